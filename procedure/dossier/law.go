package dossier

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure"
)

// Law is what one request is handled under: one version of a procedure, the
// limit that applies to it, and how its days are counted.
type Law struct {
	// Procedure and Version name the version: the procedure's key and the
	// first day on which the version is valid.
	Procedure string
	Version   date.Date
	// Handling is what the version lets happen to a running request.
	Handling procedure.Handling
	// Limit is how long the office has, and From what it counts from: receipt of
	// the complete dossier, where nothing is said, or the first filing.
	Limit      deadline.Term
	From       procedure.Trigger
	Calendar   *calendar.Calendar
	Convention convention.Convention
	// Soon is how long before its last day a request counts as due soon.
	Soon deadline.Term
}

// Under returns the law of a version with one of its time limits.
func Under(p procedure.Procedure, v procedure.Version, limit procedure.TimeLimit, cal *calendar.Calendar, conv convention.Convention) Law {
	return Law{
		Procedure: p.Key(), Version: v.Valid.First, Handling: v.Handling,
		Limit: limit.Term, From: limit.From, Calendar: cal, Convention: conv,
	}
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
		Term: l.Limit, Calendar: l.Calendar, Convention: l.counting(), Soon: l.Soon,
		Rules: clock.Rules{Pauses: pauses},
	}
}

// counting is the convention with the version's own cut-off.
func (l Law) counting() convention.Convention {
	if l.Handling.Cutoff == 0 || l.Convention.IsZero() {
		return l.Convention
	}
	basis := l.Convention.Basis()
	if cited := l.Handling.Basis; len(cited) > 0 {
		basis = cited[0]
	}
	return l.Convention.Derive(l.Convention.Name(), basis, func(d *convention.Dimensions) { d.CutOff = l.Handling.Cutoff })
}

// needsInstant reports whether the day on which the limit begins is not enough:
// in hours, and where a cut-off moves a limit of the same day.
func (l Law) needsInstant() bool {
	nothing := l.Limit.Whole() == 0 && l.Limit.TenThousandths() == 0 && l.Limit.ExtraDays() == 0
	return l.Limit.IsInstant() || nothing && l.counting().Dimensions().CutOff != 0
}

// startsAt reports whether the limit counts from an event of a kind, the first
// of that kind.
func (l Law) startsAt(k Kind) bool {
	if l.From == procedure.FromFiling {
		return k == Filed || k == Received
	}
	return k == Received
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
func (l Law) after(day date.Date, term deadline.Term) (date.Date, error) {
	d, err := deadline.Compute(deadline.On(day), term, l.Calendar, l.Convention)
	return d.Last(), err
}

func (l Law) check() error {
	switch l.From {
	case "", procedure.FromComplete, procedure.FromFiling:
	default:
		return &LawError{"From", fmt.Errorf("a dossier's limit cannot count from %q; it counts from %q or %q",
			l.From, procedure.FromComplete, procedure.FromFiling)}
	}
	if _, err := clock.New(l.limit()); err != nil {
		return &LawError{"Limit", err}
	}
	return nil
}

// A LawError is a law that no dossier could be handled under.
type LawError struct {
	Field string
	Err   error // a *clock.LimitError, where the limit cannot be counted
}

func (e *LawError) Error() string { return fmt.Sprintf("law: %s: %s", e.Field, e.Err) }

// Unwrap returns what is wrong with the field.
func (e *LawError) Unwrap() error { return e.Err }
