package lunar

import (
	"errors"
	"fmt"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// ErrNoSuchDate is what every *NoSuchDateError is.
var ErrNoSuchDate = errors.New("no such day in the lunisolar calendar")

// A NoSuchDateError is a month or day that a lunar year does not have.
type NoSuchDateError struct {
	Calendar string `json:"calendar"` // the calendar's name
	Date     Date   `json:"date"`     // what was asked for; Day is 0 where it was a month
	Reason   string `json:"reason"`   // what the year has instead
}

func (e *NoSuchDateError) Error() string {
	return fmt.Sprintf("%s: there is no %s: %s", e.Calendar, asked(e.Date), e.Reason)
}

// Is makes errors.Is(err, ErrNoSuchDate) hold.
func (e *NoSuchDateError) Is(target error) bool { return target == ErrNoSuchDate }

// A NoSuchTermError is a number that is none of the 24 solar terms.
type NoSuchTermError struct {
	Term Term `json:"term"` // what was asked for
}

func (e *NoSuchTermError) Error() string {
	return fmt.Sprintf("there is no solar term of %d degrees: terms are the multiples of 15 from 0 to 345", int(e.Term))
}

// A CoverageError is a day, month or year outside a calendar's coverage.
type CoverageError struct {
	Calendar string        `json:"calendar"` // the calendar's name
	Civil    date.Date     `json:"civil"`    // the civil day, where one was asked for or computed
	Lunar    Date          `json:"lunar"`    // the lunar day, month or year, where one was asked for
	Coverage date.Interval `json:"coverage"` // the civil days that are covered
}

// Is makes errors.Is(err, deadline.ErrNotCovered) hold.
func (e *CoverageError) Is(target error) bool { return target == calendar.ErrNotCovered }

func (e *CoverageError) Error() string {
	if e.Coverage.IsReversed() {
		return "the zero lunar.Calendar has no meridian: take a calendar such as lunar.Vietnam or lunar.China"
	}
	what := asked(e.Lunar)
	switch {
	case e.Lunar == Date{}:
		what = e.Civil.String()
	case !e.Civil.IsZero():
		what += " (" + e.Civil.String() + ")"
	}
	return fmt.Sprintf("%s does not cover %s: it covers %s", e.Calendar, what, e.Coverage)
}

func (c Calendar) notCovered(civil date.Date, lunar Date) error {
	return &CoverageError{Calendar: c.String(), Civil: civil, Lunar: lunar, Coverage: c.Coverage()}
}

func asked(d Date) string {
	switch {
	case d.Month == 0 && d.Day == 0:
		return fmt.Sprintf("lunar year %d", d.Year)
	case d.Day == 0 && d.Leap:
		return fmt.Sprintf("leap month %d of lunar year %d", d.Month, d.Year)
	case d.Day == 0:
		return fmt.Sprintf("month %d of lunar year %d", d.Month, d.Year)
	}
	return d.String()
}

func noSuchDay(c Calendar, d Date, length int) error {
	return &NoSuchDateError{Calendar: c.String(), Date: d, Reason: fmt.Sprintf("the month has %d days", length)}
}

func noSuchMonth(c Calendar, d Date, leap int) error {
	reason := "months are 1 to 12"
	switch {
	case d.Month >= 1 && d.Month <= 12 && leap == 0:
		reason = fmt.Sprintf("lunar year %d has no leap month", d.Year)
	case d.Month >= 1 && d.Month <= 12:
		reason = fmt.Sprintf("the leap month of lunar year %d follows month %d", d.Year, leap)
	}
	return &NoSuchDateError{Calendar: c.String(), Date: d, Reason: reason}
}
