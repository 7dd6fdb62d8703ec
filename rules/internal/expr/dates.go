package expr

import (
	"errors"

	"github.com/statutory-go/statutory/deadline/date"
)

// The most days or months that are added at once: beyond any day there is.
const mostDays = 4_000_000

func (m *machine) dates(n *Node, a, b Value) Value {
	switch n.Op {
	case OpParseDate:
		d, err := date.Parse(a.Text())
		if err != nil {
			return m.wrap(n, NotADay, err)
		}
		return OfDate(d)
	case OpAddDays:
		return m.addDays(n, a.Date(), b.num)
	case OpAddMonths:
		return m.addMonths(n, a.Date(), b.num)
	case OpAddYears:
		if b.num > mostDays || b.num < -mostDays {
			return m.outside(n, a.Date(), b.num, "years")
		}
		return m.addMonths(n, a.Date(), 12*b.num)
	case OpAgeOn:
		return m.ageOn(n, a.Date(), b.Date())
	case OpDaysBetween:
		return OfInt(b.num - a.num)
	default:
		return OfInt(int64(MonthsBetween(a.Date(), b.Date())))
	}
}

func (m *machine) outside(n *Node, d date.Date, by int64, unit string) Value {
	return m.fail(n, Overflow, "", "%s and %d %s lead outside the years 1 to 9999", d, by, unit)
}

func (m *machine) addDays(n *Node, d date.Date, by int64) Value {
	if by > mostDays || by < -mostDays {
		return m.outside(n, d, by, "days")
	}
	sum := d.AddDays(int(by))
	if sum.IsZero() {
		return m.outside(n, d, by, "days")
	}
	return OfDate(sum)
}

func (m *machine) addMonths(n *Node, d date.Date, by int64) Value {
	if by > 12*mostDays || by < -12*mostDays {
		return m.outside(n, d, by, "months")
	}
	sum, err := d.AddMonths(int(by), date.AbsentDay(n.Slot))
	if err == nil {
		return OfDate(sum)
	}
	if absent := (*date.AbsentDayError)(nil); errors.As(err, &absent) {
		return m.wrap(n, NotADay, err)
	}
	return m.outside(n, d, by, "months")
}

func (m *machine) ageOn(n *Node, birth, on date.Date) Value {
	if on.Before(birth) {
		return m.fail(n, NotADay, "ask first whether the day lies before the birth", "there is no age on %s, before the birth on %s", on, birth)
	}
	return OfInt(int64(AgeOn(birth, on)))
}

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
