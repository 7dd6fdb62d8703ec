package calendar_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func hours(t testing.TB, def calendar.HoursDefinition) calendar.OfficeHours {
	t.Helper()
	h, err := calendar.NewOfficeHours(def)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// A one-stop unit: two openings a day, Saturday morning worked, a half day
// before Tết, 16 February 2026 undecided.
func oneStop(t testing.TB) (*calendar.Calendar, calendar.OfficeHours) {
	day := date.MustParse
	h := hours(t, calendar.HoursDefinition{
		Zone:       zone(t, "Asia/Ho_Chi_Minh"),
		Every:      calendar.MustParseOpenings("07:30-11:30,13:00-17:00"),
		Weekdays:   map[time.Weekday][]calendar.Opening{time.Saturday: calendar.MustParseOpenings("07:30-11:30")},
		Exceptions: []calendar.HoursException{{Date: day("2026-02-13"), Openings: calendar.MustParseOpenings("07:30-11:30")}},
	})
	off := func(s string) []calendar.Mark {
		return []calendar.Mark{{Date: day(s), Kind: calendar.DayHoliday}}
	}
	cal, err := calendar.New(calendar.Definition{
		Name:     "one-stop",
		Coverage: date.Interval{First: day("2026-01-01"), Last: day("2026-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Marks: []calendar.Mark{
			{Date: day("2026-01-01"), Kind: calendar.DayHoliday},
			{Date: day("2026-01-10"), Kind: calendar.DaySwapWork},
		},
		Choices: []calendar.Choice{{ID: "tet", Options: []calendar.Option{{ID: "off", Marks: off("2026-02-16")}, {ID: "worked"}}}},
		Hours:   h,
	})
	if err != nil {
		t.Fatal(err)
	}
	return cal, h
}

func TestAddHours(t *testing.T) {
	cal, h := oneStop(t)
	for _, c := range []struct {
		from   string
		amount time.Duration
		want   string
		status legal.Status
		why    string
	}{
		{"2026-01-05T08:00", 2 * time.Hour, "2026-01-05T10:00", legal.Settled, "Monday, within the morning"},
		{"2026-01-05T10:00", 2 * time.Hour, "2026-01-05T13:30", legal.Settled, "the noon break does not count"},
		{"2026-01-05T07:30", 8 * time.Hour, "2026-01-05T17:00", legal.Settled, "used up at closing time ends at closing time"},
		{"2026-01-05T13:00", 4 * time.Hour, "2026-01-05T17:00", legal.Settled, "the same from noon"},
		{"2026-01-05T20:00", time.Hour, "2026-01-06T08:30", legal.Settled, "a start after closing moves to Tuesday's opening"},
		{"2026-01-05T17:00", 0, "2026-01-06T07:30", legal.Settled, "closing time is not open"},
		{"2026-01-05T12:00", 0, "2026-01-05T13:00", legal.Settled, "nothing added in the break: the next opening"},
		{"2026-01-09T16:30", time.Hour, "2026-01-10T08:00", legal.Settled, "Saturday 10 January is worked, in the morning"},
		{"2026-01-10T11:00", time.Hour, "2026-01-12T08:00", legal.Settled, "and closes at 11:30; Sunday is off"},
		{"2026-01-01T09:00", time.Hour, "2026-01-02T08:30", legal.Settled, "New Year is off"},
		{"2026-02-12T16:00", 5 * time.Hour, "2026-02-13T11:30", legal.Settled, "Friday 13 February is a half day"},
		{"2026-02-13T11:00", time.Hour, "2026-02-16T08:00", legal.Provisional, "Monday 16 February may be off: 16th or 17th"},
		{"2026-02-12T16:00", 13 * time.Hour, "2026-02-16T17:00", legal.Provisional, "the same, at the end of the day"},
		{"2026-01-12T08:00", -time.Hour, "2026-01-10T11:00", legal.Settled, "back over the weekend into Saturday's morning"},
		{"2026-01-06T07:30", -8 * time.Hour, "2026-01-05T07:30", legal.Settled, "back a whole day ends at its opening"},
		{"2026-02-17T07:30", -time.Hour, "2026-02-13T10:30", legal.Provisional, "back over the open Monday: the earlier of Friday and Monday"},
	} {
		from, _ := time.ParseInLocation("2006-01-02T15:04", c.from, h.Zone())
		got, status, err := h.AddHours(cal, from, c.amount)
		if s := got.Format("2006-01-02T15:04"); err != nil || s != c.want || status != c.status {
			t.Errorf("%s %+v: got %s %s, %v; want %s %s: %s", c.from, c.amount, s, status, err, c.want, c.status, c.why)
		}
	}
}

func TestHoursWhenTheClockChanges(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	day := date.MustParse
	cal := calendar.MustNew(calendar.Definition{Name: "every day",
		Coverage: date.Interval{First: day("2026-01-01"), Last: day("2026-12-31")}})
	night := hours(t, calendar.HoursDefinition{Zone: berlin, Every: calendar.MustParseOpenings("00:00-24:00")})
	shift := hours(t, calendar.HoursDefinition{Zone: berlin, Every: calendar.MustParseOpenings("02:30-04:00")})
	for _, c := range []struct {
		h    calendar.OfficeHours
		date string
		want time.Duration
		why  string
	}{
		{night, "2026-03-28", 24 * time.Hour, "an ordinary Saturday"},
		{night, "2026-03-29", 23 * time.Hour, "Sunday 29 March: 02:00 becomes 03:00"},
		{night, "2026-10-25", 25 * time.Hour, "Sunday 25 October: 03:00 becomes 02:00"},
		{shift, "2026-03-29", time.Hour, "02:30 is skipped: open from 03:00, when the clock has changed"},
		{shift, "2026-10-25", 150 * time.Minute, "02:30 comes twice: open from the first"},
		{shift, "2026-10-26", 90 * time.Minute, "an ordinary Monday"},
	} {
		d := day(c.date)
		got, _, err := c.h.Between(cal, d.Start(berlin), d.Next().Start(berlin))
		if err != nil || got != c.want {
			t.Errorf("%s: got %s, %v; want %s: %s", c.date, got, err, c.want, c.why)
		}
		end, _, err := c.h.AddHours(cal, d.Start(berlin), c.want)
		if back, _, _ := c.h.Between(cal, d.Start(berlin), end); err != nil || back != c.want {
			t.Errorf("%s: %s added and counted again is %s", c.date, c.want, back)
		}
	}
}

// minutes counts open time as one would with a stopwatch: minute by minute.
func minutes(cal *calendar.Calendar, h calendar.OfficeHours, from, to time.Time) (sum time.Duration) {
	for t := from; t.Before(to); t = t.Add(time.Minute) {
		clock := t.In(h.Zone())
		at := date.ClockTime(clock.Hour()*60 + clock.Minute())
		worked, _, _ := cal.IsWorkingDay(date.Of(clock))
		for _, o := range h.On(date.Of(clock)) {
			if worked && o.Open <= at && at < o.Close {
				sum += time.Minute
			}
		}
	}
	return sum
}

func TestHoursAgreeWithAStopwatch(t *testing.T) {
	cal, h := oneStop(t)
	variants, err := cal.Variants(cal.Coverage())
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	start := date.MustParse("2026-02-01").Start(h.Zone())
	for range 300 {
		from := start.Add(time.Duration(r.IntN(20*24*60)) * time.Minute)
		to := from.Add(time.Duration(r.IntN(8*24*60)) * time.Minute)
		var most time.Duration
		for _, v := range variants {
			want := minutes(v.Calendar, h, from, to)
			got, status, err := h.Between(v.Calendar, from, to)
			if err != nil || got != want || status != legal.Settled {
				t.Fatalf("%s to %s, %s: got %s %s, %v; want %s", from, to, v.Label, got, status, err, want)
			}
			end, _, err := h.AddHours(v.Calendar, from, want)
			again, _, _ := h.Between(v.Calendar, from, end)
			if err != nil || again != want || (want > 0 && end.After(to)) {
				t.Fatalf("%s and %s of open time is %s, which counts %s, %v", from, want, end, again, err)
			}
			most = max(most, want)
		}
		if got, _, _ := h.Between(cal, from, to); got != most {
			t.Fatalf("%s to %s with the choice open: got %s, want %s", from, to, got, most)
		}
	}
}

// Monday 2 or Tuesday 3 March is off; the office is open eight hours a day.
func TestHoursAcrossAChoice(t *testing.T) {
	def := year2026("office")
	def.Choices = []calendar.Choice{either("which", "2026-03-02", "2026-03-03")}
	def.Hours = hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("07:30-11:30,13:00-17:00")})
	cal := calendar.MustNew(def)
	for _, c := range []struct {
		from   string
		amount time.Duration
		want   string
		status legal.Status
		why    string
	}{
		{"2026-02-27T16:00", time.Hour, "2026-02-27T17:00", legal.Settled, "on Friday"},
		{"2026-02-27T16:00", 5 * time.Hour, "2026-03-02T11:30", legal.Provisional, "four hours of Monday or of Tuesday"},
		{"2026-02-27T16:00", 9 * time.Hour, "2026-03-02T17:00", legal.Provisional, "all of Monday or of Tuesday"},
		{"2026-02-27T16:00", 10 * time.Hour, "2026-03-04T08:30", legal.Settled, "one of the two days, and an hour of Wednesday"},
		{"2026-03-02T16:00", 2 * time.Hour, "2026-03-03T09:30", legal.Provisional, "Monday off: two hours of Tuesday; worked: one of Wednesday"},
		{"2026-03-04T08:30", -time.Hour, "2026-03-04T07:30", legal.Settled, "back within Wednesday"},
		{"2026-03-04T08:30", -5 * time.Hour, "2026-03-02T13:00", legal.Provisional, "back to noon of Tuesday or of Monday"},
		{"2026-03-04T08:30", -10 * time.Hour, "2026-02-27T16:00", legal.Settled, "back over one of the two days"},
	} {
		from, _ := time.Parse("2006-01-02T15:04", c.from)
		got, status, err := cal.Hours().AddHours(cal, from, c.amount)
		if s := got.Format("2006-01-02T15:04"); err != nil || s != c.want || status != c.status {
			t.Errorf("%s %+v: got %s %s, %v; want %s %s: %s", c.from, c.amount, s, status, err, c.want, c.status, c.why)
		}
	}
	at := func(s string) time.Time {
		t, _ := time.Parse("2006-01-02T15:04", s)
		return t
	}
	for _, c := range []struct {
		from, to string
		want     time.Duration
		status   legal.Status
		why      string
	}{
		{"2026-02-27T16:00", "2026-03-04T08:30", 10 * time.Hour, legal.Settled, "an hour, one of two days, and an hour"},
		{"2026-02-27T16:00", "2026-03-03T08:30", 9 * time.Hour, legal.Provisional, "an hour, and Monday or an hour of Tuesday"},
		{"2026-03-02T16:00", "2026-03-04T08:30", 9 * time.Hour, legal.Provisional, "an hour of Monday or all of Tuesday, and an hour"},
		{"2026-03-04T08:00", "2026-03-04T14:00", 4*time.Hour + 30*time.Minute, legal.Settled, "half past three hours, and one after the break"},
		{"2026-03-04T08:00", "2026-03-04T08:00", 0, legal.Settled, "nothing"},
		{"2026-03-04T08:00", "2026-03-05T00:00", 7*time.Hour + 30*time.Minute, legal.Settled, "to the end of the day"},
		{"2026-03-04T17:00", "2026-03-06T07:30", 8 * time.Hour, legal.Settled, "Thursday between"},
	} {
		got, status, err := cal.Hours().Between(cal, at(c.from), at(c.to))
		if err != nil || got != c.want || status != c.status {
			t.Errorf("%s to %s: got %s %s, %v; want %s %s: %s", c.from, c.to, got, status, err, c.want, c.status, c.why)
		}
	}
	// A nanosecond of a day is a part of it.
	night := hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("00:00-24:00")})
	if got, _, err := night.Between(cal, at("2026-01-05T23:00"), at("2026-01-06T00:00").Add(1)); err != nil || got != time.Hour+1 {
		t.Errorf("to a nanosecond past midnight: %s, %v", got, err)
	}
	// The last day of the coverage has a last opening, to the nanosecond.
	last := at("2026-12-31T17:00")
	if got, _, err := cal.Hours().NextOpening(cal, last.Add(-1)); err != nil || !got.Equal(last.Add(-1)) {
		t.Errorf("%s, %v", got, err)
	}
	if got, _, err := cal.Hours().NextOpening(cal, last); err == nil || err.Error() != "calendar office covers 2026-01-01 to 2026-12-31 and says nothing about 2027-01-01" {
		t.Errorf("%s, %v", got, err)
	}
	if got, _, err := cal.Hours().Between(cal, at("2026-12-31T16:00"), at("2027-01-01T00:00")); err != nil || got != time.Hour {
		t.Errorf("to the end of the coverage: %s, %v", got, err)
	}
	for _, c := range [][3]string{{"2026-12-31T16:00", "2027-01-01T00:01", "2027-01-01"}, {"2025-12-31T16:00", "2026-01-02T08:00", "2025-12-31"}} {
		_, _, err := cal.Hours().Between(cal, at(c[0]), at(c[1]))
		if err == nil || err.Error() != "calendar office covers 2026-01-01 to 2026-12-31 and says nothing about "+c[2] {
			t.Errorf("%s to %s: %v", c[0], c[1], err)
		}
	}
}

