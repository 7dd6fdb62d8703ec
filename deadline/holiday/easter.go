package holiday

import (
	"time"

	"github.com/statutory-go/statutory/deadline/date"
)

// Easter Sunday is the Sunday after the paschal full moon, the church's own
// full moon from 21 March: that of the table below the golden number, not the
// astronomical one.

// westernEaster takes the epact of the Gregorian reform: the age of the moon
// on 1 January, corrected for the leap days dropped (solar) and for the drift
// of the 19-year cycle (lunar).
func westernEaster(year int) (date.Date, error) {
	century := year/100 + 1
	solar := 3*century/4 - 12
	lunarCorrection := (8*century+5)/25 - 5
	golden := year%19 + 1
	epact := ((11*golden+20+lunarCorrection-solar)%30 + 30) % 30
	if epact == 25 && golden > 11 || epact == 24 {
		epact++
	}
	fullMoon := 44 - epact // of March
	if fullMoon < 21 {
		fullMoon += 30
	}
	march, err := date.New(year, time.March, 1)
	return sundayAfter(march.AddDays(fullMoon - 1)), err
}

// easternEaster takes the uncorrected cycle and the Julian calendar, whose
// 21 March has moved away from the Gregorian one.
func easternEaster(year int) (date.Date, error) {
	fullMoon := 21 + (19*(year%19)+15)%30 // of March, Julian
	march, err := date.New(year, time.March, 1)
	behind := year/100 - year/400 - 2
	return sundayAfter(march.AddDays(fullMoon - 1 + behind)), err
}

// sundayAfter returns the Sunday after d, a week later if d is one.
func sundayAfter(d date.Date) date.Date { return d.AddDays(7 - int(d.Weekday())) }
