package holiday_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/text"
)

// onlyWithin keeps the marks of some days of a month, "2020-05".
func onlyWithin(month string, list []string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return !strings.Contains(s, month) })
}

// The proclamation of 7 June 2019 put the bank holiday of Monday 4 May 2020 on
// Friday 8 May, the 75th anniversary of VE Day, in that year alone.
func TestHolidayMovedOnce(t *testing.T) {
	moving := decree("VE Day", "2019-06-07")
	moving.Moves = []holiday.Relocation{{From: dayOf("2020-05-04"), To: dayOf("2020-05-08")}}
	l, err := law(t, "2019-01-01", "2021-12-31", []holiday.Rule{rule("Early May", holiday.Nth(1, time.Monday, time.May)), rule("Spring", holiday.Nth(-1, time.Monday, time.May))},
		holiday.Substitution{Move: holiday.ToNext}).With(moving)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		known, month string
		want         []string
	}{
		{"2019-06-06", "2020-05", []string{"Mon 2020-05-04 holiday Early May", "Mon 2020-05-25 holiday Spring"}},
		{"2019-06-07", "2020-05", []string{"Fri 2020-05-08 holiday Early May", "Mon 2020-05-25 holiday Spring"}},
		{"2019-06-07", "2019-05", []string{"Mon 2019-05-06 holiday Early May", "Mon 2019-05-27 holiday Spring"}},
		{"2019-06-07", "2021-05", []string{"Mon 2021-05-03 holiday Early May", "Mon 2021-05-31 holiday Spring"}},
	} {
		if got := onlyWithin(row.month, marks(t, l, row.known)); !slices.Equal(got, row.want) {
			t.Errorf("as known on %s: got %s, want %s", row.known, strings.Join(got, "; "), strings.Join(row.want, "; "))
		}
	}
	day, _ := mustKnow(t, l, "2020-01-01").Day(dayOf("2020-05-08"))
	if m := day.Reasons[0]; m.Basis.String() != "VE Day" || m.Note.String() != "known on 7 June 2019" {
		t.Errorf("8 May 2020 rests on %s, %s", m.Basis, m.Note)
	}
}

// The bank holiday for the funeral of Monday 19 September 2022 was approved on
// Saturday 10 September. Twenty working days from Wednesday 24 August: 25 and
// 26 August are 2, 30 August to 2 September 6 (29 August is the bank holiday),
// then 11 on the 9th, 16 on the 16th, 20 on Thursday 22; or a day later.
func TestHolidayProclaimedLate(t *testing.T) {
	funeral := decree("Royal Proclamation of 2022-09-10", "2022-09-10")
	funeral.Holidays = []holiday.Holiday{{Days: date.Interval{First: dayOf("2022-09-19"), Last: dayOf("2022-09-19")}, Name: text.New("en", "State Funeral of Queen Elizabeth II")}}
	l, err := law(t, "2022-01-01", "2022-12-31", []holiday.Rule{rule("Summer", holiday.Nth(-1, time.Monday, time.August))}, holiday.Substitution{Move: holiday.ToNext}).With(funeral)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ known, want string }{{"2022-09-09", "2022-09-22"}, {"2022-09-10", "2022-09-23"}} {
		got, _, err := mustKnow(t, l, row.known).AddWorkingDays(dayOf("2022-08-24"), 20)
		if err != nil || got != dayOf(row.want) {
			t.Errorf("as known on %s: %s, %v; want %s", row.known, got, err, row.want)
		}
	}
	want := []string{"Mon 2022-09-19 holiday State Funeral of Queen Elizabeth II"}
	if got := onlyWithin("2022-09", marks(t, l, "2022-09-10")); !slices.Equal(got, want) {
		t.Errorf("%s", got)
	}
}

