package clock

import (
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// A run is what a limit has come to after some events. Copies share what its
// pointers and slices hold, which is never written to.
type run struct {
	limit      *Limit          // once it runs, under the act of the day on which it began
	last       date.Date       // the day of the last event
	first      *Event          // the event that the limit first ran from; nil: not started
	start      *Event          // the event that the count is anchored on
	excluded   []date.Interval // the pauses since then
	extensions []deadline.Term
	pause      *Event    // the pause that lasts, or the one that lapsed
	lapsed     bool      // the pause ended by itself and nothing has resumed it
	end        date.Date // the day it was closed; no day: it was not
	closed     *Event    // the event that closed it; nil: none did
	pauses     []string  // the rules of the pauses that are bounded in number
	restarts   int
}

// isHalted reports whether time stands still.
func (r *run) isHalted() bool { return r.pause != nil && !r.lapsed }

// take does what an admitted event does.
func (r *run) take(e *Event) {
	r.last = e.On
	switch e.Kind {
	case Started:
		r.first, r.start = e, e
		r.limit = r.limit.on(e.On)
	case Restarted:
		// A fresh count knows nothing of earlier pauses. Extensions stay: they
		// made the limit longer, and a restart gives the whole limit again.
		r.start, r.excluded, r.pause, r.lapsed = e, nil, nil, false
		r.restarts++
	case Paused, Stopped:
		r.pause, r.lapsed = e, false
		if rule, _ := r.limit.rule(e.Rule); rule.Max > 0 {
			r.pauses = append(slices.Clip(r.pauses), e.Rule)
		}
	case Resumed:
		if days, ok := r.edges().Between(r.pause.On, e.On); ok && !r.lapsed && r.moves() {
			r.exclude(days)
		}
		r.pause, r.lapsed = nil, false
	case Extended:
		r.extensions = append(slices.Clip(r.extensions), e.By)
	case Closed:
		r.end, r.closed = e.On, e
	}
}

func (r *run) exclude(days date.Interval) {
	r.excluded = append(slices.Clip(r.excluded), days)
}

// moves reports whether the pause that lasts can move the last day, also under a
// convention that adds paused days wherever they lie.
func (r *run) moves() bool {
	if r.limit.Convention.Dimensions().MonthPause != convention.AddPausedAll {
		return true // days after the last one are not counted in any case
	}
	_, open, err := r.due()
	return open || err != nil
}

func (r *run) edges() convention.Pause { return r.limit.Convention.Dimensions().Pause }

// lapse ends a pause that has lasted for as long as it may by a day.
func (r *run) lapse(by date.Date) error {
	if !r.isHalted() {
		return nil
	}
	rule, _ := r.limit.rule(r.pause.Rule)
	if rule.Longest.IsZero() {
		return nil
	}
	d, err := deadline.Compute(deadline.On(r.pause.On), rule.Longest, r.limit.Calendar, r.limit.Convention)
	switch {
	case err != nil || !by.After(d.Last()):
		return err
	case rule.Then == Closes:
		r.end = d.Last().Next()
	case r.pause.Kind == Paused:
		r.standThrough(d.Last(), false)
		r.lapsed = true
	}
	return nil
}

// compute hands to deadline.Compute what the events come to.
func (r *run) compute() (deadline.Deadline, error) { return r.computeUnder(r.limit.Convention) }

func (r *run) computeUnder(conv convention.Convention) (deadline.Deadline, error) {
	var circumstances []deadline.Circumstance
	if len(r.excluded) > 0 {
		circumstances = append(circumstances, deadline.Excluding(r.excluded...))
	}
	if len(r.extensions) > 0 {
		circumstances = append(circumstances, deadline.ExtendedBy(r.extensions...))
	}
	if r.restarts > 0 {
		circumstances = append(circumstances, deadline.RestartedBy(r.start.event()))
	}
	return deadline.Compute(r.first.event(), r.limit.Term, r.limit.Calendar, conv, circumstances...)
}

// nominal returns the last day of the term before it rolled. A count of working
// days never rolls.
func (r *run) nominal(d deadline.Deadline) (date.Date, error) {
	if r.limit.countsWorkingDays() {
		return d.Last(), nil
	}
	still := r.limit.Convention.Amended(func(dims *convention.Dimensions) {
		dims.Roll, dims.MinWorking = convention.Keep, 0
	})
	n, err := r.computeUnder(still)
	return n.Last(), err
}

// due returns the deadline without the pause that lasts, and whether that pause
// can still move it: one that begins after the term has run out can not, even if
// its end is still rolling over days off.
func (r *run) due() (d deadline.Deadline, open bool, err error) {
	if d, err = r.compute(); err != nil || !r.isHalted() {
		return d, false, err
	}
	if at := r.pause.At; !at.IsZero() && d.EndsOnClock() {
		expires, err := d.Expires(nil)
		return d, at.Before(expires), err
	}
	nominal, err := r.nominal(d)
	first := r.pause.On
	if days, ok := r.edges().Between(first, date.Date{}); ok && r.pause.Kind == Paused {
		first = days.First
	}
	return d, !first.After(nominal), err
}

// standThrough leaves the days of the pause that lasts out of the count,
// through a day, as if time ran on from the next; a stopped limit it lets
// start afresh on the day, or, on the clock, when the day begins and the stop has
// come.
func (r *run) standThrough(day date.Date, onClock bool) {
	if r.pause.Kind == Stopped {
		r.start, r.excluded = &Event{Kind: Restarted, On: day}, nil
		if onClock {
			r.start.At = day.Start(r.first.At.Location())
			if r.pause.At.After(r.start.At) {
				r.start.At = r.pause.At
			}
		}
		r.restarts++
		return
	}
	days, _ := r.edges().Between(r.pause.On, date.Date{})
	days.Last = day
	if !days.IsReversed() && r.moves() {
		r.exclude(days)
	}
}
