package rules_test

import (
	"context"
	"fmt"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

func retroactive() *rules.Ruleset {
	return rules.MustCompile(rules.Definition{
		ID: "pension", Title: text.New("en", "Social pension"), Currency: exact.VND,
		Facts: []rules.Fact{{Name: "age", Type: rules.Int()}},
		Parameters: []rules.Parameter{{Name: "level", Type: rules.MoneyIn(exact.VND), Values: []rules.ParameterValue{
			{Value: rules.ValueOf(exact.Dong(500_000)), InForce: day("2025-07-01")},
			{
				Value: rules.ValueOf(exact.Dong(540_000)),
				Known: day("2026-08-21"), InForce: day("2026-10-05"), RetroactiveTo: day("2026-07-01"), BackPay: true,
				Basis: []legal.Basis{legal.Cite("Decree 335/2026/ND-CP")},
			},
		}}},
		Eligible: rules.Rule{ID: "aged_75", When: "age >= 75"},
		Amounts:  []rules.Amount{{ID: "pension", Type: rules.MoneyIn(exact.VND), Period: rules.PerMonth, Value: "level"}},
	})
}

// The same month has two right answers, before and after a decree that
// reaches back to it.
func ExampleQuestion() {
	pension := retroactive()
	facts, err := pension.FactsFromMap(map[string]any{"age": 76})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, known := range []string{"2026-08-01", "2026-10-06"} {
		verdict := pension.Decide(context.Background(), rules.Question{
			AsOf:  legal.AsOf{Valid: day("2026-07-15"), Known: day(known)},
			Facts: facts,
		})
		amount, _ := verdict.Amount("pension")
		fmt.Println(verdict.AsOf, amount.Value)
	}
	// Output:
	// 2026-07-15 as known on 2026-08-01 500,000 VND
	// 2026-07-15 as known on 2026-10-06 540,000 VND
}

func ExampleRuleset_Arrears() {
	pension := retroactive()
	facts, err := pension.FactsFromMap(map[string]any{"age": 76})
	if err != nil {
		fmt.Println(err)
		return
	}
	owed := pension.Arrears(context.Background(), rules.Question{AsOf: legal.AsOfDay(day("2026-10-06")), Facts: facts}, "pension") // a Tuesday
	for _, m := range owed.Months {
		fmt.Println(m.Month, m.Now, "-", m.Before, "=", m.Owed)
	}
	fmt.Println(owed.Since, "to", owed.Until, owed.Total)
	// Output:
	// 2026-07-01 540000 VND - 500000 VND = 40000 VND
	// 2026-08-01 540000 VND - 500000 VND = 40000 VND
	// 2026-09-01 540000 VND - 500000 VND = 40000 VND
	// 2026-10-01 540000 VND - 500000 VND = 40000 VND
	// 2026-07-01 to 2026-10-31 160000 VND
}

// Text in English and Vietnamese comes with every explanation.
func ExampleVerdict_In() {
	pension := retroactive()
	facts, err := pension.FactsFromMap(map[string]any{"age": 72})
	if err != nil {
		fmt.Println(err)
		return
	}
	verdict := pension.Explain(context.Background(), rules.Question{AsOf: legal.AsOfDay(day("2026-10-06")), Facts: facts})
	verdict.Hash = "…" // for the sake of the example
	fmt.Println(verdict.In("vi"))
	// Output:
	// Social pension: Không đủ điều kiện (theo pháp luật ngày 6/10/2026).
	// Mức hưởng:
	//   pension: không có
	// Lý do:
	//   aged_75: không đáp ứng
	//     age >= 75: không đáp ứng (age = 72, kém 75 là 3)
	// Bộ quy tắc pension, mã băm …
}

// What is wrong with a definition comes at once, with what to write instead.
func ExampleCompile_problems() {
	_, err := rules.Compile(rules.Definition{
		ID: "pension", Currency: exact.VND,
		Facts:    []rules.Fact{{Name: "age", Type: rules.Int()}, {Name: "income", Type: rules.MoneyIn(exact.VND)}},
		Eligible: rules.Rule{All: []rules.Rule{{When: "aeg >= 75"}, {When: "income < '1500000'"}}},
	})
	fmt.Println(err)
	// Output:
	// 1:1: eligible.all[0].when: nothing has the name aeg; did you mean age?
	//     1 | aeg >= 75
	//       | ^^^
	// 1:1: eligible.all[1].when: money in VND cannot be compared with a text; write the number without quotes
	//     1 | income < '1500000'
	//       | ^^^^^^^^^^^^^^^^^^
}
