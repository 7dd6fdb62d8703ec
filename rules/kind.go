package rules

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
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
var kinds = enum.Of("rules.kind", "type",
	enum.As(KindBool, "bool", "yes or no", "có hoặc không"),
	enum.As(KindInt, "int", "whole number", "số nguyên"),
	enum.As(KindDecimal, "decimal", "number", "số thập phân"),
	enum.As(KindMoney, "money", "amount of money", "số tiền"),
	enum.As(KindText, "text", "text", "văn bản"),
	enum.As(KindEnum, "enum", "one of several", "một trong các lựa chọn"),
	enum.As(KindDate, "date", "day", "ngày"),
	enum.As(KindList, "list", "list", "danh sách"),
	enum.As(KindRecord, "record", "record", "bản ghi"),
)

// ParseKind reads the text of a Kind. The error names them all.
func ParseKind(s string) (k Kind, err error) {
	if s == "" {
		s = "?"
	}
	return k, kinds.Unmarshal([]byte(s), &k)
}

// String returns the text of k.
func (k Kind) String() string {
	if k == KindNone {
		return "no type"
	}
	return kinds.Word(k)
}

// In returns it in a language.
func (k Kind) In(lang string, words ...text.Catalogue) string {
	return kinds.Name(k).In(lang, words...)
}

// MarshalText writes the text of k, empty for KindNone; one that is none is an
// error.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(word []byte) error { return kinds.Unmarshal(word, k) }
