package deadline

import (
	"math/bits"
	"slices"
)

// AddWorkingDays returns the n-th working day after from, or for a negative n
// the n-th working day before it; from itself is not counted, and need not be
// worked. Adding 0 gives from, worked or not.
//
// Where open choices lead to different days the answer is the earliest of
// them, with the status Provisional or Ambiguous. If from or the answer, under
// any option, lies outside the coverage, the error is a *CoverageError.
func (c *Calendar) AddWorkingDays(from Date, n int) (Date, Status, error) {
	t := &c.table
	i := uint32(from.n - t.first)
	if i < t.days && n != 0 {
		w := &t.words[i>>6]
		below, steps := w.worked&(1<<(i&63)-1), n
		if n > 0 {
			below, steps = w.worked&(2<<(i&63)-1), n-1
		}
		k := uint(int(w.before) + bits.OnesCount64(below) + steps)
		if k < uint(len(t.nth)) {
			d := t.nth[k]
			v := &t.words[d>>6]
			if (w.span>>(i&63)|v.span>>(d&63))&1 == 0 && w.uneven == v.uneven {
				return Date{t.first + int32(d)}, Settled, nil
			}
		}
	}
	return c.addAmongOpen(from, n)
}

// CountWorkingDays returns how many working days lie after one day and
// through another: the first is not counted, the last is. Where through is
// the earlier day the answer is negative, and counts through but not after,
// so that counting undoes AddWorkingDays in both directions.
//
// Where open choices lead to different counts the answer is the one of the
// greatest magnitude, with the status Provisional or Ambiguous. A day outside
// the coverage is a *CoverageError.
func (c *Calendar) CountWorkingDays(after, through Date) (int, Status, error) {
	t := &c.table
	i, j := uint32(after.n-t.first), uint32(through.n-t.first)
	if i < t.days && j < t.days && i <= j {
		w, v := &t.words[i>>6], &t.words[j>>6]
		if (w.span>>(i&63)|v.span>>(j&63))&1 == 0 && w.uneven == v.uneven {
			n := int(v.before) + bits.OnesCount64(v.worked&(2<<(j&63)-1))
			return n - int(w.before) - bits.OnesCount64(w.worked&(2<<(i&63)-1)), Settled, nil
		}
	}
	return c.countAmongOpen(after, through)
}

// IsWorkingDay reports whether d is worked. If that is not settled the answer
// is true: some option works it. A day outside the coverage is a
// *CoverageError.
func (c *Calendar) IsWorkingDay(d Date) (bool, Status, error) {
	i, ok := c.offset(d)
	if !ok {
		return false, Settled, c.notCovered(d)
	}
	w := &c.table.words[i>>6]
	if w.open>>(i&63)&1 == 1 {
		return true, c.open.at(i).status, nil
	}
	return w.worked>>(i&63)&1 == 1, Settled, nil
}

// PossibleDates returns every day that AddWorkingDays(from, n) can turn out
// to be, in order: one if it is settled.
func (c *Calendar) PossibleDates(from Date, n int) ([]Date, error) {
	i, ok := c.offset(from)
	if !ok {
		return nil, c.notCovered(from)
	}
	if n == 0 {
		return []Date{from}, nil
	}
	out := outcome{collect: true}
	c.walk(i, n, &out)
	if out.beyond {
		return nil, c.beyond(n)
	}
	slices.Sort(out.all)
	dates := []Date{}
	for _, d := range slices.Compact(out.all) {
		dates = append(dates, c.date(d))
	}
	return dates, nil
}

func (c *Calendar) addAmongOpen(from Date, n int) (Date, Status, error) {
	i, ok := c.offset(from)
	if !ok {
		return Date{}, Settled, c.notCovered(from)
	}
	if n == 0 {
		return from, Settled, nil
	}
	var out outcome
	c.walk(i, n, &out)
	if out.beyond {
		return Date{}, Settled, c.beyond(n)
	}
	if out.earliest == out.latest {
		out.status = Settled
	}
	return c.date(out.earliest), out.status, nil
}

// beyond says that counting n days left the coverage, at its near end.
func (c *Calendar) beyond(n int) error {
	if n < 0 {
		return c.notCovered(c.coverage.First.Prev())
	}
	return c.notCovered(c.coverage.Last.Next())
}

func (c *Calendar) countAmongOpen(after, through Date) (int, Status, error) {
	i, ok := c.offset(after)
	if !ok {
		return 0, Settled, c.notCovered(after)
	}
	j, ok := c.offset(through)
	if !ok {
		return 0, Settled, c.notCovered(through)
	}
	switch {
	case i < j:
		n, status := c.countIn(i+1, j)
		return n, status, nil
	case i > j:
		n, status := c.countIn(j, i-1)
		return -n, status, nil
	}
	return 0, Settled, nil
}

// countIn counts from first to last, both included. The clusters are
// independent of each other, so the greatest count is the sum of theirs.
func (c *Calendar) countIn(first, last uint32) (int, Status) {
	n, status := c.table.through(last)-c.table.until(first), Settled
	for k := range c.open.clusters {
		cl := &c.open.clusters[k]
		lo, hi := max(first, cl.first), min(last, cl.last)
		if lo > hi {
			continue
		}
		lead := c.table.through(hi) - c.table.until(lo)
		least, most := cl.counts(lo, hi)
		n += most - lead
		if least != most {
			status = max(status, cl.status)
		}
	}
	return n, status
}
