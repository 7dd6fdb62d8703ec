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
)

// Ten working days from Monday 2026-03-02 end on Monday 16 March. What a pause
// that nobody has ended yet comes to from its first day on, by which of its edge
// days are counted.
func TestFirstDaysOfAnOpenPause(t *testing.T) {
	from, after := convention.PauseFromRequest, convention.PauseAfterRequest
	whole, between := convention.PauseWhole, convention.PauseBetween
	for _, row := range []struct {
		edges    []convention.Pause
		paused   string
		on       string
		state    clock.State
		due      string
		earliest string
		used     int
		why      string
	}{
		{[]convention.Pause{from, whole}, "2026-03-06", "2026-03-05", clock.OnTrack, "2026-03-16", "no day", 3, "Thursday, the day before"},
		{[]convention.Pause{from, whole}, "2026-03-06", "2026-03-06", clock.Halted, "no day", "2026-03-17", 3, "Friday is lost"},
		{[]convention.Pause{after, between}, "2026-03-06", "2026-03-06", clock.Halted, "no day", "2026-03-16", 4, "Friday is counted"},
		{[]convention.Pause{from, whole}, "2026-03-06", "2026-03-09", clock.Halted, "no day", "2026-03-18", 3, "Friday and Monday are lost"},
		{[]convention.Pause{after, between}, "2026-03-06", "2026-03-09", clock.Halted, "no day", "2026-03-17", 4, "Monday is lost"},
		{[]convention.Pause{from, whole}, "2026-03-16", "2026-03-16", clock.Halted, "no day", "2026-03-17", 9, "the last day is not used up"},
		{[]convention.Pause{after, between}, "2026-03-16", "2026-03-16", clock.DueToday, "2026-03-16", "no day", 10, "the last day is counted, and no pause comes before the end"},
		{[]convention.Pause{from, whole, after, between}, "2026-03-17", "2026-03-17", clock.Overdue, "2026-03-16", "no day", 10, "the end has passed"},
		{[]convention.Pause{from, whole, after, between}, "2026-03-02", "2026-03-02", clock.Halted, "no day", "2026-03-16", 0, "the day of the event is not counted in any case"},
		{[]convention.Pause{from, whole}, "2026-03-13", "2026-03-15", clock.Halted, "no day", "2026-03-17", 8, "Sunday: Friday 13 March was lost"},
		{[]convention.Pause{after, between}, "2026-03-13", "2026-03-15", clock.Halted, "no day", "2026-03-16", 9, "Sunday: only days off were lost"},
	} {
		for _, edges := range row.edges {
			c, err := clock.Fold(tenDays(t, edges), happened(clock.Started, "2026-03-02"), happened(clock.Paused, row.paused))
			require.NoError(t, err)
			got, err := c.On(day(row.on))
			require.NoError(t, err)
			assert.Equal(t, row.state, got.State, "%s, %s: %s", row.on, edges, row.why)
			assert.Equal(t, row.due, got.Due.String(), "%s, %s: %s", row.on, edges, row.why)
			assert.Equal(t, row.earliest, got.Earliest.String(), "%s, %s: %s", row.on, edges, row.why)
			assert.Equal(t, deadline.WorkingDays(row.used), got.Used, "%s, %s: %s", row.on, edges, row.why)
			assert.Equal(t, deadline.WorkingDays(10-row.used), got.Remaining, "%s, %s: %s", row.on, edges, row.why)
		}
	}
}

// Under either reading of its edges a stop on the last day comes in time, and a
// day later it does not.
func TestStopAtTheEnd(t *testing.T) {
	for _, edges := range []convention.Pause{convention.PauseUnstated, convention.PauseFromRequest, convention.PauseAfterRequest} {
		for _, row := range []struct {
			on    string
			state clock.State
		}{{"2026-03-16", clock.Halted}, {"2026-03-17", clock.Overdue}} {
			c, err := clock.Fold(tenDays(t, edges), happened(clock.Started, "2026-03-02"), happened(clock.Stopped, row.on))
			require.NoError(t, err)
			got, err := c.On(day(row.on))
			require.NoError(t, err)
			assert.Equal(t, row.state, got.State, "%s, %s", row.on, edges)
		}
	}
}

