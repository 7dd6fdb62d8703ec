package dossier_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// inHanoi is the regime of an office that is open from 8 to 17 in UTC+7, with a
// limit of its own.
func inHanoi(t *testing.T, limit deadline.Term) dossier.Regime {
	t.Helper()
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{
		Zone: time.FixedZone("UTC+7", 7*60*60), Every: calendar.MustParseOpenings("08:00-17:00"),
	})
	require.NoError(t, err)
	regime := verifying(t)
	regime.Calendar, err = calendar.New(calendar.Definition{
		Name: "Hanoi", Rest: calendar.Weekend(time.Saturday, time.Sunday), Hours: hours,
		Coverage: date.Interval{First: day("2026-01-01"), Last: day("2026-12-31")},
	})
	require.NoError(t, err)
	regime.Limit, regime.Soon = limit, deadline.Term{}
	return regime
}

// instant makes an event that is recorded as it happens.
func instant(t *testing.T, kind dossier.Kind, on, at string) dossier.Event {
	t.Helper()
	parsed, err := time.Parse(time.RFC3339, at)
	require.NoError(t, err)
	return dossier.Event{Kind: kind, On: day(on), At: parsed, Recorded: parsed, Cause: "verification", Outcome: procedure.Granted}
}

// The day of an event and of its recording is the office's: 23:30 on Monday in
// UTC is 06:30 on Tuesday in Hanoi.
func TestInstantsOnTheOfficesClock(t *testing.T) {
	empty, err := dossier.New("D-1", inHanoi(t, deadline.WorkingDays(10)))
	require.NoError(t, err)
	received := instant(t, dossier.Received, "2026-03-03", "2026-03-02T23:30:00Z")
	d, err := empty.Append(received)
	require.NoError(t, err)
	assert.Equal(t, "2026-03-17", standing(t, d, "2026-03-03").Due().String(), "Tuesday: ten working days from 4 March")
	kept := slices.Collect(d.Events())[0]
	assert.Equal(t, "2026-03-03T06:30:00+07:00", kept.At.Format(time.RFC3339))
	assert.False(t, kept.IsBackdated())
	assert.True(t, kept.At.Equal(received.At))

	received.On = day("2026-03-02")
	_, err = empty.Append(received)
	assert.EqualError(t, err, "2 March 2026 received is refused: its instant, 2026-03-03T06:30:00+07:00, is on another day")
	received.At = time.Time{}
	d, err = empty.Append(received)
	require.NoError(t, err)
	assert.True(t, slices.Collect(d.Events())[0].IsBackdated(), "received on Monday and recorded on Tuesday")
	received.On = day("2026-03-04")
	_, err = empty.Append(received)
	assert.EqualError(t, err, "4 March 2026 received is refused: it is recorded before it happens, on 3 March 2026")
}

// A limit of 24 working hours from 14:00 on Monday 2 March: 3 hours of Monday, 9
// of Tuesday, 9 of Wednesday, 3 of Thursday until 11:00.
func TestLimitInWorkingHours(t *testing.T) {
	d := open(t, inHanoi(t, deadline.WorkingHours(24)), instant(t, dossier.Received, "2026-03-02", "2026-03-02T14:00:00+07:00"))
	due, err := d.Due()
	require.NoError(t, err)
	expires, err := due.Expires(nil)
	require.NoError(t, err)
	assert.Equal(t, "2026-03-05T11:00:00+07:00", expires.Format(time.RFC3339))

	_, err = d.Append(instant(t, dossier.Suspended, "2026-03-03", "2026-03-03T09:00:00+07:00"))
	assert.EqualError(t, err, "3 March 2026 suspended is refused: pauses are counted by whole days, and of a limit of 24 working hours the time of day, 09:00, would be lost; where whole days are meant, give no instant")
	var refused *clock.RefusedError
	require.ErrorAs(t, err, &refused)
	assert.ErrorIs(t, err, dossier.ErrRefused)
	byDay := instant(t, dossier.Suspended, "2026-03-03", "2026-03-03T09:00:00+07:00")
	byDay.At = time.Time{}
	suspended, err := d.Append(byDay)
	require.NoError(t, err)
	_, err = suspended.Append(instant(t, dossier.Resumed, "2026-03-04", "2026-03-04T09:00:00+07:00"))
	assert.ErrorContains(t, err, "the time of day, 09:00, would be lost")

	asked := instant(t, dossier.OpinionAsked, "2026-03-03", "2026-03-03T09:00:00+07:00")
	_, err = d.Append(asked)
	assert.ErrorContains(t, err, "the time of day, 09:00, would be lost")

	for _, row := range []struct {
		at   string
		late bool
	}{{"2026-03-05T10:59:00+07:00", false}, {"2026-03-05T11:00:00+07:00", true}, {"2026-03-05T04:30:00Z", true}} {
		for _, kind := range []dossier.Kind{dossier.Decided, dossier.Withdrawn} {
			s := standing(t, mustAppend(t, d, instant(t, kind, "2026-03-05", row.at)), "2026-03-06")
			assert.Equal(t, !row.late, s.Clock.Late.IsZero(), row.at)
		}
	}

	// A request that is sent back starts afresh with its supply, by the hour.
	d = mustAppend(t, d, instant(t, dossier.SupplementRequested, "2026-03-03", "2026-03-03T09:00:00+07:00"))
	assert.Equal(t, "2026-03-05", standing(t, d, "2026-03-03").Clock.Earliest.String(), "24 hours from 9:00 on Tuesday: 8, 9 and 7 until 15:00 on Thursday")
	_, err = d.Append(at("2026-03-04", dossier.Supplied))
	assert.EqualError(t, err, "4 March 2026 supplement handed in is refused: the limit, 24 working hours, depends on the time of day; give its instant")
	d = mustAppend(t, d, instant(t, dossier.Supplied, "2026-03-04", "2026-03-04T10:00:00+07:00"))
	due, err = d.Due()
	require.NoError(t, err)
	expires, err = due.Expires(nil)
	require.NoError(t, err)
	assert.Equal(t, "2026-03-06T16:00:00+07:00", expires.Format(time.RFC3339), "Friday: 7, 9 and 8 hours")
}

