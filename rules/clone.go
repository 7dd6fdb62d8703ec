package rules

import (
	"slices"
	"strings"
)

func cloneEach[T any](list []T, clone func(T) T) []T {
	if list == nil {
		return nil
	}
	out := make([]T, len(list))
	for i, x := range list {
		out[i] = clone(x)
	}
	return out
}

func cloneDefinition(d Definition) Definition {
	d.Basis = slices.Clone(d.Basis)
	d.Facts = cloneEach(d.Facts, cloneFact)
	d.Parameters = cloneEach(d.Parameters, cloneParameter)
	d.Required, d.Eligible = cloneRule(d.Required), cloneRule(d.Eligible)
	d.Amounts = cloneEach(d.Amounts, cloneAmount)
	d.Conditions = cloneEach(d.Conditions, cloneRule)
	return d
}

func cloneFact(f Fact) Fact {
	f.Type = cloneType(f.Type)
	f.Evidence, f.Basis = slices.Clone(f.Evidence), slices.Clone(f.Basis)
	return f
}

func cloneType(t Type) Type {
	t.Options = slices.Clone(t.Options)
	t.Fields = cloneEach(t.Fields, cloneFact)
	if t.Elem != nil {
		elem := cloneType(*t.Elem)
		t.Elem = &elem
	}
	return t
}

func cloneParameter(p Parameter) Parameter {
	p.Type, p.Key = cloneType(p.Type), cloneType(p.Key)
	p.Values = cloneEach(p.Values, cloneParameterValue)
	return p
}

func cloneParameterValue(v ParameterValue) ParameterValue {
	v.Basis = slices.Clone(v.Basis)
	return v
}

func cloneRule(r Rule) Rule {
	r.Group.Rules = cloneEach(r.Group.Rules, cloneRule)
	r.Readings = cloneEach(r.Readings, cloneReading)
	r.Basis = slices.Clone(r.Basis)
	return r
}

func cloneReading(r Reading) Reading {
	r.Basis = slices.Clone(r.Basis)
	return r
}

func cloneAmount(a Amount) Amount {
	a.Type = cloneType(a.Type)
	a.Readings = cloneEach(a.Readings, cloneReading)
	a.Cases = cloneEach(a.Cases, func(c Case) Case {
		c.AddsTo, c.Basis = slices.Clone(c.AddsTo), slices.Clone(c.Basis)
		return c
	})
	a.Basis = slices.Clone(a.Basis)
	return a
}

// findFact follows a path through records and lists to a declaration.
func findFact(facts []Fact, path string) (Fact, bool) {
	head, rest, more := strings.Cut(path, ".")
	name, _, _ := strings.Cut(head, "[")
	i := slices.IndexFunc(facts, func(f Fact) bool { return f.Name == name })
	if i < 0 {
		return Fact{}, false
	}
	if !more {
		return cloneFact(facts[i]), true
	}
	t := facts[i].Type
	for t.Kind == KindList && t.Elem != nil {
		t = *t.Elem
	}
	return findFact(t.Fields, rest)
}
