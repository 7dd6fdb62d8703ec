// Package readback reads what package ical writes with the iCalendar libraries of
// others. It is a module of its own, so that nobody else needs them.
package readback

import (
	"slices"
	"strings"
	"testing"
	"time"

	arran4 "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

// event is what both libraries read of an event.
type event struct {
	uid, starts, status, summary, description string
	allDay                                    bool
	sequence                                  string
	triggers                                  string
}

var (
	hanoi = time.FixedZone("+07", 7*60*60)
	stamp = time.Date(2026, time.August, 17, 9, 30, 0, 0, hanoi)
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func vietnam() *calendar.Calendar { return must(vn.Law().AsKnown(date.MustParse("2026-11-27"))) }

func deadlines(t *testing.T) ical.File {
	t.Helper()
	compute := func(e deadline.Event, term string) deadline.Deadline {
		return must(deadline.Compute(e, deadline.MustParseTerm(term), vietnam(), vn.CivilCode()))
	}
	return must(ical.Deadlines(ical.Feed{Name: text.Plain("Hạn; của, sở")},
		ical.Entry{UID: "a@office.example", Stamp: stamp, Deadline: compute(deadline.On(date.MustParse("2026-08-17")), "10 working days"),
			Summary:   text.Plain(strings.Repeat("Trả lời ông Bình, khẩn; ", 8) + `C:\thư` + "\nhai dòng"),
			Reminders: []ical.Reminder{{Before: deadline.WorkingDays(2), At: 9 * 60}, {Before: deadline.Hours(2)}}},
		ical.Entry{UID: "b@office.example", Stamp: stamp, Deadline: compute(deadline.On(date.MustParse("2028-01-20")), "2 working days")},
		ical.Entry{UID: "c@office.example", Stamp: stamp, Deadline: compute(deadline.At(time.Date(2026, time.August, 17, 11, 0, 0, 0, hanoi)), "24 hours"), Summary: text.Plain("日本語の件名" + strings.Repeat("あ", 40))},
		ical.Entry{UID: "d@office.example", Stamp: stamp, Cancelled: true, Before: ical.Published{Sequence: 2, Starts: "20260901", Status: "CONFIRMED"}, Summary: text.Plain("gone")},
	))
}

// byEmersion reads a file with github.com/emersion/go-ical.
func byEmersion(t *testing.T, file string) []event {
	t.Helper()
	cal, err := emersion.NewDecoder(strings.NewReader(file)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	var all []event
	for _, e := range cal.Events() {
		one := event{}
		for name, to := range map[string]*string{"UID": &one.uid, "STATUS": &one.status, "SUMMARY": &one.summary, "DESCRIPTION": &one.description} {
			*to = must(e.Props.Text(name))
		}
		if p := e.Props.Get("SEQUENCE"); p != nil {
			one.sequence = p.Value
		}
		start := e.Props.Get("DTSTART")
		one.allDay = start.ValueType() == emersion.ValueDate
		one.starts = must(start.DateTime(time.UTC)).Format(time.RFC3339)
		var triggers []string
		for _, alarm := range e.Children {
			before := must(alarm.Props.Get("TRIGGER").Duration())
			triggers = append(triggers, before.String())
		}
		one.triggers = strings.Join(triggers, " ")
		all = append(all, one)
	}
	return all
}

// byArran4 reads a file with github.com/arran4/golang-ical.
func byArran4(t *testing.T, file string) []event {
	t.Helper()
	cal, err := arran4.ParseCalendar(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var all []event
	for _, e := range cal.Events() {
		one := event{uid: e.Id()}
		for name, to := range map[arran4.ComponentProperty]*string{arran4.ComponentPropertyStatus: &one.status, arran4.ComponentPropertySummary: &one.summary,
			arran4.ComponentPropertyDescription: &one.description, arran4.ComponentPropertySequence: &one.sequence} {
			if p := e.GetProperty(name); p != nil {
				*to = p.Value
			}
		}
		one.allDay = slices.Equal(e.GetProperty(arran4.ComponentPropertyDtStart).ICalParameters["VALUE"], []string{"DATE"})
		start := must(e.GetStartAt())
		if one.allDay {
			start = must(e.GetAllDayStartAt())
		}
		one.starts = start.UTC().Format(time.RFC3339)
		var triggers []string
		for _, alarm := range e.Alarms() {
			triggers = append(triggers, alarm.GetProperty(arran4.ComponentPropertyTrigger).Value)
		}
		one.triggers = strings.Join(triggers, " ")
		all = append(all, one)
	}
	return all
}

// want is what was handed over, in the words of English.
func want() []event {
	return []event{
		{uid: "a@office.example", starts: "2026-08-28T00:00:00Z", allDay: true, status: "CONFIRMED", sequence: "0",
			summary:     strings.Repeat("Trả lời ông Bình, khẩn; ", 8) + `C:\thư` + "\nhai dòng",
			description: "10 working days from Monday 17 August 2026 under Civil Code 91/2015/QH13\ndue: Friday 28 August 2026, until 24:00"},
		{uid: "b@office.example", starts: "2028-01-24T00:00:00Z", allDay: true, status: "TENTATIVE", sequence: "0",
			summary: "2 working days from Thursday 20 January 2028 under Civil Code 91/2015/QH13 (provisional)",
			description: "due: Monday 24 January 2028, until 24:00\n" +
				"still to be decided: Tết (Lunar New Year) 2028, awaits the Prime Minister's decision of the year; counted here with Tết (Lunar New Year) 2028: k = 1\n" +
				"provisional: it is Monday 31 January 2028 if Tết (Lunar New Year) 2028: k = 2, or Tết (Lunar New Year) 2028: k = 3\n" +
				"whoever must act is safe by Monday 24 January 2028; it is certainly too late only after Monday 31 January 2028"},
		{uid: "c@office.example", starts: "2026-08-18T04:00:00Z", status: "CONFIRMED", sequence: "0", summary: "日本語の件名" + strings.Repeat("あ", 40),
			description: "24 hours from Monday 17 August 2026 11:00 +07:00 under Civil Code 91/2015/QH13\ndue: Tuesday 18 August 2026 11:00 +07:00"},
		{uid: "d@office.example", starts: "2026-09-01T00:00:00Z", allDay: true, status: "CANCELLED", sequence: "3", summary: "cancelled: gone"},
	}
}

// Whichever library reads the file finds what was handed over.
func TestDeadlinesAreReadBack(t *testing.T) {
	file := deadlines(t).In("en")
	for name, read := range map[string]func(*testing.T, string) []event{"emersion": byEmersion, "arran4": byArran4} {
		wanted := want()
		wanted[0].triggers = map[string]string{"emersion": "-39h0m0s 22h0m0s", "arran4": "-P1DT15H PT22H"}[name]
		if got := read(t, file); !slices.Equal(got, wanted) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, wanted)
		}
	}
}

// A feed of days off has the days that the calendar has off, but for weekly rest.
func TestDaysOffAreReadBack(t *testing.T) {
	cal := vietnam()
	year := date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")}
	file := must(ical.DaysOff(ical.Feed{ID: "office.example"}, cal, year, stamp)).In("vi")
	var wanted []event
	for d := range cal.Days(year) {
		if !d.Worked && d.Kind != calendar.DayRest {
			wanted = append(wanted, event{uid: strings.ReplaceAll(d.Date.String(), "-", "") + "-vn@office.example", starts: d.Date.String() + "T00:00:00Z", allDay: true, status: "CONFIRMED",
				summary: d.Reasons[0].Says().In("vi"), description: d.Reasons[0].Basis.In("vi")})
		}
	}
	if len(wanted) < 15 {
		t.Fatalf("there are %d days off", len(wanted))
	}
	for name, read := range map[string]func(*testing.T, string) []event{"emersion": byEmersion, "arran4": byArran4} {
		if got := read(t, file); !slices.Equal(got, wanted) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, wanted)
		}
	}
}
