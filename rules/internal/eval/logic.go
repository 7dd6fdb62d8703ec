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
	for i, kid := range n.Kids {
		switch v := m.eval(kid); {
		case v.State() != tree.Known:
			result = weaker(n, kid, result, v)
		case v.IsTrue() != neutral:
			v = v.From(result)
			m.passOver(v, n.Kids[i+1:]...)
			return v
		default:
			result = result.From(v)
		}
	}
	return result
}

// weaker keeps a missing operand before a failed one: an answer might yet
// absorb the failure.
func weaker(n, kid *tree.Node, result, v tree.Value) tree.Value {
	v = n.Pending(kid, v).From(result)
	if result.State() == tree.Known || result.State() == tree.Failed && v.State() == tree.Missing {
		return v
	}
	return result.From(v)
}

func (m *Machine) atLeast(n *tree.Node) tree.Value {
	yes, open, failures := 0, 0, 0
	var failed, seen tree.Value
	for _, kid := range n.Kids {
		v := m.eval(kid)
		seen = seen.From(v)
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
	return Enough(n.Slot, yes, open, failures, failed).From(seen)
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
		m.passOver(c, n.Kids[2])
		return m.eval(n.Kids[1]).From(c)
	case c.State() == tree.Known:
		m.passOver(c, n.Kids[1])
		return m.eval(n.Kids[2]).From(c)
	case c.State() != tree.Missing:
		return n.Pending(n.Kids[0], c)
	case n.Kids[0].MayFail:
		return tree.Open(n.Type.Kind()).From(c)
	}
	a, b := m.eval(n.Kids[1]), m.eval(n.Kids[2])
	if a.State() == tree.Known && b.State() == tree.Known && tree.Same(a, b).IsTrue() {
		return a.From(b).From(c)
	}
	return tree.Open(n.Type.Kind()).From(a).From(b).From(c)
}
