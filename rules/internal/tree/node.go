package tree

import (
	"fmt"

	"github.com/statutory-go/statutory/rules/exact"
)

// Node is an operation of a checked expression. The package that parses
// builds nodes and gives them to [NewProgram], which owns them from then on.
type Node struct {
	Op       Op
	Rounding exact.Rounding
	Type     Type
	Slot     int
	Kids     []*Node
	Value    Value    // OpLiteral
	Sub      *Program // OpProgram
	Name     string   // the name of a fact, field, parameter or variable
	Optional bool     // OpFact, OpField: may be known to be absent
	At       Span

	// What follows is filled in by NewProgram.
	MayFail  bool                // some facts could make it fail
	Weight   int                 // nodes below, itself included
	Source   string              // the text at At
	Set      map[string]struct{} // OpIn over many literal texts
	Literals []Value             // OpIn over a literal list
	program  *Program
}

// Program is a checked expression, or a combination of such. It is immutable
// and safe for concurrent use.
type Program struct {
	text      string
	root      *Node
	language  int
	facts     []int
	params    []int
	sensitive bool // the outcome must not show
}

// Program returns the program that the node is part of, nil for a node that
// stands alone.
func (n *Node) Program() *Program { return n.program }

// Like returns a node of another operation in the place of n.
func (n *Node) Like(op Op, t Type, kids ...*Node) *Node {
	return &Node{Op: op, Type: t, Kids: kids, At: n.At, program: n.program}
}

// Fail returns the failure of the node's operation.
func (n *Node) Fail(code Code, hint, format string, args ...any) Value {
	return n.placed(Fault{Code: code, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// Wrap returns the failure that another package's error is.
func (n *Node) Wrap(code Code, err error) Value {
	return n.placed(Fault{Code: code, Message: err.Error(), Err: err})
}

// Place gives a failure that came from outside its place in the expression;
// any other value is returned as it is.
func (n *Node) Place(v Value) Value {
	f := v.Fault()
	if f == nil || f.Text != "" {
		return v
	}
	return n.placed(*f).From(v)
}

func (n *Node) placed(f Fault) Value {
	f.At = n.At
	if n.program != nil {
		f.Text = n.program.text
	}
	return Fail(&f)
}

// Absent returns the failure of an operation that was given the value of n,
// which is known not to exist.
func (n *Node) Absent(v Value) Value {
	name := n.Name
	if p := v.Path(); p != nil {
		name = p.String()
	}
	return n.Fail(AbsentValue, "ask has("+name+") first", "%s is known to be absent", name).From(v)
}

// Pending returns the outcome of an operation that needs all of its operands,
// for the operand kid whose value is not known.
func (n *Node) Pending(kid *Node, v Value) Value {
	switch v.State() {
	case Failed:
		return v
	case Absent:
		return kid.Absent(v)
	default:
		return Open(n.Type.kind).From(v)
	}
}

// CanFail reports whether some known operands make the operation itself fail.
func (n *Node) CanFail() bool {
	o := Of(n.Op)
	return o.Fails || o.Reads && n.Kids[0].Type.Kind() == Text
}
