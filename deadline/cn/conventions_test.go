package cn_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/cn"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	review := deadline.Excluding(date.Interval{First: date.MustParse("2025-03-10"), Last: date.MustParse("2025-03-16")})
	periods.Check(t, []periods.Case{
		{ID: "CN-001", Convention: cn.Licensing()},
		{ID: "CN-001", Convention: cn.Licensing(), Term: deadline.Days(20)},
		{ID: "CN-003", Convention: cn.Licensing()},
		{ID: "CN-004", Convention: cn.CivilCode()}, {ID: "CN-005", Convention: cn.CivilCode()},
		{ID: "CN-006", Convention: cn.Licensing(), With: []deadline.Circumstance{review}},
		{ID: "CN-N01", Convention: cn.ShortAsWorkingDays(5, legal.Cite("行政复议法", "88"))},
	})
}

// Five days from Friday are working days under such an act, six are not.
func ExampleShortAsWorkingDays() {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	conv := cn.ShortAsWorkingDays(5, legal.Cite("An act", "75"))
	friday := deadline.On(date.MustParse("2025-03-07"))
	for _, days := range []int{5, 6} {
		d, err := deadline.Compute(friday, deadline.Days(days), cal, conv)
		fmt.Println(d, err)
	}
	// Output:
	// Fri 2025-03-14 <nil>
	// Thu 2025-03-13 <nil>
}
