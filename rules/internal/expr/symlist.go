package expr

// membersOf are the members of a list, each with a guard where it is open
// whether it belongs to the list; guards is nil if all do. A list that could
// fail as a whole is not taken apart: looking at its members one by one would
// absorb the failure.
func (a *analyst) membersOf(n *Node, list *symbol) (members, guards []*symbol, ok bool) {
	switch {
	case list.isConstant() && list.value.State() == Known:
		parts := list.value.parts()
		if !a.m.spend(len(parts)) {
			a.failure = a.m.exhausted(n).Fault()
			return nil, nil, true
		}
		members = make([]*symbol, len(parts))
		elem := &Node{Op: OpLocal, Type: n.Type.Elem(), Name: n.Name, At: n.At}
		for i, v := range parts {
			members[i] = a.read(elem, v)
		}
		return members, nil, true
	case list.kind == symList && !list.mayFail:
		return unfold(list)
	}
	return nil, nil, false
}

func (a *analyst) list(n *Node) *symbol {
	kids := make([]*symbol, 0, 2*len(n.Kids))
	for _, kid := range n.Kids {
		s := a.symbol(kid)
		if s.isConstant() && s.value.State() != Known {
			return constant(a.m.pending(n, kid, s.value))
		}
		kids = append(kids, constant(OfBool(true)), s)
	}
	return a.listFrom(n, kids)
}

// listFrom makes a list of guards and members; a constant if all are known.
func (a *analyst) listFrom(n *Node, kids []*symbol) *symbol {
	known := make([]Value, 0, len(kids)/2)
	for i := 0; i < len(kids); i += 2 {
		if !kids[i].isConstant() || !kids[i+1].isConstant() {
			s := (&symbol{kind: symList, node: n, program: a.m.program, kids: kids}).settle()
			s.open = true
			return s
		}
		if kids[i].is(true) {
			known = append(known, kids[i+1].value)
		}
	}
	return constant(listOf(known))
}

// loop is exists, all, exists_one, filter and map.
func (a *analyst) loop(n *Node) *symbol { return a.loopOver(n, a.symbol(n.Kids[0])) }

func (a *analyst) loopOver(n *Node, list *symbol) *symbol {
	switch {
	case list.isConstant() && list.value.State() != Known:
		return constant(a.m.pending(n, n.Kids[0], list.value))
	case list.kind == symCond:
		return a.spread(n, list, func(s *symbol) *symbol { return a.loopOver(n, s) })
	}
	members, guards, ok := a.membersOf(n.Kids[0], list)
	if !ok {
		return a.blindLoop(n, list)
	}
	saved := a.locals[n.Slot]
	defer func() { a.locals[n.Slot] = saved }()
	bodies := make([]*symbol, len(members))
	for i, member := range members {
		a.locals[n.Slot] = member
		bodies[i] = a.symbol(n.Kids[1])
		if n.Op != OpMap {
			bodies[i] = a.condition(n.Kids[1], bodies[i])
		}
	}
	return a.gather(n, members, guards, bodies)
}

func (a *analyst) gather(n *Node, members, guards, bodies []*symbol) *symbol {
	switch n.Op {
	case OpExists:
		return a.logicOf(n, OpOr, a.guarded(n, guards, bodies, OpAnd))
	case OpAll:
		return a.logicOf(n, OpAnd, a.guarded(n, guards, bodies, OpOr))
	case OpExistsOne:
		return a.exactlyOne(n, a.guarded(n, guards, bodies, OpAnd))
	case OpFilter:
		return a.filtered(n, members, a.guarded(n, guards, bodies, OpAnd))
	default:
		return a.mapped(n, guards, bodies)
	}
}

// guarded joins each body with the guard of its member: of exists a member
// must be there and satisfy, of all it is not there or satisfies.
func (a *analyst) guarded(n *Node, guards, bodies []*symbol, join Op) []*symbol {
	if guards == nil {
		return bodies
	}
	joined := make([]*symbol, len(bodies))
	for i, body := range bodies {
		guard := guards[i]
		if join == OpOr {
			guard = a.negation(n, guard)
		}
		joined[i] = a.logicOf(n, join, []*symbol{guard, body})
	}
	return joined
}

// exactlyOne is strict: CEL's exists_one absorbs no failure.
func (a *analyst) exactlyOne(n *Node, bodies []*symbol) *symbol {
	count := a.count(n, bodies)
	one := constant(OfInt(1))
	if count.isConstant() {
		if count.value.State() != Known {
			return count
		}
		return constant(OfBool(count.value.num == 1))
	}
	return a.boolOf(n, OpEq, count, one)
}

// count is how many conditions are true; a failure of one is that of all.
func (a *analyst) count(n *Node, conditions []*symbol) *symbol {
	sure, rest := int64(0), []*symbol(nil)
	for _, s := range conditions {
		switch {
		case s.is(true):
			sure++
		case s.is(false):
		case s.isConstant():
			return s
		default:
			rest = append(rest, s)
		}
	}
	if len(rest) == 0 {
		return constant(OfInt(sure))
	}
	node := &Node{Op: OpSize, Type: Simple(Int), At: n.At}
	return (&symbol{kind: symCount, node: node, program: a.m.program, kids: rest, value: OfInt(sure)}).settle()
}

func (a *analyst) filtered(n *Node, members, conditions []*symbol) *symbol {
	kids := make([]*symbol, 0, 2*len(members))
	for i, c := range conditions {
		if c.is(false) {
			continue
		}
		if c.isConstant() && c.value.State() != Known {
			return c
		}
		kids = append(kids, c, members[i])
	}
	return a.listFrom(n, kids)
}

func (a *analyst) mapped(n *Node, guards, bodies []*symbol) *symbol {
	kids := make([]*symbol, 0, 2*len(bodies))
	for i, body := range bodies {
		if body.isConstant() && body.value.State() != Known {
			return constant(a.m.pending(n, n.Kids[1], body.value))
		}
		guard := constant(OfBool(true))
		if guards != nil {
			guard = guards[i]
		}
		kids = append(kids, guard, body)
	}
	return a.listFrom(n, kids)
}

// blindLoop is a loop over a list that is not known at all. What it asks of
// its members is one unknown for each way of asking it.
func (a *analyst) blindLoop(n *Node, list *symbol) *symbol {
	saved := a.locals[n.Slot]
	defer func() { a.locals[n.Slot] = saved }()
	blind := &term{key: "member of depth " + string(rune('0'+n.Slot)), typ: n.Kids[0].Type.Elem()}
	a.locals[n.Slot] = &symbol{kind: symTerm, term: blind, node: n.Kids[0], program: a.m.program, open: true}
	body := a.symbol(n.Kids[1])
	whole := (&symbol{kind: symStrict, node: n, program: a.m.program, kids: []*symbol{list, body}}).settle()
	whole.open, whole.mayFail = true, whole.mayFail || n.mayFail
	return a.value(n, a.opaque(whole))
}
