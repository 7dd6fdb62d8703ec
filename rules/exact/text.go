package exact

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"

	"github.com/statutory-go/statutory/deadline/text"
)

// The longest text that is read as a number; the longest number that fits
// is far shorter.
const longestNumber = 128

// ParseDecimal reads a number written with digits, at most one point and an
// optional sign and exponent: 1500000, -2.5, 1.5e6. Grouping marks and
// decimal commas are refused, because 1.500 and 1,500 mean different numbers
// in different countries. The error is a *DecimalError, or a *RangeError for
// a number of more than MaxDigits digits.
func ParseDecimal(s string) (Decimal, error) {
	if n, ok := parseSmall(s); ok {
		return n, nil
	}
	mantissa, exponent, err := splitNumber(s)
	if err != nil {
		return Decimal{}, err
	}
	x, _, err := apd.NewFromString(mantissa)
	if err != nil {
		return Decimal{}, &DecimalError{Text: shorten(s), Reason: "write digits and at most one point, as in 1500000 or 2.5"}
	}
	x.Exponent += int32(exponent)
	d, err := fromAPD("the number "+s, x)
	if err != nil {
		return Decimal{}, &RangeError{Operation: "the number " + s, Reason: "it needs more than 38 digits"}
	}
	return d, nil
}

// MustParseDecimal is ParseDecimal for constants in programs and tests; it
// panics on an error.
func MustParseDecimal(s string) Decimal { return must(ParseDecimal(s)) }

// parseSmall reads a plain whole number or decimal that surely fits a word.
func parseSmall(s string) (Decimal, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	if digits == "" || len(digits) > 18 {
		return Decimal{}, false
	}
	var n int64
	point := -1
	for i := range len(digits) {
		c := digits[i]
		switch {
		case c >= '0' && c <= '9':
			n = n*10 + int64(c-'0')
		case c == '.' && point < 0 && i > 0 && i < len(digits)-1:
			point = i
		default:
			return Decimal{}, false
		}
	}
	if negative {
		n = -n
	}
	if point < 0 {
		return Decimal{coef: n}, true
	}
	return normal(n, len(digits)-1-point), true
}

func splitNumber(s string) (mantissa string, exponent int, err error) {
	fault := func(reason string) error { return &DecimalError{Text: shorten(s), Reason: reason} }
	if len(s) > longestNumber {
		return "", 0, fault("it is longer than 128 characters")
	}
	mantissa, e, hasExponent := strings.Cut(strings.Replace(s, "E", "e", 1), "e")
	unsigned := strings.TrimLeft(mantissa, "+-")
	if len(mantissa)-len(unsigned) > 1 || strings.Trim(unsigned, "0123456789.") != "" ||
		strings.Count(unsigned, ".") > 1 || strings.Trim(unsigned, ".") != unsigned || unsigned == "" {
		if strings.Trim(unsigned, "0123456789., ") == "" && strings.ContainsAny(unsigned, "., ") {
			return "", 0, fault("write digits without grouping and a point before the decimals, as in 1500000 or 2.5")
		}
		return "", 0, fault("write digits and at most one point, as in 1500000 or 2.5")
	}
	if hasExponent {
		exponent, err = strconv.Atoi(e)
		if err != nil || exponent > 9999 || exponent < -9999 {
			return "", 0, fault("the exponent must be a whole number from -9999 to 9999")
		}
	}
	return mantissa, exponent, nil
}

func shorten(s string) string {
	if len(s) <= 40 {
		return s
	}
	return strings.ToValidUTF8(s[:40], "") + "…"
}

// String returns the number with as many places as it has and no grouping:
// 1500000, 2.5.
func (d Decimal) String() string { return string(d.append(nil)) }

func (d Decimal) append(b []byte) []byte {
	var buf [24]byte
	digits := strconv.AppendInt(buf[:0], d.coef, 10)
	if d.isWide() {
		digits = []byte(d.wide.Value())
	}
	if digits[0] == '-' {
		b = append(b, '-')
		digits = digits[1:]
	}
	whole := len(digits) - int(d.places)
	if d.places == 0 {
		return append(b, digits...)
	}
	if whole <= 0 {
		b = append(b, "0."...)
		for range -whole {
			b = append(b, '0')
		}
		return append(b, digits...)
	}
	return append(append(append(b, digits[:whole]...), '.'), digits[whole:]...)
}

// In returns the number as a language writes it: 1,500,000.5 in English and
// 1.500.000,5 in Vietnamese.
func (d Decimal) In(lang string, words ...text.Catalogue) string {
	return text.Number(d.String()).In(lang, words...)
}

// ReadDecimal reads a number as [Decimal.In] writes it in a language; the error
// is a *DecimalError.
func ReadDecimal(s, lang string, words ...text.Catalogue) (Decimal, error) {
	n, ok := text.ReadNumber(s, lang, words...)
	if !ok {
		return Decimal{}, &DecimalError{Text: shorten(s), Reason: "it is not written as " + DecimalOf(-1234567).In(lang, words...) + " is"}
	}
	return ParseDecimal(string(n))
}

// MarshalText writes what String returns.
func (d Decimal) MarshalText() ([]byte, error) { return d.append(nil), nil }

// AppendText appends what MarshalText writes to b.
func (d Decimal) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// UnmarshalText reads what ParseDecimal does.
func (d *Decimal) UnmarshalText(text []byte) error {
	return readInto(d, text, ParseDecimal)
}

// MarshalJSON writes a JSON number with all its digits.
func (d Decimal) MarshalJSON() ([]byte, error) { return d.append(nil), nil }

// UnmarshalJSON reads a JSON number, or a JSON string with a number in it, to
// the last digit. null is an error: an unknown number is not zero.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	s := string(data)
	if len(s) >= 2 && s[0] == '"' {
		s = s[1 : len(s)-1]
	}
	return d.UnmarshalText([]byte(s))
}

// Value stores d in a database as text, which a DECIMAL column takes exactly.
func (d Decimal) Value() (driver.Value, error) { return d.String(), nil }

// Scan reads d from a database: a text or a whole number. NULL and floating
// point are errors; sql.Null[Decimal] reads a column that may be NULL.
func (d *Decimal) Scan(src any) error {
	switch v := src.(type) {
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case int64:
		*d = DecimalOf(v)
		return nil
	case nil:
		return &DecimalError{Text: "NULL", Reason: "an unknown number is not zero; scan into a sql.Null[Decimal]"}
	case float64:
		return &DecimalError{Text: strconv.FormatFloat(v, 'g', -1, 64), Reason: "floating point is not exact; select the column as DECIMAL or text"}
	}
	return &DecimalError{Text: shorten(fmt.Sprint(src)), Reason: fmt.Sprintf("a %T is not a number", src)}
}

// LogValue lets slog print the number as text, with all its digits.
func (d Decimal) LogValue() slog.Value { return slog.StringValue(d.String()) }

// must panics on an error.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// readInto parses a text; on an error nothing changes.
func readInto[T any](into *T, from []byte, parse func(string) (T, error)) error {
	read, err := parse(string(from))
	if err == nil {
		*into = read
	}
	return err
}
