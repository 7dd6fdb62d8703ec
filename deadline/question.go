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
	clock  *time.Time // where a term on the clock ends; nil else. It is never written to
}

// setClock sets where a term on the clock ends.
func (a *answer) setClock(t time.Time) { a.clock = &t }

// end returns where a term on the clock ends, and the zero time for others.
func (a *answer) end() time.Time {
	if a.clock == nil {
		return time.Time{}
	}
	return *a.clock
}

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

// isShort reports whether the short-term rule of the convention applies.
func (q *question) isShort(dims *convention.Dimensions) bool {
	return q.term.unit == UnitDays && q.term.whole+int64(q.term.frac)/fracUnit <= int64(dims.ShortDays) &&
		dims.ShortDays > 0 && !q.term.isNothing()
}

// isExcluded reports whether a day is left out of the count.
func (q *question) isExcluded(d date.Date) bool {
	return q.with != nil && slices.ContainsFunc(q.with.excluded, func(in date.Interval) bool { return in.Contains(d) })
}
