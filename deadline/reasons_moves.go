package deadline

import (
	"time"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

func (r *Reasons) saysHours(l *line) text.Sentence {
	s := &r.steps[l.step]
	if l.to != 0 || l.from != 0 {
		return sayHoursOn.With("day", l.first.WithWeekday(), "time", saysMinutes(int(l.to-l.from)),
			"so_far", saysMinutes(int(l.to)), "term", saysMinutes(s.count))
	}
	return sayHours.With("time", saysMinutes(s.count),
		"from", saysInstant(s.since, date.Of(s.since)), "to", saysInstant(s.until, s.to))
}

func saysMinutes(n int) text.Sentence {
	h, m := n/60, n%60
	switch {
	case m == 0:
		return sayH.With("hours", h)
	case h == 0:
		return sayMin.With("minutes", m)
	}
	return sayHMin.With("hours", h, "minutes", m)
}

// saysInstant writes an instant of a day; the end of the day is its 24:00.
func saysInstant(t time.Time, day date.Date) text.Sentence {
	clock := t.Format("15:04")
	if date.Of(t).After(day) {
		clock = date.Midnight24.String()
	}
	return sayInstant.With("day", day.WithWeekday(), "time", clock, "offset", t.Format("-07:00"))
}

func (r *Reasons) saysDue() text.Sentence {
	d := &r.of
	switch {
	case d.clock != nil:
		return sayDueAt.With("instant", saysInstant(*d.clock, d.last))
	case d.Bound() == convention.EarliestDay:
		return sayPermitted.With("day", d.last.WithWeekday())
	}
	if d.part == 0 && d.conv.Dimensions().DayEnd == convention.AtOfficeClose {
		return sayDueClose.With("day", d.last.WithWeekday())
	}
	return sayDue.With("day", d.last.WithWeekday(), "end", endText(d.part))
}

// says is the answer without its status.
func (d *Deadline) says() text.Worded {
	switch {
	case d.clock != nil:
		return saysInstant(*d.clock, d.last)
	case d.part != 0:
		return sayEnd.With("day", d.last.WithWeekday(), "time", d.part.String())
	}
	return d.last.WithWeekday()
}

// saysMove says what moved the event or the end, and to where.
func (r *Reasons) saysMove(l *line) text.Sentence {
	s := &r.steps[l.step]
	from, to := s.from.WithWeekday(), s.to.WithWeekday()
	switch l.kind {
	case ReasonMonths:
		return s.saysMonths().With("months", Months(s.count), "to", to)
	case ReasonFixed:
		if s.clipped {
			return sayFixedShort.With("term", s.term, "to", to)
		}
		return sayFixed.With("term", s.term, "to", to)
	case ReasonRestart:
		return sayRestart.With("to", to)
	case ReasonTrigger:
		if s.dim == convention.DimClosing {
			return sayAtClosing.With("to", to)
		}
		return sayTrigger.With("to", to)
	case ReasonCutOff:
		return sayCutOff.With("cut_off", r.of.conv.Dimensions().CutOff.String(), "from", from, "to", to)
	case ReasonDeemed:
		return sayDeemed.With("to", to)
	case ReasonDaysAfterMonths:
		return sayDaysAfter.With("days", Days(s.count), "to", to)
	case ReasonPaused:
		return sayPaused.With("days", Days(s.count), "to", to)
	case ReasonExtended:
		return sayExtended.With("term", s.term, "from", from)
	case ReasonFraction:
		return sayFraction.With("to", to, "time", endText(s.part))
	case ReasonClear:
		return sayClear.With("to", to)
	case ReasonRolled:
		return sayRolled.With("from", from, "why", why(r.counted(l.term).decisive(nil, s.from)), "to", to)
	case ReasonKept:
		return sayKept.With("from", from)
	case ReasonMinimum:
		return sayMinimum.With("days", WorkingDays(s.count), "to", to)
	case ReasonAdded:
		return sayAdded.With("days", Days(s.count), "to", to)
	default:
		return sayUnreachable.With("from", from, "to", to)
	}
}

// saysMonths is how months came to their day.
func (s *step) saysMonths() *text.Phrase {
	switch {
	case s.clipped:
		return &sayMonthsShort
	case s.startAnchored:
		return &sayMonthsStart
	}
	return &sayMonths
}

func endText(part date.ClockTime) string {
	if part == 0 {
		part = date.Midnight24
	}
	return part.String()
}
