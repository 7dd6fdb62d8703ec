package deadline

import (
	"errors"
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Term is an exact amount of legal time and its unit: what a statute means
// by "within 10 working days", before anything is known about the event, the
// calendar or the convention that it is counted under. Terms are written
//
//	10 working days      3.5 working days     8 working hours
//	30 days              2 weeks              same day
//	3 months             1 month 15 days      half month
//	day 20 of the next month                  last day of month 1 after the quarter
//
// A day is not 24 hours and a month is not 30 days: a Term never changes
// from one unit to another by itself. Only days, working days, hours and
// working hours have fractions, exact to four decimals.
//
// A Term is comparable with == and may be a map key. Its zero value is no
// term; IsZero reports it. The constructors take any number and never fail;
// an amount below zero or above MaxAmount makes a Term that Validate, and
// with it Compute, refuses by a *TermError. A Term is safe for concurrent use.
type Term struct {
	whole int64  // whole units
	days  int32  // days after the months or years, never a fraction; of a fixed day see fixedCode
	frac  uint16 // ten-thousandths of a unit
	unit  Unit
}

// MaxAmount is the largest amount of any unit that a Term may have.
const MaxAmount = 9_999_999

// fracUnit is the number of parts that Term.frac divides a unit into.
const fracUnit = 10_000

// Unit is what a Term counts.
type Unit uint8

// The units of a Term. Half months are a unit of their own because an act
// that knows them says how long half a month is: fifteen days in BGB § 189.
const (
	NoUnit Unit = iota
	UnitMinutes
	UnitHours        // hours on the clock, day and night
	UnitWorkingHours // hours within the office hours of working days
	UnitSameDay      // the day of the event itself
	UnitDays         // days that the convention counts: calendar days in most acts
	UnitWorkingDays
	UnitWeeks
	UnitHalfMonths
	UnitMonths
	UnitYears
	// UnitFixedDay counts no amount of time: the term ends on a day that is fixed by
	// its number in a month, see FixedDay.
	UnitFixedDay
)

//nolint:gochecknoglobals // a table of constants
var units = enum.Of("unit", "unit",
	enum.As(NoUnit, "no_unit", "no unit", "không có đơn vị"),
	enum.As(UnitMinutes, "minutes", "minutes", "phút"),
	enum.As(UnitHours, "hours", "hours", "giờ"),
	enum.As(UnitWorkingHours, "working_hours", "working hours", "giờ làm việc"),
	enum.As(UnitSameDay, "same_day", "same day", "trong ngày"),
	enum.As(UnitDays, "days", "days", "ngày"),
	enum.As(UnitWorkingDays, "working_days", "working days", "ngày làm việc"),
	enum.As(UnitWeeks, "weeks", "weeks", "tuần"),
	enum.As(UnitHalfMonths, "half_months", "half months", "nửa tháng"),
	enum.As(UnitMonths, "months", "months", "tháng"),
	enum.As(UnitYears, "years", "years", "năm"),
	enum.As(UnitFixedDay, "fixed_day", "fixed day", "ngày ấn định"),
)

// String returns the plural in snake_case, such as "working_days".
func (u Unit) String() string { return units.Word(u) }

// In returns the name of the unit in a language, such as "working days".
func (u Unit) In(lang string, words ...text.Catalogue) string {
	return units.Name(u).In(lang, words...)
}

// MarshalText writes what String returns.
func (u Unit) MarshalText() ([]byte, error) { return units.Marshal(u) }

// UnmarshalText reads what MarshalText writes.
func (u *Unit) UnmarshalText(word []byte) error { return units.Unmarshal(word, u) }

// noun is the plural with spaces, as terms write it.
func (u Unit) noun() string { return strings.ReplaceAll(u.String(), "_", " ") }

// Minutes returns a term of n minutes.
func Minutes(n int) Term { return Term{unit: UnitMinutes, whole: int64(n)} }

// Hours returns a term of n hours on the clock, day and night.
func Hours(n int) Term { return Term{unit: UnitHours, whole: int64(n)} }

// WorkingHours returns a term of n hours that pass only while the office is
// open: 8 working hours from 14:00 end at 14:00 of the next working day where
// an office day has eight hours.
func WorkingHours(n int) Term { return Term{unit: UnitWorkingHours, whole: int64(n)} }

// SameDay returns the term of what must be done on the day of the event.
func SameDay() Term { return Term{unit: UnitSameDay} }

// Days returns a term of n days. Which days count is the convention's:
// all of them in most acts, working days alone in Ley 39/2015 art. 30.2.
func Days(n int) Term { return Term{unit: UnitDays, whole: int64(n)} }

// WorkingDays returns a term of n working days.
func WorkingDays(n int) Term { return Term{unit: UnitWorkingDays, whole: int64(n)} }

// Weeks returns a term of n weeks.
func Weeks(n int) Term { return Term{unit: UnitWeeks, whole: int64(n)} }

// HalfMonths returns a term of n half months: one month and a half is three.
func HalfMonths(n int) Term { return Term{unit: UnitHalfMonths, whole: int64(n)} }

// Months returns a term of n months.
func Months(n int) Term { return Term{unit: UnitMonths, whole: int64(n)} }

// Years returns a term of n years.
func Years(n int) Term { return Term{unit: UnitYears, whole: int64(n)} }

// MonthsAndDays returns a term of months and then, counted from where the
// months end, calendar days. Without a month it is a term of days.
func MonthsAndDays(months, days int) Term {
	if months == 0 {
		return Days(days)
	}
	// Far outside the range, the amount that an error names is cut off.
	days = max(min(days, 1<<31-1), -1<<31)
	return Term{unit: UnitMonths, whole: int64(months), days: int32(days)}
}

// LastDay stands for the last day of a month in FixedDay.
const LastDay = -1

// FixedDay returns the term that ends on a day of a month, 1 to 31 or LastDay, in the
// month with that number after a period: 0 is the last month of the period itself.
// Vietnam's Law on Tax Administration 38/2019/QH14 art. 44 has (read in reprints):
//
//	FixedDay(20, 1, AfterMonth)           // the 20th of the month after that of the event
//	FixedDay(LastDay, 1, AfterQuarter)    // the last day of the first month of the next quarter
//	FixedDay(LastDay, 3, AfterYear)       // the last day of the third month after the year's end
//
// After a financial year that is no calendar year, count with AfterMonth from its last
// day. Such a term is counted forward only, rolls as the convention says of a last day
// that is off, and takes for a day that the month does not have what its AbsentDay says.
func FixedDay(day, month int, after Period) Term {
	return Term{unit: UnitFixedDay, whole: int64(month), days: fixedCode(day, after)}
}

// fixedCode packs the day and the period of a fixed day; a day far out of range is cut
// off, and refused all the same.
func fixedCode(day int, after Period) int32 {
	return int32(after)*1000 + int32(max(min(day, 800), -100)) + 100
}

// Fixed returns what FixedDay was given, and whether the term is such a one.
func (t Term) Fixed() (day, month int, after Period, ok bool) {
	if t.unit != UnitFixedDay {
		return 0, 0, 0, false
	}
	return int(t.days%1000) - 100, int(t.whole), Period(t.days / 1000), true
}

// NewTerm returns a term from an amount as decimal text, "3.5", and a unit,
// as records keep them. The error is a *TermError.
func NewTerm(amount string, unit Unit) (Term, error) {
	t, err := termOf(amount, unit)
	if err != nil {
		err.Text = strings.TrimSpace(amount + " " + unit.noun())
		return Term{}, err
	}
	return t, nil
}

// IsZero reports whether t is no term. A term of zero days is one.
func (t Term) IsZero() bool { return t == Term{} }

// Unit returns what the term counts.
func (t Term) Unit() Unit { return t.unit }

// Whole returns the whole units: 3 of 3.5 working days, and 1 of 1 month 15
// days. Of a fixed day it is the number of its month.
func (t Term) Whole() int { return int(t.whole) }

// TenThousandths returns the rest of the amount in ten-thousandths of a unit:
// 5000 of 3.5 working days, 0 of most terms.
func (t Term) TenThousandths() int { return int(t.frac) }

// ExtraDays returns the calendar days that follow the months or years: 15 of
// 1 month 15 days.
func (t Term) ExtraDays() int {
	if t.unit == UnitFixedDay {
		return 0
	}
	return int(t.days)
}

// IsInstant reports whether the term is counted on the clock, so that it runs
// from an instant and ends at one: minutes, hours and working hours.
func (t Term) IsInstant() bool { return t.unit >= UnitMinutes && t.unit <= UnitWorkingHours }

// Validate returns a *TermError if t is no term or its amount is below zero
// or above MaxAmount.
func (t Term) Validate() error {
	// One comparison for the usual term keeps Compute fast.
	if uint64(t.whole) <= MaxAmount && uint32(t.days) <= MaxAmount && t.unit-1 < UnitYears {
		return nil
	}
	return t.invalid()
}

func (t Term) invalid() error {
	if t.unit == NoUnit || t.unit > UnitFixedDay {
		return &TermError{Reason: "it is no term; write an amount and a unit, as in 10 working days"}
	}
	e := &TermError{Term: t, Text: t.String()}
	if t.unit == UnitFixedDay {
		if e.Reason = t.invalidFixed(); e.Reason == "" {
			return nil
		}
		return e
	}
	switch {
	case t.whole < 0 || t.days < 0:
		e.Reason = "an amount must not be negative; to count back from an event use deadline.Backward"
	default:
		e.Reason = "an amount must not be above 9999999"
	}
	return e
}

// invalidFixed says what is wrong with a fixed day, nothing if it is one.
func (t Term) invalidFixed() string {
	day, month, after, _ := t.Fixed()
	switch {
	case after > AfterYear:
		return "a fixed day lies after a month, a quarter or a year"
	case (day < 1 || day > 31) && day != LastDay:
		return "a month has days 1 to 31 and a last one"
	case month < 0 || month > MaxAmount:
		return "the month of a fixed day has a number from 0 to 9999999"
	}
	return ""
}

// isMonths reports whether the term is counted by months.
func (t Term) isMonths() bool { return t.unit >= UnitHalfMonths && t.unit <= UnitYears }

// isNothing reports whether the term has no length: the same day, 0 days.
func (t Term) isNothing() bool { return t.whole == 0 && t.frac == 0 && t.days == 0 }

// ErrTerm is what every *TermError is, for [errors.Is].
var ErrTerm = errors.New("not a usable term")

// A TermError is a text that is no term, or a term that cannot be counted:
// its amount is out of range, the convention does not know its unit, or it
// needs what the question does not give.
type TermError struct {
	Text   string `json:"text"`   // what was given
	Term   Term   `json:"term"`   // the term, where there is one
	Reason string `json:"reason"` // what is wrong with it, and what to write instead
}

func (e *TermError) Error() string {
	if e.Text == "" {
		return e.Reason
	}
	if e.Term.IsZero() {
		return fmt.Sprintf("%q is not a term: %s", e.Text, e.Reason)
	}
	return fmt.Sprintf("term %s: %s", e.Text, e.Reason)
}

// Unwrap returns ErrTerm.
func (e *TermError) Unwrap() error { return ErrTerm }
