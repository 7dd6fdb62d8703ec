package eval_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

func explain(t testing.TB, text string, known map[string]tree.Value) *eval.Trace {
	t.Helper()
	return eval.Explain(t.Context(), compile(t, text), know(known))
}

// By how much a comparison misses what the whole needs of it.
func TestShort(t *testing.T) {
	known := map[string]tree.Value{"n": tree.OfInt(58), "k": tree.OfInt(60), "money": tree.OfMoney(dong(120)), "rate": tree.OfDecimal(number("1.5")),
		"from": dayOf("2026-01-31"), "to": dayOf("2026-03-01"), "name": tree.OfText("x"), "a": tree.OfBool(true)}
	for _, c := range []struct {
		text, want, why string
	}{
		{"n >= 60", "-2", "two years too few"},
		{"n > k", "-2", "against another fact"},
		{"n == 60", "-2", "not equal"},
		{"n < 50", "8", "eight too many"},
		{"n < 60", "?", "as it should be"},
		{"money < 100", "20 VND", ""},
		{"rate > 2.0", "-0.5", ""},
		{"from > to", "-29", "in days"},
		{"name == 'y'", "?", "texts have no distance"},
		{"a != true", "?", "nor have truths"},
	} {
		require.Equal(t, c.want, explain(t, c.text, known).Short.String(), "%s (%s)", c.text, c.why)
	}
	below := explain(t, "!(n < 60)", known)
	require.Equal(t, "-2", below.Parts[0].Short.String(), "below a negation a comparison misses by holding")
	require.Equal(t, "?", explain(t, "n > k", map[string]tree.Value{"k": tree.OfInt(1)}).Short.String(), "missing")
	far := map[string]tree.Value{"n": tree.OfInt(-9223372036854775808), "k": tree.OfInt(1)}
	require.Equal(t, "?", explain(t, "n > k", far).Short.String(), "the distance is outside the whole numbers")
}

// Which members settled a loop, and which parts a whole waits for.
func TestDecisiveAndMissing(t *testing.T) {
	holes := map[string]tree.Value{"list": numbers("TF?T"), "n": tree.OfInt(1)}
	for _, c := range []struct {
		text     string
		value    string
		decisive []int
		missing  string
	}{
		{"list.exists(x, x == 1)", "true", []int{0, 3}, ""},
		{"list.all(x, x == 1)", "false", []int{1}, ""},
		{"list.exists_one(x, x == 1)", "false", []int{0, 3}, ""},
		{"list.exists(x, x == 5)", "?", nil, "list[2]"},
		{"list.filter(x, x == 1)", "?", nil, "list[2]"},
		{"list.all(x, x > 0)", "?", nil, "list[2]"},
		{"list.map(x, x > n)", "[false, true, ?, false]", nil, ""},
		{"list == [1, 2, 3, 1]", "?", nil, "list[2]"},
		{"5 in list", "?", nil, "list[2]"},
		{"sum(list)", "?", nil, "list[2]"},
		{"n > 0 && k > 0", "?", nil, "k"},
		{"k > 0 && a", "?", nil, "k a"},
		{"a ? k : n", "?", nil, "a k"},
		{"n == 1 ? k : money > 3 ? 1 : 2", "k?", nil, "k"},
		{"n == 2 ? k : size(name)", "?", nil, "name"},
		{"has(pension) && n > 3", "false", nil, ""},
		{"has(pension)", "?", nil, "pension"},
		{"double", "?", nil, "double"},
	} {
		tr := explain(t, c.text, holes)
		require.Equal(t, c.value, tr.Value.String(), c.text)
		require.Equal(t, c.decisive, tr.Decisive, c.text)
		var names []string
		for _, p := range tr.Missing {
			names = append(names, p.String())
		}
		require.Equal(t, c.missing, strings.Join(names, " "), c.text)
	}
}

// A trace says what each part is: its operation, its text and its place.
func TestPartsOfATrace(t *testing.T) {
	tr := explain(t, "a && list.exists(x, x > n)", map[string]tree.Value{"list": numbers("TF"), "n": tree.OfInt(1)})
	require.Equal(t, tree.OpAnd, tr.Op)
	require.Equal(t, "a && list.exists(x, x > n)", tr.Program.Text())
	loop := tr.Parts[1]
	require.Equal(t, tree.OpExists, loop.Op)
	require.Equal(t, "list.exists(x, x > n)", loop.Text)
	require.Equal(t, tree.Span{Offset: 5, Width: 21}, loop.At)
	require.Equal(t, "x", loop.Name)
	require.Len(t, loop.Parts, 3, "the list, and a part for each member")
	require.Equal(t, []int{-1, 0, 1}, []int{loop.Parts[0].Member, loop.Parts[1].Member, loop.Parts[2].Member})
	require.Equal(t, "x > n", loop.Parts[2].Text)
	require.True(t, loop.Parts[2].Value.IsTrue())

	joined := eval.Explain(t.Context(), tree.Any(compile(t, "a"), compile(t, "b")), know(nil))
	require.Empty(t, joined.Text)
	require.Equal(t, "b", joined.Parts[1].Text)
	require.Equal(t, "b", joined.Parts[1].Program.Text())

	poor := know(map[string]tree.Value{"list": long(50)})
	poor.Budget = 60
	cut := eval.Explain(t.Context(), compile(t, "list.all(x, x >= 0)"), poor)
	require.True(t, cut.Value.IsFailed())
	require.Equal(t, tree.BudgetExhausted, cut.Value.Fault().Code)
}
