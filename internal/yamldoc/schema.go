package yamldoc

import "reflect"

// An Object is a JSON object of a schema. Maps marshal with sorted keys, so a
// schema's text is always the same.
type Object = map[string]any

// scalarTypes are the JSON types that an editor may see in a scalar without
// quotes.
var scalarTypes = []string{"string", "number"} //nolint:gochecknoglobals // a constant table

// Schema returns the JSON Schema (draft-07) of what Decode accepts for the
// type of v. Descriptions are looked up by the names in Go, as "package.Type"
// and "package.Type.Field"; they may be nil.
func Schema(f *Format, v any, descriptions map[string]string) Object {
	return newSchema(&Schemas{format: f, definitions: Object{}, names: map[reflect.Type]string{}, descriptions: descriptions}, v)
}

func newSchema(s *Schemas, v any) Object {
	root := s.Of(reflect.TypeOf(v))
	schema := Object{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": s.definitions}
	for k, v := range root {
		schema[k] = v
	}
	return schema
}

// Schemas makes the schema of a document out of those of its types.
type Schemas struct {
	format       *Format
	written      map[string][]string // of what encoding/json writes: the words of kinds of text; nil of what Decode accepts
	definitions  Object
	names        map[reflect.Type]string // of the definitions
	descriptions map[string]string
}

// Of returns the schema of a type; that of a named one is a reference to its
// definition.
func (s *Schemas) Of(t reflect.Type) Object {
	if c, ok := s.format.codecs[t]; ok && c.schema != nil {
		if t.Name() == "" || t.Kind() == reflect.String {
			return c.schema(s)
		}
		return s.define(t, func() Object { return copyOf(c.schema(s)) })
	}
	if s.written != nil {
		return s.ofJSON(t)
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.Of(t.Elem())
	case reflect.Struct:
		return s.define(t, func() Object { return s.structure(t) })
	case reflect.Slice:
		if _, keyed := keyField(t.Elem()); keyed {
			return Object{"type": "object", "additionalProperties": s.Of(t.Elem())}
		}
		return Object{"type": "array", "items": s.Of(t.Elem())}
	case reflect.Int:
		return Object{"type": "integer"}
	case reflect.Bool:
		return Object{"type": "boolean"}
	default:
		return Object{"type": scalarTypes}
	}
}

// define puts the schema of a named type among the definitions, once, and
// returns a reference to it; the place is taken first, so that a type may
// contain itself. Of two types with one name the second has its package before
// it.
func (s *Schemas) define(t reflect.Type, make func() Object) Object {
	name, done := s.names[t]
	if !done {
		if name = s.nameOf(t.Name()); s.definitions[name] != nil {
			name = s.nameOf(t.String())
		}
		s.names[t], s.definitions[name] = name, Object{}
		schema := make()
		if text := s.descriptions[t.String()]; text != "" {
			schema["description"] = text
		}
		s.definitions[name] = schema
	}
	return Object{"$ref": "#/definitions/" + name}
}

func (s *Schemas) structure(t reflect.Type) Object {
	properties, required := Object{}, []string{}
	for _, f := range fieldsOf(t) {
		properties[f.name] = s.described(f, s.Of(f.typ))
		if f.required {
			required = append(required, f.name)
		}
	}
	schema := Object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		schema["required"] = required
	}
	return schema
}

// described returns the schema of a field with what its comment says.
func (s *Schemas) described(f field, property Object) Object {
	text := s.descriptions[f.goName]
	if text == "" {
		return property
	}
	if _, isRef := property["$ref"]; isRef { // draft-07 ignores what stands beside a $ref
		property = Object{"allOf": []any{property}}
	} else {
		property = copyOf(property)
	}
	property["description"] = text
	return property
}

func copyOf(o Object) Object {
	c := Object{}
	for k, v := range o {
		c[k] = v
	}
	return c
}
