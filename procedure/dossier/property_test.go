package dossier_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// drawRegime draws the rules that a version may have.
func drawRegime(t *rapid.T, regime dossier.Regime) dossier.Regime {
	regime.Handling.Supplement.Effect = rapid.SampledFrom([]procedure.Effect{procedure.Restarts, procedure.Pauses, procedure.NoEffect}).Draw(t, "supplement")
	regime.Handling.Supplement.Max = rapid.IntRange(0, 2).Draw(t, "supplements")
	regime.Handling.Opinion = procedure.Opinion{Term: deadline.WorkingDays(4), Silence: procedure.SilenceConsent,
		Effect: rapid.SampledFrom([]procedure.Effect{procedure.Pauses, procedure.NoEffect}).Draw(t, "opinion")}
	regime.Handling.Suspensions = []procedure.Suspension{{ID: "verification", Max: 2, Longest: deadline.WorkingDays(5)}}
	return regime
}

// drawEvent draws an event that may or may not be one that can happen.
func drawEvent(t *rapid.T, on date.Date) dossier.Event {
	kinds := []dossier.Kind{dossier.Filed, dossier.Received, dossier.Appointed, dossier.SupplementRequested, dossier.Supplied,
		dossier.Suspended, dossier.Resumed, dossier.OpinionAsked, dossier.OpinionGiven, dossier.Forwarded, dossier.Reappointed,
		dossier.Decided, dossier.Returned, dossier.Withdrawn, dossier.Closed}
	return dossier.Event{
		Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), On: on, To: "division-2", Promised: on.AddDays(20),
		Cause: "verification", Outcome: procedure.Granted, Recorded: on.Start(time.UTC),
	}
}

// live draws the life of a dossier: events on days that do not go back, of
// which only those that can happen are taken.
func live(t *rapid.T, regime dossier.Regime, each func(before, after dossier.Dossier, e dossier.Event, err error)) dossier.Dossier {
	d, err := dossier.New("D-1", regime)
	if err != nil {
		t.Fatal(err)
	}
	on := day("2026-01-05")
	d, _ = d.Append(dossier.Event{Kind: dossier.Received, On: on, Recorded: on.Start(time.UTC)})
	for range rapid.IntRange(0, 15).Draw(t, "events") {
		on = on.AddDays(rapid.IntRange(0, 6).Draw(t, "days later"))
		e := drawEvent(t, on)
		next, err := d.Append(e)
		each(d, next, e, err)
		d = next
	}
	return d
}

// drawLate draws an event that may be recorded after others that happened
// later; now is the day of recording.
func drawLate(t *rapid.T, now date.Date) dossier.Event {
	e := drawEvent(t, now.AddDays(-rapid.SampledFrom([]int{0, 0, 1, 3, 10}).Draw(t, "days late")))
	e.Recorded = now.Start(time.UTC)
	return e
}

// grow appends drawn events, backdated ones and refused ones among them, from a
// day on, and returns the day after the last.
func grow(t *rapid.T, d dossier.Dossier, now date.Date, each func(before, after dossier.Dossier, e dossier.Event, err error)) (dossier.Dossier, date.Date) {
	for range rapid.IntRange(0, 15).Draw(t, "events") {
		now = now.AddDays(rapid.IntRange(0, 6).Draw(t, "days later"))
		e := drawLate(t, now)
		next, err := d.Append(e)
		each(d, next, e, err)
		d = next
	}
	return d, now.Next()
}

func ignore(_, _ dossier.Dossier, _ dossier.Event, _ error) {}

