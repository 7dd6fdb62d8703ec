package exact

import (
	"fmt"
	"strings"
)

// Currency is a currency by its ISO 4217 code, such as VND. Its zero value is
// no currency. A Currency is comparable with ==.
type Currency uint16 // the code as a number to base 26, plus 1

// VND is the Vietnamese đồng.
const VND Currency = 1 + ('V'-'A')*26*26 + ('N'-'A')*26 + ('D' - 'A')

// ParseCurrency reads the three capital letters of an ISO 4217 code. Whether
// a state has issued such a currency is not checked.
func ParseCurrency(code string) (Currency, error) {
	if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return 0, fmt.Errorf("%q is not a currency: write the three capital letters of its ISO 4217 code, as in VND", shorten(code))
	}
	return 1 + Currency(code[0]-'A')*26*26 + Currency(code[1]-'A')*26 + Currency(code[2]-'A'), nil
}

// MustParseCurrency is ParseCurrency for constants in programs and tests; it
// panics on an error.
func MustParseCurrency(code string) Currency { return must(ParseCurrency(code)) }

// IsZero reports whether no currency is named.
func (c Currency) IsZero() bool { return c == 0 }

// String returns the code, empty for no currency.
func (c Currency) String() string {
	if c.IsZero() {
		return ""
	}
	n := c - 1
	return string([]byte{'A' + byte(n/26/26%26), 'A' + byte(n/26%26), 'A' + byte(n%26)})
}

// Places returns the number of decimals in which amounts are customarily
// printed, after ISO 4217: 0 for VND, 2 for most, 3 for KWD.
func (c Currency) Places() int {
	switch c.String() {
	case "VND", "JPY", "KRW", "BIF", "CLP", "DJF", "GNF", "ISK", "KMF", "PYG", "RWF", "UGX", "UYI", "VUV", "XAF", "XOF", "XPF":
		return 0
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3
	case "CLF", "UYW":
		return 4
	}
	return 2
}

// MarshalText writes the code, empty for no currency.
func (c Currency) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (c *Currency) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = 0
		return nil
	}
	return readInto(c, text, ParseCurrency)
}

// Money is an exact amount in a currency. It is comparable with == and may be
// a map key; it is immutable and safe for concurrent use. The zero Money is 0
// of no currency.
type Money struct {
	amount   Decimal
	currency Currency
}

// NewMoney returns an amount in a currency.
func NewMoney(amount Decimal, currency Currency) Money { return Money{amount, currency} }

// Dong returns a whole number of đồng.
func Dong(n int64) Money { return Money{DecimalOf(n), VND} }

// Amount returns the number without its currency.
func (m Money) Amount() Decimal { return m.amount }

// Currency returns the currency.
func (m Money) Currency() Currency { return m.currency }

// Sign returns -1, 0 or +1.
func (m Money) Sign() int { return m.amount.Sign() }

// IsZero reports whether the amount is 0, in whatever currency.
func (m Money) IsZero() bool { return m.amount.IsZero() }

// Compare returns -1, 0 or +1; two currencies are a *CurrencyError.
func (m Money) Compare(other Money) (int, error) {
	if m.currency != other.currency {
		return 0, &CurrencyError{"compare", m, other}
	}
	return m.amount.Compare(other.amount), nil
}

// Add returns the sum; two currencies are a *CurrencyError, too many digits a
// *RangeError.
func (m Money) Add(other Money) (Money, error) {
	if m.currency != other.currency {
		return Money{}, &CurrencyError{"add", m, other}
	}
	sum, err := m.amount.Add(other.amount)
	return Money{sum, m.currency}, err
}

// Sub returns the difference; errors are those of Add.
func (m Money) Sub(other Money) (Money, error) {
	if m.currency != other.currency {
		return Money{}, &CurrencyError{"subtract", m, other}
	}
	diff, err := m.amount.Sub(other.amount)
	return Money{diff, m.currency}, err
}

// Mul returns the amount times a number; too many digits are a *RangeError.
func (m Money) Mul(by Decimal) (Money, error) {
	product, err := m.amount.Mul(by)
	return Money{product, m.currency}, err
}

// Div returns the amount divided by a number, with the places and rounding of
// [Decimal.Div].
func (m Money) Div(by Decimal, places int, rounding Rounding) (Money, error) {
	quotient, err := m.amount.Div(by, places, rounding)
	return Money{quotient, m.currency}, err
}

// Round rounds the amount as [Decimal.Round] does.
func (m Money) Round(places int, rounding Rounding) (Money, error) {
	rounded, err := m.amount.Round(places, rounding)
	return Money{rounded, m.currency}, err
}
