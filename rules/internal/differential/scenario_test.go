package differential_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

//nolint:gochecknoglobals // a constant
var asOf = legal.AsOfDay(date.MustParse("2026-08-17")) // a Monday

// scenario is a random ruleset with what is known about somebody.
type scenario struct {
	facts      []rules.Fact // base facts
	derived    []derivedFact
	parameters []rules.Parameter
	required   *rule // nil if there is none
	eligible   *rule
	beside     []*rule
	amounts    []*amount
	rules      int  // how many were drawn
	paired     bool // whether two of them count almost the same
	known      map[string]any
}

type derivedFact struct {
	name string
	of   rules.Type
	from *term
}

// rule is a condition, a group or readings.
type rule struct {
	id       string
	ended    bool // no longer law on the day
	when     *term
	group    rules.GroupKind
	atLeast  int
	members  []*rule
	readings []*term
	taken    int // which reading is taken; past the last is none
}

type amount struct {
	id      string
	sort    sort
	combine rules.Combination
	plain   bool // one value and no cases
	cases   []amountCase
}

type amountCase struct {
	rule   string // empty applies always
	value  *term
	addsTo []string
}

// all returns a rule and those below it.
func (t *rule) all() []*rule {
	if t == nil {
		return nil
	}
	list := []*rule{t}
	for _, m := range t.members {
		list = append(list, m.all()...)
	}
	return list
}

func (s *scenario) allRules() []*rule {
	list := append(s.required.all(), s.eligible.all()...)
	for _, t := range s.beside {
		list = append(list, t.all()...)
	}
	return list
}

func (s *scenario) ruleIDs() []string {
	var ids []string
	for _, t := range s.allRules() {
		ids = append(ids, t.id)
	}
	return ids
}

// terms returns the address of every expression.
func (s *scenario) terms() []**term {
	var list []**term
	for i := range s.derived {
		list = append(list, &s.derived[i].from)
	}
	for _, t := range s.allRules() {
		if t.when != nil {
			list = append(list, &t.when)
		}
		for i := range t.readings {
			list = append(list, &t.readings[i])
		}
	}
	for _, a := range s.amounts {
		for i := range a.cases {
			list = append(list, &a.cases[i].value)
		}
	}
	return list
}

func (t *rule) clone() *rule {
	if t == nil {
		return nil
	}
	c := *t
	c.when, c.members, c.readings = t.when.clone(), nil, nil
	for _, m := range t.members {
		c.members = append(c.members, m.clone())
	}
	for _, r := range t.readings {
		c.readings = append(c.readings, r.clone())
	}
	return &c
}

func (s *scenario) clone() *scenario {
	c := *s
	c.facts = append([]rules.Fact(nil), s.facts...)
	c.parameters = append([]rules.Parameter(nil), s.parameters...)
	c.derived, c.beside, c.amounts = nil, nil, nil
	for _, d := range s.derived {
		c.derived = append(c.derived, derivedFact{d.name, d.of, d.from.clone()})
	}
	c.required, c.eligible = s.required.clone(), s.eligible.clone()
	for _, t := range s.beside {
		c.beside = append(c.beside, t.clone())
	}
	for _, a := range s.amounts {
		b := *a
		b.cases = nil
		for _, k := range a.cases {
			b.cases = append(b.cases, amountCase{k.rule, k.value.clone(), append([]string(nil), k.addsTo...)})
		}
		c.amounts = append(c.amounts, &b)
	}
	c.known = copyOf(s.known).(map[string]any)
	return &c
}

func (t *rule) definition() rules.Rule {
	if t == nil {
		return rules.Rule{}
	}
	r := rules.Rule{ID: t.id}
	if t.ended {
		r.Validity = date.Interval{Last: asOf.Valid.Prev()}
	}
	switch {
	case t.when != nil:
		r.When = rules.Expression(t.when.String())
	case len(t.readings) > 0:
		for i, reading := range t.readings {
			r.Readings = append(r.Readings, rules.Reading{ID: fmt.Sprintf("reading%d", i), Value: rules.Expression(reading.String())})
		}
		if t.taken < len(t.readings) {
			r.Reading = r.Readings[t.taken].ID
		}
	default:
		members := make([]rules.Rule, len(t.members))
		for i, m := range t.members {
			members[i] = m.definition()
		}
		switch t.group {
		case rules.AllOf:
			r.All = members
		case rules.AnyOf:
			r.Any = members
		case rules.NoneOf:
			r.None = members
		default:
			r.AtLeast = rules.AtLeast{N: t.atLeast, Rules: members}
		}
	}
	return r
}

