package tree

import (
	"errors"
	"math"
	"math/bits"

	"github.com/statutory-go/statutory/rules/exact"
)

func add(n *Node, a, b Value) Value {
	if a.Kind() == Int {
		sum := a.num + b.num
		return checked(n, sum, (sum > a.num) == (b.num > 0))
	}
	d, err := a.Decimal().Add(b.Decimal())
	return number(n, a, d, err)
}

func subtract(n *Node, a, b Value) Value {
	if a.Kind() == Int {
		diff := a.num - b.num
		return checked(n, diff, (diff < a.num) == (b.num > 0))
	}
	d, err := a.Decimal().Sub(b.Decimal())
	return number(n, a, d, err)
}

// Difference returns the left value less the right one, in days for dates,
// where that means anything and can be computed.
func Difference(a, b Value) Value {
	switch a.Kind() {
	case Date:
		return OfInt(a.num - b.num).From(a).From(b)
	case Int, Decimal, Money:
		if d := subtract(&Node{}, a, b); d.State() == Known {
			return d.From(a).From(b)
		}
	default:
	}
	return Value{}
}

// multiply multiplies whole numbers, and decimals or money by any number;
// money comes first or second.
func multiply(n *Node, a, b Value) Value {
	if a.Kind() == Int && b.Kind() == Int {
		hi, lo := bits.Mul64(magnitude(a.num), magnitude(b.num))
		negative := (a.num < 0) != (b.num < 0)
		if negative {
			return checked(n, -int64(lo), hi == 0 && lo <= 1<<63)
		}
		return checked(n, int64(lo), hi == 0 && lo <= math.MaxInt64)
	}
	d, err := a.Decimal().Mul(b.Decimal())
	if b.Kind() == Money || a.Kind() == Int {
		a = b
	}
	return number(n, a, d, err)
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func negate(n *Node, a Value) Value {
	if a.Kind() == Int {
		return checked(n, -a.num, a.num != math.MinInt64)
	}
	return number(n, a, a.Decimal().Neg(), nil)
}

func absolute(n *Node, a Value) Value {
	if a.Decimal().Sign() >= 0 {
		return a
	}
	return negate(n, a)
}

func quotient(n *Node, a, b Value) Value {
	if v := divisible(n, a, b); v.State() == Failed {
		return v
	}
	return OfInt(a.num / b.num)
}

func remainder(n *Node, a, b Value) Value {
	if v := divisible(n, a, b); v.State() == Failed {
		return v
	}
	return OfInt(a.num % b.num)
}

// divisible is the failure of a division of whole numbers, or the dividend.
func divisible(n *Node, a, b Value) Value {
	if b.num == 0 {
		return n.Fail(DivisionByZero, "ask first whether the divisor is 0", "division by zero")
	}
	return checked(n, a.num, a.num != math.MinInt64 || b.num != -1)
}

// checked is a result of whole numbers, or the failure that it does not fit.
func checked(n *Node, result int64, ok bool) Value {
	if !ok {
		return n.Fail(Overflow, "compute with decimal(…)", "the result is outside the whole numbers of 64 bits")
	}
	return OfInt(result)
}

// number is a result of exact arithmetic in the kind of like.
func number(n *Node, like Value, d exact.Decimal, err error) Value {
	switch {
	case errors.Is(err, exact.ErrDivisionByZero):
		return n.Wrap(DivisionByZero, err)
	case err != nil:
		return n.Wrap(Overflow, err)
	}
	v := OfDecimal(d)
	v.tag = v.tag.withKind(like.Kind()).withUnit(like.unit())
	return v
}

func divide(n *Node, a, b Value) Value {
	d, err := a.Decimal().Div(b.Decimal(), n.Slot, n.Rounding)
	if n.Type.kind != Money {
		a = Open(Decimal)
	}
	return number(n, a, d, err)
}

func round(n *Node, a Value) Value {
	d, err := a.Decimal().Round(n.Slot, n.Rounding)
	return number(n, a, d, err)
}

func toDecimal(n *Node, a Value) Value {
	if a.Kind() != Text {
		return OfDecimal(a.Decimal())
	}
	d, err := exact.ParseDecimal(a.Text())
	if err != nil {
		return n.Wrap(Overflow, err)
	}
	return OfDecimal(d)
}

func toInt(n *Node, a Value) Value {
	if i, ok := a.Decimal().Int64(); ok {
		return OfInt(i)
	}
	return n.Fail(Overflow, "round it first, as in int(round(x, 0, 'down'))", "%s is not a whole number of 64 bits", a.Decimal())
}

func toMoney(n *Node, a Value) Value {
	return OfMoney(exact.NewMoney(a.Decimal(), n.Type.Currency()))
}
