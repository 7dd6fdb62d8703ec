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
		{ID: "DE-015", Convention: de.VwVfG41(), Term: deadline.SameDay()},
		{ID: "DE-016", Convention: de.VwVfG41()}, {ID: "DE-017", Convention: de.VwVfG41()},
		{ID: "DE-019", Convention: de.VwVfG31()},
		{ID: "DE-N01", Convention: de.SGBX37()}, {ID: "DE-N01", Convention: de.VwVfG41()}, {ID: "DE-N05", Convention: de.BGB()},
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

// An event at midnight is an event: a month from 1 March ends on 1 April at
// whatever time of the day it happened. Where the period starts with the day, that
// is said, and it is over with 31 March.
func TestPeriodFromMidnight(t *testing.T) {
	midnight := deadline.At(time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC))
	later := deadline.At(time.Date(2025, 3, 1, 0, 1, 0, 0, time.UTC))
	q, err := periods.Load(t)["DE-005"].Question()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		event deadline.Event
		conv  convention.Convention
		want  string
	}{
		{midnight, de.BGB(), "Tue 2025-04-01"}, {later, de.BGB(), "Tue 2025-04-01"}, {midnight, de.VwVfG31Set(), "Tue 2025-04-01"},
		{midnight, de.BGBFromStartOfDay(), "Mon 2025-03-31"},
	} {
		d, err := deadline.Compute(row.event, deadline.Months(1), q.Calendar, row.conv)
		if err != nil || d.String() != row.want {
			t.Errorf("%v under %v: %v, %v", row.event, row.conv, d, err)
		}
	}
}

// Deemed delivery is an event whatever the clock says: posted at 00:00 on Thursday
// 6 March 2025, deemed delivered on Monday the 10th, the month ends on 10 April, as
// from the date.
func TestDeemedDeliveryFromMidnight(t *testing.T) {
	q, err := periods.Load(t)["DE-017"].Question()
	if err != nil {
		t.Fatal(err)
	}
	for _, event := range []deadline.Event{deadline.On(date.MustParse("2025-03-06")), deadline.At(time.Date(2025, 3, 6, 0, 0, 0, 0, time.UTC))} {
		d, err := deadline.Compute(event, deadline.Months(1), q.Calendar, de.VwVfG41())
		if err != nil || d.String() != "Thu 2025-04-10" {
			t.Errorf("%v: %v, %v", event, d, err)
		}
	}
}

// A period of notice does not move off a day off: a month from 14 May 2025 ends on
// Saturday 14 June, and one for a declaration on Monday the 16th.
func TestNoticeDoesNotMove(t *testing.T) {
	q, err := periods.Load(t)["DE-005"].Question()
	if err != nil {
		t.Fatal(err)
	}
	for conv, want := range map[convention.Convention]string{de.BGB(): "Mon 2025-06-16", de.BGBNotice(): "Sat 2025-06-14"} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2025-05-14")), deadline.Months(1), q.Calendar, conv)
		if err != nil || d.String() != want {
			t.Errorf("%v: %v, %v", conv, d, err)
		}
	}
}

// A period that a court extends runs on from its end after the roll (BGH IX ZB
// 198/04): a month from 15 February 2025 ends on Saturday 15 March and so on Monday
// the 17th, and one month more on 17 April.
func TestCourtExtension(t *testing.T) {
	q, err := periods.Load(t)["DE-N03"].Question()
	if err != nil {
		t.Fatal(err)
	}
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-02-15")), deadline.Months(1), q.Calendar, de.ZPO222(), deadline.ExtendedBy(deadline.Months(1)))
	if err != nil || d.String() != "Thu 2025-04-17" {
		t.Errorf("%v, %v", d, err)
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

// Posted on 31 December 2024, a decision is delivered on the third day, 3 January;
// posted on 1 January 2025, on the fourth, 5 January. A month from there ends on
// Monday 3 February, and on Wednesday the 5th.
func TestDeliveryByTheActOfTheDayOfPosting(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2024-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	for posted, want := range map[string]string{"2024-12-31": "Mon 2025-02-03", "2025-01-01": "Wed 2025-02-05"} {
		d, err := deadline.Compute(deadline.On(date.MustParse(posted)), deadline.Months(1), cal, de.VwVfG41())
		if err != nil || d.String() != want {
			t.Errorf("posted on %s: %v, %v; want %s", posted, d, err, want)
		}
	}
}
