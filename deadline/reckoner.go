package deadline

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// reckoner counts one question on one calendar and under one set of dimensions.
type reckoner struct {
	q     question
	cal   *calendar.Calendar
	dims  convention.Dimensions
	trail *trail // nil if nobody asked for the reasons
	dir   int    // 1 forward, -1 backward
	start Event  // the event as normalised
	answer
	disputed bool // a reading of the act mattered, and the first one was taken
}

// reckoner returns what counts q on a calendar and under dimensions that may
// differ from its own by a decision or a reading.
func (q question) reckoner(cal *calendar.Calendar, dims convention.Dimensions, tr *trail) reckoner {
	r := reckoner{q: q, cal: cal, dims: dims, trail: tr, dir: 1, start: q.event}
	if q.isBackward() {
		r.dir = -1
	}
	return r
}

// move takes the last day by calendar days.
func (r *reckoner) move(days int, kind ReasonKind, basis *legal.Basis) error {
	to, err := addDays(r.last, days)
	if err != nil {
		return err
	}
	if r.trail != nil {
		r.trail.add(step{kind: kind, from: r.last, to: to, count: days * r.dir, basis: basis, dim: dimOf(kind), cites: true})
	}
	if r.clock != nil {
		r.setClock(onDay(*r.clock, to))
	}
	r.last, r.part = to, 0
	return nil
}

func addDays(d date.Date, n int) (date.Date, error) {
	to := d.AddDays(n)
	if to.IsZero() {
		return to, &date.Error{Text: d.String(), Reason: fmt.Sprintf("%d days lead outside the years 1 to 9999", n)}
	}
	return to, nil
}

// isOff reports whether a day is off, and keeps how firm that is.
func (r *reckoner) isOff(d date.Date) (bool, error) {
	if r.cal == nil {
		return false, r.noCalendar()
	}
	worked, status, err := r.cal.IsWorkingDay(d)
	r.status = max(r.status, status)
	return !worked, err
}

// workingDay returns the n-th working day from d, which is not counted.
func (r *reckoner) workingDay(d date.Date, n int) (date.Date, error) {
	if r.cal == nil {
		return date.Date{}, r.noCalendar()
	}
	to, status, err := r.cal.AddWorkingDays(d, n)
	r.status = max(r.status, status)
	return to, err
}

func (r *reckoner) noCalendar() error {
	return &QuestionError{Reason: fmt.Sprintf("%s under %s needs a calendar, and there is none; give one made by calendar.New, or that of a law as known on a day",
		r.q.term, r.q.conv)}
}

func (r *reckoner) unstated(d convention.Dimension, what string) error {
	return &UnstatedError{Convention: r.q.conv.Name(), Dimension: d, Question: what}
}
