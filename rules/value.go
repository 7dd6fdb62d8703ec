package rules

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// Value is a value of a fact, a parameter or a computation. It is immutable
// and safe for concurrent use. The zero Value is one that is not known.
//
// A value of a sensitive fact shows as "[redacted]" in texts, JSON and logs;
// its accessors give it, and [Value.Revealed] a copy that shows.
type Value struct {
	v         expr.Value
	t         *Type // of a list or record, for the names of fields
	sensitive bool
}

// BoolValue returns a truth value.
func BoolValue(b bool) Value { return Value{v: expr.OfBool(b)} }

// IntValue returns a whole number.
func IntValue(n int64) Value { return Value{v: expr.OfInt(n)} }

// DecimalValue returns an exact decimal.
func DecimalValue(d Decimal) Value { return Value{v: expr.OfDecimal(d)} }

// MoneyValue returns an amount of money.
func MoneyValue(m Money) Value { return Value{v: expr.OfMoney(m)} }

// TextValue returns a text.
func TextValue(s string) Value { return Value{v: expr.OfText(s)} }

// EnumValue returns one of the words of an enum.
func EnumValue(s string) Value { return Value{v: expr.OfEnum(s)} }

// DateValue returns a day; no day is a value that is not known.
func DateValue(d deadline.Date) Value { return Value{v: expr.OfDate(d)} }

// Kind returns the kind of the value, KindNone for the zero Value.
func (v Value) Kind() Kind { return Kind(v.v.Kind()) }

// IsKnown reports whether the value is there.
func (v Value) IsKnown() bool { return v.v.IsKnown() }

// IsAbsent reports whether it is known that there is no value.
func (v Value) IsAbsent() bool { return v.v.IsAbsent() }

// IsSensitive reports whether the value shows as redacted.
func (v Value) IsSensitive() bool { return v.sensitive }

// IsZero reports whether v is the zero Value.
func (v Value) IsZero() bool { return v.v.IsMissing() && v.v.Kind() == expr.NoKind }

// Revealed returns a copy of a sensitive value that shows.
func (v Value) Revealed() Value { v.sensitive = false; return v }

// Bool returns a known truth value, otherwise false.
func (v Value) Bool() bool { return v.v.IsTrue() }

// Int returns a known whole number, otherwise 0.
func (v Value) Int() int64 { return v.v.Int() }

// Decimal returns a known number, or the amount of known money, otherwise 0.
func (v Value) Decimal() Decimal { return v.v.Decimal() }

// Money returns a known amount of money, otherwise none.
func (v Value) Money() Money { return v.v.Money() }

// Text returns a known text or word of an enum, otherwise "".
func (v Value) Text() string {
	if !v.v.IsKnown() {
		return ""
	}
	return v.v.Text()
}

// Date returns a known day, otherwise no day.
func (v Value) Date() deadline.Date { return v.v.Date() }

// Len returns the number of members of a known list or of fields of a known
// record, otherwise 0.
func (v Value) Len() int { return v.v.Len() }

// Member returns member i of a known list or field i of a known record, from 0.
func (v Value) Member(i int) Value {
	m := Value{v: v.v.At(i), sensitive: v.sensitive}
	switch {
	case v.t == nil:
	case v.t.Kind == KindList:
		m.t = v.t.Elem
	case i < len(v.t.Fields):
		m.t = &v.t.Fields[i].Type
		m.sensitive = m.sensitive || v.t.Fields[i].Sensitive
	}
	return m
}

// Equal reports whether two values say the same.
func (v Value) Equal(other Value) bool { return sameValue(v.v, other.v) }

func sameValue(a, b expr.Value) bool {
	if a.State() != b.State() || a.Kind() != b.Kind() || a.Len() != b.Len() {
		return false
	}
	for i := range a.Len() {
		if !sameValue(a.At(i), b.At(i)) {
			return false
		}
	}
	switch {
	case !a.IsKnown():
		return true
	case a.Kind() == expr.Money:
		return a.Money() == b.Money()
	}
	return a.IsTrue() == b.IsTrue() && a.Decimal() == b.Decimal() && a.Text() == b.Text() && a.Date() == b.Date()
}

// String returns the value as English texts show it.
func (v Value) String() string { return v.In("en") }

// In returns the value as a text in a language shows it: numbers grouped,
// options of an enum by their label, days as 2026-08-17 in English and
// 17/08/2026 in Vietnamese.
func (v Value) In(lang string) string {
	w := wordsIn(lang)
	switch {
	case v.sensitive:
		return w.redacted
	case v.v.IsAbsent():
		return w.none
	case !v.v.IsKnown():
		return w.unknown
	}
	switch v.Kind() {
	case KindBool:
		if v.Bool() {
			return w.yes
		}
		return w.no
	case KindInt:
		return DecimalOf(v.Int()).In(lang)
	case KindDecimal:
		return v.Decimal().In(lang)
	case KindMoney:
		return v.Money().In(lang)
	case KindDate:
		return w.date(v.Date())
	case KindEnum:
		return v.option(lang)
	case KindList, KindRecord:
		return v.composite(lang)
	default:
		return v.Text()
	}
}

