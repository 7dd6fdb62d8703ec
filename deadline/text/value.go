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
	s := speakerOf(lang, words)
	var room [32]byte
	return string(appendNumber(&s, room[:0], n, 0))
}

// appendNumber appends a number with the signs of the language. Where it is to
// have at least some digits, it has no signs of groups, and a whole one has zeros
// before it.
func appendNumber[S Number | []byte](s *speaker, b []byte, n S, digits int) []byte {
	if len(n) > 0 && n[0] == '-' {
		b, n = append(b, '-'), n[1:]
	}
	whole := len(n)
	for i := range len(n) {
		if n[i] == '.' {
			whole = i
			break
		}
	}
	for i := whole; i > 0 && i < digits && whole == len(n); i++ {
		b = append(b, '0')
	}
	for i := range whole {
		if i > 0 && (whole-i)%3 == 0 && digits == 0 {
			b = append(b, s.template(&groupSign)...)
		}
		b = append(b, n[i])
	}
	if whole < len(n) {
		b = append(b, s.template(&decimalPoint)...)
		b = append(b, n[whole+1:]...)
	}
	return b
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

// appendValue appends one value in words; a number has at least some digits.
func (s *speaker) appendValue(b []byte, v any, digits int) []byte {
	switch v := v.(type) {
	case nil:
		return b
	case string:
		return append(b, v...)
	case int:
		return s.appendInt(b, int64(v), digits)
	case int32:
		return s.appendInt(b, int64(v), digits)
	case int64:
		return s.appendInt(b, v, digits)
	case Number:
		return appendNumber(s, b, v, digits)
	case Sentence:
		return s.appendSentence(b, v)
	case *Phrase:
		return s.appendFilled(b, s.template(v.orNone()), nil)
	case interface {
		AppendIn(b []byte, lang string, words ...Catalogue) []byte
	}:
		return v.AppendIn(b, s.lang, s.words...)
	case Worded:
		return append(b, v.In(s.lang, s.words...)...)
	}
	return fmt.Append(b, v)
}

func (s *speaker) appendInt(b []byte, n int64, digits int) []byte {
	var room [20]byte
	return appendNumber(s, b, strconv.AppendInt(room[:0], n, 10), digits)
}
