package yamldoc

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// SchemaOfJSON returns the JSON Schema (draft-07) of what package encoding/json
// writes for the type of v. A type that writes itself needs a codec that describes
// it, and the schema of one that has none panics. Words are those of kinds of text,
// by their names in Go; descriptions are as for [Schema].
func SchemaOfJSON(f *Format, v any, words map[string][]string, descriptions map[string]string) Object {
	if words == nil {
		words = map[string][]string{}
	}
	return newSchema(&Schemas{format: f, written: words, definitions: Object{}, names: map[reflect.Type]string{}, descriptions: descriptions}, v)
}

// Described is the Codec of a type for schemas alone.
func Described[T any](describe func(*Schemas) Object) Codec {
	return DescribedType(reflect.TypeFor[T](), describe)
}

// DescribedType is Described for a type that is found by reflection.
func DescribedType(t reflect.Type, describe func(*Schemas) Object) Codec {
	return Codec{t, codec{schema: describe}}
}

// WrittenAs is the Codec, for schemas alone, of a type T that package encoding/json
// writes as another type W.
func WrittenAs[T, W any]() Codec {
	return Described[T](func(s *Schemas) Object { return s.Structure(reflect.TypeFor[W]()) })
}

// SchemaFor returns the schema of a type, as Of does.
func SchemaFor[T any](s *Schemas) Object { return s.Of(reflect.TypeFor[T]()) }

// Structure returns the schema of a struct by its fields.
func Structure[T any](s *Schemas) Object { return s.Structure(reflect.TypeFor[T]()) }

// ofJSON is Of for what encoding/json writes.
func (s *Schemas) ofJSON(t reflect.Type) Object {
	switch {
	case t.Kind() == reflect.Pointer:
		return s.Of(t.Elem())
	case t.Implements(reflect.TypeFor[json.Marshaler]()):
		panic("yamldoc: " + t.String() + " writes itself, and nothing describes it")
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) && len(s.written[t.String()]) == 0:
		return s.define(t, func() Object { return wordsOf(t) })
	}
	switch t.Kind() {
	case reflect.Struct:
		return s.define(t, func() Object { return s.Structure(t) })
	case reflect.Slice:
		return Object{"type": "array", "items": s.Of(t.Elem())}
	case reflect.Map:
		return Object{"type": "object", "additionalProperties": s.Of(t.Elem())}
	case reflect.Bool:
		return Object{"type": "boolean"}
	case reflect.Int:
		return Object{"type": "integer"}
	case reflect.String:
		if words := s.written[t.String()]; len(words) > 0 {
			return s.define(t, func() Object { return Object{"enum": words} })
		}
		return Object{"type": "string"}
	case reflect.Interface:
		return Object{}
	default:
		panic("yamldoc: no schema of " + t.String())
	}
}

// wordsOf returns the schema of a type that writes its own text: a word of an
// enumeration, or any.
func wordsOf(t reflect.Type) Object {
	set := reflect.Value.SetUint
	switch t.Kind() {
	case reflect.Uint8:
	case reflect.Int:
		set = func(v reflect.Value, n uint64) { v.SetInt(int64(n)) }
	default:
		return Object{"type": "string"}
	}
	words := []string{}
	for n := range uint64(256) {
		v := reflect.New(t)
		set(v.Elem(), n)
		word, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err == nil && len(word) > 0 && !slices.Contains(words, string(word)) {
			words = append(words, string(word))
		}
	}
	return Object{"enum": words}
}

// Structure returns the schema of a struct, or of the one object that several of
// them are written as.
func (s *Schemas) Structure(types ...reflect.Type) Object {
	properties, required := Object{}, []string{}
	for _, t := range types {
		for _, f := range jsonFieldsOf(t) {
			property := s.described(f, s.Of(f.typ))
			if f.required && slices.Contains([]reflect.Kind{reflect.Slice, reflect.Map, reflect.Pointer}, f.typ.Kind()) {
				property = Object{"anyOf": []any{property, Object{"type": "null"}}}
			}
			properties[f.name] = property
			required = slices.DeleteFunc(required, func(name string) bool { return name == f.name })
			if f.required {
				required = append(required, f.name)
			}
		}
	}
	schema := Object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		slices.Sort(required)
		schema["required"] = required
	}
	return schema
}

// Field returns the schema of a field of a struct, with what its comment says.
func (s *Schemas) Field(of reflect.Type, f reflect.StructField) Object {
	return s.described(field{goName: of.String() + "." + f.Name}, s.Of(f.Type))
}

// jsonFieldsOf lists the keys that encoding/json writes for a struct; the last of
// two with one name counts, so that what stands beside an embedded struct comes
// after it. Those that may be left out are not required.
func jsonFieldsOf(t reflect.Type) fields {
	var embedded, own fields
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			embedded = append(embedded, jsonFieldsOf(f.Type)...)
		case name == "-" || !f.IsExported():
		case name == "":
			panic(fmt.Sprintf("yamldoc: %s.%s has no name in JSON", t, f.Name))
		default:
			own = append(own, field{name: name, typ: f.Type, required: !strings.Contains(options, "omit"),
				goName: strings.Replace(t.String(), ".plain", ".", 1) + "." + f.Name}) // plainX is X without its methods
		}
	}
	return append(embedded, own...)
}

// nameOf returns the name of a type as a definition: PartOfFee for an instance of
// a generic one.
func (s *Schemas) nameOf(name string) string {
	if s.written == nil {
		return name
	}
	generic, instance, ok := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	if ok {
		return s.nameOf(generic) + "Of" + s.nameOf(instance[strings.LastIndexAny(instance, "/.")+1:])
	}
	room, name, ok := strings.Cut(name, ".")
	if !ok {
		room, name = "", room
	} else {
		room += "."
	}
	// A type that another is written as has the name of that one.
	name = strings.TrimSuffix(strings.TrimSuffix(name, "JSON"), "Doc")
	return room + strings.ToUpper(name[:1]) + name[1:]
}
