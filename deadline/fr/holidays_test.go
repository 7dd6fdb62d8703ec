package fr_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/fr"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/internal/schedules"
)

// The tables in testdata are the weekdays of the list that the State publishes on
// data.gouv.fr.
func TestEveryYearAgainstTheList(t *testing.T) {
	schedules.Check(t, fr.Law(), "testdata/metropole.csv")
	schedules.Check(t, fr.AlsaceMoselle(), "testdata/alsace-moselle.csv")
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
	for _, row := range []struct {
		law    holiday.Law
		day    string
		worked bool
		why    string
	}{
		{fr.Law(), "2025-06-09", false, "Whit Monday, whoever works on it for solidarity"},
		{fr.Law(), "2025-04-18", true, "Good Friday"},
		{fr.Law(), "2025-12-26", true, "Friday"},
		{fr.Law(), "2026-11-02", true, "Monday: All Saints' Day of a Sunday is not made good"},
		{fr.AlsaceMoselle(), "2025-04-18", false, "Good Friday"},
		{fr.AlsaceMoselle(), "2025-12-26", false, "Friday, Saint Stephen's Day"},
		{fr.AlsaceMoselleWithoutGoodFriday(), "2025-04-18", true, "Good Friday"},
		{fr.AlsaceMoselleWithoutGoodFriday(), "2025-12-26", false, "Friday, Saint Stephen's Day"},
	} {
		worked, _, err := asKnown(t, row.law, "2026-11-27").IsWorkingDay(date.MustParse(row.day))
		if err != nil || worked != row.worked {
			t.Errorf("%s, %s: worked %t, %v; want %t: %s", row.law.Name(), row.day, worked, err, row.worked, row.why)
		}
	}
}

// Every mark has its name in both languages and its basis.
func TestNames(t *testing.T) {
	cal := asKnown(t, fr.AlsaceMoselle(), "2026-11-27")
	for day := range cal.Days(cal.Coverage()) {
		for _, m := range day.Reasons {
			if m.Kind != calendar.DayRest && (!m.Name.Has("en") || !m.Name.Has("fr")) || m.Basis.IsZero() {
				t.Errorf("%s %s: name %q, basis %q", m.Date, m.Kind, m.Name.Map(), m.Basis)
			}
		}
	}
}

func ExampleAlsaceMoselle() {
	cal, err := fr.AlsaceMoselle().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		panic(err)
	}
	day, err := cal.Day(date.MustParse("2027-03-26"))
	fmt.Println(day.Date.Weekday(), day.Reasons[0].Says().In("fr"), day.Reasons[0].Basis, err)
	// Output:
	// Friday Vendredi saint art. L. 3134-13 code du travail <nil>
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		fr.AlsaceMoselle()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := fr.AlsaceMoselle()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
