package deadline_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Nothing is judged against no deadline, and asking it for an instant ends.
func TestNoDeadlineAnswersNothing(t *testing.T) {
	const none = "there is no deadline; take one from Compute"
	var d deadline.Deadline
	_, err := d.Expires(time.UTC)
	require.EqualError(t, err, none)
	_, err = d.Opens(time.UTC)
	require.EqualError(t, err, none)
	_, err = d.Judge(deadline.On(date.MustParse("2026-08-17")))
	require.EqualError(t, err, none)
	_, err = d.Remaining(deadline.On(date.MustParse("2026-08-17")))
	require.EqualError(t, err, none)
	data, err := json.Marshal(d)
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
	assert.Empty(t, d.Alternatives())
	assert.Equal(t, "no deadline\n", d.Reasons(deadline.Long).In("en"))
}

// roundTheClock is a calendar of five-day weeks whose office is open from 00:00
// to 24:00.
func roundTheClock(t *testing.T, last string) *calendar.Calendar {
	t.Helper()
	return calendar.MustNew(calendar.Definition{Name: "round the clock", Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Coverage: interval("2026-01-01", last),
		Hours:    hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("00:00-24:00")})})
}

// Hours that are used up with a day end with that day: 24 working hours from
// Friday 00:00 are Friday's, and Saturday, a day off, is no last day.
func TestHoursThatEndWithADayEndOnIt(t *testing.T) {
	conv := plain()
	for _, row := range []struct {
		from  string // Friday is 2026-08-21
		hours int
		last  string
		text  string
	}{
		{"2026-08-21T00:00:00Z", 24, "2026-08-21", "Fri 2026-08-21T24:00Z"},
		{"2026-08-20T12:00:00Z", 36, "2026-08-21", "Fri 2026-08-21T24:00Z"},
		{"2026-08-20T12:00:00Z", 12, "2026-08-20", "Thu 2026-08-20T24:00Z"}, // not Friday 00:00
		{"2026-08-21T00:00:00Z", 25, "2026-08-24", "Mon 2026-08-24T01:00Z"},
		{"2026-08-31T00:00:00Z", 24, "2026-08-31", "Mon 2026-08-31T24:00Z"}, // the last day that is covered
	} {
		at, err := time.Parse(time.RFC3339, row.from)
		require.NoError(t, err)
		d, err := deadline.Compute(deadline.At(at), deadline.WorkingHours(row.hours), roundTheClock(t, "2026-08-31"), conv)
		require.NoError(t, err, row)
		assert.Equal(t, row.last, d.Last().String(), row)
		assert.Equal(t, row.text, d.String(), row)
		expires, err := d.Expires(nil)
		require.NoError(t, err)
		on, err := d.Judge(deadline.At(expires.Add(-time.Second)))
		require.NoError(t, err, row)
		assert.Equal(t, deadline.OnTime, on.Timeliness, row)
	}
}

// 23:30 UTC on 17 August is the next morning in Hanoi, and the office is there:
// the event, what is judged and what remains are taken on its clock.
func TestInstantsAreTakenOnTheClockOfTheOffice(t *testing.T) {
	hanoi := zone(t, "Asia/Ho_Chi_Minh")
	cal := calendar.MustNew(calendar.Definition{Name: "hanoi", Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Coverage: interval("2026-01-01", "2026-12-31"),
		Hours:    hours(t, calendar.HoursDefinition{Zone: hanoi, Every: calendar.MustParseOpenings("07:30-11:30,13:30-17:00")})})
	utc := time.Date(2026, 8, 17, 23, 30, 0, 0, time.UTC)

	d, err := deadline.Compute(deadline.At(utc), deadline.WorkingDays(3), cal, plain())
	require.NoError(t, err)
	assert.Equal(t, "2026-08-18", d.Event().Date().String())
	assert.Equal(t, "2026-08-21", d.Last().String()) // Friday: Wednesday, Thursday, Friday

	restarted, err := deadline.Compute(deadline.On(date.MustParse("2026-08-03")), deadline.WorkingDays(3), cal, plain(),
		deadline.RestartedBy(deadline.At(utc)))
	require.NoError(t, err)
	assert.Equal(t, "2026-08-21", restarted.Last().String())

	// 17:30 UTC on Friday is 00:30 on Saturday in Hanoi.
	late, err := d.Judge(deadline.At(time.Date(2026, 8, 21, 17, 30, 0, 0, time.UTC)))
	require.NoError(t, err)
	assert.Equal(t, deadline.Late, late.Timeliness)
	// 17:30 UTC on Thursday is Friday there, the last day.
	onTime, err := d.Judge(deadline.At(time.Date(2026, 8, 20, 17, 30, 0, 0, time.UTC)))
	require.NoError(t, err)
	assert.Equal(t, deadline.OnTime, onTime.Timeliness)

	left, err := d.Remaining(deadline.At(time.Date(2026, 8, 20, 17, 30, 0, 0, time.UTC)))
	require.NoError(t, err)
	assert.Equal(t, 0, left.WorkingDays)
	assert.Equal(t, 23*time.Hour+30*time.Minute, left.Time)

	latest, err := deadline.LatestEvent(deadline.On(date.MustParse("2026-08-21")), deadline.WorkingDays(3), cal, plain())
	require.NoError(t, err)
	assert.Equal(t, "2026-08-18", latest.Event().Date().String())
}

