package relevance

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Equal symbols are one, and what is equal only in part is another: the key of
// a symbol holds all that its value depends on.
func TestSymbolsAreMadeOnce(t *testing.T) {
	a := newAnalyst(t.Context(), &tree.Node{}, &eval.Input{})
	n := &symbol{kind: symTerm, term: factTerm(2, "n", tree.Simple(tree.Int), false)}
	b, c := &symbol{kind: symTest, term: factTerm(0, "b", tree.Simple(tree.Bool), false), op: tree.OpEq, value: tree.OfBool(true)}, n.term
	d := &symbol{kind: symTest, term: factTerm(1, "d", tree.Simple(tree.Bool), false), op: tree.OpEq, value: tree.OfBool(true)}
	less := func(v int64) symbol {
		return symbol{kind: symTest, term: c, op: tree.OpLt, value: tree.OfInt(v)}
	}
	round := func(places int, how exact.Rounding) symbol {
		return symbol{kind: symStrict, node: &tree.Node{Op: tree.OpRound, Slot: places, Rounding: how, Type: tree.Simple(tree.Decimal)}, kids: []*symbol{n}}
	}
	money := func(currency exact.Currency) symbol {
		return symbol{kind: symStrict, node: &tree.Node{Op: tree.OpToMoney, Type: tree.MoneyIn(currency)}, kids: []*symbol{n}}
	}
	count := func(sure int64) symbol {
		return symbol{kind: symCount, node: &tree.Node{Op: tree.OpSize, Type: tree.Simple(tree.Int)}, kids: []*symbol{b, d}, value: tree.OfInt(sure)}
	}
	path := tree.NewPath("x", tree.Simple(tree.Int), false)
	list := func(members ...tree.Value) symbol { return *constant(tree.OfList(members...)) }
	made := []symbol{*constant(tree.OfInt(1)), *constant(tree.OfDecimal(exact.DecimalOf(1))), *constant(tree.OfText("1")), *constant(tree.OfEnum("1")), *n, *b, *d,
		less(1), less(2), {kind: symTest, term: c, op: tree.OpLe, value: tree.OfInt(1)}, {kind: symTest, term: c, op: tree.OpIn, set: []tree.Value{tree.OfInt(1)}},
		{kind: symTest, term: c, op: tree.OpIn, set: []tree.Value{tree.OfInt(1), tree.OfInt(2)}}, {kind: symTest, term: c, op: tree.OpLt, value: tree.OfInt(1), whole: n},
		round(0, exact.HalfUp), round(1, exact.HalfUp), round(0, exact.HalfDown), money(exact.VND), money(exact.MustParseCurrency("EUR")),
		*joined(tree.OpAnd, 0, b, d), *joined(tree.OpAnd, 0, d, b), *joined(tree.OpOr, 0, b, d), *joined(tree.OpAtLeast, 1, b, d), *joined(tree.OpAtLeast, 2, b, d),
		count(0), count(1), list(), list(tree.OfInt(1)), list(tree.OfInt(1), tree.OfInt(2)), list(tree.OfList(tree.OfInt(1)), tree.OfInt(2)), list(tree.OfList(tree.OfInt(1), tree.OfInt(2))),
		list(tree.Unknown(path)), list(tree.NoValue(path)), *constant(tree.OfRecord(tree.OfInt(1)))}
	seen := map[*symbol]int{}
	for i, s := range made {
		one := a.make(s)
		before, there := seen[one]
		require.False(t, there, "%d and %d are one symbol", before, i)
		seen[one] = i
		require.Same(t, one, a.make(s))
	}
	dec := func(s string) tree.Value { return tree.OfDecimal(exact.MustParseDecimal(s)) }
	require.Same(t, a.make(*constant(dec("1.50"))), a.make(*constant(dec("1.5"))), "one number")
	deps := a.deps(a.make(*joined(tree.OpAnd, 0, d, a.make(less(3)), d, b)))
	require.Len(t, deps, 3)
	require.Equal(t, "d n b", deps[0].String()+" "+deps[1].String()+" "+deps[2].String(), "in the order they are named, once")
}

// reader works out what a symbol comes to on complete facts. A term that
// stands for a computation has the value of the first symbol that it was made
// of, so that two computations taken for one show.
type reader struct {
	a      *analyst
	values map[string]tree.Value // of facts, by path
	of     map[*term]*symbol
	blind  map[*term]tree.Value
}

