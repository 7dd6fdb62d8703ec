package cel

import (
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"

	"github.com/statutory-go/statutory/rules/internal/expr"
)

// logic gathers a chain of && or || into one operation: CEL's parser balances
// the chain, and the order of the text is wanted.
func (c *checker) logic(e ast.Expr, op expr.Op, name string) *expr.Node {
	var kids []*expr.Node
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
		kid := c.condition(e, symbol(op))
		ok = ok && kid != nil
		kids = append(kids, kid)
	}
	gather(e)
	if !ok {
		return nil
	}
	return &expr.Node{Op: op, Type: expr.Simple(expr.Bool), Kids: kids, At: c.span(e, kids...)}
}

// condition checks an operand that must be yes or no.
func (c *checker) condition(e ast.Expr, of string) *expr.Node {
	n := c.expr(e)
	if n == nil || n.Type.Kind() == expr.Bool {
		return n
	}
	c.problem(n.At, "write a condition, as in "+c.example(n), "%s joins conditions, but this is %s", of, article(n.Type))
	return nil
}

func (c *checker) not(e ast.Expr, call ast.CallExpr) *expr.Node {
	kid := c.condition(call.Args()[0], "!")
	if kid == nil {
		return nil
	}
	return &expr.Node{Op: expr.OpNot, Type: kid.Type, Kids: []*expr.Node{kid}, At: c.span(e, kid)}
}

func (c *checker) negate(e ast.Expr, call ast.CallExpr) *expr.Node {
	kid := c.expr(call.Args()[0])
	if kid == nil {
		return nil
	}
	if !kid.Type.Kind().IsNumber() {
		c.problem(kid.At, negateHint(kid.Type), "the sign - stands before a number, but this is %s", article(kid.Type))
		return nil
	}
	return &expr.Node{Op: expr.OpNeg, Type: kid.Type, Kids: []*expr.Node{kid}, At: c.span(e, kid)}
}

func negateHint(t expr.Type) string {
	if t.Kind() == expr.Bool {
		return "write ! for the opposite"
	}
	return "only numbers and money can be negative"
}

func (c *checker) conditional(e ast.Expr, call ast.CallExpr) *expr.Node {
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
	return &expr.Node{Op: expr.OpCond, Type: a.Type, Kids: []*expr.Node{cond, a, b}, At: c.span(e, cond, a, b)}
}

// mismatch tells two operands that do not go together, and how the one could
// be made to fit the other. A whole number becomes a decimal rather than the
// other way round, and a literal is changed rather than a fact.
func (c *checker) mismatch(at expr.Span, a, b *expr.Node, format string) {
	hint := c.conversion(a, b.Type)
	other := c.conversion(b, a.Type)
	if hint == "" || other != "" && (b.Op == expr.OpLiteral || widens(b.Type.Kind(), a.Type.Kind()) && a.Type.Kind() == expr.Decimal) {
		hint = other
	}
	if c.needsCurrency(a, b) {
		hint = "the ruleset names no single currency: write " + c.withCurrency(a, b)
	}
	c.problem(at, hint, format, article(a.Type), article(b.Type))
}

func (c *checker) needsCurrency(a, b *expr.Node) bool {
	return a.Type.Kind() == expr.Money && isBare(b) || b.Type.Kind() == expr.Money && isBare(a)
}

func (c *checker) withCurrency(a, b *expr.Node) string {
	if b.Type.Kind() == expr.Money {
		a, b = b, a
	}
	return "money(" + c.src.cut(b.At) + ", '" + a.Type.Currency().String() + "')"
}

func (c *checker) membership(e ast.Expr, call ast.CallExpr) *expr.Node {
	member, list := c.expr(call.Args()[0]), c.expr(call.Args()[1])
	if member == nil || list == nil {
		return nil
	}
	if list.Type.Kind() != expr.List {
		c.problem(list.At, "write a list, as in x in [1, 2, 3]", "the sign in asks for a list on its right, but this is %s", article(list.Type))
		return nil
	}
	fitted, ok := c.fit(list, expr.ListOf(member.Type))
	if ok {
		list = fitted
	} else if member, ok = c.fit(member, list.Type.Elem()); !ok {
		_, _, ok = c.unify(member, &expr.Node{Op: expr.OpLocal, Type: list.Type.Elem()})
	}
	if !ok {
		c.problem(c.span(e, member, list), c.memberHint(member, list), "%s cannot be a member of a %s", article(member.Type), list.Type)
		return nil
	}
	return &expr.Node{Op: expr.OpIn, Type: expr.Simple(expr.Bool), Kids: []*expr.Node{member, list}, At: c.span(e, member, list)}
}

