package us_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/us"
	"github.com/statutory-go/statutory/internal/schedules"
)

// testdata/official.csv has the weekdays on which the holidays are kept as the Office of
// Personnel Management lists them, read in reprints and in a transcription of its page.
// The Friday for a New Year's Day on a Saturday stands in the list of the next year.
func TestEveryYearAgainstTheListOfOPM(t *testing.T) {
	schedules.Check(t, us.Law(), "testdata/official.csv")
}

func asKnown(t testing.TB, law holiday.Law, known string) *calendar.Calendar {
	t.Helper()
	cal, err := law.AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

func TestDays(t *testing.T) {
	federal, departments, washington := us.Law(), us.ExecutiveDepartments(), us.WashingtonArea()
	for _, row := range []struct {
		law        holiday.Law
		known, day string
		worked     bool
		why        string
	}{
		{federal, "2021-06-16", "2021-06-18", true, "Friday: Juneteenth was no holiday yet"},
		{federal, "2021-06-17", "2021-06-18", false, "Friday in lieu of Saturday 19 June"},
		{federal, "2021-06-17", "2020-06-19", true, "Friday, a year before there was Juneteenth"},
		{federal, "2026-11-27", "2021-12-31", false, "Friday in lieu of Saturday 1 January 2022"},
		{federal, "2026-11-27", "2022-06-20", false, "Monday in lieu of Sunday 19 June"},
		{federal, "2026-11-27", "2027-12-31", false, "Friday in lieu of Saturday 1 January 2028"},
		{federal, "2026-11-27", "2018-12-05", true, "Wednesday: the order binds executive departments"},
		{federal, "2026-11-27", "2017-01-20", true, "Friday: Inauguration Day is a holiday around Washington"},
		{departments, "2012-12-20", "2012-12-24", true, "Monday, a day before E.O. 13633"},
		{departments, "2012-12-21", "2012-12-24", false, "Monday, E.O. 13633"},
		{departments, "2014-12-04", "2014-12-26", true, "Friday, a day before E.O. 13682"},
		{departments, "2014-12-05", "2014-12-26", false, "Friday, E.O. 13682"},
		{departments, "2026-11-27", "2015-12-24", true, "Thursday: E.O. 13713 closed the second half of the day"},
		{departments, "2018-11-30", "2018-12-05", true, "Wednesday, a day before E.O. 13852"},
		{departments, "2018-12-01", "2018-12-05", false, "Wednesday, E.O. 13852"},
		{departments, "2018-12-17", "2018-12-24", true, "Monday, a day before E.O. 13854"},
		{departments, "2018-12-18", "2018-12-24", false, "Monday, E.O. 13854"},
		{departments, "2019-12-17", "2019-12-24", false, "Tuesday, E.O. 13900"},
		{departments, "2020-12-11", "2020-12-24", false, "Thursday, E.O. 13965"},
		{departments, "2024-12-19", "2024-12-24", false, "Tuesday, E.O. 14129"},
		{departments, "2024-12-29", "2025-01-09", true, "Thursday, a day before E.O. 14133"},
		{departments, "2024-12-30", "2025-01-09", false, "Thursday, E.O. 14133"},
		{departments, "2025-12-17", "2025-12-26", true, "Friday, a day before E.O. 14371"},
		{departments, "2025-12-18", "2025-12-24", false, "Wednesday, E.O. 14371"},
		{departments, "2025-12-18", "2025-12-26", false, "Friday, E.O. 14371"},
		{departments, "2026-11-27", "2021-01-20", true, "Wednesday: Inauguration Day is a holiday around Washington"},
		{washington, "2026-11-27", "2013-01-21", false, "Monday, for Sunday 20 January, and Martin Luther King's birthday"},
		{washington, "2026-11-27", "2013-01-22", true, "Tuesday: there is no second day for the two"},
		{washington, "2026-11-27", "2017-01-20", false, "Friday, Inauguration Day"},
		{washington, "2026-11-27", "2021-01-20", false, "Wednesday, Inauguration Day"},
		{washington, "2026-11-27", "2025-01-09", false, "Thursday, E.O. 14133"},
	} {
		worked, _, err := asKnown(t, row.law, row.known).IsWorkingDay(date.MustParse(row.day))
		if err != nil || worked != row.worked {
			t.Errorf("%s, %s as known on %s: worked %t, %v; want %t: %s", row.law.Name(), row.day, row.known, worked, err, row.worked, row.why)
		}
	}
}

// The days in lieu name the holiday and the provision.
func TestSays(t *testing.T) {
	cal := asKnown(t, us.WashingtonArea(), "2026-11-27")
	for _, row := range []struct{ day, name, source string }{
		{"2021-06-18", "substitute for Juneteenth National Independence Day", "5 U.S.C. § 6103(b)(1)"},
		{"2022-12-26", "substitute for Christmas Day", "E.O. 11582 § 3(a) [unverified]"},
		{"2021-06-19", "Juneteenth National Independence Day", "Pub. L. 117-17"},
		{"2021-01-20", "Inauguration Day", "5 U.S.C. § 6103(c)"},
		{"2018-12-05", "Respect for George Herbert Walker Bush", "E.O. 13852 § 1"},
	} {
		day, err := cal.Day(date.MustParse(row.day))
		if err != nil || len(day.Reasons) == 0 {
			t.Fatalf("%s: %v, %v", row.day, day, err)
		}
		if m := day.Reasons[0]; m.Says().In("en") != row.name || m.Basis.String() != row.source {
			t.Errorf("%s: %q by %q; want %q by %q", row.day, m.Says().In("en"), m.Basis, row.name, row.source)
		}
	}
}

func ExampleLaw() {
	cal, err := us.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2027-12-23"), 3) // from a Thursday
	fmt.Println(last.Weekday(), last, status, err)
	// Output:
	// Wednesday 2027-12-29 settled <nil>
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		us.WashingtonArea()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := us.WashingtonArea()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
