package calendar_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func on(day string, kind calendar.DayKind) calendar.Mark {
	return calendar.Mark{Date: date.MustParse(day), Kind: kind, Name: text.New("en", kind.String())}
}

// What wins where marks on one day disagree.
func TestPrecedenceOfMarks(t *testing.T) {
	for _, c := range []struct {
		day    string
		marks  []calendar.DayKind
		worked bool
		kind   calendar.DayKind
		why    string
	}{
		{"2026-08-17", nil, true, calendar.DayOrdinary, "a Monday"},
		{"2026-08-22", nil, false, calendar.DayRest, "a Saturday"},
		{"2026-08-22", []calendar.DayKind{calendar.DayHoliday}, false, calendar.DayHoliday, "a holiday on a Saturday is told as a holiday"},
		{"2026-08-22", []calendar.DayKind{calendar.DaySwapWork}, true, calendar.DaySwapWork, "a worked Saturday"},
		{"2026-08-22", []calendar.DayKind{calendar.DayExtra}, true, calendar.DayExtra, "an office that opens this Saturday"},
		{"2026-08-22", []calendar.DayKind{calendar.DaySwapWork, calendar.DayClosure}, false, calendar.DayClosure, "a storm on a worked Saturday"},
		{"2026-08-17", []calendar.DayKind{calendar.DayHoliday, calendar.DaySwapWork}, true, calendar.DaySwapWork, "a day worked beats a holiday"},
		{"2026-08-17", []calendar.DayKind{calendar.DaySwapOff}, false, calendar.DaySwapOff, "a Monday swapped off"},
		{"2026-08-17", []calendar.DayKind{calendar.DayProposal}, true, calendar.DayOrdinary, "a proposal changes nothing"},
		{"2026-08-22", []calendar.DayKind{calendar.DayProposal}, false, calendar.DayRest, "nor on a Saturday"},
	} {
		var marks []calendar.Mark
		for _, k := range c.marks {
			marks = append(marks, on(c.day, k))
		}
		day, err := calendar.MustNew(year2026("test", marks...)).Day(date.MustParse(c.day))
		if err != nil || day.Worked != c.worked || day.Kind != c.kind || day.Status != legal.Settled {
			t.Errorf("%s %v: worked %t, %s, %s, %v; want %t, %s: %s", c.day, c.marks, day.Worked, day.Kind, day.Status, err, c.worked, c.kind, c.why)
		}
		if len(c.marks) > 0 && c.kind != calendar.DayOrdinary && day.Reasons[0].Kind != c.kind {
			t.Errorf("%s %v: the first reason is %s", c.day, c.marks, day.Reasons[0].Kind)
		}
	}
}

func TestAddAndCountAtTheEdges(t *testing.T) {
	cal := calendar.MustNew(year2026("test"))
	for _, c := range []struct {
		from string
		n    int
		want string
		why  string
	}{
		{"2026-01-01", 0, "2026-01-01", "nothing added to the first day, a Thursday"},
		{"2026-01-03", 0, "2026-01-03", "nothing added to a Saturday: it stays"},
		{"2026-01-03", 1, "2026-01-05", "the first working day after a Saturday"},
		{"2026-01-03", -1, "2026-01-02", "the last working day before it"},
		{"2026-01-05", -1, "2026-01-02", "from Monday back to Friday"},
		{"2026-01-01", 260, "2026-12-31", "all working days but the first; 2026 has 261 weekdays"},
		{"2026-12-31", -260, "2026-01-01", "and back"},
	} {
		got, status, err := cal.AddWorkingDays(date.MustParse(c.from), c.n)
		if err != nil || got.String() != c.want || status != legal.Settled {
			t.Errorf("%s %+d: %s %s, %v; want %s: %s", c.from, c.n, got, status, err, c.want, c.why)
		}
	}
	for _, c := range []struct {
		from string
		n    int
		day  string
	}{
		{"2025-12-31", 1, "2025-12-31"}, {"2027-01-01", -1, "2027-01-01"}, {"2026-12-31", 1, "2027-01-01"}, {"2026-01-01", -1, "2025-12-31"},
		{"2026-06-01", math.MaxInt, "2027-01-01"}, {"2026-06-01", math.MinInt, "2025-12-31"}, {"", 5, "no day"}, {"2025-12-31", 0, "2025-12-31"},
	} {
		var from date.Date
		if c.from != "" {
			from = date.MustParse(c.from)
		}
		_, _, err := cal.AddWorkingDays(from, c.n)
		want := "calendar test covers 2026-01-01 to 2026-12-31 and says nothing about " + c.day
		if !errors.Is(err, calendar.ErrNotCovered) || err.Error() != want {
			t.Errorf("%s %+d: %v; want %s", c.from, c.n, err, want)
		}
		if _, err := cal.PossibleDates(from, c.n); !errors.Is(err, calendar.ErrNotCovered) {
			t.Errorf("possible dates of %s %+d: %v", c.from, c.n, err)
		}
	}
	if n, _, err := cal.CountWorkingDays(date.MustParse("2026-01-01"), date.MustParse("2027-01-01")); !errors.Is(err, calendar.ErrNotCovered) {
		t.Errorf("counted %d, %v", n, err)
	}
}

