package deadline

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// officeDay is a day of a short term that is counted in office hours: eight
// hours, Korea's Civil Petitions Treatment Act, computing article (1).
const officeDay = 8 * time.Hour

// onClock counts a term in minutes, hours or working hours.
func (r *reckoner) onClock() error {
	at, ok := r.start.Instant()
	if !ok {
		return &EventError{Event: r.start, Reason: fmt.Sprintf("%s run from an instant, and only the day is given; use deadline.At with the time in the zone of the office", r.q.term)}
	}
	term, err := r.extendedClock()
	if err != nil {
		return err
	}
	amount, err := term.duration(r.day())
	if err != nil {
		return err
	}
	if r.dims.HourStart == convention.HourNextFull && term.unit == UnitHours {
		at = r.nextFullHour(at)
	}
	end, err := r.pass(at, amount)
	if err != nil {
		return err
	}
	r.setClock(end)
	r.last = date.Of(end)
	if r.endsAtClose() && r.dir > 0 && amount > 0 && end.Equal(r.last.Start(end.Location())) {
		r.last = r.last.Prev() // 24:00 of the day whose hours were used up
	}
	if r.last.IsZero() {
		return &date.Error{Text: r.start.String(), Reason: fmt.Sprintf("%s lead outside the years 1 to 9999", term)}
	}
	if r.trail != nil {
		r.trail.add(step{kind: ReasonHours, from: r.start.day, to: r.last, count: int(amount / time.Minute), dim: convention.DimHours, cites: term.unit != UnitWorkingHours, since: at, until: end})
	}
	if err := r.addBeforeRoll(); err != nil {
		return err
	}
	if !r.endsAtClose() {
		if err := r.roll(); err != nil {
			return err
		}
	}
	if r.q.with != nil {
		return r.finish()
	}
	return nil
}

// extendedClock returns the term with its extensions, which for hours is the
// same from the start and from the expiry.
func (r *reckoner) extendedClock() (Term, error) {
	term := r.q.term
	if r.q.with == nil {
		return term, nil
	}
	for _, t := range r.q.with.extensions {
		whole, err := joinExtension(term, t)
		if err != nil {
			return Term{}, err
		}
		term = whole
	}
	return term, nil
}

// day returns how long a day is that is counted on the clock.
func (r *reckoner) day() time.Duration {
	if r.isByTheHour() {
		return 24 * time.Hour
	}
	return officeDay
}

// isByTheHour reports whether the days of the term run from hour to hour.
func (r *reckoner) isByTheHour() bool {
	return r.q.term.unit == UnitDays && !r.q.isShort(&r.dims) && r.dims.Days == convention.ByTheHour
}

// duration returns a term on the clock as time, with days of a length.
func (t Term) duration(day time.Duration) (time.Duration, error) {
	unit := time.Hour
	switch t.unit {
	case UnitMinutes:
		unit = time.Minute
	case UnitDays:
		unit = day
	default:
	}
	const most = 1<<63 - 1
	if t.whole >= most/int64(unit) {
		return 0, &TermError{Term: t, Text: t.String(), Reason: "it is too long to be counted on the clock; give days"}
	}
	return time.Duration(t.whole)*unit + time.Duration(t.frac)*(unit/fracUnit), nil
}

// nextFullHour returns the first full hour strictly after an instant, or, in
// a backward count, strictly before.
func (r *reckoner) nextFullHour(t time.Time) time.Time {
	past := time.Duration(t.Minute())*time.Minute + time.Duration(t.Second())*time.Second + time.Duration(t.Nanosecond())
	switch {
	case r.dir > 0:
		return t.Add(time.Hour - past)
	case past == 0:
		return t.Add(-time.Hour)
	}
	return t.Add(-past)
}

// pass returns the instant at which an amount of the hours that count has
// passed.
func (r *reckoner) pass(at time.Time, amount time.Duration) (time.Time, error) {
	gaps := r.q.with != nil && len(r.q.with.excluded) > 0
	if r.q.term.unit == UnitWorkingHours || r.q.term.unit == UnitDays && !r.isByTheHour() {
		return r.passOffice(at, amount, gaps)
	}
	switch r.dims.Hours {
	case convention.HoursElapsed:
		if !gaps || amount == 0 {
			return at.Add(amount * time.Duration(r.dir)), nil
		}
		return r.walk(at, amount, false, calendar.OfficeHours{})
	case convention.HoursOfWorkingDays:
		if amount == 0 {
			return at, nil
		}
		return r.walk(at, amount, true, calendar.OfficeHours{})
	default:
		return at, r.unstated(convention.DimHours, fmt.Sprintf("which hours count in a term of %s", r.q.term))
	}
}

// passOffice counts office hours.
func (r *reckoner) passOffice(at time.Time, amount time.Duration, gaps bool) (time.Time, error) {
	if r.cal == nil {
		return at, r.noCalendar()
	}
	if r.cal.Hours().IsZero() {
		return at, &QuestionError{Reason: fmt.Sprintf("%s are counted in office hours, and calendar %s has none; give it Hours", r.q.term, r.cal.Name())}
	}
	if gaps {
		return r.walk(at.In(r.cal.Hours().Zone()), amount, true, r.cal.Hours())
	}
	if amount == 0 {
		return r.nextOpening(at)
	}
	to, status, err := r.cal.Hours().AddHours(r.cal, at, amount*time.Duration(r.dir))
	r.status = max(r.status, status)
	return to, err
}

func (r *reckoner) nextOpening(at time.Time) (time.Time, error) {
	if r.cal == nil {
		return at, r.noCalendar()
	}
	to, status, err := r.cal.Hours().NextOpening(r.cal, at)
	r.status = max(r.status, status)
	return to, err
}

// endsAtClose reports whether the hours were counted within working days
// alone, so that their end is never on a day off: also where it is 24:00 of
// the last of them.
func (r *reckoner) endsAtClose() bool {
	if r.q.term.isNothing() {
		return false
	}
	return r.q.term.unit == UnitWorkingHours || r.q.term.unit == UnitDays && !r.isByTheHour() || r.dims.Hours == convention.HoursOfWorkingDays
}

// noon returns where half days end: at noon for up to half a day, at the end
// of the day (0) for more.
func (r *reckoner) noon(frac uint16) date.ClockTime {
	if frac > fracUnit/2 {
		return 0
	}
	if r.cal != nil {
		if list := r.cal.Hours().On(r.last); len(list) > 1 {
			return list[0].Close
		}
	}
	return noonTime
}

// shareOfHours returns when a share of the office hours of the last day is
// over, in whole minutes, begun ones included.
func (r *reckoner) shareOfHours(frac uint16) (date.ClockTime, error) {
	if r.cal == nil {
		return 0, r.noCalendar()
	}
	list, total := r.cal.Hours().On(r.last), 0
	for _, o := range list {
		total += o.Minutes()
	}
	if total == 0 {
		return 0, &QuestionError{Reason: fmt.Sprintf("%s end at a share of the office hours of %s, and calendar %s has none then; give it Hours", r.q.term, r.last, r.cal.Name())}
	}
	left := (total*int(frac) + fracUnit - 1) / fracUnit
	for _, o := range list {
		if open := o.Minutes(); left > open {
			left -= open
		} else {
			return o.Open + date.ClockTime(left), nil
		}
	}
	return 0, nil
}
