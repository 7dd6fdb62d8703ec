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

// amount decides one amount by itself.
func (x *run) amount(ctx context.Context, p *plannedAmount, v *Verdict) (AmountVerdict, []caseState) {
	out := AmountVerdict{ID: p.amount.def.ID, Period: p.amount.def.Period}
	if v.Outcome == NotEligible || v.Outcome == NotRequired {
		out.State = Unmet
		return out, nil
	}
	var s settled
	var cases []caseState
	if p.value != nil {
		s = x.settle(ctx, p.value)
	} else {
		cases = x.cases(ctx, p)
		s = x.settleCases(ctx, p, cases)
	}
	x.fill(&out, s, v)
	x.wants(s.next)
	return out, cases
}

// fill turns what the formula comes to into an answer under the outcome.
func (x *run) fill(out *AmountVerdict, s settled, v *Verdict) {
	switch {
	case s.value.IsFailed():
		out.Errors = []Fault{faultOf(s.value)}
	case s.value.IsAbsent():
		out.State = Unmet
	case s.value.IsKnown() && v.Outcome == Eligible:
		out.State, out.Value = Met, answer(s.value)
	case s.value.IsKnown():
		out.Lowest, out.Highest = answer(s.value), answer(s.value)
	default:
		out.Lowest, out.Highest = knownOrZero(s.low), knownOrZero(s.high)
	}
	if out.State == Unknown {
		out.Missing, out.Inexact = x.rs.schema.union(v.Missing, s.missing), v.Inexact || s.inexact
	}
}

func knownOrZero(v tree.Value) Value {
	if v.IsKnown() {
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
			states[i].value = eval.Decide(ctx, value, &x.in)
		}
	}
	return states
}

// settleCases combines the cases. An absent value says that none applies.
func (x *run) settleCases(ctx context.Context, p *plannedAmount, cases []caseState) settled {
	open := false
	for i := range cases {
		switch k := &cases[i]; {
		case k.applies.IsFailed():
			return settled{value: k.applies}
		case k.applies.IsMissing(), k.applies.IsTrue() && k.value.IsMissing():
			open = true
		case k.applies.IsTrue() && k.value.IsFailed():
			return settled{value: k.value}
		}
	}
	if !open {
		return settled{value: combine(p.amount, cases)}
	}
	return x.settleOpen(ctx, p, cases)
}

// settleOpen finds out whether an amount is decided although a case is open.
// It is only if some case surely applies: 0 stands for those that do not.
func (x *run) settleOpen(ctx context.Context, p *plannedAmount, cases []caseState) settled {
	applies := x.settle(ctx, p.applies)
	s := settled{missing: x.missingIn(ctx, p), next: applies.next, inexact: true}
	if p.whole != nil {
		s = x.settle(ctx, p.whole)
		s.low, s.high = x.boundsOf(ctx, p, cases)
	}
	if applies.value.IsTrue() {
		return s
	}
	s.value, s.low = tree.Value{}, tree.Value{}
	s.missing, s.inexact = x.rs.schema.union(applies.missing, s.missing), s.inexact || applies.inexact
	if applies.next != "" {
		s.next = applies.next
	}
	return s
}

// boundsOf bounds an amount with open cases: from what surely applies to all
// that may apply. Without a bound on a case that may, there is none above.
func (x *run) boundsOf(ctx context.Context, p *plannedAmount, cases []caseState) (low, high tree.Value) {
	least, most := slices.Clone(cases), slices.Clone(cases)
	bounded := true
	for i := range cases {
		if cases[i].applies.IsFalse() {
			continue
		}
		from, to := cases[i].value, cases[i].value
		if from.IsMissing() {
			a := relevance.Analyse(ctx, p.amount.cases[i], &x.in)
			from, to = a.Low, a.High
		}
		if bounded = bounded && to.IsKnown(); !bounded {
			to = zeroOf(p.amount.cases[i].Type())
		}
		least[i].value, most[i].value = from, to
		if !from.IsKnown() || !cases[i].applies.IsTrue() {
			least[i].applies = tree.OfBool(false)
		}
		most[i].applies = tree.OfBool(true)
	}
	low, high = combine(p.amount, least), combine(p.amount, most)
	if !bounded {
		high = tree.Value{}
	}
	return low, high
}

// missingIn lists what each open case of an amount waits for.
func (x *run) missingIn(ctx context.Context, p *plannedAmount) []string {
	var missing []string
	for i, value := range p.amount.cases {
		condition := x.settle(ctx, p.conditions[i])
		missing = x.rs.schema.union(missing, condition.missing)
		if !condition.value.IsFalse() {
			missing = x.rs.schema.union(missing, x.settle(ctx, value).missing)
		}
	}
	return missing
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
		return tree.Fail(&tree.Fault{Code: tree.OtherFault, Message: "cases that exclude each other apply at once: " + caseNames(def, met),
			Hint: "correct the facts, or say in the definition how the cases combine"})
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
