package relevance

import (
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// symbol is an expression after all that is known has been computed: what
// remains of it are missing facts, tests of them against known values, and
// the operations between. [Analyse] makes symbols, then a decision diagram.
type symbol struct {
	kind  symbolKind
	value tree.Value   // constant; the value a test compares with
	term  *term        // the missing fact or computation
	op    tree.Op      // the comparison of a test
	set   []tree.Value // the members of a test for membership
	chain *chain       // a test of what is computed from the term, and
	whole *symbol      // that computation
	node  *tree.Node   // the operation, for its type and place
	kids  []*symbol
	// open means that the value depends on a term itself, not only on tests.
	open bool
	// mayFail means that some values of the missing facts make it fail.
	mayFail bool
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
	symCount               // how many of the kids are true
)

// term is a missing fact, or a computation over missing facts that is not
// followed further. Each is one variable of the decision diagram.
type term struct {
	key       string
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

// settle fills in what follows from the kids.
func (s *symbol) settle() *symbol {
	for _, kid := range s.kids {
		s.open = s.open || kid.open
		s.mayFail = s.mayFail || kid.mayFail || kid.isLost()
	}
	return s
}

// key names the value of a symbol: two symbols with one key are equal in
// every case.
func (s *symbol) key(b *strings.Builder) {
	if b.Len() > longestKey {
		return
	}
	switch s.kind {
	case symConstant:
		b.WriteString(s.value.Kind().String() + " " + s.value.String())
	case symTerm:
		b.WriteString(s.term.key)
	case symTest:
		b.WriteByte('(')
		if s.whole != nil {
			s.whole.key(b)
		}
		b.WriteString(s.term.key + " " + strconv.Itoa(int(s.op)) + " " + s.value.String())
		for _, v := range s.set {
			b.WriteString(" " + v.String())
		}
		b.WriteString(")")
	default:
		b.WriteString(strconv.Itoa(int(s.kind)))
		if s.node != nil {
			b.WriteString("." + strconv.Itoa(int(s.node.Op)) + "." + strconv.Itoa(s.node.Slot) + "." + s.node.Rounding.String() + "." + s.node.Type.String())
		}
		b.WriteByte('(')
		for _, kid := range s.kids {
			kid.key(b)
			b.WriteByte(',')
		}
		b.WriteByte(')')
	}
}

// Keys longer than this are not distinguished by their text.
const longestKey = 1 << 14

// deps are the base facts below a symbol, in the order they are named.
func (s *symbol) deps() []*tree.Path {
	var paths []*tree.Path
	seen := map[*symbol]bool{}
	var walk func(s *symbol)
	walk = func(s *symbol) {
		if seen[s] {
			return
		}
		seen[s] = true
		if s.term != nil {
			paths = append(paths, s.term.deps...)
		}
		for _, kid := range s.kids {
			walk(kid)
		}
	}
	walk(s)
	return tree.Distinct(paths)
}