// start draws a dossier that was received.
func start(t *rapid.T, base dossier.Regime) (dossier.Dossier, date.Date) {
	d, err := dossier.New("D-1", drawRegime(t, base))
	if err != nil {
		t.Fatal(err)
	}
	on := day("2026-01-05")
	d, err = d.Append(dossier.Event{Kind: dossier.Received, On: on, Recorded: on.Start(time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return d, on
}

// replayed is the slow way to a dossier: all its events in the order in which
// they happened, as if each was recorded at once.
func replayed(t *rapid.T, d dossier.Dossier) dossier.Dossier {
	events := slices.Collect(d.Events())
	slices.SortStableFunc(events, func(a, b dossier.Event) int { return a.On.Sub(b.On) })
	again, err := dossier.New("D-1", d.Regime())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		e.Recorded = e.On.Start(time.UTC)
		if again, err = again.Append(e); err != nil {
			t.Fatal(err)
		}
	}
	return again
}

// history is what a dossier shows on each day of its life.
func history(t *rapid.T, d dossier.Dossier) string {
	var s strings.Builder
	for on := day("2026-01-01"); on.Before(day("2026-06-01")); on = on.AddDays(2) {
		standing, err := d.On(on)
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(standing)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&s, string(data))
	}
	return s.String()
}

// An event recorded late gives the dossier that it would have given in its
// place.
func TestFoldIsReplay(t *testing.T) {
	base := oneStop(t)
	rapid.Check(t, func(t *rapid.T) {
		d, on := start(t, base)
		d, _ = grow(t, d, on, ignore)
		if got, want := history(t, d), history(t, replayed(t, d)); got != want {
			t.Fatalf("%s\n%s", got, want)
		}
	})
}

// A refused event changes nothing, late or not.
func TestRefusedEventsChangeNothing(t *testing.T) {
	base := oneStop(t)
	rapid.Check(t, func(t *rapid.T) {
		d, on := start(t, base)
		shows := history(t, d)
		grow(t, d, on, func(before, after dossier.Dossier, e dossier.Event, err error) {
			got := history(t, after)
			if err != nil && (after.Version() != before.Version() || got != shows) {
				t.Fatalf("%s was refused (%v)\n%s\n%s", e, err, got, shows)
			}
			shows = got
		})
	})
}

// Two dossiers that continue the same one are each what a replay of its own
// events gives, and the one they continue stays what it was.
func TestContinuingTwice(t *testing.T) {
	base := oneStop(t)
	rapid.Check(t, func(t *rapid.T) {
		d, on := start(t, base)
		d, on = grow(t, d, on, ignore)
		want, version := history(t, d), d.Version()
		a, _ := grow(t, d, on, ignore)
		b, _ := grow(t, d, on, ignore)
		if got := history(t, d); got != want || d.Version() != version {
			t.Fatalf("%s\n%s", got, want)
		}
		for _, c := range []dossier.Dossier{a, b} {
			if got, want := history(t, c), history(t, replayed(t, c)); got != want {
				t.Fatalf("%s\n%s", got, want)
			}
		}
	})
}

// A refused event changes nothing, and none that is taken brings the last day
// of the limit forward.
func TestEventsNeverBringTheLimitForward(t *testing.T) {
	base := oneStop(t)
	rapid.Check(t, func(t *rapid.T) {
		var last date.Date
		live(t, drawRegime(t, base), func(before, after dossier.Dossier, e dossier.Event, err error) {
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
		regime := drawRegime(t, base)
		d := live(t, regime, func(_, _ dossier.Dossier, _ dossier.Event, _ error) {})
		events := slices.Collect(d.Events())
		again, err := dossier.New("D-1", regime)
		if err != nil {
			t.Fatal(err)
		}
		if again, err = again.AppendAll(events...); err != nil {
			t.Fatal(err)
		}
		late, err := recordLate(t, regime, events)
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
func recordLate(t *rapid.T, regime dossier.Regime, events []dossier.Event) (dossier.Dossier, error) {
	d, err := dossier.New("D-1", regime)
	if err != nil {
		t.Fatal(err)
	}
	i := rapid.IntRange(0, len(events)-1).Draw(t, "recorded last")
	e := events[i]
	rest := slices.Delete(slices.Clone(events), i, i+1)
	if !slices.ContainsFunc(rest, func(o dossier.Event) bool { return o.On == e.On }) {
		e.Recorded = day("2026-12-01").Start(time.UTC)
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
