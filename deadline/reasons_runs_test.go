package deadline_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Short reasons are the long ones with equal neighbours joined, however the
// runs of days lie: a closure of 150 days fills whole words of the table.
func TestShortReasonsJoinLongOnes(t *testing.T) {
	day := date.MustParse
	var marks []calendar.Mark
	for d := day("2026-03-03"); d.Before(day("2026-07-31")); d = d.Next() {
		marks = append(marks, calendar.Mark{Date: d, Kind: calendar.DayClosure, Name: text.New("en", "closed")})
	}
	cal := calendar.MustNew(calendar.Definition{Name: "long closure", Marks: marks,
		Coverage: date.Interval{First: day("2025-01-01"), Last: day("2028-12-31")}, Rest: calendar.Weekend(time.Saturday, time.Sunday)})
	back := plain().Derive(text.New("en", "back"), legal.Basis{}, func(d *convention.Dimensions) { d.Direction = convention.Backwards })
	for _, conv := range []convention.Convention{plain(), back} {
		for from := day("2026-01-01"); from.Before(day("2026-12-31")); from = from.AddDays(3) {
			for _, term := range []deadline.Term{deadline.WorkingDays(1), deadline.WorkingDays(70)} {
				d, err := deadline.Compute(deadline.On(from), term, cal, conv)
				require.NoError(t, err)
				require.Equal(t, counted(d.Reasons(deadline.Long), true), counted(d.Reasons(deadline.Short), false), d.String())
			}
		}
	}
}

type run struct {
	kind     deadline.ReasonKind
	days     int
	from, to int
}

// counted returns what became of the days of a count, in its order.
func counted(reasons deadline.Reasons, join bool) []run {
	var runs []run
	for r := range reasons.All() {
		if r.Kind == deadline.ReasonDue {
			break
		}
		next := run{r.Kind, r.Days.Days(), min(r.From, r.To), max(r.From, r.To)}
		if n := len(runs) - 1; join && n >= 0 && runs[n].kind == next.kind {
			runs[n].days, runs[n].to = runs[n].days+next.days, next.to
			continue
		}
		runs = append(runs, next)
	}
	return runs
}
