package expr

import "github.com/statutory-go/statutory/deadline/date"

// Eval returns what the program amounts to: a known value, a missing one if
// facts are missing that the outcome waits for, or a failed one with its
// *Fault. It is three-valued: false && missing is false, and so on through
// every operation. Whether a missing outcome is in truth decided, because no
// answer could change it, is for [Analyse] to say.
func (p *Program) Eval(in *Input) Value {
	m := machine{in: in, program: p, left: in.budget()}
	if p.root.weight > m.left {
		return m.exhausted(p.root)
	}
	m.left -= p.root.weight
	if p.root.Type.kind == Bool {
		if t := m.test(p.root); t != undecided {
			return Value{tag: tagOf(Known, Bool), num: int64(t - no)}
		}
		m.left = in.budget() - p.root.weight
	}
	return m.eval(p.root)
}

func (in *Input) budget() int {
	if in.Budget > 0 {
		return in.Budget
	}
	return DefaultBudget
}

type machine struct {
	in      *Input
	program *Program
	left    int // steps of the budget
	locals  [MaxLoops]Value
}

// eval is the interpreter. Every operation tells known operands from others
// by one comparison, and only then looks further.
func (m *machine) eval(n *Node) Value {
	switch n.Op {
	case OpLiteral:
		return n.Value
	case OpFact:
		return m.fact(n)
	case OpLocal:
		return m.locals[n.Slot]
	case OpField:
		return m.field(n)
	case OpDerived:
		return m.derived(n)
	case OpProgram:
		return m.sub(n)
	case OpAnd:
		return m.and(n)
	case OpOr:
		return m.or(n)
	case OpNot:
		return m.not(n)
	case OpCond:
		return m.cond(n)
	case OpAtLeast:
		return m.atLeast(n)
	case OpEq, OpNe:
		return m.equal(n)
	case OpLt, OpLe, OpGt, OpGe:
		return m.order(n)
	case OpIn:
		return m.membership(n)
	case OpHas:
		return m.has(n)
	case OpExists, OpAll:
		return m.quantify(n)
	case OpExistsOne:
		return m.existsOne(n)
	case OpFilter:
		return m.filter(n)
	case OpMap:
		return m.mapped(n)
	case OpList:
		return m.list(n)
	case OpParameter:
		return m.parameter(n)
	default:
		return m.strict(n)
	}
}

func (m *machine) fact(n *Node) Value {
	v := m.in.Facts.Fact(n.Slot)
	if v.State() == Failed {
		return m.place(n, v)
	}
	return v
}

func (m *machine) field(n *Node) Value {
	v := m.eval(n.Kids[0])
	switch v.State() {
	case Known:
		return v.parts()[n.Slot]
	case Missing:
		if p := v.Path(); p != nil {
			return Unknown(p.Field(n.Slot))
		}
		return Value{tag: tagOf(Missing, n.Type.kind)}
	case Absent:
		return m.absent(n.Kids[0], v)
	default:
		return v
	}
}

// absent is the failure of an operation that was given a value that is known
// not to exist.
func (m *machine) absent(n *Node, v Value) Value {
	name := n.Name
	if p := v.Path(); p != nil {
		name = p.String()
	}
	return m.fail(n, AbsentValue, "ask has("+name+") first", "%s is known to be absent", name)
}

func (m *machine) sub(n *Node) Value {
	outer := m.program
	m.program = n.Sub
	v := m.eval(n.Sub.root)
	m.program = outer
	return v
}

func (m *machine) derived(n *Node) Value {
	in := m.in
	if in.memo == nil {
		in.memo = make([]memo, len(in.Derived))
	}
	if n.Slot >= len(in.Derived) || in.Derived[n.Slot] == nil {
		return Value{tag: tagOf(Missing, n.Type.kind)}
	}
	slot := &in.memo[n.Slot]
	switch slot.state {
	case memoDone:
		return slot.value
	case memoBusy:
		return m.fail(n, OtherFault, "let one of them stand on other facts", "%s is derived from itself", n.Name)
	default:
	}
	slot.state = memoBusy
	slot.value = m.deriveNow(n, in.Derived[n.Slot])
	slot.state = memoDone
	return slot.value
}

func (m *machine) deriveNow(n *Node, p *Program) Value {
	if !m.spend(p.root.weight) {
		return m.exhausted(n)
	}
	inner := machine{in: m.in, program: p, left: m.left}
	v := inner.eval(p.root)
	m.left = inner.left
	return v
}

// spend takes steps from the budget. It is called where work depends on the
// facts; the fixed size of an expression is taken when evaluation begins.
func (m *machine) spend(steps int) bool {
	before := m.left
	m.left -= steps
	if m.left < 0 {
		return false
	}
	const interval = 1 << 12
	if m.in.Context != nil && before/interval != m.left/interval {
		return m.in.Context.Err() == nil
	}
	return true
}

func (m *machine) exhausted(n *Node) Value {
	if m.in.Context != nil && m.in.Context.Err() != nil {
		return m.wrap(n, Interrupted, m.in.Context.Err())
	}
	v := m.fail(n, BudgetExhausted, "shorten the lists or simplify the rule", "the expression needs more than the %d steps allowed", m.in.budget())
	v.Fault().Err = ErrLimit
	return v
}

func (m *machine) parameter(n *Node) Value {
	var key Value
	var on date.Date
	if n.Kids[0] != nil {
		key = m.eval(n.Kids[0])
		if key.State() != Known {
			return m.pending(n, n.Kids[0], key)
		}
	}
	if n.Kids[1] != nil {
		day := m.eval(n.Kids[1])
		if day.State() != Known {
			return m.pending(n, n.Kids[1], day)
		}
		on = day.Date()
	}
	if m.in.Parameters == nil {
		return m.fail(n, NoParameter, "", "no parameters are given, but %s is asked for", n.Name)
	}
	return m.place(n, m.in.Parameters.Parameter(n.Slot, key, on))
}

// pending is the outcome of an operation that needs all of its operands, for
// an operand that is not known.
func (m *machine) pending(n, kid *Node, v Value) Value {
	switch v.State() {
	case Failed:
		return v
	case Absent:
		return m.absent(kid, v)
	default:
		return Value{tag: tagOf(Missing, n.Type.kind)}
	}
}

// pendingTwo is pending for two operands of which one is not known. A failure
// is told first, because no fact can mend it.
func (m *machine) pendingTwo(n *Node, a, b Value) Value {
	if a.State() == Failed || a.State() == Absent {
		return m.pending(n, n.Kids[0], a)
	}
	if b.State() == Failed || b.State() == Absent {
		return m.pending(n, n.Kids[1], b)
	}
	return Value{tag: tagOf(Missing, n.Type.kind)}
}
