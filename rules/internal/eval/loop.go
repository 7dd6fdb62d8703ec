package eval

import "github.com/statutory-go/statutory/rules/internal/tree"

// quantify is exists and all: or and and over the members.
func (m *Machine) quantify(n *tree.Node) tree.Value {
	list := m.eval(n.Kids[0])
	if list.State() != tree.Known {
		return n.Pending(n.Kids[0], list)
	}
	decisive := n.Op == tree.OpExists
	body, saved := n.Kids[1], m.locals[n.Slot]
	result := tree.OfBool(!decisive).From(list)
	members, rest := list.Parts(), []tree.Value(nil)
	for i, member := range members {
		if !m.Spend(body.Weight) {
			return m.Exhausted(n)
		}
		m.locals[n.Slot] = member.From(list)
		v := m.eval(body)
		if v.State() != tree.Known {
			result = weaker(n, body, result, v)
		} else if v.IsTrue() == decisive {
			result = v.From(result)
			rest = members[i+1:]
			break
		} else {
			result = result.From(v)
		}
	}
	m.passOverMembers(n, result, list, rest)
	m.locals[n.Slot] = saved
	return result
}

// each runs the predicate or mapping of a loop for every member, as long as
// visit says so, and returns the list, or what stands in its place where it is
// not known or there were too many members.
func (m *Machine) each(n *tree.Node, visit func(members []tree.Value, i int, v tree.Value) bool) tree.Value {
	list, body := m.eval(n.Kids[0]), n.Kids[1]
	if list.State() != tree.Known {
		return n.Pending(n.Kids[0], list)
	}
	saved := m.locals[n.Slot]
	defer func() { m.locals[n.Slot] = saved }()
	members := list.Parts()
	for i, member := range members {
		if !m.Spend(body.Weight) {
			return m.Exhausted(n)
		}
		m.locals[n.Slot] = member.From(list)
		if !visit(members, i, m.eval(body)) {
			break
		}
	}
	m.passOverMembers(n, list, list, nil)
	return list
}

// existsOne does not absorb failures, as in CEL; two members that satisfy the
// predicate decide it only where the missing ones cannot fail.
func (m *Machine) existsOne(n *tree.Node) tree.Value {
	yes, open := 0, 0
	var failed, seen tree.Value
	list := m.each(n, func(_ []tree.Value, _ int, v tree.Value) bool {
		seen = seen.From(v)
		switch {
		case v.IsTrue():
			yes++
		case v.State() == tree.Missing:
			open++
		case v.State() != tree.Known:
			failed = n.Pending(n.Kids[1], v)
		}
		return failed.State() != tree.Failed
	})
	seen = seen.From(list)
	switch {
	case list.State() != tree.Known:
		return list
	case failed.State() == tree.Failed:
		return failed.From(seen)
	case open > 0 && (yes < 2 || n.Kids[1].MayFail):
		return tree.Open(tree.Bool).From(seen)
	}
	return tree.OfBool(yes == 1).From(seen)
}

// filter keeps the members that satisfy the predicate. If that is open for
// one, the whole list is: how long it is cannot be said.
func (m *Machine) filter(n *tree.Node) tree.Value {
	kept, result := []tree.Value(nil), tree.OfBool(true)
	list := m.each(n, func(members []tree.Value, i int, v tree.Value) bool {
		if v.IsTrue() {
			kept = append(kept, members[i])
		} else if v.State() != tree.Known {
			result = weaker(n, n.Kids[1], result, v)
		}
		result = result.From(v)
		return true
	})
	switch {
	case list.State() != tree.Known:
		return list
	case result.State() != tree.Known:
		return result.From(list)
	}
	return tree.OwnedList(kept).From(list).From(result)
}

// mapped replaces each member by what the mapping makes of it.
func (m *Machine) mapped(n *tree.Node) tree.Value {
	var made []tree.Value
	list := m.each(n, func(members []tree.Value, _ int, v tree.Value) bool {
		if made == nil {
			made = make([]tree.Value, 0, len(members))
		}
		made = append(made, v)
		return v.State() == tree.Known || v.State() == tree.Missing
	})
	if list.State() != tree.Known {
		return list
	}
	return listOf(n, made, func(int) *tree.Node { return n.Kids[1] }).From(list)
}

func (m *Machine) list(n *tree.Node) tree.Value {
	members := make([]tree.Value, len(n.Kids))
	for i, kid := range n.Kids {
		if members[i] = m.eval(kid); members[i].State() == tree.Failed || members[i].State() == tree.Absent {
			members = members[:i+1]
			break
		}
	}
	return listOf(n, members, func(i int) *tree.Node { return n.Kids[i] })
}

// listOf makes a list of members, each computed by a node. A member that is
// missing stays one of the list, unless it could turn out to fail: a failure
// is one of the whole.
func listOf(n *tree.Node, members []tree.Value, by func(i int) *tree.Node) tree.Value {
	open := false
	for i, v := range members {
		switch v.State() {
		case tree.Failed, tree.Absent:
			return n.Pending(by(i), v)
		case tree.Missing:
			open = open || by(i).MayFail
		default:
		}
	}
	if open {
		return tree.Open(tree.List)
	}
	return tree.OwnedList(members)
}
