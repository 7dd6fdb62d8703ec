package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

const deadlinesUsage = "deadlines FILE.csv              compute a table of deadlines under named conventions and compare"

// runDeadlines computes every row of a table under the convention that it names and
// prints, for each, its id, pass or FAIL, what was computed and what was expected.
func runDeadlines(args []string, out io.Writer) error {
	if len(args) != 1 {
		return errors.New("give one file: conformance deadlines FILE.csv")
	}
	file, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	err = printDeadlines(file, out)
	if err == nil || errors.Is(err, errFailed) {
		return err
	}
	return fmt.Errorf("%s: %w", args[0], err)
}

// printDeadlines prints the rows of a table as they are read.
func printDeadlines(from io.Reader, out io.Writer) error {
	table, err := readDeadlines(from)
	if err != nil {
		return err
	}
	totals, known := newTally(out), newCalendars()
	for !table.lost {
		r, err := table.next()
		if errors.Is(err, io.EOF) {
			break
		}
		answer := row{id: r.name(), state: failed, expected: r.cell("expected")}
		if err == nil {
			answer = r.answer(known)
		} else {
			answer.got = fmt.Sprintf("error: row %d: %v", r.number, err)
		}
		if err := totals.add(answer); err != nil {
			return err
		}
	}
	if len(totals.counts) == 0 {
		return errors.New("the table has a header and no rows")
	}
	return totals.end(passed, failed)
}
