package rules

import (
	"github.com/statutory-go/statutory/deadline"
)

// Value is a value of a fact, a parameter or a computation. It is immutable
// and safe for concurrent use. The zero Value is one that is not known.
type Value struct {
	kind      Kind
	absent    bool
	sensitive bool
	data      any
}

// BoolValue returns a truth value.
func BoolValue(b bool) Value { return Value{kind: KindBool, data: b} }

// IntValue returns a whole number.
func IntValue(n int64) Value { return Value{kind: KindInt, data: n} }

// DecimalValue returns an exact decimal.
func DecimalValue(d Decimal) Value { return Value{kind: KindDecimal, data: d} }

// MoneyValue returns an amount of money.
func MoneyValue(m Money) Value { return Value{kind: KindMoney, data: m} }

// TextValue returns a text.
func TextValue(s string) Value { return Value{kind: KindText, data: s} }

// EnumValue returns one of the words of an enum.
func EnumValue(s string) Value { return Value{kind: KindEnum, data: s} }

// DateValue returns a day; no day is a value that is not known.
func DateValue(d deadline.Date) Value {
	if d.IsZero() {
		return Value{kind: KindDate}
	}
	return Value{kind: KindDate, data: d}
}

// Kind returns the kind of the value, KindNone for the zero Value.
func (v Value) Kind() Kind { return v.kind }

// IsKnown reports whether the value is there.
func (v Value) IsKnown() bool { return v.data != nil }
