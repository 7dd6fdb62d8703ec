package rules_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// crossed are facts that are each one of the two before, in one order or the
// other: twice as many ways lead to each pair as to the one before.
func crossed(t *testing.T, n int) *rules.Ruleset {
	def := rules.Definition{ID: "crossed", Currency: exact.VND, Facts: []rules.Fact{{Name: "k_0", Type: rules.Int()}, {Name: "l_0", Type: rules.Int()}}}
	for i := 1; i <= n; i++ {
		k, l := fmt.Sprintf("k_%d", i-1), fmt.Sprintf("l_%d", i-1)
		p, q := fmt.Sprintf("p_%d", i), fmt.Sprintf("q_%d", i)
		def.Facts = append(def.Facts, rules.Fact{Name: p, Type: rules.Bool()}, rules.Fact{Name: q, Type: rules.Bool()},
			rules.Fact{Name: fmt.Sprintf("k_%d", i), Type: rules.Int(), Derived: rules.Expression(p + " ? " + k + " : " + l)},
			rules.Fact{Name: fmt.Sprintf("l_%d", i), Type: rules.Int(), Derived: rules.Expression(q + " ? " + l + " : " + k)})
	}
	def.Eligible = rules.Rule{When: rules.Expression(fmt.Sprintf("k_%d > 3", n))}
	rs, err := rules.Compile(def)
	require.NoError(t, err)
	return rs
}

// Facts that share what they are derived from cost the sum of them. Past the
// limit on cases all that may matter is asked for, and the answer says so.
func TestSharedFactsAreWorkedOutOnce(t *testing.T) {
	rs := crossed(t, 22)
	start := time.Now()
	v := rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-18"))})
	require.Less(t, time.Since(start), 5*time.Second, "it took 17 seconds and 3.2 GB once")
	require.Equal(t, rules.Undetermined, v.Outcome)
	require.Empty(t, v.Errors)
	require.Len(t, v.Missing, 45, "both ends, and all of the choices but the one that leads to the last l")
	require.True(t, v.Inexact)

	known, err := rs.FactsFromMap(map[string]any{"k_0": 4, "l_0": 4, "p_22": true})
	require.NoError(t, err)
	v = rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-18")), Facts: known})
	require.Equal(t, rules.Eligible, v.Outcome, "4 at both ends, whatever leads there")
}

// An ended context, and a budget that is used up, are seen at the top of the
// verdict, with all that may matter.
func TestWhatWasNotFinishedIsSaid(t *testing.T) {
	ended, end := context.WithCancel(t.Context())
	end()
	question := rules.Question{AsOf: legal.AsOfDay(day("2025-07-18"))}
	rs := crossed(t, 22)
	for name, v := range map[string]rules.Verdict{"decided": rs.Decide(ended, question), "explained": rs.Explain(ended, question)} {
		require.Len(t, v.Errors, 1, name)
		require.Equal(t, rules.FaultInterrupted, v.Errors[0].Code, name)
		require.Len(t, v.Missing, 45, name)
		require.NotEmpty(t, v.Next, name)
		require.True(t, v.Inexact, name)
	}

	nested := "list.filter(x, list.exists(y, list.exists(z, x + y == z))).size()"
	def := rules.Definition{ID: "nested", Currency: exact.VND, Facts: []rules.Fact{{Name: "list", Type: rules.ListOf(rules.Int())}, {Name: "p", Type: rules.Bool()}},
		Eligible: rules.Rule{When: "true"}, Amounts: []rules.Amount{{ID: "paid", Type: rules.Int(), Value: rules.Expression(nested + " + (p ? 1 : 2)")}}}
	rs, err := rules.Compile(def)
	require.NoError(t, err)
	list := make([]any, 300)
	for i := range list {
		list[i] = 2*i + 1
	}
	facts, err := rs.FactsFromMap(map[string]any{"list": list})
	require.NoError(t, err)
	question.Facts = facts
	for code, ctx := range map[string]context.Context{rules.FaultTooMuchWork: t.Context(), rules.FaultInterrupted: ended} {
		v := rs.Decide(ctx, question)
		require.Equal(t, rules.Eligible, v.Outcome)
		require.Len(t, v.Errors, 1)
		require.Equal(t, code, v.Errors[0].Code, "not only in the amount")
		require.Equal(t, code, v.Amounts[0].Errors[0].Code)
		require.Equal(t, []string{"p"}, v.Amounts[0].Missing)
		require.Equal(t, "p", v.Next)
	}
}

// A fact that is given, and derived as well, is not taken for right where there
// was no time to compare the two.
func TestContradictionIsNotFinished(t *testing.T) {
	rs, err := rules.Compile(rules.Definition{ID: "given", Currency: exact.VND, Facts: []rules.Fact{{Name: "list", Type: rules.ListOf(rules.Int())}, {Name: "p", Type: rules.Bool()},
		{Name: "n", Type: rules.Int(), Derived: "list.filter(x, list.exists(y, list.exists(z, x + y == z))).size()", OrGiven: true}},
		Eligible: rules.Rule{When: "n > 0 || p"}})
	require.NoError(t, err)
	list := make([]any, 300)
	for i := range list {
		list[i] = 2*i + 1
	}
	facts, err := rs.FactsFromMap(map[string]any{"list": list, "n": 1})
	require.NoError(t, err)
	v := rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-18")), Facts: facts})
	require.Equal(t, rules.Undetermined, v.Outcome, "n is 0: no sum of two odd numbers is odd")
	require.Len(t, v.Errors, 1)
	require.Equal(t, rules.FaultTooMuchWork, v.Errors[0].Code)
	require.Equal(t, []string{"p"}, v.Missing)
	require.Equal(t, "p", v.Next)
}

// Members of which nothing is known cost little each.
func TestManyUnknownMembers(t *testing.T) {
	member := rules.Record(rules.Fact{Name: "age", Type: rules.Int()}, rules.Fact{Name: "income", Type: rules.Int()})
	for _, text := range []string{
		"sum(members.map(m, m.income)) < 1000", "sum(members.filter(m, m.age < 16).map(m, m.income)) < 1000",
		"sum(members.filter(m, m.age + 1 < 16).map(m, m.income)) < 1000", "size(members.filter(m, m.age < 16)) > 3",
		"max(members.map(m, m.age)) > 60 && sum(members.map(m, m.income)) < 5 * size(members)",
		"sum(members.map(m, m.age < 16 ? 100 : m.income)) < 1000",
	} {
		rs, err := rules.Compile(rules.Definition{ID: "many", Currency: exact.VND, Facts: []rules.Fact{{Name: "members", Type: rules.ListOf(member)}},
			Eligible: rules.Rule{When: rules.Expression(text)}, Amounts: []rules.Amount{{ID: "paid", Type: rules.Int(), Value: "sum(members.filter(m, m.age < 16).map(m, m.income))"}}})
		require.NoError(t, err)
		list := make([]any, 500)
		for i := range list {
			list[i] = map[string]any{}
		}
		facts, err := rs.FactsFromMap(map[string]any{"members": list})
		require.NoError(t, err)
		start := time.Now()
		v := rs.Decide(t.Context(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-18")), Facts: facts})
		took := time.Since(start)
		t.Log(took, text)
		require.Less(t, took, 2*time.Second, "%s: it took 3.6 seconds once", text)
		require.Equal(t, rules.Undetermined, v.Outcome)
		require.Empty(t, v.Errors)
		require.GreaterOrEqual(t, len(v.Missing), 500)
		require.Len(t, v.Amounts[0].Missing, 1000)
		require.True(t, v.Amounts[0].Inexact)
	}
}
