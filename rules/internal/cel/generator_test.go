package cel_test

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func kidType() tree.Type {
	return tree.RecordOf("kid", tree.Field{Name: "age", Type: tree.Simple(tree.Int)},
		tree.Field{Name: "income", Type: tree.MoneyIn(exact.VND), Optional: true},
		tree.Field{Name: "work", Type: tree.Simple(tree.Bool)})
}

// world are the facts that random expressions are written over, of every type
// and with few values each, so that the edges are met often.
func world() cel.Declarations {
	vnd := tree.MoneyIn(exact.VND)
	return cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "p", Type: tree.Simple(tree.Bool)}, {Name: "q", Type: tree.Simple(tree.Bool)},
		{Name: "i", Type: tree.Simple(tree.Int)}, {Name: "j", Type: tree.Simple(tree.Int)},
		{Name: "e", Type: tree.EnumOf("a", "b", "c")}, {Name: "s", Type: tree.Simple(tree.Text)},
		{Name: "d", Type: tree.Simple(tree.Decimal)}, {Name: "m", Type: vnd}, {Name: "o", Type: vnd, Optional: true},
		{Name: "u", Type: tree.Simple(tree.Date)}, {Name: "v", Type: tree.Simple(tree.Date)},
		{Name: "list", Type: tree.ListOf(tree.Simple(tree.Int))}, {Name: "kids", Type: tree.ListOf(kidType())},
		{Name: "home", Type: kidType()},
	}}
}

type generator struct {
	t     *rapid.T
	loops []string // variables over kids
	ints  []string // variables over numbers
}

func (g *generator) pick(options ...string) string {
	return rapid.SampledFrom(options).Draw(g.t, "choice")
}

func (g *generator) bool(depth int) string {
	if depth == 0 {
		return g.pick("p", "q", "true", "false", "has(o)", "has(home.income)", "home.work", g.kid("work", "p"))
	}
	n := depth - 1
	switch rapid.IntRange(0, 15).Draw(g.t, "bool") {
	case 0, 1:
		return "(" + g.bool(n) + " && " + g.bool(n) + ")"
	case 2, 3:
		return "(" + g.bool(n) + " || " + g.bool(n) + ")"
	case 4:
		return "!" + g.bool(n)
	case 5:
		return "(" + g.bool(n) + " ? " + g.bool(n) + " : " + g.bool(n) + ")"
	case 6:
		return g.compare(g.int(n), g.int(n))
	case 7:
		return g.compare(g.int(0), g.pick("0", "1", "2"))
	case 8:
		return g.compare(g.decimal(n), g.decimal(n))
	case 9:
		return g.compare(g.money(n), g.money(n))
	case 10:
		return g.compare(g.date(n), g.date(n))
	case 11:
		return "(" + g.pick("e", "s") + g.pick(" == ", " != ") + g.pick("'a'", "'b'", "e") + ")"
	case 12:
		return "(" + g.pick("e in ['a', 'b']", "s in ['a', 'x']", g.int(n)+" in "+g.numbers(n), g.money(0)+" in [1, 2.5]", "s.startsWith('a')") + ")"
	case 13:
		return g.loop(n)
	case 14:
		return g.compare("size("+g.numbers(n)+")", g.pick("0", "1", "2"))
	default:
		return g.bool(0)
	}
}

func (g *generator) compare(a, b string) string {
	return "(" + a + g.pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + b + ")"
}

func (g *generator) kid(field, otherwise string) string {
	if len(g.loops) == 0 {
		return otherwise
	}
	return g.loops[len(g.loops)-1] + "." + field
}

// loop is a condition over the kids or over numbers.
func (g *generator) loop(depth int) string {
	name := fmt.Sprintf("x%d", len(g.loops)+len(g.ints))
	if len(g.loops)+len(g.ints) >= 2 {
		return g.bool(0)
	}
	quantifier := g.pick("exists", "all", "exists_one")
	if rapid.Bool().Draw(g.t, "numbers") {
		g.ints = append(g.ints, name)
		body := g.bool(depth)
		g.ints = g.ints[:len(g.ints)-1]
		return g.numbers(depth) + "." + quantifier + "(" + name + ", " + body + ")"
	}
	g.loops = append(g.loops, name)
	body := g.bool(depth)
	g.loops = g.loops[:len(g.loops)-1]
	list := g.pick("kids", "kids", "kids.filter(k, k.age > 0)", "(p ? kids : [])", "kids.filter(k, k.income > 1)")
	return list + "." + quantifier + "(" + name + ", " + body + ")"
}

