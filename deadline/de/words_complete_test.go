package de_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

// Whatever the reasons of a deadline say, German has words for: what is open, read
// in two ways, swapped, made good, proposed and refused in calendars of other
// legal orders, too.
func TestEveryReasonIsSaidInGerman(t *testing.T) {
	vietnam, err := vn.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	japan, err := jp.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, row := range []struct {
		cal         *calendar.Calendar
		first, last string
	}{
		{vietnam, "2025-01-02", "2026-12-01"}, {vietnam, "2028-01-03", "2028-03-01"}, {japan, "2025-01-06", "2026-12-01"},
	} {
		for day := date.MustParse(row.first); day.Before(date.MustParse(row.last)); day = day.AddDays(9) {
			for _, term := range []deadline.Term{deadline.WorkingDays(12), deadline.MustParseTerm("2.5 working days"), deadline.Days(6), deadline.MonthsAndDays(1, 3), deadline.Hours(30)} {
				d, err := deadline.Compute(deadline.At(day.Start(time.UTC)), term, row.cal, vn.CivilCode())
				if err != nil {
					t.Fatal(err)
				}
				for r := range d.Reasons(deadline.Short).All() {
					collect(said, r.Text)
				}
			}
		}
	}
	words := de.German()
	for key := range said {
		if words[key] == "" {
			t.Errorf("%s is not said in German", key)
		}
	}
	for _, key := range []string{"reason.open.undecided", "reason.alternative", "calendar.substitute", "calendar.off_against", "calendar.refused", "reading.fraction_whole_day", "holiday.of_year"} {
		if !said[key] {
			t.Errorf("no reason says %s", key)
		}
	}
}

// collect adds the keys of a sentence and of those within it.
func collect(keys map[string]bool, s text.Sentence) {
	if key := s.Key(); key != "" && key != "joined" {
		keys[key] = true
	}
	for _, v := range s.Values() {
		if inside, ok := v.(text.Sentence); ok {
			collect(keys, inside)
		}
	}
}
