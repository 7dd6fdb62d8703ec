package convention

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/enum"
)

// Direction says whether a term is counted from its event or back from it.
type Direction uint8

// The values of Direction.
const (
	Forward   Direction = iota // "within 10 days of receipt"
	Backwards                  // "10 days before the hearing"
)

// String returns the value in words.
func (d Direction) String() string { return enum.Name(d, "forward", "backward") }

// Bound says what the computed day is.
type Bound uint8

// The values of Bound.
const (
	LatestDay   Bound = iota // the last day on which the act is in time
	EarliestDay              // the first day on which the act is permitted
)

// String returns the value in words.
func (b Bound) String() string { return enum.Name(b, "latest day", "earliest day") }

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

// String returns the value in words.
func (r Roll) String() string {
	return enum.Name(r, "unstated", "keep", "following", "preceding", "disputed")
}

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

// String returns the value in words.
func (h HourRoll) String() string {
	return enum.Name(h, "unstated", "keep", "as days, at the same clock time", "disputed")
}

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

// String returns the value in words.
func (d DayEnd) String() string {
	return enum.Name(d, "midnight", "office close", "noon after Saturday")
}

// Additions says what becomes of days that another provision adds to a term,
// for distance or for service by post. The zero value is silence.
type Additions uint8

// The values of Additions.
const (
	AdditionsUnstated Additions = iota
	// AddAfterRoll adds calendar days to the day on which the term would
	// otherwise end, and then rolls again: FRCP 6(d).
	AddAfterRoll
)

// String returns the value in words.
func (a Additions) String() string { return enum.Name(a, "unstated", "after the roll, rolled again") }

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

// String returns the value in words.
func (p Pause) String() string {
	return enum.Name(p, "unstated", "the last day counts, the first does not", "the first day counts, the last does not",
		"neither the first nor the last day counts", "the first and the last day count")
}

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

// String returns the value in words.
func (m MonthPause) String() string {
	return enum.Name(m, "unstated", "added at the end, those within the term", "added at the end, all")
}

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

// String returns the value in words.
func (e Extension) String() string {
	return enum.Name(e, "unstated", "from the nominal end", "from the rolled end", "from the start", "disputed")
}

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

// String returns the value in words.
func (f FractionEnd) String() string {
	return enum.Name(f, "disputed", "half days", "share of the office hours", "whole days")
}
