package tree

import "slices"

type listData struct{ members []Value }

type recordData struct{ fields []Value }

// OfList returns a list. Members may be missing or absent; the slice is
// copied.
func OfList(members ...Value) Value { return OwnedList(slices.Clone(members)) }

// OwnedList returns a list and takes the slice over.
func OwnedList(members []Value) Value {
	return Value{tag: tagOf(Known, List), ref: &listData{members}}
}

// OfRecord returns a record from the values of its fields in the order of
// their declaration. Fields may be missing or absent; the slice is copied.
func OfRecord(fields ...Value) Value {
	return Value{tag: tagOf(Known, Record), ref: &recordData{slices.Clone(fields)}}
}

// Len returns the number of members of a known list, or of fields of a known
// record; otherwise 0.
func (v Value) Len() int { return len(v.Parts()) }

// At returns member i of a known list, or field i of a known record.
func (v Value) At(i int) Value { return v.Parts()[i] }

// Parts returns the members of a known list or the fields of a known record,
// in a slice that is not to be changed.
func (v Value) Parts() []Value {
	switch data := v.ref.(type) {
	case *listData:
		return data.members
	case *recordData:
		return data.fields
	}
	return nil
}

// MissingIn adds the missing parts of a value; one may be named again.
func MissingIn(paths []*Path, v Value) []*Path {
	if v.State() == Missing {
		if p := v.Path(); p != nil {
			return append(paths, p)
		}
		return paths
	}
	for _, part := range v.Parts() {
		paths = MissingIn(paths, part)
	}
	return paths
}
