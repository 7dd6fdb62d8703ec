package tree

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/exact"
)

// Kind is the kind of a [Type] or [Value]. Its zero value is no kind.
type Kind uint8

// The kinds. A whole number is an Int, 64 bits, checked for overflow; there
// is no binary floating point at all.
const (
	NoKind  Kind = iota
	Bool         // true or false
	Int          // a whole number of 64 bits
	Decimal      // an exact decimal number
	Money        // an exact amount in one currency
	Text         // any text
	Enum         // one text of a closed set
	Date         // a day
	List         // values of one type, in order
	Record       // named fields
)

// String returns the name of the kind as messages use it.
func (k Kind) String() string {
	names := [...]string{"no type", "bool", "int", "decimal", "money", "text", "enum", "date", "list", "record"}
	if int(k) < len(names) {
		return names[k]
	}
	return "unknown kind"
}

// IsOrdered reports whether values of the kind can be compared with <.
func (k Kind) IsOrdered() bool {
	return k == Int || k == Decimal || k == Money || k == Date || k == Text
}

// IsNumber reports whether the kind is Int, Decimal or Money.
func (k Kind) IsNumber() bool { return k == Int || k == Decimal || k == Money }

// Type is the type of a fact, a parameter or an expression. It is immutable;
// its zero value is no type.
type Type struct {
	kind Kind
	more *details
}

type details struct {
	currency exact.Currency
	values   []string
	elem     Type
	name     string
	fields   []Field
}

// Field is a named part of a record. Optional means that the field may be
// known to be absent, Sensitive that its value must not show, which is no part
// of the type.
type Field struct {
	Name      string
	Type      Type
	Optional  bool
	Sensitive bool
}

// Simple returns the type of a kind that needs nothing more: Bool, Int,
// Decimal, Text or Date. Any other kind gives no type.
func Simple(k Kind) Type {
	switch k {
	case Bool, Int, Decimal, Text, Date:
		return Type{kind: k}
	default:
		return Type{}
	}
}

// MoneyIn returns the type of amounts in a currency.
func MoneyIn(c exact.Currency) Type { return Type{Money, &details{currency: c}} }

// EnumOf returns the type whose values are these texts, in their order.
func EnumOf(values ...string) Type { return Type{Enum, &details{values: slices.Clone(values)}} }

// ListOf returns the type of lists of elem.
func ListOf(elem Type) Type { return Type{List, &details{elem: elem}} }

// RecordOf returns the type of records with these fields. The name shows in
// messages; two records are the same type if name and fields are the same.
func RecordOf(name string, fields ...Field) Type {
	return Type{Record, &details{name: name, fields: slices.Clone(fields)}}
}

// Kind returns the kind of the type.
func (t Type) Kind() Kind { return t.kind }

// IsZero reports whether t is no type.
func (t Type) IsZero() bool { return t.kind == NoKind }

// detail is what a type has more than its kind; of most it is nothing.
func (t Type) detail() details {
	if t.more == nil {
		return details{}
	}
	return *t.more
}

// Currency returns the currency of a Money type, otherwise none.
func (t Type) Currency() exact.Currency { return t.detail().currency }

// Values returns the texts of an Enum type in the order of its declaration,
// in a slice of the caller's own.
func (t Type) Values() []string { return slices.Clone(t.detail().values) }

// HasValue reports whether an Enum type has the value s.
func (t Type) HasValue(s string) bool { return slices.Contains(t.detail().values, s) }

// Elem returns the type of the members of a List type, otherwise no type.
func (t Type) Elem() Type { return t.detail().elem }

// Name returns the name of a Record type.
func (t Type) Name() string { return t.detail().name }

// NumFields returns the number of fields of a Record type.
func (t Type) NumFields() int { return len(t.detail().fields) }

// Field returns field i of a Record type, in the order of declaration.
func (t Type) Field(i int) Field { return t.more.fields[i] }

// FieldIndex returns the place of a field of a Record type, -1 if it has no
// such field.
func (t Type) FieldIndex(name string) int {
	return slices.IndexFunc(t.detail().fields, func(f Field) bool { return f.Name == name })
}

// Equal reports whether the two types have the same values.
func (t Type) Equal(u Type) bool {
	if t.kind != u.kind || t.more == u.more {
		return t.kind == u.kind
	}
	a, b := t.detail(), u.detail()
	return a.currency == b.currency && a.name == b.name && slices.Equal(a.values, b.values) &&
		a.elem.Equal(b.elem) && slices.EqualFunc(a.fields, b.fields, func(f, g Field) bool {
		return f.Name == g.Name && f.Optional == g.Optional && f.Type.Equal(g.Type)
	})
}

// String returns the type as messages name it: "int", "money in VND",
// "enum of poor, near_poor, not_poor", "list of member".
func (t Type) String() string {
	switch t.kind {
	case Money:
		if t.Currency().IsZero() {
			return "money"
		}
		return "money in " + t.Currency().String()
	case Enum:
		return "enum of " + strings.Join(t.more.values, ", ")
	case List:
		if t.Elem().IsZero() {
			return "empty list"
		}
		return "list of " + t.Elem().String()
	case Record:
		if t.more.name != "" {
			return t.more.name
		}
	default:
	}
	return t.kind.String()
}
