package differential_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules"
)

// failure is a scenario that shows a disagreement, with the facts by which
// it shows.
type failure struct {
	s       *scenario
	d       disagreement
	witness []map[string]any
	report  string
}

func failureOf(l *comparison, d disagreement) failure {
	x := failure{s: l.s, d: d, report: l.describe(d)}
	for _, f := range d.witness {
		x.witness = append(x.witness, l.s.fill(l.holes, f))
	}
	return x
}

// shrink drops what it can from a scenario while the same kind of disagreement
// about the same kind of thing stays.
func shrink(c *rules.Compiler, l *comparison, d disagreement) failure {
	x := failureOf(l, d)
	whole := x
	for range 40 {
		smaller := false
		for y := range x.smaller() {
			if y.shows(c, 6) {
				x, smaller = y, true
				break
			}
		}
		if !smaller {
			break
		}
	}
	if len(x.witness) == 0 && !x.shows(c, manyTries) {
		return whole
	}
	return x
}

// shows reports whether a failure still shows its disagreement.
func (x *failure) shows(c *rules.Compiler, tries int) bool {
	l, err := newComparison(c, x.s, x.d.kind == kindReference)
	if err != nil {
		return false
	}
	l.tries = tries
	var completions, steps []filling
	all := len(x.witness) == 0
	if all {
		completions, all = l.completionsOf(rand.New(rand.NewPCG(1, 1)), 200)
	}
	for _, facts := range x.witness {
		f := l.nothing()
		for i, h := range l.holes {
			f[i] = fit(valueAt(facts, h.at), h.of)
		}
		if slices.Contains(f, nil) {
			steps = append(steps, f)
		} else {
			completions = append(completions, f)
		}
	}
	l.check(completions, steps, all)
	for _, d := range l.disagreements {
		if d.kind == x.d.kind && strings.Fields(d.about)[0] == strings.Fields(x.d.about)[0] {
			x.d, x.report = d, l.describe(d)
			return true
		}
	}
	return false
}

func valueAt(facts map[string]any, at []any) any {
	var v any = facts
	for _, step := range at {
		switch step := step.(type) {
		case string:
			record, _ := v.(map[string]any)
			v = record[step]
		case int:
			list, _ := v.([]any)
			if step >= len(list) {
				return nil
			}
			v = list[step]
		}
	}
	return v
}

// fit leaves out the fields of a value that its type has not, or has no more.
func fit(v any, t rules.Type) any {
	switch v := v.(type) {
	case map[string]any:
		record := map[string]any{}
		for _, f := range t.Fields {
			if part, ok := v[f.Name]; ok {
				record[f.Name] = fit(part, f.Type)
			}
		}
		return record
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = fit(v[i], *t.Elem)
		}
		return list
	}
	return v
}

// smaller yields failures with one thing less.
func (x *failure) smaller() iter.Seq[failure] {
	return func(yield func(failure) bool) {
		for _, moves := range []func(*scenario) []*scenario{withoutAmounts, withoutRules, withoutFacts, withSimplerTerms} {
			for _, s := range moves(x.s) {
				if !yield(failure{s: s, d: x.d, witness: x.witness}) {
					return
				}
			}
		}
		for _, y := range x.withFewerHoles() {
			if !yield(y) {
				return
			}
		}
	}
}

// changed returns a clone of s with a change.
func changed(s *scenario, change func(*scenario)) *scenario {
	c := s.clone()
	change(c)
	return c
}

func withoutAmounts(s *scenario) []*scenario {
	var list []*scenario
	for i, a := range s.amounts {
		list = append(list, changed(s, func(c *scenario) { c.amounts = slices.Delete(c.amounts, i, i+1) }))
		for k := range a.cases {
			if len(a.cases) > 1 {
				list = append(list, changed(s, func(c *scenario) { c.amounts[i].cases = slices.Delete(c.amounts[i].cases, k, k+1) }))
			}
			if a.cases[k].rule != "" {
				list = append(list, changed(s, func(c *scenario) { c.amounts[i].cases[k].rule = "" }))
			}
			if len(a.cases[k].addsTo) > 0 {
				list = append(list, changed(s, func(c *scenario) { c.amounts[i].cases[k].addsTo = nil }))
			}
		}
	}
	return list
}