func (v Value) option(lang string) string {
	if v.t != nil {
		for _, o := range v.t.Options {
			if o.Name == v.Text() && !o.Label.IsZero() {
				return o.Label.In(lang)
			}
		}
	}
	return v.Text()
}

func (v Value) composite(lang string) string {
	parts := make([]string, v.Len())
	for i := range parts {
		parts[i] = v.Member(i).In(lang)
		if v.Kind() == KindRecord && v.t != nil {
			parts[i] = v.t.Fields[i].Name + ": " + parts[i]
		}
	}
	if v.Kind() == KindRecord {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// LogValue lets slog print the value, redacted if it is sensitive.
func (v Value) LogValue() slog.Value { return slog.StringValue(v.In("en")) }

type valueJSON struct {
	Kind     Kind            `json:"type,omitzero"`
	State    string          `json:"state,omitempty"` // "absent" or "unknown"
	Redacted bool            `json:"redacted,omitempty"`
	Value    json.RawMessage `json:"value,omitempty"`
}

// MarshalJSON writes {"type": "int", "value": 72}; money as {"amount": …,
// "currency": …}, a day as 2026-08-17. A sensitive value has "redacted": true
// in place of its value.
func (v Value) MarshalJSON() ([]byte, error) {
	out := valueJSON{Kind: v.Kind()}
	switch {
	case v.sensitive:
		out.Redacted = true
	case v.v.IsAbsent():
		out.State = "absent"
	case !v.v.IsKnown():
		out.State = "unknown"
	default:
		data, err := v.plainJSON()
		if err != nil {
			return nil, err
		}
		out.Value = data
	}
	return json.Marshal(out)
}

func (v Value) plainJSON() ([]byte, error) {
	switch v.Kind() {
	case KindBool:
		return json.Marshal(v.Bool())
	case KindInt:
		return json.Marshal(v.Int())
	case KindDecimal:
		return json.Marshal(v.Decimal())
	case KindMoney:
		return json.Marshal(v.Money())
	case KindDate:
		return json.Marshal(v.Date())
	case KindList, KindRecord:
		members := make([]Value, v.Len())
		for i := range members {
			members[i] = v.Member(i)
		}
		return json.Marshal(members)
	default:
		return json.Marshal(v.Text())
	}
}

// UnmarshalJSON reads what MarshalJSON writes. A redacted value comes back as
// one that is redacted and not known.
func (v *Value) UnmarshalJSON(data []byte) error {
	var in valueJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if in.Value == nil {
		*v = Value{v: expr.Unknown(expr.NewPath("", kindType(in.Kind), false)), sensitive: in.Redacted}
		if in.State == "absent" {
			*v = Value{v: expr.NoValue(expr.NewPath("", kindType(in.Kind), true))}
		}
		return nil
	}
	read, err := readPlain(in)
	if err == nil {
		*v = read
	}
	return err
}

// kindType is a type of a kind, for values that stand without their type.
func kindType(k Kind) expr.Type {
	switch k {
	case KindMoney:
		return expr.MoneyIn(VND)
	case KindEnum:
		return expr.EnumOf()
	case KindList:
		return expr.ListOf(expr.Type{})
	default:
		return expr.Simple(expr.Kind(k))
	}
}

func readPlain(in valueJSON) (Value, error) {
	switch in.Kind {
	case KindBool:
		return readAs(in, BoolValue)
	case KindInt:
		return readAs(in, IntValue)
	case KindDecimal:
		return readAs(in, DecimalValue)
	case KindMoney:
		return readAs(in, MoneyValue)
	case KindDate:
		return readAs(in, DateValue)
	case KindText:
		return readAs(in, TextValue)
	case KindEnum:
		return readAs(in, EnumValue)
	case KindList, KindRecord:
		return readAs(in, func(members []Value) Value { return compose(in.Kind, members) })
	default:
		return Value{}, fmt.Errorf("a value of %s cannot be read", in.Kind)
	}
}

func readAs[T any](in valueJSON, make func(T) Value) (Value, error) {
	var x T
	if err := json.Unmarshal(in.Value, &x); err != nil {
		return Value{}, err
	}
	return make(x), nil
}

func compose(k Kind, members []Value) Value {
	parts := make([]expr.Value, len(members))
	for i, m := range members {
		parts[i] = m.v
	}
	if k == KindRecord {
		return Value{v: expr.OfRecord(parts...)}
	}
	return Value{v: expr.OfList(parts...)}
}
