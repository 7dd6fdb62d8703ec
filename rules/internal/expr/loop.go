package expr

// each runs the predicate or mapping of a loop for every member.
func (m *machine) each(n *Node, members []Value, visit func(i int, v Value) bool) Value {
	body := n.Kids[1]
	saved := m.locals[n.Slot]
	defer func() { m.locals[n.Slot] = saved }()
	for i, member := range members {
		if !m.spend(body.weight) {
			return m.exhausted(n)
		}
		m.locals[n.Slot] = member
		if !visit(i, m.eval(body)) {
			break
		}
	}
	return Value{}
}

func (m *machine) members(n *Node) ([]Value, Value) {
	list := m.eval(n.Kids[0])
	if list.State() != Known {
		return nil, m.pending(n, n.Kids[0], list)
	}
	return list.parts(), list
}

// quantify is exists and all: or and and over the members.
func (m *machine) quantify(n *Node) Value {
	members, list := m.members(n)
	if list.State() != Known {
		return list
	}
	decisive := int64(0)
	if n.Op == OpExists {
		decisive = 1
	}
	body, saved := n.Kids[1], m.locals[n.Slot]
	result := OfBool(decisive == 0)
	for _, member := range members {
		if !m.spend(body.weight) {
			return m.exhausted(n)
		}
		m.locals[n.Slot] = member
		v := m.eval(body)
		if v.State() == Known {
			if v.num == decisive {
				result = v
				break
			}
			continue
		}
		result = m.weaker(n, body, result, v)
	}
	m.locals[n.Slot] = saved
	return result
}

// existsOne does not absorb failures, as in CEL; two members that satisfy the
// predicate decide it only where the missing ones cannot fail.
func (m *machine) existsOne(n *Node) Value {
	members, list := m.members(n)
	if list.State() != Known {
		return list
	}
	yes, open := 0, 0
	var failed Value
	over := m.each(n, members, func(_ int, v Value) bool {
		switch {
		case v.IsTrue():
			yes++
		case v.State() == Missing:
			open++
		case v.State() != Known:
			failed = m.pending(n, n.Kids[1], v)
			return false
		}
		return true
	})
	switch {
	case over.State() == Failed:
		return over
	case failed.State() == Failed:
		return failed
	case open > 0 && (yes < 2 || n.Kids[1].mayFail):
		return Value{tag: tagOf(Missing, Bool)}
	}
	return OfBool(yes == 1)
}

// filter keeps the members that satisfy the predicate. If that is open for
// one, the whole list is: how long it is cannot be told.
func (m *machine) filter(n *Node) Value {
	members, list := m.members(n)
	if list.State() != Known {
		return list
	}
	kept, result := []Value(nil), Value{tag: tagOf(Known, NoKind)}
	over := m.each(n, members, func(i int, v Value) bool {
		switch {
		case v.IsTrue():
			kept = append(kept, members[i])
		case v.State() != Known:
			result = m.weaker(n, n.Kids[1], result, v)
		}
		return true
	})
	if over.State() == Failed {
		return over
	}
	if result.State() != Known {
		return result
	}
	return listOf(kept)
}

// mapped replaces each member by what the mapping makes of it. A member that
// is missing stays one of the list, unless it could turn out to fail: a
// failure is one of the whole.
func (m *machine) mapped(n *Node) Value {
	members, list := m.members(n)
	if list.State() != Known {
		return list
	}
	made, failed, open := make([]Value, 0, len(members)), Value{}, false
	over := m.each(n, members, func(_ int, v Value) bool {
		if v.State() == Failed || v.State() == Absent {
			failed = m.pending(n, n.Kids[1], v)
			return false
		}
		open = open || v.State() == Missing && n.Kids[1].mayFail
		made = append(made, v)
		return true
	})
	switch {
	case over.State() == Failed:
		return over
	case failed.State() == Failed:
		return failed
	case open:
		return Value{tag: tagOf(Missing, List)}
	}
	return listOf(made)
}

// list makes a list of its members. It is missing as a whole if a missing
// member could turn out to fail.
func (m *machine) list(n *Node) Value {
	members, open := make([]Value, len(n.Kids)), false
	for i, kid := range n.Kids {
		members[i] = m.eval(kid)
		switch members[i].State() {
		case Failed, Absent:
			return m.pending(n, kid, members[i])
		case Missing:
			open = open || kid.mayFail
		default:
		}
	}
	if open {
		return Value{tag: tagOf(Missing, List)}
	}
	return listOf(members)
}
