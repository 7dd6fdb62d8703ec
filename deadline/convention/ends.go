package convention

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Direction says whether a term is counted from its event or back from it.
type Direction uint8

// The values of Direction.
const (
	Forward   Direction = iota // "within 10 days of receipt"
	Backwards                  // "10 days before the hearing"
)

//nolint:gochecknoglobals // a table of constants
var directions = enum.Of("convention.direction", "direction of counting",
	enum.As(Forward, "forward", "forward", "tính xuôi"),
	enum.As(Backwards, "backward", "backward", "tính ngược"),
)

// String returns the word of the value.
func (d Direction) String() string { return directions.Word(d) }

// In returns the value in words.
func (d Direction) In(lang string, words ...text.Catalogue) string {
	return directions.Name(d).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (d Direction) MarshalText() ([]byte, error) { return directions.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Direction) UnmarshalText(word []byte) error { return directions.Unmarshal(word, d) }

// Bound says what the computed day is.
type Bound uint8

// The values of Bound.
const (
	LatestDay   Bound = iota // the last day on which the act is in time
	EarliestDay              // the first day on which the act is permitted
)

//nolint:gochecknoglobals // a table of constants
var bounds = enum.Of("convention.bound", "kind of day",
	enum.As(LatestDay, "latest_day", "latest day", "ngày muộn nhất"),
	enum.As(EarliestDay, "earliest_day", "earliest day", "ngày sớm nhất"),
)

// String returns the word of the value.
func (b Bound) String() string { return bounds.Word(b) }

// In returns the value in words.
func (b Bound) In(lang string, words ...text.Catalogue) string {
	return bounds.Name(b).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (b Bound) MarshalText() ([]byte, error) { return bounds.Marshal(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Bound) UnmarshalText(word []byte) error { return bounds.Unmarshal(word, b) }

// Roll says where a term ends whose last day is off. The zero value is
// silence.
type Roll uint8

// The values of Roll.
const (
	RollUnstated Roll = iota
	Keep              // on that day all the same
	Following         // on the next working day
	Preceding         // on the working day before
	// RollDisputed answers with Keep and with the working day further in the
	// direction of counting.
	RollDisputed
)

//nolint:gochecknoglobals // a table of constants
var rolls = enum.Of("convention.roll", "rule on a last day that is off",
	enum.As(RollUnstated, "unstated", "unstated", "không quy định"),
	enum.As(Keep, "keep", "keep", "giữ nguyên"),
	enum.As(Following, "following", "following", "ngày làm việc tiếp theo"),
	enum.As(Preceding, "preceding", "preceding", "ngày làm việc liền trước"),
	enum.As(RollDisputed, "disputed", "disputed", "có nhiều cách hiểu"),
)

// String returns the word of the value.
func (r Roll) String() string { return rolls.Word(r) }

// In returns the value in words.
func (r Roll) In(lang string, words ...text.Catalogue) string {
	return rolls.Name(r).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (r Roll) MarshalText() ([]byte, error) { return rolls.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Roll) UnmarshalText(word []byte) error { return rolls.Unmarshal(word, r) }

// HourRoll says where a term in hours ends that would end on a day off. The
// zero value is silence.
type HourRoll uint8

// The values of HourRoll.
const (
	HourRollUnstated HourRoll = iota
	HourKeep                  // at that instant all the same
	// HourRollsAsDays moves the day as Roll and BackwardRoll say; the clock
	// time stays, as in FRCP 6(a)(2)(C).
	HourRollsAsDays
	HourRollDisputed // answers with both
)

//nolint:gochecknoglobals // a table of constants
var hourRolls = enum.Of("convention.hour_roll", "rule on hours that end on a day off",
	enum.As(HourRollUnstated, "unstated", "unstated", "không quy định"),
	enum.As(HourKeep, "keep", "keep", "giữ nguyên"),
	enum.As(HourRollsAsDays, "as_days", "as days, at the same clock time", "như ngày, cùng giờ"),
	enum.As(HourRollDisputed, "disputed", "disputed", "có nhiều cách hiểu"),
)

// String returns the word of the value.
func (h HourRoll) String() string { return hourRolls.Word(h) }

// In returns the value in words.
func (h HourRoll) In(lang string, words ...text.Catalogue) string {
	return hourRolls.Name(h).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (h HourRoll) MarshalText() ([]byte, error) { return hourRolls.Marshal(h) }

// UnmarshalText reads what MarshalText writes.
func (h *HourRoll) UnmarshalText(word []byte) error { return hourRolls.Unmarshal(word, h) }

// DayEnd says when on its last day a term in days or longer ends.
type DayEnd uint8

// The values of DayEnd.
const (
	AtMidnight    DayEnd = iota // at the end of the day, 24:00
	AtOfficeClose               // when the office closes; it needs office hours
	// NoonAfterSaturday ends a term at noon of a Monday that it was moved to
	// from Saturday, and at midnight else: Taiwan's APA art. 48(4).
	NoonAfterSaturday
)

//nolint:gochecknoglobals // a table of constants
var dayEnds = enum.Of("convention.day_end", "end of a day",
	enum.As(AtMidnight, "midnight", "midnight", "24 giờ"),
	enum.As(AtOfficeClose, "office_close", "office close", "giờ đóng cửa"),
	enum.As(NoonAfterSaturday, "noon_after_saturday", "noon after Saturday", "giữa trưa sau thứ Bảy"),
)

// String returns the word of the value.
func (d DayEnd) String() string { return dayEnds.Word(d) }

// In returns the value in words.
func (d DayEnd) In(lang string, words ...text.Catalogue) string {
	return dayEnds.Name(d).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (d DayEnd) MarshalText() ([]byte, error) { return dayEnds.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *DayEnd) UnmarshalText(word []byte) error { return dayEnds.Unmarshal(word, d) }

// Additions says what becomes of days that another provision adds to a term,
// for distance or for service by post. The zero value is silence.
type Additions uint8

// The values of Additions.
const (
	AdditionsUnstated Additions = iota
	// AddAfterRoll adds calendar days to the day on which the term would
	// otherwise end, and then rolls again: FRCP 6(d).
	AddAfterRoll
	// AddBeforeRoll adds calendar days to the term, and the whole rolls once, as
	// with distance before the Court of Justice of the Union (T-85/97).
	AddBeforeRoll
)

//nolint:gochecknoglobals // a table of constants
var additions = enum.Of("convention.additions", "rule on days that are added",
	enum.As(AdditionsUnstated, "unstated", "unstated", "không quy định"),
	enum.As(AddAfterRoll, "after_roll", "after the roll, rolled again", "sau khi chuyển ngày, rồi chuyển lần nữa"),
	enum.As(AddBeforeRoll, "before_roll", "before the roll, rolled once", "trước khi chuyển ngày, chuyển một lần"),
)

// String returns the word of the value.
func (a Additions) String() string { return additions.Word(a) }

// In returns the value in words.
func (a Additions) In(lang string, words ...text.Catalogue) string {
	return additions.Name(a).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (a Additions) MarshalText() ([]byte, error) { return additions.Marshal(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Additions) UnmarshalText(word []byte) error { return additions.Unmarshal(word, a) }

// Pause says which boundary day of a pause is counted: the day of the request
// with which time stopped, and the day of the supply with which it ran on.
// The acts seldom say, and the readings differ by a day; the zero value is
// silence.
type Pause uint8

// The values of Pause.
const (
	PauseUnstated Pause = iota
	// PauseFromRequest leaves out the day of the request and counts the day
	// on which time runs on, as where a limit runs on "from the day" of the
	// decision to continue: Law on Complaints art. 11a(4), Decree 155/2026.
	PauseFromRequest
	// PauseAfterRequest counts the day of the request and leaves out the day
	// of the supply: the day of an event is not counted, Civil Code
	// 91/2015/QH13 art. 147(3), applied to both events.
	PauseAfterRequest
	// PauseWhole leaves out both days.
	PauseWhole
	// PauseBetween counts both: only the days between are left out.
	PauseBetween
)

//nolint:gochecknoglobals // a table of constants
var pauses = enum.Of("convention.pause", "rule on the edge days of a pause",
	enum.As(PauseUnstated, "unstated", "unstated", "không quy định"),
	enum.As(PauseFromRequest, "last_day_counts", "the last day counts, the first does not", "tính ngày cuối, không tính ngày đầu"),
	enum.As(PauseAfterRequest, "first_day_counts", "the first day counts, the last does not", "tính ngày đầu, không tính ngày cuối"),
	enum.As(PauseWhole, "neither_counts", "neither the first nor the last day counts", "không tính cả ngày đầu và ngày cuối"),
	enum.As(PauseBetween, "both_count", "the first and the last day count", "tính cả ngày đầu và ngày cuối"),
)

// String returns the word of the value.
func (p Pause) String() string { return pauses.Word(p) }

// In returns the value in words.
func (p Pause) In(lang string, words ...text.Catalogue) string {
	return pauses.Name(p).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (p Pause) MarshalText() ([]byte, error) { return pauses.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Pause) UnmarshalText(word []byte) error { return pauses.Unmarshal(word, p) }

// Between returns the days that a pause leaves out of the count, and whether
// there are any: a pause that is over on the day it began may leave out none,
// and one under PauseUnstated leaves out none. A zero resumed is a pause that
// still lasts; the interval is then open.
func (p Pause) Between(requested, resumed date.Date) (date.Interval, bool) {
	days := date.Interval{First: requested, Last: resumed}
	if p == PauseAfterRequest || p == PauseBetween {
		days.First = requested.Next()
	}
	if (p == PauseFromRequest || p == PauseBetween) && !resumed.IsZero() {
		days.Last = resumed.Prev()
	}
	if p == PauseUnstated || requested.IsZero() || days.IsReversed() {
		return date.Interval{}, false
	}
	return days, true
}

// MonthPause says what days that are not counted do to a term in months or
// years. The zero value is silence.
type MonthPause uint8

// The values of MonthPause.
const (
	MonthPauseUnstated MonthPause = iota
	AddPausedWithin               // the paused days within the running term are added to its end, before it rolls
	AddPausedAll                  // all paused days are added, wherever they lie
)

//nolint:gochecknoglobals // a table of constants
var monthPauses = enum.Of("convention.month_pause", "rule on pauses in months",
	enum.As(MonthPauseUnstated, "unstated", "unstated", "không quy định"),
	enum.As(AddPausedWithin, "added_within", "added at the end, those within the term", "cộng vào cuối, những ngày trong thời hạn"),
	enum.As(AddPausedAll, "added_all", "added at the end, all", "cộng vào cuối, tất cả"),
)

// String returns the word of the value.
func (m MonthPause) String() string { return monthPauses.Word(m) }

// In returns the value in words.
func (m MonthPause) In(lang string, words ...text.Catalogue) string {
	return monthPauses.Name(m).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (m MonthPause) MarshalText() ([]byte, error) { return monthPauses.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *MonthPause) UnmarshalText(word []byte) error { return monthPauses.Unmarshal(word, m) }

// Extension says from where the time of an extension runs. The zero value is
// silence.
type Extension uint8

// The values of Extension.
const (
	ExtensionUnstated Extension = iota
	ExtendFromNominal           // from the last day of the term before it rolled
	ExtendFromRolled            // from the day to which the term had rolled
	// ExtendFromStart counts term and extension as one from the original
	// start: Circular 293/2016/TT-BTC art. 9, Example 9.
	ExtendFromStart
	// ExtensionDisputed answers with ExtendFromNominal and ExtendFromRolled.
	ExtensionDisputed
)

//nolint:gochecknoglobals // a table of constants
var extensions = enum.Of("convention.extension", "start of an extension",
	enum.As(ExtensionUnstated, "unstated", "unstated", "không quy định"),
	enum.As(ExtendFromNominal, "from_nominal_end", "from the nominal end", "từ ngày hết hạn danh nghĩa"),
	enum.As(ExtendFromRolled, "from_rolled_end", "from the rolled end", "từ ngày hết hạn đã chuyển"),
	enum.As(ExtendFromStart, "from_start", "from the start", "từ ngày bắt đầu"),
	enum.As(ExtensionDisputed, "disputed", "disputed", "có nhiều cách hiểu"),
)

// String returns the word of the value.
func (e Extension) String() string { return extensions.Word(e) }

// In returns the value in words.
func (e Extension) In(lang string, words ...text.Catalogue) string {
	return extensions.Name(e).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (e Extension) MarshalText() ([]byte, error) { return extensions.Marshal(e) }

// UnmarshalText reads what MarshalText writes.
func (e *Extension) UnmarshalText(word []byte) error { return extensions.Unmarshal(word, e) }

// FractionEnd says where on its last day a term with a fraction of a day
// ends: 3.5 working days on the fourth. The zero value answers with half days
// and with whole days, and is Ambiguous: no text of law is known that decides.
type FractionEnd uint8

// The values of FractionEnd.
const (
	FractionDisputed FractionEnd = iota
	// FractionHalfDay ends at noon for up to half a day, and with the day for
	// more. Noon is the close of the first opening where the calendar has
	// office hours, and 12:00 else.
	FractionHalfDay
	// FractionOfHours ends when that share of the day's office hours is over,
	// counted from the opening; it needs office hours.
	FractionOfHours
	// FractionWholeDay rounds up: the term ends with the day.
	FractionWholeDay
)

//nolint:gochecknoglobals // a table of constants
var fractionEnds = enum.Of("convention.fraction", "end of a fraction of a day",
	enum.As(FractionDisputed, "disputed", "disputed", "có nhiều cách hiểu"),
	enum.As(FractionHalfDay, "half_days", "half days", "nửa ngày"),
	enum.As(FractionOfHours, "share_of_hours", "share of the office hours", "theo tỷ lệ giờ làm việc"),
	enum.As(FractionWholeDay, "whole_days", "whole days", "cả ngày"),
)

// String returns the word of the value.
func (f FractionEnd) String() string { return fractionEnds.Word(f) }

// In returns the value in words.
func (f FractionEnd) In(lang string, words ...text.Catalogue) string {
	return fractionEnds.Name(f).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (f FractionEnd) MarshalText() ([]byte, error) { return fractionEnds.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *FractionEnd) UnmarshalText(word []byte) error { return fractionEnds.Unmarshal(word, f) }
