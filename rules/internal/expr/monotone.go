package expr

import "math"

// chain is a computation over one missing day or whole number that only
// rises, or only falls, with it: the age on a day as a function of the birth.
// A comparison of it with a known value changes at few places, which are
// found by halving; they become cells of the fact itself. So an age is as
// exact to ask for as a day of birth, and two ages of one person are known to
// hang together.
type chain struct {
	base  *term
	links []link // from the base outwards
	op    Op     // the comparison
	with  Value
}

// link is an operation with its other operand, if it has two.
type link struct {
	node    *Node
	program *Program
	other   Value
	at      int  // which operand the chain is
	falls   bool // the result falls as the operand rises
}

// chainOf takes a symbol apart into links down to a fact.
func chainOf(s *symbol) (chain, bool) {
	var links []link
	for s.kind == symStrict {
		l := link{node: s.node, program: s.program, at: -1}
		var below *symbol
		for i, kid := range s.kids {
			switch {
			case kid.isConstant() && kid.value.State() == Known:
				l.other = kid.value
			case kid.isConstant() || below != nil:
				return chain{}, false
			default:
				below, l.at = kid, i
			}
		}
		if below == nil || len(s.kids) > 2 || !l.orient() {
			return chain{}, false
		}
		links = append([]link{l}, links...)
		s = below
	}
	if len(links) == 0 || s.kind != symTerm || !s.term.isFact() || s.term.typ.kind != Int && s.term.typ.kind != Date {
		return chain{}, false
	}
	return chain{base: s.term, links: links}, true
}

// orient tells the direction of an operation; false if it has none.
func (l *link) orient() bool {
	switch l.node.Op {
	case OpAgeOn, OpDaysBetween, OpMonthsBetween:
		l.falls = l.at == 0
	case OpSub:
		l.falls = l.at == 1
	case OpNeg:
		l.falls = true
	case OpMul:
		l.falls = l.other.Decimal().Sign() < 0
		return l.other.Decimal().Sign() != 0
	case OpDiv, OpDivide:
		l.falls = l.other.Decimal().Sign() < 0
		return l.at == 0 && l.other.Decimal().Sign() != 0
	case OpAddMonths, OpAddYears:
		return l.node.Slot != 0 // a refused day is a failure in the middle
	case OpAdd, OpAddDays, OpYear, OpToDecimal, OpToMoney, OpAmount, OpRound:
	default:
		return false
	}
	return true
}

// tooHigh reports of an operand that the operation fails for on which side of
// its range it lies.
func (l *link) tooHigh(operand Value) bool {
	switch {
	case l.node.Op == OpAgeOn:
		return l.at == 0
	case operand.Kind() == Date:
		return l.other.num > 0
	}
	return operand.Decimal().Sign() > 0
}

// place tells where a value of the base stands: 0 too low for the chain to
// have a result, 1, 2 and 3 below, at and above the value it is compared
// with, seen from the base, 4 too high. It rises with the value.
func (c *chain) place(m *machine, x int64) int {
	v, falls := Value{tag: tagOf(Known, c.base.typ.kind), num: x}, false
	for i := range c.links {
		l := &c.links[i]
		result := l.apply(m, v)
		if result.State() != Known {
			if l.tooHigh(v) != falls {
				return 4
			}
			return 0
		}
		v, falls = result, falls != l.falls
	}
	order := compareKnown(v, c.with)
	if falls {
		order = -order
	}
	return 2 + order
}

func (l *link) apply(m *machine, v Value) Value {
	m.program = l.program
	switch {
	case len(l.node.Kids) == 1:
		return m.apply(l.node, v, Value{})
	case l.at == 0:
		return m.apply(l.node, v, l.other)
	}
	return m.apply(l.node, l.other, v)
}

func (c *chain) limits() (low, high int64) {
	if c.base.typ.kind == Date {
		return 1, lastOrdinal
	}
	return math.MinInt64, math.MaxInt64
}

// The number of the last day there is, 9999-12-31.
const lastOrdinal = 3_652_059

// split tells the base the places at which the comparison changes, and
// whether the chain fails for some values.
func (c *chain) split(m *machine) (mayFail bool) {
	low, high := c.limits()
	least, most := c.place(m, low), c.place(m, high)
	for step := least + 1; step <= most; step++ {
		at := c.first(m, low, high, step)
		c.base.constants = append(c.base.constants, c.value(at-1), c.value(at))
	}
	c.base.ordered = true
	return least == 0 || most == 4
}

// first is the least value that stands at a place or behind it.
func (c *chain) first(m *machine, low, high int64, place int) int64 {
	for low < high {
		mid := low + int64((uint64(high)-uint64(low))/2)
		if c.place(m, mid) >= place {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

func (c *chain) value(x int64) Value { return Value{tag: tagOf(Known, c.base.typ.kind), num: x} }

// outcome is what the comparison says of all values of a cell of the base:
// what it says of one.
func (c *chain) outcome(m *machine, cell int) Value {
	constants, x := c.base.constants, int64(1)
	switch {
	case cell%2 == 1:
		x = constants[cell/2].num
	case cell > 0:
		x = constants[cell/2-1].num + 1
	case len(constants) > 0:
		x = constants[0].num - 1
	}
	v := c.value(x)
	for i := range c.links {
		if v = c.links[i].apply(m, v); v.State() != Known {
			return v
		}
	}
	return OfBool(holds(c.op, compareKnown(v, c.with)))
}

// monotone makes a test of the fact at the end of a chain.
func (a *analyst) monotone(n *Node, op Op, x *symbol, v Value) (*symbol, bool) {
	c, ok := chainOf(x)
	if !ok || !a.m.spend(256*len(c.links)) {
		return nil, false
	}
	c.op, c.with = op, v
	program := a.m.program
	mayFail := c.split(&a.m)
	a.m.program = program
	return &symbol{kind: symTest, term: c.base, op: op, value: v, chain: &c, kids: nil, whole: x,
		node: n, program: program, mayFail: mayFail || c.base.mayFail}, true
}
