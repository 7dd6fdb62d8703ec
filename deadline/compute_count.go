package deadline

import (
	"fmt"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// normalise finds the event that the term runs from: the restart, the cut-off,
// the day or opening on which it counts as having happened, the deemed day.
func (r *reckoner) normalise() error {
	if s := r.q.with; s != nil && !s.restart.IsZero() {
		r.shift(s.restart, convention.DimTrigger, ReasonRestart)
	}
	if err := r.trigger(); err != nil {
		return err
	}
	if err := r.cutOff(); err != nil || r.dims.Deemed == 0 {
		return err
	}
	day, err := r.deemedDay()
	if err != nil {
		return err
	}
	r.shift(r.deemedOn(day), convention.DimDeemed, ReasonDeemed)
	if r.dims.DeemedRoll != convention.Following {
		return nil
	}
	off, err := r.isOff(day)
	if err != nil || !off {
		return err
	}
	if day, err = r.workingDay(day, 1); err == nil {
		r.shift(r.deemedOn(day), convention.DimDeemedRoll, ReasonDeemed)
	}
	return err
}

// deemedDay returns the day on which the event is deemed to have happened.
func (r *reckoner) deemedDay() (date.Date, error) {
	if r.dims.DeemedDays == convention.WorkingDaysOnly {
		return r.workingDay(r.start.day, int(r.dims.Deemed))
	}
	return addDays(r.start.day, int(r.dims.Deemed))
}

// deemedOn returns the event on the day on which it is deemed to have happened.
// The law deems a day and no time of day: only hours run on from the clock, and
// what was posted at midnight is delivered within its day all the same.
func (r *reckoner) deemedOn(day date.Date) Event {
	if r.q.onClock(&r.dims) {
		return r.start.onDay(day)
	}
	return On(day)
}

// trigger moves an event outside office days or hours.
func (r *reckoner) trigger() error {
	if r.dims.Trigger == convention.AsItHappened {
		return nil
	}
	if at, ok := r.start.Instant(); ok && r.dims.Trigger == convention.NextOpening {
		return r.toOpening(at)
	}
	if r.dims.Trigger == convention.NextForWorkingDays && !r.countsWorkingDays() {
		return nil
	}
	off, err := r.isOff(r.start.day)
	if err != nil || !off {
		return err
	}
	day, err := r.workingDay(r.start.day, 1)
	if err != nil {
		return err
	}
	to := On(day)
	if _, ok := r.start.Instant(); ok {
		to = At(day.Start(r.start.zone))
	}
	r.shift(to, convention.DimTrigger, ReasonTrigger)
	return nil
}

// toOpening moves an instant at which the office is closed to its next opening. Of the
// moment at which it closes the convention says whether it is still open.
func (r *reckoner) toOpening(at time.Time) error {
	to, err := r.nextOpening(at)
	if err != nil || to.Equal(at) {
		return err
	}
	if r.trail != nil {
		r.trail.touch(date.Of(at.Add(-1)))
	}
	closing, status, err := r.cal.Hours().IsOpen(r.cal, at.Add(-1))
	if err != nil {
		return err
	}
	if closing {
		r.status = max(r.status, status)
		r.disputed = r.disputed || r.dims.Closing == convention.ClosingDisputed
		if r.dims.Closing != convention.ClosingAfter {
			r.shift(r.start, convention.DimClosing, ReasonTrigger)
			return nil
		}
	}
	r.shift(At(to), convention.DimTrigger, ReasonTrigger)
	return nil
}

// countsWorkingDays reports whether the term counts working days.
func (r *reckoner) countsWorkingDays() bool {
	count := r.dims.Days
	if r.q.isShort(&r.dims) {
		count = r.dims.ShortCount
	}
	return r.q.term.unit == UnitWorkingDays || r.q.term.unit == UnitDays && count == convention.WorkingDaysOnly
}

// cutOff moves the event of a same-day term that came strictly later.
func (r *reckoner) cutOff() error {
	at, ok := r.start.Instant()
	if r.dims.CutOff == 0 || !r.q.term.isNothing() || !ok || !isLater(at, r.dims.CutOff) {
		return nil
	}
	day, err := r.workingDay(r.start.day, 1)
	if err == nil {
		r.shift(r.start.onDay(day), convention.DimCutOff, ReasonCutOff)
	}
	return err
}

func (r *reckoner) shift(to Event, by convention.Dimension, kind ReasonKind) {
	if r.trail != nil {
		r.trail.add(step{kind: kind, from: r.start.day, to: to.day, dim: by, cites: kind != ReasonRestart})
	}
	r.start = to
}

// count finds the day on which the term itself ends.
func (r *reckoner) count() error {
	t := &r.q.term
	if t.isNothing() {
		r.last = r.start.day
		return nil
	}
	switch t.unit {
	case UnitWorkingDays:
		return r.countDays(int(t.whole), t.frac, convention.WorkingDaysOnly, convention.DimDays)
	case UnitDays:
		days, by := r.dims.Days, convention.DimDays
		if r.q.isShort(&r.dims) {
			days, by = r.dims.ShortCount, convention.DimShortDays
		}
		return r.countDays(int(t.whole), t.frac, days, by)
	case UnitWeeks:
		return r.countDays(int(t.whole)*7, 0, convention.AllDays, convention.DimDays)
	case UnitHalfMonths, UnitMonths, UnitYears, UnitFixedDay:
		return r.countMonths()
	default:
		return &TermError{Term: *t, Text: t.String(), Reason: "it cannot be counted in days"}
	}
}

// countDays counts n days of a kind, and one more for a fraction.
func (r *reckoner) countDays(n int, frac uint16, days convention.DayCount, by convention.Dimension) error {
	if days == convention.DaysUnstated {
		return r.unstated(by, fmt.Sprintf("which days count in a term of %s", r.q.term))
	}
	if frac > 0 {
		n++
	}
	from, err := r.beforeFirst()
	if err != nil {
		return err
	}
	if r.q.with != nil && len(r.q.with.excluded) > 0 {
		r.last, err = r.countAround(from, n, days == convention.WorkingDaysOnly)
	} else {
		r.last, err = r.advance(from, n, days == convention.WorkingDaysOnly)
	}
	if err != nil {
		return err
	}
	if r.trail != nil {
		r.trail.add(step{kind: ReasonCounted, from: from, to: r.last, count: n, working: days == convention.WorkingDaysOnly, dim: by, cites: r.q.term.unit != UnitWorkingDays})
	}
	if frac > 0 {
		return r.endFraction(frac)
	}
	return nil
}

// beforeFirst returns the day before the first one that can be counted: the
// day of the event where it is not counted.
func (r *reckoner) beforeFirst() (date.Date, error) {
	counted, err := r.firstDayCounts()
	if err != nil || !counted {
		return r.start.day, err
	}
	return addDays(r.start.day, -r.dir)
}

func (r *reckoner) firstDayCounts() (bool, error) {
	switch r.dims.FirstDay {
	case convention.FirstDayExcluded:
		return false, nil
	case convention.FirstDayIncluded:
		return true, nil
	case convention.IncludedAtMidnight:
		return isMidnight(r.start), nil
	default:
		return false, r.unstated(convention.DimFirstDay, "whether the day of the event counts")
	}
}

// advance goes n days of a kind from a day in the direction of counting.
func (r *reckoner) advance(from date.Date, n int, working bool) (date.Date, error) {
	if working {
		return r.workingDay(from, n*r.dir)
	}
	to := from.AddDays(n * r.dir)
	if to.IsZero() {
		return addDays(from, n*r.dir)
	}
	return to, nil
}

// countAround counts like advance, and leaves excluded days out.
func (r *reckoner) countAround(from date.Date, n int, working bool) (date.Date, error) {
	for _, gap := range r.gaps() {
		near, far := gap.First.Prev(), gap.Last
		if r.dir < 0 {
			near, far = gap.Last.Next(), gap.First
		}
		if r.ahead(near, from) {
			have, err := r.between(from, near, working)
			if err != nil {
				return date.Date{}, err
			}
			if have >= n {
				return r.advance(from, n, working)
			}
			n -= have
		}
		if far.IsZero() {
			return date.Date{}, withoutEnd(gap)
		}
		if r.ahead(far, from) {
			from = far
		}
	}
	return r.advance(from, n, working)
}

// gaps returns the excluded days in the order in which a count meets them.
func (r *reckoner) gaps() []date.Interval {
	if r.dir > 0 {
		return r.q.with.excluded
	}
	back := slices.Clone(r.q.with.excluded)
	slices.Reverse(back)
	return back
}

// ahead reports whether a count that is at from has d still before it.
func (r *reckoner) ahead(d, from date.Date) bool {
	return !d.IsZero() && (r.dir > 0 && d.After(from) || r.dir < 0 && d.Before(from))
}

// between counts the days of a kind behind from, up to and including to.
func (r *reckoner) between(from, to date.Date, working bool) (int, error) {
	if !working {
		return to.Sub(from) * r.dir, nil
	}
	if r.cal == nil {
		return 0, r.noCalendar()
	}
	n, status, err := r.cal.CountWorkingDays(from, to)
	r.status = max(r.status, status)
	return n * r.dir, err
}

// endFraction finds where on the last day a fraction of a day ends.
func (r *reckoner) endFraction(frac uint16) error {
	if r.dir < 0 {
		return &TermError{Term: r.q.term, Text: r.q.term.String(), Reason: "no convention says how a fraction of a day is counted backward; give whole days"}
	}
	var err error
	switch r.dims.Fraction {
	case convention.FractionDisputed:
		r.disputed = true
		r.part = r.noon(frac)
	case convention.FractionHalfDay:
		r.part = r.noon(frac)
	case convention.FractionOfHours:
		r.part, err = r.shareOfHours(frac)
	case convention.FractionWholeDay:
	}
	if r.trail != nil && err == nil {
		r.trail.add(step{kind: ReasonFraction, from: r.last, to: r.last, part: r.part, dim: convention.DimFraction, cites: true})
	}
	return err
}
