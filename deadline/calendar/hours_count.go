package calendar

import (
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Stretch is an opening of one date as instants: from From until just before
// To.
type Stretch struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// Within returns the part of s between two instants, none if it does not begin
// before it ends; a zero instant is no bound.
func (s Stretch) Within(from, to time.Time) Stretch {
	if !from.IsZero() && s.From.Before(from) {
		s.From = from
	}
	if !to.IsZero() && s.To.After(to) {
		s.To = to
	}
	return s
}

// Spend lets an amount of time pass over the stretches of a day, from an
// instant on, or back from it where dir is negative. It returns when the amount
// is used up, or what is left of it. What is used up at the end of a stretch
// ends there, not at the next one.
func Spend(list []Stretch, at time.Time, amount time.Duration, dir int) (end time.Time, left time.Duration, done bool) {
	for i := range list {
		s := list[i].Within(at, time.Time{})
		if dir < 0 {
			s = list[len(list)-1-i].Within(time.Time{}, at)
		}
		switch open := s.To.Sub(s.From); {
		case open <= 0:
		case open < amount:
			amount -= open
		case dir < 0:
			return s.To.Add(-amount), 0, true
		default:
			return s.From.Add(amount), 0, true
		}
	}
	return at, amount, false
}

// Stretches returns the openings of a date, if it is a working day, as far as
// they lie between two instants, in order; a zero instant is no bound. One that
// goes on over midnight is the last of its date.
func (h OfficeHours) Stretches(d date.Date, from, to time.Time) []Stretch {
	var list []Stretch
	for _, o := range h.on(d).openings {
		s := o.stretch(d, h.zone).Within(from, to)
		if s.From.Before(s.To) {
			list = append(list, s)
		}
	}
	return list
}

// OpenOn returns how long the office is open on a date, if it is a working day:
// an hour more or less than its openings say where the clock is changed during
// one.
func (h OfficeHours) OpenOn(d date.Date) time.Duration {
	day := h.on(d)
	if day.total == 0 || !h.changesClock(d) && !(day.goOn() && h.changesClock(d.Next())) {
		return day.total
	}
	var total time.Duration
	for _, s := range h.Stretches(d, time.Time{}, time.Time{}) {
		total += s.To.Sub(s.From)
	}
	return total
}

// GoesOn reports whether the last opening of a date goes on over midnight.
func (h OfficeHours) GoesOn(d date.Date) bool { return h.on(d).goOn() }

// changesClock reports whether the clock of the zone is changed on a date.
func (h OfficeHours) changesClock(d date.Date) bool {
	from := d.Start(h.zone)
	_, change := from.ZoneBounds()
	return !change.IsZero() && change.Before(from.Add(26*time.Hour))
}

// IsOpen reports whether the office is open at an instant. If that is not
// settled, as the day may turn out to be off, the answer is true.
func (h OfficeHours) IsOpen(cal *Calendar, t time.Time) (bool, legal.Status, error) {
	if h.IsZero() {
		return false, legal.Settled, ErrNoHours
	}
	t = t.In(h.zone)
	d := date.Of(t)
	// An opening of the evening before goes on where the day itself is off; both
	// are never open at one instant.
	if before := d.Prev(); cal.Coverage().Contains(before) && len(h.Stretches(before, t, t.Add(1))) > 0 {
		d = before
	}
	worked, status, err := cal.IsWorkingDay(d)
	if err != nil || !worked {
		return false, status, err
	}
	if len(h.Stretches(d, t, t.Add(1))) == 0 {
		return false, legal.Settled, nil
	}
	return true, status, nil
}

// NextOpening returns t itself if the office is open then, and otherwise when
// it next opens, in the office's zone. With open choices that matter it is
// the earliest possible instant, not Settled. If the calendar's coverage ends
// before, the error is a *CoverageError.
func (h OfficeHours) NextOpening(cal *Calendar, t time.Time) (time.Time, legal.Status, error) {
	return h.AddHours(cal, t, 0)
}

// AddHours returns the instant at which an amount of open time has passed
// since t, in the office's zone. Time in which the office is closed does not
// count; what is used up at closing time ends at closing time, not at the next
// opening; adding nothing gives the next opening. A negative amount goes back:
// the instant from which that much open time leads to t.
//
// Hours are elapsed time: where a clock change falls within an opening, the
// opening is an hour longer or shorter. With open choices that matter the
// answer is the earliest possible instant, not Settled. If the count leaves the
// coverage under some option the error is a *CoverageError.
func (h OfficeHours) AddHours(cal *Calendar, t time.Time, amount time.Duration) (time.Time, legal.Status, error) {
	if h.IsZero() {
		return time.Time{}, legal.Settled, ErrNoHours
	}
	t = t.In(h.zone)
	at, ok := cal.offset(date.Of(t))
	if !ok {
		return time.Time{}, legal.Settled, cal.notCovered(date.Of(t))
	}
	w := hoursWalk{h: h, cal: cal, start: t, first: date.Of(t), dir: 1}
	if amount < 0 {
		w.dir = -1
	}
	if w.evening = at > 0 && h.GoesOn(w.first.Prev()); w.evening && amount >= 0 {
		at--
	}
	left := []time.Duration{amount.Abs()}
	for i := int(at); len(left) > 0; {
		if i < 0 || i >= int(cal.table.Days) {
			return time.Time{}, legal.Settled, cal.notCovered(cal.coverage.First.AddDays(i))
		}
		i, left = w.pass(i, left)
	}
	if w.earliest.Equal(w.latest) {
		w.status = legal.Settled
	}
	return w.earliest, w.status, nil
}

// hoursWalk follows amounts of time that are still to pass, day by day, in
// every variant: variants in which the same amount is left need not be kept apart.
type hoursWalk struct {
	h                OfficeHours
	cal              *Calendar
	start            time.Time
	first            date.Date // the day of start
	evening          bool      // an opening of the day before goes on into it
	dir              int
	earliest, latest time.Time
	status           legal.Status
}

// pass takes the amounts through day i, or through the whole span that it
// lies in, and returns the next day and what is left then.
func (w *hoursWalk) pass(i int, left []time.Duration) (int, []time.Duration) {
	span := w.cal.table.SpanAt(uint32(i))
	if span == nil {
		if word := &w.cal.table.Words[i>>6]; word.Worked>>(i&63)&1 == 1 {
			left = w.all(i, left)
		}
		return i + w.dir, left
	}
	end := int(span.Last)
	if w.dir < 0 {
		end = int(span.First)
	}
	w.status = max(w.status, span.Status)
	var next []time.Duration
	for _, amount := range left {
		for _, v := range span.Variants {
			rest, arrived := amount, false
			for d := i; !arrived && d != end+w.dir; d += w.dir {
				arrived = span.Works(v, uint32(d)) && w.day(d, &rest)
			}
			if !arrived && !slices.Contains(next, rest) {
				next = append(next, rest)
			}
		}
	}
	return end + w.dir, next
}

// all takes every amount through one working day, and returns what is left.
func (w *hoursWalk) all(i int, left []time.Duration) []time.Duration {
	kept := left[:0]
	for _, amount := range left {
		if !w.day(i, &amount) {
			kept = append(kept, amount)
		}
	}
	return kept
}

// day lets an amount pass on one day and reports whether it is used up there.
func (w *hoursWalk) day(i int, amount *time.Duration) bool {
	d := w.cal.date(uint32(i))
	if d != w.first && !(w.evening && d == w.first.Prev()) { // whole days are counted at once
		if open := w.h.OpenOn(d); open < *amount {
			*amount -= open
			return false
		}
	}
	end, left, done := Spend(w.h.Stretches(d, time.Time{}, time.Time{}), w.start, *amount, w.dir)
	if *amount = left; done {
		w.arrive(end)
	}
	return done
}

func (w *hoursWalk) arrive(t time.Time) {
	if w.earliest.IsZero() {
		w.earliest, w.latest = t, t
	}
	if t.Before(w.earliest) {
		w.earliest = t
	}
	if t.After(w.latest) {
		w.latest = t
	}
}

// Between returns how much open time lies between two instants; negative if
// to is the earlier one. With open choices that matter it is the amount of the
// greatest magnitude, not Settled. A day outside the coverage is a
// *CoverageError.
func (h OfficeHours) Between(cal *Calendar, from, to time.Time) (time.Duration, legal.Status, error) {
	if h.IsZero() {
		return 0, legal.Settled, ErrNoHours
	}
	if to.Before(from) {
		sum, status, err := h.Between(cal, to, from)
		return -sum, status, err
	}
	from, to = from.In(h.zone), to.In(h.zone)
	firstDay, lastDay := date.Of(from), date.Of(to)
	if to.After(from) {
		lastDay = date.Of(to.Add(-1))
	}
	first, last, err := cal.offsets(firstDay, lastDay)
	if err != nil {
		return 0, legal.Settled, err
	}
	// A day is open as long as it ever is where it begins after from and what it
	// goes on into ends before to.
	whole := func(i uint32) bool {
		return firstDay.Before(cal.date(i)) && (i+1 < last || i < last && !h.GoesOn(cal.date(i)))
	}
	if first > 0 && h.GoesOn(firstDay.Prev()) {
		first--
	}
	open := func(i uint32) (sum time.Duration) {
		if whole(i) {
			return h.OpenOn(cal.date(i))
		}
		for _, s := range h.Stretches(cal.date(i), from, to) {
			sum += s.To.Sub(s.From)
		}
		return sum
	}
	sum, status := cal.sumOver(first, last, open)
	return sum, status, nil
}

// sumOver adds up an amount for each day worked from first to last, both
// included: the most that a variant can make of it.
func (c *Calendar) sumOver(first, last uint32, amount func(uint32) time.Duration) (time.Duration, legal.Status) {
	var sum time.Duration
	status := legal.Settled
	for i := first; i <= last; {
		span := c.table.SpanAt(i)
		if span == nil {
			if c.table.Words[i>>6].Worked>>(i&63)&1 == 1 {
				sum += amount(i)
			}
			i++
			continue
		}
		end := min(span.Last, last)
		sums := make([]time.Duration, len(span.Variants))
		for k, v := range span.Variants {
			for d := i; d <= end; d++ {
				if span.Works(v, d) {
					sums[k] += amount(d)
				}
			}
		}
		sum += slices.Max(sums)
		if slices.Max(sums) != slices.Min(sums) {
			status = max(status, span.Status)
		}
		i = end + 1
	}
	return sum, status
}
