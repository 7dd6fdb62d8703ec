package cel_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/rules/exact"
	"github.com/statutory-go/statutory/rules/internal/cel"
	"github.com/statutory-go/statutory/rules/internal/eval"
	"github.com/statutory-go/statutory/rules/internal/tree"
)

// What a hint proposes is put in the place it is for and computed: the value
// must be the one that was meant, worked out by hand. The facts: age 70, rate
// 1.5, income 1,200,000 đồng, members of 5, 40 and 70.
func TestHintsComputeWhatWasMeant(t *testing.T) {
	known := given{"age": tree.OfInt(70), "rate": tree.OfDecimal(exact.MustParseDecimal("1.5")), "income": vnd(1_200_000), "resident": tree.OfBool(true),
		"birth_date": day("1951-10-01"), "today": day("2026-11-23"), "members": members(5, 40, 70), "ward": tree.OfText("Phường 1"),
		"household": tree.OfEnum("poor"), "pension": vnd(7)}
	tried := map[string]bool{}
	for _, c := range []struct{ text, place, want, why string }{
		{"age * 1.5", "age", "105", "half as much again"},
		{"1.5 * age", "age", "105", "the same the other way round"},
		{"age + rate", "age", "71.5", "a sum"},
		{"rate - age", "age", "-68.5", "a difference"},
		{"age == 1.5", "age", "false", "a whole number can be compared with a decimal"},
		{"age > 69.5", "age", "true", "70 is more"},
		{"resident ? age : 1.5", "age", "70", "two outcomes"},
		{"resident ? 1.5 : age", "age", "1.5", "two outcomes"},
		{"age in [69.5, 70]", "age", "true", "a member of decimals"},
		{"max(1.5, age)", "age", "70", "the greater"},
		{"max(age, 2) < rate", "max(age, 2)", "false", "70 against 1.5"},
		{"[1.5, age] == [1.5, 70.0]", "age", "true", "a list of decimals"},
		{"age in [rate]", "age", "false", "a list of a fact"},
		{"round(age / 8, 0, 'floor')", "round(age / 8, 0, 'floor')", "8", "8.75 rounded down"},
		{"round(age / 8, 0, 'ceiling')", "round(age / 8, 0, 'ceiling')", "9", "8.75 rounded up: whole division had made 8 of it"},
		{"round(age / 8, 1, 'half_up')", "round(age / 8, 1, 'half_up')", "8.8", "8.75 to one place"},
		{"round(age, -2, 'up')", "age", "100", "to hundreds"},
		{"round(age, 0, 'up') == 70.0", "age", "true", "a whole number is the same"},
		{"rate > age / 8", "age / 8", "false", "1.5 against 9"},
		{"rate + age / 8", "age / 8", "10.5", "1.5 + 9"},
		{"income < age / 8", "age / 8", "false", "an amount of 9 đồng"},
		{"rate / 2", "rate / 2", "1", "0.75, to a whole number half up"},
		{"income / 2", "income / 2", "600000 VND", "half of it"},
		{"age / rate", "age / rate", "47", "46.67, half up"},
		{"age / 2.5", "age / 2.5", "28", "70 / 2.5"},
		{"birth_date < '2020-01-01'", "'2020-01-01'", "true", "a day in quotes"},
		{"level['I']", "level['I']", "500000 VND", "the level since 2024"},
		{"income / 7", "income / 7", "171429 VND", "171,428.57 đồng, to a whole number half up"},
		{"addDays(today, rate)", "rate", "2026-11-25", "1.5 days, half up"},
		{"today - birth_date", "today - birth_date", "27447", "75 years of 365 days, 19 leap days and 53 days"},
		{"income == age", "age", "false", "an amount of 70 đồng"},
		{"income < '1500000'", "'1500000'", "true", "an amount in quotes"},
		{"birth_date < '1960-01-01'", "'1960-01-01'", "true", "a day in quotes"},
		{"date(19511001) == birth_date", "19511001", "error", "a number is no day"},
		{"ward == 1", "1", "false", "a number without quotes"},
		{"rate == income", "rate", "false", "a number with a currency"},
		{"income == rate", "income", "false", "an amount without its currency"},
		{"members > 2", "members", "true", "three members"},
		{"members.map(m, m.age) == 3", "members.map(m, m.age)", "true", "three members, the last proposal"},
		{"resident == 1", "resident == 1", "true", "a yes"},
		{"members.none(m, m.age < 6)", "members.none(m, m.age < 6)", "false", "one of them is 5"},
		{"members.every(m, m.age > 4)", "members.every(m, m.age > 4)", "true", "all are older"},
		{"members.any(m, m.age < 6)", "members.any(m, m.age < 6)", "true", "one of them is 5"},
		{"age = 70", "=", "true", "a sign"},
		{"age ≥ 70", "≥", "true", "a sign"},
		{"age <> 70", "<>", "false", "a sign"},
		{"resident and age == 70", "and", "true", "a word"},
		{"not resident", "not ", "false", "a word"},
		{"birth_date.ageOn(today)", "birth_date.ageOn(today)", "75", "his birthday was in October"},
	} {
		env := newEnv(t)
		_, err := env.Compile(c.text, tree.Type{})
		require.Error(t, err, c.text)
		var problems cel.Problems
		require.ErrorAs(t, err, &problems)
		proposed := proposal(t, c.text, problems[0].Hint)
		tried[proposed] = true
		p, err := env.Compile(strings.Replace(c.text, c.place, proposed, 1), tree.Type{})
		if c.want == "error" {
			require.Error(t, err, "%s: %s", c.text, c.why)
			continue
		}
		require.NoError(t, err, "%s: %s", c.text, proposed)
		require.Equal(t, c.want, eval.Decide(t.Context(), p, known.input(declarations())).String(), "%s: %s: %s", c.text, proposed, c.why)
	}
	for _, e := range proposals(t) {
		if e == `date("2026-08-17")` || e == "sum(members.map(m, m.income))" {
			continue // how it is written, whatever the operand
		}
		assert.True(t, tried[e], "a hint proposes %s, which no case computes", e)
	}
}

