package calendar

import (
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Day is what a calendar says of one day, and why.
type Day struct {
	Date   date.Date    `json:"date"`
	Worked bool         `json:"worked"` // if not settled: true, as some option works it
	Kind   DayKind      `json:"kind"`
	Status legal.Status `json:"status"`
	// Reasons are all the marks on the day and its weekly rest, the decisive
	// one first; none for an ordinary working day. A mark with When holds only
	// if those decisions are taken. A proposal decides nothing.
	Reasons []Mark `json:"reasons,omitempty"`
}

// Day returns what the calendar says of d; a day outside the coverage is a
// *CoverageError.
func (c *Calendar) Day(d date.Date) (Day, error) {
	i, ok := c.offset(d)
	if !ok {
		return Day{}, c.notCovered(d)
	}
	return c.day(i), nil
}

// Days goes through the days of an interval that the calendar covers, in
// order. An interval that is open at an end goes on to the end of the
// coverage.
func (c *Calendar) Days(in date.Interval) iter.Seq[Day] {
	return func(yield func(Day) bool) {
		first, last, ok := c.clip(in)
		for i := first; ok && i <= last; i++ {
			if !yield(c.day(i)) {
				return
			}
		}
	}
}

// WorkingDays goes through the days of an interval that the calendar covers
// and that are worked, settled or not, in order.
func (c *Calendar) WorkingDays(in date.Interval) iter.Seq[date.Date] {
	return func(yield func(date.Date) bool) {
		first, last, ok := c.clip(in)
		for i := first; ok && i <= last; i++ {
			w := &c.table.Words[i>>6]
			if (w.Worked|w.Open)>>(i&63)&1 == 1 && !yield(c.date(i)) {
				return
			}
		}
	}
}

func (c *Calendar) day(i uint32) Day {
	d := Day{Date: c.date(i), Reasons: c.source.marks(c.date(i), c.taken)}
	d.Worked, d.Status = c.isWorked(i)
	decides := func(m Mark) bool {
		if d.Worked {
			return m.Kind == DaySwapWork || m.Kind == DayExtra
		}
		return m.Kind == DayClosure || m.Kind == DayRest || m.Kind.weight() == DayHoliday.weight()
	}
	if at := slices.IndexFunc(d.Reasons, decides); at >= 0 {
		d.Kind = d.Reasons[at].Kind
		decisive := d.Reasons[at]
		d.Reasons = slices.Insert(slices.Delete(d.Reasons, at, at+1), 0, decisive)
	}
	return d
}
