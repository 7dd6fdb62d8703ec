package cel

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// methods are written behind their first argument.
func methods() map[string]function {
	kinds := []expr.Kind{expr.Text, expr.Text}
	return map[string]function{
		"contains":   {usage: "text.contains('x')", op: expr.OpContains, args: kinds, result: expr.Bool},
		"startsWith": {usage: "text.startsWith('x')", op: expr.OpStartsWith, args: kinds, result: expr.Bool},
		"endsWith":   {usage: "text.endsWith('x')", op: expr.OpEndsWith, args: kinds, result: expr.Bool},
		"size":       {usage: "list.size()", op: expr.OpSize, build: (*checker).sizeCall},
	}
}

func (c *checker) method(e ast.Expr, call ast.CallExpr) *expr.Node {
	name := call.FunctionName()
	if name == "on" {
		return c.onDay(e, call)
	}
	f, ok := methods()[name]
	if !ok {
		c.unknownMethod(e, call)
		return nil
	}
	args, ok := c.arguments(append([]ast.Expr{call.Target()}, call.Args()...))
	if !ok {
		return nil
	}
	return c.apply(f, c.src.span(append(places(args), c.mark(e))...), f.op, args)
}

func (c *checker) unknownMethod(e ast.Expr, call ast.CallExpr) {
	name := call.FunctionName()
	at := c.methodSpan(e)
	switch _, isGlobal := functions()[name]; {
	case isGlobal:
		c.problem(at, "write "+functions()[name].usage, "%s stands before its values", name)
	case name == "exists" || name == "all" || name == "exists_one" || name == "filter" || name == "map":
		c.problem(at, "write members."+name+"(m, …)", "%s takes the name of a member and an expression", name)
	default:
		c.unknownMethodName(at, name)
	}
}

func (c *checker) unknownMethodName(at expr.Span, name string) {
	instead := map[string]string{"any": "exists", "some": "exists", "every": "all", "none": "all", "where": "filter",
		"existsOne": "exists_one", "one": "exists_one", "count": "size", "length": "size", "matches": "contains", "sum": "map"}
	loops := []string{operators.Exists, operators.All, operators.ExistsOne, operators.Filter, operators.Map}
	known := append(loops, slices.Sorted(maps.Keys(methods()))...)
	near := source.Nearest(name, known)
	if other, ok := instead[name]; ok {
		near = other
	}
	hint := "behind a point stand " + strings.Join(known, ", ")
	switch {
	case near != "" && slices.Contains(loops, near):
		hint = "write members." + near + "(m, …)"
	case near != "":
		hint = "write " + methods()[near].usage
	}
	c.problem(at, hint, "the language has no function %s", name)
}

// methodSpan is the name behind the point.
func (c *checker) methodSpan(e ast.Expr) expr.Span {
	mark := c.mark(e)
	i := c.src.at[mark.Offset]
	for _, k := range []int{i, i - 1, i + 1} {
		if k >= 0 && k < len(c.src.tokens) && c.src.tokens[k].kind == nameToken {
			return c.src.tokens[k].span
		}
	}
	return mark
}

// onDay is the value of a parameter on another day.
func (c *checker) onDay(e ast.Expr, call ast.CallExpr) *expr.Node {
	args, ok := c.arguments(append([]ast.Expr{call.Target()}, call.Args()...))
	if !ok {
		return nil
	}
	const usage = "level.on(day)"
	at := c.src.span(append(places(args), c.mark(e))...)
	if !c.counted(at, usage, args[1:], 1) || !c.argument(usage, args[1], expr.Date) {
		return nil
	}
	p := args[0]
	if p.Op != expr.OpParameter || p.Kids[1] != nil {
		c.problem(p.At, "write level.on(day) with the name of a parameter", "on gives the value of a parameter on another day, but this is no parameter")
		return nil
	}
	dated := *p
	dated.Kids, dated.At = []*expr.Node{p.Kids[0], args[1]}, at
	return &dated
}
