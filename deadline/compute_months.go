package deadline

import (
	"errors"
	"fmt"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// countMonths finds the end of a term in half months, months or years, and of
// days that follow them, or the day that is fixed in a month.
func (r *reckoner) countMonths() error {
	t := &r.q.term
	if t.unit == UnitFixedDay {
		if err := r.fixedDay(); err != nil || r.q.with == nil {
			return err
		}
		return r.addPaused()
	}
	if r.dims.MonthLength == convention.ThirtyDayMonths {
		each := map[Unit]int{UnitHalfMonths: 15, UnitMonths: 30, UnitYears: 365}[t.unit]
		return r.countDays(int(t.whole)*each+int(t.days), 0, convention.AllDays, convention.DimMonthLength)
	}
	months, days := int(t.whole), int(t.days)
	switch t.unit {
	case UnitYears:
		months *= 12
	case UnitHalfMonths:
		if months%2 == 1 && r.dims.HalfMonth == convention.HalfMonthUnstated {
			return &TermError{Term: *t, Text: t.String(), Reason: fmt.Sprintf("%s does not say how long half a month is; write days, or derive a convention that does", r.q.conv)}
		}
		months, days = months/2, 15*(months%2)
	default:
	}
	if err := r.endOfMonths(months); err != nil {
		return err
	}
	if days > 0 {
		if err := r.move(days*r.dir, ReasonDaysAfterMonths, nil); err != nil {
			return err
		}
	}
	if r.q.with != nil && len(r.q.with.excluded) > 0 {
		return r.addPaused()
	}
	return nil
}

// endOfMonths finds the day on which months counted from the start end. The
// number of the day comes from the start alone, however many months there
// are: 31 January and two months is 31 March.
func (r *reckoner) endOfMonths(months int) error {
	counted, err := r.firstDayCounts()
	if err != nil {
		return err
	}
	anchor := r.dims.MonthAnchor
	if anchor == convention.AnchorByFirstDay {
		anchor = convention.AnchorEvent
		if counted {
			anchor = convention.AnchorStart
		}
	}
	var clipped bool
	switch anchor {
	case convention.AnchorUnstated:
		return r.unstated(convention.DimMonthAnchor, "by which day's number a month ends")
	case convention.AnchorStart:
		r.last, clipped, err = r.startAnchored(months, counted)
	default:
		r.disputed = r.disputed || anchor == convention.AnchorDisputed
		r.last, clipped, err = r.monthsFrom(r.start.day, months)
	}
	if r.trail != nil && err == nil {
		dim := convention.DimMonthAnchor
		if clipped {
			dim = convention.DimAbsentDay
		}
		r.trail.add(step{kind: ReasonMonths, from: r.start.day, to: r.last, count: months, clipped: clipped, counted: counted,
			startAnchored: anchor == convention.AnchorStart, dim: dim, cites: true})
	}
	return err
}

// monthsFrom returns the day with the same number, and whether the month has
// none and another day stands for it.
func (r *reckoner) monthsFrom(d date.Date, months int) (to date.Date, clipped bool, err error) {
	if to, ok := d.SameDayIn(months * r.dir); ok {
		return to, false, nil
	}
	absent, by := r.dims.AbsentDay, convention.DimAbsentDay
	if r.q.term.unit == UnitYears {
		absent, by = r.dims.AbsentYear, convention.DimAbsentYear
	}
	to, err = r.standIn(d, months*r.dir, absent, by)
	return to, true, err
}

// startAnchored returns the day before the one numbered like the first day
// counted, and the end of a month that has no such day.
func (r *reckoner) startAnchored(months int, counted bool) (to date.Date, clipped bool, err error) {
	first := r.start.day
	if !counted {
		if first, err = addDays(first, r.dir); err != nil {
			return date.Date{}, false, err
		}
	}
	if to, ok := first.SameDayIn(months * r.dir); ok {
		to, err = addDays(to, -r.dir)
		return to, false, err
	}
	if _, err = first.AddMonths(months*r.dir, date.RefuseAbsent); errors.As(err, new(*date.AbsentDayError)) && r.dims.AbsentDay == date.RefuseAbsent {
		return to, true, r.unstated(convention.DimAbsentDay, fmt.Sprintf("which day ends %s from %s, for that month has no day %d", r.q.term, first, first.Day()))
	}
	to, err = first.AddMonths(months*r.dir, date.LastOfMonth)
	return to, true, err
}

// addPaused adds the days that are not counted to the end of a term in months.
func (r *reckoner) addPaused() error {
	days := 0
	for _, gap := range r.gaps() {
		if r.dims.MonthPause != convention.AddPausedAll {
			var within bool
			if gap, within = r.pausedWithin(gap, days); !within {
				continue
			}
		}
		if gap.Last.IsZero() {
			return withoutEnd(gap)
		}
		days += gap.Days()
	}
	if days == 0 {
		return nil
	}
	if r.q.term.unit == UnitFixedDay {
		return &TermError{Term: r.q.term, Text: r.q.term.String(), Reason: fmt.Sprintf("%d days are left out of the count, and no act is known that says what becomes of a fixed day then; leave them in", days)}
	}
	if r.dims.MonthPause == convention.MonthPauseUnstated {
		return r.unstated(convention.DimMonthPause, fmt.Sprintf("what %d paused days do to a term of %s", days, r.q.term))
	}
	return r.move(days*r.dir, ReasonPaused, nil)
}

// pausedWithin returns the days of a gap behind the start, if it begins before
// the term, already longer by some days, ends.
func (r *reckoner) pausedWithin(gap date.Interval, longer int) (date.Interval, bool) {
	end := r.last.AddDays(longer * r.dir)
	if r.dir > 0 {
		if !gap.First.After(r.start.day) {
			gap.First = r.start.day.Next()
		}
		return gap, !gap.IsReversed() && !gap.First.After(end)
	}
	if gap.Last.IsZero() || !gap.Last.Before(r.start.day) {
		gap.Last = r.start.day.Prev()
	}
	return gap, !gap.IsReversed() && !gap.Last.Before(end)
}

// countExtended counts the term and the time of its extensions.
func (r *reckoner) countExtended() error {
	switch r.dims.Extension {
	case convention.ExtensionUnstated:
		return r.unstated(convention.DimExtension, "from where an extension runs")
	case convention.ExtendFromStart:
		return r.countFromStart()
	case convention.ExtensionDisputed:
		r.disputed = true
	default:
	}
	if err := r.count(); err != nil {
		return err
	}
	for _, t := range r.q.with.extensions {
		if r.dims.Extension == convention.ExtendFromRolled {
			if err := r.roll(); err != nil {
				return err
			}
		}
		if err := r.countOn(t); err != nil {
			return err
		}
	}
	return nil
}

// countOn counts one more term from the last day reached, which is not
// counted again.
func (r *reckoner) countOn(t Term) error {
	if t.IsInstant() || t.unit == UnitSameDay {
		return &TermError{Term: t, Text: t.String(), Reason: fmt.Sprintf("a term of %s cannot be extended by it", r.q.term)}
	}
	next := *r
	next.q.term, next.start, next.dims.FirstDay = t, On(r.last), convention.FirstDayExcluded
	if r.trail != nil {
		r.trail.add(step{kind: ReasonExtended, from: r.last, to: r.last, term: t, dim: convention.DimExtension, cites: true})
	}
	return r.countAs(next)
}

// countAs counts what another reckoner would, and takes its answer.
func (r *reckoner) countAs(other reckoner) error {
	if err := other.count(); err != nil {
		return err
	}
	r.answer, r.disputed = other.answer, r.disputed || other.disputed
	return nil
}

// countFromStart counts the term and its extensions as one.
func (r *reckoner) countFromStart() error {
	anew := *r
	for _, t := range r.q.with.extensions {
		whole, err := joinExtension(anew.q.term, t)
		if err != nil {
			return err
		}
		anew.q.term = whole
	}
	if r.trail != nil {
		r.trail.add(step{kind: ReasonExtended, from: r.start.day, to: r.start.day, term: anew.q.term, dim: convention.DimExtension, cites: true})
	}
	return r.countAs(anew)
}

func joinExtension(t, by Term) (Term, error) {
	if t.unit != by.unit || t.unit == UnitFixedDay {
		return Term{}, &TermError{Term: by, Text: by.String(), Reason: fmt.Sprintf("it cannot be counted as one with %s from the start; give the same unit", t)}
	}
	frac := int64(t.frac) + int64(by.frac)
	t.whole += by.whole + frac/fracUnit
	t.frac, t.days = uint16(frac%fracUnit), t.days+by.days
	return t, t.Validate()
}