func withoutRules(s *scenario) []*scenario {
	var list []*scenario
	if s.required != nil {
		list = append(list, changed(s, func(c *scenario) { c.required = nil }))
	}
	for i := range s.beside {
		list = append(list, changed(s, func(c *scenario) { c.beside = slices.Delete(c.beside, i, i+1) }))
	}
	if s.eligible.when == nil || s.eligible.when.form != "true" {
		list = append(list, changed(s, func(c *scenario) { c.eligible = &rule{id: c.eligible.id, when: leaf(boolean, "true")} }))
	}
	for i, t := range s.allRules() {
		for k := range t.members {
			list = append(list, changed(s, func(c *scenario) { at := c.allRules()[i]; *at = *at.members[k] }))
			if len(t.members) > 1 {
				list = append(list, changed(s, func(c *scenario) {
					at := c.allRules()[i]
					at.members = slices.Delete(at.members, k, k+1)
					at.atLeast = min(at.atLeast, len(at.members))
				}))
			}
		}
		if t.atLeast > 1 {
			list = append(list, changed(s, func(c *scenario) { c.allRules()[i].atLeast-- }))
		}
		if t.ended {
			list = append(list, changed(s, func(c *scenario) { c.allRules()[i].ended = false }))
		}
		for _, reading := range t.readings {
			list = append(list, changed(s, func(c *scenario) { at := c.allRules()[i]; at.when, at.readings = reading.clone(), nil }))
		}
	}
	return list
}

func withoutFacts(s *scenario) []*scenario {
	var list []*scenario
	for i, f := range s.facts {
		list = append(list, changed(s, func(c *scenario) {
			c.facts = slices.Delete(c.facts, i, i+1)
			delete(c.known, f.Name)
		}))
		fields := s.facts[i].Type.Fields
		if f.Type.Elem != nil {
			fields = f.Type.Elem.Fields
		}
		for k := range fields {
			list = append(list, changed(s, func(c *scenario) { c.dropField(i, k) }))
		}
	}
	for i := range s.derived {
		list = append(list, changed(s, func(c *scenario) { c.derived = slices.Delete(c.derived, i, i+1) }))
	}
	for i := range s.parameters {
		list = append(list, changed(s, func(c *scenario) { c.parameters = slices.Delete(c.parameters, i, i+1) }))
	}
	return list
}

// dropField takes a field out of a record, or of the records of a list.
func (s *scenario) dropField(fact, field int) {
	f := &s.facts[fact]
	without := func(t rules.Type) (rules.Type, string) {
		name := t.Fields[field].Name
		t.Fields = slices.Delete(slices.Clone(t.Fields), field, field+1)
		return t, name
	}
	if f.Type.Elem == nil {
		var name string
		f.Type, name = without(f.Type)
		if record, ok := s.known[f.Name].(map[string]any); ok {
			delete(record, name)
		}
		return
	}
	elem, name := without(*f.Type.Elem)
	f.Type = rules.ListOf(elem)
	members, _ := s.known[f.Name].([]any)
	for _, m := range members {
		if record, ok := m.(map[string]any); ok {
			delete(record, name)
		}
	}
}

func withSimplerTerms(s *scenario) []*scenario {
	var list []*scenario
	for i, address := range s.terms() {
		for k, place := range places(address) {
			for _, simpler := range (*place).simpler() {
				list = append(list, changed(s, func(c *scenario) { *places(c.terms()[i])[k] = simpler.clone() }))
			}
		}
	}
	return list
}

// withFewerHoles gives what the completions agree on, and takes members out
// of lists.
func (x *failure) withFewerHoles() []failure {
	var list []failure
	for _, h := range x.s.holes(x.s.domains()) {
		values := map[string]any{}
		for _, facts := range x.witness {
			v := fit(valueAt(facts, h.at), h.of)
			values[show(map[string]any{"v": v})] = v
		}
		for _, v := range values {
			if len(values) == 1 && v != nil {
				list = append(list, failure{s: changed(x.s, func(c *scenario) { put(c.known, h.at, copyOf(v)) }), d: x.d, witness: x.witness})
			}
		}
	}
	for _, f := range x.s.facts {
		members, _ := x.s.known[f.Name].([]any)
		for i := range members {
			y := failure{s: changed(x.s, func(c *scenario) { withoutMember(c.known, f.Name, i) }), d: x.d}
			for _, facts := range x.witness {
				facts = copyOf(facts).(map[string]any)
				withoutMember(facts, f.Name, i)
				y.witness = append(y.witness, facts)
			}
			list = append(list, y)
		}
	}
	return slices.DeleteFunc(list, func(y failure) bool { return reflect.DeepEqual(y.s.known, x.s.known) })
}

func withoutMember(facts map[string]any, name string, i int) {
	if members, ok := facts[name].([]any); ok && i < len(members) {
		facts[name] = slices.Delete(members, i, i+1)
	}
}

// reproduction writes a failure with how to see it again.
func (x *failure) reproduction(seed, number uint64) string {
	return fmt.Sprintf("to see it again: go test ./rules/internal/differential -seed %d -scenario %d\n%s", seed, number, x.report)
}
