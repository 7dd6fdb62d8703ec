package vn_test

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
)

// A notice of 25 December 2025 made Friday 2 January 2026 a day off. A promise
// given on 22 December is checked against what was known then.
func ExampleLaw() {
	law := vn.Law()
	received := date.MustParse("2025-12-22") // a Monday
	for _, known := range []string{"2025-12-22", "2025-12-25"} {
		cal, err := law.AsKnown(date.MustParse(known))
		if err != nil {
			panic(err)
		}
		last, status, err := cal.AddWorkingDays(received, 10)
		fmt.Println(cal, "->", last.Weekday(), last, status, err)
	}
	cal, _ := law.AsKnown(date.MustParse("2025-12-25"))
	day, _ := cal.Day(date.MustParse("2026-01-02"))
	fmt.Println(day.Reasons[0].Says().In("vi"), "theo", day.Reasons[0].Basis.In("vi"))
	// Output:
	// vn as known on 2025-12-22 -> Tuesday 2026-01-06 settled <nil>
	// vn as known on 2025-12-25 -> Wednesday 2026-01-07 settled <nil>
	// nghỉ hoán đổi, làm bù thứ Bảy 10/1/2026 theo Công văn 12729/VPCP-KGVX
}

// The decision on 2028, once it is there, is added as a notice: it settles
// what was open. The one below is made up. Tết 2028 is Wednesday 26 January.
func ExampleLaw_decisionOn2028() {
	law, err := vn.Law().With(holiday.Notice{
		ID:    "made up",
		Basis: legal.Cite("a notice made up for this example"),
		Known: holiday.KnownOn(date.MustParse("2027-12-01")),
		Decisions: []holiday.Decision{
			{Choice: "tet-2028", Option: vn.TwoDaysBefore},
			{Choice: "national-day-2028", Option: vn.After},
		},
	})
	if err != nil {
		panic(err)
	}
	for _, known := range []string{"2027-11-30", "2027-12-01"} {
		cal, err := law.AsKnown(date.MustParse(known))
		if err != nil {
			panic(err)
		}
		days, err := cal.PossibleDates(date.MustParse("2028-01-20"), 2) // from a Thursday
		fmt.Println(days, err)
	}
	// Output:
	// [2028-01-24 2028-01-31] <nil>
	// [2028-01-31] <nil>
}
