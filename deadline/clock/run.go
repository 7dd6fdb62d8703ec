package clock

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// A run is what a limit has come to after some events.
type run struct {
	limit      Limit
	last       date.Date // the day of the last event
	started    bool
	first      Event           // the event that the limit first ran from
	start      Event           // the event that the count is anchored on
	excluded   []date.Interval // the pauses since then
	extensions []deadline.Term
	paused     bool
	pause      Event // the pause that lasts, or the one that lapsed
	lapsed     bool  // that pause ended by itself and nothing has resumed it
	closed     bool
	end        date.Date      // the day it was closed
	pauses     map[string]int // by rule
	restarts   int
}

// take does what an admitted event does.
func (r *run) take(e Event) {
	r.last = e.On
	switch e.Kind {
	case Started:
		r.started, r.first, r.start = true, e, e
	case Restarted:
		// A fresh count knows nothing of earlier pauses. Extensions stay: they
		// made the limit longer, and a restart gives the whole limit again.
		r.start, r.excluded, r.paused, r.lapsed = e, nil, false, false
		r.restarts++
	case Paused, Stopped:
		r.paused, r.pause, r.lapsed = true, e, false
		r.pauses[e.Rule]++
	case Resumed:
		if r.paused {
			r.exclude(e.On)
		}
		r.paused, r.lapsed = false, false
	case Extended:
		r.extensions = append(r.extensions, e.By)
	case Closed:
		r.closed, r.end = true, e.On
	}
}

func (r *run) exclude(resumed date.Date) {
	if days, ok := r.edges().Between(r.pause.On, resumed); ok {
		r.excluded = append(r.excluded, days)
	}
}

func (r *run) edges() convention.Pause { return r.limit.Convention.Dimensions().Pause }

// lapse ends a pause that has lasted for as long as it may by a day.
func (r *run) lapse(by date.Date) error {
	rule, _ := r.limit.rule(r.pause.Rule)
	if !r.paused || rule.Longest.IsZero() {
		return nil
	}
	d, err := deadline.Compute(deadline.On(r.pause.On), rule.Longest, r.limit.Calendar, r.limit.Convention)
	if err != nil || !by.After(d.Last()) {
		return err
	}
	if rule.Then == RunsOn && r.pause.Kind == Stopped {
		return nil
	}
	if rule.Then == Closes {
		r.closed, r.end = true, d.Last().Next()
		return nil
	}
	r.standThrough(d.Last())
	r.paused, r.lapsed = false, true
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

// withOpenPause returns the deadline as it would be without the pause that
// lasts, and whether that pause can still move it: one that begins after the
// term has run out can not, even if its end is still rolling over days off.
func (r *run) withOpenPause() (d deadline.Deadline, open bool, err error) {
	if d, err = r.compute(); err != nil {
		return d, false, err
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
// start afresh on the day.
func (r *run) standThrough(day date.Date) {
	if r.pause.Kind == Stopped {
		r.start, r.excluded = Event{Kind: Restarted, On: day}, nil
		r.restarts++
		return
	}
	days, _ := r.edges().Between(r.pause.On, date.Date{})
	days.Last = day
	if !days.IsReversed() {
		r.excluded = append(r.excluded, days)
	}
}
