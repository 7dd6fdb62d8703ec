package cn_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/cn"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/schedules"
)

// testdata/official.csv has the weekdays off and the weekend days worked of each
// year as the notices on gov.cn list them, read from the record of the project
// NateScarlet/holiday-cn, which names the page of each notice.
func TestEveryYearAgainstItsSchedule(t *testing.T) {
	schedules.Check(t, cn.Law(), "testdata/official.csv")
}

// The worked weekends of each year, counted in the notices: 98 in fifteen years.
// Of 2020 the seventh, 1 February, was taken back by the extension.
func TestWorkedWeekends(t *testing.T) {
	want := map[int]int{2012: 6, 2013: 12, 2014: 5, 2015: 5, 2016: 6, 2017: 5, 2018: 7, 2019: 6, 2020: 6, 2021: 7, 2022: 7, 2023: 7, 2024: 8, 2025: 5, 2026: 6}
	cal, all := asKnown(t, "2026-01-01"), 0
	for year, count := range want {
		in := date.Interval{First: date.MustParse(fmt.Sprint(year, "-01-01")), Last: date.MustParse(fmt.Sprint(year, "-12-31"))}
		got := 0
		for day := range cal.Days(in) {
			if day.Worked && day.Date.Weekday()%6 == 0 {
				got++
			}
		}
		if got != count {
			t.Errorf("%d: %d weekend days worked, want %d", year, got, count)
		}
		all += got
	}
	if all != 98 {
		t.Errorf("%d weekend days worked", all)
	}
}

func asKnown(t testing.TB, known string) *calendar.Calendar {
	t.Helper()
	cal, err := cn.Law().AsKnown(date.MustParse(known))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

// What notices changed, as known before and after.
func TestScheduleAsKnown(t *testing.T) {
	for _, row := range []struct {
		known, from string
		days        int
		want, why   string
	}{
		{"2019-03-21", "2019-04-30", 1, "2019-05-02", "Thursday: one day of Labour Day"},
		{"2019-03-22", "2019-04-30", 1, "2019-05-05", "Sunday, worked: 1 to 4 May are off"},
		{"2020-01-26", "2020-01-23", 1, "2020-01-31", "Friday, after the week of the festival"},
		{"2020-01-27", "2020-01-23", 1, "2020-02-03", "Monday: extended"},
		{"2015-05-12", "2015-09-02", 1, "2015-09-03", "Thursday"},
		{"2015-05-13", "2015-09-02", 1, "2015-09-06", "Sunday, worked against Friday"},
		{"2017-11-30", "2018-12-28", 1, "2018-12-31", "Monday"},
		{"2018-12-06", "2018-12-28", 1, "2018-12-29", "Saturday, worked against Monday"},
	} {
		got, _, err := asKnown(t, row.known).AddWorkingDays(date.MustParse(row.from), row.days)
		if err != nil || got.String() != row.want {
			t.Errorf("as known on %s: %d after %s is %s, %v; want %s: %s", row.known, row.days, row.from, got, err, row.want, row.why)
		}
	}
}

// A year is covered from the day of its notice on.
func TestCoveredOnceAnnounced(t *testing.T) {
	for known, last := range map[string]string{"2025-11-03": "2025-12-31", "2025-11-04": "2026-12-31", "2026-11-27": "2026-12-31"} {
		if got := asKnown(t, known).Coverage().Last.String(); got != last {
			t.Errorf("as known on %s: to %s, want %s", known, got, last)
		}
	}
	if _, err := asKnown(t, "2025-11-03").Day(date.MustParse("2026-02-16")); !errors.Is(err, calendar.ErrNotCovered) {
		t.Errorf("%v", err)
	}
	if _, err := cn.Law().AsKnown(date.MustParse("2011-12-05")); !errors.Is(err, holiday.ErrNothingKnown) {
		t.Errorf("%v", err)
	}
}

// Every mark has its name in both languages and its basis.
func TestNames(t *testing.T) {
	cal := asKnown(t, "2026-01-01")
	for day := range cal.Days(cal.Coverage()) {
		for _, m := range day.Reasons {
			if m.Kind != calendar.DayRest && (m.Basis.IsZero() || m.Says().In("en") == "" || !m.Name.Has("zh") && !m.Own.Has("zh")) {
				t.Errorf("%s %s: name %q, basis %q", m.Date, m.Kind, m.Name.Map(), m.Basis)
			}
		}
	}
	day, _ := cal.Day(date.MustParse("2012-06-22"))
	if m := day.Reasons[0]; m.Says().In("zh") != "补假：端午节" || m.Says().In("en") != "substitute for Dragon Boat Festival" || !strings.Contains(m.Basis.In("zh"), "2012年") {
		t.Errorf("%+v", m)
	}
}

func ExampleLaw() {
	cal, err := cn.Law().AsKnown(date.MustParse("2025-11-04"))
	if err != nil {
		panic(err)
	}
	last, status, err := cal.AddWorkingDays(date.MustParse("2026-02-12"), 5) // from a Thursday
	fmt.Println(last.Weekday(), last, status, err)
	day, _ := cal.Day(date.MustParse("2026-02-14"))
	fmt.Println(day.Reasons[0].Says().In("zh"))
	// Output:
	// Thursday 2026-02-26 settled <nil>
	// 调休：2026-02-20放假，2026-02-14上班
}

// The schedule of a further year is added as a notice, here with the days that the
// Measures give alone: a made-up one, in which nothing is swapped.
func ExampleLaw_nextYear() {
	law, err := cn.Law().With(holiday.Notice{ID: "made up", Basis: legal.Cite("a schedule made up for this example"),
		Known: holiday.KnownOn(date.MustParse("2026-12-01")), Announces: date.MustParse("2027-12-31")})
	if err != nil {
		panic(err)
	}
	fmt.Println(cn.Law().Coverage())
	fmt.Println(law.Coverage())
	// Output:
	// 2012-01-01 to 2026-12-31
	// 2012-01-01 to 2027-12-31
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		cn.Law()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := cn.Law()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
