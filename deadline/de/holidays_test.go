package de_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/internal/schedules"
)

func lands() []holiday.Law {
	return []holiday.Law{
		de.BadenWuerttemberg(), de.Bavaria(), de.BavariaWithAssumption(), de.Augsburg(), de.Berlin(), de.Brandenburg(), de.Bremen(),
		de.Hamburg(), de.Hesse(), de.MecklenburgVorpommern(), de.LowerSaxony(), de.NorthRhineWestphalia(), de.RhinelandPalatinate(),
		de.Saarland(), de.Saxony(), de.SaxonyWithCorpusChristi(), de.SaxonyAnhalt(), de.SchleswigHolstein(), de.Thuringia(), de.ThuringiaWithCorpusChristi(),
	}
}

// There is no official list of all states: the tables in testdata are those of two
// projects, the rules beside them come from the acts.
func TestEveryYearAgainstTheTables(t *testing.T) {
	for _, law := range lands() {
		schedules.Check(t, law, "testdata/"+strings.TrimPrefix(law.Name(), "de-")+".csv")
	}
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
		law        holiday.Law
		known, day string
		worked     bool
		why        string
	}{
		{de.Berlin(), "2019-01-23", "2019-03-08", true, "Friday, a day before the House passed it"},
		{de.Berlin(), "2019-01-24", "2019-03-08", false, "Friday, Women's Day"},
		{de.Berlin(), "2019-01-24", "2018-03-08", true, "Thursday, before the act"},
		{de.Berlin(), "2019-01-24", "2020-05-08", false, "Friday, 75 years after"},
		{de.Berlin(), "2026-11-27", "2021-05-07", true, "Friday: 8 May was once"},
		{de.Berlin(), "2024-12-30", "2025-05-08", true, "Thursday: the day of 2024 is not known"},
		{de.Berlin(), "2024-12-31", "2025-05-08", false, "Thursday, 80 years after"},
		{de.Berlin(), "2026-11-27", "2017-10-31", false, "Tuesday, once everywhere"},
		{de.Berlin(), "2026-11-27", "2018-10-31", true, "Wednesday: Berlin has no Reformation Day"},
		{de.MecklenburgVorpommern(), "2022-06-28", "2023-03-08", true, "Wednesday, a day before the Landtag passed it"},
		{de.MecklenburgVorpommern(), "2022-06-29", "2023-03-08", false, "Wednesday, Women's Day"},
		{de.MecklenburgVorpommern(), "2022-06-29", "2022-03-08", true, "Tuesday, a year before"},
		{de.Thuringia(), "2019-02-27", "2019-09-20", true, "Friday, a day before the Landtag passed it"},
		{de.Thuringia(), "2019-02-28", "2019-09-20", false, "Friday, World Children's Day"},
		{de.SchleswigHolstein(), "2018-02-21", "2018-10-31", true, "Wednesday, a day before the Landtag passed it"},
		{de.SchleswigHolstein(), "2018-02-22", "2018-10-31", false, "Wednesday"},
		{de.Hamburg(), "2018-02-28", "2018-10-31", false, "Wednesday"},
		{de.LowerSaxony(), "2018-06-18", "2018-10-31", true, "Wednesday, a day before the Landtag passed it"},
		{de.LowerSaxony(), "2018-06-19", "2018-10-31", false, "Wednesday"},
		{de.Bremen(), "2018-06-19", "2018-10-31", true, "Wednesday, a day before the Bürgerschaft passed it"},
		{de.Bremen(), "2018-06-20", "2018-10-31", false, "Wednesday"},
		{de.Hamburg(), "2013-05-09", "2017-10-31", true, "Tuesday, a day before the regulation"},
		{de.Hamburg(), "2013-05-10", "2017-10-31", false, "Tuesday"},
		{de.Bavaria(), "2026-11-27", "2025-08-15", true, "Friday: not in all municipalities"},
		{de.BavariaWithAssumption(), "2026-11-27", "2025-08-15", false, "Friday, Assumption Day"},
		{de.BavariaWithAssumption(), "2026-11-27", "2025-08-08", true, "Friday: in Augsburg alone"},
		{de.Augsburg(), "2026-11-27", "2025-08-08", false, "Friday, Peace Festival"},
		{de.Saarland(), "2026-11-27", "2025-08-15", false, "Friday, Assumption Day everywhere"},
		{de.Saxony(), "2026-11-27", "2026-11-18", false, "Wednesday, Day of Repentance"},
		{de.Saxony(), "2026-11-27", "2026-06-04", true, "Thursday: Corpus Christi is not everywhere"},
		{de.SaxonyWithCorpusChristi(), "2026-11-27", "2026-06-04", false, "Thursday, Corpus Christi"},
		{de.ThuringiaWithCorpusChristi(), "2026-11-27", "2026-06-04", false, "Thursday, Corpus Christi"},
		{de.BadenWuerttemberg(), "2026-11-27", "2026-12-28", true, "Monday: the second day of Christmas, a Saturday, is not made good"},
	} {
		worked, _, err := asKnown(t, row.law, row.known).IsWorkingDay(date.MustParse(row.day))
		if err != nil || worked != row.worked {
			t.Errorf("%s, %s as known on %s: worked %t, %v; want %t: %s", row.law.Name(), row.day, row.known, worked, err, row.worked, row.why)
		}
	}
}

