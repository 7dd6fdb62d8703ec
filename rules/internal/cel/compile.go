package cel

import (
	"fmt"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/ast"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// Compile parses and checks an expression and returns it as a program.
//
// The type want is what the outcome must be, such as Bool for the condition
// of a rule; a bare number becomes a decimal or an amount of money where that
// is wanted. No type takes any. The error is [Problems]: all that is wrong
// with the expression, each with its place in the text.
func (e *Env) Compile(text string, want expr.Type) (*expr.Program, error) {
	root, c, err := e.check(text, want)
	if err != nil {
		return nil, err
	}
	if err := c.verify(); err != nil {
		return nil, err
	}
	return expr.NewProgram(text, root), nil
}

func (e *Env) check(text string, want expr.Type) (*expr.Node, *checker, error) {
	c := &checker{env: e, src: newText(text), rewrites: map[int64]*expr.Node{}}
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

// checker gives the parsed expression types of ours and builds the tree.
type checker struct {
	env      *Env
	src      *text
	ast      *cel.Ast
	info     *ast.SourceInfo
	problems Problems
	loops    []loopVar
	depth    int
	nodes    int
	// Number literals by the number CEL knows them under: those that became
	// decimals or money are told to CEL's checker as such.
	rewrites map[int64]*expr.Node
}

type loopVar struct {
	name string
	typ  expr.Type
}

func (c *checker) problem(at expr.Span, hint, format string, args ...any) {
	c.problems = append(c.problems, Problem{At: at, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// outcome fits the whole expression to the type that is wanted of it.
func (c *checker) outcome(root *expr.Node, want expr.Type) *expr.Node {
	if fitted, ok := c.fit(root, want); ok {
		return fitted
	}
	switch want.Kind() {
	case expr.Bool:
		c.problem(root.At, "write a condition, as in "+c.example(root), "the expression gives %s, not yes or no", article(root.Type))
	default:
		c.problem(root.At, c.conversion(root, want), "the expression gives %s, but %s is wanted here", article(root.Type), article(want))
	}
	return nil
}

func (c *checker) example(n *expr.Node) string {
	text := c.src.cut(n.At)
	switch {
	case len([]rune(text)) > 40:
		text = "x"
	case n.Op == expr.OpCond:
		text = "(" + text + ")"
	}
	switch n.Type.Kind() {
	case expr.Int, expr.Decimal, expr.Money:
		return text + " > 0"
	case expr.Date:
		return text + ` >= date("2026-01-01")`
	case expr.List:
		return "size(" + text + ") > 0"
	case expr.Enum:
		return text + " == '" + n.Type.Values()[0] + "'"
	default:
		return text + " == 'x'"
	}
}
