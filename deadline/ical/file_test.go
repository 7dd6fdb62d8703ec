package ical_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

var update = flag.Bool("update", false, "write the golden files")

func dayOf(s string) date.Date { return date.MustParse(s) }

func vietnam(known string) *calendar.Calendar { return must(vn.Law().AsKnown(dayOf(known))) }

// settled is Friday 28 August 2026, ten working days from Monday 17.
func settled(t testing.TB) deadline.Deadline {
	t.Helper()
	return must(deadline.Compute(deadline.On(dayOf("2026-08-17")), deadline.WorkingDays(10), vietnam("2026-08-17"), vn.OneStop()))
}

// open is Monday 24 or Monday 31 January 2028: the days off of Tết are not decided.
func open(t testing.TB) deadline.Deadline {
	t.Helper()
	return must(deadline.Compute(deadline.On(dayOf("2028-01-20")), deadline.WorkingDays(2), vietnam("2026-11-27"), vn.CivilCode()))
}

// atEleven is Tuesday 18 August 2026 at 11:00 in Hanoi, 24 hours from Monday.
func atEleven(t testing.TB) deadline.Deadline {
	t.Helper()
	monday := time.Date(2026, time.August, 17, 11, 0, 0, 0, time.FixedZone("+07", 7*60*60))
	return must(deadline.Compute(deadline.At(monday), deadline.Hours(24), vietnam("2026-08-17"), vn.CivilCode()))
}

// earliest is Tuesday 9 June 2026, from which an act is permitted.
func earliest(t testing.TB) deadline.Deadline {
	t.Helper()
	week := calendar.MustNew(calendar.Definition{Name: "week", Coverage: date.Interval{First: dayOf("2026-01-01"), Last: dayOf("2026-12-31")}, Rest: calendar.Weekend(time.Saturday, time.Sunday)})
	d := must(deadline.Compute(deadline.On(dayOf("2026-06-01")), deadline.Days(7), week, gb.CPR2_8Earliest()))
	if d.Bound() != convention.EarliestDay {
		t.Fatal(d)
	}
	return d
}

func entries(t testing.TB) []ical.Entry {
	t.Helper()
	return []ical.Entry{
		{UID: "dossier-17@office.example", Deadline: settled(t), Stamp: stamp, Summary: text.New("en", "Answer Mr Bình, Nguyễn Trãi St.; urgent").With("vi", "Trả lời ông Bình, đường Nguyễn Trãi; khẩn").With("de", "Antwort an Herrn Bình; eilig"),
			Reminders: []ical.Reminder{{Before: deadline.WorkingDays(3), At: 9 * 60}, {Before: deadline.Hours(6)}}},
		{UID: "dossier-18@office.example", Deadline: open(t), Stamp: stamp},
		{UID: "dossier-19@office.example", Deadline: atEleven(t), Stamp: stamp, Why: true, Reminders: []ical.Reminder{{Before: deadline.Minutes(30)}}},
		{UID: "claim-7@office.example", Deadline: earliest(t), Stamp: stamp, Summary: text.Plain("Apply for judgment")},
		{UID: "dossier-20@office.example", Cancelled: true, Stamp: stamp, Before: ical.Published{Sequence: 3, Starts: "20260901", Status: "TENTATIVE"},
			Reminders: []ical.Reminder{{Before: deadline.Days(1)}}},
	}
}

// The files are those of testdata, in every language that the library has.
func TestFiles(t *testing.T) {
	feed := ical.Feed{ID: "office.example", Name: text.New("en", "Deadlines").With("vi", "Thời hạn").With("de", "Fristen")}
	deadlines := must(ical.Deadlines(feed, entries(t)...))
	year := must(ical.DaysOff(ical.Feed{ID: "office.example", Name: text.New("en", "Days off").With("vi", "Ngày nghỉ").With("de", "Arbeitsfreie Tage")},
		vietnam("2026-11-27"), date.Interval{First: dayOf("2027-11-01"), Last: dayOf("2028-02-29")}, stamp))
	for _, lang := range []string{"en", "vi", "de"} {
		for name, file := range map[string]ical.File{"deadlines": deadlines, "days_off": year} {
			got := file.In(lang, de.Words())
			read(t, got)
			path := filepath.Join("testdata", name+"_"+lang+".ics")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := must(os.ReadFile(path)); got != string(want) {
				t.Errorf("%s is another file:\n%s", path, got)
			}
		}
	}
}

