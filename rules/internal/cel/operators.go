package cel

import (
	"github.com/google/cel-go/common/ast"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// logic gathers a chain of && or || into one operation: CEL's parser balances
// the chain, and the order of the text is wanted.
func (c *checker) logic(e ast.Expr, op tree.Op, name string) *tree.Node {
	var kids []*tree.Node
	ok := true
	var gather func(e ast.Expr)
	gather = func(e ast.Expr) {
		_, isMacro := c.info.GetMacroCall(e.ID())
		if !isMacro && e.Kind() == ast.CallKind && e.AsCall().FunctionName() == name {
			for _, arg := range e.AsCall().Args() {
				gather(arg)
			}
			return
		}
		kid := c.condition(e, tree.Of(op).Sign)
		ok = ok && kid != nil
		kids = append(kids, kid)
	}
	gather(e)
	if !ok {
		return nil
	}
	return &tree.Node{Op: op, Type: tree.Simple(tree.Bool), Kids: kids, At: c.span(e, kids...)}
}

// condition checks an operand that must be yes or no.
func (c *checker) condition(e ast.Expr, of string) *tree.Node {
	n := c.expr(e)
	if n == nil || n.Type.Kind() == tree.Bool {
		return n
	}
	c.problem(n.At, "write a condition, as in "+c.example(n), "%s joins conditions, but this is %s", of, article(n.Type))
	return nil
}

func (c *checker) not(e ast.Expr, call ast.CallExpr) *tree.Node {
	kid := c.condition(call.Args()[0], "!")
	if kid == nil {
		return nil
	}
	return &tree.Node{Op: tree.OpNot, Type: kid.Type, Kids: []*tree.Node{kid}, At: c.span(e, kid)}
}

func (c *checker) negate(e ast.Expr, call ast.CallExpr) *tree.Node {
	kid := c.expr(call.Args()[0])
	if kid == nil {
		return nil
	}
	if !kid.Type.Kind().IsNumber() {
		c.problem(kid.At, negateHint(kid.Type), "the sign - stands before a number, but this is %s", article(kid.Type))
		return nil
	}
	return &tree.Node{Op: tree.OpNeg, Type: kid.Type, Kids: []*tree.Node{kid}, At: c.span(e, kid)}
}

func negateHint(t tree.Type) string {
	if t.Kind() == tree.Bool {
		return "write ! for the opposite"
	}
	return "only numbers and money can be negative"
}

func (c *checker) conditional(e ast.Expr, call ast.CallExpr) *tree.Node {
	args := call.Args()
	cond := c.condition(args[0], "? :")
	a, b := c.expr(args[1]), c.expr(args[2])
	if cond == nil || a == nil || b == nil {
		return nil
	}
	a, b, ok := c.unify(a, b)
	if !ok {
		c.mismatch(c.span(e, a, b), a, b, "the two outcomes of ? : are %s and %s")
		return nil
	}
	return &tree.Node{Op: tree.OpCond, Type: a.Type, Kids: []*tree.Node{cond, a, b}, At: c.span(e, cond, a, b)}
}

// mismatch reports two operands that do not go together, and how the one could
// be made to fit the other. A whole number becomes a decimal rather than the
// other way round, and a literal is changed rather than a fact.
func (c *checker) mismatch(at tree.Span, a, b *tree.Node, format string) {
	hint := c.conversion(a, b.Type)
	other := c.conversion(b, a.Type)
	isWider := a.Type.Kind() == tree.Int && b.Type.Kind() == tree.Decimal
	isWhole := a.Type.Kind() == tree.Money && b.Type.Kind() == tree.Int // which amount(a) is not
	if hint == "" || isWhole || other != "" && !isWider && (b.Op == tree.OpLiteral || widens(b.Type.Kind(), a.Type.Kind()) && a.Type.Kind() == tree.Decimal) {
		hint = other
	}
	if c.needsCurrency(a, b) {
		hint = "the ruleset names no single currency: write " + c.withCurrency(a, b)
	}
	c.problem(at, hint, format, article(a.Type), article(b.Type))
}

func (c *checker) needsCurrency(a, b *tree.Node) bool {
	return a.Type.Kind() == tree.Money && isBare(b) || b.Type.Kind() == tree.Money && isBare(a)
}

func (c *checker) withCurrency(a, b *tree.Node) string {
	if b.Type.Kind() == tree.Money {
		a, b = b, a
	}
	return "money(" + c.src.cut(b.At) + ", '" + a.Type.Currency().String() + "')"
}
