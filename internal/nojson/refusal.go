// Package nojson has the errors of values that JSON cannot carry there, or
// there and back, so that no such value is written as nothing or comes back
// empty without a word.
package nojson

import (
	"errors"
	"strings"
)

// A Refusal is a value that is not written as JSON, or not read back from it.
// It is [errors.ErrUnsupported].
type Refusal struct {
	Value   string // what it is, with its package: "deadline.Deadline"
	Reading bool   // it is written and cannot be read back; otherwise it is not written either
	Instead string // what to do instead, as a command without a full stop
}

// Unreadable returns the error of reading a value whose JSON does not say all
// that the value is. There is none in null, which is read as no value.
func Unreadable(data []byte, value, instead string) error {
	if string(data) == "null" {
		return nil
	}
	return &Refusal{value, true, instead}
}

// Unwritable returns the error of writing a value that has no JSON.
func Unwritable(value, instead string) error { return &Refusal{value, false, instead} }

// Error returns "a deadline.Deadline cannot be read back from JSON: compute it
// again".
func (r *Refusal) Error() string {
	article, verb := "a ", " cannot be written as JSON: "
	if r.Value != "" && strings.ContainsRune("aeiou", rune(r.Value[0])) {
		article = "an "
	}
	if r.Reading {
		verb = " cannot be read back from JSON: "
	}
	return article + r.Value + verb + r.Instead
}

// Is makes errors.Is(err, errors.ErrUnsupported) hold.
func (r *Refusal) Is(target error) bool { return target == errors.ErrUnsupported }
