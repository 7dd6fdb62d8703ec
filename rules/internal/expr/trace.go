package expr

import "slices"

// Trace tells how the outcome of an expression, or of one part of it, came
// about. It is plain data, owned by the caller.
type Trace struct {
	Op    Op
	Text  string // the part as its author wrote it; empty for a combination of programs
	At    Span   // where it stands in the expression that Program holds
	Name  string // of a fact, field, parameter or loop variable
	Value Value
	// Program is the expression that At points into.
	Program *Program
	// Parts are the operands, in the order of the text. A loop has the list
	// first and then one part for each member; And, Or and conditionals have
	// all their operands, those not needed for the outcome included. The key
	// and the day of a parameter are its parts, where it has them.
	Parts []*Trace
	// Member is the number of the member, from 0, that the part looks at; -1
	// where it is no turn of a loop.
	Member int
	// Decisive are the members, by number, that settled the loop: those that
	// satisfied exists, those that failed all.
	Decisive []int
	// Short is by how much a comparison missed: the left operand less the
	// right one, as Int, Decimal, Money, or days for dates. It is not known
	// where the comparison went as it should, or has no such difference.
	// Below a negation a comparison misses by holding.
	Short Value
	// Missing are the base facts that the part waits for.
	Missing []*Path
	// Cut reports that parts were left out, beyond MaxTrace in all.
	Cut bool
}

// MaxTrace is how many parts a trace has at most; members of long lists
// beyond it are left out.
const MaxTrace = 10_000

// Trace evaluates the program and tells how. It visits every part, also those
// that the outcome does not need, and costs many times what Eval does.
func (p *Program) Trace(in *Input) *Trace {
	t := tracer{m: machine{in: in, program: p, left: in.budget()}, left: MaxTrace}
	return t.trace(p.root, true)
}

// tracer has the interpreter evaluate each part for itself, so that what is
// told of a part is what deciding made of it.
type tracer struct {
	m     machine
	left  int
	block []Trace
	// The missing base facts behind derived facts, by slot.
	behind map[int][]*Path
}

// trace tells of a node. The outcome want is the one that the whole needs of
// a condition to come out as it should.
func (t *tracer) trace(n *Node, want bool) *Trace {
	t.left--
	tr := t.next()
	*tr = Trace{Op: n.Op, Text: n.source, At: n.At, Name: n.Name, Program: t.m.program, Member: -1}
	if !t.m.spend(n.weight) {
		tr.Value, tr.Cut = t.m.exhausted(n), true
		return tr
	}
	tr.Value = t.m.eval(n)
	if t.left <= 0 {
		tr.Cut = true
		return tr
	}
	switch {
	case n.Op == OpProgram:
		t.sub(tr, n, want)
	case n.Op.IsLoop():
		t.loop(tr, n, want)
	case n.Op == OpNot:
		tr.Parts = []*Trace{t.trace(n.Kids[0], !want)}
	case n.Op == OpHas:
		tr.Parts = []*Trace{t.trace(n.Kids[0], true)}
	default:
		t.operands(tr, n, want)
	}
	if n.Op.IsComparison() {
		tr.Short = short(tr, want)
	}
	if tr.Value.State() == Missing {
		t.missing(tr, n)
	}
	return tr
}

// next takes a trace from a block of them.
func (t *tracer) next() *Trace {
	if len(t.block) == 0 {
		t.block = make([]Trace, 16)
	}
	tr := &t.block[0]
	t.block = t.block[1:]
	return tr
}

func (t *tracer) sub(tr *Trace, n *Node, want bool) {
	outer := t.m.program
	t.m.program = n.Sub
	tr.Text, tr.Program = n.Sub.text, n.Sub
	tr.Parts = []*Trace{t.trace(n.Sub.root, want)}
	t.m.program = outer
}

