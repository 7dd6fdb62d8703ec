package relevance

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// world are facts for random expressions, with few values each.
func world() cel.Declarations {
	integer := tree.Simple(tree.Int)
	kid := tree.RecordOf("kid", tree.Field{Name: "age", Type: integer}, tree.Field{Name: "income", Type: integer, Optional: true}, tree.Field{Name: "work", Type: tree.Simple(tree.Bool)})
	return cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "p", Type: tree.Simple(tree.Bool)}, {Name: "q", Type: tree.Simple(tree.Bool)}, {Name: "i", Type: integer}, {Name: "j", Type: integer},
		{Name: "o", Type: integer, Optional: true}, {Name: "l", Type: tree.ListOf(integer)}, {Name: "kids", Type: tree.ListOf(kid)}, {Name: "one", Type: kid, Optional: true}}}
}

// writer writes random expressions over the world. Every way to fail is an
// operand of every operation sooner or later.
type writer struct {
	*rapid.T
	loops int
}

func (w *writer) pick(list ...string) string { return rapid.SampledFrom(list).Draw(w.T, "pick") }

func (w *writer) bool(depth int) string {
	if depth == 0 {
		return w.pick("p", "q", "true", "i > 1", "o > 0", "has(o)", "1 / j == 1", "one.work", "has(one.income)", w.member("work", "p"))
	}
	d := depth - 1
	switch rapid.IntRange(0, 11).Draw(w.T, "bool") {
	case 0, 1:
		return "(" + w.bool(d) + w.pick(" && ", " || ", " == ") + w.bool(d) + ")"
	case 2:
		return "!" + w.bool(d)
	case 3:
		return "(" + w.bool(d) + " ? " + w.bool(d) + " : " + w.bool(d) + ")"
	case 4, 5:
		return "(" + w.int(d) + w.pick(" < ", " >= ", " == ", " != ") + w.int(d) + ")"
	case 6:
		return "(" + w.int(d) + " in " + w.list(d) + ")"
	case 7:
		return "(" + w.bool(d) + " in [" + w.bool(d) + ", " + w.bool(0) + "])"
	default:
		return w.loop(d)
	}
}

// counts are two counts over one list, of which one may be the other.
func (w *writer) counts() string {
	count := func(and string) string {
		return "size(kids.filter(k, " + w.pick("k.age < 1", "k.age < 1", "k.age + 1 > 1") + and + "))"
	}
	return count("") + " < j " + w.pick("&& ", "|| ") + count(" || k.work") + " >= j"
}

func (w *writer) loop(d int) string {
	v := "k" + string(rune('0'+w.loops))
	over := w.pick("kids", "kids.filter("+v+", "+v+".age + 1 > 1)", "kids.filter("+v+", "+v+".work)")
	if w.loops == 3 {
		return w.bool(0)
	}
	w.loops++
	defer func() { w.loops-- }()
	return over + "." + w.pick("exists", "all", "exists_one") + "(" + v + ", " + w.bool(d) + ")"
}

func (w *writer) member(field, otherwise string) string {
	if w.loops == 0 {
		return otherwise
	}
	return "k" + string(rune('0'+rapid.IntRange(0, w.loops-1).Draw(w.T, "loop"))) + "." + field
}

func (w *writer) int(depth int) string {
	if depth == 0 {
		return w.pick("i", "j", "o", "0", "1", "2", "one.age", "l[0]", "kids[i].age", w.member("age", "i"), w.member("income", "o"))
	}
	d := depth - 1
	switch rapid.IntRange(0, 7).Draw(w.T, "int") {
	case 0, 1:
		return "(" + w.int(d) + w.pick(" + ", " - ", " * ", " / ", " % ") + w.int(d) + ")"
	case 2:
		return "(" + w.bool(d) + " ? " + w.int(d) + " : " + w.int(d) + ")"
	case 3:
		return w.pick("sum", "min", "max", "size") + "(" + w.list(d) + ")"
	case 4:
		return w.list(d) + "[" + w.int(0) + "]"
	case 5:
		return "size(kids.filter(k, k.age > " + w.pick("0", "1", "j") + "))"
	default:
		return w.int(0)
	}
}

