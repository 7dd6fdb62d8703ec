package dossier

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/procedure"
)

// Law is what one request is handled under: one version of a procedure, the
// limit that applies to it, and how its days are counted.
type Law struct {
	// Procedure and Version name the version: the procedure's key and the
	// first day on which the version is valid.
	Procedure string
	Version   deadline.Date
	// Handling is what the version lets happen to a running request.
	Handling procedure.Handling
	// Limit is how long the office has, from receipt.
	Limit      deadline.Term
	Calendar   *deadline.Calendar
	Convention deadline.Convention
	// Soon is how long before its last day a request counts as due soon.
	Soon deadline.Term
}

// The clock's rules for the pauses of a dossier, by the version's handling.
const (
	supplementRule = "supplement"
	opinionRule    = "opinion"
)

// suspensionRule keeps the version's own names apart from ours.
func suspensionRule(id string) string { return "suspension " + id }

// limit is the law's limit as a clock runs it. How often something may happen
// is checked here and not by the clock, so that a refusal can name the rule of
// the procedure.
func (l Law) limit() clock.Limit {
	pauses := []clock.PauseRule{
		{ID: supplementRule},
		{ID: opinionRule, Longest: l.Handling.Opinion.Term, Then: clock.RunsOn},
	}
	for _, s := range l.Handling.Suspensions {
		pauses = append(pauses, clock.PauseRule{ID: suspensionRule(s.ID), Longest: s.Longest, Then: clock.RunsOn})
	}
	return clock.Limit{
		Term: l.Limit, Calendar: l.Calendar, Convention: l.Convention, Soon: l.Soon,
		Rules: clock.Rules{Pauses: pauses},
	}
}

func (l Law) suspension(id string) (procedure.Suspension, bool) {
	for _, s := range l.Handling.Suspensions {
		if s.ID == id {
			return s, true
		}
	}
	return procedure.Suspension{}, false
}

// after returns the last day of a term that runs from a day.
func (l Law) after(day deadline.Date, term deadline.Term) (deadline.Date, error) {
	d, err := deadline.Compute(deadline.On(day), term, l.Calendar, l.Convention)
	return d.Last(), err
}

func (l Law) check() error {
	if _, err := clock.New(l.limit()); err != nil {
		return fmt.Errorf("dossier: %w", err)
	}
	return nil
}
