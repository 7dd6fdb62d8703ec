package cel

import (
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

func (c *checker) divideCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 4) {
		return nil
	}
	a, b := args[0], args[1]
	if !c.numeric(usage, a) || !c.numeric(usage, b) {
		return nil
	}
	t := expr.Simple(expr.Decimal)
	switch k, l := a.Type.Kind(), b.Type.Kind(); {
	case l == expr.Money:
		fitted, ok := c.fit(a, b.Type)
		if !ok {
			c.problem(at, c.conversion(a, b.Type), "%s cannot be divided by %s", article(a.Type), article(b.Type))
			return nil
		}
		a = fitted
	case k == expr.Money:
		t = a.Type
	case k == expr.Decimal && l == expr.Int || k == expr.Int && l == expr.Decimal:
		if a, b, _ = c.unify(a, b); isBare(b) {
			c.widen(b, t)
		}
	}
	return c.rounded(&expr.Node{Op: expr.OpDivide, Type: t, Kids: []*expr.Node{a, b}, At: at}, usage, args[2], args[3])
}

func (c *checker) numeric(usage string, n *expr.Node) bool {
	if n.Type.Kind().IsNumber() {
		return true
	}
	hint := c.conversion(n, expr.Simple(expr.Int))
	if hint == "" || n.Type.Kind() == expr.Date {
		hint = "write " + usage
	}
	c.problem(n.At, hint, "%s takes a number here, but this is %s", nameOf(usage), article(n.Type))
	return false
}

func (c *checker) roundCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 3) || !c.numeric(usage, args[0]) {
		return nil
	}
	x := args[0]
	if x.Type.Kind() == expr.Int {
		if !isBare(x) {
			c.problem(x.At, "leave round(…) out, or write decimal("+c.src.cut(x.At)+")", "a whole number needs no rounding")
			return nil
		}
		c.widen(x, expr.Simple(expr.Decimal))
	}
	return c.rounded(&expr.Node{Op: expr.OpRound, Type: x.Type, Kids: []*expr.Node{x}, At: at}, usage, args[1], args[2])
}

func (c *checker) absCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 1) || !c.numeric(usage, args[0]) {
		return nil
	}
	return &expr.Node{Op: expr.OpAbs, Type: args[0].Type, Kids: args, At: at}
}

func (c *checker) decimalCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 1) {
		return nil
	}
	x := args[0]
	switch x.Type.Kind() {
	case expr.Money:
		c.problem(x.At, c.conversion(x, expr.Simple(expr.Decimal)), "decimal takes a number here, but this is %s", article(x.Type))
		return nil
	case expr.Text:
		if x.Op == expr.OpLiteral {
			return c.decimalText(at, x)
		}
	default:
		if !c.numeric(usage, x) {
			return nil
		}
	}
	return &expr.Node{Op: expr.OpToDecimal, Type: expr.Simple(expr.Decimal), Kids: args, At: at}
}

func (c *checker) decimalText(at expr.Span, x *expr.Node) *expr.Node {
	d, err := exact.ParseDecimal(x.Value.Text())
	if err != nil {
		c.problem(x.At, "", "%s", err)
		return nil
	}
	return &expr.Node{Op: expr.OpLiteral, Type: expr.Simple(expr.Decimal), Value: expr.OfDecimal(d), At: at}
}

func (c *checker) intCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 1) || !c.numeric(usage, args[0]) {
		return nil
	}
	if x := args[0]; x.Type.Kind() == expr.Money {
		c.problem(x.At, c.conversion(x, expr.Simple(expr.Int)), "int takes a number here, but this is %s", article(x.Type))
		return nil
	}
	return &expr.Node{Op: expr.OpToInt, Type: expr.Simple(expr.Int), Kids: args, At: at}
}

func (c *checker) moneyCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 2, 1) || !c.numeric(usage, args[0]) {
		return nil
	}
	currency := c.env.decl.Currency
	if len(args) == 2 {
		named, err := exact.ParseCurrency(args[1].Value.Text())
		if args[1].Op != expr.OpLiteral || err != nil {
			c.problem(args[1].At, "write its three capital letters in quotes, as in 'VND'", "money names its currency here")
			return nil
		}
		currency = named
	}
	if currency.IsZero() {
		c.problem(at, "write "+usage, "the ruleset names no single currency, so the amount must name its own")
		return nil
	}
	if args[0].Type.Kind() == expr.Money {
		c.problem(args[0].At, "leave money(…) out", "this is %s already", article(args[0].Type))
		return nil
	}
	return &expr.Node{Op: expr.OpToMoney, Type: expr.MoneyIn(currency), Kids: args[:1], At: at}
}

func (c *checker) sumCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 1) {
		return nil
	}
	list := args[0]
	if list.Type.Kind() != expr.List || !list.Type.Elem().Kind().IsNumber() {
		c.problem(list.At, "write sum(members.map(m, m.income))", "sum takes a list of numbers, but this is %s", article(list.Type))
		return nil
	}
	return &expr.Node{Op: expr.OpSum, Type: list.Type.Elem(), Kids: args, At: at}
}

// extremeCall is min and max over a list, or over values of one type.
func (c *checker) extremeCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	op := expr.OpMin
	if nameOf(usage) == "max" {
		op = expr.OpMax
	}
	if len(args) == 0 || len(args) > maxArguments {
		c.problem(at, "write "+usage+" or "+nameOf(usage)+"(list)", "%s takes a list or two to eight values, not %d", nameOf(usage), len(args))
		return nil
	}
	list := args[0]
	if len(args) > 1 {
		if list = c.listOf(at, args); list == nil {
			return nil
		}
	}
	if list.Type.Kind() != expr.List || !list.Type.Elem().Kind().IsOrdered() {
		c.problem(at, "write "+usage, "%s takes numbers or dates, but this is %s", nameOf(usage), article(list.Type))
		return nil
	}
	return &expr.Node{Op: op, Type: list.Type.Elem(), Kids: []*expr.Node{list}, At: at}
}

func (c *checker) sizeCall(at expr.Span, usage string, args []*expr.Node) *expr.Node {
	if !c.counted(at, usage, args, 1) {
		return nil
	}
	if k := args[0].Type.Kind(); k != expr.List && k != expr.Text && k != expr.Enum {
		c.problem(args[0].At, "write "+usage, "%s takes a list or a text, but this is %s", nameOf(usage), article(args[0].Type))
		return nil
	}
	return &expr.Node{Op: expr.OpSize, Type: expr.Simple(expr.Int), Kids: args, At: at}
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
