package deadline_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// Months are counted first and the fifteen days of a half month last, BGB
// § 189(2).
func TestHalfMonths(t *testing.T) {
	for _, row := range []struct {
		event string
		half  int
		want  string
		why   string
	}{
		{"2025-01-10", 1, "Mon 2025-01-27", "15 days are Saturday 25 January"},
		{"2025-01-10", 2, "Mon 2025-02-10", "one month, no days"},
		{"2025-01-10", 3, "Tue 2025-02-25", "10 February and 15 days"},
		{"2025-01-10", 4, "Mon 2025-03-10", "two months"},
		{"2025-01-10", 5, "Tue 2025-03-25", "10 March and 15 days"},
		{"2025-01-10", 25, "Mon 2026-01-26", "10 January 2026 and 15 days is a Sunday"},
		{"2025-01-31", 3, "Mon 2025-03-17", "28 February and 15 days is Saturday 15 March"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.HalfMonths(row.half), week(nil), plain())
		if err != nil || d.String() != row.want {
			t.Errorf("%d half months from %s: got %v, %v; want %s: %s", row.half, row.event, d, err, row.want, row.why)
		}
	}
}

func TestMonthsAndDaysBackward(t *testing.T) {
	// Back from Thursday 26 June: 26 May, and 12 days before it Wednesday 14 May.
	d, err := deadline.Compute(deadline.On(dayOf("2025-06-26")), deadline.MonthsAndDays(1, 12), week(nil), plain(), deadline.Backward())
	if err != nil || d.String() != "Wed 2025-05-14" {
		t.Errorf("%v, %v", d, err)
	}
}

// What is left out of a term in months is added at its end: going back, before
// it. One month back from Thursday 2025-06-26 ends on Monday 2025-05-26, if
// nothing is left out.
func TestMonthsWithDaysLeftOut(t *testing.T) {
	within, all := convention.AddPausedWithin, convention.AddPausedAll
	for _, row := range []struct {
		event string
		back  bool
		pause convention.MonthPause
		out   []date.Interval
		want  string
		why   string
	}{
		{"2025-06-26", true, within, nil, "Mon 2025-05-26", "nothing left out"},
		{"2025-06-26", true, within, []date.Interval{interval("2025-06-02", "2025-06-04")}, "Fri 2025-05-23", "three days"},
		{"2025-06-26", true, within, []date.Interval{interval("2025-06-22", "2025-06-30")}, "Thu 2025-05-22",
			"22 to 25 June lie before the event, four days; its own day is not counted"},
		{"2025-06-26", true, all, []date.Interval{interval("2025-06-22", "2025-06-30")}, "Fri 2025-05-16",
			"all nine days, to Saturday 17 May, and back to the working day before"},
		{"2025-06-26", true, within, []date.Interval{interval("2025-06-26", "2025-06-30")}, "Mon 2025-05-26", "none lies before the event"},
		{"2025-06-26", true, within, []date.Interval{interval("2025-05-24", "2025-05-25")}, "Mon 2025-05-26", "they lie before the month begins"},
		{"2025-06-26", true, within, []date.Interval{interval("2025-05-24", "2025-05-26")}, "Fri 2025-05-23", "the last day of the month is one of three"},
		{"2025-06-26", true, within, []date.Interval{interval("2025-05-24", "2025-05-25"), interval("2025-06-02", "2025-06-04")}, "Wed 2025-05-21",
			"three days in June make it reach 23 May, and so the two of May"},
		{"2025-06-26", true, all, []date.Interval{interval("2025-05-12", "2025-05-13")}, "Fri 2025-05-23",
			"two days, wherever they lie, to Saturday 24 May, and back"},
		{"2025-06-26", true, within, []date.Interval{interval("2025-06-23", "")}, "Fri 2025-05-23", "a pause that still lasts: 23 to 25 June"},
		// Forward from Monday 26 May to Thursday 26 June.
		{"2025-05-26", false, within, nil, "Thu 2025-06-26", "nothing left out"},
		{"2025-05-26", false, within, []date.Interval{interval("2025-06-02", "2025-06-05")}, "Mon 2025-06-30", "four days"},
		{"2025-05-26", false, within, []date.Interval{interval("2025-05-20", "2025-05-30")}, "Mon 2025-06-30", "27 to 30 May lie behind the event"},
		{"2025-05-26", false, all, []date.Interval{interval("2025-05-20", "2025-05-30")}, "Mon 2025-07-07", "all eleven days"},
		{"2025-05-26", false, within, []date.Interval{interval("2025-05-20", "2025-05-26")}, "Thu 2025-06-26", "none lies behind the event"},
		{"2025-05-26", false, within, []date.Interval{interval("2025-06-27", "2025-06-30")}, "Thu 2025-06-26", "they lie behind the month"},
		{"2025-05-26", false, within, []date.Interval{interval("2025-06-26", "2025-06-30")}, "Tue 2025-07-01", "five days from its last one on"},
		{"2025-05-26", false, within, []date.Interval{interval("2025-06-02", "2025-06-05"), interval("2025-06-30", "2025-07-01")}, "Wed 2025-07-02",
			"four days make it reach 30 June, and so the two after"},
	} {
		conv := plain(func(d *convention.Dimensions) { d.MonthPause = row.pause })
		with := []deadline.Circumstance{deadline.Excluding(row.out...)}
		if row.back {
			with = append(with, deadline.Backward())
		}
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.Months(1), week(nil), conv, with...)
		if err != nil || d.String() != row.want {
			t.Errorf("%s without %v: got %v, %v; want %s: %s", row.event, row.out, d, err, row.want, row.why)
		}
	}
}

