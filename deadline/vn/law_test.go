package vn_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
)

func asKnown(t testing.TB, known string) *calendar.Calendar {
	t.Helper()
	cal, err := vn.Law().AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

// The Official Letter of Thursday 2025-12-25 made Friday 2026-01-02 a day off
// eight days ahead.
func TestAnswersDependOnTheDayKnown(t *testing.T) {
	for _, c := range []struct{ known, want string }{
		{"2025-12-20", "2026-01-06"}, // Tuesday
		{"2025-12-24", "2026-01-06"},
		{"2025-12-25", "2026-01-07"}, // Wednesday
		{"2026-11-23", "2026-01-07"},
	} {
		got, status, err := asKnown(t, c.known).AddWorkingDays(date.MustParse("2025-12-22"), 10)
		if err != nil || got.String() != c.want || status != legal.Settled {
			t.Errorf("as known on %s: got %s %s, %v; want %s", c.known, got, status, err, c.want)
		}
	}
}

// Of 2013 to 2026, 161 weekdays are off and 16 Saturdays are worked.
func TestWeekdaysOffAndSaturdaysWorked(t *testing.T) {
	off, worked := 0, 0
	in := date.Interval{First: date.MustParse("2013-01-01"), Last: date.MustParse("2026-12-31")}
	for day := range asKnown(t, "2026-11-23").Days(in) {
		weekend := day.Date.Weekday()%6 == 0
		switch {
		case day.Status != legal.Settled:
			t.Errorf("%s is %s", day.Date, day.Status)
		case !weekend && !day.Worked:
			off++
		case weekend && day.Worked:
			worked++
		}
	}
	if off != 161 || worked != 16 {
		t.Errorf("%d weekdays off, %d weekend days worked", off, worked)
	}
}
