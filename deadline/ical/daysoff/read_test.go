package daysoff_test

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/daylist"
	"github.com/statutory-go/statutory/deadline/ical/daysoff"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
	"github.com/statutory-go/statutory/deadline/problem"
)

func days(first, last string) date.Interval {
	return date.Interval{First: date.MustParse(first), Last: date.MustParse(last)}
}

func office(coverage date.Interval) daylist.List {
	return daylist.List{Name: "office", Coverage: coverage, Rest: calendar.Weekend(time.Saturday, time.Sunday)}
}

// file wraps the lines of events.
func file(events ...string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\n")
	for _, e := range events {
		b.WriteString("BEGIN:VEVENT\r\n" + strings.ReplaceAll(e, "\n", "\r\n") + "\r\nEND:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return b.String()
}

// A calendar exported by an office: a day every year, and a closure of several days.
func Example() {
	file := strings.NewReader(strings.Join([]string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN",
		"BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20200314", "RRULE:FREQ=YEARLY", "SUMMARY:Founding Day", "END:VEVENT",
		"BEGIN:VEVENT", "UID:2", "DTSTART;VALUE=DATE:20260316", "DTEND;VALUE=DATE:20260318", "SUMMARY:Moving house", "END:VEVENT",
		"END:VCALENDAR", "",
	}, "\r\n"))
	list, err := daysoff.Read(file, daylist.List{
		Name:     "office",
		Coverage: date.MustYears(2025, 2026),
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	if err != nil {
		panic(err) // every problem with its line and property
	}
	for _, d := range list.Days {
		fmt.Println(d.Date.Weekday(), d.Date, d.Name)
	}
	cal, err := list.Calendar()
	if err != nil {
		panic(err)
	}
	due, _, err := cal.AddWorkingDays(date.MustParse("2026-03-13"), 1) // from a Friday
	fmt.Println(due.Weekday(), due, err)
	// Output:
	// Friday 2025-03-14 Founding Day
	// Saturday 2026-03-14 Founding Day
	// Monday 2026-03-16 Moving house
	// Tuesday 2026-03-17 Moving house
	// Wednesday 2026-03-18 <nil>
}

func TestRead(t *testing.T) {
	for name, row := range map[string]struct {
		file     string
		coverage date.Interval
		want     string
	}{
		"one day":            {file("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas Day"), date.Interval{}, "2026-12-25 Christmas Day"},
		"without VALUE":      {file("DTSTART:20261225\nSUMMARY:a"), date.Interval{}, "2026-12-25 a"},
		"small letters":      {strings.ToLower(file("DTSTART;VALUE=DATE:20261225\nSUMMARY:a")), date.Interval{}, "2026-12-25 a"},
		"escaped and folded": {file("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\\, or\n  Noël"), date.Interval{}, "2026-12-25 Christmas, or Noël"},
		"a bare comma":       {file("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas, observed"), date.Interval{}, "2026-12-25 Christmas, observed"},
		"two days":           {file("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:a"), date.Interval{}, "2026-12-25 a, 2026-12-26 a"},
		"a week":             {file("DTSTART;VALUE=DATE:20261221\nDURATION:P1W\nSUMMARY:a"), date.Interval{}, "2026-12-21 a, 2026-12-22 a, 2026-12-23 a, 2026-12-24 a, 2026-12-25 a, 2026-12-26 a, 2026-12-27 a"},
		"two on one day":     {file("DTSTART;VALUE=DATE:20270101\nSUMMARY:a", "DTSTART;VALUE=DATE:20270101\nSUMMARY:b", "DTSTART;VALUE=DATE:20270101\nSUMMARY:a"), date.Interval{}, "2027-01-01 a / b"},
		"outside":            {file("DTSTART;VALUE=DATE:20251225\nSUMMARY:a", "DTSTART;VALUE=DATE:20261225\nSUMMARY:b"), days("2026-01-01", "2026-12-31"), "2026-12-25 b"},
		"half outside":       {file("DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270103\nSUMMARY:a"), days("2026-01-01", "2026-12-31"), "2026-12-31 a"},
		// Thanksgiving: the fourth Thursday of November.
		"the fourth Thursday": {file("DTSTART;VALUE=DATE:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nSUMMARY:a"), days("2024-01-01", "2027-12-31"), "2024-11-28 a, 2025-11-27 a, 2026-11-26 a, 2027-11-25 a"},
		"the last of a month": {file("DTSTART;VALUE=DATE:20260531\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3\nSUMMARY:a"), date.Interval{}, "2026-05-31 a, 2026-06-30 a, 2026-07-31 a"},
		"the last of a year":  {file("DTSTART;VALUE=DATE:20241231\nRRULE:FREQ=YEARLY;BYYEARDAY=-1;COUNT=2\nSUMMARY:a"), date.Interval{}, "2024-12-31 a, 2025-12-31 a"},
		"Sunday and Monday":   {file("DTSTART;VALUE=DATE:20260301\nRRULE:FREQ=WEEKLY;BYDAY=SU,MO;COUNT=3\nSUMMARY:a"), date.Interval{}, "2026-03-01 a, 2026-03-02 a, 2026-03-08 a"},
		"until":               {file("DTSTART;VALUE=DATE:20240314\nRRULE:FREQ=YEARLY;UNTIL=20260314\nSUMMARY:a"), date.Interval{}, "2024-03-14 a, 2025-03-14 a, 2026-03-14 a"},
		"counted":             {file("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3\nSUMMARY:a"), date.Interval{}, "2026-03-02 a, 2026-03-16 a, 2026-03-30 a"},
		"leap days":           {file("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:a", "DTSTART;VALUE=DATE:20250101\nRRULE:FREQ=YEARLY;COUNT=4\nSUMMARY:b"), date.Interval{}, "2024-02-29 a, 2025-01-01 b, 2026-01-01 b, 2027-01-01 b, 2028-01-01 b, 2028-02-29 a"},
		"dates besides":       {file("DTSTART;VALUE=DATE:20260302\nRDATE;VALUE=DATE:20260401,20260501\nEXDATE;VALUE=DATE:20260401\nSUMMARY:a"), date.Interval{}, "2026-03-02 a, 2026-05-01 a"},
		"an exception":        {file("DTSTART;VALUE=DATE:20240314\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20250314\nSUMMARY:a", "DTSTART;VALUE=DATE:20250101\nSUMMARY:b"), date.Interval{}, "2024-03-14 a, 2025-01-01 b, 2026-03-14 a"},
		"one recurrence moved": {file("UID:1\nDTSTART;VALUE=DATE:20240314\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:a", "UID:1\nRECURRENCE-ID;VALUE=DATE:20250314\nDTSTART;VALUE=DATE:20250317\nSUMMARY:a moved"), date.Interval{},
			"2024-03-14 a, 2025-03-17 a moved, 2026-03-14 a"},
		"one recurrence cancelled": {file("UID:1\nDTSTART;VALUE=DATE:20250314\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:a", "UID:1\nRECURRENCE-ID;VALUE=DATE:20260314\nDTSTART;VALUE=DATE:20260314\nSTATUS:CANCELLED"), date.Interval{}, "2025-03-14 a"},
		"cancelled":                {file("DTSTART;VALUE=DATE:20261224\nSUMMARY:x\nSTATUS:CANCELLED", "DTSTART;VALUE=DATE:20261225\nSUMMARY:a\nSTATUS:CONFIRMED\nTRANSP:TRANSPARENT"), date.Interval{}, "2026-12-25 a"},
		"an alarm":                 {file("DTSTART;VALUE=DATE:20261225\nBEGIN:VALARM\nTRIGGER:-PT1H\nDURATION:PT1H\nSUMMARY:wake up\nEND:VALARM\nSUMMARY:a"), date.Interval{}, "2026-12-25 a"},
		"a zone and a task": {strings.Replace(file("DTSTART;VALUE=DATE:20261225\nSUMMARY:a"), "BEGIN:VEVENT", "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:19701101T020000\r\nRRULE:FREQ=YEARLY;BYHOUR=2\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VTODO\r\nDTSTART:20260101T000000\r\nEND:VTODO\r\nBEGIN:VEVENT", 1),
			date.Interval{}, "2026-12-25 a"},
	} {
		if row.coverage == (date.Interval{}) { // the years of what is wanted
			all := anyDate.FindAllString(row.want, -1)
			row.coverage = date.MustYears(date.MustParse(all[0]).Year(), date.MustParse(all[len(all)-1]).Year())
		}
		list, err := daysoff.Read(strings.NewReader(row.file), office(row.coverage))
		var got []string
		for _, d := range list.Days {
			got = append(got, d.Date.String()+" "+d.Name)
		}
		if strings.Join(got, ", ") != row.want || err != nil {
			t.Errorf("%s: %v, %v, want %s", name, got, err, row.want)
		}
	}
}

var anyDate = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

func TestReadRefuses(t *testing.T) {
	const start, name = "DTSTART;VALUE=DATE:20261225", "SUMMARY:a"
	event := func(lines ...string) string { return file(strings.Join(lines, "\n")) } // its lines are 5, 6 …
	for what, row := range map[string][2]string{
		"nothing":               {"", "office: the list has no day; it would make a calendar without holidays"},
		"no calendar":           {"hello\n", "office:1: this stands outside of a calendar; the file begins with BEGIN:VCALENDAR"},
		"an event alone":        {"BEGIN:VEVENT\nEND:VEVENT\n", `office:1: BEGIN: "VEVENT" stands outside of a calendar; the file begins with BEGIN:VCALENDAR`},
		"no event":              {"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "office: the list has no day; it would make a calendar without holidays"},
		"cut short":             {"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + start + "\n" + name + "\n", "office:2: BEGIN: VEVENT does not end: the file is cut short"},
		"crossed ends":          {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", `office:3: END: this is the end of "VCALENDAR", where VEVENT began in line 2`},
		"an end alone":          {"END:VCALENDAR\n", `office:1: END: this is the end of "VCALENDAR", which has not begun`},
		"an event in an event":  {event("BEGIN:VEVENT", "END:VEVENT"), "office:5: BEGIN: an event stands in a VEVENT; it stands in VCALENDAR"},
		"nested nonsense":       {"BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X\n", 100_000), "office:9: BEGIN: the component is nested in 8 others; look whether it is the right file"},
		"without dates":         {file(name, name), "office:4: DTSTART: the day is missing; an event has a date, such as DTSTART;VALUE=DATE:20261225\noffice:7: DTSTART: the day is missing; an event has a date, such as DTSTART;VALUE=DATE:20261225"},
		"without a name":        {event(start), "office:4: SUMMARY: the name is missing; answers tell why a day is off"},
		"a name of two lines":   {event(start, `SUMMARY:a\nb`), `office:6: SUMMARY: "a\\nb" is no name on one line`},
		"a time of day":         {event("DTSTART:20261225T090000Z", name), `office:5: DTSTART: "20261225T090000Z" is a time of day; a day off is a date, such as DTSTART;VALUE=DATE:20261225`},
		"no such day":           {event("DTSTART;VALUE=DATE:20260229", name), `office:5: DTSTART: "20260229" is no day; write it as 20261225`},
		"another date":          {event("DTSTART;VALUE=DATE:2026-12-25", name), `office:5: DTSTART: "2026-12-25" is no day; write it as 20261225`},
		"long ago":              {event("DTSTART;VALUE=DATE:00010101", name), `office:5: DTSTART: "00010101" lies before 1800-01-01; look whether it is the right file`},
		"an end that is no end": {event(start, "DTEND;VALUE=DATE:20261225", name), `office:6: DTEND: "20261225" does not end after 2026-12-25; the end is the day after the last day off`},
		"a year and a half":     {event(start, "DTEND;VALUE=DATE:20280701", name), `office:6: DTEND: "20280701" is 554 days after 2026-12-25; an event lasts at most 366`},
		"two ends":              {event(start, "DTEND;VALUE=DATE:20261226", "DURATION:P1D", name), "office:7: DURATION: this stands beside DTEND in line 6; give one of them"},
		"half a day":            {event(start, "DURATION:PT12H", name), `office:6: DURATION: "PT12H" is no number of whole days; write it as P2D`},
		"two starts":            {event(start, start, name), "office:6: DTSTART: the property stands twice in an event, also in line 5"},
		"tentative":             {event(start, "STATUS:TENTATIVE", name), `office:6: STATUS: the event is "TENTATIVE"; a day is off or it is not: confirm the event or take it out`},
		"no colon":              {event("DTSTART;VALUE=DATE", name), "office:5: DTSTART: the property cannot be read: it ends among its parameters"},
		"at midnight of a zone": {event("DTSTART;TZID=Europe/Berlin:20261225T000000", "DTEND;TZID=Europe/Berlin:20261226T000000", name),
			`office:5: DTSTART: "20261225T000000" is a time of day; a day off is a date, such as DTSTART;VALUE=DATE:20261225`},
		"a month by its week":   {event(start, "RRULE:FREQ=MONTHLY;BYWEEKNO=52", name), "office:6: RRULE: BYWEEKNO has no place in a rule of FREQ=MONTHLY"},
		"a week by its second":  {event(start, "RRULE:FREQ=WEEKLY;BYDAY=2FR", name), "office:6: RRULE: BYDAY with a number has no place in a rule of FREQ=WEEKLY"},
		"a cancellation":        {strings.Replace(event(start, name), "VERSION:2.0", "METHOD:CANCEL", 1), "office:2: METHOD: the file cancels the events that it names; read the calendar itself"},
		"not on its weekday":    {event(start, "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2", name), "office:6: RRULE: the rule does not give 2026-12-25 itself, on which the event begins; programs differ on whether it is one of them"},
		"not by its number":     {event(start, "RRULE:FREQ=MONTHLY;BYDAY=1FR;COUNT=2", name), "office:6: RRULE: the rule does not give 2026-12-25 itself, on which the event begins; programs differ on whether it is one of them"},
		"every hour":            {event(start, "RRULE:FREQ=HOURLY;COUNT=3", name), "office:6: RRULE: FREQ=HOURLY repeats within a day; a day off is a whole day"},
		"at an hour":            {event(start, "RRULE:FREQ=DAILY;COUNT=3;BYHOUR=9", name), "office:6: RRULE: BYHOUR=9 repeats within a day; a day off is a whole day"},
		"no frequency":          {event(start, "RRULE:COUNT=3", name), "office:6: RRULE: RRULE property FREQ is required"},
		"an unknown part":       {event(start, "RRULE:FREQ=YEARLY;BYEASTER=1", name), `office:6: RRULE: "BYEASTER=1" is no part of a recurrence of days; the parts are FREQ, INTERVAL, COUNT, UNTIL, WKST, BYMONTH, BYMONTHDAY, BYYEARDAY, BYWEEKNO, BYDAY, BYSETPOS`},
		"a part twice":          {event(start, "RRULE:FREQ=YEARLY;COUNT=1;COUNT=2", name), "office:6: RRULE: COUNT stands twice"},
		"no time at all":        {event(start, "RRULE:FREQ=YEARLY;COUNT=0", name), "office:6: RRULE: COUNT=0 is not from 1 to 10000"},
		"count and until":       {event(start, "RRULE:FREQ=YEARLY;COUNT=2;UNTIL=20301225", name), "office:6: RRULE: the rule has both COUNT and UNTIL; give one of them"},
		"not its own first day": {event(start, "RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1;COUNT=2", name), "office:6: RRULE: the rule does not give 2026-12-25 itself, on which the event begins; programs differ on whether it is one of them"},
		"exceptions of a day":   {event(start, "EXDATE:20261225T000000Z", name), `office:6: EXDATE: "20261225T000000Z" is a time of day; a day off is a date, such as EXDATE;VALUE=DATE:20261225`},
		"an exception rule":     {event(start, "EXRULE:FREQ=YEARLY", name), "office:6: EXRULE: this is no longer part of iCalendar (RFC 5545); list the days as EXDATE"},
		"a recurrence of none":  {event("RECURRENCE-ID;VALUE=DATE:20261225", start, name), "office:5: RECURRENCE-ID: this takes the place of a recurrence, and the event has no UID that says of which"},
		"all from then on":      {event("UID:1", "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20261225", start, name), "office:6: RECURRENCE-ID: this changes all recurrences from a day on (RANGE); end the event before it and begin another"},
		"a long property":       {event(start, "SUMMARY:"+strings.Repeat("a", 5000)), "office:6: SUMMARY: the property is longer than 4096 bytes"},
		"a year without":        {file("DTSTART;VALUE=DATE:20251225\n"+name, "DTSTART;VALUE=DATE:20271225\n"+name), "office: coverage: 2025-01-01 to 2027-12-31 holds 2026, of which there is no day; end the coverage before it, or name it as a year without days"},
	} {
		list, err := daysoff.Read(strings.NewReader(row[0]), office(date.MustYears(2025, 2027)))
		if err == nil || err.Error() != row[1] || list.Days != nil {
			t.Errorf("%s:\ngot  %v\nwant %s", what, err, row[1])
		}
		var wrong problem.List
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %T", what, err)
		}
	}
}

// Nine names on one day are not a calendar of days off.
func TestReadRefusesManyNames(t *testing.T) {
	var events []string
	for i := range 9 {
		events = append(events, fmt.Sprintf("DTSTART;VALUE=DATE:20261225\nSUMMARY:name %d", i))
	}
	_, err := daysoff.Read(strings.NewReader(file(events...)), office(date.MustYears(2026, 2026)))
	if want := "office:36: DTSTART: 2026-12-25 has more than 8 events; look whether it is the right file"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

type spaces struct{ read int }

func (s *spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '\n'
	}
	s.read += len(p)
	return len(p), nil
}

// A file of 100 MB is refused after the first few, and so is one that works long.
func TestReadIsBounded(t *testing.T) {
	large := new(spaces)
	_, err := daysoff.Read(io.LimitReader(large, 100<<20), office(date.Interval{}))
	if want := "office: the file is longer than 4 MiB; no list of days is, so look whether it is the right one"; err == nil || err.Error() != want || large.read > 3*textfile.MaxBytes {
		t.Errorf("%d bytes read, %v", large.read, err)
	}
	_, err = daysoff.Read(strings.NewReader("nonsense"), office(date.Interval{}))
	if want := "office: coverage: nobody says which days the list speaks about; state them, as in date.MustYears(2026, 2027)\noffice:1: this stands outside of a calendar; the file begins with BEGIN:VCALENDAR"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

// Rules that have no day, which the library searches to the year 9999, those with very
// many and those of which all but a few lie before the coverage end soon.
func TestReadEndsSoon(t *testing.T) {
	for rule, want := range map[string]string{
		"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30": "office:6: RRULE: the rule does not give 1800-01-01 itself",
		"FREQ=DAILY;BYSETPOS=5":              "office:6: RRULE: BYSETPOS has no place in a rule of FREQ=DAILY",
		"FREQ=WEEKLY;BYSETPOS=5":             "office:6: RRULE: the rule does not give 1800-01-01 itself",
		"FREQ=MONTHLY;BYDAY=7WE":             "office:6: RRULE: the rule does not give 1800-01-01 itself",
		"FREQ=YEARLY;BYWEEKNO=53;BYSETPOS=9": "office:6: RRULE: the rule does not give 1800-01-01 itself",
		// 73,413 days each, so that the 109th is too many.
		"FREQ=DAILY":  "office:546: RRULE: the recurrences up to here span more than 8000000 days",
		"FREQ=YEARLY": "office:546: RRULE: the recurrences up to here span more than 8000000 days",
	} {
		var events []string
		for range 1_000 {
			events = append(events, "DTSTART;VALUE=DATE:18000101\nRRULE:"+rule+"\nSUMMARY:a")
		}
		_, err := daysoff.Read(strings.NewReader(file(events...)), office(date.MustYears(1999, 2000)))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s:\ngot  %.200v\nwant %s", rule, err, want)
		}
	}
}

// What is read is off, is written as CSV and comes back as the same days.
func FuzzRead(f *testing.F) {
	f.Add(file("DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas Day"))
	f.Add(file("UID:1\nDTSTART;VALUE=DATE:20240314\nRRULE:FREQ=YEARLY;UNTIL=20260314\nEXDATE;VALUE=DATE:20250314\nSUMMARY:a\\, b"))
	f.Add(file("DTSTART;VALUE=DATE:20261225\nDURATION:P2D\nSUMMARY:a"))
	f.Add(file("DTSTART;VALUE=DATE:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;WKST=SU;BYSETPOS=-1\nSUMMARY:a"))
	f.Add("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;X=\"\n :\nEND:VEVENT\nEND:VCALENDAR") // folded, an open quote
	f.Fuzz(func(t *testing.T, file string) {
		for _, of := range []daylist.List{office(date.MustYears(2026, 2026)), office(date.MustYears(2024, 2027))} {
			list, err := daysoff.Read(strings.NewReader(file), of)
			if err != nil {
				continue
			}
			var b strings.Builder
			if err := list.WriteCSV(&b); err != nil {
				t.Fatal(err)
			}
			again, err := daylist.ReadCSV(strings.NewReader(b.String()), of)
			if err != nil || !reflect.DeepEqual(again, list) {
				t.Fatalf("%q comes back as %v, %v", b.String(), again, err)
			}
		}
	})
}
