package clock_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// What a limit does not take, and what it says. The last event of each row is
// the one refused.
func TestRefused(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Rules = clock.Rules{
		Pauses:  []clock.PauseRule{{ID: "supplement", Max: 1, Basis: legal.Cite("Test Act", "3")}},
		Restart: clock.RestartRule{Max: 1},
		Extension: clock.ExtensionRule{Max: 1, Longest: deadline.WorkingDays(5), Before: deadline.Days(1),
			Basis: legal.Cite("Test Act", "4", "2")},
	}
	start := happened(clock.Started, "2026-03-02")
	pause := clock.Event{Kind: clock.Paused, On: day("2026-03-05"), Rule: "supplement", Cause: text.Of(text.New("en", "supplement requested"))}
	again := pause
	again.On = day("2026-03-12")
	extend := func(on string, by deadline.Term) clock.Event {
		return clock.Event{Kind: clock.Extended, On: day(on), By: by}
	}
	for _, row := range []struct {
		events []clock.Event
		ground clock.Ground
		want   string
	}{
		{[]clock.Event{pause}, clock.NotStarted, "5 March 2026 paused (supplement requested) is refused: the limit has not started"},
		{[]clock.Event{start, start}, clock.RunsAlready, "2 March 2026 started is refused: the limit started on 2 March 2026; where it starts afresh, say restarted"},
		{[]clock.Event{start, pause, again}, clock.IsPaused, "12 March 2026 paused (supplement requested) is refused: time has stood still since 5 March 2026"},
		{[]clock.Event{start, pause, happened(clock.Resumed, "2026-03-09"), again}, clock.TooOften,
			"12 March 2026 paused (supplement requested) is refused: time may stand still for this once, and did (art. 3 Test Act)"},
		{[]clock.Event{start, happened(clock.Resumed, "2026-03-09")}, clock.NotPaused, "9 March 2026 resumed is refused: time is not standing still"},
		{[]clock.Event{start, {Kind: clock.Paused, On: day("2026-03-05"), Rule: "holiday"}}, clock.Unclear,
			`5 March 2026 paused is refused: the limit has no rule “holiday” for pauses`},
		{[]clock.Event{start, happened(clock.Restarted, "2026-03-09"), happened(clock.Restarted, "2026-03-10")}, clock.TooOften,
			"10 March 2026 restarted is refused: the limit may start afresh once, and did"},
		{[]clock.Event{start, happened(clock.Paused, "2026-03-01")}, clock.OutOfOrder,
			"1 March 2026 paused is refused: something happened on 2 March 2026 already; hand events over in the order in which they happened"},
		{[]clock.Event{start, happened(clock.Closed, "2026-03-09"), happened(clock.Restarted, "2026-03-10")}, clock.IsClosed,
			"10 March 2026 restarted is refused: the limit has been closed since 9 March 2026"},
		{[]clock.Event{start, extend("2026-03-15", deadline.WorkingDays(5)), extend("2026-03-16", deadline.WorkingDays(5))}, clock.TooOften,
			"16 March 2026 extended by 5 working days is refused: the limit may be extended once, and was (art. 4(2) Test Act)"},
		{[]clock.Event{start, extend("2026-03-16", deadline.WorkingDays(5))}, clock.TooLate,
			"16 March 2026 extended by 5 working days is refused: it had to come by 15 March 2026, 1 day before the last day, 16 March 2026 (art. 4(2) Test Act)"},
		{[]clock.Event{start, extend("2026-03-10", deadline.WorkingDays(6))}, clock.TooLong,
			"10 March 2026 extended by 6 working days is refused: the longest extension is 5 working days (art. 4(2) Test Act)"},
		{[]clock.Event{start, extend("2026-03-10", deadline.Days(3))}, clock.NotCountable,
			"10 March 2026 extended by 3 days is refused: 3 days cannot be compared with the longest extension, 5 working days (art. 4(2) Test Act)"},
		{[]clock.Event{start, extend("2026-03-10", deadline.Term{})}, clock.Unclear,
			"10 March 2026 extended is refused: it says no term; write one, as in 10 working days"},
		{[]clock.Event{start, extend("2026-03-10", deadline.WorkingDays(-1))}, clock.Unclear,
			"10 March 2026 extended by -1 working days is refused: its term is below 0 or above 9,999,999 in amount"},
		{[]clock.Event{start, happened(clock.Kind(99), "2026-03-10")}, clock.Unclear,
			"10 March 2026 unknown is refused: kind 99 is none that a limit knows"},
		{[]clock.Event{start, {Kind: clock.Paused}}, clock.Unclear, "no day paused is refused: it does not say on which day it happened"},
	} {
		last := len(row.events) - 1
		before, err := clock.Fold(limit, row.events[:last]...)
		require.NoError(t, err, row.want)
		after, err := before.Apply(row.events[last])
		require.EqualError(t, err, row.want)
		assert.ErrorIs(t, err, clock.ErrRefused)
		var refused *clock.RefusedError
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, row.ground, refused.Ground, row.want)
		assert.Equal(t, before, after, "a refused event changes nothing")
	}
}

