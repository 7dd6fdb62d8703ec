package tw_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/tw"
	"github.com/statutory-go/statutory/internal/schedules"
)

// testdata/official.csv has the weekdays off and the Saturdays worked as the work
// calendars of the Directorate-General of Personnel Administration have them: from
// 2017 on in its open data, which imsyuan/taiwan-holidays records, before in
// python-holidays.
func TestEveryYearAgainstTheWorkCalendar(t *testing.T) {
	schedules.Check(t, tw.Law(), "testdata/official.csv")
}

func asKnown(t testing.TB, known string) *calendar.Calendar {
	t.Helper()
	cal, err := tw.Law().AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

// The Saturdays worked: 31 from 2012 to 2025, none since.
func TestWorkedSaturdays(t *testing.T) {
	worked := map[int]int{}
	cal, all := asKnown(t, "2026-11-27"), 0
	for day := range cal.Days(cal.Coverage()) {
		if day.Worked && day.Date.Weekday()%6 == 0 {
			worked[day.Date.Year()]++
			all++
		}
	}
	want := map[int]int{2012: 3, 2013: 2, 2014: 1, 2016: 3, 2017: 3, 2018: 2, 2019: 3, 2020: 3, 2021: 2, 2022: 1, 2023: 6, 2024: 1, 2025: 1}
	if fmt.Sprint(worked) != fmt.Sprint(want) || all != 31 {
		t.Errorf("%v, %d in all; want %v", worked, all, want)
	}
}

// What is made good, and what the act of 2025 changed, as known when.
func TestDays(t *testing.T) {
	for _, row := range []struct{ known, day, name, why string }{
		{"2026-11-27", "2012-04-03", "", "Tuesday: Children's Day and Tomb Sweeping Day on Wednesday 4 April 2012, before there was a rule"},
		{"2026-11-27", "2013-04-05", "補假 兒童節", "Friday: both on a Thursday"},
		{"2026-11-27", "2014-04-07", "", "Monday: Tomb Sweeping Day of a Saturday was not made good yet"},
		{"2026-11-27", "2015-02-27", "補假 和平紀念日", "Friday, for a Saturday"},
		{"2026-11-27", "2016-04-05", "補假 兒童節", "Tuesday: both on a Monday"},
		{"2026-11-27", "2017-04-03", "補假 兒童節", "Monday: both on a Tuesday"},
		{"2026-11-27", "2020-04-02", "補假 兒童節", "Thursday: both on a Saturday, which takes Friday for the other"},
		{"2026-11-27", "2021-12-31", "補假 中華民國開國紀念日", "Friday, for Saturday 1 January 2022"},
		{"2025-05-27", "2025-12-25", "", "Thursday: before the act"},
		{"2025-05-28", "2025-12-25", "行憲紀念日", "Thursday: from its day on"},
		{"2025-05-28", "2025-10-24", "補假 臺灣光復暨金門古寧頭大捷紀念日", "Friday, for a Saturday"},
		{"2026-11-27", "2025-05-01", "", "Thursday: Labour Day was before the act"},
		{"2026-11-27", "2026-02-20", "補假 小年夜", "Friday, for Sunday 15 February"},
		{"2026-11-27", "2027-04-06", "補假 兒童節", "Tuesday: for a Sunday, over Tomb Sweeping Day on Monday"},
		{"2026-11-27", "2027-04-30", "補假 勞動節", "Friday, for a Saturday"},
		{"2026-11-27", "2027-12-31", "補假 中華民國開國紀念日", "Friday, for Saturday 1 January 2028"},
	} {
		day, err := asKnown(t, row.known).Day(date.MustParse(row.day))
		name := ""
		if err == nil && len(day.Reasons) > 0 {
			name = day.Reasons[0].Says().In("zh")
		}
		if err != nil || name != row.name || day.Worked != (name == "") {
			t.Errorf("%s as known on %s: %q, %v; want %q: %s", row.day, row.known, name, err, row.name, row.why)
		}
	}
}

// 2027: Saturday 6 and Sunday 7 February are made good before the festival or
// after; all else of the year is settled.
func TestOpen2027(t *testing.T) {
	cal := asKnown(t, "2026-11-27")
	choices := cal.Choices(date.Interval{})
	if len(choices) != 1 || choices[0].ID != "spring-festival-made-good-2027" || choices[0].Awaits.In("en") != "the work calendar of the Executive Yuan" {
		t.Fatalf("%+v", choices)
	}
	// Five working days after Friday 29 January: 1, 2, 3, 11 and 12 February where 9
	// and 10 are off; 1, 2, 10, 11 and 12 where 3 and 9 are; 1, 9, 10, 11 and 12 where
	// 2 and 3 are. All end on the 12th.
	dates, err := cal.PossibleDates(date.MustParse("2027-01-29"), 5)
	if err != nil || len(dates) != 1 || dates[0].String() != "2027-02-12" {
		t.Errorf("%s, %v", dates, err)
	}
	for day, status := range map[string]legal.Status{"2027-02-02": legal.Provisional, "2027-02-04": legal.Settled, "2027-02-08": legal.Settled, "2027-02-10": legal.Provisional, "2027-02-11": legal.Settled} {
		if _, got, err := cal.IsWorkingDay(date.MustParse(day)); err != nil || got != status {
			t.Errorf("%s: %s, %v; want %s", day, got, err, status)
		}
	}
}

// Every mark has its name in both languages and its basis.
func TestNames(t *testing.T) {
	cal := asKnown(t, "2026-11-27")
	for day := range cal.Days(cal.Coverage()) {
		for _, m := range day.Reasons {
			if m.Kind != calendar.DayRest && (m.Says().In("en") == "" || !m.Name.Has("zh") && !m.Own.Has("zh")) || m.Basis.IsZero() {
				t.Errorf("%s %s: name %q, basis %q", m.Date, m.Kind, m.Name.Map(), m.Basis)
			}
		}
	}
}

func ExampleLaw() {
	cal, err := tw.Law().AsKnown(date.MustParse("2025-06-01"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2025-09-26"), 1) // from a Friday
	fmt.Println(last.Weekday(), last, status, err)
	// Output:
	// Tuesday 2025-09-30 settled <nil>
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		tw.Law()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := tw.Law()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
