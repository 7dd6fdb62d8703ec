package deadline

import "time"

// isPlain reports whether a convention asks nothing but where the first day
// is, what counts and where a day off rolls: what the quick way can answer.
func (d *Dimensions) isPlain() bool {
	return d.Trigger == AsItHappened && d.CutOff == 0 && d.Deemed == 0 && d.FirstDay == FirstDayExcluded &&
		d.ShortDays == 0 && d.MonthLength == CalendarMonths && d.Direction == Forward && !d.ClearEnd &&
		d.DayEnd != NoonAfterSaturday && d.MinWorking == 0 && (d.Roll == Following || d.Roll == Keep)
}

// quick answers the usual question under a plain convention: days, working
// days or months, counted forward, without circumstances. Where anything is
// open, absent or wrong it has no answer, and the reckoner is asked, which
// answers this question alike.
func quick(day Date, term *Term, cal *Calendar, dims *Dimensions) (last Date, ok bool) {
	if term.frac != 0 || term.days != 0 || term.whole <= 0 || term.whole > MaxAmount || cal == nil || day.IsZero() {
		return Date{}, false
	}
	switch term.unit {
	case UnitWorkingDays:
		last, status, err := cal.AddWorkingDays(day, int(term.whole))
		return last, status == Settled && err == nil
	case UnitDays:
		if dims.Days != AllDays {
			return Date{}, false
		}
		last = day.AddDays(int(term.whole))
	case UnitMonths:
		if last, ok = day.sameDayIn(int(term.whole)); !ok || dims.MonthAnchor != AnchorEvent {
			return Date{}, false
		}
	default:
		return Date{}, false
	}
	if last.IsZero() || dims.Roll == Keep {
		return last, !last.IsZero()
	}
	worked, status, err := cal.IsWorkingDay(last)
	if !worked && err == nil && status == Settled {
		last, status, err = cal.AddWorkingDays(last, 1)
	}
	return last, status == Settled && err == nil
}

// sameDayIn returns the day with the same number a number of months later, if
// there is one.
func (d Date) sameDayIn(months int) (Date, bool) {
	year, month, day := civilFromDays(d.n)
	n := year*12 + int(month) - 1 + months
	if months > 12*9999 || n < 12 || n >= 12*10_000 {
		return Date{}, false
	}
	year = n / 12
	month = time.Month(n-12*year) + 1
	if day > 28 && day > DaysIn(year, month) {
		return Date{}, false
	}
	return Date{daysFromCivil(year, month, day)}, true
}
