package lunar

import (
	"fmt"
	"slices"
)

// Date is a day of the lunisolar calendar: the 15th of the 8th month, say.
// Year is named by the Gregorian year in which it begins, so that the lunar
// year 2025 (Ất Tỵ) runs from 2025-01-29 to 2026-02-16. Month is 1 to 12 and
// Day 1 to 30. Leap marks the leap month that follows the month of the same
// number and repeats it.
//
// A Date is comparable with == and may be a map key. It says nothing of the
// meridian: the same Date may be two different days under two calendars.
// Whether it exists is the [Calendar]'s to say; the zero Date never does.
type Date struct {
	Year  int  `json:"year"`
	Month int  `json:"month"`
	Day   int  `json:"day"`
	Leap  bool `json:"leap,omitempty"`
}

// Compare returns -1 if d comes before other in the same calendar, +1 if
// after, 0 if they are the same. A leap month follows the month it repeats.
func (d Date) Compare(other Date) int {
	return slices.Compare(d.order(), other.order())
}

func (d Date) order() []int {
	leap := 0
	if d.Leap {
		leap = 1
	}
	return []int{d.Year, d.Month, leap, d.Day}
}

// String returns the day as "day 10 of month 3, lunar year 2026", and "day 1
// of leap month 6, lunar year 2025". It is never mistaken for a civil date.
func (d Date) String() string {
	leap := ""
	if d.Leap {
		leap = "leap "
	}
	return fmt.Sprintf("day %d of %smonth %d, lunar year %d", d.Day, leap, d.Month, d.Year)
}
