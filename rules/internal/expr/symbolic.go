package expr

import (
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/date"
)

// analyst turns an expression into a symbol, computing all that is known. It
// is the interpreter over symbols: constants are computed by the operations
// of the machine, so the two cannot disagree.
type analyst struct {
	m       machine
	locals  [MaxLoops]*symbol
	terms   map[string]*term
	order   []*term
	derived map[int]*symbol
	failure *Fault // the budget or the context ran out
}

func newAnalyst(p *Program, in *Input) *analyst {
	return &analyst{m: machine{in: in, program: p, left: in.budget()}, terms: map[string]*term{}, derived: map[int]*symbol{}}
}

// symbol is the symbol of a node. Once the budget is spent it is a failure.
func (a *analyst) symbol(n *Node) *symbol {
	if a.failure == nil && !a.m.spend(1) {
		a.failure = a.m.exhausted(n).Fault()
	}
	if a.failure != nil {
		return constant(Fail(a.failure))
	}
	switch n.Op {
	case OpLiteral:
		return constant(n.Value)
	case OpFact:
		return a.read(n, a.m.fact(n))
	case OpLocal:
		return a.locals[n.Slot]
	case OpField:
		return a.field(n)
	case OpDerived:
		return a.derive(n)
	case OpProgram:
		outer := a.m.program
		a.m.program = n.Sub
		s := a.symbol(n.Sub.root)
		a.m.program = outer
		return s
	case OpAnd, OpOr, OpNot, OpAtLeast:
		return a.logic(n)
	case OpCond:
		return a.cond(n, a.symbol(n.Kids[0]), func() *symbol { return a.symbol(n.Kids[1]) }, func() *symbol { return a.symbol(n.Kids[2]) })
	case OpEq, OpNe, OpLt, OpLe, OpGt, OpGe:
		return a.compare(n, n.Op, a.symbol(n.Kids[0]), a.symbol(n.Kids[1]))
	case OpIn:
		return a.membership(n)
	case OpHas:
		return a.has(n)
	case OpExists, OpAll, OpExistsOne, OpFilter, OpMap:
		return a.loop(n)
	case OpList:
		return a.list(n)
	case OpParameter:
		return a.parameter(n)
	case OpSum, OpMin, OpMax, OpSize, OpIndex:
		return a.aggregate(n)
	default:
		return a.strict(n)
	}
}

// read is the symbol of a value that was given. A missing yes or no is at
// once a test, whose outcome is its value.
func (a *analyst) read(n *Node, v Value) *symbol {
	if v.State() != Missing {
		return constant(v)
	}
	path := v.Path()
	if path == nil {
		path = NewPath(n.Name, n.Type, n.Optional)
	}
	return a.value(n, a.factTerm(path))
}

func (a *analyst) value(n *Node, t *term) *symbol {
	if t.typ.kind == Bool {
		return &symbol{kind: symTest, term: t, op: OpEq, value: OfBool(true), node: n, program: a.m.program, mayFail: t.mayFail}
	}
	return &symbol{kind: symTerm, term: t, node: n, program: a.m.program, open: true, mayFail: t.mayFail}
}

func (a *analyst) factTerm(path *Path) *term {
	key := "?" + path.text
	if t, ok := a.terms[key]; ok {
		return t
	}
	return a.addTerm(&term{key: key, typ: path.typ, path: path, deps: []*Path{path}, mayFail: path.optional})
}

func (a *analyst) addTerm(t *term) *term {
	t.index = len(a.order)
	a.terms[t.key], a.order = t, append(a.order, t)
	return t
}

// opaque is the term of a computation that is not followed further.
func (a *analyst) opaque(s *symbol) *term {
	if s.kind == symTerm {
		return s.term
	}
	var b strings.Builder
	s.key(&b)
	if !a.m.spend(b.Len()/16) && a.failure == nil {
		a.failure = a.m.exhausted(s.node).Fault()
	}
	if b.Len() > longestKey {
		b.Reset()
		b.WriteString("#" + strconv.Itoa(len(a.order)))
	}
	if t, ok := a.terms[b.String()]; ok {
		return t
	}
	return a.addTerm(&term{key: b.String(), typ: s.node.Type, deps: s.deps(), mayFail: s.mayFail})
}

