package relevance

import (
	"math"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// span is the least and the greatest that an outcome can be; missing where
// nothing bounds it.
type span struct{ low, high tree.Value }

// hull returns the span that holds two.
func (s span) hull(o span) span {
	return span{outer(s.low, o.low, -1), outer(s.high, o.high, 1)}
}

// outer returns the lesser of two bounds, or the greater for side 1; missing
// if one is.
func outer(a, b tree.Value, side int) tree.Value {
	switch {
	case !a.IsKnown() || !b.IsKnown():
		return tree.Value{}
	case tree.Compare(a, b) == side:
		return a
	}
	return b
}

// bounds are the least and the greatest outcome of the cases that have one.
func (d *diagram) bounds(root ref, leaves []ref) (low, high tree.Value) {
	var all span
	first := true
	for _, r := range leaves {
		l, _ := d.leafOf(r)
		switch l.value.State() {
		case tree.Failed, tree.Absent:
			continue
		default:
		}
		if k := l.value.Kind(); !k.IsNumber() && k != tree.Date {
			return tree.Value{}, tree.Value{}
		}
		s := d.span(r, d.reached(root, r))
		if !first {
			s = s.hull(all)
		}
		all, first = s, false
	}
	return all.low, all.high
}

// span is what a leaf can be where the terms are in the cells given.
func (d *diagram) span(r ref, cells func(t *term) []bool) span {
	l, _ := d.leafOf(r)
	switch {
	case l.value.IsKnown():
		return span{l.value, l.value}
	case l.term != nil:
		return l.term.span(cells(l.term))
	case l.node == nil:
		return span{}
	}
	kids := make([]span, len(l.kids))
	for i, kid := range l.kids {
		kids[i] = d.span(kid, cells)
	}
	return d.apply(l.node, kids)
}

// apply bounds an operation by its results at the ends of its operands.
func (d *diagram) apply(n *tree.Node, kids []span) span {
	lows, highs := make([]tree.Value, len(kids)), make([]tree.Value, len(kids))
	for i, kid := range kids {
		falls, ok := growth(n, i, kids)
		if !ok {
			return d.extreme(n, kids)
		}
		if lows[i], highs[i] = kid.low, kid.high; falls {
			lows[i], highs[i] = kid.high, kid.low
		}
	}
	return span{d.result(n, lows), d.result(n, highs)}
}

// extreme bounds the least and the greatest of two, of which one bound is
// enough on one side.
func (d *diagram) extreme(n *tree.Node, kids []span) span {
	if n.Op != tree.OpMin && n.Op != tree.OpMax || len(kids) != 2 {
		return span{}
	}
	a, b := kids[0], kids[1]
	s := span{d.result(n, []tree.Value{a.low, b.low}), d.result(n, []tree.Value{a.high, b.high})}
	either := func(a, b tree.Value) tree.Value {
		if a.IsKnown() {
			return a
		}
		return b
	}
	switch {
	case n.Op == tree.OpMax && !s.low.IsKnown():
		s.low = either(a.low, b.low)
	case n.Op == tree.OpMin && !s.high.IsKnown():
		s.high = either(a.high, b.high)
	}
	return s
}

// growth reports whether the result falls as an operand rises, wherever the
// other one stands.
func growth(n *tree.Node, at int, kids []span) (falls, ok bool) {
	switch {
	case n.Op == tree.OpSum:
		return false, true
	case at > 1:
		return false, false
	case kids[at].isExact():
		return false, true // it does not move
	case tree.Of(n.Op).Grows[at] != tree.BySign:
		return tree.Of(n.Op).Growth(n, at, tree.Value{})
	}
	other := kids[1-at]
	switch {
	case other.low.IsKnown() && other.low.Decimal().Sign() >= 0:
		return false, true
	case other.high.IsKnown() && other.high.Decimal().Sign() <= 0:
		return true, true
	}
	return false, false
}

// isExact reports whether there is one value only.
func (s span) isExact() bool {
	return s.low.IsKnown() && s.high.IsKnown() && tree.Compare(s.low, s.high) == 0
}

// result computes an operation; missing if it cannot be.
func (d *diagram) result(n *tree.Node, operands []tree.Value) tree.Value {
	for _, v := range operands {
		if !v.IsKnown() {
			return tree.Value{}
		}
	}
	if v := applyAll(d.m, n, operands); v.IsKnown() {
		return v
	}
	return tree.Value{}
}

// span is what the values of a term in some of its cells can be. The cells
// are in the order of the values, but for the one that is different from all.
func (t *term) span(cells []bool) span {
	first, last := -1, -1
	if k := t.typ.Kind(); !k.IsNumber() && k != tree.Date {
		return span{}
	}
	for cell := range t.cells {
		if cells != nil && !cells[cell] || t.mayFail && cell == t.cells-1 || !t.isPossible(cell) {
			continue
		}
		if last = cell; first < 0 {
			first = cell
		}
	}
	if first < 0 || !t.ordered && last == len(t.constants) {
		return span{}
	}
	return span{t.within(first).low, t.within(last).high}
}

// within is what the values of one cell can be. Between two numbers there is
// no least one; between two days or whole numbers there is.
func (t *term) within(cell int) span {
	k := len(t.constants)
	switch {
	case !t.ordered:
		return span{t.constants[cell], t.constants[cell]}
	case cell%2 == 1:
		return span{t.constants[cell/2], t.constants[cell/2]}
	}
	var s span
	kind := t.typ.Kind()
	if kind != tree.Int && kind != tree.Date {
		return s
	}
	if cell > 0 && t.constants[cell/2-1].Number() < math.MaxInt64 {
		s.low = tree.OfNumber(kind, t.constants[cell/2-1].Number()+1)
	}
	if cell/2 < k && t.constants[cell/2].Number() > math.MinInt64 {
		s.high = tree.OfNumber(kind, t.constants[cell/2].Number()-1)
	}
	return s
}

// The most work that is spent on the cells in which the leaves are reached.
const boundsBudget = 200_000

// reached returns in which cells of a term the outcome is a leaf; nil stands
// for all cells.
func (d *diagram) reached(root, leaf ref) func(t *term) []bool {
	leads := map[ref]bool{} // whether a part of the diagram leads to the leaf
	var leadsTo func(r ref) bool
	leadsTo = func(r ref) bool {
		if r < 0 {
			return r == leaf
		}
		if known, ok := leads[r]; ok {
			return known
		}
		d.spent++
		leads[r] = false
		for _, kid := range d.nodes[r].kids {
			leads[r] = leadsTo(kid) || leads[r]
		}
		return leads[r]
	}
	return func(t *term) []bool {
		if d.spent += len(d.nodes); d.spent > boundsBudget {
			return nil
		}
		cells, seen, around := make([]bool, t.cells), map[ref]bool{}, false
		var walk func(r ref)
		walk = func(r ref) {
			switch {
			case seen[r] || !leadsTo(r):
				return
			case r < 0 || d.nodes[r].term > t.index:
				around = true
				return
			}
			seen[r] = true
			for cell, kid := range d.nodes[r].kids {
				if d.nodes[r].term < t.index {
					walk(kid)
				} else if leadsTo(kid) {
					cells[cell] = true
				}
			}
		}
		if walk(root); around {
			return nil
		}
		return cells
	}
}
