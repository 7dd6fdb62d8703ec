package holiday_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

func decree(id, known string) holiday.Notice {
	return holiday.Notice{ID: id, Basis: legal.Cite(id), Known: holiday.KnownOn(dayOf(known))}
}

func swapping(id, known, off, worked string) holiday.Notice {
	n := decree(id, known)
	n.Swaps = []holiday.Swap{{Off: dayOf(off), Worked: dayOf(worked)}}
	return n
}

func may(t testing.TB) holiday.Law {
	return law(t, "2026-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1),
		{ID: "second", Name: text.New("en", "Second"), Options: []holiday.Option{
			{ID: "mon", Name: text.Plain("Monday"), On: []holiday.Pattern{holiday.Fixed(time.June, 1)}},
			{ID: "tue", Name: text.Plain("Tuesday"), On: []holiday.Pattern{holiday.Fixed(time.June, 2)}},
		}}}, holiday.Substitution{Move: holiday.ToNext})
}

// Everything that a notice can contradict, with the whole message.
func TestNoticesThatContradict(t *testing.T) {
	said := decree("N", "2026-01-01")
	said.Weekdays = []holiday.SaidWeekday{{Date: dayOf("2026-08-22"), Weekday: time.Friday}}
	said.Lunar = []holiday.SaidLunar{{Date: dayOf("2026-02-17"), Lunar: lunar.Date{Year: 2026, Month: 1, Day: 2}, Calendar: lunar.Vietnam()}}
	decides := func(choice, option string) holiday.Notice {
		n := decree("N", "2026-01-01")
		n.Decisions = []holiday.Decision{{Choice: choice, Option: option}}
		return n
	}
	other := decides("second-2026", "tue")
	other.ID = "M"
	closing := decree("N", "2026-01-01")
	closing.Closures = []holiday.Closure{{Days: date.Interval{First: dayOf("2026-03-02"), Last: dayOf("2026-03-01")}}}
	revoking := decree("N", "2026-01-01")
	revoking.Revokes = []string{"X"}
	itself, early := decree("N", "2026-01-01"), decree("M", "2026-01-01")
	itself.Revokes, early.Revokes = []string{"N"}, []string{"N"}
	for _, c := range []struct {
		notices []holiday.Notice
		want    string
	}{
		{[]holiday.Notice{swapping("N", "2026-01-01", "2026-03-02", "2026-03-03")},
			"notice N, 2026-03-03: is swapped to be worked but is a Tuesday, a working day already"},
		{[]holiday.Notice{swapping("N", "2026-01-01", "2026-05-01", "2026-05-09")},
			"notice N, 2026-05-01: is swapped to be off but is off already: May Day"},
		{[]holiday.Notice{swapping("N", "2026-01-01", "2026-05-02", "2026-05-09")},
			"notice N, 2026-05-02: is swapped to be off but is a Saturday, a day of weekly rest"},
		{[]holiday.Notice{swapping("N", "2026-01-01", "2026-05-04", "2026-05-01")},
			"notice N, 2026-05-01: is swapped to be worked but is a holiday: May Day"},
		{[]holiday.Notice{swapping("N", "2026-01-01", "2026-05-09", "2026-05-09")},
			"notice N, 2026-05-09: is swapped against itself; name the day that is worked instead"},
		{[]holiday.Notice{swapping("N", "2026-01-01", "2030-05-06", "2030-05-11")},
			"notice N, 2030-05-06: is swapped outside the coverage 2026-01-01 to 2026-12-31"},
		{[]holiday.Notice{swapping("M", "2026-01-01", "2026-03-02", "2026-03-07"), swapping("N", "2026-01-02", "2026-03-02", "2026-03-14")},
			"notice N, 2026-03-02: is swapped by notice M already; say which one is revoked"},
		{[]holiday.Notice{decree("N", "2026-01-01"), decree("N", "2026-01-02")}, "notice N: give every notice an ID of its own"},
		{[]holiday.Notice{{ID: "N"}}, "notice N: say on which day it was known"},
		{[]holiday.Notice{said}, "notice N, 2026-08-22: is announced as a Friday but is a Saturday; notice N, 2026-02-17: is announced as " +
			"day 2 of month 1, lunar year 2026 but is day 1 of month 1, lunar year 2026 in the Vietnamese lunisolar calendar (UTC+7)"},
		{[]holiday.Notice{decides("third-2026", "mon")}, "notice N: decides \"third-2026\", which the law does not leave to a decision; a choice is named RULE-YEAR"},
		{[]holiday.Notice{decides("second-2026", "wed")}, "notice N: takes the option \"wed\", which the choice second-2026 does not have"},
		{[]holiday.Notice{decides("second-2026", "mon"), other},
			"notice N: decides second-2026 for mon, but notice M decided it for tue; say which one it revokes"},
		{[]holiday.Notice{closing}, "notice N, 2026-03-02: a closure runs from a first day to a last day, not 2026-03-02 to 2026-03-01"},
		{[]holiday.Notice{revoking}, "notice N: revokes the notice \"X\", which the law does not have"},
		{[]holiday.Notice{itself}, "notice N, 2026-01-01: revokes the notice \"N\", which was known on 2026-01-01; only an earlier notice can be revoked"},
		{[]holiday.Notice{early, decree("N", "2026-01-02")}, "notice M, 2026-01-01: revokes the notice \"N\", which was known on 2026-01-02; only an earlier notice can be revoked"},
	} {
		_, err := may(t).With(c.notices...)
		if err == nil || err.Error() != "law test: "+c.want {
			t.Errorf("got  %v\nwant law test: %s", err, c.want)
		}
	}
}

