package rules_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// testCase is a row of testdata/cases.json: a person, a day, and what the law
// says of them, worked out by hand.
type testCase struct {
	ID           string
	Kind         string
	Procedure    string
	Procedures   []string
	Valid, Known date.Date
	Facts        map[string]any
	Unknown      []string
	Why, C       string
	EvidenceHeld []string `json:"evidence_held"`
	Expect       struct {
		Verdict         string
		Amount          json.Number
		Months          json.Number
		Total           json.Number
		Under           string
		Missing         []string
		EvidenceMissing []string `json:"evidence_missing"`
	}
}

type testCases struct {
	Otherwise map[string]map[string]any
	Cases     []testCase
}

func loadCases(t testing.TB) testCases {
	data, err := os.ReadFile("testdata/cases.json")
	require.NoError(t, err)
	var all testCases
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	require.NoError(t, decoder.Decode(&all))
	return all
}

// ruleset returns the law of a procedure on a day.
func ruleset(t testing.TB, procedure string, on date.Date) *rules.Ruleset {
	definitions := map[string]rules.Definition{
		"monthly_social_allowance": allowance(), "social_pension": socialPension(), "funeral_support_social_protection": funeral(),
		"emergency_support": emergency(), "work_permit_foreigner": workPermit(), "internal_labour_rules_registration": labourRules(),
		"meritorious_allowance": meritorious(), "unemployment_benefit": unemployment(on.Year() >= 2026),
	}
	def, ok := definitions[procedure]
	require.True(t, ok, procedure)
	rs, err := rules.Compile(def)
	require.NoError(t, err)
	return rs
}

// given merges the facts of a case over those that hold otherwise, leaves out
// the unknown ones, and takes as met what no case names.
func (c testCase) given(all testCases, procedure string) map[string]any {
	facts := map[string]any{}
	if procedure == "internal_labour_rules_registration" {
		facts["filed_within_10_days"], facts["content_lawful"] = true, true
	}
	maps.Copy(facts, all.Otherwise[procedure])
	maps.Copy(facts, c.Facts)
	for _, name := range c.Unknown {
		delete(facts, name)
	}
	if facts["local_level"] == "none" {
		facts["local_level"] = rules.Absent
	}
	return facts
}

func (c testCase) explain(t testing.TB, all testCases, procedure string) rules.Verdict {
	rs := ruleset(t, procedure, c.Valid)
	facts, err := rs.FactsFromMap(c.given(all, procedure))
	require.NoError(t, err)
	q := rules.Question{AsOf: legal.AsOf{Valid: c.Valid, Known: c.Known}, Facts: facts}
	explained := rs.Explain(t.Context(), q)
	decided := rs.Decide(t.Context(), q)
	assert.Equal(t, explained.Outcome, decided.Outcome, "Decide and Explain agree")
	assert.Equal(t, explained.Missing, decided.Missing, "Decide and Explain agree")
	assert.Equal(t, explained.Next, decided.Next, "Decide and Explain agree")
	return explained
}

func TestCases(t *testing.T) {
	all := loadCases(t)
	for _, c := range all.Cases {
		t.Run(c.ID, func(t *testing.T) {
			if c.Kind == "entitled" {
				c.checkEntitled(t, all)
				return
			}
			v := c.explain(t, all, c.Procedure)
			assert.Equal(t, c.Expect.Verdict, outcomeOf(v), c.Why)
			if c.Expect.Missing != nil {
				assert.Equal(t, c.Expect.Missing, v.Missing, c.Why)
			}
			c.checkAmounts(t, v)
			c.checkEvidence(t, v)
		})
	}
}

// outcomeOf is the outcome as the cases name it.
func outcomeOf(v rules.Verdict) string {
	if len(v.Errors) > 0 && v.Errors[0].Code == rules.FaultNotInForce {
		return rules.FaultNotInForce
	}
	return v.Outcome.String()
}

func (c testCase) checkAmounts(t *testing.T, v rules.Verdict) {
	for _, want := range []struct {
		id string
		is json.Number
	}{{"", c.Expect.Amount}, {"months", c.Expect.Months}, {"total", c.Expect.Total}} {
		if want.is == "" {
			continue
		}
		a := v.Amounts[0]
		if want.id != "" {
			a, _ = v.Amount(want.id)
		}
		require.Equal(t, rules.Met, a.State, c.Why)
		assert.Equal(t, want.is.String(), a.Value.Decimal().String(), c.Why)
	}
}

// checkEvidence: two papers are always needed, two under a condition.
func (c testCase) checkEvidence(t *testing.T, v rules.Verdict) {
	if c.Expect.EvidenceMissing == nil {
		return
	}
	needed := []string{"G09-KQ003210", "000.00.00.G09-KQ002548"}
	for _, f := range v.Conditions {
		if f.State == rules.Met {
			needed = append(needed, f.Rule)
		}
	}
	missing := slices.DeleteFunc(needed, func(code string) bool { return slices.Contains(c.EvidenceHeld, code) })
	assert.Equal(t, c.Expect.EvidenceMissing, missing, c.Why)
}

// checkEntitled: of the allowance and the pension only the higher is paid.
func (c testCase) checkEntitled(t *testing.T, all testCases) {
	var highest exact.Money
	under := ""
	for _, procedure := range c.Procedures {
		v := c.explain(t, all, procedure)
		if a := v.Amounts[0]; a.State == rules.Met && a.Value.Decimal().Compare(highest.Amount()) > 0 {
			highest, under = a.Value.Money(), procedure
		}
	}
	assert.Equal(t, c.Expect.Total.String(), highest.Amount().String(), c.Why)
	assert.Equal(t, c.Expect.Under, under, c.Why)
}
