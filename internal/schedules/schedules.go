// Package schedules holds calendar laws against official lists of days, in
// tests.
package schedules

import (
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
)

// T is what a test reports to.
type T interface {
	Helper()
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// Check compares a law, as known in the end, with a table of official days. A
// row is a year, "off" or "worked", days as 01-02 with spaces between, and the
// source: the weekdays that are off although no weekly rest has them, and the
// days of weekly rest that are worked. A year without a row "worked" has none.
// Every year that the law covers needs a row, unless something of it is open, and
// every day of one that has a row must be settled.
func Check(t T, law holiday.Law, path string) {
	t.Helper()
	days := law.KnownDays()
	cal, err := law.AsKnown(days[len(days)-1])
	if err != nil {
		t.Fatal(err)
	}
	want := read(t, path)
	for year := cal.Coverage().First.Year(); year <= cal.Coverage().Last.Year(); year++ {
		row := want[year]
		if row.source == "" {
			if !cal.IsOpen(daysOf(year)) {
				t.Errorf("%s %d: the table has no such year, and nothing of it is open", law.Name(), year)
			}
			continue
		}
		off, worked := differing(t, cal, year)
		if !slices.Equal(off, row.off) {
			t.Errorf("%s %d: off are\n%s\nwant\n%s\nby %s", law.Name(), year, off, row.off, row.source)
		}
		if !slices.Equal(worked, row.worked) {
			t.Errorf("%s %d: worked are\n%s\nwant\n%s\nby %s", law.Name(), year, worked, row.worked, row.source)
		}
		delete(want, year)
	}
	for year := range want {
		t.Errorf("%s: the table has %d, which the law does not cover", law.Name(), year)
	}
}

type year struct {
	off, worked []string
	source      string
}

func read(t T, path string) map[int]year {
	t.Helper()
	file, err := os.Open(path) //nolint:forbidigo // the table of a test
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	years := map[int]year{}
	for _, row := range rows[1:] {
		n, err := strconv.Atoi(row[0])
		if err != nil {
			t.Fatal(err)
		}
		y := years[n]
		switch y.source = row[3]; row[1] {
		case "off":
			y.off = strings.Fields(row[2])
		case "worked":
			y.worked = strings.Fields(row[2])
		default:
			t.Errorf("%s: %q is neither off nor worked", path, row[1])
		}
		years[n] = y
	}
	return years
}

func daysOf(year int) date.Interval {
	first, _ := date.New(year, 1, 1)
	last, _ := date.New(year, 12, 31)
	return date.Interval{First: first, Last: last}
}

// differing lists the days on which a year is not like its weeks.
func differing(t T, cal *calendar.Calendar, year int) (off, worked []string) {
	t.Helper()
	for day := range cal.Days(daysOf(year)) {
		rest := slices.ContainsFunc(day.Reasons, func(m calendar.Mark) bool { return m.Kind == calendar.DayRest })
		if day.Status != legal.Settled {
			t.Errorf("%s %s is %s", cal.Name(), day.Date, day.Status)
		}
		switch {
		case day.Worked && rest:
			worked = append(worked, day.Date.String()[5:])
		case !day.Worked && !rest:
			off = append(off, day.Date.String()[5:])
		}
	}
	return off, worked
}
