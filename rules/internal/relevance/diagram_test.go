package relevance

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func factTerm(index int, name string, t tree.Type, optional bool) *term {
	path := tree.NewPath(name, t, optional)
	return &term{typ: t, path: path, deps: []*tree.Path{path}, mayFail: optional, index: index}
}

// bools are a diagram over as many missing truths.
func bools(t testing.TB, names string) *diagram {
	var terms []*term
	for i, name := range strings.Fields(names) {
		terms = append(terms, factTerm(i, name, tree.Simple(tree.Bool), false))
		terms[i].cases()
	}
	var m eval.Machine
	m.Start(t.Context(), &eval.Input{})
	return newDiagram(&m, terms)
}

// shown writes a diagram as name(outcome for no, outcome for yes).
func shown(d *diagram, r ref) string {
	if l, ok := d.leafOf(r); ok {
		if l.value.IsFailed() { // which failure it is decides nothing
			return "failed"
		}
		return l.value.String()
	}
	var parts []string
	for _, kid := range d.nodes[r].kids {
		parts = append(parts, shown(d, kid))
	}
	return d.terms[d.nodes[r].term].path.String() + "(" + strings.Join(parts, " ") + ")"
}

func isTrue(n int, d *diagram) *symbol {
	return &symbol{kind: symTest, term: d.terms[n], op: tree.OpEq, value: tree.OfBool(true), node: &tree.Node{Op: tree.OpEq}}
}

func joined(op tree.Op, slot int, kids ...*symbol) *symbol {
	return &symbol{kind: symLogic, node: &tree.Node{Op: op, Slot: slot, Type: tree.Simple(tree.Bool)}, kids: kids}
}

// A diagram asks its facts in order and leaves out those that change nothing.
func TestDiagramsOfConditions(t *testing.T) {
	d := bools(t, "a b c")
	a, b, c := isTrue(0, d), isTrue(1, d), isTrue(2, d)
	not := func(s *symbol) *symbol { return joined(tree.OpNot, 0, s) }
	and := func(kids ...*symbol) *symbol { return joined(tree.OpAnd, 0, kids...) }
	or := func(kids ...*symbol) *symbol { return joined(tree.OpOr, 0, kids...) }
	failed := constant(tree.Fail(&tree.Fault{Code: tree.Overflow, Message: "failed"}))
	cond := func(kids ...*symbol) *symbol {
		return &symbol{kind: symCond, node: &tree.Node{Op: tree.OpCond}, kids: kids}
	}
	yes, no := constant(tree.OfBool(true)), constant(tree.OfBool(false))
	for _, x := range []struct {
		s    *symbol
		want string
	}{
		{a, "a(false true)"},
		{not(a), "a(true false)"},
		{not(not(a)), "a(false true)"},
		{and(a, b), "a(false b(false true))"},
		{and(b, a), "a(false b(false true))"},
		{or(a, b), "a(b(false true) true)"},
		{and(a, not(a)), "false"},
		{or(a, not(a)), "true"},
		{or(and(a, b), and(a, not(b))), "a(false true)"},
		{and(), "true"},
		{or(), "false"},
		{cond(a, b, b), "b(false true)"},
		{cond(a, yes, no), "a(false true)"},
		{cond(a, b, c), "a(c(false true) b(false true))"},
		{joined(tree.OpAtLeast, 2, a, b, c), "a(b(false c(false true)) b(c(false true) true))"},
		{joined(tree.OpAtLeast, 0, a), "true"},
		{joined(tree.OpAtLeast, 2, a), "false"},
		{and(a, failed), "a(false failed)"},
		{or(a, failed), "a(failed true)"},
	} {
		r := d.build(x.s)
		require.NoError(t, d.err)
		require.Equal(t, x.want, shown(d, r))
	}
	require.Equal(t, d.build(and(a, b)), d.build(and(b, a, b)), "equal parts are one node")
}

