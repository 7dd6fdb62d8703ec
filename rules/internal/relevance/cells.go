package relevance

import (
	"cmp"
	"math"
	"slices"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// cases divides what a term can be into the cells that its tests distinguish:
// yes and no; each value of an enum; of numbers, days and texts each value
// that a test names, and what lies below, between and above, or what is
// different where tests ask for equality only. A term that may be absent or
// fail has one cell more for that, the last.
func (t *term) cases() {
	switch t.typ.Kind() {
	case tree.Bool:
		t.constants = []tree.Value{tree.OfBool(false), tree.OfBool(true)}
		t.cells = 2
	case tree.Enum:
		t.constants = t.constants[:0]
		for _, v := range t.typ.Values() {
			t.constants = append(t.constants, tree.OfEnum(v))
		}
		t.cells = len(t.constants)
	case tree.List, tree.Record, tree.NoKind:
		t.constants, t.cells = nil, 1
	default:
		slices.SortFunc(t.constants, tree.Compare)
		t.constants = slices.CompactFunc(t.constants, func(a, b tree.Value) bool { return tree.Compare(a, b) == 0 })
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
	if k := t.typ.Kind(); !t.ordered || cell%2 == 1 || len(t.constants) == 0 || k != tree.Int && k != tree.Date {
		return true
	}
	low, high := int64(math.MinInt64), int64(math.MaxInt64)
	if t.typ.Kind() == tree.Date {
		low, high = 1, lastOrdinal
	}
	switch cell / 2 {
	case 0:
		return t.constants[0].Number() > low
	case len(t.constants):
		return cell == t.cells-1 && t.mayFail || t.constants[cell/2-1].Number() < high
	}
	// The constants rise, so that the one below is not the greatest number; their
	// difference may be none.
	return t.constants[cell/2-1].Number()+1 < t.constants[cell/2].Number()
}

// isSingle reports whether the term has one value only in a cell.
func (t *term) isSingle(cell int) bool {
	switch {
	case cell == t.cells-1 && t.mayFail:
		return false
	case t.ordered:
		return cell%2 == 1
	}
	return cell < len(t.constants)
}

// cellOf is the cell of a constant that a test names; -1 for one that the
// term cannot be.
func (t *term) cellOf(v tree.Value) int {
	switch t.typ.Kind() {
	case tree.Bool:
		return int(v.Number())
	case tree.Enum:
		return slices.IndexFunc(t.constants, func(c tree.Value) bool { return tree.Same(c, v).IsTrue() })
	default:
	}
	at, found := slices.BinarySearchFunc(t.constants, v, tree.Compare)
	switch {
	case !found:
		return -1
	case t.ordered:
		return 2*at + 1
	}
	return at
}

// outcomes are what a test says in each cell of its term.
func (s *symbol) outcomes(m *eval.Machine) []tree.Value {
	t := s.term
	list := make([]tree.Value, t.cells)
	for cell := range list {
		switch {
		case !t.isPossible(cell):
		case cell == t.cells-1 && t.mayFail:
			list[cell] = s.last()
		case s.chain != nil:
			list[cell] = s.chain.outcome(m, cell)
		default:
			list[cell] = tree.OfBool(s.holdsIn(cell))
		}
	}
	for _, v := range s.set {
		if cell := t.cellOf(v); cell >= 0 {
			list[cell] = tree.OfBool(true)
		}
	}
	return list
}

// last is what a test says where its term is absent or has failed.
func (s *symbol) last() tree.Value {
	switch {
	case s.op == tree.OpHas:
		return tree.OfBool(false)
	case s.term.isFact():
		return s.node.Absent(tree.NoValue(s.term.path))
	default:
		return s.node.Fail(tree.OtherFault, "", "this may fail for some values of the missing facts")
	}
}

// holdsIn reports whether a test holds for all values of a cell, the members
// of a set left out.
func (s *symbol) holdsIn(cell int) bool {
	if s.op == tree.OpHas || s.op == tree.OpIn {
		return s.op == tree.OpHas
	}
	return tree.Of(s.op).Holds[1+cmp.Compare(cell, s.term.cellOf(s.value))]
}
