package relevance

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// build makes the diagram of a symbol.
func (d *diagram) build(s *symbol) ref {
	r, ok := d.memo[s]
	if !ok {
		r = d.make(s)
		d.memo[s] = r
	}
	return r
}

func (d *diagram) make(s *symbol) ref {
	switch s.kind {
	case symConstant:
		return d.leaf(s.value)
	case symTest:
		return d.test(s)
	case symLogic:
		return d.logic(s)
	case symCond:
		return d.cond(s)
	case symTerm:
		return d.term(s)
	case symCount, symStrict:
		return d.strict(s)
	default:
		return d.open(s)
	}
}

func (d *diagram) test(s *symbol) ref {
	if s.term.cells > MaxCases || !d.m.Spend(s.term.cells+len(s.set)) {
		d.err = errTooManyCases
		return 0
	}
	outcomes := s.outcomes(d.m)
	kids := make([]ref, s.term.cells)
	for cell := range kids {
		at := cell
		for !s.term.isPossible(at) { // what cannot be goes with a neighbour
			at = max(at-1, 1-at)
		}
		kids[cell] = d.leaf(outcomes[at])
	}
	return d.node(s.term.index, kids)
}

// term is the outcome that is a missing fact. One of an enum is divided into
// its cells, any other is a leaf of its own.
func (d *diagram) term(s *symbol) ref {
	t := s.term
	if t.typ.Kind() != tree.Enum || t.mayFail {
		return d.openLeaf(leafKey{key: key{kind: symTerm, term: t}}, t.typ, leafNode{deps: t.deps, sure: t.isFact(), term: t})
	}
	kids := make([]ref, t.cells)
	for cell := range kids {
		kids[cell] = d.leaf(t.constants[cell])
	}
	return d.node(t.index, kids)
}

func (d *diagram) open(s *symbol) ref {
	return d.openLeaf(leafKey{key: key{whole: s}}, s.typ(), leafNode{deps: d.deps(s)})
}

func (d *diagram) kids(s *symbol) []ref {
	parts := make([]ref, len(s.kids))
	for i, kid := range s.kids {
		if d.err == nil {
			parts[i] = d.build(kid)
		}
	}
	return parts
}

func (d *diagram) logic(s *symbol) ref {
	parts := d.kids(s)
	switch s.node.Op {
	case tree.OpNot:
		return d.combine(func(o [3]ref) ref { return d.leaf(d.truth(s, o[0]).Not()) }, parts[0])
	case tree.OpAtLeast:
		return d.atLeast(s, parts)
	default:
		return d.fold(s, s.node.Op == tree.OpAnd, parts)
	}
}

// truth is the outcome of a condition: true, false or a failure. One that is
// open cannot be followed.
func (d *diagram) truth(s *symbol, r ref) tree.Value {
	l, _ := d.leafOf(r)
	switch l.value.State() {
	case tree.Absent:
		return s.node.Absent(l.value)
	case tree.Missing:
		d.err = errTooManyCases
	default:
	}
	return l.value
}

// fold joins operands of and, whose neutral one is true, and of or in halves,
// so that many operands cost little more than their sum.
func (d *diagram) fold(s *symbol, and bool, parts []ref) ref {
	switch len(parts) {
	case 0:
		return d.leaf(tree.OfBool(and))
	case 1:
		return parts[0]
	}
	left, right := d.fold(s, and, parts[:len(parts)/2]), d.fold(s, and, parts[len(parts)/2:])
	absorbing, neutral := d.leaf(tree.OfBool(!and)), d.leaf(tree.OfBool(and))
	return d.combine(func(o [3]ref) ref {
		switch {
		case o[0] == absorbing || o[1] == absorbing:
			return absorbing
		case o[0] == neutral:
			return d.leaf(d.truth(s, o[1]))
		default:
			return d.leaf(d.truth(s, o[0]))
		}
	}, left, right)
}

