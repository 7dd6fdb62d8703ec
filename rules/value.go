package rules

import (
	"fmt"
	"log/slog"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/read"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Value is a value of a fact, a parameter or a computation. It is immutable
// and safe for concurrent use. The zero Value is one that is not known.
//
// A value of a sensitive fact shows as "[redacted]" in texts, JSON and logs;
// its accessors give it, and [Value.Revealed] a copy that shows.
type Value struct {
	sealed tree.Value // so that no way of printing a struct shows it
	t      *Type      // of a list or record, for the names of fields
}

// valueOf returns a value of a type, which may be nil. It is sensitive if v
// is.
func valueOf(v tree.Value, t *Type) Value { return Value{v.Sealed(), t} }

// tree returns the value with what is sealed in it.
func (v Value) tree() tree.Value { return v.sealed.Unsealed() }

// ValueOf returns a known value; no day is a value that is not known.
func ValueOf[T bool | int | int64 | exact.Decimal | exact.Money | string | date.Date](x T) Value {
	switch x := any(x).(type) {
	case bool:
		return Value{sealed: tree.OfBool(x)}
	case int:
		return Value{sealed: tree.OfInt(int64(x))}
	case int64:
		return Value{sealed: tree.OfInt(x)}
	case exact.Decimal:
		return Value{sealed: tree.OfDecimal(x)}
	case exact.Money:
		return Value{sealed: tree.OfMoney(x)}
	case string:
		return Value{sealed: tree.OfText(x)}
	case date.Date:
		return Value{sealed: tree.OfDate(x)}
	default:
		return Value{}
	}
}

// Kind returns the kind of the value, KindNone for the zero Value.
func (v Value) Kind() Kind { return Kind(v.sealed.Kind()) }

// IsKnown reports whether the value is there.
func (v Value) IsKnown() bool { return v.sealed.IsKnown() }

// IsAbsent reports whether it is known that there is no value.
func (v Value) IsAbsent() bool { return v.sealed.IsAbsent() }

// IsSensitive reports whether the value shows as redacted.
func (v Value) IsSensitive() bool { return v.sealed.IsSensitive() }

// IsZero reports whether v is the zero Value.
func (v Value) IsZero() bool { return v.sealed.IsMissing() && v.sealed.Kind() == tree.NoKind }

// Revealed returns a copy of a sensitive value that shows.
func (v Value) Revealed() Value { return Value{v.tree().Revealed(), v.t} }

// Bool returns a known truth value, otherwise false.
func (v Value) Bool() bool { return v.tree().IsTrue() }

// Int returns a known whole number, otherwise 0.
func (v Value) Int() int64 { return v.tree().Int() }

// Decimal returns a known number, or the amount of known money, otherwise 0.
func (v Value) Decimal() exact.Decimal { return v.tree().Decimal() }

// Money returns a known amount of money, otherwise none.
func (v Value) Money() exact.Money { return v.tree().Money() }

// Text returns a known text or word of an enum, otherwise "".
func (v Value) Text() string {
	if !v.sealed.IsKnown() {
		return ""
	}
	return v.tree().Text()
}

// Date returns a known day, otherwise no day.
func (v Value) Date() date.Date { return v.tree().Date() }

// Len returns the number of members of a known list or of fields of a known
// record, otherwise 0.
func (v Value) Len() int { return v.tree().Len() }

// At returns member i of a known list or field i of a known record, from 0; one
// that there is not is not known.
func (v Value) At(i int) Value {
	if i < 0 || i >= v.Len() {
		return Value{}
	}
	var t *Type
	switch {
	case v.t == nil:
	case v.t.Kind == KindList:
		t = v.t.Elem
	case i < len(v.t.Fields):
		t = &v.t.Fields[i].Type
	}
	return valueOf(v.tree().At(i).From(v.sealed), t)
}

// content returns a known value as a Go value; lists and records as []Value.
func (v Value) content() any {
	switch v.Kind() {
	case KindBool:
		return v.Bool()
	case KindInt:
		return v.Int()
	case KindDecimal:
		return v.Decimal()
	case KindMoney:
		return v.Money()
	case KindDate:
		return v.Date()
	case KindList, KindRecord:
		members := make([]Value, v.Len())
		for i := range members {
			members[i] = v.At(i)
		}
		return members
	default:
		return v.Text()
	}
}

// raw returns what the value holds in a form that facts are read from.
func (v Value) raw() (any, *problem.Problem) {
	switch {
	case v.IsAbsent():
		return read.Absent{}, nil
	case !v.IsKnown():
		return nil, nil
	case v.Kind() == KindRecord && v.t == nil:
		return nil, &problem.Problem{Message: "a record without the names of its fields is not taken", Hint: "give a map or a struct"}
	case v.Kind() == KindRecord:
		fields := make(map[string]any, v.Len())
		for i := range v.Len() {
			fields[v.t.Fields[i].Name] = v.At(i)
		}
		return fields, nil
	}
	return v.content(), nil
}

// Equal reports whether two values say the same.
func (v Value) Equal(other Value) bool { return sameValue(v.tree(), other.tree()) }

func sameValue(a, b tree.Value) bool {
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
	case a.Kind() == tree.Money:
		return a.Money() == b.Money()
	}
	return a.IsTrue() == b.IsTrue() && a.Decimal() == b.Decimal() && a.Text() == b.Text() && a.Date() == b.Date()
}

