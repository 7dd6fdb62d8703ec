package deadline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// moment reads an instant in UTC.
func moment(s string) deadline.Event {
	t, err := time.Parse("2006-01-02T15:04:05", s)
	if err != nil {
		panic(err)
	}
	return deadline.At(t)
}

// Terms that end in another way than on the day that is counted: the office has
// 07:30-11:30 and 13:00-17:00 on weekdays, and March 2025 begins on a Saturday.
func TestWhereTermsEnd(t *testing.T) {
	cal, off := officeWeek(t), week([]string{"2025-03-10"})
	set := func(change func(*convention.Dimensions)) convention.Convention { return plain(change) }
	noon := set(func(d *convention.Dimensions) { d.DayEnd = convention.NoonAfterSaturday })
	next := set(func(d *convention.Dimensions) { d.HourStart = convention.HourNextFull })
	back := deadline.Backward()
	for _, row := range []struct {
		event deadline.Event
		term  string
		cal   *calendar.Calendar
		conv  convention.Convention
		with  []deadline.Circumstance
		want  string
		why   string
	}{
		{deadline.On(dayOf("2025-03-05")), "3 days", cal, noon, nil, "Mon 2025-03-10 12:00", "moved from Saturday to Monday"},
		{deadline.On(dayOf("2025-03-05")), "4 days", cal, noon, nil, "Mon 2025-03-10", "moved from Sunday"},
		{deadline.On(dayOf("2025-03-05")), "3 days", off, noon, nil, "Tue 2025-03-11", "moved from Saturday to Tuesday"},
		{deadline.On(dayOf("2025-03-05")), "5 days", cal, noon, nil, "Mon 2025-03-10", "not moved"},

		{moment("2025-03-04T09:20:30"), "2 hours", cal, next, nil, "Tue 2025-03-04T12:00Z", "from 10:00"},
		{moment("2025-03-04T09:00:30"), "2 hours", cal, next, nil, "Tue 2025-03-04T12:00Z", "from 10:00, not 10:00:30"},
		{moment("2025-03-04T09:00:00"), "2 hours", cal, next, nil, "Tue 2025-03-04T12:00Z", "strictly after the event"},
		{moment("2025-03-04T09:20:30"), "2 hours", cal, next, []deadline.Circumstance{back}, "Tue 2025-03-04T07:00Z", "back from 09:00"},
		{moment("2025-03-04T09:00:00"), "2 hours", cal, next, []deadline.Circumstance{back}, "Tue 2025-03-04T06:00Z", "back from 08:00, strictly before"},
		{moment("2025-03-04T09:20:00"), "30 minutes", cal, next, nil, "Tue 2025-03-04T09:50Z", "minutes start at once"},
		{moment("2025-03-04T09:20:00"), "1 working hour", cal, next, nil, "Tue 2025-03-04T10:20Z", "and so do working hours"},

		{moment("2025-03-04T09:20:00"), "1.5 hours", cal, plain(), nil, "Tue 2025-03-04T10:50Z", "an hour and a half"},
		{moment("2025-03-04T09:20:00"), "0.25 hours", cal, plain(), nil, "Tue 2025-03-04T09:35Z", "a quarter"},
		{moment("2025-03-04T16:30:00"), "0.75 working hours", cal, plain(), nil, "Wed 2025-03-05T07:45Z", "30 minutes, and 15 in the morning"},
		{moment("2025-03-04T09:20:00"), "0 hours", cal, plain(), nil, "Tue 2025-03-04T09:20Z", "nothing"},
		{moment("2025-03-04T12:20:00"), "0 working hours", cal, plain(), nil, "Tue 2025-03-04T13:00Z", "the next opening"},

		{moment("2025-03-07T16:00:00"), "8 working hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-10", "2025-03-10"))},
			"Tue 2025-03-11T16:00Z", "an hour on Friday, and 7 on Tuesday"},
		{moment("2025-03-11T08:30:00"), "8 working hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-10", "2025-03-10")), back},
			"Fri 2025-03-07T08:30Z", "an hour on Tuesday, and 7 of Friday from its end"},
		{moment("2025-03-07T16:00:00"), "20 working hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-11", "2025-03-11"))},
			"Thu 2025-03-13T10:30Z", "1, 8 on Monday, 8 on Wednesday, 3 on Thursday"},
		{moment("2025-03-07T16:00:00"), "9 working hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-11", "2025-03-11"))},
			"Mon 2025-03-10T17:00Z", "1, and 8 on Monday: used up at the close"},
		{moment("2025-03-07T16:00:00"), "30 hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-08", "2025-03-09"))},
			"Mon 2025-03-10T22:00Z", "8 hours on Friday and 22 on Monday"},
		{moment("2025-03-07T16:00:00"), "8 hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-08", "2025-03-09"))},
			"Sat 2025-03-08T00:00Z", "to the end of Friday"},
		{moment("2025-03-10T06:00:00"), "30 hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-08", "2025-03-09")), back},
			"Fri 2025-03-07T00:00Z", "6 hours of Monday and all of Friday"},
		{moment("2025-03-07T16:00:00"), "30 hours", cal, set(func(d *convention.Dimensions) { d.Hours = convention.HoursOfWorkingDays }), nil,
			"Mon 2025-03-10T22:00Z", "the weekend is left out"},
		{moment("2025-03-08T16:00:00"), "2 hours", cal, set(func(d *convention.Dimensions) { d.Hours = convention.HoursOfWorkingDays }), nil,
			"Mon 2025-03-10T02:00Z", "a Saturday has none"},
		{moment("2025-03-07T16:00:00"), "8 hours", cal, set(func(d *convention.Dimensions) { d.Hours = convention.HoursOfWorkingDays }), nil,
			"Fri 2025-03-07T24:00Z", "24:00 of Friday"},

		{moment("2025-03-06T10:00:00"), "48 hours", cal, set(func(d *convention.Dimensions) { d.HourRoll = convention.HourRollsAsDays }), nil,
			"Mon 2025-03-10T10:00Z", "Saturday 10:00 becomes Monday 10:00"},
		{moment("2025-03-06T10:00:00"), "48 hours", cal, plain(), nil, "Sat 2025-03-08T10:00Z", "kept"},
		{moment("2025-03-10T10:00:00"), "48 hours", cal, set(func(d *convention.Dimensions) { d.HourRoll = convention.HourRollsAsDays }), []deadline.Circumstance{back},
			"Fri 2025-03-07T10:00Z", "back from Saturday 10:00"},
		{moment("2025-03-06T10:00:00"), "24 hours", cal, plain(), []deadline.Circumstance{deadline.Unreachable(dayOf("2025-03-07"))},
			"Mon 2025-03-10T10:00Z", "the same time of the next working day"},
		{moment("2025-03-06T10:00:00"), "24 hours", cal, plain(), []deadline.Circumstance{deadline.AddingDays(3, legal.Basis{})}, "Mon 2025-03-10T10:00Z", "three days on"},
		{moment("2025-03-06T10:00:00"), "1.5 hours", cal, plain(), []deadline.Circumstance{deadline.ExtendedBy(deadline.MustParseTerm("0.75 hours"))},
			"Thu 2025-03-06T12:15Z", "two and a quarter together"},

		{deadline.On(dayOf("2025-03-03")), "1.5 working days", cal, set(func(d *convention.Dimensions) {
			d.Fraction, d.Extension = convention.FractionOfHours, convention.ExtendFromStart
		}), []deadline.Circumstance{deadline.ExtendedBy(deadline.MustParseTerm("0.75 working days"))}, "Thu 2025-03-06 09:30",
			"2.25 days together: a quarter of eight hours of the third"},
		{deadline.On(dayOf("2025-03-03")), "1.6 working days", cal, set(func(d *convention.Dimensions) { d.Fraction = convention.FractionOfHours }), nil, "Wed 2025-03-05 13:48",
			"0.6 of eight hours are 4:48, 48 minutes after lunch"},
		{deadline.On(dayOf("2025-03-03")), "1.5 working days", cal, set(func(d *convention.Dimensions) { d.Fraction = convention.FractionOfHours }), nil, "Wed 2025-03-05 11:30",
			"four hours end with the morning"},
		{deadline.On(dayOf("2025-03-03")), "0.0001 working days", cal, set(func(d *convention.Dimensions) { d.Fraction = convention.FractionOfHours }), nil, "Tue 2025-03-04 07:31",
			"a begun minute is one"},
		{deadline.On(dayOf("2025-03-03")), "1.5001 working days", cal, set(func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }), nil, "Wed 2025-03-05", "more than half is a day"},
		{deadline.On(dayOf("2025-03-03")), "1.5 working days", week(nil), set(func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }), nil, "Wed 2025-03-05 12:00", "noon without office hours"},
		{deadline.On(dayOf("2025-03-05")), "2.5 days", cal, set(func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }), nil, "Mon 2025-03-10", "a half Saturday moves to all of Monday"},

		{deadline.On(dayOf("2025-01-31")), "2 months", cal, set(func(d *convention.Dimensions) { d.MonthLength = convention.ThirtyDayMonths }), nil, "Tue 2025-04-01", "sixty days"},
		{deadline.On(dayOf("2025-01-31")), "1.5 months", cal, set(func(d *convention.Dimensions) { d.MonthLength = convention.ThirtyDayMonths }), nil, "Mon 2025-03-17", "45 days"},
		{deadline.On(dayOf("2025-01-31")), "1 month 3 days", cal, set(func(d *convention.Dimensions) { d.MonthLength = convention.ThirtyDayMonths }), nil, "Wed 2025-03-05", "33 days"},
		{deadline.On(dayOf("2024-03-01")), "1 year", week(nil), set(func(d *convention.Dimensions) { d.MonthLength = convention.ThirtyDayMonths }), nil, "Mon 2025-03-03", "365 days to Saturday 1 March"},
		{deadline.On(dayOf("2024-02-29")), "1 year", week(nil), plain(), nil, "Fri 2025-02-28", "the last of February"},
		{deadline.On(dayOf("2024-02-29")), "1 year", week(nil), set(func(d *convention.Dimensions) { d.AbsentYear = date.FirstOfNextMonth }), nil, "Mon 2025-03-03", "1 March is a Saturday"},
		{deadline.On(dayOf("2024-02-29")), "12 months", week(nil), set(func(d *convention.Dimensions) { d.AbsentYear = date.FirstOfNextMonth }), nil, "Fri 2025-02-28", "months are no year"},
		{deadline.On(dayOf("2024-02-29")), "4 years", week(nil), plain(), nil, "Tue 2028-02-29", "a leap year"},
		{deadline.On(dayOf("2025-03-03")), "2 weeks", cal, plain(), nil, "Mon 2025-03-17", "fourteen days"},

		{moment("2025-03-03T00:00:00"), "3 days", cal, set(func(d *convention.Dimensions) { d.FirstDay = convention.IncludedAtMidnight }), nil, "Wed 2025-03-05", "from midnight on the day counts"},
		{moment("2025-03-03T00:00:01"), "3 days", cal, set(func(d *convention.Dimensions) { d.FirstDay = convention.IncludedAtMidnight }), nil, "Thu 2025-03-06", "a second later it does not"},
		{deadline.On(dayOf("2025-03-03")), "3 days", cal, set(func(d *convention.Dimensions) { d.FirstDay = convention.IncludedAtMidnight }), nil, "Thu 2025-03-06", "nor where no time is known"},
		{deadline.On(dayOf("2025-03-06")), "3 days", cal, set(func(d *convention.Dimensions) { d.FirstDay = convention.FirstDayIncluded }), []deadline.Circumstance{back}, "Tue 2025-03-04", "6, 5, 4 March"},
		{deadline.On(dayOf("2025-03-03")), "5 days", cal, set(func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.WorkingDaysOnly }), nil, "Mon 2025-03-10", "five working days"},
		{deadline.On(dayOf("2025-03-03")), "6 days", cal, set(func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.WorkingDaysOnly }), nil, "Mon 2025-03-10", "six days to Sunday 9 March"},
		{deadline.On(dayOf("2025-03-03")), "0 days", cal, set(func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.OfficeHoursOnly }), nil, "Mon 2025-03-03", "no day is no short term"},
		{moment("2025-03-04T16:00:00"), "2 days", cal, set(func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.OfficeHoursOnly }), nil, "Thu 2025-03-06T16:00Z", "sixteen office hours"},

		{moment("2025-03-07T16:00:00"), "same day", cal, set(func(d *convention.Dimensions) { d.CutOff = 960 }), nil, "Fri 2025-03-07", "16:00 is not later than 16:00"},
		{moment("2025-03-07T16:00:01"), "same day", cal, set(func(d *convention.Dimensions) { d.CutOff = 960 }), nil, "Mon 2025-03-10", "a second later"},
		{moment("2025-03-07T16:01:00"), "1 day", cal, set(func(d *convention.Dimensions) { d.CutOff = 960 }), nil, "Mon 2025-03-10", "a term of a day has no cut-off: Saturday, so Monday"},
		{moment("2025-03-06T16:01:00"), "1 day", cal, set(func(d *convention.Dimensions) { d.CutOff = 960 }), nil, "Fri 2025-03-07", "the same from Thursday"},
		{deadline.On(dayOf("2025-03-06")), "1 day", cal, set(func(d *convention.Dimensions) { d.Deemed, d.DeemedRoll = 2, convention.Keep }), nil, "Mon 2025-03-10", "deemed on Saturday 8 March, to Sunday"},
		{deadline.On(dayOf("2025-03-05")), "1 day", cal, set(func(d *convention.Dimensions) { d.Deemed, d.DeemedRoll = 2, convention.Following }), nil, "Mon 2025-03-10", "deemed on Friday, which is worked: Saturday, so Monday"},
		{moment("2025-03-08T09:00:00"), "1 hour", cal, set(func(d *convention.Dimensions) { d.Deemed, d.DeemedRoll = 1, convention.Following }), nil, "Mon 2025-03-10T10:00Z", "deemed on Monday at the same time"},
		{moment("2025-03-07T09:00:00"), "1 hour", cal, set(func(d *convention.Dimensions) { d.Trigger = convention.NextWorkingDay }), nil, "Fri 2025-03-07T10:00Z", "a Friday stays"},

		{deadline.On(dayOf("2025-03-03")), "10 days", cal, set(func(d *convention.Dimensions) { d.MinWorking = 9 }), nil, "Fri 2025-03-14", "nine working days from Tuesday"},
		{deadline.On(dayOf("2025-03-03")), "8 days", cal, set(func(d *convention.Dimensions) { d.MinWorking = 9 }), nil, "Tue 2025-03-11", "of a term of eight days nine are not asked"},
		{deadline.On(dayOf("2025-03-03")), "9 days", cal, set(func(d *convention.Dimensions) { d.MinWorking = 9 }), nil, "Fri 2025-03-14", "of one of nine they are"},
		{deadline.On(dayOf("2025-03-17")), "1 week", cal, set(func(d *convention.Dimensions) { d.MinWorking = 6 }), []deadline.Circumstance{back}, "Fri 2025-03-07", "back six working days"},
		{deadline.On(dayOf("2025-03-03")), "4 days", cal, set(func(d *convention.Dimensions) { d.ClearEnd = true }), nil, "Mon 2025-03-10", "the day after Friday is Saturday"},
		{deadline.On(dayOf("2025-03-14")), "3 working days", cal, set(func(d *convention.Dimensions) { d.ClearEnd = true }), []deadline.Circumstance{back}, "Mon 2025-03-10", "the day before Tuesday"},
		{deadline.On(dayOf("2025-03-12")), "2 working days", cal, set(func(d *convention.Dimensions) { d.ClearEnd = true }), []deadline.Circumstance{back}, "Fri 2025-03-07", "the day before Monday is Sunday"},
		{deadline.On(dayOf("2025-03-03")), "3 working days", cal, plain(), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(2))}, "Mon 2025-03-10", "Thursday and two days is Saturday"},
		{deadline.On(dayOf("2025-03-14")), "5 days", cal, plain(), []deadline.Circumstance{back, deadline.AddingDays(2, legal.Basis{})}, "Wed 2025-03-05", "Sunday 9, so Friday 7, and two days before"},
		{deadline.On(dayOf("2025-03-03")), "4 days", cal, plain(), []deadline.Circumstance{deadline.Unreachable(dayOf("2025-03-10"), dayOf("2025-03-07"))}, "Tue 2025-03-11", "Friday and Monday are closed, in whatever order"},
	} {
		d, err := deadline.Compute(row.event, deadline.MustParseTerm(row.term), row.cal, row.conv, row.with...)
		if err != nil || d.String() != row.want {
			t.Errorf("%s from %s: got %v, %v; want %s: %s", row.term, row.event, d, err, row.want, row.why)
		}
	}
}

