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
		return a.spread(n, op, x, y, func(s *symbol) *symbol { return a.compare(n, op, s, y) })
	case y.kind == symCond:
		return a.spread(n, op, x, y, func(s *symbol) *symbol { return a.compare(n, op, x, s) })
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
	return a.value(n, a.opaque(a.boolOf(n, op, constant(x), constant(y))))
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
	return a.make(symbol{kind: symTest, term: t, op: op, value: v, node: n, fails: t.mayFail && op != tree.OpHas})
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
	return a.make(symbol{kind: symStrict, node: node, kids: []*symbol{x, y}})
}

// memberOf is x in list, which fails where the list or the member does, even
// if the list is empty.
func (a *analyst) memberOf(n *tree.Node, x, list *symbol) *symbol {
	switch {
	case list.isLost():
		return constant(n.Pending(n.Kids[1], list.value))
	case x.isLost():
		return constant(n.Pending(n.Kids[0], x.value))
	case list.kind == symCond:
		return a.spread(n, n.Op, list, x, func(s *symbol) *symbol { return a.memberOf(n, x, s) })
	case x.kind == symCond:
		return a.spread(n, n.Op, x, list, func(s *symbol) *symbol { return a.memberOf(n, s, list) })
	}
	members, ok := a.membersOf(n.Kids[1], list)
	if !ok {
		return a.value(n, a.opaque(a.boolOf(n, tree.OpIn, x, list)))
	}
	values := make([]*symbol, len(members))
	for i, m := range members {
		values[i] = m.value
	}
	sure := allSure(members) && allKnown(values)
	if sure && x.kind == symTerm && (len(members) > 0 || x.mayFail) {
		return a.testSet(n, x.term, values)
	}
	for i, m := range members {
		values[i] = a.guarded(n, m.guard, a.compare(n.Like(tree.OpEq, n.Type, n.Kids...), tree.OpEq, x, m.value))
	}
	found := a.logicOf(n, tree.OpOr, values)
	if sure && len(members) > 0 { // each comparison fails with x
		return found
	}
	return a.ifComputed(n, list, func() *symbol { return a.ifComputed(n, x, func() *symbol { return found }) })
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
	return a.make(symbol{kind: symTest, term: t, op: tree.OpIn, set: set, node: n, fails: t.mayFail})
}
