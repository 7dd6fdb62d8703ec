package relevance

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// logic is and, or, not and at least, with the operands that are known taken
// out.
func (a *analyst) logic(n *tree.Node) *symbol {
	kids := make([]*symbol, 0, len(n.Kids))
	for _, kid := range n.Kids {
		s := a.symbol(kid)
		if n.Op == tree.OpAnd && s.is(false) || n.Op == tree.OpOr && s.is(true) {
			return s
		}
		kids = append(kids, condition(kid, s))
	}
	return a.logicOf(n, n.Op, kids)
}

// condition turns what cannot be a condition into its failure.
func condition(n *tree.Node, s *symbol) *symbol {
	if s.isConstant() && s.value.State() == tree.Absent {
		return constant(n.Absent(s.value))
	}
	return s
}

func (a *analyst) logicOf(n *tree.Node, op tree.Op, kids []*symbol) *symbol {
	if op == tree.OpNot {
		return a.negation(n, kids[0])
	}
	rest := kids[:0:0]
	var failed *symbol // that operands failed is said once
	for _, s := range kids {
		switch {
		case op == tree.OpAnd && s.is(false), op == tree.OpOr && s.is(true):
			return s
		case op == tree.OpAnd && s.is(true), op == tree.OpOr && s.is(false):
		case op != tree.OpAtLeast && s.isConstant() && failed != nil:
		default:
			if s.isConstant() {
				failed = s
			}
			rest = append(rest, s)
		}
	}
	switch {
	case (op == tree.OpAnd || op == tree.OpOr) && len(rest) == 0:
		return constant(tree.OfBool(op == tree.OpAnd))
	case (op == tree.OpAnd || op == tree.OpOr) && len(rest) == 1:
		return rest[0]
	case op == tree.OpAtLeast && allConstant(rest):
		return constant(countOf(n.Slot, rest))
	}
	node := n.Like(op, tree.Simple(tree.Bool))
	if op == tree.OpAtLeast {
		node.Slot = n.Slot
	}
	return a.make(symbol{kind: symLogic, node: node, kids: rest})
}

func countOf(want int, kids []*symbol) tree.Value {
	yes, failures := 0, 0
	var failed tree.Value
	for _, s := range kids {
		if s.is(true) {
			yes++
		} else if s.value.State() == tree.Failed {
			failures++
			failed = s.value
		}
	}
	return eval.Enough(want, yes, 0, failures, failed)
}

func allConstant(list []*symbol) bool {
	return !slices.ContainsFunc(list, func(s *symbol) bool { return !s.isConstant() })
}

func (a *analyst) negation(n *tree.Node, s *symbol) *symbol {
	if s.isConstant() {
		return constant(s.value.Not())
	}
	if s.kind == symLogic && s.node.Op == tree.OpNot {
		return s.kids[0]
	}
	return a.make(symbol{kind: symLogic, node: n.Like(tree.OpNot, tree.Simple(tree.Bool)), kids: []*symbol{s}})
}

func (a *analyst) cond(n *tree.Node, c *symbol, then, otherwise func() *symbol) *symbol {
	if c.isConstant() {
		switch {
		case c.is(true):
			return then()
		case c.is(false):
			return otherwise()
		default:
			return constant(n.Pending(n.Kids[0], c.value))
		}
	}
	s := a.make(symbol{kind: symCond, node: n.Like(tree.OpCond, n.Type), kids: []*symbol{c, then(), otherwise()}})
	if s.kids[1] == s.kids[2] && !c.mayFail {
		return s.kids[1]
	}
	return s
}

// ifComputed is what is made of x, or the failure of x where it has one. It
// serves operations that would absorb the failure otherwise: those that look
// at the members of a list one by one.
func (a *analyst) ifComputed(n *tree.Node, x *symbol, result func() *symbol) *symbol {
	c := a.computed(n, x)
	if c.is(true) {
		return result()
	}
	s := result()
	return a.cond(n, c, func() *symbol { return s }, func() *symbol { return s })
}

// computed is true where a symbol has a value, and fails where it fails.
func (a *analyst) computed(n *tree.Node, s *symbol) *symbol {
	switch {
	case s.isLost():
		return constant(n.Pending(n.Kids[0], s.value))
	case !s.mayFail:
		return constant(tree.OfBool(true))
	case s.kind == symCond:
		return a.spread(s.node, tree.OpHas, s, nil, func(s *symbol) *symbol { return a.computed(n, s) })
	case s.kind == symList:
		return a.allComputed(n, s)
	case s.typ().Kind() == tree.Bool:
		return a.logicOf(n, tree.OpOr, []*symbol{s, a.negation(n, s)})
	case s.open:
		if x, ok := a.monotone(n, tree.OpEq, s, tree.OfNumber(s.typ().Kind(), 1)); ok {
			return a.computed(n, x)
		}
		return a.negation(n, a.testSet(n, a.opaque(s), nil))
	}
	return a.negation(n, a.boolOf(n, tree.OpIn, s, constant(tree.OfList())))
}

// allComputed looks at the members that belong to the list, and at the
// conditions that they do.
func (a *analyst) allComputed(n *tree.Node, list *symbol) *symbol {
	var all []*symbol
	for _, m := range list.unfold() {
		value := a.computed(n, m.value)
		all = append(all, a.computed(n, m.guard), a.logicOf(n, tree.OpOr, []*symbol{a.negation(n, m.guard), value}))
	}
	return a.logicOf(n, tree.OpAnd, all)
}

func (a *analyst) has(n *tree.Node) *symbol {
	s := a.presence(n.Kids[0])
	switch {
	case s.isConstant():
		if s.value.IsKnown() || s.value.IsAbsent() {
			return constant(tree.OfBool(s.value.IsKnown()))
		}
		return s
	case s.term != nil && s.term.isFact() && (s.kind == symTerm || s.kind == symTest && s.op == tree.OpEq && s.value.IsTrue()):
		return a.test(n, tree.OpHas, s.term, tree.Value{})
	}
	return a.value(n, a.opaque(a.make(symbol{kind: symStrict, node: n, kids: []*symbol{s}, fails: true})))
}

// presence is present over symbols.
func (a *analyst) presence(n *tree.Node) *symbol {
	if n.Op != tree.OpField {
		return a.symbol(n)
	}
	record := a.presence(n.Kids[0])
	if record.isConstant() {
		if record.value.State() != tree.Known {
			return record
		}
		return a.read(n, record.value.Parts()[n.Slot])
	}
	return a.field(n)
}
