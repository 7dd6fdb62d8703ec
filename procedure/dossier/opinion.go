package dossier

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
)

// An Opinion is what another office was asked.
type Opinion struct {
	Of    string    `json:"of"`    // the key of the office
	Asked date.Date `json:"asked"` // the day it was asked
	// Due is the last day for its answer, and Deemed the day from which its
	// silence counts as its answer; no day where the version does not say.
	Due    date.Date `json:"due,omitzero"`
	Deemed date.Date `json:"deemed,omitzero"`
	// Given is the day it answered; no day: not yet.
	Given date.Date `json:"given,omitzero"`
}

func (c *course) ask(e Event) error {
	rule, opinion := c.law.Handling.Opinion, Opinion{Of: e.To, Asked: e.On}
	if !rule.Term.IsZero() {
		due, err := c.law.after(e.On, rule.Term)
		if err != nil {
			return err
		}
		opinion.Due = due
		if rule.Silence == procedure.SilenceConsent || rule.Silence == procedure.SilenceNoObjection {
			opinion.Deemed = due.Next()
		}
	}
	stands := c.awaits()
	c.opinions = append(c.opinions, opinion)
	if rule.Effect != procedure.Pauses || stands {
		return nil
	}
	return c.pause(e, opinionRule, rule.Provenance)
}

// awaits reports whether an opinion is not given yet.
func (c *course) awaits() bool {
	return slices.ContainsFunc(c.opinions, func(o Opinion) bool { return o.Given.IsZero() })
}

func (c *course) answer(e Event) error {
	for i, o := range c.opinions {
		if o.Of == e.To && o.Given.IsZero() {
			c.opinions[i].Given = e.On
		}
	}
	if c.law.Handling.Opinion.Effect != procedure.Pauses || c.awaits() {
		return nil
	}
	return c.tell(clock.Event{Kind: clock.Resumed, On: e.On})
}