func TestHoursErrors(t *testing.T) {
	day := date.MustParse
	_, err := calendar.NewOfficeHours(calendar.HoursDefinition{
		Every:    calendar.MustParseOpenings("13:00-17:00,07:30-13:30"),
		Weekdays: map[time.Weekday][]calendar.Opening{time.Friday: {{Open: 600, Close: 600}}, 9: nil},
		Exceptions: []calendar.HoursException{
			{Date: day("2026-01-02")}, {Date: day("2026-01-02")}, {}},
	})
	want := "office hours: name the time zone, such as Asia/Ho_Chi_Minh; every working day: 07:30-13:30 and 13:00-17:00 overlap; " +
		"Friday: 10:00-10:00 does not open before it closes; a day ends at 24:00; 9 is no weekday; an exception has no date; " +
		"2026-01-02 is given twice; put its openings together"
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	// What is no weekday hides nothing behind it.
	_, err = calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Weekdays: map[time.Weekday][]calendar.Opening{-1: nil, time.Friday: {{Open: 600, Close: 600}}}})
	if want := "office hours: -1 is no weekday; Friday: 10:00-10:00 does not open before it closes; a day ends at 24:00"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	// Hours on one date alone are hours; one opening follows another at once.
	if _, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Exceptions: []calendar.HoursException{
		{Date: day("2026-01-02"), Openings: calendar.MustParseOpenings("08:00-10:00,10:00-24:00")}, {Date: day("2026-01-05")}}}); err != nil {
		t.Error(err)
	}
	if _, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Exceptions: []calendar.HoursException{
		{Date: day("2026-01-02"), Openings: calendar.MustParseOpenings("08:00-10:00")}}}); err != nil {
		t.Error(err)
	}
	if _, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC}); err == nil ||
		err.Error() != "office hours: there is no opening at all; give at least one" {
		t.Errorf("no opening: %v", err)
	}
	cal, h := oneStop(t)
	if _, _, err := (calendar.OfficeHours{}).NextOpening(cal, time.Time{}); !errors.Is(err, calendar.ErrNoHours) {
		t.Errorf("zero hours: %v", err)
	}
	late := time.Date(2026, 12, 31, 16, 0, 0, 0, h.Zone())
	if _, _, err := h.AddHours(cal, late, 2*time.Hour); !errors.Is(err, calendar.ErrNotCovered) {
		t.Errorf("beyond the coverage: %v", err)
	}
	for _, s := range []string{"7:30-11:30", "07:30", "07:60-08:00", "24:01-24:30", "07:30-11:30,"} {
		if _, err := calendar.ParseOpenings(s); err == nil {
			t.Errorf("%q was read", s)
		}
	}
}

