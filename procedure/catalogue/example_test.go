package catalogue_test

import (
	"context"
	"fmt"
	"os"
	"testing/fstest"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
	vnprocedure "github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/rules"
)

// One person asks for the social pension on Monday 17 August 2026. She is 72;
// whether her household is poor is not known, and decides.
func Example() {
	c, err := catalogue.Load(context.Background(), os.DirFS("../../examples/quickstart"), vnprocedure.Profile())
	if err != nil {
		fmt.Println(err)
		return
	}
	received := date.MustParse("2026-08-17") // a Monday
	calendar, err := vn.Law().AsKnown(received)
	if err != nil {
		fmt.Println(err)
		return
	}
	answer, err := c.Assess(context.Background(), "social_pension", assessment.Question{
		AsOf:     legal.AsOfDay(received),
		Facts:    map[string]any{"citizen": true, "age": 72, "monthly_pension": 0, "requested": true},
		Received: deadline.On(received), Calendar: calendar, Convention: vn.OneStop(),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer.Outcome)
	fmt.Println(answer.Next)
	for _, paper := range answer.ToBring() {
		fmt.Println("bring:", paper.Of.Name)
	}
	limit, _ := answer.Decision()
	fmt.Println("decided by:", limit.Deadline)
	// Output:
	// undetermined
	// Is the household on the commune's list of poor or near-poor households?
	// bring: Request form 01
	// decided by: Fri 2026-08-28
}

// Everything that is wrong with a file is reported at once, with its place and
// what to write instead.
func ExampleLoad_problems() {
	_, err := catalogue.Load(context.Background(), fstest.MapFS{"permit.yaml": {Data: []byte(`statutory: procedure/v1
id: permit
name: Permit
versions:
  - valid: {from: 2024-01-01, until: 2025-06-31}
    fee:
      - {kind: fee, amount: 50000 VND}
`)}})
	fmt.Println(err)
	// Output:
	// permit.yaml:5:38: versions[0].valid.until: "2025-06-31" is not a date: June 2025 has 30 days
	//     5 |   - valid: {from: 2024-01-01, until: 2025-06-31}
	//       |                                      ^^^^^^^^^^
	// permit.yaml:6:5: versions[0].fee: unknown key "fee"; did you mean "fees"?
	//     6 |     fee:
	//       |     ^^^
}

// That no version is in force is an answer, not an error.
func ExampleCatalogue_Assess_notInForce() {
	c, err := catalogue.Load(context.Background(), os.DirFS("../../examples/quickstart"), vnprocedure.Profile())
	if err != nil {
		fmt.Println(err)
		return
	}
	answer, err := c.Assess(context.Background(), "1.014027", assessment.Question{AsOf: legal.AsOf{
		Valid: date.MustParse("2025-06-30"), // a Monday
		Known: date.MustParse("2026-08-17"), // a Monday
	}})
	fmt.Println(answer.Outcome, err)
	fmt.Println(answer.NotInForce)
	// Output:
	// not_in_force <nil>
	// no version of “Monthly social pension” is in force on 30 June 2025, as known on 17 August 2026; it begins on 1 July 2025
}

// What was known on a day matters: the higher level of Decree 335/2026 is
// retroactive to 1 July 2026, but nobody could know it in July.
func ExampleCatalogue_Assess_known() {
	c, err := catalogue.Load(context.Background(), os.DirFS("../../examples/quickstart"), vnprocedure.Profile())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, known := range []string{"2026-07-15", "2026-10-06"} { // a Wednesday, a Tuesday
		answer, err := c.Assess(context.Background(), "social_pension", assessment.Question{
			AsOf:  legal.AsOf{Valid: date.MustParse("2026-07-15"), Known: date.MustParse(known)},
			Facts: map[string]any{"citizen": true, "age": 76, "monthly_pension": 0, "requested": true},
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("as known on", known+":", answer.Verdict.Amounts[0].Value)
		for _, owed := range answer.Arrears {
			fmt.Println("owed for the past:", owed.Total)
		}
	}
	// Output:
	// as known on 2026-07-15: 500,000 VND
	// as known on 2026-10-06: 540,000 VND
	// owed for the past: 40000 VND
}

// Which of all procedures is a person of 78 entitled to, and what must still
// be asked?
func ExampleCatalogue_Entitled() {
	c, err := catalogue.Load(context.Background(), os.DirFS("../../examples/catalogue/data"), vnprocedure.Profile())
	if err != nil {
		fmt.Println(err)
		return
	}
	answer, err := c.Entitled(context.Background(), assessment.Question{
		AsOf: legal.AsOfDay(date.MustParse("2025-08-15")), // a Friday
		Facts: map[string]any{"age": 78, "citizen": true, "requested": true, "monthly_pension": 0,
			"household": "not_poor", "disability": "none", "hiv": false, "single_parent": false},
	}, "social_pension", "monthly_social_allowance")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range answer.Assessments {
		fmt.Println(a.Procedure+":", a.Outcome)
	}
	for _, q := range answer.Questions {
		fmt.Println("ask:", q.Fact)
	}
	// Output:
	// monthly_social_allowance: undetermined
	// social_pension: eligible
	// ask: eligible_for_care_home
}

// A procedure built in Go is written as the YAML that Load reads.
func ExampleYAML() {
	p := procedure.Procedure{
		ID: "permit", Name: text.New("en", "Permit").With("vi", "Giấy phép"),
		Versions: []procedure.Version{{
			Valid:  date.Interval{First: date.MustParse("2024-01-01")}, // a Monday
			Limits: []procedure.TimeLimit{{Term: deadline.MustParseTerm("3.5 working days")}},
			Requirements: rules.Definition{Eligible: rules.Rule{ID: "adult", When: "age >= 18",
				Basis: []legal.Basis{legal.Cite("Decree 1/2024/ND-CP", "3", "1")}}},
		}},
	}
	words, err := catalogue.YAML(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(words))
	// Output:
	// statutory: procedure/v1
	// id: permit
	// name:
	//   en: Permit
	//   vi: Giấy phép
	// versions:
	// - valid:
	//     from: 2024-01-01
	//   limits:
	//   - term: 3.5 working days
	//   requirements:
	//     eligible:
	//       id: adult
	//       when: age >= 18
	//       basis:
	//       - art. 3(1) Decree 1/2024/ND-CP
}
