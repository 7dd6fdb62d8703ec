package yamldoc

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/statutory-go/statutory/internal/suggest"
)

// A Format says how types that are not spelled field by field are written.
// It must not change once it is in use.
type Format struct {
	codecs map[reflect.Type]codec
	known  sync.Map // the fields of the struct types met so far, by reflect.Type
}

// fieldsOf returns the fields of a struct type that have a key.
func (f *Format) fieldsOf(t reflect.Type) fields {
	if known, ok := f.known.Load(t); ok {
		return known.(fields)
	}
	fs := fieldsOf(t)
	f.known.Store(t, fs)
	return fs
}

// codec is how a type is read, written and described; what is nil is as the
// type is made.
type codec struct {
	decode func(*Decoder, Node, reflect.Value)
	encode func(reflect.Value) any
	schema func(*Schemas) Object
}

// A Codec is the spelling of one type.
type Codec struct {
	t reflect.Type
	codec
}

// NewFormat returns a Format of codecs; of two for one type the last counts.
func NewFormat(codecs ...Codec) *Format {
	f := &Format{codecs: map[reflect.Type]codec{}}
	for _, c := range codecs {
		f.codecs[c.t] = c.codec
	}
	return f
}

// Enum is the Codec of a kind of text that has only some values.
func Enum[T ~string](values ...T) Codec {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return Codec{reflect.TypeFor[T](), codec{
		decode: func(d *Decoder, n Node, v reflect.Value) {
			if d.isText(n) && d.checkWord(n, words) {
				v.SetString(n.Text())
			}
		},
		encode: func(v reflect.Value) any { return v.String() },
		schema: func(*Schemas) Object { return Object{"enum": words} },
	}}
}

func (d *Decoder) checkWord(n Node, words []string) bool {
	if slices.Contains(words, n.Text()) {
		return true
	}
	d.Report(n.Problem(fmt.Sprintf("%q is not one of the values here", n.Text()), suggestion(n.Text(), words, "write one of")))
	return false
}

// textValue is a type that reads its own text: a date, a term, an amount.
type textValue[T any] interface {
	*T
	encoding.TextUnmarshaler
}

// TextOf is the Codec of a type that reads and writes itself as one word or
// sentence. The hint says how, with an example.
func TextOf[T encoding.TextMarshaler, P textValue[T]](hint string, schema Object) Codec {
	return TextBy(func(s string) (v T, err error) {
		err = P(&v).UnmarshalText([]byte(s))
		return v, err
	}, hint, schema)
}

// TextBy is TextOf with a reader of its own.
func TextBy[T encoding.TextMarshaler](read func(string) (T, error), hint string, schema Object) Codec {
	return Custom(
		func(d *Decoder, n Node) (v T) {
			if !d.isScalar(n) {
				return v
			}
			v, err := read(n.Text())
			if err != nil {
				d.Report(n.Problem(err.Error(), hint))
			}
			return v
		},
		func(v T) any {
			text, err := v.MarshalText()
			if err != nil {
				return err.Error()
			}
			return string(text)
		},
		schema)
}

// Custom is the Codec of a type from its two directions. What encode returns
// is written in its own spelling: a text, a struct, a slice.
func Custom[T any](decode func(*Decoder, Node) T, encode func(T) any, schema Object) Codec {
	return Codec{reflect.TypeFor[T](), codec{
		decode: func(d *Decoder, n Node, v reflect.Value) { v.Set(reflect.ValueOf(new(decode(d, n))).Elem()) },
		encode: func(v reflect.Value) any { return encode(v.Interface().(T)) },
		schema: func(*Schemas) Object { return schema },
	}}
}

// Via is the Codec of a type T that is written like another type W.
func Via[T, W any](from func(*Decoder, Node, W) T, to func(T) W) Codec {
	return Codec{reflect.TypeFor[T](), codec{
		decode: func(d *Decoder, n Node, v reflect.Value) {
			var w W
			d.Into(n, &w)
			v.Set(reflect.ValueOf(new(from(d, n, w))).Elem())
		},
		encode: func(v reflect.Value) any { return to(v.Interface().(T)) },
		schema: func(s *Schemas) Object { return s.Of(reflect.TypeFor[W]()) },
	}}
}

// Checked is the Codec of a type that is written as it is made, and completed
// or checked when it was read.
func Checked[T any](check func(*Decoder, Node, *T)) Codec {
	return Codec{reflect.TypeFor[T](), codec{decode: func(d *Decoder, n Node, v reflect.Value) {
		d.plain(n, v)
		check(d, n, v.Addr().Interface().(*T))
	}}}
}

// OneOf is the Codec of a type that has a short spelling, in one scalar, and a
// long one, given as another Codec. The short spelling reports false where a value
// has none.
func OneOf[T any](short func(*Decoder, Node) T, toShort func(T) (string, bool), long Codec) Codec {
	return Codec{reflect.TypeFor[T](), codec{
		decode: func(d *Decoder, n Node, v reflect.Value) {
			if n.Kind() != Scalar {
				long.decode(d, n, v)
				return
			}
			v.Set(reflect.ValueOf(new(short(d, n))).Elem())
		},
		encode: func(v reflect.Value) any {
			if s, ok := toShort(v.Interface().(T)); ok {
				return s
			}
			if long.encode == nil {
				return plain(v)
			}
			return long.encode(v)
		},
		schema: func(s *Schemas) Object {
			described := s.structure
			if long.schema != nil {
				described = func(reflect.Type) Object { return long.schema(s) }
			}
			return Object{"anyOf": []any{Object{"type": scalarTypes}, described(long.t)}}
		},
	}}
}

// plain is a value to be written as it is made, whatever its codec.
type plain reflect.Value

// suggestion words a hint from what could have been meant.
func suggestion(got string, known []string, otherwise string) string {
	return suggest.Hint(got, known, otherwise+" "+strings.Join(known, ", "))
}
