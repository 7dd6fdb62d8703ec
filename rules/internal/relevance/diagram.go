package relevance

import (
	"encoding/binary"
	"errors"
	"slices"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// MaxCases is how many cases the analysis of missing facts distinguishes: the
// nodes of its decision diagram. Thirty independent conditions need about as
// many nodes as they have cells, not the product of them.
const MaxCases = 1 << 14

var errTooManyCases = errors.New("too many cases to tell apart")

// diagram is an ordered decision diagram: one variable for each term, one
// branch for each of its cells, one leaf for each different outcome. Equal
// parts are one node, so a variable that is left in it can change the
// outcome, and an outcome that nothing can change is a single leaf.
type diagram struct {
	terms  []*term
	nodes  []branch
	leaves []leafNode
	unique map[string]ref
	byKey  map[leafKey]ref
	memo   map[*symbol]ref
	deps   func(*symbol) []*tree.Path
	m      *eval.Machine
	err    error // there were too many cases: what has been built means nothing
	spent  int   // work on bounds
}

// ref is a node if it is 0 or more, otherwise the leaf -1-ref.
type ref int32

type branch struct {
	term int
	kids []ref
}

// leafKey is all that an outcome depends on: a value, or a symbol or an
// operation over other outcomes.
type leafKey struct {
	key
	parts [3]ref
}

// leafNode is an outcome: a value, or, if deps is not empty, whatever those
// facts make of it.
type leafNode struct {
	value tree.Value
	deps  []*tree.Path
	sure  bool // another value of any of deps is another outcome
	// Of what is open: the term that it is, or the operation over other
	// leaves.
	term *term
	node *tree.Node
	kids []ref
}

func newDiagram(m *eval.Machine, terms []*term) *diagram {
	return &diagram{terms: terms, unique: map[string]ref{}, byKey: map[leafKey]ref{}, memo: map[*symbol]ref{}, m: m}
}

func (d *diagram) leaf(v tree.Value) ref {
	at := leafKey{key: key{value: v.Identity()}}
	if v.State() == tree.Failed {
		at.value = tree.Fail(nil).Identity() // which failure it is decides nothing
	}
	if r, ok := d.byKey[at]; ok {
		return r
	}
	deps := tree.MissingIn(nil, v)
	return d.addLeaf(at, leafNode{value: v, deps: deps, sure: v.State() == tree.Missing})
}

func (d *diagram) addLeaf(at leafKey, l leafNode) ref {
	if len(d.leaves) >= MaxCases {
		d.err = errTooManyCases
		return -1
	}
	r := ref(-1 - len(d.leaves))
	d.leaves = append(d.leaves, l)
	d.byKey[at] = r
	return r
}

// openLeaf is the outcome that is a term itself.
func (d *diagram) openLeaf(at leafKey, t tree.Type, l leafNode) ref {
	if r, ok := d.byKey[at]; ok {
		return r
	}
	l.value = tree.Open(t.Kind())
	return d.addLeaf(at, l)
}

func (d *diagram) leafOf(r ref) (leafNode, bool) {
	if r >= 0 {
		return leafNode{}, false
	}
	return d.leaves[-1-r], true
}

// node is the branch over a term, the one there is already or a new one.
func (d *diagram) node(term int, kids []ref) ref {
	if d.err != nil {
		return 0
	}
	if !slices.ContainsFunc(kids, func(kid ref) bool { return kid != kids[0] }) {
		return kids[0]
	}
	key := keyOf(int64(term), kids)
	if r, ok := d.unique[string(key)]; ok {
		return r
	}
	if len(d.nodes) >= MaxCases {
		d.err = errTooManyCases
		return 0
	}
	r := ref(len(d.nodes))
	d.nodes = append(d.nodes, branch{term, kids})
	d.unique[string(key)] = r
	return r
}

func keyOf(first int64, rest []ref) []byte {
	key := binary.AppendVarint(nil, first)
	for _, r := range rest {
		key = binary.AppendVarint(key, int64(r))
	}
	return key
}

// combine applies an operation of outcomes to at most three diagrams, case by
// case.
func (d *diagram) combine(op func(outcomes [3]ref) ref, parts ...ref) ref {
	memo := map[[3]ref]ref{}
	n := len(parts)
	var walk func(parts [3]ref) ref
	walk = func(parts [3]ref) ref {
		if d.err != nil {
			return 0
		}
		top := d.top(parts[:n])
		if top < 0 {
			return op(parts)
		}
		if r, ok := memo[parts]; ok {
			return r
		}
		cells := d.terms[top].cells
		if len(memo) > 4*MaxCases || !d.m.Spend(cells*n) {
			d.err = errTooManyCases
			return 0
		}
		kids := make([]ref, cells)
		for cell := range kids {
			below := parts
			for i, p := range parts[:n] {
				below[i] = d.at(p, top, cell)
			}
			kids[cell] = walk(below)
		}
		r := d.node(top, kids)
		memo[parts] = r
		return r
	}
	var first [3]ref
	copy(first[:], parts)
	return walk(first)
}

// top is the first variable of any of the parts, -1 if all are leaves.
func (d *diagram) top(parts []ref) int {
	top := -1
	for _, p := range parts {
		if p >= 0 && (top < 0 || d.nodes[p].term < top) {
			top = d.nodes[p].term
		}
	}
	return top
}

// at is a diagram in one cell of a variable that is at or above its top.
func (d *diagram) at(r ref, term, cell int) ref {
	if r < 0 || d.nodes[r].term != term {
		return r
	}
	return d.nodes[r].kids[cell]
}

// support are the terms and leaves that can be reached.
func (d *diagram) support(root ref) (terms []int, leaves []ref) {
	seen := map[ref]bool{}
	var walk func(r ref)
	walk = func(r ref) {
		if seen[r] {
			return
		}
		seen[r] = true
		if r < 0 {
			leaves = append(leaves, r)
			return
		}
		terms = append(terms, d.nodes[r].term)
		for _, kid := range d.nodes[r].kids {
			walk(kid)
		}
	}
	walk(root)
	slices.Sort(terms)
	return slices.Compact(terms), leaves
}
