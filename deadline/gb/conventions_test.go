package gb_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	back := []deadline.Circumstance{deadline.Backward()}
	periods.Check(t, []periods.Case{
		{ID: "UK-001", Convention: gb.CPR2_8ClearEnd(), With: back},
		{ID: "UK-002", Convention: gb.CPR2_8Earliest()},
		{ID: "UK-003", Convention: gb.CPR2_8CourtOffice()},
		{ID: "UK-005", Convention: gb.CPR2_8()},
		{ID: "UK-007", Convention: gb.CPR2_8Earliest(), With: back},
		{ID: "UK-008", Convention: gb.CPR2_8ClearEnd(), With: back},
		{ID: "UK-010", Convention: gb.CPR2_8CourtOffice()},
		{ID: "UK-012", Convention: gb.Insolvency()},
		{ID: "UK-014", Convention: gb.CPR2_8()},
		{ID: "UK-014", Convention: gb.CPR2_8CourtOffice()},
		{ID: "UK-N01", Convention: gb.CPR2_8ClearEnd(), With: back},
		{ID: "UK-N02", Convention: gb.CPR2_8()},
		{ID: "UK-N04", Convention: gb.InsolvencyClearDays(), With: back},
		{ID: "UK-N05", Convention: gb.FOIA2000()},
	})
}

// 31 December back two months is 31 October; back three is 30 September, the
// last day of a month without a 31st.
func TestInsolvencyMonthsBackward(t *testing.T) {
	for months, want := range map[int]string{2: "Tue 2017-10-31", 3: "Sat 2017-09-30"} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2017-12-31")), deadline.Months(months), nil, gb.Insolvency(), deadline.Backward())
		if err != nil || d.String() != want {
			t.Errorf("%d months: %v, %v", months, d, err)
		}
	}
}

// Example (ii) of the rule: not less than 28 days between service on 1 October
// and the hearing, so that the hearing is on 30 October at the earliest.
func Example_earliestHearing() {
	served := deadline.On(date.MustParse("2023-10-01"))
	d, err := deadline.Compute(served, deadline.Days(28), nil, gb.CPR2_8Earliest())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Bound().In("en"), d)
	at, err := d.Opens(time.UTC)
	fmt.Println(at.Format(time.RFC3339), err)
	// Output:
	// earliest day Mon 2023-10-30
	// 2023-10-30T00:00:00Z <nil>
}

// Posted on Friday 14 March 2025, a claim form is served on the second business
// day, Tuesday the 18th, and 14 days from there end on 1 April.
func TestDeemedService(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-14")), deadline.Days(14), cal, gb.CPR6_14())
	if err != nil || d.String() != "Tue 2025-04-01" {
		t.Errorf("%v, %v", d, err)
	}
}
