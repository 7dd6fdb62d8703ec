package cel

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/internal/exact"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// function is one of the library: its call as messages show it, what it takes
// and what it gives. Arguments that must be literals are rounding and places.
type function struct {
	usage  string
	op     expr.Op
	args   []expr.Kind
	result expr.Kind
	build  func(c *checker, at expr.Span, usage string, args []*expr.Node) *expr.Node
}

// functions is the library. Those with build check their arguments on their
// own.
func functions() map[string]function {
	const date, number, text = expr.Date, expr.Int, expr.Text
	kinds := func(k ...expr.Kind) []expr.Kind { return k }
	return map[string]function{
		"date":               {usage: `date("2026-08-17")`, op: expr.OpParseDate, args: kinds(text), result: date, build: (*checker).dateCall},
		"addDays":            {usage: "addDays(day, 30)", op: expr.OpAddDays, args: kinds(date, number), result: date},
		"addMonths":          {usage: "addMonths(day, 3, 'last_of_month')", op: expr.OpAddMonths, args: kinds(date, number), result: date, build: (*checker).addMonthsCall},
		"addYears":           {usage: "addYears(day, 1, 'last_of_month')", op: expr.OpAddYears, args: kinds(date, number), result: date, build: (*checker).addMonthsCall},
		"ageOn":              {usage: "ageOn(birth_date, day)", op: expr.OpAgeOn, args: kinds(date, date), result: number},
		"daysBetween":        {usage: "daysBetween(from, to)", op: expr.OpDaysBetween, args: kinds(date, date), result: number},
		"monthsBetween":      {usage: "monthsBetween(from, to)", op: expr.OpMonthsBetween, args: kinds(date, date), result: number},
		"year":               {usage: "year(day)", op: expr.OpYear, args: kinds(date), result: number},
		"month":              {usage: "month(day)", op: expr.OpMonth, args: kinds(date), result: number},
		"day":                {usage: "day(day)", op: expr.OpDay, args: kinds(date), result: number},
		"weekday":            {usage: "weekday(day)", op: expr.OpWeekday, args: kinds(date), result: number},
		"addWorkingDays":     {usage: "addWorkingDays(day, 10)", op: expr.OpAddWorkingDays, args: kinds(date, number), result: date},
		"workingDaysBetween": {usage: "workingDaysBetween(after, through)", op: expr.OpWorkingDaysBetween, args: kinds(date, date), result: number},
		"isWorkingDay":       {usage: "isWorkingDay(day)", op: expr.OpIsWorkingDay, args: kinds(date), result: expr.Bool},
		"amount":             {usage: "amount(money)", op: expr.OpAmount, args: kinds(expr.Money), result: expr.Decimal},
		"divide":             {usage: "divide(a, b, 0, 'half_up')", op: expr.OpDivide, build: (*checker).divideCall},
		"round":              {usage: "round(x, 0, 'half_up')", op: expr.OpRound, build: (*checker).roundCall},
		"abs":                {usage: "abs(x)", op: expr.OpAbs, build: (*checker).absCall},
		"decimal":            {usage: "decimal(x)", op: expr.OpToDecimal, build: (*checker).decimalCall},
		"int":                {usage: "int(x)", op: expr.OpToInt, build: (*checker).intCall},
		"money":              {usage: "money(500000, 'VND')", op: expr.OpToMoney, build: (*checker).moneyCall},
		"sum":                {usage: "sum(list)", op: expr.OpSum, build: (*checker).sumCall},
		"min":                {usage: "min(a, b)", op: expr.OpMin, build: (*checker).extremeCall},
		"max":                {usage: "max(a, b)", op: expr.OpMax, build: (*checker).extremeCall},
		"count":              {usage: "count(list)", op: expr.OpSize, build: (*checker).sizeCall},
		"size":               {usage: "size(list)", op: expr.OpSize, build: (*checker).sizeCall},
	}
}

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

func isFunction(name string) bool {
	_, ok := functions()[name]
	return ok
}

func (c *checker) function(e ast.Expr, call ast.CallExpr) *expr.Node {
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
	return c.apply(f, c.src.span(append([]expr.Span{c.callSpan(e)}, places(args)...)...), f.op, args)
}

func (c *checker) apply(f function, at expr.Span, op expr.Op, args []*expr.Node) *expr.Node {
	if f.build != nil {
		n := f.build(c, at, f.usage, args)
		if n != nil && n.Op == expr.OpLiteral && n.At == (expr.Span{}) {
			n.At = at
		}
		return n
	}
	if !c.counted(at, f.usage, args, len(f.args)) {
		return nil
	}
	for i, want := range f.args {
		if !c.argument(f.usage, args[i], want) {
			return nil
		}
	}
	return &expr.Node{Op: op, Type: expr.Simple(f.result), Kids: args, At: at}
}

func (c *checker) arguments(list []ast.Expr) ([]*expr.Node, bool) {
	args, ok := make([]*expr.Node, len(list)), true
	for i, arg := range list {
		args[i] = c.expr(arg)
		ok = ok && args[i] != nil
	}
	return args, ok
}

func places(nodes []*expr.Node) []expr.Span {
	spans := make([]expr.Span, len(nodes))
	for i, n := range nodes {
		spans[i] = n.At
	}
	return spans
}

// nameSpan is the name of a call.
func (c *checker) nameSpan(e ast.Expr) expr.Span {
	mark := c.mark(e)
	i := c.src.at[mark.Offset]
	if c.src.tokens[i].text == "(" && i > 0 {
		return c.src.tokens[i-1].span
	}
	return mark
}

