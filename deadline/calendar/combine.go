package calendar

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
)

// OffInEither returns the calendar in which a day is worked if it is worked
// in both a and b: what holds where an office must be open and a court too.
//
// It covers the days that both cover; none in common is an *Error.
// A choice open in both is one choice if it has the same ID and options, and an
// *Error if the options differ. The day known is the earlier of the
// two, and the office hours are those of a, or of b if a has none.
func OffInEither(name string, a, b *Calendar) (*Calendar, error) {
	return combine(name, a, b, true)
}

// OffInBoth returns the calendar in which a day is worked if it is worked in a
// or in b. All else is as for OffInEither.
func OffInBoth(name string, a, b *Calendar) (*Calendar, error) {
	return combine(name, a, b, false)
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

// combined is the source of two calendars put together.
type combined struct {
	either bool // off in either; otherwise off in both
	sides  [2]side
	chosen []Choice
}

// side is one of the two calendars, and where its choices are among those of
// the combination: -1 where the side has decided them.
type side struct {
	*Calendar
	at []int
}

func combine(name string, a, b *Calendar, either bool) (*Calendar, error) {
	if name == "" {
		return nil, wrong(name, "name", "give the calendar a name; answers and errors call it by it")
	}
	if a.isNone() || b.isNone() {
		return nil, wrong(name, "calendars", "one of the two is no calendar; build it with calendar.New")
	}
	coverage := a.coverage
	if b.coverage.First.After(coverage.First) {
		coverage.First = b.coverage.First
	}
	if b.coverage.Last.Before(coverage.Last) {
		coverage.Last = b.coverage.Last
	}
	if coverage.IsReversed() {
		return nil, wrong(name, "coverage", "%s covers %s and %s covers %s: no day in common", a.name, a.coverage, b.name, b.coverage)
	}
	both := &combined{either: either, sides: [2]side{{Calendar: a}, {Calendar: b}}}
	if other := both.join(); other != "" {
		return nil, wrong(name, "choice "+other, "has other options in %s than in %s", a.name, b.name)
	}
	hours, known := a.hours, a.known
	if hours.IsZero() {
		hours = b.hours
	}
	if b.known.Before(known) {
		known = b.known
	}
	return newCalendar(name, coverage, known, hours, both, allUndecided(len(both.chosen)))
}

// join gathers the open choices of both sides, and returns the ID of one that
// they understand differently.
func (b *combined) join() (conflict string) {
	for _, s := range b.sides {
		for i, c := range s.source.choices() {
			if s.taken[i] != undecided {
				continue
			}
			at := slices.IndexFunc(b.chosen, func(o Choice) bool { return o.ID == c.ID })
			if at < 0 {
				b.chosen = append(b.chosen, c)
			} else if !slices.EqualFunc(b.chosen[at].Options, c.Options, func(x, y Option) bool { return x.ID == y.ID }) {
				return c.ID
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
	return ""
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
	return sha256.Sum256(fmt.Appendf(nil, "combined %t %s %s", b.either, b.sides[0].hash, b.sides[1].hash))
}

func (b *combined) workedBits(coverage date.Interval, in decisions) []uint64 {
	bits := b.sides[0].source.workedBits(coverage, b.sides[0].in(in))
	for i, w := range b.sides[1].source.workedBits(coverage, b.sides[1].in(in)) {
		if b.either {
			bits[i] &= w
		} else {
			bits[i] |= w
		}
	}
	return bits
}

func (b *combined) worked(day date.Date, in decisions) bool {
	first := b.sides[0].source.worked(day, b.sides[0].in(in))
	second := b.sides[1].source.worked(day, b.sides[1].in(in))
	if b.either {
		return first && second
	}
	return first || second
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
