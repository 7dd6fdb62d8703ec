package date_test

import (
	"errors"
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
)

func ExampleParse() {
	d, err := date.Parse("2026-08-17")
	fmt.Println(d, d.Weekday(), err)

	_, err = date.Parse("2026-02-30")
	fmt.Println(err)
	// Output:
	// 2026-08-17 Monday <nil>
	// "2026-02-30" is not a date: February 2026 has 28 days
}

// 31 January and one month: the law says which day that is, not the calendar.
func ExampleDate_AddMonths() {
	d := date.MustParse("2025-01-31")

	_, err := d.AddMonths(1, date.RefuseAbsent)
	var absent *date.AbsentDayError
	fmt.Println(errors.As(err, &absent))

	byTheCivilCode, _ := d.AddMonths(1, date.LastOfMonth)
	fmt.Println(byTheCivilCode)
	// Output:
	// true
	// 2025-02-28
}
