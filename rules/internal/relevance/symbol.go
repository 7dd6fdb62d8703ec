package relevance

import (
	"encoding/binary"
	"slices"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// symbol is an expression after all that is known has been computed: what
// remains of it are missing facts, tests of them against known values, and
// the operations between. [Analyse] makes symbols, then a decision diagram.
type symbol struct {
	kind  symbolKind
	value tree.Value   // constant; the value a test compares with; how many of a count are sure
	term  *term        // the missing fact or computation
	op    tree.Op      // the comparison of a test
	set   []tree.Value // the members of a test for membership
	whole *symbol      // a test of what is computed from the term: that computation,
	chain *chain       // and how it is computed
	node  *tree.Node   // the operation, for its type and place
	kids  []*symbol
	fails bool // the operation may fail by itself
	// open means that the value depends on a term itself, not only on tests.
	open bool

	// What follows is filled in by make.

	id      int // its number in the analysis, from 1
	key     key
	mayFail bool  // some values of the missing facts make it fail
	stands  *term // the term that stands for it where it is not followed further
}

type symbolKind uint8

const (
	symConstant symbolKind = iota
	symTerm                // the value of a term
	symTest                // a comparison of a term with known values
	symLogic               // node.Op over kids: and, or, not, at least, exactly one
	symCond                // condition, then, otherwise
	symStrict              // an operation that needs all of its operands
	symList                // kids: guard and member, in turn
	symCount               // how many of the kids are true, and value more
)

// key is all that the value of a symbol depends on. Two symbols of one key are
// equal in every case, so that each is made only once.
type key struct {
	kind      symbolKind
	op        tree.Op
	value     tree.Identity
	term      *term
	whole     *symbol
	does      operation
	open      bool
	fails     bool
	set, kids string
}

// operation is what a node does with its operands.
type operation struct {
	op       tree.Op
	slot     int
	rounding exact.Rounding
	typ      int // the number of its type
}

// term is a missing fact, or a computation over missing facts that is not
// followed further. Each is one variable of the decision diagram.
type term struct {
	typ       tree.Type
	path      *tree.Path   // of a fact; nil for a computation
	deps      []*tree.Path // the base facts that it stands for
	mayFail   bool
	loose     bool         // bound to other terms in ways that are not followed
	ordered   bool         // some test asks for more than equality
	constants []tree.Value // what tests compare it with
	cells     int          // how many cases are distinguished
	index     int
}

// isFact reports whether the term is a fact itself.
func (t *term) isFact() bool { return t.path != nil }

func constant(v tree.Value) *symbol { return &symbol{kind: symConstant, value: v} }

func (s *symbol) isConstant() bool { return s.kind == symConstant }

// isLost reports whether it is known that there is no value.
func (s *symbol) isLost() bool { return s.isConstant() && s.value.State() != tree.Known }

func (s *symbol) is(truth bool) bool {
	return s.kind == symConstant && (truth && s.value.IsTrue() || !truth && s.value.IsFalse())
}

// typ is the type of the values of a symbol that is no constant.
func (s *symbol) typ() tree.Type {
	switch s.kind {
	case symTest, symLogic:
		return tree.Simple(tree.Bool)
	case symTerm:
		return s.term.typ
	default:
		return s.node.Type
	}
}

// make returns the symbol of this content, the one there is already or a new
// one, and fills in what follows from the kids.
func (a *analyst) make(s symbol) *symbol {
	s.mayFail = s.fails
	for i, kid := range s.kids {
		if kid.id == 0 {
			kid = a.make(*kid)
			s.kids[i] = kid
		}
		s.open = s.open || kid.open
		s.mayFail = s.mayFail || kid.mayFail || kid.isLost()
	}
	s.key = a.keyOf(&s)
	if made, ok := a.made[s.key]; ok {
		return made
	}
	a.spend(stepsOfSymbol + len(s.kids))
	s.id = len(a.made) + 1
	a.made[s.key] = &s
	return &s
}

// Making a symbol takes as long as so many steps of evaluation.
const stepsOfSymbol = 4

func (a *analyst) keyOf(s *symbol) key {
	k := key{kind: s.kind, op: s.op, value: s.value.Identity(), term: s.term, whole: s.whole, open: s.open, fails: s.fails}
	if len(s.set) > 0 {
		k.set = tree.OfList(s.set...).Identity().String()
	}
	if len(s.kids) > 0 {
		ids := make([]byte, 0, 8*len(s.kids))
		for _, kid := range s.kids {
			ids = binary.AppendUvarint(ids, uint64(kid.id))
		}
		k.kids = string(ids)
	}
	if s.node != nil && s.kind != symTest && s.kind != symTerm {
		k.does = a.operationOf(s.node)
	}
	return k
}

func (a *analyst) operationOf(n *tree.Node) operation {
	typ := slices.IndexFunc(a.types, n.Type.Equal)
	if typ < 0 {
		typ = len(a.types)
		a.types = append(a.types, n.Type)
	}
	return operation{n.Op, n.Slot, n.Rounding, typ}
}

// deps are the base facts below a symbol, in the order they are named.
func (a *analyst) deps(s *symbol) []*tree.Path {
	var paths []*tree.Path
	seen := map[*symbol]bool{}
	var walk func(s *symbol)
	walk = func(s *symbol) {
		if seen[s] {
			return
		}
		seen[s] = true
		paths = tree.MissingIn(paths, s.value)
		if s.term != nil {
			paths = append(paths, s.term.deps...)
		}
		for _, kid := range s.kids {
			walk(kid)
		}
	}
	walk(s)
	a.spend(len(seen) + len(paths))
	return tree.Distinct(paths)
}
