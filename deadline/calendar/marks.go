package calendar

import (
	"cmp"
	"slices"
	"sort"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// packedMark is a Mark with its texts kept once for all marks that share them.
type packedMark struct {
	day, against           date.Date
	name, own, basis, note uint16
	when                   uint16
	kind, proposes         DayKind
	refused                bool
}

type condition struct {
	choice uint16
	option uint8
}

func (c condition) compare(other condition) int {
	return cmp.Or(cmp.Compare(c.choice, other.choice), cmp.Compare(c.option, other.option))
}

type restRule struct {
	weekdays [7]bool
	during   date.Interval
	basis    legal.Basis
}

// markTable is the source that a definition makes.
type markTable struct {
	rest   []restRule
	packed []packedMark // in order of day, then of weight
	names  []text.Text
	bases  []legal.Basis
	notes  []text.Sentence
	whens  [][]condition
	chosen []Choice
	sum    [32]byte
}

func newMarkTable(def *Definition) *markTable {
	t := &markTable{}
	for _, r := range def.Rest {
		rule := restRule{during: r.During, basis: r.Basis}
		for _, w := range r.Weekdays {
			rule.weekdays[w] = true
		}
		t.rest = append(t.rest, rule)
	}
	for _, c := range def.Choices {
		c.Options = slices.Clone(c.Options)
		for i := range c.Options {
			c.Options[i].Marks = nil
		}
		t.chosen = append(t.chosen, c)
	}
	slices.SortFunc(t.chosen, func(a, b Choice) int { return cmp.Compare(a.ID, b.ID) })
	t.pack(def)
	t.sum = t.hash()
	return t
}

func (t *markTable) digest() [32]byte { return t.sum }

func (t *markTable) order(a, b packedMark) int {
	if c := cmp.Or(a.day.Compare(b.day), cmp.Compare(b.kind.weight(), a.kind.weight()), cmp.Compare(a.kind, b.kind)); c != 0 {
		return c
	}
	if c := cmp.Compare(t.names[a.name].Canonical(), t.names[b.name].Canonical()); c != 0 {
		return c
	}
	if c := slices.CompareFunc(t.whens[a.when], t.whens[b.when], condition.compare); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(t.bases[a.basis].String(), t.bases[b.basis].String()), a.against.Compare(b.against),
		cmp.Compare(a.proposes, b.proposes), cmp.Compare(t.notes[a.note].Canonical(), t.notes[b.note].Canonical()))
}

func (t *markTable) choices() []Choice { return t.chosen }

// from returns where the marks from a day on begin.
func (t *markTable) from(day date.Date) int {
	return sort.Search(len(t.packed), func(i int) bool { return !t.packed[i].day.Before(day) })
}

// on returns the marks of a day.
func (t *markTable) on(day date.Date) []packedMark {
	from := t.from(day)
	to := from
	for to < len(t.packed) && t.packed[to].day == day {
		to++
	}
	return t.packed[from:to]
}

// rests reports whether a day is one of weekly rest, and by which rule.
func (t *markTable) rests(day date.Date) (*restRule, bool) {
	for i := range t.rest {
		if r := &t.rest[i]; r.weekdays[day.Weekday()] && r.during.Contains(day) {
			return r, true
		}
	}
	return nil, false
}

// holds reports whether a mark's conditions are met in a variant.
func (t *markTable) holds(when uint16, in decisions) bool {
	for _, c := range t.whens[when] {
		if in[c.choice] != c.option {
			return false
		}
	}
	return true
}

func (t *markTable) worked(day date.Date, in decisions) bool {
	_, rest := t.rests(day)
	return t.judge(t.on(day), !rest, in)
}

// judge applies the precedence of marks; they come in order of weight.
func (t *markTable) judge(marks []packedMark, plain bool, in decisions) bool {
	for _, m := range marks {
		if !t.holds(m.when, in) {
			continue
		}
		switch m.kind {
		case DayClosure, DayHoliday, DaySubstitute, DaySwapOff, DayRest:
			return false
		case DaySwapWork, DayExtra:
			return true
		case DayOrdinary, DayProposal:
		}
	}
	return plain
}

func (t *markTable) workedBits(coverage date.Interval, in decisions) []uint64 {
	days := coverage.Days()
	bits := make([]uint64, (days+63)/64)
	for i := range days {
		bits[i>>6] |= 1 << (i & 63)
	}
	for i := range t.rest {
		t.rest[i].clear(bits, coverage)
	}
	for at := t.from(coverage.First); at < len(t.packed) && !t.packed[at].day.After(coverage.Last); {
		marks := t.on(t.packed[at].day)
		at += len(marks)
		i := marks[0].day.Sub(coverage.First)
		bit := uint64(1) << (i & 63)
		if t.judge(marks, bits[i>>6]&bit != 0, in) {
			bits[i>>6] |= bit
		} else {
			bits[i>>6] &^= bit
		}
	}
	return bits
}

// clear takes the days of weekly rest out of the days of a coverage.
func (r *restRule) clear(bits []uint64, coverage date.Interval) {
	weekday := coverage.First.Weekday()
	always := r.during == date.Interval{}
	for i := range coverage.Days() {
		if r.weekdays[weekday] && (always || r.during.Contains(coverage.First.AddDays(i))) {
			bits[i>>6] &^= 1 << (i & 63)
		}
		if weekday++; weekday > time.Saturday {
			weekday = time.Sunday
		}
	}
}

// marks lists what may hold on a day: marks whose conditions in does not
// contradict, with the conditions that it leaves open, and weekly rest last.
func (t *markTable) marks(day date.Date, in decisions) []Mark {
	var list []Mark
	for _, n := range t.on(day) {
		when, possible := t.remaining(n.when, in)
		if possible {
			list = append(list, Mark{Date: n.day, Kind: n.kind, Name: t.names[n.name], Basis: t.bases[n.basis],
				Against: n.against, Note: t.notes[n.note], Proposes: n.proposes, Refused: n.refused, Own: t.names[n.own], When: when})
		}
	}
	if r, ok := t.rests(day); ok {
		rest := Mark{Date: day, Kind: DayRest, Basis: r.basis}
		at := slices.IndexFunc(list, func(m Mark) bool { return m.Kind.weight() < DayRest.weight() })
		if at < 0 {
			at = len(list)
		}
		list = slices.Insert(list, at, rest)
	}
	return list
}

func (t *markTable) remaining(when uint16, in decisions) (open []Decision, possible bool) {
	for _, c := range t.whens[when] {
		switch in[c.choice] {
		case undecided:
			choice := &t.chosen[c.choice]
			open = append(open, Decision{Choice: choice.ID, Option: choice.Options[c.option].ID})
		case c.option:
		default:
			return nil, false
		}
	}
	return open, true
}

func (t *markTable) touched(choice int) []date.Date {
	var days []date.Date
	for _, n := range t.packed {
		depends := slices.ContainsFunc(t.whens[n.when], func(c condition) bool { return int(c.choice) == choice })
		if depends && (len(days) == 0 || days[len(days)-1] != n.day) {
			days = append(days, n.day)
		}
	}
	return days
}
