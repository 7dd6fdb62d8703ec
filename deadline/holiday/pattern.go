package holiday

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/lunar"
)

// Pattern says which days of a year a rule means. Patterns are comparable
// values; take one from [Fixed], [Nth], [OnOrAfter], [Easter],
// [OrthodoxEaster], [Lunisolar], [SolarTerm] or [Once]. The zero Pattern is refused by New.
type Pattern struct {
	kind        patternKind
	month       time.Month
	day         int // of the month; of Nth: which one
	weekday     time.Weekday
	once        date.Date
	moon        lunar.Calendar
	term        lunar.Term
	first, last int // the run of days, counted from the anchor
}

type patternKind uint8

const (
	noPattern patternKind = iota
	fixed
	nth
	onOrAfter
	easter
	orthodoxEaster
	lunisolar
	solarTerm
	once
)

// Fixed is the same day every year; 29 February only in leap years.
func Fixed(month time.Month, day int) Pattern {
	return Pattern{kind: fixed, month: month, day: day}
}

// Nth is the n-th such weekday of a month, 1 to 5; a negative n counts from
// the month's end, -1 being the last. A year without a fifth has none.
func Nth(n int, weekday time.Weekday, month time.Month) Pattern {
	return Pattern{kind: nth, day: n, weekday: weekday, month: month}
}

// OnOrAfter is the first such weekday on or after a day of the year, such as
// the Saturday from 20 June on which Midsummer Day falls.
func OnOrAfter(weekday time.Weekday, month time.Month, day int) Pattern {
	return Pattern{kind: onOrAfter, weekday: weekday, month: month, day: day}
}

// Easter is the day that lies offset days after Easter Sunday of the Western
// churches: -2 is Good Friday, 39 Ascension Day.
func Easter(offset int) Pattern { return Pattern{kind: easter}.Run(offset, offset) }

// OrthodoxEaster is Easter for the churches that compute it by the Julian
// calendar; the day is given in the Gregorian one.
func OrthodoxEaster(offset int) Pattern { return Pattern{kind: orthodoxEaster}.Run(offset, offset) }

// Lunisolar is a day of the lunisolar calendar, in its ordinary month, not in
// a leap month of the same number. Not every month has a day 30: its last day is
// the day before the first of the next, Lunisolar(calendar, month+1, 1).Run(-1, -1).
func Lunisolar(calendar lunar.Calendar, month, day int) Pattern {
	return Pattern{kind: lunisolar, moon: calendar, month: time.Month(month), day: day}
}

// SolarTerm is the day of a solar term, at the meridian of a calendar: Qingming
// of China, an equinox of Japan.
func SolarTerm(calendar lunar.Calendar, term lunar.Term) Pattern {
	return Pattern{kind: solarTerm, moon: calendar, term: term}
}

// Once is a single day.
func Once(day date.Date) Pattern { return Pattern{kind: once, once: day} }

// Run returns the pattern of the days from first to last, both counted from
// p's day: Run(-1, 3) is the day before it, the day itself and three more.
func (p Pattern) Run(first, last int) Pattern {
	p.first, p.last = p.first+first, p.first+last
	return p
}

// longestRun bounds how far a holiday's days lie from its anchor, so that they
// lie in its year or one beside it.
const longestRun = 300

// check says what is wrong with the pattern, in no words if nothing is.
func (p Pattern) check() string {
	day := func(month time.Month, day int) string {
		if month < time.January || month > time.December || day < 1 || day > date.DaysIn(2000, month) {
			return fmt.Sprintf("no year has a day %d of month %d", day, int(month))
		}
		return ""
	}
	weekday := p.weekday < time.Sunday || p.weekday > time.Saturday
	switch {
	case p.kind == noPattern:
		return "it has no pattern; take one such as holiday.Fixed(time.May, 1)"
	case p.last < p.first:
		return fmt.Sprintf("its run from day %d to day %d is reversed", p.first, p.last)
	case p.first < -longestRun || p.last > longestRun:
		return fmt.Sprintf("its run from day %d to day %d is too far; a holiday lies within %d days of its anchor", p.first, p.last, longestRun)
	case weekday:
		return fmt.Sprintf("%d is no weekday", int(p.weekday))
	case p.kind == fixed || p.kind == onOrAfter:
		return day(p.month, p.day)
	case p.kind == nth:
		if p.day == 0 || p.day < -5 || p.day > 5 {
			return fmt.Sprintf("a month has no weekday number %d; count from 1 to 5, or from -1 at its end", p.day)
		}
		return day(p.month, 1)
	case p.kind == solarTerm && !p.term.IsValid():
		return fmt.Sprintf("there is no solar term of %d degrees", int(p.term))
	case p.kind == once && p.once.IsZero():
		return "its one day is no day"
	}
	return ""
}

// appendDays adds the days that the pattern means in a year to list, in
// order. A lunisolar year is that in which it begins, so that its last days lie
// in the next one.
func (p Pattern) appendDays(list []date.Date, year int) ([]date.Date, error) {
	anchor, err := p.anchor(year)
	if err != nil || anchor.IsZero() {
		return list, err
	}
	for i := p.first; i <= p.last; i++ {
		if d := anchor.AddDays(i); !d.IsZero() {
			list = append(list, d)
		}
	}
	return list, nil
}

// anchor returns the day from which the run is counted, or no day in a year
// that has none.
func (p Pattern) anchor(year int) (date.Date, error) {
	switch p.kind {
	case fixed:
		d, err := date.New(year, p.month, p.day)
		if err != nil {
			return date.Date{}, nil // 29 February in a common year
		}
		return d, nil
	case nth:
		return nthWeekday(year, p.month, p.weekday, p.day), nil
	case onOrAfter:
		d, err := date.New(year, p.month, p.day)
		if err != nil {
			d, err = date.New(year, p.month+1, 1)
		}
		return d.AddDays((int(p.weekday) - int(d.Weekday()) + 7) % 7), err
	case easter:
		return westernEaster(year)
	case orthodoxEaster:
		return easternEaster(year)
	case lunisolar:
		d, err := p.moon.ToCivil(lunar.Date{Year: year, Month: int(p.month), Day: p.day})
		if err != nil && p.day == 30 {
			err = fmt.Errorf("%w; the last day of month %d is the day before the first of month %d: holiday.Lunisolar(calendar, %[3]d, 1).Run(-1, -1)",
				err, int(p.month), int(p.month)%12+1)
		}
		return d, err
	case solarTerm:
		return p.moon.Term(year, p.term)
	case once:
		if p.once.Year() == year {
			return p.once, nil
		}
	case noPattern:
	}
	return date.Date{}, nil
}

// nthWeekday returns no day where the month has no such weekday.
func nthWeekday(year int, month time.Month, weekday time.Weekday, n int) date.Date {
	first, err := date.New(year, month, 1)
	if err != nil {
		return date.Date{}
	}
	if n > 0 {
		d := first.AddDays((int(weekday)-int(first.Weekday())+7)%7 + 7*(n-1))
		return onlyIn(month, d)
	}
	last := first.AddDays(date.DaysIn(year, month) - 1)
	return onlyIn(month, last.AddDays(-((int(last.Weekday())-int(weekday)+7)%7)+7*(n+1)))
}

func onlyIn(month time.Month, d date.Date) date.Date {
	if d.Month() != month {
		return date.Date{}
	}
	return d
}
