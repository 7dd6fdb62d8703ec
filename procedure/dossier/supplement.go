package dossier

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/procedure"
)

func (c *course) receive(e Event) error {
	c.enter(StateRunning, e.On)
	c.received, c.promisable = true, true
	return c.tell(clock.Event{Kind: clock.Started, On: e.On, At: e.At})
}

// wait stops the limit for the applicant, if it runs and the version stops it.
func (c *course) wait(e Event) error {
	rule := c.law.Handling.Supplement
	c.enter(StateWaiting, e.On)
	c.waitsUntil = deadline.Date{}
	if !rule.CloseAfter.IsZero() {
		last, err := c.law.after(e.On, rule.CloseAfter)
		if err != nil {
			return err
		}
		c.waitsUntil = last
	}
	if !c.received || rule.Effect == procedure.NoEffect {
		return nil
	}
	if rule.Effect == procedure.Restarts {
		return c.tell(stop(e, clock.Stopped, supplementRule))
	}
	return c.pause(e, supplementRule)
}

// supplied lets the limit run again: from zero, or with what was left.
func (c *course) supplied(e Event) error {
	if !c.received {
		c.enter(StateChecking, e.On)
		return nil
	}
	c.enter(StateRunning, e.On)
	switch c.law.Handling.Supplement.Effect {
	case procedure.Restarts:
		c.promisable = true
		return c.tell(clock.Event{Kind: clock.Restarted, On: e.On, At: e.At})
	case procedure.Pauses:
		c.promisable = true
		return c.tell(clock.Event{Kind: clock.Resumed, On: e.On})
	default:
		return nil
	}
}

func (c *course) pause(e Event, rule string) error {
	return c.tell(stop(e, clock.Paused, rule))
}

func stop(e Event, kind clock.Kind, rule string) clock.Event {
	return clock.Event{Kind: kind, On: e.On, Rule: rule, Cause: text(e.Kind.In("en"), e.Kind.In("vi"))}
}
