package eval

import (
	"context"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Decide returns what a program amounts to: a known value, a missing one if
// facts are missing that the outcome waits for, or a failed one with its
// *Fault. It is three-valued: false && missing is false, and so on through
// every operation. Whether a missing outcome is in truth decided, because no
// answer could change it, is for the analysis of missing facts to say. Long
// work ends when the context does.
func Decide(ctx context.Context, p *tree.Program, in *Input) tree.Value {
	var m Machine
	m.Start(ctx, in)
	root := p.Root()
	if root.Weight > m.left {
		return m.Exhausted(root)
	}
	m.left -= root.Weight
	if root.Type.Kind() == tree.Bool {
		if t := m.test(root); t != undecided {
			return tree.OfBool(t == yes)
		}
		m.left = in.budget() - root.Weight
	}
	return m.eval(root)
}

// Compute returns what [Decide] does, as a value to be shown: it is sensitive
// if it was computed from one that is.
func Compute(ctx context.Context, p *tree.Program, in *Input) tree.Value {
	var m Machine
	m.Start(ctx, in)
	root := p.Root()
	if !m.Spend(root.Weight) {
		return m.Exhausted(root)
	}
	return m.outcome(p, m.eval(root))
}

// outcome is the value that the root of a program came to as that of the
// program.
func (m *Machine) outcome(p *tree.Program, v tree.Value) tree.Value {
	if p.IsSensitive() && !m.in.Reveal {
		return v.Sensitive()
	}
	return v
}

// Machine is the interpreter at work on one input, for the length of a call.
type Machine struct {
	in     *Input
	left   int // steps of the budget
	caller waiting
	locals [tree.MaxLoops]tree.Value
}

// waiting has an error once the caller no longer waits; nil is one who always
// does.
type waiting interface{ Err() error }

// Start gives the machine an input with its whole budget.
func (m *Machine) Start(ctx context.Context, in *Input) {
	m.in, m.left = in, in.budget()
	if ctx.Done() != nil {
		m.caller = ctx
	}
}

// Spend takes steps from the budget, and reports whether there were as many.
// It is called where work depends on the facts; the fixed size of an
// expression is taken when evaluation begins.
func (m *Machine) Spend(steps int) bool {
	before := m.left
	m.left -= steps
	if m.left < 0 {
		return false
	}
	const interval = 1 << 12
	if m.caller != nil && before/interval != m.left/interval && m.caller.Err() != nil {
		m.left = -1 // there is no step for anything else either
		return false
	}
	return true
}

// Exhausted returns the failure of an operation that the budget or the
// context leaves no time for.
func (m *Machine) Exhausted(n *tree.Node) tree.Value {
	if m.caller != nil {
		if err := m.caller.Err(); err != nil {
			return n.Wrap(tree.Interrupted, err)
		}
	}
	v := n.Fail(tree.BudgetExhausted, "shorten the lists or simplify the rule", "the expression needs more than the %d steps allowed", m.in.budget())
	v.Fault().Err = tree.ErrLimit
	return v
}

// eval is the interpreter. The operations that are cases here decide which of
// their operands are evaluated, how often, or against what; all others are
// computed as the table of operations says, once their operands are known.
func (m *Machine) eval(n *tree.Node) tree.Value {
	switch n.Op {
	case tree.OpLiteral:
		return n.Value
	case tree.OpFact:
		return m.Fact(n)
	case tree.OpLocal:
		return m.locals[n.Slot]
	case tree.OpField:
		return m.field(n)
	case tree.OpDerived:
		return m.Derived(n)
	case tree.OpProgram:
		return m.eval(n.Sub.Root())
	case tree.OpAnd, tree.OpOr:
		return m.join(n, n.Op == tree.OpAnd)
	case tree.OpNot:
		return m.not(n)
	case tree.OpCond:
		return m.cond(n)
	case tree.OpAtLeast:
		return m.atLeast(n)
	case tree.OpEq, tree.OpNe:
		return m.equal(n)
	case tree.OpIn:
		return m.membership(n)
	case tree.OpHas:
		return m.has(n)
	case tree.OpExists, tree.OpAll:
		return m.quantify(n)
	case tree.OpExistsOne:
		return m.existsOne(n)
	case tree.OpFilter:
		return m.filter(n)
	case tree.OpMap:
		return m.mapped(n)
	case tree.OpList:
		return m.list(n)
	case tree.OpParameter:
		return m.parameter(n)
	default:
		return m.strict(n)
	}
}

// strict evaluates an operation that needs all of its one or two operands.
func (m *Machine) strict(n *tree.Node) tree.Value {
	a := m.eval(n.Kids[0])
	var b tree.Value
	if len(n.Kids) > 1 {
		b = m.eval(n.Kids[1])
		if a.State() != tree.Known || b.State() != tree.Known {
			return pendingTwo(n, a, b)
		}
	} else if a.State() != tree.Known {
		return n.Pending(n.Kids[0], a)
	}
	return m.Apply(n, a, b)
}

// Apply computes an operation over known operands; one of a single operand
// leaves b out of account.
func (m *Machine) Apply(n *tree.Node, a, b tree.Value) tree.Value {
	o := tree.Of(n.Op)
	if steps, counted := o.Work(a); counted && !m.Spend(steps) {
		return m.Exhausted(n)
	}
	return o.Apply(n, m.in.Calendar, a, b)
}

// pendingTwo is the outcome of an operation that needs both operands, of which
// one is not known. A failure comes first, because no fact can mend it.
func pendingTwo(n *tree.Node, a, b tree.Value) tree.Value {
	result := tree.Open(n.Type.Kind())
	if a.State() == tree.Failed || a.State() == tree.Absent {
		result = n.Pending(n.Kids[0], a)
	} else if b.State() == tree.Failed || b.State() == tree.Absent {
		result = n.Pending(n.Kids[1], b)
	}
	return result.From(a).From(b)
}