// Months under Civil Code counting: the paused days are added to the day on which
// the months end, and then the end rolls.
func TestPausesOfMonths(t *testing.T) {
	start := happened(clock.Started, "2026-03-02")
	pause := func(on, until string) []clock.Event {
		return []clock.Event{happened(clock.Paused, on), happened(clock.Resumed, until)}
	}
	from, after, whole, between := convention.PauseFromRequest, convention.PauseAfterRequest, convention.PauseWhole, convention.PauseBetween
	all := func(d *convention.Dimensions) { d.MonthPause = convention.AddPausedAll }
	back := func(d *convention.Dimensions) {
		d.Direction, d.BackwardRoll = convention.Backwards, convention.Preceding
	}
	within := func(*convention.Dimensions) {}
	for _, row := range []struct {
		term   deadline.Term
		edges  convention.Pause
		change func(*convention.Dimensions)
		events [][]clock.Event
		due    string
		why    string
	}{
		{deadline.Months(2), after, within, nil, "2026-05-04", "Saturday 2 May rolls to Monday"},
		{deadline.Months(2), after, within, [][]clock.Event{pause("2026-03-10", "2026-03-20")}, "2026-05-12", "Tuesday: 11 to 20 March are 10 days"},
		{deadline.Months(2), from, within, [][]clock.Event{pause("2026-03-10", "2026-03-20")}, "2026-05-12", "Tuesday: 10 to 19 March are 10 days"},
		{deadline.Months(2), whole, within, [][]clock.Event{pause("2026-03-10", "2026-03-20")}, "2026-05-13", "Wednesday: 10 to 20 March are 11 days"},
		{deadline.Months(2), between, within, [][]clock.Event{pause("2026-03-10", "2026-03-20")}, "2026-05-11", "Monday: 11 to 19 March are 9 days"},
		{deadline.Months(2), after, within, [][]clock.Event{pause("2026-03-10", "2026-03-20"), pause("2026-04-01", "2026-04-03")}, "2026-05-14", "Thursday: 2 and 3 April, too"},
		{deadline.Months(2), after, within, [][]clock.Event{pause("2026-05-01", "2026-05-05")}, "2026-05-06", "Wednesday: 2 to 5 May are 4 days"},
		{deadline.Months(2), after, within, [][]clock.Event{pause("2026-05-02", "2026-05-06")}, "2026-05-04", "the two months were over with 2 May, and only the roll was left"},
		{deadline.Months(2), after, all, [][]clock.Event{pause("2026-05-02", "2026-05-06")}, "2026-05-04", "a pause that begins after the end moves nothing under any convention"},
		{deadline.Months(2), after, all, [][]clock.Event{pause("2026-03-10", "2026-03-20")}, "2026-05-12", "Tuesday, as above"},
		{deadline.Years(1), after, within, [][]clock.Event{pause("2026-03-02", "2026-03-04")}, "2027-03-04", "Thursday: 3 and 4 March after Tuesday 2 March 2027"},
		{deadline.HalfMonths(1), after, within, [][]clock.Event{pause("2026-03-10", "2026-03-12")}, "2026-03-19", "Thursday: 15 days to Tuesday 17 March, and 11 and 12 March"},
		{deadline.Months(1), after, back, [][]clock.Event{pause("2026-03-10", "2026-03-20")}, "2026-02-02", "Monday: counted back from the start, with no paused day on the way"},
		{deadline.Months(1), after, func(d *convention.Dimensions) { back(d); all(d) }, [][]clock.Event{pause("2026-03-10", "2026-03-20")}, "2026-02-02", "nor any that could be added"},
	} {
		limit := tenDays(t, row.edges)
		limit.Term = row.term
		limit.Convention = counting(row.edges, row.change, func(d *convention.Dimensions) {
			d.AbsentYear, d.HalfMonth = date.LastOfMonth, convention.FifteenDaysLast
		})
		events := []clock.Event{start}
		for _, p := range row.events {
			events = append(events, p...)
		}
		c, err := clock.Fold(limit, events...)
		require.NoError(t, err, row.why)
		due, err := c.Due()
		require.NoError(t, err, row.why)
		assert.Equal(t, row.due, due.Last().String(), "%s, %s: %s", row.term, row.edges, row.why)
	}
}

