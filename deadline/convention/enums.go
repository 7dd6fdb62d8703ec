package convention

import "github.com/statutory-go/statutory/internal/enum"

// Trigger says when an event outside office days or hours counts as having
// happened. The zero value takes the event as it happened.
type Trigger uint8

// The values of Trigger.
const (
	// AsItHappened takes the day and instant of the event.
	AsItHappened Trigger = iota
	// NextWorkingDay moves an event on a day off to the first moment of the
	// next working day, as Ley 39/2015 art. 31.2(b) does for e-filing.
	NextWorkingDay
	// NextOpening moves an instant outside office hours to the next opening,
	// as Circular 08/2017/TT-BTP art. 6(3) does for e-mail.
	NextOpening
)

// String returns the value in words.
func (t Trigger) String() string {
	return enum.Name(t, "as it happened", "next working day", "next opening")
}

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

// String returns the value in words.
func (f FirstDay) String() string {
	return enum.Name(f, "unstated", "excluded", "included", "included if it starts at midnight")
}

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
)

// String returns the value in words.
func (d DayCount) String() string {
	return enum.Name(d, "unstated", "all days", "working days only", "office hours only")
}

// HourCount says which hours a term in hours counts. The zero value is
// silence.
type HourCount uint8

// The values of HourCount.
const (
	HoursUnstated      HourCount = iota
	HoursElapsed                 // all hours, day and night, over changes of the clock
	HoursOfWorkingDays           // the hours of working days, minute by minute
)

// String returns the value in words.
func (h HourCount) String() string {
	return enum.Name(h, "unstated", "elapsed", "of working days")
}

// HourStart says where a term in hours starts.
type HourStart uint8

// The values of HourStart.
const (
	HourExact HourStart = iota // at the instant of the event
	// HourNextFull starts at the first full hour strictly after the event:
	// the hour of the event is not counted, Regulation 1182/71 art. 3(1).
	HourNextFull
)

// String returns the value in words.
func (h HourStart) String() string { return enum.Name(h, "exact", "next full hour") }

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

// String returns the value in words.
func (m MonthAnchor) String() string {
	return enum.Name(m, "unstated", "event", "start day", "by the first day", "disputed")
}

// MonthLength says how long a month is.
type MonthLength uint8

// The values of MonthLength.
const (
	// CalendarMonths end by the number of a day; a year is twelve of them.
	CalendarMonths MonthLength = iota
	// ThirtyDayMonths have thirty days and years 365, and a half month 15.
	ThirtyDayMonths
)

// String returns the value in words.
func (m MonthLength) String() string { return enum.Name(m, "calendar months", "thirty days") }

// HalfMonth says how long half a month is. The zero value is silence.
type HalfMonth uint8

// The values of HalfMonth.
const (
	HalfMonthUnstated HalfMonth = iota
	FifteenDaysLast             // fifteen days, counted after the whole months
)

// String returns the value in words.
func (h HalfMonth) String() string { return enum.Name(h, "unstated", "fifteen days, counted last") }
