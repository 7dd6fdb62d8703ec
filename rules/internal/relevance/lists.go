package relevance

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// member is a member of a list, with the condition that it belongs to it.
type member struct{ guard, value *symbol }

// membersOf are the members of a list. Looking at the members one by one can
// absorb the failure of one that fails the list as a whole: see ifComputed.
func (a *analyst) membersOf(n *tree.Node, list *symbol) (members []member, ok bool) {
	switch {
	case list.isConstant() && list.value.State() == tree.Known:
		parts := list.value.Parts()
		if a.spend(len(parts)); a.failure != nil {
			return nil, true
		}
		members = make([]member, len(parts))
		elem, sure := n.Like(tree.OpLocal, n.Type.Elem()), constant(tree.OfBool(true))
		elem.Name = n.Name
		for i, v := range parts {
			members[i] = member{sure, a.read(elem, v)}
		}
		return members, true
	case list.kind == symList:
		return list.unfold(), true
	}
	return nil, false
}

// unfold takes a list apart.
func (s *symbol) unfold() []member {
	members := make([]member, 0, len(s.kids)/2)
	for pair := range slices.Chunk(s.kids, 2) {
		members = append(members, member{pair[0], pair[1]})
	}
	return members
}

// allSure reports whether all members are sure to belong to the list.
func allSure(members []member) bool {
	return !slices.ContainsFunc(members, func(m member) bool { return !m.guard.is(true) })
}

func (a *analyst) list(n *tree.Node) *symbol {
	members, sure := make([]member, len(n.Kids)), constant(tree.OfBool(true))
	for i, kid := range n.Kids {
		s := a.symbol(kid)
		if s.isLost() {
			return constant(n.Pending(kid, s.value))
		}
		members[i] = member{sure, s}
	}
	return a.listFrom(n, members)
}

// listFrom makes a list of members; a constant if all are known.
func (a *analyst) listFrom(n *tree.Node, members []member) *symbol {
	list := symbol{kind: symList, node: n}
	known := make([]tree.Value, 0, len(members))
	for _, m := range members {
		list.kids = append(list.kids, m.guard, m.value)
		list.open = list.open || !m.guard.isConstant() || !m.value.isConstant()
		if m.guard.is(true) {
			known = append(known, m.value.value)
		}
	}
	if list.open {
		return a.make(list)
	}
	return constant(tree.OwnedList(known))
}

// loop is exists, all, exists_one, filter and map.
func (a *analyst) loop(n *tree.Node, list *symbol) *symbol {
	switch {
	case list.isLost():
		return constant(n.Pending(n.Kids[0], list.value))
	case list.kind == symCond:
		return a.spread(n, n.Op, list, nil, func(s *symbol) *symbol { return a.loop(n, s) })
	}
	members, ok := a.membersOf(n.Kids[0], list)
	if !ok {
		return a.blindLoop(n, list)
	}
	return a.ifComputed(n, list, func() *symbol { return a.loopOver(n, members) })
}

func (a *analyst) loopOver(n *tree.Node, members []member) *symbol {
	saved := a.locals[n.Slot]
	defer func() { a.locals[n.Slot] = saved }()
	bodies := make([]*symbol, len(members))
	for i, m := range members {
		a.locals[n.Slot] = m.value
		bodies[i] = a.symbol(n.Kids[1])
		if n.Op != tree.OpMap {
			bodies[i] = a.guarded(n, m.guard, condition(n.Kids[1], bodies[i]))
		}
	}
	switch n.Op {
	case tree.OpExists:
		return a.logicOf(n, tree.OpOr, bodies)
	case tree.OpAll:
		return a.logicOf(n, tree.OpAnd, bodies)
	case tree.OpExistsOne:
		return a.exactlyOne(n, bodies)
	case tree.OpFilter:
		return a.filtered(n, members, bodies)
	default:
		return a.mapped(n, members, bodies)
	}
}

// guarded joins a condition with the guard of its member: of all it is not
// there or satisfies, of the other loops it must be there and satisfy.
func (a *analyst) guarded(n *tree.Node, guard, body *symbol) *symbol {
	switch {
	case guard.is(true):
		return body
	case n.Op == tree.OpAll:
		return a.logicOf(n, tree.OpOr, []*symbol{a.negation(n, guard), body})
	}
	return a.logicOf(n, tree.OpAnd, []*symbol{guard, body})
}

// exactlyOne is strict: CEL's exists_one absorbs no failure.
func (a *analyst) exactlyOne(n *tree.Node, bodies []*symbol) *symbol {
	switch count := a.count(n, bodies); {
	case count.isLost():
		return count
	case count.isConstant():
		return constant(tree.OfBool(count.value.Number() == 1))
	default:
		return a.boolOf(n, tree.OpEq, count, constant(tree.OfInt(1)))
	}
}

// count is how many conditions are true; a failure of one is that of all.
func (a *analyst) count(n *tree.Node, conditions []*symbol) *symbol {
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
		return constant(tree.OfInt(sure))
	}
	node := n.Like(tree.OpSize, tree.Simple(tree.Int))
	return a.make(symbol{kind: symCount, node: node, kids: rest, value: tree.OfInt(sure)})
}

func (a *analyst) filtered(n *tree.Node, members []member, conditions []*symbol) *symbol {
	kept := make([]member, 0, len(members))
	for i, c := range conditions {
		switch {
		case c.is(false):
		case c.isLost():
			return c
		default:
			kept = append(kept, member{c, members[i].value})
		}
	}
	return a.listFrom(n, kept)
}

func (a *analyst) mapped(n *tree.Node, members []member, bodies []*symbol) *symbol {
	made := make([]member, len(members))
	for i, body := range bodies {
		if body.isLost() {
			body = constant(n.Pending(n.Kids[1], body.value))
			if members[i].guard.is(true) {
				return body
			}
		}
		made[i] = member{members[i].guard, body}
	}
	return a.listFrom(n, made)
}

// blindLoop is a loop over a list that is not known at all. What it asks of
// its members is one unknown for each way of asking it.
func (a *analyst) blindLoop(n *tree.Node, list *symbol) *symbol {
	saved := a.locals[n.Slot]
	defer func() { a.locals[n.Slot] = saved }()
	local := n.Like(tree.OpLocal, n.Kids[0].Type.Elem())
	local.Slot = n.Slot
	at := a.operationOf(local)
	if a.blind[at] == nil {
		a.blind[at] = &term{typ: local.Type}
	}
	a.locals[n.Slot] = a.value(local, a.blind[at])
	body := a.symbol(n.Kids[1])
	return a.value(n, a.opaque(a.make(symbol{kind: symStrict, node: n, kids: []*symbol{list, body}, open: true, fails: n.MayFail})))
}