// A nil or zero calendar is none: every question says so, as Compute does.
func TestNoCalendarAnswersNothing(t *testing.T) {
	const none = "there is no calendar that says anything about 2026-08-17; build one with calendar.New, or take that of a legal order"
	monday := date.MustParse("2026-08-17")
	for _, cal := range []*calendar.Calendar{nil, {}} {
		_, _, err := cal.AddWorkingDays(monday, 1)
		require.EqualError(t, err, none)
		require.ErrorIs(t, err, calendar.ErrNotCovered)
		_, _, err = cal.CountWorkingDays(monday, monday)
		require.EqualError(t, err, none)
		_, _, err = cal.IsWorkingDay(monday)
		require.EqualError(t, err, none)
		_, err = cal.Day(monday)
		require.EqualError(t, err, none)
		_, err = cal.PossibleDates(monday, 3)
		require.EqualError(t, err, none)
		_, err = cal.EndOfRun(monday, monday)
		require.EqualError(t, err, none)
		assert.Equal(t, "no calendar", cal.String())
		assert.Empty(t, cal.Choices(date.Interval{}))
		assert.False(t, cal.IsOpen(date.Interval{}))
		for d := range cal.Days(date.Interval{}) {
			t.Errorf("a day of no calendar: %v", d)
		}
		_, err = calendar.OffInAny("both", cal, roundTheClock(t, "2026-12-31"))
		require.EqualError(t, err, "calendar both: calendars[0]: is no calendar; build it with calendar.New")
		_, status, err := roundTheClock(t, "2026-12-31").Hours().AddHours(cal, time.Date(2026, 8, 17, 0, 0, 0, 0, time.UTC), time.Hour)
		require.EqualError(t, err, none)
		assert.Equal(t, legal.Settled, status)
	}
}

// Two million working hours over 700 openings a day are counted by whole days:
// the same answer as opening by opening, also across changes of the clock.
func TestLongHoursAreCountedByWholeDays(t *testing.T) {
	london := zone(t, "Europe/London")
	var openings []calendar.Opening
	for m := date.ClockTime(0); m < 1400; m += 2 {
		openings = append(openings, calendar.Opening{Open: m, Close: m + 1})
	}
	cal := calendar.MustNew(calendar.Definition{Name: "minutes", Coverage: interval("2024-01-01", "2026-12-31"),
		Hours: hours(t, calendar.HoursDefinition{Zone: london, Every: openings})})
	from := time.Date(2024, 3, 1, 10, 0, 0, 0, london)
	for _, amount := range []time.Duration{90 * time.Minute, 400 * time.Hour, 5000 * time.Hour} {
		end, _, err := cal.Hours().AddHours(cal, from, amount)
		require.NoError(t, err)
		var counted time.Duration
		for d := date.Of(from); !d.After(date.Of(end)); d = d.Next() {
			for _, s := range cal.Hours().Stretches(d, from, end) {
				counted += s.To.Sub(s.From)
			}
		}
		assert.Equal(t, amount, counted, fmt.Sprint(amount))
		between, _, err := cal.Hours().Between(cal, from, end)
		require.NoError(t, err)
		assert.Equal(t, amount, between)
		back, _, err := cal.Hours().AddHours(cal, end, -amount)
		require.NoError(t, err)
		assert.Equal(t, from, back, fmt.Sprint(amount))
	}
}
