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
