package daylist_test

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
)

func TestReadCSV(t *testing.T) {
	christmas := []daylist.Day{{Date: day("2026-12-25"), Name: "Christmas Day"}, {Date: day("2026-12-28"), Name: "Boxing Day"}}
	for name, file := range map[string]string{
		"header":             "date,name\n2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n",
		"no header":          "2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n",
		"other order":        "Name,Date\nBoxing Day,2026-12-28\nChristmas Day,2026-12-25\n",
		"a byte order mark":  "\ufeffdate,name\n2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n",
		"Windows' lines":     "date,name\r\n2026-12-25,Christmas Day\r\n\r\n2026-12-28,Boxing Day",
		"spaces and quotes":  "date, name\n 2026-12-25 , \"Christmas Day\"\n2026-12-28,Boxing Day \n",
		"a day twice, alike": "2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n2026-12-25,Christmas Day\n",
		"kinds left out":     "date,name,kind,note\n2026-12-25,Christmas Day,holiday,\n2026-12-28,Boxing Day,,\n",
	} {
		list, err := daylist.ReadCSV(strings.NewReader(file), office())
		if err != nil || !reflect.DeepEqual(list.Days, christmas) {
			t.Errorf("%s: %v, %v", name, list.Days, err)
		}
	}
}

func TestReadCSVRefuses(t *testing.T) {
	three := office()
	three.Coverage = date.MustYears(2026, 2028)
	nothing := daylist.List{}
	for name, row := range map[string]struct {
		file string
		of   daylist.List
		want string
	}{
		"empty":           {"", office(), "office: the list has no day; it would make a calendar without holidays"},
		"a header alone":  {"date,name\n", office(), "office: the list has no day; it would make a calendar without holidays"},
		"without dates":   {"title\nChristmas\n", office(), `office:1: the row has 1 columns instead of 2 (date, name); separate them by commas, and put a name that has one in quotes` + "\n" + `office:2: the row has 1 columns instead of 2 (date, name); separate them by commas, and put a name that has one in quotes`},
		"two names":       {"2026-12-25,Christmas Day\n2026-12-28,Boxing Day\n2026-12-25,Noël\n", office(), `office:3: name: 2026-12-25 is "Noël" here and "Christmas Day" in line 1; keep one of them`},
		"two dates":       {"2026-12-25,2026-12-28\n", office(), "office:1: name: both columns are dates, 2026-12-25 and 2026-12-28; write each day on a line of its own, with its name"},
		"columns swapped": {"Christmas,2026-12-25\n", office(), `office:1: date: "Christmas" is no day; write it as 2026-12-25` + "\n" + `office:1: name: 2026-12-25 is a date; the columns are date, name`},
		"two date columns": {"date,date\n2026-12-25,2026-12-28\n", office(),
			"office:1: date: the column stands twice; a row has one day and its name\noffice:1: name: the column is missing"},
		"a span":         {"date,end\n2026-12-25,2026-12-28\n", office(), "office:1: end: a list of days has no such column; the columns are date, name, kind or note\noffice:1: name: the column is missing"},
		"a misspelling":  {"date,names\n2026-12-25,Christmas\n", office(), `office:1: names: a list of days has no such column; did you mean "name"?` + "\n" + `office:1: name: the column is missing`},
		"another date":   {"date,name\n25/12/2026,Christmas\n2026-13-01,x\n2026-02-29,y\n", office(), `office:2: date: "25/12/2026" is no day; write it as 2026-12-25` + "\n" + `office:3: date: "2026-13-01" is no day; write it as 2026-12-25` + "\n" + `office:4: date: "2026-02-29" is no day; write it as 2026-12-25`},
		"semicolons":     {"2026-12-25;Christmas\n", office(), "office:1: the row has 1 columns instead of 2 (date, name); separate them by commas, and put a name that has one in quotes"},
		"no name":        {"2026-12-25,\n", office(), "office:1: name: 2026-12-25 has no name; answers tell why a day is off"},
		"a wrong kind":   {"date,name,kind\n2026-12-25,Christmas,swap_off\n2026-12-26,x,feast\n", office(), `office:2: kind: "swap_off" is no kind of day off; write holiday, substitute_off, closure or extra_work, or nothing for a holiday` + "\n" + `office:3: kind: "feast" is no kind of day off; write holiday, substitute_off, closure or extra_work, or nothing for a holiday`},
		"an open quote":  {"date,name\n2026-12-25,\"Christmas\n", office(), `office:2: the row cannot be read: extraneous or missing " in quoted-field`},
		"not UTF-8":      {"date,name\n2026-12-25,No\xebl\n", office(), "office:2: the line is not UTF-8; save the file in that encoding"},
		"outside":        {"date,name\n2026-12-25,Christmas\n2027-12-27,Christmas\n", office(), "office:3: date: 2027-12-27 (Christmas) lies outside the coverage 2026-01-01 to 2026-12-31"},
		"nothing stated": {"25.12.2026,Christmas\n", nothing, "name: the list has none; answers and errors call its calendar by it\ncoverage: nobody says which days the list speaks about; state them, as in date.MustYears(2026, 2027)\n1: date: \"25.12.2026\" is no day; write it as 2026-12-25"},
		"a gap":          {"2026-12-25,Christmas\n2028-12-25,Christmas\n", three, "office: coverage: 2026-01-01 to 2028-12-31 holds 2027, of which there is no day; end the coverage before it, or name it as a year without days"},
	} {
		list, err := daylist.ReadCSV(strings.NewReader(row.file), row.of)
		if err == nil || err.Error() != row.want || list.Days != nil {
			t.Errorf("%s:\ngot  %v\nwant %s", name, err, row.want)
		}
	}
}

