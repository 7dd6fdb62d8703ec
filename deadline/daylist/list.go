package daylist

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// List is days off with what is said of all of them. Plain data, for
// [List.Calendar].
type List struct {
	Name string `json:"name"` // of the calendar, in answers and errors
	// Coverage is the days that the list speaks about, and in which no other day is
	// off: at most 300 years. A list of days does not say it, so the caller does.
	Coverage date.Interval `json:"coverage,omitzero"`
	// Empty are years of the coverage that are known to have no day.
	Empty   []int               `json:"empty,omitempty"`
	KnownOn date.Date           `json:"known_on,omitzero"` // the day on which the source said so, if known
	Rest    []calendar.RestDays `json:"rest,omitempty"`    // weekly rest: no feed says it
	Basis   legal.Basis         `json:"basis,omitzero"`    // what the days rest on, or the source
	Days    []Day               `json:"days,omitempty"`    // in order of date
}

// Day is one day of a list.
type Day struct {
	Date date.Date `json:"date"`
	Name string    `json:"name"`
	// Kind is a holiday if zero. A list has also substitutes, closures and days
	// that are worked although they would be off.
	Kind calendar.DayKind `json:"kind,omitzero"`
	Note string           `json:"note,omitempty"` // what else a reader should know
}

// Kinds are the kinds of days that a list can have.
func Kinds() []calendar.DayKind {
	return []calendar.DayKind{calendar.DayHoliday, calendar.DaySubstitute, calendar.DayClosure, calendar.DayExtra}
}

// kind is that of the day, a holiday where none is given.
func (d Day) kind() calendar.DayKind {
	if d.Kind == calendar.DayOrdinary {
		return calendar.DayHoliday
	}
	return d.Kind
}

// Definition returns the plain data of the list's calendar. What is wrong with the
// list is a [problem.List].
func (l List) Definition() (calendar.Definition, error) {
	l, err := l.Checked(nil)
	if err != nil {
		return calendar.Definition{}, err
	}
	def := calendar.Definition{Name: l.Name, Coverage: l.Coverage, KnownOn: l.KnownOn, Rest: l.Rest}
	for _, d := range l.Days {
		def.Marks = append(def.Marks, calendar.Mark{Date: d.Date, Kind: d.kind(), Name: text.Plain(d.Name), Basis: l.Basis, Note: text.Of(text.Plain(d.Note))})
	}
	return def, nil
}

// Calendar returns the calendar of the list.
func (l List) Calendar() (*calendar.Calendar, error) {
	def, err := l.Definition()
	if err != nil {
		return nil, err
	}
	return calendar.New(def)
}

// mostYears is how long a coverage is at most.
const mostYears = 300

// CheckCoverage returns what is wrong with the coverage, as a [problem.List]: it is not
// stated, goes from no first to no last day or is longer than 300 years. For readers
// that work with it.
func (l List) CheckCoverage() error {
	wrong := textfile.Problems{File: l.Name}
	checkCoverage(&wrong, l.Coverage)
	return wrong.Err()
}

func checkCoverage(problems *textfile.Problems, in date.Interval) {
	switch {
	case in == date.Interval{}:
		problems.Add(0, "coverage", "nobody says which days the list speaks about; state them, as in date.MustYears(2026, 2027)")
	case in.Days() == 0:
		problems.Add(0, "coverage", "%s does not go from a first to a last day", in)
	case in.Days() > mostYears*366:
		problems.Add(0, "coverage", "%s is more than %d years", in, mostYears)
	}
}

// Checked returns the list with its days in order, and those given twice alike left
// out once. For readers, lines says in which line each of its days stands; nil where
// they stand in none. The error is a [problem.List] with everything that is wrong: a
// day that has no name or two, that lies outside the coverage, a year of the coverage
// without one.
func (l List) Checked(lines []int) (List, error) {
	k := check{list: &l, lines: lines, problems: textfile.Problems{File: l.Name}}
	return k.checked()
}

