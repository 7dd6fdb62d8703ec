package tree

import "encoding/binary"

// Identity is what makes a value this one and no other. It can be compared
// and be the key of a map; equal ones are of values that no operation can
// distinguish: whether it is sensitive is no part of it.
type Identity struct {
	tag  tag
	num  int64
	more string
}

// Identity returns the identity of the value.
func (v Value) Identity() Identity {
	id := Identity{tag: v.tag &^ sensitiveTag}
	switch {
	case v.State() == Known && (v.Kind() == Decimal || v.Kind() == Money):
		return v.numberIdentity()
	case v.ref == nil:
		id.num = v.num
	case v.Path() != nil:
		id.more = v.Path().String()
	case v.Fault() != nil:
		f := v.Fault()
		id.num, id.more = int64(f.At.Offset), f.Error()+"\n"+f.Text
	case v.Kind() == Text || v.Kind() == Enum:
		id.more = v.Text()
	default:
		id.num, id.more = int64(v.Len()), partsIdentity(v.Parts())
	}
	return id
}

// numberIdentity leaves zeros at the end of the places out of account.
func (v Value) numberIdentity() Identity {
	if v.ref != nil {
		return Identity{tag: v.tag &^ sensitiveTag, more: v.String()}
	}
	places, num := v.places(), v.num
	for ; places > 0 && num%10 == 0; places-- {
		num /= 10
	}
	return Identity{tag: tagOf(v.State(), v.Kind()).withPlaces(places).withUnit(v.unit()), num: num}
}

func partsIdentity(parts []Value) string {
	var b []byte
	for _, part := range parts {
		s := part.Identity().String()
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return string(b)
}

// String returns the identity as a text, which differs where the identity
// does.
func (id Identity) String() string {
	b := binary.AppendUvarint(nil, uint64(id.tag))
	b = binary.AppendVarint(b, id.num)
	return string(append(b, id.more...))
}
