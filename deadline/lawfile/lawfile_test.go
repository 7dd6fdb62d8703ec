package lawfile_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/cn"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/kr"
	"github.com/statutory-go/statutory/deadline/lawfile"
	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/tw"
	"github.com/statutory-go/statutory/deadline/vn"
)

// zones loads the zones of the tests, whatever the machine has.
func zones(name string) (*time.Location, error) {
	switch name {
	case "UTC":
		return time.UTC, nil
	case "Asia/Ho_Chi_Minh":
		return time.FixedZone(name, 7*60*60), nil
	}
	return nil, fmt.Errorf("unknown time zone %s", name)
}

// An office keeps its calendar in a file. The storm of February was known on the
// second, and closed the office on the third.
func Example() {
	file, err := os.Open("testdata/town-hall.json")
	if err != nil {
		panic(err)
	}
	defer file.Close()
	law, err := lawfile.Read(file, "town-hall.json", time.LoadLocation)
	if err != nil {
		panic(err) // every problem with its line and key
	}
	received := date.MustParse("2026-01-30") // a Friday
	for _, known := range []string{"2026-02-01", "2026-02-02"} {
		cal, err := law.AsKnown(date.MustParse(known))
		if err != nil {
			panic(err)
		}
		due, _, err := cal.AddWorkingDays(received, 3)
		fmt.Println(cal, "->", due.Weekday(), due, err)
	}
	// Output:
	// town hall as known on 2026-02-01 -> Wednesday 2026-02-04 <nil>
	// town hall as known on 2026-02-02 -> Thursday 2026-02-05 <nil>
}

func laws() map[string]holiday.Law {
	return map[string]holiday.Law{"vn": vn.Law(), "cn": cn.Law(), "jp": jp.Law(), "jp organs": jp.AdministrativeOrgans(), "kr": kr.Law(), "tw": tw.Law(), "hours": withHours()}
}

// withHours is Vietnam's with office hours of every kind, and half days.
func withHours() holiday.Law {
	zone, _ := zones("Asia/Ho_Chi_Minh")
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{
		Zone: zone, Every: calendar.MustParseOpenings("07:30-11:30, 13:30-17:00"),
		Weekdays:   map[time.Weekday][]calendar.Opening{time.Saturday: calendar.MustParseOpenings("07:30-11:30"), time.Sunday: nil},
		Exceptions: []calendar.HoursException{{Date: date.MustParse("2026-03-02"), Openings: calendar.MustParseOpenings("22:00-02:00")}},
	})
	if err != nil {
		panic(err)
	}
	def := vn.Law().Definition()
	def.Hours = hours
	last := &def.Statutes[len(def.Statutes)-1]
	last.HalfDays = []holiday.HalfDay{{ID: "eve", Name: last.Rules[0].Name, On: []holiday.Pattern{holiday.Fixed(time.December, 31)}, Until: 12 * 60}}
	return holiday.Must(holiday.New(def))
}

