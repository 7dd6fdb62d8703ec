package rules

import (
	"math"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func noAmount(a *amount, t tree.Type) *tree.Program {
	return tree.Constant(tree.NoValue(tree.NewPath(a.def.ID, t, true)), t)
}

func constantly(b bool) *tree.Program { return tree.Constant(tree.OfBool(b), tree.Simple(tree.Bool)) }

// joinCases is what the cases amount to as one program, if one applies.
func joinCases(a *amount, conditions, derived []*tree.Program) *tree.Program {
	values := make([]*tree.Program, len(a.cases))
	for i, value := range a.cases {
		values[i] = present(value, derived)
	}
	t := a.cases[0].Type()
	switch {
	case len(values) == 1:
		return values[0]
	case a.def.Combine == Only:
		return onlyOne(values, conditions)
	}
	zero := tree.Constant(zeroOf(t), t)
	added := make([]*tree.Program, len(values))
	for i, value := range values {
		added[i] = tree.If(conditions[i], value, zero)
	}
	if a.def.Combine == SumOf {
		return total(added)
	}
	least := tree.Constant(leastOf(t.Kind(), t.Currency()), t)
	for i, value := range values {
		parts := []*tree.Program{value}
		for k := range a.def.Cases {
			if slices.Contains(a.def.Cases[k].AddsTo, a.def.Cases[i].Rule) {
				parts = append(parts, added[k])
			}
		}
		values[i] = tree.If(conditions[i], total(parts), least)
	}
	return greatest(values)
}

// onlyOne is the value of the first case that applies, and a fault if another
// applies too.
func onlyOne(values, conditions []*tree.Program) *tree.Program {
	last := len(values) - 1
	value := values[last]
	for i := last - 1; i >= 0; i-- {
		value = tree.If(conditions[i], values[i], value)
	}
	two := tree.Constant(exclusive("cases that exclude each other apply at once"), value.Type())
	return tree.If(tree.AtLeast(2, conditions...), two, value)
}

func exclusive(message string) tree.Value {
	return tree.Fail(&tree.Fault{Code: tree.OtherFault, Message: message,
		Hint: "correct the facts, or say in the definition how the cases combine"})
}

// present is a formula that fails where it comes to an optional fact that is
// absent: what is added to must be there.
func present(p *tree.Program, derived []*tree.Program) *tree.Program {
	if !mayBeAbsent(p.Root(), derived) {
		return p
	}
	op, nothing := tree.OpAdd, tree.Constant(zeroOf(p.Type()), p.Type())
	if p.Type().Kind() == tree.Date {
		op, nothing = tree.OpAddDays, tree.Constant(tree.OfInt(0), tree.Simple(tree.Int))
	}
	return tree.NewProgram(p.Text(), &tree.Node{Op: op, Type: p.Type(), Kids: []*tree.Node{leaf(p), leaf(nothing)}})
}

// mayBeAbsent reports whether an operation can come to an absent fact.
func mayBeAbsent(n *tree.Node, derived []*tree.Program) bool {
	switch n.Op {
	case tree.OpFact, tree.OpField:
		return n.Optional
	case tree.OpDerived:
		return n.Optional || mayBeAbsent(derived[n.Slot].Root(), derived)
	case tree.OpProgram:
		return mayBeAbsent(n.Sub.Root(), derived)
	case tree.OpCond:
		return mayBeAbsent(n.Kids[1], derived) || mayBeAbsent(n.Kids[2], derived)
	case tree.OpIndex, tree.OpLocal:
		return true
	default:
		return false
	}
}

func zeroOf(t tree.Type) tree.Value {
	switch t.Kind() {
	case tree.Money:
		return tree.OfMoney(exact.NewMoney(exact.Decimal{}, t.Currency()))
	case tree.Decimal:
		return tree.OfDecimal(exact.Decimal{})
	default:
		return tree.OfInt(0)
	}
}

// leastOf is a value that none is below.
func leastOf(k tree.Kind, unit exact.Currency) tree.Value {
	switch k {
	case tree.Money:
		return tree.OfMoney(exact.NewMoney(leastDecimal(), unit))
	case tree.Decimal:
		return tree.OfDecimal(leastDecimal())
	case tree.Date:
		return tree.OfDate(date.OfOrdinal(1))
	default:
		return tree.OfInt(math.MinInt64)
	}
}

func leastDecimal() exact.Decimal {
	return exact.MustParseDecimal("-" + strings.Repeat("9", exact.MaxDigits))
}

// total joins programs by adding them, two at a time.
func total(parts []*tree.Program) *tree.Program {
	sum := parts[0]
	for _, p := range parts[1:] {
		sum = tree.NewProgram("", &tree.Node{Op: tree.OpAdd, Type: sum.Type(), Kids: []*tree.Node{leaf(sum), leaf(p)}})
	}
	return sum
}

// greatest joins programs by taking the one that comes to most.
func greatest(parts []*tree.Program) *tree.Program {
	list := &tree.Node{Op: tree.OpList, Type: tree.ListOf(parts[0].Type())}
	for _, p := range parts {
		list.Kids = append(list.Kids, leaf(p))
	}
	return tree.NewProgram("", &tree.Node{Op: tree.OpMax, Type: parts[0].Type(), Kids: []*tree.Node{list}})
}

func leaf(p *tree.Program) *tree.Node {
	return &tree.Node{Op: tree.OpProgram, Type: p.Type(), Sub: p}
}
