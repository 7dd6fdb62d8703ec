package tree

import (
	"cmp"
	"strings"
)

// Compare orders two known values of one ordered kind. Money is of one
// currency: the checker has seen to it.
func Compare(a, b Value) int {
	switch a.Kind() {
	case Text, Enum:
		return strings.Compare(a.Text(), b.Text())
	case Decimal, Money:
		if a.places() != b.places() || a.ref != nil || b.ref != nil {
			return a.Decimal().Compare(b.Decimal())
		}
	default:
	}
	return cmp.Compare(a.num, b.num)
}

// Same compares two known values. Lists and records differ as soon as one
// known part does; otherwise missing parts leave it open.
func Same(a, b Value) Value {
	switch a.Kind() {
	case Bool, Int, Date:
		return OfBool(a.num == b.num).From(a).From(b)
	case Text, Enum:
		return OfBool(a.num == b.num && a.Text() == b.Text()).From(a).From(b)
	case Decimal, Money:
		return OfBool(Compare(a, b) == 0).From(a).From(b)
	default:
		return sameParts(a.Parts(), b.Parts()).From(a).From(b)
	}
}

func sameParts(a, b []Value) Value {
	if len(a) != len(b) {
		return OfBool(false)
	}
	result := OfBool(true)
	for i := range a {
		v := samePart(a[i], b[i]).From(result)
		if v.IsFalse() {
			return v
		}
		result = result.From(v)
		if v.State() == Missing {
			result = v
		}
	}
	return result
}

// samePart also compares what is absent: two absent fields are the same.
func samePart(a, b Value) Value {
	switch {
	case a.State() == Missing || b.State() == Missing:
		return Open(Bool).From(a).From(b)
	case a.State() != Known || b.State() != Known:
		return OfBool(a.State() == b.State()).From(a).From(b)
	}
	return Same(a, b)
}

// MemberOf reports whether a known value is one of the members. A missing
// member leaves it open unless a known one is equal.
func MemberOf(v Value, members []Value) Value {
	result := OfBool(false).From(v)
	for _, other := range members {
		same := samePart(v, other).From(result)
		if same.IsTrue() {
			return same
		}
		result = result.From(same)
		if same.State() == Missing {
			result = same
		}
	}
	return result
}

func equal(_ *Node, a, b Value) Value { return Same(a, b) }

func unequal(_ *Node, a, b Value) Value { return Same(a, b).Not() }

// Test is a comparison of two known values. It is open for lists and records,
// which may have missing parts.
func Test(op Op, a Value, b *Value) (holds, open bool) {
	o := &operations[op]
	switch {
	case a.ref == nil && b.ref == nil && a.places() == b.places():
		return o.Holds[1+cmp.Compare(a.num, b.num)], false
	case o.Mirror != op:
		return o.Holds[1+Compare(a, *b)], false
	case a.Kind() == List || a.Kind() == Record:
		return false, true
	}
	return Same(a, *b).IsTrue() == o.Holds[1], false
}
