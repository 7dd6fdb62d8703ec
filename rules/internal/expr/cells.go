package expr

import (
	"slices"
)

// cases divides what a term can be into the cells that its tests tell apart:
// yes and no; each value of an enum; of numbers, days and texts each value
// that a test names, and what lies below, between and above. A term that may
// be absent or fail has one cell more for that, the last.
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
		t.cells = 2*len(t.constants) + 1
	}
	if t.mayFail {
		t.cells++
	}
}

// isCovered reports whether a cell is one the term can be in: there is no
// whole number between 3 and 4.
func (t *term) isPossible(cell int) bool {
	if !t.isRanged() || cell%2 == 1 || cell == 0 || cell >= 2*len(t.constants) {
		return true
	}
	if k := t.typ.kind; k != Int && k != Date {
		return true
	}
	return t.constants[cell/2].num-t.constants[cell/2-1].num > 1
}

func (t *term) isRanged() bool {
	return t.typ.kind == Int || t.typ.kind == Decimal || t.typ.kind == Money || t.typ.kind == Date || t.typ.kind == Text
}

// isFailing reports whether a cell is that of an absent or failing term.
func (t *term) isFailing(cell int) bool { return t.mayFail && cell == t.cells-1 }

// order compares all values of a cell with a constant of the term.
func (t *term) order(cell int, v Value) int {
	at, _ := slices.BinarySearchFunc(t.constants, v, compareKnown)
	return cell - (2*at + 1)
}

// equals reports whether the values of a cell are v.
func (t *term) equals(cell int, v Value) bool {
	if t.isRanged() {
		return t.order(cell, v) == 0
	}
	return cell < len(t.constants) && same(t.constants[cell], v).IsTrue()
}

// outcome is what a test says of all values of a cell.
func (s *symbol) outcome(m *machine, cell int) Value {
	t := s.term
	switch {
	case s.op == OpHas:
		return OfBool(!t.isFailing(cell))
	case t.isFailing(cell) && t.isFact():
		return m.absent(s.node, NoValue(t.path))
	case t.isFailing(cell):
		return m.fail(s.node, OtherFault, "", "this may fail for some values of the missing facts")
	case s.op == OpIn:
		return OfBool(slices.ContainsFunc(s.set, func(v Value) bool { return t.equals(cell, v) }))
	case s.op == OpEq || s.op == OpNe:
		return OfBool(t.equals(cell, s.value) == (s.op == OpEq))
	}
	return OfBool(holds(s.op, t.order(cell, s.value)))
}
