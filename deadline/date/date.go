package date

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"log/slog"
	"time"
)

// Date is a day of the Gregorian calendar, without clock or zone: what a
// statute means by "the last day".
//
// A Date is comparable with == and may be a map key. Its zero value is no day
// at all; IsZero reports it, and arithmetic that starts from no day or leaves
// the years 1 to 9999 gives no day back instead of a wrong one. A Date is
// safe for concurrent use.
type Date struct {
	n int32 // days since 0000-12-31, so that 0001-01-01 is 1 and 0 is no day
}

// The ordinals of the first and the last day a Date can be: 0001-01-01 and
// 9999-12-31.
const (
	MinOrdinal = 1
	MaxOrdinal = 3_652_059
)

// New returns the day with that year (1 to 9999), month and day of the
// month. A day that does not exist, such as 30 February, is an *Error;
// nothing is carried into the next month.
func New(year int, month time.Month, day int) (Date, error) {
	switch {
	case year < 1 || year > 9999:
		return Date{}, dateError(year, month, day, "the year must be from 1 to 9999")
	case month < time.January || month > time.December:
		return Date{}, dateError(year, month, day, "the month must be from 1 to 12")
	case day < 1 || day > DaysIn(year, month):
		return Date{}, dateError(year, month, day,
			fmt.Sprintf("%s %d has %d days", month, year, DaysIn(year, month)))
	}
	return Date{daysFromCivil(year, month, day)}, nil
}

// Parse reads a day written as 2006-01-02, and nothing else. The error is
// an *Error that says what is wrong with the text.
func Parse(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, &Error{Text: s, Reason: "write year-month-day, as in 2026-08-17"}
	}
	year, ok1 := digits(s[0:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:10])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, &Error{Text: s, Reason: "write year-month-day, as in 2026-08-17"}
	}
	return New(year, time.Month(month), day)
}

// MustParse is Parse for constants in programs and tests; it panics
// on an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Of returns the day that t falls on in t's own location. Convert t with
// [time.Time.In] first where the day of another zone is meant.
func Of(t time.Time) Date {
	year, month, day := t.Date()
	d, err := New(year, month, day)
	if err != nil {
		return Date{}
	}
	return d
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d.n == 0 }

// Civil returns year, month and day of the month; all zero for no day.
func (d Date) Civil() (year int, month time.Month, day int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	return civilFromDays(d.n)
}

// Year returns the year, 1 to 9999, or 0 for no day.
func (d Date) Year() int { y, _, _ := d.Civil(); return y }

// Month returns the month, or 0 for no day.
func (d Date) Month() time.Month { _, m, _ := d.Civil(); return m }

// Day returns the day of the month, 1 to 31, or 0 for no day.
func (d Date) Day() int { _, _, day := d.Civil(); return day }

// Weekday returns the day of the week. No day answers Sunday; ask IsZero
// first where that can happen.
func (d Date) Weekday() time.Weekday { return time.Weekday(uint32(d.n) % 7) }

// Compare returns -1 if d is before other, +1 if after, 0 if the same day.
// No day sorts before all days.
func (d Date) Compare(other Date) int { return cmp.Compare(d.n, other.n) }

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.n < other.n }

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return d.n > other.n }

// Next returns the day after d, or no day after 9999-12-31.
func (d Date) Next() Date { return d.AddDays(1) }

// Prev returns the day before d, or no day before 0001-01-01.
func (d Date) Prev() Date { return d.AddDays(-1) }

// AddDays returns the day n calendar days after d, before it if n is
// negative. The result is no day if d is, or if it would lie outside the
// years 1 to 9999.
func (d Date) AddDays(n int) Date {
	sum := int64(d.n) + int64(n)
	if d.n == 0 || n > MaxOrdinal || n < -MaxOrdinal || sum < MinOrdinal || sum > MaxOrdinal {
		return Date{}
	}
	return Date{int32(sum)}
}

// Sub returns the number of calendar days from other to d: negative if d is
// the earlier one, 0 if either is no day.
func (d Date) Sub(other Date) int {
	if d.n == 0 || other.n == 0 {
		return 0
	}
	return int(d.n - other.n)
}

