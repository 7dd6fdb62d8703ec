package expr

// truth is the outcome of a condition where that is all one wants to know.
type truth uint8

const (
	undecided truth = iota // missing or failed: eval tells which
	no
	yes
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

// test decides a condition without making values on the way: conditions over
// known facts, which are nearly all there are, need no more. Where it is
// undecided eval goes over the condition again and tells why.
func (m *machine) test(n *Node) truth {
	switch n.Op {
	case OpAnd:
		return m.testAll(n, yes)
	case OpOr:
		return m.testAll(n, no)
	case OpNot:
		switch m.test(n.Kids[0]) {
		case yes:
			return no
		case no:
			return yes
		default:
			return undecided
		}
	case OpEq, OpNe, OpLt, OpLe, OpGt, OpGe:
		return m.testOrder(n)
	case OpIn:
		if n.set != nil {
			return m.testSet(n)
		}
	case OpExists, OpAll:
		return m.testLoop(n)
	case OpProgram:
		outer := m.program
		m.program = n.Sub
		t := m.test(n.Sub.root)
		m.program = outer
		return t
	default:
	}
	v := m.eval(n)
	if v.State() != Known {
		return undecided
	}
	return truth(v.num) + no
}

// testAll is and, whose neutral operand is yes, and or, whose is no.
func (m *machine) testAll(n *Node, neutral truth) truth {
	result := neutral
	for _, kid := range n.Kids {
		switch t := m.test(kid); t {
		case neutral:
		case undecided:
			result = undecided
		default:
			return t
		}
	}
	return result
}

// operand is eval with the two commonest nodes at hand.
func (m *machine) operand(n *Node) Value {
	if n.Op == OpFact {
		return m.in.Facts.Fact(n.Slot)
	}
	return m.eval(n)
}

func (m *machine) testOrder(n *Node) truth {
	a := m.operand(n.Kids[0])
	if a.State() != Known {
		return undecided
	}
	if right := n.Kids[1]; right.Op == OpLiteral {
		return testKnown(n.Op, a, &right.Value)
	}
	b := m.eval(n.Kids[1])
	if b.State() != Known {
		return undecided
	}
	return testKnown(n.Op, a, &b)
}

func testKnown(op Op, a Value, b *Value) truth {
	if a.ref == nil && b.ref == nil && a.places() == b.places() {
		return testNumbers(op, a.num, b.num)
	}
	if op != OpEq && op != OpNe {
		return truthOf(holds(op, compareKnown(a, *b)))
	}
	if a.Kind() == List || a.Kind() == Record {
		return undecided // eval counts the steps
	}
	return truthOf(same(a, *b).IsTrue() == (op == OpEq))
}

func testNumbers(op Op, a, b int64) truth {
	switch op {
	case OpLt:
		return truthOf(a < b)
	case OpLe:
		return truthOf(a <= b)
	case OpGt:
		return truthOf(a > b)
	case OpGe:
		return truthOf(a >= b)
	case OpEq:
		return truthOf(a == b)
	default:
		return truthOf(a != b)
	}
}

func (m *machine) testSet(n *Node) truth {
	v := m.operand(n.Kids[0])
	if v.State() != Known {
		return undecided
	}
	_, found := n.set[v.Text()]
	return truthOf(found)
}

func (m *machine) testLoop(n *Node) truth {
	list := m.operand(n.Kids[0])
	if list.State() != Known {
		return undecided
	}
	neutral := yes
	if n.Op == OpExists {
		neutral = no
	}
	body, saved, result := n.Kids[1], m.locals[n.Slot], neutral
	for _, member := range list.parts() {
		if !m.spend(body.weight) {
			return undecided
		}
		m.locals[n.Slot] = member
		t := m.test(body)
		if t != neutral {
			result = t
			if t != undecided {
				break
			}
		}
	}
	m.locals[n.Slot] = saved
	return result
}
