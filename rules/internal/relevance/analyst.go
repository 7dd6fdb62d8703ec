package relevance

import (
	"context"
	"slices"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// analyst turns an expression into a symbol, computing all that is known. It
// is the interpreter over symbols: constants are computed by the operations
// of the machine, so the two cannot disagree. What is computed of a symbol is
// computed once, so that facts derived from shared ones cost their sum.
type analyst struct {
	in      *eval.Input
	m       eval.Machine
	root    *tree.Node
	locals  [tree.MaxLoops]*symbol
	made    map[key]*symbol
	types   []tree.Type
	facts   map[string]*term // by path
	blind   map[operation]*term
	order   []*term
	derived map[int]*symbol
	subs    map[*tree.Program]*symbol
	spreads map[call]*symbol
	failure *tree.Fault // the budget or the context ran out
}

// call is an operation on the branches of a conditional, with all that its
// result depends on.
type call struct {
	node   *tree.Node
	op     tree.Op
	x, y   *symbol
	locals [tree.MaxLoops]*symbol
}

func newAnalyst(ctx context.Context, root *tree.Node, in *eval.Input) *analyst {
	a := &analyst{in: in, root: root, made: map[key]*symbol{}, facts: map[string]*term{}, blind: map[operation]*term{},
		derived: map[int]*symbol{}, subs: map[*tree.Program]*symbol{}, spreads: map[call]*symbol{}}
	a.m.Start(ctx, in)
	return a
}

func (a *analyst) spend(steps int) {
	if a.failure == nil && !a.m.Spend(steps) {
		a.failure = a.m.Exhausted(a.root).Fault()
	}
}

// symbol is the symbol of a node. Once the budget is spent it is a failure.
// The cases are the operations that have no function in the table, and those
// that look into a list; all others are followed as the table describes them.
func (a *analyst) symbol(n *tree.Node) *symbol {
	a.spend(1)
	if a.failure != nil {
		return constant(tree.Fail(a.failure))
	}
	switch n.Op {
	case tree.OpLiteral:
		return constant(n.Value)
	case tree.OpFact:
		return a.read(n, a.m.Fact(n))
	case tree.OpLocal:
		return a.locals[n.Slot]
	case tree.OpField:
		return a.field(n)
	case tree.OpDerived:
		return a.derive(n)
	case tree.OpProgram:
		return a.sub(n.Sub)
	case tree.OpAnd, tree.OpOr, tree.OpNot, tree.OpAtLeast:
		return a.logic(n)
	case tree.OpCond:
		return a.cond(n, a.symbol(n.Kids[0]), func() *symbol { return a.symbol(n.Kids[1]) }, func() *symbol { return a.symbol(n.Kids[2]) })
	case tree.OpIn:
		return a.memberOf(n, a.symbol(n.Kids[0]), a.symbol(n.Kids[1]))
	case tree.OpHas:
		return a.has(n)
	case tree.OpExists, tree.OpAll, tree.OpExistsOne, tree.OpFilter, tree.OpMap:
		return a.loop(n, a.symbol(n.Kids[0]))
	case tree.OpList:
		return a.list(n)
	case tree.OpParameter:
		return a.parameter(n)
	case tree.OpSize, tree.OpIndex:
		return a.aggregate(n, a.symbol(n.Kids[0]))
	default:
	}
	switch {
	case n.Op.IsComparison():
		return a.compare(n, n.Op, a.symbol(n.Kids[0]), a.symbol(n.Kids[1]))
	case tree.Of(n.Op).Fold != nil:
		return a.aggregate(n, a.symbol(n.Kids[0]))
	}
	return a.strict(n)
}

// read is the symbol of a value that was given. A missing yes or no is at
// once a test, whose outcome is its value.
func (a *analyst) read(n *tree.Node, v tree.Value) *symbol {
	if v.State() != tree.Missing {
		return constant(v)
	}
	path := v.Path()
	if path == nil {
		path = tree.NewPath(n.Name, n.Type, n.Optional)
	}
	return a.value(n, a.factTerm(path))
}

func (a *analyst) value(n *tree.Node, t *term) *symbol {
	if t.typ.Kind() == tree.Bool {
		return a.make(symbol{kind: symTest, term: t, op: tree.OpEq, value: tree.OfBool(true), node: n, fails: t.mayFail})
	}
	return a.make(symbol{kind: symTerm, term: t, node: n, open: true, fails: t.mayFail})
}

func (a *analyst) factTerm(path *tree.Path) *term {
	if t, ok := a.facts[path.String()]; ok {
		return t
	}
	t := a.addTerm(&term{typ: path.Type(), path: path, deps: []*tree.Path{path}, mayFail: path.MayBeAbsent()})
	a.facts[path.String()] = t
	return t
}

func (a *analyst) addTerm(t *term) *term {
	t.index = len(a.order)
	a.order = append(a.order, t)
	return t
}

// opaque is the term of a computation that is not followed further.
func (a *analyst) opaque(s *symbol) *term {
	if s.kind == symTerm || s.kind == symTest && s.op == tree.OpEq && s.value.IsTrue() && s.chain == nil {
		return s.term
	}
	if s.stands == nil {
		s.stands = a.addTerm(&term{typ: s.typ(), deps: a.deps(s), mayFail: s.mayFail})
	}
	return s.stands
}

func (a *analyst) field(n *tree.Node) *symbol {
	return a.fieldOf(n, a.symbol(n.Kids[0]))
}

func (a *analyst) fieldOf(n *tree.Node, record *symbol) *symbol {
	switch {
	case record.isLost():
		return constant(n.Pending(n.Kids[0], record.value))
	case record.isConstant():
		return a.read(n, record.value.Parts()[n.Slot])
	case record.kind == symCond:
		return a.spread(n, n.Op, record, nil, func(s *symbol) *symbol { return a.fieldOf(n, s) })
	case record.kind == symTerm && record.term.isFact():
		part := a.read(n, tree.Unknown(record.term.path.Part(n.Slot)))
		part.term.loose = true // the whole may be absent
		return part
	}
	return a.value(n, a.opaque(a.strictOf(n, record)))
}

// spread pushes an operation into the branches of a conditional: x, or y if x
// is none.
func (a *analyst) spread(n *tree.Node, op tree.Op, x, y *symbol, apply func(*symbol) *symbol) *symbol {
	at := call{n, op, x, y, a.locals}
	if s, ok := a.spreads[at]; ok {
		return s
	}
	a.spend(1)
	if a.failure != nil {
		return constant(tree.Fail(a.failure))
	}
	c := x
	if x.kind != symCond {
		c = y
	}
	s := a.cond(n, c.kids[0], func() *symbol { return apply(c.kids[1]) }, func() *symbol { return apply(c.kids[2]) })
	a.spreads[at] = s
	return s
}

// sub is the symbol of a program, which no loop is around.
func (a *analyst) sub(p *tree.Program) *symbol {
	s, ok := a.subs[p]
	if !ok {
		s = a.alone(p)
		a.subs[p] = s
	}
	return s
}

func (a *analyst) derive(n *tree.Node) *symbol {
	in := a.in
	if n.Slot >= len(in.Derived) || in.Derived[n.Slot] == nil {
		return a.read(n, tree.Open(n.Type.Kind()))
	}
	if s, ok := a.derived[n.Slot]; ok {
		if s == nil {
			return constant(a.m.Derived(n)) // derived from itself: the machine has the fault
		}
		return s
	}
	a.derived[n.Slot] = nil
	a.derived[n.Slot] = a.alone(in.Derived[n.Slot])
	return a.derived[n.Slot]
}

// alone is the symbol of a program outside of all loops.
func (a *analyst) alone(p *tree.Program) *symbol {
	locals := a.locals
	defer func() { a.locals = locals }()
	a.locals = [tree.MaxLoops]*symbol{}
	return a.symbol(p.Root())
}

func (a *analyst) parameter(n *tree.Node) *symbol {
	var key, day *symbol
	if n.Kids[0] != nil {
		key = a.symbol(n.Kids[0])
	}
	if n.Kids[1] != nil {
		day = a.symbol(n.Kids[1])
	}
	if key != nil && key.kind == symTerm && key.term.isFact() && key.term.typ.Kind() == tree.Enum && (day == nil || day.isConstant()) {
		return a.parameterByCase(n, key, day)
	}
	kids := slices.DeleteFunc([]*symbol{key, day}, func(s *symbol) bool { return s == nil })
	for _, s := range kids {
		if s.isLost() {
			return constant(n.Pending(n, s.value))
		}
	}
	if allKnown(kids) {
		return constant(a.lookUp(n, key, day))
	}
	return a.value(n, a.opaque(a.make(symbol{kind: symStrict, node: n, kids: kids, fails: true, open: true})))
}

func (a *analyst) lookUp(n *tree.Node, key, day *symbol) tree.Value {
	var k, on tree.Value
	if key != nil {
		k = key.value
	}
	if day != nil {
		on = day.value
	}
	return a.m.LookUp(n, k, on)
}

// parameterByCase looks a parameter up for each value that a missing key can
// have, so that an amount is bounded before the key is known.
func (a *analyst) parameterByCase(n *tree.Node, key, day *symbol) *symbol {
	values := key.term.typ.Values()
	last := len(values) - 1
	s := constant(a.lookUp(n, constant(tree.OfEnum(values[last])), day))
	for i := last - 1; i >= 0; i-- {
		v := tree.OfEnum(values[i])
		s = a.cond(n, a.test(n, tree.OpEq, key.term, v), func() *symbol { return constant(a.lookUp(n, constant(v), day)) }, func() *symbol { return s })
	}
	if len(values) == 1 && key.term.mayFail {
		s = a.cond(n, a.test(n, tree.OpEq, key.term, tree.OfEnum(values[0])), func() *symbol { return s }, func() *symbol { return s })
	}
	return s
}
