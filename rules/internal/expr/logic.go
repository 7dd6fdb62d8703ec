package expr

func (m *machine) not(n *Node) Value {
	v := m.eval(n.Kids[0])
	if v.state == Known {
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
		if v.state == Known {
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
		if v.state == Known {
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
	if result.state == Known || result.state == Failed && v.state == Missing {
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
		case v.state == Missing:
			open++
		case v.state != Known:
			failed = m.pending(n, kid, v)
		}
	}
	return atLeastOf(n.Slot, yes, open, failed)
}

// atLeastOf decides from the operands that are true, the missing ones and a
// failure, which counts as one that could have been either.
func atLeastOf(want, yes, open int, failed Value) Value {
	most := yes + open
	if failed.state == Failed {
		most = int(^uint(0) >> 1)
	}
	switch {
	case yes >= want:
		return OfBool(true)
	case most < want:
		return OfBool(false)
	case open > 0:
		return Value{kind: Bool}
	default:
		return failed
	}
}

// cond takes a branch. With the condition missing it is decided where the
// branches agree, unless the condition could turn out to fail.
func (m *machine) cond(n *Node) Value {
	c := m.eval(n.Kids[0])
	switch {
	case c.state == Known && c.num != 0:
		return m.eval(n.Kids[1])
	case c.state == Known:
		return m.eval(n.Kids[2])
	case c.state != Missing:
		return m.pending(n, n.Kids[0], c)
	case n.Kids[0].mayFail:
		return Value{kind: n.Type.kind}
	}
	a, b := m.eval(n.Kids[1]), m.eval(n.Kids[2])
	if a.state == Known && b.state == Known && same(a, b).IsTrue() {
		return a
	}
	return Value{kind: n.Type.kind}
}
