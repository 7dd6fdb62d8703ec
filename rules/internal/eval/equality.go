package eval

import "github.com/statutory-go/statutory/rules/internal/tree"

func (m *Machine) equal(n *tree.Node) tree.Value {
	a, b := m.eval(n.Kids[0]), m.eval(n.Kids[1])
	if a.State() != tree.Known || b.State() != tree.Known {
		return pendingTwo(n, a, b)
	}
	if size := len(a.Parts()); size > 0 && !m.Spend(size) {
		return m.Exhausted(n)
	}
	return m.Apply(n, a, b)
}

// membership is x in list. A missing member leaves it open unless a known one is
// equal; nothing is in an empty list, not even a missing value.
func (m *Machine) membership(n *tree.Node) tree.Value {
	member := m.eval(n.Kids[0])
	members := n.Literals
	var list tree.Value
	if members == nil {
		list = m.eval(n.Kids[1])
		if list.State() != tree.Known {
			return pendingTwo(n, member, list)
		}
		members = list.Parts()
		if !m.Spend(len(members)) {
			return m.Exhausted(n)
		}
	}
	switch {
	case member.State() == tree.Missing && len(members) == 0 && !n.Kids[0].MayFail:
		return tree.OfBool(false).From(member).From(list)
	case member.State() != tree.Known:
		return n.Pending(n.Kids[0], member).From(list)
	case n.Set != nil:
		_, found := n.Set[member.Text()]
		return tree.OfBool(found).From(member)
	}
	return tree.MemberOf(member, members).From(list)
}