func (r *reader) value(s *symbol) tree.Value {
	switch s.kind {
	case symConstant:
		return r.filled(s.value)
	case symTerm:
		return r.term(s.term)
	case symTest:
		return r.test(s)
	case symLogic:
		return r.logic(s)
	case symCond:
		switch c := r.value(s.kids[0]); {
		case c.IsTrue():
			return r.value(s.kids[1])
		case c.IsFalse():
			return r.value(s.kids[2])
		default:
			return s.node.Pending(s.node, c)
		}
	case symList:
		return r.list(s)
	case symCount:
		n := s.value.Number()
		for _, kid := range s.kids {
			v := r.value(kid)
			if !v.IsKnown() {
				return s.node.Pending(s.node, v)
			}
			n += v.Number()
		}
		return tree.OfInt(n)
	default:
		return r.strict(s)
	}
}

// filled puts the values of facts into the missing parts of a value.
func (r *reader) filled(v tree.Value) tree.Value {
	if v.IsMissing() && v.Path() != nil {
		return r.fact(v.Path())
	}
	parts := make([]tree.Value, v.Len())
	for i := range parts {
		parts[i] = r.filled(v.At(i))
	}
	switch {
	case v.IsKnown() && v.Kind() == tree.List:
		return tree.OfList(parts...)
	case v.IsKnown() && v.Kind() == tree.Record:
		return tree.OfRecord(parts...)
	}
	return v
}

func (r *reader) term(t *term) tree.Value {
	if v, ok := r.blind[t]; ok {
		return v
	}
	if t.isFact() {
		return r.fact(t.path)
	}
	return r.value(r.of[t])
}

// fact is a value by its path; a part of what is absent is absent.
func (r *reader) fact(path *tree.Path) tree.Value {
	if v, ok := r.values[path.String()]; ok {
		return v
	}
	return tree.NoValue(path)
}

func (r *reader) test(s *symbol) tree.Value {
	x := s.whole
	if x == nil {
		x = &symbol{kind: symTerm, term: s.term}
	}
	v := r.value(x)
	switch {
	case s.op == tree.OpHas && !v.IsFailed():
		return tree.OfBool(v.IsKnown())
	case !v.IsKnown():
		return s.node.Pending(s.node, v)
	case s.op == tree.OpIn:
		return tree.MemberOf(v, s.set)
	}
	return tree.Of(s.op).Binary(s.node, v, s.value)
}

func (r *reader) logic(s *symbol) tree.Value {
	yes, failures := 0, 0
	var failed tree.Value
	for _, kid := range s.kids {
		switch v := r.value(kid); {
		case v.IsTrue():
			yes++
		case !v.IsKnown():
			failures++
			failed = s.node.Pending(s.node, v)
		}
	}
	switch s.node.Op {
	case tree.OpNot:
		if failures > 0 {
			return failed
		}
		return tree.OfBool(yes == 0)
	case tree.OpAnd:
		return eval.Enough(len(s.kids), yes, 0, failures, failed)
	case tree.OpOr:
		return eval.Enough(1, yes, 0, failures, failed)
	default:
		return eval.Enough(s.node.Slot, yes, 0, failures, failed)
	}
}

func (r *reader) list(s *symbol) tree.Value {
	var members []tree.Value
	for _, m := range s.unfold() {
		guard := r.value(m.guard)
		if guard.IsFalse() {
			continue
		}
		v := r.value(m.value)
		if !guard.IsKnown() {
			v = guard
		}
		if !v.IsKnown() {
			return s.node.Pending(s.node, v)
		}
		members = append(members, v)
	}
	return tree.OfList(members...)
}

func (r *reader) strict(s *symbol) tree.Value {
	if s.node.Op.IsLoop() {
		return r.loop(s)
	}
	values := make([]tree.Value, len(s.kids))
	for i, kid := range s.kids {
		v := r.value(kid)
		if s.node.Op == tree.OpHas && !v.IsFailed() {
			return tree.OfBool(v.IsKnown())
		}
		if !v.IsKnown() {
			return s.node.Pending(s.node, v)
		}
		values[i] = v
	}
	switch {
	case s.node.Op == tree.OpField:
		return values[0].At(s.node.Slot)
	case tree.Of(s.node.Op).Fold != nil && len(values) == 1 && values[0].Kind() == tree.List:
		return r.a.m.Apply(s.node, values[0], tree.Value{})
	}
	return applyAll(&r.a.m, s.node, values)
}

