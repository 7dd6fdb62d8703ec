package catalogue_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// person is what the monthly allowance asks for.
type person struct {
	age, children                                        int
	household, disability                                string
	supporter, hiv, income, single, orphan, school, hard bool
	careHome                                             bool
	pension, local                                       int // local 0: no level of the province
}

func drawPerson(t *rapid.T) person {
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	return person{
		age:        rapid.IntRange(0, 95).Draw(t, "age"),
		children:   rapid.IntRange(0, 4).Draw(t, "children"),
		household:  rapid.SampledFrom([]string{"poor", "near_poor", "not_poor"}).Draw(t, "household"),
		disability: rapid.SampledFrom([]string{"none", "mild", "severe", "extremely_severe"}).Draw(t, "disability"),
		supporter:  flag("supporter"), hiv: flag("hiv"), income: flag("income"), single: flag("single"),
		orphan: flag("orphan"), school: flag("school"), hard: flag("hard"), careHome: flag("careHome"),
		pension: rapid.SampledFrom([]int{0, 400_000}).Draw(t, "pension"),
		local:   rapid.SampledFrom([]int{0, 450_000, 650_000}).Draw(t, "local"),
	}
}

func (p person) facts() map[string]any {
	facts := map[string]any{"age": p.age, "children_raised": p.children, "household": p.household, "disability": p.disability,
		"has_supporter": p.supporter, "hiv": p.hiv, "has_income": p.income, "single_parent": p.single,
		"child_without_support": p.orphan, "in_education": p.school, "hard_commune": p.hard,
		"eligible_for_care_home": p.careHome, "monthly_pension": p.pension, "local_level": rules.Absent}
	if p.local > 0 {
		facts["local_level"] = p.local
	}
	return facts
}

// coefficient is the allowance as a multiple of the level, in tenths: art. 5
// and 6 of Decree 20/2021/ND-CP written down once more, plainly. 0 is none.
func (p person) coefficient(day date.Date) int {
	poor, nearPoor := p.household == "poor", p.household == "poor" || p.household == "near_poor"
	before2025 := day.Before(date.MustParse("2025-07-01")) // Tuesday
	alone, besideChildren := 0, 0                          // the highest of the groups that do and do not stand alone
	group := func(of *int, belongs bool, tenths int) {
		if belongs {
			*of = max(*of, tenths)
		}
	}
	group(&alone, p.orphan && p.age < 4, 25)
	group(&alone, p.orphan && p.age >= 4 && p.age < 16, 15)
	group(&alone, p.orphan && p.school && p.age >= 16 && p.age <= 22, 15)
	group(&alone, p.hiv && poor && p.age < 4, 25)
	group(&alone, p.hiv && poor && p.age >= 4 && p.age < 16, 20)
	group(&alone, nearPoor && p.hard && p.age < 3, 15)
	group(&besideChildren, p.hiv && poor && !p.income && p.age >= 16, 15)
	group(&besideChildren, poor && !p.supporter && p.age >= 60 && p.age < 80, 15)
	group(&besideChildren, poor && !p.supporter && p.age >= 80, 20)
	group(&besideChildren, before2025 && nearPoor && p.hard && p.age >= 75 && p.age < 80, 10)
	group(&besideChildren, before2025 && p.age >= 80 && p.pension == 0, 10)
	group(&besideChildren, p.careHome && p.age >= 60, 30)
	adult := p.age >= 16 && p.age < 60
	group(&besideChildren, p.disability == "extremely_severe" && adult, 20)
	group(&besideChildren, p.disability == "extremely_severe" && !adult, 25)
	group(&besideChildren, p.disability == "severe" && adult, 15)
	group(&besideChildren, p.disability == "severe" && !adult, 20)
	if p.single && poor && p.children >= 1 {
		return max(alone, 10*p.children+besideChildren)
	}
	return max(alone, besideChildren)
}

