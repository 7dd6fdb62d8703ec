package relevance

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// differ reports whether the outcomes are sure to differ, each from the others
// and by each fact that is still open in it. Open outcomes are not compared as
// functions: two over the same facts may always be equal.
func (d *diagram) differ(root ref, terms []int, outcomes []ref) bool {
	var open []ref
	seen := map[string]bool{} // the facts of an open outcome
	for _, r := range outcomes {
		l, _ := d.leafOf(r)
		if len(l.deps) == 0 {
			continue
		}
		of := namesOf(l.deps)
		if !l.sure || seen[of] {
			return false
		}
		seen[of], open = true, append(open, r)
	}
	for _, r := range open {
		narrowed, free := d.narrowed(root, r, terms)
		switch {
		case len(narrowed) == 0:
		case len(open) > 1: // as n * k and 2 * k are one where n is 2
			return false
		case free && !d.tellsApart(r, narrowed), !free && d.meetsKnown(r, narrowed, outcomes):
			return false
		}
	}
	return true
}

// namesOf returns the names of facts in one string, in whatever order they come.
func namesOf(facts []*tree.Path) string {
	names := make([]string, len(facts))
	for i, p := range facts {
		names[i] = p.String()
	}
	slices.Sort(names)
	return strings.Join(names, "\x00")
}

// narrowed returns the single values, as cells, to which tests narrow the facts
// of an open outcome down where it is reached, and whether some of its facts are
// left free.
func (d *diagram) narrowed(root, r ref, terms []int) (cells map[*term][]bool, free bool) {
	l, _ := d.leafOf(r)
	reached := d.reached(root, r)
	cells = map[*term][]bool{}
	for _, p := range l.deps {
		at := slices.IndexFunc(terms, func(i int) bool { t := d.terms[i]; return t.isFact() && t.path.String() == p.String() })
		if at < 0 {
			free = true
			continue
		}
		t := d.terms[terms[at]]
		single := slices.Clone(reached(t))
		if single == nil { // too much to be followed
			single = slices.Repeat([]bool{true}, t.cells)
		}
		for cell := range single {
			single[cell] = single[cell] && t.isSingle(cell)
		}
		if slices.Contains(single, true) {
			cells[t] = single
		} else {
			free = true
		}
	}
	return cells, free
}

// tellsApart reports whether an operation over facts that are narrowed down, and
// others, still differs by the others: n * k does not where n is 0.
func (d *diagram) tellsApart(r ref, narrowed map[*term][]bool) bool {
	l, _ := d.leafOf(r)
	if l.node == nil {
		return false
	}
	for t, cells := range narrowed {
		direct := slices.ContainsFunc(l.kids, func(kid ref) bool { k, _ := d.leafOf(kid); return k.term == t })
		for cell, is := range cells {
			if is && !(direct && tree.Of(l.node.Op).TellsApart([]tree.Value{t.within(cell).low})) {
				return false
			}
		}
	}
	return true
}

// meetsKnown reports whether an outcome all of whose facts are narrowed down can
// come to one of the known outcomes: so n comes to 2 in n == 2 ? n : 2.
func (d *diagram) meetsKnown(r ref, narrowed map[*term][]bool, outcomes []ref) bool {
	if len(narrowed) > 1 { // together, which may meet more than their values do
		return d.meets(d.span(r, func(t *term) []bool { return narrowed[t] }), outcomes)
	}
	for _, cells := range narrowed {
		for cell, is := range cells {
			one := make([]bool, len(cells))
			one[cell] = is
			if is && d.meets(d.span(r, func(*term) []bool { return one }), outcomes) {
				return true
			}
		}
	}
	return false
}

// meets reports whether a known outcome lies, or may lie, within a span.
func (d *diagram) meets(is span, outcomes []ref) bool {
	return slices.ContainsFunc(outcomes, func(o ref) bool {
		known, _ := d.leafOf(o)
		switch {
		case !known.value.IsKnown():
			return false
		case !is.low.IsKnown() || !is.high.IsKnown():
			return true
		}
		return tree.Compare(is.low, known.value) <= 0 && tree.Compare(known.value, is.high) <= 0
	})
}
