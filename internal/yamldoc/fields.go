package yamldoc

import (
	"reflect"
	"strings"
)

// field is a struct field that has a key in the document.
type field struct {
	name     string
	index    []int
	typ      reflect.Type
	required bool
	example  string
	goName   string // with package and type: rules.Fact.Name
}

func (f field) exampleHint() string {
	if f.example == "" {
		return ""
	}
	return "for example " + f.name + ": " + f.example
}

type fields []field

func (fs fields) byName(name string) (field, bool) {
	for _, f := range fs {
		if f.name == name {
			return f, true
		}
	}
	return field{}, false
}

func (fs fields) names() []string {
	names := make([]string, len(fs))
	for i, f := range fs {
		names[i] = f.name
	}
	return names
}

// fieldsOf lists the keys of a struct in the order of its fields; those of an
// embedded struct stand in its place. The name comes from the json tag, and a
// field without one has no key.
func fieldsOf(t reflect.Type) fields {
	var fs fields
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			for _, inner := range fieldsOf(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				fs = append(fs, inner)
			}
		case name != "" && name != "-" && !hasOption(f, "key"):
			fs = append(fs, field{name: name, index: []int{i}, typ: f.Type,
				required: hasOption(f, "required"), example: f.Tag.Get("example"), goName: t.String() + "." + f.Name})
		}
	}
	return fs
}

func hasOption(f reflect.StructField, option string) bool {
	for o := range strings.SplitSeq(f.Tag.Get("doc"), ",") {
		if o == option {
			return true
		}
	}
	return false
}

// keyField returns the index of the field that a mapping's key fills.
func keyField(t reflect.Type) (int, bool) {
	if t.Kind() != reflect.Struct {
		return 0, false
	}
	for i := range t.NumField() {
		if hasOption(t.Field(i), "key") {
			return i, true
		}
	}
	return 0, false
}
