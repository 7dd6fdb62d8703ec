package tree

import "slices"

// LanguageVersion is the version of the rule language that this package
// means. It changes when an expression that compiles could mean something
// else, and is stored with each compiled expression.
const LanguageVersion = 1

// NewProgram makes a program of a checked tree. The text is the source that
// the spans of the nodes point into.
func NewProgram(text string, root *Node) *Program {
	p := &Program{text: text, root: root, language: LanguageVersion}
	p.prepare(root, offsets(text))
	slices.Sort(p.facts)
	p.facts = slices.Compact(p.facts)
	slices.Sort(p.params)
	p.params = slices.Compact(p.params)
	return p
}

// Sensitive returns the program, whose outcome must not show whatever it is
// computed from.
func (p *Program) Sensitive() *Program {
	hidden := *p
	hidden.sensitive = true
	return &hidden
}

// IsSensitive reports whether the outcome must not show whatever it is
// computed from.
func (p *Program) IsSensitive() bool { return p.sensitive }

// Root returns the operation whose outcome is that of the program.
func (p *Program) Root() *Node { return p.root }

// Text returns the source of the expression; empty for a combination.
func (p *Program) Text() string { return p.text }

// Type returns the type of the outcome.
func (p *Program) Type() Type { return p.root.Type }

// Language returns the version of the language the program was compiled in.
func (p *Program) Language() int { return p.language }

// Facts returns the slots of the facts, base and derived, that the program
// names itself, in rising order. Those behind its derived facts are not in it.
func (p *Program) Facts() []int { return slices.Clone(p.facts) }

// Parameters returns the slots of the parameters that the program names, in
// rising order.
func (p *Program) Parameters() []int { return slices.Clone(p.params) }

// Size returns the number of operations.
func (p *Program) Size() int { return p.root.Weight }

// All returns the program that is true if all of the parts are; with no parts
// it is true.
func All(parts ...*Program) *Program { return combine(OpAnd, 0, parts) }

// Any returns the program that is true if one of the parts is; with no parts
// it is false.
func Any(parts ...*Program) *Program { return combine(OpOr, 0, parts) }

// None returns the program that is true if none of the parts is.
func None(parts ...*Program) *Program { return Not(Any(parts...)) }

// AtLeast returns the program that is true if n or more of the parts are.
func AtLeast(n int, parts ...*Program) *Program { return combine(OpAtLeast, n, parts) }

// Not returns the program that is true if p is false.
func Not(p *Program) *Program {
	return NewProgram("", &Node{Op: OpNot, Type: Simple(Bool), Kids: []*Node{leaf(p)}})
}

// If returns the program that is then where cond is true and otherwise where
// it is false. Both must be of one type.
func If(cond, then, otherwise *Program) *Program {
	return NewProgram("", &Node{Op: OpCond, Type: then.Type(), Kids: []*Node{leaf(cond), leaf(then), leaf(otherwise)}})
}

// Constant returns the program of a known value: the name of an outcome, say,
// so that a whole verdict is one program and is decided as one.
func Constant(v Value, t Type) *Program {
	return NewProgram("", &Node{Op: OpLiteral, Type: t, Value: v})
}

func combine(op Op, n int, parts []*Program) *Program {
	kids := make([]*Node, len(parts))
	for i, part := range parts {
		kids[i] = leaf(part)
	}
	return NewProgram("", &Node{Op: op, Type: Simple(Bool), Slot: n, Kids: kids})
}

func leaf(p *Program) *Node { return &Node{Op: OpProgram, Type: p.Type(), Sub: p} }

// Literal lists of at least this many texts are looked up in a set.
const setFrom = 6

// offsets are the places of the characters of a text, and its end, in bytes.
func offsets(text string) []int {
	at := make([]int, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// prepare fills in what evaluation wants to know of each node.
func (p *Program) prepare(n *Node, at []int) {
	n.Weight, n.program = 1, p
	if n.At.Width > 0 && n.At.Offset >= 0 && n.At.End() < len(at) {
		n.Source = p.text[at[n.At.Offset]:at[n.At.End()]]
	}
	n.MayFail = n.CanFail() || n.Optional || n.Value.IsFailed()
	for _, kid := range n.Kids {
		if kid == nil {
			continue
		}
		p.prepare(kid, at)
		n.Weight += kid.Weight
		n.MayFail = n.MayFail || kid.MayFail
	}
	switch {
	case n.Op == OpFact || n.Op == OpDerived:
		p.facts = append(p.facts, n.Slot)
	case n.Op == OpParameter:
		p.params = append(p.params, n.Slot)
	case n.Op == OpProgram:
		p.facts = append(p.facts, n.Sub.facts...)
		p.params = append(p.params, n.Sub.params...)
		n.Weight += n.Sub.root.Weight
		n.MayFail = n.Sub.root.MayFail
	case n.Op == OpIn:
		n.prepareIn()
	}
}

func (n *Node) prepareIn() {
	list := n.Kids[1]
	if list.Op != OpList {
		return
	}
	literals := make([]Value, len(list.Kids))
	for i, kid := range list.Kids {
		if kid.Op != OpLiteral {
			return
		}
		literals[i] = kid.Value
	}
	n.Literals = literals
	if k := n.Kids[0].Type.kind; (k == Text || k == Enum) && len(literals) >= setFrom {
		n.Set = make(map[string]struct{}, len(literals))
		for _, v := range literals {
			n.Set[v.Text()] = struct{}{}
		}
	}
}
