package deadline_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// Runs are the reasons without their words, at the same places, in both
// directions of counting.
func TestRunsAreTheReasons(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{Name: "week", Coverage: interval("2026-01-01", "2026-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
	for _, with := range [][]deadline.Circumstance{nil, {deadline.Backward()}, {deadline.Excluding(interval("2026-06-03", "2026-06-09"))}} {
		d, err := deadline.Compute(deadline.On(dayOf("2026-06-01")), deadline.WorkingDays(9), cal, plain(), with...)
		require.NoError(t, err)
		for _, detail := range []deadline.Detail{deadline.Short, deadline.Long} {
			reasons, n := d.Reasons(detail), 0
			for place, run := range reasons.Runs() {
				r := reasons.At(place)
				require.Equal(t, deadline.Run{Kind: r.Kind, Days: r.Days, From: r.From, To: r.To, Governs: true}, run)
				require.Equal(t, n, place)
				n++
			}
			require.Equal(t, reasons.Len(), n)
			require.Zero(t, reasons.At(n))
			require.Zero(t, reasons.At(-1))
		}
	}
}

// Of two terms only what was counted of the one that holds governs: 20 days would end
// on Monday 24 March, ten working days end on Monday 17.
func TestRunsOfTheTermThatHolds(t *testing.T) {
	holds := func(with deadline.Circumstance) (kinds []string, last string) {
		d, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.Days(20), week(nil), plain(), with)
		require.NoError(t, err)
		for _, run := range d.Reasons(deadline.Short).Runs() {
			if run.Governs {
				kinds = append(kinds, run.Kind.String())
			}
		}
		return kinds, d.GoverningCalendar().Name() + " " + d.Last().WeekdayString()
	}
	other := calendar.MustNew(calendar.Definition{Name: "other", Coverage: interval("2025-01-01", "2025-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
	kinds, last := holds(deadline.Shorter(deadline.WorkingDays(10), other))
	require.Equal(t, "other Mon 2025-03-17", last)
	require.Equal(t, []string{"other_term", "event", "counted", "skipped", "counted", "skipped", "counted", "compared", "due"}, kinds)
	kinds, last = holds(deadline.Longer(deadline.WorkingDays(10), other))
	require.Equal(t, week(nil).Name()+" Mon 2025-03-24", last)
	require.Equal(t, []string{"event", "counted", "rolled", "compared", "due"}, kinds)
}

func TestQuestionOfReasons(t *testing.T) {
	d, err := deadline.Compute(deadline.On(dayOf("2026-06-01")), deadline.Days(9), nil, plain(), deadline.Backward())
	require.Error(t, err) // the end could roll, and there is no calendar
	require.Zero(t, d.Reasons(deadline.Short).Question())
	cal := calendar.MustNew(calendar.Definition{Name: "week", Coverage: interval("2026-01-01", "2026-12-31"), Rest: calendar.Weekend(time.Sunday)})
	d, err = deadline.Compute(deadline.On(dayOf("2026-06-01")), deadline.Days(9), cal, plain())
	require.NoError(t, err)
	require.Equal(t, "9 days from Monday 1 June 2026 under plain", d.Reasons(deadline.Short).Question().In("en"))
}

func TestExcludedDays(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{Name: "week", Coverage: interval("2026-01-01", "2026-12-31"), Rest: calendar.Weekend(time.Sunday)})
	d, err := deadline.Compute(deadline.On(dayOf("2026-06-01")), deadline.Days(9), cal, plain(),
		deadline.Excluding(interval("2026-06-20", "")), deadline.Excluding(interval("2026-06-05", "2026-06-06")), deadline.Excluding(interval("2026-06-03", "2026-06-04")))
	require.NoError(t, err)
	excluded := d.Excluded()
	require.Equal(t, []date.Interval{interval("2026-06-03", "2026-06-06"), interval("2026-06-20", "")}, excluded, "in order, and those that touch are one")
	excluded[0] = date.Interval{}
	require.Equal(t, interval("2026-06-03", "2026-06-06"), d.Excluded()[0], "the caller's list is the caller's own")
	require.Nil(t, deadline.Deadline{}.Excluded())
}

// No working hours, counted back from a Saturday on which the office is closed, end
// when it opens next, on Monday: what became of the days between is told forward.
func TestHoursThatEndTheOtherWay(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{Name: "office", Coverage: interval("2026-01-01", "2026-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Hours: hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("08:00-12:00")})})
	saturday := time.Date(2026, time.June, 6, 9, 0, 0, 0, time.UTC)
	d, err := deadline.Compute(deadline.At(saturday), deadline.WorkingHours(0), cal, plain(), deadline.Backward())
	require.NoError(t, err)
	require.Equal(t, "Mon 2026-06-08T08:00Z", d.String())
	var days []string
	for _, run := range d.Reasons(deadline.Long).Runs() {
		days = append(days, run.Kind.String()+" "+run.Days.First.WeekdayString())
	}
	require.Equal(t, []string{"event Sat 2026-06-06", "skipped Sat 2026-06-06", "skipped Sun 2026-06-07", "hours Mon 2026-06-08", "due Mon 2026-06-08"}, days)
}