// With an error there is no answer beside it, of any question.
func TestErrorsHaveNoAnswer(t *testing.T) {
	inside, outside := date.MustParse("2026-06-01"), date.MustParse("2027-01-01")
	cal := calendar.MustNew(year2026("test"))
	for _, pair := range [][2]date.Date{{inside, outside}, {outside, inside}, {outside, outside}, {date.Date{}, inside}, {inside, date.Date{}}} {
		n, status, err := cal.CountWorkingDays(pair[0], pair[1])
		if n != 0 || status != legal.Settled || !errors.Is(err, calendar.ErrNotCovered) {
			t.Errorf("counted from %s through %s: %d %s, %v", pair[0], pair[1], n, status, err)
		}
		end, err := cal.EndOfRun(pair[0], pair[1])
		if !end.IsZero() || !errors.Is(err, calendar.ErrNotCovered) {
			t.Errorf("the run from %s through %s: %s, %v", pair[0], pair[1], end, err)
		}
	}
	for _, n := range []int{0, 1, -1, 400} {
		day, status, err := cal.AddWorkingDays(outside, n)
		if !day.IsZero() || status != legal.Settled || !errors.Is(err, calendar.ErrNotCovered) {
			t.Errorf("%s %+d: %s %s, %v", outside, n, day, status, err)
		}
	}
	if worked, status, err := cal.IsWorkingDay(outside); worked || status != legal.Settled || !errors.Is(err, calendar.ErrNotCovered) {
		t.Errorf("%t %s, %v", worked, status, err)
	}
	if day, err := cal.Day(outside); day.Date != (date.Date{}) || day.Worked || !errors.Is(err, calendar.ErrNotCovered) {
		t.Errorf("%+v, %v", day, err)
	}
	if n, status, err := cal.CountWorkingDays(inside, inside); n != 0 || status != legal.Settled || err != nil {
		t.Errorf("from a day through itself: %d %s, %v", n, status, err)
	}
}

