package assessment_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
)

// The people of the quickstart, whole answers in both languages.
func TestAssessGolden(t *testing.T) {
	c := socialPension(t)
	people := []struct {
		name string
		q    assessment.Question
	}{
		{"eligible", assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{
			"citizen": true, "birth_date": "1950-03-12", "household": "not_poor", "monthly_pension": 0, "requested": true}}},
		{"not_eligible", assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Held: []string{"request"}, Facts: map[string]any{
			"citizen": true, "age": 72, "household": "not_poor", "monthly_pension": 0, "requested": true}}},
		{"undetermined", assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{
			"citizen": true, "age": 72, "monthly_pension": 0, "requested": true}}},
		{"household_not_asked", assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Facts: map[string]any{
			"citizen": true, "age": 76, "monthly_pension": 0, "requested": true}}},
		{"not_in_force", assessment.Question{AsOf: legal.AsOf{Valid: day("2025-06-30"), Known: day("2026-08-17")}, Facts: map[string]any{"age": 77}}},
		{"arrears", assessment.Question{AsOf: legal.AsOfDay(day("2026-10-06")), Facts: map[string]any{
			"citizen": true, "age": 76, "monthly_pension": 0, "requested": true}}},
	}
	for _, p := range people {
		t.Run(p.name, func(t *testing.T) {
			p.q.Calendar, p.q.Convention, p.q.Received = vietnam(t, "2026-08-17"), vn.OneStop(), deadline.On(day("2026-08-17"))
			a, err := c.Assess(t.Context(), "1.014027", p.q)
			require.NoError(t, err)
			for _, lang := range []string{"en", "vi"} {
				compareGolden(t, "testdata/assess/"+p.name+"."+lang+".txt", withoutVerdict(a, lang))
			}
			assert.Len(t, a.Calendar, map[bool]int{true: 0, false: 64}[a.Outcome == assessment.NotInForce])
			a.Verdict, a.Arrears, a.Calendar = rules.Verdict{}, nil, "" // package rules compares those
			data, err := json.MarshalIndent(a, "", "  ")
			require.NoError(t, err)
			compareGolden(t, "testdata/assess/"+p.name+".json", string(data)+"\n")
		})
	}
}

// withoutVerdict returns the text with a mark in place of the verdict, whose
// text package rules compares.
func withoutVerdict(a assessment.Assessment, lang string) string {
	verdict := "  " + strings.ReplaceAll(a.Verdict.In(lang), "\n", "\n  ")
	return strings.Replace(a.In(lang)+"\n", verdict, "  (the verdict)", 1)
}

// One person, one fact changed in each row: Law 41/2024/QH15 and Decree
// 176/2025/ND-CP.
func TestAssessSocialPension(t *testing.T) {
	c := socialPension(t)
	base := map[string]any{"citizen": true, "age": 76, "household": "not_poor", "monthly_pension": 0, "requested": true}
	tests := []struct {
		valid, known string
		change       map[string]any // nil takes a fact out
		outcome      assessment.Outcome
		amount       string
		why          string
	}{
		{"2025-07-18", "", nil, assessment.Eligible, "500000 VND", "75 or over, no pension, request made"},
		{"2025-09-01", "", map[string]any{"age": 72}, assessment.NotEligible, "", "70 to 74 needs a poor or near-poor household"},
		{"2025-09-01", "", map[string]any{"age": 72, "household": "near_poor"}, assessment.Eligible, "500000 VND", "near-poor is enough"},
		{"2025-09-01", "", map[string]any{"age": 72, "household": nil}, assessment.Undetermined, "", "the household decides and is not known"},
		{"2025-09-01", "", map[string]any{"household": nil}, assessment.Eligible, "500000 VND", "the household cannot change the answer"},
		{"2025-09-01", "", map[string]any{"monthly_pension": 400000}, assessment.Eligible, "", "a smaller pension does not exclude; whether it is deducted is in no source"},
		{"2025-09-01", "", map[string]any{"monthly_pension": 500000}, assessment.NotEligible, "", "a pension as high as the level excludes"},
		{"2025-09-30", "", map[string]any{"age": nil, "birth_date": "1950-10-01"}, assessment.NotEligible, "", "the day before the 75th birthday"},
		{"2025-10-01", "", map[string]any{"age": nil, "birth_date": "1950-10-01"}, assessment.Eligible, "500000 VND", "from the 75th birthday"},
		{"2025-06-30", "", nil, assessment.NotInForce, "", "social pension begins on 2025-07-01"},
		{"2026-07-15", "2026-08-01", nil, assessment.Eligible, "500000 VND", "Decree 335/2026 was not yet made known"},
		{"2026-07-15", "2026-10-04", nil, assessment.Eligible, "500000 VND", "made known, but not yet in force"},
		{"2026-07-15", "2026-10-05", nil, assessment.Eligible, "540000 VND", "in force, and retroactive to 2026-07-01"},
	}
	for _, test := range tests {
		t.Run(test.valid+" "+test.why, func(t *testing.T) {
			facts := map[string]any{}
			for name, value := range base {
				facts[name] = value
			}
			for name, value := range test.change {
				facts[name] = value
			}
			asOf := legal.AsOfDay(day(test.valid))
			if test.known != "" {
				asOf.Known = day(test.known)
			}
			a, err := c.Assess(t.Context(), "social_pension", assessment.Question{AsOf: asOf, Facts: facts})
			require.NoError(t, err)
			assert.Equal(t, test.outcome, a.Outcome)
			if test.amount != "" {
				require.Len(t, a.Verdict.Amounts, 1)
				assert.Equal(t, rules.Met, a.Verdict.Amounts[0].State)
				assert.Equal(t, test.amount, a.Verdict.Amounts[0].Value.Money().String())
			} else if test.outcome == assessment.Eligible {
				assert.Equal(t, rules.Unknown, a.Verdict.Amounts[0].State)
			}
		})
	}
}
