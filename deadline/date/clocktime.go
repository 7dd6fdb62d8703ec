package date

import (
	"fmt"
	"time"
)

// ClockTime is a time of day in whole minutes after midnight, 0 to 1440, so
// that 1440 is the end of the day: an opening, a closing or a cut-off.
type ClockTime uint16

// Midnight24 is 24:00, the end of a day.
const Midnight24 ClockTime = 24 * 60

// NewClockTime returns the time of day at hour and minute; 24:00 is the end
// of the day. A time that does not exist is a *ClockTimeError.
func NewClockTime(hour, minute int) (ClockTime, error) {
	if hour < 0 || minute < 0 || minute > 59 || hour > 24 || hour == 24 && minute > 0 {
		return 0, &ClockTimeError{Text: fmt.Sprintf("%02d:%02d", hour, minute)}
	}
	return ClockTime(60*hour + minute), nil
}

// ParseClockTime reads a time of day written as 15:04; the error is a
// *ClockTimeError.
func ParseClockTime(s string) (ClockTime, error) {
	if len(s) == 5 && s[2] == ':' {
		hour, ok1 := digits(s[:2])
		minute, ok2 := digits(s[3:])
		if c, err := NewClockTime(hour, minute); ok1 && ok2 && err == nil {
			return c, nil
		}
	}
	return 0, &ClockTimeError{Text: s}
}

// MustParseClockTime is ParseClockTime for constants in programs and tests;
// it panics on an error.
func MustParseClockTime(s string) ClockTime {
	c, err := ParseClockTime(s)
	if err != nil {
		panic(err)
	}
	return c
}

// ClockTimeOf returns the whole minutes of the time of day that t has in its
// own location, seconds cut off.
func ClockTimeOf(t time.Time) ClockTime {
	return ClockTime(60*t.Hour() + t.Minute())
}

// Clock returns hour and minute.
func (c ClockTime) Clock() (hour, minute int) { return int(c) / 60, int(c) % 60 }

// On returns the instant at which the wall clock of a zone shows c on d: the
// first time where a change of the clock shows it twice, and the moment after
// the change where it skips it. A nil zone is UTC; on no day there is no such
// instant, and the answer is the zero [time.Time].
func (c ClockTime) On(d Date, zone *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	if zone == nil {
		zone = time.UTC
	}
	year, month, day := d.Civil()
	t := time.Date(year, month, day, int(c)/60, int(c)%60, 0, 0, zone)
	wall := time.Date(year, month, day, int(c)/60, int(c)%60, 0, 0, time.UTC)
	_, before := wall.Add(-24 * time.Hour).In(zone).Zone()
	_, after := wall.Add(24 * time.Hour).In(zone).Zone()
	if before == after {
		return t
	}
	for _, offset := range []int{before, after} {
		at := wall.Add(-time.Duration(offset) * time.Second).In(zone)
		if _, there := at.Zone(); there == offset {
			return at
		}
	}
	change, _ := wall.Add(-time.Duration(before) * time.Second).In(zone).ZoneBounds()
	return change
}

// String returns the time as 15:04.
func (c ClockTime) String() string {
	hour, minute := c.Clock()
	return fmt.Sprintf("%02d:%02d", hour, minute)
}

// MarshalText writes 15:04.
func (c ClockTime) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText writes; the error is a *ClockTimeError.
func (c *ClockTime) UnmarshalText(text []byte) error {
	parsed, err := ParseClockTime(string(text))
	if err != nil {
		return err
	}
	*c = parsed
	return nil
}

// A ClockTimeError is a text or a pair of numbers that is no time of day.
type ClockTimeError struct {
	Text string `json:"text"` // what was given
}

func (e *ClockTimeError) Error() string {
	return fmt.Sprintf("%q is not a time of day: write hour:minute from 00:00 to 24:00, as in 15:00", e.Text)
}
