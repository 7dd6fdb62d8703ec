package rules

import (
	"context"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// amount decides one amount, together with the verdict where that waits.
func (x *run) amount(ctx context.Context, p *plannedAmount, v *Verdict) (AmountVerdict, []caseState) {
	out := AmountVerdict{ID: p.amount.def.ID, Period: p.amount.def.Period}
	if v.Outcome == NotEligible || v.Outcome == NotRequired {
		out.State = Unmet
		return out, nil
	}
	s, cases := x.worth(ctx, p)
	switch {
	case v.Outcome == Eligible:
		if s.value.IsMissing() || s.value.IsFailed() && s.value.Fault().IsLimit() {
			s = x.settle(ctx, p.whole)
		}
		if s.value.IsKnown() {
			x.settlePaid(ctx, p, cases)
		}
	case len(v.Errors) > 0:
		s = x.hopeless(ctx, p, s)
	default:
		s = x.underVerdict(ctx, p, s, v)
	}
	if s.value.IsMissing() && s.inexact && !s.low.IsKnown() && !s.high.IsKnown() && len(cases) > 0 {
		s.low, s.high = x.boundsByCase(ctx, p, cases)
	}
	x.fill(&out, s, v.Outcome)
	x.wants(s.next)
	return out, cases
}

// worth evaluates an amount by itself. An absent value says that no case
// applies.
func (x *run) worth(ctx context.Context, p *plannedAmount) (settled, []caseState) {
	if p.value != nil {
		return settled{value: x.worthOf(ctx, p.value)}, nil
	}
	cases := x.cases(ctx, p)
	return settled{value: settleCases(p.amount, cases)}, cases
}

// worthOf evaluates a formula. One that comes to an absent fact fails: the
// amount is due, and there is no telling what it is.
func (x *run) worthOf(ctx context.Context, formula *tree.Program) tree.Value {
	v := eval.Decide(ctx, formula, &x.in)
	if v.IsAbsent() {
		return formula.Root().Absent(v)
	}
	return v
}

// underVerdict is an amount while the verdict waits: what matters to either
// is missing, unless there is no amount whatever the verdict.
func (x *run) underVerdict(ctx context.Context, p *plannedAmount, s settled, v *Verdict) settled {
	switch {
	case s.value.IsAbsent():
		return s
	case !s.value.IsMissing() && x.plan.require == nil: // it matters whether there is a yes, as to the verdict
		s.missing, s.inexact = v.Missing, v.Inexact
		return s
	}
	granted := x.settle(ctx, p.granted)
	if granted.value.IsMissing() && !s.value.IsMissing() {
		granted.value = s.value
	}
	return granted
}

// hopeless is an amount whose verdict is an error that no fact can mend. What
// can still be found out is that no case applies.
func (x *run) hopeless(ctx context.Context, p *plannedAmount, s settled) settled {
	if s.value.IsMissing() {
		s = x.settle(ctx, p.whole)
		s.missing, s.next, s.inexact = nil, "", false
	}
	if p.applies == nil || s.value.IsAbsent() || s.value.IsFailed() {
		return s
	}
	applies := x.settle(ctx, p.applies)
	// That a case applies and that this cannot be computed come to the same.
	s.missing, s.next, s.inexact = applies.missing, applies.next, len(applies.missing) > 0
	return s
}

// fill turns what an amount comes to into an answer under the outcome.
func (x *run) fill(out *AmountVerdict, s settled, outcome Outcome) {
	switch {
	case s.value.IsFailed():
		out.Errors = []Fault{x.faultOf(s.value)}
	case s.value.IsAbsent():
		out.State = Unmet
		return
	case s.value.IsKnown() && outcome == Eligible:
		out.State, out.Value = Met, answer(s.value)
		return
	case s.value.IsKnown():
		out.Lowest, out.Highest = answer(s.value), answer(s.value)
	default:
		out.Lowest, out.Highest = boundOf(s.low), boundOf(s.high)
	}
	out.Missing, out.Inexact = s.missing, s.inexact
}

// boundOf returns a bound that is known. The least value there is, which
// stands for cases that do not apply, bounds nothing.
func boundOf(v tree.Value) Value {
	if v.IsKnown() && !sameValue(v, leastOf(v.Kind(), v.Money().Currency())) {
		return answer(v)
	}
	return Value{}
}

// answer returns what is answered: it shows, whatever it was computed from.
func answer(v tree.Value) Value { return valueOf(v.Revealed(), nil) }

// cases evaluates each case; the value only of one that applies or may.
func (x *run) cases(ctx context.Context, p *plannedAmount) []caseState {
	states := make([]caseState, len(p.amount.cases))
	for i, value := range p.amount.cases {
		states[i].applies = eval.Decide(ctx, p.conditions[i], &x.in)
		if states[i].applies.IsMissing() {
			states[i].applies = relevance.Analyse(ctx, p.conditions[i], &x.in).Value
		}
		if !states[i].applies.IsFalse() {
			states[i].value = x.worthOf(ctx, value)
		}
	}
	return states
}

// settlePaid finds the values of cases that no missing fact changes, of an
// amount that none does, and with them which cases are paid.
func (x *run) settlePaid(ctx context.Context, p *plannedAmount, cases []caseState) {
	open := false
	for i := range cases {
		if k := &cases[i]; k.applies.IsTrue() && k.value.IsMissing() {
			k.value, open = relevance.Analyse(ctx, p.amount.cases[i], &x.in).Value, true
		}
	}
	if open {
		settleCases(p.amount, cases)
	}
}

// boundsByCase bounds an amount by each of its cases alone, where they are too
// many to be followed together.
func (x *run) boundsByCase(ctx context.Context, p *plannedAmount, cases []caseState) (low, high tree.Value) {
	var lows, highs []caseBound
	for i := range cases {
		if cases[i].applies.IsFalse() {
			continue
		}
		from, to := cases[i].value, cases[i].value
		if from.IsMissing() {
			a := relevance.Analyse(ctx, p.amount.cases[i], &x.in)
			from, to = a.Low, a.High
		}
		k, sure := &p.amount.def.Cases[i], cases[i].applies.IsTrue()
		lows, highs = append(lows, caseBound{k, sure, from}), append(highs, caseBound{k, sure, to})
	}
	c := p.amount.def.Combine
	return boundOfCases(c, lows, -1), boundOfCases(c, highs, 1)
}
