package dossier

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
)

// A course is what a dossier has come to after some of its events, in the
// order in which they happened. Copies share what its pointers and slices hold,
// which is never written to.
type course struct {
	regime         *Regime
	general        *procedure.Handling // of the regime's profile
	state          State
	since          date.Date
	clock          clock.Clock
	pause          pause
	received       date.Date // no day: not yet
	started        bool      // the limit has begun
	responsible    string
	outcome        procedure.Outcome
	promised       date.Date // the last day promised; no day: none
	promisedFirst  date.Date
	promisable     bool      // the limit has begun or run on since the last promise
	waitsUntil     date.Date // last day for the applicant; no day: not stated
	closed         bool      // a Closed event is on record
	opinions       []Opinion
	supplements    int      // how often one was requested
	reappointments int      // how often another day was promised
	suspensions    []string // the causes of those that are bounded in number
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
		return &RefusedError{e, NotForeseen, c.state, clock.Refusal{Detail: refused.Detail, Basis: refused.Basis, Err: err}}
	}
	return err
}

// A pause is why and how long time stands still, or stood still until it lapsed.
// The zero pause is none.
type pause struct {
	rule   string    // the clock's
	until  date.Date // the last day it may last; no day: not stated
	lapsed bool      // it lasted longer, and time has run on since
}

// lapsedSuspension reports whether it is one from which nobody has resumed yet.
func (p pause) lapsedSuspension() bool {
	return p.lapsed && strings.HasPrefix(p.rule, suspensionRule(""))
}

// lapse lets time run on by a day where it has stood still for as long as it may,
// and closes a dossier that the applicant has not completed in time: either from
// the day after the last one.
func (c *course) lapse(by date.Date) error {
	if p := &c.pause; !p.until.IsZero() && !p.lapsed && by.After(p.until) {
		p.lapsed = true
		if c.state == StateSuspended {
			c.enter(StateRunning, p.until.Next())
			c.promisable = true
		}
	}
	if c.state != StateWaiting || c.waitsUntil.IsZero() || !by.After(c.waitsUntil) {
		return nil
	}
	return c.end(StateClosed, c.waitsUntil.Next(), time.Time{})
}

// apply does what an admitted event does.
func (c *course) apply(e Event) error {
	switch e.Kind {
	case Filed:
		c.enter(StateChecking, e.On)
		return c.start(e)
	case Received:
		c.enter(StateRunning, e.On)
		c.received, c.promisable = e.On, true
		return c.start(e)
	case Declined:
		return c.end(StateDeclined, e.On, e.At)
	case Appointed, Reappointed:
		c.promise(e)
	case SupplementRequested:
		return c.wait(e)
	case Supplied:
		return c.supply(e)
	case Suspended:
		return c.suspend(e)
	case Resumed:
		c.enter(StateRunning, e.On)
		c.promisable = c.promisable || !c.pause.lapsed
		return c.resume(e)
	case OpinionAsked:
		return c.ask(e)
	case OpinionGiven:
		return c.answer(e)
	case Forwarded:
		c.responsible = e.To
	case Withdrawn:
		return c.end(StateWithdrawn, e.On, e.At)
	case Decided:
		c.outcome = e.Outcome
		return c.end(StateDecided, e.On, e.At)
	case Returned:
		c.enter(StateReturned, e.On)
	case Closed:
		c.closed = true
	}
	return nil
}

// start lets the limit run, if it counts from this event and does not run yet.
func (c *course) start(e Event) error {
	if c.started || !c.regime.startsAt(e.Kind) {
		return nil
	}
	c.started = true
	return c.advance(clock.Event{Kind: clock.Started, On: e.On, At: e.At})
}

// wait stops the limit for the applicant, if it runs and the version stops it.
func (c *course) wait(e Event) (err error) {
	rule := c.regime.Handling.Supplement
	c.enter(StateWaiting, e.On)
	c.supplements++
	c.waitsUntil = date.Date{}
	if !rule.CloseAfter.IsZero() {
		if c.waitsUntil, err = c.regime.after(e.On, rule.CloseAfter); err != nil {
			return err
		}
	}
	if !c.started || rule.Effect == procedure.NoEffect {
		return nil
	}
	general, kind := c.general.Supplement, clock.Paused
	if rule.Effect == procedure.Restarts {
		kind = clock.Stopped
	}
	return c.halt(e, kind, supplementRule, deadline.Term{}, cite(rule.Basis, general.Basis, rule.Effect == general.Effect))
}

// supply lets the limit run again: from zero, or with what was left.
func (c *course) supply(e Event) error {
	if c.received.IsZero() {
		c.enter(StateChecking, e.On)
	} else {
		c.enter(StateRunning, e.On)
	}
	effect := c.regime.Handling.Supplement.Effect
	if !c.started || effect == procedure.NoEffect {
		return nil
	}
	c.promisable = !c.received.IsZero()
	if effect == procedure.Restarts {
		c.pause = pause{}
		return c.advance(clock.Event{Kind: clock.Restarted, On: e.On, At: e.At})
	}
	return c.resume(e)
}

func (c *course) promise(e Event) {
	if c.promisedFirst.IsZero() {
		c.promisedFirst = e.Promised
	}
	if e.Kind == Reappointed {
		c.reappointments++
	}
	c.promised, c.promisable = e.Promised, false
}

func (c *course) suspend(e Event) error {
	rule, _ := c.regime.suspension(e.Cause)
	if rule.Max > 0 {
		c.suspensions = append(slices.Clip(c.suspensions), e.Cause)
	}
	c.enter(StateSuspended, e.On)
	return c.halt(e, clock.Paused, suspensionRule(e.Cause), rule.Longest, rule.Basis)
}

func (c *course) enter(s State, on date.Date) {
	if c.state != s {
		c.state, c.since = s, on
	}
}

// end enters a state from which nothing runs on, and closes the clock.
func (c *course) end(s State, on date.Date, at time.Time) error {
	c.enter(s, on)
	if !c.started {
		return nil
	}
	return c.advance(clock.Event{Kind: clock.Closed, On: on, At: at})
}

// halt lets time stand still under one of the clock's rules, for no longer than a
// term.
func (c *course) halt(e Event, kind clock.Kind, rule string, longest deadline.Term, provisions []legal.Basis) (err error) {
	halted := clock.Event{Kind: kind, On: e.On, At: e.At, Rule: rule, Cause: kinds.Name(e.Kind)}
	if len(provisions) > 0 {
		halted.Basis = provisions[0]
	}
	c.pause = pause{rule: rule}
	if !longest.IsZero() {
		if c.pause.until, err = c.regime.after(e.On, longest); err != nil {
			return err
		}
	}
	return c.advance(halted)
}

// resume lets time run on with what was left.
func (c *course) resume(e Event) error {
	c.pause = pause{}
	return c.advance(clock.Event{Kind: clock.Resumed, On: e.On, At: e.At})
}

// advance hands an event to the clock.
func (c *course) advance(e clock.Event) (err error) {
	c.clock, err = c.clock.Apply(e)
	return err
}
