package assessment

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// Assess answers a question about the procedure: the verdict with its reasons,
// what to bring, what it costs, when it must be decided, and what to ask next.
//
// That no version is in force on the day is an answer, with the outcome
// NotInForce, and no error; a nil Assessor never has one. Errors are a
// [*QuestionError], that of ctx or, about the facts, a [problem.List]. A time
// limit that the calendar does not cover has its error with it.
func (by *Assessor) Assess(ctx context.Context, q Question) (Assessment, error) {
	if q.AsOf.Valid.IsZero() {
		return Assessment{}, &QuestionError{"AsOf", "no day is given; set AsOf.Valid to the day whose law applies"}
	}
	q.AsOf = q.AsOf.Resolve()
	if by == nil {
		by = &Assessor{}
	}
	p := by.procedure
	a := Assessment{Procedure: p.Key(), Code: p.Code, Name: p.Name, AsOf: q.AsOf, profile: by.profile}
	i, valid, err := p.At(q.AsOf)
	if errors.As(err, &a.NotInForce) {
		a.Outcome = NotInForce
		return a, nil
	}
	a.Valid = valid
	x := assessing{compiled: by.versions[i], names: by.names, q: q, a: &a}
	if err := x.check(); err != nil {
		return Assessment{}, err
	}
	if err := x.decide(ctx); err != nil {
		return Assessment{}, err
	}
	if ctx.Err() != nil {
		return Assessment{}, fmt.Errorf("the assessment did not come to its end: %w", ctx.Err())
	}
	x.describe()
	return a, nil
}

// assessing is one question on its way to an answer.
type assessing struct {
	compiled
	names []string // of the facts that some procedure may ask for, sorted
	q     Question
	a     *Assessment
	facts rules.Facts
	// findings are about the conditions of single parts, in their order.
	findings []rules.Finding
	// ends are the last days of the steps so far, and before is the last one
	// that takes place for certain.
	ends   map[string]deadline.Deadline
	before string
}

// check refuses a question that names what the version does not have.
func (x *assessing) check() error {
	var cases, channels []string
	for _, c := range x.version.Cases {
		cases = append(cases, c.ID)
	}
	for _, c := range x.version.Channels {
		channels = append(channels, string(c.Kind))
	}
	switch {
	case x.q.Case != "" && !slices.Contains(cases, x.q.Case):
		return &QuestionError{"Case", fmt.Sprintf("there is no case %q; %s", x.q.Case, oneOf("cases", cases))}
	case x.q.Channel != "" && len(channels) > 0 && !slices.Contains(channels, string(x.q.Channel)):
		return &QuestionError{"Channel", fmt.Sprintf("there is no channel %q; %s", x.q.Channel, oneOf("channels", channels))}
	}
	return nil
}

func oneOf(what string, names []string) string {
	if len(names) == 0 {
		return "the version has no " + what
	}
	return "the " + what + " are " + strings.Join(names, ", ")
}

// decide reads the facts and asks the ruleset.
func (x *assessing) decide(ctx context.Context) error {
	x.a.Outcome, x.a.Modelled = Undetermined, x.modelled
	given, err := x.given()
	if err != nil || x.ruleset == nil {
		return err
	}
	if x.facts, err = x.ruleset.FactsFromMap(given); err != nil {
		return err
	}
	question := rules.Question{AsOf: x.q.AsOf, Facts: x.facts, Calendar: x.q.Calendar, Reveal: x.q.Reveal, Readings: x.q.Readings}
	verdict := x.ruleset.Explain(ctx, question)
	x.findings = verdict.Conditions[x.authored:]
	verdict.Conditions = verdict.Conditions[:x.authored]
	verdict.Basis = x.knownBasis(verdict.Basis)
	if verdict.Next != "" {
		next := x.question(verdict.Next)
		next.Procedures = []string{x.a.Procedure}
		x.a.Next = &next
	}
	x.a.waitsFor = slices.Clone(verdict.Missing)
	if !x.modelled && verdict.Outcome != rules.NotRequired {
		return nil
	}
	x.a.Verdict, x.a.Outcome = verdict, Outcome(verdict.Outcome.String())
	for _, amount := range x.version.Requirements.Amounts {
		if amount.Type.Kind == rules.KindMoney {
			x.a.moneyAmounts = append(x.a.moneyAmounts, amount.ID)
		}
	}
	x.arrears(ctx, question)
	return nil
}

