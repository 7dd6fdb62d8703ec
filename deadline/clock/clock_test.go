package clock_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
)

// The last day after what happened, one row for each case.
func TestDue(t *testing.T) {
	from, after := convention.PauseFromRequest, convention.PauseAfterRequest
	for _, row := range []struct {
		name   string
		term   deadline.Term
		pause  convention.Pause
		events []clock.Event
		due    string
		why    string
	}{
		{"nothing happens", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02")},
			"2026-03-16", "Monday: 3 to 6, 9 to 13 and 16 March"},
		{"pause", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-12")},
			"2026-03-20", "Friday: 4 days used, 6 left counted from 13 March"},
		{"pause, the other reading", deadline.WorkingDays(10), from,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-12")},
			"2026-03-20", "Friday: 3 days used, 7 left counted from 12 March; both edges are working days, so the readings meet"},
		{"pause that ends on a Saturday", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-14")},
			"2026-03-23", "Monday: 6 days left from 16 March"},
		{"the same, the other reading", deadline.WorkingDays(10), from,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-14")},
			"2026-03-24", "Tuesday: 3 days used, 7 left from 16 March; now the readings differ"},
		{"restart", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Restarted, "2026-03-12")},
			"2026-03-26", "Thursday: all 10 days again, from 13 March"},
		{"stop and restart", deadline.WorkingDays(10), convention.PauseUnstated,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Stopped, "2026-03-06"), happened(clock.Restarted, "2026-03-12")},
			"2026-03-26", "Thursday: the same, and no edge day of a pause matters"},
		{"restart without a pause", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2025-07-10"), happened(clock.Restarted, "2025-07-22")},
			"2025-08-05", "Tuesday: 23 July to 5 August (art. 19(5) Decree 118/2025/ND-CP)"},
		{"sectoral pause, the same facts", deadline.WorkingDays(10), from,
			[]clock.Event{happened(clock.Started, "2025-07-10"), happened(clock.Paused, "2025-07-14"), happened(clock.Resumed, "2025-07-22")},
			"2025-08-01", "Friday: 11 July, then 9 days from 22 July"},
		{"calendar days", deadline.Days(30), from,
			[]clock.Event{happened(clock.Started, "2026-07-06"), happened(clock.Paused, "2026-07-15"), happened(clock.Resumed, "2026-07-22")},
			"2026-08-12", "Wednesday: 5 August and 7 days (Law on Complaints art. 11a(4))"},
		{"two pauses", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-04"), happened(clock.Resumed, "2026-03-05"),
				happened(clock.Paused, "2026-03-09"), happened(clock.Resumed, "2026-03-11")},
			"2026-03-19", "Thursday: 5, 10 and 11 March are not counted"},
		{"asked and answered on one day", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-06")},
			"2026-03-16", "no day between"},
		{"pause before a restart", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-04"), happened(clock.Resumed, "2026-03-10"),
				happened(clock.Restarted, "2026-03-10")},
			"2026-03-24", "Tuesday: a fresh count knows nothing of the earlier pause"},
		{"pause after the last day", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-17"), happened(clock.Resumed, "2026-03-20")},
			"2026-03-16", "Monday: what is overdue stays overdue"},
		{"pause that begins on the last day", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-16"), happened(clock.Resumed, "2026-03-20")},
			"2026-03-16", "Monday: the day of the request is still counted"},
		{"pause while the end rolls", deadline.Days(12), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-14"), happened(clock.Resumed, "2026-03-18")},
			"2026-03-16", "Monday: the 12th day was Saturday 14 March, and only the roll was left"},
		{"extension", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), {Kind: clock.Extended, On: day("2026-03-10"), By: deadline.WorkingDays(5)}},
			"2026-03-23", "Monday: 15 working days from the start"},
		{"extension and pause", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-12"),
				{Kind: clock.Extended, On: day("2026-03-13"), By: deadline.WorkingDays(5)}},
			"2026-03-27", "Friday: 4 days used, 11 left counted from 13 March"},
		{"extension, then restart", deadline.WorkingDays(10), after,
			[]clock.Event{happened(clock.Started, "2026-03-02"), {Kind: clock.Extended, On: day("2026-03-10"), By: deadline.WorkingDays(5)},
				happened(clock.Restarted, "2026-03-12")},
			"2026-04-02", "Thursday: all 15 days again, from 13 March; a restart takes nothing away"},
	} {
		limit := tenDays(t, row.pause)
		limit.Term = row.term
		c, err := clock.Fold(limit, row.events...)
		require.NoError(t, err, row.name)
		due, err := c.Due()
		require.NoError(t, err, row.name)
		assert.Equal(t, row.due, due.Last().String(), "%s: %s", row.name, row.why)
	}
}

