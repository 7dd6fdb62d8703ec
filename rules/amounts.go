package rules

import (
	"context"
	"slices"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/relevance"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// caseState is one case of an amount under one set of facts.
type caseState struct {
	applies tree.Value
	value   tree.Value // of a case that applies
	paid    bool
}

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
		if s.value.IsMissing() {
			s = x.settle(ctx, p.whole)
		}
	case len(v.Errors) > 0:
		s = x.hopeless(ctx, p, s)
	default:
		s = x.underVerdict(ctx, p, s, v)
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
	s.missing, s.next, s.inexact = applies.missing, applies.next, applies.inexact
	return s
}

// fill turns what an amount comes to into an answer under the outcome.
func (x *run) fill(out *AmountVerdict, s settled, outcome Outcome) {
	switch {
	case s.value.IsFailed():
		out.Errors = []Fault{x.faultOf(s.value.Fault())}
	case s.value.IsAbsent():
		out.State = Unmet
		return
	case s.value.IsKnown() && outcome == Eligible:
		out.State, out.Value = Met, Value{v: s.value}
		return
	case s.value.IsKnown():
		out.Lowest, out.Highest = Value{v: s.value}, Value{v: s.value}
	default:
		out.Lowest, out.Highest = boundOf(s.low), boundOf(s.high)
	}
	out.Missing, out.Inexact = s.missing, s.inexact
}

// boundOf returns a bound that is known. The least value there is, which
// stands for cases that do not apply, bounds nothing.
func boundOf(v tree.Value) Value {
	if v.IsKnown() && !sameValue(v, leastOf(v.Kind(), v.Money().Currency())) {
		return Value{v: v}
	}
	return Value{}
}

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

// settleCases combines the cases; missing if one is open that can matter.
func settleCases(a *amount, cases []caseState) tree.Value {
	open, met := false, 0
	for i := range cases {
		switch k := &cases[i]; {
		case k.applies.IsFailed():
			return k.applies
		case k.applies.IsMissing():
			open = true
		case k.applies.IsTrue() && k.value.IsFailed():
			return k.value
		case k.applies.IsTrue():
			met++
			open = open || k.value.IsMissing()
		}
	}
	if open && (a.def.Combine != Only || met < 2) {
		return tree.Value{}
	}
	return combine(a, cases)
}

// combine computes an amount of which every case is decided, and marks the
// cases that are paid.
func combine(a *amount, cases []caseState) tree.Value {
	def := a.def
	var met []int
	for i := range cases {
		if cases[i].applies.IsTrue() {
			met = append(met, i)
		}
	}
	switch {
	case len(met) == 0:
		return tree.NoValue(tree.NewPath(def.ID, a.cases[0].Type(), true))
	case def.Combine == SumOf:
		return pay(cases, met)
	case def.Combine == Only && len(met) > 1:
		return exclusive("cases that exclude each other apply at once: " + caseNames(def, met))
	}
	return payHighest(def, cases, met)
}

func caseNames(def *Amount, met []int) string {
	names := make([]string, len(met))
	for i, k := range met {
		names[i] = def.Cases[k].Rule
	}
	return source.Or(names)
}

// payHighest takes the case that comes to most together with those that add
// to it.
func payHighest(def *Amount, cases []caseState, met []int) tree.Value {
	var best []int
	var most tree.Value
	for _, base := range met {
		set := []int{base}
		for _, other := range met {
			if slices.Contains(def.Cases[other].AddsTo, def.Cases[base].Rule) {
				set = append(set, other)
			}
		}
		sum := sumOf(cases, set)
		if sum.IsFailed() {
			return sum
		}
		if best == nil || compareValues(sum, most) > 0 {
			best, most = set, sum
		}
	}
	return pay(cases, best)
}

func sumOf(cases []caseState, set []int) tree.Value {
	sum := cases[set[0]].value
	for _, i := range set[1:] {
		if sum = addValues(sum, cases[i].value); sum.IsFailed() {
			return sum
		}
	}
	return sum
}

func pay(cases []caseState, set []int) tree.Value {
	for _, i := range set {
		cases[i].paid = true
	}
	return sumOf(cases, set)
}