// loop runs over a list that was not known to the analysis.
func (r *reader) loop(s *symbol) tree.Value {
	list := r.value(s.kids[0])
	if !list.IsKnown() {
		return s.node.Pending(s.node, list)
	}
	local := s.node.Like(tree.OpLocal, s.node.Kids[0].Type.Elem())
	local.Slot = s.node.Slot
	blind := r.a.blind[r.a.operationOf(local)]
	saved := r.blind[blind]
	defer func() { r.blind[blind] = saved }()
	var members, bodies []tree.Value
	for _, m := range list.Parts() {
		r.blind[blind] = m
		members, bodies = append(members, m), append(bodies, r.value(s.kids[1]))
	}
	var kept []tree.Value
	yes, failures := int64(0), 0
	var failed tree.Value
	for i, v := range bodies {
		switch {
		case !v.IsKnown():
			failures++
			failed = s.node.Pending(s.node, v)
		case s.node.Op == tree.OpMap:
			kept = append(kept, v)
		case v.IsTrue():
			yes++
			kept = append(kept, members[i])
		}
	}
	switch s.node.Op {
	case tree.OpExists:
		return eval.Enough(1, int(yes), 0, failures, failed)
	case tree.OpAll:
		return eval.Enough(len(bodies), int(yes), 0, failures, failed)
	}
	switch {
	case failures > 0:
		return failed
	case s.node.Op == tree.OpExistsOne:
		return tree.OfBool(yes == 1)
	}
	return tree.OfList(kept...)
}

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

// A symbol comes to what its expression comes to, on every completion of the
// facts, where a term that stands for a computation stands for one only; no
// facts make anything panic; and what is decided stays.
func TestSymbolsMeanWhatTheirExpressionsMean(t *testing.T) {
	d := world()
	env, err := cel.NewEnv(d)
	require.NoError(t, err)
	rapid.Check(t, func(t *rapid.T) {
		w := &writer{T: t}
		p := w.program(env)
		known := make(eval.Values, len(d.Facts))
		for i, f := range d.Facts {
			known[i] = w.known(f.Type, f.Optional, tree.NewPath(f.Name, f.Type, f.Optional))
		}
		a := newAnalyst(t.Context(), p.Root(), &eval.Input{Facts: known})
		s := a.make(*a.symbol(p.Root()))
		of := map[*term]*symbol{}
		for _, made := range a.made {
			if made.stands != nil {
				of[made.stands] = made
			}
		}
		eval.Explain(t.Context(), p, &eval.Input{Facts: known})
		answer := Analyse(t.Context(), p, &eval.Input{Facts: known})
		if answer.Value.IsMissing() != (len(answer.Missing) > 0) {
			t.Fatalf("%s over %v: %s, missing %v", describe(p), known, answer.Value, answer.Missing)
		}
		random := rand.New(rand.NewPCG(1, rapid.Uint64().Draw(t, "completions")))
		for range 12 {
			full, filled := make(eval.Values, len(d.Facts)), map[string]tree.Value{}
			for i, f := range d.Facts {
				full[i] = complete(random, known[i], f.Type, f.Optional, tree.NewPath(f.Name, f.Type, f.Optional), filled)
			}
			want := outcome(eval.Decide(t.Context(), p, &eval.Input{Facts: full}))
			r := &reader{a: a, values: filled, of: of, blind: map[*term]tree.Value{}}
			if got := outcome(r.value(s)); got != want {
				t.Fatalf("%s over %v, completed %v: the symbol comes to %s, the expression to %s", describe(p), known, full, got, want)
			}
			if v := answer.Value; !v.IsMissing() && outcome(v) != want {
				t.Fatalf("%s over %v, completed %v: decided %s, but it comes to %s", describe(p), known, full, v, want)
			}
		}
	})
}

// outcome writes a value; which failure it is decides nothing.
func outcome(v tree.Value) string {
	if v.IsFailed() || v.IsAbsent() {
		return "failed"
	}
	return v.String()
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
