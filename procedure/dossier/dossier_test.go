package dossier_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// Received on Monday 2026-03-02 with ten working days, a supplement requested
// on Friday 6 March and handed in on Thursday 12 March.
func TestSupplement(t *testing.T) {
	for _, row := range []struct {
		effect procedure.Effect
		due    string
		used   string // at the end of 12 March
		left   string
		why    string
	}{
		{procedure.Pauses, "2026-03-20", "4 working days", "6 working days", "Friday: 4 days used, 6 left counted from 13 March"},
		{procedure.Restarts, "2026-03-26", "0 working days", "10 working days", "Thursday: all 10 days again, from 13 March"},
		{procedure.NoEffect, "2026-03-16", "8 working days", "2 working days", "Monday: the limit ran on"},
	} {
		regime := oneStop(t)
		regime.Handling.Supplement.Effect = row.effect
		d := open(t, regime, at("2026-03-02", dossier.Received), at("2026-03-06", dossier.SupplementRequested), at("2026-03-12", dossier.Supplied))
		due, err := d.Due()
		require.NoError(t, err)
		assert.Equal(t, row.due, due.Last().String(), row.why)
		s := standing(t, d, "2026-03-12")
		assert.Equal(t, row.used, s.Clock.Used.String(), row.why)
		assert.Equal(t, row.left, s.Clock.Remaining.String(), row.why)
	}
}

// A dossier from filing to return, day by day.
func TestStanding(t *testing.T) {
	forwarded := at("2026-03-03", dossier.Forwarded)
	forwarded.To = "division-2"
	d := open(t, oneStop(t),
		at("2026-02-27", dossier.Filed),
		at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16"),
		forwarded,
		at("2026-03-06", dossier.SupplementRequested),
		at("2026-03-12", dossier.Supplied), promise("2026-03-12", dossier.Appointed, "2026-03-26"),
		promise("2026-03-24", dossier.Reappointed, "2026-04-01"),
		decided("2026-03-31", procedure.Granted),
		at("2026-04-01", dossier.Returned),
	)
	for _, row := range []struct {
		on       string
		state    dossier.State
		clock    clock.State
		due      string
		promised string
		who      string
		why      string
	}{
		{"2026-02-26", dossier.StateUnfiled, clock.NotYet, "no day", "no day", "", "Thursday"},
		{"2026-02-27", dossier.StateChecking, clock.NotYet, "no day", "no day", "", "Friday: filed, and the limit does not run before receipt"},
		{"2026-03-02", dossier.StateRunning, clock.OnTrack, "2026-03-16", "2026-03-16", "", "Monday: complete and valid"},
		{"2026-03-03", dossier.StateRunning, clock.OnTrack, "2026-03-16", "2026-03-16", "division-2", "Tuesday"},
		{"2026-03-06", dossier.StateWaiting, clock.Halted, "no day", "2026-03-16", "division-2", "Friday: the end is open, the promise stays on record"},
		{"2026-03-12", dossier.StateRunning, clock.OnTrack, "2026-03-26", "2026-03-26", "division-2", "Thursday: afresh, with a new receipt"},
		{"2026-03-24", dossier.StateRunning, clock.DueSoon, "2026-03-26", "2026-04-01", "division-2", "Tuesday: the apology moves the promise and not the limit"},
		{"2026-03-27", dossier.StateRunning, clock.Overdue, "2026-03-26", "2026-04-01", "division-2", "Friday"},
		{"2026-03-31", dossier.StateDecided, clock.Ended, "2026-03-26", "2026-04-01", "division-2", "Tuesday: three working days late"},
		{"2026-04-02", dossier.StateReturned, clock.Ended, "2026-03-26", "2026-04-01", "division-2", "Thursday"},
	} {
		s := standing(t, d, row.on)
		assert.Equal(t, row.state, s.State, "%s: %s", row.on, row.why)
		assert.Equal(t, row.clock, s.Clock.State, "%s: %s", row.on, row.why)
		assert.Equal(t, row.due, s.Due().String(), "%s: %s", row.on, row.why)
		assert.Equal(t, row.promised, s.Promised.String(), "%s: %s", row.on, row.why)
		assert.Equal(t, row.who, s.Responsible, "%s: %s", row.on, row.why)
	}
	end := standing(t, d, "2026-04-02")
	assert.Equal(t, "2026-03-16", end.PromisedFirst.String())
	assert.Equal(t, "3 working days", end.Clock.Late.String())
	assert.Equal(t, procedure.Granted, end.Outcome)
}

// A dossier that the applicant does not complete in the 15 days that Decree
// 118/2025/ND-CP art. 19(5) gives: from Friday 6 to Saturday 21 March, which
// rolls to Monday 23 March.
func TestNotCompletedInTime(t *testing.T) {
	d := open(t, oneStop(t), at("2026-03-02", dossier.Received), at("2026-03-06", dossier.SupplementRequested))
	assert.Equal(t, "2026-03-23", standing(t, d, "2026-03-10").WaitsUntil.String())
	assert.Equal(t, dossier.StateWaiting, standing(t, d, "2026-03-23").State, "Monday, the last day")
	closed := standing(t, d, "2026-03-24")
	assert.Equal(t, dossier.StateClosed, closed.State, "Tuesday, without any event")
	assert.Equal(t, "2026-03-24", closed.Since.String())
	assert.Equal(t, clock.Ended, closed.Clock.State)

	d = open(t, oneStop(t), slices.Collect(d.Events())[0], slices.Collect(d.Events())[1], at("2026-03-25", dossier.Closed))
	assert.Equal(t, "2026-03-24", standing(t, d, "2026-03-25").Since.String(), "the notice of stopping comes later and moves nothing")
}

