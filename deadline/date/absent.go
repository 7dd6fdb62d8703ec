package date

import "github.com/statutory-go/statutory/internal/enum"

// AbsentDay says which day stands for one that a month does not have, such as
// 30 February. Its zero value refuses to guess.
type AbsentDay uint8

const (
	// RefuseAbsent answers with an *AbsentDayError.
	RefuseAbsent AbsentDay = iota
	// LastOfMonth takes the last day of the month, as Civil Code
	// 91/2015/QH13 art. 148(3), Regulation 1182/71 art. 3(2)(c) and BGB
	// § 188(3) lay down for periods in months.
	LastOfMonth
	// FirstOfNextMonth takes the first day of the month after, as
	// where a person born on 29 February comes of age on 1 March.
	FirstOfNextMonth
	// AbsentDisputed stands in a Convention whose act is silent: Compute
	// answers with the last day of the month and with the first of the next.
	// Date.AddMonths refuses it like RefuseAbsent.
	AbsentDisputed
)

// String returns the value in words.
func (a AbsentDay) String() string {
	return enum.Name(a, "refuse", "last of the month", "first of the next month", "disputed")
}
