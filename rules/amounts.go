package rules

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// settled is what a program comes to, and what it waits for.
type settled struct {
	value     expr.Value
	missing   []string
	next      string
	inexact   bool
	low, high expr.Value
}

// settle evaluates a program and, where facts are missing, finds out whether
// they matter.
func (x *run) settle(p *expr.Program) settled {
	value := p.Eval(&x.in)
	if !value.IsMissing() {
		return settled{value: value}
	}
	a := expr.Analyse(p, &x.in)
	s := settled{value: a.Value, low: a.Low, high: a.High}
	if !a.Value.IsMissing() {
		return s
	}
	s.missing, s.inexact = x.pathsOf(a.Missing), !a.Exact
	if a.Next != nil {
		s.next = a.Next.String()
	}
	return s
}

// pathsOf returns base facts by path, in the order of declaration.
func (x *run) pathsOf(paths []*expr.Path) []string {
	var texts []string
	for _, p := range paths {
		if !slices.Contains(texts, p.String()) {
			texts = append(texts, p.String())
		}
	}
	slices.SortStableFunc(texts, func(a, b string) int { return x.rs.schema.order(a) - x.rs.schema.order(b) })
	return texts
}

// caseState is one case of an amount under one set of facts.
type caseState struct {
	applies expr.Value
	value   expr.Value // of a case that applies
	paid    bool
}

// amount decides one amount by itself.
func (x *run) amount(p *plannedAmount, v *Verdict) (AmountVerdict, []caseState) {
	out := AmountVerdict{ID: p.amount.def.ID, Period: p.amount.def.Period}
	if v.Outcome == NotEligible || v.Outcome == NotRequired {
		out.State = Unmet
		return out, nil
	}
	var s settled
	var cases []caseState
	if p.value != nil {
		s = x.settle(p.value)
	} else {
		cases = x.cases(p)
		s = x.settleCases(p, cases)
	}
	x.fill(&out, s, v)
	x.wants(s.next)
	return out, cases
}

// fill turns what the formula comes to into an answer under the outcome.
func (x *run) fill(out *AmountVerdict, s settled, v *Verdict) {
	wrap := func(value expr.Value) Value { return Value{v: value} }
	switch {
	case s.value.IsFailed():
		out.Errors = []Fault{x.faultOf(s.value.Fault())}
	case s.value.IsAbsent():
		out.State = Unmet
	case s.value.IsKnown() && v.Outcome == Eligible:
		out.State, out.Value = Met, wrap(s.value)
	case s.value.IsKnown():
		out.Lowest, out.Highest = wrap(s.value), wrap(s.value)
	default:
		if s.low.IsKnown() {
			out.Lowest = wrap(s.low)
		}
		if s.high.IsKnown() {
			out.Highest = wrap(s.high)
		}
	}
	if out.State == Unknown {
		out.Missing, out.Inexact = x.union(v.Missing, s.missing), v.Inexact || s.inexact
	}
}

func (x *run) union(a, b []string) []string {
	all := slices.Clone(a)
	for _, path := range b {
		if !slices.Contains(all, path) {
			all = append(all, path)
		}
	}
	slices.SortStableFunc(all, func(a, b string) int { return x.rs.schema.order(a) - x.rs.schema.order(b) })
	return all
}

// cases evaluates each case; the value only of one that applies or may.
func (x *run) cases(p *plannedAmount) []caseState {
	states := make([]caseState, len(p.amount.cases))
	for i, value := range p.amount.cases {
		states[i].applies = p.conditions[i].Eval(&x.in)
		if states[i].applies.IsMissing() {
			states[i].applies = expr.Analyse(p.conditions[i], &x.in).Value
		}
		if !states[i].applies.IsFalse() {
			states[i].value = value.Eval(&x.in)
		}
	}
	return states
}

// settleCases combines the cases. An absent value says that none applies.
func (x *run) settleCases(p *plannedAmount, cases []caseState) settled {
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
		return settled{value: combine(p.amount.def, cases)}
	}
	return x.settleOpen(p, cases)
}

// settleOpen finds out whether an amount is decided although a case is open.
// It is only if some case surely applies: 0 stands for those that do not.
func (x *run) settleOpen(p *plannedAmount, cases []caseState) settled {
	applies := x.settle(p.applies)
	s := settled{missing: x.missingIn(p), next: applies.next, inexact: true}
	if p.whole != nil {
		s = x.settle(p.whole)
		s.low, s.high = x.boundsOf(p, cases)
	}
	if applies.value.IsTrue() {
		return s
	}
	s.value, s.low = expr.Value{}, expr.Value{}
	s.missing, s.inexact = x.union(applies.missing, s.missing), s.inexact || applies.inexact
	if applies.next != "" {
		s.next = applies.next
	}
	return s
}

// boundsOf bounds an amount with open cases: from what surely applies to all
// that may apply. Without a bound on a case that may, there is none above.
func (x *run) boundsOf(p *plannedAmount, cases []caseState) (low, high expr.Value) {
	least, most := slices.Clone(cases), slices.Clone(cases)
	bounded := true
	for i := range cases {
		if cases[i].applies.IsFalse() {
			continue
		}
		from, to := cases[i].value, cases[i].value
		if from.IsMissing() {
			a := expr.Analyse(p.amount.cases[i], &x.in)
			from, to = a.Low, a.High
		}
		if bounded = bounded && to.IsKnown(); !bounded {
			to = zeroOf(p.amount.def.Type)
		}
		least[i].value, most[i].value = from, to
		if !from.IsKnown() || !cases[i].applies.IsTrue() {
			least[i].applies = expr.OfBool(false)
		}
		most[i].applies = expr.OfBool(true)
	}
	low, high = combine(p.amount.def, least), combine(p.amount.def, most)
	if !bounded {
		high = expr.Value{}
	}
	return low, high
}

// missingIn lists what each open case of an amount waits for.
func (x *run) missingIn(p *plannedAmount) []string {
	var missing []string
	for i, value := range p.amount.cases {
		condition := x.settle(p.conditions[i])
		missing = x.union(missing, condition.missing)
		if !condition.value.IsFalse() {
			missing = x.union(missing, x.settle(value).missing)
		}
	}
	return missing
}
