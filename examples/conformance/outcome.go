package main

import (
	"fmt"
	"io"
	"strings"
)

// The states of a row.
const (
	passed  = "pass"
	failed  = "FAIL"
	skipped = "skip"
)

type row struct{ id, state, got, expected string }

// String returns the row as a line, each cell within its column.
func (r row) String() string {
	cells := []string{r.id, r.state, r.got, r.expected}
	for i, c := range cells {
		cells[i] = strings.Join(strings.Fields(c), " ")
	}
	return strings.Join(cells, "\t")
}

// A tally prints rows as they come and counts them by their state.
type tally struct {
	out    io.Writer
	counts map[string]int
}

func newTally(out io.Writer) tally { return tally{out, map[string]int{}} }

func (t tally) add(r row) error {
	t.counts[r.state]++
	_, err := fmt.Fprintln(t.out, r)
	return err
}

// end prints how many rows were of each of the states. The error is errFailed if
// one of them failed.
func (t tally) end(states ...string) error {
	names := map[string]string{passed: "passed", failed: "failed", skipped: "skipped"}
	var counts []string
	for _, s := range states {
		counts = append(counts, fmt.Sprintf("%d %s", t.counts[s], names[s]))
	}
	if _, err := fmt.Fprintln(t.out, strings.Join(counts, ", ")); err != nil {
		return err
	}
	if t.counts[failed] > 0 {
		return errFailed
	}
	return nil
}