func TestIsOpen(t *testing.T) {
	cal, h := oneStop(t)
	for _, c := range []struct {
		at     string
		open   bool
		status legal.Status
		why    string
	}{
		{"2026-01-05T07:29", false, legal.Settled, "Monday, a minute early"},
		{"2026-01-05T07:30", true, legal.Settled, "the minute of opening"},
		{"2026-01-05T11:30", false, legal.Settled, "closing time is not open"},
		{"2026-01-10T08:00", true, legal.Settled, "a worked Saturday"},
		{"2026-01-10T14:00", false, legal.Settled, "which closes at noon"},
		{"2026-01-11T08:00", false, legal.Settled, "Sunday"},
		{"2026-02-16T08:00", true, legal.Provisional, "Monday, perhaps off"},
		{"2026-02-16T12:00", false, legal.Settled, "the noon break of a day that is perhaps off"},
	} {
		at, _ := time.ParseInLocation("2006-01-02T15:04", c.at, h.Zone())
		open, status, err := h.IsOpen(cal, at.In(time.UTC))
		if err != nil || open != c.open || status != c.status {
			t.Errorf("%s: open %t %s, %v: %s", c.at, open, status, err, c.why)
		}
	}
	from, to := time.Date(2026, 1, 5, 8, 0, 0, 0, h.Zone()), time.Date(2026, 1, 6, 8, 0, 0, 0, h.Zone())
	if got, _, err := h.Between(cal, to, from); err != nil || got != -8*time.Hour {
		t.Errorf("counted back: %s, %v", got, err)
	}
}