// proposals are the expressions over the facts that the hints of the golden
// messages propose.
func proposals(t *testing.T) []string {
	golden, err := os.ReadFile("testdata/messages.txt")
	require.NoError(t, err)
	var list []string
	for line := range strings.Lines(string(golden)) {
		_, hint, _ := strings.Cut(strings.TrimSpace(line), "; ")
		if strings.Contains(hint, "as in ") || !strings.Contains(hint, "write ") {
			continue
		}
		e := proposal(t, line, hint)
		if _, err := newEnv(t).Compile(e, tree.Type{}); err == nil && strings.ContainsAny(e, "abcdefghijklmnopqrstuvwxyz") {
			list = append(list, e)
		}
	}
	return list
}

// proposal is the expression that a hint proposes, with the operands of the
// faulty one in place of the example's.
func proposal(t *testing.T, text, hint string) string {
	t.Helper()
	i := strings.LastIndex(hint, "write ")
	require.GreaterOrEqual(t, i, 0, "%s: %s", text, hint)
	e := hint[i+len("write "):]
	for _, end := range []string{" with the ", " for ", " or "} {
		e, _, _ = strings.Cut(e, end)
	}
	if open := strings.Index(text, "(m, "); open >= 0 && strings.Contains(e, "(m, …)") {
		e = strings.Replace(e, "(m, …)", text[open:], 1)
	}
	e = strings.Replace(e, "ageOn(birth_date, day)", "ageOn(birth_date, today)", 1)
	switch e {
	case "the number without quotes":
		return "1500000"
	case "'1' in quotes":
		return "'1'"
	}
	return e
}
