package tree

import "slices"

// Sensitivity is a mark of a value and no part of it: comparisons, order and
// texts are the same with it and without. It begins at the [Path] of a fact
// and goes to every value that is computed from it, see [Value.From].

// IsSensitive reports whether the value must not show.
func (v Value) IsSensitive() bool { return v.tag&sensitiveTag != 0 }

// Sensitive returns the value, that must not show.
func (v Value) Sensitive() Value {
	v.tag |= sensitiveTag
	return v
}

// From returns the value as one that another was needed for: if that must not
// show, it must not either.
func (v Value) From(other Value) Value {
	v.tag |= other.tag & sensitiveTag
	return v
}

// Revealed returns the value and its parts, all of which may show.
func (v Value) Revealed() Value {
	v.tag &^= sensitiveTag
	parts := v.Parts()
	if parts == nil || !HasSensitive(v) {
		return v
	}
	shown := make([]Value, len(parts))
	for i, part := range parts {
		shown[i] = part.Revealed()
	}
	if v.Kind() == Record {
		v.ref = &recordData{shown}
	} else {
		v.ref = &listData{shown}
	}
	return v
}

// HasSensitive reports whether the value, or a part of it, must not show.
func HasSensitive(v Value) bool {
	return v.IsSensitive() || slices.ContainsFunc(v.Parts(), HasSensitive)
}

// Sealed returns a sensitive value, or one with such a part, as one whose
// fields hold nothing of it but an address: package fmt prints the fields that
// it may not call a method of. Any other value is returned as it is.
func (v Value) Sealed() Value {
	if !HasSensitive(v) {
		return v
	}
	return Value{tag: v.tag, ref: &sealed{&v}}
}

// Unsealed returns the value that was sealed.
func (v Value) Unsealed() Value {
	if s, ok := v.ref.(*sealed); ok {
		return *s.value
	}
	return v
}

// sealed is two pointers away from the value: fmt follows one.
type sealed struct{ value *Value }