// What other programs compare: the sequence grows when a day, an instant or the status
// changed, and not else.
func TestWhatIsPublished(t *testing.T) {
	was := func(sequence int, starts, status string) ical.Published {
		return ical.Published{Sequence: sequence, Starts: starts, Status: status}
	}
	for _, row := range []struct {
		deadline  deadline.Deadline
		cancelled bool
		before    ical.Published
		want      ical.Published
		why       string
	}{
		{settled(t), false, ical.Published{}, was(0, "20260828", "CONFIRMED"), "new"},
		{settled(t), false, was(4, "20260828", "CONFIRMED"), was(4, "20260828", "CONFIRMED"), "computed again, and the same"},
		{settled(t), false, was(4, "20260827", "CONFIRMED"), was(5, "20260828", "CONFIRMED"), "a day later"},
		{settled(t), false, was(4, "20260828", "TENTATIVE"), was(5, "20260828", "CONFIRMED"), "decided, on the same day"},
		{settled(t), true, was(4, "20260828", "CONFIRMED"), was(5, "20260828", "CANCELLED"), "gone"},
		{settled(t), true, was(5, "20260828", "CANCELLED"), was(5, "20260828", "CANCELLED"), "still gone"},
		{deadline.Deadline{}, true, was(4, "20260828", "CONFIRMED"), was(5, "20260828", "CANCELLED"), "gone with its day, as while time stands still"},
		{settled(t), false, was(5, "20260828", "CANCELLED"), was(6, "20260828", "CONFIRMED"), "it is there again"},
		{open(t), false, ical.Published{}, was(0, "20280124", "TENTATIVE"), "the earliest day of those that are possible"},
		{atEleven(t), false, ical.Published{}, was(0, "20260818T040000Z", "CONFIRMED"), "11:00 in Hanoi"},
		{earliest(t), false, ical.Published{}, was(0, "20260609", "CONFIRMED"), "the first day on which it is permitted"},
	} {
		e := ical.Entry{UID: "x", Stamp: stamp, Deadline: row.deadline, Cancelled: row.cancelled, Before: row.before}
		got, err := e.Publish()
		if err != nil || got != row.want {
			t.Errorf("%v, %v; want %v: %s", got, err, row.want, row.why)
		}
		file := must(ical.Deadlines(ical.Feed{}, e))
		starts := first(t, read(t, file.In("en")), "DTSTART")
		if starts.value != row.want.Starts || (starts.params == "VALUE=DATE") != (len(row.want.Starts) == 8) {
			t.Errorf("it starts %v, want %s", starts, row.want.Starts)
		}
	}
}

func TestAnOpenDeadlineSaysHowElseItCanTurnOut(t *testing.T) {
	file := must(ical.Deadlines(ical.Feed{}, ical.Entry{UID: "x", Deadline: open(t), Stamp: stamp, Summary: text.Plain("Reply")}))
	properties := read(t, file.In("en"))
	for name, want := range map[string]string{
		"STATUS":  "TENTATIVE",
		"SUMMARY": "Reply (provisional)",
		"DESCRIPTION": "2 working days from Thursday 20 January 2028 under Civil Code 91/2015/QH13\n" +
			"due: Monday 24 January 2028, until 24:00\n" +
			"still to be decided: Tết (Lunar New Year) 2028, awaits the Prime Minister's decision of the year; counted here with Tết (Lunar New Year) 2028: k = 1\n" +
			"provisional: it is Monday 31 January 2028 if Tết (Lunar New Year) 2028: k = 2, or Tết (Lunar New Year) 2028: k = 3\n" +
			"whoever must act is safe by Monday 24 January 2028; it is certainly too late only after Monday 31 January 2028",
	} {
		if got := first(t, properties, name).value; got != want {
			t.Errorf("%s is\n%s\nwant\n%s", name, got, want)
		}
	}
}

