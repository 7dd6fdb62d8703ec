package ical_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/ical"
	"github.com/statutory-go/statutory/deadline/text"
)

// property is a content line by RFC 5545, read by hand.
type property struct{ name, params, value string }

// read reads a file as strictly as the RFC is written: lines end in CRLF and have at
// most 75 octets, each of them is UTF-8 by itself, a line that begins with a space goes
// on with the one before, and texts have their backslashes.
func read(t testing.TB, file string) []property {
	t.Helper()
	if !strings.HasSuffix(file, "\r\n") {
		t.Fatal("the last line has no end")
	}
	var whole []string
	for i, line := range strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		switch {
		case len(line) > 75:
			t.Errorf("line %d has %d octets: %q", i+1, len(line), line)
		case !utf8.ValidString(line):
			t.Errorf("line %d is folded within a sign: %q", i+1, line)
		case strings.ContainsAny(line, "\r\n"):
			t.Errorf("line %d has half an end: %q", i+1, line)
		case line == "":
			t.Errorf("line %d is empty", i+1)
		}
		if rest, folded := strings.CutPrefix(line, " "); folded && len(whole) > 0 {
			whole[len(whole)-1] += rest
			continue
		}
		whole = append(whole, line)
	}
	properties := make([]property, 0, len(whole))
	for _, line := range whole {
		before, value, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("there is no value in %q", line)
		}
		name, params, _ := strings.Cut(before, ";")
		properties = append(properties, property{name, params, unescaped(t, value)})
	}
	return properties
}

func unescaped(t testing.TB, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		if i++; i == len(s) {
			t.Fatalf("%q ends in a backslash", s)
		}
		switch s[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		case '\\', ';', ',':
			b.WriteByte(s[i])
		default:
			t.Fatalf("%q has \\%c", s, s[i])
		}
	}
	return b.String()
}

// first returns the first property of a name.
func first(t testing.TB, properties []property, name string) property {
	t.Helper()
	for _, p := range properties {
		if p.name == name {
			return p
		}
	}
	t.Fatalf("there is no %s", name)
	return property{}
}

// What is written is read back as it was, but for what iCalendar has no sign for.
func FuzzTexts(f *testing.F) {
	f.Add("Trả lời ông Bình; khẩn, \\n thật\nDòng hai", "dossier-17@office.example", "vi")
	f.Add(strings.Repeat("日", 60), strings.Repeat("x", 255), "ja") // folded at every place within a sign
	f.Add("\r\n\r\x00\xff\x7f\u0085\t\u2028", "a:b;c,d\\e", "de-AT")
	f.Add("END:VCALENDAR\r\nBEGIN:VCALENDAR", "\"", "x\r\nEND:VEVENT")
	due := settled(f)
	f.Fuzz(func(t *testing.T, summary, uid, lang string) {
		file, err := ical.Deadlines(ical.Feed{Name: text.Plain(summary)}, ical.Entry{UID: uid, Deadline: due, Stamp: stamp, Summary: text.Plain(summary), Reminders: []ical.Reminder{{Before: deadline.Days(1)}}})
		if err != nil {
			return // refused, as its own tests hold
		}
		properties := read(t, file.In(lang))
		if got := first(t, properties, "UID").value; got != uid {
			t.Errorf("UID %q was read as %q", uid, got)
		}
		if strings.Trim(summary, "\x00") == "" {
			return
		}
		want := seen(summary)
		if got := first(t, properties, "SUMMARY").value; got != want {
			t.Errorf("%q was read as %q, want %q", summary, got, want)
		}
		begun := 0
		for _, p := range properties {
			if p.name == "BEGIN" {
				begun++
			}
		}
		if begun != 3 {
			t.Errorf("there are %d components, not a calendar, an event and an alarm", begun)
		}
	})
}

// seen is a text as a reader sees it.
func seen(s string) string {
	s = strings.ReplaceAll(s, "\x00", "") // which no text.Text has
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r < 0x20 && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0:
			return '\uFFFD'
		}
		return r
	}, s)
}

