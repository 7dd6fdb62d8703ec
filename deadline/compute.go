package deadline

import (
	"cmp"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Compute counts a term from an event, on a calendar, under a convention. The
// result is a [Deadline] that holds the question and the answer.
//
// The order is that of the acts: the event is normalised (a restart, a
// cut-off, a deemed day), the term is counted without excluded days, a month
// that lacks the day is dealt with, and only then the end rolls off a day
// off, contains its least number of working days, takes additions and
// avoids days on which the office could not be reached. Where another term stands
// beside it, that one goes the same way, and the shorter or the longer holds.
//
// Where an open decision or a reading of the law matters the Deadline is
// Provisional or Ambiguous, with the earliest day as its last. Errors are
// typed: a *TermError for a term out of range or unknown to the convention,
// an *EventError, a *QuestionError, an *UnstatedError where the act is silent
// on a question that arises, a *CoverageError for a day the calendar does not
// know, a *date.Error beyond the year 9999.
//
// An instant is taken on the clock of the calendar's office hours, where it has
// any: 23:30 UTC is the next day in Hanoi.
//
// cal may be nil for a convention that never asks whether a day is worked.
func Compute(event Event, term Term, cal *calendar.Calendar, conv convention.Convention, with ...Circumstance) (d Deadline, err error) {
	if event.zone != nil {
		event = event.in(cal.Hours().Zone())
	}
	d.event = event
	d.term = term
	d.cal = cal
	d.conv = conv
	if conv.IsDated() && !event.day.IsZero() {
		if conv, err = conv.On(event.day); err != nil {
			return Deadline{}, err
		}
		d.conv = conv
	}
	if plain := conv.Plain(); plain.Has(convention.PlainSuffices) && len(with) == 0 {
		if last, ok := quick(event.day, &term, cal, plain); ok {
			d.last = last
			return d, nil
		}
	}
	if err := d.prepare(with); err != nil {
		return Deadline{}, err
	}
	r := d.reckoner(cal, conv.Dimensions(), nil)
	if err := r.run(); err != nil {
		return Deadline{}, err
	}
	if r.status != legal.Settled || r.disputed {
		return d.settle()
	}
	d.answer = r.answer
	return d, nil
}

// prepare checks what can be checked before counting.
func (q *question) prepare(with []Circumstance) error {
	if err := q.term.Validate(); err != nil {
		return err
	}
	if q.event.day.IsZero() {
		return &EventError{Reason: "there is no day to count from; give deadline.On(day) or deadline.At(instant)"}
	}
	if q.conv.IsZero() {
		return &QuestionError{Reason: "there is no convention to count under; give one from the package of the legal order, below deadline, or one made by convention.New"}
	}
	if len(with) == 0 {
		return nil
	}
	s, err := gather(with)
	if err != nil {
		return err
	}
	s.restart = s.restart.in(q.cal.Hours().Zone())
	for i := range s.rivals {
		s.rivals[i].cal = cmp.Or(s.rivals[i].cal, q.cal)
	}
	q.with = s
	return nil
}