// A holiday has the provision of its state, German Unity Day that of the treaty.
func TestProvisions(t *testing.T) {
	for _, row := range []struct {
		law         holiday.Law
		day, en, by string
	}{
		{de.Hesse(), "2026-06-04", "Corpus Christi", "§ 1 Abs. 1 HFeiertagsG"},
		{de.Hesse(), "2025-10-03", "German Unity Day", "Art. 2 Abs. 2 EinigungsV"},
		{de.Hesse(), "2017-10-31", "Reformation Day (500th anniversary)", "§ 1 HFeiertagsG [unverified]"},
		{de.Augsburg(), "2025-08-08", "Augsburg Peace Festival", "Art. 1 Abs. 2 FTG Bayern"},
		{de.Augsburg(), "2017-10-31", "Reformation Day (500th anniversary)", "Art. 1 Abs. 2a FTG Bayern"},
		{de.Brandenburg(), "2026-04-05", "Easter Sunday", "§ 2 Abs. 1 FTG Brandenburg"},
	} {
		day, err := asKnown(t, row.law, "2026-11-27").Day(date.MustParse(row.day))
		if err != nil || len(day.Reasons) == 0 {
			t.Fatalf("%s: %v, %v", row.day, day, err)
		}
		if m := day.Reasons[0]; m.Says().In("en") != row.en || m.Basis.String() != row.by {
			t.Errorf("%s, %s: %q by %q; want %q by %q", row.law.Name(), row.day, m.Says().In("en"), m.Basis, row.en, row.by)
		}
	}
}

// Every mark has its name in both languages and its basis.
func TestNames(t *testing.T) {
	for _, law := range lands() {
		cal := asKnown(t, law, "2026-11-27")
		for day := range cal.Days(cal.Coverage()) {
			for _, m := range day.Reasons {
				if m.Kind != calendar.DayRest && (!m.Name.Has("en") || !m.Name.Has("de")) || m.Basis.IsZero() {
					t.Errorf("%s %s %s: name %q, basis %q", law.Name(), m.Date, m.Kind, m.Name.Map(), m.Basis)
				}
			}
		}
	}
}

func ExampleBerlin() {
	cal, err := de.Berlin().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		panic(err)
	}
	day, err := cal.Day(date.MustParse("2027-03-08"))
	fmt.Println(day.Date.Weekday(), day.Reasons[0].Says().In("de"), day.Reasons[0].Basis, err)
	// Output:
	// Monday Frauentag § 1 FeiertG Berlin <nil>
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		de.Augsburg()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := de.Augsburg()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
