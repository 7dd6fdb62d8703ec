package cel_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// given are facts by name; a name left out is missing.
type given map[string]tree.Value

func (g given) input(d cel.Declarations) *eval.Input {
	values := make(eval.Values, len(d.Facts))
	for i, f := range d.Facts {
		v, ok := g[f.Name]
		if !ok {
			v = tree.Unknown(tree.NewPath(f.Name, f.Type, f.Optional))
		}
		values[i] = v
	}
	return &eval.Input{Facts: values, Parameters: eval.ParameterFunc(levels)}
}

// levels are two parameters: a level that rose on 2024-07-01 and a minimum
// wage by region.
func levels(slot int, key tree.Value, on date.Date) tree.Value {
	switch {
	case slot == 1 && key.Text() == "I":
		return vnd(4_680_000)
	case slot == 1:
		return vnd(4_160_000)
	case !on.IsZero() && on.Before(date.MustParse("2024-07-01")):
		return vnd(360_000)
	}
	return vnd(500_000)
}

func vnd(n int64) tree.Value { return tree.OfMoney(exact.Dong(n)) }

func day(s string) tree.Value { return tree.OfDate(date.MustParse(s)) }

// members makes the household from ages; -1 is a member of unknown age.
func members(ages ...int64) tree.Value {
	path := tree.NewPath("members", tree.ListOf(memberType()), false)
	list := make([]tree.Value, len(ages))
	for i, age := range ages {
		known := tree.OfInt(age)
		if age < 0 {
			known = tree.Unknown(path.Index(i).Field(0))
		}
		list[i] = tree.OfRecord(known, tree.NoValue(path.Index(i).Field(1)))
	}
	return tree.OfList(list...)
}

func outcome(t testing.TB, text string, g given) tree.Value {
	t.Helper()
	d := declarations()
	env, err := cel.NewEnv(d)
	require.NoError(t, err)
	p, err := env.Compile(text, tree.Type{})
	require.NoError(t, err, text)
	return eval.Decide(t.Context(), p, g.input(d))
}

func TestEval(t *testing.T) {
	known := given{
		"age": tree.OfInt(70), "income": vnd(1_200_000), "resident": tree.OfBool(true),
		"pension":   tree.NoValue(tree.NewPath("pension", tree.MoneyIn(exact.VND), true)),
		"household": tree.OfEnum("poor"), "ward": tree.OfText("Phường 1"),
		"birth_date": day("1951-10-01"), "today": day("2026-11-23"), "members": members(5, 40, 70),
		"rate": tree.OfDecimal(exact.MustParseDecimal("1.5")),
	}
	for _, c := range []struct{ text, want string }{
		{"age >= 60 && income < 1500000 && resident", "true"},
		{"2.5 * level", "1250000 VND"},
		{"level * 2", "1000000 VND"},
		{"rate * level", "750000 VND"},
		{"household == 'poor' ? 1.5 * level : 0", "750000 VND"},
		{"household == 'not_poor' ? 1.5 * level : 0", "0 VND"},
		{"members.filter(m, m.age < 16).size() * level", "500000 VND"},
		{"members.exists(m, m.age < 6)", "true"},
		{"members.all(m, m.age < 6)", "false"},
		{"members.exists_one(m, m.age > 60)", "true"},
		{"sum(members.map(m, m.age))", "115"},
		{"max(members.map(m, m.age))", "70"},
		{"min(members.map(m, m.age))", "5"},
		{"max(age, 3, 90)", "90"},
		{"!has(pension)", "true"},
		{"pension > 0", "error: pension is known to be absent; ask has(pension) first"},
		{"has(pension) && pension > 0", "false"},
		{"level.on(date('2024-06-28')) * 20", "7200000 VND"},
		{"level.on(date('2024-07-02')) * 20", "10000000 VND"},
		{"min(5 * minimum_wage['I'], divide(income * 60, 100, 0, 'down'))", "720000 VND"},
		{"ageOn(birth_date, today)", "75"},
		{"age / 0 > 1", "error: division by zero; ask first whether the divisor is 0"},
		{"age / 0 > 1 || age == 70", "true"},
		{"9223372036854775807 + age > 0", "error: the result is outside the whole numbers of 64 bits; compute with decimal(…)"},
		{"'Phường 1' in ['a', 'b', 'c', 'd', 'e', 'Phường 1']", "true"},
		{"0.1 + 0.2 == 0.3", "true"},
		{"divide(10, 4, 0, 'half_even')", "2"},
		{"round(2.345, 2, 'half_up')", "2.35"},
		{"addMonths(date('2024-01-31'), 1, 'last_of_month')", "2024-02-29"},
		{"addMonths(date('2024-01-31'), 1, 'first_of_next_month')", "2024-03-01"},
		{"daysBetween(date('2026-08-17'), date('2026-08-28'))", "11"},
		{"monthsBetween(date('2024-01-31'), date('2024-02-29'))", "1"},
		{"weekday(date('2026-08-17'))", "1"},
		{"int(round(7.9, 0, 'down'))", "7"},
		{"home.owner.age > 3", "?"},
	} {
		if got := outcome(t, c.text, known).String(); got != c.want {
			t.Errorf("%s = %s, want %s", c.text, got, c.want)
		}
	}
}
