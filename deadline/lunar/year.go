package lunar

import (
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

// yearBits is one lunar year. From the lowest bit: 13 bits for the months in
// order, set where a month has 30 days and clear where it has 29; 4 bits for
// the number of the leap month, 0 for none; 6 bits for the day of the
// Gregorian year on which it begins, 1 being 1 January.
type yearBits uint32

const (
	leapShift  = 13
	startShift = 17
)

func (y yearBits) leap() int { return int(y >> leapShift & 0xf) }

func (y yearBits) length(i int) int { return 29 + int(y>>i&1) }

func (y yearBits) newYear(year int) date.Date {
	return civil(year, time.January, 1).AddDays(int(y>>startShift) - 1)
}

// index is where a month stands in the order of its year, from 0.
func (y yearBits) index(month int, leap bool) int {
	if l := y.leap(); leap || l != 0 && month > l {
		return month
	}
	return month - 1
}

// month is the inverse of index.
func (y yearBits) month(i int) (month int, leap bool) {
	l := y.leap()
	if l == 0 || i < l {
		return i + 1, false
	}
	return i, i == l
}

func (y yearBits) monthStart(year, i int) date.Date {
	days := 0
	for before := range i {
		days += y.length(before)
	}
	return y.newYear(year).AddDays(days)
}
