package differential_test

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// generator draws random scenarios.
type generator struct {
	*rand.Rand
	has     map[string]bool // the facts and parameters that are declared
	persons []string        // loop variables over people
	counts  []string        // loop variables over numbers
	plain   bool            // whether what may fail is left out
}

// allFacts are the facts that scenarios declare some of.
func allFacts() []rules.Fact {
	vnd := rules.MoneyIn(exact.VND)
	person := func() []rules.Fact {
		return []rules.Fact{{Name: "age", Type: rules.Int()}, {Name: "bonus", Type: rules.Int()}, {Name: "studying", Type: rules.Bool()},
			{Name: "working", Type: rules.Bool()}, {Name: "income", Type: vnd, Optional: true}}
	}
	return []rules.Fact{
		{Name: "p", Type: rules.Bool()}, {Name: "q", Type: rules.Bool()}, {Name: "i", Type: rules.Int()}, {Name: "j", Type: rules.Int()},
		{Name: "d", Type: rules.DecimalType()}, {Name: "m", Type: vnd}, {Name: "o", Type: vnd, Optional: true}, {Name: "n", Type: rules.Int(), Optional: true},
		{Name: "e", Type: rules.Enum("a", "b", "c")}, {Name: "s", Type: rules.TextType()}, {Name: "u", Type: rules.Date()}, {Name: "v", Type: rules.Date()},
		{Name: "nums", Type: rules.ListOf(rules.Int())}, {Name: "kids", Type: rules.ListOf(rules.Record(person()...))}, {Name: "home", Type: rules.Record(person()...)},
	}
}

// scenario draws a ruleset with facts partly forgotten.
func (r *generator) scenario() *scenario {
	s := &scenario{}
	r.has, r.plain = map[string]bool{}, r.IntN(3) > 0
	facts := allFacts()
	r.Shuffle(len(facts), func(i, k int) { facts[i], facts[k] = facts[k], facts[i] })
	if r.IntN(2) == 0 { // lists are where most can be wrong
		k := slices.IndexFunc(facts, func(f rules.Fact) bool { return f.Name == "kids" })
		facts[0], facts[k] = facts[k], facts[0]
		k = slices.IndexFunc(facts, func(f rules.Fact) bool { return f.Name == "i" })
		facts[1], facts[k] = facts[k], facts[1]
	}
	for _, f := range facts[:3+r.IntN(5)] {
		s.facts = append(s.facts, f)
		r.has[f.Name] = true
	}
	r.derive(s)
	r.parameters(s)
	r.rules(s)
	r.amounts(s)
	s.prune()
	r.given(s)
	return s
}

func (r *generator) derive(s *scenario) {
	for _, f := range []struct {
		name string
		of   rules.Type
		sort sort
	}{{"x", rules.Int(), integer}, {"y", rules.Bool(), boolean}} {
		if r.IntN(4) == 0 {
			s.derived = append(s.derived, derivedFact{f.name, f.of, r.term(f.sort, 2)})
			r.has[f.name] = true
		}
	}
}

func (r *generator) parameters(s *scenario) {
	from := rules.ParameterValue{InForce: asOf.Valid, Known: asOf.Valid}
	value := func(v rules.Value, key string) rules.ParameterValue {
		p := from
		p.Value, p.Key = v, key
		return p
	}
	if r.IntN(3) == 0 {
		s.parameters = append(s.parameters, rules.Parameter{Name: "floor", Type: rules.Int(), Values: []rules.ParameterValue{value(rules.ValueOf(r.Int64N(3)), "")}})
		r.has["floor"] = true
	}
	if r.has["e"] && r.IntN(2) == 0 {
		p := rules.Parameter{Name: "rate", Type: rules.Int(), Key: rules.Enum("a", "b", "c")}
		for _, key := range []string{"a", "b", "c"} {
			p.Values = append(p.Values, value(rules.ValueOf(r.Int64N(3)), key))
		}
		s.parameters = append(s.parameters, p)
		r.has["rate"] = true
	}
}

// rules draws the rules. Conditions often come with a mutant beside.
func (r *generator) rules(s *scenario) {
	var pool []*term
	condition := func() *term {
		if len(pool) > 0 && r.IntN(2) == 0 {
			return mutant(r.Rand, pool[r.IntN(len(pool))])
		}
		t := r.condition()
		pool = append(pool, t)
		return t
	}
	if r.IntN(5) == 0 {
		s.required = r.rule(s, condition, 1)
	}
	s.eligible = r.rule(s, condition, 2)
	for range r.IntN(3) {
		s.beside = append(s.beside, r.rule(s, condition, 1))
	}
}