// Openings read are written the same way and read again the same.
func FuzzParseOpenings(f *testing.F) {
	for _, seed := range []string{
		"07:30-11:30,13:00-17:00", // an office with a noon break
		"00:00-24:00",             // open all day
		"",                        // closed
		"7:30-11:30",              // an hour of one digit
		"08:00-25:00",             // no such time
		"08:00, 09:00-10:00",      // half an opening
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list, err := calendar.ParseOpenings(s)
		if err != nil {
			return
		}
		var parts []string
		for _, o := range list {
			parts = append(parts, o.String())
		}
		again, err := calendar.ParseOpenings(strings.Join(parts, ","))
		if err != nil || !slices.Equal(again, list) {
			t.Errorf("%q is %v, then %v, %v", s, list, again, err)
		}
	})
}

func ExampleOfficeHours() {
	saigon := time.FixedZone("UTC+7", 7*3600)
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{
		Zone:  saigon,
		Every: calendar.MustParseOpenings("07:30-11:30,13:00-17:00"),
	})
	if err != nil {
		panic(err)
	}
	cal := calendar.MustNew(calendar.Definition{
		Name: "office",
		Coverage: date.Interval{
			First: date.MustParse("2026-01-01"),
			Last:  date.MustParse("2026-12-31"),
		},
		Rest:  calendar.Weekend(time.Saturday, time.Sunday),
		Hours: hours,
	})
	received := time.Date(2026, time.March, 6, 16, 0, 0, 0, saigon) // a Friday
	due, status, err := cal.Hours().AddHours(cal, received, 8*time.Hour)
	fmt.Println(due.Format("Mon 2006-01-02 15:04"), status, err)
	// Output: Mon 2026-03-09 16:00 settled <nil>
}

