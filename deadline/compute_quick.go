package deadline

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
	if cal.table.surelyWorks(last) {
		return last, true
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
	month, day := monthOf(d.n)
	month += int32(months)
	if month < firstMonth || month > lastMonth {
		return Date{}, false
	}
	to := firstOf(month) + day
	if day >= 28 && to >= firstOf(month+1) {
		return Date{}, false
	}
	return Date{to}, true
}

// Months are numbered from March of the year 0 on, so that a leap day is the
// last of twelve months.
const (
	firstMonth int32 = 10          // January of the year 1
	lastMonth  int32 = 12*9999 + 9 // December of the year 9999
	marchFirst int32 = -305        // the day on which month 0 begins
)

// monthOf returns the month of a day, and how many days of it came before.
func monthOf(n int32) (month, day int32) {
	// 400 years are 4800 months of 146097 days. If all were equally long a month
	// would begin less than two days later, and less than three days earlier.
	const monthsOfDay = 4800 << 32 / 146097
	month = int32(uint64(n-marchFirst+2) * monthsOfDay >> 32)
	first := firstOf(month)
	if first > n {
		month--
		first = firstOf(month)
	}
	return month, n - first
}

// firstOf returns the day that begins a month. Its last term is the days of
// the months from March on: 0, 31, 61, 92 ...
func firstOf(month int32) int32 {
	year := uint32(month) / 12
	century := year / 100
	return marchFirst + int32(1461*year/4-century+century/4+(979*(uint32(month)-12*year)+18)/32)
}
