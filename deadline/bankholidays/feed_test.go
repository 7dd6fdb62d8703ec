package bankholidays_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/bankholidays"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/problem"
)

func feed(t testing.TB) bankholidays.Feed {
	t.Helper()
	file, err := os.Open("testdata/bank-holidays.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	f, err := bankholidays.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// A request under the Freedom of Information Act is answered within twenty working
// days, and none counts that is a bank holiday in any part of the United Kingdom.
func Example() {
	file, err := os.Open("testdata/bank-holidays.json")
	if err != nil {
		panic(err)
	}
	defer file.Close()
	feed, err := bankholidays.Read(file)
	if err != nil {
		panic(err) // every problem with its line and field
	}
	var parts []*calendar.Calendar
	for _, division := range feed.Divisions() {
		part, err := feed.Calendar(division)
		if err != nil {
			panic(err)
		}
		parts = append(parts, part)
	}
	anyPart, err := calendar.OffInAny("gb/any part", parts...)
	if err != nil {
		panic(err)
	}
	received := date.MustParse("2026-07-10") // a Friday
	for _, c := range []*calendar.Calendar{parts[0], anyPart} {
		due, _, err := c.AddWorkingDays(received, 20)
		fmt.Println(c.Name(), due.Weekday(), due, err)
	}
	_, _, err = anyPart.AddWorkingDays(date.MustParse("2027-12-20"), 20)
	fmt.Println(err)
	// Output:
	// gb/england-and-wales Friday 2026-08-07 <nil>
	// gb/any part Tuesday 2026-08-11 <nil>
	// calendar gb/any part covers 2026-01-01 to 2027-12-31 and says nothing about 2028-01-01
}

func TestRead(t *testing.T) {
	f := feed(t)
	if got, want := f.Divisions(), []string{bankholidays.EnglandAndWales, bankholidays.Scotland, bankholidays.NorthernIreland}; !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	for division, row := range map[string]struct {
		days int // of 2026 and 2027
		off  string
	}{
		bankholidays.EnglandAndWales: {16, "2026-12-28 substitute_off substitute for Boxing Day"},
		bankholidays.Scotland:        {19, "2027-01-04 substitute_off substitute for 2nd January"},
		bankholidays.NorthernIreland: {20, "2027-07-12 holiday Battle of the Boyne (Orangemen’s Day)"},
	} {
		list, err := f.List(division)
		if err != nil || len(list.Days) != row.days || list.Coverage.String() != "2026-01-01 to 2027-12-31" {
			t.Fatalf("%s: %d days, %s, %v", division, len(list.Days), list.Coverage, err)
		}
		cal, err := f.Calendar(division)
		if err != nil {
			t.Fatal(err)
		}
		d, err := cal.Day(date.MustParse(row.off[:10]))
		if got := fmt.Sprint(d.Date, " ", d.Kind, " ", d.Reasons[0].Says()); err != nil || d.Worked || got != row.off {
			t.Errorf("%s: %s, %v, want %s", division, got, err, row.off)
		}
	}
	if _, err := f.Calendar("scotlnd"); err == nil || err.Error() != `the feed has no division "scotlnd"; did you mean "scotland"?` {
		t.Error(err)
	}
	if _, err := f.List("wales"); err == nil || err.Error() != `the feed has no division "wales"; it has england-and-wales, scotland or northern-ireland` {
		t.Error(err)
	}
	var unknown *bankholidays.UnknownDivisionError
	if _, err := (bankholidays.Feed{}).List(bankholidays.Scotland); !errors.As(err, &unknown) || err.Error() != `the feed has no division "scotland"; it has none; read one with bankholidays.Read` {
		t.Error(err)
	}
}

// What a list's caller does with it changes no other.
func TestListsAreTheCallersOwn(t *testing.T) {
	f := feed(t)
	list, _ := f.List(bankholidays.Scotland)
	list.Days[0].Name = "changed"
	if again, _ := f.List(bankholidays.Scotland); again.Days[0].Name != "New Year’s Day" {
		t.Error(again.Days[0])
	}
}

func one(events string) string {
	return `{"scotland": {"division": "scotland", "events": [` + events + "]}}"
}

func TestReadRefuses(t *testing.T) {
	newYear, christmas := `{"title": "New Year’s Day", "date": "2026-01-01"}`, `{"title": "Christmas Day", "date": "2026-12-25"}`
	for name, row := range map[string][2]string{
		"nothing":           {"", "bank-holidays.json:1: this is no JSON: it ends in the middle"},
		"a page of HTML":    {"<!DOCTYPE html>", "bank-holidays.json:1: this is no JSON: invalid character '<' looking for beginning of value"},
		"no division":       {"{}", "bank-holidays.json:1: the feed has no division, such as england-and-wales"},
		"a list":            {"[]", "bank-holidays.json:1: this is a list; the feed is an object"},
		"no events":         {`{"scotland": {}}`, "bank-holidays.json:1: scotland.events: the key is missing; the holidays of a division is a list"},
		"no event":          {one(""), "bank-holidays.json:1: scotland.events: the division has no holiday; get the whole feed again"},
		"without dates":     {one("\n{\"title\": \"a\"},\n{\"title\": \"b\"}"), "bank-holidays.json:2: scotland.events[0].date: the key is missing; the day of a holiday is a text\nbank-holidays.json:3: scotland.events[1].date: the key is missing; the day of a holiday is a text"},
		"another date":      {one("\n{\"title\": \"a\",\n\"date\": \"01/01/2026\"}"), `bank-holidays.json:3: scotland.events[0].date: "01/01/2026" is no day; the feed writes 2026-12-25`},
		"a number":          {one(`{"title": "a", "date": 20260101}`), "bank-holidays.json:1: scotland.events[0].date: this is a number; the day of a holiday is a text"},
		"no title":          {one(`{"date": "2026-01-01"}`), "bank-holidays.json:1: scotland.events[0].title: the key is missing; the name of a holiday is a text"},
		"an empty title":    {one(newYear + ",\n" + `{"title": "", "date": "2026-12-25"}`), "bank-holidays.json:2: scotland.events.name: 2026-12-25 has no name; answers tell why a day is off"},
		"two titles":        {one(newYear + ",\n" + christmas + ",\n" + `{"title": "Noël", "date": "2026-12-25"}`), `bank-holidays.json:3: scotland.events.name: 2026-12-25 is "Noël" here and "Christmas Day" in line 2; keep one of them`},
		"cut short":         {one(newYear + ",\n" + christmas + ",\n" + `{"title": "New Year’s Day", "date": "2027-01-01"}`), "bank-holidays.json:1: scotland.events: has holidays in 2027 but none from 25 December on; the year is not whole"},
		"cut at its head":   {one(christmas), "bank-holidays.json:1: scotland.events: has holidays in 2026 but none on 1 to 4 January; the year is not whole"},
		"a year left out":   {one(newYear + "," + christmas + `,{"title": "New Year’s Day", "date": "2028-01-01"},{"title": "Christmas Day", "date": "2028-12-25"}`), "bank-holidays.json:1: scotland.events.coverage: 2026-01-01 to 2028-12-31 holds 2027, of which there is no day; end the coverage before it, or name it as a year without days"},
		"a division twice":  {`{"scotland": {"events": [` + newYear + "," + christmas + "]},\n\"scotland\": {\"events\": []}}", "bank-holidays.json:2: scotland: the key stands twice; keep one of them"},
		"notes of a number": {one(`{"title": "a", "date": "2026-01-01", "notes": 3}`), "bank-holidays.json:1: scotland.events[0].notes: this is a number; what is noted is a text"},
		"nested nonsense":   {strings.Repeat(`{"a":`, 100), "bank-holidays.json:1: more than 32 lists and objects are nested in each other; look whether it is the right file"},
	} {
		_, err := bankholidays.Read(strings.NewReader(row[0]))
		if err == nil || err.Error() != row[1] {
			t.Errorf("%s:\ngot  %v\nwant %s", name, err, row[1])
		}
		var wrong problem.List
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %T", name, err)
		}
	}
	if _, err := bankholidays.Read(io.LimitReader(spaces{}, 100<<20)); err == nil || err.Error() != "bank-holidays.json: the file is longer than 4 MiB; no list of days is, so look whether it is the right one" {
		t.Error(err)
	}
}

type spaces struct{}

func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// What is read of a feed is off, is written as CSV and comes back as the same days.
func FuzzRead(f *testing.F) {
	data, err := os.ReadFile("testdata/bank-holidays.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Add(one(`{"title": "New Year’s Day", "date": "2026-01-01", "notes": "Substitute day"}, {"title": "b", "date": "2026-12-25", "bunting": 1}`))
	f.Add(one(`{"title": "a", "date": "2026-01-01"}, {"title": "b", "date": "2026-01-01"}`)) // two names
	f.Add(`{"scotland": {"events": []}}`)
	f.Fuzz(func(t *testing.T, file string) {
		feed, err := bankholidays.Read(strings.NewReader(file))
		if err != nil {
			return
		}
		if len(feed.Divisions()) == 0 {
			t.Fatal("a feed of nothing")
		}
		for _, division := range feed.Divisions() {
			list, err := feed.List(division)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			if err := list.WriteCSV(&b); err != nil {
				t.Fatal(err)
			}
			of := list
			of.Days = nil
			again, err := daylist.ReadCSV(strings.NewReader(b.String()), of)
			if err != nil || !reflect.DeepEqual(again, list) {
				t.Fatalf("%q comes back as %v, %v", b.String(), again, err)
			}
		}
	})
}
