package es_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/es"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/schedules"
)

// testdata/official.csv has the days that are off throughout Spain by the lists in the
// BOE; on Saturdays, too, before they were off. 2027 is open.
func TestEveryYearAgainstTheBOE(t *testing.T) {
	schedules.Check(t, es.Law(), "testdata/official.csv")
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
		known, day string
		worked     bool
		status     legal.Status
		why        string
	}{
		{"2026-11-27", "2016-10-01", true, legal.Settled, "the last Saturday of Ley 30/1992"},
		{"2026-11-27", "2016-10-08", false, legal.Settled, "the first Saturday of Ley 39/2015"},
		{"2026-11-27", "2015-08-15", false, legal.Settled, "Saturday, Assumption Day"},
		{"2025-10-27", "2026-01-06", true, legal.Provisional, "Tuesday, Epiphany: a day before the list of 2026"},
		{"2025-10-28", "2026-01-06", false, legal.Settled, "Tuesday, Epiphany: no community has replaced it"},
		{"2026-11-27", "2025-10-13", true, legal.Settled, "Monday after National Day, replaced by some"},
		{"2026-11-27", "2026-04-02", true, legal.Settled, "Maundy Thursday, replaced by some"},
		{"2026-11-27", "2027-01-06", true, legal.Provisional, "Wednesday, Epiphany: the list of 2027 was not read"},
		{"2026-11-27", "2027-03-19", true, legal.Provisional, "Friday, Saint Joseph's Day"},
		{"2026-11-27", "2027-03-25", true, legal.Provisional, "Maundy Thursday"},
		{"2026-11-27", "2027-03-26", false, legal.Settled, "Good Friday, which none can replace"},
		{"2026-11-27", "2027-08-16", true, legal.Provisional, "Monday after Assumption Day"},
		{"2026-11-27", "2027-10-12", false, legal.Settled, "Tuesday, National Day"},
	} {
		worked, status, err := asKnown(t, es.Law(), row.known).IsWorkingDay(date.MustParse(row.day))
		if err != nil || worked != row.worked || status != row.status {
			t.Errorf("%s as known on %s: worked %t %s, %v; want %t %s: %s", row.day, row.known, worked, status, err, row.worked, row.status, row.why)
		}
	}
}

// What is open is the list of 2027 alone, and a notice settles it.
func TestTheListOf2027(t *testing.T) {
	cal := asKnown(t, es.Law(), "2026-11-27")
	var open []string
	for _, c := range cal.Choices(cal.Coverage()) {
		open = append(open, c.ID)
	}
	slices.Sort(open)
	want := []string{"assumption-monday-2027", "epiphany-2027", "maundy-thursday-2027", "saint-joseph-2027"}
	if !slices.Equal(open, want) {
		t.Fatalf("open are %v; want %v", open, want)
	}
	law, err := es.Law().With(holiday.Notice{ID: "list of 2027", Known: holiday.KnownOn(date.MustParse("2026-11-27")), Decisions: []holiday.Decision{
		{Choice: "epiphany-2027", Option: es.KeptEverywhere}, {Choice: "maundy-thursday-2027", Option: es.ReplacedSomewhere},
		{Choice: "saint-joseph-2027", Option: es.ReplacedSomewhere}, {Choice: "assumption-monday-2027", Option: es.ReplacedSomewhere},
	}})
	if err != nil {
		t.Fatal(err)
	}
	last, status, err := asKnown(t, law, "2026-11-27").AddWorkingDays(date.MustParse("2027-01-04"), 2) // from a Monday
	if err != nil || last.String() != "2027-01-07" || status != legal.Settled {
		t.Errorf("%s %s, %v; want Thursday 2027-01-07, settled", last, status, err)
	}
}

// Every mark has its name in both languages and its basis.
func TestNames(t *testing.T) {
	cal := asKnown(t, es.Law(), "2026-11-27")
	for day := range cal.Days(cal.Coverage()) {
		for _, m := range day.Reasons {
			if m.Kind != calendar.DayRest && (!m.Name.Has("en") || !m.Name.Has("es")) || m.Basis.IsZero() {
				t.Errorf("%s %s: name %q, basis %q", m.Date, m.Kind, m.Name.Map(), m.Basis)
			}
		}
	}
}

func ExampleLaw() {
	cal, err := es.Law().AsKnown(date.MustParse("2026-11-27"))
	if err != nil {
		panic(err)
	}
	// From Monday 4 January 2027, as long as it is open whether all keep Epiphany.
	fmt.Println(cal.AddWorkingDays(date.MustParse("2027-01-04"), 2))
	fmt.Println(cal.PossibleDates(date.MustParse("2027-01-04"), 2))
	// Output:
	// 2027-01-06 provisional <nil>
	// [2027-01-06 2027-01-07] <nil>
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		es.Law()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := es.Law()
	day := date.MustParse("2026-11-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
