package tree

import (
	"unsafe"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
)

// State says what is known of a [Value].
type State uint8

// The states. Missing is the zero value: nothing is assumed.
const (
	Missing State = iota // not known; it waits for a fact
	Known                // the value is there
	Absent               // known that there is none: only for optional facts
	Failed               // a computation without a result; its *Fault says why
)

// String returns the name of the state.
func (s State) String() string {
	switch s {
	case Known:
		return "known"
	case Missing:
		return "missing"
	case Absent:
		return "absent"
	case Failed:
		return "failed"
	}
	return "unknown state"
}

// Value is what a fact or an expression amounts to: a value, or the knowledge
// that it is missing, absent or could not be computed. It is immutable and
// safe for concurrent use; scalars are kept without boxing. The zero Value is
// a missing one of no kind that stands for no fact; see [Unknown].
type Value struct {
	tag tag
	// Bool 0 or 1, Int itself, Decimal and Money the digits, Date the
	// ordinal, Text and Enum the length.
	num int64
	// Text and Enum: textPtr. List: *listData. Record: *recordData. Decimal
	// and Money too wide for num: *exact.Decimal. Missing: *Path, nil for an
	// unknown that is computed. Failed: *Fault.
	ref any
}

type textPtr *byte

// tag holds, from the lowest byte, the state, the kind, the places of a
// number, whether the value is sensitive and, in two bytes, the currency of
// money. It is one word and not
// four fields because the compiler keeps a Value of four words in registers.
type tag uint64

const sensitiveTag tag = 1 << 24

func tagOf(s State, k Kind) tag { return tag(s) | tag(k)<<8 }

func (t tag) withKind(k Kind) tag           { return t&^(0xff<<8) | tag(k)<<8 }
func (t tag) withPlaces(n uint8) tag        { return t | tag(n)<<16 }
func (t tag) withUnit(c exact.Currency) tag { return t&^(0xffff<<32) | tag(c)<<32 }

// OfBool returns a truth value.
func OfBool(b bool) Value {
	if b {
		return Value{tag: tagOf(Known, Bool), num: 1}
	}
	return Value{tag: tagOf(Known, Bool)}
}

// OfInt returns a whole number.
func OfInt(n int64) Value { return Value{tag: tagOf(Known, Int), num: n} }

// OfDecimal returns a decimal number.
func OfDecimal(d exact.Decimal) Value {
	if n, places, ok := d.Small(); ok {
		return Value{tag: tagOf(Known, Decimal).withPlaces(places), num: n}
	}
	return wideDecimal(d)
}

// wideDecimal is apart from OfDecimal so that small numbers stay off the heap.
//
//go:noinline
func wideDecimal(d exact.Decimal) Value { return Value{tag: tagOf(Known, Decimal), ref: &d} }

// OfMoney returns an amount of money.
func OfMoney(m exact.Money) Value {
	v := OfDecimal(m.Amount())
	v.tag = v.tag.withKind(Money).withUnit(m.Currency())
	return v
}

// OfText returns a text.
func OfText(s string) Value {
	return Value{tag: tagOf(Known, Text), num: int64(len(s)), ref: textPtr(unsafe.StringData(s))}
}

// OfEnum returns a value of an enum; whether the enum has it is for the
// reader of facts to check.
func OfEnum(s string) Value {
	v := OfText(s)
	v.tag = v.tag.withKind(Enum)
	return v
}

// OfDate returns a day. No day is a missing value.
func OfDate(d date.Date) Value {
	if d.IsZero() {
		return Value{tag: tagOf(Missing, Date)}
	}
	return Value{tag: tagOf(Known, Date), num: int64(d.Ordinal())}
}

// Unknown returns the missing value of the fact at a path. A missing record
// that cannot be absent is a record of missing fields, so that what is named
// as missing is as small as can be.
func Unknown(p *Path) Value {
	if p.typ.kind != Record || p.MayBeAbsent() {
		return Value{tag: p.tagOf(Missing), ref: p}
	}
	fields := make([]Value, p.typ.NumFields())
	for i := range fields {
		fields[i] = Unknown(p.Field(i))
	}
	return Value{tag: p.tagOf(Known), ref: &recordData{fields}}
}

