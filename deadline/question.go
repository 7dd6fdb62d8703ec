package deadline

import (
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// question is what Compute was asked.
type question struct {
	event Event
	term  Term
	cal   *calendar.Calendar
	conv  convention.Convention
	with  *circumstances // what the circumstances said; nil if there were none
}

// answer is what Compute found.
type answer struct {
	last   date.Date
	part   date.ClockTime // where on the last day the term ends; 0 for its end
	status legal.Status
	// governs is the number of the term that holds: 0 for the one asked for, else that
	// of one beside it, from 1 on.
	governs uint8
	clock   *time.Time // where a term on the clock ends; nil else. It is never written to
}

// setClock sets where a term on the clock ends.
func (a *answer) setClock(t time.Time) { a.clock = &t }

// isBackward reports whether the term is counted back from its event.
func (q *question) isBackward() bool {
	return q.conv.Dimensions().Direction == convention.Backwards || q.with != nil && q.with.backward
}

// onClock reports whether the term is counted in hours, not in days.
func (q *question) onClock(dims *convention.Dimensions) bool {
	switch {
	case q.term.IsInstant():
		return true
	case q.isShort(dims):
		return dims.ShortCount == convention.OfficeHoursOnly
	}
	return q.term.unit == UnitDays && dims.Days == convention.ByTheHour
}

// isOnClock is onClock under the convention's own dimensions.
func (q *question) isOnClock() bool {
	dims := q.conv.Dimensions()
	return q.onClock(&dims)
}

// isAtClosing reports whether the event can be at the moment at which the office closes.
func (q *question) isAtClosing() bool {
	event := q.event
	if q.with != nil && !q.with.restart.IsZero() {
		event = q.with.restart
	}
	at, ok := event.Instant()
	if !ok || q.cal.Hours().IsZero() {
		return false
	}
	open, _, err := q.cal.Hours().IsOpen(q.cal, at)
	before, _, errBefore := q.cal.Hours().IsOpen(q.cal, at.Add(-1))
	return before && err == nil && errBefore == nil && (!open || q.cal.IsOpen(date.Interval{First: event.day.Prev(), Last: event.day}))
}

// isShort reports whether the short-term rule of the convention applies.
func (q *question) isShort(dims *convention.Dimensions) bool {
	return q.term.unit == UnitDays && q.term.whole+int64(q.term.frac)/fracUnit <= int64(dims.ShortDays) &&
		dims.ShortDays > 0 && !q.term.isNothing()
}

// isExcluded reports whether a day is left out of the count.
func (q *question) isExcluded(d date.Date) bool {
	return q.with != nil && slices.ContainsFunc(q.with.excluded, func(in date.Interval) bool { return in.Contains(d) })
}

// others returns the terms beside the one asked for.
func (q *question) others() []rival {
	if q.with == nil {
		return nil
	}
	return q.with.rivals
}

// beside returns the question of another term. What is added to the term asked for
// is not added to it.
func (q question) beside(v rival) question {
	of := q.with
	q.term, q.cal = v.term, v.cal
	q.with = &circumstances{backward: of.backward, excluded: of.excluded, restart: of.restart, unreachable: of.unreachable}
	return q
}

// all returns the question of each term, that of the one asked for first.
func (q question) all() []question {
	list := []question{q}
	for _, v := range q.others() {
		list = append(list, q.beside(v))
	}
	return list
}

// calendars returns those that the terms are counted on, each once.
func (q *question) calendars() []*calendar.Calendar {
	list := []*calendar.Calendar{q.cal}
	for _, v := range q.others() {
		if !slices.Contains(list, v.cal) {
			list = append(list, v.cal)
		}
	}
	return list
}

// on returns the question with another calendar in the place of one.
func (q question) on(cal, instead *calendar.Calendar) question {
	if q.cal == cal {
		q.cal = instead
	}
	if len(q.others()) == 0 {
		return q
	}
	with := *q.with
	with.rivals = slices.Clone(with.rivals)
	for i := range with.rivals {
		if with.rivals[i].cal == cal {
			with.rivals[i].cal = instead
		}
	}
	q.with = &with
	return q
}
