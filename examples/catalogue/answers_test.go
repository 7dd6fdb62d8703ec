package catalogue_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/vn/publication"
	"github.com/statutory-go/statutory/rules"
)

func asOf(day string) legal.AsOf {
	d := date.MustParse(day)
	return legal.AsOf{Valid: d, Known: d}
}

func workdays(t testing.TB, known string) *calendar.Calendar {
	t.Helper()
	c, err := vn.Law().AsKnown(date.MustParse(known))
	require.NoError(t, err)
	return c
}

func amount(t testing.TB, a assessment.Assessment, id string) rules.AmountVerdict {
	t.Helper()
	i := slices.IndexFunc(a.Verdict.Amounts, func(v rules.AmountVerdict) bool { return v.ID == id })
	require.GreaterOrEqual(t, i, 0, id)
	return a.Verdict.Amounts[i]
}

// The law of 2013 and the decree under it differ on the first day of the
// unemployment allowance: the answer is open until a reading is named.
func TestTwoReadingsOfTheFirstDay(t *testing.T) {
	for reading, want := range map[string]string{
		"":              "",           // neither is assumed
		"calendar_days": "2024-03-20", // Wednesday, the 16th day
		"working_days":  "2024-03-26", // Tuesday, the 16th working day
	} {
		q := assessment.Question{AsOf: asOf("2024-03-04"), Calendar: workdays(t, "2024-03-04"), Facts: map[string]any{
			"contract": "indefinite", "unlawful_quit": false, "drawing_pension": false, "months_paid": 36,
			"months_paid_in_last_24": 24, "avg_6m": 10_000_000, "region": "I", "state_pay_scale": false, "found_job": false,
			"terminated": "2024-02-29", "filed": "2024-03-04", // Thursday, Monday
		}}
		if reading != "" {
			q.Readings = map[string]string{"first_day": reading}
		}
		a, err := load(t).Assess(t.Context(), "unemployment_benefit", q)
		require.NoError(t, err)
		assert.Equal(t, assessment.Eligible, a.Outcome)
		first := amount(t, a, "first_day")
		if want == "" {
			assert.Equal(t, rules.Unknown, first.State)
			continue
		}
		require.Equal(t, rules.Met, first.State, reading)
		assert.Equal(t, want, first.Value.Date().String())
		assert.Equal(t, reading, first.Reading.ID)
	}
}

// What someone with a small pension is paid was read nowhere: entitled for
// certain, the amount open.
func TestSmallPensionLeavesTheAmountOpen(t *testing.T) {
	for pension, want := range map[int]rules.State{0: rules.Met, 400_000: rules.Unknown} {
		a, err := load(t).Assess(t.Context(), "social_pension", assessment.Question{AsOf: asOf("2025-09-01"), Facts: map[string]any{
			"age": 77, "citizen": true, "household": "not_poor", "monthly_pension": pension, "requested": true}})
		require.NoError(t, err)
		assert.Equal(t, assessment.Eligible, a.Outcome)
		assert.Equal(t, want, amount(t, a, "pension").State, "pension of %d", pension)
	}
}

// Conditions in the law's words that no rule checks are told with the answer.
func TestWhatIsNotModelledIsTold(t *testing.T) {
	a, err := load(t).Assess(t.Context(), "work_permit_foreigner", assessment.Question{AsOf: asOf("2025-09-01"), Facts: map[string]any{"position": "manager"}})
	require.NoError(t, err)
	require.Len(t, a.NotModelled, 1)
	assert.Equal(t, "What managers, executives and technical workers must prove.", a.NotModelled[0].Text.In("en"))
	assert.True(t, a.NotModelled[0].Unverified)
}

// The labour rules were decided on Friday 2025-06-20 and posted on Tuesday
// 2026-04-14, in the portal's own data: ten working days end on Friday 4 July.
func TestPublicationOfTheCatalogue(t *testing.T) {
	var cases []publication.Case
	for p := range load(t).Procedures() {
		for _, v := range p.Versions {
			cases = append(cases, publication.CaseOf(p, v))
		}
	}
	found := publication.Survey(slices.Values(cases), date.Date{}, workdays(t, "2026-04-14"))
	assert.Empty(t, found.Failed)
	assert.Equal(t, publication.Tally{TooLate: 1, Unknown: len(cases) - 1}, found.Postings)
	for _, f := range found.Findings {
		if f.Case.Code == "internal_labour_rules_registration" {
			assert.Equal(t, "2025-07-04", f.Posting.By().String())
			assert.Equal(t, publication.TooLate, f.Posting.State)
		}
	}
}
