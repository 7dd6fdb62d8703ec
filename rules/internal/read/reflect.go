package read

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Struct returns what a struct, or a pointer to one, gives for facts of some
// names.
func (r *Reader) Struct(facts any, names []string) (map[string]any, error) {
	v := reflect.ValueOf(facts)
	for range MaxDepth {
		if v.Kind() == reflect.Pointer && !v.IsNil() {
			v = v.Elem()
		}
	}
	if v.Kind() != reflect.Struct {
		return nil, problem.List{{Message: fmt.Sprintf("a %T is not a struct", facts), Hint: "give a struct or a pointer to one"}}
	}
	given := map[string]any{}
	r.fields("", v, names, given)
	return given, nil
}

// plain brings a Go value to one of the forms that JSON has, or that scalar
// reads: bool, int64, json.Number, string, []any, map[string]any, Decimal,
// Money, Date, time.Time, Absent; nil for what is not known.
func (r *Reader) plain(path *tree.Path, raw any) (any, bool) {
	for range MaxDepth + 1 {
		inner, refused := r.Unwrap(raw)
		if refused != nil {
			r.refuse(path, refused.Message, refused.Hint)
			return nil, false
		}
		v := reflect.ValueOf(inner)
		switch {
		case v.Kind() != reflect.Pointer:
			return r.pointed(path, inner)
		case v.IsNil():
			return nil, true
		}
		raw = v.Elem().Interface()
	}
	r.refuse(path, fmt.Sprintf("it is behind more than %d pointers, or points to itself", MaxDepth), "give the value")
	return nil, false
}

// pointed reads a Go value that is no pointer. The zero of a type whose values
// all say something else is not known: nobody has set it.
func (r *Reader) pointed(path *tree.Path, raw any) (any, bool) {
	unset := false
	switch v := raw.(type) {
	case nil, Absent, bool, int64, string, []any, map[string]any, exact.Decimal:
	case int:
		return int64(v), true
	case Secret:
		return r.plain(path, v.Value)
	case json.Number:
		unset = v == ""
	case exact.Money:
		unset = v == exact.Money{}
	case date.Date:
		unset = v.IsZero()
	case time.Time:
		unset = v.IsZero()
	default:
		return r.reflected(path, reflect.ValueOf(raw))
	}
	if unset {
		return nil, true
	}
	return raw, true
}

// reflected reads the other Go values, of named types too.
func (r *Reader) reflected(path *tree.Path, v reflect.Value) (any, bool) {
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int(), true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if v.Uint() > math.MaxInt64 {
			r.refuse(path, r.quote(path, v.Uint())+" does not fit 64 bits with a sign", "")
			return nil, false
		}
		return int64(v.Uint()), true
	case reflect.Float32, reflect.Float64:
		r.inexact(path, v.Interface())
		return nil, false
	case reflect.Bool:
		return v.Bool(), true
	case reflect.String:
		return v.String(), true
	case reflect.Slice, reflect.Array, reflect.Map, reflect.Struct:
		return r.composite(path, v)
	default:
	}
	r.refuse(path, fmt.Sprintf("a %s cannot be read as a fact", v.Type()), "")
	return nil, false
}

func (r *Reader) composite(path *tree.Path, v reflect.Value) (any, bool) {
	switch {
	case (v.Kind() == reflect.Slice || v.Kind() == reflect.Map) && v.IsNil():
		return nil, true
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
		members := make([]any, v.Len())
		for i := range members {
			members[i] = v.Index(i).Interface()
		}
		return members, true
	case v.Kind() == reflect.Map && v.Type().Key().Kind() == reflect.String:
		m := make(map[string]any, v.Len())
		for _, key := range v.MapKeys() {
			m[key.String()] = v.MapIndex(key).Interface()
		}
		return m, true
	case v.Kind() == reflect.Struct:
		return r.structure(path, v)
	}
	r.refuse(path, fmt.Sprintf("a %s cannot be read as a fact", v.Type()), "give a map by string")
	return nil, false
}

func (r *Reader) structure(path *tree.Path, v reflect.Value) (any, bool) {
	if t, ok := v.Interface().(encoding.TextMarshaler); ok {
		written, err := t.MarshalText()
		switch {
		case err != nil:
			r.refuseError(path, err, "cannot be read")
			return nil, false
		case v.IsZero() || len(written) == 0:
			return nil, true
		case path.Type().Kind() == tree.Int || path.Type().Kind() == tree.Decimal:
			return json.Number(written), true
		}
		return string(written), true
	}
	m := map[string]any{}
	r.fields(path.String()+".", v, fieldNames(path.Type()), m)
	return m, true
}

// fields puts the fields of a struct that give one of the names into m. A zero
// is not known: a field that nobody has set has it.
func (r *Reader) fields(prefix string, v reflect.Value, names []string, m map[string]any) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		tag, tagged := field.Tag.Lookup("fact")
		switch {
		case tag == "-":
			continue
		case field.Anonymous && !tagged && field.Type.Kind() == reflect.Struct:
			r.fields(prefix, v.Field(i), names, m)
			continue
		case !field.IsExported():
			continue
		}
		name := tag
		if !tagged {
			name = snake(field.Name)
			if !slices.Contains(names, name) {
				continue
			}
		}
		if _, twice := m[name]; twice {
			r.Report(prefix+name, fmt.Sprintf("two fields of %s give it", v.Type()), "")
			continue
		}
		m[name] = nil
		if !v.Field(i).IsZero() {
			m[name] = v.Field(i).Interface()
		}
	}
}

// snake turns BirthDate into birth_date and HIVStatus into hiv_status.
func snake(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, c := range runes {
		upper := c >= 'A' && c <= 'Z'
		if upper && i > 0 {
			before := runes[i-1]
			nextLower := i+1 < len(runes) && runes[i+1] >= 'a' && runes[i+1] <= 'z'
			if before < 'A' || before > 'Z' || nextLower {
				b.WriteByte('_')
			}
		}
		b.WriteString(strings.ToLower(string(c)))
	}
	return b.String()
}
