package date

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/statutory-go/statutory/deadline/text"
)

// How days are said. Vietnam writes a day as 17/8/2026, with neither a zero
// before it nor the month in letters.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayNoDay   = text.NewPhrase("date.none", "no day", "không có ngày")
	sayDay     = text.NewPhrase("date.day", "{day} {month} {year}", "{day}/{number}/{year}")
	sayWeekday = text.NewPhrase("date.with_weekday", "{weekday} {date}", "{weekday} {date}")
	sayMonth   = text.NewPhrase("date.month", "{month} {year}", "tháng {number}/{year}")
	sayMonths  = [12]text.Phrase{
		text.NewPhrase("month.january", "January", "tháng Một"),
		text.NewPhrase("month.february", "February", "tháng Hai"),
		text.NewPhrase("month.march", "March", "tháng Ba"),
		text.NewPhrase("month.april", "April", "tháng Tư"),
		text.NewPhrase("month.may", "May", "tháng Năm"),
		text.NewPhrase("month.june", "June", "tháng Sáu"),
		text.NewPhrase("month.july", "July", "tháng Bảy"),
		text.NewPhrase("month.august", "August", "tháng Tám"),
		text.NewPhrase("month.september", "September", "tháng Chín"),
		text.NewPhrase("month.october", "October", "tháng Mười"),
		text.NewPhrase("month.november", "November", "tháng Mười một"),
		text.NewPhrase("month.december", "December", "tháng Mười hai"),
	}
	sayWeekdays = [7]text.Phrase{
		time.Sunday:    text.NewPhrase("weekday.sunday", "Sunday", "Chủ nhật"),
		time.Monday:    text.NewPhrase("weekday.monday", "Monday", "thứ Hai"),
		time.Tuesday:   text.NewPhrase("weekday.tuesday", "Tuesday", "thứ Ba"),
		time.Wednesday: text.NewPhrase("weekday.wednesday", "Wednesday", "thứ Tư"),
		time.Thursday:  text.NewPhrase("weekday.thursday", "Thursday", "thứ Năm"),
		time.Friday:    text.NewPhrase("weekday.friday", "Friday", "thứ Sáu"),
		time.Saturday:  text.NewPhrase("weekday.saturday", "Saturday", "thứ Bảy"),
	}
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{sayNoDay, sayDay, sayMonth, sayWeekday}, sayMonths[:], sayWeekdays[:], absentDays.Phrases())
}

// In returns the day as a language writes it: "17 August 2026", "17/8/2026".
func (d Date) In(lang string, words ...text.Catalogue) string {
	var room [32]byte
	return string(d.AppendIn(room[:0], lang, words...))
}

// AppendIn appends to b what In returns.
func (d Date) AppendIn(b []byte, lang string, words ...text.Catalogue) []byte {
	if d.IsZero() {
		return sayNoDay.AppendIn(b, lang, words)
	}
	year, month, day := d.Civil()
	return sayDay.AppendIn(b, lang, words, "day", day, "month", &sayMonths[month-1], "number", int(month), "year", strconv.Itoa(year))
}

// WithWeekday is a day that is said, by In, with the day of the week before it. In all
// else it is the day: JSON and String, and with it fmt, have 2026-08-17. For logs there
// is [Date.WeekdayString].
type WithWeekday struct{ Date }

// In returns the day with its day of the week: "Monday 17 August 2026", "thứ Hai
// 17/8/2026".
func (d WithWeekday) In(lang string, words ...text.Catalogue) string {
	var room [48]byte
	return string(d.AppendIn(room[:0], lang, words...))
}

// AppendIn appends to b what In returns.
func (d WithWeekday) AppendIn(b []byte, lang string, words ...text.Catalogue) []byte {
	if d.IsZero() {
		return d.Date.AppendIn(b, lang, words...)
	}
	return sayWeekday.AppendIn(b, lang, words, "weekday", &sayWeekdays[d.Weekday()], "date", d.Date)
}

// WithWeekday returns the day to be said with its day of the week.
func (d Date) WithWeekday() WithWeekday { return WithWeekday{d} }

// MonthOfYear returns the month of the day with its year: "August 2026", "tháng
// 8/2026"; nothing for no day.
func (d Date) MonthOfYear() text.Sentence {
	if d.IsZero() {
		return text.Sentence{}
	}
	return sayMonth.With("month", sayMonths[d.Month()-1].With(), "number", int(d.Month()), "year", strconv.Itoa(d.Year()))
}

// WeekdayName returns the day of the week: "Monday", "thứ Hai"; nothing for no
// day.
func (d Date) WeekdayName() text.Sentence {
	if d.IsZero() {
		return text.Sentence{}
	}
	return sayWeekdays[d.Weekday()].With()
}

// WeekdayString returns the day as String does with the day of the week before
// it, for logs and errors: "Mon 2026-08-17".
func (d Date) WeekdayString() string {
	if d.IsZero() {
		return d.String()
	}
	return d.Weekday().String()[:3] + " " + d.String()
}

// Read reads a day as In writes it in a language, or as [Parse] does. The error
// is an *Error that shows how the language writes a day.
func Read(s, lang string, words ...text.Catalogue) (Date, error) {
	if d, err := Parse(s); err == nil {
		return d, nil
	}
	written, ok := sayDay.Read(s, lang, words...)
	if !ok {
		example := Date{daysFromCivil(2026, time.August, 17)}
		return Date{}, &Error{Text: s, Reason: fmt.Sprintf("write a day as in %s, or as %s", example.In(lang, words...), example)}
	}
	month := number(written["number"])
	for i := range sayMonths {
		if written["month"] == sayMonths[i].In(lang, words...) {
			month = i + 1
		}
	}
	d, err := New(number(written["year"]), time.Month(month), number(written["day"]))
	if wrong := (*Error)(nil); errors.As(err, &wrong) {
		wrong.Text = s
	}
	return d, err
}

// number reads the digits of a year, month or day; what is none is no day
// either.
func number(s string) int {
	if n, err := strconv.ParseUint(s, 10, 16); err == nil && len(s) <= 4 {
		return int(n)
	}
	return -1
}
