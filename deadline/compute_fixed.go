package deadline

import (
	"errors"
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// fixedDay finds the day on which a term of a fixed day ends.
func (r *reckoner) fixedDay() error {
	if r.dir < 0 {
		return &TermError{Term: r.q.term, Text: r.q.term.String(), Reason: "it is not counted backward; give days or months before the event"}
	}
	day, months, after, _ := r.q.term.Fixed()
	year, month, _ := r.start.day.Civil()
	// From January, which has all days, to the last month of the period, and on.
	months += (int(month)-1)/after.months()*after.months() + after.months() - 1
	if err := r.fixIn(year, months, day); err != nil {
		return err
	}
	if r.last.Before(r.start.day) {
		return &EventError{Event: r.start, Reason: fmt.Sprintf("%s is over by then: it was %s", r.q.term, r.last.WeekdayString())}
	}
	return nil
}

// fixIn finds a day in the month that many months after January of a year.
func (r *reckoner) fixIn(year, months, day int) (err error) {
	last := day == LastDay
	if last {
		day = 31
	}
	from, err := date.New(year, time.January, day)
	if err != nil {
		return err
	}
	to, ok := from.SameDayIn(months)
	switch {
	case ok:
	case last:
		to, err = from.AddMonths(months, date.LastOfMonth)
	default:
		to, err = r.standIn(from, months, r.dims.AbsentDay, convention.DimAbsentDay)
	}
	if err != nil {
		return err
	}
	r.last = to
	if r.trail != nil {
		absent := !ok && !last
		r.trail.add(step{kind: ReasonFixed, from: r.start.day, to: to, term: r.q.term, clipped: absent, dim: convention.DimAbsentDay, cites: absent})
	}
	return nil
}

// standIn returns the day that stands for one that a month does not have, months after
// a day with its number.
func (r *reckoner) standIn(d date.Date, months int, absent date.AbsentDay, by convention.Dimension) (date.Date, error) {
	switch absent {
	case date.AbsentDisputed:
		r.disputed, absent = true, date.LastOfMonth
	case date.RefuseAbsent:
		if _, err := d.AddMonths(months, date.RefuseAbsent); errors.As(err, new(*date.AbsentDayError)) {
			return date.Date{}, r.unstated(by, fmt.Sprintf("which day ends %s from %s, for that month has no day %d", r.q.term, r.start.day, d.Day()))
		}
	default:
	}
	return d.AddMonths(months, absent)
}
