package cel

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/cel-go/common/ast"

	"github.com/statutory-go/statutory/internal/source"
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