func (c *checker) memberHint(member, list *expr.Node) string {
	if list.Op == expr.OpList && len(list.Kids) > 0 && list.Kids[0].Op == expr.OpLiteral {
		if hint := c.conversion(list.Kids[0], member.Type); hint != "" {
			return hint
		}
	}
	return c.conversion(member, list.Type.Elem())
}

func (c *checker) index(e ast.Expr, call ast.CallExpr) *expr.Node {
	if target := call.Args()[0]; target.Kind() == ast.IdentKind {
		if slot, ok := c.env.params[target.AsIdent()]; ok && !c.isLoop(target.AsIdent()) {
			return c.keyed(e, slot, call.Args()[1])
		}
	}
	list, i := c.expr(call.Args()[0]), c.expr(call.Args()[1])
	if list == nil || i == nil {
		return nil
	}
	at := c.span(e, list, i)
	switch {
	case list.Type.Kind() != expr.List:
		c.problem(at, "leave the brackets out", "the brackets [ ] take a member out of a list, but this is %s", article(list.Type))
		return nil
	case i.Type.Kind() != expr.Int:
		c.problem(i.At, "the first has the number 0", "a member of a list is named by its number, but this is %s", article(i.Type))
		return nil
	}
	return &expr.Node{Op: expr.OpIndex, Type: list.Type.Elem(), Kids: []*expr.Node{list, i}, At: at}
}

func (c *checker) isLoop(name string) bool {
	for _, l := range c.loops {
		if l.name == name {
			return true
		}
	}
	return false
}

// keyed is a parameter by key.
func (c *checker) keyed(e ast.Expr, slot int, keyExpr ast.Expr) *expr.Node {
	p := c.env.decl.Parameters[slot]
	key := c.expr(keyExpr)
	if key == nil {
		return nil
	}
	if p.Key.IsZero() {
		c.problem(c.span(e, key), "write "+p.Name, "%s has one value, not one for each key", p.Name)
		return nil
	}
	fitted, ok := c.fit(key, p.Key)
	if !ok {
		_, _, ok = c.unify(key, &expr.Node{Op: expr.OpLocal, Type: p.Key})
	}
	if !ok {
		c.problem(key.At, c.conversion(key, p.Key), "the key of %s is %s, but this is %s", p.Name, article(p.Key), article(key.Type))
		return nil
	}
	at := c.src.span(expr.Span{Offset: c.mark(e).Offset - len([]rune(p.Name)), Width: 1}, c.mark(e), key.At)
	return &expr.Node{Op: expr.OpParameter, Type: p.Type, Slot: slot, Name: p.Name, Kids: []*expr.Node{fitted, nil}, At: at}
}

func (c *checker) list(e ast.Expr) *expr.Node {
	elements := e.AsList().Elements()
	kids := make([]*expr.Node, len(elements))
	for i, element := range elements {
		kids[i] = c.expr(element)
	}
	for _, kid := range kids {
		if kid == nil {
			return nil
		}
	}
	if len(elements) > 0 && e.AsList().Size() != len(elements) {
		return nil
	}
	return c.listOf(c.src.span(c.mark(e)), kids)
}

// listOf makes the members of one type, bare literals following the others.
func (c *checker) listOf(at expr.Span, kids []*expr.Node) *expr.Node {
	if len(kids) == 0 {
		return &expr.Node{Op: expr.OpList, Type: expr.ListOf(expr.Type{}), At: at}
	}
	lead := kids[0]
	for _, kid := range kids[1:] {
		if isBare(lead) && (!isBare(kid) || widens(lead.Type.Kind(), kid.Type.Kind())) {
			lead = kid
		}
	}
	for i, kid := range kids {
		fitted, ok := c.fit(kid, lead.Type)
		if !ok {
			c.mismatch(kid.At, kid, lead, "a member is %s, but another of the list is %s")
			return nil
		}
		kids[i] = fitted
	}
	return &expr.Node{Op: expr.OpList, Type: expr.ListOf(lead.Type), Kids: kids, At: at}
}

func symbol(op expr.Op) string {
	switch op {
	case expr.OpAnd:
		return "&&"
	case expr.OpOr:
		return "||"
	}
	for name, other := range binaryOps() {
		if other == op {
			s, _ := operators.FindReverse(name)
			return s
		}
	}
	return ""
}