// A night shift, 22:00 to 06:00 on working days, and 22:00 to 02:00 on Fridays.
// Week of Monday 5 January 2026.
func nightShift(t testing.TB) (*calendar.Calendar, calendar.OfficeHours) {
	h := hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("13:00-15:00,22:00-06:00"),
		Weekdays: map[time.Weekday][]calendar.Opening{time.Friday: calendar.MustParseOpenings("22:00-02:00")}})
	return calendar.MustNew(calendar.Definition{Name: "night", Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
		Rest: calendar.Weekend(time.Saturday, time.Sunday), Hours: h}), h
}

func TestOpeningsOverMidnight(t *testing.T) {
	cal, h := nightShift(t)
	for _, c := range []struct {
		at   string
		open bool
		why  string
	}{
		{"2026-01-05T05:00", false, "Monday: nothing was open on Sunday evening"},
		{"2026-01-05T23:00", true, "Monday evening"},
		{"2026-01-06T05:59", true, "Tuesday, since Monday evening"},
		{"2026-01-06T06:00", false, "closing time"},
		{"2026-01-10T01:00", true, "Saturday, a day of rest, since Friday evening"},
		{"2026-01-10T02:00", false, "Friday's closes at two"},
		{"2026-01-10T23:00", false, "Saturday evening"},
	} {
		if open, _, err := h.IsOpen(cal, clock(t, c.at)); err != nil || open != c.open {
			t.Errorf("%s: %t, %v; want %t: %s", c.at, open, err, c.open, c.why)
		}
	}
	for _, c := range []struct {
		from   string
		amount time.Duration
		want   string
		why    string
	}{
		{"2026-01-05T23:00", 2 * time.Hour, "2026-01-06T01:00", "over midnight"},
		{"2026-01-06T03:00", time.Hour, "2026-01-06T04:00", "begins after midnight"},
		{"2026-01-06T03:00", 4 * time.Hour, "2026-01-06T14:00", "three until six, and one from 13:00"},
		{"2026-01-06T03:00", 15 * time.Hour, "2026-01-07T15:00", "3, 2, 8, and 2 on Wednesday"},
		{"2026-01-09T23:00", 4 * time.Hour, "2026-01-12T14:00", "Friday's three, and one on Monday"},
		{"2026-01-10T01:00", 0, "2026-01-10T01:00", "open on the Saturday"},
		{"2026-01-10T02:00", 0, "2026-01-12T13:00", "closed until Monday"},
		{"2026-01-06T03:00", -6 * time.Hour, "2026-01-05T14:00", "back: five since 22:00, and one before 15:00"},
		{"2026-01-06T14:00", -10 * time.Hour, "2026-01-05T14:00", "back over the whole night: 1, 8, 1"},
	} {
		got, status, err := h.AddHours(cal, clock(t, c.from), c.amount)
		if err != nil || status != legal.Settled || got.Format("2006-01-02T15:04") != c.want {
			t.Errorf("%s and %s: %s %s, %v; want %s: %s", c.from, c.amount, got, status, err, c.want, c.why)
		}
		if c.amount > 0 {
			if between, _, err := h.Between(cal, clock(t, c.from), got); err != nil || between != c.amount {
				t.Errorf("from %s to %s: %s, %v; want %s", c.from, got, between, err, c.amount)
			}
		}
	}
	if got := h.OpenOn(date.MustParse("2026-01-05")); got != 10*time.Hour {
		t.Errorf("Monday is open for %s", got)
	}
	if !h.GoesOn(date.MustParse("2026-01-05")) || (calendar.Opening{Open: 60, Close: 1440}).IsOverMidnight() {
		t.Error("which openings go on over midnight")
	}
}