// atLeast counts the operands one after the other, so that the cases are
// their counts and not their combinations. A count is a leaf: how many are
// true, and how many failed, each of which could have been true.
func (d *diagram) atLeast(s *symbol, parts []ref) ref {
	want := int64(s.node.Slot)
	count := func(yes, failed int64) ref {
		return d.leaf(tree.OfList(tree.OfInt(min(yes, want)), tree.OfInt(min(failed, want))))
	}
	counted := func(r ref) (yes, failed int64) {
		l, _ := d.leafOf(r)
		return l.value.At(0).Number(), l.value.At(1).Number()
	}
	result := count(0, 0)
	failure := tree.Fail(&tree.Fault{Code: tree.OtherFault, Message: "a condition failed"})
	for _, part := range parts {
		result = d.combine(func(o [3]ref) ref {
			yes, failed := counted(o[0])
			switch v := d.truth(s, o[1]); {
			case v.IsTrue():
				return count(yes+1, failed)
			case v.IsFailed():
				failure = v
				return count(yes, failed+1)
			}
			return o[0]
		}, result, part)
	}
	return d.combine(func(o [3]ref) ref {
		yes, failed := counted(o[0])
		if yes < want && yes+failed >= want {
			return d.leaf(failure)
		}
		return d.leaf(tree.OfBool(yes >= want))
	}, result)
}

func (d *diagram) cond(s *symbol) ref {
	return d.combine(func(o [3]ref) ref {
		switch c := d.truth(s, o[0]); {
		case c.IsTrue():
			return o[1]
		case c.IsFalse():
			return o[2]
		default:
			return d.leaf(c)
		}
	}, d.kids(s)...)
}

// strict applies an operation in every case. Counts, and operations that fold
// a list, take their operands one after the other, in the order in which the
// interpreter does, so that the cases are their results so far and not the
// combinations of all operands.
func (d *diagram) strict(s *symbol) ref {
	parts := d.kids(s)
	switch {
	case s.kind == symCount:
		parts = append([]ref{d.leaf(s.value)}, parts...)
	case tree.Of(s.node.Op).Fold == nil || len(parts) == 1:
		return d.applied(s, parts...)
	}
	result := parts[0]
	for _, part := range parts[1:] {
		result = d.applied(s, result, part)
	}
	return result
}

// applied applies an operation to outcomes, case by case. Where an operand is
// open the outcome is open, named after the operation.
func (d *diagram) applied(s *symbol, parts ...ref) ref {
	return d.combine(func(o [3]ref) ref {
		open := false
		values := make([]tree.Value, len(parts))
		for i, r := range o[:len(parts)] {
			l, _ := d.leafOf(r)
			values[i] = l.value
			switch l.value.State() {
			case tree.Failed:
				return r
			case tree.Absent:
				return d.leaf(s.node.Absent(l.value))
			case tree.Missing:
				open = true
			default:
			}
		}
		if s.kind == symCount && !open { // a truth value counts as 0 or 1
			return d.leaf(tree.OfInt(values[0].Number() + values[1].Number()))
		}
		if !open {
			if v := applyAll(d.m, s.node, values); v.State() != tree.Missing {
				return d.leaf(v)
			}
		}
		return d.openCase(s, o, len(parts))
	}, parts...)
}

// openCase is an operation over outcomes of which some are open.
func (d *diagram) openCase(s *symbol, outcomes [3]ref, n int) ref {
	at := leafKey{key: key{kind: s.kind, does: s.key.does}, parts: outcomes}
	if r, ok := d.byKey[at]; ok {
		return r
	}
	var deps []*tree.Path
	var known []tree.Value
	sure := true
	for _, r := range outcomes[:n] {
		l, _ := d.leafOf(r)
		deps = append(deps, l.deps...)
		if l.value.State() == tree.Known {
			known = append(known, l.value)
		}
		sure = sure && (len(l.deps) == 0 || l.sure)
	}
	if !d.m.Spend(len(deps)) {
		d.err = errTooManyCases
	}
	each := tree.Distinct(deps)
	sure = sure && len(each) == len(deps) && tree.Of(s.node.Op).TellsApart(known)
	l := leafNode{deps: each, sure: sure}
	if s.kind == symStrict {
		l.node, l.kids = s.node, slices.Clone(outcomes[:n])
	}
	return d.openLeaf(at, s.typ(), l)
}
