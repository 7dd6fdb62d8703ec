package rules

import (
	"encoding/json"
	"iter"
	"log/slog"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// Facts are what is known about one person or case, in the terms of one
// [Ruleset]. A fact that was not given is missing; nothing stands in for it.
// Facts are immutable and safe for concurrent use. The zero Facts belong to
// no ruleset, and every ruleset takes them as knowing nothing.
type Facts struct {
	schema *schema
	values expr.Values // by slot
}

// Limits on facts from outside. Beyond them a reading ends with a problem.
const (
	MaxFactsJSON  = 1 << 20 // bytes of a JSON document
	MaxFactsDepth = 16      // lists and records inside each other
	MaxListLength = 10_000  // members of a list
	MaxTextLength = 10_000  // characters of a text
)

// Absent as the value of an optional fact says that it is known that there is
// none: FactsFromMap(map[string]any{"local_level": rules.Absent}).
// In JSON it is {"absent": true}. nil and null are not known, which is
// something else.
const Absent = absent("absent")

type absent string

// schema is the facts that a ruleset declares, compiled.
type schema struct {
	facts []Fact // by slot; derived facts that cannot be given are not in it
	types []expr.Type
	paths []*expr.Path
	names map[string]int
	// orGiven are the slots of what is given of derived facts. Not given, they
	// are absent: nobody needs to be asked for them.
	orGiven []int
	// derived are the names of facts that are not given, for messages.
	derived map[string]bool
}

// order returns the place of the fact that a path begins with among the
// declarations.
func (s *schema) order(path string) int {
	name := path
	if end := strings.IndexAny(path, ".["); end >= 0 {
		name = path[:end]
	}
	return slices.IndexFunc(s.facts, func(f Fact) bool { return f.Name == name })
}

// Get returns the value of a fact by its name; not known if it was not given
// or is not declared.
func (f Facts) Get(name string) Value {
	if f.schema == nil {
		return Value{}
	}
	slot, ok := f.schema.names[name]
	if !ok {
		return Value{}
	}
	decl := &f.schema.facts[slot]
	return Value{v: f.values.Fact(slot), t: &decl.Type, sensitive: decl.Sensitive}
}

// All yields each fact that is known or known to be absent, in the order of
// declaration.
func (f Facts) All() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		for slot, v := range f.values {
			if knowsNothing(v) || v.IsAbsent() && slices.Contains(f.schema.orGiven, slot) {
				continue
			}
			if name := f.schema.facts[slot].Name; !yield(name, f.Get(name)) {
				return
			}
		}
	}
}

// knowsNothing reports whether a value is missing, or a record all of whose
// fields are.
func knowsNothing(v expr.Value) bool {
	if v.Kind() != expr.Record || !v.IsKnown() {
		return v.IsMissing()
	}
	for i := range v.Len() {
		if !knowsNothing(v.At(i)) {
			return false
		}
	}
	return true
}

// With returns the facts with one more, or another value of one. The value is
// as in [Ruleset.FactsFromMap]; nil takes the fact out.
func (f Facts) With(name string, value any) (Facts, error) {
	if f.schema == nil {
		return f, Problems{{Path: name, Message: "these facts belong to no ruleset", Hint: "read them with a method of the ruleset"}}
	}
	r := reader{}
	changed := f.schema.read(&r, map[string]any{name: value})
	if err := r.problems.Err(); err != nil {
		return f, err
	}
	slot := f.schema.names[name]
	values := slices.Clone(f.values)
	values[slot] = changed[slot]
	return Facts{f.schema, values}, nil
}

// Without returns the facts without one: it is missing again.
func (f Facts) Without(name string) Facts {
	if f.schema == nil {
		return f
	}
	slot, ok := f.schema.names[name]
	if !ok {
		return f
	}
	values := slices.Clone(f.values)
	values[slot] = f.schema.notGiven()[slot]
	return Facts{f.schema, values}
}

// LogValue lets slog print the facts, sensitive ones redacted.
func (f Facts) LogValue() slog.Value {
	var attrs []slog.Attr
	for name, v := range f.All() {
		attrs = append(attrs, slog.String(name, v.In("en")))
	}
	return slog.GroupValue(attrs...)
}

// MarshalJSON writes the facts for people and logs: an object of values as
// [Value.MarshalJSON] writes them, sensitive ones redacted.
func (f Facts) MarshalJSON() ([]byte, error) {
	m := map[string]Value{}
	for name, v := range f.All() {
		m[name] = v
	}
	return json.Marshal(m)
}

// String returns the facts as text, sensitive ones redacted.
func (f Facts) String() string {
	data, err := f.MarshalJSON()
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// read turns given values into values by slot. Facts not given are missing.
func (s *schema) read(r *reader, given map[string]any) expr.Values {
	values := s.notGiven()
	for _, name := range sortedKeys(given) {
		slot, ok := s.names[name]
		if !ok {
			s.reportUnknown(r, name)
			continue
		}
		r.sensitive = s.facts[slot].Sensitive
		if v := r.value(s.paths[slot], s.facts[slot].Type, given[name], 0); !v.IsMissing() {
			values[slot] = v
		}
	}
	r.sensitive = false
	return values
}

// notGiven returns values that know nothing.
func (s *schema) notGiven() expr.Values {
	values := make(expr.Values, len(s.paths))
	for slot, path := range s.paths {
		values[slot] = expr.Unknown(path)
	}
	for _, slot := range s.orGiven {
		values[slot] = expr.NoValue(s.paths[slot])
	}
	return values
}

// factNames returns the names that can be given, in order of declaration.
func (s *schema) factNames() []string {
	names := sortedKeys(s.names)
	slices.SortFunc(names, func(a, b string) int { return s.order(a) - s.order(b) })
	return names
}
