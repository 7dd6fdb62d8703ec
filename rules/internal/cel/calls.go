package cel

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"

	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// form is a way of calling an operation, as messages show it.
type form struct {
	op    tree.Op
	usage string
}

// functions are the calls that stand before their operands, by name.
func functions() map[string]form {
	return calls(func(o *tree.Operation) []string { return []string{o.Usage, o.Alias} })
}

// methods are the calls that stand behind their first operand, by name.
func methods() map[string]form {
	return calls(func(o *tree.Operation) []string { return []string{o.Method} })
}

func calls(of func(o *tree.Operation) []string) map[string]form {
	byName := map[string]form{}
	for op := range tree.NumOps {
		o := tree.Of(op)
		for _, usage := range of(o) {
			if usage != "" && o.IsComputed() {
				byName[nameOf(usage)] = form{op, usage}
			}
		}
	}
	return byName
}

func isFunction(name string) bool {
	_, ok := functions()[name]
	return ok
}

func (c *checker) function(e ast.Expr, call ast.CallExpr) *tree.Node {
	name := call.FunctionName()
	if call.IsMemberFunction() {
		return c.method(e, call)
	}
	f, ok := functions()[name]
	if !ok {
		c.unknownFunction(c.nameSpan(e), name)
		return nil
	}
	args, ok := c.arguments(call.Args())
	if !ok {
		return nil
	}
	return c.apply(f, c.src.span(append([]tree.Span{c.callSpan(e)}, spans(args)...)...), args)
}

func (c *checker) arguments(list []ast.Expr) ([]*tree.Node, bool) {
	args, ok := make([]*tree.Node, len(list)), true
	for i, arg := range list {
		args[i] = c.expr(arg)
		ok = ok && args[i] != nil
	}
	return args, ok
}

func (c *checker) unknownFunction(at tree.Span, name string) {
	const average = "write divide(sum(list), count(list), 0, 'half_up') with the places and the rounding of the law"
	instead := map[string]string{
		"now": "declare the day of assessment as a fact", "today": "declare the day of assessment as a fact",
		"timestamp": `write date("2026-08-17")`, "duration": "write addDays, addMonths or daysBetween",
		"double": "write decimal(…)", "float": "write decimal(…)", "uint": "write int(…)", "string": "texts are declared as facts",
		"bytes": "texts are declared as facts", "dyn": "declare the type", "type": "types are declared",
		"matches": "write contains, startsWith or endsWith", "avg": average,
		"average": average, "len": "write size(list)", "length": "write size(list)",
		"age": "write ageOn(birth_date, day)", "exists": "write list.exists(m, …)", "all": "write list.all(m, …)",
		"if": "write condition ? a : b", "ceil": "write round(x, 0, 'ceiling')", "floor": "write round(x, 0, 'floor')",
	}
	if hint, ok := instead[name]; ok {
		c.problem(at, hint, "the language has no function %s", name)
		return
	}
	names := slices.Sorted(maps.Keys(functions()))
	hint := "the functions are " + strings.Join(names, ", ")
	if near := suggest.Nearest(name, names); near != "" {
		hint = "did you mean " + functions()[near].usage + "?"
	} else if _, ok := methods()[name]; ok {
		hint = "write " + methods()[name].usage
	} else if c.env.declares(name) {
		hint = name + " is a fact or a parameter: write it without brackets"
	}
	c.problem(at, hint, "the language has no function %s", name)
}

func (c *checker) method(e ast.Expr, call ast.CallExpr) *tree.Node {
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
	return c.apply(f, c.src.span(append(spans(args), c.mark(e))...), args)
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

func (c *checker) unknownMethodName(at tree.Span, name string) {
	instead := map[string]string{"any": "exists", "some": "exists", "every": "all", "where": "filter",
		"existsOne": "exists_one", "one": "exists_one", "count": "size", "length": "size", "matches": "contains"}
	loops := []string{operators.Exists, operators.All, operators.ExistsOne, operators.Filter, operators.Map}
	known := append(loops, slices.Sorted(maps.Keys(methods()))...)
	near := suggest.Nearest(name, known)
	if other, ok := instead[name]; ok {
		near = other
	}
	hint := "behind a point stand " + strings.Join(known, ", ")
	switch {
	case name == "none":
		hint = "write !members.exists(m, …)"
	case near != "" && slices.Contains(loops, near):
		hint = "write members." + near + "(m, …)"
	case near != "":
		hint = "write " + methods()[near].usage
	}
	c.problem(at, hint, "the language has no function %s", name)
}

// onDay is the value of a parameter on another day.
func (c *checker) onDay(e ast.Expr, call ast.CallExpr) *tree.Node {
	args, ok := c.arguments(append([]ast.Expr{call.Target()}, call.Args()...))
	if !ok {
		return nil
	}
	const usage = "level.on(day)"
	at := c.src.span(append(spans(args), c.mark(e))...)
	if !c.counted(at, usage, args[1:], 1) || !c.argument(usage, args[1], tree.Date) {
		return nil
	}
	p := args[0]
	if p.Op != tree.OpParameter || p.Kids[1] != nil {
		c.problem(p.At, "write level.on(day) with the name of a parameter", "on gives the value of a parameter on another day, but this is no parameter")
		return nil
	}
	dated := *p
	dated.Kids, dated.At = []*tree.Node{p.Kids[0], args[1]}, at
	return &dated
}
