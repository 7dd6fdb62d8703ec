package cel

import (
	"slices"

	"github.com/google/cel-go/common/ast"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

func (c *checker) membership(e ast.Expr, call ast.CallExpr) *tree.Node {
	member, list := c.expr(call.Args()[0]), c.expr(call.Args()[1])
	if member == nil || list == nil {
		return nil
	}
	if list.Type.Kind() != tree.List {
		c.problem(list.At, "write a list, as in x in [1, 2, 3]", "the sign in asks for a list on its right, but this is %s", article(list.Type))
		return nil
	}
	fitted, ok := c.fit(list, tree.ListOf(member.Type))
	if ok {
		list = fitted
	} else if member, ok = c.fit(member, list.Type.Elem()); !ok {
		_, _, ok = c.unify(member, &tree.Node{Op: tree.OpLocal, Type: list.Type.Elem()})
	}
	if !ok {
		c.problem(c.span(e, member, list), c.memberHint(member, list), "%s cannot be a member of a %s", article(member.Type), list.Type)
		return nil
	}
	return &tree.Node{Op: tree.OpIn, Type: tree.Simple(tree.Bool), Kids: []*tree.Node{member, list}, At: c.span(e, member, list)}
}

func (c *checker) memberHint(member, list *tree.Node) string {
	isWider := member.Type.Kind() == tree.Int && list.Type.Elem().Kind() == tree.Decimal
	if !isWider && list.Op == tree.OpList && len(list.Kids) > 0 && list.Kids[0].Op == tree.OpLiteral {
		if hint := c.conversion(list.Kids[0], member.Type); hint != "" {
			return hint
		}
	}
	return c.conversion(member, list.Type.Elem())
}

func (c *checker) index(e ast.Expr, call ast.CallExpr) *tree.Node {
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
	case list.Type.Kind() != tree.List:
		c.problem(at, "leave the brackets out", "the brackets [ ] take a member out of a list, but this is %s", article(list.Type))
		return nil
	case i.Type.Kind() != tree.Int:
		c.problem(i.At, "the first has the number 0", "a member of a list is named by its number, but this is %s", article(i.Type))
		return nil
	}
	return &tree.Node{Op: tree.OpIndex, Type: list.Type.Elem(), Kids: []*tree.Node{list, i}, At: at}
}

func (c *checker) isLoop(name string) bool {
	return slices.ContainsFunc(c.loops, func(l loopVar) bool { return l.name == name })
}

// keyed is a parameter by key.
func (c *checker) keyed(e ast.Expr, slot int, keyExpr ast.Expr) *tree.Node {
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
		_, _, ok = c.unify(key, &tree.Node{Op: tree.OpLocal, Type: p.Key})
	}
	if !ok {
		c.problem(key.At, c.conversion(key, p.Key), "the key of %s is %s, but this is %s", p.Name, article(p.Key), article(key.Type))
		return nil
	}
	at := c.src.span(tree.Span{Offset: c.mark(e).Offset - len([]rune(p.Name)), Width: 1}, c.mark(e), key.At)
	return &tree.Node{Op: tree.OpParameter, Type: p.Type, Slot: slot, Name: p.Name, Kids: []*tree.Node{fitted, nil}, At: at}
}

func (c *checker) list(e ast.Expr) *tree.Node {
	elements := e.AsList().Elements()
	kids, ok := c.arguments(elements)
	if !ok || e.AsList().Size() != len(elements) {
		return nil
	}
	return c.listOf(c.src.span(c.mark(e)), kids)
}

// listOf makes the members of one type, bare literals following the others.
func (c *checker) listOf(at tree.Span, kids []*tree.Node) *tree.Node {
	if len(kids) == 0 {
		return &tree.Node{Op: tree.OpList, Type: tree.ListOf(tree.Type{}), At: at}
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
	return &tree.Node{Op: tree.OpList, Type: tree.ListOf(lead.Type), Kids: kids, At: at}
}
