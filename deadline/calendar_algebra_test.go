package deadline_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
)

// Two random calendars put together, against putting their days together one
// by one in every world.
func TestCombinedCalendars(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 5))
		defs := []deadline.CalendarDefinition{randomDefinition(r), randomDefinition(r)}
		defs[1].Name = "other"
		for i := range defs[1].Choices { // choices of its own
			defs[1].Choices[i].ID = "other-" + defs[1].Choices[i].ID
			for j := range defs[1].Choices[i].Options {
				for k := range defs[1].Choices[i].Options[j].Marks {
					defs[1].Choices[i].Options[j].Marks[k].When = nil
				}
			}
		}
		a, b := deadline.MustNewCalendar(defs[0]), deadline.MustNewCalendar(defs[1])
		first, last := defs[0].Coverage.First, defs[0].Coverage.Last
		if defs[1].Coverage.First.After(first) {
			first = defs[1].Coverage.First
		}
		if defs[1].Coverage.Last.Before(last) {
			last = defs[1].Coverage.Last
		}
		either, err := deadline.OffInEither("either", a, b)
		if last.Before(first) {
			if err == nil {
				t.Fatalf("seed %d: combined without a day in common", seed)
			}
			continue
		}
		both, bothErr := deadline.OffInBoth("both", a, b)
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
			for cal, worlds := range map[*deadline.Calendar][]pencil{either: and, both: or} {
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

func together(a, b []pencil, first, last deadline.Date, join func(x, y bool) bool) []pencil {
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

func year2026(name string, marks ...deadline.Mark) deadline.CalendarDefinition {
	return deadline.CalendarDefinition{
		Name:     name,
		Coverage: deadline.Interval{First: deadline.MustParseDate("2026-01-01"), Last: deadline.MustParseDate("2026-12-31")},
		Rest:     deadline.Weekend(time.Saturday, time.Sunday),
		Marks:    marks,
	}
}

// A choice that both calendars leave open turns out the same way in both.
func TestCombinedCalendarsShareAChoice(t *testing.T) {
	open := func(name, first, second string) *deadline.Calendar {
		def := year2026(name)
		def.Choices = []deadline.Choice{{ID: "which", Options: []deadline.Option{
			{ID: "early", Marks: []deadline.Mark{{Date: deadline.MustParseDate(first), Kind: deadline.DayHoliday}}},
			{ID: "late", Marks: []deadline.Mark{{Date: deadline.MustParseDate(second), Kind: deadline.DayHoliday}}},
		}}}
		return deadline.MustNewCalendar(def)
	}
	// Off on Monday or Tuesday, and the other day for the other: worked by one of them always.
	a, b := open("a", "2026-03-02", "2026-03-03"), open("b", "2026-03-03", "2026-03-02")
	both, err := deadline.OffInBoth("both", a, b)
	if err != nil {
		t.Fatal(err)
	}
	if len(both.Choices(both.Coverage())) != 0 {
		t.Error("the choice is still open, though someone works on either day")
	}
	either, err := deadline.OffInEither("either", a, b)
	if err != nil {
		t.Fatal(err)
	}
	if worked, status, _ := either.IsWorkingDay(deadline.MustParseDate("2026-03-02")); worked || status != deadline.Settled {
		t.Errorf("Monday: worked %t, %s", worked, status)
	}
	day, _ := either.Day(deadline.MustParseDate("2026-03-02"))
	if len(day.Reasons) != 2 || day.Reasons[0].Calendar != "a" || day.Reasons[1].Calendar != "b" {
		t.Errorf("reasons %+v", day.Reasons)
	}
}

func ExampleDiff() {
	storm := deadline.Mark{Date: deadline.MustParseDate("2026-09-14"), Kind: deadline.DayClosure, Name: deadline.NewText("en", "Storm No. 9")}
	before, after := deadline.MustNewCalendar(year2026("office")), deadline.MustNewCalendar(year2026("office", storm))
	for _, change := range deadline.Diff(before, after) {
		day := change.After
		fmt.Println(day.Date.Weekday(), day.Date, day.Kind, day.Reasons[0].Name)
	}
	fmt.Println(before.Hash() == after.Hash())
	// Output:
	// Monday 2026-09-14 closure Storm No. 9
	// false
}

func ExampleOffInEither() {
	office := deadline.MustNewCalendar(year2026("office"))
	court := deadline.MustNewCalendar(year2026("court",
		deadline.Mark{Date: deadline.MustParseDate("2026-09-14"), Kind: deadline.DayClosure}))
	cal, err := deadline.OffInEither("office and court", office, court)
	if err != nil {
		panic(err)
	}
	next, status, err := cal.AddWorkingDays(deadline.MustParseDate("2026-09-11"), 1) // from a Friday
	fmt.Println(next.Weekday(), next, status, err)
	// Output: Tuesday 2026-09-15 settled <nil>
}
