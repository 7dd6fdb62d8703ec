package deadline

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Detail says how much reasons contain.
type Detail uint8

// The values of Detail.
const (
	Short Detail = iota // one reason for each run of days that are treated alike
	Long                // one reason for each day
)

//nolint:gochecknoglobals // a table of constants
var details = enum.Of("deadline.detail", "detail",
	enum.As(Short, "short", "in short", "rút gọn"),
	enum.As(Long, "long", "day by day", "từng ngày"),
)

// String returns the word of the value.
func (d Detail) String() string { return details.Word(d) }

// In returns the value in words.
func (d Detail) In(lang string, words ...text.Catalogue) string {
	return details.Name(d).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (d Detail) MarshalText() ([]byte, error) { return details.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Detail) UnmarshalText(word []byte) error { return details.Unmarshal(word, d) }

// Reasons say why a deadline is what it is: each operation of the
// computation and what became of each day or run of days, with the provision
// or the decision it rests on. They are derived when asked for, and hold typed
// values first: [Reasons.All]. [Reasons.In] says them in a
// language, and JSON has all that a third party needs to check them without
// this library. Reasons are immutable.
type Reasons struct {
	of     Deadline // its earliest outcome, where something is open
	asked  Deadline
	given  text.Sentence     // the decisions and readings that lead to that outcome
	open   []calendar.Choice // what is open among the days that were touched
	detail Detail
	steps  []step
	lines  []line
	err    error
	json   *languages // nil for those that text.Sentence takes by itself
}

// languages are those that JSON has words in.
type languages struct {
	langs []string
	words []text.Catalogue
}

// WithLanguages returns the reasons with the languages that their JSON has the
// words of sentences in; those are English and Vietnamese if nothing is asked for.
func (r Reasons) WithLanguages(langs []string, words ...text.Catalogue) Reasons {
	r.json = &languages{slices.Clone(langs), slices.Clone(words)}
	return r
}

// inJSON asks for the languages of a sentence in JSON.
func (r *Reasons) inJSON(s text.Sentence) text.Sentence {
	if r.json == nil {
		return s
	}
	return s.WithLanguages(r.json.langs, r.json.words...)
}

// line is what one reason speaks of; the rest is looked up when it is read.
type line struct {
	kind        ReasonKind
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

// Reasons returns why the deadline is what it is.
func (d Deadline) Reasons(detail Detail) Reasons {
	r := Reasons{of: d, asked: d, detail: detail}
	if d.IsZero() {
		return r
	}
	t := newTrail()
	count := d.reckoner(d.cal, d.conv.Dimensions(), t)
	if r.err = count.run(); r.err != nil {
		return r
	}
	if d.status != legal.Settled || d.cal != nil && d.cal.IsOpen(t.span) {
		if count, t, r.err = r.inOneCase(); r.err != nil {
			return r
		}
	}
	r.steps = t.steps
	r.lines = make([]line, 0, 16)
	r.compose(count.start, count.dir)
	return r
}

// inOneCase counts again under the decisions and readings of the earliest
// outcome. While choices are open every day that may be worked passes for
// worked, and a count over them all would be the count of no case.
func (r *Reasons) inOneCase() (reckoner, *trail, error) {
	o := r.asked.open
	if o == nil {
		var err error
		if o, err = r.asked.outcomes(); err != nil {
			return reckoner{}, nil, err
		}
	}
	r.of, r.open = o.distinct[0].Deadline, o.choices
	if cases := o.distinct[0].Cases; len(cases) > 0 {
		r.given = cases[0]
	}
	t := newTrail()
	count := r.of.reckoner(r.of.cal, r.of.conv.Dimensions(), t)
	return count, t, count.run()
}

// Err returns why there are no reasons, and nil where there are: a deadline that
// was computed can be computed again, so anything else is a fault of this
// library.
func (r Reasons) Err() error { return r.err }

// Len returns the number of reasons.
func (r Reasons) Len() int { return len(r.lines) }

// compose makes the lines: what moved the event, the event, what was counted,
// and the result.
func (r *Reasons) compose(start Event, dir int) {
	at := 0
	for at < len(r.steps) && r.steps[at].kind.movesEvent() {
		r.add(line{kind: r.steps[at].kind, step: uint16(at), first: r.steps[at].from, last: r.steps[at].to})
		at++
	}
	r.add(line{kind: ReasonEvent, step: noStep, first: start.day, last: start.day})
	for ; at < len(r.steps); at++ {
		r.addStep(uint16(at), &r.steps[at], dir)
	}
	r.add(line{kind: ReasonDue, step: noStep, first: r.of.last, last: r.of.last})
	if len(r.open) > 0 {
		r.add(line{kind: ReasonOpen, step: noStep, first: r.of.last, last: r.of.last})
	}
	if r.asked.status == legal.Settled {
		return
	}
	for _, a := range r.asked.Alternatives()[1:] {
		r.add(line{kind: ReasonAlternative, step: noStep, first: a.Deadline.last, last: a.Deadline.last})
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

func (r *Reasons) add(l line) { r.lines = append(r.lines, l) }

func (r *Reasons) addStep(at uint16, s *step, dir int) {
	switch s.kind {
	case ReasonCounted:
		r.addDays(at, s, dir)
		return
	case ReasonHours:
		if r.detail == Long && r.of.countsByDay() {
			r.addHours(at, s, dir)
			return
		}
	case ReasonRolled, ReasonUnreachable:
		if r.detail == Long {
			r.addPassed(at, s)
		}
	default:
	}
	r.add(line{kind: s.kind, step: at, first: s.from, last: s.to})
}

// addDays writes what became of each day of a count, joined to runs if short.
func (r *Reasons) addDays(at uint16, s *step, dir int) {
	number := int32(0)
	for day := s.from; day != s.to; {
		day = day.AddDays(dir)
		l := line{kind: r.fate(day, s.working), step: at, first: day}
		if r.detail == Short {
			day = r.endOfRun(day, l.kind, s, dir)
		}
		l.last = day
		if l.kind == ReasonCounted {
			l.from = number + 1
			number += int32(dir*day.Sub(l.first)) + 1
			l.to = number
		}
		r.add(l)
	}
}

// endOfRun returns the last of the days of a count, from one on, that have its
// fate.
func (r *Reasons) endOfRun(day date.Date, fate ReasonKind, s *step, dir int) date.Date {
	if r.of.with == nil {
		if !s.working {
			return s.to
		}
		if end, err := r.of.cal.EndOfRun(day, s.to); err == nil {
			return end
		}
	}
	for day != s.to {
		next := day.AddDays(dir)
		if r.fate(next, s.working) != fate {
			break
		}
		day = next
	}
	return day
}

// fate says what becomes of a day in a count.
func (r *Reasons) fate(day date.Date, working bool) ReasonKind {
	if r.of.with != nil && r.of.isExcluded(day) {
		return ReasonExcluded
	}
	if working {
		if worked, _, err := r.of.cal.IsWorkingDay(day); err != nil || !worked {
			return ReasonSkipped
		}
	}
	return ReasonCounted
}

// addPassed writes the days off that the end moved over.
func (r *Reasons) addPassed(at uint16, s *step) {
	dir := 1
	if s.to.Before(s.from) {
		dir = -1
	}
	for day := s.from; day != s.to; day = day.AddDays(dir) {
		if s.kind == ReasonRolled || r.fate(day, true) == ReasonSkipped {
			r.add(line{kind: ReasonSkipped, step: at, first: day, last: day})
		}
	}
}

// countsByDay reports whether the hours of some days count and of others not.
func (d Deadline) countsByDay() bool {
	return d.term.unit == UnitWorkingHours || d.term.unit == UnitDays || d.conv.Dimensions().Hours == convention.HoursOfWorkingDays ||
		d.with != nil && len(d.with.excluded) > 0
}

// addHours writes what became of each day of a count of hours; the numbers
// of a line are the minutes counted before and through the day.
func (r *Reasons) addHours(at uint16, s *step, dir int) {
	minutes := int32(0)
	for day := date.Of(s.since); ; day = day.AddDays(dir) {
		l := line{kind: r.fate(day, r.of.conv.Dimensions().Hours == convention.HoursOfWorkingDays || r.of.term.unit != UnitHours), step: at, first: day, last: day, from: minutes}
		if l.kind == ReasonCounted {
			l.kind = ReasonHours
			minutes += r.minutesOn(day, s)
		}
		l.to = minutes
		r.add(l)
		if day == s.to {
			return
		}
	}
}

// minutesOn returns how many minutes of a day a count of hours used.
func (r *Reasons) minutesOn(day date.Date, s *step) int32 {
	from, to := s.since, s.until
	if to.Before(from) {
		from, to = to, from
	}
	var hours calendar.OfficeHours
	if r.of.term.unit == UnitWorkingHours || r.of.term.unit == UnitDays {
		hours = r.of.cal.Hours()
	}
	minutes := int32(0)
	for _, open := range stretches(day, hours, from.Location()) {
		open = open.Within(from, to)
		minutes += int32(max(0, open.To.Sub(open.From).Minutes()))
	}
	return minutes
}