func write(t testing.TB, law holiday.Law) string {
	t.Helper()
	var b bytes.Buffer
	if err := lawfile.Write(&b, law); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A law that is written and read says of each day the same, with the same reasons,
// as known on each day on which something of it became known.
func TestLawsComeBackDayByDay(t *testing.T) {
	for name, law := range laws() {
		t.Run(name, func(t *testing.T) {
			file := write(t, law)
			read, err := lawfile.Read(strings.NewReader(file), name, zones)
			if err != nil {
				t.Fatal(err)
			}
			if again := write(t, read); again != file {
				t.Error("is written otherwise the second time")
			}
			if was, is := law.Definition(), read.Definition(); !reflect.DeepEqual(is, was) {
				t.Errorf("comes back as %+v", is)
			}
			if !reflect.DeepEqual(read.KnownDays(), law.KnownDays()) || read.Coverage() != law.Coverage() || read.Name() != law.Name() {
				t.Fatalf("%s, %s, known on %v", read.Name(), read.Coverage(), read.KnownDays())
			}
			for _, known := range law.KnownDays() {
				comesBack(t, law, read, known)
			}
		})
	}
}

func comesBack(t *testing.T, law, read holiday.Law, known date.Date) {
	t.Helper()
	was, wasErr := law.AsKnown(known)
	is, isErr := read.AsKnown(known)
	if wasErr != nil || isErr != nil {
		if fmt.Sprint(wasErr) != fmt.Sprint(isErr) {
			t.Errorf("as known on %s: %v, was %v", known, isErr, wasErr)
		}
		return
	}
	if was.Hash() != is.Hash() {
		t.Errorf("as known on %s: another hash", known)
	}
	for d := range was.Days(was.Coverage()) {
		if again, err := is.Day(d.Date); err != nil || !reflect.DeepEqual(again, d) {
			t.Fatalf("as known on %s: %+v, %v, was %+v", known, again, err, d)
		}
	}
}

// A law that nobody made is not written.
func TestWriteRefusesNoLaw(t *testing.T) {
	var b bytes.Buffer
	err := lawfile.Write(&b, holiday.Law{})
	if want := "a law without a name is none; take one from holiday.New"; err == nil || err.Error() != want || b.Len() > 0 {
		t.Errorf("%q, %v, want %s", b.String(), err, want)
	}
}

// No line of a file is much longer than a screen is wide.
func TestFilesAreTables(t *testing.T) {
	for name, law := range laws() {
		for i, line := range strings.Split(write(t, law), "\n") {
			if n := len([]rune(line)); n > 240 {
				t.Errorf("%s: line %d has %d characters", name, i+1, n)
			}
		}
	}
}

const minimal = `{"statutory": "law/v1", "name": "x", "coverage": {"first": "2026-01-01", "last": "2026-12-31"},
 "statutes": [{"id": "act", "known": {"day": "2020-01-01"}, "during": {"first": "2020-01-01"},
  "rules": [
   {"id": "may", "name": "May Day", "on": [{"kind": "fixed", "month": 5, "day": 1}]}]}],
 "notices": [
  {"id": "n", "known": {"day": "2026-01-05"}}]}`

func TestReadRefuses(t *testing.T) {
	if _, err := lawfile.Read(strings.NewReader(minimal), "x.json", nil); err != nil {
		t.Fatal(err)
	}
	changed := func(from, to string) string {
		if !strings.Contains(minimal, from) {
			t.Fatalf("%s is not in the file", from)
		}
		return strings.Replace(minimal, from, to, 1)
	}
	hours := func(rest string) string { return changed(`"name": "x",`, `"name": "x", "hours": {`+rest+`},`) }
	for name, row := range map[string][2]string{
		"nothing":             {"", "x.json:1: this is no JSON: it ends in the middle"},
		"a list":              {"[]", "x.json:1: this is a list; write an object"},
		"another file":        {`{"statutory": "procedure/v1", "foo": 1}`, `x.json:1: statutory: the file is "procedure/v1"; this reads "law/v1"`},
		"no kind":             {`{"name": "x"}`, `x.json:1: the file does not say what it is; begin it with "statutory": "law/v1"`},
		"an unknown key":      {changed(`"rules"`, `"rule"`), `x.json:3: statutes[0].rule: there is no such key here; did you mean "rules"?`},
		"no key near":         {changed(`"day": "2026-01-05"`, `"zzzzzz": 1`), "x.json:6: notices[0].known.zzzzzz: there is no such key here; the keys are day, within or unverified"},
		"a key twice":         {changed(`"day": 1}]`, `"day": 1, "day": 2}]`), "x.json:4: statutes[0].rules[0].on[0].day: the key stands twice; keep one of them"},
		"two at once":         {strings.Replace(changed("2020-01-01", "2020-13-01"), "2026-01-05", "soon", 1), `x.json:2: statutes[0].known.day: "2020-13-01" is not a date: the month must be from 1 to 12` + "\n" + `x.json:6: notices[0].known.day: "soon" is not a date: write year-month-day, as in 2026-08-17`},
		"null":                {changed(`"May Day"`, "null"), "x.json:4: statutes[0].rules[0].name: this is null; leave the key out, or write a text"},
		"a number for a text": {changed(`"May Day"`, "5"), "x.json:4: statutes[0].rules[0].name: this is a number; write a text"},
		"a control character": {changed(`"May Day"`, `"May\u0000Day"`), `x.json:4: statutes[0].rules[0].name: "May\x00Day" has a line break or another control character; leave it out`},
		"a language twice":    {changed(`"May Day"`, `{"en": "a", "EN": "b"}`), "x.json:4: statutes[0].rules[0].name: the language EN stands twice in one text; keep one of them"},
		"an unknown pattern":  {changed(`"fixed"`, `"fxied"`), `x.json:4: statutes[0].rules[0].on[0].kind: "fxied" is no kind of days; did you mean "fixed"?`},
		"a pattern's key":     {changed(`"day": 1}]`, `"weekday": "friday"}]`), "x.json:4: statutes[0].rules[0].on[0]: has no day; days of the kind fixed need month and day\nx.json:4: statutes[0].rules[0].on[0].weekday: says nothing of days of the kind fixed"},
		"half a month":        {changed(`"month": 5`, `"month": 5.5`), "x.json:4: statutes[0].rules[0].on[0].month: 5.5 is no whole number that counts days, months or degrees"},
		"no such day":         {changed(`"month": 5`, `"month": 13`), "x.json:4: statute act, rule may: no year has a day 1 of month 13"},
		"a rule's law":        {changed(`"name": "May Day", `, ""), "x.json:4: statute act, rule may: give the holiday a name"},
		"a notice's law":      {changed(`{"id": "n",`, `{"id": "n", "swaps": [{"off": "2026-05-04", "worked": "2026-05-05"}],`), "x.json:6: notice n: 2026-05-05: is swapped to be worked but is a Tuesday, a working day already"},
		"no coverage":         {changed(`"coverage": {"first": "2026-01-01", "last": "2026-12-31"},`, ""), "x.json: coverage: give its first and its last day"},
		"too long":            {changed(`"2026-12-31"`, `"2726-12-31"`), "x.json:1: coverage: 2026-01-01 to 2726-12-31 is more than 300 years"},
		"closed for ever":     {changed(`{"id": "n",`, `{"id": "n", "closures": [{"days": {"first": "0001-01-01", "last": "9999-12-31"}}],`), "x.json:5: notices: there are 3652059 days of closures and proclaimed holidays; a law has at most 20000"},
		"hours of no zone":    {hours(`"every": ["08:00-12:00"]`), "x.json:1: hours: names no time zone; write one such as Asia/Ho_Chi_Minh"},
		"hours of a zone":     {hours(`"zone": "Mars/Base", "every": ["08:00-12:00"]`), `x.json:1: hours.zone: "Mars/Base" is no time zone: unknown time zone Mars/Base`},
		"hours that overlap":  {hours(`"zone": "UTC", "every": ["08:00-12:00", "11:00-13:00"]`), "x.json:1: hours: every working day: 08:00-12:00 and 11:00-13:00 overlap"},
		"a day of the week":   {hours(`"zone": "UTC", "weekdays": {"mon": []}`), `x.json:1: hours.weekdays.mon: "mon" is no weekday; write one such as monday`},
		"nested nonsense":     {strings.Repeat("[", 1000), "x.json:1: more than 32 lists and objects are nested in each other; look whether it is the right file"},
		"too large":           {strings.Repeat(" ", textfile.MaxBytes+1), "x.json: the file is longer than 4 MiB; no list of days is, so look whether it is the right one"},
	} {
		_, err := lawfile.Read(strings.NewReader(row[0]), "x.json", zones)
		if err == nil || err.Error() != row[1] {
			t.Errorf("%s:\ngot  %v\nwant %s", name, err, row[1])
		}
		var wrong problem.List
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %T", name, err)
		}
	}
}

