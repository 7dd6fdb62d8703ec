package dossier

import (
	"errors"
	"fmt"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// A course is what a dossier has come to after some of its events, in the
// order in which they happened.
type course struct {
	law         Law
	state       State
	since       date.Date
	clock       clock.Clock
	received    bool
	receivedOn  date.Date
	started     bool // the limit has begun
	responsible string
	outcome     Outcome
	promises    []date.Date
	promisable  bool      // the limit has begun or run on since the last promise
	waitsUntil  date.Date // last day for the applicant; no day: not stated
	stopped     bool      // a Closed event is on record
	opinions    []Opinion
	counts      map[Kind]int
	suspensions map[string]int // by cause
}

func newCourse(law Law) (*course, error) {
	running, err := clock.New(law.limit())
	return &course{law: law, state: StateUnfiled, clock: running, counts: map[Kind]int{}, suspensions: map[string]int{}}, err
}

// lapse closes a dossier that the applicant has not completed in time by a
// day: from the day after the last one that was left to do it.
func (c *course) lapse(by date.Date) error {
	if c.state != StateWaiting || c.waitsUntil.IsZero() || !by.After(c.waitsUntil) {
		return nil
	}
	return c.end(StateClosed, c.waitsUntil.Next())
}

func (c *course) enter(s State, on date.Date) {
	if c.state != s {
		c.state, c.since = s, on
	}
}

// end enters a state from which nothing runs on, and closes the clock.
func (c *course) end(s State, on date.Date) error {
	c.enter(s, on)
	if !c.started {
		return nil
	}
	return c.tell(clock.Event{Kind: clock.Closed, On: on})
}

// tell hands an event to the clock.
func (c *course) tell(e clock.Event) error {
	next, err := c.clock.Apply(e)
	if err == nil {
		c.clock = next
	}
	return err
}

// take admits an event and does what it does, or leaves the course unusable
// with an error.
func (c *course) take(e Event) error {
	if err := c.lapse(e.On); err != nil {
		return err
	}
	if err := c.admit(e); err != nil {
		return err
	}
	err := c.apply(e)
	var refused *clock.RefusedError
	if errors.As(err, &refused) {
		return &RefusedError{Event: e, Reason: NotForeseen, State: c.state, Detail: refused.Detail, Basis: basisOf(refused), Err: err}
	}
	return err
}

func basisOf(e *clock.RefusedError) []legal.Basis {
	if e.Basis.IsZero() {
		return nil
	}
	return []legal.Basis{e.Basis}
}

// apply does what an admitted event does.
func (c *course) apply(e Event) error {
	c.counts[e.Kind]++
	switch e.Kind {
	case Filed:
		return c.file(e)
	case Received:
		return c.receive(e)
	case SupplementRequested:
		return c.wait(e)
	case Supplied:
		return c.supplied(e)
	case Appointed, Reappointed:
		c.promises, c.promisable = append(c.promises, e.Promised), false
	case Suspended:
		c.suspensions[e.Cause]++
		c.enter(StateSuspended, e.On)
		rule, _ := c.law.suspension(e.Cause)
		return c.pause(e, suspensionRule(e.Cause), rule.Provenance)
	case Resumed:
		c.enter(StateRunning, e.On)
		c.promisable = true
		return c.tell(clock.Event{Kind: clock.Resumed, On: e.On})
	case OpinionAsked:
		return c.ask(e)
	case OpinionGiven:
		return c.answer(e)
	case Forwarded:
		c.responsible = e.To
	default:
		return c.finish(e)
	}
	return nil
}

func (c *course) finish(e Event) error {
	switch e.Kind {
	case Declined:
		return c.end(StateDeclined, e.On)
	case Withdrawn:
		return c.end(StateWithdrawn, e.On)
	case Decided:
		c.outcome = e.Outcome
		return c.end(StateDecided, e.On)
	case Returned:
		c.enter(StateReturned, e.On)
	case Closed:
		c.stopped = true
	default:
		return fmt.Errorf("%s: kind not handled", e.Kind)
	}
	return nil
}
