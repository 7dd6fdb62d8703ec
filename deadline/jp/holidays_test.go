package jp_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/internal/schedules"
)

// testdata/official.csv has the national holidays and days off on weekdays as the
// Cabinet Office lists them, read from the record of the project
// holiday-jp/holiday_jp; 2027 also in the press of 2026-02-02.
func TestEveryYearAgainstTheCabinetOffice(t *testing.T) {
	schedules.Check(t, jp.Law(), "testdata/official.csv")
}

func asKnown(t testing.TB, law holiday.Law, known string) *calendar.Calendar {
	t.Helper()
	cal, err := law.AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

// What a day is called, also on weekends, and as known when.
func TestDays(t *testing.T) {
	for _, row := range []struct{ known, day, kind, name, basis, why string }{
		{"2026-01-01", "2026-09-22", "holiday", "休日（国民の休日）", "art. 3(3) Act on National Holidays (Act 57 of 2018)", "Tuesday between two holidays"},
		{"2026-01-01", "2015-09-22", "holiday", "休日（国民の休日）", "art. 3(3) Act on National Holidays (Act 43 of 2005)", "the same in 2015"},
		{"2026-01-01", "2020-05-06", "substitute_off", "振替休日 憲法記念日", "art. 3(2) Act on National Holidays (Act 57 of 2018)", "Wednesday, for Sunday 3 May"},
		{"2018-12-13", "2019-04-30", "ordinary", "", "", "Tuesday, before the act on the accession"},
		{"2018-12-14", "2019-04-30", "holiday", "休日（国民の休日）", "art. 3(3) Act on National Holidays (Act 43 of 2014)", "between Showa Day and the accession"},
		{"2018-12-14", "2019-05-01", "holiday", "天皇の即位の日", "Act 99 of 2018 on the days of the accession", "Wednesday"},
		{"2018-12-14", "2019-05-02", "holiday", "休日（国民の休日）", "art. 3(3) Act on National Holidays (Act 63 of 2017)", "between the accession and Constitution Day"},
		{"2017-12-12", "2019-12-23", "holiday", "天皇誕生日", "art. 2 Act on National Holidays (Act 43 of 2014)", "Monday, before the day of the abdication was fixed"},
		{"2017-12-13", "2019-12-23", "ordinary", "", "", "2019 has no Emperor's Birthday"},
		{"2018-06-19", "2020-07-20", "holiday", "海の日", "art. 2 Act on National Holidays (Act 63 of 2017)", "Monday, before the act on the Games"},
		{"2018-06-20", "2020-07-20", "ordinary", "", "", "moved"},
		{"2018-06-20", "2020-07-24", "holiday", "スポーツの日", "art. 32(1) Olympic Games Act (Act 55 of 2018)", "Friday, the opening"},
		{"2020-12-03", "2021-07-23", "ordinary", "", "", "Friday, before the act of 2020"},
		{"2020-12-04", "2021-07-23", "holiday", "スポーツの日", "art. 32(2) Olympic Games Act (Act 68 of 2020)", "Friday"},
		{"2020-12-04", "2021-08-09", "substitute_off", "振替休日 山の日", "art. 3(2) Act on National Holidays (Act 57 of 2018)", "Monday, for Sunday 8 August"},
		{"2020-12-04", "2021-10-11", "ordinary", "", "", "Monday"},
		{"2026-01-01", "2012-09-22", "holiday", "秋分の日", "art. 2 Act on National Holidays (Act 43 of 2005)", "a Saturday"},
		{"2026-01-01", "2019-10-14", "holiday", "体育の日", "art. 2 Act on National Holidays (Act 63 of 2017)", "not yet Sports Day"},
	} {
		day, err := asKnown(t, jp.Law(), row.known).Day(date.MustParse(row.day))
		name, basis := "", ""
		if err == nil && len(day.Reasons) > 0 {
			name, basis = day.Reasons[0].Says().In("ja"), day.Reasons[0].Basis.String()
		}
		if err != nil || day.Kind.String() != row.kind || name != row.name || basis != row.basis {
			t.Errorf("%s as known on %s: %s %q by %q, %v; want %s %q by %q: %s", row.day, row.known, day.Kind, name, basis, err, row.kind, row.name, row.basis, row.why)
		}
	}
}

// Administrative organs are closed from 29 December to 3 January besides. New
// Year's Day of 2023, a Sunday, is made good on Monday the 2nd regardless.
func TestYearEnd(t *testing.T) {
	organs, holidays := asKnown(t, jp.AdministrativeOrgans(), "2026-01-01"), asKnown(t, jp.Law(), "2026-01-01")
	changes := calendar.Diff(holidays, organs)
	for _, c := range changes {
		if d := c.Before.Date; c.After.Worked || d.Month() == 12 && dayOf(d) < 29 || d.Month() == 1 && dayOf(d) > 3 || d.Month() > 1 && d.Month() < 12 {
			t.Errorf("%s", d)
		}
	}
	for _, row := range []struct {
		cal        *calendar.Calendar
		from, want string
	}{
		{organs, "2022-12-28", "2023-01-04"},   // Wednesday to Wednesday
		{organs, "2026-12-28", "2027-01-04"},   // Monday to Monday
		{holidays, "2026-12-28", "2026-12-29"}, // no national holiday
		{holidays, "2022-12-30", "2023-01-03"}, // Friday to Tuesday
	} {
		if got, _, err := row.cal.AddWorkingDays(date.MustParse(row.from), 1); err != nil || got.String() != row.want {
			t.Errorf("%s: one working day after %s: %s, %v; want %s", row.cal, row.from, got, err, row.want)
		}
	}
	day, _ := organs.Day(date.MustParse("2023-01-02"))
	kinds := ""
	for _, m := range day.Reasons {
		kinds += m.Kind.String() + " "
	}
	if kinds != "closure substitute_off " {
		t.Errorf("2 January 2023: %s", kinds)
	}
}

func dayOf(d date.Date) int {
	_, _, day := d.Civil()
	return day
}

func ExampleLaw() {
	cal, err := jp.Law().AsKnown(date.MustParse("2026-01-01"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2026-09-18"), 2) // from a Friday
	fmt.Println(last.Weekday(), last, status, err)
	// Output:
	// Friday 2026-09-25 settled <nil>
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		jp.Law()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := jp.Law()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
