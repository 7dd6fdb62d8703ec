package tw_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/tw"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{
		{ID: "TW-001", Convention: tw.APA48()}, {ID: "TW-003", Convention: tw.APA48()},
		{ID: "TW-004", Convention: tw.APA48()}, {ID: "TW-005", Convention: tw.APA48()},
		{ID: "TW-007", Convention: tw.APA48Penalty()}, {ID: "TW-N01", Convention: tw.APA48()},
	})
}

// A period that would end on a Saturday or on a Sunday ends with the Monday.
func ExampleAPA48() {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	for _, days := range []int{5, 6} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-03")), deadline.Days(days), cal, tw.APA48())
		fmt.Println(d, err)
	}
	// Output:
	// Mon 2025-03-10 <nil>
	// Mon 2025-03-10 <nil>
}
