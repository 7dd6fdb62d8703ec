package expr

// compare is a comparison. One of a term with a known value is a test; the
// branches of a conditional are compared each for itself.
func (a *analyst) compare(n *Node, op Op, x, y *symbol) *symbol {
	switch {
	case x.isConstant() && x.value.State() != Known:
		return constant(a.m.pending(n, n.Kids[0], x.value))
	case y.isConstant() && y.value.State() != Known:
		return constant(a.m.pending(n, n.Kids[len(n.Kids)-1], y.value))
	case x.isConstant() && y.isConstant():
		return a.compareKnown(n, op, x.value, y.value)
	case x.kind == symCond:
		return a.spread(n, x, func(s *symbol) *symbol { return a.compare(n, op, s, y) })
	case y.kind == symCond:
		return a.spread(n, y, func(s *symbol) *symbol { return a.compare(n, op, x, s) })
	case y.isConstant():
		return a.against(n, op, x, y.value)
	case x.isConstant():
		return a.against(n, mirrored(op), y, x.value)
	case x.open || y.open:
		return a.compareTerms(n, op, x, y)
	}
	return a.strictNode(n, op, x, y)
}

func (a *analyst) compareKnown(n *Node, op Op, x, y Value) *symbol {
	if op != OpEq && op != OpNe {
		return constant(OfBool(holds(op, compareKnown(x, y))))
	}
	v := same(x, y)
	if v.State() != Known {
		whole := &symbol{kind: symStrict, node: n, program: a.m.program, kids: []*symbol{constant(x), constant(y)}}
		t := a.opaque(whole)
		t.deps = distinct(missingIn(missingIn(t.deps, x), y))
		return a.value(n, t)
	}
	if op == OpNe {
		v.num ^= 1
	}
	return constant(v)
}

// missingIn adds the missing parts of a value; one may be named again.
func missingIn(paths []*Path, v Value) []*Path {
	if v.State() == Missing {
		if p := v.Path(); p != nil {
			return append(paths, p)
		}
		return paths
	}
	for _, part := range v.parts() {
		paths = missingIn(paths, part)
	}
	return paths
}

// against is the comparison of something missing with a known value.
func (a *analyst) against(n *Node, op Op, x *symbol, v Value) *symbol {
	switch {
	case x.kind == symTest || x.kind == symLogic:
		if same(v, OfBool(op == OpEq)).IsTrue() {
			return x
		}
		return a.negation(n, x)
	case x.open && v.Kind() != List && v.Kind() != Record:
		if s, ok := a.monotone(n, op, x, v); ok {
			return s
		}
		return a.test(n, op, a.opaque(x), v)
	case x.open:
		return a.value(&Node{Op: n.Op, Type: Simple(Bool), Name: n.Name, At: n.At}, a.opaque(a.boolOf(n, op, x, constant(v))))
	}
	return a.strictNode(n, op, x, constant(v))
}

func (a *analyst) test(n *Node, op Op, t *term, v Value) *symbol {
	if op != OpHas {
		t.constants = append(t.constants, v)
		t.ordered = t.ordered || op != OpEq && op != OpNe
	}
	return &symbol{kind: symTest, term: t, op: op, value: v, node: n, program: a.m.program, mayFail: t.mayFail && op != OpHas}
}

// compareTerms compares two missing values. a > b is b < a and a >= b is
// not a < b, so that the two sides of one question are one variable.
func (a *analyst) compareTerms(n *Node, op Op, x, y *symbol) *symbol {
	switch op {
	case OpGt, OpLe:
		x, y = y, x
		op = mirrored(op)
	default:
	}
	negated := op == OpGe || op == OpNe
	switch op {
	case OpGe:
		op = OpLt
	case OpNe:
		op = OpEq
	default:
	}
	node := &Node{Op: op, Type: Simple(Bool), At: n.At, Kids: n.Kids}
	s := a.value(node, a.opaque(a.boolOf(node, op, x, y)))
	if negated {
		return a.negation(n, s)
	}
	return s
}

func (a *analyst) boolOf(n *Node, op Op, x, y *symbol) *symbol {
	node := &Node{Op: op, Type: Simple(Bool), At: n.At, Kids: n.Kids}
	return (&symbol{kind: symStrict, node: node, program: a.m.program, kids: []*symbol{x, y}}).settle()
}

func (a *analyst) strictNode(n *Node, op Op, x, y *symbol) *symbol {
	return a.boolOf(n, op, x, y)
}

// mirrored is the comparison with its operands exchanged.
func mirrored(op Op) Op {
	switch op {
	case OpLt:
		return OpGt
	case OpLe:
		return OpGe
	case OpGt:
		return OpLt
	case OpGe:
		return OpLe
	default:
		return op
	}
}

func (a *analyst) membership(n *Node) *symbol {
	member := a.symbol(n.Kids[0])
	list := a.symbol(n.Kids[1])
	if list.isConstant() && list.value.State() != Known {
		return constant(a.m.pending(n, n.Kids[1], list.value))
	}
	if member.isConstant() && member.value.State() != Known {
		return constant(a.m.pending(n, n.Kids[0], member.value))
	}
	switch {
	case list.kind == symCond:
		return a.spread(n, list, func(s *symbol) *symbol { return a.memberOf(n, member, s) })
	case member.kind == symCond:
		return a.spread(n, member, func(s *symbol) *symbol { return a.memberOf(n, s, list) })
	}
	return a.memberOf(n, member, list)
}

func (a *analyst) memberOf(n *Node, member, list *symbol) *symbol {
	if list.isConstant() && list.value.State() != Known {
		return constant(a.m.pending(n, n.Kids[1], list.value))
	}
	members, guards, ok := a.membersOf(n.Kids[1], list)
	if !ok {
		return a.value(n, a.opaque(a.boolOf(n, OpIn, member, list)))
	}
	if guards == nil && allKnown(members) && member.open {
		if len(members) == 0 && !member.mayFail {
			return constant(OfBool(false))
		}
		return a.testSet(n, a.opaque(member), members)
	}
	kids := make([]*symbol, len(members))
	for i, other := range members {
		kids[i] = a.compare(&Node{Op: OpEq, Type: n.Type, Kids: n.Kids, At: n.At}, OpEq, member, other)
		if guards != nil {
			kids[i] = a.logicOf(n, OpAnd, []*symbol{guards[i], kids[i]})
		}
	}
	return a.logicOf(n, OpOr, kids)
}

func allKnown(list []*symbol) bool {
	for _, s := range list {
		if !s.isConstant() || s.value.State() != Known {
			return false
		}
	}
	return true
}

func (a *analyst) testSet(n *Node, t *term, members []*symbol) *symbol {
	set := make([]Value, len(members))
	for i, s := range members {
		set[i] = s.value
	}
	t.constants = append(t.constants, set...)
	return &symbol{kind: symTest, term: t, op: OpIn, set: set, node: n, program: a.m.program, mayFail: t.mayFail}
}
