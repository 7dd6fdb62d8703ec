package read_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/read"
	"github.com/statutory-go/statutory/rules/internal/tree"
	"github.com/statutory-go/statutory/rules/problem"
)

func reader() *read.Reader {
	return &read.Reader{
		IsSensitive: func(path string) bool { return path == "secret" },
		Unwrap:      func(raw any) (any, *problem.Problem) { return raw, nil },
	}
}

func TestOneValueInManyForms(t *testing.T) {
	day := date.MustParse("2026-08-17") // a Monday
	members := tree.ListOf(tree.RecordOf("member", tree.Field{Name: "age", Type: tree.Simple(tree.Int)}))
	name := "An"
	for _, c := range []struct {
		typ  tree.Type
		raw  []any
		want string
	}{
		{tree.Simple(tree.Int), []any{7, int8(7), uint64(7), json.Number("7"), exact.DecimalOf(7)}, "7"},
		{tree.Simple(tree.Decimal), []any{json.Number("2.50"), exact.MustParseDecimal("2.5")}, "2.5"},
		{tree.MoneyIn(exact.VND), []any{7, "7 VND", exact.Dong(7), map[string]any{"amount": 7, "currency": "VND"}}, "7 VND"},
		{tree.Simple(tree.Date), []any{"2026-08-17", day, day.In(time.UTC), &day}, "2026-08-17"},
		{tree.Simple(tree.Text), []any{name, &name}, `"An"`},
		{members, []any{[]any{map[string]any{"age": 7}}, []struct{ Age int }{{7}}, [1]map[string]int8{{"age": 7}}}, "[{7}]"},
	} {
		for _, raw := range c.raw {
			r := reader()
			assert.Equal(t, c.want, r.Value(tree.NewPath("f", c.typ, false), raw).String(), "%T", raw)
			assert.NoError(t, r.Problems.Err())
		}
	}
}

func TestNotKnownAndAbsent(t *testing.T) {
	var none *int
	r := reader()
	path := tree.NewPath("f", tree.Simple(tree.Int), true)
	for _, raw := range []any{nil, none, &none} {
		assert.True(t, r.Value(path, raw).IsMissing())
	}
	for _, raw := range []any{read.Absent{}, map[string]any{"absent": true}} {
		assert.True(t, r.Value(path, raw).IsAbsent())
	}
	assert.NoError(t, r.Problems.Err())
	r.Value(tree.NewPath("f", tree.Simple(tree.Int), false), read.Absent{})
	assert.EqualError(t, r.Problems.Err(), "f: it cannot be known to be absent; leave it out if it is not known, or declare it optional")
}

func TestSecretsAreNotQuoted(t *testing.T) {
	for kind, raw := range map[tree.Kind]any{tree.Int: "79000001", tree.Decimal: json.Number("7e99"), tree.Date: "79000001", tree.Bool: "79000001", tree.Text: 79000001} {
		r := reader()
		r.Value(tree.NewPath("secret", tree.Simple(kind), false).Sensitive(), raw)
		require.Error(t, r.Problems.Err())
		assert.NotContains(t, r.Problems.Err().Error(), "7900", kind)
		assert.Contains(t, r.Problems.Err().Error(), "the value (redacted)", kind)
	}
}
