package expr

import "slices"

type listData struct{ members []Value }

type recordData struct{ fields []Value }

// OfList returns a list. Members may be missing or absent; the slice is
// copied.
func OfList(members ...Value) Value { return listOf(slices.Clone(members)) }

func listOf(members []Value) Value {
	return Value{tag: tagOf(Known, List), ref: &listData{members}}
}

// OfRecord returns a record from the values of its fields in the order of
// their declaration. Fields may be missing or absent; the slice is copied.
func OfRecord(fields ...Value) Value {
	return Value{tag: tagOf(Known, Record), ref: &recordData{slices.Clone(fields)}}
}

// Len returns the number of members of a known list, or of fields of a known
// record; otherwise 0.
func (v Value) Len() int { return len(v.parts()) }

// At returns member i of a known list, or field i of a known record.
func (v Value) At(i int) Value { return v.parts()[i] }

// parts is not to be changed.
func (v Value) parts() []Value {
	switch data := v.ref.(type) {
	case *listData:
		return data.members
	case *recordData:
		return data.fields
	}
	return nil
}
