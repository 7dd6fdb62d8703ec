package dossier_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

func happened(on string, kind dossier.Kind, to string) dossier.Event {
	e := at(on, kind)
	e.To, e.Cause = to, to
	return e
}

// verifying is the one-stop regime with a verification of at most five working
// days, and an opinion that stops time for at most four.
func verifying(t testing.TB) dossier.Regime {
	t.Helper()
	regime := oneStop(t)
	regime.Handling.Suspensions = []procedure.Suspension{{ID: "verification", Longest: deadline.WorkingDays(5)}}
	regime.Handling.Opinion = procedure.Opinion{Term: deadline.WorkingDays(4), Effect: procedure.Pauses}
	return regime
}

// A suspension on Tuesday 3 March for five working days ends by itself with
// Tuesday 10 March, for the dossier as for its limit.
func TestSuspensionThatEndsByItself(t *testing.T) {
	d := open(t, verifying(t), at("2026-03-02", dossier.Received), happened("2026-03-03", dossier.Suspended, "verification"))
	last := standing(t, d, "2026-03-10")
	assert.Equal(t, dossier.StateSuspended, last.State)
	assert.Equal(t, clock.Halted, last.Clock.State)
	over := standing(t, d, "2026-03-11")
	assert.Equal(t, dossier.StateRunning, over.State)
	assert.Equal(t, "2026-03-11", over.Since.String())
	assert.Equal(t, clock.OnTrack, over.Clock.State)
	assert.Equal(t, "2026-03-23", over.Due().String(), "Monday: 1 day used, and 9 from Wednesday 11 March")

	_, err := d.Append(decided("2026-03-12", procedure.Granted))
	assert.NoError(t, err, "time runs, so it can be decided")
	d, err = d.Append(promise("2026-03-11", dossier.Appointed, "2026-03-23"))
	require.NoError(t, err, "and a day promised for the new run")
	d, err = d.Append(at("2026-03-12", dossier.Resumed))
	require.NoError(t, err, "that the cause is gone can still be recorded")
	assert.Equal(t, over.Due(), standing(t, d, "2026-03-12").Due(), "and gives no more time")
	_, err = d.Append(promise("2026-03-12", dossier.Appointed, "2026-03-24"))
	assert.EqualError(t, err, "12 March 2026 appointment given is refused: 23 March 2026 is promised already; another day takes an apology (reappointed) (art. 19(6) Decree 118/2025/ND-CP)")
	_, err = d.Append(at("2026-03-13", dossier.Resumed))
	assert.EqualError(t, err, "13 March 2026 resumed is refused: the dossier has been in process since 11 March 2026")
}

// An opinion that comes after the time for it has passed ends no other pause and
// needs none.
func TestOpinionThatComesLate(t *testing.T) {
	asked := []dossier.Event{at("2026-03-02", dossier.Received), asked("2026-03-03", "police")} // until Monday 9 March
	given := happened("2026-03-12", dossier.OpinionGiven, "police")

	d := open(t, verifying(t), append(slices.Clone(asked), happened("2026-03-11", dossier.Suspended, "verification"), given)...)
	s := standing(t, d, "2026-03-12")
	assert.Equal(t, dossier.StateSuspended, s.State)
	assert.Equal(t, clock.Halted, s.Clock.State, "the verification goes on")

	d = open(t, verifying(t), append(slices.Clone(asked), at("2026-03-10", dossier.SupplementRequested), at("2026-03-11", dossier.Supplied), given)...)
	assert.Equal(t, "2026-03-25", standing(t, d, "2026-03-12").Due().String(), "Wednesday: 10 working days from 12 March, and the opinion moves nothing")

	d = open(t, verifying(t), append(slices.Clone(asked), happened("2026-03-10", dossier.OpinionAsked, "tax"))...)
	assert.Equal(t, clock.Halted, standing(t, d, "2026-03-11").Clock.State, "Wednesday: time stands still again for the second office")
	assert.Equal(t, "2026-03-26", standing(t, d, "2026-03-17").Due().String(),
		"Thursday: 3 and 10 March used, and 8 from Tuesday 17 March, the day after the fourth working day of the second office")
}

// While time stands still for an opinion there is no last day that an apology
// could precede.
func TestReappointmentWhileTimeStandsStill(t *testing.T) {
	d := open(t, verifying(t), at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16"), asked("2026-03-03", "police"))
	_, err := d.Append(promise("2026-03-04", dossier.Reappointed, "2026-03-23"))
	assert.EqualError(t, err, "4 March 2026 new appointment with apology is refused: time has stood still since 3 March 2026 (opinion asked for), so the last day is open (art. 19(6) Decree 118/2025/ND-CP)")
	assert.ErrorIs(t, err, dossier.ErrRefused)
	var none *clock.OpenError
	assert.ErrorAs(t, err, &none)
}

// The state of a dossier and that of its limit agree on every day of every life.
func TestStatesAgree(t *testing.T) {
	base := oneStop(t)
	rapid.Check(t, func(t *rapid.T) {
		regime := drawRegime(t, base)
		regime.From = rapid.SampledFrom([]procedure.Trigger{procedure.FromComplete, procedure.FromFiling}).Draw(t, "from")
		regime.Limit = rapid.SampledFrom([]deadline.Term{deadline.WorkingDays(10), deadline.Days(12), deadline.Days(40)}).Draw(t, "limit")
		d, err := dossier.New("D-1", regime)
		if err != nil {
			t.Fatal(err)
		}
		d, _ = grow(t, d, day("2026-01-05"), ignore)
		d, _ = grow(t, d, day("2026-02-20"), ignore)
		for on := day("2025-12-20"); on.Before(day("2026-06-01")); on = on.Next() {
			s, err := d.On(on)
			if err != nil {
				t.Fatal(err)
			}
			if why := disagreement(d, s); why != "" {
				t.Fatalf("%s: %s, and the limit is %s: %s\n%v", on, s.State, s.Clock.State, why, slices.Collect(d.Events()))
			}
		}
	})
}

// disagreement says in what the two states of a standing contradict each other.
func disagreement(d dossier.Dossier, s dossier.Standing) string {
	started := s.Clock.State != clock.NotYet
	over := s.State != dossier.StateUnfiled && !s.State.IsOpen()
	awaits := slices.ContainsFunc(s.Opinions, func(o dossier.Opinion) bool { return o.Given.IsZero() && !s.Day.After(o.Due) })
	supplement := d.Regime().Handling.Supplement.Effect != procedure.NoEffect
	opinion := d.Regime().Handling.Opinion.Effect == procedure.Pauses
	since, err := d.On(s.Since)
	passed := err == nil && !since.Due().IsZero() && since.Clock.Remaining.Whole() == 0 // or only rolls over days off
	switch s.Clock.State {
	case clock.NotYet:
		if s.State == dossier.StateRunning || s.State == dossier.StateSuspended {
			return "it runs and has not started"
		}
		return ""
	case clock.Ended:
		if !over {
			return "the limit has ended and the dossier has not"
		}
		return ""
	case clock.Halted:
		if s.State == dossier.StateSuspended || s.State == dossier.StateWaiting && supplement || opinion && awaits {
			return ""
		}
		return "nothing lets time stand still"
	default:
	}
	switch {
	case over && started:
		return "the dossier is over and the limit runs"
	case s.State == dossier.StateSuspended && !passed:
		return "it is suspended and time runs"
	case s.State == dossier.StateWaiting && supplement && !passed:
		return "the supplement stops the limit and time runs"
	}
	return ""
}
