package dossier_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// drawLaw draws the rules that a version may have.
func drawLaw(t *rapid.T, law dossier.Law) dossier.Law {
	law.Handling.Supplement.Effect = rapid.SampledFrom([]procedure.Effect{procedure.Restarts, procedure.Pauses, procedure.NoEffect}).Draw(t, "supplement")
	law.Handling.Supplement.Max = rapid.IntRange(0, 2).Draw(t, "supplements")
	law.Handling.Opinion = procedure.Opinion{Term: deadline.WorkingDays(4), Silence: procedure.SilenceConsent,
		Effect: rapid.SampledFrom([]procedure.Effect{procedure.Pauses, procedure.NoEffect}).Draw(t, "opinion")}
	law.Handling.Suspensions = []procedure.Suspension{{ID: "verification", Max: 2, Longest: deadline.WorkingDays(5)}}
	return law
}

// drawEvent draws an event that may or may not be one that can happen.
func drawEvent(t *rapid.T, on date.Date) dossier.Event {
	kinds := []dossier.Kind{dossier.Filed, dossier.Received, dossier.Appointed, dossier.SupplementRequested, dossier.Supplied,
		dossier.Suspended, dossier.Resumed, dossier.OpinionAsked, dossier.OpinionGiven, dossier.Forwarded, dossier.Reappointed,
		dossier.Decided, dossier.Returned, dossier.Withdrawn, dossier.Closed}
	return dossier.Event{
		Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), On: on, To: "division-2", Promised: on.AddDays(20),
		Cause: "verification", Outcome: dossier.Granted, Recorded: on.In(time.UTC),
	}
}

// live draws the life of a dossier: events on days that do not go back, of
// which only those that can happen are taken.
func live(t *rapid.T, law dossier.Law, each func(before, after dossier.Dossier, e dossier.Event, err error)) dossier.Dossier {
	d, err := dossier.New("D-1", law)
	if err != nil {
		t.Fatal(err)
	}
	on := day("2026-01-05")
	d, _ = d.Append(dossier.Event{Kind: dossier.Received, On: on, Recorded: on.In(time.UTC)})
	for range rapid.IntRange(0, 15).Draw(t, "events") {
		on = on.AddDays(rapid.IntRange(0, 6).Draw(t, "days later"))
		e := drawEvent(t, on)
		next, err := d.Append(e)
		each(d, next, e, err)
		d = next
	}
	return d
}

// A refused event changes nothing, and none that is taken brings the last day
// of the limit forward.
func TestEventsNeverBringTheLimitForward(t *testing.T) {
	base := oneStop(t)
	rapid.Check(t, func(t *rapid.T) {
		var last date.Date
		live(t, drawLaw(t, base), func(before, after dossier.Dossier, e dossier.Event, err error) {
			if err != nil && after.Version() != before.Version() {
				t.Fatalf("%s was refused and is in the dossier", e)
			}
			if due, err := after.Due(); err == nil {
				if due.Last().Before(last) {
					t.Fatalf("%s moved the limit from %s to %s", e, last, due.Last())
				}
				last = due.Last()
			}
		})
	})
}

// Replaying the events gives the same dossier, and so does recording them late
// in another order, as long as each is taken.
func TestOrderOfRecordingDoesNotMatter(t *testing.T) {
	base := oneStop(t)
	rapid.Check(t, func(t *rapid.T) {
		law := drawLaw(t, base)
		d := live(t, law, func(_, _ dossier.Dossier, _ dossier.Event, _ error) {})
		events := slices.Collect(d.Events())
		again, err := dossier.New("D-1", law)
		if err != nil {
			t.Fatal(err)
		}
		if again, err = again.AppendAll(events...); err != nil {
			t.Fatal(err)
		}
		late, err := recordLate(t, law, events)
		if err != nil {
			return // the one left out was needed by those after it
		}
		for on := day("2026-01-01"); on.Before(day("2026-05-01")); on = on.AddDays(3) {
			want, got, lateGot := shown(t, d, on), shown(t, again, on), shown(t, late, on)
			if want != got || want != lateGot {
				t.Fatalf("%s: %v, replayed %v, recorded late %v", on, want, got, lateGot)
			}
		}
	})
}

// recordLate records one event after all others, as long as no other happened
// on its day: of one day, the order of recording counts.
func recordLate(t *rapid.T, law dossier.Law, events []dossier.Event) (dossier.Dossier, error) {
	d, err := dossier.New("D-1", law)
	if err != nil {
		t.Fatal(err)
	}
	i := rapid.IntRange(0, len(events)-1).Draw(t, "recorded last")
	e := events[i]
	rest := slices.Delete(slices.Clone(events), i, i+1)
	if !slices.ContainsFunc(rest, func(o dossier.Event) bool { return o.On == e.On }) {
		e.Recorded = day("2026-12-01").In(time.UTC)
		events = append(rest, e)
	}
	return d.AppendAll(events...)
}

// shown is what a dossier shows on a day, as far as it can be compared.
func shown(t *rapid.T, d dossier.Dossier, on date.Date) [5]string {
	s, err := d.On(on)
	if err != nil {
		t.Fatal(err)
	}
	return [5]string{s.State.String(), s.Due().String(), s.Promised.String(), s.Responsible, s.Clock.Remaining.String()}
}
