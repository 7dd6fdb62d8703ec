package relevance

import (
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// aggregate is size, a member by number, and what folds a list.
func (a *analyst) aggregate(n *tree.Node, list *symbol) *symbol {
	switch {
	case list.isLost():
		return constant(n.Pending(n.Kids[0], list.value))
	case list.kind == symCond:
		return a.spread(n, n.Op, list, nil, func(s *symbol) *symbol { return a.aggregate(n, s) })
	case n.Op == tree.OpIndex:
		return a.member(n, list)
	case n.Op == tree.OpSize && n.Kids[0].Type.Kind() != tree.List:
		return a.strictOf(n, list)
	}
	members, ok := a.membersOf(n.Kids[0], list)
	switch fold := tree.Of(n.Op).Fold; {
	case !ok, fold != nil && !allSure(members) && !fold.Empty(n).IsKnown():
		return a.value(n, a.opaque(a.make(symbol{kind: symStrict, node: n, kids: []*symbol{list}, open: true, fails: n.Op != tree.OpSize})))
	case fold != nil: // it fails with any member
		return a.fold(n, members)
	}
	guards := make([]*symbol, len(members))
	for i, m := range members {
		guards[i] = m.guard
	}
	return a.ifComputed(n, list, func() *symbol { return a.count(n, guards) })
}

func (a *analyst) member(n *tree.Node, list *symbol) *symbol {
	i := a.symbol(n.Kids[1])
	members, ok := a.membersOf(n.Kids[0], list)
	if ok && allSure(members) && i.isConstant() && i.value.IsKnown() && i.value.Number() >= 0 && i.value.Number() < int64(len(members)) {
		return a.ifComputed(n, list, func() *symbol { return members[i.value.Number()].value })
	}
	return a.strictOf(n, list, i)
}

// fold takes the members one by one. Each that may not belong to the list
// counts as itself or as nothing.
func (a *analyst) fold(n *tree.Node, members []member) *symbol {
	nothing := constant(tree.Of(n.Op).Fold.Empty(n))
	if len(members) == 0 {
		return nothing
	}
	kids := make([]*symbol, len(members))
	for i, m := range members {
		kids[i] = a.cond(n, m.guard, func() *symbol { return m.value }, func() *symbol { return nothing })
	}
	return a.strictOf(n, kids...)
}

// strict is every other operation.
func (a *analyst) strict(n *tree.Node) *symbol {
	kids := make([]*symbol, len(n.Kids))
	for i, kid := range n.Kids {
		kids[i] = a.symbol(kid)
	}
	return a.strictOf(n, kids...)
}

// strictOf applies an operation to operands, at once if all are known; one that folds
// a list to its members.
func (a *analyst) strictOf(n *tree.Node, kids ...*symbol) *symbol {
	for i, s := range kids {
		if s.isLost() {
			return constant(n.Pending(n.Kids[min(i, len(n.Kids)-1)], s.value))
		}
	}
	if allKnown(kids) {
		values := make([]tree.Value, len(kids))
		for i, kid := range kids {
			values[i] = kid.value
		}
		if v := applyAll(&a.m, n, values); v.State() != tree.Missing {
			return constant(v)
		}
	}
	s := a.make(symbol{kind: symStrict, node: n, kids: kids, fails: n.CanFail() || n.Optional})
	if n.Type.Kind() == tree.Bool && s.open {
		return a.value(n, a.opaque(s))
	}
	return s
}

// applyAll applies an operation to known operands, one that folds a list to
// its members.
func applyAll(m *eval.Machine, n *tree.Node, values []tree.Value) tree.Value {
	switch {
	case tree.Of(n.Op).Fold != nil:
		return m.Apply(n, tree.OwnedList(values), tree.Value{})
	case len(values) == 1:
		return m.Apply(n, values[0], tree.Value{})
	}
	return m.Apply(n, values[0], values[1])
}
