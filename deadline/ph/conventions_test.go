package ph_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/ph"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{{ID: "PH-N01", Convention: ph.RA11032()}})
}

func plainWeek() *calendar.Calendar {
	return calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
}

// Three working days of a simple transaction received on Friday 7 March 2025 end on
// Wednesday the 12th; the extension is as long again, to Monday the 17th.
func ExampleRA11032() {
	received := deadline.On(date.MustParse("2025-03-07"))
	d, err := deadline.Compute(received, deadline.WorkingDays(3), plainWeek(), ph.RA11032())
	fmt.Println(d, err)
	d, err = deadline.Compute(received, deadline.WorkingDays(3), plainWeek(), ph.RA11032(), deadline.ExtendedBy(deadline.WorkingDays(3)))
	fmt.Println(d, err)
	// Output:
	// Wed 2025-03-12 <nil>
	// Mon 2025-03-17 <nil>
}

// The act knows working days alone, and says what it rests on.
func TestRA11032KnowsWorkingDaysAlone(t *testing.T) {
	_, err := deadline.Compute(deadline.On(date.MustParse("2025-03-07")), deadline.Days(7), plainWeek(), ph.RA11032())
	var unstated *deadline.UnstatedError
	if !errors.As(err, &unstated) || unstated.Dimension != convention.DimDays {
		t.Errorf("%v", err)
	}
	for dim, want := range map[convention.Dimension]string{
		convention.DimDays:      "s. 9(b)(1) Republic Act 11032",
		convention.DimExtension: "s. 9(b) Republic Act 11032",
		convention.DimFirstDay:  "art. 13 Civil Code (Philippines)",
	} {
		if got := ph.RA11032().Provision(dim).Basis.String(); got != want {
			t.Errorf("%v: %q; want %q", dim, got, want)
		}
	}
	if got, want := ph.RA11032().Name().String(), "s. 9(b) Republic Act 11032"; got != want {
		t.Errorf("%q; want %q", got, want)
	}
}
