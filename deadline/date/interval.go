package date

import (
	"fmt"
	"time"
)

// Interval is a run of days; both First and Last belong to it. A zero First
// or Last means that it is open at that end, so the zero Interval is all days.
type Interval struct {
	First Date `json:"first,omitzero"`
	Last  Date `json:"last,omitzero"`
}

// Years returns the whole years from first to last, both of them in it. The error says
// which of them is not from 1 to 9999, or that they are reversed.
func Years(first, last int) (Interval, error) {
	from, err := New(first, time.January, 1)
	if err != nil {
		return Interval{}, err
	}
	until, err := New(last, time.December, 31)
	if err != nil {
		return Interval{}, err
	}
	if last < first {
		return Interval{}, fmt.Errorf("the years %d to %d are reversed", first, last)
	}
	return Interval{First: from, Last: until}, nil
}

// MustYears is [Years] for intervals that are constants of a program; it panics on an
// error.
func MustYears(first, last int) Interval {
	i, err := Years(first, last)
	if err != nil {
		panic(err)
	}
	return i
}

// Contains reports whether d lies in the interval. No day lies in none.
func (i Interval) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(i.First) && (i.Last.IsZero() || !d.After(i.Last))
}

// IsReversed reports whether Last lies before First, so that no day belongs
// to the interval.
func (i Interval) IsReversed() bool {
	return !i.Last.IsZero() && i.Last.Before(i.First)
}

// Overlaps reports whether some day belongs to both intervals.
func (i Interval) Overlaps(other Interval) bool {
	if i.IsReversed() || other.IsReversed() {
		return false
	}
	return (i.Last.IsZero() || !i.Last.Before(other.First)) &&
		(other.Last.IsZero() || !other.Last.Before(i.First))
}

// Days returns the number of days in the interval, 0 if it is reversed or
// open at an end.
func (i Interval) Days() int {
	if i.First.IsZero() || i.Last.IsZero() || i.IsReversed() {
		return 0
	}
	return i.Last.Sub(i.First) + 1
}

// String returns "2025-07-01 to 2027-03-01", "from …", "until …" or "always".
func (i Interval) String() string {
	switch {
	case i.First.IsZero() && i.Last.IsZero():
		return "always"
	case i.First.IsZero():
		return "until " + i.Last.String()
	case i.Last.IsZero():
		return "from " + i.First.String()
	}
	return fmt.Sprintf("%s to %s", i.First, i.Last)
}