func TestCalendarErrors(t *testing.T) {
	bad := year2026("bad",
		on("2027-01-01", calendar.DayHoliday),
		on("2026-05-01", calendar.DayOrdinary),
		calendar.Mark{Date: date.MustParse("2026-05-04"), Kind: calendar.DaySwapOff, Against: date.MustParse("2026-05-04")},
		calendar.Mark{Date: date.MustParse("2026-05-05"), Kind: calendar.DayHoliday, When: []calendar.Decision{{Choice: "x", Option: "y"}, {Choice: "a", Option: "c"}}})
	bad.Rest = []calendar.RestDays{{Weekdays: []time.Weekday{8}}}
	bad.Choices = []calendar.Choice{{ID: "a", Options: []calendar.Option{{ID: "b"}}}, {ID: "a", Options: []calendar.Option{{ID: "c"}, {ID: "c"}}}}
	closed := year2026("closed")
	closed.Rest = calendar.Weekend(0, 1, 2, 3, 4, 5, 6)
	reversed := year2026("reversed")
	reversed.Coverage.First, reversed.Coverage.Last = reversed.Coverage.Last, reversed.Coverage.First
	reversed.Rest = []calendar.RestDays{{Weekdays: []time.Weekday{8}}} // which is looked at in a coverage
	for _, c := range []struct {
		def  calendar.Definition
		want string
	}{
		{calendar.Definition{}, "calendar : name: give the calendar a name; answers and errors call it by it; " +
			"coverage: give its first and its last day; a calendar speaks about no others"},
		{reversed, "calendar reversed: coverage: the last day 2026-01-01 lies before the first day 2026-12-31"},
		{closed, "calendar closed: coverage: no day of 2026-01-01 to 2026-12-31 is worked under some option; leave at least one working day"},
		{bad, "calendar bad: rest[0]: 8 is no weekday; write time.Sunday to time.Saturday; " +
			"choice a: has 1 options; an open choice has from 2 to 255; choice a: is given twice; put the options of one choice together; " +
			"choice a, option c: is given twice; marks[0], 2027-01-01: lies outside the coverage 2026-01-01 to 2026-12-31; " +
			`marks[1], 2026-05-01: a mark cannot be of the kind "ordinary"; say whether it is a holiday, a closure, a swap …; ` +
			"marks[2], 2026-05-04: is swapped against itself; name the other day; " +
			`marks[3], 2026-05-05: depends on the choice "x", which the calendar does not have; ` +
			`marks[3], 2026-05-05: depends on the option "c", which the choice a does not have`},
	} {
		cal, err := calendar.New(c.def)
		if cal != nil || err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

// A closure of every day under one option only is found too.
func TestNoWorkingDayUnderOneOption(t *testing.T) {
	def := year2026("strike")
	var all []calendar.Mark
	for d := def.Coverage.First; !d.After(def.Coverage.Last); d = d.Next() {
		all = append(all, calendar.Mark{Date: d, Kind: calendar.DayClosure})
	}
	def.Choices = []calendar.Choice{{ID: "strike", Options: []calendar.Option{{ID: "no"}, {ID: "yes", Marks: all}}}}
	if _, err := calendar.New(def); err == nil || !strings.Contains(err.Error(), "is worked under some option") {
		t.Error(err)
	}
}

// Thirteen choices of two options that touch one day have 8,192 joint
// outcomes: more than are looked at, and refused rather than guessed.
func TestTooManyJointOutcomes(t *testing.T) {
	def := year2026("knot")
	for i := range 13 {
		def.Choices = append(def.Choices, calendar.Choice{ID: fmt.Sprintf("c%02d", i), Options: []calendar.Option{
			{ID: "off", Marks: []calendar.Mark{on("2026-05-04", calendar.DayHoliday)}}, {ID: "worked"}}})
	}
	_, err := calendar.New(def)
	want := "calendar knot: choice c00: depends on 12 other choices, in more than 4096 combinations; decide some of them, or let them touch different days"
	if err == nil || err.Error() != want {
		t.Error(err)
	}
	// Apart from each other they are no trouble, but for listing all variants.
	for i := range def.Choices {
		def.Choices[i].Options[0].Marks[0].Date = date.MustParse("2026-03-02").AddDays(14 * i)
	}
	cal := calendar.MustNew(def)
	_, err = cal.Variants(cal.Coverage())
	var many *calendar.VariantsError
	if !errors.As(err, &many) || err.Error() != "calendar knot: the 13 open choices in 2026-01-01 to 2026-12-31 combine in more than 4096 ways; ask for a shorter interval" {
		t.Error(err)
	}
	dates, err := cal.PossibleDates(date.MustParse("2026-02-27"), 150)
	if err != nil || len(dates) != 14 {
		t.Errorf("with none to all thirteen days off there are fourteen days to end on: %s, %v", dates, err)
	}
}

func TestHashTellsContentsApart(t *testing.T) {
	seen := map[string]string{}
	note := func(what string, change func(*calendar.Definition)) {
		def := year2026("test", on("2026-05-04", calendar.DayHoliday), on("2026-05-05", calendar.DayHoliday))
		change(&def)
		hash := calendar.MustNew(def).Hash()
		if other, ok := seen[hash]; ok {
			t.Errorf("%s has the hash of %s", what, other)
		}
		seen[hash] = what
	}
	note("the calendar itself", func(*calendar.Definition) {})
	note("another name", func(d *calendar.Definition) { d.Name = "other" })
	note("another coverage", func(d *calendar.Definition) { d.Coverage.Last = d.Coverage.Last.Next() })
	note("another weekend", func(d *calendar.Definition) { d.Rest = calendar.Weekend(time.Friday) })
	note("another day against it", func(d *calendar.Definition) { d.Marks[0].Against = date.MustParse("2026-05-09") })
	note("another kind", func(d *calendar.Definition) { d.Marks[0].Kind = calendar.DayClosure })
	note("another day", func(d *calendar.Definition) { d.Marks[0].Date = date.MustParse("2026-05-06") })
	note("another reason", func(d *calendar.Definition) { d.Marks[0].Basis = legal.Cite("Act", "1") })
	note("cited otherwise", func(d *calendar.Definition) { d.Marks[0].Basis = legal.German.Cite(text.Plain("Act"), "1") })
	ended := legal.Basis{Act: text.Plain("Act"), Article: "1", Until: date.MustParse("2026-06-30")}
	note("a reason that has ended", func(d *calendar.Definition) { d.Marks[0].Basis = ended })
	note("one that ended on another day", func(d *calendar.Definition) {
		d.Marks[0].Basis = legal.Replaced(ended, date.MustParse("2026-06-29"), legal.Basis{})
	})
	note("one that was replaced", func(d *calendar.Definition) {
		d.Marks[0].Basis = legal.Replaced(ended, ended.Until, legal.Cite("Act 2"))
	})
	note("one replaced on a day that is not known", func(d *calendar.Definition) {
		d.Marks[0].Basis = legal.Replaced(ended, date.Date{}, legal.Cite("Act 2"))
	})
	note("another note", func(d *calendar.Definition) { d.Marks[0].Note = text.Of(text.Plain("note")) })
	note("an unverified reason", func(d *calendar.Definition) {
		d.Marks[0].Basis = legal.Basis{Act: text.Plain("Act"), Article: "1", Unverified: true}
	})
	note("a choice", func(d *calendar.Definition) {
		d.Choices = []calendar.Choice{{ID: "c", Options: []calendar.Option{{ID: "a"}, {ID: "b"}}}}
	})
	def := year2026("test", on("2026-05-05", calendar.DayHoliday), on("2026-05-04", calendar.DayHoliday))
	def.KnownOn = date.MustParse("2026-01-01")
	if _, ok := seen[calendar.MustNew(def).Hash()]; !ok {
		t.Error("the order of marks or the day known changes the hash")
	}
}

// A hash says the same of the same content for years: it is kept with answers.
func TestHashStays(t *testing.T) {
	def := year2026("kept",
		calendar.Mark{Date: date.MustParse("2026-05-01"), Kind: calendar.DayHoliday, Name: text.New("en", "May Day").With("vi", "Quốc tế lao động"),
			Basis: legal.Basis{Act: text.Plain("Act"), Article: "1", Clause: "2", Point: "a", Since: date.MustParse("2021-01-01")}},
		calendar.Mark{Date: date.MustParse("2026-05-04"), Kind: calendar.DaySwapOff, Against: date.MustParse("2026-05-09"), Note: text.Of(text.Plain("for all"))},
		calendar.Mark{Date: date.MustParse("2026-05-09"), Kind: calendar.DaySwapWork, Against: date.MustParse("2026-05-04"), Note: text.Of(text.Plain("for all"))},
		calendar.Mark{Date: date.MustParse("2026-05-11"), Kind: calendar.DayClosure, Name: text.Plain("storm"),
			When: []calendar.Decision{{Choice: "which", Option: "2"}}},
		calendar.Mark{Date: date.MustParse("2026-05-12"), Kind: calendar.DayClosure, Name: text.Plain("storm")})
	def.Rest = append(def.Rest, calendar.RestDays{Weekdays: []time.Weekday{time.Friday}, During: days("2026-06-01", "2026-06-30"), Basis: legal.Cite("Act", "3")})
	def.Choices = []calendar.Choice{either("which", "2026-09-01", "2026-09-03"), either("another", "2026-09-04", "2026-09-07")}
	def.Choices[0].Awaits, def.Choices[0].Basis, def.Choices[1].Disputed = text.Of(text.Plain("a decree")), legal.Cite("Act", "4"), true
	def.Hours = hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("07:30-11:30,13:00-17:00"),
		Exceptions: []calendar.HoursException{{Date: date.MustParse("2026-02-13"), Openings: calendar.MustParseOpenings("07:30-11:30"), Name: text.Plain("half"), Basis: legal.Cite("Act", "5")}}})
	const want = "3b55364558f07cc0a866216bbc3a24d43d349ec9528938dc3b1f1623823d0550"
	if got := calendar.MustNew(def).Hash(); got != want {
		t.Errorf("hash %s, want %s", got, want)
	}
}

