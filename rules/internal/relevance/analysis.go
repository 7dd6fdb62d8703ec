package relevance

import (
	"context"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Analysis says what missing facts mean for an outcome.
type Analysis struct {
	// Value is the outcome. It is known, too, where facts are missing but no
	// value of theirs could change it; it is missing only if it is open.
	Value tree.Value
	// Missing are the base facts whose values can change the outcome, in the
	// order in which the expression names them. Empty if it is decided.
	Missing []*tree.Path
	// Next is the fact to ask for first, nil if the outcome is decided: the
	// one after which, over all its cases, the fewest facts are left to ask.
	Next *tree.Path
	// Exact reports whether each fact of Missing is sure to matter. If it is
	// false, the outcome may be decided by less, or by nothing more: the
	// expression compares facts in ways that were not followed, or there
	// were more cases than MaxCases.
	Exact bool
	// Low and High bound an Int, Decimal, Money or Date that is missing, if
	// it turns out to have a value, where something bounds it; missing where
	// not.
	Low, High tree.Value
}

// Analyse evaluates a program, or a combination of programs up to a whole
// verdict, and says which missing facts matter to it.
//
// It is exact where each condition compares one missing fact with known
// values or lists: what the fact can be is divided into the cells that the
// conditions distinguish, and the outcome is followed through all of them, up
// to MaxCases. What only rises or falls with a missing day or whole number,
// such as the age with the day of birth, counts as that fact. Any other
// computation over missing facts is followed as if it were a fact of its own.
// That is sound, an outcome is called decided only if it is, but may ask for
// too much; Exact then is false.
func Analyse(ctx context.Context, p *tree.Program, in *eval.Input) Analysis {
	v := eval.Decide(ctx, p, in)
	if v.State() != tree.Missing {
		return Analysis{Value: v, Exact: true}
	}
	a := newAnalyst(ctx, in)
	s := a.symbol(p.Root())
	if a.failure != nil {
		return Analysis{Value: tree.Fail(a.failure)}
	}
	for _, t := range a.order {
		t.cases()
	}
	d := newDiagram(&a.m, a.order)
	root := d.build(s)
	if d.err != nil {
		return undetermined(v, s)
	}
	return d.analysis(v, root)
}

// undetermined is the answer where there are too many cases.
func undetermined(v tree.Value, s *symbol) Analysis {
	result := Analysis{Value: v, Missing: s.deps()}
	if len(result.Missing) > 0 {
		result.Next = result.Missing[0]
	}
	return result
}

func (d *diagram) analysis(v tree.Value, root ref) Analysis {
	if l, ok := d.leafOf(root); ok && len(l.deps) == 0 && l.value.State() != tree.Missing {
		return Analysis{Value: l.value, Exact: true}
	}
	terms, refs := d.support(root)
	result := Analysis{Value: v, Exact: true}
	for _, i := range terms {
		t := d.terms[i]
		result.Exact = result.Exact && t.isFact() && !t.loose
		result.Missing = append(result.Missing, t.deps...)
	}
	for _, r := range refs {
		l, _ := d.leafOf(r)
		result.Exact = result.Exact && (len(l.deps) == 0 || l.sure)
		result.Missing = append(result.Missing, l.deps...)
	}
	result.Missing = tree.Distinct(result.Missing)
	result.Low, result.High = d.bounds(root, refs)
	result.Next = d.next(root, terms)
	if result.Next == nil && len(result.Missing) > 0 {
		result.Next = result.Missing[0]
	}
	return result
}

// The most work that is spent on choosing the next fact.
const nextBudget = 200_000

// next is the fact of the term after which the fewest are left, summed over
// its cells; the first of equals.
func (d *diagram) next(root ref, terms []int) *tree.Path {
	if len(terms) == 0 {
		return nil
	}
	best, bestSum, bestCells := terms[0], -1, 1
	left := nextBudget
	for _, t := range terms {
		sum := 0
		for cell := range d.terms[t].cells {
			sum += d.left(root, t, cell, &left)
		}
		if left < 0 {
			break
		}
		if cells := d.terms[t].cells; bestSum < 0 || sum*bestCells < bestSum*cells {
			best, bestSum, bestCells = t, sum, cells
		}
	}
	return d.terms[best].deps[0]
}

// left is how many terms are left once one is known to be in a cell.
func (d *diagram) left(root ref, term, cell int, budget *int) int {
	seen, terms := map[ref]bool{}, map[int]bool{}
	var walk func(r ref)
	walk = func(r ref) {
		if *budget--; *budget < 0 || r < 0 || seen[r] {
			return
		}
		seen[r] = true
		if d.nodes[r].term == term {
			walk(d.nodes[r].kids[cell])
			return
		}
		terms[d.nodes[r].term] = true
		for _, kid := range d.nodes[r].kids {
			walk(kid)
		}
	}
	walk(root)
	return len(terms)
}
