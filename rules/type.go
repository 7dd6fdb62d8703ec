package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/exact"
)

// Kind is the kind of a value: what can be done with it in a rule.
type Kind uint8

// The kinds. The text of each is its name in definitions.
const (
	KindNone    Kind = iota
	KindBool         // "bool": true or false
	KindInt          // "int": a whole number of 64 bits: years, persons, months
	KindDecimal      // "decimal": an exact decimal: a coefficient, a rate
	KindMoney        // "money": an exact amount in the currency of the type
	KindText         // "text"
	KindEnum         // "enum": one of the options of the type
	KindDate         // "date": a day, without clock or zone
	KindList         // "list": values of one type, in order
	KindRecord       // "record": named fields
)

//nolint:gochecknoglobals // a table of constants
var kindNames = [...]string{"", "bool", "int", "decimal", "money", "text", "enum", "date", "list", "record"}

// ParseKind reads the text of a Kind. The error names them all.
func ParseKind(s string) (Kind, error) {
	for i, name := range kindNames {
		if name == s && i > 0 {
			return Kind(i), nil
		}
	}
	hint := ""
	if near := source.Nearest(s, kindNames[1:]); near != "" {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return 0, fmt.Errorf("%q is not a type: %swrite one of %s", s, hint, strings.Join(kindNames[1:], ", "))
}

// String returns the text of k.
func (k Kind) String() string {
	switch {
	case k == KindNone:
		return "no type"
	case int(k) < len(kindNames):
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// MarshalText writes the text of k, empty for KindNone.
func (k Kind) MarshalText() ([]byte, error) {
	if int(k) >= len(kindNames) {
		return nil, fmt.Errorf("%s is not a type", k)
	}
	return []byte(kindNames[k]), nil
}

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*k = KindNone
		return nil
	}
	read, err := ParseKind(string(text))
	if err == nil {
		*k = read
	}
	return err
}

// Type is the type of a fact or parameter, as plain data.
type Type struct {
	Kind     Kind
	Currency exact.Currency // of KindMoney
	Options  []Option       // of KindEnum
	Elem     *Type          // of KindList
	Fields   []Fact         // of KindRecord: name, type, texts, whether sensitive or optional; none is derived
}

// Option is one of the values of an enum: a word for rules, a label for
// people.
type Option struct {
	Name  string
	Label text.Text
}

// Bool returns the type of truth values.
func Bool() Type { return Type{Kind: KindBool} }

// Int returns the type of whole numbers.
func Int() Type { return Type{Kind: KindInt} }

// DecimalType returns the type of exact decimals.
func DecimalType() Type { return Type{Kind: KindDecimal} }

// MoneyIn returns the type of amounts in a currency.
func MoneyIn(c exact.Currency) Type { return Type{Kind: KindMoney, Currency: c} }

// TextType returns the type of texts.
func TextType() Type { return Type{Kind: KindText} }

// Enum returns the type of one of some words.
func Enum(names ...string) Type {
	t := Type{Kind: KindEnum}
	for _, name := range names {
		t.Options = append(t.Options, Option{Name: name})
	}
	return t
}

// Date returns the type of days.
func Date() Type { return Type{Kind: KindDate} }

// ListOf returns the type of lists.
func ListOf(elem Type) Type { return Type{Kind: KindList, Elem: &elem} }

// Record returns the type of records with some fields.
func Record(fields ...Fact) Type { return Type{Kind: KindRecord, Fields: fields} }

// String returns the type as a message names it: "money VND", "enum (poor,
// near_poor)", "list of record".
func (t Type) String() string {
	switch t.Kind {
	case KindMoney:
		return "money " + t.Currency.String()
	case KindEnum:
		names := make([]string, len(t.Options))
		for i, o := range t.Options {
			names[i] = o.Name
		}
		return "enum (" + strings.Join(names, ", ") + ")"
	case KindList:
		if t.Elem != nil {
			return "list of " + t.Elem.String()
		}
	default:
	}
	return t.Kind.String()
}
