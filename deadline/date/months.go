package date

// SameDayIn returns the day with the same number n months later, earlier if n
// is negative, if there is one: none in a month without that day, or outside
// the years 1 to 9999. Of no day there is none.
func (d Date) SameDayIn(n int) (Date, bool) {
	if d.n == 0 || n > mostMonths || n < -mostMonths {
		return Date{}, false
	}
	month, day := monthOf(d.n)
	month += int32(n)
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
	mostMonths       = 12 * 9999
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
