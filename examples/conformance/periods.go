package main

import (
	"fmt"
	"io"
	"os"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/internal/periods"
)

const periodsUsage = "periods FILE.csv                compute a table of periods and compare"

// runPeriods computes every row of a table of periods and prints, for each,
// its id, pass or FAIL, what was computed and what was expected.
func runPeriods(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("give one file: conformance periods FILE.csv")
	}
	file, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	rows, err := periods.Read(file)
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	totals := newTally(out)
	for _, r := range rows {
		state := failed
		got, expected, ok := check(r)
		if ok {
			state = passed
		}
		if err := totals.add(row{r.Value("id"), state, got, expected}); err != nil {
			return err
		}
	}
	return totals.end(passed, failed)
}

// check computes the row and compares the answer with what is expected.
func check(row periods.Row) (got, expected string, ok bool) {
	q, err := row.Question()
	var d deadline.Deadline
	if err == nil {
		d, err = q.Compute()
	}
	if err != nil {
		return "error: " + err.Error(), row.Value("expected"), false
	}
	return row.Agrees(d)
}
