package au_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/au"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{{ID: "AU-N01", Convention: au.AIA36()}, {ID: "AU-N03", Convention: au.AIA36Before()}})
}

// Months are counted from the day after the event: three of them from 30 September end
// on 31 December, and not on the 30th (note to section 6A of the Trade Marks Act 1995);
// one from 31 January ends with February.
func TestMonthsAreCountedFromTheDayAfter(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2024-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	for _, row := range []struct {
		event  string
		months int
		want   string
	}{
		{"2024-09-30", 3, "Tue 2024-12-31"}, {"2025-01-31", 1, "Fri 2025-02-28"}, {"2025-03-05", 1, "Mon 2025-04-07"},
	} {
		d, err := deadline.Compute(deadline.On(date.MustParse(row.event)), deadline.Months(row.months), cal, au.AIA36())
		if err != nil || d.String() != row.want {
			t.Errorf("%d months from %s: %v, %v; want %s", row.months, row.event, d, err, row.want)
		}
	}
}
