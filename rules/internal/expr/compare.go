package expr

func (m *machine) equal(n *Node) Value {
	a, b := m.eval(n.Kids[0]), m.eval(n.Kids[1])
	if a.State() != Known || b.State() != Known {
		return m.pendingTwo(n, a, b)
	}
	if size := len(a.parts()); size > 0 && !m.spend(size) {
		return m.exhausted(n)
	}
	v := same(a, b)
	if n.Op == OpNe && v.State() == Known {
		v.num ^= 1
	}
	return v
}

// same compares two known values. Lists and records differ as soon as one
// known part does; otherwise missing parts leave it open.
func same(a, b Value) Value {
	switch a.Kind() {
	case Bool, Int, Date:
		return OfBool(a.num == b.num)
	case Text, Enum:
		return OfBool(sameText(a, b))
	case Decimal, Money:
		return OfBool(compareKnown(a, b) == 0)
	default:
		return sameParts(a.parts(), b.parts())
	}
}

func sameParts(a, b []Value) Value {
	if len(a) != len(b) {
		return OfBool(false)
	}
	result := OfBool(true)
	for i := range a {
		v := samePart(a[i], b[i])
		if v.IsFalse() {
			return v
		}
		if v.State() == Missing {
			result = v
		}
	}
	return result
}

// samePart also compares what is absent: two absent fields are the same.
func samePart(a, b Value) Value {
	switch {
	case a.State() == Missing || b.State() == Missing:
		return Value{tag: tagOf(Missing, Bool)}
	case a.State() != Known || b.State() != Known:
		return OfBool(a.State() == b.State())
	}
	return same(a, b)
}

func (m *machine) order(n *Node) Value {
	a, b := m.eval(n.Kids[0]), m.eval(n.Kids[1])
	if a.State() != Known || b.State() != Known {
		return m.pendingTwo(n, a, b)
	}
	return OfBool(holds(n.Op, compareKnown(a, b)))
}

// holds reports whether a comparison holds for operands in that order.
func holds(op Op, order int) bool {
	switch op {
	case OpLt:
		return order < 0
	case OpLe:
		return order <= 0
	case OpGt:
		return order > 0
	case OpGe:
		return order >= 0
	case OpEq:
		return order == 0
	default:
		return order != 0
	}
}

// membership is x in list. A missing member leaves it open unless a known one is
// equal; nothing is in an empty list, not even a missing value.
func (m *machine) membership(n *Node) Value {
	member := m.eval(n.Kids[0])
	members := n.literals
	if members == nil {
		list := m.eval(n.Kids[1])
		if list.State() != Known {
			return m.pendingTwo(n, member, list)
		}
		members = list.parts()
		if !m.spend(len(members)) {
			return m.exhausted(n)
		}
	}
	switch {
	case member.State() == Missing && len(members) == 0 && !n.Kids[0].mayFail:
		return OfBool(false)
	case member.State() != Known:
		return m.pending(n, n.Kids[0], member)
	case n.set != nil:
		_, found := n.set[member.Text()]
		return OfBool(found)
	}
	return memberOf(member, members)
}

func memberOf(member Value, members []Value) Value {
	result := OfBool(false)
	for _, other := range members {
		v := samePart(member, other)
		if v.IsTrue() {
			return v
		}
		if v.State() == Missing {
			result = v
		}
	}
	return result
}

// has reports whether an optional fact has a value. That of a missing one is
// missing: it may yet be told to be absent.
func (m *machine) has(n *Node) Value {
	v := m.present(n.Kids[0])
	switch v.State() {
	case Known:
		return OfBool(true)
	case Absent:
		return OfBool(false)
	case Missing:
		return Value{tag: tagOf(Missing, Bool)}
	default:
		return v
	}
}

// present evaluates a chain of fields so that a part of something absent is
// absent too.
func (m *machine) present(n *Node) Value {
	if n.Op != OpField {
		return m.eval(n)
	}
	v := m.present(n.Kids[0])
	if v.State() != Known {
		return v
	}
	return v.parts()[n.Slot]
}
