package tree

import (
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/legal"
)

// What counts on the calendar of the caller. A day that the calendar does not
// cover and a choice that is still open have no result: neither is guessed.

func addWorkingDays(n *Node, on *calendar.Calendar, a, b Value) Value {
	if on == nil {
		return noCalendar(n)
	}
	if b.num > mostDays || b.num < -mostDays {
		return outside(n, a.Date(), b.num, "working days")
	}
	d, status, err := on.AddWorkingDays(a.Date(), int(b.num))
	return settled(n, on, OfDate(d), status, err)
}

func workingDaysBetween(n *Node, on *calendar.Calendar, a, b Value) Value {
	if on == nil {
		return noCalendar(n)
	}
	count, status, err := on.CountWorkingDays(a.Date(), b.Date())
	return settled(n, on, OfInt(int64(count)), status, err)
}

func isWorkingDay(n *Node, on *calendar.Calendar, a, _ Value) Value {
	if on == nil {
		return noCalendar(n)
	}
	worked, status, err := on.IsWorkingDay(a.Date())
	return settled(n, on, OfBool(worked), status, err)
}

func noCalendar(n *Node) Value {
	return n.Fail(NoCalendar, "pass the calendar of the office", "working days are asked for, but no calendar is given")
}

func settled(n *Node, on *calendar.Calendar, v Value, status legal.Status, err error) Value {
	switch {
	case err != nil:
		return n.Wrap(NotCovered, err)
	case status != legal.Settled:
		return n.Fail(NotSettled, "it is settled when the choices that the calendar waits for are made",
			"the working days on calendar %s are %s here", on.Name(), status)
	}
	return v
}
