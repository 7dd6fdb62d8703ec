package de_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{
		{ID: "DE-001", Convention: de.BGB()}, {ID: "DE-003", Convention: de.BGB()},
		{ID: "DE-004", Convention: de.BGB()}, {ID: "DE-005", Convention: de.BGB()},
		{ID: "DE-007", Convention: de.BGBFromStartOfDay()},
		{ID: "DE-009", Convention: de.VwVfG31NotifiedDay()}, {ID: "DE-010", Convention: de.VwVfG31Benefit()},
		{ID: "DE-011", Convention: de.VwVfG31()}, {ID: "DE-012", Convention: de.ZPO222()},
		{ID: "DE-013", Convention: de.BGB()}, {ID: "DE-013", Convention: de.BGB(), Term: deadline.HalfMonths(3)},
		{ID: "DE-015", Convention: de.VwVfG31NotifiedDay()},
		{ID: "DE-015", Convention: de.VwVfG41Until2024(), Term: deadline.SameDay()},
		{ID: "DE-016", Convention: de.VwVfG41()}, {ID: "DE-017", Convention: de.VwVfG41()},
		{ID: "DE-019", Convention: de.VwVfG31()},
	})
}

// Posted on Wednesday 2025-03-05, deemed delivered on Sunday 9 March: the
// month ends on 9 April, or in tax law, from Monday, on 10 April.
func TestDeemedDeliveryOnASunday(t *testing.T) {
	q, err := periods.Load(t)["DE-017"].Question()
	if err != nil {
		t.Fatal(err)
	}
	for want, conv := range map[string]convention.Convention{"Wed 2025-04-09": de.VwVfG41(), "Thu 2025-04-10": de.AO122()} {
		d, err := deadline.Compute(q.Event, deadline.Months(1), q.Calendar, conv)
		if err != nil || d.String() != want {
			t.Errorf("%v: %v, %v", conv, d, err)
		}
	}
}

// A month from the start of 1 March counts that day and is over with 31 March;
// from a minute later it does not, and ends on 1 April.
func TestPeriodFromMidnight(t *testing.T) {
	midnight := deadline.At(time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC))
	later := deadline.At(time.Date(2025, 3, 1, 0, 1, 0, 0, time.UTC))
	q, err := periods.Load(t)["DE-005"].Question()
	if err != nil {
		t.Fatal(err)
	}
	for want, event := range map[string]deadline.Event{"Mon 2025-03-31": midnight, "Tue 2025-04-01": later} {
		d, err := deadline.Compute(event, deadline.Months(1), q.Calendar, de.BGB())
		if err != nil || d.String() != want {
			t.Errorf("%v: %v, %v", event, d, err)
		}
	}
}

// Whether an extension runs from the nominal or from the rolled expiry is
// disputed: both are answered.
func ExampleBGB_extension() {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	wednesday := deadline.On(date.MustParse("2025-03-05"))
	d, err := deadline.Compute(wednesday, deadline.Days(10), cal, de.BGB(), deadline.ExtendedBy(deadline.Days(3)))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range d.Alternatives() {
		fmt.Println(a.Deadline, a.Cases)
	}
	// Output:
	// Tue 2025-03-18 [an extension runs from the nominal end]
	// Thu 2025-03-20 [an extension runs from the end after rolling]
}