// AddMonths returns the day with the same number n months later, earlier if
// n is negative; a year is twelve months. Where that month has no such day,
// absent decides, and RefuseAbsent answers with an *AbsentDayError: 31 January
// plus one month is a question of law, not of arithmetic. A result outside
// the years 1 to 9999 is an *Error.
func (d Date) AddMonths(n int, absent AbsentDay) (Date, error) {
	if d.n == 0 {
		return Date{}, &Error{Reason: "months cannot be added to no day"}
	}
	if to, ok := d.SameDayIn(n); ok {
		return to, nil
	}
	year, month, _ := civilFromDays(d.n)
	months := year*12 + int(month) - 1 + n
	if n > mostMonths || n < -mostMonths || months < 12 || months >= 12*10_000 {
		return Date{}, &Error{Text: d.String(), Reason: fmt.Sprintf("%d months lead outside the years 1 to 9999", n)}
	}
	year, month = months/12, time.Month(months%12+1)
	last := Date{daysFromCivil(year, month, DaysIn(year, month))}
	switch absent {
	case LastOfMonth:
		return last, nil
	case FirstOfNextMonth:
		return last.Next(), nil
	default:
		return Date{}, &AbsentDayError{From: d, Months: n, Year: year, Month: month}
	}
}

// Start returns the instant at which d begins in loc: its first moment there,
// which is not 00:00 where a clock change skips midnight. A nil loc is UTC. No
// day begins at no time, the zero [time.Time].
func (d Date) Start(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	if loc == nil {
		loc = time.UTC
	}
	year, month, day := d.Civil()
	t := time.Date(year, month, day, 0, 0, 0, 0, loc)
	// Where midnight is skipped, time.Date answers with the offset before or
	// after the gap: an instant of the day before, or one too late on this day.
	for Of(t).Before(d) {
		t = t.Add(15 * time.Minute)
	}
	for back := t.Add(-time.Minute); Of(back) == d; back = t.Add(-time.Minute) {
		t = back
	}
	return t
}

// Ordinal returns the number of the day, counted from 1 for 0001-01-01; 0 for
// no day. It lets a program keep days in an integer column.
func (d Date) Ordinal() int { return int(d.n) }

// OfOrdinal returns the day with that number; no day outside the years 1
// to 9999.
func OfOrdinal(n int) Date {
	if n < MinOrdinal || n > MaxOrdinal {
		return Date{}
	}
	return Date{int32(n)}
}

// String returns the day as 2006-01-02, and "no day" for the zero Date.
func (d Date) String() string {
	if d.n == 0 {
		return "no day"
	}
	return string(d.appendISO(make([]byte, 0, 10)))
}

func (d Date) appendISO(b []byte) []byte {
	y, m, day := civilFromDays(d.n)
	return append(b,
		byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+int(m)/10), byte('0'+int(m)%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

// MarshalText writes 2006-01-02; no day is the empty text.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// AppendText appends what MarshalText writes to b.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.n == 0 {
		return b, nil
	}
	return d.appendISO(b), nil
}

// UnmarshalText reads what MarshalText writes; the error is an *Error.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Value stores d in a database as the text 2006-01-02, and no day as NULL.
func (d Date) Value() (driver.Value, error) {
	if d.n == 0 {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads d from a database: a text 2006-01-02, a time.Time (its day in
// its own location) or NULL for no day.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case time.Time:
		*d = Of(v)
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	}
	return &Error{Text: fmt.Sprint(src), Reason: fmt.Sprintf("a %T is not a date", src)}
}

// LogValue lets slog print the day as text.
func (d Date) LogValue() slog.Value { return slog.StringValue(d.String()) }

// DaysIn returns the number of days of a month: 28 to 31.
func DaysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	default:
		return 31
	}
}

func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// daysFromCivil counts from a year that begins in March, so that a leap day
// is the last of its year.
func daysFromCivil(year int, month time.Month, day int) int32 {
	y, m := int32(year), int32(month)
	if m <= 2 {
		y--
		m += 12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + int32(day) - 307 + 1
}

// civilFromDays is the inverse of daysFromCivil, after Neri and Schneider,
// "Euclidean affine functions and their application to calendar algorithms"
// (2022): one multiplication for each of century, year and month.
func civilFromDays(n int32) (year int, month time.Month, day int) {
	n1 := 4*uint32(n+305) + 3
	century, rest := n1/146097, n1%146097
	n2 := rest | 3
	p2 := uint64(2939745) * uint64(n2)
	yearOfCentury := uint32(p2 >> 32)
	dayOfYear := uint32(p2) / 2939745 / 4
	n3 := 2141*dayOfYear + 197913
	m, d := n3>>16, (n3&0xffff)/2141
	y := 100*century + yearOfCentury
	if dayOfYear >= 306 {
		y++
		m -= 12
	}
	return int(y), time.Month(m), int(d) + 1
}
