package expr

func (m *machine) not(n *Node) Value {
	v := m.eval(n.Kids[0])
	if v.State() == Known {
		v.num ^= 1
		return v
	}
	return m.pending(n, n.Kids[0], v)
}

// and is false as soon as one operand is; otherwise it waits for the missing
// ones, and fails if an operand failed that no missing one can absorb.
func (m *machine) and(n *Node) Value {
	result := OfBool(true)
	for _, kid := range n.Kids {
		v := m.eval(kid)
		if v.State() == Known {
			if v.num == 0 {
				return v
			}
			continue
		}
		result = m.weaker(n, kid, result, v)
	}
	return result
}

func (m *machine) or(n *Node) Value {
	result := OfBool(false)
	for _, kid := range n.Kids {
		v := m.eval(kid)
		if v.State() == Known {
			if v.num != 0 {
				return v
			}
			continue
		}
		result = m.weaker(n, kid, result, v)
	}
	return result
}

// weaker keeps a missing operand before a failed one: an answer might yet
// absorb the failure.
func (m *machine) weaker(n, kid *Node, result, v Value) Value {
	v = m.pending(n, kid, v)
	if result.State() == Known || result.State() == Failed && v.State() == Missing {
		return v
	}
	return result
}

func (m *machine) atLeast(n *Node) Value {
	yes, open := 0, 0
	var failed Value
	for _, kid := range n.Kids {
		v := m.eval(kid)
		switch {
		case v.IsTrue():
			yes++
		case v.State() == Missing:
			open++
		case v.State() != Known:
			failed = m.pending(n, kid, v)
		}
	}
	return atLeastOf(n.Slot, yes, open, failed)
}

// atLeastOf decides from the operands that are true, the missing ones and a
// failure, which counts as one that could have been either.
func atLeastOf(want, yes, open int, failed Value) Value {
	most := yes + open
	if failed.State() == Failed {
		most = int(^uint(0) >> 1)
	}
	switch {
	case yes >= want:
		return OfBool(true)
	case most < want:
		return OfBool(false)
	case open > 0:
		return Value{tag: tagOf(Missing, Bool)}
	default:
		return failed
	}
}

// cond takes a branch. With the condition missing it is decided where the
// branches agree, unless the condition could turn out to fail.
func (m *machine) cond(n *Node) Value {
	c := m.eval(n.Kids[0])
	switch {
	case c.State() == Known && c.num != 0:
		return m.eval(n.Kids[1])
	case c.State() == Known:
		return m.eval(n.Kids[2])
	case c.State() != Missing:
		return m.pending(n, n.Kids[0], c)
	case n.Kids[0].mayFail:
		return Value{tag: tagOf(Missing, n.Type.kind)}
	}
	a, b := m.eval(n.Kids[1]), m.eval(n.Kids[2])
	if a.State() == Known && b.State() == Known && same(a, b).IsTrue() {
		return a
	}
	return Value{tag: tagOf(Missing, n.Type.kind)}
}