// What the clock shows on each day of a limit that is paused.
func TestOn(t *testing.T) {
	c, err := clock.Fold(tenDays(t, convention.PauseAfterRequest),
		happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-12"),
		happened(clock.Closed, "2026-03-25"))
	require.NoError(t, err)
	for _, row := range []struct {
		day       string
		state     clock.State
		due       string
		earliest  string
		used      string
		remaining string
		late      string
		why       string
	}{
		{"2026-03-01", clock.NotYet, "no day", "no day", "", "", "", "Sunday, the day before"},
		{"2026-03-02", clock.OnTrack, "2026-03-16", "no day", "0 working days", "10 working days", "", "Monday: the first day is not counted"},
		{"2026-03-05", clock.OnTrack, "2026-03-16", "no day", "3 working days", "7 working days", "", "Thursday"},
		{"2026-03-06", clock.Halted, "no day", "2026-03-16", "4 working days", "6 working days", "", "Friday: the day of the request is counted, the end is open"},
		{"2026-03-08", clock.Halted, "no day", "2026-03-16", "4 working days", "6 working days", "", "Sunday: nothing is lost over the weekend"},
		{"2026-03-10", clock.Halted, "no day", "2026-03-18", "4 working days", "6 working days", "", "Tuesday: 11, 12, 13, 16, 17 and 18 March at the earliest"},
		{"2026-03-12", clock.OnTrack, "2026-03-20", "no day", "4 working days", "6 working days", "", "Thursday: the day of supply is not counted"},
		{"2026-03-13", clock.OnTrack, "2026-03-20", "no day", "5 working days", "5 working days", "", "Friday"},
		{"2026-03-18", clock.DueSoon, "2026-03-20", "no day", "8 working days", "2 working days", "", "Wednesday, two working days ahead"},
		{"2026-03-20", clock.DueToday, "2026-03-20", "no day", "10 working days", "0 working days", "", "Friday"},
		{"2026-03-22", clock.Overdue, "2026-03-20", "no day", "10 working days", "0 working days", "0 working days", "Sunday: overdue, but by no working day yet"},
		{"2026-03-24", clock.Overdue, "2026-03-20", "no day", "10 working days", "0 working days", "2 working days", "Tuesday"},
		{"2026-03-25", clock.Ended, "2026-03-20", "no day", "10 working days", "0 working days", "3 working days", "Wednesday: closed three working days late"},
		{"2026-04-30", clock.Ended, "2026-03-20", "no day", "10 working days", "0 working days", "3 working days", "and it grows no later"},
	} {
		got, err := c.On(day(row.day))
		require.NoError(t, err, row.day)
		assert.Equal(t, row.state, got.State, "%s: %s", row.day, row.why)
		assert.Equal(t, row.due, got.Due.String(), "%s: %s", row.day, row.why)
		assert.Equal(t, row.earliest, got.Earliest.String(), "%s: %s", row.day, row.why)
		for _, term := range []struct {
			want string
			got  deadline.Term
		}{{row.used, got.Used}, {row.remaining, got.Remaining}, {row.late, got.Late}} {
			if term.want == "" {
				assert.True(t, term.got.IsZero(), "%s: %s is %s", row.day, row.why, term.got)
				continue
			}
			assert.Equal(t, term.want, term.got.String(), "%s: %s", row.day, row.why)
		}
	}
}

