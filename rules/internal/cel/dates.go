package cel

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

func (c *checker) dateCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 1) || !c.argument(usage, args[0], expr.Text) {
		return nil
	}
	n := &expr.Node{Op: expr.OpParseDate, Type: expr.Simple(expr.Date), Kids: args, At: at}
	if args[0].Op != expr.OpLiteral {
		return n
	}
	d, err := date.Parse(args[0].Value.Text())
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
	days := map[string]date.AbsentDay{"refuse": date.RefuseAbsent, "last_of_month": date.LastOfMonth, "first_of_next_month": date.FirstOfNextMonth}
	absent, ok := days[args[2].Value.Text()]
	if args[2].Op != expr.OpLiteral || !ok {
		c.problem(args[2].At, "write 'last_of_month', 'first_of_next_month' or 'refuse'", "%s names the day that stands for one the month does not have", nameOf(usage))
		return nil
	}
	return &expr.Node{Op: op, Type: args[0].Type, Slot: int(absent), Kids: args[:2], At: at}
}