func TestComputeRefusesMore(t *testing.T) {
	cal := officeWeek(t)
	on := deadline.On(dayOf("2025-03-03"))
	set := func(change func(*convention.Dimensions)) convention.Convention { return plain(change) }
	for _, row := range []struct {
		event deadline.Event
		term  string
		cal   *calendar.Calendar
		conv  convention.Convention
		with  []deadline.Circumstance
		want  string
	}{
		{on, "3 days", cal, set(func(d *convention.Dimensions) { d.FirstDay = convention.FirstDayUnstated }), nil,
			"plain does not say whether the day of the event counts; derive a convention whose dimension first_day does"},
		{on, "3 days", cal, set(func(d *convention.Dimensions) { d.Days = convention.DaysUnstated }), nil,
			"plain does not say which days count in a term of 3 days; derive a convention whose dimension days does"},
		{moment("2025-03-04T09:20:00"), "3 hours", cal, set(func(d *convention.Dimensions) { d.Hours = convention.HoursUnstated }), nil,
			"plain does not say which hours count in a term of 3 hours; derive a convention whose dimension hours does"},
		{moment("2025-03-07T09:20:00"), "24 hours", cal, set(func(d *convention.Dimensions) { d.HourRoll = convention.HourRollUnstated }), nil,
			"plain does not say where a term ends whose last day, Sat 2025-03-08, is off; derive a convention whose dimension hour_roll does"},
		{on, "3 days", cal, set(func(d *convention.Dimensions) { d.Additions = convention.AdditionsUnstated }), []deadline.Circumstance{deadline.AddingDays(2, legal.Basis{})},
			"plain does not say what becomes of 2 added days; derive a convention whose dimension additions does"},
		{on, "3 days", cal, set(func(d *convention.Dimensions) { d.Extension = convention.ExtensionUnstated }), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(2))},
			"plain does not say from where an extension runs; derive a convention whose dimension extension does"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.ExtendedBy(deadline.Hours(2))}, "term 2 hours: a term of 3 days cannot be extended by it"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.ExtendedBy(deadline.SameDay())}, "term same day: a term of 3 days cannot be extended by it"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(1), deadline.Days(-1))},
			"term -1 days: an amount must not be negative; to count back from an event use deadline.Backward"},
		{on, "3 days", cal, set(func(d *convention.Dimensions) { d.Extension = convention.ExtendFromStart }), []deadline.Circumstance{deadline.ExtendedBy(deadline.Months(2))},
			"term 2 months: it cannot be counted as one with 3 days from the start; give the same unit"},
		{moment("2025-03-04T09:20:00"), "3 hours", cal, plain(), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(2))},
			"term 2 days: it cannot be counted as one with 3 hours from the start; give the same unit"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{{}}, "the zero Circumstance says nothing; make one with the functions of this package"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.RestartedBy(deadline.Event{})}, "the event that restarts the term has no day"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.Unreachable(dayOf("2025-03-06"), date.Date{})}, "an unreachable day is no day"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.AddingDays(10_000_000, legal.Basis{})}, "10000000 days cannot be added; give a number from 0 to 9999999"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.Excluding(date.Interval{Last: dayOf("2025-03-06")})},
			"the days until 2025-03-06 cannot be left out of the count; give an interval with a first day and a last one not before it"},
		{moment("2025-03-04T09:20:00"), "3 working hours", week(nil), plain(), nil, "3 working hours are counted in office hours, and calendar week has none; give it Hours"},
		{moment("2025-03-04T09:20:00"), "3 working hours", nil, plain(), nil, "3 working hours under plain needs a calendar, and there is none; give one made by calendar.New, or that of a law as known on a day"},
		{on, "3.5 working days", week(nil), set(func(d *convention.Dimensions) { d.Fraction = convention.FractionOfHours }), nil,
			"3.5 working days end at a share of the office hours of 2025-03-07, and calendar week has none then; give it Hours"},
		{moment("2025-03-04T09:20:00"), "30 hours", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-05", ""))},
			"the days from 2025-03-05 on are left out of the count without end, and the term reaches them; give the interval a last day"},
		{on, "3 days", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-05", "")), deadline.Excluding(interval("2025-03-20", "2025-03-21"))},
			"the days from 2025-03-05 on are left out of the count without end, and the term reaches them; give the interval a last day"},
		{on, "6 working days", cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-11", "2025-03-12"), interval("2025-03-10", ""))},
			"the days from 2025-03-10 on are left out of the count without end, and the term reaches them; give the interval a last day"},
		{deadline.On(dayOf("2025-03-08")), "1 day", cal, set(func(d *convention.Dimensions) { d.BackwardRoll = convention.RollUnstated }), []deadline.Circumstance{deadline.AddingDays(5, legal.Basis{}), deadline.Backward()},
			"plain does not say where a term ends whose last day, Sun 2025-03-02, is off; derive a convention whose dimension backward_roll does"},
	} {
		d, err := deadline.Compute(row.event, deadline.MustParseTerm(row.term), row.cal, row.conv, row.with...)
		if err == nil || err.Error() != row.want || !d.IsZero() {
			t.Errorf("%s from %s:\n got %v, %v\nwant %s", row.term, row.event, d, err, row.want)
		}
	}
	// What the term does not reach refuses nothing.
	for _, with := range []deadline.Circumstance{deadline.Excluding(interval("2025-03-07", "")), deadline.AddingDays(0, legal.Basis{}), deadline.Excluding()} {
		if d, err := deadline.Compute(on, deadline.Days(3), cal, plain(), with); err != nil || d.String() != "Thu 2025-03-06" {
			t.Errorf("%v, %v", d, err)
		}
	}
	none := deadline.At(time.Time{})
	_, err := deadline.Compute(none, deadline.Days(3), cal, plain())
	if want := "there is no day to count from; give deadline.On(day) or deadline.At(instant)"; !none.IsZero() || none != (deadline.Event{}) || err == nil || err.Error() != want {
		t.Errorf("no instant: %v", err)
	}
}

