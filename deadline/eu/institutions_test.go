package eu_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/eu"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/internal/schedules"
)

// The tables in testdata have the days as the Commission listed them; each row names
// where they were read.
func TestEveryYearAgainstTheCommission(t *testing.T) {
	schedules.Check(t, eu.InstitutionsInBrussels(), "testdata/brussels.csv")
	schedules.Check(t, eu.InstitutionsInLuxembourg(), "testdata/luxembourg.csv")
}

// The decision for 2023 counts 18 days, wherever an official works.
func TestDaysOf2023(t *testing.T) {
	year := date.Interval{First: date.MustParse("2023-01-01"), Last: date.MustParse("2023-12-31")}
	for _, law := range []holiday.Law{eu.InstitutionsInBrussels(), eu.InstitutionsInLuxembourg()} {
		cal, err := law.AsKnown(date.MustParse("2021-05-28"))
		if err != nil {
			t.Fatal(err)
		}
		off := 0
		for day := range cal.Days(year) {
			if day.Kind.String() == "holiday" {
				off++
			}
		}
		if off != 18 {
			t.Errorf("%s: %d days; want 18", law.Name(), off)
		}
	}
}

// A year is covered once the Official Journal has its list, and what was not read says so.
func TestDaysOfTheInstitutions(t *testing.T) {
	law := eu.InstitutionsInBrussels()
	for _, row := range []struct{ known, day, want, why string }{
		{"2021-05-28", "2023-11-02", "Jour des morts, Décision de la Commission du 25 mai 2021 sur les jours fériés de 2023 (2021/C 201 I/02)", "Thursday"},
		{"2022-11-20", "2024-05-09", "calendar eu covers 2023-01-01 to 2023-12-31 and says nothing about 2024-05-09", "a day before the list of 2024"},
		{"2022-11-21", "2024-05-09", "Ascension et anniversaire de la déclaration Schuman, Décision de la Commission du 17 novembre 2022 sur les jours fériés de 2024 (2022/C 440/05)", "Thursday"},
		{"2022-11-21", "2024-11-01", "Toussaint, Décision de la Commission du 17 novembre 2022 sur les jours fériés de 2024 (2022/C 440/05) [unverified]", "Friday: not read"},
		{"2026-11-01", "2026-01-01", "calendar eu covers 2023-01-01 to 2025-12-31 and says nothing about 2026-01-01", "no list of 2026 was read"},
	} {
		cal, err := law.AsKnown(date.MustParse(row.known))
		if err != nil {
			t.Fatal(err)
		}
		day, err := cal.Day(date.MustParse(row.day))
		got := ""
		if err != nil {
			got = err.Error()
		} else if len(day.Reasons) > 0 {
			got = day.Reasons[0].Name.In("fr") + ", " + day.Reasons[0].Basis.In("fr")
		}
		if got != row.want {
			t.Errorf("%s as known on %s: %s; want %s: %s", row.day, row.known, got, row.want, row.why)
		}
	}
	if _, err := law.AsKnown(date.MustParse("2021-05-27")); !errors.Is(err, holiday.ErrNothingKnown) {
		t.Errorf("before the first list: %v", err)
	}
}

func ExampleInstitutionsInBrussels() {
	cal, err := eu.InstitutionsInBrussels().AsKnown(date.MustParse("2023-06-01"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2023-12-20"), 5) // from a Wednesday
	fmt.Println(last.Weekday(), last, status, err)
	// Output:
	// Friday 2024-01-05 settled <nil>
}