func mustAppend(t *testing.T, d dossier.Dossier, e dossier.Event) dossier.Dossier {
	t.Helper()
	d, err := d.Append(e)
	require.NoError(t, err)
	return d
}

// The cut-off is the version's own, and so is what it rests on.
func TestCutoffRestsOnTheVersion(t *testing.T) {
	regime := oneStop(t)
	regime.Limit = deadline.SameDay()
	regime.Handling.Cutoff = date.MustParseClockTime("15:00")
	basis := func() string {
		conv := open(t, regime).Clock().Limit().Convention
		return conv.Provision(convention.DimTrigger).Basis.String() + "; " + conv.Provision(convention.DimCutOff).Basis.String()
	}
	assert.Equal(t, "art. 17(3) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP; the version's own handling", basis())
	regime.Handling.Basis = regime.Handling.Supplement.Basis
	assert.Equal(t, "art. 17(3) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP; art. 19(5) Decree 118/2025/ND-CP", basis())
	assert.Equal(t, regime.Convention.Basis(), open(t, regime).Clock().Limit().Convention.Basis())

	_, err := open(t, regime).Append(at("2026-03-02", dossier.Received))
	assert.EqualError(t, err, "2 March 2026 received is refused: the limit, same day, depends on the time of day; give its instant (art. 19(5) Decree 118/2025/ND-CP)")
	regime.Limit = deadline.WorkingHours(4)
	_, err = open(t, regime).Append(at("2026-03-02", dossier.Received))
	assert.EqualError(t, err, "2 March 2026 received is refused: the limit, 4 working hours, depends on the time of day; give its instant")
}

// An instant is asked for where the limit depends on one, and nowhere else.
func TestWhereAnInstantIsNeeded(t *testing.T) {
	half, err := deadline.NewTerm("0.5", deadline.UnitWorkingDays)
	require.NoError(t, err)
	for _, limit := range []deadline.Term{deadline.WorkingDays(10), half, deadline.Months(1)} {
		regime := oneStop(t)
		regime.Limit, regime.Handling.Cutoff = limit, date.MustParseClockTime("15:00")
		open(t, regime, at("2026-03-02", dossier.Received))
	}

	regime := inHanoi(t, deadline.WorkingHours(24))
	regime.From = procedure.FromFiling
	d := open(t, regime, instant(t, dossier.Filed, "2026-03-02", "2026-03-02T14:00:00+07:00"), at("2026-03-03", dossier.Received))
	assert.Equal(t, "2026-03-05", standing(t, d, "2026-03-03").Due().String(), "the limit runs since it was filed")
}

// A day that the calendar does not cover is its error, wherever one is counted.
func TestDaysOutsideTheCalendarReachTheCaller(t *testing.T) {
	received := at("2026-12-01", dossier.Received)
	for _, row := range []struct {
		name   string
		change func(*procedure.Handling)
		events []dossier.Event
		last   dossier.Event
	}{
		{"opinion", func(h *procedure.Handling) { h.Opinion = procedure.Opinion{Term: deadline.WorkingDays(40)} },
			[]dossier.Event{received}, asked("2026-12-02", "police")},
		{"opinion that pauses", func(h *procedure.Handling) { h.Opinion.Term = deadline.WorkingDays(40) },
			[]dossier.Event{received}, asked("2026-12-02", "police")},
		{"supplement", func(h *procedure.Handling) { h.Supplement.CloseAfter = deadline.WorkingDays(40) },
			[]dossier.Event{received}, at("2026-12-02", dossier.SupplementRequested)},
		{"suspension", func(h *procedure.Handling) { h.Suspensions[0].Longest = deadline.WorkingDays(40) },
			[]dossier.Event{received}, happened("2026-12-02", dossier.Suspended, "verification")},
		{"reappointment, the last day", func(h *procedure.Handling) { h.Suspensions[0].Longest = deadline.Term{} },
			[]dossier.Event{received, promise("2026-12-01", dossier.Appointed, "2026-12-15"), happened("2026-12-02", dossier.Suspended, "verification"), at("2026-12-28", dossier.Resumed)},
			promise("2026-12-29", dossier.Reappointed, "2027-01-10")},
		{"reappointment, the day ahead", func(h *procedure.Handling) { h.Reappointment.Before = deadline.WorkingDays(400) },
			[]dossier.Event{received, promise("2026-12-01", dossier.Appointed, "2026-12-15")}, promise("2026-12-02", dossier.Reappointed, "2026-12-16")},
	} {
		regime := inHanoi(t, deadline.WorkingDays(10))
		row.change(&regime.Handling)
		before := open(t, regime, row.events...)
		after, err := before.Append(row.last)
		assert.ErrorIs(t, err, calendar.ErrNotCovered, row.name)
		assert.NotErrorIs(t, err, dossier.ErrRefused, row.name)
		assert.Equal(t, before, after, row.name)
	}

	regime := inHanoi(t, deadline.WorkingDays(10))
	regime.Handling.Supplement.Within = deadline.WorkingDays(40)
	_, err := open(t, regime, received).On(day("2026-12-02"))
	assert.ErrorIs(t, err, calendar.ErrNotCovered, "the last day for a supplement")
}