// Every dispute of a convention has its readings, in order of where they end.
func TestDisputes(t *testing.T) {
	cal := officeWeek(t)
	for _, row := range []struct {
		event  deadline.Event
		term   string
		change func(*convention.Dimensions)
		with   []deadline.Circumstance
		want   string
	}{
		{deadline.On(dayOf("2025-03-03")), "1 month", func(d *convention.Dimensions) {
			d.MonthAnchor, d.FirstDay = convention.AnchorDisputed, convention.FirstDayIncluded
		}, nil, "Wed 2025-04-02 if a month ends by the number of the first day counted; Thu 2025-04-03 if a month ends by the number of the day of the event"},
		{deadline.On(dayOf("2025-03-03")), "3 days", func(d *convention.Dimensions) {
			d.MonthAnchor, d.AbsentDay = convention.AnchorDisputed, date.AbsentDisputed
		}, nil, "Thu 2025-03-06"},
		{deadline.On(dayOf("2025-01-31")), "1 month", func(d *convention.Dimensions) { d.AbsentDay = date.AbsentDisputed }, nil,
			"Fri 2025-02-28 if the last day of the month stands for the day it does not have; Mon 2025-03-03 if the first day of the next month stands for the day it does not have"},
		{deadline.On(dayOf("2025-03-05")), "3 days", func(d *convention.Dimensions) { d.Extension = convention.ExtensionDisputed }, []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(3))},
			"Tue 2025-03-11 if an extension runs from the nominal end; Thu 2025-03-13 if an extension runs from the end after rolling"},
		{deadline.On(dayOf("2025-03-05")), "3 days", func(d *convention.Dimensions) { d.Extension = convention.ExtensionDisputed }, nil, "Mon 2025-03-10"},
		{deadline.On(dayOf("2025-03-05")), "3 days", func(d *convention.Dimensions) { d.BackwardRoll = convention.RollDisputed }, nil, "Mon 2025-03-10"},
		{deadline.On(dayOf("2025-03-05")), "3 days", func(d *convention.Dimensions) { d.Roll = convention.RollDisputed }, []deadline.Circumstance{deadline.Backward()}, "Fri 2025-02-28"},
		{deadline.On(dayOf("2025-03-05")), "3 days", func(d *convention.Dimensions) { d.BackwardRoll = convention.RollDisputed }, []deadline.Circumstance{deadline.Backward()},
			"Fri 2025-02-28 if a last day that is off moves to the working day before; Sun 2025-03-02 if a last day that is off stays"},
		{moment("2025-03-06T09:00:00"), "48 hours", func(d *convention.Dimensions) { d.HourRoll = convention.HourRollDisputed }, nil,
			"Sat 2025-03-08T09:00Z if hours end at their instant although the day is off; Mon 2025-03-10T09:00Z if hours that end on a day off end at the same time of a working day"},
		{deadline.On(dayOf("2025-03-05")), "3 days", func(d *convention.Dimensions) { d.HourRoll = convention.HourRollDisputed }, nil, "Mon 2025-03-10"},
		{deadline.On(dayOf("2025-03-04")), "1.5 working days", func(d *convention.Dimensions) { d.Fraction = convention.FractionDisputed }, nil,
			"Thu 2025-03-06 11:30 if a fraction of a day ends at noon or with the day; Thu 2025-03-06 if a fraction of a day is a whole day"},
		{deadline.On(dayOf("2025-03-04")), "1.75 working days", func(d *convention.Dimensions) { d.Fraction = convention.FractionDisputed }, nil, "Thu 2025-03-06"},
		{moment("2025-03-04T09:00:00"), "1.5 hours", func(d *convention.Dimensions) { d.Fraction = convention.FractionDisputed }, nil, "Tue 2025-03-04T10:30Z"},
		{deadline.On(dayOf("2024-02-29")), "1 year", func(d *convention.Dimensions) { d.AbsentYear = date.AbsentDisputed }, nil,
			"Fri 2025-02-28 if the last day of the month stands for the day it does not have; Mon 2025-03-03 if the first day of the next month stands for the day it does not have"},
		{deadline.On(dayOf("2025-01-31")), "1 month", func(d *convention.Dimensions) { d.AbsentYear = date.AbsentDisputed }, nil, "Fri 2025-02-28"},
		{deadline.On(dayOf("2025-01-29")), "1 month", func(d *convention.Dimensions) { d.AbsentDay, d.Roll = date.AbsentDisputed, convention.RollDisputed }, nil,
			"Fri 2025-02-28 if the last day of the month stands for the day it does not have; a last day that is off stays" +
				" or the last day of the month stands for the day it does not have; a last day that is off moves to the next working day" +
				"; Sat 2025-03-01 if the first day of the next month stands for the day it does not have; a last day that is off stays" +
				"; Mon 2025-03-03 if the first day of the next month stands for the day it does not have; a last day that is off moves to the next working day"},
	} {
		if row.event.Date().Year() == 2024 {
			cal = week(nil)
		}
		d, err := deadline.Compute(row.event, deadline.MustParseTerm(row.term), cal, plain(row.change), row.with...)
		if err != nil {
			t.Errorf("%s from %s: %v", row.term, row.event, err)
			continue
		}
		var list []string
		for _, a := range d.Alternatives() {
			var cases []string
			for _, c := range a.Cases {
				cases = append(cases, c.In("en"))
				if c.In("vi") == c.In("en") {
					t.Errorf("%s has no Vietnamese", c)
				}
			}
			line := a.Deadline.String()
			if len(cases) > 0 {
				line += " if " + strings.Join(cases, " or ")
			}
			list = append(list, line)
			if a.Deadline.Status() != legal.Settled || len(a.Deadline.Alternatives()) != 1 {
				t.Errorf("%s is not settled", a.Deadline)
			}
		}
		if got := strings.Join(list, "; "); got != row.want {
			t.Errorf("%s from %s:\n got %s\nwant %s", row.term, row.event, got, row.want)
		}
		if status := map[bool]legal.Status{true: legal.Ambiguous, false: legal.Settled}[len(list) > 1]; d.Status() != status || d.Last() != d.Alternatives()[0].Deadline.Last() {
			t.Errorf("%s from %s is %s", row.term, row.event, d)
		}
	}
}