func (a *analyst) field(n *Node) *symbol {
	record := a.symbol(n.Kids[0])
	switch {
	case record.isConstant():
		v := record.value
		if v.State() == Known {
			return a.read(n, v.parts()[n.Slot])
		}
		return constant(a.m.pending(n, n.Kids[0], v))
	case record.kind == symTerm && record.term.isFact():
		part := a.read(n, Unknown(record.term.path.Field(n.Slot)))
		if part.term != nil { // the whole may be absent
			part.mayFail, part.term.mayFail, part.term.loose = true, true, true
		}
		return part
	case record.kind == symCond:
		return a.spread(n, record, func(s *symbol) *symbol { return a.fieldOf(n, s) })
	}
	return a.value(n, a.opaque(a.strictOf(n, record)))
}

func (a *analyst) fieldOf(n *Node, record *symbol) *symbol {
	if record.isConstant() && record.value.State() == Known {
		return a.read(n, record.value.parts()[n.Slot])
	}
	if record.isConstant() {
		return constant(a.m.pending(n, n.Kids[0], record.value))
	}
	return a.value(n, a.opaque(a.strictOf(n, record)))
}

// spread pushes an operation into the branches of a conditional.
func (a *analyst) spread(n *Node, s *symbol, apply func(*symbol) *symbol) *symbol {
	return a.cond(n, s.kids[0], func() *symbol { return apply(s.kids[1]) }, func() *symbol { return apply(s.kids[2]) })
}

func (a *analyst) derive(n *Node) *symbol {
	in := a.m.in
	if n.Slot >= len(in.Derived) || in.Derived[n.Slot] == nil {
		return a.read(n, Value{tag: tagOf(Missing, n.Type.kind)})
	}
	if s, ok := a.derived[n.Slot]; ok {
		if s == nil {
			return constant(a.m.derived(n)) // derived from itself: the machine tells the fault
		}
		return s
	}
	a.derived[n.Slot] = nil
	p, outer, locals := in.Derived[n.Slot], a.m.program, a.locals
	a.m.program = p
	s := a.symbol(p.root)
	a.m.program, a.locals = outer, locals
	a.derived[n.Slot] = s
	return s
}

func (a *analyst) parameter(n *Node) *symbol {
	var key, day *symbol
	if n.Kids[0] != nil {
		key = a.symbol(n.Kids[0])
	}
	if n.Kids[1] != nil {
		day = a.symbol(n.Kids[1])
	}
	if key != nil && key.kind == symTerm && key.term.isFact() && key.term.typ.kind == Enum && (day == nil || day.isConstant()) {
		return a.parameterByCase(n, key, day)
	}
	var kids []*symbol
	for _, s := range []*symbol{key, day} {
		if s == nil {
			continue
		}
		if s.isConstant() && s.value.State() != Known {
			return constant(a.m.pending(n, n, s.value))
		}
		kids = append(kids, s)
	}
	for _, s := range kids {
		if !s.isConstant() {
			whole := (&symbol{kind: symStrict, node: n, program: a.m.program, kids: kids, mayFail: true}).settle()
			whole.open = true
			return a.value(n, a.opaque(whole))
		}
	}
	return constant(a.lookUp(n, key, day))
}

func (a *analyst) lookUp(n *Node, key, day *symbol) Value {
	if a.m.in.Parameters == nil {
		return a.m.parameter(&Node{Op: OpParameter, Name: n.Name, Kids: []*Node{nil, nil}, At: n.At})
	}
	var k Value
	var on date.Date
	if key != nil {
		k = key.value
	}
	if day != nil {
		on = day.value.Date()
	}
	return a.m.place(n, a.m.in.Parameters.Parameter(n.Slot, k, on))
}

// parameterByCase looks a parameter up for each value that a missing key can
// have, so that an amount is bounded before the key is told.
func (a *analyst) parameterByCase(n *Node, key, day *symbol) *symbol {
	values := key.term.typ.more.values
	last := len(values) - 1
	s := constant(a.lookUp(n, constant(OfEnum(values[last])), day))
	for i := last - 1; i >= 0; i-- {
		v := OfEnum(values[i])
		s = a.cond(n, a.test(n, OpEq, key.term, v), func() *symbol { return constant(a.lookUp(n, constant(v), day)) }, func() *symbol { return s })
	}
	if len(values) == 1 && key.term.mayFail {
		s = a.cond(n, a.test(n, OpEq, key.term, OfEnum(values[0])), func() *symbol { return s }, func() *symbol { return s })
	}
	return s
}
