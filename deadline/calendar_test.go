package deadline_test

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

	"github.com/statutory-go/statutory/deadline"
)

func on(day string, kind deadline.DayKind) deadline.Mark {
	return deadline.Mark{Date: deadline.MustParseDate(day), Kind: kind, Name: deadline.NewText("en", kind.String())}
}

// What wins where marks on one day disagree.
func TestPrecedenceOfMarks(t *testing.T) {
	for _, c := range []struct {
		day    string
		marks  []deadline.DayKind
		worked bool
		kind   deadline.DayKind
		why    string
	}{
		{"2026-08-17", nil, true, deadline.DayOrdinary, "a Monday"},
		{"2026-08-22", nil, false, deadline.DayRest, "a Saturday"},
		{"2026-08-22", []deadline.DayKind{deadline.DayHoliday}, false, deadline.DayHoliday, "a holiday on a Saturday is told as a holiday"},
		{"2026-08-22", []deadline.DayKind{deadline.DaySwapWork}, true, deadline.DaySwapWork, "a worked Saturday"},
		{"2026-08-22", []deadline.DayKind{deadline.DayExtra}, true, deadline.DayExtra, "an office that opens this Saturday"},
		{"2026-08-22", []deadline.DayKind{deadline.DaySwapWork, deadline.DayClosure}, false, deadline.DayClosure, "a storm on a worked Saturday"},
		{"2026-08-17", []deadline.DayKind{deadline.DayHoliday, deadline.DaySwapWork}, true, deadline.DaySwapWork, "a day worked beats a holiday"},
		{"2026-08-17", []deadline.DayKind{deadline.DaySwapOff}, false, deadline.DaySwapOff, "a Monday swapped off"},
		{"2026-08-17", []deadline.DayKind{deadline.DayProposal}, true, deadline.DayOrdinary, "a proposal changes nothing"},
		{"2026-08-22", []deadline.DayKind{deadline.DayProposal}, false, deadline.DayRest, "nor on a Saturday"},
	} {
		var marks []deadline.Mark
		for _, k := range c.marks {
			marks = append(marks, on(c.day, k))
		}
		day, err := deadline.MustNewCalendar(year2026("test", marks...)).Day(deadline.MustParseDate(c.day))
		if err != nil || day.Worked != c.worked || day.Kind != c.kind || day.Status != deadline.Settled {
			t.Errorf("%s %v: worked %t, %s, %s, %v; want %t, %s: %s", c.day, c.marks, day.Worked, day.Kind, day.Status, err, c.worked, c.kind, c.why)
		}
		if len(c.marks) > 0 && c.kind != deadline.DayOrdinary && day.Reasons[0].Kind != c.kind {
			t.Errorf("%s %v: the first reason is %s", c.day, c.marks, day.Reasons[0].Kind)
		}
	}
}

func TestAddAndCountAtTheEdges(t *testing.T) {
	cal := deadline.MustNewCalendar(year2026("test"))
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
		got, status, err := cal.AddWorkingDays(deadline.MustParseDate(c.from), c.n)
		if err != nil || got.String() != c.want || status != deadline.Settled {
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
		var from deadline.Date
		if c.from != "" {
			from = deadline.MustParseDate(c.from)
		}
		_, _, err := cal.AddWorkingDays(from, c.n)
		want := "calendar test covers 2026-01-01 to 2026-12-31 and says nothing about " + c.day
		if !errors.Is(err, deadline.ErrNotCovered) || err.Error() != want {
			t.Errorf("%s %+d: %v; want %s", c.from, c.n, err, want)
		}
		if _, err := cal.PossibleDates(from, c.n); !errors.Is(err, deadline.ErrNotCovered) {
			t.Errorf("possible dates of %s %+d: %v", c.from, c.n, err)
		}
	}
	if n, _, err := cal.CountWorkingDays(deadline.MustParseDate("2026-01-01"), deadline.MustParseDate("2027-01-01")); !errors.Is(err, deadline.ErrNotCovered) {
		t.Errorf("counted %d, %v", n, err)
	}
}