// Statutes that end themselves or each other would leave the years after them
// without a holiday.
func TestStatutesThatReplaceNoEarlierOne(t *testing.T) {
	def := definition("2026-01-01", "2026-12-31", nil)
	first := def.Statutes[0]
	later := func(id, known string, replaces ...string) holiday.Statute {
		s := first
		s.ID, s.Known, s.Replaces = id, holiday.KnownOn(dayOf(known)), replaces
		return s
	}
	for _, c := range []struct {
		statutes []holiday.Statute
		want     string
	}{
		{[]holiday.Statute{later("A", "2020-01-01", "A")},
			"statute A, 2020-01-01: replaces the statute \"A\", which was known on 2020-01-01; only an earlier statute can be replaced"},
		{[]holiday.Statute{later("A", "2020-01-01", "B"), later("B", "2021-01-01", "A")},
			"statute A, 2020-01-01: replaces the statute \"B\", which was known on 2021-01-01; only an earlier statute can be replaced"},
	} {
		def.Statutes = c.statutes
		if _, err := holiday.New(def); err == nil || err.Error() != "law test: "+c.want {
			t.Errorf("got  %v\nwant law test: %s", err, c.want)
		}
	}
}

func TestLawsThatAreWrong(t *testing.T) {
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{
		{ID: "unnamed", On: []holiday.Pattern{holiday.Fixed(2, 30), {}}},
		rule("nothing"), rule("nothing", holiday.Nth(6, time.Monday, time.May)),
		rule("reversed", holiday.Easter(0).Run(1, 0)),
		{ID: "one", Name: text.New("en", "one"), Options: []holiday.Option{{}}},
	})
	def.Statutes[0].Replaces = []string{"older"}
	def.Statutes[0].Known = holiday.Knowledge{}
	_, err := holiday.New(def)
	want := "law test: statute act: say on which day it was known; statute act, rule unnamed: give the holiday a name; " +
		"statute act, rule unnamed: no year has a day 30 of month 2; statute act, rule unnamed: it has no pattern; take one such as holiday.Fixed(time.May, 1); " +
		"statute act, rule nothing: give either its days or options to choose between; statute act, rule nothing: give every rule of a statute an ID of its own; " +
		"statute act, rule nothing: a month has no weekday number 6; count from 1 to 5, or from -1 at its end; " +
		"statute act, rule reversed: its run from day 1 to day 0 is reversed; " +
		"statute act, rule one: has one option; with nothing to choose, give its days; statute act, rule one: give every option an ID; " +
		"statute act: replaces the statute \"older\", which the law does not have"
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	def = definition("2026-12-31", "2026-01-01", nil)
	if _, err := holiday.New(def); err == nil || err.Error() != "law test: coverage: the last day 2026-01-01 lies before the first day 2026-12-31" {
		t.Error(err)
	}
	def = definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1), rule("far", holiday.Easter(0).Run(-1000, 1_000_000_000))})
	def.Rest = calendar.Weekend(0, 1, 2, 3, 4, 5, 6, 7)
	if _, err := holiday.New(def); err == nil || err.Error() != "law test: rest: 7 is no weekday; write time.Sunday to time.Saturday; "+
		"rest: takes every day of the week; leave at least one working day" {
		t.Error(err)
	}
	def.Rest = nil
	if _, err := holiday.New(def); err == nil || err.Error() != "law test: statute act, rule far: its run from day -1000 to day 1000000000 is too far; "+
		"a holiday lies within 300 days of its anchor" {
		t.Error(err)
	}
	far := definition("2110-01-01", "2110-12-31", []holiday.Rule{rule("tet", holiday.Lunisolar(lunar.Vietnam(), 1, 1))})
	if _, err := holiday.New(far); err == nil || !strings.Contains(err.Error(), "statute act, rule tet: Vietnamese lunisolar calendar (UTC+7) does not cover") {
		t.Error(err)
	}
	if _, err := (holiday.Law{}).AsKnown(dayOf("2026-01-01")); !errors.Is(err, holiday.ErrNothingKnown) {
		t.Error(err)
	}
	if _, err := may(t).AsKnown(date.Date{}); !errors.Is(err, holiday.ErrNothingKnown) {
		t.Error(err)
	}
}

