package calendar_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Two random calendars put together, against putting their days together one
// by one in every world.
func TestCombinedCalendars(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 5))
		defs := []calendar.Definition{randomDefinition(r), randomDefinition(r)}
		defs[1].Name = "other"
		for i := range defs[1].Choices { // choices of its own
			defs[1].Choices[i].ID = "other-" + defs[1].Choices[i].ID
			for j := range defs[1].Choices[i].Options {
				for k := range defs[1].Choices[i].Options[j].Marks {
					defs[1].Choices[i].Options[j].Marks[k].When = nil
				}
			}
		}
		a, b := calendar.MustNew(defs[0]), calendar.MustNew(defs[1])
		first, last := defs[0].Coverage.First, defs[0].Coverage.Last
		if defs[1].Coverage.First.After(first) {
			first = defs[1].Coverage.First
		}
		if defs[1].Coverage.Last.Before(last) {
			last = defs[1].Coverage.Last
		}
		either, err := calendar.OffInAny("either", a, b)
		if last.Before(first) {
			if err == nil {
				t.Fatalf("seed %d: combined without a day in common", seed)
			}
			continue
		}
		both, bothErr := calendar.OffInAll("both", a, b)
		if err != nil || bothErr != nil {
			if !strings.Contains(fmt.Sprint(err, bothErr), "no day of") {
				t.Fatalf("seed %d: %v, %v", seed, err, bothErr)
			}
			continue
		}
		and := together(everyWorld(defs[0]), everyWorld(defs[1]), first, last, func(x, y bool) bool { return x && y })
		or := together(everyWorld(defs[0]), everyWorld(defs[1]), first, last, func(x, y bool) bool { return x || y })
		for range 100 {
			from, n := first.AddDays(r.IntN(last.Sub(first)+1)), r.IntN(40)-20
			for cal, worlds := range map[*calendar.Calendar][]pencil{either: and, both: or} {
				if err := compareAdd(cal, worlds, from, n); err != nil {
					t.Fatalf("seed %d, %s: %v", seed, cal, err)
				}
				if err := compareDay(cal, worlds, from); err != nil {
					t.Fatalf("seed %d, %s: %v", seed, cal, err)
				}
			}
		}
	}
}

func together(a, b []pencil, first, last date.Date, join func(x, y bool) bool) []pencil {
	var all []pencil
	for _, x := range a {
		for _, y := range b {
			p := pencil{first: first}
			for d := first; !d.After(last); d = d.Next() {
				p.worked = append(p.worked, join(x.worked[d.Sub(x.first)], y.worked[d.Sub(y.first)]))
			}
			all = append(all, p)
		}
	}
	return all
}

func year2026(name string, marks ...calendar.Mark) calendar.Definition {
	return calendar.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Marks:    marks,
	}
}

// A choice that both calendars leave open turns out the same way in both.
func TestCombinedCalendarsShareAChoice(t *testing.T) {
	open := func(name, first, second string) *calendar.Calendar {
		def := year2026(name)
		def.Choices = []calendar.Choice{{ID: "which", Options: []calendar.Option{
			{ID: "early", Marks: []calendar.Mark{{Date: date.MustParse(first), Kind: calendar.DayHoliday}}},
			{ID: "late", Marks: []calendar.Mark{{Date: date.MustParse(second), Kind: calendar.DayHoliday}}},
		}}}
		return calendar.MustNew(def)
	}
	// Off on Monday or Tuesday, and the other day for the other: worked by one of them always.
	a, b := open("a", "2026-03-02", "2026-03-03"), open("b", "2026-03-03", "2026-03-02")
	both, err := calendar.OffInAll("both", a, b)
	if err != nil {
		t.Fatal(err)
	}
	if len(both.Choices(both.Coverage())) != 0 {
		t.Error("the choice is still open, though someone works on either day")
	}
	either, err := calendar.OffInAny("either", a, b)
	if err != nil {
		t.Fatal(err)
	}
	if worked, status, _ := either.IsWorkingDay(date.MustParse("2026-03-02")); worked || status != legal.Settled {
		t.Errorf("Monday: worked %t, %s", worked, status)
	}
	day, _ := either.Day(date.MustParse("2026-03-02"))
	if len(day.Reasons) != 2 || day.Reasons[0].Calendar != "a" || day.Reasons[1].Calendar != "b" {
		t.Errorf("reasons %+v", day.Reasons)
	}
}

