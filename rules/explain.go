package rules

import (
	"context"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Explain answers a question as [Ruleset.Decide] does, and says why: what
// became of every rule and each of its conditions, with values and margins,
// how each amount comes about, and which values of parameters were used. It
// costs many times what Decide does.
func (r *Ruleset) Explain(ctx context.Context, q Question) Verdict {
	x, v := r.start(q)
	v.Title, v.Basis = r.orNone().def.Title, slices.Clone(r.orNone().def.Basis)
	if x == nil {
		return v
	}
	uses := []ParameterUse{}
	x.lookup.uses, x.in.AllParameters = &uses, true
	x.outcome(ctx, &v)
	for i := range x.plan.amounts {
		p := &x.plan.amounts[i]
		a, cases := x.amount(ctx, p, &v)
		x.explainAmount(ctx, &a, p, cases)
		v.Amounts = append(v.Amounts, a)
	}
	if x.plan.require != nil {
		f, _ := x.finding(ctx, x.plan.require)
		v.Required = &f
	}
	f, _ := x.finding(ctx, x.plan.allow)
	v.Eligible = &f
	for _, aside := range x.plan.asides {
		f, next := x.finding(ctx, aside)
		x.wants(next)
		v.Conditions = append(v.Conditions, f)
	}
	x.finish(&v)
	x.declaredOrder(uses)
	v.Parameters = uses
	v.Questions = x.questions(&v)
	return v
}

// questions asks for what the outcome, an amount or a condition waits for,
// the first one first.
func (x *run) questions(v *Verdict) []Asked {
	missing := v.Missing
	for _, a := range v.Amounts {
		missing = x.rs.schema.union(missing, a.Missing)
	}
	for _, c := range v.Conditions {
		missing = x.rs.schema.union(missing, c.Missing)
	}
	if i := slices.Index(missing, v.Next); i > 0 {
		missing = slices.Insert(slices.Delete(slices.Clone(missing), i, i+1), 0, v.Next)
	}
	var list []Asked
	for _, path := range missing {
		f, _ := x.rs.Fact(path)
		list = append(list, Asked{Path: path, Label: f.Label, Question: f.Question, Help: f.Help, Evidence: f.Evidence})
	}
	return list
}

// finding says what became of a rule and of those under it, and which fact to
// ask for first.
func (x *run) finding(ctx context.Context, p *planned) (f Finding, next string) {
	f, next = x.state(ctx, p)
	def := p.rule.def
	f.Title, f.Basis = def.Title, slices.Clone(def.Basis)
	f.Group, _ = def.Group()
	f.AtLeast = def.AtLeast.N
	for _, member := range p.members {
		below, _ := x.finding(ctx, member)
		f.Rules = append(f.Rules, below)
	}
	f.Reading = readingTaken(def.Readings, p.reading, p.asked)
	switch {
	case p.program == nil:
	case p.rule.when != nil || p.reading >= 0:
		f.Expression = p.program.Text()
		f.Conditions = x.conditions(ctx, p.program)
	case len(def.Readings) > 0:
		f.Rules = x.eachReading(ctx, p)
	}
	switch f.State {
	case Met:
		f.Message = x.message(ctx, def.Met)
	case Unmet:
		f.Message = x.message(ctx, def.Unmet)
	case Unknown:
		f.Message = x.message(ctx, def.Unknown)
	default:
	}
	return f, next
}

// eachReading says what each reading of conflicting texts would come to.
func (x *run) eachReading(ctx context.Context, p *planned) []Finding {
	list := make([]Finding, len(p.rule.readings))
	for i, program := range p.rule.readings {
		reading := p.rule.def.Readings[i]
		s := x.settle(ctx, program)
		list[i] = Finding{Rule: reading.ID, Title: reading.Title, State: stateOf(s.value), Missing: s.missing,
			Basis: slices.Clone(reading.Basis), Expression: program.Text(), Conditions: x.conditions(ctx, program)}
	}
	return list
}

func readingTaken(readings []Reading, taken int, asked bool) *ReadingTaken {
	if taken < 0 {
		return nil
	}
	r := readings[taken]
	return &ReadingTaken{ID: r.ID, Title: r.Title, Basis: slices.Clone(r.Basis), Asked: asked,
		Others: slices.Delete(readingIDs(readings), taken, taken+1)}
}

// explainAmount says how an amount comes about.
func (x *run) explainAmount(ctx context.Context, out *AmountVerdict, p *plannedAmount, cases []caseState) {
	def := p.amount.def
	out.Title, out.Basis = def.Title, slices.Clone(def.Basis)
	out.Reading = readingTaken(def.Readings, p.reading, p.asked)
	switch {
	case out.State == Unmet && cases == nil:
	case p.value != nil && p.reading < 0 && len(def.Readings) > 0:
		for i, program := range p.amount.readings {
			r := def.Readings[i]
			f := x.caseFinding(ctx, program, Case{Basis: r.Basis}, x.sole(ctx, program, out))
			if f.Title = r.Title; f.Title.IsZero() {
				f.Title = text.Plain(r.ID)
			}
			out.Cases = append(out.Cases, f)
		}
	case p.value != nil:
		out.Cases = []CaseFinding{x.caseFinding(ctx, p.value, Case{}, x.sole(ctx, p.value, out))}
	default:
		for i, program := range p.amount.cases {
			out.Cases = append(out.Cases, x.caseFinding(ctx, program, def.Cases[i], cases[i]))
		}
	}
	out.showPaid(cases != nil)
}

// showPaid lets a case that is the whole amount show its value, which is
// answered. Of cases that apply together only their sum is.
func (a *AmountVerdict) showPaid(together bool) {
	paid := 0
	for i := range a.Cases {
		if a.Cases[i].Paid {
			paid++
		}
	}
	if a.State != Met || together && paid > 1 {
		return
	}
	for i := range a.Cases {
		if a.Cases[i].Paid {
			a.Cases[i].Value = a.Cases[i].Value.Revealed()
		}
	}
}

// sole is the state of a formula that is not bound to a rule.
func (x *run) sole(ctx context.Context, program *tree.Program, out *AmountVerdict) caseState {
	return caseState{applies: tree.OfBool(true), value: eval.Decide(ctx, program, &x.in), paid: out.State == Met}
}

func (x *run) caseFinding(ctx context.Context, program *tree.Program, k Case, state caseState) CaseFinding {
	program = x.unwrap(program)
	f := CaseFinding{Rule: k.Rule, State: stateOf(state.applies), Paid: state.paid,
		Expression: program.Text(), Basis: slices.Clone(k.Basis)}
	if rule := x.rs.rules[k.Rule]; rule != nil {
		f.Title = rule.def.Title
	}
	if f.State == Unmet {
		return f
	}
	if state.value.IsKnown() {
		f.Value = valueOf(state.value, nil)
	}
	f.Values = x.valuesOf(ctx, program)
	return f
}

// unwrap looks behind a formula that only names a derived fact.
func (x *run) unwrap(program *tree.Program) *tree.Program {
	for range x.rs.def.Facts {
		slot, ok := x.rs.slots[strings.TrimSpace(program.Text())]
		if !ok || x.rs.derived[slot] == nil || x.rs.def.Facts[slot].OrGiven {
			break
		}
		program = x.rs.derived[slot]
	}
	return program
}

// valuesOf returns the facts and parameters that a program names, with their
// values; parameters with their key and day as written.
func (x *run) valuesOf(ctx context.Context, program *tree.Program) []NamedValue {
	var list []NamedValue
	for _, slot := range program.Facts() {
		if slot < len(x.rs.def.Facts) {
			list = append(list, x.factNamed(ctx, slot))
		}
	}
	walk(eval.Explain(ctx, program, &x.in), func(t *eval.Trace) bool {
		if t.Op == tree.OpParameter && !slices.ContainsFunc(list, func(n NamedValue) bool { return n.Name == t.Text }) {
			list = append(list, x.parameterNamed(t))
		}
		return true
	})
	return list
}

// walk visits a trace from the top; visit says whether to go below. It passes
// over the members of a sensitive list, whose number would show.
func walk(t *eval.Trace, visit func(*eval.Trace) bool) {
	if t == nil || !visit(t) {
		return
	}
	parts := t.Parts
	if t.Op.IsLoop() && len(parts) > 0 && parts[0].Value.IsSensitive() {
		parts = parts[:1]
	}
	for _, part := range parts {
		walk(part, visit)
	}
}
