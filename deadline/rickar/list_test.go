package rickar_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/jp"
	"github.com/rickar/cal/v2/nz"
	"github.com/rickar/cal/v2/ua"
	"github.com/rickar/cal/v2/us"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/rickar"
)

func list(name, first, last string, days ...daylist.Day) daylist.List {
	return daylist.List{Name: name, Coverage: date.Interval{First: date.MustParse(first), Last: date.MustParse(last)},
		Rest: calendar.Weekend(time.Saturday, time.Sunday), Days: days}
}

// Any country that rickar/cal has, in three lines.
func Example() {
	list, err := rickar.List(nz.Holidays, daylist.List{
		Name:     "nz",
		Coverage: date.MustYears(2026, 2027),
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	if err != nil {
		panic(err) // a year without a holiday, substitutes that collide
	}
	cal, err := list.Calendar()
	if err != nil {
		panic(err)
	}
	due, _, err := cal.AddWorkingDays(date.MustParse("2026-04-24"), 1) // from a Friday; Anzac Day is Saturday the 25th
	fmt.Println(due.Weekday(), due, err)
	_, _, err = cal.AddWorkingDays(date.MustParse("2027-12-29"), 5)
	fmt.Println(err)
	// Output:
	// Tuesday 2026-04-28 <nil>
	// calendar nz covers 2026-01-01 to 2027-12-31 and says nothing about 2028-01-01
}

// The library makes Labour Day of Ukraine good on Monday 3 May 2021, which it has for
// Easter as well; which other day was off is for the caller to give.
func Example_collision() {
	years := daylist.List{Name: "ua", Coverage: date.MustYears(2020, 2022),
		Rest: calendar.Weekend(time.Saturday, time.Sunday)}
	_, err := rickar.List(ua.Holidays, years)
	fmt.Println(err)
	years.Days = []daylist.Day{{Date: date.MustParse("2021-05-04"), Name: "День праці", Kind: calendar.DaySubstitute}}
	list, err := rickar.List(ua.Holidays, years)
	for _, d := range list.Days {
		if d.Date.Year() == 2021 && d.Date.Month() == time.May {
			fmt.Println(d.Date.Weekday(), d.Date, d.Name)
		}
	}
	fmt.Println(err)
	// Output:
	// ua: День праці: the holiday is made good on 2021-05-03, which is Великдень already; give its day in the list
	// Monday 2021-05-03 Великдень
	// Tuesday 2021-05-04 День праці
	// Monday 2021-05-10 День перемоги над нацизмом у Другій світовій війні
	// <nil>
}

func fixed(name string, month time.Month, day int, observed ...cal.AltDay) *cal.Holiday {
	return &cal.Holiday{Name: name, Month: month, Day: day, Func: cal.CalcDayOfMonth, Observed: observed}
}

// The federal holidays of the United States in 2021 and 2022, as 5 U.S.C. 6103 with
// its substitutes: New Year's Day 2022 was kept on Friday 31 December 2021.
func TestListOfTheUnitedStates(t *testing.T) {
	got, err := rickar.List(us.Holidays, list("us", "2021-01-01", "2022-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for _, d := range got.Days {
		days = append(days, d.Date.String())
	}
	want := "2021-01-01 2021-01-18 2021-02-15 2021-05-31 2021-06-18 2021-07-05 2021-09-06 2021-10-11 2021-11-11 2021-11-25 2021-12-24 2021-12-31 " +
		"2022-01-17 2022-02-21 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-10-10 2022-11-11 2022-11-24 2022-12-26"
	if s := strings.Join(days, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestListRefuses(t *testing.T) {
	toMonday := []cal.AltDay{{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 1}}
	for name, row := range map[string]struct {
		holidays  []*cal.Holiday
		of        daylist.List
		irregular []string
		want      string
	}{
		"no coverage": {us.Holidays, daylist.List{Name: "x"}, nil,
			"x: coverage: nobody says which days the list speaks about; state them, as in date.MustYears(2026, 2027)"},
		"for ever": {us.Holidays, list("x", "0001-01-01", "9999-12-31"), nil,
			"x: coverage: 0001-01-01 to 9999-12-31 is more than 300 years"},
		"no holiday": {nil, list("x", "2026-01-01", "2026-12-31"), nil, "x: the list has no day; it would make a calendar without holidays"},
		"nil":        {[]*cal.Holiday{nil}, list("x", "2026-01-01", "2026-12-31"), nil, "x: a holiday is nil"},
		"no rule":    {[]*cal.Holiday{{Name: "a"}}, list("x", "2026-01-01", "2026-12-31"), nil, "x: a: the holiday has no Func and so no days"},
		// Boxing Day is Saturday 2026-12-26, and the Monday after it is another holiday.
		"a substitute on a holiday": {[]*cal.Holiday{fixed("Boxing Day", time.December, 26, toMonday...), fixed("Innocents", time.December, 28)}, list("x", "2026-01-01", "2026-12-31"), nil,
			"x: Boxing Day: the holiday is made good on 2026-12-28, which is Innocents already; give its day in the list"},
		// 25 and 26 December 2027 are Saturday and Sunday, and both go to Monday.
		"two substitutes on one day": {[]*cal.Holiday{fixed("Christmas", time.December, 25, toMonday...), fixed("Boxing Day", time.December, 26, toMonday...)}, list("x", "2027-01-01", "2027-12-31"), nil,
			"x: Boxing Day: the holiday is made good on 2027-12-27, which is Christmas already; give its day in the list"},
		"a substitute on rest": {[]*cal.Holiday{fixed("Founding Day", time.March, 14, cal.AltDay{Day: time.Saturday, Offset: 1})}, list("x", "2026-01-01", "2026-12-31"), nil,
			"x: Founding Day: the holiday is made good on 2026-03-15, a Sunday and so weekly rest; give its day in the list"},
		"a year without": {[]*cal.Holiday{fixed("a", time.May, 1), {Name: "b", Func: func(_ *cal.Holiday, year int) time.Time {
			if year > 2026 {
				return time.Time{}
			}
			return time.Date(year, time.June, 1, 0, 0, 0, 0, time.UTC)
		}}}, list("x", "2025-01-01", "2028-12-31"), nil, "x: b: there is no day in 2027, 2028; end the coverage before it, or name the holiday as irregular"},
		// A rule that knows nothing of 2027, with an offset, gives a day of the year 1.
		"a year without, moved": {[]*cal.Holiday{fixed("a", time.May, 1), {Name: "b", CalcOffset: 1, Observed: []cal.AltDay{{Day: time.Tuesday, Offset: 1}}, Func: func(_ *cal.Holiday, year int) time.Time {
			if year > 2026 {
				return time.Time{}
			}
			return time.Date(year, time.June, 1, 0, 0, 0, 0, time.UTC)
		}}}, list("x", "2026-01-01", "2027-12-31"), nil, "x: b: there is no day in 2027; end the coverage before it, or name the holiday as irregular"},
		"irregular of no holiday": {[]*cal.Holiday{fixed("a", time.May, 1)}, list("x", "2026-01-01", "2026-12-31"), []string{"b"}, "x: b: this is named as irregular, and no holiday has that name"},
		"an empty year": {[]*cal.Holiday{{Name: "a", Month: time.May, Day: 1, Func: cal.CalcDayOfMonth, EndYear: 2026}}, list("x", "2026-01-01", "2027-12-31"), nil,
			"x: coverage: 2026-01-01 to 2027-12-31 holds 2027, of which there is no day; end the coverage before it, or name it as a year without days"},
	} {
		got, err := rickar.List(row.holidays, row.of, row.irregular...)
		if err == nil || err.Error() != row.want || got.Days != nil {
			t.Errorf("%s:\ngot  %v\nwant %s", name, err, row.want)
		}
		var wrong problem.List
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %T", name, err)
		}
	}
}

// Japan's rule for a day between two holidays gives days in some years only.
func TestListOfIrregularHolidays(t *testing.T) {
	const between = "National holiday between Respect for the Aged Day and Autumnal Equinox Day"
	got, err := rickar.List(jp.Holidays, list("jp", "2026-01-01", "2026-12-31"), between)
	if err != nil {
		t.Fatal(err)
	}
	cal, err := got.Calendar()
	if err != nil {
		t.Fatal(err)
	}
	if worked, _, err := cal.IsWorkingDay(date.MustParse("2026-09-22")); worked || err != nil { // between 21 and 23 September
		t.Errorf("worked %t, %v", worked, err)
	}
	if _, err := rickar.List(jp.Holidays, list("jp", "2025-01-01", "2026-12-31")); err == nil ||
		err.Error() != "jp: "+between+": there is no day in 2025; end the coverage before it, or name the holiday as irregular" {
		t.Error(err)
	}
}

// A calendar of the library for a zone knows no holiday in the same zone loaded a
// second time; here no zone is asked.
func TestListAsksNoZone(t *testing.T) {
	first, second := time.FixedZone("NZST", 12*60*60), time.FixedZone("NZST", 12*60*60)
	theirs := &cal.Calendar{Locations: []*time.Location{first}, Holidays: nz.Holidays}
	christmas := time.Date(2026, time.December, 25, 9, 0, 0, 0, second)
	if actual, _, _ := theirs.IsHoliday(christmas); actual {
		t.Error("the library compares zones otherwise now; say so in the package comment")
	}
	got, err := rickar.List(theirs.Holidays, list("nz", "2026-01-01", "2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	ours, err := got.Calendar()
	if err != nil {
		t.Fatal(err)
	}
	if worked, _, err := ours.IsWorkingDay(date.MustParse("2026-12-25")); worked || err != nil {
		t.Errorf("worked %t, %v", worked, err)
	}
}

// Where a day begins at one in the morning, the start of it that a program computes
// can lie in the evening before.
func TestListWithDaysThatBeginLate(t *testing.T) {
	late := &cal.Holiday{Name: "a", Func: func(_ *cal.Holiday, year int) time.Time {
		return time.Date(year, time.November, 3, 23, 0, 0, 0, time.UTC)
	}}
	got, err := rickar.List([]*cal.Holiday{late}, list("x", "2018-01-01", "2018-12-31"))
	if err != nil || len(got.Days) != 1 || got.Days[0].Date.String() != "2018-11-04" {
		t.Errorf("%v, %v", got.Days, err)
	}
}

// Holidays of one day that neither is moved to are one day, and a day of the caller's
// keeps what the caller says of it.
func TestListMergesDays(t *testing.T) {
	got, err := rickar.List([]*cal.Holiday{fixed("b", time.May, 1), fixed("a", time.May, 1)},
		list("x", "2026-01-01", "2026-12-31", daylist.Day{Date: date.MustParse("2026-05-01"), Name: "office party", Kind: calendar.DayClosure}))
	if err != nil || len(got.Days) != 1 || got.Days[0].Name != "a / b / office party" || got.Days[0].Kind != calendar.DayClosure {
		t.Errorf("%+v, %v", got.Days, err)
	}
}

// Of whatever rules, the list has each day on which one is observed and no other, or it
// is an error: two names on a day of which one was moved there, one moved to weekly
// rest, a year without a day. What is read is written as CSV and comes back.
func FuzzList(f *testing.F) {
	f.Add([]byte{1, 1, 7, 0, 12, 25, 6, 2, 12, 26, 0, 1}, uint8(16), uint8(3)) // Boxing Day meets Christmas's substitute
	f.Add([]byte{5, 1, 7, 0}, uint8(0), uint8(0))
	f.Add([]byte{12, 31, 6, 2}, uint8(1), uint8(7)) // observed in the next year
	f.Add([]byte{1, 1, 6, 255}, uint8(1), uint8(7)) // and in the one before
	f.Add([]byte{3, 14, 6, 1}, uint8(0), uint8(9))  // from a Saturday to a Sunday
	f.Fuzz(func(t *testing.T, rules []byte, first, years uint8) {
		var holidays []*cal.Holiday
		for i := 0; i+4 <= len(rules) && i < 40; i += 4 { // month, day, weekday that moves, how far
			h := fixed(fmt.Sprint("h", i/4), time.Month(rules[i]%12+1), int(rules[i+1]%28+1))
			if rules[i+2]%8 < 7 {
				h.Observed = []cal.AltDay{{Day: time.Weekday(rules[i+2] % 8), Offset: int(int8(rules[i+3])) % 10}}
			}
			holidays = append(holidays, h)
		}
		of := list("f", "2000-01-01", "2000-12-31")
		of.Coverage = date.MustYears(2000+int(first%50), 2000+int(first%50)+int(years%30))
		want, collide := byHand(holidays, of.Coverage)
		got, err := rickar.List(holidays, of)
		if whole := !collide && covers(want, of.Coverage); (err == nil) != whole {
			t.Fatalf("%v, and by hand %t: %v", err, whole, want)
		}
		if err != nil {
			return
		}
		if len(got.Days) != len(want) {
			t.Fatalf("%v\nby hand %v", got.Days, want)
		}
		for _, d := range got.Days {
			if strings.Join(want[d.Date], " / ") != d.Name {
				t.Fatalf("%v, by hand %v", d, want[d.Date])
			}
		}
		var b strings.Builder
		if err := got.WriteCSV(&b); err != nil {
			t.Fatal(err)
		}
		of.Days = nil
		if again, err := daylist.ReadCSV(strings.NewReader(b.String()), of); err != nil || !reflect.DeepEqual(again, got) {
			t.Fatalf("%q comes back as %v, %v", b.String(), again, err)
		}
	})
}

// byHand walks through the days of a coverage and those around it, and finds which
// holidays are observed on each, and whether one was moved to where something is
// already.
func byHand(holidays []*cal.Holiday, in date.Interval) (names map[date.Date][]string, collide bool) {
	names, moved := map[date.Date][]string{}, map[date.Date]bool{}
	for day := in.First.AddDays(-20); !day.After(in.Last.AddDays(20)); day = day.Next() {
		for _, h := range holidays {
			if day.Month() != h.Month || day.Day() != h.Day {
				continue
			}
			seen := day
			for _, o := range h.Observed {
				if o.Day == day.Weekday() {
					seen = day.AddDays(o.Offset)
				}
			}
			if !in.Contains(seen) {
				continue
			}
			names[seen] = append(names[seen], h.Name)
			moved[seen] = moved[seen] || seen != day
			collide = collide || seen != day && (seen.Weekday() == time.Saturday || seen.Weekday() == time.Sunday)
		}
	}
	for day, list := range names {
		slices.Sort(list)
		collide = collide || moved[day] && len(list) > 1
	}
	return names, collide
}

func covers(days map[date.Date][]string, in date.Interval) bool {
	has := map[int]bool{}
	for day := range days {
		has[day.Year()] = true
	}
	return len(has) == in.Last.Year()-in.First.Year()+1
}
