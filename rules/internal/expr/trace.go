package expr

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
	// first and then one part for each member that was looked at; And, Or and
	// conditionals have all their operands, those not needed for the outcome
	// included.
	Parts []*Trace
	// Member is the number of the member, from 0, that the part looks at; -1
	// where it is no turn of a loop.
	Member int
	// Decisive are the members, by number, that settled the loop: the one
	// that satisfied exists, the ones that failed all.
	Decisive []int
	// Short is by how much a comparison missed: the left operand less the
	// right one, as Int, Decimal, Money, or days for dates. It is not known
	// where the comparison held or has no such difference.
	Short Value
	// Missing are the base facts that the part waits for.
	Missing []*Path
}

// Trace evaluates the program and tells how. It visits every part, also those
// that the outcome does not need, and costs many times what Eval does.
func (p *Program) Trace(in *Input) *Trace {
	return &Trace{Op: p.root.Op, Text: p.text, Program: p, Value: p.Eval(in), Member: -1}
}

type watcher struct{}

func (m *machine) watched(n *Node) Value { return m.step(n) }
