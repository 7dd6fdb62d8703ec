package catalogue_test

import (
	"context"
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/examples/catalogue"
	"github.com/statutory-go/statutory/procedure/assessment"
)

// Two questions about a woman of 77, a day apart.
func Example() {
	c, err := catalogue.Load(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	facts := map[string]any{"age": 77, "citizen": true, "household": "not_poor", "monthly_pension": 0, "requested": true}
	for _, day := range []string{"2025-06-30", "2025-07-01"} { // Monday, Tuesday
		valid := date.MustParse(day)
		a, err := c.Assess(context.Background(), "social_pension", assessment.Question{AsOf: legal.AsOf{Valid: valid, Known: valid}, Facts: facts})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(day, a.Outcome)
		for _, amount := range a.Verdict.Amounts {
			fmt.Println(amount.Title.In("en"), amount.Value)
		}
	}
	// Output:
	// 2025-06-30 not_in_force
	// 2025-07-01 eligible
	// Social pension 500,000 VND
}
