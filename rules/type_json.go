package rules

import (
	"encoding/json"
	"fmt"
	"slices"
)

// longType is a type by the one key that says what it is, for those that have no
// short spelling.
type longType struct {
	Options []Option `json:"enum,omitempty"`
	Elem    *Type    `json:"list,omitempty"`
	Fields  []Fact   `json:"record,omitempty"`
}

// MarshalJSON writes the short spelling, "money VND", where [ParseType] reads the
// type from it, and otherwise an object with the one key that says what it is:
// {"enum": [{"name": "poor", "label": "poor household"}]}. The zero Type is "".
func (t Type) MarshalJSON() ([]byte, error) {
	if t.Kind == KindNone {
		return []byte(`""`), nil
	}
	if read, err := ParseType(t.String()); err == nil && equalTypes(&read, &t) {
		return json.Marshal(t.String())
	}
	switch {
	case t.Kind == KindEnum && len(t.Options) > 0:
		return json.Marshal(longType{Options: t.Options})
	case t.Kind == KindList && t.Elem != nil:
		return json.Marshal(longType{Elem: t.Elem})
	case t.Kind == KindRecord && len(t.Fields) > 0:
		return json.Marshal(longType{Fields: t.Fields})
	}
	return json.Marshal(t.String()) // it lacks what it is of, and reading it says so
}

// equalTypes reports whether two types, of which one was read from a short
// spelling, are the same.
func equalTypes(read, t *Type) bool {
	if read.Kind != t.Kind || read.Currency != t.Currency || !slices.Equal(read.Options, t.Options) {
		return false
	}
	if read.Elem == nil || t.Elem == nil {
		return read.Elem == t.Elem && len(t.Fields) == 0
	}
	return equalTypes(read.Elem, t.Elem)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (t *Type) UnmarshalJSON(data []byte) error {
	var short string
	if json.Unmarshal(data, &short) == nil {
		return t.readShort(short)
	}
	var long longType
	if err := json.Unmarshal(data, &long); err != nil {
		return err
	}
	switch {
	case len(long.Options) > 0 && long.Elem == nil && long.Fields == nil:
		*t = Type{Kind: KindEnum, Options: long.Options}
	case long.Elem != nil && long.Options == nil && long.Fields == nil:
		*t = ListOf(*long.Elem)
	case len(long.Fields) > 0 && long.Options == nil && long.Elem == nil:
		*t = Record(long.Fields...)
	default:
		return fmt.Errorf("%.100s is no type: write one of enum, list and record", data)
	}
	return nil
}

func (t *Type) readShort(short string) error {
	if short == "" {
		*t = Type{}
		return nil
	}
	read, err := ParseType(short)
	if err == nil {
		*t = read
	}
	return err
}
