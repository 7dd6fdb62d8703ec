package vn_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
)

// testdata/days.csv was worked out by hand of the statutes: the days of each
// holiday, the next free weekday for each that falls on a weekend, and the
// swaps as decided. One row is one mark; its last column says why.
func TestEveryDayFollowsFromItsStatute(t *testing.T) {
	file, err := os.Open("testdata/days.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	type mark struct {
		date date.Date
		kind string
	}
	want := map[mark]string{}
	for _, row := range rows[1:] {
		d := date.MustParse(row[0])
		if got := d.Weekday().String()[:3]; got != row[1] {
			t.Errorf("%s is a %s, not a %s", d, got, row[1])
		}
		want[mark{d, row[2]}] = row[3]
	}
	in := date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2026-12-31")}
	for day := range asKnown(t, "2026-11-23").Days(in) {
		for _, m := range day.Reasons {
			if m.Kind == calendar.DayRest || m.Kind == calendar.DayProposal {
				continue
			}
			if _, ok := want[mark{m.Date, m.Kind.String()}]; !ok {
				t.Errorf("%s %s is marked %s: %s, %s", m.Date.Weekday(), m.Date, m.Kind, m.Says(), m.Basis)
			}
			if m.Basis.IsZero() || m.Says().In("en") == "" || m.Says().In("vi") == "" {
				t.Errorf("%s %s: %q, basis %q", m.Date, m.Kind, m.Says(), m.Basis)
			}
			delete(want, mark{m.Date, m.Kind.String()})
		}
	}
	for m, why := range want {
		t.Errorf("%s %s is not marked %s: %s", m.date.Weekday(), m.date, m.kind, why)
	}
}

// 2027: the lunar new year is Saturday 6 February, National Day Thursday 2
// September. Before 2 October 2026 nothing was decided, so every option is
// worked out.
func TestOpenYear2027(t *testing.T) {
	cal := asKnown(t, "2026-10-01")
	in2027 := date.Interval{First: date.MustParse("2027-01-01"), Last: date.MustParse("2027-12-31")}
	for _, c := range []struct{ tet, national, off string }{
		// Fri 5 to Tue 9 February; Sat 6 and Sun 7 are made good on Wed 10 and Thu 11.
		{vn.OneDayBefore, vn.Before, "02-05 02-08 02-09 02-10 02-11 09-01 09-02"},
		{vn.OneDayBefore, vn.After, "02-05 02-08 02-09 02-10 02-11 09-02 09-03"},
		// Thu 4 to Mon 8; made good on Tue 9 and Wed 10.
		{vn.TwoDaysBefore, vn.Before, "02-04 02-05 02-08 02-09 02-10 09-01 09-02"},
		{vn.TwoDaysBefore, vn.After, "02-04 02-05 02-08 02-09 02-10 09-02 09-03"},
		// Wed 3 to Sun 7; made good on Mon 8 and Tue 9.
		{vn.ThreeDaysBefore, vn.Before, "02-03 02-04 02-05 02-08 02-09 09-01 09-02"},
		{vn.ThreeDaysBefore, vn.After, "02-03 02-04 02-05 02-08 02-09 09-02 09-03"},
	} {
		variant := pick(t, cal, in2027, map[string]string{"tet-2027": c.tet, "national-day-2027": c.national})
		if got := weekdaysOff(variant, "2027-02-01", "2027-02-28") + " " + weekdaysOff(variant, "2027-08-30", "2027-09-10"); got != c.off {
			t.Errorf("%s, %s: off on %s, want %s", c.tet, c.national, got, c.off)
		}
	}
}