func TestCalendarErrors(t *testing.T) {
	bad := year2026("bad",
		on("2027-01-01", deadline.DayHoliday),
		on("2026-05-01", deadline.DayOrdinary),
		deadline.Mark{Date: deadline.MustParseDate("2026-05-04"), Kind: deadline.DaySwapOff, Against: deadline.MustParseDate("2026-05-04")},
		deadline.Mark{Date: deadline.MustParseDate("2026-05-05"), Kind: deadline.DayHoliday, When: []deadline.Pick{{Choice: "x", Option: "y"}}})
	bad.Rest = []deadline.RestDays{{Weekdays: []time.Weekday{8}}}
	bad.Choices = []deadline.Choice{{ID: "a", Options: []deadline.Option{{ID: "b"}}}, {ID: "a", Options: []deadline.Option{{ID: "c"}, {ID: "c"}}}}
	closed := year2026("closed")
	closed.Rest = deadline.Weekend(0, 1, 2, 3, 4, 5, 6)
	reversed := year2026("reversed")
	reversed.Coverage.First, reversed.Coverage.Last = reversed.Coverage.Last, reversed.Coverage.First
	for _, c := range []struct {
		def  deadline.CalendarDefinition
		want string
	}{
		{deadline.CalendarDefinition{}, "calendar : name: give the calendar a name; answers and errors call it by it; " +
			"coverage: give its first and its last day; a calendar speaks about no others"},
		{reversed, "calendar reversed: coverage: the last day 2026-01-01 lies before the first day 2026-12-31"},
		{closed, "calendar closed: coverage: no day of 2026-01-01 to 2026-12-31 is worked under some option; leave at least one working day"},
		{bad, "calendar bad: rest[0]: 8 is no weekday; write time.Sunday to time.Saturday; " +
			"choice a: has 1 options; an open choice has from 2 to 255; choice a: is given twice; put the options of one choice together; " +
			"choice a, option c: is given twice; marks[0], 2027-01-01: lies outside the coverage 2026-01-01 to 2026-12-31; " +
			`marks[1], 2026-05-01: a mark cannot be of the kind "ordinary"; say whether it is a holiday, a closure, a swap …; ` +
			"marks[2], 2026-05-04: is swapped against itself; name the other day; " +
			`marks[3], 2026-05-05: depends on the choice "x", which the calendar does not have`},
	} {
		cal, err := deadline.NewCalendar(c.def)
		if cal != nil || err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

// A closure of every day under one option only is found too.
func TestNoWorkingDayUnderOneOption(t *testing.T) {
	def := year2026("strike")
	var all []deadline.Mark
	for d := def.Coverage.First; !d.After(def.Coverage.Last); d = d.Next() {
		all = append(all, deadline.Mark{Date: d, Kind: deadline.DayClosure})
	}
	def.Choices = []deadline.Choice{{ID: "strike", Options: []deadline.Option{{ID: "no"}, {ID: "yes", Marks: all}}}}
	if _, err := deadline.NewCalendar(def); err == nil || !strings.Contains(err.Error(), "is worked under some option") {
		t.Error(err)
	}
}

// Thirteen choices of two options that touch one day have 8,192 joint
// outcomes: more than are looked at, and refused rather than guessed.
func TestTooManyJointOutcomes(t *testing.T) {
	def := year2026("knot")
	for i := range 13 {
		def.Choices = append(def.Choices, deadline.Choice{ID: fmt.Sprintf("c%02d", i), Options: []deadline.Option{
			{ID: "off", Marks: []deadline.Mark{on("2026-05-04", deadline.DayHoliday)}}, {ID: "worked"}}})
	}
	_, err := deadline.NewCalendar(def)
	want := "calendar knot: choice c00: depends on 12 other choices, in more than 4096 combinations; decide some of them, or let them touch different days"
	if err == nil || err.Error() != want {
		t.Error(err)
	}
	// Apart from each other they are no trouble, but for listing all variants.
	for i := range def.Choices {
		def.Choices[i].Options[0].Marks[0].Date = deadline.MustParseDate("2026-03-02").AddDays(14 * i)
	}
	cal := deadline.MustNewCalendar(def)
	_, err = cal.Variants(cal.Coverage())
	var many *deadline.VariantsError
	if !errors.As(err, &many) || err.Error() != "calendar knot: the 13 open choices in 2026-01-01 to 2026-12-31 combine in more than 4096 ways; ask for a shorter interval" {
		t.Error(err)
	}
	dates, err := cal.PossibleDates(deadline.MustParseDate("2026-02-27"), 150)
	if err != nil || len(dates) != 14 {
		t.Errorf("with none to all thirteen days off there are fourteen days to end on: %s, %v", dates, err)
	}
}

func TestHashTellsContentsApart(t *testing.T) {
	seen := map[string]string{}
	note := func(what string, change func(*deadline.CalendarDefinition)) {
		def := year2026("test", on("2026-05-04", deadline.DayHoliday), on("2026-05-05", deadline.DayHoliday))
		change(&def)
		hash := deadline.MustNewCalendar(def).Hash()
		if other, ok := seen[hash]; ok {
			t.Errorf("%s has the hash of %s", what, other)
		}
		seen[hash] = what
	}
	note("the calendar itself", func(*deadline.CalendarDefinition) {})
	note("another name", func(d *deadline.CalendarDefinition) { d.Name = "other" })
	note("another coverage", func(d *deadline.CalendarDefinition) { d.Coverage.Last = d.Coverage.Last.Next() })
	note("another weekend", func(d *deadline.CalendarDefinition) { d.Rest = deadline.Weekend(time.Friday) })
	note("another kind", func(d *deadline.CalendarDefinition) { d.Marks[0].Kind = deadline.DayClosure })
	note("another day", func(d *deadline.CalendarDefinition) { d.Marks[0].Date = deadline.MustParseDate("2026-05-06") })
	note("another reason", func(d *deadline.CalendarDefinition) { d.Marks[0].Basis = deadline.Cite("Act", "1") })
	note("another note", func(d *deadline.CalendarDefinition) { d.Marks[0].Note = deadline.PlainText("note") })
	note("an unverified reason", func(d *deadline.CalendarDefinition) {
		d.Marks[0].Basis = deadline.LegalBasis{Act: deadline.PlainText("Act"), Article: "1", Unverified: true}
	})
	note("a choice", func(d *deadline.CalendarDefinition) {
		d.Choices = []deadline.Choice{{ID: "c", Options: []deadline.Option{{ID: "a"}, {ID: "b"}}}}
	})
	def := year2026("test", on("2026-05-05", deadline.DayHoliday), on("2026-05-04", deadline.DayHoliday))
	def.KnownOn = deadline.MustParseDate("2026-01-01")
	if _, ok := seen[deadline.MustNewCalendar(def).Hash()]; !ok {
		t.Error("the order of marks or the day known changes the hash")
	}
}

func TestDaysAreClippedToTheCoverage(t *testing.T) {
	cal := deadline.MustNewCalendar(year2026("test"))
	for _, c := range []struct {
		in   deadline.Interval
		want int
	}{
		{deadline.Interval{}, 365},
		{cal.Coverage(), 365},
		{deadline.Interval{First: deadline.MustParseDate("2026-12-30")}, 2},
		{deadline.Interval{Last: deadline.MustParseDate("2026-01-03")}, 3},
		{deadline.Interval{First: deadline.MustParseDate("2020-01-01"), Last: deadline.MustParseDate("2026-01-01")}, 1},
		{deadline.Interval{First: deadline.MustParseDate("2027-01-01")}, 0},
		{deadline.Interval{First: deadline.MustParseDate("2026-02-02"), Last: deadline.MustParseDate("2026-02-01")}, 0},
	} {
		n, last := 0, deadline.Date{}
		for day := range cal.Days(c.in) {
			n, last = n+1, day.Date
		}
		if n != c.want || n > 0 && !cal.Coverage().Contains(last) {
			t.Errorf("%s: %d days to %s, want %d", c.in, n, last, c.want)
		}
	}
	if got := len(slices.Collect(cal.WorkingDays(deadline.Interval{}))); got != 261 {
		t.Errorf("2026 has %d weekdays", got)
	}
}

// Properties on one calendar with an open choice resolved either way.
func TestAddingProperties(t *testing.T) {
	def := year2026("test", on("2026-05-01", deadline.DayHoliday), on("2026-05-02", deadline.DaySwapWork))
	def.Choices = []deadline.Choice{{ID: "which", Options: []deadline.Option{
		{ID: "mon", Marks: []deadline.Mark{on("2026-06-01", deadline.DayHoliday)}},
		{ID: "tue", Marks: []deadline.Mark{on("2026-06-02", deadline.DayHoliday)}},
	}}}
	variants, err := deadline.MustNewCalendar(def).Variants(def.Coverage)
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
	cal := deadline.MustNewCalendar(randomChoice())
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
				for day := range cal.Days(deadline.Interval{}) {
					if len(day.Reasons) > 0 {
						day.Reasons[0].Name = deadline.PlainText("changed by a caller")
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

func randomChoice() deadline.CalendarDefinition {
	def := year2026("shared")
	def.Choices = []deadline.Choice{{ID: "which", Options: []deadline.Option{
		{ID: "long", Marks: []deadline.Mark{on("2026-04-01", deadline.DayHoliday), on("2026-04-02", deadline.DayHoliday)}},
		{ID: "short", Marks: []deadline.Mark{on("2026-04-01", deadline.DayHoliday)}},
	}}}
	return def
}

func ExampleNewCalendar() {
	cal, err := deadline.NewCalendar(deadline.CalendarDefinition{
		Name: "town hall",
		Coverage: deadline.Interval{
			First: deadline.MustParseDate("2026-01-01"),
			Last:  deadline.MustParseDate("2026-12-31"),
		},
		Rest: deadline.Weekend(time.Saturday, time.Sunday),
		Marks: []deadline.Mark{{
			Date:  deadline.MustParseDate("2026-09-02"), // a Wednesday
			Kind:  deadline.DayHoliday,
			Name:  deadline.NewText("en", "National Day"),
			Basis: deadline.Cite("Labour Code 45/2019/QH14", "112", "1"),
		}},
	})
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(deadline.MustParseDate("2026-08-31"), 3) // from a Monday
	fmt.Println(last.Weekday(), last, status, err)
	day, err := cal.Day(deadline.MustParseDate("2026-09-02"))
	fmt.Println(day.Kind, day.Reasons[0].Name, day.Reasons[0].Basis, err)
	_, _, err = cal.AddWorkingDays(deadline.MustParseDate("2026-12-31"), 1)
	fmt.Println(err)
	// Output:
	// Friday 2026-09-04 settled <nil>
	// holiday National Day Labour Code 45/2019/QH14 art. 112(1) <nil>
	// calendar town hall covers 2026-01-01 to 2026-12-31 and says nothing about 2027-01-01
}

// A day that is still to be chosen makes an answer provisional; the choice
// says what it waits for, and each variant has its own answer.
func ExampleCalendar_Variants() {
	off := func(day string) []deadline.Mark {
		return []deadline.Mark{{Date: deadline.MustParseDate(day), Kind: deadline.DayHoliday}}
	}
	cal := deadline.MustNewCalendar(deadline.CalendarDefinition{
		Name: "vn",
		Coverage: deadline.Interval{
			First: deadline.MustParseDate("2027-01-01"),
			Last:  deadline.MustParseDate("2027-12-31"),
		},
		Rest: deadline.Weekend(time.Saturday, time.Sunday),
		Choices: []deadline.Choice{{
			ID:     "national-day-2027",
			Name:   deadline.NewText("en", "National Day 2027"),
			Awaits: deadline.NewText("en", "the Prime Minister's decision"),
			Options: []deadline.Option{
				{ID: "before", Name: deadline.NewText("en", "1 September"), Marks: off("2027-09-01")},
				{ID: "after", Name: deadline.NewText("en", "3 September"), Marks: off("2027-09-03")},
			},
		}},
	})
	from := deadline.MustParseDate("2027-08-31") // a Tuesday
	last, status, _ := cal.AddWorkingDays(from, 2)
	fmt.Println(last.Weekday(), last, status)

	september := deadline.Interval{First: deadline.MustParseDate("2027-09-01"), Last: deadline.MustParseDate("2027-09-30")}
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
