package draw

import (
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// MostMonths is how many months a picture shows. Of a term that touches more
// it shows the first and the last, half of them each, and says between them which
// ones are left out.
const MostMonths = 12

// mostDaysByHour is of how many days a count of hours shows what each day gave;
// the days of a longer one are shown without.
const mostDaysByHour = 400

// Months draws the months that a deadline touches, from its event to its last
// day or, where that is not settled, to the last that it can turn out to be.
//
// Of a deadline that is not settled the numbers are those of its earliest
// outcome, as in its reasons. A term in months or years has no numbers, for
// nothing counts its days; the days between are tinted all the same. A term in hours
// has on each day what the day gave, "+3:30", and on the last day the time at which it
// ends.
//
// Where the shorter or the longer of two terms holds, the days are those of the term
// that holds, and a note says how the other one ends.
//
// Without a deadline it is a *[deadline.QuestionError].
func Months(d deadline.Deadline) (Picture, error) {
	if d.IsZero() {
		return Picture{}, &deadline.QuestionError{Reason: "there is no deadline to draw; take one from deadline.Compute"}
	}
	m := &months{of: d, first: d}
	if d.Status() != legal.Settled {
		m.others = d.Alternatives()
		m.first, m.others = m.others[0].Deadline, m.others[1:]
	}
	m.reasons = d.Reasons(m.detail())
	if err := m.reasons.Err(); err != nil {
		return Picture{}, err
	}
	m.lay()
	m.shade()
	m.count()
	m.mark()
	return Picture{of: m}, nil
}

// months is a deadline by its days.
type months struct {
	of      deadline.Deadline      // as asked for
	first   deadline.Deadline      // its earliest outcome
	others  []deadline.Alternative // its other outcomes
	reasons deadline.Reasons       // of the earliest outcome
	span    date.Interval          // the days that are touched
	shown   []month
	gap     date.Interval // the months between that are left out, whole; zero for none
	named   []calendar.Mark
	moves   []int // places of the reasons that say what moved the event or the end
	seen    looks // how any day looks, for the legend
}

// month is a month that is shown.
type month struct {
	first date.Date
	count int
	days  [31]day
}

// day is what a day looks like.
type day struct {
	looks
	number int32 // in the count; 0 for none
	spent  int32 // minutes of it, in a count of hours
}

// looks are what can be seen of a day, joined by |.
type looks uint16

const (
	isTouched  looks = 1 << iota // it lies between the event and the last day
	isCounted                    // it is counted, with a number or without
	isNumbered                   // and has a number
	isTimed                      // and has an amount of time
	isOff                        // it is off
	isNamed                      // and has a name that is told
	isExcluded                   // it was left out of the count
	isOpen                       // it may turn out to be off, or worked
	isEvent                      // the count begins on it
	isMoved                      // the end would be on it, and moved
	isDue                        // the last day
	isOther                      // another last day that is possible
)

// has reports whether a day has any of some looks.
func (l looks) has(any looks) bool { return l&any != 0 }

func (m *months) detail() deadline.Detail {
	if m.first.EndsOnClock() && m.first.Last().Sub(m.first.Event().Date()) < mostDaysByHour {
		return deadline.Long
	}
	return deadline.Short
}

// lay finds the months.
func (m *months) lay() {
	touch := func(days date.Interval) {
		if m.span.First.IsZero() || days.First.Before(m.span.First) {
			m.span.First = days.First
		}
		if m.span.Last.IsZero() || days.Last.After(m.span.Last) {
			m.span.Last = days.Last
		}
	}
	for _, run := range m.reasons.Runs() {
		if run.Governs && run.Kind != deadline.ReasonCompared {
			touch(run.Days)
		}
	}
	for _, o := range m.others {
		touch(date.Interval{First: o.Deadline.Last(), Last: o.Deadline.Last()})
	}
	first, last := monthOf(m.span.First), monthOf(m.span.Last)
	n := last - first + 1
	if n <= MostMonths {
		m.shown = make([]month, 0, n)
		m.add(first, last)
		return
	}
	m.shown = make([]month, 0, MostMonths)
	m.add(first, first+MostMonths/2-1)
	m.add(last-MostMonths/2+1, last)
	m.gap = date.Interval{First: firstOf(first + MostMonths/2), Last: firstOf(last - MostMonths/2 + 1).Prev()}
}

// monthOf numbers the months of all years, and firstOf returns the first day of
// one.
func monthOf(d date.Date) int { return d.Year()*12 + int(d.Month()) - 1 }

func firstOf(month int) date.Date {
	d, err := date.New(month/12, time.Month(month%12+1), 1)
	if err != nil {
		return date.Date{}
	}
	return d
}

func (m *months) add(first, last int) {
	for n := first; n <= last; n++ {
		of := firstOf(n)
		m.shown = append(m.shown, month{first: of, count: date.DaysIn(of.Year(), of.Month())})
	}
}

// day returns a day that is shown, and nil for another.
func (m *months) day(d date.Date) *day {
	n := monthOf(d) - monthOf(m.shown[0].first)
	if half := MostMonths / 2; n >= half && !m.gap.First.IsZero() {
		if m.gap.Contains(d) {
			return nil
		}
		n = monthOf(d) - monthOf(m.shown[half].first) + half
	}
	if n < 0 || n >= len(m.shown) {
		return nil
	}
	return &m.shown[n].days[d.Day()-1]
}

// through calls a function with each day of an interval that is shown.
func (m *months) through(in date.Interval, each func(date.Date, *day)) {
	for i := range m.shown {
		of := &m.shown[i]
		first, last := of.first, of.first.AddDays(of.count-1)
		if !in.First.IsZero() && in.First.After(first) {
			first = in.First
		}
		if !in.Last.IsZero() && in.Last.Before(last) {
			last = in.Last
		}
		for d := first; !d.After(last); d = d.Next() {
			each(d, &of.days[d.Day()-1])
		}
	}
}

// shade takes from the calendar which days are off, why, and which are open.
func (m *months) shade() {
	m.through(m.span, func(_ date.Date, is *day) { is.looks |= isTouched })
	cal := m.first.GoverningCalendar()
	if cal == nil {
		return
	}
	m.through(date.Interval{}, func(d date.Date, is *day) {
		if worked, _, err := cal.IsWorkingDay(d); err == nil && !worked {
			is.looks |= isOff
		}
		if is.has(isTouched) {
			m.name(is, d)
		}
	})
	if asked := m.of.GoverningCalendar(); asked != nil && asked.IsOpen(m.span) {
		m.through(m.span, func(d date.Date, is *day) {
			if worked, status, err := asked.IsWorkingDay(d); err == nil && worked && status != legal.Settled {
				is.looks |= isOpen
			}
		})
	}
}

// name keeps why a day is off, or worked against the rule.
func (m *months) name(is *day, d date.Date) {
	of, err := m.first.GoverningCalendar().Day(d)
	if err != nil || len(of.Reasons) == 0 {
		return
	}
	if mark := &of.Reasons[0]; mark.Kind != calendar.DayRest && mark.Kind != calendar.DayProposal {
		is.looks |= isNamed
		m.named = append(m.named, *mark)
	}
}

// count takes from the reasons what became of the days.
func (m *months) count() {
	for place, run := range m.reasons.Runs() {
		if !run.Governs {
			continue
		}
		switch run.Kind {
		case deadline.ReasonCounted:
			m.number(run)
		case deadline.ReasonHours:
			m.through(run.Days, func(_ date.Date, is *day) { is.looks |= isCounted })
			m.spend(run)
		case deadline.ReasonSkipped:
			m.through(run.Days, func(_ date.Date, is *day) { is.looks |= isOff })
		case deadline.ReasonExcluded:
			m.through(run.Days, func(_ date.Date, is *day) { is.looks |= isExcluded })
		case deadline.ReasonMonths, deadline.ReasonDaysAfterMonths, deadline.ReasonPaused, deadline.ReasonClear, deadline.ReasonAdded:
			m.tint(run.Days)
			m.moves = append(m.moves, place)
		case deadline.ReasonRolled, deadline.ReasonMinimum, deadline.ReasonUnreachable:
			m.look(m.nearer(run.Days), isMoved)
			m.moves = append(m.moves, place)
		case deadline.ReasonEvent:
			m.look(run.Days.First, isEvent)
		case deadline.ReasonDue, deadline.ReasonAlternative, deadline.ReasonOtherTerm:
		default:
			m.moves = append(m.moves, place)
		}
	}
	for _, days := range m.of.Excluded() {
		if !days.First.After(m.span.Last) && (days.Last.IsZero() || !days.Last.Before(m.span.First)) {
			m.through(days, func(_ date.Date, is *day) {
				if is.has(isTouched) && !is.has(isNumbered|isTimed) {
					is.looks |= isExcluded
				}
			})
		}
	}
}

// nearer returns from which of two days the end moved.
func (m *months) nearer(days date.Interval) date.Date {
	if days.Last == m.first.Last() {
		return days.First
	}
	return days.Last
}

// number writes the numbers of a run on its days; backward they fall.
func (m *months) number(run deadline.Run) {
	step := 1
	if run.To < run.From {
		step = -1
	}
	m.through(run.Days, func(d date.Date, is *day) {
		is.number = int32(run.From + step*d.Sub(run.Days.First))
		is.looks |= isCounted | isNumbered
	})
}

// spend writes the minutes that a day of a count of hours gave.
func (m *months) spend(run deadline.Run) {
	if is := m.day(run.Days.First); is != nil && run.Days.First == run.Days.Last && run.To != run.From {
		is.spent = int32(max(run.To-run.From, run.From-run.To))
		is.looks |= isTimed
	}
}

// tint shows that time runs on days that have no number, but not on the first of
// them, from which it is counted.
func (m *months) tint(days date.Interval) {
	if m.of.Direction() == convention.Backwards {
		days.Last = days.Last.Prev()
	} else {
		days.First = days.First.Next()
	}
	m.through(days, func(_ date.Date, is *day) { is.looks |= isCounted })
}

// mark sets the last day and the others that are possible.
func (m *months) mark() {
	for _, o := range m.others {
		if last := o.Deadline.Last(); last != m.first.Last() {
			m.look(last, isOther)
		}
	}
	if is := m.day(m.first.Last()); is != nil {
		is.looks = is.looks&^isMoved | isDue
	}
	for i := range m.shown {
		for j := range m.shown[i].days {
			m.seen |= m.shown[i].days[j].looks
		}
	}
}

func (m *months) look(d date.Date, as looks) {
	if is := m.day(d); is != nil {
		is.looks |= as
	}
}

// end returns the time of day at which a term on the clock ends, "11:00", and
// nothing for a term that ends with its day.
func (m *months) end() string {
	if !m.first.EndsOnClock() || m.first.Bound() == convention.EarliestDay {
		return ""
	}
	at, err := m.first.Expires(nil)
	if err != nil {
		return ""
	}
	if date.Of(at).After(m.first.Last()) {
		return date.Midnight24.String()
	}
	return date.ClockTimeOf(at).String()
}

// title is the result as its reason says it.
func (m *months) title(p *pen) string {
	for place, run := range m.reasons.Runs() {
		if run.Kind == deadline.ReasonDue {
			return capital(p.say(m.reasons.At(place).Text))
		}
	}
	return ""
}
