package clock_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// drawTerm draws a term in any unit that is counted by the day.
func drawTerm(t *rapid.T) deadline.Term {
	n := rapid.IntRange(1, 40).Draw(t, "amount")
	return rapid.SampledFrom([]deadline.Term{
		deadline.WorkingDays(n), deadline.Days(n), deadline.Weeks(n%8 + 1), deadline.Months(n%6 + 1),
	}).Draw(t, "term")
}

// drawEvents draws a life of a limit that may hold refused events, too.
func drawEvents(t *rapid.T, start date.Date) []clock.Event {
	events := []clock.Event{{Kind: clock.Started, On: start}}
	on := start
	for range rapid.IntRange(0, 8).Draw(t, "events") {
		on = on.AddDays(rapid.IntRange(-1, 12).Draw(t, "days later"))
		kind := rapid.SampledFrom([]clock.Kind{clock.Paused, clock.Stopped, clock.Resumed, clock.Restarted, clock.Extended}).Draw(t, "kind")
		events = append(events, clock.Event{Kind: kind, On: on, By: deadline.WorkingDays(rapid.IntRange(1, 5).Draw(t, "by"))})
	}
	return events
}

func drawLimit(t *rapid.T, cal *calendar.Calendar) clock.Limit {
	pause := rapid.SampledFrom([]convention.Pause{convention.PauseFromRequest, convention.PauseAfterRequest}).Draw(t, "pause")
	return clock.Limit{Term: drawTerm(t), Calendar: cal, Convention: counting(pause)}
}

func drawStart(t *rapid.T) date.Date {
	return day("2025-06-01").AddDays(rapid.IntRange(0, 300).Draw(t, "start"))
}

// taken applies events and leaves out what is refused.
func taken(t *rapid.T, limit clock.Limit, events []clock.Event) clock.Clock {
	c, err := clock.New(limit)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		c, _ = c.Apply(e)
	}
	return c
}

// No event that a limit takes brings its last day forward, and none is earlier
// than the one without any event.
func TestNothingBringsADeadlineForward(t *testing.T) {
	cal := vietnam(t)
	rapid.Check(t, func(t *rapid.T) {
		limit, start := drawLimit(t, cal), drawStart(t)
		var last date.Date
		c, err := clock.New(limit)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range drawEvents(t, start) {
			c, _ = c.Apply(e)
			due, err := c.Due()
			if err != nil {
				continue
			}
			if due.Last().Before(last) {
				t.Fatalf("%s moved the last day from %s to %s", e, last, due.Last())
			}
			last = due.Last()
		}
	})
}

// A pause that lasts a day longer never ends the limit earlier.
func TestLongerPauseIsLater(t *testing.T) {
	cal := vietnam(t)
	rapid.Check(t, func(t *rapid.T) {
		limit, start := drawLimit(t, cal), drawStart(t)
		paused := start.AddDays(rapid.IntRange(0, 40).Draw(t, "paused"))
		var last date.Date
		for length := range 20 {
			c := taken(t, limit, []clock.Event{{Kind: clock.Started, On: start}, {Kind: clock.Paused, On: paused}, {Kind: clock.Resumed, On: paused.AddDays(length)}})
			due, err := c.Due()
			if err != nil {
				t.Fatal(err)
			}
			if due.Last().Before(last) {
				t.Fatalf("a pause of %d days ends on %s, a shorter one on %s", length, due.Last(), last)
			}
			last = due.Last()
		}
	})
}

// Folding the events that a clock took gives the same clock.
func TestReplayGivesTheSameClock(t *testing.T) {
	cal := vietnam(t)
	rapid.Check(t, func(t *rapid.T) {
		limit, start := drawLimit(t, cal), drawStart(t)
		c := taken(t, limit, drawEvents(t, start))
		again, err := clock.Fold(limit, slices.Collect(c.Events())...)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := shown(t, again, start), shown(t, c, start); got != want {
			t.Fatalf("%s\n%s", got, want)
		}
	})
}

// Two clocks that continue the same one are each what a fold of its own events
// gives, and the one they continue stays what it was.
func TestContinuingTwice(t *testing.T) {
	cal := vietnam(t)
	rapid.Check(t, func(t *rapid.T) {
		limit, start := drawLimit(t, cal), drawStart(t)
		base := taken(t, limit, drawEvents(t, start))
		want := shown(t, base, start)
		a, b := base, base
		for _, e := range drawEvents(t, start.AddDays(40)) {
			a, _ = a.Apply(e)
			e.On = e.On.AddDays(1)
			b, _ = b.Apply(e)
		}
		if got := shown(t, base, start); got != want {
			t.Fatalf("%s\n%s", got, want)
		}
		for _, c := range []clock.Clock{a, b} {
			own := taken(t, limit, slices.Collect(c.Events()))
			if got, want := shown(t, c, start), shown(t, own, start); got != want {
				t.Fatalf("%s\n%s", got, want)
			}
		}
	})
}

// A refused event changes nothing.
func TestRefusedEventsChangeNothing(t *testing.T) {
	cal := vietnam(t)
	rapid.Check(t, func(t *rapid.T) {
		limit, start := drawLimit(t, cal), drawStart(t)
		c := taken(t, limit, nil)
		for _, e := range drawEvents(t, start) {
			want := shown(t, c, start)
			next, err := c.Apply(e)
			if got := shown(t, next, start); err != nil && got != want {
				t.Fatalf("%s: %s\n%s", e, got, want)
			}
			c = next
		}
	})
}

// shown is what a clock shows: its events with what they did, and where it
// stands on days around them.
func shown(t *rapid.T, c clock.Clock, start date.Date) string {
	changes, err := c.History()
	if err != nil {
		t.Fatal(err)
	}
	s := fmt.Sprintln(changes)
	for on := start.AddDays(-1); on.Before(start.AddDays(150)); on = on.AddDays(5) {
		standing, err := c.On(on)
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(standing)
		if err != nil {
			t.Fatal(err)
		}
		s += string(data) + "\n"
	}
	return s
}

// A slow counter beside the clock: it walks day by day, and each working day
// on which time runs takes one day off.
func TestAgainstADayByDayCounter(t *testing.T) {
	cal := vietnam(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "working days")
		limit := clock.Limit{Term: deadline.WorkingDays(n), Calendar: cal, Convention: counting(convention.PauseAfterRequest)}
		c := taken(t, limit, slices.DeleteFunc(drawEvents(t, drawStart(t)), func(e clock.Event) bool { return e.Kind == clock.Extended }))
		due, err := c.Due()
		if err != nil {
			return // time stands still
		}
		if want := walk(t, cal, n, slices.Collect(c.Events())); due.Last() != want {
			t.Fatalf("the clock says %s, the counter %s", due.Last(), want)
		}
	})
}

func walk(t *rapid.T, cal *calendar.Calendar, n int, events []clock.Event) date.Date {
	left, stands := n, false
	var last date.Date
	for d := events[0].On; len(events) > 0 || left > 0; d = d.Next() {
		// The day is judged by how time stood when it began.
		worked, _, err := cal.IsWorkingDay(d)
		if err != nil {
			t.Fatal(err)
		}
		if worked && !stands && left > 0 && last != d {
			if left--; left == 0 {
				last = d
			}
		}
		for len(events) > 0 && events[0].On == d {
			switch events[0].Kind {
			case clock.Paused, clock.Stopped:
				stands = true
			case clock.Resumed:
				stands = false
			default: // the count begins, and the day of the event is not counted
				left, stands, last = n, false, date.Date{}
			}
			events = events[1:]
		}
	}
	return last
}
