package exact

import (
	"fmt"

	"github.com/cockroachdb/apd/v3"
)

// Rounding says which neighbour a number that lies between two takes. Its
// zero value names none, and every operation refuses it: how an amount is
// rounded is for the law to say.
type Rounding uint8

// The ways of rounding. The text of each is its name in rules.
const (
	RoundingUnstated Rounding = iota
	HalfUp                    // "half_up": to the nearer; a half away from zero
	HalfEven                  // "half_even": to the nearer; a half to the even digit
	HalfDown                  // "half_down": to the nearer; a half towards zero
	Up                        // "up": away from zero
	Down                      // "down": towards zero
	Ceiling                   // "ceiling": to the greater
	Floor                     // "floor": to the lesser
)

//nolint:gochecknoglobals // a table of constants
var roundingNames = [...]string{"", "half_up", "half_even", "half_down", "up", "down", "ceiling", "floor"}

// ParseRounding reads the text of a Rounding. The error names them all.
func ParseRounding(s string) (Rounding, error) {
	for i, name := range roundingNames {
		if name == s && i > 0 {
			return Rounding(i), nil
		}
	}
	return 0, fmt.Errorf("%q is not a way of rounding: write half_up, half_even, half_down, up, down, ceiling or floor", shorten(s))
}

// String returns the text of r, and "unstated" for the zero Rounding.
func (r Rounding) String() string {
	switch {
	case r == RoundingUnstated:
		return "unstated"
	case int(r) < len(roundingNames):
		return roundingNames[r]
	}
	return fmt.Sprintf("Rounding(%d)", uint8(r))
}

// MarshalText writes the text of r, empty for the zero Rounding.
func (r Rounding) MarshalText() ([]byte, error) {
	if int(r) >= len(roundingNames) {
		return nil, fmt.Errorf("%s is not a way of rounding", r)
	}
	return []byte(roundingNames[r]), nil
}

// UnmarshalText reads what MarshalText writes.
func (r *Rounding) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*r = RoundingUnstated
		return nil
	}
	return readInto(r, text, ParseRounding)
}

// The fewest places that can be asked for: whole quintillions.
const minPlaces = -18

func checkRounding(places int, rounding Rounding) error {
	if rounding == RoundingUnstated || int(rounding) >= len(roundingNames) {
		return ErrRoundingUnstated
	}
	if places < minPlaces || places > MaxDigits {
		return &RangeError{Operation: fmt.Sprintf("rounding to %d places", places), Reason: "the places must be from -18 to 38"}
	}
	return nil
}

// quotient returns num/den, rounded to a whole number, as a decimal with
// that many places. Both are magnitudes; negative is the sign of the result.
func (r Rounding) quotient(operation string, num, den *apd.BigInt, negative bool, places int) (Decimal, error) {
	var q, rest apd.BigInt
	q.QuoRem(num, den, &rest)
	if rest.Sign() != 0 && r.takesUpper(&q, rest.Mul(&rest, apd.NewBigInt(2)).Cmp(den), negative) {
		q.Add(&q, apd.NewBigInt(1))
	}
	result := apd.NewWithBigInt(&q, -int32(places))
	result.Negative = negative && q.Sign() != 0
	return fromAPD(operation, result)
}

// takesUpper reports whether a magnitude between q and q+1 becomes q+1; half
// says whether it lies below, at or above the middle.
func (r Rounding) takesUpper(q *apd.BigInt, half int, negative bool) bool {
	switch r {
	case HalfUp:
		return half >= 0
	case HalfDown:
		return half > 0
	case HalfEven:
		return half > 0 || half == 0 && q.Bit(0) == 1
	case Up:
		return true
	case Ceiling:
		return !negative
	case Floor:
		return negative
	default:
		return false
	}
}
