package eval_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// facts are the declarations of this package's tests: two of each kind that
// matters.
func facts() cel.Declarations {
	vnd := tree.MoneyIn(exact.VND)
	return cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "a", Type: tree.Simple(tree.Bool)}, {Name: "b", Type: tree.Simple(tree.Bool)}, {Name: "c", Type: tree.Simple(tree.Bool)},
		{Name: "n", Type: tree.Simple(tree.Int)}, {Name: "k", Type: tree.Simple(tree.Int)},
		{Name: "money", Type: vnd}, {Name: "pension", Type: vnd, Optional: true},
		{Name: "from", Type: tree.Simple(tree.Date)}, {Name: "to", Type: tree.Simple(tree.Date)},
		{Name: "list", Type: tree.ListOf(tree.Simple(tree.Int))}, {Name: "flags", Type: tree.ListOf(tree.Simple(tree.Bool))},
		{Name: "double", Type: tree.Simple(tree.Int), Derived: true}, {Name: "knot", Type: tree.Simple(tree.Int), Derived: true},
		{Name: "spouse", Type: tree.RecordOf("spouse", tree.Field{Name: "age", Type: tree.Simple(tree.Int)}), Optional: true},
		{Name: "name", Type: tree.Simple(tree.Text)},
		{Name: "rate", Type: tree.Simple(tree.Decimal)},
		{Name: "household", Type: tree.EnumOf("poor", "near_poor", "not_poor")},
		{Name: "no_bool", Type: tree.Simple(tree.Bool), Optional: true}, {Name: "no_int", Type: tree.Simple(tree.Int), Optional: true},
		{Name: "no_decimal", Type: tree.Simple(tree.Decimal), Optional: true}, {Name: "no_money", Type: vnd, Optional: true},
		{Name: "no_date", Type: tree.Simple(tree.Date), Optional: true}, {Name: "no_text", Type: tree.Simple(tree.Text), Optional: true},
		{Name: "no_list", Type: tree.ListOf(tree.Simple(tree.Int)), Optional: true},
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

// decide is the outcome of an expression over the facts that are known.
func decide(t testing.TB, text string, known map[string]tree.Value) tree.Value {
	t.Helper()
	return eval.Decide(t.Context(), compile(t, text), know(known))
}

func dayOf(s string) tree.Value { return tree.OfDate(date.MustParse(s)) }

func none(name string) tree.Value {
	return tree.NoValue(tree.NewPath(name, tree.MoneyIn(exact.VND), true))
}

// letter is an outcome as truth tables write it: T, F, ? for missing and !
// for failed.
func letter(v tree.Value) byte {
	switch {
	case v.IsTrue():
		return 'T'
	case v.IsFalse():
		return 'F'
	case v.IsMissing():
		return '?'
	default:
		return '!'
	}
}

// absent is a fact that is known to have no value.
func absent(name string) tree.Value {
	d := facts()
	for _, f := range d.Facts {
		if f.Name == name {
			return tree.NoValue(tree.NewPath(name, f.Type, true))
		}
	}
	panic("no fact " + name)
}

func dong(n int64) exact.Money { return exact.Dong(n) }

func number(s string) exact.Decimal { return exact.MustParseDecimal(s) }