// What a pause does to months, the convention says, or there is none.
func TestPauseThatNoMonthKnows(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Term = deadline.Months(2)
	limit.Convention = counting(convention.PauseAfterRequest, func(d *convention.Dimensions) { d.MonthPause = convention.MonthPauseUnstated })
	c, err := clock.Fold(limit, happened(clock.Started, "2026-03-02"))
	require.NoError(t, err)
	_, err = c.Apply(happened(clock.Paused, "2026-03-10"))
	var refused *clock.RefusedError
	require.ErrorAs(t, err, &refused, "when it happens, and not when somebody asks for the day")
	assert.Equal(t, clock.NotCountable, refused.Ground)
	var unstated *deadline.UnstatedError
	assert.ErrorAs(t, err, &unstated)
	assert.Equal(t, "10 March 2026 paused is refused: "+refused.Err.Error(), refused.Error())
	assert.Equal(t, "10/3/2026 tạm dừng tính thời hạn không được chấp nhận: không tính được thời hạn theo sự kiện này", refused.In("vi"), "errors are in English alone")
}

// hanoi is a calendar whose office is open from 8 to 17 in UTC+7.
func hanoi(t *testing.T) *calendar.Calendar {
	t.Helper()
	open, err := calendar.NewOfficeHours(calendar.HoursDefinition{
		Zone: time.FixedZone("UTC+7", 7*60*60), Every: calendar.MustParseOpenings("08:00-17:00"),
	})
	require.NoError(t, err)
	cal, err := calendar.New(calendar.Definition{
		Name: "Hanoi", Rest: calendar.Weekend(time.Saturday, time.Sunday), Hours: open,
		Coverage: date.Interval{First: day("2026-01-01"), Last: day("2026-12-31")},
	})
	require.NoError(t, err)
	return cal
}

// The day of an instant is the office's, whatever zone it is written in: 23:30 on
// Monday 2 March in UTC is 06:30 on Tuesday 3 March in Hanoi.
func TestInstantsOnTheOfficesClock(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Calendar = hanoi(t)
	at := time.Date(2026, 3, 2, 23, 30, 0, 0, time.UTC)
	c, err := clock.Fold(limit, clock.Event{Kind: clock.Started, On: day("2026-03-03"), At: at})
	require.NoError(t, err)
	due, err := c.Due()
	require.NoError(t, err)
	assert.Equal(t, "2026-03-17", due.Last().String(), "Tuesday: ten working days from 4 March")
	_, err = clock.Fold(limit, clock.Event{Kind: clock.Started, On: day("2026-03-02"), At: at})
	assert.EqualError(t, err, "2 March 2026 started is refused: its instant, 2026-03-03T06:30:00+07:00, is on another day")

	at = at.AddDate(0, 0, 4) // Saturday 7 March in Hanoi
	for _, kind := range []clock.Kind{clock.Paused, clock.Stopped, clock.Restarted, clock.Extended, clock.Closed} {
		e := clock.Event{Kind: kind, On: day("2026-03-06"), At: at, By: deadline.WorkingDays(1)}
		_, err = c.Apply(e)
		assert.ErrorContains(t, err, "its instant, 2026-03-07T06:30:00+07:00, is on another day", kind.String())
		e.On = day("2026-03-07")
		after, err := c.Apply(e)
		require.NoError(t, err, kind.String())
		if kind != clock.Paused {
			continue
		}
		e = clock.Event{Kind: clock.Resumed, On: day("2026-03-10"), At: at.AddDate(0, 0, 4)}
		_, err = after.Apply(e)
		assert.ErrorContains(t, err, "is on another day")
		e.On = day("2026-03-11")
		after, err = after.Apply(e)
		require.NoError(t, err, "a limit in days takes the instant of a pause and needs its day")
		due, err := after.Due()
		require.NoError(t, err)
		assert.Equal(t, "2026-03-20", due.Last().String(), "Friday: 4, 5 and 6 March, and seven from Thursday 12 March")
	}
}