func clock(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02T15:04", s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// The night in which the clock goes forward has an hour less: 29 March 2026 in
// London, from one to two.
func TestNightOfTheClockChange(t *testing.T) {
	london := zone(t, "Europe/London")
	h := hours(t, calendar.HoursDefinition{Zone: london, Every: calendar.MustParseOpenings("22:00-06:00")})
	if got := h.OpenOn(date.MustParse("2026-03-28")); got != 7*time.Hour {
		t.Errorf("%s", got)
	}
	if got := h.OpenOn(date.MustParse("2026-03-29")); got != 8*time.Hour {
		t.Errorf("%s", got)
	}
}

// A night that goes on into the hours of the next day is refused, by weekday and
// by date.
func TestNightsRefused(t *testing.T) {
	for _, c := range []struct {
		def  calendar.HoursDefinition
		want string
	}{
		{calendar.HoursDefinition{Every: calendar.MustParseOpenings("09:00-17:00"), Weekdays: map[time.Weekday][]calendar.Opening{time.Monday: calendar.MustParseOpenings("20:00-09:30")}},
			"office hours: Monday: 20:00-09:30 goes on into 09:00-17:00 of the next day"},
		{calendar.HoursDefinition{Every: calendar.MustParseOpenings("20:00-02:00,22:00-23:00")},
			"office hours: every working day: 20:00-02:00 and 22:00-23:00 overlap"},
		{calendar.HoursDefinition{Every: calendar.MustParseOpenings("09:00-09:00")},
			"office hours: every working day: 09:00-09:00 does not open before it closes; a day ends at 24:00"},
		{calendar.HoursDefinition{Every: calendar.MustParseOpenings("22:00-06:00"), Exceptions: []calendar.HoursException{{Date: date.MustParse("2026-03-02"), Openings: calendar.MustParseOpenings("05:00-08:00")}}},
			"office hours: 2026-03-01: 22:00-06:00 goes on into 05:00-08:00 of the next day"},
	} {
		c.def.Zone = time.UTC
		if _, err := calendar.NewOfficeHours(c.def); err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

// A property of all hours, nights included: what AddHours passes is what Between
// counts, there and back.
func TestNightsAddAndCountBack(t *testing.T) {
	cal, h := nightShift(t)
	for from := clock(t, "2026-02-02T00:30"); from.Before(clock(t, "2026-02-12T00:00")); from = from.Add(97 * time.Minute) {
		for _, amount := range []time.Duration{time.Minute, 3 * time.Hour, 11 * time.Hour, 47 * time.Hour} {
			end, _, err := h.AddHours(cal, from, amount)
			if err != nil {
				t.Fatal(err)
			}
			if got, _, err := h.Between(cal, from, end); err != nil || got != amount {
				t.Fatalf("from %s to %s: %s, %v; want %s", from, end, got, err, amount)
			}
			back, _, err := h.AddHours(cal, end, -amount)
			if err != nil {
				t.Fatal(err)
			}
			if got, _, err := h.Between(cal, back, end); err != nil || got != amount || back.Before(from) {
				t.Fatalf("from %s and back from %s: %s, %s, %v", from, end, back, got, err)
			}
		}
	}
}

// Further exceptions are checked with those that there are.
func TestWithExceptions(t *testing.T) {
	_, h := nightShift(t)
	half := calendar.HoursException{Date: date.MustParse("2026-12-24"), Openings: calendar.MustParseOpenings("13:00-14:00")}
	with, err := h.WithExceptions(half)
	if err != nil || len(with.Exceptions()) != 1 || with.OpenOn(half.Date) != time.Hour || h.OpenOn(half.Date) != 10*time.Hour {
		t.Errorf("%v, %v", with.Exceptions(), err)
	}
	if with.OpenOn(date.MustParse("2026-12-25")) != 4*time.Hour { // a Friday
		t.Error("weekdays are kept")
	}
	_, err = with.WithExceptions(half)
	if want := "office hours: 2026-12-24 is given twice; put its openings together"; err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
	if _, err := (calendar.OfficeHours{}).WithExceptions(half); !errors.Is(err, calendar.ErrNoHours) {
		t.Errorf("%v", err)
	}
}