// The letter of 2 October 2026: k = 2, and 3 September.
func TestYear2027AsDecided(t *testing.T) {
	for _, c := range []struct {
		known, dates string
		status       legal.Status
	}{
		{"2026-10-01", "2027-02-04 2027-02-11", legal.Provisional},
		{"2026-10-02", "2027-02-11", legal.Settled},
		{"2026-11-27", "2027-02-11", legal.Settled}, // Thursday
	} {
		cal := asKnown(t, c.known)
		_, status, err := cal.AddWorkingDays(date.MustParse("2027-01-25"), 8)
		dates, err2 := cal.PossibleDates(date.MustParse("2027-01-25"), 8)
		var got []string
		for _, d := range dates {
			got = append(got, d.String())
		}
		if err != nil || err2 != nil || status != c.status || strings.Join(got, " ") != c.dates {
			t.Errorf("as known on %s: %s %s, %v, %v; want %s %s", c.known, got, status, err, err2, c.dates, c.status)
		}
	}
	cal := asKnown(t, "2026-11-27")
	want := "02-04 02-05 02-08 02-09 02-10 09-02 09-03"
	if got := weekdaysOff(cal, "2027-02-01", "2027-02-28") + " " + weekdaysOff(cal, "2027-08-30", "2027-09-10"); got != want {
		t.Errorf("off on %s, want %s", got, want)
	}
	if cal.IsOpen(date.Interval{First: date.MustParse("2027-01-01"), Last: date.MustParse("2027-12-31")}) {
		t.Error("2027 is decided")
	}
}

// What is open of 2028 to 2030, worked out by hand. Tết 2028 is Wednesday 26
// January: Tue to Sat, Mon to Fri or Sun to Thu, and what a weekend takes on the
// next Monday or Friday. Tết 2029 is Tuesday 13 February: under every option the
// days from Saturday to Friday the 16th are off. Tết 2030 is Saturday 2
// February, a day before China's. National Day 2028 is a Saturday, 2029 a Sunday
// and 2030 a Monday: only in 2028 does the second day matter. 24 November is a
// weekend day in 2029 and 2030.
func TestOpenYears2028To2030(t *testing.T) {
	cal := asKnown(t, "2026-11-27")
	for _, c := range []struct {
		day    string
		status legal.Status
		worked bool
	}{
		{"2028-01-24", legal.Provisional, true}, // Monday, off but with k = 1
		{"2028-01-25", legal.Settled, false},    // Tuesday
		{"2028-01-28", legal.Settled, false},    // Friday: with k = 3 in place of Sunday 23
		{"2028-01-31", legal.Provisional, true}, // Monday, with k = 1 in place of Saturday 29
		{"2028-02-01", legal.Settled, true},
		{"2028-09-01", legal.Provisional, true}, // Friday
		{"2028-09-04", legal.Settled, false},    // Monday, in place of Saturday 2
		{"2028-09-05", legal.Provisional, true}, // Tuesday, in place of Sunday 3
		{"2029-02-12", legal.Settled, false},    // Monday to Friday, whatever k
		{"2029-02-16", legal.Settled, false},
		{"2029-02-19", legal.Settled, true},
		{"2029-09-03", legal.Settled, false}, // Monday and Tuesday, in either case
		{"2029-09-04", legal.Settled, false},
		{"2029-11-26", legal.Ambiguous, true},   // Monday, in place of Saturday 24 or worked
		{"2030-01-31", legal.Provisional, true}, // Thursday, with k = 2 and 3
		{"2030-02-01", legal.Settled, false},    // Friday
		{"2030-02-05", legal.Settled, false},    // Tuesday
		{"2030-02-07", legal.Provisional, true}, // Thursday, with k = 1
		{"2030-09-03", legal.Settled, false},    // Tuesday, itself or in place of Sunday 1
		{"2030-11-25", legal.Ambiguous, true},   // Monday, in place of Sunday 24 or worked
	} {
		worked, status, err := cal.IsWorkingDay(date.MustParse(c.day))
		if err != nil || worked != c.worked || status != c.status {
			t.Errorf("%s: worked %t %s, %v; want %t %s", c.day, worked, status, err, c.worked, c.status)
		}
	}
	var open []string
	for _, c := range cal.Choices(date.Interval{First: date.MustParse("2026-11-27")}) {
		open = append(open, c.ID)
	}
	if got, want := strings.Join(open, " "), "culture-day-2029-made-good culture-day-2030-made-good national-day-2028 tet-2028 tet-2030"; got != want {
		t.Errorf("open are %s, want %s", got, want)
	}
}

