package cel

import (
	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/types"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Compile parses and checks an expression and returns it as a program.
//
// The type want is what the outcome must be, such as Bool for the condition
// of a rule; a bare number becomes a decimal or an amount of money where that
// is wanted. No type takes any. The error is [Problems]: all that is wrong
// with the expression, each with its place in the text.
func (e *Env) Compile(text string, want tree.Type) (*tree.Program, error) {
	root, c, err := e.check(text, want)
	if err != nil {
		return nil, err
	}
	if err := c.verify(); err != nil {
		return nil, err
	}
	return tree.NewProgram(text, root), nil
}

func (e *Env) check(text string, want tree.Type) (*tree.Node, *checker, error) {
	c := &checker{env: e, src: newText(text), rewrites: map[int64]*tree.Node{}}
	if err := c.parse(text); err != nil {
		return nil, nil, err
	}
	root := c.expr(c.ast.NativeRep().Expr())
	if root != nil && !want.IsZero() {
		root = c.outcome(root, want)
	}
	if err := c.problems.err(); err != nil {
		return nil, nil, err
	}
	return root, c, nil
}

// outcome fits the whole expression to the type that is wanted of it.
func (c *checker) outcome(root *tree.Node, want tree.Type) *tree.Node {
	if fitted, ok := c.fit(root, want); ok {
		return fitted
	}
	switch want.Kind() {
	case tree.Bool:
		c.problem(root.At, "write a condition, as in "+c.example(root), "the expression gives %s, not yes or no", article(root.Type))
	default:
		c.problem(root.At, c.conversion(root, want), "the expression gives %s, but %s is wanted here", article(root.Type), article(want))
	}
	return nil
}

func (c *checker) example(n *tree.Node) string {
	text := c.src.cut(n.At)
	switch {
	case len([]rune(text)) > 40:
		text = "x"
	case n.Op == tree.OpCond:
		text = "(" + text + ")"
	}
	switch n.Type.Kind() {
	case tree.Int, tree.Decimal, tree.Money:
		return text + " > 0"
	case tree.Date:
		return text + ` >= date("2026-01-01")`
	case tree.List:
		return "size(" + text + ") > 0"
	case tree.Enum:
		return text + " == '" + n.Type.Values()[0] + "'"
	default:
		return text + " == 'x'"
	}
}

// verify has CEL's own checker read the expression, the literals that are
// decimals or money as calls. Our checker has passed it; where the two
// disagree the expression is refused rather than given a meaning of our own.
func (c *checker) verify() error {
	_, err := c.checked()
	return err
}

func (c *checker) checked() (*cel.Ast, error) {
	factory := ast.NewExprFactory()
	id := ast.MaxID(c.ast.NativeRep())
	next := func() int64 { id++; return id }
	ast.PreOrderVisit(c.ast.NativeRep().Expr(), ast.NewExprVisitor(func(e ast.Expr) {
		n, ok := c.rewrites[e.ID()]
		if !ok || e.Kind() != ast.LiteralKind || n.Type.Kind() == tree.Int {
			return
		}
		number := factory.NewLiteral(next(), types.String(n.Value.Decimal().String()))
		call := factory.NewCall(e.ID(), "decimal", number)
		if n.Type.Kind() == tree.Money {
			currency := factory.NewLiteral(next(), types.String(n.Type.Currency().String()))
			call = factory.NewCall(e.ID(), "money", factory.NewCall(next(), "decimal", number), currency)
		}
		e.SetKindCase(call)
	}))
	checked, issues := c.env.cel.Check(c.ast)
	if issues.Err() == nil {
		return checked, nil
	}
	var problems Problems
	for _, e := range issues.Errors() {
		problems = append(problems, Problem{At: c.point(e.Location.Line(), e.Location.Column()), Message: "CEL's own checker refuses this: " + e.Message})
	}
	return nil, problems.err()
}
