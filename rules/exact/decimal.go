package exact

import (
	"cmp"
	"math"
	"math/bits"
	"strings"
	"unique"

	"github.com/cockroachdb/apd/v3"
)

// MaxDigits is the number of digits that a Decimal can have before and after
// the point together: what DECIMAL(38) of the usual databases holds.
const MaxDigits = 38

// Decimal is an exact decimal number. Its zero value is 0.
//
// A Decimal is comparable with == and may be a map key: equal numbers are
// equal values, 2.50 is 2.5. It is immutable and safe for concurrent use.
type Decimal struct {
	// The number is coef / 10^places, with no needless zero at the end of
	// coef. Where that does not fit a word, coef is 0 and wide holds its
	// digits with the sign.
	coef   int64
	wide   unique.Handle[string]
	places uint8
}

// DecimalOf returns a whole number as a Decimal.
func DecimalOf(n int64) Decimal { return Decimal{coef: n} }

// NewDecimal returns n / 10^places: NewDecimal(25, 1) is 2.5. Places below 0
// or above MaxDigits are a *RangeError.
func NewDecimal(n int64, places int) (Decimal, error) {
	if places < 0 || places > MaxDigits {
		return Decimal{}, &RangeError{Operation: "a decimal", Reason: "the places must be from 0 to 38"}
	}
	return normal(n, places), nil
}

func normal(coef int64, places int) Decimal {
	for places > 0 && coef%10 == 0 {
		coef /= 10
		places--
	}
	return Decimal{coef: coef, places: uint8(places)}
}

func (d Decimal) isWide() bool { return d.wide != unique.Handle[string]{} }

// Sign returns -1, 0 or +1.
func (d Decimal) Sign() int {
	switch {
	case d.isWide():
		if d.wide.Value()[0] == '-' {
			return -1
		}
		return 1
	case d.coef < 0:
		return -1
	case d.coef > 0:
		return 1
	}
	return 0
}

// IsZero reports whether d is 0.
func (d Decimal) IsZero() bool { return d == Decimal{} }

// IsWhole reports whether d has no digits after the point.
func (d Decimal) IsWhole() bool { return d.places == 0 }

// Places returns the number of digits after the point, 0 to MaxDigits; 2.50
// has one.
func (d Decimal) Places() int { return int(d.places) }

// Int64 returns d as a whole number; false if it has digits after the point
// or does not fit.
func (d Decimal) Int64() (int64, bool) {
	if d.places != 0 || d.isWide() {
		return 0, false
	}
	return d.coef, true
}

// Small returns the parts of a Decimal that fits a machine word, so that d is
// n / 10^places; false for the others. It lets an evaluator compare without
// a call.
func (d Decimal) Small() (n int64, places uint8, ok bool) {
	return d.coef, d.places, !d.isWide()
}

// Compare returns -1 if d is less than other, +1 if it is greater, 0 if they
// are the same number.
func (d Decimal) Compare(other Decimal) int {
	if !d.isWide() && !other.isWide() {
		if d.places == other.places {
			return cmp.Compare(d.coef, other.coef)
		}
		if c, ok := compareScaled(d, other); ok {
			return c
		}
	}
	return d.apd().Cmp(other.apd())
}

// compareScaled brings both to the same places in 128 bits.
func compareScaled(a, b Decimal) (int, bool) {
	if sa, sb := a.Sign(), b.Sign(); sa != sb || sa == 0 {
		return cmp.Compare(sa, sb), true
	}
	if a.places > b.places {
		c, ok := compareScaled(b, a)
		return -c, ok
	}
	shift := int(b.places - a.places)
	if shift >= len(powers) {
		return 0, false
	}
	hi, lo := bits.Mul64(magnitude(a.coef), uint64(powers[shift]))
	c := 1
	if hi == 0 {
		c = cmp.Compare(lo, magnitude(b.coef))
	}
	return c * a.Sign(), true
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// powers of ten that fit a word.
//
//nolint:gochecknoglobals // a table of constants
var powers = [...]int64{
	1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
	10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
	1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
}

// apd returns d in the form that the wide arithmetic takes.
func (d Decimal) apd() *apd.Decimal {
	x := apd.New(d.coef, -int32(d.places))
	if d.isWide() {
		digits, negative := strings.CutPrefix(d.wide.Value(), "-")
		x.Coeff.SetString(digits, 10)
		x.Negative = negative
	}
	return x
}

// fromAPD returns x as a Decimal, or a *RangeError if it has too many digits.
func fromAPD(operation string, x *apd.Decimal) (Decimal, error) {
	var r apd.Decimal
	r.Reduce(x)
	digits, exponent := r.NumDigits(), int64(r.Exponent)
	if r.IsZero() {
		return Decimal{}, nil
	}
	if exponent < -MaxDigits || digits > MaxDigits || digits+max(0, exponent) > MaxDigits {
		return Decimal{}, &RangeError{Operation: operation, Reason: "the result needs more than 38 digits"}
	}
	if exponent > 0 {
		r.Coeff.Mul(&r.Coeff, power(exponent))
		exponent = 0
	}
	return pack(&r, -exponent), nil
}

// pack returns a number of at most MaxDigits digits, at most MaxDigits of them
// behind the point.
func pack(r *apd.Decimal, places int64) Decimal {
	if r.Negative {
		r.Coeff.Neg(&r.Coeff)
	}
	if r.Coeff.IsInt64() {
		return Decimal{coef: r.Coeff.Int64(), places: uint8(places)}
	}
	return Decimal{wide: unique.Make(r.Coeff.String()), places: uint8(places)}
}

// fitsWord reports whether a magnitude fits an int64 of either sign.
func fitsWord(hi, lo uint64) bool { return hi == 0 && lo <= math.MaxInt64 }
