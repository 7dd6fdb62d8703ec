package relevance

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// compare is a comparison. One of a term with a known value is a test; the
// branches of a conditional are compared each for itself.
func (a *analyst) compare(n *tree.Node, op tree.Op, x, y *symbol) *symbol {
	switch {
	case x.isLost():
		return constant(n.Pending(n.Kids[0], x.value))
	case y.isLost():
		return constant(n.Pending(n.Kids[len(n.Kids)-1], y.value))
	case x.isConstant() && y.isConstant():
		return a.compareKnown(n, op, x.value, y.value)
	case x.kind == symCond:
		return a.spread(n, x, func(s *symbol) *symbol { return a.compare(n, op, s, y) })
	case y.kind == symCond:
		return a.spread(n, y, func(s *symbol) *symbol { return a.compare(n, op, x, s) })
	case y.isConstant():
		return a.against(n, op, x, y.value)
	case x.isConstant():
		return a.against(n, tree.Of(op).Mirror, y, x.value)
	case x.open || y.open:
		return a.compareTerms(n, op, x, y)
	}
	return a.boolOf(n, op, x, y)
}

func (a *analyst) compareKnown(n *tree.Node, op tree.Op, x, y tree.Value) *symbol {
	v := tree.Of(op).Binary(n, x, y)
	if v.State() == tree.Known {
		return constant(v)
	}
	t := a.opaque(&symbol{kind: symStrict, node: n, kids: []*symbol{constant(x), constant(y)}})
	t.deps = tree.Distinct(tree.MissingIn(tree.MissingIn(t.deps, x), y))
	return a.value(n, t)
}

// against is the comparison of something missing with a known value.
func (a *analyst) against(n *tree.Node, op tree.Op, x *symbol, v tree.Value) *symbol {
	switch {
	case x.kind == symTest || x.kind == symLogic:
		if tree.Same(v, tree.OfBool(op == tree.OpEq)).IsTrue() {
			return x
		}
		return a.negation(n, x)
	case x.open && v.Kind() != tree.List && v.Kind() != tree.Record:
		if s, ok := a.monotone(n, op, x, v); ok {
			return s
		}
		return a.test(n, op, a.opaque(x), v)
	case x.open:
		return a.value(n.Like(n.Op, tree.Simple(tree.Bool)), a.opaque(a.boolOf(n, op, x, constant(v))))
	}
	return a.boolOf(n, op, x, constant(v))
}

func (a *analyst) test(n *tree.Node, op tree.Op, t *term, v tree.Value) *symbol {
	if op != tree.OpHas {
		t.constants = append(t.constants, v)
		t.ordered = t.ordered || op != tree.OpEq && op != tree.OpNe
	}
	return &symbol{kind: symTest, term: t, op: op, value: v, node: n, mayFail: t.mayFail && op != tree.OpHas}
}

// compareTerms compares two missing values. a > b is b < a and a >= b is
// not a < b, so that the two sides of one question are one variable.
func (a *analyst) compareTerms(n *tree.Node, op tree.Op, x, y *symbol) *symbol {
	if op == tree.OpGt || op == tree.OpLe {
		op, x, y = tree.Of(op).Mirror, y, x
	}
	negated := op == tree.OpGe || op == tree.OpNe
	if negated {
		op = map[tree.Op]tree.Op{tree.OpGe: tree.OpLt, tree.OpNe: tree.OpEq}[op]
	}
	node := n.Like(op, tree.Simple(tree.Bool), n.Kids...)
	s := a.value(node, a.opaque(a.boolOf(node, op, x, y)))
	if negated {
		return a.negation(n, s)
	}
	return s
}

func (a *analyst) boolOf(n *tree.Node, op tree.Op, x, y *symbol) *symbol {
	node := n.Like(op, tree.Simple(tree.Bool), n.Kids...)
	return (&symbol{kind: symStrict, node: node, kids: []*symbol{x, y}}).settle()
}

func (a *analyst) membership(n *tree.Node) *symbol {
	member := a.symbol(n.Kids[0])
	list := a.symbol(n.Kids[1])
	if list.isLost() {
		return constant(n.Pending(n.Kids[1], list.value))
	}
	if member.isLost() {
		return constant(n.Pending(n.Kids[0], member.value))
	}
	switch {
	case list.kind == symCond:
		return a.spread(n, list, func(s *symbol) *symbol { return a.memberOf(n, member, s) })
	case member.kind == symCond:
		return a.spread(n, member, func(s *symbol) *symbol { return a.memberOf(n, s, list) })
	}
	return a.memberOf(n, member, list)
}

func (a *analyst) memberOf(n *tree.Node, member, list *symbol) *symbol {
	if list.isLost() {
		return constant(n.Pending(n.Kids[1], list.value))
	}
	members, ok := a.membersOf(n.Kids[1], list)
	if !ok {
		return a.value(n, a.opaque(a.boolOf(n, tree.OpIn, member, list)))
	}
	values := make([]*symbol, len(members))
	for i, m := range members {
		values[i] = m.value
	}
	if member.open && allSure(members) && allKnown(values) {
		if len(members) == 0 && !member.mayFail {
			return constant(tree.OfBool(false))
		}
		return a.testSet(n, a.opaque(member), values)
	}
	for i, m := range members {
		values[i] = a.guarded(n, m.guard, a.compare(n.Like(tree.OpEq, n.Type, n.Kids...), tree.OpEq, member, m.value))
	}
	return a.logicOf(n, tree.OpOr, values)
}

func allKnown(list []*symbol) bool {
	return !slices.ContainsFunc(list, func(s *symbol) bool { return !s.isConstant() || s.isLost() })
}

func (a *analyst) testSet(n *tree.Node, t *term, members []*symbol) *symbol {
	set := make([]tree.Value, len(members))
	for i, s := range members {
		set[i] = s.value
	}
	t.constants = append(t.constants, set...)
	return &symbol{kind: symTest, term: t, op: tree.OpIn, set: set, node: n, mayFail: t.mayFail}
}
