package eval

import "github.com/statutory-go/statutory/rules/internal/tree"

// truth is the outcome of a condition where that is all one wants to know.
type truth uint8

const (
	undecided truth = iota // missing or failed: eval finds which
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
// undecided eval goes over the condition again and finds why.
func (m *Machine) test(n *tree.Node) truth {
	switch n.Op {
	case tree.OpAnd:
		return m.testAll(n, yes)
	case tree.OpOr:
		return m.testAll(n, no)
	case tree.OpNot:
		return (yes + no - m.test(n.Kids[0])) % (yes + no) // undecided stays so
	case tree.OpEq, tree.OpNe, tree.OpLt, tree.OpLe, tree.OpGt, tree.OpGe:
		return m.testOrder(n)
	case tree.OpIn:
		if n.Set != nil {
			return m.testSet(n)
		}
	case tree.OpExists, tree.OpAll:
		return m.testLoop(n)
	case tree.OpProgram:
		return m.test(n.Sub.Root())
	default:
	}
	v := m.eval(n)
	if v.State() != tree.Known {
		return undecided
	}
	return truthOf(v.IsTrue())
}

// testAll is and, whose neutral operand is yes, and or, whose is no.
func (m *Machine) testAll(n *tree.Node, neutral truth) truth {
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
func (m *Machine) operand(n *tree.Node) tree.Value {
	if n.Op == tree.OpFact {
		return m.in.Facts.Fact(n.Slot)
	}
	return m.eval(n)
}

func (m *Machine) testOrder(n *tree.Node) truth {
	a := m.operand(n.Kids[0])
	if a.State() != tree.Known {
		return undecided
	}
	right := n.Kids[1]
	b := &right.Value
	if right.Op != tree.OpLiteral {
		v := m.eval(right)
		if v.State() != tree.Known {
			return undecided
		}
		b = &v
	}
	holds, open := tree.Test(n.Op, a, b)
	if open {
		return undecided // eval counts the steps
	}
	return truthOf(holds)
}

func (m *Machine) testSet(n *tree.Node) truth {
	v := m.operand(n.Kids[0])
	if v.State() != tree.Known {
		return undecided
	}
	_, found := n.Set[v.Text()]
	return truthOf(found)
}

func (m *Machine) testLoop(n *tree.Node) truth {
	list := m.operand(n.Kids[0])
	if list.State() != tree.Known {
		return undecided
	}
	neutral := yes
	if n.Op == tree.OpExists {
		neutral = no
	}
	body, saved, result := n.Kids[1], m.locals[n.Slot], neutral
	for _, member := range list.Parts() {
		if !m.Spend(body.Weight) {
			return undecided
		}
		m.locals[n.Slot] = member.From(list)
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
