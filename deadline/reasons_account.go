package deadline

import (
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// line is what one reason speaks of; the rest is looked up when it is read.
type line struct {
	kind        ReasonKind
	term        uint8     // 0 for the term asked for, else the number of one beside it
	step        uint16    // in steps; noStep for none
	first, last date.Date // in the direction of counting
	from, to    int32     // numbers of the first and the last day counted
}

const noStep = 1<<16 - 1

// days are those of the line in the order of the calendar.
func (l *line) days() date.Interval {
	if l.last.Before(l.first) {
		return date.Interval{First: l.last, Last: l.first}
	}
	return date.Interval{First: l.first, Last: l.last}
}

// numbers are those of the days in the order of the calendar.
func (l *line) numbers() (from, to int) {
	if l.last.Before(l.first) && l.to != 0 {
		return int(l.to), int(l.from)
	}
	return int(l.from), int(l.to)
}

// account is the lines of what was done with one term.
type account struct {
	of    *Deadline
	term  uint8 // the number of its lines
	first int   // the number of its first step
	dir   int
	long  bool // a line for each day
	// lines points to where the lines are kept: as a field of its own it would, with of,
	// take the Reasons to the heap.
	lines *[]line
}

func (a *account) add(l line) {
	l.term = a.term
	*a.lines = append(*a.lines, l)
}

// write makes the lines of steps: what moved the event, where that is still to be
// said, the event, and what was counted.
func (a *account) write(steps []step, start Event, moved bool) {
	at := 0
	for ; at < len(steps) && steps[at].kind.movesEvent(); at++ {
		if moved {
			a.add(line{kind: steps[at].kind, step: uint16(a.first + at), first: steps[at].from, last: steps[at].to})
		}
	}
	a.add(line{kind: ReasonEvent, step: noStep, first: start.day, last: start.day})
	for ; at < len(steps); at++ {
		if steps[at].kind != ReasonCompared {
			a.addStep(uint16(a.first+at), &steps[at])
		}
	}
}

// movesEvent reports whether a step changes what is counted from.
func (k ReasonKind) movesEvent() bool {
	switch k {
	case ReasonRestart, ReasonTrigger, ReasonCutOff, ReasonDeemed:
		return true
	default:
		return false
	}
}

func (a *account) addStep(at uint16, s *step) {
	switch s.kind {
	case ReasonCounted:
		a.addDays(at, s)
		return
	case ReasonHours:
		if a.long && a.of.countsByDay() {
			a.addHours(at, s)
			return
		}
	case ReasonRolled, ReasonUnreachable:
		if a.long {
			a.addPassed(at, s)
		}
	default:
	}
	a.add(line{kind: s.kind, step: at, first: s.from, last: s.to})
}

// addDays writes what became of each day of a count, joined to runs if short.
func (a *account) addDays(at uint16, s *step) {
	number := int32(0)
	for day := s.from; day != s.to; {
		day = day.AddDays(a.dir)
		l := line{kind: a.of.fate(day, s.working), step: at, first: day}
		if !a.long {
			day = a.endOfRun(day, l.kind, s)
		}
		l.last = day
		if l.kind == ReasonCounted {
			l.from = number + 1
			number += int32(a.dir*day.Sub(l.first)) + 1
			l.to = number
		}
		a.add(l)
	}
}

// endOfRun returns the last of the days of a count, from one on, that have its
// fate.
func (a *account) endOfRun(day date.Date, fate ReasonKind, s *step) date.Date {
	if a.of.with == nil {
		if !s.working {
			return s.to
		}
		if end, err := a.of.cal.EndOfRun(day, s.to); err == nil {
			return end
		}
	}
	for day != s.to {
		next := day.AddDays(a.dir)
		if a.of.fate(next, s.working) != fate {
			break
		}
		day = next
	}
	return day
}

// addPassed writes the days off that the end moved over.
func (a *account) addPassed(at uint16, s *step) {
	dir := 1
	if s.to.Before(s.from) {
		dir = -1
	}
	for day := s.from; day != s.to; day = day.AddDays(dir) {
		if s.kind == ReasonRolled || a.of.fate(day, true) == ReasonSkipped {
			a.add(line{kind: ReasonSkipped, step: at, first: day, last: day})
		}
	}
}

// addHours writes what became of each day of a count of hours; the numbers
// of a line are the minutes counted before and through the day. The way is that
// from the first day to the last: nothing counted back from a closed office ends
// when it opens next.
func (a *account) addHours(at uint16, s *step) {
	minutes, way := int32(0), 1
	if s.to.Before(date.Of(s.since)) {
		way = -1
	}
	for day := date.Of(s.since); ; day = day.AddDays(way) {
		l := line{kind: a.of.fate(day, a.of.conv.Dimensions().Hours == convention.HoursOfWorkingDays || a.of.term.unit != UnitHours), step: at, first: day, last: day, from: minutes}
		if l.kind == ReasonCounted {
			l.kind = ReasonHours
			minutes += a.minutesOn(day, s)
		}
		l.to = minutes
		a.add(l)
		if day == s.to {
			return
		}
	}
}

// minutesOn returns how many minutes of a day a count of hours used.
func (a *account) minutesOn(day date.Date, s *step) int32 {
	from, to := s.since, s.until
	if to.Before(from) {
		from, to = to, from
	}
	var hours calendar.OfficeHours
	if a.of.term.unit == UnitWorkingHours || a.of.term.unit == UnitDays {
		hours = a.of.cal.Hours()
	}
	minutes := int32(0)
	for _, open := range stretches(day, hours, from.Location()) {
		open = open.Within(from, to)
		minutes += int32(max(0, open.To.Sub(open.From).Minutes()))
	}
	return minutes
}

// countsByDay reports whether the hours of some days count and of others not.
func (d Deadline) countsByDay() bool {
	return d.term.unit == UnitWorkingHours || d.term.unit == UnitDays || d.conv.Dimensions().Hours == convention.HoursOfWorkingDays ||
		d.with != nil && len(d.with.excluded) > 0
}

// fate says what becomes of a day in a count.
func (d *Deadline) fate(day date.Date, working bool) ReasonKind {
	if d.with != nil && d.isExcluded(day) {
		return ReasonExcluded
	}
	if working {
		if worked, _, err := d.cal.IsWorkingDay(day); err != nil || !worked {
			return ReasonSkipped
		}
	}
	return ReasonCounted
}
