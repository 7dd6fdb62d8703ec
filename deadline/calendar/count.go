package calendar

import (
	"math/bits"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/bitmap"
	"github.com/statutory-go/statutory/deadline/legal"
)

// AddWorkingDays returns the n-th working day after from, or for a negative n
// the n-th working day before it; from itself is not counted, and need not be
// worked. Adding 0 gives from, worked or not.
//
// Where open choices lead to different days the answer is the earliest of
// them, with the status Provisional or Ambiguous. If from or the answer, under
// any option, lies outside the coverage, the error is a *CoverageError.
func (c *Calendar) AddWorkingDays(from date.Date, n int) (date.Date, legal.Status, error) {
	if c == nil {
		return c.addAmongOpen(from, n)
	}
	t := &c.table
	i := uint32(from.Ordinal() - t.First)
	if i < t.Days && n != 0 {
		w := &t.Words[i>>6]
		below, steps := w.Worked&(1<<(i&63)-1), n
		if n > 0 {
			below, steps = w.Worked&(2<<(i&63)-1), n-1
		}
		k := uint(int(w.Before) + bits.OnesCount64(below) + steps)
		if k < uint(len(t.Nth)) {
			to := t.Nth[k]
			d := uint32(to.Ordinal() - t.First)
			v := &t.Words[d>>6]
			if (w.Within>>(i&63)|v.Within>>(d&63))&1 == 0 && w.Uneven == v.Uneven {
				return to, legal.Settled, nil
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
func (c *Calendar) CountWorkingDays(after, through date.Date) (int, legal.Status, error) {
	if c == nil {
		return c.countAmongOpen(after, through)
	}
	t := &c.table
	i, j := uint32(after.Ordinal()-t.First), uint32(through.Ordinal()-t.First)
	if i < t.Days && j < t.Days && i <= j {
		w, v := &t.Words[i>>6], &t.Words[j>>6]
		if (w.Within>>(i&63)|v.Within>>(j&63))&1 == 0 && w.Uneven == v.Uneven {
			n := int(v.Before) + bits.OnesCount64(v.Worked&(2<<(j&63)-1))
			return n - int(w.Before) - bits.OnesCount64(w.Worked&(2<<(i&63)-1)), legal.Settled, nil
		}
	}
	return c.countAmongOpen(after, through)
}

// IsWorkingDay reports whether d is worked. If that is not settled the answer
// is true: some option works it. A day outside the coverage is a
// *CoverageError.
func (c *Calendar) IsWorkingDay(d date.Date) (bool, legal.Status, error) {
	i, ok := c.offset(d)
	if !ok {
		return false, legal.Settled, c.notCovered(d)
	}
	worked, status := c.isWorked(i)
	return worked, status, nil
}

func (c *Calendar) isWorked(i uint32) (bool, legal.Status) {
	w := &c.table.Words[i>>6]
	if w.Open>>(i&63)&1 == 1 {
		return true, c.table.SpanAt(i).Status
	}
	return w.Worked>>(i&63)&1 == 1, legal.Settled
}

// IsSurelyWorked reports whether d is covered and worked under every option: it
// is the short question for those to whom nothing else matters.
func (c *Calendar) IsSurelyWorked(d date.Date) bool {
	i, ok := c.offset(d)
	return ok && c.table.Words[i>>6].Settled()>>(i&63)&1 == 1
}

// PossibleDates returns every day that AddWorkingDays(from, n) can turn out
// to be, in order: one if it is settled.
func (c *Calendar) PossibleDates(from date.Date, n int) ([]date.Date, error) {
	i, ok := c.offset(from)
	if !ok {
		return nil, c.notCovered(from)
	}
	if n == 0 {
		return []date.Date{from}, nil
	}
	out := bitmap.Ends{Collect: true}
	c.table.Ends(i, n, &out)
	if out.Beyond {
		return nil, c.beyond(n)
	}
	slices.Sort(out.All)
	dates := []date.Date{}
	for _, d := range slices.Compact(out.All) {
		dates = append(dates, c.date(d))
	}
	return dates, nil
}

func (c *Calendar) addAmongOpen(from date.Date, n int) (date.Date, legal.Status, error) {
	i, ok := c.offset(from)
	if !ok {
		return date.Date{}, legal.Settled, c.notCovered(from)
	}
	if n == 0 {
		return from, legal.Settled, nil
	}
	var out bitmap.Ends
	c.table.Ends(i, n, &out)
	if out.Beyond {
		return date.Date{}, legal.Settled, c.beyond(n)
	}
	if out.Earliest == out.Latest {
		return c.date(out.Earliest), legal.Settled, nil
	}
	return c.date(out.Earliest), out.Status, nil
}

// beyond says that counting n days left the coverage, at its near end.
func (c *Calendar) beyond(n int) error {
	if n < 0 {
		return c.notCovered(c.coverage.First.Prev())
	}
	return c.notCovered(c.coverage.Last.Next())
}

func (c *Calendar) countAmongOpen(after, through date.Date) (int, legal.Status, error) {
	i, j, err := c.offsets(after, through)
	switch {
	case err != nil:
		return 0, legal.Settled, err
	case i < j:
		n, status := c.table.Count(i+1, j)
		return n, status, nil
	case i > j:
		n, status := c.table.Count(j, i-1)
		return -n, status, nil
	}
	return 0, legal.Settled, nil
}

// EndOfRun returns the last of the days from one day on, through another that
// may be earlier, that are all worked under some option, or all under none. A day
// outside the coverage is a *CoverageError.
func (c *Calendar) EndOfRun(from, through date.Date) (date.Date, error) {
	i, j, err := c.offsets(from, through)
	switch {
	case err != nil:
		return date.Date{}, err
	case i <= j:
		return c.date(c.table.RunForward(i, j)), nil
	}
	return c.date(c.table.RunBackward(i, j)), nil
}