// endless gives bytes for ever.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += len(p)
	return len(p), nil
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestReadCSVIsBounded(t *testing.T) {
	file := new(endless)
	_, err := daylist.ReadCSV(file, office())
	if want := "office: the file is longer than 4 MiB; no list of days is, so look whether it is the right one"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	if file.read > 3*textfile.MaxBytes {
		t.Errorf("%d bytes were read", file.read)
	}
	if _, err := daylist.ReadCSV(broken{}, office()); !errors.Is(err, io.ErrClosedPipe) {
		t.Error(err)
	}
}

// What is read is written and read again as the same days.
func FuzzReadCSV(f *testing.F) {
	f.Add("date,name\n2026-12-25,Christmas Day\n")
	f.Add("2026-12-25,\"a, b \"\"c\"\"\"\n2026-12-26,d\n")                                            // quotes
	f.Add("note,kind,name,date\nmoved,substitute_off,Boxing Day,2026-12-28\n,closure,x,2026-12-29\n") // all columns
	f.Add("date,name\n2026-12-25,2026-12-28\n")                                                       // two dates
	f.Add("date,name\n0001-01-01,a\n9999-12-31,b\n")                                                  // the ends of time
	f.Add("2026-12-25,a\n2027-12-27,b\n")                                                             // outside of the coverage
	f.Fuzz(func(t *testing.T, file string) {
		list, err := daylist.ReadCSV(strings.NewReader(file), office())
		if err != nil {
			if list.Days != nil {
				t.Errorf("%v with the days %v", err, list.Days)
			}
			return
		}
		var b bytes.Buffer
		if err := list.WriteCSV(&b); err != nil {
			t.Fatalf("%v is read and cannot be written: %v", list.Days, err)
		}
		again, err := daylist.ReadCSV(bytes.NewReader(b.Bytes()), office())
		if err != nil || !reflect.DeepEqual(again, list) {
			t.Fatalf("%q is written as %q and read as %v, %v", file, b.String(), again, err)
		}
		if cal, err := list.Calendar(); err == nil {
			for _, d := range list.Days {
				if worked, _, err := cal.IsWorkingDay(d.Date); err != nil || worked != (d.Kind == calendar.DayExtra) {
					t.Fatalf("%v: worked %t, %v", d, worked, err)
				}
			}
		}
	})
}

func TestWriteCSV(t *testing.T) {
	list := office()
	list.Days = []daylist.Day{
		{Date: day("2026-12-28"), Name: "Boxing Day", Kind: calendar.DaySubstitute},
		{Date: day("2026-12-25"), Name: "Christmas, or Noël"},
	}
	var b bytes.Buffer
	want := "date,name,kind\n2026-12-25,\"Christmas, or Noël\",\n2026-12-28,Boxing Day,substitute_off\n"
	if err := list.WriteCSV(&b); err != nil || b.String() != want {
		t.Errorf("%q, %v, want %q", b.String(), err, want)
	}
	if err := (daylist.List{Name: "x", Days: []daylist.Day{{Name: "?"}}}).WriteCSV(io.Discard); err == nil {
		t.Error("a day without a date is written")
	}
}
