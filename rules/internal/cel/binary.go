package cel

import (
	"github.com/google/cel-go/common/ast"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

func (c *checker) binary(e ast.Expr, op expr.Op, call ast.CallExpr) *expr.Node {
	a, b := c.expr(call.Args()[0]), c.expr(call.Args()[1])
	if a == nil || b == nil {
		return nil
	}
	at := c.span(e, a, b)
	switch op {
	case expr.OpMul:
		return c.product(at, a, b)
	case expr.OpDiv, expr.OpMod:
		return c.division(at, op, a, b)
	default:
	}
	fittedA, fittedB, ok := c.unify(a, b)
	switch {
	case !ok && op.IsComparison():
		c.incomparable(at, a, b)
		return nil
	case op == expr.OpAdd || op == expr.OpSub:
		return c.sum(at, op, fittedA, fittedB, ok)
	case op != expr.OpEq && op != expr.OpNe && !fittedA.Type.Kind().IsOrdered():
		c.problem(at, orderHint(fittedA.Type), "%s has no order, so %s means nothing here", article(fittedA.Type), symbol(op))
		return nil
	}
	return &expr.Node{Op: op, Type: expr.Simple(expr.Bool), Kids: []*expr.Node{fittedA, fittedB}, At: at}
}

func (c *checker) incomparable(at expr.Span, a, b *expr.Node) {
	for _, n := range []*expr.Node{a, b} {
		if text := c.src.cut(n.At); n.Type.Kind() == expr.Bool && n.Op != expr.OpLiteral {
			c.problem(at, "a yes or no needs no comparison: write "+text+" or !("+text+")", "%s cannot be compared with %s", article(a.Type), article(b.Type))
			return
		}
	}
	c.mismatch(at, a, b, "%s cannot be compared with %s")
}

func orderHint(t expr.Type) string {
	switch t.Kind() {
	case expr.Enum:
		return "name the values, as in x in ['" + t.Values()[0] + "', …]"
	case expr.List:
		return "compare its size, as in size(x) > 2"
	default:
		return "compare with == or !="
	}
}

// sum is addition and subtraction, of one kind of number.
func (c *checker) sum(at expr.Span, op expr.Op, a, b *expr.Node, ok bool) *expr.Node {
	verb := map[expr.Op]string{expr.OpAdd: "added to", expr.OpSub: "subtracted from"}[op]
	x, y := b, a // b is added to a
	switch {
	case a.Type.Kind() == expr.Date && b.Type.Kind() == expr.Date:
		c.problem(at, "write daysBetween("+c.src.cut(b.At)+", "+c.src.cut(a.At)+")", "a date cannot be %s a date", verb)
	case a.Type.Kind() == expr.Date && b.Type.Kind() == expr.Int:
		c.problem(at, "write addDays(…), or addMonths(…) with its rounding", "a number cannot be %s a date: it does not say of what", verb)
	case !ok && x.Type.Kind() != expr.Bool && y.Type.Kind() != expr.Bool:
		c.mismatch(at, x, y, "%s cannot be "+verb+" %s")
	case !ok || !a.Type.Kind().IsNumber():
		c.problem(at, "only numbers and money can", "%s cannot be %s %s", article(x.Type), verb, article(y.Type))
	default:
		return &expr.Node{Op: op, Type: a.Type, Kids: []*expr.Node{a, b}, At: at}
	}
	return nil
}

// product multiplies numbers of one kind, and money by any number.
func (c *checker) product(at expr.Span, a, b *expr.Node) *expr.Node {
	k, l := a.Type.Kind(), b.Type.Kind()
	node := func(t expr.Type) *expr.Node {
		return &expr.Node{Op: expr.OpMul, Type: t, Kids: []*expr.Node{a, b}, At: at}
	}
	switch {
	case !k.IsNumber() || !l.IsNumber():
		c.problem(at, "only numbers and money can", "%s cannot be multiplied by %s", article(a.Type), article(b.Type))
		return nil
	case k == expr.Money && l == expr.Money:
		c.problem(at, "multiply by a number, or write amount(…) for one of them", "money cannot be multiplied by money")
		return nil
	case k == expr.Money:
		return node(a.Type)
	case l == expr.Money:
		return node(b.Type)
	}
	fittedA, fittedB, ok := c.unify(a, b)
	if !ok {
		c.mismatch(at, a, b, "%s cannot be multiplied by %s")
		return nil
	}
	a, b = fittedA, fittedB
	return node(a.Type)
}

func (c *checker) division(at expr.Span, op expr.Op, a, b *expr.Node) *expr.Node {
	if a.Type.Kind() == expr.Int && b.Type.Kind() == expr.Int {
		return &expr.Node{Op: op, Type: a.Type, Kids: []*expr.Node{a, b}, At: at}
	}
	x, y := c.src.cut(a.At), c.src.cut(b.At)
	switch {
	case !a.Type.Kind().IsNumber() || !b.Type.Kind().IsNumber():
		c.problem(at, "only numbers and money can", "%s cannot be divided by %s", article(a.Type), article(b.Type))
	case op == expr.OpMod:
		c.problem(at, "ask for the remainder of whole numbers, as in 7 % 2", "the sign %% is for whole numbers, but this is %s and %s", article(a.Type), article(b.Type))
	default:
		c.problem(at, "write divide("+x+", "+y+", 0, 'half_up') with the places and the rounding of the law",
			"the sign / does not say how the quotient is rounded")
	}
	return nil
}
