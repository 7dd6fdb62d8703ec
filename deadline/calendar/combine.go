package calendar

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
)

// OffInAny returns the calendar in which a day is off if it is off in any of
// those given, and worked if it is worked in all: what holds where an office must
// be open and a court too, or where an act counts no day that is a holiday in any
// part of the country.
//
// It covers the days that all of them cover; none in common is an *Error, and so
// is none given. A choice open in several is one choice if it has the same ID and
// options, and an *Error if the options differ. The day known is the earliest of
// theirs, and the office hours are those of the first that has any.
func OffInAny(name string, calendars ...*Calendar) (*Calendar, error) {
	return combine(name, calendars, true)
}

// OffInAll returns the calendar in which a day is off if it is off in all of those
// given. All else is as for OffInAny.
func OffInAll(name string, calendars ...*Calendar) (*Calendar, error) {
	return combine(name, calendars, false)
}

// DayChange is a day that two calendars see differently.
type DayChange struct {
	Before Day `json:"before"`
	After  Day `json:"after"`
}

// Diff returns the days that are worked in one calendar and not in the other,
// or of another kind or status, in order. Days that only one of them covers are
// left out; compare their coverages.
func Diff(before, after *Calendar) []DayChange {
	var changes []DayChange
	for was := range before.Days(after.Coverage()) {
		is, err := after.Day(was.Date)
		if err == nil && (was.Worked != is.Worked || was.Kind != is.Kind || was.Status != is.Status) {
			changes = append(changes, DayChange{was, is})
		}
	}
	return changes
}

// combined is the source of calendars put together.
type combined struct {
	inAny  bool // off in any; otherwise off in all
	sides  []side
	chosen []Choice
}

// side is one of the calendars, and where its choices are among those of the
// combination: -1 where the side has decided them.
type side struct {
	*Calendar
	at []int
}

func combine(name string, calendars []*Calendar, inAny bool) (*Calendar, error) {
	switch {
	case name == "":
		return nil, wrong(name, "name", "give the calendar a name; answers and errors call it by it")
	case len(calendars) == 0:
		return nil, wrong(name, "calendars", "there are none to combine; give at least one")
	}
	all := &combined{inAny: inAny}
	for i, c := range calendars {
		if c.isNone() {
			return nil, wrong(name, fmt.Sprintf("calendars[%d]", i), "is no calendar; build it with calendar.New")
		}
		all.sides = append(all.sides, side{Calendar: c})
	}
	coverage, err := all.coverage(name)
	if err != nil {
		return nil, err
	}
	if err := all.join(name); err != nil {
		return nil, err
	}
	return newCalendar(name, coverage, all.known(), all.hours(), all, allUndecided(len(all.chosen)))
}

// coverage returns the days that all sides cover.
func (b *combined) coverage(name string) (date.Interval, error) {
	from, until := b.sides[0].Calendar, b.sides[0].Calendar
	for _, s := range b.sides[1:] {
		if s.Calendar.coverage.First.After(from.coverage.First) {
			from = s.Calendar
		}
		if s.Calendar.coverage.Last.Before(until.coverage.Last) {
			until = s.Calendar
		}
	}
	common := date.Interval{First: from.coverage.First, Last: until.coverage.Last}
	if common.IsReversed() {
		return common, wrong(name, "coverage", "%s covers %s and %s covers %s: no day in common", until.name, until.coverage, from.name, from.coverage)
	}
	return common, nil
}

// known returns the earliest day known; none if one side does not say.
func (b *combined) known() date.Date {
	known := b.sides[0].Calendar.known
	for _, s := range b.sides[1:] {
		if s.Calendar.known.Before(known) {
			known = s.Calendar.known
		}
	}
	return known
}

// hours returns those of the first side that has any.
func (b *combined) hours() OfficeHours {
	for _, s := range b.sides {
		if !s.Calendar.hours.IsZero() {
			return s.Calendar.hours
		}
	}
	return OfficeHours{}
}

// join gathers the open choices of all sides; one that two sides understand
// differently is an error.
func (b *combined) join(name string) error {
	var from []string // of each choice: the first side that has it
	for _, s := range b.sides {
		for i, c := range s.source.choices() {
			if s.taken[i] != undecided {
				continue
			}
			at := slices.IndexFunc(b.chosen, func(o Choice) bool { return o.ID == c.ID })
			if at < 0 {
				b.chosen, from = append(b.chosen, c), append(from, s.name)
			} else if !slices.EqualFunc(b.chosen[at].Options, c.Options, func(x, y Option) bool { return x.ID == y.ID }) {
				return wrong(name, "choice "+c.ID, "has other options in %s than in %s", from[at], s.name)
			}
		}
	}
	slices.SortFunc(b.chosen, func(x, y Choice) int { return cmp.Compare(x.ID, y.ID) })
	for k := range b.sides {
		s := &b.sides[k]
		for i, c := range s.source.choices() {
			at := -1
			if s.taken[i] == undecided {
				at = slices.IndexFunc(b.chosen, func(o Choice) bool { return o.ID == c.ID })
			}
			s.at = append(s.at, at)
		}
	}
	return nil
}

// in returns the side's own decisions in a variant of the combination.
func (s *side) in(of decisions) decisions {
	p := slices.Clone(s.taken)
	for i, at := range s.at {
		if at >= 0 {
			p[i] = of[at]
		}
	}
	return p
}

func (b *combined) choices() []Choice { return b.chosen }

func (b *combined) digest() [32]byte {
	content := fmt.Appendf(nil, "combined %t", b.inAny)
	for _, s := range b.sides {
		content = fmt.Appendf(content, " %s", s.hash)
	}
	return sha256.Sum256(content)
}

func (b *combined) workedBits(coverage date.Interval, in decisions) []uint64 {
	bits := b.sides[0].source.workedBits(coverage, b.sides[0].in(in))
	for k := range b.sides[1:] {
		s := &b.sides[k+1]
		for i, w := range s.source.workedBits(coverage, s.in(in)) {
			if b.inAny {
				bits[i] &= w
			} else {
				bits[i] |= w
			}
		}
	}
	return bits
}

func (b *combined) worked(day date.Date, in decisions) bool {
	for i := range b.sides {
		s := &b.sides[i]
		if s.source.worked(day, s.in(in)) != b.inAny {
			return !b.inAny
		}
	}
	return b.inAny
}

func (b *combined) marks(day date.Date, in decisions) []Mark {
	var all []Mark
	for i := range b.sides {
		s := &b.sides[i]
		for _, m := range s.source.marks(day, s.in(in)) {
			if m.Calendar == "" {
				m.Calendar = s.name
			}
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, func(x, y Mark) int { return cmp.Compare(y.Kind.weight(), x.Kind.weight()) })
	return all
}

func (b *combined) touched(choice int) []date.Date {
	var days []date.Date
	for _, s := range b.sides {
		for i, at := range s.at {
			if at == choice {
				days = append(days, s.source.touched(i)...)
			}
		}
	}
	slices.SortFunc(days, date.Date.Compare)
	return slices.Compact(days)
}
