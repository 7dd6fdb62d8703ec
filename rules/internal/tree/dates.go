package tree

import (
	"errors"

	"github.com/statutory-go/statutory/deadline/date"
)

// The most days or months that are added at once: beyond any day there is.
const mostDays = 4_000_000

func parseDate(n *Node, a Value) Value {
	d, err := date.Parse(a.Text())
	if err != nil {
		return n.Wrap(NotADay, err)
	}
	return OfDate(d)
}

func outside(n *Node, d date.Date, by int64, unit string) Value {
	return n.Fail(Overflow, "", "%s and %d %s lead outside the years 1 to 9999", d, by, unit)
}

func addDays(n *Node, a, b Value) Value {
	if b.num > mostDays || b.num < -mostDays {
		return outside(n, a.Date(), b.num, "days")
	}
	sum := a.Date().AddDays(int(b.num))
	if sum.IsZero() {
		return outside(n, a.Date(), b.num, "days")
	}
	return OfDate(sum)
}

func addMonths(n *Node, a, b Value) Value { return monthsAfter(n, a.Date(), b.num) }

func addYears(n *Node, a, b Value) Value {
	if b.num > mostDays || b.num < -mostDays {
		return outside(n, a.Date(), b.num, "years")
	}
	return monthsAfter(n, a.Date(), 12*b.num)
}

func monthsAfter(n *Node, d date.Date, by int64) Value {
	if by > 12*mostDays || by < -12*mostDays {
		return outside(n, d, by, "months")
	}
	sum, err := d.AddMonths(int(by), date.AbsentDay(n.Slot))
	if err == nil {
		return OfDate(sum)
	}
	if absent := (*date.AbsentDayError)(nil); errors.As(err, &absent) {
		return n.Wrap(NotADay, err)
	}
	return outside(n, d, by, "months")
}

func ageOn(n *Node, a, b Value) Value {
	birth, on := a.Date(), b.Date()
	if on.Before(birth) {
		return n.Fail(NotADay, "ask first whether the day lies before the birth", "there is no age on %s, before the birth on %s", on, birth)
	}
	return OfInt(int64(AgeOn(birth, on)))
}

// weekday is 1 for Monday to 7 for Sunday, after ISO 8601.
func weekday(_ *Node, a Value) Value { return OfInt(int64(a.Date().Weekday()+6)%7 + 1) }

// AgeOn returns the age in whole years that a person born on birth has on a
// day: one more at the beginning of each birthday, the day of birth included.
//
// A person born on 29 February becomes a year older on 1 March in a common
// year: no age may be reckoned before its year is complete, and the year of
// life that began with 29 February is complete only when 28 February has
// ended. Where an act fixes another day, a rule can say so with addYears and
// the rounding 'last_of_month'. No Vietnamese provision on the point was
// found (Civil Code 91/2015/QH13 art. 148(4) ends a term of years on the
// corresponding day and is silent where there is none), so this reading is
// unverified.
func AgeOn(birth, on date.Date) int {
	y, mo, d := birth.Civil()
	year, month, day := on.Civil()
	age := year - y
	if month < mo || month == mo && day < d {
		age--
	}
	return age
}

// MonthsBetween returns the number of whole months from one day to another:
// the greatest n for which the day with the same number, n months after the
// first, is not after the second. Where a month has no such day, the month
// is whole with its last day, as terms in months end (Civil Code
// 91/2015/QH13 art. 148(3)). It is negative if to lies before from.
func MonthsBetween(from, to date.Date) int {
	if to.Before(from) {
		return -MonthsBetween(to, from)
	}
	y, mo, d := from.Civil()
	year, month, day := to.Civil()
	n := (year-y)*12 + int(month) - int(mo)
	if day < d && day < date.DaysIn(year, month) {
		n--
	}
	return n
}
