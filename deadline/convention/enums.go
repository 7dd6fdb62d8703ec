package convention

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Trigger says when an event outside office days or hours counts as having
// happened. The zero value takes the event as it happened.
type Trigger uint8

// The values of Trigger.
const (
	// AsItHappened takes the day and instant of the event.
	AsItHappened Trigger = iota
	// NextWorkingDay moves an event on a day off to the first moment of the
	// next working day.
	NextWorkingDay
	// NextOpening moves an instant outside office hours to the next opening,
	// as Circular 08/2017/TT-BTP art. 6(3) does for e-mail.
	NextOpening
	// NextForWorkingDays is NextWorkingDay for terms that count working days, and
	// leaves others, such as months, at the event: Ley 39/2015 art. 31.2(b) speaks
	// of periods "fijado en días hábiles" alone.
	NextForWorkingDays
)

//nolint:gochecknoglobals // a table of constants
var triggers = enum.Of("convention.trigger", "time at which an event counts",
	enum.As(AsItHappened, "as_it_happened", "as it happened", "đúng lúc xảy ra"),
	enum.As(NextWorkingDay, "next_working_day", "next working day", "ngày làm việc tiếp theo"),
	enum.As(NextOpening, "next_opening", "next opening", "giờ mở cửa tiếp theo"),
	enum.As(NextForWorkingDays, "next_for_working_days", "next working day, for working days", "ngày làm việc tiếp theo, đối với ngày làm việc"),
)

// String returns the word of the value.
func (t Trigger) String() string { return triggers.Word(t) }