// One working day is enough, and no day outside the coverage is worked.
func TestOneWorkingDay(t *testing.T) {
	def := year2026("one")
	def.Coverage = days("2026-03-06", "2026-03-08") // Fri to Sun
	cal := calendar.MustNew(def)
	for day, want := range map[string]bool{"2026-03-05": false, "2026-03-06": true, "2026-03-07": false, "2026-03-09": false} {
		if got := cal.IsSurelyWorked(date.MustParse(day)); got != want {
			t.Errorf("%s: %t", day, got)
		}
	}
	if (&calendar.Calendar{}).IsSurelyWorked(date.MustParse("2026-03-06")) {
		t.Error("worked in no calendar")
	}
	def.Choices = []calendar.Choice{either("which", "2026-03-06", "2026-03-07")}
	if _, err := calendar.New(def); err == nil || !strings.Contains(err.Error(), "is worked under some option") {
		t.Errorf("the only day may be off: %v", err)
	}
	def.Coverage.Last = date.MustParse("2026-03-09")
	open := calendar.MustNew(def)
	if day := date.MustParse("2026-03-06"); open.IsSurelyWorked(day) {
		t.Errorf("%s may be off", day)
	}
	if n, status, err := open.CountWorkingDays(date.MustParse("2026-03-07"), date.MustParse("2026-03-09")); n != 1 || status != legal.Settled || err != nil {
		t.Errorf("behind what is open: %d %s, %v", n, status, err)
	}
}

