// Package read turns what is given of facts, as Go values or as JSON, into
// values of the declared types. Both come through one [Reader], so that they
// mean the same, and it collects all problems with their paths.
package read

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Limits on facts from outside. Beyond them a reading ends with a problem.
const (
	MaxJSON       = 1 << 20 // bytes of a JSON document
	MaxDepth      = 16      // lists and records inside each other
	MaxListLength = 10_000  // members of a list
	MaxTextLength = 10_000  // characters of a text
)

// Reader reads the facts of one person or case.
type Reader struct {
	// IsSensitive reports whether messages must not quote what stands at a
	// path of a document, where its declaration is not at hand.
	IsSensitive func(path string) bool
	// Unwrap gives what the caller's own types stand for: a Go value, nil,
	// [Absent] or [Secret]; any other value as it is.
	Unwrap func(raw any) (any, *problem.Problem)
	// Problems are those found so far.
	Problems problem.List
}

// Absent is what is known not to be there.
type Absent struct{}

// Secret is what is given of a value that is sensitive already: it stays so,
// whatever is declared of the fact.
type Secret struct{ Value any }

// Report notes a problem with what stands at a path.
func (r *Reader) Report(path, message, hint string) {
	r.Problems = append(r.Problems, problem.Problem{Path: path, Message: message, Hint: hint})
}

// ReportUndeclared notes a name, of a fact or a field, that is not declared.
func (r *Reader) ReportUndeclared(path, name, what string, names []string) {
	hint := "write one of " + strings.Join(names, ", ")
	if near := suggest.Nearest(name, names); near != "" {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	if len(names) == 0 {
		hint = "none is declared"
	}
	r.Report(path, "there is no such "+what, hint)
}

func (r *Reader) refuse(path *tree.Path, message, hint string) tree.Value {
	r.Report(path.String(), message, hint)
	return tree.Unknown(path)
}

// refuseError refuses a value with an error that quotes it, or without if it
// is sensitive.
func (r *Reader) refuseError(path *tree.Path, err error, what string) tree.Value {
	if path.IsSensitive() {
		return r.refuse(path, "the value (redacted) "+what, "")
	}
	return r.refuse(path, err.Error(), "")
}

// wrong refuses a value that is not of the type.
func (r *Reader) wrong(path *tree.Path, raw any, what, hint string) tree.Value {
	return r.refuse(path, fmt.Sprintf("%s is not %s", r.quote(path, raw), what), hint)
}

// quote shows a raw value in a message, shortened, unless it is sensitive.
func (r *Reader) quote(path *tree.Path, raw any) string {
	if path.IsSensitive() {
		return "the value (redacted)"
	}
	var s string
	switch v := raw.(type) {
	case string:
		s = fmt.Sprintf("%q", v)
	case json.Number:
		s = v.String()
	case map[string]any:
		return "an object"
	case []any:
		return "a list"
	default:
		s = fmt.Sprint(v)
	}
	if utf8.RuneCountInString(s) > 60 {
		s = string([]rune(s)[:60]) + "…"
	}
	return s
}

// Value reads what is given of the fact at a path; nil is not known. What
// stands at a sensitive path is sensitive.
func (r *Reader) Value(path *tree.Path, raw any) tree.Value { return r.marked(path, raw, 0) }

func (r *Reader) marked(path *tree.Path, raw any, depth int) tree.Value {
	if given, refused := r.Unwrap(raw); refused == nil {
		if secret, ok := given.(Secret); ok {
			path, raw = path.Sensitive(), secret.Value
		}
	}
	v := r.value(path, raw, depth)
	if path.IsSensitive() {
		v = v.Sensitive()
	}
	return v
}

func (r *Reader) value(path *tree.Path, raw any, depth int) tree.Value {
	raw, ok := r.plain(path, raw)
	switch {
	case !ok || raw == nil:
		return tree.Unknown(path)
	case isAbsent(raw) && path.IsOptional():
		return tree.NoValue(path)
	case isAbsent(raw):
		return r.refuse(path, "it cannot be known to be absent", "leave it out if it is not known, or declare it optional")
	case depth > MaxDepth:
		return r.refuse(path, fmt.Sprintf("lists and records are nested more than %d deep", MaxDepth), "")
	}
	switch path.Type().Kind() {
	case tree.List:
		return r.list(path, raw, depth)
	case tree.Record:
		return r.record(path, raw, depth)
	default:
		return r.scalar(path, raw)
	}
}

func isAbsent(raw any) bool {
	switch v := raw.(type) {
	case Absent:
		return true
	case map[string]any:
		return len(v) == 1 && v["absent"] == true
	}
	return false
}

func (r *Reader) list(path *tree.Path, raw any, depth int) tree.Value {
	members, ok := raw.([]any)
	switch {
	case !ok:
		return r.wrong(path, raw, "a list", "write its members in brackets")
	case len(members) > MaxListLength:
		return r.refuse(path, fmt.Sprintf("the list has %d members, more than %d", len(members), MaxListLength), "")
	}
	values := make([]tree.Value, len(members))
	for i, member := range members {
		values[i] = r.marked(path.Index(i), member, depth+1)
	}
	return tree.OfList(values...)
}

func (r *Reader) record(path *tree.Path, raw any, depth int) tree.Value {
	fields, ok := raw.(map[string]any)
	if !ok {
		return r.wrong(path, raw, "a record", "write its fields in braces")
	}
	names := fieldNames(path.Type())
	values := make([]tree.Value, len(names))
	for i, name := range names {
		values[i] = r.marked(path.Field(i), fields[name], depth+1)
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if slices.Contains(names, name) {
			continue
		}
		if path.IsSensitive() {
			r.refuse(path, "a field (redacted) is not declared", "write one of "+strings.Join(names, ", "))
		} else {
			r.ReportUndeclared(path.String()+"."+name, name, "field", names)
		}
	}
	return tree.OfRecord(values...)
}

func fieldNames(t tree.Type) []string {
	names := make([]string, t.NumFields())
	for i := range names {
		names[i] = t.Field(i).Name
	}
	return names
}