// Lines are as long as they may be: a sign that does not fit begins the next line.
func TestFolding(t *testing.T) {
	for _, row := range []struct{ summary, want, why string }{
		{strings.Repeat("x", 75-len("SUMMARY:")), "SUMMARY:" + strings.Repeat("x", 67) + "\r\n", "75 octets fit"},
		{strings.Repeat("x", 68), "SUMMARY:" + strings.Repeat("x", 67) + "\r\n x\r\n", "the 76th does not"},
		{strings.Repeat("x", 66) + "ệ", "SUMMARY:" + strings.Repeat("x", 66) + "\r\n ệ\r\n", "three octets where one would fit"},
		{strings.Repeat("x", 66) + ",", "SUMMARY:" + strings.Repeat("x", 66) + "\\\r\n ,\r\n", "a backslash may end a line: lines are put together first"},
		{strings.Repeat("x", 66) + " y", "SUMMARY:" + strings.Repeat("x", 66) + "\r\n  y\r\n", "no line ends in a space, which mail would take away"},
		{strings.Repeat("日", 47), "SUMMARY:" + strings.Repeat("日", 22) + "\r\n " + strings.Repeat("日", 24) + "\r\n 日\r\n", "the space of a line counts"},
	} {
		file, err := ical.Deadlines(ical.Feed{}, ical.Entry{UID: "x", Deadline: settled(t), Stamp: stamp, Summary: text.Plain(row.summary)})
		if err != nil {
			t.Fatal(err)
		}
		if got := file.In(""); !strings.Contains(got, row.want) {
			t.Errorf("want %q in %q: %s", row.want, got, row.why)
		}
	}
}

func TestReminders(t *testing.T) {
	clockDue, dayDue := atEleven(t), settled(t) // Tue 18 August 11:00, Fri 28 August
	for _, row := range []struct {
		deadline deadline.Deadline
		before   string
		at       string
		want     string
		why      string
	}{
		{dayDue, "3 days", "00:00", "-P3D", "at the beginning of Tuesday"},
		{dayDue, "3 days", "09:00", "-P2DT15H", "at nine on Tuesday"},
		{dayDue, "0 days", "09:30", "PT9H30M", "on the day itself"},
		{dayDue, "1 week", "00:00", "-P7D", "Friday before"},
		{dayDue, "6 working days", "00:00", "-P7D", "Friday 21, since Saturday 22 is worked, Sunday is off"},
		{dayDue, "7 working days", "00:00", "-P8D", "Thursday 20"},
		{dayDue, "2 hours", "00:00", "PT22H", "before the day has ended"},
		{dayDue, "24 hours", "00:00", "PT0S", "when the day begins"},
		{dayDue, "30 hours", "00:00", "-PT6H", "at 18:00 of the day before"},
		{clockDue, "90 minutes", "00:00", "-PT1H30M", "before the instant"},
		{clockDue, "1 day", "09:00", "-P1DT2H", "Monday at nine is 26 hours before Tuesday at eleven"},
	} {
		at := date.MustParseClockTime(row.at)
		file, err := ical.Deadlines(ical.Feed{}, ical.Entry{UID: "x", Deadline: row.deadline, Stamp: stamp,
			Reminders: []ical.Reminder{{Before: deadline.MustParseTerm(row.before), At: at}}})
		if err != nil {
			t.Errorf("%s: %v", row.before, err)
			continue
		}
		if got := first(t, read(t, file.In("en")), "TRIGGER").value; got != row.want {
			t.Errorf("%s at %s before %s: %s, want %s: %s", row.before, row.at, row.deadline, got, row.want, row.why)
		}
	}
}

var stamp = time.Date(2026, time.August, 17, 9, 30, 0, 0, time.FixedZone("+07", 7*60*60))

func must[T any](value T, err error) T {
	if err != nil {
		panic(fmt.Sprint(err))
	}
	return value
}
