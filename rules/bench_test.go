package rules_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// fourConditions is one person against a rule of four conditions, the
// yardstick of the design; the last one decides.
func fourConditions(b *testing.B) (*rules.Ruleset, rules.Question) {
	rs, err := rules.Compile(rules.Definition{
		ID: "four", Currency: exact.VND,
		Facts: []rules.Fact{
			{Name: "age", Type: rules.Int()},
			{Name: "monthly_income", Type: rules.MoneyIn(exact.VND)},
			{Name: "resident", Type: rules.Bool()},
			{Name: "pension", Type: rules.MoneyIn(exact.VND)},
		},
		Eligible: rules.Rule{When: "age >= 60 && monthly_income < 1500000 && resident && !(pension > 0)"},
	})
	require.NoError(b, err)
	facts, err := rs.FactsFromMap(map[string]any{"age": 72, "monthly_income": 900_000, "resident": true, "pension": 0})
	require.NoError(b, err)
	return rs, rules.Question{AsOf: legal.AsOfDay(day("2025-07-18")), Facts: facts}
}

func BenchmarkDecide(b *testing.B) {
	rs, q := fourConditions(b)
	b.ReportAllocs()
	for b.Loop() {
		if rs.Decide(b.Context(), q).Outcome != rules.Eligible {
			b.Fatal("not eligible")
		}
	}
}

func BenchmarkDecideInParallel(b *testing.B) {
	rs, q := fourConditions(b)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			rs.Decide(b.Context(), q)
		}
	})
}

// One fact is missing and decides.
func BenchmarkDecideMissing(b *testing.B) {
	rs, q := fourConditions(b)
	q.Facts = q.Facts.Without("resident")
	b.ReportAllocs()
	for b.Loop() {
		if len(rs.Decide(b.Context(), q).Missing) != 1 {
			b.Fatal("one fact is missing")
		}
	}
}

// The seventeen groups of art. 5 of Decree 20/2021, with the amount.
func BenchmarkDecideAllowance(b *testing.B) {
	rs, q := allowanceQuestion(b)
	b.ReportAllocs()
	for b.Loop() {
		rs.Decide(b.Context(), q)
	}
}

func BenchmarkExplainAllowance(b *testing.B) {
	rs, q := allowanceQuestion(b)
	b.ReportAllocs()
	for b.Loop() {
		rs.Explain(b.Context(), q)
	}
}

func BenchmarkExplain(b *testing.B) {
	rs, q := fourConditions(b)
	b.ReportAllocs()
	for b.Loop() {
		rs.Explain(b.Context(), q)
	}
}

func BenchmarkFactsFromJSON(b *testing.B) {
	rs, _ := fourConditions(b)
	data := []byte(`{"age": 72, "monthly_income": 900000, "resident": true, "pension": 0}`)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := rs.FactsFromJSON(data); err != nil {
			b.Fatal(err)
		}
	}
}

func allowanceQuestion(b *testing.B) (*rules.Ruleset, rules.Question) {
	all := loadCases(b)
	rs := ruleset(b, "monthly_social_allowance", day("2025-05-15"))
	facts, err := rs.FactsFromMap(testCase{Facts: map[string]any{"age": 83, "disability": "severe"}}.given(all, "monthly_social_allowance"))
	require.NoError(b, err)
	return rs, rules.Question{AsOf: legal.AsOfDay(day("2025-05-15")), Facts: facts}
}