// A small file cannot make a program work for minutes: what has more holidays than
// days, more offices or more notices than any law is refused.
func TestReadIsBounded(t *testing.T) {
	list := func(n int, format string) string {
		parts := make([]string, n)
		for i := range parts {
			parts[i] = fmt.Sprintf(format, i, i%12+1, i%28+1)
		}
		return strings.Join(parts, ",\n")
	}
	const (
		office  = `{"id": "n%d-%d-%d", "office": "o%[2]d", "known": {"day": "2026-01-05"}}`
		rule    = `{"id": "r%d", "name": "x", "on": [{"kind": "fixed", "month": %d, "day": %d}]}`
		pattern = `{"kind": "once", "first": %d, "date": "2000-%02d-%02d"}`
		notice  = `{"id": "n%d-%d-%d", "known": {"day": "2026-01-05"}}`
		swap    = `{"name": "%d", "off": "2026-%02d-%02d", "worked": "2026-01-03"}`
	)
	law := `{"statutory": "law/v1", "name": "x", "coverage": {"first": "1901-01-01", "last": "2199-12-31"}, `
	statute := law + `"statutes": [` + "\n" + `{"id": "act", "known": {"day": "1900-01-01"}, "during": {"first": "1901-01-01"}, "substitutions": [{"shared": true}], "rules": [`
	for want, file := range map[string]string{
		"2: statute act: 1901-01-01: begins 299400 holidays so near to each other that what makes them good cannot be worked out in time; is every one of them a holiday?": statute + list(998, rule) + "]}]}",
		"1: statutes: there are 1001 patterns of holidays; a law has at most 1000":                                                                                         statute + list(999, rule) + "]}]}",
		"1: statutes: there are 1002 patterns of holidays; a law has at most 1000 ":                                                                                        statute + `{"id": "r", "name": "x", "on": [` + list(1_000, pattern) + "]}]}]}",
		"2: notices: there are 5001 notices; a law has at most 5000":                                                                                                       law + "\n" + `"notices": [` + list(5_001, notice) + "]}",
		"12: statutes: there are 2721600 holidays of all years and offices; a law has at most 2000000":                                                                     law + `"notices": [` + list(12, office) + `], "statutes": [{"id": "act", "rules": [` + list(755, rule) + "]}]}", // 756 by 300 by 12
		"2: notices: there are 101 offices of notices; a law has at most 100":                                                                                              law + "\n" + `"notices": [` + list(101, `{"office": "o%d-%d-%d"}`) + "]}",
		"2: notices: there are 20001 swaps, closures and other parts of notices; a law has at most 20000":                                                                  law + "\n" + `"notices": [{"id": "n", "swaps": [` + list(20_001, swap) + "]}]}",
	} {
		_, err := lawfile.Read(strings.NewReader(file), "x.json", nil)
		if want = "x.json:" + strings.TrimSpace(want); err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

// A large law is refused after bounded work, and so is one of which nothing is right: a
// square of either size would not end within the time that tests have.
func TestReadEndsSoon(t *testing.T) {
	var rules, closed, wrong []string
	for i := range 300 {
		rules = append(rules, fmt.Sprintf(`{"id": "r%d", "name": "x", "on": [{"kind": "lunisolar", "calendar": "vietnamese", "month": %d, "day": %d}]}`, i, i%12+1, i%28+1))
	}
	for i := range 5_000 {
		closed = append(closed, fmt.Sprintf(`{"id": "n%d", "office": "o%d", "known": {"day": "%d-%02d-%02d"}, "closures": [{"days": {"first": "2026-01-05", "last": "2026-01-06"}}]}`, i, i%10, 1950+i%100, i%12+1, i%28+1))
		wrong = append(wrong, fmt.Sprintf(`{"id": "n%d", "swaps": [{"off": "0001-01-01", "worked": "0001-01-01"}, {"off": "0001-01-02", "worked": "0001-01-02"}, {"off": "0001-01-03", "worked": "0001-01-03"}]}`, i))
	}
	for name, notices := range map[string][]string{"large": closed, "wrong": wrong} {
		file := `{"statutory": "law/v1", "name": "x", "coverage": {"first": "1901-01-01", "last": "2099-12-31"}, "statutes": [` +
			`{"id": "act", "known": {"day": "1900-01-01"}, "during": {"first": "1901-01-01"}, "rules": [` + strings.Join(rules, ",\n") + `]}], "notices": [` + strings.Join(notices, ",\n") + `]}`
		var list problem.List
		if _, err := lawfile.Read(strings.NewReader(file), "x.json", nil); !errors.As(err, &list) {
			t.Errorf("%s: %.300v", name, err)
		}
	}
}

// Without a function that loads zones, a file with hours is refused, and others are
// not.
func TestReadWithoutZones(t *testing.T) {
	file := write(t, withHours())
	_, err := lawfile.Read(strings.NewReader(file), "x", nil)
	if err == nil || !strings.HasSuffix(err.Error(), `hours.zone: names the zone "Asia/Ho_Chi_Minh", and the program loads none: pass time.LoadLocation to Read`) {
		t.Error(err)
	}
	local := func(string) (*time.Location, error) { return time.UTC, nil }
	if _, err := lawfile.Read(strings.NewReader(file), "x", local); err == nil || !strings.HasSuffix(err.Error(), `hours.zone: "Asia/Ho_Chi_Minh" is loaded as another time zone`) {
		t.Error(err)
	}
}

// What is read is written, and read again as a law with the same calendars.
func FuzzRead(f *testing.F) {
	f.Add(minimal)
	town, err := os.ReadFile("testdata/town-hall.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(town))
	f.Add(strings.Replace(minimal, `{"kind": "fixed", "month": 5, "day": 1}`, `{"kind": "lunisolar", "calendar": "vietnamese", "month": 1, "day": 1, "first": -1, "last": 3}`, 1))
	f.Add(strings.Replace(minimal, `"May Day"`, `{"en": "May Day", "vi": "Ngày Quốc tế Lao động"}`, 1))                    // two languages
	f.Add(strings.Replace(minimal, `"name": "x",`, `"name": "x", "hours": {"zone": "UTC", "every": ["22:00-06:00"]},`, 1)) // over midnight
	f.Add(strings.Replace(minimal, `"rules"`, `"substitutions": [{"for": ["may"], "on": [], "move": "to_previous"}], "rules"`, 1))
	f.Fuzz(func(t *testing.T, file string) {
		law, err := lawfile.Read(strings.NewReader(file), "f", zones)
		if err != nil {
			return
		}
		written := write(t, law)
		read, err := lawfile.Read(strings.NewReader(written), "f", zones)
		if err != nil {
			t.Fatalf("%s is written as %s: %v", file, written, err)
		}
		if again := write(t, read); again != written {
			t.Fatalf("%s is written again as %s", written, again)
		}
		days := law.KnownDays()
		for _, known := range days[:min(len(days), 4)] {
			was, wasErr := law.AsKnown(known)
			is, isErr := read.AsKnown(known)
			if fmt.Sprint(wasErr) != fmt.Sprint(isErr) || wasErr == nil && was.Hash() != is.Hash() {
				t.Fatalf("%s comes back as another law: %v, %v", file, wasErr, isErr)
			}
		}
	})
}
