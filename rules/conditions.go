package rules

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// conditions says what became of each part of an expression that is true or
// false by itself.
func (x *run) conditions(ctx context.Context, program *tree.Program) []Condition {
	return x.parts(eval.Explain(ctx, program, &x.in), nil)
}

// scope is the types of the loop variables around a part.
type scope map[string]*Type

// parts flattens and, or and conditionals down to what stands in them.
func (x *run) parts(t *eval.Trace, in scope) []Condition {
	switch t.Op {
	case tree.OpAnd, tree.OpOr, tree.OpCond, tree.OpAtLeast, tree.OpProgram:
		var list []Condition
		for _, part := range t.Parts {
			if part != nil && part.Value.Kind() != tree.Bool && t.Op == tree.OpCond {
				continue
			}
			if part != nil {
				list = append(list, x.parts(part, in)...)
			}
		}
		return list
	default:
	}
	return []Condition{x.condition(t, in)}
}

func (x *run) condition(t *eval.Trace, in scope) Condition {
	c := Condition{Text: t.Text, State: shownState(t.Value), Missing: x.pathsOf(t.Missing)}
	if t.Op.IsLoop() {
		c.Members = x.members(t, in)
		return c
	}
	sensitive := t.Value.IsSensitive()
	walk(t, func(part *eval.Trace) bool {
		n, ok := x.valueIn(part, in)
		if ok && !slices.ContainsFunc(c.Values, func(o NamedValue) bool { return o.Name == n.Name }) {
			c.Values = append(c.Values, n)
			sensitive = sensitive || n.Value.IsSensitive()
		}
		return !ok
	})
	compared := comparisonIn(t)
	switch {
	case sensitive && c.State != Unknown:
		c.State = Redacted
	case !sensitive && compared != nil && compared.Short.IsKnown():
		c.Margin = marginOf(compared)
	}
	return c
}

// shownState returns the state that a part shows: none where it would disclose
// a sensitive value.
func shownState(v tree.Value) State {
	if state := stateOf(v); state == Unknown || !v.IsSensitive() {
		return state
	}
	return Redacted
}

// comparisonIn returns the comparison that a part is, or negates.
func comparisonIn(t *eval.Trace) *eval.Trace {
	for t.Op == tree.OpNot && len(t.Parts) == 1 {
		t = t.Parts[0]
	}
	if t.Op.IsComparison() && len(t.Parts) == 2 {
		return t
	}
	return nil
}

// marginOf turns left less right into a distance and a direction.
func marginOf(t *eval.Trace) *Margin {
	short, limit := t.Short.Decimal(), t.Parts[1].Value
	var by tree.Value
	switch t.Short.Kind() {
	case tree.Money:
		by = tree.OfMoney(exact.NewMoney(short.Abs(), t.Short.Money().Currency()))
	case tree.Decimal:
		by = tree.OfDecimal(short.Abs())
	default:
		n, _ := short.Abs().Int64()
		by = tree.OfInt(n)
	}
	return &Margin{By: valueOf(by, nil), Limit: valueOf(limit, nil), Above: short.Sign() > 0, Days: limit.Kind() == tree.Date}
}

// valueIn returns the fact, parameter or field that a part of an expression
// is.
func (x *run) valueIn(t *eval.Trace, in scope) (NamedValue, bool) {
	switch t.Op {
	case tree.OpFact, tree.OpDerived, tree.OpLocal, tree.OpField:
		n := NamedValue{Name: t.Text, Value: valueOf(t.Value, x.declared(t, in))}
		if slot, ok := x.rs.slots[t.Text]; ok {
			n.Label = x.rs.def.Facts[slot].Label
		}
		return n, true
	case tree.OpParameter:
		return x.parameterNamed(t), true
	default:
	}
	return NamedValue{}, false
}

// parameterNamed returns a parameter with the value that a part takes from it.
func (x *run) parameterNamed(t *eval.Trace) NamedValue {
	n := NamedValue{Name: t.Text, Value: valueOf(t.Value, nil)}
	for _, p := range x.rs.params {
		if p.def.Name == t.Name {
			n.Label = p.def.Title
		}
	}
	return n
}

// declared finds the type of a part.
func (x *run) declared(t *eval.Trace, in scope) *Type {
	switch t.Op {
	case tree.OpLocal:
		return in[t.Name]
	case tree.OpFact, tree.OpDerived:
		if slot, ok := x.rs.slots[t.Name]; ok {
			return &x.rs.def.Facts[slot].Type
		}
	case tree.OpField:
		if len(t.Parts) == 0 {
			return nil
		}
		outer := x.declared(t.Parts[0], in)
		if outer == nil {
			return nil
		}
		for i := range outer.Fields {
			if f := &outer.Fields[i]; f.Name == t.Name {
				return &f.Type
			}
		}
	default:
	}
	return nil
}

// members says what became of a condition over a list, member by member.
// Where some members settled it, only those are listed; all are where it would
// disclose a sensitive value, and none where the list itself is one.
func (x *run) members(t *eval.Trace, in scope) []Member {
	if len(t.Parts) == 0 || t.Parts[0].Value.IsSensitive() {
		return nil
	}
	list := x.declared(t.Parts[0], in)
	inner := make(scope, len(in)+1)
	maps.Copy(inner, in)
	if list != nil && list.Elem != nil && t.Name != "" {
		inner[t.Name] = list.Elem
	}
	decisive := t.Decisive
	if t.Value.IsSensitive() {
		decisive = nil
	}
	var members []Member
	for _, part := range t.Parts[1:] {
		if part == nil || len(decisive) > 0 && !slices.Contains(decisive, part.Member) {
			continue
		}
		members = append(members, Member{Index: part.Member, Path: memberPath(t.Parts[0].Text, part.Member),
			State: shownState(part.Value), Conditions: x.parts(part, inner)})
	}
	return members
}

func memberPath(list string, member int) string {
	if strings.ContainsAny(list, "( ") {
		return ""
	}
	return list + "[" + strconv.Itoa(member) + "]"
}