type check struct {
	list     *List
	lines    []int
	kept     []placed // in order of date
	short    bool     // some day could not be read, so that years seem to have none
	problems textfile.Problems
}

func (k *check) checked() (List, error) {
	if k.list.Name == "" {
		k.problems.Add(0, "name", "the list has none; answers and errors call its calendar by it")
	}
	k.days()
	k.coverage()
	if err := k.problems.Err(); err != nil {
		return List{}, err
	}
	return *k.list, nil
}

// placed is a day with its line.
type placed struct {
	Day
	line int
}

// days checks each day, and puts them in order.
func (k *check) days() {
	all := make([]placed, 0, len(k.list.Days))
	for i, d := range k.list.Days {
		p := placed{Day: d}
		if i < len(k.lines) {
			p.line = k.lines[i]
		}
		if p.Kind == calendar.DayHoliday {
			p.Kind = calendar.DayOrdinary
		}
		p.Name, p.Note = strings.TrimSpace(p.Name), strings.TrimSpace(p.Note)
		if k.day(p) {
			all = append(all, p)
		} else {
			k.short = true
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.line, b.line)) })
	k.list.Days = make([]Day, 0, len(all))
	for _, p := range all {
		if last := len(k.kept) - 1; last >= 0 && p.Date == k.kept[last].Date {
			k.again(p, k.kept[last])
			continue
		}
		k.kept, k.list.Days = append(k.kept, p), append(k.list.Days, p.Day)
	}
}

// again checks a day that stands there already.
func (k *check) again(p, before placed) {
	if p.Day == before.Day {
		return
	}
	stands := "already"
	if before.line > 0 {
		stands = "in line " + strconv.Itoa(before.line)
	}
	if p.Name != before.Name {
		k.problems.Add(p.line, "name", "%s is %q here and %q %s; keep one of them", p.Date, p.Name, before.Name, stands)
		return
	}
	k.problems.Add(p.line, "", "%s stands %s with another kind or note; keep one of them", p.Date, stands)
}

// day checks one day by itself; whether it has a date.
func (k *check) day(p placed) bool {
	if p.Date.IsZero() {
		k.problems.Add(p.line, "date", "the day is missing; write one such as 2026-12-25")
		return false
	}
	switch {
	case p.Name == "":
		k.problems.Add(p.line, "name", "%s has no name; answers tell why a day is off", p.Date)
	case textfile.HasControl(p.Name):
		k.problems.Add(p.line, "name", "%q has a line break or another control character; leave it out", p.Name)
	}
	if textfile.HasControl(p.Note) {
		k.problems.Add(p.line, "note", "%q has a line break or another control character; leave it out", p.Note)
	}
	if !slices.Contains(Kinds(), p.kind()) {
		k.problems.Add(p.line, "kind", "a list has no day of the kind %q; write one of %v", p.Kind, Kinds())
	}
	return true
}

// coverage checks that each year has a day, and that all days are covered.
func (k *check) coverage() {
	before := k.problems.Len()
	checkCoverage(&k.problems, k.list.Coverage)
	if k.problems.Len() > before {
		return
	}
	in, has := k.list.Coverage, map[int]bool{}
	for _, p := range k.kept {
		if has[p.Date.Year()] = true; !in.Contains(p.Date) {
			k.problems.Add(p.line, "date", "%s (%s) lies outside the coverage %s", p.Date, p.Name, in)
		}
	}
	for _, y := range k.list.Empty {
		if has[y] || y < in.First.Year() || y > in.Last.Year() {
			k.problems.Add(0, "empty", "%d is given as a year without days, but has some or is not covered", y)
		}
		has[y] = true
	}
	if len(has) == 0 && !k.short {
		k.problems.Add(0, "", "the list has no day; it would make a calendar without holidays")
		return
	}
	for y := in.First.Year(); y <= in.Last.Year(); y++ {
		if !has[y] && !k.short {
			k.problems.Add(0, "coverage", "%s holds %d, of which there is no day; end the coverage before it, or name it as a year without days", in, y)
		}
	}
}
