package exact

import (
	"fmt"

	"github.com/cockroachdb/apd/v3"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
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
var roundings = enum.Of("exact.rounding", "way of rounding",
	enum.As(HalfUp, "half_up", "to the nearer, a half away from zero", "làm tròn đến gần nhất, một nửa làm tròn lên"),
	enum.As(HalfEven, "half_even", "to the nearer, a half to the even digit", "làm tròn đến gần nhất, một nửa làm tròn đến chữ số chẵn"),
	enum.As(HalfDown, "half_down", "to the nearer, a half towards zero", "làm tròn đến gần nhất, một nửa làm tròn xuống"),
	enum.As(Up, "up", "away from zero", "làm tròn ra xa số không"),
	enum.As(Down, "down", "towards zero", "làm tròn về số không"),
	enum.As(Ceiling, "ceiling", "to the greater", "làm tròn lên số lớn hơn"),
	enum.As(Floor, "floor", "to the lesser", "làm tròn xuống số nhỏ hơn"),
)

// ParseRounding reads the text of a Rounding. The error names them all.
func ParseRounding(s string) (r Rounding, err error) {
	if s == "" {
		s = "?"
	}
	return r, roundings.Unmarshal([]byte(s), &r)
}

// String returns the text of r, and "unstated" for the zero Rounding.
func (r Rounding) String() string {
	if r == RoundingUnstated {
		return "unstated"
	}
	return roundings.Word(r)
}

// In returns the way of rounding in a language.
func (r Rounding) In(lang string, words ...text.Catalogue) string {
	return roundings.Name(r).In(lang, words...)
}

// MarshalText writes the text of r, empty for the zero Rounding; one that is none
// is an error.
func (r Rounding) MarshalText() ([]byte, error) { return roundings.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Rounding) UnmarshalText(word []byte) error { return roundings.Unmarshal(word, r) }

// The fewest places that can be asked for: whole quintillions.
const minPlaces = -18

func checkRounding(places int, rounding Rounding) error {
	if !roundings.Has(rounding) {
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