// A convention that never asks for a calendar needs none, in all its answers.
func TestWithoutACalendar(t *testing.T) {
	conv := plain(func(d *convention.Dimensions) { d.Roll = convention.Keep })
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.Days(5), nil, conv)
	if err != nil || d.String() != "Sat 2025-03-08" {
		t.Fatal(d, err)
	}
	for done, want := range map[string]int{"2025-03-05": 3, "2025-03-08": 0, "2025-03-10": 2} {
		got, err := d.Judge(deadline.On(dayOf(done)))
		if err != nil || got.By != (deadline.Elapsed{Days: want}) {
			t.Errorf("%s: %+v, %v", done, got, err)
		}
	}
	want := "5 days from Monday 3 March 2025 under plain\nMonday 3 March 2025: day of the event, not counted (art. 1 Test Act)\n" +
		"Tuesday 4 March 2025 to Saturday 8 March 2025: days 1 to 5 (art. 1 Test Act)\ndue: Saturday 8 March 2025, until 24:00 (art. 1 Test Act)\n"
	if got := d.Reasons(deadline.Short).In("en"); got != want {
		t.Errorf("got\n%s", got)
	}
	_, err = deadline.Measure(deadline.On(dayOf("2025-03-03")), deadline.On(dayOf("2025-03-04")), nil)
	if want := "working days are measured on a calendar, and there is none; give one made by calendar.New, or that of a law as known on a day"; err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
}

