package differential_test

import (
	"fmt"

	"github.com/statutory-go/statutory/rules"
)

// probe is a ruleset that answers each condition and each value of a case by
// itself, so that what groups and amounts make of them can be worked out here.
func (s *scenario) probe() rules.Definition {
	def := s.declarations()
	def.Eligible = rules.Rule{When: "true"}
	for _, t := range s.allRules() {
		for i, when := range append([]*term{t.when}, t.readings...) {
			if when != nil {
				def.Conditions = append(def.Conditions, rules.Rule{ID: fmt.Sprintf("%s.%d", t.id, i), When: rules.Expression(when.String())})
			}
		}
	}
	for _, a := range s.amounts {
		for i, k := range a.cases {
			def.Amounts = append(def.Amounts, rules.Amount{ID: fmt.Sprintf("%s.%d", a.id, i), Type: typeOf(a.sort), Value: rules.Expression(k.value.String())})
		}
	}
	return def
}

// The results of what a scenario asks.
const (
	failed     = "fault"
	none       = "none" // no amount
	met        = "met"
	unmet      = "unmet"
	notInForce = "not_in_force"
)

// truth works the results out, slowly, from conditions and values that are
// answered one by one.
type truth struct {
	s       *scenario
	probe   rules.Verdict
	outcome string
}

func (s *scenario) truth(probe rules.Verdict) map[string]string {
	t := truth{s: s, probe: probe}
	t.outcome = t.verdict()
	results := map[string]string{"outcome": t.outcome}
	for _, r := range s.beside {
		results["condition "+r.id] = t.rule(r)
	}
	for _, a := range s.amounts {
		results["amount "+a.id] = t.amount(a)
	}
	return results
}

func (t *truth) verdict() string {
	if state := t.rule(t.s.eligible); state == notInForce {
		return failed
	}
	if t.s.required != nil {
		switch t.rule(t.s.required) {
		case unmet:
			return rules.NotRequired.String()
		case failed:
			return failed
		}
	}
	switch t.rule(t.s.eligible) {
	case met:
		return rules.Eligible.String()
	case unmet:
		return rules.NotEligible.String()
	}
	return failed
}

func (t *truth) rule(r *rule) string {
	switch {
	case r.ended:
		return notInForce
	case r.when != nil:
		return t.condition(fmt.Sprintf("%s.0", r.id))
	case len(r.readings) > 0:
		return t.readings(r)
	}
	counts, law := map[string]int{}, 0
	for _, m := range r.members {
		if state := t.rule(m); state != notInForce {
			counts[state]++
			law++
		}
	}
	switch {
	case law == 0:
		return notInForce
	case r.group == rules.AllOf:
		return first(counts, unmet, failed, met)
	case r.group == rules.AnyOf:
		return first(counts, met, failed, unmet)
	case r.group == rules.NoneOf:
		return map[string]string{met: unmet, unmet: met, failed: failed}[first(counts, met, failed, unmet)]
	case law < r.atLeast:
		return failed // the group asks for more than is law
	case counts[met] >= r.atLeast:
		return met
	case counts[met]+counts[failed] < r.atLeast:
		return unmet
	}
	return failed
}

// first returns the first of the states that was counted.
func first(counts map[string]int, states ...string) string {
	for _, state := range states {
		if counts[state] > 0 {
			return state
		}
	}
	return ""
}

func (t *truth) condition(id string) string {
	f, _ := t.probe.Condition(id)
	return stateOf(f)
}

// readings: without one that is taken, all must agree.
func (t *truth) readings(r *rule) string {
	if r.taken < len(r.readings) {
		return t.condition(fmt.Sprintf("%s.%d", r.id, r.taken+1))
	}
	state := t.condition(r.id + ".1")
	for i := range r.readings {
		if t.condition(fmt.Sprintf("%s.%d", r.id, i+1)) != state {
			return failed
		}
	}
	return state
}

func (t *truth) amount(a *amount) string {
	switch t.outcome {
	case rules.NotEligible.String(), rules.NotRequired.String():
		return none
	}
	values, bad := t.cases(a)
	if bad {
		return failed
	}
	if len(values) == 0 {
		return none
	}
	if t.outcome != rules.Eligible.String() || a.combine == rules.Only && len(values) > 1 {
		return failed
	}
	if a.combine == rules.SumOf {
		sum := rules.ValueOf(0).Decimal()
		for _, v := range values {
			sum, _ = sum.Add(v.Decimal()) // the domains are far from overflow
		}
		return "= " + sum.String()
	}
	return t.highest(a, values)
}

// cases returns the values of the cases that apply, by number; bad if one
// cannot be computed.
func (t *truth) cases(a *amount) (values map[int]rules.Value, bad bool) {
	values = map[int]rules.Value{}
	states := map[string]string{"": met}
	for _, r := range t.s.allRules() {
		states[r.id] = t.rule(r)
	}
	for i, k := range a.cases {
		switch states[k.rule] {
		case failed:
			return nil, true
		case met:
			v, _ := t.probe.Amount(fmt.Sprintf("%s.%d", a.id, i))
			if v.State != rules.Met {
				return nil, true
			}
			values[i] = v.Value
		}
	}
	return values, false
}

// highest is the greatest of each case with those that add to it.
func (t *truth) highest(a *amount, values map[int]rules.Value) string {
	best := ""
	if a.sort == day {
		for _, v := range values {
			best = max(best, "= "+v.Date().String())
		}
		return best
	}
	most := rules.ValueOf(-1 << 63).Decimal()
	for i := range values {
		sum := values[i].Decimal()
		for k := range values {
			for _, base := range a.cases[k].addsTo {
				if base == a.cases[i].rule {
					sum, _ = sum.Add(values[k].Decimal())
				}
			}
		}
		if sum.Compare(most) > 0 {
			most = sum
		}
	}
	return "= " + most.String()
}
