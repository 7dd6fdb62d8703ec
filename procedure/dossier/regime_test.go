package dossier_test

import (
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
)

// Each value is cited from where it is said: what the decree says from its
// article 19, and what a version says itself never.
func TestOneStopCitesEachValueFromItsSource(t *testing.T) {
	sector := legal.Cite("Sector Act", "7")
	for _, row := range []struct {
		name    string
		own     procedure.Handling
		max     string // of a second supplement
		closing string // of a closing before its time
		apology string // of a third day promised
		late    string // of an apology on the last day
	}{
		{"nothing of its own", procedure.Handling{}, "taken", " (art. 19(5) Decree 118/2025/ND-CP)",
			" (art. 19(6) Decree 118/2025/ND-CP)", " (art. 19(6) Decree 118/2025/ND-CP)"},
		{"its own maximum", procedure.Handling{Supplement: procedure.Supplement{Max: 1}, Reappointment: procedure.Reappointment{Max: 2}},
			"", "", "", ""},
		{"its own maximum by an act of its own", procedure.Handling{
			Supplement:    procedure.Supplement{Max: 1, Provenance: procedure.Provenance{Basis: []legal.Basis{sector}}},
			Reappointment: procedure.Reappointment{Max: 2, Provenance: procedure.Provenance{Basis: []legal.Basis{sector}}}},
			" (art. 7 Sector Act)", " (art. 19(5) Decree 118/2025/ND-CP)", " (art. 7 Sector Act)", " (art. 19(6) Decree 118/2025/ND-CP)"},
		{"all its own by an act of its own", procedure.Handling{
			Supplement: procedure.Supplement{Max: 1, Effect: procedure.Pauses, Within: deadline.Days(2), CloseAfter: deadline.Days(20),
				Provenance: procedure.Provenance{Basis: []legal.Basis{sector}}},
			Reappointment: procedure.Reappointment{Max: 2, Before: deadline.Days(3), Provenance: procedure.Provenance{Basis: []legal.Basis{sector}}}},
			" (art. 7 Sector Act)", " (art. 7 Sector Act)", " (art. 7 Sector Act)", " (art. 7 Sector Act)"},
	} {
		regime := oneStop(t)
		regime.Handling = vnprocedure.OneStop(row.own)
		d := open(t, regime, at("2026-03-02", dossier.Received), at("2026-03-03", dossier.SupplementRequested))
		_, err := d.Append(at("2026-03-04", dossier.Closed))
		assert.ErrorContains(t, err, "the applicant has until", row.name)
		assert.Regexp(t, `until \d+ March 2026`+regexp.QuoteMeta(row.closing)+"$", err.Error(), row.name)
		d = mustAppend(t, d, at("2026-03-04", dossier.Supplied))
		_, err = d.Append(at("2026-03-05", dossier.SupplementRequested))
		if row.max == "taken" {
			assert.NoError(t, err, row.name)
		} else {
			assert.EqualError(t, err, "5 March 2026 supplement requested is refused: a supplement may be requested once, and was"+row.max, row.name)
		}

		d = mustAppend(t, d, promise("2026-03-05", dossier.Appointed, "2026-03-20"))
		due, err := d.Due()
		require.NoError(t, err)
		_, err = d.Append(promise(due.Last().String(), dossier.Reappointed, "2026-04-20"))
		assert.ErrorContains(t, err, "it had to come by", row.name)
		assert.Regexp(t, `expires on \d+ \w+ 2026`+regexp.QuoteMeta(row.late)+"$", err.Error(), row.name)
		for n := range regime.Handling.Reappointment.Max {
			d = mustAppend(t, d, promise("2026-03-06", dossier.Reappointed, day("2026-03-23").AddDays(n).String()))
		}
		_, err = d.Append(promise("2026-03-06", dossier.Reappointed, "2026-04-20"))
		assert.ErrorContains(t, err, "another day may be promised", row.name)
		assert.Regexp(t, ", and was"+regexp.QuoteMeta(row.apology)+"$", err.Error(), row.name)
	}
}

// So is what stops the limit: the restart is the decree's, a pause the sector's.
func TestOneStopCitesWhatStopsTheLimit(t *testing.T) {
	for effect, want := range map[procedure.Effect]string{"": "art. 19(5) Decree 118/2025/ND-CP", procedure.Pauses: "art. 7 Sector Act"} {
		regime := oneStop(t)
		regime.Handling = vnprocedure.OneStop(procedure.Handling{Supplement: procedure.Supplement{Effect: effect, Max: 1,
			Provenance: procedure.Provenance{Basis: []legal.Basis{legal.Cite("Sector Act", "7")}}}})
		d := open(t, regime, at("2026-03-02", dossier.Received), at("2026-03-03", dossier.SupplementRequested))
		events := slices.Collect(d.Clock().Events())
		assert.Equal(t, want, events[1].Basis.String())
	}
}

