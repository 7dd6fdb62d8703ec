package rules

import (
	"bytes"
	"encoding/json"
	"reflect"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/rules/internal/read"
)

// Absent as the value of an optional fact says that it is known that there is
// none: FactsFromMap(map[string]any{"local_level": rules.Absent}).
// In JSON it is {"absent": true}. nil and null are not known, which is
// something else.
const Absent = absent("absent")

type absent string

// Optional is a fact in a struct that may not be known, or may be known to be
// absent. Its zero value is not known.
type Optional[T any] struct {
	value         T
	known, absent bool
}

// Known returns an Optional that is known.
func Known[T any](value T) Optional[T] { return Optional[T]{value: value, known: true} }

// KnownAbsent returns an Optional of which it is known that there is none.
func KnownAbsent[T any]() Optional[T] { return Optional[T]{absent: true} }

func (o Optional[T]) raw() any {
	switch {
	case o.known:
		return o.value
	case o.absent:
		return Absent
	}
	return nil
}

// MarshalJSON writes the value as facts are written: null where it is not known,
// {"absent": true} where there is none.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	switch {
	case o.known:
		return json.Marshal(o.value)
	case o.absent:
		return []byte(`{"absent":true}`), nil
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (o *Optional[T]) UnmarshalJSON(data []byte) error {
	var said struct {
		Absent bool `json:"absent"`
	}
	strict := json.NewDecoder(bytes.NewReader(data))
	strict.DisallowUnknownFields()
	switch {
	case string(data) == "null":
		*o = Optional[T]{}
		return nil
	case strict.Decode(&said) == nil && said.Absent:
		*o = KnownAbsent[T]()
		return nil
	}
	var value T
	if err := json.Unmarshal(data, &value); err != nil {
		return err
	}
	*o = Known(value)
	return nil
}

type optional interface{ raw() any }

// unwrap gives what the types of this package stand for where they are given
// as facts; any other value as it is.
func unwrap(raw any) (any, *problem.Problem) {
	switch v := raw.(type) {
	case absent:
		return read.Absent{}, nil
	case Value:
		given, refused := v.raw()
		if v.IsSensitive() && refused == nil {
			return read.Secret{Value: given}, nil
		}
		return given, refused
	case optional:
		// A pointer to one has its methods too, but may be nil or lead back.
		if reflect.TypeOf(v).Kind() != reflect.Pointer {
			return unwrap(v.raw())
		}
	}
	return raw, nil
}
