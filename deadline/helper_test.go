package deadline_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// plain is the most usual convention: the day of the event does not count and
// a last day that is off rolls forward.
func plain(change ...func(*convention.Dimensions)) convention.Convention {
	dims := convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		HalfMonth: convention.FifteenDaysLast, Roll: convention.Following, BackwardRoll: convention.Preceding,
		HourRoll: convention.HourKeep, Additions: convention.AddAfterRoll, MonthPause: convention.AddPausedWithin,
		Pause: convention.PauseFromRequest, Extension: convention.ExtendFromNominal, Fraction: convention.FractionWholeDay,
	}
	for _, c := range change {
		c(&dims)
	}
	return convention.New(text.Plain("plain"), legal.Cite("Test Act", "1"), dims,
		convention.By(legal.Cite("Test Act", "2"), convention.DimRoll))
}

func interval(first, last string) date.Interval {
	var i date.Interval
	if first != "" {
		i.First = date.MustParse(first)
	}
	if last != "" {
		i.Last = date.MustParse(last)
	}
	return i
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func hours(t testing.TB, def calendar.HoursDefinition) calendar.OfficeHours {
	t.Helper()
	h, err := calendar.NewOfficeHours(def)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
