package deadline

import (
	"slices"
	"time"
)

// stretch is an opening of one date as instants.
type stretch struct{ from, to time.Time }

// stretches returns the openings of a date between two instants; a zero
// instant is no bound.
func (h OfficeHours) stretches(d Date, from, to time.Time) []stretch {
	var list []stretch
	for _, o := range h.on(d) {
		s := stretch{o.Open.instant(d, h.zone), o.Close.instant(d, h.zone)}
		if !from.IsZero() && s.from.Before(from) {
			s.from = from
		}
		if !to.IsZero() && s.to.After(to) {
			s.to = to
		}
		if s.from.Before(s.to) {
			list = append(list, s)
		}
	}
	return list
}

// IsOpen reports whether the office is open at an instant. If that is not
// settled, as the day may turn out to be off, the answer is true.
func (h OfficeHours) IsOpen(cal *Calendar, t time.Time) (bool, Status, error) {
	if h.IsZero() {
		return false, Settled, ErrNoHours
	}
	t = t.In(h.zone)
	worked, status, err := cal.IsWorkingDay(DateOf(t))
	if err != nil || !worked {
		return false, status, err
	}
	if len(h.stretches(DateOf(t), t, t.Add(1))) == 0 {
		return false, Settled, nil
	}
	return true, status, nil
}

// NextOpening returns t itself if the office is open then, and otherwise when
// it next opens, in the office's zone. With open choices that matter it is
// the earliest possible instant, not Settled. If the calendar's coverage ends
// before, the error is a *CoverageError.
func (h OfficeHours) NextOpening(cal *Calendar, t time.Time) (time.Time, Status, error) {
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
func (h OfficeHours) AddHours(cal *Calendar, t time.Time, amount time.Duration) (time.Time, Status, error) {
	if h.IsZero() {
		return time.Time{}, Settled, ErrNoHours
	}
	t = t.In(h.zone)
	at, ok := cal.offset(DateOf(t))
	if !ok {
		return time.Time{}, Settled, cal.notCovered(DateOf(t))
	}
	w := hoursWalk{h: h, cal: cal, start: t, back: amount < 0}
	left := []time.Duration{amount.Abs()}
	for i := int(at); len(left) > 0; {
		if i < 0 || i >= int(cal.table.days) {
			return time.Time{}, Settled, cal.notCovered(cal.coverage.First.AddDays(i))
		}
		i, left = w.pass(i, left)
	}
	if w.earliest.Equal(w.latest) {
		w.status = Settled
	}
	return w.earliest, w.status, nil
}

// hoursWalk follows amounts of time that are still to pass, day by day, in
// every world: worlds in which the same amount is left need not be told apart.
type hoursWalk struct {
	h                OfficeHours
	cal              *Calendar
	start            time.Time
	back             bool
	earliest, latest time.Time
	status           Status
}

// pass takes the amounts through day i, or through the whole cluster that it
// lies in, and returns the next day and what is left then.
func (w *hoursWalk) pass(i int, left []time.Duration) (int, []time.Duration) {
	step := 1
	if w.back {
		step = -1
	}
	cl := w.cal.open.at(uint32(i))
	if cl == nil {
		if word := &w.cal.table.words[i>>6]; word.worked>>(i&63)&1 == 1 {
			left = w.all(i, left)
		}
		return i + step, left
	}
	end := int(cl.last)
	if w.back {
		end = int(cl.first)
	}
	w.status = max(w.status, cl.status)
	var next []time.Duration
	for _, amount := range left {
		for k := range cl.worlds {
			rest, arrived := amount, false
			for d := i; !arrived && d != end+step; d += step {
				arrived = cl.worlds[k].works(cl, uint32(d)) && w.day(d, &rest)
			}
			if !arrived && !slices.Contains(next, rest) {
				next = append(next, rest)
			}
		}
	}
	return end + step, next
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
	if w.back {
		list := w.h.stretches(d, time.Time{}, w.start)
		for k := len(list) - 1; k >= 0; k-- {
			if open := list[k].to.Sub(list[k].from); open < *amount {
				*amount -= open
			} else {
				w.arrive(list[k].to.Add(-*amount))
				return true
			}
		}
		return false
	}
	for _, s := range w.h.stretches(d, w.start, time.Time{}) {
		if open := s.to.Sub(s.from); open < *amount {
			*amount -= open
		} else {
			w.arrive(s.from.Add(*amount))
			return true
		}
	}
	return false
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
func (h OfficeHours) Between(cal *Calendar, from, to time.Time) (time.Duration, Status, error) {
	if h.IsZero() {
		return 0, Settled, ErrNoHours
	}
	if to.Before(from) {
		sum, status, err := h.Between(cal, to, from)
		return -sum, status, err
	}
	from, to = from.In(h.zone), to.In(h.zone)
	firstDay, lastDay := DateOf(from), DateOf(to)
	if to.After(from) {
		lastDay = DateOf(to.Add(-1))
	}
	first, ok := cal.offset(firstDay)
	if !ok {
		return 0, Settled, cal.notCovered(firstDay)
	}
	last, ok := cal.offset(lastDay)
	if !ok {
		return 0, Settled, cal.notCovered(lastDay)
	}
	open := func(i uint32) (sum time.Duration) {
		for _, s := range h.stretches(cal.date(i), from, to) {
			sum += s.to.Sub(s.from)
		}
		return sum
	}
	sum, status := cal.sumOver(first, last, open)
	return sum, status, nil
}

// sumOver adds up an amount for each day worked from first to last, both
// included: the most that a world can make of it.
func (c *Calendar) sumOver(first, last uint32, amount func(uint32) time.Duration) (time.Duration, Status) {
	var sum time.Duration
	status := Settled
	for i := first; i <= last; {
		cl := c.open.at(i)
		if cl == nil {
			if c.table.words[i>>6].worked>>(i&63)&1 == 1 {
				sum += amount(i)
			}
			i++
			continue
		}
		end := min(cl.last, last)
		sums := make([]time.Duration, len(cl.worlds))
		for k := range cl.worlds {
			for d := i; d <= end; d++ {
				if cl.worlds[k].works(cl, d) {
					sums[k] += amount(d)
				}
			}
		}
		sum += slices.Max(sums)
		if slices.Max(sums) != slices.Min(sums) {
			status = max(status, cl.status)
		}
		i = end + 1
	}
	return sum, status
}
