package deadline_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline"
)

func ExampleTerm() {
	for _, term := range []deadline.Term{
		deadline.WorkingDays(10),
		deadline.Days(30),
		deadline.MonthsAndDays(1, 15),
		deadline.WorkingHours(8),
		deadline.SameDay(),
	} {
		fmt.Println(term)
	}
	// Output:
	// 10 working days
	// 30 days
	// 1 month 15 days
	// 8 working hours
	// same day
}

func ExampleParseTerm() {
	term, err := deadline.ParseTerm("3.5 working days")
	fmt.Println(term.Whole(), term.TenThousandths(), term.Unit(), err)
	_, err = deadline.ParseTerm("10")
	fmt.Println(err)
	// Output:
	// 3 5000 working_days <nil>
	// "10" is not a term: the unit is missing; write minutes, hours, working hours, days, working days, weeks, half months, months or years, as in 10 working days
}

// Records that keep amount and unit apart keep exact fractions as text.
func ExampleNewTerm() {
	term, err := deadline.NewTerm("6.25", deadline.UnitWorkingDays)
	fmt.Println(term, err)
	// Output: 6.25 working days <nil>
}

func ExampleTerm_ISO() {
	fmt.Println(deadline.MonthsAndDays(1, 15).ISO())
	_, err := deadline.WorkingDays(10).ISO()
	fmt.Println(err)
	// Output:
	// P1M15D <nil>
	// term 10 working days: ISO 8601 has no working days
}
