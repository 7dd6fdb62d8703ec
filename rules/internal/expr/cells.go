package expr

import (
	"math"
	"slices"
)

// cases divides what a term can be into the cells that its tests tell apart:
// yes and no; each value of an enum; of numbers, days and texts each value
// that a test names, and what lies below, between and above, or what is
// different where tests ask for equality only. A term that may be absent or
// fail has one cell more for that, the last.
func (t *term) cases() {
	switch t.typ.kind {
	case Bool:
		t.constants = []Value{OfBool(false), OfBool(true)}
		t.cells = 2
	case Enum:
		t.constants = t.constants[:0]
		for _, v := range t.typ.more.values {
			t.constants = append(t.constants, OfEnum(v))
		}
		t.cells = len(t.constants)
	case List, Record, NoKind:
		t.constants, t.cells = nil, 1
	default:
		slices.SortFunc(t.constants, compareKnown)
		t.constants = slices.CompactFunc(t.constants, func(a, b Value) bool { return compareKnown(a, b) == 0 })
		t.cells = len(t.constants) + 1
		if t.ordered {
			t.cells = 2*len(t.constants) + 1
		}
	}
	if t.mayFail {
		t.cells++
	}
}

// isPossible reports whether a cell is one the term can be in: there is no
// whole number between 3 and 4.
func (t *term) isPossible(cell int) bool {
	if k := t.typ.kind; !t.ordered || cell%2 == 1 || len(t.constants) == 0 || k != Int && k != Date {
		return true
	}
	low, high := int64(math.MinInt64), int64(math.MaxInt64)
	if t.typ.kind == Date {
		low, high = 1, lastOrdinal
	}
	switch cell / 2 {
	case 0:
		return t.constants[0].num > low
	case len(t.constants):
		return cell == t.cells-1 && t.mayFail || t.constants[cell/2-1].num < high
	}
	return t.constants[cell/2].num-t.constants[cell/2-1].num > 1
}

// cellOf is the cell of a constant that a test names; -1 for one that the
// term cannot be.
func (t *term) cellOf(v Value) int {
	switch t.typ.kind {
	case Bool:
		return int(v.num)
	case Enum:
		return slices.IndexFunc(t.constants, func(c Value) bool { return sameText(c, v) })
	default:
	}
	at, found := slices.BinarySearchFunc(t.constants, v, compareKnown)
	switch {
	case !found:
		return -1
	case t.ordered:
		return 2*at + 1
	}
	return at
}

// outcomes are what a test says in each cell of its term.
func (s *symbol) outcomes(m *machine) []Value {
	t := s.term
	list := make([]Value, t.cells)
	for cell := range list {
		switch {
		case !t.isPossible(cell) || cell == t.cells-1 && t.mayFail:
		case s.chain != nil:
			list[cell] = s.chain.outcome(m, cell)
		default:
			list[cell] = OfBool(s.holdsIn(cell))
		}
	}
	if s.op == OpIn {
		for _, v := range s.set {
			if cell := t.cellOf(v); cell >= 0 {
				list[cell] = OfBool(true)
			}
		}
	}
	if !t.mayFail {
		return list
	}
	last := &list[t.cells-1]
	switch {
	case s.op == OpHas:
		*last = OfBool(false)
	case t.isFact():
		*last = m.absent(s.node, NoValue(t.path))
	default:
		*last = m.fail(s.node, OtherFault, "", "this may fail for some values of the missing facts")
	}
	return list
}

// holdsIn reports whether a test other than membership holds for all values
// of a cell.
func (s *symbol) holdsIn(cell int) bool {
	switch s.op {
	case OpHas:
		return true
	case OpIn:
		return false
	case OpEq:
		return cell == s.term.cellOf(s.value)
	case OpNe:
		return cell != s.term.cellOf(s.value)
	default:
	}
	return holds(s.op, cell-s.term.cellOf(s.value))
}
