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

// scope is the loop variables around a part, with what they go through.
type scope map[string]variable

type variable struct {
	typ       *Type
	sensitive bool
}

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
	c := Condition{Text: t.Text, State: stateOf(t.Value), Missing: x.pathsOf(t.Missing)}
	if t.Op.IsLoop() {
		c.Members = x.members(t, in)
		return c
	}
	sensitive := false
	walk(t, func(part *eval.Trace) bool {
		n, ok := x.valueIn(part, in)
		if ok && !slices.ContainsFunc(c.Values, func(o NamedValue) bool { return o.Name == n.Name }) {
			c.Values = append(c.Values, n)
			sensitive = sensitive || n.Value.sensitive
		}
		return !ok
	})
	if compared := comparisonIn(t); compared != nil && compared.Short.IsKnown() {
		c.Margin = marginOf(compared, sensitive)
	}
	if sensitive && c.State != Unknown {
		c.State = Redacted
	}
	return c
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
func marginOf(t *eval.Trace, sensitive bool) *Margin {
	short := t.Short.Decimal()
	m := &Margin{Above: short.Sign() > 0, Limit: Value{v: t.Parts[1].Value, sensitive: sensitive}}
	m.Days = t.Parts[1].Value.Kind() == tree.Date
	switch t.Short.Kind() {
	case tree.Money:
		m.By.v = tree.OfMoney(exact.NewMoney(short.Abs(), t.Short.Money().Currency()))
	case tree.Decimal:
		m.By.v = tree.OfDecimal(short.Abs())
	default:
		n, _ := short.Abs().Int64()
		m.By.v = tree.OfInt(n)
	}
	m.By.sensitive = sensitive
	return m
}

// valueIn returns the fact, parameter or field that a part of an expression
// is.
func (x *run) valueIn(t *eval.Trace, in scope) (NamedValue, bool) {
	switch t.Op {
	case tree.OpFact, tree.OpDerived, tree.OpLocal, tree.OpField:
		v := x.declared(t, in)
		n := NamedValue{Name: t.Text, Value: Value{v: t.Value, t: v.typ, sensitive: v.sensitive && !x.reveal}}
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
	n := NamedValue{Name: t.Text, Value: Value{v: t.Value, sensitive: !x.reveal && x.restsOnSensitive(t)}}
	for _, p := range x.rs.params {
		if p.def.Name == t.Name {
			n.Label = p.def.Title
		}
	}
	return n
}

// declared finds the type of a part and whether it is sensitive.
func (x *run) declared(t *eval.Trace, in scope) variable {
	switch t.Op {
	case tree.OpLocal:
		return in[t.Name]
	case tree.OpFact, tree.OpDerived:
		if slot, ok := x.rs.slots[t.Name]; ok {
			return variable{&x.rs.def.Facts[slot].Type, x.rs.sensitive[slot]}
		}
	case tree.OpField:
		if len(t.Parts) == 0 {
			return variable{}
		}
		outer := x.declared(t.Parts[0], in)
		if outer.typ == nil {
			return outer
		}
		for i := range outer.typ.Fields {
			if f := &outer.typ.Fields[i]; f.Name == t.Name {
				return variable{&f.Type, outer.sensitive || f.Sensitive}
			}
		}
	default:
	}
	return variable{}
}

// members says what became of a condition over a list, member by member.
// Where some members settled it, only those are listed.
func (x *run) members(t *eval.Trace, in scope) []Member {
	if len(t.Parts) == 0 {
		return nil
	}
	list := x.declared(t.Parts[0], in)
	inner := make(scope, len(in)+1)
	maps.Copy(inner, in)
	if list.typ != nil && list.typ.Elem != nil && t.Name != "" {
		inner[t.Name] = variable{list.typ.Elem, list.sensitive}
	}
	var members []Member
	for _, part := range t.Parts[1:] {
		if part == nil || len(t.Decisive) > 0 && !slices.Contains(t.Decisive, part.Member) {
			continue
		}
		members = append(members, Member{Index: part.Member, Path: memberPath(t.Parts[0].Text, part.Member),
			State: stateOf(part.Value), Conditions: x.parts(part, inner)})
	}
	return members
}

func memberPath(list string, member int) string {
	if strings.ContainsAny(list, "( ") {
		return ""
	}
	return list + "[" + strconv.Itoa(member) + "]"
}
