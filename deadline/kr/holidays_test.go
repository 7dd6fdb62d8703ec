package kr_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/kr"
	"github.com/statutory-go/statutory/internal/schedules"
)

// testdata/official.csv has the holidays on weekdays: from 2018 on as the almanac
// in the gazette lists them, which the project hyunbinseo/holidays-kr records;
// before, as python-holidays does.
func TestEveryYearAgainstTheAlmanac(t *testing.T) {
	schedules.Check(t, kr.Law(), "testdata/official.csv")
}

func asKnown(t testing.TB, known string) *calendar.Calendar {
	t.Helper()
	cal, err := kr.Law().AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

// What is made good, and what is not, under each version of article 3.
func TestSubstitutes(t *testing.T) {
	for _, row := range []struct{ known, day, name, why string }{
		{"2027-01-01", "2013-02-12", "", "Tuesday: Seollal of Sunday 10 February 2013, before there were substitutes"},
		{"2027-01-01", "2014-09-10", "대체공휴일 추석", "Wednesday: the first of all, for Sunday 7 September"},
		{"2027-01-01", "2015-09-29", "대체공휴일 추석", "Tuesday, for Sunday 27 September"},
		{"2027-01-01", "2017-10-06", "대체공휴일 추석", "Friday: Chuseok met National Foundation Day on the 3rd"},
		{"2027-01-01", "2018-05-07", "대체공휴일 어린이날", "Monday, for a Saturday"},
		{"2027-01-01", "2019-02-07", "", "Thursday after Seollal"},
		{"2027-01-01", "2020-03-02", "", "Monday: national days were not made good yet"},
		{"2021-08-03", "2021-08-16", "", "Monday, a day before the regulations of 2021"},
		{"2021-08-04", "2021-08-16", "대체공휴일 광복절", "Monday, for a Sunday"},
		{"2027-01-01", "2021-12-27", "", "Monday: Christmas was not made good yet"},
		{"2027-01-01", "2022-05-09", "", "Monday: nor Buddha's Birthday"},
		{"2027-01-01", "2022-09-12", "대체공휴일 추석", "Monday, for Sunday the 11th, not for Saturday the 10th"},
		{"2027-01-01", "2022-09-13", "", "Tuesday: a Saturday of Chuseok is not made good"},
		{"2027-01-01", "2023-05-29", "대체공휴일 부처님 오신 날", "Monday, for a Saturday"},
		{"2027-01-01", "2025-05-06", "대체공휴일 부처님 오신 날", "Tuesday: it met Children's Day on Monday the 5th"},
		{"2027-01-01", "2025-05-07", "", "Wednesday: one of the two is made good"},
		{"2027-01-01", "2027-02-09", "대체공휴일 설날", "Tuesday, for Sunday 7 February"},
		{"2027-01-01", "2027-05-03", "대체공휴일 노동절", "Monday, for a Saturday"},
		{"2027-01-01", "2027-06-07", "", "Monday: Memorial Day is never made good"},
		{"2027-01-01", "2027-07-19", "대체공휴일 제헌절", "Monday, for a Saturday"},
		{"2027-01-01", "2027-12-27", "대체공휴일 기독탄신일", "Monday, for a Saturday"},
	} {
		day, err := asKnown(t, row.known).Day(date.MustParse(row.day))
		name := ""
		if err == nil && len(day.Reasons) > 0 {
			name = day.Reasons[0].Says().In("ko")
		}
		if err != nil || name != row.name || day.Worked != (name == "") {
			t.Errorf("%s as known on %s: %q, %v; want %q: %s", row.day, row.known, name, err, row.name, row.why)
		}
	}
}

// Temporary holidays and the two of 2026, as known before and after.
func TestAsKnown(t *testing.T) {
	for _, row := range []struct {
		known, day string
		worked     bool
	}{
		{"2024-09-02", "2024-10-01", true}, {"2024-09-03", "2024-10-01", false}, // Tuesday
		{"2025-04-07", "2025-06-03", true}, {"2025-04-08", "2025-06-03", false}, // Tuesday
		{"2026-02-09", "2026-07-17", true}, {"2026-02-10", "2026-07-17", false}, // Friday
		{"2026-04-06", "2026-05-01", true}, {"2026-04-07", "2026-05-01", false}, // Friday
		{"2026-11-27", "2025-07-17", true}, {"2026-11-27", "2025-05-01", true}, // not yet in force
		{"2012-12-27", "2013-10-09", true}, {"2012-12-28", "2013-10-09", false}, // Wednesday
	} {
		if worked, _, err := asKnown(t, row.known).IsWorkingDay(date.MustParse(row.day)); err != nil || worked != row.worked {
			t.Errorf("%s as known on %s: worked %t, %v", row.day, row.known, worked, err)
		}
	}
}

// Every mark has its name in both languages and its basis.
func TestNames(t *testing.T) {
	cal := asKnown(t, "2026-11-27")
	for day := range cal.Days(cal.Coverage()) {
		for _, m := range day.Reasons {
			if m.Kind != calendar.DayRest && (m.Says().In("en") == "" || !m.Name.Has("ko") && !m.Own.Has("ko")) || m.Basis.IsZero() {
				t.Errorf("%s %s: name %q, basis %q", m.Date, m.Kind, m.Name.Map(), m.Basis)
			}
		}
	}
}

func ExampleLaw() {
	cal, err := kr.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2027-02-05"), 1) // from a Friday
	fmt.Println(last.Weekday(), last, status, err)
	// Output:
	// Wednesday 2027-02-10 settled <nil>
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		kr.Law()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := kr.Law()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}

// What was read in no text says so: Labour Day of 2027, and the day that makes it
// good.
func TestLabourDayIsUnverified(t *testing.T) {
	cal, err := kr.Law().AsKnown(date.MustParse("2027-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"2027-05-01", "2027-05-03"} {
		d, err := cal.Day(date.MustParse(day))
		if err != nil || len(d.Reasons) == 0 || !d.Reasons[0].Basis.Unverified {
			t.Errorf("%s: %v, %v", day, d.Reasons, err)
		}
	}
}
