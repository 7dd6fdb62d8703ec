// Package enum gives the values of small enumerations their words: a stable one
// for files, JSON and programs, and a name for people in each language.
//
// An enumeration declares one table and gives it to its four methods:
//
//	var kinds = enum.Of("clock.kind", "kind of event",
//		enum.As(Started, "started", "started", "bắt đầu tính thời hạn"),
//		enum.As(Paused, "paused", "paused", "tạm dừng tính thời hạn"),
//	)
//
//	func (k Kind) String() string                  { return kinds.Word(k) }
//	func (k Kind) MarshalText() ([]byte, error)    { return kinds.Marshal(k) }
//	func (k *Kind) UnmarshalText(b []byte) error   { return kinds.Unmarshal(b, k) }
//	func (k Kind) In(lang string, words ...text.Catalogue) string {
//		return kinds.Name(k).In(lang, words...)
//	}
package enum

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/suggest"
)

// A Table holds the words of the values of an enumeration.
type Table[E comparable] struct {
	what string // "kind of event"
	rows []Value[E]
}

// A Value is a value of an enumeration with its words.
type Value[E comparable] struct {
	is     E
	word   string
	en, vi string
	name   text.Phrase
}

// As returns a value with its stable word, in snake_case, and its name in English
// and Vietnamese.
func As[E comparable](value E, word, en, vi string) Value[E] {
	return Value[E]{is: value, word: word, en: en, vi: vi}
}

// Of returns the table of an enumeration. The keys of its names begin with the
// key; what says in an error what the values are, as in "kind of event".
func Of[E comparable](key, what string, values ...Value[E]) Table[E] {
	for i := range values {
		v := &values[i]
		v.name = text.NewPhrase(key+"."+v.word, v.en, v.vi)
	}
	return Table[E]{what, values}
}

func (t *Table[E]) row(value E) *Value[E] {
	for i := range t.rows {
		if t.rows[i].is == value {
			return &t.rows[i]
		}
	}
	return nil
}

// Has reports whether a value is one of the enumeration.
func (t *Table[E]) Has(value E) bool { return t.row(value) != nil }

// Word returns the stable word of a value. One that has none is itself if it is a
// word, and else its number; the zero value is nothing.
func (t *Table[E]) Word(value E) string {
	if v := t.row(value); v != nil {
		return v.word
	}
	return stray(value)
}

// Name returns the name of a value. One that has none is itself if it is a word,
// and else "unknown".
func (t *Table[E]) Name(value E) text.Sentence {
	if v := t.row(value); v != nil {
		return v.name.With()
	}
	if reflect.TypeFor[E]().Kind() == reflect.String {
		return text.Of(text.Plain(stray(value)))
	}
	return text.Unknown()
}

// stray writes a value that the table does not have, of an enumeration of words or
// of numbers without a sign.
func stray(value any) string {
	switch v := reflect.ValueOf(value); {
	case v.Kind() == reflect.String:
		return v.String()
	case v.IsZero():
		return ""
	}
	return fmt.Sprint(reflect.ValueOf(value).Uint())
}

// Words returns the stable words in the order of the table.
func (t *Table[E]) Words() []string {
	words := make([]string, len(t.rows))
	for i, v := range t.rows {
		words[i] = v.word
	}
	return words
}

// Values returns the values in the order of the table.
func (t *Table[E]) Values() []E {
	values := make([]E, len(t.rows))
	for i, v := range t.rows {
		values[i] = v.is
	}
	return values
}

// Phrases returns the names, for the Phrases of the package.
func (t *Table[E]) Phrases() []text.Phrase {
	phrases := make([]text.Phrase, len(t.rows))
	for i, v := range t.rows {
		phrases[i] = v.name
	}
	return phrases
}

// Marshal writes the stable word of a value. The zero value of an enumeration
// that has no word for it is written as nothing; any other value without a word
// is an error.
func (t *Table[E]) Marshal(value E) ([]byte, error) {
	var none E
	switch v := t.row(value); {
	case v != nil:
		return []byte(v.word), nil
	case value == none:
		return []byte{}, nil
	}
	return nil, fmt.Errorf("%q is no %s; there are %s", t.Word(value), t.what, strings.Join(t.Words(), ", "))
}

// Unmarshal reads what Marshal writes, and nothing else.
func (t *Table[E]) Unmarshal(word []byte, to *E) error {
	var none E
	at := slices.IndexFunc(t.rows, func(v Value[E]) bool { return v.word == string(word) })
	switch {
	case at >= 0:
		*to = t.rows[at].is
	case len(word) == 0 && !t.Has(none):
		*to = none
	default:
		near := suggest.Nearest(string(word), t.Words())
		if near != "" {
			near = fmt.Sprintf("did you mean %q? ", near)
		}
		return fmt.Errorf("%.100q is no %s; %swrite %s", word, t.what, near, suggest.Or(t.Words()))
	}
	return nil
}