func TestMonthsWithDaysLeftOutRefuse(t *testing.T) {
	event := deadline.On(dayOf("2025-05-26"))
	open := []deadline.Circumstance{deadline.Excluding(interval("2025-06-02", ""))}
	for _, row := range []struct {
		pause convention.MonthPause
		with  []deadline.Circumstance
		want  string
	}{
		{convention.MonthPauseUnstated, []deadline.Circumstance{deadline.Excluding(interval("2025-06-02", "2025-06-05"))},
			"plain does not say what 4 paused days do to a term of 1 month; derive a convention whose dimension month_pause does"},
		{convention.AddPausedWithin, open, "the days from 2025-06-02 on are left out of the count without end, and the term reaches them; give the interval a last day"},
		{convention.AddPausedAll, open, "the days from 2025-06-02 on are left out of the count without end, and the term reaches them; give the interval a last day"},
		// Going back, all days of a pause that still lasts cannot be added either.
		{convention.AddPausedAll, append(open, deadline.Backward()),
			"the days from 2025-06-02 on are left out of the count without end, and the term reaches them; give the interval a last day"},
	} {
		conv := plain(func(d *convention.Dimensions) { d.MonthPause = row.pause })
		if d, err := deadline.Compute(event, deadline.Months(1), week(nil), conv, row.with...); err == nil || err.Error() != row.want {
			t.Errorf("got %v, %v\nwant %s", d, err, row.want)
		}
	}
	// No paused day, so that nobody need say what they do.
	silent := plain(func(d *convention.Dimensions) { d.MonthPause = convention.MonthPauseUnstated })
	if d, err := deadline.Compute(event, deadline.Months(1), week(nil), silent, deadline.Excluding(interval("2025-07-02", ""))); err != nil || d.String() != "Thu 2025-06-26" {
		t.Errorf("%v, %v", d, err)
	}
}

// A month that is anchored on the first day counted ends on the day before the
// one with its number, or with a month that has none.
func TestMonthsFromTheFirstDayCounted(t *testing.T) {
	start := func(d *convention.Dimensions) { d.MonthAnchor = convention.AnchorStart }
	included := func(d *convention.Dimensions) { d.FirstDay = convention.FirstDayIncluded }
	for _, row := range []struct {
		event  string
		months int
		conv   convention.Convention
		with   []deadline.Circumstance
		want   string
		why    string
	}{
		{"2025-03-03", 1, plain(start), nil, "Thu 2025-04-03", "the first day is the 4th, the day before 4 April"},
		{"2025-03-03", 1, plain(start, included), nil, "Wed 2025-04-02", "the first day is the 3rd"},
		{"2025-01-30", 1, plain(start), nil, "Fri 2025-02-28", "February has no day 31"},
		{"2025-01-31", 1, plain(start), nil, "Fri 2025-02-28", "the first day is 1 February, the day before 1 March"},
		{"2025-06-26", 1, plain(start), []deadline.Circumstance{deadline.Backward()}, "Mon 2025-05-26", "the first day is the 25th, the day after 25 May"},
		{"2025-04-30", 1, plain(start, included), nil, "Thu 2025-05-29", "the day before 30 May"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.Months(row.months), week(nil), row.conv, row.with...)
		if err != nil || d.String() != row.want || d.Status() != legal.Settled {
			t.Errorf("%d months from %s: got %v, %v; want %s: %s", row.months, row.event, d, err, row.want, row.why)
		}
	}
	refusing := plain(start, func(d *convention.Dimensions) { d.AbsentDay = date.RefuseAbsent })
	_, err := deadline.Compute(deadline.On(dayOf("2025-01-30")), deadline.Months(1), week(nil), refusing)
	want := "plain does not say which day ends 1 month from 2025-01-31, for that month has no day 31; derive a convention whose dimension absent_day does"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
