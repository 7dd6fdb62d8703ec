package holiday_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

// law is a law of one statute, in force and known since 1900.
func law(t testing.TB, first, last string, rules []holiday.Rule, subs ...holiday.Substitution) holiday.Law {
	t.Helper()
	l, err := holiday.New(definition(first, last, rules, subs...))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func definition(first, last string, rules []holiday.Rule, subs ...holiday.Substitution) holiday.Definition {
	return holiday.Definition{
		Name:     "test",
		Coverage: date.Interval{First: dayOf(first), Last: dayOf(last)},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Statutes: []holiday.Statute{{ID: "act", Basis: legal.Cite("Act", "1"), Known: holiday.KnownOn(dayOf("1900-01-01")),
			During: date.Interval{First: dayOf("1900-01-01")}, Rules: rules, Substitutions: subs}},
	}
}

func dayOf(s string) date.Date { return date.MustParse(s) }

func rule(id string, on ...holiday.Pattern) holiday.Rule {
	return holiday.Rule{ID: id, Name: text.New("en", id), On: on}
}

// marks lists what a calendar marks, as "Mon 2026-05-04 holiday name".
func marks(t testing.TB, l holiday.Law, known string) []string {
	t.Helper()
	cal, err := l.AsKnown(dayOf(known))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for day := range cal.Days(date.Interval{}) {
		for _, m := range day.Reasons {
			if m.Kind == calendar.DayRest {
				continue
			}
			line := m.Date.Weekday().String()[:3] + " " + m.Date.String() + " " + m.Kind.String() + " " + m.Says().In("en")
			for _, p := range m.When {
				line += " if " + p.Choice + " " + p.Option
			}
			list = append(list, line)
		}
	}
	return list
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		name    string
		pattern holiday.Pattern
		year    string
		want    string
		why     string
	}{
		{"fixed", holiday.Fixed(time.May, 1), "2026", "2026-05-01", "1 May"},
		{"leap day", holiday.Fixed(time.February, 29), "2024", "2024-02-29", "a leap year has it"},
		{"leap day", holiday.Fixed(time.February, 29), "2025", "", "a common year has not"},
		{"third Monday", holiday.Nth(3, time.Monday, time.January), "2026", "2026-01-19", "Martin Luther King's birthday, 5 U.S.C. 6103(a)"},
		{"fourth Thursday", holiday.Nth(4, time.Thursday, time.November), "2026", "2026-11-26", "Thanksgiving, 5 U.S.C. 6103(a)"},
		{"last Monday", holiday.Nth(-1, time.Monday, time.May), "2026", "2026-05-25", "Memorial Day, 5 U.S.C. 6103(a)"},
		{"fifth Friday", holiday.Nth(5, time.Friday, time.May), "2026", "2026-05-29", "May 2026 begins on a Friday"},
		{"fifth Friday", holiday.Nth(5, time.Friday, time.June), "2026", "", "June 2026 has four"},
		{"fifth from the end", holiday.Nth(-5, time.Friday, time.June), "2026", "", "nor from its end"},
		{"last Sunday", holiday.Nth(-1, time.Sunday, time.May), "2026", "2026-05-31", "the last day of the month"},
		{"last Monday", holiday.Nth(-1, time.Monday, time.August), "2026", "2026-08-31", "the last day of August"},
		{"second Monday from the end", holiday.Nth(-2, time.Monday, time.May), "2026", "2026-05-18", "a week before Memorial Day"},
		{"fifth from the end", holiday.Nth(-5, time.Friday, time.May), "2026", "2026-05-01", "May 2026 has five Fridays"},
		{"first Thursday", holiday.Nth(1, time.Thursday, time.January), "2026", "2026-01-01", "the first day of the month"},
		{"Midsummer", holiday.OnOrAfter(time.Saturday, time.June, 20), "2026", "2026-06-20", "the day itself, a Saturday"},
		{"Midsummer", holiday.OnOrAfter(time.Saturday, time.June, 20), "2027", "2027-06-26", "20 June 2027 is a Sunday"},
		{"across the year", holiday.OnOrAfter(time.Sunday, time.December, 28), "2027", "2028-01-02", "28 December 2027 is a Tuesday"},
		{"Good Friday", holiday.Easter(-2), "2026", "2026-04-03", "Easter is on 5 April 2026"},
		{"Easter Monday", holiday.Easter(1), "2024", "2024-04-01", "Easter is on 31 March 2024"},
		{"Easter, earliest", holiday.Easter(0), "1818", "1818-03-22", "the earliest there is"},
		{"Easter, latest", holiday.Easter(0), "1943", "1943-04-25", "the latest there is"},
		{"Easter, epact 24", holiday.Easter(0), "1981", "1981-04-19", "the exception for epact 24"},
		{"Easter, epact 25", holiday.Easter(0), "1954", "1954-04-18", "the exception for epact 25"},
		{"Orthodox Easter", holiday.OrthodoxEaster(0), "2026", "2026-04-12", "a week after the Western one"},
		{"Orthodox Easter", holiday.OrthodoxEaster(0), "2024", "2024-05-05", "five weeks after"},
		{"Orthodox Easter", holiday.OrthodoxEaster(0), "2025", "2025-04-20", "the same day"},
		{"Seollal", holiday.Lunisolar(lunar.China(), 1, 1).Run(-1, 1), "2026", "2026-02-16 2026-02-17 2026-02-18", "the new year and a day on each side"},
		{"a run", holiday.Fixed(time.May, 1).Run(-1, 1).Run(1, 2), "2026", "2026-05-01 2026-05-02", "the second run counts from 30 April, with which the first begins"},
		{"the furthest run", holiday.Fixed(time.January, 1).Run(300, 300), "2026", "2026-10-28", "300 days after 1 January"},
		{"the furthest run back", holiday.Fixed(time.December, 31).Run(-300, -300), "2026", "2026-03-06", "300 days before 31 December"},
		{"across the year back", holiday.Fixed(time.January, 1).Run(-1, -1), "2026", "2026-12-31", "1 January 2027 and a day back; 2025-12-31 lies before"},
		{"leap day", holiday.OnOrAfter(time.Monday, time.February, 29), "2027", "2027-03-01", "1 March stands for 29 February, a Monday"},
		{"leap day", holiday.OnOrAfter(time.Wednesday, time.February, 29), "2032", "2032-03-03", "29 February 2032 is a Sunday"},
		{"Qingming", holiday.SolarTerm(lunar.China(), lunar.Qingming), "2026", "2026-04-05", "the notice for 2026 has Saturday 4 to Monday 6 April off, with the 5th"},
		{"autumnal equinox", holiday.SolarTerm(lunar.Japan(), lunar.AutumnEquinox), "2024", "2024-09-22", "the almanac of Japan for 2024"},
		{"Seollal at UTC+9", holiday.Lunisolar(lunar.Korea(), 1, 1), "2027", "2027-02-07", "the new moon falls at 00:56"},
		{"once", holiday.Once(dayOf("2022-09-19")), "2022", "2022-09-19", "a day of mourning"},
		{"once", holiday.Once(dayOf("2022-09-19")), "2023", "", "not again"},
	} {
		l := law(t, c.year+"-01-01", c.year+"-12-31", []holiday.Rule{rule("rule", c.pattern)})
		if strings.HasPrefix(c.want, "2028") {
			l = law(t, c.year+"-06-01", "2028-06-01", []holiday.Rule{rule("rule", c.pattern)})
		}
		known := c.year + "-01-01"
		if known < "1900" {
			known = "1900-01-01"
			def := definition(c.year+"-01-01", c.year+"-12-31", []holiday.Rule{rule("rule", c.pattern)})
			def.Statutes[0].During.First = dayOf("1800-01-01")
			l = holiday.Must(holiday.New(def))
		}
		var days []string
		for _, m := range marks(t, l, known) {
			days = append(days, strings.Fields(m)[1])
		}
		if got := strings.Join(days, " "); got != c.want {
			t.Errorf("%s %s: got %q, want %q: %s", c.name, c.year, got, c.want, c.why)
		}
	}
}

