package rules_test

import (
	"context"
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// A ruleset is compiled once and shared; a question names the day whose law
// applies and the facts that are known.
func Example() {
	day := date.MustParse
	pension, err := rules.Compile(rules.Definition{
		ID:       "social_pension",
		Currency: exact.VND,
		Facts: []rules.Fact{
			{Name: "today", Type: rules.Date(), Today: true},
			{Name: "birth_date", Type: rules.Date()},
			{Name: "age", Type: rules.Int(), Derived: "ageOn(birth_date, today)"},
			{Name: "monthly_pension", Type: rules.MoneyIn(exact.VND)},
		},
		Parameters: []rules.Parameter{{
			Name: "level", Type: rules.MoneyIn(exact.VND),
			Values: []rules.ParameterValue{{
				Value:   rules.ValueOf(exact.Dong(500_000)),
				InForce: day("2025-07-01"),
				Basis:   []legal.Basis{legal.Cite("Decree 176/2025/ND-CP")},
			}},
		}},
		Eligible: rules.Rule{All: []rules.Rule{
			{ID: "aged_75", When: "age >= 75"},
			{ID: "no_pension_or_a_lower_one", When: "monthly_pension < level"},
		}},
		Amounts: []rules.Amount{{
			ID: "pension", Type: rules.MoneyIn(exact.VND), Period: rules.PerMonth, Value: "level",
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, json := range []string{
		`{"birth_date": "1950-10-01", "monthly_pension": 0}`,
		`{"birth_date": "1950-10-02", "monthly_pension": 0}`,
		`{"birth_date": "1950-10-02"}`,
	} {
		facts, err := pension.FactsFromJSON([]byte(json))
		if err != nil {
			fmt.Println(err)
			return
		}
		verdict := pension.Decide(context.Background(), rules.Question{AsOf: legal.AsOfDay(day("2025-10-01")), Facts: facts}) // a Wednesday
		amount, _ := verdict.Amount("pension")
		fmt.Println(verdict.Outcome, amount.State, amount.Value.Money())
	}
	// Output:
	// eligible met 500000 VND
	// not_eligible unmet 0
	// not_eligible unmet 0
}
