package deadline

import "fmt"

// Interval is a run of days; both First and Last belong to it. A zero First
// or Last means that it is open at that end, so the zero Interval is all days.
type Interval struct {
	First Date `json:"first,omitzero"`
	Last  Date `json:"last,omitzero"`
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

// AsOf names the two times of every legal question: the day whose law applies
// and the day on which the question is asked.
type AsOf struct {
	Valid Date `json:"valid"`          // the law in force on this day
	Known Date `json:"known,omitzero"` // as it was known on this day; zero means the same as Valid
}

// AsOfDay returns the AsOf for the law of a day as known on that same day.
func AsOfDay(d Date) AsOf { return AsOf{Valid: d, Known: d} }

// Resolve returns a with a zero Known replaced by Valid.
func (a AsOf) Resolve() AsOf {
	if a.Known.IsZero() {
		a.Known = a.Valid
	}
	return a
}

// String returns "2026-07-15 as known on 2026-10-06".
func (a AsOf) String() string {
	a = a.Resolve()
	if a.Known == a.Valid {
		return a.Valid.String()
	}
	return fmt.Sprintf("%s as known on %s", a.Valid, a.Known)
}
