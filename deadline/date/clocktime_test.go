package date_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

func TestClockTime(t *testing.T) {
	for _, row := range []struct {
		text    string
		minutes date.ClockTime
	}{
		{"00:00", 0},
		{"07:30", 450},
		{"15:00", 900},
		{"24:00", date.Midnight24},
	} {
		got, err := date.ParseClockTime(row.text)
		if err != nil || got != row.minutes || got.String() != row.text {
			t.Errorf("%s: %v, %v", row.text, got, err)
		}
	}
	for _, text := range []string{"", "7:30", "24:01", "12:60", "ab:cd", "-1:00", "12.30"} {
		want := `"` + text + `" is not a time of day: write hour:minute from 00:00 to 24:00, as in 15:00`
		if _, err := date.ParseClockTime(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
	at := time.Date(2026, 8, 21, 15, 20, 59, 0, time.UTC) // Fri
	if got := date.ClockTimeOf(at); got != date.MustParseClockTime("15:20") {
		t.Error(got)
	}
}

func TestNewClockTime(t *testing.T) {
	for _, row := range []struct {
		hour, minute int
		want         date.ClockTime
		err          string
	}{
		{0, 0, 0, ""}, {0, 59, 59, ""}, {23, 59, 1439, ""}, {24, 0, date.Midnight24, ""},
		{-1, 0, 0, "-1:00"}, {0, -1, 0, "00:-1"}, {0, 60, 0, "00:60"}, {24, 1, 0, "24:01"}, {25, 0, 0, "25:00"},
	} {
		got, err := date.NewClockTime(row.hour, row.minute)
		if got != row.want || (err == nil) != (row.err == "") {
			t.Errorf("%d:%d: %v, %v", row.hour, row.minute, got, err)
		}
		if want := `"` + row.err + `" is not a time of day: write hour:minute from 00:00 to 24:00, as in 15:00`; err != nil && err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
		if hour, minute := got.Clock(); err == nil && (hour != row.hour || minute != row.minute) {
			t.Errorf("%s is %d:%d", got, hour, minute)
		}
	}
	for _, text := range []string{"24:01", "12:60", "ab:cd"} {
		got := date.ClockTime(7)
		if read, err := date.ParseClockTime(text); err == nil || read != 0 || got.UnmarshalText([]byte(text)) == nil || got != 7 {
			t.Errorf("%q is read as %s, %s", text, read, got)
		}
	}
	var got date.ClockTime
	if err := got.UnmarshalText([]byte("23:59")); err != nil || got != 1439 {
		t.Errorf("%s, %v", got, err)
	}
}

// The clock of Berlin skips 02:00 to 03:00 on 29 March 2026 and shows it twice
// on 25 October; that of Lord Howe Island is changed by half an hour.
func TestClockTimeOnADay(t *testing.T) {
	for _, row := range []struct{ zone, day, clock, want, why string }{
		{"Europe/Berlin", "2026-03-28", "02:30", "2026-03-28T02:30:00+01:00", "an ordinary day, the one before the change"},
		{"Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T01:59:00+01:00", "before the change"},
		{"Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T03:00:00+02:00", "the change itself"},
		{"Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T03:00:00+02:00", "skipped: the moment after the change"},
		{"Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T03:00:00+02:00", "the moment after the change"},
		{"Europe/Berlin", "2026-03-29", "23:59", "2026-03-29T23:59:00+02:00", "after the change"},
		{"Europe/Berlin", "2026-03-30", "02:30", "2026-03-30T02:30:00+02:00", "the day after"},
		{"Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T02:30:00+02:00", "shown twice: the first time"},
		{"Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T03:00:00+01:00", "after the change"},
		{"Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:30:00+11:00", "skipped: 02:00 becomes 02:30"},
		{"Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00", "shown twice: 02:00 becomes 01:30"},
		{"Asia/Ho_Chi_Minh", "2026-08-17", "24:00", "2026-08-18T00:00:00+07:00", "the end of the day"},
		{"Asia/Ho_Chi_Minh", "2026-08-17", "23:07", "2026-08-17T23:07:00+07:00", "no change of the clock"},
	} {
		zone, err := time.LoadLocation(row.zone)
		if err != nil {
			t.Fatal(err)
		}
		at := date.MustParseClockTime(row.clock).On(date.MustParse(row.day), zone)
		if got := at.Format(time.RFC3339); got != row.want {
			t.Errorf("%s of %s in %s: %s, want %s: %s", row.clock, row.day, row.zone, got, row.want, row.why)
		}
	}
}

// What is read is written as it stood.
func FuzzParseClockTime(f *testing.F) {
	for _, seed := range []string{
		"00:00", // the start of a day
		"15:00", // a cut-off
		"24:00", // the end of a day, and the only time of that hour
		"24:01", // beyond it
		"7:30",  // a digit too few
		"12:6o", // a letter
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := date.ParseClockTime(s)
		if err == nil && (c.String() != s || c > date.Midnight24) {
			t.Errorf("%q is read as %s", s, c)
		}
	})
}
