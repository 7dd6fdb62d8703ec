package holiday_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Closed from noon on 24 December each year: 2024 a Tuesday, 2025 a Wednesday,
// 2026 a Thursday, 2027 a Friday; 2022 was a Saturday.
func TestHalfDayEveryYear(t *testing.T) {
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("08:00-12:30,13:00-17:00"),
		Exceptions: []calendar.HoursException{{Date: dayOf("2026-12-24"), Openings: calendar.MustParseOpenings("08:00-10:00")}}})
	if err != nil {
		t.Fatal(err)
	}
	def := definition("2022-01-01", "2027-12-31", []holiday.Rule{fixed("Christmas", 12, 25)})
	noon, ten := date.ClockTime(12*60), date.ClockTime(10*60)
	def.Statutes[0].HalfDays = []holiday.HalfDay{
		{ID: "eve", Name: text.Plain("Christmas Eve"), Basis: legal.Cite("Order", "7"), On: []holiday.Pattern{holiday.Fixed(time.December, 24)}, Until: noon},
		{ID: "late", Name: text.Plain("late start"), On: []holiday.Pattern{holiday.Fixed(time.January, 2)}, From: ten, During: interval("2025-01-01", "2025-12-31")},
	}
	l := holiday.Must(holiday.New(def))
	if cal := mustKnow(t, l, "2022-01-01"); !cal.Hours().IsZero() {
		t.Error("a half day is no office hours")
	}
	cal := mustKnow(t, l.WithHours(hours), "2022-01-01")
	for _, row := range []struct{ day, want, why string }{
		{"2024-12-24", "08:00-12:00", "closed from noon"},
		{"2025-12-24", "08:00-12:00", "every year"},
		{"2026-12-24", "08:00-10:00", "the office's own hours of that date"},
		{"2022-12-24", "08:00-12:30,13:00-17:00", "a Saturday, not worked: left as it is"},
		{"2025-01-02", "10:00-12:30,13:00-17:00", "open from ten"},
		{"2026-01-02", "08:00-12:30,13:00-17:00", "no longer in force"},
		{"2024-12-23", "08:00-12:30,13:00-17:00", "the day before"},
	} {
		got := ""
		for i, o := range cal.Hours().On(dayOf(row.day)) {
			if i > 0 {
				got += ","
			}
			got += o.String()
		}
		if got != row.want {
			t.Errorf("%s: %s, want %s: %s", row.day, got, row.want, row.why)
		}
	}
	// Six hours from 09:00 on Tuesday 24 December 2024: three until noon, then
	// Thursday, as Wednesday is Christmas Day, from 08:00 to 11:00.
	from := time.Date(2024, 12, 24, 9, 0, 0, 0, time.UTC)
	if got, _, err := cal.Hours().AddHours(cal, from, 6*time.Hour); err != nil || got != time.Date(2024, 12, 26, 11, 0, 0, 0, time.UTC) {
		t.Errorf("%s, %v", got, err)
	}
	for _, e := range cal.Hours().Exceptions() {
		if e.Date == dayOf("2024-12-24") && (e.Name.String() != "Christmas Eve" || e.Basis.String() != "art. 7 Order") {
			t.Errorf("%+v", e)
		}
	}
}

// A night from 22:00 to 06:00 that is cut at midnight or begins later.
func TestHalfNight(t *testing.T) {
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("13:00-15:00,22:00-06:00")})
	if err != nil {
		t.Fatal(err)
	}
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("Christmas", 12, 25)})
	def.Statutes[0].HalfDays = []holiday.HalfDay{
		{ID: "early", Name: text.Plain("early"), On: []holiday.Pattern{holiday.Fixed(time.December, 24)}, Until: date.Midnight24},
		{ID: "late", Name: text.Plain("late"), On: []holiday.Pattern{holiday.Fixed(time.December, 23)}, From: 23 * 60},
	}
	cal := mustKnow(t, holiday.Must(holiday.New(def)).WithHours(hours), "2026-01-01")
	for day, want := range map[string]string{"2026-12-23": "[23:00-06:00]", "2026-12-24": "[13:00-15:00 22:00-24:00]"} {
		if got := fmt.Sprint(cal.Hours().On(dayOf(day))); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
}

func TestHalfDaysRefused(t *testing.T) {
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("a", 5, 1)})
	def.Statutes[0].HalfDays = []holiday.HalfDay{{}, {ID: "x", Name: text.Plain("x"), On: []holiday.Pattern{{}}, From: 720, Until: 600}}
	_, err := holiday.New(def)
	want := "law test: statute act, half day : give a half day an ID and a name; statute act, half day : give its days; " +
		"statute act, half day : the office is open from 00:00 until 00:00 then; give at least one of them, the earlier first; " +
		"statute act, half day x: the office is open from 12:00 until 10:00 then; give at least one of them, the earlier first; " +
		"statute act, half day x: it has no pattern; take one such as holiday.Fixed(time.May, 1)"
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}