// Easter of both churches against the published tables of 2000 to 2039.
func TestEasterTables(t *testing.T) {
	western := strings.Fields(`0423 0415 0331 0420 0411 0327 0416 0408 0323 0412 0404 0424 0408 0331 0420 0405 0327 0416 0401 0421
		0412 0404 0417 0409 0331 0420 0405 0328 0416 0401 0421 0413 0328 0417 0409 0325 0413 0405 0425 0410`)
	orthodox := strings.Fields(`0430 0415 0505 0427 0411 0501 0423 0408 0427 0419 0404 0424 0415 0505 0420 0412 0501 0416 0408 0428
		0419 0502 0424 0416 0505 0420 0412 0502 0416 0408 0428 0413 0502 0424 0409 0429 0420 0405 0425 0417`)
	l := law(t, "2000-01-01", "2039-12-31", []holiday.Rule{rule("western", holiday.Easter(0)), rule("orthodox", holiday.OrthodoxEaster(0))})
	got := map[string][]string{}
	for _, m := range marks(t, l, "2000-01-01") {
		fields := strings.Fields(m)
		got[fields[3]] = append(got[fields[3]], fields[1][5:7]+fields[1][8:])
	}
	for name, want := range map[string][]string{"western": western, "orthodox": orthodox} {
		if strings.Join(got[name], " ") != strings.Join(want, " ") {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got[name], want)
		}
	}
}