// Counts, and operations over outcomes, are computed in every case.
func TestDiagramsOfAmounts(t *testing.T) {
	d := bools(t, "a b")
	integer := tree.Simple(tree.Int)
	pick := func(c *symbol, n int64) *symbol {
		return &symbol{kind: symCond, node: &tree.Node{Op: tree.OpCond, Type: integer}, kids: []*symbol{c, constant(tree.OfInt(n)), constant(tree.OfInt(0))}}
	}
	a, b := isTrue(0, d), isTrue(1, d)
	strict := func(op tree.Op, kids ...*symbol) *symbol {
		return &symbol{kind: symStrict, node: &tree.Node{Op: op, Type: integer, Kids: []*tree.Node{{}, {}}}, kids: kids}
	}
	for _, x := range []struct {
		s    *symbol
		want string
	}{
		{&symbol{kind: symCount, node: &tree.Node{Op: tree.OpSize, Type: integer}, kids: []*symbol{a, b}, value: tree.OfInt(3)}, "a(b(3 4) b(4 5))"},
		{strict(tree.OpAdd, pick(a, 2), pick(b, 4)), "a(b(0 4) b(2 6))"},
		{strict(tree.OpSum, pick(a, 2), pick(b, 2), constant(tree.OfInt(1))), "a(b(1 3) b(3 5))"},
		{strict(tree.OpMax, pick(a, 2), pick(b, 2)), "a(b(0 2) 2)"},
		{strict(tree.OpMin, pick(a, 2), pick(b, 4)), "a(0 b(0 2))"},
		{strict(tree.OpDiv, constant(tree.OfInt(8)), pick(a, 2)), "a(failed 4)"},
		{strict(tree.OpLt, pick(a, 2), pick(b, 4)), "a(b(false true) b(false true))"},
	} {
		r := d.build(x.s)
		require.NoError(t, d.err)
		want := strings.Replace(x.want, "a(b(false true) b(false true))", "b(false true)", 1) // 0 or 2 is below 4 and not below 0
		require.Equal(t, want, shown(d, r))
	}
	root := d.build(strict(tree.OpAdd, pick(a, 2), pick(b, 4)))
	terms, leaves := d.support(root)
	require.Equal(t, []int{0, 1}, terms)
	low, high := d.bounds(root, leaves)
	require.Equal(t, "0 6", low.String()+" "+high.String())
}

// Past the limit of cases, and past the budget, there is an error and no
// diagram.
func TestDiagramsHaveALimit(t *testing.T) {
	fails := func(why string, d *diagram, s *symbol) {
		d.build(s)
		require.ErrorIs(t, d.err, errTooManyCases, why)
	}
	full := bools(t, "a b")
	full.nodes = make([]branch, MaxCases)
	fails("as many nodes as there may be", full, isTrue(0, full))
	full.err = nil
	fails("below another operation", full, joined(tree.OpAnd, 0, isTrue(0, full), joined(tree.OpNot, 0, isTrue(1, full))))

	wide := bools(t, "a")
	wide.terms[0].cells = MaxCases + 1
	fails("too many cells", wide, isTrue(0, wide))

	poor := bools(t, "a")
	poor.m.Start(t.Context(), &eval.Input{Budget: 1})
	fails("two cells for one step", poor, isTrue(0, poor))
}

