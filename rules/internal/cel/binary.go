package cel

import (
	"slices"

	"github.com/google/cel-go/common/ast"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

func (c *checker) binary(e ast.Expr, op tree.Op, call ast.CallExpr) *tree.Node {
	a, b := c.expr(call.Args()[0]), c.expr(call.Args()[1])
	if a == nil || b == nil {
		return nil
	}
	n := &tree.Node{Op: op, Kids: []*tree.Node{a, b}, At: c.span(e, a, b)}
	if !c.pair(n) || !c.resolve(form{op: op}, n) {
		return nil
	}
	return n
}

// pair makes two operands agree on a type, as their operation pairs them.
func (c *checker) pair(n *tree.Node) bool {
	switch tree.Of(n.Op).Pairing {
	case tree.Alike:
		return c.alike(n)
	case tree.Added:
		return c.added(n)
	case tree.Product:
		return c.product(n)
	case tree.Whole:
		return c.whole(n)
	case tree.Quotient:
		return c.quotient(n)
	default:
		return c.apart(n)
	}
}
func (c *checker) incomparable(at tree.Span, a, b *tree.Node) {
	for _, n := range []*tree.Node{a, b} {
		if text := c.src.cut(n.At); n.Type.Kind() == tree.Bool && n.Op != tree.OpLiteral {
			c.problem(at, "a yes or no needs no comparison: write "+text+" or !("+text+")", "%s cannot be compared with %s", article(a.Type), article(b.Type))
			return
		}
	}
	c.mismatch(at, a, b, "%s cannot be compared with %s")
}

func orderHint(t tree.Type) string {
	switch t.Kind() {
	case tree.Enum:
		return "name the values, as in x in ['" + t.Values()[0] + "', …]"
	case tree.List:
		return "compare its size, as in size(x) > 2"
	default:
		return "compare with == or !="
	}
}

// apart leaves the operands as they are; a bare whole number becomes a decimal
// where only decimals are taken.
func (c *checker) apart(n *tree.Node) bool {
	x, shapes := n.Kids[0], tree.Of(n.Op).Takes(0)
	if x.Type.Kind() != tree.Int || slices.Contains(shapes, tree.AnInt) || !slices.Contains(shapes, tree.ADecimal) {
		return true
	}
	if !isBare(x) {
		c.roundedWhole(n, x)
		return false
	}
	c.widen(x, tree.Simple(tree.Decimal))
	return true
}

// roundedWhole reports the rounding of a whole number: one that is a quotient
// has been cut off before it is rounded, and one that is rounded to tens is no
// longer the same.
func (c *checker) roundedWhole(n, x *tree.Node) {
	q := quotientIn(x)
	rest := ""
	for _, kid := range n.Kids[1:] {
		rest += ", " + c.src.cut(kid.At)
	}
	switch {
	case n.Op != tree.OpRound:
		c.refuse(form{op: n.Op}, x.At, x)
	case q == x:
		c.problem(x.At, "write divide("+c.src.cut(q.Kids[0].At)+", "+c.src.cut(q.Kids[1].At)+rest+") for round(…)", "the quotient of whole numbers is whole before it is rounded")
	case q != nil:
		c.problem(x.At, c.divided(x, tree.Simple(tree.Decimal)), "the quotient of whole numbers is whole before it is rounded")
	case n.Kids[1].Value.Int() < 0:
		c.problem(x.At, "write decimal("+c.src.cut(x.At)+")", "round takes a decimal or money here, but this is %s", article(x.Type))
	default:
		c.refuse(form{op: n.Op}, x.At, x)
	}
}

// alike makes both operands of one type, for a comparison.
func (c *checker) alike(n *tree.Node) bool {
	a, b, ok := c.unify(n.Kids[0], n.Kids[1])
	switch {
	case !ok:
		c.incomparable(n.At, a, b)
		return false
	case !admits(tree.Of(n.Op).Takes(0), a.Type):
		c.problem(n.At, orderHint(a.Type), "%s has no order, so %s means nothing here", article(a.Type), tree.Of(n.Op).Sign)
		return false
	}
	n.Kids[0], n.Kids[1] = a, b
	return true
}

// added makes both operands numbers of one type.
func (c *checker) added(n *tree.Node) bool {
	a, b, ok := c.unify(n.Kids[0], n.Kids[1])
	verb, at := tree.Of(n.Op).Verb, n.At
	x, y := b, a // b is added to a
	switch {
	case a.Type.Kind() == tree.Date && b.Type.Kind() == tree.Date:
		c.problem(at, "write daysBetween("+c.src.cut(b.At)+", "+c.src.cut(a.At)+")", "a date cannot be %s a date", verb)
	case a.Type.Kind() == tree.Date && b.Type.Kind() == tree.Int:
		c.problem(at, "write addDays(…), or addMonths(…) with its rounding", "a number cannot be %s a date: it does not say of what", verb)
	case !ok && x.Type.Kind() != tree.Bool && y.Type.Kind() != tree.Bool:
		c.mismatch(at, x, y, "%s cannot be "+verb+" %s")
	case !ok || !a.Type.Kind().IsNumber():
		c.problem(at, "only numbers and money can", "%s cannot be %s %s", article(x.Type), verb, article(y.Type))
	default:
		n.Kids[0], n.Kids[1] = a, b
		return true
	}
	return false
}

// product makes numbers of one type, or leaves money and a number.
func (c *checker) product(n *tree.Node) bool {
	a, b := n.Kids[0], n.Kids[1]
	k, l := a.Type.Kind(), b.Type.Kind()
	switch {
	case !c.numbers(n):
		return false
	case k == tree.Money && l == tree.Money:
		c.problem(n.At, "multiply by a number, or write amount(…) for one of them", "money cannot be multiplied by money")
		return false
	case k == tree.Money || l == tree.Money:
		return true
	}
	fittedA, fittedB, ok := c.unify(a, b)
	if !ok {
		c.mismatch(n.At, a, b, "%s cannot be multiplied by %s")
		return false
	}
	n.Kids[0], n.Kids[1] = fittedA, fittedB
	return true
}

func (c *checker) numbers(n *tree.Node) bool {
	a, b := n.Kids[0].Type, n.Kids[1].Type
	if a.Kind().IsNumber() && b.Kind().IsNumber() {
		return true
	}
	c.problem(n.At, "only numbers and money can", "%s cannot be %s %s", article(a), tree.Of(n.Op).Verb, article(b))
	return false
}

// whole asks for two whole numbers.
func (c *checker) whole(n *tree.Node) bool {
	a, b := n.Kids[0], n.Kids[1]
	if a.Type.Kind() == tree.Int && b.Type.Kind() == tree.Int {
		return true
	}
	if c.numbers(n) {
		c.refuse(form{op: n.Op}, n.At, a, b)
	}
	return false
}

// quotient makes a dividend of the divisor's type where that is money, and a
// bare number a decimal beside one.
func (c *checker) quotient(n *tree.Node) bool {
	a, b := n.Kids[0], n.Kids[1]
	switch k, l := a.Type.Kind(), b.Type.Kind(); {
	case l == tree.Money:
		fitted, ok := c.fit(a, b.Type)
		if !ok {
			c.problem(n.At, c.conversion(a, b.Type), "%s cannot be divided by %s", article(a.Type), article(b.Type))
			return false
		}
		n.Kids[0] = fitted
	case k != l && k != tree.Money:
		n.Kids[0], n.Kids[1], _ = c.unify(a, b)
	}
	return true
}
