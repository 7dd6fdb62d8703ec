package cel

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/statutory-go/statutory/internal/suggest"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// fit makes an expression one of the type that is wanted: as it is, or, if it
// is made of bare literals only, by reading them as that type. It reports
// false where that cannot be; problems of a literal itself are reported.
func (c *checker) fit(n *tree.Node, want tree.Type) (*tree.Node, bool) {
	if fits(n.Type, want) {
		return n, true
	}
	if n.Op == tree.OpLiteral && n.Type.Kind() == tree.Text && want.Kind() == tree.Enum {
		return c.fitEnum(n, want), true
	}
	if n.Op == tree.OpList && want.Kind() == tree.List {
		return c.fitList(n, want)
	}
	if !isBare(n) || !widens(n.Type.Kind(), want.Kind()) || want.Kind() == tree.Money && want.Currency() != c.env.decl.Currency {
		return n, false
	}
	if want.Kind() == tree.Money {
		c.groupedAmounts(n, want.Currency())
	}
	c.widen(n, want)
	return n, true
}

// fits reports whether a value of type t can stand where want is.
func fits(t, want tree.Type) bool {
	return t.Equal(want) || t.Kind() == tree.List && want.Kind() == tree.List &&
		(t.Elem().IsZero() || want.Elem().IsZero() || fits(t.Elem(), want.Elem()))
}

func widens(from, to tree.Kind) bool {
	return from == tree.Int && (to == tree.Decimal || to == tree.Money) || from == tree.Decimal && to == tree.Money
}

// isBare reports whether an expression is made of number literals only.
func isBare(n *tree.Node) bool {
	switch o := tree.Of(n.Op); {
	case n.Op == tree.OpLiteral:
		return n.Type.Kind() == tree.Int || n.Type.Kind() == tree.Decimal
	case n.Op == tree.OpCond:
		return isBare(n.Kids[1]) && isBare(n.Kids[2])
	case o.Members:
		list := n.Kids[0]
		return list.Op == tree.OpList && len(list.Kids) > 0 && !slices.ContainsFunc(list.Kids, isComputed)
	default:
		return o.Bare && !slices.ContainsFunc(n.Kids, isComputed)
	}
}

func isComputed(n *tree.Node) bool { return !isBare(n) }

// widen reads bare literals as decimals or money. Of a product only one
// factor becomes money.
func (c *checker) widen(n *tree.Node, want tree.Type) {
	if n.Type.Equal(want) {
		return
	}
	n.Type = want
	switch o := tree.Of(n.Op); {
	case n.Op == tree.OpLiteral:
		if want.Kind() == tree.Money {
			n.Value = tree.OfMoney(exact.NewMoney(n.Value.Decimal(), want.Currency()))
		} else {
			n.Value = tree.OfDecimal(n.Value.Decimal())
		}
	case n.Op == tree.OpCond:
		c.widen(n.Kids[1], want)
		c.widen(n.Kids[2], want)
	case o.Pairing == tree.Product:
		c.widen(n.Kids[0], want)
		if want.Kind() == tree.Decimal {
			c.widen(n.Kids[1], tree.Simple(tree.Decimal))
		}
	case o.Members:
		n.Kids[0].Type = tree.ListOf(want)
		for _, kid := range n.Kids[0].Kids {
			c.widen(kid, want)
		}
	default:
		for _, kid := range n.Kids {
			c.widen(kid, want)
		}
	}
}

func (c *checker) fitEnum(n *tree.Node, want tree.Type) *tree.Node {
	text := n.Value.Text()
	for _, v := range want.Values() {
		if norm.NFC.String(v) == norm.NFC.String(text) {
			text = v // equal to Unicode
		}
	}
	if !want.HasValue(text) {
		hint := "its values are " + join(want.Values())
		if near := suggest.Nearest(text, want.Values()); near != "" {
			hint = "did you mean '" + near + "'?"
		}
		c.problem(n.At, hint, "%q is not one of the values that can stand here", text)
	}
	fitted := *n
	fitted.Type, fitted.Value = want, tree.OfEnum(text)
	return &fitted
}

