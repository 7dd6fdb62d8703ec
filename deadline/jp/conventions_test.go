package jp_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
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
		{ID: "JP-N01", Convention: jp.NationalTaxBefore()}, {ID: "JP-N02", Convention: jp.NationalTax()},
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

// A month from 28 February 2025 is over with 31 March, as in the Civil Code. Counted
// back, a time limit on a day off is the day after it: ten days before 18 April 2025 is
// the 8th, a Tuesday, and ten before the 15th is Saturday the 5th, so Monday the 7th.
// For what must be done at least so many days before, nothing is said of a day off.
func TestNationalTax(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{Name: "plain week", Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")}})
	back := deadline.Backward()
	for _, row := range []struct {
		from string
		term deadline.Term
		with []deadline.Circumstance
		want string
	}{
		{"2025-02-28", deadline.Months(1), nil, "Mon 2025-03-31"},
		{"2025-04-18", deadline.Days(10), []deadline.Circumstance{back}, "Tue 2025-04-08"},
		{"2025-04-15", deadline.Days(10), []deadline.Circumstance{back}, "Mon 2025-04-07"},
	} {
		d, err := deadline.Compute(deadline.On(date.MustParse(row.from)), row.term, cal, jp.NationalTax(), row.with...)
		if err != nil || d.String() != row.want {
			t.Errorf("%s: %v, %v; want %s", row.from, d, err, row.want)
		}
	}
	_, err := deadline.Compute(deadline.On(date.MustParse("2025-04-16")), deadline.Days(10), cal, jp.NationalTaxBefore())
	var unstated *deadline.UnstatedError
	if !errors.As(err, &unstated) || unstated.Dimension != convention.DimBackwardRoll {
		t.Errorf("the 5th is a Saturday: %v", err)
	}
}
