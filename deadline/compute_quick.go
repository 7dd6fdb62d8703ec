package deadline

// quick answers the usual question under a plain convention: days, working
// days or months, counted forward, without circumstances. Where anything is
// open, absent or wrong it has no answer, and the reckoner is asked, which
// answers this question alike.
func quick(day Date, term *Term, cal *Calendar, plain Plain) (last Date, ok bool) {
	if term.frac != 0 || term.days != 0 || term.whole <= 0 || term.whole > MaxAmount || cal == nil || day.IsZero() {
		return Date{}, false
	}
	switch term.unit {
	case UnitWorkingDays:
		last, status, err := cal.AddWorkingDays(day, int(term.whole))
		return last, status == Settled && err == nil
	case UnitDays:
		if !plain.Has(PlainAllDays) {
			return Date{}, false
		}
		last = day.AddDays(int(term.whole))
	case UnitMonths:
		if last, ok = day.SameDayIn(int(term.whole)); !ok || !plain.Has(PlainEventsDay) {
			return Date{}, false
		}
	default:
		return Date{}, false
	}
	if last.IsZero() || plain.Has(PlainKeeps) {
		return last, !last.IsZero()
	}
	worked, status, err := cal.IsWorkingDay(last)
	if worked && status == Settled {
		return last, true
	}
	if !worked && err == nil {
		last, status, err = cal.AddWorkingDays(last, 1)
	}
	return last, status == Settled && err == nil
}
