package cel

import (
	"strings"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// fit makes an expression one of the type that is wanted: as it is, or, if it
// is made of bare literals only, by reading them as that type. It reports
// false where that cannot be; problems of a literal itself are told.
func (c *checker) fit(n *expr.Node, want expr.Type) (*expr.Node, bool) {
	if fits(n.Type, want) {
		return n, true
	}
	if n.Op == expr.OpLiteral && n.Type.Kind() == expr.Text && want.Kind() == expr.Enum {
		return c.fitEnum(n, want), true
	}
	if n.Op == expr.OpList && want.Kind() == expr.List {
		return c.fitList(n, want)
	}
	if !isBare(n) || !widens(n.Type.Kind(), want.Kind()) || want.Kind() == expr.Money && want.Currency() != c.env.decl.Currency {
		return n, false
	}
	c.widen(n, want)
	return n, true
}

// fits reports whether a value of type t can stand where want is. A text may
// be compared with an enum, for both are texts.
func fits(t, want expr.Type) bool {
	switch {
	case t.Equal(want):
		return true
	case t.Kind() == expr.List && want.Kind() == expr.List:
		return t.Elem().IsZero() || want.Elem().IsZero() || fits(t.Elem(), want.Elem())
	case t.Kind() == expr.Text && want.Kind() == expr.Enum, t.Kind() == expr.Enum && want.Kind() == expr.Text:
		return false
	}
	return false
}

func widens(from, to expr.Kind) bool {
	return from == expr.Int && (to == expr.Decimal || to == expr.Money) || from == expr.Decimal && to == expr.Money
}

// isBare reports whether an expression is made of number literals only.
func isBare(n *expr.Node) bool {
	switch n.Op {
	case expr.OpLiteral:
		return n.Type.Kind() == expr.Int || n.Type.Kind() == expr.Decimal
	case expr.OpNeg, expr.OpAdd, expr.OpSub, expr.OpMul:
		for _, kid := range n.Kids {
			if !isBare(kid) {
				return false
			}
		}
		return true
	case expr.OpCond:
		return isBare(n.Kids[1]) && isBare(n.Kids[2])
	case expr.OpMin, expr.OpMax:
		return n.Kids[0].Op == expr.OpList && isBareList(n.Kids[0])
	default:
		return false
	}
}

func isBareList(n *expr.Node) bool {
	for _, kid := range n.Kids {
		if !isBare(kid) {
			return false
		}
	}
	return len(n.Kids) > 0
}

// widen reads bare literals as decimals or money. Of a product only one
// factor becomes money.
func (c *checker) widen(n *expr.Node, want expr.Type) {
	if n.Type.Equal(want) {
		return
	}
	from := n.Type.Kind()
	n.Type = want
	switch n.Op {
	case expr.OpLiteral:
		if want.Kind() == expr.Money {
			n.Value = expr.OfMoney(exact.NewMoney(n.Value.Decimal(), want.Currency()))
		} else {
			n.Value = expr.OfDecimal(n.Value.Decimal())
		}
	case expr.OpCond:
		c.widen(n.Kids[1], want)
		c.widen(n.Kids[2], want)
	case expr.OpMul:
		c.widen(n.Kids[0], want)
		if want.Kind() == expr.Decimal || from == expr.Decimal {
			c.widen(n.Kids[1], expr.Simple(expr.Decimal))
		}
	case expr.OpMin, expr.OpMax:
		n.Kids[0].Type = expr.ListOf(want)
		for _, kid := range n.Kids[0].Kids {
			c.widen(kid, want)
		}
	default:
		for _, kid := range n.Kids {
			c.widen(kid, want)
		}
	}
}

func (c *checker) fitEnum(n *expr.Node, want expr.Type) *expr.Node {
	text := n.Value.Text()
	if !want.HasValue(text) {
		hint := "its values are " + join(want.Values())
		if near := source.Nearest(text, want.Values()); near != "" {
			hint = "did you mean '" + near + "'?"
		}
		c.problem(n.At, hint, "%q is not one of the values that can stand here", text)
	}
	fitted := *n
	fitted.Type, fitted.Value = want, expr.OfEnum(text)
	return &fitted
}

func (c *checker) fitList(n *expr.Node, want expr.Type) (*expr.Node, bool) {
	fitted := *n
	fitted.Type, fitted.Kids = want, make([]*expr.Node, len(n.Kids))
	for i, kid := range n.Kids {
		k, ok := c.fit(kid, want.Elem())
		if !ok {
			return n, false
		}
		fitted.Kids[i] = k
	}
	return &fitted, true
}

// unify makes two operands of one type, the bare literal following the other.
func (c *checker) unify(a, b *expr.Node) (*expr.Node, *expr.Node, bool) {
	if fitted, ok := c.fit(a, b.Type); ok {
		return fitted, b, true
	}
	if fitted, ok := c.fit(b, a.Type); ok {
		return a, fitted, true
	}
	if k, l := a.Type.Kind(), b.Type.Kind(); (k == expr.Text || k == expr.Enum) && (l == expr.Text || l == expr.Enum) {
		return a, b, k != l || overlap(a.Type, b.Type)
	}
	return a, b, false
}

// overlap reports whether two enums share a value, so that comparing them
// can be meant.
func overlap(a, b expr.Type) bool {
	for _, v := range a.Values() {
		if b.HasValue(v) {
			return true
		}
	}
	return false
}

// conversion tells how to make an expression one of another type.
func (c *checker) conversion(n *expr.Node, want expr.Type) string {
	text, from, to := c.src.cut(n.At), n.Type.Kind(), want.Kind()
	if len([]rune(text)) > 60 {
		text = "…"
	}
	switch {
	case from == expr.Int && to == expr.Decimal:
		return "write decimal(" + text + ")"
	case to == expr.Money && (from == expr.Int || from == expr.Decimal):
		return "write money(" + text + ", '" + want.Currency().String() + "')"
	case from == expr.Money && to == expr.Money:
		return "convert the one with a rate that the law names"
	case from == expr.Decimal && to == expr.Int:
		return "write int(round(" + text + ", 0, 'down')) or another rounding"
	case from == expr.Money && (to == expr.Decimal || to == expr.Int):
		return "write amount(" + text + ") for the number without its currency"
	case from == expr.Text && to == expr.Date:
		if n.Op == expr.OpLiteral {
			return "write date(" + text + ")"
		}
		return "declare it as a date"
	case from == expr.Text && (to == expr.Int || to == expr.Decimal || to == expr.Money) && n.Op == expr.OpLiteral:
		if _, err := exact.ParseDecimal(n.Value.Text()); err != nil {
			return "write a number here"
		}
		return "write the number without quotes"
	case from == expr.List && want.Equal(n.Type.Elem()):
		return "ask its members, as in " + text + ".exists(x, x == …), or write size(" + text + ")"
	case from == expr.List && to == expr.Int:
		return "write size(" + text + ")"
	case from == expr.List && to == expr.List:
		return "compare lists of one type"
	case from == expr.Record:
		return "name one of its fields: " + join(fieldNames(n.Type))
	case from == expr.Int && to == expr.Text && n.Op == expr.OpLiteral:
		return "write '" + text + "' in quotes"
	case from == expr.Text && (to == expr.Int || to == expr.Decimal || to == expr.Money):
		return "declare " + text + " as a number"
	case from == expr.Int && to == expr.Date, from == expr.Decimal && to == expr.Date:
		return `write a day, as in date("2026-08-17")`
	case to == expr.Enum:
		return "its values are " + join(want.Values())
	case from == expr.Text && to == expr.Bool && n.Op == expr.OpLiteral && (n.Value.Text() == "true" || n.Value.Text() == "false"):
		return "write " + n.Value.Text() + " without quotes"
	}
	return ""
}

func fieldNames(t expr.Type) []string {
	names := make([]string, t.NumFields())
	for i := range names {
		names[i] = t.Field(i).Name
	}
	return names
}

// article puts a or an before the name of a type that takes one.
func article(t expr.Type) string {
	s := t.String()
	switch t.Kind() {
	case expr.Money:
		return s
	default:
	}
	if strings.ContainsRune("aeiou", rune(s[0])) {
		return "an " + s
	}
	return "a " + s
}

func join(names []string) string {
	const most = 12
	if len(names) > most {
		return strings.Join(names[:most], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}