func TestRefusedInVietnamese(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Rules.Extension = clock.ExtensionRule{Longest: deadline.WorkingDays(5), Basis: legal.Cite("Nghị định 1", "4")}
	c, err := clock.Fold(limit, happened(clock.Started, "2026-03-02"))
	require.NoError(t, err)
	for _, row := range []struct {
		by   deadline.Term
		want string
	}{
		{deadline.WorkingDays(6), "10/3/2026 gia hạn thêm 06 ngày làm việc không được chấp nhận: mức gia hạn dài nhất là 05 ngày làm việc (Điều 4 Nghị định 1)"},
		{deadline.SameDay(), "10/3/2026 gia hạn thêm trong ngày không được chấp nhận: trong ngày không so sánh được với mức gia hạn dài nhất, 05 ngày làm việc (Điều 4 Nghị định 1)"},
		{deadline.Term{}, "10/3/2026 gia hạn không được chấp nhận: sự kiện không ghi thời gian gia hạn; hãy ghi, ví dụ 10 ngày làm việc"},
		{deadline.Days(deadline.MaxAmount + 1), "10/3/2026 gia hạn thêm 10000000 ngày không được chấp nhận: thời gian gia hạn nhỏ hơn 0 hoặc lớn hơn 9.999.999"},
	} {
		_, err = c.Apply(clock.Event{Kind: clock.Extended, On: day("2026-03-10"), By: row.by})
		var refused *clock.RefusedError
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, row.want, refused.In("vi"))
		assert.Equal(t, row.by.Validate() != nil, errors.Is(err, deadline.ErrTerm), "what is wrong with the term")
	}
}

// A convention that is silent is not helped out by a guess.
func TestSilentConvention(t *testing.T) {
	limit := tenDays(t, convention.PauseUnstated)
	limit.Convention = counting(convention.PauseUnstated, func(d *convention.Dimensions) { d.Extension = convention.ExtensionUnstated })
	c, err := clock.Fold(limit, happened(clock.Started, "2026-03-02"))
	require.NoError(t, err)
	_, err = c.Apply(happened(clock.Paused, "2026-03-06"))
	assert.EqualError(t, err, "6 March 2026 paused is refused: test convention does not say which edge days of a pause are counted; derive a convention that does (art. 1 Test Act)")
	_, err = c.Apply(clock.Event{Kind: clock.Extended, On: day("2026-03-06"), By: deadline.Days(1)})
	assert.EqualError(t, err, "6 March 2026 extended by 1 day is refused: test convention does not say from where an extension is counted; derive a convention that does (art. 1 Test Act)")
}

// An event after which nothing could be counted is refused when it happens,
// not when somebody asks for the day.
func TestWhatCannotBeCounted(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	c, err := clock.Fold(limit, happened(clock.Started, "2026-03-02"))
	require.NoError(t, err)
	_, err = c.Apply(clock.Event{Kind: clock.Extended, On: day("2026-03-06"), By: deadline.Months(1)})
	assert.ErrorIs(t, err, clock.ErrRefused, "days and months from one start")
	var terms *deadline.TermError
	assert.ErrorAs(t, err, &terms)

	_, err = clock.Fold(limit, happened(clock.Started, "2028-03-02"))
	assert.ErrorIs(t, err, calendar.ErrNotCovered)
	assert.NotErrorIs(t, err, clock.ErrRefused, "the calendar refuses, not the law")

	limit.Term = deadline.Hours(8)
	_, err = clock.Fold(limit, happened(clock.Started, "2026-03-02"))
	assert.ErrorIs(t, err, clock.ErrRefused, "hours are counted from an instant")
}

