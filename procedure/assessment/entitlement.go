package assessment

import (
	"context"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// An Entitlement is the answer to one question about several procedures.
type Entitlement struct {
	AsOf legal.AsOf `json:"-"`
	// Assessments are one for each procedure asked about, in the order of
	// their keys.
	Assessments []Assessment `json:"assessments"`
	// Questions are the facts to ask for so that every outcome is settled
	// whatever the answers are, and none besides; those that settle most
	// procedures come first.
	Questions []FactQuestion `json:"questions,omitempty"`
	// Payments are what is paid, after overlaps: of procedures that exclude
	// each other only the highest.
	Payments []Payment `json:"payments,omitempty"`
}

// A Payment is what one procedure pays, or one of several that overlap.
type Payment struct {
	// Under is the key of the procedure that pays; empty while it is open
	// which one does.
	Under  string       `json:"under,omitempty"`
	Period rules.Period `json:"period"`
	// State is Met if the amount is settled and Unknown while it waits.
	State  rules.State `json:"state"`
	Amount exact.Money `json:"amount,omitzero"`
	// Instead are the keys of the procedures that are not paid because of it.
	Instead []string `json:"instead,omitempty"`
	// Open are the keys of the procedures that the payment waits for.
	Open []string `json:"open,omitempty"`
}

// Entitle answers a question about several procedures: which of them the person
// is or may be entitled to, what is paid, and the smallest set of questions that
// settles the rest. The errors are those of [Assessor.Assess]; a Case or Channel
// in the question is only for procedures that have it. A nil Assessor is passed
// over.
func Entitle(ctx context.Context, q Question, procedures ...*Assessor) (Entitlement, error) {
	procedures = slices.DeleteFunc(slices.Clone(procedures), func(p *Assessor) bool { return p == nil })
	e := Entitlement{AsOf: q.AsOf.Resolve()}
	for _, p := range procedures {
		a, err := p.Assess(ctx, p.fit(q))
		if err != nil {
			return Entitlement{}, fmt.Errorf("%s: %w", p.procedure.Key(), err)
		}
		e.Assessments = append(e.Assessments, a)
	}
	for _, group := range overlapping(e.Assessments) {
		for _, period := range []rules.Period{rules.PerMonth, rules.PerYear, rules.Once} {
			if p, ok := highest(group, period); ok {
				e.Payments = append(e.Payments, p)
			}
		}
	}
	e.Questions = e.questions(procedures)
	return e, nil
}

// fit leaves out of a question the case and channel that the procedure does
// not have.
func (by *Assessor) fit(q Question) Question {
	i, _, err := by.procedure.At(q.AsOf)
	if err != nil {
		return q
	}
	v := by.versions[i].version
	if !slices.ContainsFunc(v.Cases, func(c procedure.Case) bool { return c.ID == q.Case }) {
		q.Case = ""
	}
	if !slices.ContainsFunc(v.Channels, func(c procedure.Channel) bool { return c.Kind == q.Channel }) {
		q.Channel = ""
	}
	return q
}

// Possible returns the assessments that are eligible or may become so.
func (e Entitlement) Possible() []Assessment {
	var possible []Assessment
	for _, a := range e.Assessments {
		if a.Outcome == Eligible || a.Outcome == Undetermined {
			possible = append(possible, a)
		}
	}
	return possible
}

// questions gathers the facts that outcomes and payments wait for.
func (e Entitlement) questions(procedures []*Assessor) []FactQuestion {
	var questions []FactQuestion
	ask := func(by *Assessor, a Assessment, facts []string) {
		for _, fact := range facts {
			i := slices.IndexFunc(questions, func(q FactQuestion) bool { return q.Fact == fact })
			if i < 0 {
				i = len(questions)
				questions = append(questions, by.question(a, fact))
			}
			if !slices.Contains(questions[i].Procedures, a.Procedure) {
				questions[i].Procedures = append(questions[i].Procedures, a.Procedure)
			}
		}
	}
	for i, a := range e.Assessments {
		if a.Outcome == Undetermined {
			ask(procedures[i], a, a.waitsFor)
		}
		if a.Outcome == Eligible && e.isOpen(a.Procedure) {
			for _, amount := range a.Verdict.Amounts {
				ask(procedures[i], a, amount.Missing)
			}
		}
	}
	slices.SortStableFunc(questions, func(a, b FactQuestion) int { return len(b.Procedures) - len(a.Procedures) })
	return questions
}

func (e Entitlement) isOpen(procedure string) bool {
	return slices.ContainsFunc(e.Payments, func(p Payment) bool { return slices.Contains(p.Open, procedure) })
}

// question returns the words to ask for a fact in, as the version that waits
// for it has them.
func (by *Assessor) question(a Assessment, fact string) FactQuestion {
	if i, _, err := by.procedure.At(a.AsOf); err == nil {
		return by.versions[i].question(fact)
	}
	return FactQuestion{Fact: fact}
}
