package periods

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
)

// Row is one period of a table, by the names of its columns.
type Row map[string]string

// Value returns what a column says.
func (r Row) Value(column string) string { return strings.TrimSpace(r[column]) }

// neededColumns have no default.
func neededColumns() []string {
	return []string{"start_date", "period_amount", "period_unit", "direction", "first_day_counts",
		"weekend", "end_on_nonworking", "expected"}
}

// Read reads a table.
func Read(from io.Reader) ([]Row, error) {
	table := csv.NewReader(from)
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
	rows := make([]Row, 0, len(records))
	for _, record := range records {
		row := Row{}
		for i, column := range header {
			row[column] = record[i]
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Agrees compares an answer with what the row expects, a day or an instant of the
// wall clock. The weekdays are written only where they are what differs.
func (r Row) Agrees(d deadline.Deadline) (got, expected string, ok bool) {
	got, expected = d.Last().String(), r.Value("expected")
	ok = got == expected
	if d.EndsOnClock() {
		at, err := d.Expires(nil)
		if d.Bound() == convention.EarliestDay {
			at, err = d.Opens(nil)
		}
		if err != nil {
			return "error: " + err.Error(), expected, false
		}
		got = WallClock(at)
		want, err := ParseWallClock(expected, at.Location())
		ok = err == nil && want.Equal(at)
	}
	weekday, want := d.Last().Weekday().String()[:3], r.Value("expected_weekday")
	if ok && want != "" && want != weekday {
		return got + " " + weekday, expected + " " + want, false
	}
	return got, expected, ok
}

// ParseWallClock reads a local time. One that a change of the clock skips is
// an error, and of one that it shows twice the first is meant.
func ParseWallClock(s string, zone *time.Location) (time.Time, error) {
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		at, err := time.ParseInLocation(layout, s, zone)
		if err != nil {
			continue
		}
		if at.Format(layout) != s {
			return at, fmt.Errorf("%q does not exist in %s", s, zone)
		}
		if earlier := at.Add(-time.Hour); earlier.Format(layout) == s {
			at = earlier
		}
		return at, nil
	}
	return time.Time{}, fmt.Errorf("%q is no local time; write it as in 2025-03-14T09:30", s)
}

// WallClock writes what ParseWallClock reads.
func WallClock(t time.Time) string {
	if t.Second() != 0 {
		return t.Format("2006-01-02T15:04:05")
	}
	return t.Format("2006-01-02T15:04")
}