func (c *checker) fitList(n *tree.Node, want tree.Type) (*tree.Node, bool) {
	fitted := *n
	fitted.Type, fitted.Kids = want, make([]*tree.Node, len(n.Kids))
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
func (c *checker) unify(a, b *tree.Node) (*tree.Node, *tree.Node, bool) {
	if fitted, ok := c.fit(a, b.Type); ok {
		return fitted, b, true
	}
	if fitted, ok := c.fit(b, a.Type); ok {
		return a, fitted, true
	}
	if k, l := a.Type.Kind(), b.Type.Kind(); (k == tree.Text || k == tree.Enum) && (l == tree.Text || l == tree.Enum) {
		return a, b, k != l || overlap(a.Type, b.Type)
	}
	return a, b, false
}

// overlap reports whether two enums share a value, so that comparing them
// can be meant.
func overlap(a, b tree.Type) bool { return slices.ContainsFunc(a.Values(), b.HasValue) }

// conversion says how to make an expression one of another type.
func (c *checker) conversion(n *tree.Node, want tree.Type) string {
	text, from, to := c.src.cut(n.At), n.Type.Kind(), want.Kind()
	if len([]rune(text)) > 60 {
		text = "…"
	}
	switch {
	case from == tree.Int && (to == tree.Decimal || to == tree.Money) && quotientIn(n) != nil:
		return c.divided(n, want)
	case from == tree.Int && to == tree.Decimal:
		return "write decimal(" + text + ")"
	case to == tree.Money && (from == tree.Int || from == tree.Decimal):
		return "write money(" + text + ", '" + want.Currency().String() + "')"
	case from == tree.Money && to == tree.Money:
		return "convert the one with a rate that the law names"
	case from == tree.Decimal && to == tree.Int && n.Op == tree.OpLiteral:
		return "write a whole number here"
	case from == tree.Decimal && to == tree.Int:
		return "write int(round(" + text + ", 0, 'half_up')) with the rounding of the law"
	case from == tree.Money && (to == tree.Decimal || to == tree.Int):
		return "write amount(" + text + ") for the number without its currency"
	case from == tree.Text && to == tree.Date:
		if n.Op == tree.OpLiteral {
			return "write date(" + text + ")"
		}
		return "declare it as a date"
	case from == tree.Text && (to == tree.Int || to == tree.Decimal || to == tree.Money) && n.Op == tree.OpLiteral:
		if _, err := exact.ParseDecimal(n.Value.Text()); err != nil {
			return "write a number here"
		}
		return "write the number without quotes"
	case from == tree.List && want.Equal(n.Type.Elem()):
		return "ask its members, as in " + text + ".exists(x, x == …), or write size(" + text + ")"
	case from == tree.List && to == tree.Int:
		return "write size(" + text + ")"
	case from == tree.List && to == tree.List:
		return "compare lists of one type"
	case from == tree.Record:
		return "name one of its fields: " + join(fieldNames(n.Type))
	case from == tree.Int && to == tree.Text && n.Op == tree.OpLiteral:
		return "write '" + text + "' in quotes"
	case from == tree.Text && (to == tree.Int || to == tree.Decimal || to == tree.Money):
		return "declare " + text + " as a number"
	case from == tree.Int && to == tree.Date, from == tree.Decimal && to == tree.Date:
		return `write a day, as in date("2026-08-17")`
	case to == tree.Enum:
		return "its values are " + join(want.Values())
	case from == tree.Text && to == tree.Bool && n.Op == tree.OpLiteral && (n.Value.Text() == "true" || n.Value.Text() == "false"):
		return "write " + n.Value.Text() + " without quotes"
	}
	return ""
}

// quotientIn returns the first division of whole numbers in an expression, nil
// if there is none: what it leaves over cannot be had back.
func quotientIn(n *tree.Node) *tree.Node {
	if n == nil || n.Op == tree.OpDiv {
		return n
	}
	for _, kid := range n.Kids {
		if q := quotientIn(kid); q != nil {
			return q
		}
	}
	return nil
}

// divided proposes a division that says how it rounds, for a decimal or money
// made of a quotient of whole numbers.
func (c *checker) divided(n *tree.Node, want tree.Type) string {
	q := quotientIn(n)
	divide := "divide(" + c.src.cut(q.Kids[0].At) + ", " + c.src.cut(q.Kids[1].At) + ", 0, 'half_up')"
	switch {
	case q != n:
		return "write " + c.src.cut(q.At) + " as " + divide + " with the places and the rounding of the law"
	case want.Kind() == tree.Money:
		divide = "money(" + divide + ", '" + want.Currency().String() + "')"
	}
	return "write " + divide + " with the places and the rounding of the law"
}

func fieldNames(t tree.Type) []string {
	names := make([]string, t.NumFields())
	for i := range names {
		names[i] = t.Field(i).Name
	}
	return names
}

// article puts a or an before the name of a type that takes one.
func article(t tree.Type) string {
	s := t.String()
	switch t.Kind() {
	case tree.Money:
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
