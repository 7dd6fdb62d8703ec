package eval

import "github.com/statutory-go/statutory/rules/internal/tree"

// passOver asks for the parameters of operations that are not evaluated, where
// that was decided by a sensitive value and the input wants it.
func (m *Machine) passOver(decided tree.Value, nodes ...*tree.Node) {
	if !m.in.AllParameters || !decided.IsSensitive() {
		return
	}
	for _, n := range nodes {
		if n != nil && m.Spend(n.Weight) {
			m.lookUps(n)
		}
	}
}

// passOverMembers does so for the body of a loop: for members that were not
// looked at, and for one that is not known if the list is sensitive itself.
func (m *Machine) passOverMembers(n *tree.Node, decided, list tree.Value, rest []tree.Value) {
	if !m.in.AllParameters || !decided.IsSensitive() {
		return
	}
	for _, member := range rest {
		m.locals[n.Slot] = member.From(list)
		m.passOver(decided, n.Kids[1])
	}
	m.locals[n.Slot] = tree.Open(n.Kids[0].Type.Elem().Kind())
	m.passOver(list, n.Kids[1])
}

func (m *Machine) lookUps(n *tree.Node) {
	switch {
	case n.Op == tree.OpParameter || n.Op == tree.OpDerived:
		m.eval(n)
	case n.Op == tree.OpProgram:
		m.lookUps(n.Sub.Root())
	case n.Op.IsLoop():
		m.locals[n.Slot] = tree.Open(n.Kids[0].Type.Elem().Kind())
	}
	for _, kid := range n.Kids {
		if kid != nil {
			m.lookUps(kid)
		}
	}
}
