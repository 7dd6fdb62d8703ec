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
		either, err := calendar.OffInEither("either", a, b)
		if last.Before(first) {
			if err == nil {
				t.Fatalf("seed %d: combined without a day in common", seed)
			}
			continue
		}
		both, bothErr := calendar.OffInBoth("both", a, b)
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
	both, err := calendar.OffInBoth("both", a, b)
	if err != nil {
		t.Fatal(err)
	}
	if len(both.Choices(both.Coverage())) != 0 {
		t.Error("the choice is still open, though someone works on either day")
	}
	either, err := calendar.OffInEither("either", a, b)
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

func ExampleOffInEither() {
	office := calendar.MustNew(year2026("office"))
	court := calendar.MustNew(year2026("court",
		calendar.Mark{Date: date.MustParse("2026-09-14"), Kind: calendar.DayClosure}))
	cal, err := calendar.OffInEither("office and court", office, court)
	if err != nil {
		panic(err)
	}
	next, status, err := cal.AddWorkingDays(date.MustParse("2026-09-11"), 1) // from a Friday
	fmt.Println(next.Weekday(), next, status, err)
	// Output: Tuesday 2026-09-15 settled <nil>
}
