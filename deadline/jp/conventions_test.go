package jp_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/internal/vectors"
	"github.com/statutory-go/statutory/deadline/jp"
)

// everyDay is a business that is done on every day, so that art. 142 moves
// nothing.
func everyDay() *deadline.Calendar {
	return deadline.MustNewCalendar(deadline.CalendarDefinition{Name: "every day",
		Coverage: deadline.Interval{First: deadline.MustParseDate("2020-01-01"), Last: deadline.MustParseDate("2029-12-31")}})
}

func TestWorkedCases(t *testing.T) {
	midnight := func(s string) deadline.Event { return deadline.At(deadline.MustParseDate(s).In(time.UTC)) }
	vectors.Check(t, []vectors.Case{
		{ID: "JP-001", Convention: jp.CivilCode()},
		{ID: "JP-003", Convention: jp.CivilCode(), Event: midnight("2023-01-20"), Cal: everyDay()},
		{ID: "JP-005", Convention: jp.CivilCode(), Event: midnight("2023-01-31"), Cal: everyDay()},
		{ID: "JP-007", Convention: jp.CivilCode()},
		{ID: "JP-008", Convention: jp.Administration()}, {ID: "JP-009", Convention: jp.Administration()},
	})
}

// 28 February and one month is 31 March: the first day counted is 1 March, and
// the month ends before 1 April.
func ExampleCivilCode() {
	cal := everyDay()
	d, err := deadline.Compute(deadline.On(deadline.MustParseDate("2025-02-28")), deadline.Months(1), cal, jp.CivilCode())
	fmt.Println(d, err)
	// Output: Mon 2025-03-31 <nil>
}
