package rules

import (
	"encoding/json"
	"fmt"
	"iter"
	"log/slog"
	"maps"
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/nojson"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/read"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Facts are what is known about one person or case, in the terms of one
// [Ruleset]. A fact that was not given is missing; nothing stands in for it.
// Facts are immutable and safe for concurrent use. The zero Facts belong to
// no ruleset, and every ruleset takes them as knowing nothing.
//
// What is read as facts is limited: a JSON document to 1 MiB, lists and
// records to 16 inside each other, a list to 10,000 members, a text to 10,000
// characters.
type Facts struct {
	schema *schema
	held   *held
}

// held are the values by slot, two pointers away: package fmt prints the fields
// that it may not call a method of, and follows one.
type held struct{ values *eval.Values }

func (s *schema) holding(values eval.Values) Facts { return Facts{s, &held{&values}} }

// given returns the values by slot.
func (f Facts) given() eval.Values {
	if f.held == nil {
		return nil
	}
	return *f.held.values
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
	return valueOf(f.given().Fact(slot), &decl.Type)
}

// All yields each fact that is known or known to be absent, in the order of
// declaration.
func (f Facts) All() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		for slot, v := range f.given() {
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
func knowsNothing(v tree.Value) bool {
	if v.Kind() != tree.Record || !v.IsKnown() {
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
		return f, problem.List{{Path: name, Message: "these facts belong to no ruleset", Hint: "read them with a method of the ruleset"}}
	}
	read, err := f.schema.read(f.schema.reader(), map[string]any{name: value})
	if err != nil {
		return f, err
	}
	slot := f.schema.names[name]
	return f.with(slot, read.given()[slot]), nil
}

// Without returns the facts without one: it is missing again.
func (f Facts) Without(name string) Facts {
	if f.schema == nil {
		return f
	}
	if slot, ok := f.schema.names[name]; ok {
		return f.with(slot, f.schema.notGiven()[slot])
	}
	return f
}

func (f Facts) with(slot int, v tree.Value) Facts {
	values := slices.Clone(f.given())
	values[slot] = v
	return f.schema.holding(values)
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

// UnmarshalJSON refuses: what is written is redacted, and facts belong to a
// ruleset, which reads them.
func (f *Facts) UnmarshalJSON(data []byte) error {
	return nojson.Unreadable(data, "rules.Facts", "read the facts themselves by FactsFromJSON of their ruleset")
}

// Format prints the facts by any verb as [Facts.String] gives them.
func (f Facts) Format(s fmt.State, verb rune) { printAs(s, verb, f.String()) }

// String returns the facts as text, sensitive ones redacted.
func (f Facts) String() string {
	data, err := f.MarshalJSON()
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// schema is the facts that a ruleset declares, compiled.
type schema struct {
	facts []Fact // by slot; derived facts that cannot be given are not in it
	types []tree.Type
	paths []*tree.Path
	names map[string]int
	// orGiven are the slots of what is given of derived facts. Not given, they
	// are absent: nobody needs to be asked for them.
	orGiven []int
	// derived are the names of facts that are not given, for messages.
	derived map[string]bool
}

// union returns the paths of both lists, each once, in the order in which the
// facts are declared.
func (s *schema) union(a, b []string) []string {
	if len(a)+len(b) == 0 {
		return nil
	}
	all, seen := make([]string, 0, len(a)+len(b)), make(map[string]bool, len(a)+len(b))
	for _, path := range slices.Concat(a, b) {
		if !seen[path] {
			seen[path] = true
			all = append(all, path)
		}
	}
	slices.SortStableFunc(all, func(a, b string) int { return s.order(a) - s.order(b) })
	return all
}

// order returns the place among the declarations of the fact that a path
// begins with.
func (s *schema) order(path string) int {
	name := path
	if end := strings.IndexAny(path, ".["); end >= 0 {
		name = path[:end]
	}
	if slot, ok := s.names[name]; ok && !slices.Contains(s.orGiven, slot) {
		return slot
	}
	return slices.IndexFunc(s.facts, func(f Fact) bool { return f.Name == name })
}

// reader returns a reader of facts of the schema.
func (s *schema) reader() *read.Reader {
	return &read.Reader{IsSensitive: s.isSensitive, Unwrap: unwrap}
}

// read turns given values into facts. What is not given is missing.
func (s *schema) read(r *read.Reader, given map[string]any) (Facts, error) {
	values := s.notGiven()
	names := slices.AppendSeq(make([]string, 0, len(given)), maps.Keys(given))
	slices.Sort(names)
	for _, name := range names {
		slot, ok := s.names[name]
		switch {
		case ok:
			if v := r.Value(s.paths[slot], given[name]); !v.IsMissing() {
				values[slot] = v
			}
		case s.derived[name]:
			r.Report(name, "the fact follows from others and cannot be given", "give the facts it is derived from")
		default:
			r.ReportUndeclared(name, name, "fact", s.givable())
		}
	}
	if err := r.Problems.Err(); err != nil {
		return Facts{}, err
	}
	return s.holding(values), nil
}

// notGiven returns values that know nothing.
func (s *schema) notGiven() eval.Values {
	values := make(eval.Values, len(s.paths))
	for slot, path := range s.paths {
		values[slot] = tree.Unknown(path)
	}
	for _, slot := range s.orGiven {
		values[slot] = tree.NoValue(s.paths[slot])
	}
	return values
}

// revealed returns values of which all may show.
func revealed(values eval.Values) eval.Values {
	shown := make(eval.Values, len(values))
	for slot, v := range values {
		shown[slot] = v.Revealed()
	}
	return shown
}

// givable returns the names that can be given, in order of declaration.
func (s *schema) givable() []string {
	var names []string
	for _, f := range s.facts {
		if _, ok := s.names[f.Name]; ok && !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

// isSensitive reports whether the fact at a path, or one that it is part of,
// is declared sensitive.
func (s *schema) isSensitive(path string) bool {
	fields := s.facts
	for part := range strings.SplitSeq(path, ".") {
		name, _, _ := strings.Cut(part, "[")
		i := slices.IndexFunc(fields, func(f Fact) bool { return f.Name == name })
		if i < 0 || fields[i].Sensitive {
			return i >= 0
		}
		t := &fields[i].Type
		for t.Elem != nil {
			t = t.Elem
		}
		fields = t.Fields
	}
	return false
}

func typeHasSensitive(t Type) bool {
	return t.Elem != nil && typeHasSensitive(*t.Elem) ||
		slices.ContainsFunc(t.Fields, func(f Fact) bool { return f.Sensitive || typeHasSensitive(f.Type) })
}
