package expr

import "github.com/statutory-go/statutory/deadline/legal"

// workingDays is what counts on the calendar. A day that the calendar does
// not cover and a choice that is still open have no result: neither is
// guessed.
func (m *machine) workingDays(n *Node, a, b Value) Value {
	cal := m.in.Calendar
	if cal == nil {
		return m.fail(n, NoCalendar, "pass the calendar of the office", "working days are asked for, but no calendar is given")
	}
	switch n.Op {
	case OpAddWorkingDays:
		if b.num > mostDays || b.num < -mostDays {
			return m.outside(n, a.Date(), b.num, "working days")
		}
		d, status, err := cal.AddWorkingDays(a.Date(), int(b.num))
		return m.settled(n, OfDate(d), status, err)
	case OpWorkingDaysBetween:
		count, status, err := cal.CountWorkingDays(a.Date(), b.Date())
		return m.settled(n, OfInt(int64(count)), status, err)
	default:
		worked, status, err := cal.IsWorkingDay(a.Date())
		return m.settled(n, OfBool(worked), status, err)
	}
}

func (m *machine) settled(n *Node, v Value, status legal.Status, err error) Value {
	switch {
	case err != nil:
		return m.wrap(n, NotCovered, err)
	case status != legal.Settled:
		return m.fail(n, NotSettled, "it is settled when the choices that the calendar waits for are made",
			"the working days on calendar %s are %s here", m.in.Calendar.Name(), status)
	}
	return v
}
