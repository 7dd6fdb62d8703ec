package eval

import (
	"context"
	"slices"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Trace says how the outcome of an expression, or of one part of it, came
// about. It is plain data, owned by the caller.
type Trace struct {
	Op    tree.Op
	Text  string    // the part as its author wrote it; empty for a combination of programs
	At    tree.Span // where it stands in the expression that Program holds
	Name  string    // of a fact, field, parameter or loop variable
	Value tree.Value
	// Program is the expression that At points into.
	Program *tree.Program
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
	Short tree.Value
	// Missing are the base facts that the part waits for.
	Missing []*tree.Path
	// Cut reports that parts were left out, beyond MaxTrace in all.
	Cut bool
}

// MaxTrace is how many parts a trace has at most; members of long lists
// beyond it are left out.
const MaxTrace = 10_000

// Explain evaluates a program and says how. It visits every part, also those
// that the outcome does not need, and costs many times what Decide does.
func Explain(ctx context.Context, p *tree.Program, in *Input) *Trace {
	t := tracer{left: MaxTrace}
	t.m.Start(ctx, in)
	return t.trace(p.Root(), true)
}

// tracer has the interpreter evaluate each part for itself, so that what is
// said of a part is what deciding made of it.
type tracer struct {
	m     Machine
	left  int
	block []Trace
	// The missing base facts behind derived facts, by slot.
	behind map[int][]*tree.Path
}

// trace explains a node. The outcome want is the one that the whole needs of
// a condition to come out as it should.
func (t *tracer) trace(n *tree.Node, want bool) *Trace {
	t.left--
	tr := t.next()
	*tr = Trace{Op: n.Op, Text: n.Source, At: n.At, Name: n.Name, Program: n.Program(), Member: -1}
	if !t.m.Spend(n.Weight) {
		tr.Value, tr.Cut = t.m.Exhausted(n), true
		return tr
	}
	tr.Value = t.m.eval(n)
	if t.left <= 0 {
		tr.Cut = true
		return tr
	}
	switch {
	case n.Op == tree.OpProgram:
		tr.Text, tr.Program = n.Sub.Text(), n.Sub
		tr.Parts = []*Trace{t.trace(n.Sub.Root(), want)}
	case n.Op.IsLoop():
		t.loop(tr, n, want)
	default:
		t.operands(tr, n, n.Op == tree.OpHas || want != (n.Op == tree.OpNot))
	}
	if n.Op.IsComparison() {
		tr.Short = short(tr, want)
	}
	if tr.Value.State() == tree.Missing {
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

func (t *tracer) operands(tr *Trace, n *tree.Node, want bool) {
	tr.Parts = make([]*Trace, 0, len(n.Kids))
	for _, kid := range n.Kids {
		if kid != nil {
			tr.Parts = append(tr.Parts, t.trace(kid, want))
		}
	}
}

func (t *tracer) loop(tr *Trace, n *tree.Node, want bool) {
	list := t.trace(n.Kids[0], true)
	tr.Parts = []*Trace{list}
	if list.Value.State() != tree.Known {
		return
	}
	saved := t.m.locals[n.Slot]
	defer func() { t.m.locals[n.Slot] = saved }()
	for i, member := range list.Value.Parts() {
		if t.left <= 0 {
			tr.Cut = true
			return
		}
		t.m.locals[n.Slot] = member.From(list.Value)
		part := t.trace(n.Kids[1], want)
		part.Member = i
		tr.Parts = append(tr.Parts, part)
		if settles(n.Op, tr.Value, part.Value) {
			tr.Decisive = append(tr.Decisive, i)
		}
	}
}

// settles reports whether a member settled the outcome of a loop.
func settles(op tree.Op, whole, member tree.Value) bool {
	switch op {
	case tree.OpExists:
		return whole.IsTrue() && member.IsTrue()
	case tree.OpAll:
		return whole.IsFalse() && member.IsFalse()
	case tree.OpExistsOne, tree.OpFilter:
		return whole.State() == tree.Known && member.IsTrue()
	default:
		return false
	}
}

// short is the distance of a comparison that did not come out as it should.
func short(tr *Trace, want bool) tree.Value {
	if tr.Value.State() != tree.Known || tr.Value.IsTrue() == want {
		return tree.Value{}
	}
	return tree.Difference(tr.Parts[0].Value, tr.Parts[1].Value)
}

// missing gathers the base facts that a missing part waits for.
func (t *tracer) missing(tr *Trace, n *tree.Node) {
	if p := tr.Value.Path(); p != nil {
		tr.Missing = []*tree.Path{p}
		return
	}
	parts := tr.Parts
	switch {
	case n.Op == tree.OpFact:
		tr.Missing = []*tree.Path{tree.NewPath(n.Name, n.Type, n.Optional)}
	case n.Op == tree.OpDerived:
		tr.Missing = slices.Clone(t.behindDerived(n.Slot, n))
	case n.Op == tree.OpCond && tr.Parts[0].Value.IsTrue():
		parts = tr.Parts[1:2]
	case n.Op == tree.OpCond && tr.Parts[0].Value.IsFalse():
		parts = tr.Parts[2:]
	}
	for _, part := range parts {
		paths := part.Missing
		if part.Value.State() == tree.Known && n.Op != tree.OpCond && !n.Op.IsLoop() {
			paths = tree.MissingIn(nil, part.Value)
		}
		tr.Missing = append(tr.Missing, paths...)
	}
	tr.Missing = tree.Distinct(tr.Missing)
}

// behindDerived are the missing base facts of a derived fact.
func (t *tracer) behindDerived(slot int, n *tree.Node) []*tree.Path {
	in := t.m.in
	if slot >= len(in.Derived) || in.Derived[slot] == nil {
		return []*tree.Path{tree.NewPath(n.Name, n.Type, n.Optional)}
	}
	if paths, ok := t.behind[slot]; ok {
		return paths
	}
	if t.behind == nil {
		t.behind = map[int][]*tree.Path{}
	}
	t.behind[slot] = nil // a fact that is derived from itself has nothing behind it
	inner := tracer{m: Machine{in: in, left: t.m.left, caller: t.m.caller}, left: t.left, behind: t.behind}
	t.behind[slot] = inner.trace(in.Derived[slot].Root(), true).Missing
	t.m.left, t.left = inner.m.left, inner.left
	return t.behind[slot]
}
