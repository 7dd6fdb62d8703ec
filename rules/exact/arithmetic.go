package exact

import (
	"math"
	"math/bits"

	"github.com/cockroachdb/apd/v3"
)

// Neg returns -d.
func (d Decimal) Neg() Decimal {
	if !d.isWide() && d.coef != math.MinInt64 {
		d.coef = -d.coef
		return d
	}
	x := d.apd()
	x.Negative = !x.Negative
	return pack(x, int64(d.places))
}

// Abs returns d without its sign.
func (d Decimal) Abs() Decimal {
	if d.Sign() < 0 {
		return d.Neg()
	}
	return d
}

// align brings two numbers to the same places, if both then fit a word.
func align(d, other Decimal) (a, b int64, places int, ok bool) {
	switch {
	case d.isWide() || other.isWide():
		return 0, 0, 0, false
	case d.places == other.places:
		return d.coef, other.coef, int(d.places), true
	case d.places > other.places:
		b, ok = shifted(other.coef, d.places-other.places)
		return d.coef, b, int(d.places), ok
	}
	a, ok = shifted(d.coef, other.places-d.places)
	return a, other.coef, int(other.places), ok
}

func shifted(n int64, by uint8) (int64, bool) {
	if int(by) >= len(powers) {
		return 0, false
	}
	hi, lo := bits.Mul64(magnitude(n), uint64(powers[by]))
	if !fitsWord(hi, lo) {
		return 0, false
	}
	if n < 0 {
		return -int64(lo), true
	}
	return int64(lo), true
}

// Add returns d + other, or a *RangeError if that has more than MaxDigits
// digits.
func (d Decimal) Add(other Decimal) (Decimal, error) {
	if a, b, places, ok := align(d, other); ok {
		if sum := a + b; (sum > a) == (b > 0) {
			return normal(sum, places), nil
		}
	}
	return wide(apd.BaseContext.Add, d, "+", other)
}

// Sub returns d - other, or a *RangeError if that has more than MaxDigits
// digits.
func (d Decimal) Sub(other Decimal) (Decimal, error) {
	if a, b, places, ok := align(d, other); ok {
		if diff := a - b; (diff < a) == (b > 0) {
			return normal(diff, places), nil
		}
	}
	return wide(apd.BaseContext.Sub, d, "-", other)
}

// Mul returns d × other, or a *RangeError if that has more than MaxDigits
// digits.
func (d Decimal) Mul(other Decimal) (Decimal, error) {
	if !d.isWide() && !other.isWide() {
		hi, lo := bits.Mul64(magnitude(d.coef), magnitude(other.coef))
		places := int(d.places) + int(other.places)
		if fitsWord(hi, lo) && places <= MaxDigits {
			n := int64(lo)
			if (d.coef < 0) != (other.coef < 0) {
				n = -n
			}
			return normal(n, places), nil
		}
	}
	return wide(apd.BaseContext.Mul, d, "*", other)
}

// wide computes with numbers of any size.
func wide(compute func(r, x, y *apd.Decimal) (apd.Condition, error), a Decimal, op string, b Decimal) (Decimal, error) {
	var r apd.Decimal
	if _, err := compute(&r, a.apd(), b.apd()); err != nil {
		return Decimal{}, &RangeError{Operation: operation(a, op, b), Reason: err.Error()}
	}
	return fromAPD(operation(a, op, b), &r)
}

// Div returns d / by, rounded to a number of places, -18 to MaxDigits, in the
// way that is named; places below 0 round to tens, hundreds and so on. There
// is no division without them, because a law that divides says how it rounds.
// A zero by is ErrDivisionByZero, a Rounding left out is ErrRoundingUnstated,
// a result that does not fit is a *RangeError.
func (d Decimal) Div(by Decimal, places int, rounding Rounding) (Decimal, error) {
	if err := checkRounding(places, rounding); err != nil {
		return Decimal{}, err
	}
	if by.IsZero() {
		return Decimal{}, ErrDivisionByZero
	}
	num, den := d.apd(), by.apd()
	// num/den × 10^places as a fraction of whole numbers.
	shift := int64(num.Exponent) - int64(den.Exponent) + int64(places)
	if shift >= 0 {
		num.Coeff.Mul(&num.Coeff, power(shift))
	} else {
		den.Coeff.Mul(&den.Coeff, power(-shift))
	}
	return rounding.quotient(operation(d, "/", by), &num.Coeff, &den.Coeff, num.Negative != den.Negative, places)
}

// Round returns d rounded to a number of places, -18 to MaxDigits: with
// places -3 to the next thousand. Errors are those of Div.
func (d Decimal) Round(places int, rounding Rounding) (Decimal, error) {
	if err := checkRounding(places, rounding); err != nil {
		return Decimal{}, err
	}
	if int(d.places) <= places {
		return d, nil
	}
	return d.Div(DecimalOf(1), places, rounding)
}

func power(n int64) *apd.BigInt {
	return new(apd.BigInt).Exp(apd.NewBigInt(10), apd.NewBigInt(n), nil)
}

func operation(a Decimal, op string, b Decimal) string {
	return a.String() + " " + op + " " + b.String()
}
