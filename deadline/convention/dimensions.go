package convention

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Dimensions are the questions of counting that a Convention answers, each by
// a small enum. Where the zero value of a field says that the act is silent,
// a computation in which the question arises is refused with an
// *UnstatedError; a value named Disputed answers with every reading instead.
type Dimensions struct {
	Trigger    Trigger        `json:"trigger"`          // when an event outside office days or hours counts as having happened
	Closing    Closing        `json:"closing"`          // whether the very moment at which the office closes is within its hours
	CutOff     date.ClockTime `json:"cut_off,omitzero"` // a same-day term whose event is strictly later counts from the next working day
	Deemed     uint8          `json:"deemed"`           // days after the event on which it is deemed to have happened
	DeemedDays DayCount       `json:"deemed_days"`      // what these days count: WorkingDaysOnly, or else calendar days
	DeemedRoll Roll           `json:"deemed_roll"`      // what becomes of a deemed day that is off: Keep (or unstated) or Following

	FirstDay    FirstDay       `json:"first_day"`    // whether the day of the event is counted
	Days        DayCount       `json:"days"`         // what "days" count
	ShortDays   uint8          `json:"short_days"`   // a term of at most so many days counts ShortCount instead; 0: no such rule
	ShortCount  DayCount       `json:"short_count"`  // working days or office hours
	Hours       HourCount      `json:"hours"`        // which hours count
	HourStart   HourStart      `json:"hour_start"`   // where the first hour starts
	MonthAnchor MonthAnchor    `json:"month_anchor"` // by which day's number months and years end
	AbsentDay   date.AbsentDay `json:"absent_day"`   // months: the end in a month without that day
	AbsentYear  date.AbsentDay `json:"absent_year"`  // years: the end of a term from 29 February
	MonthLength MonthLength    `json:"month_length"` // months of the calendar, or of thirty days
	HalfMonth   HalfMonth      `json:"half_month"`   // how long half a month is

	Direction    Direction   `json:"direction"`           // counted from the event, or back from it
	ClearEnd     bool        `json:"clear_end,omitempty"` // the day at the far end is clear, too
	Bound        Bound       `json:"bound"`               // the latest day to act, or the earliest permitted day
	Roll         Roll        `json:"roll"`                // the last day is off, counted forward
	BackwardRoll Roll        `json:"backward_roll"`       // the last day is off, counted backward
	HourRoll     HourRoll    `json:"hour_roll"`           // a term in hours ends on a day off
	DayEnd       DayEnd      `json:"day_end"`             // when on its last day a term ends
	MinWorking   uint8       `json:"min_working"`         // least number of working days within a term of at least so many days
	Additions    Additions   `json:"additions"`           // days that another provision adds, such as for service by post
	Pause        Pause       `json:"pause"`               // which edge days of a pause are counted
	MonthPause   MonthPause  `json:"month_pause"`         // what a pause does to a term in months
	Extension    Extension   `json:"extension"`           // from where an extension runs
	Fraction     FractionEnd `json:"fraction"`            // where a fraction of a day ends
}

// Dimension names one field of Dimensions.
type Dimension uint8