func ExampleDiff() {
	storm := calendar.Mark{Date: date.MustParse("2026-09-14"), Kind: calendar.DayClosure, Name: text.New("en", "Storm No. 9")}
	before, after := calendar.MustNew(year2026("office")), calendar.MustNew(year2026("office", storm))
	for _, change := range calendar.Diff(before, after) {
		day := change.After
		fmt.Println(day.Date.Weekday(), day.Date, day.Kind, day.Reasons[0].Name)
	}
	fmt.Println(before.Hash() == after.Hash())
	// Output:
	// Monday 2026-09-14 closure Storm No. 9
	// false
}

// Three or four random calendars put together, against asking each of them.
func TestManyCombinedCalendars(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 6))
		var list []*calendar.Calendar
		for i := range 3 + r.IntN(2) {
			var marks []calendar.Mark
			for day := date.MustParse("2026-01-01"); day.Year() == 2026; day = day.AddDays(1 + r.IntN(20)) {
				marks = append(marks, calendar.Mark{Date: day, Kind: []calendar.DayKind{calendar.DayHoliday, calendar.DayExtra}[r.IntN(2)]})
			}
			list = append(list, calendar.MustNew(year2026(fmt.Sprint("part ", i), marks...)))
		}
		inAny, err := calendar.OffInAny("any", list...)
		if err != nil {
			t.Fatal(err)
		}
		inAll, err := calendar.OffInAll("all", list...)
		if err != nil {
			t.Fatal(err)
		}
		for day := range inAny.Days(inAny.Coverage()) {
			worked := 0
			for _, c := range list {
				if w, _, _ := c.IsWorkingDay(day.Date); w {
					worked++
				}
			}
			all, _, _ := inAll.IsWorkingDay(day.Date)
			if day.Worked != (worked == len(list)) || all != (worked > 0) {
				t.Fatalf("seed %d, %s: worked by %d of %d, off in any: worked %t, off in all: worked %t", seed, day.Date, worked, len(list), day.Worked, all)
			}
		}
	}
}

// One calendar alone keeps its days and takes the name.
func TestOneCombinedCalendar(t *testing.T) {
	alone := calendar.MustNew(year2026("alone", calendar.Mark{Date: date.MustParse("2026-09-14"), Kind: calendar.DayClosure}))
	for _, combine := range []func(string, ...*calendar.Calendar) (*calendar.Calendar, error){calendar.OffInAny, calendar.OffInAll} {
		cal, err := combine("renamed", alone)
		if err != nil {
			t.Fatal(err)
		}
		if changed := calendar.Diff(alone, cal); len(changed) > 0 || cal.Name() != "renamed" {
			t.Errorf("%s: %v", cal.Name(), changed)
		}
	}
}

// A request under the Freedom of Information Act counts no day that is a bank
// holiday in any part of the United Kingdom, s. 10(6).
func ExampleOffInAny_parts() {
	off := func(day string) calendar.Mark {
		return calendar.Mark{Date: date.MustParse(day), Kind: calendar.DayHoliday}
	}
	england := calendar.MustNew(year2026("England and Wales", off("2026-08-31")))
	scotland := calendar.MustNew(year2026("Scotland", off("2026-08-03")))
	ireland := calendar.MustNew(year2026("Northern Ireland", off("2026-07-13"), off("2026-08-31")))
	cal, err := calendar.OffInAny("any part", england, scotland, ireland)
	if err != nil {
		panic(err)
	}
	for _, c := range []*calendar.Calendar{england, cal} {
		due, _, err := c.AddWorkingDays(date.MustParse("2026-07-10"), 20) // from a Friday
		fmt.Println(due.Weekday(), due, err)
	}
	// Output:
	// Friday 2026-08-07 <nil>
	// Tuesday 2026-08-11 <nil>
}

func ExampleOffInAny() {
	office := calendar.MustNew(year2026("office"))
	court := calendar.MustNew(year2026("court",
		calendar.Mark{Date: date.MustParse("2026-09-14"), Kind: calendar.DayClosure}))
	cal, err := calendar.OffInAny("office and court", office, court)
	if err != nil {
		panic(err)
	}
	next, status, err := cal.AddWorkingDays(date.MustParse("2026-09-11"), 1) // from a Friday
	fmt.Println(next.Weekday(), next, status, err)
	// Output: Tuesday 2026-09-15 settled <nil>
}