// In returns the value in words.
func (t Trigger) In(lang string, words ...text.Catalogue) string {
	return triggers.Name(t).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (t Trigger) MarshalText() ([]byte, error) { return triggers.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Trigger) UnmarshalText(word []byte) error { return triggers.Unmarshal(word, t) }

// Closing says whether an event at the very moment at which the office closes, 17:00
// exactly, is within its hours. That matters where a Trigger of NextOpening moves what
// is outside them, and where a day ends at office close. The zero value answers with
// both and is Ambiguous: of the acts in the packages of this library none says.
type Closing uint8

// The values of Closing.
const (
	ClosingDisputed Closing = iota
	ClosingWithin           // it is: until 17:00 has 17:00 in it
	ClosingAfter            // it is not: the hours are over
)

//nolint:gochecknoglobals // a table of constants
var closings = enum.Of("convention.closing", "rule on an event at closing time",
	enum.As(ClosingDisputed, "disputed", "disputed", "có nhiều cách hiểu"),
	enum.As(ClosingWithin, "within_hours", "within the hours", "trong giờ làm việc"),
	enum.As(ClosingAfter, "after_hours", "after the hours", "ngoài giờ làm việc"),
)

// String returns the word of the value.
func (c Closing) String() string { return closings.Word(c) }

// In returns the value in words.
func (c Closing) In(lang string, words ...text.Catalogue) string {
	return closings.Name(c).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (c Closing) MarshalText() ([]byte, error) { return closings.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Closing) UnmarshalText(word []byte) error { return closings.Unmarshal(word, c) }

// FirstDay says whether the day of the event is counted. The zero value is
// silence.
type FirstDay uint8

// The values of FirstDay.
const (
	FirstDayUnstated   FirstDay = iota
	FirstDayExcluded            // counting starts the day after the event
	FirstDayIncluded            // the day of the event is day 1
	IncludedAtMidnight          // excluded, unless the event is an instant at 00:00
)

//nolint:gochecknoglobals // a table of constants
var firstDays = enum.Of("convention.first_day", "rule on the first day",
	enum.As(FirstDayUnstated, "unstated", "unstated", "không quy định"),
	enum.As(FirstDayExcluded, "excluded", "excluded", "không tính"),
	enum.As(FirstDayIncluded, "included", "included", "được tính"),
	enum.As(IncludedAtMidnight, "included_at_midnight", "included if it starts at midnight", "được tính nếu bắt đầu từ 0 giờ"),
)

// String returns the word of the value.
func (f FirstDay) String() string { return firstDays.Word(f) }

// In returns the value in words.
func (f FirstDay) In(lang string, words ...text.Catalogue) string {
	return firstDays.Name(f).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (f FirstDay) MarshalText() ([]byte, error) { return firstDays.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *FirstDay) UnmarshalText(word []byte) error { return firstDays.Unmarshal(word, f) }

// DayCount says what a term in days counts. The zero value is silence.
type DayCount uint8

// The values of DayCount.
const (
	DaysUnstated DayCount = iota
	AllDays
	WorkingDaysOnly
	// OfficeHoursOnly counts each day as the office hours of a whole working
	// day, from the instant of the event. Only a short term may be counted so.
	OfficeHoursOnly
	// ByTheHour counts each day as 24 hours from the instant of the event: from
	// 10:00 to 10:00, as custody is counted.
	ByTheHour
)

//nolint:gochecknoglobals // a table of constants
var dayCounts = enum.Of("convention.days", "way of counting days",
	enum.As(DaysUnstated, "unstated", "unstated", "không quy định"),
	enum.As(AllDays, "all_days", "all days", "mọi ngày"),
	enum.As(WorkingDaysOnly, "working_days", "working days only", "chỉ ngày làm việc"),
	enum.As(OfficeHoursOnly, "office_hours", "office hours only", "chỉ giờ làm việc"),
	enum.As(ByTheHour, "by_the_hour", "by the hour", "theo giờ"),
)

// String returns the word of the value.
func (d DayCount) String() string { return dayCounts.Word(d) }

// In returns the value in words.
func (d DayCount) In(lang string, words ...text.Catalogue) string {
	return dayCounts.Name(d).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (d DayCount) MarshalText() ([]byte, error) { return dayCounts.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *DayCount) UnmarshalText(word []byte) error { return dayCounts.Unmarshal(word, d) }

// HourCount says which hours a term in hours counts. The zero value is
// silence.
type HourCount uint8

// The values of HourCount.
const (
	HoursUnstated      HourCount = iota
	HoursElapsed                 // all hours, day and night, over changes of the clock
	HoursOfWorkingDays           // the hours of working days, minute by minute
)

//nolint:gochecknoglobals // a table of constants
var hourCounts = enum.Of("convention.hours", "way of counting hours",
	enum.As(HoursUnstated, "unstated", "unstated", "không quy định"),
	enum.As(HoursElapsed, "elapsed", "elapsed", "liên tục"),
	enum.As(HoursOfWorkingDays, "of_working_days", "of working days", "của ngày làm việc"),
)

// String returns the word of the value.
func (h HourCount) String() string { return hourCounts.Word(h) }

// In returns the value in words.
func (h HourCount) In(lang string, words ...text.Catalogue) string {
	return hourCounts.Name(h).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (h HourCount) MarshalText() ([]byte, error) { return hourCounts.Marshal(h) }

// UnmarshalText reads what MarshalText writes.
func (h *HourCount) UnmarshalText(word []byte) error { return hourCounts.Unmarshal(word, h) }

// HourStart says where a term in hours starts.
type HourStart uint8

// The values of HourStart.
const (
	HourExact HourStart = iota // at the instant of the event
	// HourNextFull starts at the first full hour strictly after the event:
	// the hour of the event is not counted, Regulation 1182/71 art. 3(1).
	HourNextFull
)

//nolint:gochecknoglobals // a table of constants
var hourStarts = enum.Of("convention.hour_start", "start of hours",
	enum.As(HourExact, "exact", "exact", "đúng thời điểm"),
	enum.As(HourNextFull, "next_full_hour", "next full hour", "giờ tròn tiếp theo"),
)

// String returns the word of the value.
func (h HourStart) String() string { return hourStarts.Word(h) }

// In returns the value in words.
func (h HourStart) In(lang string, words ...text.Catalogue) string {
	return hourStarts.Name(h).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (h HourStart) MarshalText() ([]byte, error) { return hourStarts.Marshal(h) }

// UnmarshalText reads what MarshalText writes.
func (h *HourStart) UnmarshalText(word []byte) error { return hourStarts.Unmarshal(word, h) }

// MonthAnchor says by which day's number a term in months or years ends. The
// zero value is silence.
type MonthAnchor uint8

// The values of MonthAnchor.
const (
	AnchorUnstated MonthAnchor = iota
	// AnchorEvent ends on the day numbered like the day of the event.
	AnchorEvent
	// AnchorStart ends on the day before the day numbered like the first day
	// counted; where the month has no such day, at its end.
	AnchorStart
	// AnchorByFirstDay is AnchorStart where the day of the event is counted
	// and AnchorEvent where it is not, as in BGB § 188(2).
	AnchorByFirstDay
	// AnchorDisputed answers with AnchorEvent and with AnchorStart.
	AnchorDisputed
)

//nolint:gochecknoglobals // a table of constants
var monthAnchors = enum.Of("convention.month_anchor", "day by which months end",
	enum.As(AnchorUnstated, "unstated", "unstated", "không quy định"),
	enum.As(AnchorEvent, "event", "event", "ngày xảy ra sự kiện"),
	enum.As(AnchorStart, "start_day", "start day", "ngày bắt đầu tính"),
	enum.As(AnchorByFirstDay, "by_first_day", "by the first day", "theo ngày đầu tiên"),
	enum.As(AnchorDisputed, "disputed", "disputed", "có nhiều cách hiểu"),
)

// String returns the word of the value.
func (m MonthAnchor) String() string { return monthAnchors.Word(m) }

// In returns the value in words.
func (m MonthAnchor) In(lang string, words ...text.Catalogue) string {
	return monthAnchors.Name(m).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (m MonthAnchor) MarshalText() ([]byte, error) { return monthAnchors.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *MonthAnchor) UnmarshalText(word []byte) error { return monthAnchors.Unmarshal(word, m) }

// MonthLength says how long a month is.
type MonthLength uint8

// The values of MonthLength.
const (
	// CalendarMonths end by the number of a day; a year is twelve of them.
	CalendarMonths MonthLength = iota
	// ThirtyDayMonths have thirty days and years 365, and a half month 15.
	ThirtyDayMonths
)

//nolint:gochecknoglobals // a table of constants
var monthLengths = enum.Of("convention.month_length", "length of a month",
	enum.As(CalendarMonths, "calendar_months", "calendar months", "tháng dương lịch"),
	enum.As(ThirtyDayMonths, "thirty_days", "thirty days", "ba mươi ngày"),
)

// String returns the word of the value.
func (m MonthLength) String() string { return monthLengths.Word(m) }

// In returns the value in words.
func (m MonthLength) In(lang string, words ...text.Catalogue) string {
	return monthLengths.Name(m).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (m MonthLength) MarshalText() ([]byte, error) { return monthLengths.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *MonthLength) UnmarshalText(word []byte) error { return monthLengths.Unmarshal(word, m) }

// HalfMonth says how long half a month is. The zero value is silence.
type HalfMonth uint8

// The values of HalfMonth.
const (
	HalfMonthUnstated HalfMonth = iota
	FifteenDaysLast             // fifteen days, counted after the whole months
)

//nolint:gochecknoglobals // a table of constants
var halfMonths = enum.Of("convention.half_month", "length of half a month",
	enum.As(HalfMonthUnstated, "unstated", "unstated", "không quy định"),
	enum.As(FifteenDaysLast, "fifteen_days_last", "fifteen days, counted last", "mười lăm ngày, tính sau cùng"),
)

// String returns the word of the value.
func (h HalfMonth) String() string { return halfMonths.Word(h) }

// In returns the value in words.
func (h HalfMonth) In(lang string, words ...text.Catalogue) string {
	return halfMonths.Name(h).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (h HalfMonth) MarshalText() ([]byte, error) { return halfMonths.Marshal(h) }

// UnmarshalText reads what MarshalText writes.
func (h *HalfMonth) UnmarshalText(word []byte) error { return halfMonths.Unmarshal(word, h) }