func TestDaysAreClippedToTheCoverage(t *testing.T) {
	cal := calendar.MustNew(year2026("test"))
	for _, c := range []struct {
		in   date.Interval
		want int
	}{
		{date.Interval{}, 365},
		{cal.Coverage(), 365},
		{date.Interval{First: date.MustParse("2026-12-30")}, 2},
		{date.Interval{Last: date.MustParse("2026-01-03")}, 3},
		{date.Interval{First: date.MustParse("2020-01-01"), Last: date.MustParse("2026-01-01")}, 1},
		{date.Interval{First: date.MustParse("2027-01-01")}, 0},
		{date.Interval{First: date.MustParse("2026-02-02"), Last: date.MustParse("2026-02-01")}, 0},
	} {
		n, last := 0, date.Date{}
		for day := range cal.Days(c.in) {
			n, last = n+1, day.Date
		}
		if n != c.want || n > 0 && !cal.Coverage().Contains(last) {
			t.Errorf("%s: %d days to %s, want %d", c.in, n, last, c.want)
		}
	}
	if got := len(slices.Collect(cal.WorkingDays(date.Interval{}))); got != 261 {
		t.Errorf("2026 has %d weekdays", got)
	}
}

// Properties on one calendar with an open choice resolved either way.
func TestAddingProperties(t *testing.T) {
	def := year2026("test", on("2026-05-01", calendar.DayHoliday), on("2026-05-02", calendar.DaySwapWork))
	def.Choices = []calendar.Choice{{ID: "which", Options: []calendar.Option{
		{ID: "mon", Marks: []calendar.Mark{on("2026-06-01", calendar.DayHoliday)}},
		{ID: "tue", Marks: []calendar.Mark{on("2026-06-02", calendar.DayHoliday)}},
	}}}
	variants, err := calendar.MustNew(def).Variants(def.Coverage)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		cal := variants[rapid.IntRange(0, 1).Draw(t, "variant")].Calendar
		first := def.Coverage.First
		d := first.AddDays(rapid.IntRange(100, 250).Draw(t, "day"))
		a, b := rapid.IntRange(-40, 40).Draw(t, "a"), rapid.IntRange(-20, 20).Draw(t, "b")
		end, _, err := cal.AddWorkingDays(d, a)
		if err != nil {
			t.Fatal(err)
		}
		if n, _, _ := cal.CountWorkingDays(d, end); n != a {
			t.Fatalf("%s %+d is %s, which counts %d", d, a, end, n)
		}
		if worked, _, _ := cal.IsWorkingDay(d); worked {
			inTwo, _, _ := cal.AddWorkingDays(end, b)
			atOnce, _, _ := cal.AddWorkingDays(d, a+b)
			if inTwo != atOnce {
				t.Fatalf("%s %+d %+d is %s, but %+d is %s", d, a, b, inTwo, a+b, atOnce)
			}
		}
		later, _, _ := cal.AddWorkingDays(d.Next(), a)
		if a != 0 && later.Before(end) {
			t.Fatalf("%s %+d is %s, a day later only %s", d, a, end, later)
		}
		more, _, _ := cal.AddWorkingDays(d, a+1)
		if a != 0 && a != -1 && !more.After(end) {
			t.Fatalf("%s %+d is %s, one more only %s", d, a, end, more)
		}
	})
}