// Easter of both churches against the algorithms of Butcher and of Meeus, which
// need no table, over the whole cycle of leap centuries.
func TestEasterAlgorithms(t *testing.T) {
	def := definition("1700-01-01", "2550-12-31", []holiday.Rule{rule("western", holiday.Easter(0)), rule("orthodox", holiday.OrthodoxEaster(0))})
	def.Statutes[0].Known, def.Statutes[0].During.First = holiday.KnownOn(dayOf("1700-01-01")), dayOf("1700-01-01")
	var got []string
	for _, m := range marks(t, holiday.Must(holiday.New(def)), "1700-01-01") {
		got = append(got, strings.Fields(m)[3]+" "+strings.Fields(m)[1])
	}
	slices.Sort(got)
	var want []string
	for y := 1700; y <= 2550; y++ {
		want = append(want, "western "+butcher(y).String(), "orthodox "+meeus(y).String())
	}
	slices.Sort(want)
	if len(got) != len(want) {
		t.Fatalf("%d days, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %s, want %s", got[i], want[i])
		}
	}
}

func butcher(y int) date.Date {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	d, _ := date.New(y, time.Month(n/31), n%31+1)
	return d
}

// meeus counts in the Julian calendar, which lags by 10 days and one more for
// each century that is no leap year since 1600.
func meeus(y int) date.Date {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	n := d + e + 114
	day, _ := date.New(y, time.Month(n/31), n%31+1)
	lag := 10
	for century := 1700; century <= y; century += 100 {
		if century%400 != 0 {
			lag++
		}
	}
	return day.AddDays(lag)
}

