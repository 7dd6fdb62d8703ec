package text

import (
	"fmt"
	"strconv"
	"strings"
)

// Worded is whatever can be put into words: texts and sentences, days, terms,
// numbers, legal bases, the values of enumerations.
type Worded interface {
	In(lang string, words ...Catalogue) string
}

// Number is an exact number as digits with a point, "-1234567.50": in words it
// has the signs of a language. The zero Number is written as nothing.
type Number string

//nolint:gochecknoglobals // constants: Go has none of this type
var (
	decimalPoint = NewPhrase("number.point", ".", ",")
	groupSign    = NewPhrase("number.group", ",", ".")
	sayUnknown   = NewPhrase("unknown", "unknown", "không rõ")
)

// Phrases lists what this package says.
func Phrases() []Phrase { return []Phrase{decimalPoint, groupSign, sayUnknown} }

// Unknown returns what is said where a name is wanted and there is none.
func Unknown() Sentence { return sayUnknown.With() }

// In returns the number as a language writes it: "-1,234,567.50", in Vietnamese
// "-1.234.567,50".
func (n Number) In(lang string, words ...Catalogue) string {
	return n.in(speakerOf(lang, words))
}

func (n Number) in(s speaker) string {
	sign := ""
	digits := string(n)
	if rest, negative := strings.CutPrefix(digits, "-"); negative {
		sign, digits = "-", rest
	}
	whole, decimals, hasPoint := strings.Cut(digits, ".")
	if len(whole) <= 3 && !hasPoint {
		return sign + whole
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range []byte(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(s.template(&groupSign))
		}
		b.WriteByte(digit)
	}
	if hasPoint {
		b.WriteString(s.template(&decimalPoint) + decimals)
	}
	return b.String()
}

// int returns the whole part of the number, and whether there is more to it.
func (n Number) int() (whole int64, fraction bool) {
	digits, decimals, _ := strings.Cut(string(n), ".")
	whole, err := strconv.ParseInt(digits, 10, 64)
	return whole, err != nil || strings.Trim(decimals, "0") != ""
}

// String returns the number as in English.
func (n Number) String() string { return n.In("en") }

// numberOf returns a value as a number, for the form of a noun.
func numberOf(v any) Number {
	switch v := v.(type) {
	case Number:
		return v
	case nil:
		return ""
	}
	return Number(fmt.Sprint(v))
}

// value writes one value; a whole number has at least some digits.
func (s *speaker) value(v any, digits int) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return s.integer(int64(v), digits)
	case int32:
		return s.integer(int64(v), digits)
	case int64:
		return s.integer(v, digits)
	case Worded:
		return v.In(s.lang, s.words...)
	}
	return fmt.Sprint(v)
}

func (s *speaker) integer(n int64, digits int) string {
	if digits > 0 {
		return fmt.Sprintf("%0*d", digits, n)
	}
	return Number(strconv.FormatInt(n, 10)).in(*s)
}
