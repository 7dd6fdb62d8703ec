package nl_test

import (
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/nl"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{{ID: "NL-N01", Convention: nl.Termijnenwet()}, {ID: "NL-N03", Convention: nl.Awb413()}})
}

// A period that is counted back stays on a day off (art. 1(2)): a week before Sunday 23
// March 2025 begins with Sunday the 16th.
func TestCountedBackStays(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-23")), deadline.Weeks(1), cal, nl.Termijnenwet(), deadline.Backward())
	if err != nil || d.String() != "Sun 2025-03-16" {
		t.Errorf("%v, %v", d, err)
	}
}
