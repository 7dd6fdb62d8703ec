package deadline

import (
	"fmt"
	"github.com/statutory-go/statutory/deadline/basis"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"time"
)

// Compute counts a term from an event, on a calendar, under a convention. The
// result is a [Deadline] that holds the question and the answer.
//
// The order is that of the acts: the event is normalised (a restart, a
// cut-off, a deemed day), the term is counted without excluded days, a month
// that lacks the day is dealt with, and only then the end rolls off a day
// off, contains its least number of working days, takes additions and
// avoids days on which the office could not be reached.
//
// Where an open decision or a reading of the law matters the Deadline is
// Provisional or Ambiguous, with the earliest day as its last. Errors are
// typed: a *TermError for a term out of range or unknown to the convention,
// an *EventError, a *QuestionError, an *UnstatedError where the act is silent
// on a question that arises, a *CoverageError for a day the calendar does not
// know, a *date.Error beyond the year 9999.
//
// cal may be nil for a convention that never asks whether a day is worked.
func Compute(event Event, term Term, cal *calendar.Calendar, conv convention.Convention, with ...Circumstance) (d Deadline, err error) {
	d.event = event
	d.term = term
	d.cal = cal
	d.conv = conv
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
	if r.status != basis.Settled || r.disputed {
		return d.settle()
	}
	d.answer = r.answer
	return d, nil
}

// question is what Compute was asked.
type question struct {
	event   Event
	term    Term
	cal     *calendar.Calendar
	conv    convention.Convention
	special *special // what the circumstances said; nil if there were none
}

// answer is what Compute found.
type answer struct {
	last   date.Date
	part   date.ClockTime // where on the last day the term ends; 0 for its end
	status basis.Status
	clock  *time.Time // where a term on the clock ends; nil else. It is never written to
}

// setClock notes where a term on the clock ends.
func (a *answer) setClock(t time.Time) { a.clock = &t }

// end returns where a term on the clock ends, and the zero time for others.
func (a *answer) end() time.Time {
	if a.clock == nil {
		return time.Time{}
	}
	return *a.clock
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
		return &QuestionError{Reason: "there is no convention to count under; give one such as vn.OneStop()"}
	}
	if len(with) == 0 {
		return nil
	}
	s, err := newSpecial(with)
	q.special = s
	return err
}

// reckoner counts one question in one world: a calendar and dimensions.
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

// isBackward reports whether the term is counted back from its event.
func (q *question) isBackward() bool {
	return q.conv.Dimensions().Direction == convention.Backwards || q.special != nil && q.special.backward
}

func (r *reckoner) run() error {
	if d := &r.dims; d.Trigger != convention.AsItHappened || d.CutOff != 0 || d.Deemed != 0 || r.q.special != nil {
		if err := r.normalise(); err != nil {
			return err
		}
	}
	if r.q.onClock(&r.dims) {
		return r.onClock()
	}
	return r.inDays()
}

// onClock reports whether the term is counted in hours, not in days.
func (q *question) onClock(dims *convention.Dimensions) bool {
	return q.term.IsInstant() || q.isShort(dims) && dims.ShortCount == convention.OfficeHoursOnly
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

// isNothing reports whether the term has no length: the same day, 0 days.
func (t Term) isNothing() bool { return t.whole == 0 && t.frac == 0 && t.days == 0 }

// inDays counts a term in days or longer.
func (r *reckoner) inDays() error {
	if err := r.countAll(); err != nil {
		return err
	}
	if r.dims.ClearEnd {
		if err := r.move(r.dir, ReasonClear, nil); err != nil {
			return err
		}
	}
	if r.needsRoll() {
		if err := r.roll(); err != nil {
			return err
		}
	}
	if r.dims.MinWorking > 0 {
		if err := r.fillWorking(); err != nil {
			return err
		}
	}
	if r.q.special != nil {
		return r.finish()
	}
	return nil
}

// countAll counts the term, and its extensions where there are any.
func (r *reckoner) countAll() error {
	if r.q.special != nil && len(r.q.special.extensions) > 0 {
		return r.countExtended()
	}
	return r.count()
}

// needsRoll reports whether the day reached can be off: a count of working
// days ends on one.
func (r *reckoner) needsRoll() bool {
	return r.q.term.unit != UnitWorkingDays || r.dims.ClearEnd || r.q.term.isNothing() ||
		r.q.special != nil && len(r.q.special.extensions) > 0
}

// finish adds what other provisions add, and then avoids closed days.
func (r *reckoner) finish() error {
	for i := range r.q.special.additions {
		add := &r.q.special.additions[i]
		if r.dims.Additions == convention.AdditionsUnstated {
			return r.unstated(convention.DimAdditions, fmt.Sprintf("what becomes of %d added days", add.days))
		}
		if err := r.move(add.days*r.dir, ReasonAdded, &add.basis); err != nil {
			return err
		}
		if err := r.roll(); err != nil {
			return err
		}
	}
	return r.avoidClosed()
}

// move takes the last day by calendar days.
func (r *reckoner) move(days int, kind ReasonKind, source2 *basis.Legal) error {
	to, err := addDays(r.last, days)
	if err != nil {
		return err
	}
	if r.trail != nil {
		r.trail.add(step{kind: kind, from: r.last, to: to, count: days * r.dir, basis: source2, dim: dimOf(kind), cites: true})
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

// isOff reports whether a day is off, and notes how firm that is.
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
	return &QuestionError{Reason: fmt.Sprintf("%s under %s needs a calendar, and there is none; give one such as that of vn.Law().AsKnown(day)",
		r.q.term, r.q.conv)}
}

func (r *reckoner) unstated(d convention.Dimension, what string) error {
	return &UnstatedError{Convention: r.q.conv.Name(), Dimension: d, Question: what}
}