func drawDay(t *rapid.T) date.Date {
	days := []string{"2024-06-30", "2024-07-01", "2025-06-30", "2025-07-01", "2026-06-30"}
	return date.MustParse(rapid.SampledFrom(days).Draw(t, "day"))
}

// The catalogue against the reference, for whoever and on the days around each
// change of the law.
func TestAllowanceAgainstReference(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		p, day := drawPerson(t), drawDay(t)
		level := 500_000
		if day.Before(date.MustParse("2024-07-01")) { // Monday
			level = 360_000
		}
		want := int64(p.coefficient(day) * max(level, p.local) / 10)

		a, err := c.Assess(t.Context(), "monthly_social_allowance", assessment.Question{AsOf: legal.AsOf{Valid: day, Known: day}, Facts: p.facts()})
		require.NoError(t, err)
		if want == 0 {
			require.Equal(t, assessment.NotEligible, a.Outcome)
			return
		}
		require.Equal(t, assessment.Eligible, a.Outcome)
		require.Equal(t, exact.Dong(want).String(), a.Verdict.Amounts[0].Value.Money().String())
	})
}

// A fact that is not given never turns into a yes or a no that another value of
// it would change, and what is said to be missing was not given.
func TestMissingFactsNeverDecide(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		p, day := drawPerson(t), drawDay(t)
		facts := p.facts()
		q := assessment.Question{AsOf: legal.AsOf{Valid: day, Known: day}, Facts: facts}
		complete, err := c.Assess(t.Context(), "monthly_social_allowance", q)
		require.NoError(t, err)

		names := []string{"children_raised", "household", "disability", "has_supporter", "hiv", "has_income", "single_parent",
			"child_without_support", "in_education", "hard_commune", "eligible_for_care_home", "monthly_pension", "local_level", "age"}
		without := rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, 5, rapid.ID[string]).Draw(t, "without")
		left := p.facts()
		for _, name := range without {
			delete(left, name)
		}
		q.Facts = left
		partial, err := c.Assess(t.Context(), "monthly_social_allowance", q)
		require.NoError(t, err)
		if partial.Outcome == assessment.Undetermined {
			require.NotEmpty(t, partial.Verdict.Missing)
		} else {
			require.Equal(t, complete.Outcome, partial.Outcome)
		}
		for _, name := range partial.Verdict.Missing {
			if name == "birth_date" { // what the age follows from
				name = "age"
			}
			require.Contains(t, without, name)
		}
		if amount := partial.Verdict.Amounts[0]; amount.State == rules.Met {
			require.Equal(t, complete.Verdict.Amounts[0].Value.Money(), amount.Value.Money())
		}
	})
}

// An answer as known on a day uses no value of the law, and names no act, that
// became known later.
func TestNothingKnownLaterIsUsed(t *testing.T) {
	c := load(t)
	first := date.MustParse("2021-07-01") // Thursday
	rapid.Check(t, func(t *rapid.T) {
		valid := first.AddDays(rapid.IntRange(0, 2000).Draw(t, "valid"))
		known := first.AddDays(rapid.IntRange(0, 2000).Draw(t, "known"))
		a, err := c.Assess(t.Context(), "monthly_social_allowance", assessment.Question{AsOf: legal.AsOf{Valid: valid, Known: known},
			Facts: drawPerson(t).facts()})
		require.NoError(t, err)
		if a.Outcome == assessment.NotInForce {
			return
		}
		for _, use := range a.Verdict.Parameters {
			for _, value := range use.From {
				published := value.Known
				if published.IsZero() {
					published = value.InForce
				}
				require.False(t, published.After(known), "%s of %s, asked on %s", use.Name, published, known)
				require.False(t, value.InForce.After(valid) && value.InForce.After(known), "%s of %s for %s, asked on %s",
					use.Name, value.InForce, valid, known)
			}
		}
		for _, basis := range a.LegalBasis {
			require.False(t, basis.Since.After(known), "%s, asked on %s", basis, known)
		}
	})
}