// The cells of a fact are what its tests distinguish.
func TestCells(t *testing.T) {
	ints := func(list ...int64) []tree.Value {
		var values []tree.Value
		for _, n := range list {
			values = append(values, tree.OfInt(n))
		}
		return values
	}
	day := func(s string) tree.Value { return tree.OfDate(date.MustParse(s)) }
	for _, c := range []struct {
		why       string
		t         tree.Type
		optional  bool
		ordered   bool
		constants []tree.Value
		cells     int
		not       []int // cells that cannot be
	}{
		{"no and yes", tree.Simple(tree.Bool), false, false, nil, 2, nil},
		{"no, yes and none", tree.Simple(tree.Bool), true, false, nil, 3, nil},
		{"each value of an enum", tree.EnumOf("x", "y", "z"), false, false, nil, 3, nil},
		{"no test", tree.Simple(tree.Int), false, false, nil, 1, nil},
		{"3 and any other", tree.Simple(tree.Int), false, false, ints(3, 3), 2, nil},
		{"below, at and above 3", tree.Simple(tree.Int), false, true, ints(3), 3, nil},
		{"nothing between 3 and 4", tree.Simple(tree.Int), false, true, ints(4, 3), 5, []int{2}},
		{"something between 3 and 5", tree.Simple(tree.Int), false, true, ints(3, 5), 5, nil},
		{"nothing below the least, above the greatest or between neighbours", tree.Simple(tree.Int), false, true, ints(math.MinInt64, -1, 0, math.MaxInt64), 9, []int{0, 4, 8}},
		{"the same, or none", tree.Simple(tree.Int), true, true, ints(math.MaxInt64), 4, []int{2}},
		{"there are decimals between", tree.Simple(tree.Decimal), false, true, ints(3, 4), 5, nil},
		{"neighbouring days", tree.Simple(tree.Date), false, true, []tree.Value{day("0001-01-01"), day("0001-01-02"), day("9999-12-31")}, 7, []int{0, 2, 6}},
		{"a list is one case", tree.ListOf(tree.Simple(tree.Int)), false, false, nil, 1, nil},
	} {
		f := factTerm(0, "f", c.t, c.optional)
		f.ordered, f.constants = c.ordered, c.constants
		f.cases()
		require.Equal(t, c.cells, f.cells, c.why)
		var not []int
		for cell := range f.cells {
			if !f.isPossible(cell) {
				not = append(not, cell)
			}
		}
		require.Equal(t, c.not, not, c.why)
	}
	f := factTerm(0, "f", tree.Simple(tree.Int), false)
	f.ordered, f.constants = true, ints(9, 3)
	f.cases()
	require.Equal(t, []int{1, 3, -1}, []int{f.cellOf(tree.OfInt(3)), f.cellOf(tree.OfInt(9)), f.cellOf(tree.OfInt(4))})
	e := factTerm(0, "e", tree.EnumOf("x", "y"), false)
	e.cases()
	require.Equal(t, []int{1, -1}, []int{e.cellOf(tree.OfText("y")), e.cellOf(tree.OfText("other"))})
}

// What a test says in each cell: of 3 and 9 below, at, between, at, above,
// and of none.
func TestOutcomesInCells(t *testing.T) {
	n := &tree.Node{Op: tree.OpLt, Name: "f"}
	var m eval.Machine
	m.Start(t.Context(), &eval.Input{})
	for _, c := range []struct {
		op    tree.Op
		value int64
		want  string
	}{
		{tree.OpLt, 9, "T T T F F !"}, {tree.OpLe, 9, "T T T T F !"}, {tree.OpGt, 3, "F F T T T !"}, {tree.OpGe, 3, "F T T T T !"},
		{tree.OpEq, 9, "F F F T F !"}, {tree.OpNe, 9, "T T T F T !"}, {tree.OpHas, 0, "T T T T T F"}, {tree.OpIn, 0, "F T F T F !"},
	} {
		f := factTerm(0, "f", tree.Simple(tree.Int), true)
		f.ordered, f.constants = true, []tree.Value{tree.OfInt(3), tree.OfInt(9)}
		f.cases()
		s := &symbol{kind: symTest, term: f, op: c.op, value: tree.OfInt(c.value), node: n}
		if c.op == tree.OpIn {
			s.set = []tree.Value{tree.OfInt(3), tree.OfInt(9)}
		}
		var got []string
		for _, v := range s.outcomes(&m) {
			got = append(got, map[bool]string{true: map[bool]string{true: "T", false: "F"}[v.IsTrue()], false: "!"}[v.IsKnown()])
		}
		require.Equal(t, c.want, strings.Join(got, " "), "%d with %d", c.op, c.value)
	}
}