// All that is wrong is told at once, with its place.
func TestWrongEntries(t *testing.T) {
	good := ical.Entry{UID: "a", Deadline: settled(t), Stamp: stamp}
	with := func(change func(*ical.Entry)) ical.Entry {
		e := good
		change(&e)
		return e
	}
	remind := func(list ...ical.Reminder) ical.Entry {
		return with(func(e *ical.Entry) { e.UID, e.Reminders = "r", list })
	}
	for _, row := range []struct {
		entries []ical.Entry
		want    string
	}{
		{[]ical.Entry{{}}, "entry 0: UID is missing; give what stays the same as long as it is the same, such as \"dossier-17@office.example\"\n" +
			"entry 0: Stamp is missing; give the time at which the entry became what it is\n" +
			"entry 0: Deadline is missing; take one from deadline.Compute, or say that the entry is Cancelled"},
		{[]ical.Entry{good, {UID: "b", Deadline: settled(t), Stamp: stamp}, good}, `entry 2 ("a"): UID is that of entry 0, too; give each deadline its own`},
		{[]ical.Entry{with(func(e *ical.Entry) { e.UID = "a b" })}, `entry 0 ("a b"): UID has a space or a control character; leave it out`},
		{[]ical.Entry{with(func(e *ical.Entry) { e.UID = strings.Repeat("x", 256) })}, `entry 0 ("` + strings.Repeat("x", 60) + `"): UID is longer than 255 octets; give a shorter one`},
		{[]ical.Entry{with(func(e *ical.Entry) { e.UID = "\xff" })}, `entry 0 ("\xff"): UID is no UTF-8`},
		{[]ical.Entry{with(func(e *ical.Entry) { e.Stamp = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) })}, `entry 0 ("a"): Stamp is outside the years 1 to 9999`},
		{[]ical.Entry{{UID: "a", Stamp: stamp, Cancelled: true}}, `entry 0 ("a"): Deadline is missing, and nothing was published before that could be cancelled; leave the entry out`},
		{[]ical.Entry{with(func(e *ical.Entry) {
			e.Before = ical.Published{Sequence: -1, Starts: "20260828", Status: "CONFIRMED"}
		})}, `entry 0 ("a"): Before has the sequence -1; give what Publish returned`},
		{[]ical.Entry{with(func(e *ical.Entry) {
			e.Before = ical.Published{Starts: "20260828\r\nX:1", Status: "CONFIRMED"}
		})}, `entry 0 ("a"): Before starts on "20260828\r\nX:1", which is neither a day such as 20260828 nor an instant such as 20260819T083000Z; give what Publish returned`},
		{[]ical.Entry{with(func(e *ical.Entry) { e.Before = ical.Published{Starts: "20260828", Status: "GONE"} })}, `entry 0 ("a"): Before has the status "GONE"; give what Publish returned`},
		{[]ical.Entry{remind(ical.Reminder{Before: deadline.Months(1)}, ical.Reminder{Before: deadline.MustParseTerm("2.5 days")}, ical.Reminder{Before: deadline.Days(1), At: 2000})},
			"entry 0 (\"r\"): Reminders[0].Before is 1 month; give minutes, hours, days, working days or weeks\n" +
				"entry 0 (\"r\"): Reminders[1].Before is 2.5 days; give a whole number\n" +
				`entry 0 ("r"): Reminders[2].At is no time of day`},
		{[]ical.Entry{remind(make([]ical.Reminder, 21)...)}, `entry 0 ("r"): Reminders are 21; give at most 20`},
		{[]ical.Entry{remind(ical.Reminder{Before: deadline.WorkingDays(9_999)})}, `entry 0 ("r"): Reminders[0].Before is 9999 working days: calendar vn covers 2012-01-01 to 2030-12-31 and says nothing about 2011-12-31`},
	} {
		_, err := ical.Deadlines(ical.Feed{}, row.entries...)
		var wrong *ical.Error
		if !errors.As(err, &wrong) || err.Error() != "the file cannot be written:\n"+row.want {
			t.Errorf("%v\nwant\n%s", err, row.want)
		}
	}
}

func TestWrongFeeds(t *testing.T) {
	cal := vietnam("2026-08-17")
	year := date.Interval{First: dayOf("2026-01-01"), Last: dayOf("2026-12-31")}
	for _, row := range []struct {
		feed  ical.Feed
		cal   *calendar.Calendar
		in    date.Interval
		stamp time.Time
		want  string
	}{
		{ical.Feed{}, nil, year, time.Time{}, "feed: ID is missing; give what stays the same as long as it is the same, such as \"dossier-17@office.example\"\n" +
			"feed: stamp is missing; give the time at which the entry became what it is\nfeed: calendar is missing"},
		{ical.Feed{ID: "x"}, cal, date.Interval{First: dayOf("2026-01-01")}, stamp, "feed: interval is from 2026-01-01; give its first and its last day"},
		{ical.Feed{ID: "x"}, cal, date.Interval{First: dayOf("2026-12-31"), Last: dayOf("2026-01-01")}, stamp, "feed: interval is 2026-12-31 to 2026-01-01; give its first and its last day"},
		{ical.Feed{ID: "x"}, cal, date.Interval{First: dayOf("2026-12-31"), Last: dayOf("2046-01-01")}, stamp, "feed: interval 2026-12-31 to 2046-01-01 is not within 2012-01-01 to 2030-12-31, which calendar vn covers"},
	} {
		if _, err := ical.DaysOff(row.feed, row.cal, row.in, row.stamp); err == nil || err.Error() != "the file cannot be written:\n"+row.want {
			t.Errorf("%v\nwant\n%s", err, row.want)
		}
	}
}

// A thousand deadlines, each with two reminders: at most 5 milliseconds.
func BenchmarkDeadlines(b *testing.B) {
	cal, list := vietnam("2026-08-17"), make([]ical.Entry, 1000)
	for i := range list {
		d := must(deadline.Compute(deadline.On(dayOf("2026-03-02").AddDays(i%200)), deadline.WorkingDays(5+i%30), cal, vn.OneStop()))
		list[i] = ical.Entry{UID: "dossier-" + string(rune('a'+i/100)) + string(rune('0'+i/10%10)) + string(rune('0'+i%10)) + "@office.example", Deadline: d, Stamp: stamp,
			Summary: text.Plain("Answer the application of Mr Bình"), Reminders: []ical.Reminder{{Before: deadline.WorkingDays(3), At: 9 * 60}, {Before: deadline.Days(1)}}}
	}
	var written []byte
	b.ReportAllocs()
	for b.Loop() {
		file, err := ical.Deadlines(ical.Feed{Name: text.Plain("Deadlines")}, list...)
		if err != nil {
			b.Fatal(err)
		}
		written = file.AppendIn(written[:0], "en")
	}
	b.SetBytes(int64(len(written)))
}