// What makes a holiday good keeps clear of one that is proclaimed, and one that
// is proclaimed on a Saturday is not made good.
func TestSubstitutesKeepClearOfWhatIsProclaimed(t *testing.T) {
	n := decree("N", "2021-01-01")
	n.Holidays = []holiday.Holiday{{Days: date.Interval{First: dayOf("2021-12-27"), Last: dayOf("2021-12-27")}, Name: text.Plain("jubilee")},
		{Days: date.Interval{First: dayOf("2021-12-11"), Last: dayOf("2021-12-11")}, Name: text.Plain("fair")}}
	l, err := law(t, "2021-12-01", "2021-12-31", []holiday.Rule{fixed("Christmas", 12, 25)}, holiday.Substitution{Move: holiday.ToNext}).With(n)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Sat 2021-12-11 holiday fair", "Sat 2021-12-25 holiday Christmas", "Mon 2021-12-27 holiday jubilee", "Tue 2021-12-28 substitute_off substitute for Christmas"}
	if got := marks(t, l, "2021-01-01"); !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "; "))
	}
}

// The Dragon Boat Festival of Saturday 23 June 2012 was made good on the Friday
// before; the regulation says "on a working day" and leaves which to the notice.
func TestMadeGoodWhereANoticeSays(t *testing.T) {
	notice := decree("notice for 2012", "2011-12-06")
	notice.Substitutes = []holiday.Relocation{{From: dayOf("2012-06-23"), To: dayOf("2012-06-22")}}
	l, err := law(t, "2012-06-01", "2012-06-30", []holiday.Rule{rule("Dragon Boat", holiday.Once(dayOf("2012-06-23")))}, holiday.Substitution{Move: holiday.ToNext}).With(notice)
	if err != nil {
		t.Fatal(err)
	}
	for known, want := range map[string][]string{
		"2011-12-05": {"Sat 2012-06-23 holiday Dragon Boat", "Mon 2012-06-25 substitute_off substitute for Dragon Boat"},
		"2011-12-06": {"Fri 2012-06-22 substitute_off substitute for Dragon Boat", "Sat 2012-06-23 holiday Dragon Boat"},
	} {
		if got := marks(t, l, known); !slices.Equal(got, want) {
			t.Errorf("as known on %s: %s", known, strings.Join(got, "; "))
		}
	}
}

// A proposal that was turned down is still named, as such.
func TestProposalRefused(t *testing.T) {
	proposal := swapping("P", "2026-08-31", "2026-11-23", "2026-11-28")
	proposal.Proposal = true
	refusal := decree("letter", "2026-10-02")
	refusal.Refuses = []string{"P"}
	l, err := may(t).With(proposal, refusal)
	if err != nil {
		t.Fatal(err)
	}
	for known, want := range map[string]string{
		"2026-10-01": "proposed only: off against Saturday 28 November 2026; known on 31 August 2026",
		"2026-10-02": "proposed and refused: off against Saturday 28 November 2026; turned down by letter, known on 2 October 2026",
	} {
		day, err := mustKnow(t, l, known).Day(dayOf("2026-11-23"))
		if err != nil || !day.Worked || len(day.Reasons) != 1 || day.Reasons[0].Says().String()+"; "+day.Reasons[0].Note.String() != want {
			t.Errorf("as known on %s: %+v, %v", known, day, err)
		}
	}
}

// A holiday that is only proposed is told and changes nothing.
func TestHolidayProposed(t *testing.T) {
	n := decree("P", "2026-01-01")
	n.Proposal = true
	n.Holidays = []holiday.Holiday{{Days: interval("2026-03-02", "2026-03-03"), Name: text.New("en", "jubilee")}}
	l, err := may(t).With(n)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Mon 2026-03-02 proposal proposed only: jubilee", "Tue 2026-03-03 proposal proposed only: jubilee"}
	if got := onlyWithin("2026-03", marks(t, l, "2026-01-01")); !slices.Equal(got, want) || !mustKnow(t, l, "2026-01-01").IsSurelyWorked(dayOf("2026-03-02")) {
		t.Errorf("%s", got)
	}
}

