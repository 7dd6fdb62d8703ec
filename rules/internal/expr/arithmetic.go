package expr

import (
	"errors"
	"math"
	"math/bits"

	"github.com/statutory-go/statutory/rules/exact"
)

func (m *machine) arithmetic(n *Node, a, b Value) Value {
	switch n.Op {
	case OpAdd:
		return m.add(n, a, b)
	case OpMul:
		return m.mul(n, a, b)
	case OpSub:
		if a.Kind() == Int {
			diff := a.num - b.num
			return m.checked(n, diff, (diff < a.num) == (b.num > 0))
		}
		d, err := a.Decimal().Sub(b.Decimal())
		return m.number(n, a, d, err)
	case OpNeg:
		return m.negate(n, a)
	case OpAbs:
		if a.Decimal().Sign() >= 0 {
			return a
		}
		return m.negate(n, a)
	default:
		return m.quotient(n, a, b)
	}
}

func (m *machine) add(n *Node, a, b Value) Value {
	if a.Kind() == Int {
		sum := a.num + b.num
		return m.checked(n, sum, (sum > a.num) == (b.num > 0))
	}
	d, err := a.Decimal().Add(b.Decimal())
	return m.number(n, a, d, err)
}

// mul multiplies whole numbers, and decimals or money by any number; money
// comes first or second.
func (m *machine) mul(n *Node, a, b Value) Value {
	if a.Kind() == Int && b.Kind() == Int {
		hi, lo := bits.Mul64(magnitude(a.num), magnitude(b.num))
		negative := (a.num < 0) != (b.num < 0)
		if negative {
			return m.checked(n, -int64(lo), hi == 0 && lo <= 1<<63)
		}
		return m.checked(n, int64(lo), hi == 0 && lo <= math.MaxInt64)
	}
	d, err := a.Decimal().Mul(b.Decimal())
	if b.Kind() == Money || a.Kind() == Int {
		a = b
	}
	return m.number(n, a, d, err)
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func (m *machine) negate(n *Node, a Value) Value {
	if a.Kind() == Int {
		return m.checked(n, -a.num, a.num != math.MinInt64)
	}
	return m.number(n, a, a.Decimal().Neg(), nil)
}

func (m *machine) quotient(n *Node, a, b Value) Value {
	switch {
	case b.num == 0:
		return m.fail(n, DivisionByZero, "ask first whether the divisor is 0", "division by zero")
	case a.num == math.MinInt64 && b.num == -1:
		return m.checked(n, 0, false)
	case n.Op == OpDiv:
		return OfInt(a.num / b.num)
	}
	return OfInt(a.num % b.num)
}

// checked tells the result of whole numbers, or that it does not fit.
func (m *machine) checked(n *Node, result int64, ok bool) Value {
	if !ok {
		return m.fail(n, Overflow, "compute with decimal(…)", "the result is outside the whole numbers of 64 bits")
	}
	return OfInt(result)
}

// number tells the result of exact arithmetic in the kind of like.
func (m *machine) number(n *Node, like Value, d exact.Decimal, err error) Value {
	if err != nil {
		return m.exactFault(n, err)
	}
	v := OfDecimal(d)
	v.tag = v.tag.withKind(like.Kind()).withUnit(like.unit())
	return v
}

func (m *machine) exactFault(n *Node, err error) Value {
	if errors.Is(err, exact.ErrDivisionByZero) {
		return m.wrap(n, DivisionByZero, err)
	}
	return m.wrap(n, Overflow, err)
}

func (m *machine) convert(n *Node, a, b Value) Value {
	switch n.Op {
	case OpDivide:
		d, err := a.Decimal().Div(b.Decimal(), n.Slot, n.Rounding)
		if n.Type.kind != Money {
			a = Value{tag: tagOf(Missing, Decimal)}
		}
		return m.number(n, a, d, err)
	case OpRound:
		d, err := a.Decimal().Round(n.Slot, n.Rounding)
		return m.number(n, a, d, err)
	case OpToMoney:
		return OfMoney(exact.NewMoney(a.Decimal(), n.Type.Currency()))
	case OpToInt:
		return m.toInt(n, a)
	default:
		if a.Kind() == Text {
			return m.parseDecimal(n, a)
		}
		return OfDecimal(a.Decimal())
	}
}

func (m *machine) parseDecimal(n *Node, a Value) Value {
	d, err := exact.ParseDecimal(a.Text())
	if err != nil {
		return m.wrap(n, Overflow, err)
	}
	return OfDecimal(d)
}

func (m *machine) toInt(n *Node, a Value) Value {
	if i, ok := a.Decimal().Int64(); ok {
		return OfInt(i)
	}
	return m.fail(n, Overflow, "round it first, as in int(round(x, 0, 'down'))", "%s is not a whole number of 64 bits", a.Decimal())
}