// Open returns a missing value that stands for no fact: one that is computed
// from others.
func Open(k Kind) Value { return Value{tag: tagOf(Missing, k)} }

// OfNumber returns the value of a kind that [Value.Number] gives the number
// of.
func OfNumber(k Kind, n int64) Value { return Value{tag: tagOf(Known, k), num: n} }

// NoValue returns the value of an optional fact that is known to be absent.
func NoValue(p *Path) Value { return Value{tag: p.tagOf(Absent), ref: p} }

// Fail returns the value of a computation that failed.
func Fail(f *Fault) Value { return Value{tag: tagOf(Failed, NoKind), ref: f} }

// State returns what is known of the value.
func (v Value) State() State { return State(v.tag) }

// Kind returns the kind of the value; a failed one may have none.
func (v Value) Kind() Kind { return Kind(v.tag >> 8) }

func (v Value) places() uint8        { return uint8(v.tag >> 16) }
func (v Value) unit() exact.Currency { return exact.Currency(v.tag >> 32) }

// IsKnown reports whether the value is there.
func (v Value) IsKnown() bool { return v.State() == Known }

// IsMissing reports whether the value waits for a fact.
func (v Value) IsMissing() bool { return v.State() == Missing }

// IsAbsent reports whether it is known that there is no value.
func (v Value) IsAbsent() bool { return v.State() == Absent }

// IsFailed reports whether the computation failed.
func (v Value) IsFailed() bool { return v.State() == Failed }

// IsTrue reports whether the value is known and true.
func (v Value) IsTrue() bool { return v.State() == Known && v.Kind() == Bool && v.num != 0 }

// IsFalse reports whether the value is known and false.
func (v Value) IsFalse() bool { return v.State() == Known && v.Kind() == Bool && v.num == 0 }

// Not returns the opposite of a known truth value, and any other as it is.
func (v Value) Not() Value {
	if v.State() == Known {
		v.num ^= 1
	}
	return v
}

// Number returns the number behind a known value: 0 or 1 of a truth value, a
// whole number itself, the ordinal of a day.
func (v Value) Number() int64 { return v.num }

// Int returns a known whole number, otherwise 0.
func (v Value) Int() int64 {
	if v.Kind() != Int || v.State() != Known {
		return 0
	}
	return v.num
}

// Decimal returns a known number, or the amount of known money, otherwise 0.
func (v Value) Decimal() exact.Decimal {
	if v.State() != Known {
		return exact.Decimal{}
	}
	switch v.Kind() {
	case Int:
		return exact.DecimalOf(v.num)
	case Decimal, Money:
		if wide, ok := v.ref.(*exact.Decimal); ok {
			return *wide
		}
		d, err := exact.NewDecimal(v.num, int(v.places()))
		if err != nil {
			return exact.Decimal{} // unreachable: the places come from a Decimal
		}
		return d
	default:
		return exact.Decimal{}
	}
}

// Money returns a known amount of money, otherwise none.
func (v Value) Money() exact.Money {
	if v.Kind() != Money || v.State() != Known {
		return exact.Money{}
	}
	return exact.NewMoney(v.Decimal(), v.unit())
}

// Text returns a known text or value of an enum, otherwise "".
func (v Value) Text() string {
	if p, ok := v.ref.(textPtr); ok {
		return unsafe.String((*byte)(p), v.num)
	}
	return ""
}

// Date returns a known day, otherwise no day.
func (v Value) Date() date.Date {
	if v.Kind() != Date || v.State() != Known {
		return date.Date{}
	}
	return date.OfOrdinal(int(v.num))
}

// Path returns the base fact that a missing or absent value stands for; nil
// for an unknown that was computed from others.
func (v Value) Path() *Path {
	p, _ := v.ref.(*Path)
	return p
}

// Fault returns why a failed value failed, otherwise nil.
func (v Value) Fault() *Fault {
	f, _ := v.ref.(*Fault)
	return f
}
