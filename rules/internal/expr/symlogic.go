package expr

// logic is and, or, not and at least, with the operands that are known taken
// out.
func (a *analyst) logic(n *Node) *symbol {
	kids := make([]*symbol, 0, len(n.Kids))
	for _, kid := range n.Kids {
		s := a.symbol(kid)
		if n.Op == OpAnd && s.is(false) || n.Op == OpOr && s.is(true) {
			return s
		}
		kids = append(kids, a.condition(kid, s))
	}
	return a.logicOf(n, n.Op, kids)
}

// condition turns what cannot be a condition into its failure.
func (a *analyst) condition(n *Node, s *symbol) *symbol {
	if s.isConstant() && s.value.State() == Absent {
		return constant(a.m.absent(n, s.value))
	}
	return s
}

func (a *analyst) logicOf(n *Node, op Op, kids []*symbol) *symbol {
	if op == OpNot {
		return a.negation(n, kids[0])
	}
	rest := kids[:0:0]
	for _, s := range kids {
		switch {
		case op == OpAnd && s.is(false), op == OpOr && s.is(true):
			return s
		case op == OpAnd && s.is(true), op == OpOr && s.is(false):
		default:
			rest = append(rest, s)
		}
	}
	switch {
	case (op == OpAnd || op == OpOr) && len(rest) == 0:
		return constant(OfBool(op == OpAnd))
	case (op == OpAnd || op == OpOr) && len(rest) == 1:
		return rest[0]
	case op == OpAtLeast && allConstant(rest):
		return constant(countOf(n.Slot, rest))
	}
	node := *n
	node.Op = op
	return (&symbol{kind: symLogic, node: &node, program: a.m.program, kids: rest}).settle()
}

func countOf(want int, kids []*symbol) Value {
	yes := 0
	var failed Value
	for _, s := range kids {
		if s.is(true) {
			yes++
		} else if s.value.State() == Failed {
			failed = s.value
		}
	}
	return atLeastOf(want, yes, 0, failed)
}

func allConstant(list []*symbol) bool {
	for _, s := range list {
		if !s.isConstant() {
			return false
		}
	}
	return true
}

func (a *analyst) negation(n *Node, s *symbol) *symbol {
	if s.isConstant() {
		if s.value.State() == Known {
			return constant(OfBool(s.value.num == 0))
		}
		return s
	}
	if s.kind == symLogic && s.node.Op == OpNot {
		return s.kids[0]
	}
	node := *n
	node.Op = OpNot
	return (&symbol{kind: symLogic, node: &node, program: a.m.program, kids: []*symbol{s}}).settle()
}

func (a *analyst) cond(n *Node, c *symbol, then, otherwise func() *symbol) *symbol {
	if c.isConstant() {
		switch {
		case c.is(true):
			return then()
		case c.is(false):
			return otherwise()
		default:
			return constant(a.m.pending(n, n.Kids[0], c.value))
		}
	}
	return (&symbol{kind: symCond, node: n, program: a.m.program, kids: []*symbol{c, then(), otherwise()}}).settle()
}

func (a *analyst) has(n *Node) *symbol {
	s := a.presence(n.Kids[0])
	switch {
	case s.isConstant():
		switch s.value.State() {
		case Known:
			return constant(OfBool(true))
		case Absent:
			return constant(OfBool(false))
		default:
			return s
		}
	case s.term != nil && s.term.isFact() && (s.kind == symTerm || s.kind == symTest && s.op == OpEq && s.value.IsTrue()):
		return a.test(n, OpHas, s.term, Value{})
	}
	whole := (&symbol{kind: symStrict, node: n, program: a.m.program, kids: []*symbol{s}, mayFail: true}).settle()
	return a.value(n, a.opaque(whole))
}

// presence is present over symbols.
func (a *analyst) presence(n *Node) *symbol {
	if n.Op != OpField {
		return a.symbol(n)
	}
	record := a.presence(n.Kids[0])
	if record.isConstant() {
		if record.value.State() != Known {
			return record
		}
		return a.read(n, record.value.parts()[n.Slot])
	}
	return a.field(n)
}
