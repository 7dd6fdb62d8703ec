package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/date"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before you commit it")

// shown is what the program prints.
func shown(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(args, &out, &out))
	return out.String()
}

// The days are counted by hand, on a calendar on which nothing is off in the autumn of 2026
// but Saturdays, Sundays, St Andrew's Day (Monday 30 November, in Scotland), Christmas Day
// (Friday) and Monday 28 December, for Boxing Day. 20 working days without one of those
// three are four weeks: from a Monday to the Monday four weeks later.
func TestTheDays(t *testing.T) {
	requests, today, err := read(madeUp, date.Date{})
	require.NoError(t, err)
	require.Equal(t, date.MustParse("2026-11-27"), today, "the last event, on a Friday")

	want := []struct{ id, due, earliest, left, late, why string }{
		{"FOI-101", "2026-10-05", "no day", "", "4 working days", "from Mon 7 Sep four weeks; late on 6, 7, 8 and 9 Oct"},
		{"FOI-102", "2026-11-09", "no day", "0 working days", "14 working days", "from Mon 12 Oct four weeks; late on 10-13 (4), 16-20 (9), 23-27 Nov (14)"},
		{"FOI-103", "2026-12-01", "no day", "1 working day", "no term", "15, 16 Oct (2); 19 Oct to 4 Nov are left out, both included; 5, 6 (4), 9-13 (9), 16-20 (14), 23-27 Nov (19), 1 Dec (20)"},
		{"FOI-104", "2026-12-15", "no day", "11 working days", "no term", "afresh: 17-20 (4), 23-27 Nov (9), 1-4 (13), 7-11 (18), 14, 15 Dec (20)"},
		{"FOI-105", "2026-11-17", "no day", "", "no term", "from Tue 20 Oct four weeks; answered before"},
		{"FOI-106", "2026-11-27", "no day", "0 working days", "no term", "from Fri 30 Oct four weeks: today"},
		{"FOI-107", "2026-12-01", "no day", "1 working day", "no term", "from Mon 2 Nov four weeks would be St Andrew's Day"},
		{"FOI-108", "no day", "2026-12-30", "20 working days", "no term", "if told today what is meant: 1-4 (4), 7-11 (9), 14-18 (14), 21-24 (18), 29, 30 Dec (20)"},
		{"FOI-109", "no day", "2026-12-21", "15 working days", "no term", "10-13 (4), 16 Nov (5); if the fee came today: 1-4 (9), 7-11 (14), 14-18 (19), 21 Dec (20)"},
		{"FOI-110", "2026-12-30", "no day", "20 working days", "no term", "1-4 (4), 7-11 (9), 14-18 (14), 21-24 (18), 29, 30 Dec (20)"},
	}
	require.Len(t, requests, len(want))
	for i, w := range want {
		s, err := requests[i].clock.On(today)
		require.NoError(t, err)
		assert.Equal(t, w.id, requests[i].ID)
		assert.Equal(t, w.due, s.Due.String(), "%s: %s", w.id, w.why)
		assert.Equal(t, w.earliest, s.Earliest.String(), "%s: %s", w.id, w.why)
		assert.Equal(t, w.late, s.Late.String(), "%s: %s", w.id, w.why)
		if w.left != "" {
			assert.Equal(t, w.left, s.Remaining.String(), "%s: %s", w.id, w.why)
		}
	}
}

// A month before, FOI-103 waits for its fee and nobody knows of what came later. FOI-104
// was stopped on the Monday, and FOI-105, received on Tuesday 20 October, has the 12
// working days left from 2 to 17 November.
func TestAnotherDay(t *testing.T) {
	assert.Equal(t, `Freedom of information requests on Friday 30 October 2026

REQUEST   ABOUT                               LAST DAY                   STATE
FOI-102   Contract for the grit bins          Monday 9 November 2026     on track, 6 working days left
FOI-105   Cost of the new library             Tuesday 17 November 2026   on track, 12 working days left
FOI-106   Minutes of the highways committee   Friday 27 November 2026    on track, 20 working days left
FOI-103   Photographs of the old baths        open                       fees notice on 19 October 2026
FOI-104   Emails about the market             open                       clarification asked for on 26 October 2026
FOI-101   Parking fines by street             Monday 5 October 2026      answered on 9 October 2026, 4 working days late
`, shown(t, "-today", "2026-10-30"))
}