// Everything else that the check of a law finds, one thing at a time.
func TestWhatIsWrongWithALaw(t *testing.T) {
	for _, row := range []struct {
		change func(*holiday.Definition)
		want   string
	}{
		{func(d *holiday.Definition) { d.Name = "" }, "law : name: give the law a name; its calendars are called by it"},
		{func(d *holiday.Definition) { d.Coverage.First = date.Date{} }, "law test: coverage: give its first and its last day"},
		{func(d *holiday.Definition) { d.Coverage.Last = date.Date{} }, "law test: coverage: give its first and its last day"},
		{func(d *holiday.Definition) { d.Rest = calendar.Weekend(-1) }, "law test: rest: -1 is no weekday; write time.Sunday to time.Saturday"},
		{func(d *holiday.Definition) { d.Statutes[0].ID = "" }, "law test: statute : give every statute an ID of its own"},
		{func(d *holiday.Definition) { d.Statutes = append(d.Statutes, d.Statutes[0]) }, "law test: statute act: give every statute an ID of its own"},
		{func(d *holiday.Definition) { d.Statutes[0].During = date.Interval{} }, "law test: statute act: say from which day it is in force; its interval is always"},
		{func(d *holiday.Definition) { d.Statutes[0].During.Last = dayOf("1899-12-31") },
			"law test: statute act: say from which day it is in force; its interval is 1900-01-01 to 1899-12-31"},
		{func(d *holiday.Definition) { d.Statutes[0].Substitutions = []holiday.Substitution{{Move: 2}} }, "law test: statute act: a substitution has no such move 2"},
		{func(d *holiday.Definition) { d.Statutes[0].Rules[0].ID = "" }, "law test: statute act, rule : give every rule of a statute an ID of its own"},
		{func(d *holiday.Definition) {
			d.Statutes[0].Rules[0].Options = []holiday.Option{{ID: "a", On: d.Statutes[0].Rules[0].On}, {ID: "b"}}
		}, "law test: statute act, rule May Day: give either its days or options to choose between"},
		{func(d *holiday.Definition) {
			d.Statutes[0].Rules[0].On, d.Statutes[0].Rules[0].Options = nil, []holiday.Option{{ID: "a", On: []holiday.Pattern{holiday.Fixed(2, 30)}}, {ID: "b"}}
		}, "law test: statute act, rule May Day: no year has a day 30 of month 2"},
		{func(d *holiday.Definition) { d.Notices = []holiday.Notice{decree("", "2026-01-01")} }, "law test: notice : give every notice an ID of its own"},
		{func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{{ID: "N", Known: holiday.KnownOn(dayOf("2026-01-01")), Swaps: []holiday.Swap{{Off: dayOf("2026-03-02")}}}}
		}, "law test: notice N: a swap needs both its days: off 2026-03-02, worked no day"},
		{func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{{ID: "N", Known: holiday.KnownOn(dayOf("2026-01-01")), Swaps: []holiday.Swap{{Worked: dayOf("2026-03-07")}}}}
		}, "law test: notice N: a swap needs both its days: off no day, worked 2026-03-07"},
		{func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{{ID: "N", Known: holiday.KnownOn(dayOf("2026-01-01")), Closures: []holiday.Closure{{Days: date.Interval{First: dayOf("2026-03-02")}}}}}
		}, "law test: notice N, 2026-03-02: a closure runs from a first day to a last day, not from 2026-03-02"},
		{func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{{ID: "N", Known: holiday.KnownOn(dayOf("2026-01-01")), Closures: []holiday.Closure{{Days: date.Interval{Last: dayOf("2026-03-02")}}}}}
		}, "law test: notice N: a closure runs from a first day to a last day, not until 2026-03-02"},
		{func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{{ID: "N", Known: holiday.KnownOn(dayOf("2026-01-01")), Lunar: []holiday.SaidLunar{{Date: dayOf("2200-01-01"), Calendar: lunar.Vietnam()}}}}
		}, "law test: notice N, 2200-01-01: Vietnamese lunisolar calendar (UTC+7) does not cover 2200-01-01: it covers 1900-01-01 to 2100-12-31"},
	} {
		def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1)})
		row.change(&def)
		_, err := holiday.New(def)
		var wrong *holiday.LawError
		if !errors.As(err, &wrong) || err.Error() != row.want {
			t.Errorf("got  %v\nwant %s", err, row.want)
		}
	}
	for name, change := range map[string]func(*holiday.Definition){
		"a week of rest for a time": func(d *holiday.Definition) {
			d.Rest = append(d.Rest, calendar.RestDays{Weekdays: []time.Weekday{0, 1, 2, 3, 4, 5, 6}, During: date.Interval{First: dayOf("2026-08-01"), Last: dayOf("2026-08-07")}})
		},
		"one day of coverage": func(d *holiday.Definition) {
			d.Coverage = date.Interval{First: dayOf("2026-03-02"), Last: dayOf("2026-03-02")}
		},
		"a swap out of the coverage": func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{swapping("N", "2026-01-01", "2026-12-31", "2027-01-02")}
		},
		"a swap into the coverage": func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{swapping("N", "2026-01-01", "2025-12-31", "2026-01-03")}
		},
		"one day of closure, known after the coverage": func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{decree("N", "2027-05-05")}
			d.Notices[0].Closures = []holiday.Closure{{Days: date.Interval{First: dayOf("2026-03-02"), Last: dayOf("2026-03-02")}}}
		},
		"a weekday that is right": func(d *holiday.Definition) {
			d.Notices = []holiday.Notice{decree("N", "2026-01-01")}
			d.Notices[0].Weekdays = []holiday.SaidWeekday{{Date: dayOf("2026-03-02"), Weekday: time.Monday}}
			d.Notices[0].Lunar = []holiday.SaidLunar{{Date: dayOf("2026-02-17"), Lunar: lunar.Date{Year: 2026, Month: 1, Day: 1}, Calendar: lunar.Vietnam()}}
		},
	} {
		def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1)})
		change(&def)
		if _, err := holiday.New(def); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	// What is known only after the coverage is checked, too.
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1)})
	def.Notices = []holiday.Notice{swapping("N", "2027-05-05", "2026-05-01", "2026-05-09")}
	if _, err := holiday.New(def); err == nil || err.Error() != "law test: notice N, 2026-05-01: is swapped to be off but is off already: May Day" {
		t.Error(err)
	}
}