// condition draws a condition; often one over what a filter leaves of a list.
func (r *generator) condition() *term {
	if !r.plain && r.IntN(6) == 0 {
		return r.fallible()
	}
	if !r.has["kids"] || r.IntN(3) > 0 {
		return r.term(boolean, 1+r.IntN(3))
	}
	filtered := r.filter(leaf(people, "kids"), 1+r.IntN(2))
	if r.IntN(2) == 0 {
		return r.compare(join(integer, "size($)", filtered), r.number())
	}
	body := r.inside(filtered, func() *term { return r.boolean(1) })
	return join(boolean, "$."+r.pick("exists", "all", "exists_one")+"("+r.variable()+", $)", filtered, body)
}

// pair returns two rules that count what is left of a list by a filter, and by
// the filter with one token changed, against the same number.
func (r *generator) pair(s *scenario) []*rule {
	filtered, number := r.filter(leaf(people, "kids"), r.IntN(2)), r.known(integer, "i", "i", "j", "x", "1")
	other := filtered.clone()
	if options := other.mutations(); r.IntN(2) == 0 {
		other = options[r.IntN(len(options))]
	} else {
		other = mutant(r.Rand, other)
	}
	signs := [][]string{{"<", ">="}, {"==", "!="}, {"<=", ">"}, {"<", "<="}, {"==", ">="}}[r.IntN(5)]
	var list []*rule
	for i, counted := range []*term{filtered, other} {
		s.rules++
		when := join(boolean, "($ "+signs[i]+" $)", join(integer, "size($)", counted), number.clone())
		list = append(list, &rule{id: fmt.Sprintf("r%d", s.rules), when: when})
	}
	s.paired = true
	return list
}

func (r *generator) filter(list *term, depth int) *term {
	name := r.variable()
	return join(list.sort, "$.filter("+name+", $)", list, r.inside(list, func() *term { return r.boolean(depth) }))
}

func (r *generator) rule(s *scenario, condition func() *term, depth int) *rule {
	s.rules++
	t := &rule{id: fmt.Sprintf("r%d", s.rules), ended: r.IntN(50) == 0}
	switch {
	case depth > 0 && r.IntN(3) > 0:
		t.group = rules.GroupKind(1 + r.IntN(4))
		if r.has["kids"] && r.IntN(3) == 0 {
			t.members = r.pair(s)
		}
		for range 2 + r.IntN(2) - len(t.members) {
			t.members = append(t.members, r.rule(s, condition, depth-1))
		}
		t.atLeast = 1 + r.IntN(len(t.members))
	case r.IntN(15) == 0:
		t.readings, t.taken = []*term{condition(), condition()}, r.IntN(3)
	default:
		t.when = condition()
	}
	return t
}

func (r *generator) amounts(s *scenario) {
	ids := s.ruleIDs()
	for k := range r.IntN(3) {
		of := []sort{money, integer, decimal, day}[r.IntN(4)]
		a := &amount{id: fmt.Sprintf("a%d", k), sort: of, combine: rules.Combination(r.IntN(3))}
		if a.combine == rules.SumOf && of == day {
			a.combine = rules.Highest
		}
		for range 1 + r.IntN(3) {
			c := amountCase{value: r.worth(of)}
			if len(a.cases) > 0 && r.IntN(3) == 0 {
				c.value = mutant(r.Rand, a.cases[0].value)
			}
			if r.IntN(4) > 0 {
				c.rule = ids[r.IntN(len(ids))]
			}
			if len(a.cases) > 0 && a.cases[0].rule != "" && a.cases[0].rule != c.rule && a.combine == rules.Highest && of != day && r.IntN(4) == 0 {
				c.addsTo = []string{a.cases[0].rule}
			}
			a.cases = append(a.cases, c)
		}
		if len(a.cases) == 1 && r.IntN(2) == 0 {
			a.plain, a.cases[0].rule = true, ""
		}
		s.amounts = append(s.amounts, a)
	}
}

// worth draws the value of a case: often a constant, at times below zero.
func (r *generator) worth(of sort) *term {
	if r.IntN(2) == 0 || of == day {
		return r.term(of, 1+r.IntN(2))
	}
	n := r.pick("1", "2", "3", "5", "1", "2", "3", "5", "0", "-1", "-2")
	switch of {
	case money:
		return leaf(money, "money("+n+", 'VND')")
	case decimal:
		return leaf(decimal, "decimal("+n+")")
	}
	return leaf(integer, n)
}
