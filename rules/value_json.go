package rules

import (
	"encoding/json"
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/read"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

type valueJSON struct {
	Kind     Kind            `json:"type,omitzero"`
	State    string          `json:"state,omitempty"` // "absent" or "unknown"
	Redacted bool            `json:"redacted,omitempty"`
	Value    json.RawMessage `json:"value,omitempty"`
}

// MarshalJSON writes {"type": "int", "value": 72}; money as {"amount": …,
// "currency": …}, a day as 2026-08-17. A sensitive value has "redacted": true
// in place of its value.
func (v Value) MarshalJSON() ([]byte, error) {
	out := valueJSON{Kind: v.Kind()}
	switch {
	case v.IsSensitive():
		out.Redacted = true
	case v.sealed.IsAbsent():
		out.State = "absent"
	case !v.sealed.IsKnown():
		out.State = "unknown"
	default:
		data, err := json.Marshal(v.content())
		if err != nil {
			return nil, err
		}
		out.Value = data
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON writes. A redacted value comes back as
// one that is redacted and not known.
func (v *Value) UnmarshalJSON(data []byte) error {
	var in valueJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if at, ok := read.HalfCharacter(data); ok {
		return fmt.Errorf("byte %d of the value is half of a character; write both halves, as in \\ud83d\\ude00, or the character itself", at)
	}
	if in.Value == nil {
		path := tree.NewPath("", kindType(in.Kind), in.State == "absent")
		switch {
		case in.Redacted:
			*v = valueOf(tree.Unknown(path.Sensitive()), nil)
		case in.State == "absent":
			*v = valueOf(tree.NoValue(path), nil)
		default:
			*v = valueOf(tree.Unknown(path), nil)
		}
		return nil
	}
	value, err := readPlain(in)
	if err == nil {
		*v = value
	}
	return err
}

// kindType is a type of a kind, for values that stand without their type.
func kindType(k Kind) tree.Type {
	switch k {
	case KindMoney:
		return tree.MoneyIn(exact.VND)
	case KindEnum:
		return tree.EnumOf()
	case KindList:
		return tree.ListOf(tree.Type{})
	default:
		return tree.Simple(tree.Kind(k))
	}
}

func readPlain(in valueJSON) (Value, error) {
	switch in.Kind {
	case KindBool:
		return readAs(in, ValueOf[bool])
	case KindInt:
		return readAs(in, ValueOf[int64])
	case KindDecimal:
		return readAs(in, ValueOf[exact.Decimal])
	case KindMoney:
		return readAs(in, ValueOf[exact.Money])
	case KindDate:
		return readAs(in, ValueOf[date.Date])
	case KindText:
		return readAs(in, ValueOf[string])
	case KindEnum:
		return readAs(in, func(word string) Value { return valueOf(tree.OfEnum(word), nil) })
	case KindList, KindRecord:
		return readAs(in, func(members []Value) Value { return compose(in.Kind, members) })
	default:
		return Value{}, fmt.Errorf("a value of %s cannot be read", in.Kind)
	}
}

func readAs[T any](in valueJSON, make func(T) Value) (Value, error) {
	var x T
	if err := json.Unmarshal(in.Value, &x); err != nil {
		return Value{}, err
	}
	return make(x), nil
}

func compose(k Kind, members []Value) Value {
	parts := make([]tree.Value, len(members))
	for i, m := range members {
		parts[i] = m.tree()
	}
	if k == KindRecord {
		return valueOf(tree.OfRecord(parts...), nil)
	}
	return valueOf(tree.OfList(parts...), nil)
}
