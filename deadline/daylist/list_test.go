package daylist_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/problem"
)

func day(s string) date.Date { return date.MustParse(s) }

func days(first, last string) date.Interval { return date.Interval{First: day(first), Last: day(last)} }

func office() daylist.List {
	return daylist.List{Name: "office", Coverage: date.MustYears(2026, 2026), Rest: calendar.Weekend(time.Saturday, time.Sunday)}
}

// An office's own days, from a table of two columns.
func Example() {
	file := strings.NewReader("date,name\n2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n")
	list, err := daylist.ReadCSV(file, daylist.List{Name: "office", Coverage: date.MustYears(2026, 2026), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
	if err != nil {
		panic(err)
	}
	cal, err := list.Calendar()
	if err != nil {
		panic(err)
	}
	due, status, err := cal.AddWorkingDays(date.MustParse("2026-12-23"), 3) // from a Wednesday
	fmt.Println(due.Weekday(), due, status, err)
	_, _, err = cal.AddWorkingDays(date.MustParse("2026-12-23"), 8)
	fmt.Println(err)
	// Output:
	// Wednesday 2026-12-30 settled <nil>
	// calendar office covers 2026-01-01 to 2026-12-31 and says nothing about 2027-01-01
}

// A list that the program makes has the same rules as one that is read.
func ExampleList_Calendar_closures() {
	list := daylist.List{
		Name:     "town hall",
		Coverage: date.MustYears(2026, 2027),
		Days:     []daylist.Day{{Date: date.MustParse("2026-07-03"), Name: "staff outing", Kind: calendar.DayClosure}},
	}
	_, err := list.Calendar()
	fmt.Println(err)
	list.Empty = []int{2027}
	cal, err := list.Calendar()
	fmt.Println(cal.Coverage(), err)
	// Output:
	// town hall: coverage: 2026-01-01 to 2027-12-31 holds 2027, of which there is no day; end the coverage before it, or name it as a year without days
	// 2026-01-01 to 2027-12-31 <nil>
}

func TestListsTellWhatADayIs(t *testing.T) {
	list := office()
	list.KnownOn = day("2026-01-05")
	list.Days = []daylist.Day{
		{Date: day("2026-12-28"), Name: "Boxing Day", Kind: calendar.DaySubstitute, Note: "Substitute day"},
		{Date: day("2026-12-25"), Name: "Christmas Day"},
		{Date: day("2026-12-19"), Name: "open day", Kind: calendar.DayExtra}, // a Saturday
		{Date: day("2026-12-25"), Name: "Christmas Day", Kind: calendar.DayHoliday},
	}
	cal, err := list.Calendar()
	if err != nil {
		t.Fatal(err)
	}
	if cal.KnownOn() != list.KnownOn || cal.Coverage() != days("2026-01-01", "2026-12-31") {
		t.Errorf("%s covers %s", cal, cal.Coverage())
	}
	for when, want := range map[string]string{
		"2026-12-25": "holiday false Christmas Day",
		"2026-12-28": "substitute_off false substitute for Boxing Day",
		"2026-12-19": "extra_work true open day",
	} {
		d, err := cal.Day(day(when))
		if got := fmt.Sprint(d.Kind, " ", d.Worked, " ", d.Reasons[0].Says()); err != nil || got != want {
			t.Errorf("%s: %s, %v, want %s", when, got, err, want)
		}
	}
}

func TestListsRefuse(t *testing.T) {
	in, xmas := date.MustYears(2026, 2026), daylist.Day{Date: day("2026-12-25"), Name: "Christmas Day"}
	for name, row := range map[string]struct {
		list daylist.List
		want string
	}{
		"no name":     {daylist.List{Coverage: in, Days: []daylist.Day{xmas}}, "name: the list has none; answers and errors call its calendar by it"},
		"no days":     {daylist.List{Name: "x", Coverage: in}, "x: the list has no day; it would make a calendar without holidays"},
		"no date":     {daylist.List{Name: "x", Coverage: in, Days: []daylist.Day{{Name: "?"}}}, "x: date: the day is missing; write one such as 2026-12-25"},
		"unnamed":     {daylist.List{Name: "x", Coverage: in, Days: []daylist.Day{{Date: day("2026-12-25")}}}, "x: name: 2026-12-25 has no name; answers tell why a day is off"},
		"a zero byte": {daylist.List{Name: "x", Coverage: in, Days: []daylist.Day{{Date: day("2026-12-25"), Name: "a\x00b"}}}, `x: name: "a\x00b" has a line break or another control character; leave it out`},
		"two notes":   {daylist.List{Name: "x", Coverage: in, Days: []daylist.Day{xmas, {Date: xmas.Date, Name: xmas.Name, Note: "moved"}}}, "x: 2026-12-25 stands already with another kind or note; keep one of them"},
		"a swap": {daylist.List{Name: "x", Coverage: in, Days: []daylist.Day{{Date: day("2026-12-25"), Name: "a", Kind: calendar.DaySwapOff}}},
			`x: kind: a list has no day of the kind "swap_off"; write one of [holiday substitute_off closure extra_work]`},
		"no coverage":     {daylist.List{Name: "x", Days: []daylist.Day{xmas}}, "x: coverage: nobody says which days the list speaks about; state them, as in date.MustYears(2026, 2027)"},
		"two things":      {daylist.List{Days: []daylist.Day{{Date: day("2026-12-25")}}}, "name: the list has none; answers and errors call its calendar by it\nname: 2026-12-25 has no name; answers tell why a day is off\ncoverage: nobody says which days the list speaks about; state them, as in date.MustYears(2026, 2027)"},
		"a long coverage": {daylist.List{Name: "x", Days: []daylist.Day{xmas}, Coverage: date.MustYears(1900, 2200)}, "x: coverage: 1900-01-01 to 2200-12-31 is more than 300 years"},
		"reversed":        {daylist.List{Name: "x", Days: []daylist.Day{xmas}, Coverage: days("2026-12-31", "2026-01-01")}, "x: coverage: 2026-12-31 to 2026-01-01 does not go from a first to a last day"},
		"open coverage":   {daylist.List{Name: "x", Days: []daylist.Day{xmas}, Coverage: date.Interval{First: day("2026-01-01")}}, "x: coverage: from 2026-01-01 does not go from a first to a last day"},
		"outside":         {daylist.List{Name: "x", Days: []daylist.Day{xmas}, Coverage: days("2026-01-01", "2026-11-30")}, "x: date: 2026-12-25 (Christmas Day) lies outside the coverage 2026-01-01 to 2026-11-30"},
		"not empty":       {daylist.List{Name: "x", Coverage: in, Days: []daylist.Day{xmas}, Empty: []int{2026}}, "x: empty: 2026 is given as a year without days, but has some or is not covered"},
		"a gap": {daylist.List{Name: "x", Coverage: date.MustYears(2026, 2028), Days: []daylist.Day{xmas, {Date: day("2028-12-25"), Name: "Christmas Day"}}},
			"x: coverage: 2026-01-01 to 2028-12-31 holds 2027, of which there is no day; end the coverage before it, or name it as a year without days"},
	} {
		_, err := row.list.Calendar()
		if err == nil || err.Error() != row.want {
			t.Errorf("%s:\ngot  %v\nwant %s", name, err, row.want)
		}
		var wrong problem.List
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %T", name, err)
		}
	}
}

// Lists are not changed by what is made of them.
func TestListsStay(t *testing.T) {
	list := office()
	list.Days = []daylist.Day{{Date: day("2026-12-28"), Name: "b"}, {Date: day("2026-12-25"), Name: "a"}}
	before := slices.Clone(list.Days)
	if _, err := list.Calendar(); err != nil || !slices.Equal(list.Days, before) {
		t.Errorf("%v, %v", list.Days, err)
	}
}
