package deadline_test

import (
	"errors"
	"fmt"

	"github.com/statutory-go/statutory/deadline"
)

func ExampleParseDate() {
	d, err := deadline.ParseDate("2026-08-17")
	fmt.Println(d, d.Weekday(), err)

	_, err = deadline.ParseDate("2026-02-30")
	fmt.Println(err)
	// Output:
	// 2026-08-17 Monday <nil>
	// "2026-02-30" is not a date: February 2026 has 28 days
}

// 31 January and one month: the law says which day that is, not the calendar.
func ExampleDate_AddMonths() {
	d := deadline.MustParseDate("2025-01-31")

	_, err := d.AddMonths(1, deadline.RefuseAbsent)
	var absent *deadline.AbsentDayError
	fmt.Println(errors.As(err, &absent))

	byTheCivilCode, _ := d.AddMonths(1, deadline.LastOfMonth)
	fmt.Println(byTheCivilCode)
	// Output:
	// true
	// 2025-02-28
}

func ExampleText_In() {
	name := deadline.NewText("en", "National Day").With("vi", "Quốc khánh")
	fmt.Println(name.In("vi"))
	fmt.Println(name.In("fr")) // no French: English stands in
	// Output:
	// Quốc khánh
	// National Day
}

func ExampleLegalBasis() {
	basis := deadline.LegalBasis{
		Act:     deadline.NewText("en", "Labour Code 45/2019/QH14").With("vi", "Bộ luật Lao động 45/2019/QH14"),
		Article: "111", Clause: "3",
	}
	fmt.Println(basis)
	fmt.Println(basis.In("vi"))
	// Output:
	// Labour Code 45/2019/QH14 art. 111(3)
	// khoản 3 Điều 111 Bộ luật Lao động 45/2019/QH14
}
