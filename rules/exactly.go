package rules

import "github.com/statutory-go/statutory/rules/internal/exact"

// Decimal is an exact decimal number of at most 38 digits. It is immutable,
// comparable with == and safe for concurrent use; its zero value is 0.
// Nothing rounds unless places and a [Rounding] are named.
type Decimal = exact.Decimal

// Money is an exact amount in a currency. It is immutable, comparable with ==
// and safe for concurrent use.
type Money = exact.Money

// Currency is a currency by its ISO 4217 code; its zero value is none.
type Currency = exact.Currency

// VND is the Vietnamese đồng.
const VND = exact.VND

// Rounding says which neighbour a number that lies between two takes. Its
// zero value names none, and every division and rounding refuses it.
type Rounding = exact.Rounding

// The ways of rounding.
const (
	RoundingUnstated = exact.RoundingUnstated // refused: how to round is for the law to say
	HalfUp           = exact.HalfUp           // "half_up": to the nearer; a half away from zero
	HalfEven         = exact.HalfEven         // "half_even": to the nearer; a half to the even digit
	HalfDown         = exact.HalfDown         // "half_down": to the nearer; a half towards zero
	Up               = exact.Up               // "up": away from zero
	Down             = exact.Down             // "down": towards zero
	Ceiling          = exact.Ceiling          // "ceiling": to the greater
	Floor            = exact.Floor            // "floor": to the lesser
)

// ParseDecimal reads a number written with digits, at most one point and an
// optional sign and exponent: 1500000, -2.5, 1.5e6.
func ParseDecimal(s string) (Decimal, error) { return exact.ParseDecimal(s) }

// MustParseDecimal is ParseDecimal for constants in programs and tests; it
// panics on an error.
func MustParseDecimal(s string) Decimal { return exact.MustParseDecimal(s) }

// DecimalOf returns a whole number as a Decimal.
func DecimalOf(n int64) Decimal { return exact.DecimalOf(n) }

// NewMoney returns an amount in a currency.
func NewMoney(amount Decimal, currency Currency) Money { return exact.NewMoney(amount, currency) }

// Dong returns a whole number of đồng.
func Dong(n int64) Money { return exact.Dong(n) }

// ParseMoney reads an amount followed by its currency: "1500000 VND".
func ParseMoney(s string) (Money, error) { return exact.ParseMoney(s) }

// MustParseMoney is ParseMoney for constants in programs and tests; it panics
// on an error.
func MustParseMoney(s string) Money { return exact.MustParseMoney(s) }

// ParseCurrency reads the three capital letters of an ISO 4217 code.
func ParseCurrency(code string) (Currency, error) { return exact.ParseCurrency(code) }

// ParseRounding reads the text of a Rounding, such as "half_up".
func ParseRounding(s string) (Rounding, error) { return exact.ParseRounding(s) }
