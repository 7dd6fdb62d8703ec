package holiday_test

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/text"
)

// An office's own calendar: weekends, one holiday that is made good at a weekend, and
// a storm.
func ExampleNew() {
	day := date.MustParse
	law, err := holiday.New(holiday.Definition{
		Name:     "town hall",
		Coverage: date.Interval{First: day("2026-01-01"), Last: day("2027-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Statutes: []holiday.Statute{{ID: "standing orders", Known: holiday.KnownOn(day("2020-01-15")), During: date.Interval{First: day("2020-02-01")},
			Rules:         []holiday.Rule{{ID: "founding-day", Name: text.Plain("Founding Day"), On: []holiday.Pattern{holiday.Fixed(time.March, 14)}}},
			Substitutions: []holiday.Substitution{{Move: holiday.ToNext}}}},
		Notices: []holiday.Notice{{ID: "storm", Known: holiday.KnownOn(day("2026-03-17")),
			Closures: []holiday.Closure{{Days: date.Interval{First: day("2026-03-18"), Last: day("2026-03-18")}, Name: text.Plain("storm")}}}},
	})
	if err != nil {
		panic(err) // everything that is wrong with the law
	}
	for _, known := range []string{"2026-03-13", "2026-03-17"} {
		cal, err := law.AsKnown(day(known))
		if err != nil {
			panic(err)
		}
		due, _, err := cal.AddWorkingDays(day("2026-03-13"), 2) // from a Friday
		fmt.Println(cal, "->", due.Weekday(), due, err)
	}
	// Output:
	// town hall as known on 2026-03-13 -> Wednesday 2026-03-18 <nil>
	// town hall as known on 2026-03-17 -> Thursday 2026-03-19 <nil>
}
