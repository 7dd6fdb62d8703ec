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
	switch op {
	case tree.OpNot:
		return a.negation(n, kids[0])
	case tree.OpAtLeast:
		if allConstant(kids) {
			return constant(countOf(n.Slot, kids))
		}
	default:
		settling := op == tree.OpOr
		rest := kids[:0:0]
		for _, s := range kids {
			if s.is(settling) {
				return s
			}
			if !s.is(!settling) {
				rest = append(rest, s)
			}
		}
		switch kids = rest; len(kids) {
		case 0:
			return constant(tree.OfBool(!settling))
		case 1:
			return kids[0]
		}
	}
	node := *n
	node.Op = op
	return (&symbol{kind: symLogic, node: &node, kids: kids}).settle()
}

func countOf(want int, kids []*symbol) tree.Value {
	yes, failed := 0, 0
	var failure tree.Value
	for _, s := range kids {
		if s.is(true) {
			yes++
		} else if s.value.State() == tree.Failed {
			failed++
			failure = s.value
		}
	}
	return eval.Enough(want, yes, 0, failed, failure)
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
	node := *n
	node.Op = tree.OpNot
	return (&symbol{kind: symLogic, node: &node, kids: []*symbol{s}}).settle()
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
	return (&symbol{kind: symCond, node: n, kids: []*symbol{c, then(), otherwise()}}).settle()
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
	whole := (&symbol{kind: symStrict, node: n, kids: []*symbol{s}, mayFail: true}).settle()
	return a.value(n, a.opaque(whole))
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
