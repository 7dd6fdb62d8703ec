package expr_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/expr"
)

// facts are the declarations of this package's tests: two of each kind that
// matters.
func facts() cel.Declarations {
	vnd := expr.MoneyIn(exact.VND)
	return cel.Declarations{Currency: exact.VND, Facts: []cel.Fact{
		{Name: "a", Type: expr.Simple(expr.Bool)}, {Name: "b", Type: expr.Simple(expr.Bool)}, {Name: "c", Type: expr.Simple(expr.Bool)},
		{Name: "n", Type: expr.Simple(expr.Int)}, {Name: "k", Type: expr.Simple(expr.Int)},
		{Name: "money", Type: vnd}, {Name: "pension", Type: vnd, Optional: true},
		{Name: "from", Type: expr.Simple(expr.Date)}, {Name: "to", Type: expr.Simple(expr.Date)},
		{Name: "list", Type: expr.ListOf(expr.Simple(expr.Int))}, {Name: "flags", Type: expr.ListOf(expr.Simple(expr.Bool))},
		{Name: "double", Type: expr.Simple(expr.Int), Derived: true}, {Name: "knot", Type: expr.Simple(expr.Int), Derived: true},
		{Name: "spouse", Type: expr.RecordOf("spouse", expr.Field{Name: "age", Type: expr.Simple(expr.Int)}), Optional: true},
		{Name: "name", Type: expr.Simple(expr.Text)},
	}}
}

func compile(t testing.TB, text string) *expr.Program {
	t.Helper()
	env, err := cel.NewEnv(facts())
	require.NoError(t, err)
	p, err := env.Compile(text, expr.Type{})
	require.NoError(t, err, text)
	return p
}

// know makes an input of the facts that are known; the others are missing.
func know(known map[string]expr.Value) *expr.Input {
	d := facts()
	values := make(expr.Values, len(d.Facts))
	for i, f := range d.Facts {
		v, ok := known[f.Name]
		if !ok {
			v = expr.Unknown(expr.NewPath(f.Name, f.Type, f.Optional))
		}
		values[i] = v
	}
	return &expr.Input{Facts: values}
}

func dayOf(s string) expr.Value { return expr.OfDate(date.MustParse(s)) }

func none(name string) expr.Value {
	return expr.NoValue(expr.NewPath(name, expr.MoneyIn(exact.VND), true))
}

// letter tells an outcome as truth tables write it: T, F, ? for missing and !
// for failed.
func letter(v expr.Value) byte {
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