// Of a limit on the clock a pause at an instant would lose its hours, and is
// refused.
func TestPausesAtAnInstant(t *testing.T) {
	zone := hanoi(t).Hours().Zone()
	at := func(s string) time.Time {
		parsed, err := time.ParseInLocation("2006-01-02 15:04", s, zone)
		require.NoError(t, err)
		return parsed
	}
	for _, term := range []deadline.Term{deadline.WorkingHours(24), deadline.Hours(48)} {
		limit := tenDays(t, convention.PauseAfterRequest)
		limit.Term, limit.Calendar, limit.Soon = term, hanoi(t), deadline.Term{}
		limit.Convention = counting(convention.PauseAfterRequest, func(d *convention.Dimensions) {
			d.Hours, d.HourRoll = convention.HoursElapsed, convention.HourKeep
		})
		c, err := clock.Fold(limit, clock.Event{Kind: clock.Started, On: day("2026-03-02"), At: at("2026-03-02 14:00")})
		require.NoError(t, err)
		_, err = c.Apply(clock.Event{Kind: clock.Paused, On: day("2026-03-03"), At: at("2026-03-03 09:00")})
		assert.EqualError(t, err, "3 March 2026 paused is refused: pauses are counted by whole days, and of a limit of "+term.String()+
			" the time of day, 09:00, would be lost; where whole days are meant, give no instant")
		var refused *clock.RefusedError
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, clock.NotCountable, refused.Ground)

		paused, err := c.Apply(happened(clock.Paused, "2026-03-03"))
		require.NoError(t, err)
		_, err = paused.Apply(clock.Event{Kind: clock.Resumed, On: day("2026-03-04"), At: at("2026-03-04 09:00")})
		assert.ErrorIs(t, err, clock.ErrRefused)
		resumed, err := paused.Apply(happened(clock.Resumed, "2026-03-04"))
		require.NoError(t, err)
		due, err := resumed.Due()
		require.NoError(t, err)
		expires, err := due.Expires(nil)
		require.NoError(t, err)
		want := at("2026-03-05 14:00") // 10 hours of Monday, 24 of Tuesday, none of Wednesday
		if term == deadline.WorkingHours(24) {
			want = at("2026-03-06 11:00") // 3 hours of Monday, 9 of Tuesday, 9 of Thursday, 3 of Friday
		}
		assert.Equal(t, want, expires)
	}
}