// With makes a new law; the old one and its calendars stay as they were.
func TestWithLeavesTheLawAlone(t *testing.T) {
	before := may(t)
	storm := decree("storm", "2026-09-10")
	storm.Closures = []holiday.Closure{{Days: date.Interval{First: dayOf("2026-09-14"), Last: dayOf("2026-09-15")}, Name: text.New("en", "Storm")}}
	after, err := before.With(storm)
	if err != nil {
		t.Fatal(err)
	}
	storm.Closures[0].Days.First = dayOf("2026-09-15") // the caller's own now
	calBefore, _ := before.AsKnown(dayOf("2026-09-30"))
	calAfter, _ := after.AsKnown(dayOf("2026-09-30"))
	var moved []string
	for _, c := range calendar.Diff(calBefore, calAfter) {
		moved = append(moved, c.After.Date.String()+" "+c.After.Kind.String())
	}
	if !slices.Equal(moved, []string{"2026-09-14 closure", "2026-09-15 closure"}) {
		t.Error(moved)
	}
	notYet, _ := after.AsKnown(dayOf("2026-09-09"))
	if notYet.Hash() != calBefore.Hash() {
		t.Error("the storm was known before the notice")
	}
}

// A notice for one office binds that office only; one that is revoked counts
// until the revocation is known.
func TestOfficesAndRevocations(t *testing.T) {
	outage := decree("outage", "2026-03-02")
	outage.Office = "hanoi"
	outage.Closures = []holiday.Closure{{Days: date.Interval{First: dayOf("2026-03-03"), Last: dayOf("2026-03-03")}, Name: text.New("en", "System outage")}}
	swap, revoke := swapping("swap", "2026-02-02", "2026-04-30", "2026-05-09"), swapping("better swap", "2026-04-01", "2026-04-30", "2026-04-25")
	revoke.Revokes = []string{"swap"}
	l, err := may(t).With(outage, swap, revoke)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		office, known string
		want          []string
	}{
		{"", "2026-03-31", []string{"2026-04-30 swap_off", "2026-05-01 holiday", "2026-05-09 swap_work"}},
		{"", "2026-04-01", []string{"2026-04-25 swap_work", "2026-04-30 swap_off", "2026-05-01 holiday"}},
		{"hanoi", "2026-04-01", []string{"2026-03-03 closure", "2026-04-25 swap_work", "2026-04-30 swap_off", "2026-05-01 holiday"}},
		{"hue", "2026-04-01", []string{"2026-04-25 swap_work", "2026-04-30 swap_off", "2026-05-01 holiday"}},
	} {
		office := l
		if c.office != "" {
			office = l.ForOffice(c.office)
		}
		var got []string
		for _, m := range marks(t, office, c.known) {
			if fields := strings.Fields(m); !strings.Contains(m, " if ") {
				got = append(got, fields[1]+" "+fields[2])
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("office %q as known on %s: %s, want %s", c.office, c.known, got, c.want)
		}
	}
	if got := l.ForOffice("hanoi").Name(); got != "test/hanoi" {
		t.Error(got)
	}
}

