package cel

import (
	"errors"
	"slices"
	"strings"

	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/types"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func (c *checker) literal(e ast.Expr) *tree.Node {
	at := c.literalSpan(e)
	n := &tree.Node{Op: tree.OpLiteral, At: at}
	switch v := e.AsLiteral().(type) {
	case types.Bool:
		n.Type, n.Value = tree.Simple(tree.Bool), tree.OfBool(bool(v))
	case types.Int:
		n.Type, n.Value = tree.Simple(tree.Int), tree.OfInt(int64(v))
		c.rewrites[e.ID()] = n
	case types.String:
		n.Type, n.Value = tree.Simple(tree.Text), tree.OfText(string(v))
	case types.Double:
		return c.decimalLiteral(e, n)
	case types.Null:
		c.problem(at, "ask has(fact) or !has(fact)", "the language has no null")
		return nil
	case types.Uint:
		c.problem(at, "leave the u out", "the language has no unsigned numbers")
		return nil
	default:
		c.problem(at, "leave the b out", "the language has no bytes")
		return nil
	}
	return n
}

func (c *checker) literalSpan(e ast.Expr) tree.Span {
	at := c.mark(e)
	if c.src.cut(at) == "-" {
		if i, ok := c.src.token(at.End()); ok {
			return c.src.span(at, c.src.tokens[i].span)
		}
	}
	return at
}

// decimalLiteral takes a number with a point from the text: CEL's parser has
// made a binary fraction of it.
func (c *checker) decimalLiteral(e ast.Expr, n *tree.Node) *tree.Node {
	text := c.src.cut(n.At)
	clean := strings.NewReplacer(" ", "", "\t", "", "\n", "", "\r", "").Replace(text)
	if strings.HasPrefix(clean, ".") {
		clean = "0" + clean
	}
	d, err := exact.ParseDecimal(clean)
	if err != nil {
		c.problem(n.At, "write at most 38 digits, as in 2.5", "%s is no number of the language", text)
		return nil
	}
	n.Type, n.Value = tree.Simple(tree.Decimal), tree.OfDecimal(d)
	c.rewrites[e.ID()] = n
	return n
}

// literals reads the operands that must be literals into the operation.
func (c *checker) literals(f form, n *tree.Node) bool {
	args := n.Kids
	for i, s := range tree.Of(f.op).Literals() {
		n.Kids = args[:min(i, len(n.Kids))]
		if s == tree.Unit && i == len(args) {
			return c.oneCurrency(f.usage, n)
		}
		if arg := args[i]; arg.Op != tree.OpLiteral || !read(s, arg.Value, n) {
			words := map[tree.Shape][2]string{
				tree.Places:   {"names the places after the point", "write 0, 2 or, for thousands, -3"},
				tree.Way:      {"names the way of rounding", "write 'half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling' or 'floor'"},
				tree.MonthEnd: {"names the day that stands for one the month does not have", "write 'last_of_month', 'first_of_next_month' or 'refuse'"},
				tree.Unit:     {"names its currency here", "write its three capital letters in quotes, as in 'VND'"},
			}[s]
			c.problem(arg.At, words[1], "%s %s", nameOf(f.usage), words[0])
			return false
		}
		if s == tree.Unit {
			c.groupedAmounts(n.Kids[0], n.Type.Currency())
		}
	}
	return true
}

// read reads a literal of a shape into the operation.
func read(s tree.Shape, v tree.Value, n *tree.Node) bool {
	var err error
	ok := true
	switch s {
	case tree.Places:
		n.Slot, ok = int(v.Int()), v.Kind() == tree.Int && v.Int() >= -18 && v.Int() <= exact.MaxDigits
	case tree.Way:
		n.Rounding, err = exact.ParseRounding(v.Text())
	case tree.MonthEnd:
		n.Slot = slices.Index([]string{date.RefuseAbsent: "refuse", date.LastOfMonth: "last_of_month", date.FirstOfNextMonth: "first_of_next_month"}, v.Text())
		ok = n.Slot >= 0 && v.Text() != ""
	default:
		var currency exact.Currency
		currency, err = exact.ParseCurrency(v.Text())
		n.Type = tree.MoneyIn(currency)
	}
	return ok && err == nil
}

// oneCurrency makes money of the currency of the ruleset.
func (c *checker) oneCurrency(usage string, n *tree.Node) bool {
	n.Type = tree.MoneyIn(c.env.decl.Currency)
	if c.env.decl.Currency.IsZero() {
		c.problem(n.At, "write "+usage, "the ruleset names no single currency, so the amount must name its own")
		return false
	}
	c.groupedAmounts(n.Kids[0], c.env.decl.Currency)
	return true
}

// groupedAmounts reports the literals of an amount that may be grouped or not:
// 500.000 is 500 here and 500,000 to those who group with points. A factor is
// no amount.
func (c *checker) groupedAmounts(n *tree.Node, currency exact.Currency) {
	if n.Op != tree.OpLiteral {
		kids := n.Kids
		if p := tree.Of(n.Op).Pairing; n.Op == tree.OpCond {
			kids = kids[1:]
		} else if p == tree.Product || p == tree.Quotient {
			kids = nil
		}
		for _, kid := range kids {
			c.groupedAmounts(kid, currency)
		}
		return
	}
	var unclear *exact.MoneyError
	if _, err := exact.ParseAmount(numberIn(c.src.cut(n.At)), currency); errors.As(err, &unclear) {
		message, hint, _ := strings.Cut(unclear.Reason, ": ")
		c.problem(n.At, hint, "%s is no one amount: %s", c.src.cut(n.At), message)
	}
}

// numberIn returns the number of a literal: -500.000, decimal("500.000").
func numberIn(literal string) string {
	return strings.TrimFunc(literal, func(r rune) bool { return r != '-' && !isDigit(r) })
}