// A limit on the clock is stopped, and closed, in time or late by the hour: 48
// hours from 14:00 on Monday 2 March.
func TestClosedOnTheClock(t *testing.T) {
	zone := time.FixedZone("UTC+7", 7*60*60)
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Term, limit.Soon = deadline.Hours(48), deadline.Term{}
	limit.Convention = counting(convention.PauseAfterRequest, func(d *convention.Dimensions) {
		d.Hours, d.HourRoll = convention.HoursElapsed, convention.HourKeep
	})
	c, err := clock.Fold(limit, clock.Event{Kind: clock.Started, On: day("2026-03-02"), At: time.Date(2026, 3, 2, 14, 0, 0, 0, zone)})
	require.NoError(t, err)
	for _, row := range []struct {
		hour, minute int
		late         bool
	}{{13, 59, false}, {14, 0, true}, {16, 0, true}} {
		at := time.Date(2026, 3, 4, row.hour, row.minute, 0, 0, zone)
		closed, err := c.Apply(clock.Event{Kind: clock.Closed, On: day("2026-03-04"), At: at})
		require.NoError(t, err)
		got, err := closed.On(day("2026-03-05"))
		require.NoError(t, err)
		assert.Equal(t, clock.Ended, got.State)
		assert.Equal(t, row.late, got.Late == deadline.Days(0), at)
		assert.Equal(t, !row.late, got.Late.IsZero(), at)

		stopped, err := c.Apply(clock.Event{Kind: clock.Stopped, On: day("2026-03-04"), At: at})
		require.NoError(t, err)
		got, err = stopped.On(day("2026-03-04"))
		require.NoError(t, err)
		assert.Equal(t, row.late, got.State == clock.DueToday, at)
		assert.Equal(t, !row.late, got.State == clock.Halted, at)
		if !row.late {
			expires, err := got.Deadline.Expires(nil)
			require.NoError(t, err)
			assert.Equal(t, at.AddDate(0, 0, 2), expires, "afresh from the stop at the earliest")
			next, err := stopped.On(day("2026-03-05"))
			require.NoError(t, err)
			assert.Equal(t, "2026-03-07", next.Earliest.String(), "afresh from 00:00 on Thursday, 48 hours later")
			_, err = stopped.History()
			require.NoError(t, err)
		}
	}
	closed, err := c.Apply(happened(clock.Closed, "2026-03-06"))
	require.NoError(t, err)
	got, err := closed.On(day("2026-03-06"))
	require.NoError(t, err)
	assert.Equal(t, "2 days", got.Late.String())
}

// Where the act's "days" are working days, what is used, left and late is counted
// in them.
func TestDaysThatAreWorkingDays(t *testing.T) {
	all := func(d *convention.Dimensions) { d.Days = convention.WorkingDaysOnly }
	short := func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 3, convention.WorkingDaysOnly }
	for _, row := range []struct {
		term    deadline.Term
		change  func(*convention.Dimensions)
		on, due string
		used    string
		late    string
		why     string
	}{
		{deadline.Days(3), all, "2026-03-09", "2026-03-11", "1 day", "no term", "Monday: one day used since Friday 6 March"},
		{deadline.Days(3), all, "2026-03-16", "2026-03-11", "3 days", "3 days", "Monday: late by Thursday, Friday and Monday"},
		{deadline.Days(3), short, "2026-03-16", "2026-03-11", "3 days", "3 days", "the longest of the short terms"},
		{deadline.Days(4), short, "2026-03-16", "2026-03-10", "4 days", "6 days", "longer ones count every day"},
		{deadline.Days(0), all, "2026-03-09", "2026-03-06", "0 days", "1 day", "Monday: late by one working day"},
	} {
		limit := tenDays(t, convention.PauseAfterRequest)
		limit.Term, limit.Convention = row.term, counting(convention.PauseAfterRequest, row.change)
		c, err := clock.Fold(limit, happened(clock.Started, "2026-03-06"))
		require.NoError(t, err)
		got, err := c.On(day(row.on))
		require.NoError(t, err)
		assert.Equal(t, row.due, got.Due.String(), row.why)
		assert.Equal(t, row.used, got.Used.String(), row.why)
		assert.Equal(t, row.late, got.Late.String(), row.why)
	}
}

// What is left includes what an extension added: of eleven working days 3 to 6
// and 13 March are used.
func TestRemainingOfAnExtendedLimit(t *testing.T) {
	got, err := life(t).On(day("2026-03-13"))
	require.NoError(t, err)
	assert.Equal(t, "5 working days", got.Used.String())
	assert.Equal(t, "6 working days", got.Remaining.String())
	assert.Equal(t, "2026-03-23", got.Due.String())
}
