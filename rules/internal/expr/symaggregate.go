package expr

// aggregate is size, sum, min, max and a member by number.
func (a *analyst) aggregate(n *Node) *symbol { return a.aggregateOf(n, a.symbol(n.Kids[0])) }

func (a *analyst) aggregateOf(n *Node, list *symbol) *symbol {
	switch {
	case list.isConstant() && list.value.State() != Known:
		return constant(a.m.pending(n, n.Kids[0], list.value))
	case list.kind == symCond:
		return a.spread(n, list, func(s *symbol) *symbol { return a.aggregateOf(n, s) })
	case n.Op == OpIndex:
		return a.member(n, list)
	case n.Op == OpSize && n.Kids[0].Type.kind != List:
		return a.strictOf(n, list)
	}
	members, guards, ok := a.membersOf(n.Kids[0], list)
	if !ok && list.kind == symList && n.Op != OpSize {
		members, guards, ok = unfold(list)
	}
	switch {
	case !ok, n.Op == OpMin && guards != nil, n.Op == OpMax && guards != nil:
		return a.value(n, a.opaque(&symbol{kind: symStrict, node: n, program: a.m.program, kids: []*symbol{list}, open: true, mayFail: list.mayFail || n.Op != OpSize}))
	case n.Op == OpSize && guards == nil:
		return constant(OfInt(int64(len(members))))
	case n.Op == OpSize:
		return a.count(n, guards)
	case n.Op == OpSum:
		return a.sum(n, members, guards)
	}
	return a.strictOf(n, members...)
}

// unfold takes apart a list for an operation that fails with any member.
func unfold(list *symbol) (members, guards []*symbol, ok bool) {
	sure := true
	for i := 0; i < len(list.kids); i += 2 {
		guards, members = append(guards, list.kids[i]), append(members, list.kids[i+1])
		sure = sure && list.kids[i].is(true)
	}
	if sure {
		guards = nil
	}
	return members, guards, true
}

func (a *analyst) member(n *Node, list *symbol) *symbol {
	i := a.symbol(n.Kids[1])
	members, guards, ok := a.membersOf(n.Kids[0], list)
	if ok && guards == nil && i.isConstant() && i.value.State() == Known && i.value.num >= 0 && i.value.num < int64(len(members)) {
		return members[i.value.num]
	}
	return a.strictOf(n, list, i)
}

// sum adds what is known first; each open member adds itself or nothing.
func (a *analyst) sum(n *Node, members, guards []*symbol) *symbol {
	zero := constant(zeroOf(n.Type))
	kids := make([]*symbol, 0, len(members)+1)
	for i, member := range members {
		if guards != nil {
			m := member
			member = a.cond(n, guards[i], func() *symbol { return m }, func() *symbol { return zero })
		}
		kids = append(kids, member)
	}
	if len(kids) == 0 {
		return zero
	}
	return a.strictOf(n, kids...)
}

// strict is every other operation.
func (a *analyst) strict(n *Node) *symbol {
	kids := make([]*symbol, len(n.Kids))
	for i, kid := range n.Kids {
		kids[i] = a.symbol(kid)
	}
	for i, s := range kids {
		if s.isConstant() && s.value.State() != Known {
			return constant(a.m.pending(n, n.Kids[i], s.value))
		}
	}
	return a.strictOf(n, kids...)
}

// strictOf applies an operation to operands, at once if all are known. Sum,
// min and max take the members of their list.
func (a *analyst) strictOf(n *Node, kids ...*symbol) *symbol {
	s := (&symbol{kind: symStrict, node: n, program: a.m.program, kids: kids, mayFail: mayFail(n)}).settle()
	if allKnown(kids) {
		values := make([]Value, len(kids))
		for i, kid := range kids {
			values[i] = kid.value
		}
		return constant(a.m.applyAll(n, values))
	}
	if n.Type.kind == Bool && s.open {
		return a.value(n, a.opaque(s))
	}
	return s
}

// applyAll applies an operation to known operands.
func (m *machine) applyAll(n *Node, values []Value) Value {
	switch {
	case n.Op == OpSum || n.Op == OpMin || n.Op == OpMax:
		return m.aggregate(n, listOf(values))
	case n.Op == OpEq || n.Op == OpNe:
		v := same(values[0], values[1])
		if n.Op == OpNe && v.State() == Known {
			v.num ^= 1
		}
		return v
	case n.Op.IsComparison():
		return OfBool(holds(n.Op, compareKnown(values[0], values[1])))
	case n.Op == OpIn:
		return memberOf(values[0], values[1].parts())
	case len(values) == 1:
		return m.apply(n, values[0], Value{})
	}
	return m.apply(n, values[0], values[1])
}
