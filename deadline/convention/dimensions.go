package convention

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/internal/enum"
)

// Dimensions are the questions of counting that a Convention answers, each by
// a small enum. Where the zero value of a field says that the act is silent,
// a computation in which the question arises is refused with an
// *UnstatedError; a value named Disputed answers with every reading instead.
type Dimensions struct {
	Trigger    Trigger        // when an event outside office days or hours counts as having happened
	CutOff     date.ClockTime // a same-day term whose event is strictly later counts from the next working day
	Deemed     uint8          // calendar days after the event on which it is deemed to have happened
	DeemedRoll Roll           // what becomes of a deemed day that is off: Keep (or unstated) or Following

	FirstDay    FirstDay       // whether the day of the event is counted
	Days        DayCount       // what "days" count
	ShortDays   uint8          // a term of at most so many days counts ShortCount instead; 0: no such rule
	ShortCount  DayCount       // working days or office hours
	Hours       HourCount      // which hours count
	HourStart   HourStart      // where the first hour starts
	MonthAnchor MonthAnchor    // by which day's number months and years end
	AbsentDay   date.AbsentDay // months: the end in a month without that day
	AbsentYear  date.AbsentDay // years: the end of a term from 29 February
	MonthLength MonthLength    // months of the calendar, or of thirty days
	HalfMonth   HalfMonth      // how long half a month is

	Direction    Direction   // counted from the event, or back from it
	ClearEnd     bool        // the day at the far end is clear, too
	Bound        Bound       // the latest day to act, or the earliest permitted day
	Roll         Roll        // the last day is off, counted forward
	BackwardRoll Roll        // the last day is off, counted backward
	HourRoll     HourRoll    // a term in hours ends on a day off
	DayEnd       DayEnd      // when on its last day a term ends
	MinWorking   uint8       // least number of working days within a term of at least so many days
	Additions    Additions   // days that another provision adds, such as for service by post
	Pause        Pause       // which edge days of a pause are counted
	MonthPause   MonthPause  // what a pause does to a term in months
	Extension    Extension   // from where an extension runs
	Fraction     FractionEnd // where a fraction of a day ends
}

// Dimension names one field of Dimensions.
type Dimension uint8

// The dimensions, in the order of the computation.
const (
	DimTrigger Dimension = iota
	DimCutOff
	DimDeemed
	DimDeemedRoll
	DimFirstDay
	DimDays
	DimShortDays
	DimShortCount
	DimHours
	DimHourStart
	DimMonthAnchor
	DimAbsentDay
	DimAbsentYear
	DimMonthLength
	DimHalfMonth
	DimDirection
	DimClearEnd
	DimBound
	DimRoll
	DimBackwardRoll
	DimHourRoll
	DimDayEnd
	DimMinWorking
	DimAdditions
	DimPause
	DimMonthPause
	DimExtension
	DimFraction
	dimensionCount
)

// String returns the name used in JSON, such as "firstDay".
func (d Dimension) String() string {
	return enum.Name(d, "trigger", "cut_off", "deemed", "deemed_roll", "first_day", "days", "short_days", "short_count",
		"hours", "hour_start", "month_anchor", "absent_day", "absent_year", "month_length", "half_month", "direction",
		"clear_end", "bound", "roll", "backward_roll", "hour_roll", "day_end", "min_working", "additions", "pause",
		"month_pause", "extension", "fraction")
}

// MarshalText writes what String returns.
func (d Dimension) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// Value returns what a dimension says, in words.
func (d Dimensions) Value(of Dimension) string {
	values := [dimensionCount]any{
		d.Trigger, d.CutOff, d.Deemed, d.DeemedRoll, d.FirstDay, d.Days, d.ShortDays, d.ShortCount,
		d.Hours, d.HourStart, d.MonthAnchor, d.AbsentDay, d.AbsentYear, d.MonthLength, d.HalfMonth, d.Direction,
		d.ClearEnd, d.Bound, d.Roll, d.BackwardRoll, d.HourRoll, d.DayEnd, d.MinWorking, d.Additions, d.Pause,
		d.MonthPause, d.Extension, d.Fraction,
	}
	if of >= dimensionCount {
		return ""
	}
	if of == DimCutOff && d.CutOff == 0 {
		return "none"
	}
	return fmt.Sprint(values[of])
}