// Instants before which it is in time, and from which an act is permitted.
func TestExpiresAndOpens(t *testing.T) {
	cal := officeWeek(t)
	monday := deadline.On(dayOf("2025-03-03"))
	for _, row := range []struct {
		event  deadline.Event
		term   string
		cal    *calendar.Calendar
		change func(*convention.Dimensions)
		zone   *time.Location
		want   string // of Expires, or what it says
		opens  string
	}{
		{monday, "1 day", cal, nil, time.UTC, "2025-03-05T00:00:00Z", "Tue 2025-03-04 is the latest day to act and opens nothing; ask Expires"},
		{monday, "1 day", cal, nil, nil, "the day 2025-03-04 has an instant only in a zone, and there is none; give a *time.Location", "Tue 2025-03-04 is the latest day to act and opens nothing; ask Expires"},
		{moment("2025-03-03T09:00:00"), "1 day", cal, nil, nil, "2025-03-05T00:00:00Z", "Tue 2025-03-04 is the latest day to act and opens nothing; ask Expires"},
		{moment("2025-03-03T09:00:00"), "1 hour", cal, nil, zone(t, "Asia/Ho_Chi_Minh"), "2025-03-03T17:00:00+07:00", "Mon 2025-03-03 is the latest day to act and opens nothing; ask Expires"},
		{monday, "1 day", cal, func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose }, time.UTC, "2025-03-04T17:00:00Z", "Tue 2025-03-04 is the latest day to act and opens nothing; ask Expires"},
		{monday, "1 day", week(nil), func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose }, time.UTC,
			"plain ends Tue 2025-03-04 when the office closes, and no office hours are known for it; give the calendar Hours", "Tue 2025-03-04 is the latest day to act and opens nothing; ask Expires"},
		{monday, "1.5 working days", cal, func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }, time.UTC, "2025-03-05T11:30:00Z", "Wed 2025-03-05 is the latest day to act and opens nothing; ask Expires"},
		{monday, "1 day", cal, func(d *convention.Dimensions) { d.Bound = convention.EarliestDay }, time.UTC, "Tue 2025-03-04 is the earliest permitted day and does not expire; ask Opens", "2025-03-04T00:00:00Z"},
	} {
		change := func(d *convention.Dimensions) {
			if row.change != nil {
				row.change(d)
			}
		}
		d, err := deadline.Compute(row.event, deadline.MustParseTerm(row.term), row.cal, plain(change))
		if err != nil {
			t.Fatal(err)
		}
		say := func(at time.Time, err error) string {
			if err != nil {
				return err.Error()
			}
			return at.Format(time.RFC3339)
		}
		if expires, opens := say(d.Expires(row.zone)), say(d.Opens(row.zone)); expires != row.want || opens != row.opens {
			t.Errorf("%s: %s, %s", d, expires, opens)
		}
	}
}