// An opinion asked on Tuesday 3 March, with 4 working days to answer.
func TestOpinion(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Opinion = procedure.Opinion{Term: deadline.WorkingDays(4), Silence: procedure.SilenceConsent}
	d := open(t, regime, at("2026-03-02", dossier.Received), asked("2026-03-03", "police"))
	assert.Equal(t, []dossier.Opinion{{Of: "police", Asked: day("2026-03-03"), Due: day("2026-03-09"), Deemed: day("2026-03-10")}},
		standing(t, d, "2026-03-10").Opinions, "silence is consent once the limit has passed")
	assert.Equal(t, "2026-03-16", standing(t, d, "2026-03-10").Due().String(), "the limit ran on")

	regime.Handling.Opinion.Effect = procedure.Pauses
	paused := open(t, regime, at("2026-03-02", dossier.Received), asked("2026-03-03", "police"))
	assert.Equal(t, clock.Halted, standing(t, paused, "2026-03-09").Clock.State)
	assert.Equal(t, "2026-03-20", standing(t, paused, "2026-03-10").Due().String(), "Friday: 1 day used, and 9 from Tuesday 10 March, when silence let it run on")
}

// Several offices may be asked at once; time runs on when the last has answered.
func TestOpinionsOfTwoOffices(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Opinion.Effect = procedure.Pauses
	given := func(on, office string) dossier.Event {
		e := asked(on, office)
		e.Kind = dossier.OpinionGiven
		return e
	}
	d := open(t, regime, at("2026-03-02", dossier.Received), asked("2026-03-03", "police"), asked("2026-03-04", "tax"),
		given("2026-03-05", "police"), given("2026-03-09", "tax"))
	assert.Equal(t, clock.Halted, standing(t, d, "2026-03-05").Clock.State)
	assert.Equal(t, "2026-03-20", standing(t, d, "2026-03-09").Due().String(), "Friday: 1 day used, and 9 from Tuesday 10 March")
}

func TestSuspension(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Suspensions = []procedure.Suspension{{ID: "verification", Max: 1, Longest: deadline.WorkingDays(5)}}
	verify := at("2026-03-03", dossier.Suspended)
	verify.Cause = "verification"
	d := open(t, regime, at("2026-03-02", dossier.Received), verify, at("2026-03-05", dossier.Resumed))
	assert.Equal(t, dossier.StateSuspended, standing(t, d, "2026-03-04").State)
	assert.Equal(t, "2026-03-18", standing(t, d, "2026-03-05").Due().String(), "Wednesday: 1 day used, and 9 from Friday 6 March")

	d = open(t, regime, at("2026-03-02", dossier.Received), verify)
	assert.Equal(t, clock.Halted, standing(t, d, "2026-03-10").Clock.State, "Tuesday, the fifth working day")
	assert.Equal(t, "2026-03-23", standing(t, d, "2026-03-11").Due().String(), "Monday: time runs on by itself from Wednesday 11 March")
}

// What the office could know on a day differs from what had happened by then.
func TestRecordedLate(t *testing.T) {
	late := at("2026-03-12", dossier.Supplied)
	late.Recorded = late.Recorded.AddDate(0, 0, 6) // Wednesday 18 March
	d := open(t, oneStop(t), at("2026-03-02", dossier.Received), at("2026-03-06", dossier.SupplementRequested), late)
	assert.True(t, late.IsBackdated())
	assert.Equal(t, dossier.StateRunning, standing(t, d, "2026-03-13").State)

	known := d.AsKnown(day("2026-03-17").Start(time.UTC))
	assert.Equal(t, 2, known.Version())
	assert.Equal(t, dossier.StateWaiting, standing(t, known, "2026-03-13").State)

	// An event that is recorded late takes its place by its day.
	forgotten := at("2026-03-04", dossier.Forwarded)
	forgotten.To, forgotten.Recorded = "division-2", late.Recorded
	d, err := d.Append(forgotten)
	require.NoError(t, err)
	assert.Equal(t, "division-2", standing(t, d, "2026-03-05").Responsible)
}

func TestEventsAsJSON(t *testing.T) {
	e := promise("2026-03-24", dossier.Reappointed, "2026-04-01")
	e.By, e.Paper, e.Reason = "clerk-7", "12/XL", text.New("en", "the opinion came late")
	data, err := json.Marshal(e)
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind":"reappointed","on":"2026-03-24","recorded":"2026-03-24T12:00:00Z","by":"clerk-7",
		"promised":"2026-04-01","reason":{"en":"the opinion came late"},"paper":"12/XL"}`, string(data))
	var back dossier.Event
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, e, back)

	assert.ErrorContains(t, json.Unmarshal([]byte(`{"kind":"stolen"}`), &back),
		`"stolen" is no kind of event; write filed, received, declined, appointed, supplement_requested, supplied, suspended, resumed, opinion_asked, opinion_given, forwarded, reappointed, withdrawn, decided, returned or closed`)
	assert.EqualError(t, json.Unmarshal([]byte(`{"kind":""}`), &back), "the event has no kind")
	for k := dossier.Filed; k <= dossier.Closed; k++ {
		word, err := k.MarshalText()
		require.NoError(t, err)
		var again dossier.Kind
		require.NoError(t, again.UnmarshalText(word))
		assert.Equal(t, k, again)
		assert.NotEqual(t, k.In("en"), k.In("vi"))
	}
	_, err = dossier.Kind(0).MarshalText()
	assert.EqualError(t, err, "the event has no kind")
}

func TestRegimeThatCannotBeCounted(t *testing.T) {
	regime := oneStop(t)
	regime.Calendar = nil
	_, err := dossier.New("D-1", regime)
	assert.EqualError(t, err, "law: Limit: limit: Calendar: there is none; take one from a law as known on a day")
}
