package holiday_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

// A pattern is written by its kind and what that kind needs, and comes back.
func TestPatternsComeBack(t *testing.T) {
	for want, p := range map[string]holiday.Pattern{
		`{"kind":""}`:                        {},
		`{"kind":"fixed","month":5,"day":1}`: holiday.Fixed(time.May, 1),
		`{"kind":"nth","month":5,"number":-1,"weekday":"sunday"}`:                            holiday.Nth(-1, time.Sunday, time.May),
		`{"kind":"on_or_after","month":6,"day":20,"weekday":"saturday"}`:                     holiday.OnOrAfter(time.Saturday, time.June, 20),
		`{"kind":"easter","first":-2,"last":-2}`:                                             holiday.Easter(-2),
		`{"kind":"orthodox_easter","first":1,"last":1}`:                                      holiday.OrthodoxEaster(1),
		`{"kind":"lunisolar","month":1,"day":1,"calendar":"vietnamese","first":-1,"last":3}`: holiday.Lunisolar(lunar.Vietnam(), 1, 1).Run(-1, 3),
		`{"kind":"solar_term","calendar":"japanese","term":0}`:                               holiday.SolarTerm(lunar.Japan(), lunar.SpringEquinox),
		`{"kind":"once","date":"2026-03-02"}`:                                                holiday.Once(date.MustParse("2026-03-02")),
	} {
		data, err := json.Marshal(p)
		if err != nil || string(data) != want {
			t.Errorf("%s, %v, want %s", data, err, want)
		}
		var read holiday.Pattern
		if err := json.Unmarshal(data, &read); err != nil || read != p {
			t.Errorf("%s comes back as %v, %v", data, read, err)
		}
	}
	var p holiday.Pattern
	want := `"weekly" is no kind of pattern; write one of ["fixed" "nth" "on_or_after" "easter" "orthodox_easter" "lunisolar" "solar_term" "once"]`
	if err := json.Unmarshal([]byte(`{"kind":"weekly"}`), &p); err == nil || err.Error() != want {
		t.Error(err)
	}
}

// The definition of a law comes back as the same law, that is with calendars of
// the same hash.
func TestDefinitionsComeBack(t *testing.T) {
	def := holiday.Definition{
		Name:     "sample",
		Coverage: date.Interval{First: date.MustParse("2026-01-01"), Last: date.MustParse("2026-12-31")},
		Statutes: []holiday.Statute{{ID: "act", Known: holiday.KnownInYear(2020), During: date.Interval{First: date.MustParse("2021-01-01")},
			Rules:         []holiday.Rule{{ID: "may", Name: text.Plain("May Day"), On: []holiday.Pattern{holiday.Fixed(time.May, 1)}}},
			Substitutions: []holiday.Substitution{{On: []time.Weekday{time.Saturday, time.Sunday}}}}},
		Notices: []holiday.Notice{{ID: "n", Known: holiday.KnownOn(date.MustParse("2026-01-05")),
			Weekdays: []holiday.SaidWeekday{{Date: date.MustParse("2026-05-01"), Weekday: time.Friday}}}},
	}
	data, err := json.Marshal(def)
	if err != nil {
		t.Fatal(err)
	}
	var read holiday.Definition
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	if was, is := hashOf(t, def), hashOf(t, read); was != is {
		t.Errorf("%s comes back as another law", data)
	}
	law, err := holiday.New(def)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := json.Marshal(law); err == nil {
		t.Error("a law is written")
	}
}

func hashOf(t *testing.T, def holiday.Definition) string {
	t.Helper()
	law, err := holiday.New(def)
	if err != nil {
		t.Fatal(err)
	}
	cal, err := law.AsKnown(date.MustParse("2026-06-01"))
	if err != nil {
		t.Fatal(err)
	}
	return cal.Hash()
}