func TestPatternsThatAreWrong(t *testing.T) {
	for _, row := range []struct {
		pattern holiday.Pattern
		want    string
	}{
		{holiday.Fixed(0, 1), "no year has a day 1 of month 0"},
		{holiday.Fixed(13, 1), "no year has a day 1 of month 13"},
		{holiday.Fixed(time.December, 0), "no year has a day 0 of month 12"},
		{holiday.Fixed(time.December, 32), "no year has a day 32 of month 12"},
		{holiday.Fixed(time.April, 31), "no year has a day 31 of month 4"},
		{holiday.OnOrAfter(time.Monday, time.April, 31), "no year has a day 31 of month 4"},
		{holiday.OnOrAfter(7, time.April, 1), "7 is no weekday"},
		{holiday.Nth(1, -1, time.April), "-1 is no weekday"},
		{holiday.Nth(0, time.Monday, time.April), "a month has no weekday number 0; count from 1 to 5, or from -1 at its end"},
		{holiday.Nth(-6, time.Monday, time.April), "a month has no weekday number -6; count from 1 to 5, or from -1 at its end"},
		{holiday.Nth(1, time.Monday, 13), "no year has a day 1 of month 13"},
		{holiday.Easter(-301), "its run from day -301 to day -301 is too far; a holiday lies within 300 days of its anchor"},
		{holiday.Easter(0).Run(0, 301), "its run from day 0 to day 301 is too far; a holiday lies within 300 days of its anchor"},
		{holiday.Once(date.Date{}), "its one day is no day"},
	} {
		_, err := holiday.New(definition("2026-01-01", "2026-12-31", []holiday.Rule{rule("wrong", row.pattern)}))
		if want := "law test: statute act, rule wrong: " + row.want; err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
	for _, p := range []holiday.Pattern{holiday.Fixed(time.February, 29), holiday.Fixed(time.January, 1), holiday.Fixed(time.December, 31),
		holiday.Nth(5, time.Saturday, time.December), holiday.Nth(-5, time.Sunday, time.January), holiday.Easter(300), holiday.Easter(-300)} {
		if _, err := holiday.New(definition("2026-01-01", "2026-12-31", []holiday.Rule{rule("right", p)})); err != nil {
			t.Error(err)
		}
	}
}

// A lunar month that has no day 30 in some year refuses the law, and says how
// the last day of a month is written.
func TestLunarMonthsWithoutADay30(t *testing.T) {
	eve := func(p holiday.Pattern) holiday.Definition {
		return holiday.Definition{Name: "eve", Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2026-12-31")},
			Statutes: []holiday.Statute{{ID: "act", Basis: legal.Cite("Act"), Known: holiday.KnownOn(date.MustParse("2024-12-01")), During: date.Interval{First: date.MustParse("2025-01-01")}, Rules: []holiday.Rule{{ID: "eve", Name: text.Plain("eve"), On: []holiday.Pattern{p}}}}}}
	}
	_, err := holiday.New(eve(holiday.Lunisolar(lunar.Vietnam(), 12, 30)))
	if err == nil || !strings.Contains(err.Error(), "the last day of month 12 is the day before the first of month 1: holiday.Lunisolar(calendar, 1, 1).Run(-1, -1)") {
		t.Errorf("got %v", err)
	}
	if _, err := holiday.New(eve(holiday.Lunisolar(lunar.Vietnam(), 1, 1).Run(-1, -1))); err != nil {
		t.Error(err)
	}
}

// The first and the last year there are have no year beside them.
func TestHolidaysAtTheEdgesOfTheYears(t *testing.T) {
	rules := []holiday.Rule{rule("easter", holiday.Easter(0)), rule("eve", holiday.Fixed(time.December, 31).Run(0, 1)), rule("first", holiday.Fixed(time.January, 1).Run(-1, 0))}
	for year, want := range map[string]string{
		"0001": "0001-01-01 first, 0001-04-01 easter, 0001-12-31 eve, 0001-12-31 first",
		"9999": "9999-01-01 eve, 9999-01-01 first, 9999-03-28 easter, 9999-12-31 eve",
	} {
		def := definition(year+"-01-01", year+"-12-31", rules)
		def.Rest, def.Statutes[0].Known, def.Statutes[0].During.First = nil, holiday.KnownOn(dayOf(year+"-01-01")), dayOf(year+"-01-01")
		var got []string
		for _, m := range marks(t, holiday.Must(holiday.New(def)), year+"-01-01") {
			got = append(got, strings.Fields(m)[1]+" "+strings.Fields(m)[3])
		}
		if list := strings.Join(got, ", "); list != want {
			t.Errorf("%s: got %s, want %s", year, list, want)
		}
	}
}