func (t *tracer) operands(tr *Trace, n *Node, want bool) {
	tr.Parts = make([]*Trace, 0, len(n.Kids))
	for _, kid := range n.Kids {
		if kid != nil {
			tr.Parts = append(tr.Parts, t.trace(kid, want))
		}
	}
}

func (t *tracer) loop(tr *Trace, n *Node, want bool) {
	list := t.trace(n.Kids[0], true)
	tr.Parts = []*Trace{list}
	if list.Value.State() != Known {
		return
	}
	saved := t.m.locals[n.Slot]
	defer func() { t.m.locals[n.Slot] = saved }()
	for i, member := range list.Value.parts() {
		if t.left <= 0 {
			tr.Cut = true
			return
		}
		t.m.locals[n.Slot] = member
		part := t.trace(n.Kids[1], want)
		part.Member = i
		tr.Parts = append(tr.Parts, part)
		if settles(n.Op, tr.Value, part.Value) {
			tr.Decisive = append(tr.Decisive, i)
		}
	}
}

// settles reports whether a member settled the outcome of a loop.
func settles(op Op, whole, member Value) bool {
	switch op {
	case OpExists:
		return whole.IsTrue() && member.IsTrue()
	case OpAll:
		return whole.IsFalse() && member.IsFalse()
	case OpExistsOne, OpFilter:
		return whole.State() == Known && member.IsTrue()
	default:
		return false
	}
}

// short is the distance of a comparison that did not come out as it should.
func short(tr *Trace, want bool) Value {
	if tr.Value.State() != Known || tr.Value.IsTrue() == want {
		return Value{}
	}
	return difference(tr.Parts[0].Value, tr.Parts[1].Value)
}

// difference is the left value less the right one, where that means anything
// and can be computed.
func difference(a, b Value) Value {
	switch a.Kind() {
	case Date:
		return OfInt(a.num - b.num)
	case Int, Decimal, Money:
		m := machine{program: &Program{}}
		d := m.arithmetic(&Node{Op: OpSub}, a, b)
		if d.State() != Known {
			return Value{}
		}
		return d
	default:
		return Value{}
	}
}

// missing gathers the base facts that a missing part waits for.
func (t *tracer) missing(tr *Trace, n *Node) {
	if p := tr.Value.Path(); p != nil {
		tr.Missing = []*Path{p}
		return
	}
	parts := tr.Parts
	switch {
	case n.Op == OpFact:
		tr.Missing = []*Path{NewPath(n.Name, n.Type, n.Optional)}
	case n.Op == OpDerived:
		tr.Missing = slices.Clone(t.behindDerived(n.Slot, n))
	case n.Op == OpCond && tr.Parts[0].Value.IsTrue():
		parts = tr.Parts[1:2]
	case n.Op == OpCond && tr.Parts[0].Value.IsFalse():
		parts = tr.Parts[2:]
	}
	for _, part := range parts {
		paths := part.Missing
		if part.Value.State() == Known && n.Op != OpCond && !n.Op.IsLoop() {
			paths = missingIn(nil, part.Value)
		}
		tr.Missing = append(tr.Missing, paths...)
	}
	tr.Missing = distinct(tr.Missing)
}

// behindDerived are the missing base facts of a derived fact.
func (t *tracer) behindDerived(slot int, n *Node) []*Path {
	in := t.m.in
	if slot >= len(in.Derived) || in.Derived[slot] == nil {
		return []*Path{NewPath(n.Name, n.Type, n.Optional)}
	}
	if paths, ok := t.behind[slot]; ok {
		return paths
	}
	if t.behind == nil {
		t.behind = map[int][]*Path{}
	}
	t.behind[slot] = nil // a fact that is derived from itself has nothing behind it
	inner := tracer{m: machine{in: in, program: in.Derived[slot], left: t.m.left}, left: t.left, behind: t.behind}
	t.behind[slot] = inner.trace(in.Derived[slot].root, true).Missing
	t.m.left, t.left = inner.m.left, inner.left
	return t.behind[slot]
}