// What is open among the days of a count, in words.
func TestReasonsOfOpenChoices(t *testing.T) {
	var out strings.Builder
	for _, row := range []struct {
		event, term string
		change      func(*convention.Dimensions)
	}{
		{"2025-03-03", "3 working days", nil},
		{"2025-03-03", "4 working days", nil},
		{"2025-09-01", "3 working days", nil},
		{"2025-03-03", "66 working days", nil},
		{"2025-03-03", "5 days", func(d *convention.Dimensions) { d.Roll = convention.RollDisputed }},
	} {
		conv := plain()
		if row.change != nil {
			conv = plain(row.change)
		}
		cal := openCalendar()
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.MustParseTerm(row.term), cal, conv)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"en", "vi"} {
			out.WriteString("# " + row.term + ", " + lang + "\n" + strings.ReplaceAll(d.Reasons(deadline.Short).In(lang), cal.Hash(), "HASH") + "\n")
		}
		out.WriteString(withoutDimensions(t, d.Reasons(deadline.Short)) + "\n")
		takesReasons(t, d.Reasons(deadline.Short))
	}
	golden(t, "reasons_open.txt", out.String())
}

func TestTermsInVietnamese(t *testing.T) {
	for read, want := range map[string]string{
		"10 working days": "10 ngày làm việc", "3.5 working days": "3,5 ngày làm việc", "8 working hours": "08 giờ làm việc", "1.25 hours": "1,25 giờ",
		"30 minutes": "30 phút", "5 days": "05 ngày", "2 weeks": "02 tuần", "3 months": "03 tháng", "1 year": "01 năm", "1 month 5 days": "01 tháng 05 ngày",
		"same day": "trong ngày", "half month": "nửa tháng", "1.5 months": "01 tháng rưỡi", "2 half months": "02 nửa tháng",
	} {
		if got := deadline.MustParseTerm(read).In("vi-VN"); got != want {
			t.Errorf("%s: %s, want %s", read, got, want)
		}
		if got := deadline.MustParseTerm(read).In("fr"); got != deadline.MustParseTerm(read).String() {
			t.Errorf("%s in French: %s", read, got)
		}
	}
	if got := (deadline.Term{}).In("vi"); got != "không có thời hạn" {
		t.Error(got)
	}
}
