package rules

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// FactsFromMap reads facts by name. A value is a Go value of the declared
// type: bool; any integer, Decimal, Money or json.Number for numbers; string
// for texts and enums; a string 2006-01-02, a deadline.Date or a time.Time at
// midnight for dates; slices for lists; maps by string or structs for
// records; a [Value]. nil is not known, [Absent] known to be absent.
// Floating point is refused, because it is not exact.
//
// The error is a [Problems] with every problem and its path. Without an error
// nothing was dropped: an undeclared name is a problem.
func (s *Ruleset) FactsFromMap(facts map[string]any) (Facts, error) {
	r := reader{}
	values := s.schema.read(&r, facts)
	if err := r.problems.Err(); err != nil {
		return Facts{}, err
	}
	return Facts{s.schema, values}, nil
}

// FactsFromStruct reads facts from a struct or a pointer to one. A field
// gives the fact that its tag `fact:"birth_date"` names; without a tag, the
// fact whose name is the field's in snake case, if there is one. The tag "-"
// leaves a field out. Embedded structs, not pointers to them,
// give their fields.
//
// Nil pointers, slices and maps and the zero deadline.Date are not known; a
// zero number, an empty text and false are what they are. Use a pointer or an
// [Optional] for what may not be known.
func (s *Ruleset) FactsFromStruct(facts any) (Facts, error) {
	r := reader{}
	v := reflect.ValueOf(facts)
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return Facts{}, Problems{{Message: fmt.Sprintf("a %T is not a struct", facts), Hint: "give a struct or a pointer to one"}}
	}
	given := map[string]any{}
	r.fields(v, s.schema.factNames(), given)
	values := s.schema.read(&r, given)
	if err := r.problems.Err(); err != nil {
		return Facts{}, err
	}
	return Facts{s.schema, values}, nil
}

// Optional is a fact in a struct that may not be known, or may be known to be
// absent. Its zero value is not known.
type Optional[T any] struct {
	value T
	state uint8
}

const (
	optionalKnown uint8 = iota + 1
	optionalAbsent
)

// Known returns an Optional that is known.
func Known[T any](value T) Optional[T] { return Optional[T]{value, optionalKnown} }

// KnownAbsent returns an Optional of which it is known that there is none.
func KnownAbsent[T any]() Optional[T] { return Optional[T]{state: optionalAbsent} }

func (o Optional[T]) raw() any {
	switch o.state {
	case optionalKnown:
		return o.value
	case optionalAbsent:
		return Absent
	}
	return nil
}

type optional interface{ raw() any }

// given reads a Value that was made before.
func (r *reader) given(path *expr.Path, v Value) (any, bool) {
	if !v.IsKnown() {
		if v.IsAbsent() {
			return Absent, true
		}
		return nil, true
	}
	switch v.Kind() {
	case KindBool:
		return v.Bool(), true
	case KindInt:
		return v.Int(), true
	case KindDecimal:
		return v.Decimal(), true
	case KindMoney:
		return v.Money(), true
	case KindDate:
		return v.Date(), true
	case KindList:
		members := make([]any, v.Len())
		for i := range members {
			members[i] = v.Member(i)
		}
		return members, true
	case KindRecord:
		if v.t == nil {
			r.fault(path, "a record without the names of its fields is not taken", "give a map or a struct")
			return nil, false
		}
		fields := make(map[string]any, v.Len())
		for i := range v.Len() {
			fields[v.t.Fields[i].Name] = v.Member(i)
		}
		return fields, true
	default:
		return v.Text(), true
	}
}

// reflected reads the other Go values, through pointers and named types.
func (r *reader) reflected(path *expr.Path, v reflect.Value) (any, bool) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		for range MaxFactsDepth {
			switch {
			case v.Kind() != reflect.Pointer && v.Kind() != reflect.Interface:
				return r.plain(path, v.Interface())
			case v.IsNil():
				return nil, true
			}
			v = v.Elem()
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int(), true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if v.Uint() > math.MaxInt64 {
			r.fault(path, fmt.Sprintf("%d does not fit 64 bits with a sign", v.Uint()), "")
			return nil, false
		}
		return int64(v.Uint()), true
	case reflect.Float32, reflect.Float64:
		r.fault(path, fmt.Sprintf("a %s is not exact", v.Type()), "give a rules.Decimal, a whole number or a json.Number")
		return nil, false
	case reflect.Bool:
		return v.Bool(), true
	case reflect.String:
		return v.String(), true
	case reflect.Slice, reflect.Array, reflect.Map, reflect.Struct:
		return r.composite(path, v)
	default:
	}
	r.fault(path, fmt.Sprintf("a %s cannot be read as a fact", v.Type()), "")
	return nil, false
}

func (r *reader) composite(path *expr.Path, v reflect.Value) (any, bool) {
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
	r.fault(path, fmt.Sprintf("a %s cannot be read as a fact", v.Type()), "give a map by string")
	return nil, false
}

func (r *reader) structure(path *expr.Path, v reflect.Value) (any, bool) {
	if t, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := t.MarshalText()
		switch {
		case err != nil:
			r.fault(path, r.redact(err.Error(), "the value (redacted) cannot be read"), "")
			return nil, false
		case path.Type().Kind() == expr.Int || path.Type().Kind() == expr.Decimal:
			return json.Number(text), true
		}
		return string(text), true
	}
	names := make([]string, path.Type().NumFields())
	for i := range names {
		names[i] = path.Type().Field(i).Name
	}
	m := map[string]any{}
	r.fields(v, names, m)
	return m, true
}

// fields puts the fields of a struct that give one of the names into m.
func (r *reader) fields(v reflect.Value, names []string, m map[string]any) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		tag, tagged := field.Tag.Lookup("fact")
		switch {
		case tag == "-":
			continue
		case field.Anonymous && !tagged && field.Type.Kind() == reflect.Struct:
			r.fields(v.Field(i), names, m)
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
			r.problems = append(r.problems, Problem{Path: name, Message: fmt.Sprintf("two fields of %s give it", v.Type())})
			continue
		}
		m[name] = v.Field(i).Interface()
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
