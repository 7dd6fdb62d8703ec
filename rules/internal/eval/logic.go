package eval

import "github.com/statutory-go/statutory/rules/internal/tree"

func (m *Machine) not(n *tree.Node) tree.Value {
	v := m.eval(n.Kids[0])
	if v.State() == tree.Known {
		return v.Not()
	}
	return n.Pending(n.Kids[0], v)
}

// join is and, whose neutral operand is true, and or. It is settled by the
// first other operand; without one it waits for the missing ones, and fails if
// an operand failed that no missing one can absorb.
func (m *Machine) join(n *tree.Node, neutral bool) tree.Value {
	result := tree.OfBool(neutral)
	for _, kid := range n.Kids {
		switch v := m.eval(kid); {
		case v.State() != tree.Known:
			result = weaker(n, kid, result, v)
		case v.IsTrue() != neutral:
			return v
		}
	}
	return result
}

// weaker keeps a missing operand before a failed one: an answer might yet
// absorb the failure.
func weaker(n, kid *tree.Node, result, v tree.Value) tree.Value {
	v = n.Pending(kid, v)
	if result.State() == tree.Known || result.State() == tree.Failed && v.State() == tree.Missing {
		return v
	}
	return result
}

func (m *Machine) atLeast(n *tree.Node) tree.Value {
	yes, open, failures := 0, 0, 0
	var failed tree.Value
	for _, kid := range n.Kids {
		v := m.eval(kid)
		switch {
		case v.IsTrue():
			yes++
		case v.State() == tree.Missing:
			open++
		case v.State() != tree.Known:
			failures++
			failed = n.Pending(kid, v)
		}
	}
	return Enough(n.Slot, yes, open, failures, failed)
}

// Enough decides from how many operands are true, missing and failed, each of
// which could have been either, and from one of the failures.
func Enough(want, yes, open, failures int, failed tree.Value) tree.Value {
	switch {
	case yes >= want:
		return tree.OfBool(true)
	case yes+open+failures < want:
		return tree.OfBool(false)
	case open > 0:
		return tree.Open(tree.Bool)
	default:
		return failed
	}
}

// cond takes a branch. With the condition missing it is decided where the
// branches agree, unless the condition could turn out to fail.
func (m *Machine) cond(n *tree.Node) tree.Value {
	c := m.eval(n.Kids[0])
	switch {
	case c.IsTrue():
		return m.eval(n.Kids[1])
	case c.State() == tree.Known:
		return m.eval(n.Kids[2])
	case c.State() != tree.Missing:
		return n.Pending(n.Kids[0], c)
	case n.Kids[0].MayFail:
		return tree.Open(n.Type.Kind())
	}
	a, b := m.eval(n.Kids[1]), m.eval(n.Kids[2])
	if a.State() == tree.Known && b.State() == tree.Known && tree.Same(a, b).IsTrue() {
		return a
	}
	return tree.Open(n.Type.Kind())
}
