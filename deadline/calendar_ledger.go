package deadline

import (
	"cmp"
	"slices"
	"sort"
	"time"
)

// book is what a calendar is derived from: the marked days of a definition,
// or two calendars combined.
type book interface {
	choices() []Choice                                  // without the options' marks
	workedBits(coverage Interval, world picks) []uint64 // one bit a day, from the coverage's first
	worked(day int32, world picks) bool
	marks(day int32, p picks) []Mark // that hold in some world that p leaves open, the decisive first
	touched(choice int) []int32      // days with a mark that depends on the choice, in order
	linked() [][]int                 // choices on which one mark depends together
	content() [32]byte
}

// noted is a Mark with its texts kept once for all marks that share them.
type noted struct {
	day, against            int32
	name, basis, note, when uint16
	kind                    DayKind
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
	during   Interval
	basis    LegalBasis
}

// ledger is the book of a definition.
type ledger struct {
	rest   []restRule
	noted  []noted // in order of day, then of weight
	names  []Text
	bases  []LegalBasis
	notes  []Text
	whens  [][]condition
	chosen []Choice
	sum    [32]byte
}

func newLedger(def *CalendarDefinition) *ledger {
	l := &ledger{}
	for _, r := range def.Rest {
		rule := restRule{during: r.During, basis: r.Basis}
		for _, w := range r.Weekdays {
			rule.weekdays[w] = true
		}
		l.rest = append(l.rest, rule)
	}
	for _, c := range def.Choices {
		c.Options = slices.Clone(c.Options)
		for i := range c.Options {
			c.Options[i].Marks = nil
		}
		l.chosen = append(l.chosen, c)
	}
	slices.SortFunc(l.chosen, func(a, b Choice) int { return cmp.Compare(a.ID, b.ID) })
	l.note(def)
	l.sum = l.hash()
	return l
}

func (l *ledger) content() [32]byte { return l.sum }

func (l *ledger) order(a, b noted) int {
	if c := cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(b.kind.weight(), a.kind.weight()), cmp.Compare(a.kind, b.kind)); c != 0 {
		return c
	}
	if c := cmp.Compare(l.names[a.name].packed, l.names[b.name].packed); c != 0 {
		return c
	}
	if c := slices.CompareFunc(l.whens[a.when], l.whens[b.when], condition.compare); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(l.bases[a.basis].String(), l.bases[b.basis].String()), cmp.Compare(a.against, b.against),
		cmp.Compare(l.notes[a.note].packed, l.notes[b.note].packed))
}

func (l *ledger) choices() []Choice { return l.chosen }

// from returns where the notes from a day on begin.
func (l *ledger) from(day int32) int {
	return sort.Search(len(l.noted), func(i int) bool { return l.noted[i].day >= day })
}

// on returns what is noted on a day.
func (l *ledger) on(day int32) []noted {
	from := l.from(day)
	to := from
	for to < len(l.noted) && l.noted[to].day == day {
		to++
	}
	return l.noted[from:to]
}

// rests reports whether a day is one of weekly rest, and by which rule.
func (l *ledger) rests(day int32) (*restRule, bool) {
	d := Date{day}
	for i := range l.rest {
		if r := &l.rest[i]; r.weekdays[d.Weekday()] && r.during.Contains(d) {
			return r, true
		}
	}
	return nil, false
}

// holds reports whether a mark's conditions are met in a world.
func (l *ledger) holds(when uint16, world picks) bool {
	for _, c := range l.whens[when] {
		if world[c.choice] != c.option {
			return false
		}
	}
	return true
}

func (l *ledger) worked(day int32, world picks) bool {
	_, rest := l.rests(day)
	return l.judge(l.on(day), !rest, world)
}

// judge applies the precedence of marks; they come in order of weight.
func (l *ledger) judge(marks []noted, plain bool, world picks) bool {
	for _, m := range marks {
		if !l.holds(m.when, world) {
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

func (l *ledger) workedBits(coverage Interval, world picks) []uint64 {
	days := coverage.Days()
	bits := make([]uint64, (days+63)/64)
	for i := range days {
		bits[i>>6] |= 1 << (i & 63)
	}
	for i := range l.rest {
		l.rest[i].clear(bits, coverage)
	}
	for at := l.from(coverage.First.n); at < len(l.noted) && l.noted[at].day <= coverage.Last.n; {
		marks := l.on(l.noted[at].day)
		at += len(marks)
		i := marks[0].day - coverage.First.n
		bit := uint64(1) << (i & 63)
		if l.judge(marks, bits[i>>6]&bit != 0, world) {
			bits[i>>6] |= bit
		} else {
			bits[i>>6] &^= bit
		}
	}
	return bits
}

// clear takes the days of weekly rest out of the days of a coverage.
func (r *restRule) clear(bits []uint64, coverage Interval) {
	weekday := coverage.First.Weekday()
	always := r.during == Interval{}
	for i := range coverage.Days() {
		if r.weekdays[weekday] && (always || r.during.Contains(coverage.First.AddDays(i))) {
			bits[i>>6] &^= 1 << (i & 63)
		}
		if weekday++; weekday > time.Saturday {
			weekday = time.Sunday
		}
	}
}

// marks lists what may hold on a day: marks whose conditions p does not
// contradict, with the conditions that p leaves open, and weekly rest last.
func (l *ledger) marks(day int32, p picks) []Mark {
	var list []Mark
	for _, n := range l.on(day) {
		when, possible := l.remaining(n.when, p)
		if possible {
			list = append(list, Mark{Date: Date{n.day}, Kind: n.kind, Name: l.names[n.name], Basis: l.bases[n.basis],
				Against: Date{n.against}, Note: l.notes[n.note], When: when})
		}
	}
	if r, ok := l.rests(day); ok {
		rest := Mark{Date: Date{day}, Kind: DayRest, Name: weekdayName(Date{day}.Weekday()), Basis: r.basis}
		at := slices.IndexFunc(list, func(m Mark) bool { return m.Kind.weight() < DayRest.weight() })
		if at < 0 {
			at = len(list)
		}
		list = slices.Insert(list, at, rest)
	}
	return list
}

func (l *ledger) remaining(when uint16, p picks) (open []Pick, possible bool) {
	for _, c := range l.whens[when] {
		switch p[c.choice] {
		case undecided:
			choice := &l.chosen[c.choice]
			open = append(open, Pick{Choice: choice.ID, Option: choice.Options[c.option].ID})
		case c.option:
		default:
			return nil, false
		}
	}
	return open, true
}

func (l *ledger) touched(choice int) []int32 {
	var days []int32
	for _, n := range l.noted {
		depends := slices.ContainsFunc(l.whens[n.when], func(c condition) bool { return int(c.choice) == choice })
		if depends && (len(days) == 0 || days[len(days)-1] != n.day) {
			days = append(days, n.day)
		}
	}
	return days
}

func (l *ledger) linked() [][]int {
	var links [][]int
	for _, conds := range l.whens {
		if len(conds) > 1 {
			link := make([]int, len(conds))
			for i, c := range conds {
				link[i] = int(c.choice)
			}
			links = append(links, link)
		}
	}
	return links
}

func weekdayName(w time.Weekday) Text {
	vi := [...]string{"Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}
	return NewText("en", w.String()).With("vi", vi[w])
}
