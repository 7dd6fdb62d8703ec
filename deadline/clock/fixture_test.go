package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
)

func day(s string) deadline.Date { return deadline.MustParseDate(s) }

// vietnam is what the worked cases of 2025 and 2026 need of Vietnam's calendar:
// weekends, the holidays from July on and the Saturdays worked for a weekday off.
func vietnam(t testing.TB) *deadline.Calendar {
	t.Helper()
	def := deadline.CalendarDefinition{
		Name:     "Vietnam, part",
		Coverage: deadline.Interval{First: day("2025-01-01"), Last: day("2027-12-31")},
		Rest:     deadline.Weekend(time.Saturday, time.Sunday),
	}
	for _, off := range []string{"2025-09-01", "2025-09-02", "2026-08-31", "2026-09-01", "2026-09-02", "2026-11-24"} {
		def.Marks = append(def.Marks, deadline.Mark{Date: day(off), Kind: deadline.DayHoliday, Name: deadline.NewText("en", "holiday")})
	}
	def.Marks = append(def.Marks, deadline.Mark{Date: day("2026-08-22"), Kind: deadline.DayExtra, Name: deadline.NewText("en", "worked Saturday")})
	cal, err := deadline.NewCalendar(def)
	require.NoError(t, err)
	return cal
}

// counting is the Civil Code's way of counting with the edge days of a pause
// as given.
func counting(pause deadline.Pause, change ...func(*deadline.Dimensions)) deadline.Convention {
	dims := deadline.Dimensions{
		FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays, MonthAnchor: deadline.AnchorEvent,
		AbsentDay: deadline.LastOfMonth, Roll: deadline.Following, Pause: pause,
		MonthPause: deadline.AddPausedWithin, Extension: deadline.ExtendFromStart,
	}
	for _, c := range change {
		c(&dims)
	}
	return deadline.NewConvention(deadline.NewText("en", "test convention"), deadline.Cite("Test Act", "1"), dims)
}

// tenDays is ten working days, due soon on the last two before the last.
func tenDays(t testing.TB, pause deadline.Pause) clock.Limit {
	return clock.Limit{Term: deadline.WorkingDays(10), Calendar: vietnam(t), Convention: counting(pause), Soon: deadline.WorkingDays(2)}
}

func happened(kind clock.Kind, on string) clock.Event { return clock.Event{Kind: kind, On: day(on)} }
