package tree

import (
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// Operation is all there is to know of an operation: how it is written, what
// it takes and gives, how it is computed over known operands, and what can be
// said of its result while an operand is missing. The zero of a field claims
// nothing.
type Operation struct {
	Name   string // names the operation, and its overloads for CEL
	Sign   string // of an operator
	Usage  string // of a function or method: a call as messages show it
	Alias  string // another call of the function, under which CEL is given the overloads
	Method string // a call of the function behind its first operand

	Overloads []Overload
	Standard  int // how many of the overloads, the first, CEL has on its own
	Pairing   Pairing
	Members   bool // two to eight values may stand for the list
	Bare      bool // over bare numbers, the result is one
	Instant   bool // over a literal text, it is computed when compiled
	Refusals  []Refusal
	Verb      string // what an operand is by the other, in refusals

	// One of these computes the operation; none does for those that decide
	// which operands are evaluated, and how often.
	Unary    func(n *Node, a Value) Value
	Binary   func(n *Node, a, b Value) Value
	Calendar func(n *Node, on *calendar.Calendar, a, b Value) Value
	Fold     *Fold
	Steps    func(text Value) int // the work that grows with the first operand, a text; nil for none

	Fails    bool      // some known operands make it fail
	Reads    bool      // it reads a text, and fails on some
	Grows    [2]Growth // of the result with each operand, the other one fixed
	Upward   bool      // it fails where the first operand lies above the second
	Distinct bool      // another value of one operand is another result
	Holds    [3]bool   // of a comparison: for less, equal and greater
	Mirror   Op        // of a comparison: the one of the operands exchanged
}

// Fold is an operation that takes the members of a list one by one.
type Fold struct {
	Empty func(n *Node) Value // the result of no members, which changes no other where it is known
	Next  func(n *Node, result, member Value) Value
}

// Refusal says why an operand is refused, and what to write instead. {a} and
// {b} stand for the types of the operands, {x} and {y} for their texts.
type Refusal struct {
	Kind          Kind // of the operand; NoKind for any
	Message, Hint string
}

// Overload is one way of calling an operation: what it gives, then what it
// takes.
type Overload []Shape

// Shape is what an operand, or a result, may be.
type Shape uint8

// The shapes. The last four are literals that become part of the operation.
const (
	AnyType Shape = iota // one type wherever the overload names it
	ABool
	AnInt
	ADecimal
	AMoney
	AText
	ADate
	Ints
	Decimals
	Amounts
	AnyList
	Places   // how many places are kept
	Way      // of rounding
	MonthEnd // the day that stands for one the month does not have
	Unit     // a currency
)

// IsLiteral reports whether the operand must be a literal.
func (s Shape) IsLiteral() bool { return s >= Places }

// IsList reports whether the shape is a list.
func (s Shape) IsList() bool { return s >= Ints && s <= AnyList }

// Kind returns the kind of a value of the shape, or of the members of a list
// of numbers.
func (s Shape) Kind() Kind {
	return [...]Kind{NoKind, Bool, Int, Decimal, Money, Text, Date, Int, Decimal, Money, NoKind, Int, Text, Text, Text}[s]
}

// Admits reports whether a value of the type has the shape.
func (s Shape) Admits(t Type) bool {
	switch {
	case s == AnyType || s.IsLiteral():
		return true
	case s.IsList():
		return t.Kind() == List && (s == AnyList || t.Elem().Kind() == s.Kind())
	}
	return t.Kind() == s.Kind()
}

// Pairing is how two operands agree on a type before an overload is chosen.
type Pairing uint8

// The pairings. Where they agree, a bare number follows the other operand.
const (
	Apart    Pairing = iota // each stands for itself
	Alike                   // both are of one type
	Added                   // both are numbers of one type
	Product                 // both are numbers; money takes a number of any type
	Whole                   // both are whole numbers
	Quotient                // both are numbers; money divides only money
)

// Growth is what the result does as an operand rises.
type Growth uint8

// The growths. A result that rises may stay the same for a while.
const (
	Uneven      Growth = iota // it goes up and down
	Rises                     // it goes up
	Falls                     // it goes down
	BySign                    // up beside a positive operand, down beside a negative one
	RisesIfHeld               // up, unless a day that a month does not have is refused
)

// Growth reports whether the result falls as the operand at rises, with the
// other operand fixed; ok is false if it goes up and down, or does not move.
func (o *Operation) Growth(n *Node, at int, other Value) (falls, ok bool) {
	switch o.Grows[at] {
	case Rises:
		return false, true
	case Falls:
		return true, true
	case BySign:
		sign := other.Decimal().Sign()
		return sign < 0, sign != 0
	case RisesIfHeld:
		return false, date.AbsentDay(n.Slot) != date.RefuseAbsent
	default:
		return false, false
	}
}

// TellsApart reports whether another value of an open operand always is
// another result, beside operands that are known.
func (o *Operation) TellsApart(known []Value) bool {
	for _, v := range known {
		if o.Grows[0] == BySign && v.Decimal().IsZero() {
			return false
		}
	}
	return o.Distinct
}

// Apply computes the operation over known operands; a list may have missing
// members. An operation of one operand leaves b out of account. The result is
// sensitive if an operand is.
func (o *Operation) Apply(n *Node, on *calendar.Calendar, a, b Value) Value {
	return o.compute(n, on, a, b).From(a).From(b)
}

func (o *Operation) compute(n *Node, on *calendar.Calendar, a, b Value) Value {
	switch {
	case o.Unary != nil:
		return o.Unary(n, a)
	case o.Binary != nil:
		return o.Binary(n, a, b)
	case o.Fold != nil:
		return o.Fold.over(n, a.Parts())
	}
	return o.Calendar(n, on, a, b)
}

func (f *Fold) over(n *Node, members []Value) Value {
	if len(members) == 0 {
		return f.Empty(n)
	}
	for i, v := range members {
		if v.State() != Known {
			return fromAll(n.Pending(n.Kids[0], v), members[:i])
		}
	}
	result := members[0]
	for _, v := range members[1:] {
		if result = f.Next(n, result, v).From(result).From(v); result.State() == Failed {
			return result
		}
	}
	return result
}

func fromAll(v Value, others []Value) Value {
	for _, other := range others {
		v = v.From(other)
	}
	return v
}

// Work returns the steps that the operation takes beyond its own one, for its
// first operand; counted is false where none are even asked for.
func (o *Operation) Work(a Value) (steps int, counted bool) {
	switch {
	case o.Fold != nil:
		return a.Len(), true
	case o.Steps == nil || a.Kind() == List:
		return 0, false
	}
	return o.Steps(a), true
}

// IsComputed reports whether the operation is computed over known operands.
func (o *Operation) IsComputed() bool {
	return o.Unary != nil || o.Binary != nil || o.Calendar != nil || o.Fold != nil
}

// Takes are the different shapes that operand i has in the overloads.
func (o *Operation) Takes(i int) []Shape {
	var shapes []Shape
	for _, overload := range o.Overloads {
		if i+1 < len(overload) && !slices.Contains(shapes, overload[i+1]) {
			shapes = append(shapes, overload[i+1])
		}
	}
	return shapes
}

// Counts are how many operands the overloads take, the most first.
func (o *Operation) Counts() []int {
	var counts []int
	for _, overload := range o.Overloads {
		if n := len(overload) - 1; !slices.Contains(counts, n) {
			counts = append(counts, n)
		}
	}
	slices.Sort(counts)
	slices.Reverse(counts)
	return counts
}

// Literals are the operands, by place, that must be literals.
func (o *Operation) Literals() iter.Seq2[int, Shape] {
	return func(yield func(int, Shape) bool) {
		for i := range o.Counts()[0] {
			if s := o.Takes(i)[0]; s.IsLiteral() && !yield(i, s) {
				return
			}
		}
	}
}