// A chain finds where a comparison of what is computed from a fact changes,
// and on which side the computation fails.
func TestChains(t *testing.T) {
	on := constant(tree.OfDate(date.MustParse("2026-08-17")))
	integer, dates := tree.Simple(tree.Int), tree.Simple(tree.Date)
	step := func(op tree.Op, t tree.Type, kids ...*symbol) *symbol {
		return &symbol{kind: symStrict, node: &tree.Node{Op: op, Type: t, Kids: []*tree.Node{{}, {}}[:len(kids)]}, kids: kids}
	}
	number := func(n int64) *symbol { return constant(tree.OfInt(n)) }
	var m eval.Machine
	m.Start(t.Context(), &eval.Input{})
	for _, c := range []struct {
		why   string
		fact  tree.Type
		chain func(fact *symbol) *symbol
		with  tree.Value
		want  string
		fails bool
	}{
		{"n + 1 against 5 changes at 4", integer, func(f *symbol) *symbol { return step(tree.OpAdd, integer, f, number(1)) }, tree.OfInt(5), "3 4 5 9223372036854775806 9223372036854775807", true},
		{"-n against 5 changes at -5", integer, func(f *symbol) *symbol { return step(tree.OpNeg, integer, f) }, tree.OfInt(5), "-9223372036854775808 -9223372036854775807 -6 -5 -4", true},
		{"n / 2 against 1 is 1 for 2 and 3", integer, func(f *symbol) *symbol { return step(tree.OpDiv, integer, f, number(2)) }, tree.OfInt(1), "1 2 3 4", false},
		{"the age of 60 on 2026-08-17", dates, func(f *symbol) *symbol { return step(tree.OpAgeOn, integer, f, on) }, tree.OfInt(60), "1965-08-17 1965-08-18 1966-08-17 1966-08-18 2026-08-17 2026-08-18", true},
		{"ten days before a day", dates, func(f *symbol) *symbol { return step(tree.OpDaysBetween, integer, f, on) }, tree.OfInt(10), "2026-08-06 2026-08-07 2026-08-08", false},
		{"2 * (n - 1) against 7 is never 7", integer, func(f *symbol) *symbol {
			return step(tree.OpMul, tree.Simple(tree.Decimal), constant(tree.OfDecimal(exact.MustParseDecimal("2"))), step(tree.OpToDecimal, tree.Simple(tree.Decimal), step(tree.OpSub, integer, f, number(1))))
		}, tree.OfDecimal(exact.MustParseDecimal("7")), "-9223372036854775808 -9223372036854775807 4 5", true},
	} {
		base := factTerm(0, "f", c.fact, false)
		x, ok := chainOf(c.chain(&symbol{kind: symTerm, term: base, open: true}))
		require.True(t, ok, c.why)
		x.op, x.with = tree.OpGe, c.with
		require.Equal(t, c.fails, x.split(&m), c.why)
		base.cases()
		var got []string
		for _, v := range base.constants {
			got = append(got, v.String())
		}
		require.Equal(t, c.want, strings.Join(got, " "), c.why)
		for cell := range base.cells { // what it says of a cell is what it says of the value at its edge
			if cell%2 == 1 {
				v := tree.OfNumber(c.fact.Kind(), base.constants[cell/2].Number())
				at := x.place(&m, v.Number())
				require.Equal(t, at == 0 || at == 4, !x.outcome(&m, cell).IsKnown(), c.why)
			}
		}
	}
	for _, not := range []*symbol{
		step(tree.OpMod, integer, &symbol{kind: symTerm, term: factTerm(0, "f", integer, false)}, number(2)),
		step(tree.OpMul, integer, &symbol{kind: symTerm, term: factTerm(0, "f", integer, false)}, number(0)),
		step(tree.OpAdd, integer, number(1), number(2)),
		{kind: symTerm, term: factTerm(0, "f", integer, false)},
		step(tree.OpNeg, tree.Simple(tree.Decimal), &symbol{kind: symTerm, term: factTerm(0, "f", tree.Simple(tree.Decimal), false)}),
	} {
		_, ok := chainOf(not)
		require.False(t, ok)
	}
}