// String returns the value as English texts show it.
func (v Value) String() string { return v.In("en") }

// In returns the value as a text in a language shows it: numbers grouped,
// options of an enum by their label, days as 17 August 2026 in English and
// 17/8/2026 in Vietnamese.
func (v Value) In(lang string, words ...text.Catalogue) string {
	switch {
	case v.IsSensitive():
		return sayRedacted.In(lang, words...)
	case v.sealed.IsAbsent():
		return sayAbsent.In(lang, words...)
	case !v.sealed.IsKnown():
		return sayMissing.In(lang, words...)
	}
	switch c := v.content().(type) {
	case bool:
		if c {
			return sayYes.In(lang, words...)
		}
		return sayNo.In(lang, words...)
	case int64:
		return exact.DecimalOf(c).In(lang, words...)
	case text.Worded: // a decimal, money or a day
		return c.In(lang, words...)
	case []Value:
		return v.composite(c, lang, words)
	default:
		return v.option(lang, words)
	}
}

// option returns a text, or the label of an option of an enum.
func (v Value) option(lang string, words []text.Catalogue) string {
	if v.t != nil {
		for _, o := range v.t.Options {
			if o.Name == v.Text() && !o.Label.IsZero() {
				return o.Label.In(lang, words...)
			}
		}
	}
	return v.Text()
}

func (v Value) composite(members []Value, lang string, words []text.Catalogue) string {
	parts := make([]string, len(members))
	for i, m := range members {
		parts[i] = m.In(lang, words...)
		if v.Kind() == KindRecord && v.t != nil {
			parts[i] = v.t.Fields[i].Name + ": " + parts[i]
		}
	}
	if v.Kind() == KindRecord {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// Format prints the value by any verb as [Value.String] gives it.
func (v Value) Format(s fmt.State, verb rune) { printAs(s, verb, v.String()) }

// printAs prints a text for a verb, also one that is not for texts, so that
// nothing is printed field by field. The places of a number cut no text off.
func printAs(s fmt.State, verb rune, as string) {
	if strings.ContainsRune("vsqxX", verb) {
		fmt.Fprintf(s, fmt.FormatString(s, verb), as)
		return
	}
	width, _ := s.Width()
	if s.Flag('-') {
		width = -width
	}
	fmt.Fprintf(s, "%*s", width, as)
}

// LogValue lets slog print the value, redacted if it is sensitive.
func (v Value) LogValue() slog.Value { return slog.StringValue(v.In("en")) }