// A calendar covers no day after the last schedule that was announced.
func TestScheduleAnnounced(t *testing.T) {
	var notices []holiday.Notice
	for _, row := range [][2]string{{"2024-11-12", "2025-12-31"}, {"2025-11-04", "2026-12-31"}} {
		n := decree("notice of "+row[0], row[0])
		n.Announces = dayOf(row[1])
		notices = append(notices, n)
	}
	l, err := law(t, "2025-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1)}).With(notices...)
	if err != nil {
		t.Fatal(err)
	}
	for known, want := range map[string]string{"2024-11-12": "2025-12-31", "2025-11-03": "2025-12-31", "2025-11-04": "2026-12-31"} {
		cal := mustKnow(t, l, known)
		if cal.Coverage() != interval("2025-01-01", want) {
			t.Errorf("as known on %s: %s", known, cal.Coverage())
		}
		if _, err := cal.Day(dayOf("2026-05-01")); (err == nil) != (want == "2026-12-31") {
			t.Errorf("as known on %s: %v", known, err)
		}
	}
	if _, err := l.AsKnown(dayOf("2024-11-11")); !errors.Is(err, holiday.ErrNothingKnown) {
		t.Errorf("%v", err)
	}
}

// What cannot be moved, with the whole message.
func TestRelocationsThatContradict(t *testing.T) {
	moves := func(from, to string) holiday.Notice {
		n := decree("N", "2025-01-01")
		n.Moves = []holiday.Relocation{{From: dayOf(from), To: dayOf(to)}}
		return n
	}
	makes := func(from, to string) holiday.Notice {
		n := decree("N", "2025-01-01")
		n.Substitutes = []holiday.Relocation{{From: dayOf(from), To: dayOf(to)}}
		return n
	}
	twice := moves("2026-05-01", "2026-05-06")
	twice.ID = "M"
	refuses := decree("N", "2025-01-01")
	refuses.Refuses = []string{"P"}
	nothing := decree("N", "2025-01-01")
	nothing.Holidays = []holiday.Holiday{{}}
	l := law(t, "2026-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1), fixed("Fair", 8, 1)}, holiday.Substitution{Move: holiday.ToNext}) // Friday, Saturday
	for _, c := range []struct {
		notices []holiday.Notice
		want    string
	}{
		{[]holiday.Notice{moves("2026-05-04", "2026-05-08")}, "notice N, 2026-05-04: is no holiday that could be moved to 2026-05-08"},
		{[]holiday.Notice{moves("2026-05-01", "2026-05-01")}, "notice N, 2026-05-01: is moved to 2026-05-01; give two days"},
		{[]holiday.Notice{moves("2026-05-01", "2026-05-08"), twice}, "notice N, 2026-05-01: is moved by notice M already; say which one is revoked"},
		{[]holiday.Notice{makes("2026-05-01", "2026-05-08")}, "notice N, 2026-05-01: is no holiday that a statute makes good, as the notice does on 2026-05-08"},
		{[]holiday.Notice{makes("2026-08-01", "2026-08-08")}, "notice N, 2026-08-08: makes the holiday of 2026-08-01 good but is a Saturday, a day of weekly rest"},
		{[]holiday.Notice{makes("2026-08-01", "2026-05-01")}, "notice N, 2026-05-01: makes the holiday of 2026-08-01 good but is off already: May Day"},
		{[]holiday.Notice{refuses}, `notice N: refuses the proposal "P", which the law does not have`},
		{[]holiday.Notice{nothing}, "notice N: a proclaimed holiday runs from a first day to a last day, not always; notice N: give the holiday a name"},
	} {
		if _, err := l.With(c.notices...); err == nil || err.Error() != "law test: "+c.want {
			t.Errorf("got  %v\nwant law test: %s", err, c.want)
		}
	}
}
