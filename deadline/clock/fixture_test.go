package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func day(s string) date.Date { return date.MustParse(s) }

// vietnam is what the worked cases of 2025 and 2026 need of Vietnam's calendar:
// weekends, the holidays from July on and the Saturdays worked for a weekday off.
func vietnam(t testing.TB) *calendar.Calendar {
	t.Helper()
	def := calendar.Definition{
		Name:     "Vietnam, part",
		Coverage: date.Interval{First: day("2025-01-01"), Last: day("2027-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	}
	for _, off := range []string{"2025-09-01", "2025-09-02", "2026-08-31", "2026-09-01", "2026-09-02", "2026-11-24"} {
		def.Marks = append(def.Marks, calendar.Mark{Date: day(off), Kind: calendar.DayHoliday, Name: text.New("en", "holiday")})
	}
	def.Marks = append(def.Marks, calendar.Mark{Date: day("2026-08-22"), Kind: calendar.DayExtra, Name: text.New("en", "worked Saturday")})
	cal, err := calendar.New(def)
	require.NoError(t, err)
	return cal
}

// counting is the Civil Code's way of counting with the edge days of a pause
// as given.
func counting(pause convention.Pause, change ...func(*convention.Dimensions)) convention.Convention {
	dims := convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, MonthAnchor: convention.AnchorEvent,
		AbsentDay: date.LastOfMonth, Roll: convention.Following, Pause: pause,
		MonthPause: convention.AddPausedWithin, Extension: convention.ExtendFromStart,
	}
	for _, c := range change {
		c(&dims)
	}
	return convention.New(text.New("en", "test convention"), legal.Cite("Test Act", "1"), dims)
}

// tenDays is ten working days, due soon on the last two before the last.
func tenDays(t testing.TB, pause convention.Pause) clock.Limit {
	return clock.Limit{Term: deadline.WorkingDays(10), Calendar: vietnam(t), Convention: counting(pause), Soon: deadline.WorkingDays(2)}
}

func happened(kind clock.Kind, on string) clock.Event { return clock.Event{Kind: kind, On: day(on)} }
