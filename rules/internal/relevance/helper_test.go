package relevance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// facts are what the expressions of these tests may name.
func facts() cel.Declarations {
	vnd := tree.MoneyIn(exact.VND)
	return cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "a", Type: tree.Simple(tree.Bool)}, {Name: "b", Type: tree.Simple(tree.Bool)}, {Name: "c", Type: tree.Simple(tree.Bool)},
		{Name: "n", Type: tree.Simple(tree.Int)}, {Name: "k", Type: tree.Simple(tree.Int)},
		{Name: "money", Type: vnd}, {Name: "pension", Type: vnd, Optional: true},
		{Name: "from", Type: tree.Simple(tree.Date)}, {Name: "to", Type: tree.Simple(tree.Date)},
		{Name: "list", Type: tree.ListOf(tree.Simple(tree.Int))}, {Name: "flags", Type: tree.ListOf(tree.Simple(tree.Bool))},
		{Name: "spouse", Type: tree.RecordOf("spouse", tree.Field{Name: "age", Type: tree.Simple(tree.Int)}), Optional: true},
		{Name: "name", Type: tree.Simple(tree.Text)},
		{Name: "rate", Type: tree.Simple(tree.Decimal)},
		{Name: "household", Type: tree.EnumOf("poor", "near_poor", "not_poor")},
	}}
}

func compile(t testing.TB, text string) *tree.Program {
	t.Helper()
	env, err := cel.NewEnv(facts())
	require.NoError(t, err)
	p, err := env.Compile(text, tree.Type{})
	require.NoError(t, err, text)
	return p
}

// know makes an input of the facts that are known; the others are missing.
func know(known map[string]tree.Value) *eval.Input {
	d := facts()
	values := make(eval.Values, len(d.Facts))
	for i, f := range d.Facts {
		v, ok := known[f.Name]
		if !ok {
			v = tree.Unknown(tree.NewPath(f.Name, f.Type, f.Optional))
		}
		values[i] = v
	}
	return &eval.Input{Facts: values}
}

func dayOf(s string) tree.Value { return tree.OfDate(date.MustParse(s)) }
