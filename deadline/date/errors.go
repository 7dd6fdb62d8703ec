package date

import (
	"fmt"
	"time"
)

// An Error is a text or a set of numbers that is no day.
type Error struct {
	Text   string `json:"text"`   // what was given
	Reason string `json:"reason"` // what is wrong with it, or what to write instead
}

func (e *Error) Error() string {
	if e.Text == "" {
		return e.Reason
	}
	return fmt.Sprintf("%q is not a date: %s", e.Text, e.Reason)
}

func dateError(year int, month time.Month, day int, reason string) *Error {
	return &Error{Text: fmt.Sprintf("%04d-%02d-%02d", year, int(month), day), Reason: reason}
}

// An AbsentDayError is a month that has no day of the number asked for, under
// a rule that does not say what then applies.
type AbsentDayError struct {
	From   Date       `json:"from"` // the day that was counted from
	Months int        `json:"months"`
	Year   int        `json:"year"`
	Month  time.Month `json:"month"`
}

func (e *AbsentDayError) Error() string {
	months := "months"
	if e.Months == 1 || e.Months == -1 {
		months = "month"
	}
	return fmt.Sprintf("%s %+d %s: %s %d has no day %d; say which day the law takes instead",
		e.From, e.Months, months, e.Month, e.Year, e.From.Day())
}