// A version in force and one of its limits are all that a dossier needs.
func TestUnder(t *testing.T) {
	base := oneStop(t)
	version := procedure.Version{
		Valid:    date.Interval{First: day("2025-07-01")},
		Handling: vnprocedure.OneStop(procedure.Handling{}),
	}
	regime := dossier.Under(vnprocedure.Profile(), procedure.Procedure{Code: "1.014027"}, version,
		procedure.TimeLimit{Term: deadline.WorkingDays(10)}, base.Calendar)
	d := open(t, regime, at("2026-08-17", dossier.Received))
	due, err := d.Due()
	require.NoError(t, err)
	assert.Equal(t, "2026-08-28", due.Last().String(), "Friday: Saturday 22 August is worked for Monday 31 August")
	assert.Equal(t, "2026-08-20", standing(t, d, "2026-08-17").SupplementBy.String(), "Thursday, the third working day")
	assert.Equal(t, "1.014027", d.Regime().Procedure)
	assert.Equal(t, day("2025-07-01"), d.Regime().Version)
}

// A limit that counts from filing runs while completeness is checked.
func TestLimitFromFiling(t *testing.T) {
	regime := oneStop(t)
	regime.From = procedure.FromFiling
	d := open(t, regime, at("2026-03-02", dossier.Filed), at("2026-03-04", dossier.Received))
	assert.Equal(t, "2026-03-16", standing(t, d, "2026-03-03").Due().String())
	assert.Equal(t, "2026-03-16", standing(t, d, "2026-03-05").Due().String())

	d = open(t, regime, at("2026-03-02", dossier.Filed), at("2026-03-04", dossier.SupplementRequested), at("2026-03-10", dossier.Supplied))
	s := standing(t, d, "2026-03-10")
	assert.Equal(t, dossier.StateChecking, s.State, "not accepted yet")
	assert.Equal(t, "2026-03-24", s.Due().String(), "Tuesday: afresh from the supply")

	regime.From = procedure.FromStep
	_, err := dossier.New("D-1", regime)
	assert.EqualError(t, err, `law: From: a dossier's limit cannot count from "step"; it counts from "complete" or "filing"`)
	var wrong *dossier.RegimeError
	assert.ErrorAs(t, err, &wrong)
}

// A supplement before the request was accepted stops no limit, for none runs.
func TestSupplementBeforeReceipt(t *testing.T) {
	d := open(t, oneStop(t), at("2026-02-25", dossier.Filed), at("2026-02-26", dossier.SupplementRequested))
	assert.Equal(t, dossier.StateWaiting, standing(t, d, "2026-02-27").State)
	assert.Equal(t, dossier.StateClosed, standing(t, d, "2026-03-14").State, "Saturday: 15 days end on Friday 13 March")
	d = open(t, oneStop(t), at("2026-02-25", dossier.Filed), at("2026-02-26", dossier.SupplementRequested),
		at("2026-03-01", dossier.Supplied), at("2026-03-02", dossier.Received))
	assert.Equal(t, "2026-03-16", standing(t, d, "2026-03-02").Due().String())
	assert.Equal(t, clock.NotYet, standing(t, d, "2026-03-01").Clock.State)
}

// Received on Friday 2026-08-21 for the same day: after 15:00 the result is due
// on the next working day, a worked Saturday.
func TestCutoff(t *testing.T) {
	regime := oneStop(t)
	regime.Limit = deadline.SameDay()
	regime.Handling.Cutoff = date.MustParseClockTime("15:00")
	received := at("2026-08-21", dossier.Received)
	for _, row := range []struct{ at, due string }{
		{"14:40", "2026-08-21"}, // before the cut-off
		{"15:00", "2026-08-21"}, // "after 15:00" is strictly later
		{"15:20", "2026-08-22"}, // Saturday
	} {
		instant, err := time.Parse("2006-01-02 15:04 -0700", "2026-08-21 "+row.at+" +0700")
		require.NoError(t, err)
		received.At = instant
		due, err := open(t, regime, received).Due()
		require.NoError(t, err)
		assert.Equal(t, row.due, due.Last().String(), row.at)
	}
	received.At = time.Time{}
	d, err := dossier.New("D-1", regime)
	require.NoError(t, err)
	_, err = d.Append(received)
	assert.EqualError(t, err, "21 August 2026 received is refused: the limit, same day, depends on the time of day; give its instant")
}
