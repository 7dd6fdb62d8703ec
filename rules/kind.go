package rules

import "fmt"

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
	var k uint8
	if err := unmarshalName(kindNames[1:], []byte(s), "a type", &k); err != nil {
		return KindNone, err
	}
	return Kind(k + 1), nil
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
