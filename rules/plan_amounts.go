package rules

import (
	"slices"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

func (m *planner) amount(a *amount) plannedAmount {
	p := plannedAmount{amount: a, reading: -1}
	switch {
	case a.value != nil:
		p.value = a.value
	case len(a.readings) > 0:
		p.reading, p.asked = m.reading(a.def.ID, a.def.Readings, a.def.Reading)
		p.value = chooseReading(a.readings, p.reading, a.def.Readings)
	default:
		p.conditions = m.conditions(a)
		p.applies = expr.Any(p.conditions...)
		p.whole = m.whole(a)
	}
	return p
}

// condition returns the program of the rule of a case; false if the rule is
// not law, true if the case names none.
func (m *planner) condition(k *Case) *expr.Program {
	yesNo := func(b bool) *expr.Program { return expr.Constant(expr.OfBool(b), expr.Simple(expr.Bool)) }
	if k.Rule == "" {
		return yesNo(true)
	}
	if p := m.plan.rules[k.Rule]; p != nil && p.program != nil {
		return p.program
	}
	return yesNo(false)
}

func (m *planner) conditions(a *amount) []*expr.Program {
	parts := make([]*expr.Program, len(a.cases))
	for i := range a.cases {
		parts[i] = m.condition(&a.def.Cases[i])
	}
	return parts
}

// whole is what the cases amount to as one program, with 0 for a case that
// does not apply. It serves to find what is missing; nil for days, which have
// no 0, and where two cases at once are an error.
func (m *planner) whole(a *amount) *expr.Program {
	if a.def.Type.Kind == KindDate || a.def.Combine == Only {
		return nil
	}
	zero := expr.Constant(zeroOf(a.def.Type), typeOf(a.def.Type, ""))
	worth := make([]*expr.Program, len(a.cases))
	for i, value := range a.cases {
		worth[i] = expr.If(m.condition(&a.def.Cases[i]), value, zero)
	}
	if a.def.Combine == SumOf {
		return total(worth)
	}
	sums := make([]*expr.Program, len(worth))
	for i := range worth {
		parts := []*expr.Program{worth[i]}
		for k := range a.def.Cases {
			if slices.Contains(a.def.Cases[k].AddsTo, a.def.Cases[i].Rule) {
				parts = append(parts, worth[k])
			}
		}
		sums[i] = expr.If(m.condition(&a.def.Cases[i]), total(parts), zero)
	}
	return greatest(sums)
}

func zeroOf(t Type) expr.Value {
	switch t.Kind {
	case KindMoney:
		return expr.OfMoney(exact.NewMoney(exact.Decimal{}, t.Currency))
	case KindDecimal:
		return expr.OfDecimal(exact.Decimal{})
	default:
		return expr.OfInt(0)
	}
}

// total joins programs by adding them, two at a time.
func total(parts []*expr.Program) *expr.Program {
	sum := parts[0]
	for _, p := range parts[1:] {
		sum = expr.NewProgram("", &expr.Node{Op: expr.OpAdd, Type: sum.Type(), Kids: []*expr.Node{leaf(sum), leaf(p)}})
	}
	return sum
}

// greatest joins programs by taking the one that comes to most.
func greatest(parts []*expr.Program) *expr.Program {
	list := &expr.Node{Op: expr.OpList, Type: expr.ListOf(parts[0].Type())}
	for _, p := range parts {
		list.Kids = append(list.Kids, leaf(p))
	}
	return expr.NewProgram("", &expr.Node{Op: expr.OpMax, Type: parts[0].Type(), Kids: []*expr.Node{list}})
}

func leaf(p *expr.Program) *expr.Node {
	return &expr.Node{Op: expr.OpProgram, Type: p.Type(), Sub: p}
}
