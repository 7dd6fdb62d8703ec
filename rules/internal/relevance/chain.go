package relevance

import (
	"math"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// chain is a computation over one missing day or whole number that only
// rises, or only falls, with it: the age on a day as a function of the birth.
// A comparison of it with a known value changes at few places, which are
// found by halving; they become cells of the fact itself. So an age is as
// exact to ask for as a day of birth, and two ages of one person are known to
// hang together.
type chain struct {
	base  *term
	links []link  // from the base outwards
	op    tree.Op // the comparison
	with  tree.Value
}

// link is an operation with its other operand, if it has two.
type link struct {
	node  *tree.Node
	other tree.Value
	at    int  // which operand the chain is
	falls bool // the result falls as the operand rises
}

// chainOf takes a symbol apart into links down to a fact.
func chainOf(s *symbol) (chain, bool) {
	var links []link
	for s.kind == symStrict {
		l := link{node: s.node, at: -1}
		var below *symbol
		for i, kid := range s.kids {
			switch {
			case kid.isConstant() && kid.value.State() == tree.Known:
				l.other = kid.value
			case kid.isConstant() || below != nil:
				return chain{}, false
			default:
				below, l.at = kid, i
			}
		}
		if below == nil || len(s.kids) > 2 {
			return chain{}, false
		}
		var ok bool
		if l.falls, ok = tree.Of(l.node.Op).Growth(l.node, l.at, l.other); !ok {
			return chain{}, false
		}
		links = append([]link{l}, links...)
		s = below
	}
	if len(links) == 0 || s.kind != symTerm || !s.term.isFact() || s.term.typ.Kind() != tree.Int && s.term.typ.Kind() != tree.Date {
		return chain{}, false
	}
	return chain{base: s.term, links: links}, true
}

// tooHigh reports of an operand that the operation fails for on which side of
// its range it lies.
func (l *link) tooHigh(operand tree.Value) bool {
	switch {
	case tree.Of(l.node.Op).Upward:
		return l.at == 0
	case operand.Kind() == tree.Date:
		return l.other.Number() > 0
	}
	return operand.Decimal().Sign() > 0
}

// place says where a value of the base stands: 0 too low for the chain to
// have a result, 1, 2 and 3 below, at and above the value it is compared
// with, seen from the base, 4 too high. It rises with the value.
func (c *chain) place(m *eval.Machine, x int64) int {
	v, falls := tree.OfNumber(c.base.typ.Kind(), x), false
	for i := range c.links {
		l := &c.links[i]
		result := l.apply(m, v)
		if result.State() != tree.Known {
			if l.tooHigh(v) != falls {
				return 4
			}
			return 0
		}
		v, falls = result, falls != l.falls
	}
	order := tree.Compare(v, c.with)
	if falls {
		order = -order
	}
	return 2 + order
}

func (l *link) apply(m *eval.Machine, v tree.Value) tree.Value {
	if l.at == 0 {
		return m.Apply(l.node, v, l.other)
	}
	return m.Apply(l.node, l.other, v)
}

func (c *chain) limits() (low, high int64) {
	if c.base.typ.Kind() == tree.Date {
		return 1, lastOrdinal
	}
	return math.MinInt64, math.MaxInt64
}

// The number of the last day there is, 9999-12-31.
const lastOrdinal = 3_652_059

// split gives the base the places at which the comparison changes, and
// reports whether the chain fails for some values.
func (c *chain) split(m *eval.Machine) (mayFail bool) {
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
func (c *chain) first(m *eval.Machine, low, high int64, place int) int64 {
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

func (c *chain) value(x int64) tree.Value { return tree.OfNumber(c.base.typ.Kind(), x) }

// outcome is what the comparison says of all values of a cell of the base:
// what it says of one.
func (c *chain) outcome(m *eval.Machine, cell int) tree.Value {
	constants, x := c.base.constants, int64(1)
	switch {
	case cell%2 == 1:
		x = constants[cell/2].Number()
	case cell > 0:
		x = constants[cell/2-1].Number() + 1
	case len(constants) > 0:
		x = constants[0].Number() - 1
	}
	v := c.value(x)
	for i := range c.links {
		if v = c.links[i].apply(m, v); v.State() != tree.Known {
			return v
		}
	}
	return tree.OfBool(tree.Of(c.op).Holds[1+tree.Compare(v, c.with)])
}

// monotone makes a test of the fact at the end of a chain.
func (a *analyst) monotone(n *tree.Node, op tree.Op, x *symbol, v tree.Value) (*symbol, bool) {
	c, ok := chainOf(x)
	if !ok || !a.m.Spend(256*len(c.links)) {
		return nil, false
	}
	c.op, c.with = op, v
	mayFail := c.split(&a.m)
	return a.make(symbol{kind: symTest, term: c.base, op: op, value: v, chain: &c, whole: x, node: n, fails: mayFail || c.base.mayFail}), true
}
