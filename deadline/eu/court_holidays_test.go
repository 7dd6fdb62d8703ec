package eu_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/eu"
	"github.com/statutory-go/statutory/internal/schedules"
)

// The Court observes the holidays of its seat: testdata/court.csv has those of
// Luxembourg on weekdays.
func TestEveryYearAgainstLuxembourg(t *testing.T) {
	schedules.Check(t, eu.CourtOfJusticeHolidays(), "testdata/court.csv")
}

func asKnown(t testing.TB, known string) *calendar.Calendar {
	t.Helper()
	cal, err := eu.CourtOfJusticeHolidays().AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

func TestDays(t *testing.T) {
	for _, row := range []struct {
		known, day string
		worked     bool
		why        string
	}{
		{"2019-05-06", "2019-05-09", true, "Thursday, a day before the decision was published"},
		{"2019-05-07", "2019-05-09", false, "Thursday, the first 9 May"},
		{"2026-11-27", "2018-05-09", true, "Wednesday, before the decision"},
		{"2026-11-27", "2026-04-03", true, "Good Friday is none in Luxembourg"},
		{"2026-11-27", "2024-06-24", true, "Monday: 23 June of a Sunday is not made good"},
		{"2026-11-27", "2026-07-21", true, "Tuesday: the Court is not in Belgium"},
	} {
		worked, _, err := asKnown(t, row.known).IsWorkingDay(date.MustParse(row.day))
		if err != nil || worked != row.worked {
			t.Errorf("%s as known on %s: worked %t, %v; want %t: %s", row.day, row.known, worked, err, row.worked, row.why)
		}
	}
}

// Every mark has its name in the three languages and its basis.
func TestNames(t *testing.T) {
	cal := asKnown(t, "2026-11-27")
	for day := range cal.Days(cal.Coverage()) {
		for _, m := range day.Reasons {
			if m.Kind != calendar.DayRest && (!m.Name.Has("en") || !m.Name.Has("fr") || !m.Name.Has("de")) || m.Basis.IsZero() {
				t.Errorf("%s %s: name %q, basis %q", m.Date, m.Kind, m.Name.Map(), m.Basis)
			}
		}
	}
}

func ExampleCourtOfJusticeHolidays() {
	cal, err := eu.CourtOfJusticeHolidays().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		panic(err)
	}
	day, err := cal.Day(date.MustParse("2025-05-09"))
	fmt.Println(day.Date.Weekday(), day.Reasons[0].Says().In("fr"), err)
	fmt.Println(day.Reasons[0].Basis)
	// Output:
	// Friday 9 mai <nil>
	// art. 1 Decision of the Court of Justice of 30 April 2019 on official holidays and judicial vacations
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		eu.CourtOfJusticeHolidays()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := eu.CourtOfJusticeHolidays()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
