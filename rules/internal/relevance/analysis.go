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
	// order in which the expression names them. Empty if it is decided; where
	// the limits on work or the context ended it, all that may matter.
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
	switch {
	case v.State() == tree.Failed && v.Fault().IsLimit():
		return Unfollowed(v, p, in)
	case v.State() != tree.Missing:
		return Analysis{Value: v, Exact: true}
	}
	a := newAnalyst(ctx, p.Root(), in)
	s := a.symbol(p.Root())
	for _, t := range a.order {
		t.cases()
	}
	if a.spend(0); a.failure != nil {
		return Unfollowed(tree.Fail(a.failure), p, in)
	}
	d := newDiagram(&a.m, a.order)
	d.deps = a.deps
	root := d.build(s)
	if ctx.Err() != nil {
		return Unfollowed(a.m.Exhausted(p.Root()), p, in)
	}
	if d.err != nil || a.failure != nil {
		return unfollowed(v, a.deps(s))
	}
	return d.analysis(v, root)
}

// Unfollowed is the answer where a limit leaves no time to find out what
// matters: a failure, and all missing facts that the program names.
func Unfollowed(v tree.Value, p *tree.Program, in *eval.Input) Analysis {
	return unfollowed(v, named(p, in))
}

// named are the missing facts that a program names, itself or by derived
// facts, in their order.
func named(p *tree.Program, in *eval.Input) []*tree.Path {
	var paths []*tree.Path
	seen := map[*tree.Program]bool{}
	var walk func(n *tree.Node)
	all := func(p *tree.Program) {
		if !seen[p] {
			seen[p] = true
			walk(p.Root())
		}
	}
	walk = func(n *tree.Node) {
		switch {
		case n == nil:
			return
		case n.Op == tree.OpProgram:
			all(n.Sub)
		case n.Op == tree.OpDerived && n.Slot < len(in.Derived) && in.Derived[n.Slot] != nil:
			all(in.Derived[n.Slot])
		case n.Op == tree.OpFact, n.Op == tree.OpDerived:
			paths = append(paths, missingIn(n, in)...)
		}
		for _, kid := range n.Kids {
			walk(kid)
		}
	}
	all(p)
	return tree.Distinct(paths)
}

func missingIn(n *tree.Node, in *eval.Input) []*tree.Path {
	var v tree.Value
	if n.Op == tree.OpFact {
		v = in.Facts.Fact(n.Slot)
	}
	if v.State() == tree.Missing && v.Path() == nil {
		return []*tree.Path{tree.NewPath(n.Name, n.Type, n.Optional)}
	}
	return tree.MissingIn(nil, v)
}

// unfollowed is the answer where what matters is not known exactly.
func unfollowed(v tree.Value, missing []*tree.Path) Analysis {
	result := Analysis{Value: v, Missing: missing}
	if len(missing) > 0 {
		result.Next = missing[0]
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
	result.Exact = result.Exact && d.differ(root, terms, refs)
	for _, r := range refs {
		l, _ := d.leafOf(r)
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
	c := counter{d: d, budget: nextBudget, nodes: make([]int, len(d.nodes)), terms: make([]int, len(d.terms))}
	for _, t := range terms {
		sum := 0
		for cell := range d.terms[t].cells {
			sum += c.left(root, t, cell)
		}
		if c.budget < 0 {
			break
		}
		if cells := d.terms[t].cells; bestSum < 0 || sum*bestCells < bestSum*cells {
			best, bestSum, bestCells = t, sum, cells
		}
	}
	return d.terms[best].deps[0]
}

// counter counts the terms that can be reached; of each node and term it
// keeps the round in which it was.
type counter struct {
	d            *diagram
	budget       int
	round        int
	nodes, terms []int
}

// left is how many terms are left once one is known to be in a cell.
func (c *counter) left(root ref, term, cell int) int {
	c.round++
	return c.count(root, term, cell)
}

func (c *counter) count(r ref, term, cell int) int {
	if c.budget--; c.budget < 0 || r < 0 || c.nodes[r] == c.round {
		return 0
	}
	c.nodes[r] = c.round
	node := c.d.nodes[r]
	if node.term == term {
		return c.count(node.kids[cell], term, cell)
	}
	n := 0
	if c.terms[node.term] != c.round {
		c.terms[node.term], n = c.round, 1
	}
	for _, kid := range node.kids {
		n += c.count(kid, term, cell)
	}
	return n
}
