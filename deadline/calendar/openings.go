package calendar

import (
	"fmt"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

// ParseOpenings reads openings written as 07:30-11:30,13:00-17:00; the empty
// text is none. Whether they follow each other is for NewOfficeHours to check.
func ParseOpenings(s string) ([]Opening, error) {
	if s == "" {
		return nil, nil
	}
	var list []Opening
	for part := range strings.SplitSeq(s, ",") {
		from, to, found := strings.Cut(strings.TrimSpace(part), "-")
		if !found {
			return nil, &HoursError{Problems: []string{fmt.Sprintf("%q is not an opening; write it as in 07:30-11:30", part)}}
		}
		open, err := date.ParseClockTime(from)
		if err != nil {
			return nil, err
		}
		end, err := date.ParseClockTime(to)
		if err != nil {
			return nil, err
		}
		list = append(list, Opening{open, end})
	}
	return list, nil
}

// MustParseOpenings is ParseOpenings for constants in programs and tests; it
// panics on an error.
func MustParseOpenings(s string) []Opening {
	list, err := ParseOpenings(s)
	if err != nil {
		panic(err)
	}
	return list
}

// IsOverMidnight reports whether the opening closes on the day after it opens.
// One that closes at 24:00 does not.
func (o Opening) IsOverMidnight() bool { return o.Close < o.Open }

// Minutes returns how long the opening is, on a night or day without a change of
// the clock.
func (o Opening) Minutes() int {
	if o.IsOverMidnight() {
		return int(date.Midnight24 - o.Open + o.Close)
	}
	return int(o.Close - o.Open)
}

// stretch returns the opening of a date as instants.
func (o Opening) stretch(d date.Date, zone *time.Location) Stretch {
	closes := d
	if o.IsOverMidnight() {
		closes = d.Next()
	}
	return Stretch{o.Open.On(d, zone), o.Close.On(closes, zone)}
}

// String returns the opening as 07:30-11:30.
func (o Opening) String() string { return o.Open.String() + "-" + o.Close.String() }
