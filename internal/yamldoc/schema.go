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
	s := &schemas{format: f, definitions: Object{}, names: map[reflect.Type]string{}, descriptions: descriptions}
	root := s.of(reflect.TypeOf(v))
	schema := Object{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": s.definitions}
	for k, v := range root {
		schema[k] = v
	}
	return schema
}

type schemas struct {
	format       *Format
	definitions  Object
	names        map[reflect.Type]string // of the definitions
	descriptions map[string]string
}

func (s *schemas) of(t reflect.Type) Object {
	if c, ok := s.format.codecs[t]; ok && c.schema != nil {
		if t.Name() == "" || t.Kind() == reflect.String {
			return c.schema(s)
		}
		return s.define(t, func() Object { return copyOf(c.schema(s)) })
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Struct:
		return s.define(t, func() Object { return s.structure(t) })
	case reflect.Slice:
		if _, keyed := keyField(t.Elem()); keyed {
			return Object{"type": "object", "additionalProperties": s.of(t.Elem())}
		}
		return Object{"type": "array", "items": s.of(t.Elem())}
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
func (s *schemas) define(t reflect.Type, make func() Object) Object {
	name, done := s.names[t]
	if !done {
		if name = t.Name(); s.definitions[name] != nil {
			name = t.String()
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

func (s *schemas) structure(t reflect.Type) Object {
	properties, required := Object{}, []string{}
	for _, f := range fieldsOf(t) {
		property := s.of(f.typ)
		if text := s.descriptions[f.goName]; text != "" {
			if _, isRef := property["$ref"]; isRef { // draft-07 ignores what stands beside a $ref
				property = Object{"allOf": []any{property}}
			} else {
				property = copyOf(property)
			}
			property["description"] = text
		}
		properties[f.name] = property
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

func copyOf(o Object) Object {
	c := Object{}
	for k, v := range o {
		c[k] = v
	}
	return c
}