// One calendar among many goroutines, for the race detector.
func TestCalendarIsShared(t *testing.T) {
	cal := calendar.MustNew(randomChoice())
	want, _ := cal.PossibleDates(cal.Coverage().First, 90)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				got, err := cal.PossibleDates(cal.Coverage().First, 90)
				if err != nil || !slices.Equal(got, want) {
					t.Errorf("%s, %v", got, err)
				}
				if _, err := cal.Variants(cal.Coverage()); err != nil {
					t.Error(err)
				}
				for day := range cal.Days(date.Interval{}) {
					if len(day.Reasons) > 0 {
						day.Reasons[0].Name = text.Plain("changed by a caller")
					}
				}
				for _, c := range cal.Choices(cal.Coverage()) {
					c.Options[0].ID = "changed by a caller"
				}
			}
		})
	}
	group.Wait()
}

func randomChoice() calendar.Definition {
	def := year2026("shared")
	def.Choices = []calendar.Choice{{ID: "which", Options: []calendar.Option{
		{ID: "long", Marks: []calendar.Mark{on("2026-04-01", calendar.DayHoliday), on("2026-04-02", calendar.DayHoliday)}},
		{ID: "short", Marks: []calendar.Mark{on("2026-04-01", calendar.DayHoliday)}},
	}}}
	return def
}

func ExampleNew() {
	cal, err := calendar.New(calendar.Definition{
		Name: "town hall",
		Coverage: date.Interval{
			First: date.MustParse("2026-01-01"),
			Last:  date.MustParse("2026-12-31"),
		},
		Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Marks: []calendar.Mark{{
			Date:  date.MustParse("2026-09-02"), // a Wednesday
			Kind:  calendar.DayHoliday,
			Name:  text.New("en", "National Day"),
			Basis: legal.Cite("Labour Code 45/2019/QH14", "112", "1"),
		}},
	})
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2026-08-31"), 3) // from a Monday
	fmt.Println(last.Weekday(), last, status, err)
	day, err := cal.Day(date.MustParse("2026-09-02"))
	fmt.Println(day.Kind, day.Reasons[0].Name, day.Reasons[0].Basis, err)
	_, _, err = cal.AddWorkingDays(date.MustParse("2026-12-31"), 1)
	fmt.Println(err)
	// Output:
	// Friday 2026-09-04 settled <nil>
	// holiday National Day art. 112(1) Labour Code 45/2019/QH14 <nil>
	// calendar town hall covers 2026-01-01 to 2026-12-31 and says nothing about 2027-01-01
}

// A day that is still to be chosen makes an answer provisional; the choice
// says what it waits for, and each variant has its own answer.
func ExampleCalendar_Variants() {
	off := func(day string) []calendar.Mark {
		return []calendar.Mark{{Date: date.MustParse(day), Kind: calendar.DayHoliday}}
	}
	cal := calendar.MustNew(calendar.Definition{
		Name: "vn",
		Coverage: date.Interval{
			First: date.MustParse("2027-01-01"),
			Last:  date.MustParse("2027-12-31"),
		},
		Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Choices: []calendar.Choice{{
			ID:     "national-day-2027",
			Name:   text.Of(text.New("en", "National Day 2027")),
			Awaits: text.Of(text.New("en", "the Prime Minister's decision")),
			Options: []calendar.Option{
				{ID: "before", Name: text.Of(text.New("en", "1 September")), Marks: off("2027-09-01")},
				{ID: "after", Name: text.Of(text.New("en", "3 September")), Marks: off("2027-09-03")},
			},
		}},
	})
	from := date.MustParse("2027-08-31") // a Tuesday
	last, status, _ := cal.AddWorkingDays(from, 2)
	fmt.Println(last.Weekday(), last, status)

	september := date.Interval{First: date.MustParse("2027-09-01"), Last: date.MustParse("2027-09-30")}
	fmt.Println("waits for", cal.Choices(september)[0].Awaits)
	variants, err := cal.Variants(september)
	if err != nil {
		panic(err)
	}
	for _, v := range variants {
		last, status, _ := v.Calendar.AddWorkingDays(from, 2)
		fmt.Println(v.Label, "->", last.Weekday(), last, status)
	}
	// Output:
	// Thursday 2027-09-02 provisional
	// waits for the Prime Minister's decision
	// National Day 2027: 1 September -> Friday 2027-09-03 settled
	// National Day 2027: 3 September -> Thursday 2027-09-02 settled
}