func (c *checker) counted(at expr.Span, usage string, args []*expr.Node, want ...int) bool {
	if slices.Contains(want, len(args)) {
		return true
	}
	name, _, _ := strings.Cut(usage, "(")
	values := "values"
	if want[0] == 1 {
		values = "value"
	}
	c.problem(at, "write "+usage, "%s takes %s %s, not %d", name, number(want[0]), values, len(args))
	return false
}

func number(n int) string {
	if words := []string{"no", "one", "two", "three", "four"}; n < len(words) {
		return words[n]
	}
	return "more"
}

func (c *checker) argument(usage string, n *expr.Node, want expr.Kind) bool {
	if n.Type.Kind() == want {
		return true
	}
	if want == expr.Text && n.Type.Kind() == expr.Enum {
		return true
	}
	t := expr.Simple(want)
	if t.IsZero() {
		t = expr.MoneyIn(c.env.decl.Currency)
	}
	hint := c.conversion(n, t)
	if hint == "" {
		hint = "write " + usage
	}
	taken := "a " + want.String()
	if want == expr.Money || want == expr.Int {
		taken = map[expr.Kind]string{expr.Money: "money", expr.Int: "a whole number"}[want]
	}
	c.problem(n.At, hint, "%s takes %s here, but this is %s", nameOf(usage), taken, article(n.Type))
	return false
}

func nameOf(usage string) string {
	name, _, _ := strings.Cut(usage, "(")
	return name[strings.LastIndex(name, ".")+1:]
}

func (c *checker) unknownFunction(at expr.Span, name string) {
	instead := map[string]string{
		"now": "declare the day of assessment as a fact", "today": "declare the day of assessment as a fact",
		"timestamp": `write date("2026-08-17")`, "duration": "write addDays, addMonths or daysBetween",
		"double": "write decimal(…)", "float": "write decimal(…)", "uint": "write int(…)", "string": "texts are declared as facts",
		"bytes": "texts are declared as facts", "dyn": "declare the type", "type": "types are declared",
		"matches": "write contains, startsWith or endsWith", "avg": "write divide(sum(list), count(list), 0, 'half_up')",
		"average": "write divide(sum(list), count(list), 0, 'half_up')", "len": "write size(list)", "length": "write size(list)",
		"age": "write ageOn(birth_date, day)", "exists": "write list.exists(m, …)", "all": "write list.all(m, …)",
		"if": "write condition ? a : b", "ceil": "write round(x, 0, 'ceiling')", "floor": "write round(x, 0, 'floor')",
	}
	if hint, ok := instead[name]; ok {
		c.problem(at, hint, "the language has no function %s", name)
		return
	}
	names := slices.Sorted(maps.Keys(functions()))
	hint := "the functions are " + strings.Join(names, ", ")
	if near := source.Nearest(name, names); near != "" {
		hint = "did you mean " + functions()[near].usage + "?"
	} else if _, ok := methods()[name]; ok {
		hint = "write " + methods()[name].usage
	} else if c.env.declares(name) {
		hint = name + " is a fact or a parameter: write it without brackets"
	}
	c.problem(at, hint, "the language has no function %s", name)
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

func (c *checker) dateCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 1) || !c.argument(usage, args[0], expr.Text) {
		return nil
	}
	n := &expr.Node{Op: expr.OpParseDate, Type: expr.Simple(expr.Date), Kids: args, At: at}
	if args[0].Op != expr.OpLiteral {
		return n
	}
	d, err := deadline.ParseDate(args[0].Value.Text())
	if err != nil {
		c.problem(args[0].At, "", "%s", err)
		return nil
	}
	return &expr.Node{Op: expr.OpLiteral, Type: n.Type, Value: expr.OfDate(d), At: at}
}

func (c *checker) addMonthsCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	op := expr.OpAddMonths
	if nameOf(usage) == "addYears" {
		op = expr.OpAddYears
	}
	if !c.counted(at, usage, args, 3) || !c.argument(usage, args[0], expr.Date) || !c.argument(usage, args[1], expr.Int) {
		return nil
	}
	days := map[string]deadline.AbsentDay{"refuse": deadline.RefuseAbsent, "last_of_month": deadline.LastOfMonth, "first_of_next_month": deadline.FirstOfNextMonth}
	absent, ok := days[args[2].Value.Text()]
	if args[2].Op != expr.OpLiteral || !ok {
		c.problem(args[2].At, "write 'last_of_month', 'first_of_next_month' or 'refuse'", "%s names the day that stands for one the month does not have", nameOf(usage))
		return nil
	}
	return &expr.Node{Op: op, Type: args[0].Type, Slot: int(absent), Kids: args[:2], At: at}
}

// rounded reads the places and the rounding, which must be literals.
func (c *checker) rounded(n *expr.Node, usage string, places, rounding *expr.Node) *expr.Node {
	if places.Op != expr.OpLiteral || places.Type.Kind() != expr.Int || places.Value.Int() < -18 || places.Value.Int() > exact.MaxDigits {
		c.problem(places.At, "write 0, 2 or, for thousands, -3", "%s names the places after the point", nameOf(usage))
		return nil
	}
	how, err := exact.ParseRounding(rounding.Value.Text())
	if rounding.Op != expr.OpLiteral || err != nil {
		c.problem(rounding.At, "write 'half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling' or 'floor'", "%s names the way of rounding", nameOf(usage))
		return nil
	}
	n.Slot, n.Rounding = int(places.Value.Int()), how
	return n
}