// A deadline is published as sequence 0, goes when time stops and comes back with another
// day: FOI-103 was due on Wednesday 11 November, four weeks after its receipt. What is
// cancelled keeps the day that it was last published with: FOI-108 and FOI-109, received on
// Monday 9 November, had 20 working days to Tuesday 8 December.
func TestTheCalendarFile(t *testing.T) {
	event := regexp.MustCompile(`UID:(foi-...)@council\.example(?s:.*?)DTSTART;VALUE=DATE:(\d+)\r\nSEQUENCE:(\d)\r\nSTATUS:(\w+)\r\n`)
	var got []string
	for _, found := range event.FindAllStringSubmatch(shown(t, "-ics"), -1) {
		got = append(got, strings.Join(found[1:], " "))
	}
	assert.Equal(t, []string{
		"foi-101 20261005 1 CANCELLED",
		"foi-102 20261109 0 CONFIRMED",
		"foi-103 20261201 2 CONFIRMED",
		"foi-104 20261215 2 CONFIRMED",
		"foi-105 20261117 1 CANCELLED",
		"foi-106 20261127 0 CONFIRMED",
		"foi-107 20261201 0 CONFIRMED",
		"foi-108 20261208 1 CANCELLED",
		"foi-109 20261208 1 CANCELLED",
		"foi-110 20261230 0 CONFIRMED",
	}, got)
	assert.Contains(t, shown(t, "-ics", "-today", "2026-10-14"), "UID:foi-103@council.example\r\nDTSTAMP:20261014T000000Z\r\nDTSTART;VALUE=DATE:20261111\r\nSEQUENCE:0\r\n")
}

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"table.golden.txt":     {"-today", "2026-11-27"},
		"FOI-103.golden.svg":   {"-picture", "FOI-103"},
		"FOI-109.golden.svg":   {"-picture", "FOI-109"},
		"deadlines.golden.ics": {"-ics"},
	} {
		path, got := filepath.Join("testdata", name), shown(t, args...)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, "%s; if the change is meant: go test ./examples/foi -update", name)
	}
}

func TestBadArguments(t *testing.T) {
	for want, args := range map[string][]string{
		`invalid value "2026-13-01" for flag -today: "2026-13-01" is not a date: the month must be from 1 to 12`: {"-today", "2026-13-01"},
		`"now" is one word too many: foi takes -today, -requests, -picture and -ics only`:                        {"-ics", "now"},
		`no request "FOI-999" was received by 2026-11-27`:                                                        {"-picture", "FOI-999"},
		`open testdata/none.json: no such file or directory`:                                                     {"-requests", "testdata/none.json"},
	} {
		assert.EqualError(t, run(args, &bytes.Buffer{}, &bytes.Buffer{}), want)
	}
}

func TestBadRequests(t *testing.T) {
	for log, want := range map[string]string{
		`[]`: "the file has no event; name the day by -today",
		`[{"id": "A", "events": [{"on": "2026-10-19", "kind": "arrived"}]}]`:                                          `the requests cannot be read: "arrived" is no kind of event; write started, paused, stopped, resumed, restarted, extended or closed`,
		`[{"id": "A", "events": [{"on": "2026-10-19", "kind": "started", "because": "letter"}]}]`:                     `the requests cannot be read: json: unknown field "because"`,
		`[{"id": "A", "events": [{"on": "2026-10-19", "kind": "started"}, {"on": "2026-10-20", "kind": "resumed"}]}]`: "A: 20 October 2026 resumed is refused: time is not standing still",
	} {
		_, _, err := read([]byte(log), date.Date{})
		assert.EqualError(t, err, want)
	}
}
