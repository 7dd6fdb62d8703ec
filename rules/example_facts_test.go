package rules_test

import (
	"context"
	"fmt"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

func exampleRules(eligible rules.Rule) *rules.Ruleset {
	return rules.MustCompile(rules.Definition{
		ID: "example", Currency: exact.VND,
		Facts: []rules.Fact{
			{Name: "sex", Type: rules.Enum("F", "M")},
			{Name: "income", Type: rules.MoneyIn(exact.VND), Sensitive: true},
			{Name: "local_level", Type: rules.MoneyIn(exact.VND), Optional: true},
			{Name: "members", Type: rules.ListOf(rules.Record(rules.Fact{Name: "birth_date", Type: rules.Date()}, rules.Fact{Name: "age", Type: rules.Int()}))},
		},
		Eligible: eligible,
	})
}

// All problems of a document come at once, each with its path.
func ExampleRuleset_FactsFromJSON() {
	rs := exampleRules(rules.Rule{When: "income < 1500000"})
	_, err := rs.FactsFromJSON([]byte(`{
		"sx": "F",
		"members": [{"age": 7}, {"birth_date": "1950-13-01"}]
	}`))
	fmt.Println(err)
	// Output:
	// members[1].birth_date: "1950-13-01" is not a date: the month must be from 1 to 12
	// sx: there is no such fact; did you mean sex?
}

// In a struct a zero is a field that nobody has set, and not known; a pointer
// to zero is zero. Optional says what a pointer cannot: that something is known
// to be absent.
func ExampleRuleset_FactsFromStruct() {
	rs := exampleRules(rules.Rule{When: "!has(local_level) && income == 0"})
	type applicant struct {
		Sex        string
		Earnings   *int `fact:"income"`
		LocalLevel rules.Optional[int]
	}
	facts, err := rs.FactsFromStruct(applicant{Earnings: new(0), LocalLevel: rules.KnownAbsent[int]()})
	if err != nil {
		fmt.Println(err)
		return
	}
	verdict := rs.Decide(context.Background(), rules.Question{AsOf: legal.AsOfDay(day("2025-07-18")), Facts: facts}) // a Friday
	fmt.Println(verdict.Outcome, facts.Get("sex"), facts.Get("local_level"), facts.Get("income"))
	// Output:
	// eligible not known none [redacted]
}

// A fact is asked for only if its answer can change the outcome: whatever
// the sex, the outcome is the same, and so is it whatever the second child's
// age.
func ExampleRuleset_Decide_missing() {
	on := legal.AsOfDay(day("2025-07-18"))
	for _, when := range []string{
		"sex == 'F' || sex != 'F'",
		"members.exists(m, m.age < 6)",
		"members.all(m, m.age < 6)",
	} {
		rs := exampleRules(rules.Rule{When: rules.Expression(when)})
		facts, err := rs.FactsFromJSON([]byte(`{"members": [{"age": 5}, {}]}`))
		if err != nil {
			fmt.Println(err)
			return
		}
		verdict := rs.Decide(context.Background(), rules.Question{AsOf: on, Facts: facts})
		fmt.Println(when, "→", verdict.Outcome, verdict.Missing)
	}
	// Output:
	// sex == 'F' || sex != 'F' → eligible []
	// members.exists(m, m.age < 6) → eligible []
	// members.all(m, m.age < 6) → undetermined [members[1].age]
}
