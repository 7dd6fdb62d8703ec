package lunar

import (
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// A Calendar converts between civil days and the lunisolar calendar as seen
// from one meridian. Take one from [Vietnam] or [China]; the zero Calendar
// has no meridian and answers every question with a *CoverageError.
//
// It covers the civil days of the Gregorian years 1900 to 2100: the lunar
// years 1900 to 2099 whole, the last month of 1899 (from 1900-01-01), and
// 2100 up to the civil day 2100-12-31.
//
// A Calendar is immutable, comparable with == and safe for concurrent use.
type Calendar struct {
	meridian meridian
}

type meridian uint8

const (
	none meridian = iota
	utc7
	utc8
	utc9
	utc9Japan
)

// Vietnam returns the calendar of Vietnam: the day that holds the new moon at
// UTC+7 is the first of its month. Vietnam has computed it so since 1968. The
// calendar takes UTC+7 for the years before as well, in which other zones
// were official at times; what was printed then may differ by a day.
func Vietnam() Calendar { return Calendar{utc7} }

// China returns the calendar of China, at UTC+8 for all years. Until 1928
// China's own was computed for Beijing's meridian (UTC+7:45:40), by which the
// months of 1914-11-18, 1916-02-04 and 1920-11-11 began a day earlier.
func China() Calendar { return Calendar{utc8} }

// Korea returns the calendar of Korea, at UTC+9 for all years: its first days
// are those of China, or a day later where the new moon falls between 23:00 and
// 24:00 at UTC+8. Seollal of 2027 and of 2028 is such a day. Korea's clocks,
// and what was printed by them, stood at UTC+8:30 from 1908 to 1911 and from
// 1954 to 1961; the calendar takes UTC+9 for those years as well.
func Korea() Calendar { return Calendar{utc9} }

// Japan returns the calendar of Japan, at UTC+9. Japan's law knows none of its
// months, but two of its solar terms: the equinoxes.
func Japan() Calendar { return Calendar{utc9Japan} }

//nolint:gochecknoglobals // a table of constants
var names = enum.Of("lunar.calendar", "lunisolar calendar",
	enum.As(none, "none", "no lunisolar calendar", "không có âm lịch"),
	enum.As(utc7, "vietnamese", "Vietnamese lunisolar calendar (UTC+7)", "âm lịch Việt Nam (UTC+7)"),
	enum.As(utc8, "chinese", "Chinese lunisolar calendar (UTC+8)", "âm lịch Trung Quốc (UTC+8)"),
	enum.As(utc9, "korean", "Korean lunisolar calendar (UTC+9)", "âm lịch Hàn Quốc (UTC+9)"),
	enum.As(utc9Japan, "japanese", "Japanese lunisolar calendar (UTC+9)", "âm lịch Nhật Bản (UTC+9)"),
)

// Phrases lists what this package says.
func Phrases() []text.Phrase { return names.Phrases() }

// String returns the calendar's name with its meridian in English, and "no
// lunisolar calendar" for the zero Calendar.
func (c Calendar) String() string { return c.In("en") }

// In returns the calendar's name in a language.
func (c Calendar) In(lang string, words ...text.Catalogue) string {
	return names.Name(c.meridian).In(lang, words...)
}

// MarshalText writes the word of the calendar: vietnamese, chinese.
func (c Calendar) MarshalText() ([]byte, error) { return names.Marshal(c.meridian) }

// UnmarshalText reads what MarshalText writes.
func (c *Calendar) UnmarshalText(word []byte) error { return names.Unmarshal(word, &c.meridian) }

// Coverage returns the civil days that the calendar converts, 1900-01-01 to
// 2100-12-31. The zero Calendar converts none: its interval is reversed.
func (c Calendar) Coverage() date.Interval {
	first := civil(tableFirst+1, time.January, 1)
	last := civil(tableLast, time.December, 31)
	if c.meridian == none {
		return date.Interval{First: last, Last: first}
	}
	return date.Interval{First: first, Last: last}
}

// ToCivil returns the civil day of a lunar one. A day that the calendar does
// not have, such as the 30th of a month of 29 days or one of a leap month in a
// year without it, is a *NoSuchDateError; one whose civil day lies outside
// the coverage, a *CoverageError.
func (c Calendar) ToCivil(d Date) (date.Date, error) {
	length, err := c.MonthLength(d.Year, d.Month, d.Leap)
	if err != nil {
		return date.Date{}, err
	}
	if d.Day < 1 || d.Day > length {
		return date.Date{}, noSuchDay(c, d, length)
	}
	year, _ := c.year(d.Year)
	day := year.monthStart(d.Year, year.index(d.Month, d.Leap)).AddDays(d.Day - 1)
	if !c.Coverage().Contains(day) {
		return date.Date{}, c.notCovered(day, d)
	}
	return day, nil
}

// FromCivil returns the lunar day of a civil one; a day outside the coverage,
// and no day, is a *CoverageError.
func (c Calendar) FromCivil(d date.Date) (Date, error) {
	if !c.Coverage().Contains(d) {
		return Date{}, c.notCovered(d, Date{})
	}
	n := d.Year()
	year, _ := c.year(n)
	rest := d.Sub(year.newYear(n))
	if rest < 0 {
		n--
		year, _ = c.year(n)
		rest = d.Sub(year.newYear(n))
	}
	i := 0
	for rest >= year.length(i) {
		rest -= year.length(i)
		i++
	}
	month, leap := year.month(i)
	return Date{Year: n, Month: month, Day: rest + 1, Leap: leap}, nil
}

// NewYear returns the civil day on which a lunar year (1900 to 2100) begins:
// Tết, the first day of the first month. Any other year is a *CoverageError.
func (c Calendar) NewYear(year int) (date.Date, error) {
	bits, err := c.wholeYear(year)
	if err != nil {
		return date.Date{}, err
	}
	return bits.newYear(year), nil
}

// LeapMonth returns the number of the month that is repeated in a lunar year
// (1900 to 2100), 1 to 12, or 0 in a year of twelve months. Any other year is a
// *CoverageError.
func (c Calendar) LeapMonth(year int) (int, error) {
	bits, err := c.wholeYear(year)
	if err != nil {
		return 0, err
	}
	return bits.leap(), nil
}

// MonthLength returns the number of days of a month, 29 or 30. A month that the
// year does not have is a *NoSuchDateError; one of which no day lies in the
// coverage, a *CoverageError.
func (c Calendar) MonthLength(year, month int, leap bool) (int, error) {
	asked := Date{Year: year, Month: month, Leap: leap}
	bits, ok := c.year(year)
	if !ok {
		return 0, c.notCovered(date.Date{}, asked)
	}
	if month < 1 || month > 12 || leap && bits.leap() != month {
		return 0, noSuchMonth(c, asked, bits.leap())
	}
	i := bits.index(month, leap)
	first, length := bits.monthStart(year, i), bits.length(i)
	if !c.Coverage().Overlaps(date.Interval{First: first, Last: first.AddDays(length - 1)}) {
		return 0, c.notCovered(date.Date{}, asked)
	}
	return length, nil
}

func (c Calendar) wholeYear(year int) (yearBits, error) {
	bits, ok := c.year(year)
	if !ok || year == tableFirst {
		return 0, c.notCovered(date.Date{}, Date{Year: year})
	}
	return bits, nil
}

// year looks a lunar year up; its first one is in the table only for the
// civil days of January that belong to it.
func (c Calendar) year(year int) (yearBits, bool) {
	if year < tableFirst || year > tableLast {
		return 0, false
	}
	switch c.meridian {
	case utc7:
		return vietnamYears[year-tableFirst], true
	case utc8:
		return chinaYears[year-tableFirst], true
	case utc9, utc9Japan:
		return koreaYears[year-tableFirst], true
	default:
		return 0, false
	}
}

func civil(year int, month time.Month, day int) date.Date {
	d, _ := date.New(year, month, day)
	return d
}
