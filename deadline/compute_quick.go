package deadline

import (
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// quick answers the usual question under a plain convention: days, working
// days or months, counted forward, without circumstances. Where anything is
// open, absent or wrong it has no answer, and the reckoner is asked, which
// answers this question alike.
func quick(day date.Date, term *Term, cal *calendar.Calendar, plain convention.Plain) (last date.Date, ok bool) {
	if term.frac != 0 || term.days != 0 || term.whole <= 0 || term.whole > MaxAmount || cal == nil || day.IsZero() {
		return date.Date{}, false
	}
	switch term.unit {
	case UnitWorkingDays:
		last, status, err := cal.AddWorkingDays(day, int(term.whole))
		return last, status == legal.Settled && err == nil
	case UnitDays:
		if !plain.Has(convention.PlainAllDays) {
			return date.Date{}, false
		}
		last = day.AddDays(int(term.whole))
	case UnitMonths:
		if last, ok = day.SameDayIn(int(term.whole)); !ok || !plain.Has(convention.PlainEventsDay) {
			return date.Date{}, false
		}
	default:
		return date.Date{}, false
	}
	if last.IsZero() || plain.Has(convention.PlainKeeps) {
		return last, !last.IsZero()
	}
	if cal.IsSurelyWorked(last) {
		return last, true
	}
	worked, status, err := cal.IsWorkingDay(last)
	if !worked && err == nil {
		last, status, err = cal.AddWorkingDays(last, 1)
	}
	return last, status == legal.Settled && err == nil
}
