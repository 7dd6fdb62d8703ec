package dossier

import (
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
)

func (c *course) file(e Event) error {
	c.enter(StateChecking, e.On)
	return c.start(e)
}

func (c *course) receive(e Event) error {
	c.enter(StateRunning, e.On)
	c.received, c.receivedOn, c.promisable = true, e.On, true
	return c.start(e)
}

// start lets the limit run, if it counts from this event and does not run yet.
func (c *course) start(e Event) error {
	if c.started || !c.law.startsAt(e.Kind) {
		return nil
	}
	c.started = true
	return c.tell(clock.Event{Kind: clock.Started, On: e.On, At: e.At})
}

// wait stops the limit for the applicant, if it runs and the version stops it.
func (c *course) wait(e Event) error {
	rule := c.law.Handling.Supplement
	c.enter(StateWaiting, e.On)
	c.waitsUntil = date.Date{}
	if !rule.CloseAfter.IsZero() {
		last, err := c.law.after(e.On, rule.CloseAfter)
		if err != nil {
			return err
		}
		c.waitsUntil = last
	}
	if !c.started || rule.Effect == procedure.NoEffect {
		return nil
	}
	if rule.Effect == procedure.Restarts {
		return c.tell(stop(e, clock.Stopped, supplementRule, rule.Provenance))
	}
	return c.pause(e, supplementRule, rule.Provenance)
}

// supplied lets the limit run again: from zero, or with what was left.
func (c *course) supplied(e Event) error {
	c.enter(StateRunning, e.On)
	if !c.received {
		c.enter(StateChecking, e.On)
	}
	if !c.started {
		return nil
	}
	switch c.law.Handling.Supplement.Effect {
	case procedure.Restarts:
		c.promisable = c.received
		return c.tell(clock.Event{Kind: clock.Restarted, On: e.On, At: e.At})
	case procedure.Pauses:
		c.promisable = c.received
		return c.tell(clock.Event{Kind: clock.Resumed, On: e.On})
	default:
		return nil
	}
}

func (c *course) pause(e Event, rule string, from procedure.Provenance) error {
	return c.tell(stop(e, clock.Paused, rule, from))
}

func stop(e Event, kind clock.Kind, rule string, from procedure.Provenance) clock.Event {
	s := clock.Event{Kind: kind, On: e.On, Rule: rule, Cause: wordsOf(e.Kind.In("en"), e.Kind.In("vi"))}
	if len(from.Basis) > 0 {
		s.Basis = from.Basis[0]
	}
	return s
}
