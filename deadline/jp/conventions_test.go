package jp_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/internal/periods"
)

// everyDay is a business that is done on every day, so that art. 142 moves
// nothing.
func everyDay() *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{Name: "every day",
		Coverage: date.Interval{First: date.MustParse("2020-01-01"), Last: date.MustParse("2029-12-31")}})
}

func TestWorkedCases(t *testing.T) {
	midnight := func(s string) deadline.Event { return deadline.At(date.MustParse(s).Start(time.UTC)) }
	periods.Check(t, []periods.Case{
		{ID: "JP-001", Convention: jp.CivilCode()},
		{ID: "JP-003", Convention: jp.CivilCode(), Event: midnight("2023-01-20"), Cal: everyDay()},
		{ID: "JP-005", Convention: jp.CivilCode(), Event: midnight("2023-01-31"), Cal: everyDay()},
		{ID: "JP-007", Convention: jp.CivilCode()},
		{ID: "JP-008", Convention: jp.Administration()}, {ID: "JP-009", Convention: jp.Administration()},
		{ID: "JP-N02", Convention: jp.Administration()}, {ID: "JP-N04", Convention: jp.CivilCode()},
	})
}

// 28 February and one month is 31 March: the first day counted is 1 March, and
// the month ends before 1 April.
func ExampleCivilCode() {
	cal := everyDay()
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-02-28")), deadline.Months(1), cal, jp.CivilCode())
	fmt.Println(d, err)
	// Output: Mon 2025-03-31 <nil>
}
