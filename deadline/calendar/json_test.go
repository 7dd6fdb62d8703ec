package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// A calendar is written by what it is known again by, also where it is copied.
func TestCalendarsInJSON(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{Name: "sample", Rest: calendar.Weekend(time.Sunday),
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")}})
	want := `{"name":"sample","sha256":"` + cal.Hash() + `","coverage":{"first":"2026-01-01","last":"2026-12-31"}}`
	for _, v := range []any{cal, *cal} {
		if data, err := json.Marshal(v); err != nil || string(data) != want {
			t.Errorf("%s, %v, want %s", data, err, want)
		}
	}
	refused := "a calendar.Calendar cannot be read back from JSON: take it from its law as known on that day, such as vn.Law, and compare the hash"
	if err := json.Unmarshal([]byte(want), new(calendar.Calendar)); err == nil || err.Error() != refused {
		t.Error(err)
	}
}

// Openings are written as they are parsed, days of the week as words.
func TestHoursInJSON(t *testing.T) {
	morning := calendar.MustParseOpenings("07:30-11:30")
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: morning,
		Weekdays: map[time.Weekday][]calendar.Opening{time.Saturday: nil, time.Sunday: nil}})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(hours)
	want := `{"zone":"UTC","weekdays":{"friday":["07:30-11:30"],"monday":["07:30-11:30"],"saturday":[],"sunday":[],` +
		`"thursday":["07:30-11:30"],"tuesday":["07:30-11:30"],"wednesday":["07:30-11:30"]}}`
	if err != nil || string(data) != want {
		t.Errorf("%s, %v, want %s", data, err, want)
	}
	refused := "a calendar.OfficeHours cannot be read back from JSON: build them by calendar.NewOfficeHours in the zone, which the program loads by its name"
	if err := json.Unmarshal(data, &hours); err == nil || err.Error() != refused {
		t.Error(err)
	}
	if data, err := json.Marshal(calendar.OfficeHours{}); err != nil || string(data) != "null" {
		t.Errorf("%s, %v", data, err)
	}
	var o calendar.Opening
	if err := o.UnmarshalText([]byte("07:30-11:30,13:00-17:00")); err == nil || err.Error() != "office hours: one opening is written as in 07:30-11:30" {
		t.Error(err)
	}
}

// What a calendar is made from comes back, and makes the same calendar.
func TestDefinitionsComeBack(t *testing.T) {
	def := calendar.Definition{Name: "sample", Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
		Marks:    []calendar.Mark{{Date: date.MustParse("2026-05-01"), Kind: calendar.DayHoliday}}}
	data, err := json.Marshal(def)
	if err != nil {
		t.Fatal(err)
	}
	var read calendar.Definition
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	if calendar.MustNew(def).Hash() != calendar.MustNew(read).Hash() {
		t.Errorf("%s comes back as another calendar", data)
	}
}
