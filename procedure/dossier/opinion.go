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

// ask waits for the opinion of an office, and lets time stand still until the
// last one is given, if the version has it so. Where time runs on because one
// did not come in time, it stands still again for the next.
func (c *course) ask(e Event) error {
	rule, opinion := c.regime.Handling.Opinion, Opinion{Of: e.To, Asked: e.On}
	if !rule.Term.IsZero() {
		due, err := c.regime.after(e.On, rule.Term)
		if err != nil {
			return err
		}
		opinion.Due = due
		if rule.Silence == procedure.SilenceConsent || rule.Silence == procedure.SilenceNoObjection {
			opinion.Deemed = due.Next()
		}
	}
	c.opinions = append(slices.Clip(c.opinions), opinion)
	if rule.Effect != procedure.Pauses || c.pause.rule == opinionRule && !c.pause.lapsed {
		return nil
	}
	return c.halt(e, clock.Paused, opinionRule, rule.Term, rule.Basis)
}

func (c *course) answer(e Event) error {
	c.opinions = slices.Clone(c.opinions)
	c.opinions[c.awaited(e.To)].Given = e.On
	if c.pause.rule != opinionRule || c.awaits() {
		return nil
	}
	return c.resume(e)
}

// awaits reports whether an opinion is not given yet.
func (c *course) awaits() bool {
	return slices.ContainsFunc(c.opinions, func(o Opinion) bool { return o.Given.IsZero() })
}

// awaited returns the place of the opinion that an office has not given yet, or
// -1.
func (c *course) awaited(office string) int {
	return slices.IndexFunc(c.opinions, func(o Opinion) bool { return o.Of == office && o.Given.IsZero() })
}
