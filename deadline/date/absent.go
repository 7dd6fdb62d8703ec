package date

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

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

//nolint:gochecknoglobals // a table of constants
var absentDays = enum.Of("date.absent_day", "rule on a day that a month lacks",
	enum.As(RefuseAbsent, "refuse", "refuse", "không chấp nhận"),
	enum.As(LastOfMonth, "last_of_month", "last of the month", "ngày cuối tháng"),
	enum.As(FirstOfNextMonth, "first_of_next_month", "first of the next month", "ngày đầu tháng sau"),
	enum.As(AbsentDisputed, "disputed", "disputed", "có nhiều cách hiểu"),
)

// String returns the word of the value.
func (a AbsentDay) String() string { return absentDays.Word(a) }

// In returns the value in words.
func (a AbsentDay) In(lang string, words ...text.Catalogue) string {
	return absentDays.Name(a).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (a AbsentDay) MarshalText() ([]byte, error) { return absentDays.Marshal(a) }

// UnmarshalText reads what MarshalText writes.
func (a *AbsentDay) UnmarshalText(word []byte) error { return absentDays.Unmarshal(word, a) }