func TestKnowledge(t *testing.T) {
	for _, c := range []struct {
		k           holiday.Knowledge
		day, en, vi string
	}{
		{holiday.KnownOn(dayOf("2025-12-25")), "2025-12-25", "known on 25 December 2025", "biết ngày 25/12/2025"},
		{holiday.KnownInMonth(2024, time.February), "2024-02-29", "known in February 2024, day unknown: counted from 29 February 2024",
			"biết trong tháng 2/2024, không rõ ngày: tính từ 29/2/2024"},
		{holiday.KnownInYear(2020), "2020-12-31", "known in 2020, day unknown: counted from 31 December 2020", "biết trong năm 2020, không rõ ngày: tính từ 31/12/2020"},
		{holiday.Knowledge{Day: dayOf("1994-06-23"), Unverified: true}, "1994-06-23", "known on 23 June 1994 [unverified]", "biết ngày 23/6/1994 [chưa kiểm chứng]"},
	} {
		if text := c.k.Says(); c.k.Day.String() != c.day || text.In("en") != c.en || text.In("vi") != c.vi {
			t.Errorf("%s: %q, %q", c.k.Day, text.In("en"), text.In("vi"))
		}
	}
}

// One law among many goroutines, for the race detector.
func TestLawIsShared(t *testing.T) {
	l := may(t)
	cal, _ := l.AsKnown(dayOf("2026-01-01"))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				again, err := l.AsKnown(dayOf("2026-01-01"))
				if err != nil || again.Hash() != cal.Hash() {
					t.Error(again, err)
				}
				for _, s := range l.Statutes() {
					s.Rules[0].ID = "changed by a caller"
				}
				if _, err := l.With(swapping("swap", "2026-02-02", "2026-04-30", "2026-05-09")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
}

func ExampleLaw_AsKnown() {
	act := legal.Cite("Holidays Act", "1")
	law, err := holiday.New(holiday.Definition{
		Name: "example",
		Coverage: date.Interval{
			First: date.MustParse("2026-01-01"),
			Last:  date.MustParse("2026-12-31"),
		},
		Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Statutes: []holiday.Statute{{
			ID: "act", Basis: act,
			Known:  holiday.KnownOn(date.MustParse("2020-05-04")),
			During: date.Interval{First: date.MustParse("2021-01-01")},
			Rules: []holiday.Rule{{
				ID: "victory-day", Name: text.New("en", "Victory Day"),
				On: []holiday.Pattern{holiday.Fixed(time.May, 9)}, // a Saturday in 2026
			}},
			Substitutions: []holiday.Substitution{{Move: holiday.ToNext}},
		}},
	})
	if err != nil {
		panic(err)
	}
	law, err = law.With(holiday.Notice{
		ID: "Order 7", Basis: legal.Cite("Order 7"),
		Known: holiday.KnownOn(date.MustParse("2026-04-20")),
		Swaps: []holiday.Swap{{Off: date.MustParse("2026-05-12"), Worked: date.MustParse("2026-05-16")}},
	})
	if err != nil {
		panic(err)
	}
	for _, known := range []string{"2026-04-19", "2026-04-20"} {
		cal, err := law.AsKnown(date.MustParse(known))
		if err != nil {
			panic(err)
		}
		next, status, _ := cal.AddWorkingDays(date.MustParse("2026-05-08"), 1) // from a Friday
		fmt.Println(cal, "->", next.Weekday(), next, status)
	}
	// Output:
	// example as known on 2026-04-19 -> Tuesday 2026-05-12 settled
	// example as known on 2026-04-20 -> Wednesday 2026-05-13 settled
}
