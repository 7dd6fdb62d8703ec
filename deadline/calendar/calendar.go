package calendar

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/bitmap"
)

// Calendar is a set of working days with a closed coverage: what is worked,
// why, and what is still to be decided.
//
// A Calendar is immutable and safe for concurrent use. It is a resolved view:
// it knows marked days and open choices, not the law or the notices that they
// come from. Use it as a pointer; two calendars are the same if their hashes
// are.
//
// Where an open choice makes an answer Provisional or Ambiguous, the answer
// given is the one with the most work done: the earliest date, the greatest
// count, a day taken as worked. [Calendar.PossibleDates] and
// [Calendar.Variants] list the others.
type Calendar struct {
	name     string
	hash     string
	coverage date.Interval
	known    date.Date
	hours    OfficeHours
	source   source
	taken    decisions // undecided where a choice is open
	table    bitmap.Table
}

// New builds a calendar from plain data. The definition is copied.
// The error is an *Error with everything that is wrong: a coverage
// that is open, reversed or has no working day, a mark outside it, a swap
// with itself, an option that does not exist.
func New(def Definition) (*Calendar, error) {
	check := newDefinitionCheck(&def)
	if err := check.err(); err != nil {
		return nil, err
	}
	return newCalendar(def.Name, def.Coverage, def.KnownOn, def.Hours, newMarkTable(&def), allUndecided(len(def.Choices)))
}

// MustNew is New for constants in programs and tests; it
// panics on an error.
func MustNew(def Definition) *Calendar {
	c, err := New(def)
	if err != nil {
		panic(err)
	}
	return c
}

func newCalendar(name string, coverage date.Interval, known date.Date, hours OfficeHours, from source, taken decisions) (*Calendar, error) {
	c := &Calendar{name: name, coverage: coverage, known: known, hours: hours, source: from, taken: taken}
	return c.build(from.workedBits(coverage, taken.leading()))
}

// build completes a calendar from the days worked in its leading variant.
func (c *Calendar) build(worked []uint64) (*Calendar, error) {
	spans, err := c.findSpans(worked)
	if err != nil {
		return nil, err
	}
	c.table = bitmap.New(c.coverage.First.Ordinal(), uint32(c.coverage.Days()), worked, spans)
	if err := c.checkWorked(); err != nil {
		return nil, err
	}
	if err := c.checkHours(); err != nil {
		return nil, err
	}
	c.hash = hashCalendar(c)
	return c, nil
}

// checkWorked refuses a calendar in which nothing is ever worked, in any
// variant: every count on it would run to the end of its coverage.
func (c *Calendar) checkWorked() error {
	if c.table.Fewest() > 0 {
		return nil
	}
	return wrong(c.name, "coverage", "no day of %s is worked under some option; leave at least one working day", c.coverage)
}

// checkHours refuses openings on a date that is surely off: either the hours
// or the calendar has forgotten something.
func (c *Calendar) checkHours() error {
	var problems []Problem
	for _, e := range c.hours.exceptions {
		worked, _, err := c.IsWorkingDay(e.Date)
		if err == nil && !worked && len(e.Openings) > 0 {
			problems = append(problems, Problem{Place: "hours", Day: e.Date,
				Reason: "has openings but is a day off; mark it as worked (DayExtra) or leave the openings out"})
		}
	}
	if problems == nil {
		return nil
	}
	return &Error{Calendar: c.name, Problems: problems}
}

// Name returns the name that answers and errors call the calendar by.
func (c *Calendar) Name() string { return c.orNone().name }

// Hash returns the SHA-256 of the calendar's content, in hexadecimal: name,
// coverage, weekly rest, marks with their reasons, open choices and office
// hours, but not the day known. An answer that carries it can be checked
// against the same content years later.
func (c *Calendar) Hash() string { return c.orNone().hash }

// Coverage returns the days that the calendar speaks about.
func (c *Calendar) Coverage() date.Interval { return c.orNone().coverage }

// KnownOn returns the day whose knowledge the calendar is, or no day where
// its definition did not say.
func (c *Calendar) KnownOn() date.Date { return c.orNone().known }

// Hours returns the office hours on working days; zero if it has none.
func (c *Calendar) Hours() OfficeHours { return c.orNone().hours }

// String returns the name, and the day known where there is one.
func (c *Calendar) String() string {
	if c.isNone() {
		return "no calendar"
	}
	if c.known.IsZero() {
		return c.name
	}
	return c.name + " as known on " + c.known.String()
}

// isNone reports whether c is nil or zero.
func (c *Calendar) isNone() bool { return c == nil || c.table.Days == 0 }

// orNone returns the zero Calendar for nil, so that it can be asked.
func (c *Calendar) orNone() *Calendar {
	if c == nil {
		return &Calendar{}
	}
	return c
}

func (c *Calendar) notCovered(d date.Date) error {
	c = c.orNone()
	return &CoverageError{Calendar: c.name, Day: d, Coverage: c.coverage}
}

// offset returns the place of d in the coverage, or false outside it.
func (c *Calendar) offset(d date.Date) (uint32, bool) {
	if c == nil {
		return 0, false
	}
	i := uint32(d.Ordinal() - c.table.First)
	return i, i < c.table.Days
}

// offsets returns the places of two days in the coverage, or a *CoverageError.
func (c *Calendar) offsets(a, b date.Date) (i, j uint32, err error) {
	i, ok := c.offset(a)
	if !ok {
		return 0, 0, c.notCovered(a)
	}
	j, ok = c.offset(b)
	if !ok {
		return 0, 0, c.notCovered(b)
	}
	return i, j, nil
}

func (c *Calendar) date(offset uint32) date.Date { return date.OfOrdinal(c.table.First + int(offset)) }

// clip returns the part of in that the calendar covers; false if none.
func (c *Calendar) clip(in date.Interval) (first, last uint32, ok bool) {
	if c.isNone() || !in.Overlaps(c.coverage) {
		return 0, 0, false
	}
	last = c.table.Days - 1
	if in.First.After(c.coverage.First) {
		first, _ = c.offset(in.First)
	}
	if !in.Last.IsZero() && in.Last.Before(c.coverage.Last) {
		last, _ = c.offset(in.Last)
	}
	return first, last, true
}