// given returns the facts that the version asks for. A fact that no procedure
// asks for is a problem; one that only others ask for is passed over.
func (x *assessing) given() (map[string]any, error) {
	given := map[string]any{}
	var problems problem.List
	for name, value := range x.q.Facts {
		if x.declares(name) {
			given[name] = value
		} else if _, known := slices.BinarySearch(x.names, name); !known {
			problems = append(problems, x.unknownFact(name))
		}
	}
	slices.SortFunc(problems, func(a, b problem.Problem) int { return strings.Compare(a.Path, b.Path) })
	return given, problems.Err()
}

func (x *assessing) declares(name string) bool {
	if x.ruleset == nil {
		return false
	}
	_, ok := x.ruleset.Fact(name)
	return ok
}

func (x *assessing) unknownFact(name string) problem.Problem {
	return problem.Problem{Path: name, Message: fmt.Sprintf("no procedure asks for a fact %q", name),
		Hint: suggest.Hint(name, x.names, "")}
}

// question returns the words to ask for a fact in; path can lead to a part of
// one.
func (c compiled) question(path string) FactQuestion {
	q := FactQuestion{Fact: path}
	if c.ruleset == nil {
		return q
	}
	if f, ok := c.ruleset.Fact(path); ok {
		q.Label, q.Question, q.Help = f.Label, f.Question, f.Help
	}
	return q
}

// arrears asks what is owed for the past of each monthly amount.
func (x *assessing) arrears(ctx context.Context, q rules.Question) {
	if x.a.Outcome != Eligible {
		return
	}
	for _, amount := range x.version.Requirements.Amounts {
		if amount.Type.Kind != rules.KindMoney || amount.Period != rules.PerMonth {
			continue
		}
		if owed := x.ruleset.Arrears(ctx, q, amount.ID); owed.State != rules.Unmet {
			x.a.Arrears = append(x.a.Arrears, owed)
		}
	}
}

// describe adds what the version says beside the verdict.
func (x *assessing) describe() {
	a := x.a
	a.LegalBasis = x.knownBasis(x.version.LegalBasis)
	a.EvidenceSets = x.version.EvidenceSets
	if x.q.Calendar != nil {
		a.Calendar = x.q.Calendar.Hash()
	}
	for i := range x.parts {
		if p := &x.parts[i]; x.concerns(p) {
			x.take(p, x.applies(p))
		}
	}
	for _, f := range x.a.profile.FormsOf(*x.version)[len(x.version.Forms):] {
		a.Forms = append(a.Forms, Part[procedure.Form]{Of: f, Applies: Applies{State: rules.Met}, Provenance: mark(f.Provenance)})
	}
	for _, open := range x.notModelled {
		a.NotModelled = append(a.NotModelled, item(open.Handle, open.Text, open.Provenance))
	}
	x.unverified()
}

// knownBasis leaves out the acts that took force after the day of the
// question: for the one who asks they are no law yet.
func (x *assessing) knownBasis(basis []legal.Basis) []legal.Basis {
	return slices.DeleteFunc(slices.Clone(basis), func(b legal.Basis) bool { return b.Since.After(x.q.AsOf.Known) })
}

// unverified lists what was read in no source, acts first.
func (x *assessing) unverified() {
	for at, act := range x.version.Acts() {
		if act.Unverified && slices.Contains(x.a.LegalBasis, act) {
			x.a.Unverified = append(x.a.Unverified, item(at, sayAct.With("act", act), procedure.Provenance{Unverified: true}))
		}
	}
	for i := range x.parts {
		if p := &x.parts[i]; p.IsUnverified() {
			x.a.Unverified = append(x.a.Unverified, item(p.Handle, p.Text, p.Provenance))
		}
	}
}
