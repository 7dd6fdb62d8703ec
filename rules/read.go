package rules

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// reader turns raw values into typed ones and collects all problems. Maps,
// JSON and structs all come through it, so that they mean the same.
type reader struct {
	problems  source.Problems
	sensitive bool // whether messages must not quote the value
}

func (r *reader) fault(path *expr.Path, message, hint string) expr.Value {
	r.problems = append(r.problems, Problem{Path: path.String(), Message: message, Hint: hint})
	return expr.Unknown(path)
}

// wrong is a value that is not of the type.
func (r *reader) wrong(path *expr.Path, raw any, what, hint string) expr.Value {
	return r.fault(path, fmt.Sprintf("%s is not %s", r.quote(raw), what), hint)
}

// quote shows a raw value in a message, shortened, unless it is sensitive.
func (r *reader) quote(raw any) string {
	if r.sensitive {
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
	case absent:
		return "absent"
	default:
		s = fmt.Sprint(v)
	}
	if utf8.RuneCountInString(s) > 60 {
		s = string([]rune(s)[:60]) + "…"
	}
	return s
}

// value reads one value of a type. A raw nil is not known.
func (r *reader) value(path *expr.Path, t Type, raw any, depth int) expr.Value {
	raw, ok := r.plain(path, raw)
	switch {
	case !ok || raw == nil:
		return expr.Unknown(path)
	case isAbsent(raw) && path.IsOptional():
		return expr.NoValue(path)
	case isAbsent(raw):
		return r.fault(path, "it cannot be known to be absent", "leave it out if it is not known, or declare it optional")
	case depth > MaxFactsDepth:
		return r.fault(path, fmt.Sprintf("lists and records are nested more than %d deep", MaxFactsDepth), "")
	}
	switch t.Kind {
	case KindList:
		return r.list(path, t, raw, depth)
	case KindRecord:
		return r.record(path, t, raw, depth)
	default:
		return r.scalar(path, t, raw)
	}
}

func isAbsent(raw any) bool {
	switch v := raw.(type) {
	case absent:
		return true
	case map[string]any:
		return len(v) == 1 && v["absent"] == true
	}
	return false
}

func (r *reader) redact(message, instead string) string {
	if r.sensitive {
		return instead
	}
	return message
}

func (r *reader) list(path *expr.Path, t Type, raw any, depth int) expr.Value {
	members, ok := raw.([]any)
	switch {
	case !ok:
		return r.wrong(path, raw, "a list", "write its members in brackets")
	case len(members) > MaxListLength:
		return r.fault(path, fmt.Sprintf("the list has %d members, more than %d", len(members), MaxListLength), "")
	}
	values := make([]expr.Value, len(members))
	for i, member := range members {
		values[i] = r.value(path.Index(i), *t.Elem, member, depth+1)
	}
	return expr.OfList(values...)
}

func (r *reader) record(path *expr.Path, t Type, raw any, depth int) expr.Value {
	fields, ok := raw.(map[string]any)
	if !ok {
		return r.wrong(path, raw, "a record", "write its fields in braces")
	}
	names := make([]string, len(t.Fields))
	values := make([]expr.Value, len(t.Fields))
	outer := r.sensitive
	for i, f := range t.Fields {
		names[i] = f.Name
		r.sensitive = outer || f.Sensitive
		values[i] = r.value(path.Field(i), f.Type, fields[f.Name], depth+1)
	}
	r.sensitive = outer
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if !slices.Contains(names, name) {
			r.stranger(path.String()+"."+name, name, "field", names)
		}
	}
	return expr.OfRecord(values...)
}

// stranger is a name that is not declared.
func (r *reader) stranger(path, name, what string, names []string) {
	hint := "write one of " + strings.Join(names, ", ")
	if near := source.Nearest(name, names); near != "" {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	if len(names) == 0 {
		hint = "none is declared"
	}
	r.problems = append(r.problems, Problem{Path: path, Message: "there is no such " + what, Hint: hint})
}

func (s *schema) reportUnknown(r *reader, name string) {
	if s.derived[name] {
		r.problems = append(r.problems, Problem{Path: name, Message: "the fact follows from others and cannot be given",
			Hint: "give the facts it is derived from"})
		return
	}
	r.stranger(name, name, "fact", s.factNames())
}

// plain brings a Go value to one of the forms that JSON has, or that scalar
// reads: bool, int64, json.Number, string, []any, map[string]any, Decimal,
// Money, Date, time.Time; nil for what is not known.
func (r *reader) plain(path *expr.Path, raw any) (any, bool) {
	switch v := raw.(type) {
	case nil, absent, bool, int64, json.Number, string, []any, map[string]any, exact.Decimal, exact.Money, date.Date, time.Time:
		return raw, true
	case Value:
		return r.given(path, v)
	case int:
		return int64(v), true
	case optional:
		return r.plain(path, v.raw())
	}
	return r.reflected(path, reflect.ValueOf(raw))
}
