package cel

import (
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// macro checks has and the loops, which CEL's parser has spelled out and of
// which it keeps the call as written.
func (c *checker) macro(e ast.Expr, call ast.CallExpr) *tree.Node {
	if call.FunctionName() == "has" {
		return c.has(e, call)
	}
	ops := map[string]tree.Op{operators.Exists: tree.OpExists, operators.All: tree.OpAll,
		operators.ExistsOne: tree.OpExistsOne, operators.Filter: tree.OpFilter, operators.Map: tree.OpMap}
	op := ops[call.FunctionName()]
	list := c.expr(call.Target())
	if list == nil {
		return nil
	}
	if list.Type.Kind() != tree.List {
		c.problem(list.At, "name a fact that is a list", "%s runs over a list, but this is %s", call.FunctionName(), article(list.Type))
		return nil
	}
	name := call.Args()[0].AsIdent()
	if !c.openLoop(e, call.Args()[0], name, list.Type.Elem()) {
		return nil
	}
	defer func() { c.loops = c.loops[:len(c.loops)-1] }()
	body := c.expr(call.Args()[1])
	if body == nil {
		return nil
	}
	if op != tree.OpMap && body.Type.Kind() != tree.Bool {
		c.problem(body.At, "write a condition, as in "+c.example(body), "%s asks for a condition, but this is %s", call.FunctionName(), article(body.Type))
		return nil
	}
	n := &tree.Node{Op: op, Type: tree.Simple(tree.Bool), Slot: len(c.loops) - 1, Name: name,
		Kids: []*tree.Node{list, body}, At: c.src.span(list.At, c.src.span(c.mark(e), body.At))}
	switch op {
	case tree.OpFilter:
		n.Type = list.Type
	case tree.OpMap:
		n.Type = tree.ListOf(body.Type)
	default:
	}
	return n
}

func (c *checker) openLoop(e, variable ast.Expr, name string, elem tree.Type) bool {
	switch {
	case len(c.loops) == tree.MaxLoops:
		c.problem(c.mark(e), "split the rule with a derived fact", "lists are asked deeper than %d inside each other", tree.MaxLoops)
		return false
	case c.env.declares(name) || c.isLoop(name):
		c.problem(c.mark(variable), "write another name for the member", "%s is a name already", name)
		return false
	case nameProblem(name) != "":
		c.problem(c.mark(variable), "write another name for the member", "%s cannot name a member", name)
		return false
	}
	c.loops = append(c.loops, loopVar{name, elem})
	return true
}

func (c *checker) has(e ast.Expr, call ast.CallExpr) *tree.Node {
	arg := c.expr(call.Args()[0])
	if arg == nil {
		return nil
	}
	at := c.src.span(c.callSpan(e), arg.At)
	switch {
	case arg.Op != tree.OpFact && arg.Op != tree.OpField && arg.Op != tree.OpLocal && arg.Op != tree.OpDerived:
		c.problem(arg.At, "write has(fact) or has(member.field)", "has asks for a fact or a field")
		return nil
	case !mayBeAbsent(arg):
		c.problem(arg.At, "leave has(…) out, or declare it as optional", "%s always has a value, known or not", c.src.cut(arg.At))
		return nil
	}
	return &tree.Node{Op: tree.OpHas, Type: tree.Simple(tree.Bool), Kids: []*tree.Node{arg}, At: at}
}

func mayBeAbsent(n *tree.Node) bool {
	if n.Op == tree.OpField {
		return n.Optional || mayBeAbsent(n.Kids[0])
	}
	return n.Optional
}
