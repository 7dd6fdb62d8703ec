package eu_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
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
	for _, law := range []holiday.Law{eu.InstitutionsInBrussels(), eu.InstitutionsInLuxembourg()} {
		cal, err := law.AsKnown(date.MustParse("2021-05-28"))
		if err != nil {
			t.Fatal(err)
		}
		off := 0
		for day := range cal.Days(date.MustYears(2023, 2023)) {
			if day.Kind == calendar.DayHoliday {
				off++
			}
		}
		if off != 18 {
			t.Errorf("%s: %d days; want 18", law.Name(), off)
		}
	}
}

// A year is covered once its list was known, and what was not read says so.
func TestDaysOfTheInstitutions(t *testing.T) {
	law := eu.InstitutionsInBrussels()
	for _, row := range []struct{ known, day, want, why string }{
		{"2017-08-23", "2019-01-02", "Lendemain du jour de l’an, Décision de la Commission du 22 août 2017 sur les jours fériés de 2019 (2017/C 279/03)", "Wednesday"},
		{"2017-08-23", "2019-05-31", "Lendemain de l’Ascension, Décision de la Commission du 22 août 2017 sur les jours fériés de 2019 (2017/C 279/03) [unverified]", "Friday: not read"},
		{"2021-05-28", "2023-11-02", "Jour des morts, Décision de la Commission du 25 mai 2021 sur les jours fériés de 2023 (2021/C 201 I/02)", "Thursday"},
		{"2022-11-20", "2024-05-09", "calendar eu covers 2019-01-01 to 2023-12-31 and says nothing about 2024-05-09", "a day before the list of 2024"},
		{"2022-11-21", "2024-05-09", "Ascension et anniversaire de la déclaration Schuman, Décision de la Commission du 17 novembre 2022 sur les jours fériés de 2024 (2022/C 440/05)", "Thursday"},
		{"2022-11-21", "2024-11-01", "Toussaint, Décision de la Commission du 17 novembre 2022 sur les jours fériés de 2024 (2022/C 440/05) [unverified]", "Friday: not read"},
		{"2026-11-27", "2026-07-21", "Fête nationale belge, Décision de la Commission sur les jours fériés de 2026 [unverified]", "Tuesday"},
		{"2026-11-27", "2026-06-23", "", "Tuesday: Luxembourg's"},
		{"2026-11-27", "2027-01-01", "calendar eu covers 2019-01-01 to 2026-12-31 and says nothing about 2027-01-01", "no list of 2027 was read"},
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
	if _, err := law.AsKnown(date.MustParse("2017-08-22")); !errors.Is(err, holiday.ErrNothingKnown) {
		t.Errorf("before the first list: %v", err)
	}
}

// The seats differ in the national holidays alone, where these are on weekdays.
func TestSeatsDifferInTheirNationalHolidays(t *testing.T) {
	brussels, luxembourg := eu.InstitutionsInBrussels(), eu.InstitutionsInLuxembourg()
	first, err := brussels.AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := luxembourg.AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range calendar.Diff(first, second) {
		got = append(got, c.Before.Date.String())
	}
	want := "2020-06-23 2020-07-21 2021-06-23 2021-07-21 2022-06-23 2022-07-21 2023-06-23 2023-07-21 2025-06-23 2025-07-21 2026-06-23 2026-07-21"
	if strings.Join(got, " ") != want {
		t.Errorf("%v; want %s", got, want)
	}
}

// Every day has its name in both languages and the decision that it is from.
func TestNamesOfTheLists(t *testing.T) {
	for _, law := range []holiday.Law{eu.InstitutionsInBrussels(), eu.InstitutionsInLuxembourg()} {
		cal, err := law.AsKnown(date.MustParse("2026-11-27"))
		if err != nil {
			t.Fatal(err)
		}
		for day := range cal.Days(date.Interval{}) {
			for _, m := range day.Reasons {
				if m.Kind != calendar.DayRest && (!m.Name.Has("en") || m.Name.Map()["fr"] == "") || m.Basis.IsZero() {
					t.Errorf("%s %s: name %q, basis %q", law.Name(), m.Date, m.Name.Map(), m.Basis)
				}
			}
		}
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