func pick(t *testing.T, cal *calendar.Calendar, in date.Interval, want map[string]string) *calendar.Calendar {
	t.Helper()
	variants, err := cal.Variants(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range variants {
		found := len(v.Decisions) == len(want)
		for _, p := range v.Decisions {
			found = found && want[p.Choice] == p.Option
		}
		if found {
			return v.Calendar
		}
	}
	t.Fatalf("no variant takes %v", want)
	return nil
}

func weekdaysOff(cal *calendar.Calendar, first, last string) string {
	out := ""
	for day := range cal.Days(date.Interval{First: date.MustParse(first), Last: date.MustParse(last)}) {
		if !day.Worked && day.Date.Weekday()%6 != 0 {
			if out != "" {
				out += " "
			}
			out += day.Date.String()[5:]
		}
	}
	return out
}

func TestOpenChoicesSayWhatTheyWaitFor(t *testing.T) {
	cal := asKnown(t, "2026-10-01")
	choices := cal.Choices(date.Interval{First: date.MustParse("2027-01-01"), Last: date.MustParse("2027-12-31")})
	if len(choices) != 2 || choices[0].ID != "national-day-2027" || choices[1].ID != "tet-2027" {
		t.Fatalf("choices %+v", choices)
	}
	if got := choices[1].Awaits.In("vi"); got != "quyết định hằng năm của Thủ tướng Chính phủ" {
		t.Errorf("Tết 2027 waits for %s", got)
	}
	// Ten working days after Monday 25 January 2027: 26 to 29 January are 4,
	// 1 and 2 February 6. k = 1 leaves 3 and 4 February, then Friday 12 and
	// Monday 15. k = 2 leaves 3 February, 11, 12 and 15; k = 3 leaves 10, 11,
	// 12 and 15. All end on the 15th.
	if d, status, err := cal.AddWorkingDays(date.MustParse("2027-01-25"), 10); err != nil || status != legal.Settled || d.String() != "2027-02-15" {
		t.Errorf("ten working days after 2027-01-25: %s %s, %v", d, status, err)
	}
	// One working day fewer, eight: k = 1 ends on Thursday 4 February, k = 2
	// on Thursday 11, k = 3 on Thursday 11.
	dates, err := cal.PossibleDates(date.MustParse("2027-01-25"), 8)
	if err != nil || len(dates) != 2 || dates[0].String() != "2027-02-04" || dates[1].String() != "2027-02-11" {
		t.Errorf("eight working days after 2027-01-25: %s, %v", dates, err)
	}
	d, status, err := cal.AddWorkingDays(date.MustParse("2027-01-25"), 8)
	if err != nil || status != legal.Provisional || d.String() != "2027-02-04" {
		t.Errorf("eight working days after 2027-01-25: %s %s, %v", d, status, err)
	}
	for _, c := range []struct {
		day    string
		status legal.Status
		worked bool
	}{
		{"2027-02-02", legal.Settled, true},     // Tuesday, before any option
		{"2027-02-03", legal.Provisional, true}, // off with k = 3
		{"2027-02-05", legal.Settled, false},    // off with every k
		{"2027-02-08", legal.Settled, false},    // a holiday or a substitute, off in any case
		{"2027-02-11", legal.Provisional, true}, // a substitute with k = 1
		{"2027-09-02", legal.Settled, false},    // National Day itself
		{"2027-09-01", legal.Provisional, true}, // Wednesday
		{"2027-09-03", legal.Provisional, true}, // Friday
		{"2027-11-24", legal.Settled, false},    // Wednesday, Culture Day
	} {
		worked, status, err := cal.IsWorkingDay(date.MustParse(c.day))
		if err != nil || worked != c.worked || status != c.status {
			t.Errorf("%s: worked %t %s, %v; want %t %s", c.day, worked, status, err, c.worked, c.status)
		}
	}
}

// A proposal changes no day and no status, and is told; also that it was
// refused.
func TestProposalIsToldOnly(t *testing.T) {
	for known, want := range map[string]string{
		"2026-08-30": "",
		"2026-08-31": "proposed only: off against Saturday 28 November 2026; known in August 2026, day unknown: counted from 31 August 2026; " +
			"binds cadres, civil servants and public employees on a two-day weekend, not enterprises",
		"2026-10-02": "proposed and refused: off against Saturday 28 November 2026; turned down by Official Letter 10065/VPCP-KGVX, known on 2 October 2026",
	} {
		day, err := asKnown(t, known).Day(date.MustParse("2026-11-23"))
		got := ""
		for _, m := range day.Reasons {
			got += m.Says().String() + "; " + m.Note.String()
		}
		if err != nil || !day.Worked || got != want {
			t.Errorf("as known on %s: %q, %v; want %q", known, got, err, want)
		}
	}
	cal := asKnown(t, "2026-11-23")
	for _, c := range []struct {
		date   string
		worked bool
		kind   calendar.DayKind
	}{
		{"2026-11-23", true, calendar.DayOrdinary}, // Monday
		{"2026-11-28", false, calendar.DayRest},    // Saturday
	} {
		day, err := cal.Day(date.MustParse(c.date))
		if err != nil || day.Worked != c.worked || day.Kind != c.kind || day.Status != legal.Settled {
			t.Errorf("%s: %+v, %v", c.date, day, err)
		}
		last := day.Reasons[len(day.Reasons)-1]
		if last.Kind != calendar.DayProposal {
			t.Errorf("%s: the last reason is a %s", c.date, last.Kind)
		}
	}
}

// Earlier knowledge: statutes adopted later are not known, choices of later
// years are open, and the coverage stays.
func TestEarlyKnowledge(t *testing.T) {
	for _, c := range []struct {
		known, day string
		worked     bool
		status     legal.Status
		why        string
	}{
		{"2012-01-10", "2014-02-04", false, legal.Settled, "Tuesday: by the Code of 1994 Tết 2014 is Thu 30 January to Sun 2 February, made good on Mon 3 and Tue 4"},
		{"2012-01-10", "2014-02-05", true, legal.Settled, "Wednesday: four days of Tết and nothing to choose"},
		{"2013-06-03", "2014-02-05", true, legal.Provisional, "Wednesday: with k = 1 five days, Thu 30 to Mon 3, two made good on Tue 4 and Wed 5; the choice is open"},
		{"2013-12-12", "2014-02-05", false, legal.Settled, "Wednesday: k = 1 has been decided"},
		{"2019-06-03", "2021-09-03", true, legal.Settled, "Friday: the Code of 2019 was not adopted yet"},
		{"2020-06-01", "2021-09-03", true, legal.Provisional, "Friday: adopted, and 1 or 3 September open"},
		{"2020-12-31", "2021-09-03", false, legal.Settled, "Friday: decided in 2020, the day is not known, its last day stands"},
		{"2026-04-23", "2026-11-24", true, legal.Settled, "Tuesday: the resolution was adopted the next day"},
		{"2026-04-24", "2026-11-24", false, legal.Settled, "Tuesday: adopted, not yet in force, and known"},
	} {
		cal := asKnown(t, c.known)
		worked, status, err := cal.IsWorkingDay(date.MustParse(c.day))
		if err != nil || worked != c.worked || status != c.status {
			t.Errorf("%s as known on %s: worked %t %s, %v; want %t %s: %s", c.day, c.known, worked, status, err, c.worked, c.status, c.why)
		}
		if cal.Coverage() != vn.Law().Coverage() || cal.KnownOn().String() != c.known {
			t.Errorf("as known on %s: coverage %s, known on %s", c.known, cal.Coverage(), cal.KnownOn())
		}
	}
}
