package relevance

import (
	"math/rand/v2"
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
