package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/convention"
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
	rows, err := readPeriods(file)
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	passed, failed := 0, 0
	for _, row := range rows {
		got, expected, ok := row.check()
		verdict := "pass"
		if ok {
			passed++
		} else {
			verdict = "FAIL"
			failed++
		}
		fmt.Fprintf(out, "%s\t%s\t%s\t%s\n", cell(row.value("id")), verdict, cell(got), cell(expected))
	}
	fmt.Fprintf(out, "%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		return errFailed
	}
	return nil
}

// cell keeps a text within its column.
func cell(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// period is one row of the table, by the names of its columns.
type period map[string]string

func (p period) value(column string) string { return strings.TrimSpace(p[column]) }

// neededColumns have no default.
func neededColumns() []string {
	return []string{"start_date", "period_amount", "period_unit", "direction", "first_day_counts",
		"weekend", "end_on_nonworking", "expected"}
}

func readPeriods(r io.Reader) ([]period, error) {
	table := csv.NewReader(r)
	header, err := table.Read()
	if err != nil {
		return nil, fmt.Errorf("read the header: %w", err)
	}
	for i := range header {
		header[i] = strings.TrimSpace(strings.TrimPrefix(header[i], "\ufeff"))
	}
	for _, column := range neededColumns() {
		if !slices.Contains(header, column) {
			return nil, fmt.Errorf("the header has no column %s", column)
		}
	}
	records, err := table.ReadAll()
	if err != nil {
		return nil, err
	}
	rows := make([]period, 0, len(records))
	for _, record := range records {
		row := period{}
		for i, column := range header {
			row[column] = record[i]
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// check computes the row and compares the answer with what is expected. The
// weekdays are written only where they are what differs.
func (p period) check() (got, expected string, ok bool) {
	expected = p.value("expected")
	got, weekday, same := p.answer(expected)
	if w := p.value("expected_weekday"); same && w != "" && w != weekday {
		return got + " " + weekday, expected + " " + w, false
	}
	return got, expected, same
}

// answer computes the row: a day, or an instant of the wall clock.
func (p period) answer(expected string) (got, weekday string, same bool) {
	d, err := p.compute()
	if err != nil {
		return "error: " + err.Error(), "", false
	}
	got = d.Last().String()
	weekday, same = d.Last().Weekday().String()[:3], got == expected
	if d.EndsOnClock() {
		at, err := d.Expires(nil)
		if d.Bound() == convention.EarliestDay {
			at, err = d.Opens(nil)
		}
		if err != nil {
			return "error: " + err.Error(), "", false
		}
		got = wallClock(at)
		want, err := parseWallClock(expected, at.Location())
		same = err == nil && want.Equal(at)
	}
	return got, weekday, same
}