func (w *writer) list(depth int) string {
	if depth == 0 {
		return w.pick("l", "[1, 2]", "[i, 1]", "kids.map(k, k.age)", "kids.filter(k, k.work).map(k, k.age + 1)", "l.filter(n, 2 / n == 1)", "[1, 2].filter(n, false)")
	}
	d := depth - 1
	switch rapid.IntRange(0, 4).Draw(w.T, "list") {
	case 0:
		return "[" + w.int(d) + ", " + w.int(d) + "]"
	case 1:
		return "(" + w.bool(d) + " ? " + w.list(d) + " : " + w.list(d) + ")"
	case 2:
		return w.list(d) + ".filter(n, n " + w.pick("< ", "> ", "== ", "!= 3 / ") + w.int(0) + ")"
	case 3:
		return w.list(d) + ".map(n, n" + w.pick(" + ", " / ", " * ") + w.int(0) + ")"
	default:
		return w.list(0)
	}
}

// known draws what is known of a fact: nothing, all, or some of its parts.
func (w *writer) known(t tree.Type, optional bool, path *tree.Path) tree.Value {
	var parts []tree.Value
	switch {
	case rapid.IntRange(0, 2).Draw(w.T, "hide") == 0:
		return tree.Unknown(path)
	case optional && rapid.IntRange(0, 2).Draw(w.T, "absent") == 0:
		return tree.NoValue(path)
	case t.Kind() == tree.Bool:
		return tree.OfBool(rapid.Bool().Draw(w.T, "bool"))
	case t.Kind() == tree.Int:
		return tree.OfInt(rapid.SampledFrom([]int64{0, 1, 2, -1, math.MaxInt64}).Draw(w.T, "int"))
	case t.Kind() == tree.List:
		for i := range rapid.IntRange(0, 3).Draw(w.T, "size") {
			parts = append(parts, w.known(t.Elem(), false, path.Index(i)))
		}
		return tree.OfList(parts...)
	}
	for i := range t.NumFields() {
		parts = append(parts, w.known(t.Field(i).Type, t.Field(i).Optional, path.Field(i)))
	}
	return tree.OfRecord(parts...)
}

// complete fills in what is missing of a value, and keeps it by its path.
func complete(r *rand.Rand, v tree.Value, t tree.Type, optional bool, path *tree.Path, filled map[string]tree.Value) tree.Value {
	parts := slices.Clone(v.Parts())
	switch {
	case v.IsMissing() && optional && r.IntN(3) == 0:
		v = tree.NoValue(path)
	case v.IsMissing() && t.Kind() == tree.Bool:
		v = tree.OfBool(r.IntN(2) == 0)
	case v.IsMissing() && t.Kind() == tree.Int:
		v = tree.OfInt([]int64{-1, 0, 1, 2, 3, math.MinInt64, math.MaxInt64}[r.IntN(7)])
	case v.IsMissing() && t.Kind() == tree.List:
		parts = make([]tree.Value, r.IntN(3))
		v = tree.OfList()
	case v.IsMissing():
		parts = make([]tree.Value, t.NumFields())
		v = tree.OfRecord()
	}
	switch {
	case v.IsKnown() && t.Kind() == tree.List:
		for i := range parts {
			parts[i] = complete(r, parts[i], t.Elem(), false, path.Index(i), filled)
		}
		v = tree.OfList(parts...)
	case v.IsKnown() && t.Kind() == tree.Record:
		for i := range parts {
			parts[i] = complete(r, parts[i], t.Field(i).Type, t.Field(i).Optional, path.Field(i), filled)
		}
		v = tree.OfRecord(parts...)
	}
	filled[path.String()] = v
	return v
}

// program draws a condition, a number or a group.
func (w *writer) program(env *cel.Env) *tree.Program {
	compiled := func(text string) *tree.Program {
		p, err := env.Compile(text, tree.Type{})
		if err != nil {
			w.Skip(err.Error())
		}
		return p
	}
	one := func() *tree.Program { return compiled(w.bool(rapid.IntRange(0, 3).Draw(w.T, "depth"))) }
	switch rapid.IntRange(0, 7).Draw(w.T, "program") {
	case 0:
		return tree.All(one(), one(), one())
	case 1:
		return tree.None(one(), one())
	case 2:
		return tree.AtLeast(rapid.IntRange(0, 4).Draw(w.T, "n"), one(), one(), one())
	case 3:
		x := one()
		return tree.If(x, one(), x)
	case 4:
		return compiled(w.int(rapid.IntRange(0, 3).Draw(w.T, "depth")))
	case 5:
		return compiled(w.counts())
	}
	return one()
}

func describe(p *tree.Program) string {
	if p.Text() != "" {
		return p.Text()
	}
	var parts []string
	for _, kid := range p.Root().Kids {
		parts = append(parts, describe(kid.Sub))
	}
	return fmt.Sprintf("%s %d (%s)", tree.Of(p.Root().Op).Name, p.Root().Slot, strings.Join(parts, "; "))
}