// A last day that has left the calendar is the calendar's error to whoever asks
// for it, and no refusal.
func TestLastDayOutsideTheCalendar(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Rules.Extension.Before = deadline.Days(1)
	c, err := clock.Fold(limit, happened(clock.Started, "2027-12-01"), happened(clock.Paused, "2027-12-02"), happened(clock.Resumed, "2027-12-30"))
	require.NoError(t, err)
	after, err := c.Apply(clock.Event{Kind: clock.Extended, On: day("2027-12-31"), By: deadline.WorkingDays(1)})
	assert.ErrorIs(t, err, calendar.ErrNotCovered)
	assert.NotErrorIs(t, err, clock.ErrRefused)
	assert.Equal(t, c, after)
	_, err = c.Due()
	assert.ErrorIs(t, err, calendar.ErrNotCovered)
	_, err = c.On(day("2027-12-31"))
	assert.ErrorIs(t, err, calendar.ErrNotCovered)
	_, err = c.History()
	assert.ErrorIs(t, err, calendar.ErrNotCovered)

	limit.Rules.Extension.Before = deadline.WorkingDays(1000)
	c, err = clock.Fold(limit, happened(clock.Started, "2027-12-01"))
	require.NoError(t, err)
	_, err = c.Apply(clock.Event{Kind: clock.Extended, On: day("2027-12-02"), By: deadline.WorkingDays(1)})
	assert.ErrorIs(t, err, calendar.ErrNotCovered, "the day by which it had to come")

	limit.Rules.Pauses = []clock.PauseRule{{Longest: deadline.WorkingDays(30)}}
	for _, kind := range []clock.Kind{clock.Paused, clock.Stopped} {
		_, err = clock.Fold(limit, happened(clock.Started, "2027-12-01"), happened(kind, "2027-12-02"))
		assert.ErrorIs(t, err, calendar.ErrNotCovered, "the last day of the pause, when it begins")
	}
}

func TestLimitsThatCannotBeCounted(t *testing.T) {
	for _, row := range []struct {
		change func(*clock.Limit)
		want   string
	}{
		{func(l *clock.Limit) { l.Term = deadline.Term{} }, "limit: Term: it is no term; write an amount and a unit, as in 10 working days"},
		{func(l *clock.Limit) { l.Calendar = nil }, "limit: Calendar: there is none; take one from a law as known on a day"},
		{func(l *clock.Limit) { l.Convention = convention.Convention{} }, "limit: Convention: there is none; take one from the package of the legal order, below deadline, or make it by convention.New"},
		{func(l *clock.Limit) { l.Soon = deadline.Months(1) }, "limit: Soon: 1 month cannot be counted back; write whole days or working days"},
		{func(l *clock.Limit) { l.Rules.Pauses = []clock.PauseRule{{Longest: deadline.Hours(2)}} }, "limit: Rules.Pauses[0].Longest: 2 hours is no number of days; pauses are counted by the day"},
		{func(l *clock.Limit) { l.Rules.Pauses = []clock.PauseRule{{ID: "a"}, {ID: "a"}} }, `limit: Rules.Pauses[1].ID: "a" is there twice`},
	} {
		limit := tenDays(t, convention.PauseAfterRequest)
		row.change(&limit)
		_, err := clock.New(limit)
		assert.EqualError(t, err, row.want)
		var wrong *clock.LimitError
		assert.ErrorAs(t, err, &wrong)
	}
}

func TestOpenEnd(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	c, err := clock.New(limit)
	require.NoError(t, err)
	_, err = c.Due()
	assert.EqualError(t, err, "the limit has not started, so it has no last day")
	c, err = clock.Fold(limit, happened(clock.Started, "2026-03-02"),
		clock.Event{Kind: clock.Paused, On: day("2026-03-06"), Cause: text.Of(text.New("en", "supplement requested"))})
	require.NoError(t, err)
	_, err = c.Due()
	assert.EqualError(t, err, "time has stood still since 6 March 2026 (supplement requested), so the last day is open")
	var open *clock.OpenError
	require.ErrorAs(t, err, &open)
	assert.Equal(t, day("2026-03-06"), open.Since)
}
