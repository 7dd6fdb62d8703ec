package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// A limit that began under one act keeps its rule on pauses when another takes its
// place. Ten days from Monday 3 March 2025 with a pause from Wednesday the 5th,
// resumed on Friday the 7th: under the old act the 5th counts and the 7th does not,
// so that two days are out and the end is the 15th; under the new one neither edge
// counts, three days are out, and the end is the 16th.
func TestLimitRunsUnderTheActOfItsBeginning(t *testing.T) {
	act := func(name, since, until string, pause convention.Pause) convention.Convention {
		b := legal.Cite(name)
		b.Since = date.MustParse(since)
		if until != "" {
			b.Until = date.MustParse(until)
		}
		return convention.New(text.Plain(name), b, convention.Dimensions{
			FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Roll: convention.Keep, Pause: pause,
		})
	}
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2024-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	for until, want := range map[string]string{"2025-03-03": "Sat 2025-03-15", "2025-03-02": "Sun 2025-03-16"} {
		old := act("Act 1", "2025-01-01", until, convention.PauseAfterRequest)
		later := act("Act 2", date.MustParse(until).Next().String(), "", convention.PauseWhole)
		limit := clock.Limit{Term: deadline.Days(10), Calendar: cal, Convention: convention.Editions(old, later)}
		c, err := clock.Fold(limit,
			clock.Event{Kind: clock.Started, On: date.MustParse("2025-03-03")},
			clock.Event{Kind: clock.Paused, On: date.MustParse("2025-03-05")},
			clock.Event{Kind: clock.Resumed, On: date.MustParse("2025-03-07")})
		require.NoError(t, err)
		due, err := c.Due()
		require.NoError(t, err)
		assert.Equal(t, want, due.String())
		assert.True(t, c.Limit().Convention.IsDated(), "the limit is the one that was given")
	}
	_, err := clock.Fold(clock.Limit{Term: deadline.Days(10), Calendar: cal, Convention: convention.Editions(act("Act 1", "2025-01-01", "", convention.PauseWhole))},
		clock.Event{Kind: clock.Started, On: date.MustParse("2024-12-31")})
	require.ErrorIs(t, err, convention.ErrNotInForce)
}