func (g *generator) numbers(depth int) string {
	if depth == 0 {
		return g.pick("list", "[1, 2]", "[i, 1]", "kids.map(k, k.age)", "[]")
	}
	return g.pick("list", "list.filter(n, n > i)", "list.map(n, n * 2)", "kids.map(k, k.age + 1)",
		"kids.filter(k, k.work).map(k, k.age)", "(q ? list : [1])", "["+g.int(depth-1)+", j]")
}

func (g *generator) int(depth int) string {
	if depth == 0 {
		names := append([]string{"i", "j", "0", "1", "2", "-1", "home.age", g.kid("age", "i")}, g.ints...)
		return g.pick(names...)
	}
	n := depth - 1
	switch rapid.IntRange(0, 11).Draw(g.t, "int") {
	case 0:
		return "(" + g.int(n) + " + " + g.int(n) + ")"
	case 1:
		return "(" + g.int(n) + " * " + g.int(n) + ")"
	case 2:
		return "(" + g.int(n) + g.pick(" / ", " % ", " - ") + g.int(n) + ")"
	case 3:
		return "(" + g.bool(n) + " ? " + g.int(n) + " : " + g.int(n) + ")"
	case 4:
		return g.pick("sum", "min", "max", "count") + "(" + g.numbers(n) + ")"
	case 5:
		return "max(" + g.int(n) + ", " + g.int(n) + ")"
	case 6:
		return g.pick("ageOn", "daysBetween", "monthsBetween") + "(" + g.date(n) + ", " + g.date(n) + ")"
	case 7:
		return g.numbers(n) + "[" + g.int(0) + "]"
	case 8:
		return "-" + g.int(n)
	case 9:
		return "int(" + g.decimal(n) + ")"
	case 10:
		return g.pick("year", "month", "day", "weekday") + "(" + g.date(n) + ")"
	default:
		return "9223372036854775807 + " + g.int(0)
	}
}

func (g *generator) decimal(depth int) string {
	if depth == 0 {
		return g.pick("d", "d", "0.5", "2.5", "1.0")
	}
	n := depth - 1
	switch rapid.IntRange(0, 6).Draw(g.t, "decimal") {
	case 0:
		return "(" + g.decimal(n) + g.pick(" + ", " - ", " * ") + g.decimal(n) + ")"
	case 1:
		return "decimal(" + g.int(n) + ")"
	case 2:
		return "divide(" + g.decimal(n) + ", " + g.decimal(n) + ", 2, " + g.pick("'half_up'", "'down'", "'half_even'") + ")"
	case 3:
		return "(" + g.bool(n) + " ? " + g.decimal(n) + " : 3)"
	case 4:
		return "amount(" + g.money(n) + ")"
	case 5:
		return "round(" + g.decimal(n) + ", 0, 'half_up')"
	default:
		return "divide(" + g.money(n) + ", " + g.money(n) + ", 1, 'up')"
	}
}

func (g *generator) money(depth int) string {
	if depth == 0 {
		return g.pick("m", "m", "o", "home.income", g.kid("income", "m"))
	}
	n := depth - 1
	switch rapid.IntRange(0, 7).Draw(g.t, "money") {
	case 0:
		return "(" + g.money(n) + g.pick(" + ", " - ") + g.money(n) + ")"
	case 1:
		return "(" + g.money(n) + " * " + g.decimal(n) + ")"
	case 2:
		return "(" + g.int(n) + " * " + g.money(n) + ")"
	case 3:
		return "(" + g.bool(n) + " ? " + g.money(n) + " : 2.5)"
	case 4:
		return "max(" + g.money(n) + ", 1)"
	case 5:
		return "divide(" + g.money(n) + ", " + g.int(n) + ", 0, 'floor')"
	case 6:
		return "sum(kids.filter(k, has(k.income)).map(k, k.income))"
	default:
		return "sum(kids.map(k, has(k.income) ? k.income : 0))"
	}
}

func (g *generator) date(depth int) string {
	if depth == 0 {
		return g.pick("u", "v", "date('2024-02-29')", "date('2024-01-31')")
	}
	n := depth - 1
	switch rapid.IntRange(0, 3).Draw(g.t, "date") {
	case 0:
		return "addDays(" + g.date(n) + ", " + g.int(n) + ")"
	case 1:
		return "addMonths(" + g.date(n) + ", " + g.int(n) + ", " + g.pick("'last_of_month'", "'first_of_next_month'", "'refuse'") + ")"
	case 2:
		return "(" + g.bool(n) + " ? " + g.date(n) + " : " + g.date(n) + ")"
	default:
		return "max(" + g.date(n) + ", " + g.date(n) + ")"
	}
}
