package relevance

import (
	"strings"

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
		return d.openLeaf(t.key, t.typ, leafNode{deps: t.deps, sure: t.isFact(), term: t})
	}
	kids := make([]ref, t.cells)
	for cell := range kids {
		kids[cell] = d.leaf(t.constants[cell])
	}
	return d.node(t.index, kids)
}

func (d *diagram) open(s *symbol) ref {
	var b strings.Builder
	s.key(&b)
	return d.openLeaf(b.String(), s.node.Type, leafNode{deps: s.deps()})
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
		return d.combine(func(o []ref) ref {
			l, _ := d.leafOf(o[0])
			return d.leaf(l.value.Not())
		}, parts[0])
	case tree.OpAtLeast:
		return d.atLeast(s, parts)
	default:
		return d.fold(s.node.Op == tree.OpAnd, parts)
	}
}

// fold joins operands of and, whose neutral one is true, and of or in halves,
// so that many operands cost little more than their sum.
func (d *diagram) fold(and bool, parts []ref) ref {
	switch len(parts) {
	case 0:
		return d.leaf(tree.OfBool(and))
	case 1:
		return parts[0]
	}
	left, right := d.fold(and, parts[:len(parts)/2]), d.fold(and, parts[len(parts)/2:])
	absorbing, neutral := d.leaf(tree.OfBool(!and)), d.leaf(tree.OfBool(and))
	return d.combine(func(o []ref) ref {
		switch {
		case o[0] == absorbing || o[1] == absorbing:
			return absorbing
		case o[0] == neutral:
			return o[1]
		default:
			return o[0]
		}
	}, left, right)
}

// atLeast counts the operands one after the other, so that the cases are
// their counts and not their combinations. A leaf is the number of those that
// are true and of those that failed.
func (d *diagram) atLeast(s *symbol, parts []ref) ref {
	count := func(yes, failed int64) ref {
		want := int64(s.node.Slot)
		return d.leaf(tree.OfList(tree.OfInt(min(yes, want)), tree.OfInt(min(failed, want))))
	}
	counted := func(r ref) (yes, failed int64) {
		l, _ := d.leafOf(r)
		return l.value.At(0).Number(), l.value.At(1).Number()
	}
	result := count(0, 0)
	failure := d.leaf(tree.Fail(&tree.Fault{Code: tree.OtherFault, Message: "a condition failed"}))
	for _, part := range parts {
		result = d.combine(func(o []ref) ref {
			yes, failed := counted(o[0])
			switch kid, _ := d.leafOf(o[1]); {
			case kid.value.IsTrue():
				return count(yes+1, failed)
			case kid.value.IsFailed():
				return count(yes, failed+1)
			}
			return o[0]
		}, result, part)
	}
	return d.combine(func(o []ref) ref {
		yes, failed := counted(o[0])
		want := int64(s.node.Slot)
		if yes < want && yes+failed >= want {
			return failure
		}
		return d.leaf(tree.OfBool(yes >= want))
	}, result)
}

func (d *diagram) cond(s *symbol) ref {
	return d.combine(func(o []ref) ref {
		c, _ := d.leafOf(o[0])
		switch {
		case c.value.IsTrue():
			return o[1]
		case c.value.IsFalse():
			return o[2]
		}
		return o[0]
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
	return d.combine(func(o []ref) ref {
		open := false
		values := make([]tree.Value, len(o))
		for i, r := range o {
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
		switch {
		case open:
			return d.openCase(s, o)
		case s.kind == symCount: // a truth value counts as 0 or 1
			return d.leaf(tree.OfInt(values[0].Number() + values[1].Number()))
		}
		return d.leaf(applyAll(d.m, s.node, values))
	}, parts...)
}

// openCase is an operation over outcomes of which some are open.
func (d *diagram) openCase(s *symbol, outcomes []ref) ref {
	kids := make([]*symbol, len(outcomes))
	var deps []*tree.Path
	var known []tree.Value
	sure := true
	var b strings.Builder
	b.WriteString(s.node.Type.String())
	for i, r := range outcomes {
		l, _ := d.leafOf(r)
		deps = append(deps, l.deps...)
		if l.value.State() == tree.Known {
			known = append(known, l.value)
		} else {
			sure = sure && l.sure
		}
		kids[i] = constant(tree.OfInt(int64(r)))
	}
	(&symbol{kind: s.kind, node: s.node, kids: kids}).key(&b)
	each := tree.Distinct(deps)
	sure = sure && len(each) == len(deps) && tree.Of(s.node.Op).TellsApart(known)
	l := leafNode{deps: each, sure: sure}
	if s.kind == symStrict {
		l.node, l.kids = s.node, outcomes
	}
	return d.openLeaf(b.String(), s.node.Type, l)
}
