package cel

import (
	"slices"

	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"

	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// expr gives a part of the expression its type. It returns nil where a
// problem was reported, so that one mistake is reported once.
func (c *checker) expr(e ast.Expr) *tree.Node {
	c.depth++
	defer func() { c.depth-- }()
	c.nodes++
	if c.depth > 2*MaxNesting || c.nodes > MaxNodes {
		if c.nodes != MaxNodes+2 || c.depth > 2*MaxNesting {
			c.tooLarge(e)
		}
		return nil
	}
	if call, ok := c.info.GetMacroCall(e.ID()); ok {
		return c.macro(e, call.AsCall())
	}
	switch e.Kind() {
	case ast.CallKind:
		return c.call(e, e.AsCall())
	case ast.IdentKind:
		return c.ident(e)
	case ast.LiteralKind:
		return c.literal(e)
	case ast.SelectKind:
		return c.selection(e)
	case ast.ListKind:
		return c.list(e)
	case ast.MapKind:
		c.problem(c.mark(e), "write conditions with ? : or a parameter by key", "the language has no maps")
	case ast.StructKind:
		c.problem(c.mark(e), "declare the values as facts", "the language makes no records")
	default:
		c.problem(c.mark(e), "", "the expression cannot be read here")
	}
	return nil
}

func (c *checker) tooLarge(e ast.Expr) {
	if !slices.ContainsFunc(c.problems, func(p Problem) bool { return p.Message == tooLargeMessage }) {
		c.problem(c.mark(e), "split it into rules or derived facts", tooLargeMessage)
	}
}

const tooLargeMessage = "the expression is too large"

func (c *checker) ident(e ast.Expr) *tree.Node {
	name, at := e.AsIdent(), c.mark(e)
	for i := len(c.loops) - 1; i >= 0; i-- {
		if c.loops[i].name == name {
			return &tree.Node{Op: tree.OpLocal, Type: c.loops[i].typ, Slot: i, Name: name, At: at}
		}
	}
	if slot, ok := c.env.facts[name]; ok {
		f := c.env.decl.Facts[slot]
		op := tree.OpFact
		if f.Derived {
			op = tree.OpDerived
		}
		return &tree.Node{Op: op, Type: f.Type, Slot: slot, Name: name, Optional: f.Optional, At: at}
	}
	if slot, ok := c.env.params[name]; ok {
		p := c.env.decl.Parameters[slot]
		if !p.Key.IsZero() {
			c.problem(at, "write "+name+"[…]", "%s has a value for each key, and none is named", name)
			return nil
		}
		return &tree.Node{Op: tree.OpParameter, Type: p.Type, Slot: slot, Name: name, Kids: []*tree.Node{nil, nil}, At: at}
	}
	c.unknownName(at, name)
	return nil
}

func (c *checker) unknownName(at tree.Span, name string) {
	switch name {
	case "now", "today":
		if c.env.declares(name) {
			break
		}
		c.problem(at, "declare the day of assessment as a fact", "the language has no %s: a rule means the same on every day", name)
		return
	case "null", "none", "nil":
		c.problem(at, "ask has(fact) or !has(fact)", "the language has no %s", name)
		return
	}
	var names []string
	for _, f := range c.env.decl.Facts {
		names = append(names, f.Name)
	}
	for _, p := range c.env.decl.Parameters {
		names = append(names, p.Name)
	}
	for _, l := range c.loops {
		names = append(names, l.name)
	}
	hint := "declare it as a fact or a parameter"
	if near := suggest.Nearest(name, names); near != "" {
		hint = "did you mean " + near + "?"
	} else if isFunction(name) {
		hint = "it is a function: write " + name + "(…)"
	}
	c.problem(at, hint, "nothing has the name %s", name)
}

func (c *checker) selection(e ast.Expr) *tree.Node {
	s := e.AsSelect()
	record := c.expr(s.Operand())
	if record == nil {
		return nil
	}
	mark := c.mark(e)
	at := mark
	if i, ok := c.src.token(mark.End()); ok {
		at = c.src.tokens[i].span
	}
	if record.Type.Kind() != tree.Record {
		hint := "only records have fields"
		if record.Type.Kind() == tree.List {
			hint = "ask its members, as in " + c.src.cut(record.At) + ".exists(m, m." + s.FieldName() + " …)"
		}
		c.problem(at, hint, "%s is %s and has no field %s", c.src.cut(record.At), article(record.Type), s.FieldName())
		return nil
	}
	i := record.Type.FieldIndex(s.FieldName())
	if i < 0 {
		c.unknownField(at, record, s.FieldName())
		return nil
	}
	f := record.Type.Field(i)
	return &tree.Node{Op: tree.OpField, Type: f.Type, Slot: i, Name: f.Name, Optional: f.Optional,
		Kids: []*tree.Node{record}, At: c.src.span(record.At, at)}
}

func (c *checker) unknownField(at tree.Span, record *tree.Node, name string) {
	names := fieldNames(record.Type)
	hint := "its fields are " + join(names)
	if near := suggest.Nearest(name, names); near != "" {
		hint = "did you mean " + near + "?"
	}
	c.problem(at, hint, "%s has no field %s", c.src.cut(record.At), name)
}

func (c *checker) call(e ast.Expr, call ast.CallExpr) *tree.Node {
	switch name := call.FunctionName(); name {
	case operators.LogicalAnd:
		return c.logic(e, tree.OpAnd, name)
	case operators.LogicalOr:
		return c.logic(e, tree.OpOr, name)
	case operators.LogicalNot:
		return c.not(e, call)
	case operators.Negate:
		return c.negate(e, call)
	case operators.Conditional:
		return c.conditional(e, call)
	case operators.In:
		return c.membership(e, call)
	case operators.Index:
		return c.index(e, call)
	default:
		if op, ok := binaryOps()[name]; ok {
			return c.binary(e, op, call)
		}
		return c.function(e, call)
	}
}