// The dimensions, in the order of the computation.
const (
	DimTrigger Dimension = iota
	DimClosing
	DimCutOff
	DimDeemed
	DimDeemedDays
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

//nolint:gochecknoglobals // a table of constants
var dimensions = enum.Of("convention.dimension", "dimension",
	enum.As(DimTrigger, "trigger", "when an event counts", "thời điểm tính sự kiện"),
	enum.As(DimClosing, "closing", "event at closing time", "sự kiện đúng giờ đóng cửa"),
	enum.As(DimCutOff, "cut_off", "cut-off", "giờ chốt"),
	enum.As(DimDeemed, "deemed", "deemed event", "sự kiện được coi là xảy ra"),
	enum.As(DimDeemedDays, "deemed_days", "days of a deemed event", "ngày của sự kiện được coi là xảy ra"),
	enum.As(DimDeemedRoll, "deemed_roll", "deemed event on a day off", "sự kiện được coi là xảy ra vào ngày nghỉ"),
	enum.As(DimFirstDay, "first_day", "first day", "ngày đầu tiên"),
	enum.As(DimDays, "days", "days", "ngày"),
	enum.As(DimShortDays, "short_days", "short term", "thời hạn ngắn"),
	enum.As(DimShortCount, "short_count", "days of a short term", "ngày của thời hạn ngắn"),
	enum.As(DimHours, "hours", "hours", "giờ"),
	enum.As(DimHourStart, "hour_start", "start of hours", "bắt đầu tính giờ"),
	enum.As(DimMonthAnchor, "month_anchor", "day by which months end", "ngày kết thúc tháng"),
	enum.As(DimAbsentDay, "absent_day", "day that a month lacks", "ngày mà tháng không có"),
	enum.As(DimAbsentYear, "absent_year", "day that a year lacks", "ngày mà năm không có"),
	enum.As(DimMonthLength, "month_length", "length of a month", "độ dài của tháng"),
	enum.As(DimHalfMonth, "half_month", "half a month", "nửa tháng"),
	enum.As(DimDirection, "direction", "direction", "chiều tính"),
	enum.As(DimClearEnd, "clear_end", "clear days", "ngày trọn"),
	enum.As(DimBound, "bound", "kind of day", "loại ngày"),
	enum.As(DimRoll, "roll", "last day that is off", "ngày cuối là ngày nghỉ"),
	enum.As(DimBackwardRoll, "backward_roll", "last day that is off, counted back", "ngày cuối là ngày nghỉ khi tính ngược"),
	enum.As(DimHourRoll, "hour_roll", "hours that end on a day off", "giờ kết thúc vào ngày nghỉ"),
	enum.As(DimDayEnd, "day_end", "end of the day", "cuối ngày"),
	enum.As(DimMinWorking, "min_working", "fewest working days", "số ngày làm việc ít nhất"),
	enum.As(DimAdditions, "additions", "days added", "ngày cộng thêm"),
	enum.As(DimPause, "pause", "edge days of a pause", "ngày đầu và ngày cuối khi tạm dừng"),
	enum.As(DimMonthPause, "month_pause", "pause in months", "tạm dừng trong thời hạn theo tháng"),
	enum.As(DimExtension, "extension", "extension", "gia hạn"),
	enum.As(DimFraction, "fraction", "fraction of a day", "phần lẻ của ngày"),
)

// String returns the word used in JSON, such as "first_day".
func (d Dimension) String() string { return dimensions.Word(d) }

// In returns the value in words.
func (d Dimension) In(lang string, words ...text.Catalogue) string {
	return dimensions.Name(d).In(lang, words...)
}

// MarshalText writes the word; one that is none of the values is an error.
func (d Dimension) MarshalText() ([]byte, error) { return dimensions.Marshal(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Dimension) UnmarshalText(word []byte) error { return dimensions.Unmarshal(word, d) }

// Value returns what a dimension says, in English words.
func (d Dimensions) Value(of Dimension) string {
	if said, ok := d.value(of).(text.Worded); ok {
		return said.In("en")
	}
	return d.word(of)
}

// word returns what a dimension says as JSON does.
func (d Dimensions) word(of Dimension) string {
	switch value := d.value(of); {
	case value == nil:
		return ""
	case of == DimCutOff && d.CutOff == 0:
		return "none"
	default:
		return fmt.Sprint(value)
	}
}

func (d Dimensions) value(of Dimension) any {
	values := [dimensionCount]any{
		d.Trigger, d.Closing, d.CutOff, d.Deemed, d.DeemedDays, d.DeemedRoll, d.FirstDay, d.Days, d.ShortDays, d.ShortCount,
		d.Hours, d.HourStart, d.MonthAnchor, d.AbsentDay, d.AbsentYear, d.MonthLength, d.HalfMonth, d.Direction,
		d.ClearEnd, d.Bound, d.Roll, d.BackwardRoll, d.HourRoll, d.DayEnd, d.MinWorking, d.Additions, d.Pause,
		d.MonthPause, d.Extension, d.Fraction,
	}
	if of >= dimensionCount {
		return nil
	}
	return values[of]
}