// A pause that may last three days, Friday to Monday 2026-03-09.
func TestLongestPause(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Rules.Pauses = []clock.PauseRule{
		{ID: "inspection", Longest: deadline.Days(3), Then: clock.RunsOn},
		{ID: "supplement", Longest: deadline.Days(3), Then: clock.Closes},
	}
	start := happened(clock.Started, "2026-03-02")
	paused := func(rule string) clock.Event {
		return clock.Event{Kind: clock.Paused, On: day("2026-03-06"), Rule: rule}
	}

	c, err := clock.Fold(limit, start, paused("inspection"))
	require.NoError(t, err)
	assertState(t, c, "2026-03-09", clock.Halted, "no day")
	assertState(t, c, "2026-03-10", clock.OnTrack, "2026-03-17") // Tuesday: 10 to 13, 16 and 17 March are left
	c, err = c.Apply(happened(clock.Resumed, "2026-03-12"))
	require.NoError(t, err)
	assertState(t, c, "2026-03-12", clock.OnTrack, "2026-03-17") // coming back late gives no more time

	c, err = clock.Fold(limit, start, paused("supplement"))
	require.NoError(t, err)
	assertState(t, c, "2026-03-09", clock.Halted, "no day")
	assertState(t, c, "2026-03-10", clock.Ended, "no day")
	_, err = c.Apply(happened(clock.Resumed, "2026-03-12"))
	assert.EqualError(t, err, "12 March 2026 resumed is refused: the limit has been closed since 10 March 2026")
}

// A stopped limit has its whole term before it, whenever it starts afresh.
func TestStopped(t *testing.T) {
	c, err := clock.Fold(tenDays(t, convention.PauseUnstated), happened(clock.Started, "2026-03-02"), happened(clock.Stopped, "2026-03-06"))
	require.NoError(t, err)
	got, err := c.On(day("2026-03-12"))
	require.NoError(t, err)
	assert.Equal(t, clock.Halted, got.State)
	assert.Equal(t, "2026-03-26", got.Earliest.String(), "Thursday: if it started afresh on 12 March")
	assert.Equal(t, "0 working days", got.Used.String())
	assert.Equal(t, "10 working days", got.Remaining.String())
	_, err = c.Apply(happened(clock.Resumed, "2026-03-12"))
	assert.EqualError(t, err, "12 March 2026 resumed is refused: the limit was stopped on 6 March 2026 and runs again only from zero; say restarted")
}

func assertState(t *testing.T, c clock.Clock, on string, state clock.State, due string) {
	t.Helper()
	got, err := c.On(day(on))
	require.NoError(t, err)
	assert.Equal(t, state, got.State, on)
	assert.Equal(t, due, got.Due.String(), on)
}

func TestRemainingOfOtherTerms(t *testing.T) {
	for _, row := range []struct {
		term            deadline.Term
		on              string
		used, remaining string
		why             string
	}{
		{deadline.Days(12), "2026-03-10", "8 days", "4 days", "the 12th day is Saturday 14 March; that it rolls to Monday gives no day more"},
		{deadline.Days(12), "2026-03-15", "12 days", "0 days", "Sunday: used up, and not yet due"},
		{deadline.Months(1), "2026-03-10", "", "23 days", "to 2 April"},
		{term(t, "3.5", deadline.UnitWorkingDays), "2026-03-04", "2 working days", "1.5 working days", "3 and 4 March"},
		{term(t, "3.5", deadline.UnitWorkingDays), "2026-03-06", "4 working days", "0 working days", "the half day is the fourth"},
	} {
		limit := tenDays(t, convention.PauseAfterRequest)
		limit.Term = row.term
		c, err := clock.Fold(limit, happened(clock.Started, "2026-03-02"))
		require.NoError(t, err)
		got, err := c.On(day(row.on))
		require.NoError(t, err)
		if row.used != "" {
			assert.Equal(t, row.used, got.Used.String(), row.why)
		}
		assert.Equal(t, row.remaining, got.Remaining.String(), row.why)
	}
}

func term(t *testing.T, amount string, unit deadline.Unit) deadline.Term {
	t.Helper()
	made, err := deadline.NewTerm(amount, unit)
	require.NoError(t, err)
	return made
}