// prune takes out the facts and fields that nothing names.
func (s *scenario) prune() {
	var all strings.Builder
	for _, t := range s.terms() {
		all.WriteString((*t).String() + "\n")
	}
	unnamed := func(name string) bool { return !regexp.MustCompile(`\b` + name + `\b`).MatchString(all.String()) }
	prune := func(t rules.Type) rules.Type {
		if fields := slices.DeleteFunc(slices.Clone(t.Fields), func(f rules.Fact) bool { return unnamed(f.Name) }); len(fields) > 0 {
			t.Fields = fields
		} else if t.Kind == rules.KindRecord {
			t.Fields = t.Fields[:1]
		}
		return t
	}
	s.facts = slices.DeleteFunc(s.facts, func(f rules.Fact) bool { return unnamed(f.Name) && !(f.Name == "e" && !unnamed("rate")) })
	for i := range s.facts {
		f := &s.facts[i]
		if f.Type.Elem != nil {
			f.Type = rules.ListOf(prune(*f.Type.Elem))
		} else {
			f.Type = prune(f.Type)
		}
	}
}

func typeOf(of sort) rules.Type {
	return map[sort]rules.Type{money: rules.MoneyIn(exact.VND), integer: rules.Int(), decimal: rules.DecimalType(), day: rules.Date()}[of]
}

func (s *scenario) declarations() rules.Definition {
	def := rules.Definition{ID: "random", Currency: exact.VND, Facts: append([]rules.Fact(nil), s.facts...), Parameters: s.parameters}
	for _, d := range s.derived {
		def.Facts = append(def.Facts, rules.Fact{Name: d.name, Type: d.of, Derived: rules.Expression(d.from.String())})
	}
	return def
}

func (s *scenario) definition() rules.Definition {
	def := s.declarations()
	def.Required, def.Eligible = s.required.definition(), s.eligible.definition()
	for _, t := range s.beside {
		def.Conditions = append(def.Conditions, t.definition())
	}
	for _, a := range s.amounts {
		d := rules.Amount{ID: a.id, Type: typeOf(a.sort), Combine: a.combine}
		for _, k := range a.cases {
			d.Cases = append(d.Cases, rules.Case{Rule: k.rule, Value: rules.Expression(k.value.String()), AddsTo: k.addsTo})
		}
		if a.plain {
			d.Value, d.Cases = d.Cases[0].Value, nil
		}
		def.Amounts = append(def.Amounts, d)
	}
	return def
}

// String writes the ruleset for people, one line a part.
func (s *scenario) String() string {
	var b strings.Builder
	for _, f := range s.facts {
		optional := ""
		if f.Optional {
			optional = ", optional"
		}
		fmt.Fprintf(&b, "fact      %s: %s%s\n", f.Name, f.Type, optional)
	}
	for _, d := range s.derived {
		fmt.Fprintf(&b, "fact      %s = %s\n", d.name, d.from)
	}
	for _, p := range s.parameters {
		fmt.Fprintf(&b, "parameter %s:", p.Name)
		for _, v := range p.Values {
			fmt.Fprintf(&b, " %s=%s", v.Key, v.Value)
		}
		b.WriteString("\n")
	}
	s.required.write(&b, "required  ")
	s.eligible.write(&b, "eligible  ")
	for _, t := range s.beside {
		t.write(&b, "condition ")
	}
	for _, a := range s.amounts {
		fmt.Fprintf(&b, "amount    %s: %s, %s\n", a.id, a.sort, a.combine)
		for _, k := range a.cases {
			when := k.rule
			if when == "" {
				when = "always"
			}
			fmt.Fprintf(&b, "            %s -> %s", when, k.value)
			if len(k.addsTo) > 0 {
				fmt.Fprintf(&b, " (adds to %s)", strings.Join(k.addsTo, ", "))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func (t *rule) write(b *strings.Builder, indent string) {
	if t == nil {
		return
	}
	ended := ""
	if t.ended {
		ended = " (not law on the day)"
	}
	switch {
	case t.when != nil:
		fmt.Fprintf(b, "%s%s: %s%s\n", indent, t.id, t.when, ended)
	case len(t.readings) > 0:
		fmt.Fprintf(b, "%s%s: readings %s, taken %d%s\n", indent, t.id, t.readings, t.taken, ended)
	default:
		n := ""
		if t.group == rules.AtLeastN {
			n = fmt.Sprintf(" %d", t.atLeast)
		}
		fmt.Fprintf(b, "%s%s: %s%s of%s\n", indent, t.id, t.group, n, ended)
		for _, m := range t.members {
			m.write(b, strings.Repeat(" ", len(indent)+2))
		}
	}
}
