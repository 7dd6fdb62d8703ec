package deadline_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/de"
	"github.com/statutory-go/statutory/deadline/legal"
)

const lastDay = deadline.LastDay

// Each row: what is read, what it means, and how it is written.
func TestFixedDayTexts(t *testing.T) {
	for _, row := range []struct {
		read string
		want deadline.Term
		text string
	}{
		{"the 20th of the next month", deadline.FixedDay(20, 1, deadline.AfterMonth), "day 20 of the next month"},
		{"Day 20 of the following month", deadline.FixedDay(20, 1, deadline.AfterMonth), "day 20 of the next month"},
		{"the 3rd day of the month after", deadline.FixedDay(3, 1, deadline.AfterMonth), "day 3 of the next month"},
		{"last day of the month", deadline.FixedDay(lastDay, 0, deadline.AfterMonth), "last day of the month"},
		{"day 31 of month 2 after the month", deadline.FixedDay(31, 2, deadline.AfterMonth), "day 31 of month 2 after the month"},
		{"the last day of the month after the quarter", deadline.FixedDay(lastDay, 1, deadline.AfterQuarter), "last day of month 1 after the quarter"},
		{"the last day of the first month of the next quarter", deadline.FixedDay(lastDay, 1, deadline.AfterQuarter), "last day of month 1 after the quarter"},
		{"last day of the quarter", deadline.FixedDay(lastDay, 0, deadline.AfterQuarter), "last day of the last month of the quarter"},
		{"the last day of the third month after the end of the year", deadline.FixedDay(lastDay, 3, deadline.AfterYear), "last day of month 3 after the year"},
		{"last day of month 3 after the year", deadline.FixedDay(lastDay, 3, deadline.AfterYear), "last day of month 3 after the year"},
		{"day 30 of the 12th month of the next year", deadline.FixedDay(30, 12, deadline.AfterYear), "day 30 of month 12 after the year"},
		{"15th of the last month of the year", deadline.FixedDay(15, 0, deadline.AfterYear), "day 15 of the last month of the year"},
	} {
		got, err := deadline.ParseTerm(row.read)
		require.NoError(t, err)
		assert.Equal(t, row.want, got, row.read)
		assert.Equal(t, row.text, got.String())
		assert.Equal(t, row.text, got.In("en"))
		again, err := deadline.ParseTerm(row.text)
		require.NoError(t, err)
		assert.Equal(t, row.want, again, row.text)
		assert.Zero(t, got.TenThousandths()+got.ExtraDays())
		_, err = got.ISO()
		require.EqualError(t, err, "term "+row.text+": ISO 8601 has no fixed day")
	}
	assert.Equal(t, "letzter Tag des 1. Monats nach dem Quartal", deadline.FixedDay(lastDay, 1, deadline.AfterQuarter).In("de", de.Words()))
	assert.Equal(t, "ngày 05 của tháng tiếp theo", deadline.FixedDay(5, 1, deadline.AfterMonth).In("vi"))
}

func TestFixedDaysThatAreNone(t *testing.T) {
	const hint = " is not a term: write a fixed day as in day 20 of the next month, last day of month 1 after the quarter, or last day of month 3 after the year"
	for text, want := range map[string]string{
		"day 20":                                `"day 20"` + hint,
		"20th of May":                           `"20th of May"` + hint,
		"last day of month 0 after the quarter": `"last day of month 0 after the quarter"` + hint,
		"last day of the 4th month of the next quarter": `"last day of the 4th month of the next quarter"` + hint,
		"last day of the last month of the month":       `"last day of the last month of the month"` + hint,
		"day 32 of the next month":                      `"day 32 of the next month" is not a term: a month has days 1 to 31 and a last one`,
		"day 0 of the next month":                       `"day 0 of the next month" is not a term: a month has days 1 to 31 and a last one`,
		"day x of the next month":                       `"day x of the next month" is not a term: "x" is no unit; write minutes, hours, working hours, days, working days, weeks, half months, months or years`,
	} {
		_, err := deadline.ParseTerm(text)
		require.EqualError(t, err, want)
	}
	for want, term := range map[string]deadline.Term{
		"term day 32 of the next month: a month has days 1 to 31 and a last one":                                deadline.FixedDay(32, 1, deadline.AfterMonth),
		"term day -100 of the next month: a month has days 1 to 31 and a last one":                              deadline.FixedDay(-1<<40, 1, deadline.AfterMonth),
		"term last day of month -1 after the year: the month of a fixed day has a number from 0 to 9999999":     deadline.FixedDay(lastDay, -1, deadline.AfterYear),
		"term day 1 of month 10000000 after the month: the month of a fixed day has a number from 0 to 9999999": deadline.FixedDay(1, deadline.MaxAmount+1, deadline.AfterMonth),
		"term day 1 of month 1 after the 9: a fixed day lies after a month, a quarter or a year":                deadline.FixedDay(1, 1, 9),
	} {
		require.EqualError(t, term.Validate(), want)
	}
}

// Every fixed day comes back from each of its forms.
func TestFixedDaysComeBack(t *testing.T) {
	german := de.Words()
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.SampledFrom([]int{lastDay, rapid.IntRange(1, 31).Draw(t, "number")}).Draw(t, "day")
		month := rapid.OneOf(rapid.IntRange(0, 13), rapid.IntRange(0, deadline.MaxAmount)).Draw(t, "month")
		after := rapid.SampledFrom([]deadline.Period{deadline.AfterMonth, deadline.AfterQuarter, deadline.AfterYear}).Draw(t, "after")
		term := deadline.FixedDay(day, month, after)
		require.NoError(t, term.Validate())
		d, m, a, ok := term.Fixed()
		require.True(t, ok && d == day && m == month && a == after)
		text, err := term.MarshalText()
		require.NoError(t, err)
		var back deadline.Term
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, term, back)
		for _, lang := range []string{"en", "vi", "de"} {
			back, err := deadline.ReadTerm(term.In(lang, german), lang, german)
			require.NoError(t, err, term.In(lang, german))
			require.Equal(t, term, back)
		}
	})
}

// The limits of Vietnam's Law on Tax Administration 38/2019/QH14 art. 44 in a week
// without holidays, and months that lack the day.
func TestFixedDays(t *testing.T) {
	last, first := plain(), plain(func(d *convention.Dimensions) { d.AbsentDay = date.FirstOfNextMonth })
	clear := plain(func(d *convention.Dimensions) { d.ClearEnd, d.MinWorking = true, 3 })
	for _, row := range []struct {
		event string
		term  string
		conv  convention.Convention
		with  []deadline.Circumstance
		want  string
		why   string
	}{
		{"2025-02-11", "day 20 of the next month", last, nil, "Thu 2025-03-20", "tax of February"},
		{"2025-02-28", "day 20 of the next month", last, nil, "Thu 2025-03-20", "whichever day of February it is"},
		{"2025-03-01", "day 20 of the next month", last, nil, "Mon 2025-04-21", "tax of March: 20 April is a Sunday"},
		{"2025-12-31", "day 20 of the next month", last, nil, "Tue 2026-01-20", "over the year's end"},
		{"2025-01-01", "last day of month 1 after the quarter", last, nil, "Wed 2025-04-30", "first quarter"},
		{"2025-06-30", "last day of month 1 after the quarter", last, nil, "Thu 2025-07-31", "second"},
		{"2025-08-15", "last day of month 1 after the quarter", last, nil, "Fri 2025-10-31", "third"},
		{"2025-10-01", "last day of month 1 after the quarter", last, nil, "Mon 2026-02-02", "fourth: 31 January is a Saturday"},
		{"2025-05-05", "last day of month 3 after the year", last, nil, "Tue 2026-03-31", "the year's settlement"},
		{"2023-12-31", "last day of month 2 after the year", last, nil, "Thu 2024-02-29", "of a leap year"},
		{"2025-05-05", "last day of the month", last, nil, "Mon 2025-06-02", "31 May is a Saturday"},
		{"2025-05-30", "last day of the quarter", last, nil, "Mon 2025-06-30", "the quarter's own"},
		{"2025-05-30", "last day of the year", last, nil, "Wed 2025-12-31", "the year's own"},
		{"2025-03-15", "day 31 of the next month", last, nil, "Wed 2025-04-30", "April has 30 days: its last one"},
		{"2025-03-15", "day 31 of the next month", first, nil, "Thu 2025-05-01", "or the first of May"},
		{"2025-01-15", "day 30 of the next month", last, nil, "Fri 2025-02-28", "February has 28"},
		{"2025-02-11", "day 20 of the next month", clear, nil, "Thu 2025-03-20", "a date is no period: no clear day, no least number of days"},
		{"2025-02-11", "day 20 of the next month", last, []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(5))}, "Tue 2025-03-25", "extended from it"},
		{"2025-02-11", "day 20 of the next month", last, []deadline.Circumstance{deadline.AddingDays(2, legal.Basis{})}, "Mon 2025-03-24", "22 March is a Saturday"},
		{"2025-02-11", "day 20 of the next month", last, []deadline.Circumstance{deadline.RestartedBy(deadline.On(dayOf("2025-03-03")))}, "Mon 2025-04-21", "the event of the restart counts"},
		{"2025-02-11", "day 20 of the next month", last, []deadline.Circumstance{deadline.Excluding(interval("2025-04-01", "2025-04-05"))}, "Thu 2025-03-20", "a pause behind its end"},
		{"2025-02-11", "day 20 of the next month", last, []deadline.Circumstance{deadline.Shorter(deadline.WorkingDays(20), nil)}, "Tue 2025-03-11", "the shorter of it and 20 working days"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.MustParseTerm(row.term), week(nil), row.conv, row.with...)
		if err != nil || d.String() != row.want {
			t.Errorf("%s from %s: got %v, %v; want %s: %s", row.term, row.event, d, err, row.want, row.why)
		}
	}
}

func TestFixedDaysAreRefused(t *testing.T) {
	silent := plain(func(d *convention.Dimensions) { d.AbsentDay = date.RefuseAbsent })
	for _, row := range []struct {
		event string
		term  string
		conv  convention.Convention
		with  []deadline.Circumstance
		want  string
	}{
		{"2025-03-15", "day 31 of the next month", silent, nil,
			"plain does not say which day ends day 31 of the next month from 2025-03-15, for that month has no day 31; derive a convention whose dimension absent_day does"},
		{"2025-03-25", "day 20 of the month", plain(), nil, "event Tue 2025-03-25: day 20 of the month is over by then: it was Thu 2025-03-20"},
		{"2025-03-25", "day 20 of the next month", plain(), []deadline.Circumstance{deadline.Backward()},
			"term day 20 of the next month: it is not counted backward; give days or months before the event"},
		{"2025-03-25", "day 20 of the next month", plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-04-01", "2025-04-05"))},
			"term day 20 of the next month: 5 days are left out of the count, and no act is known that says what becomes of a fixed day then; leave them in"},
		{"2025-03-25", "10 days", plain(), []deadline.Circumstance{deadline.Shorter(deadline.FixedDay(40, 1, deadline.AfterMonth), nil)},
			"term day 40 of the next month: a month has days 1 to 31 and a last one"},
		{"2025-03-25", "day 1 of month 9999999 after the month", plain(), nil,
			`"2025-01-01" is not a date: 10000001 months lead outside the years 1 to 9999`},
	} {
		_, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.MustParseTerm(row.term), week(nil), row.conv, row.with...)
		require.EqualError(t, err, row.want)
	}
	same := plain(func(d *convention.Dimensions) { d.Extension = convention.ExtendFromStart })
	next := deadline.FixedDay(20, 1, deadline.AfterMonth)
	_, err := deadline.Compute(deadline.On(dayOf("2025-03-25")), next, week(nil), same, deadline.ExtendedBy(next))
	require.EqualError(t, err, "term day 20 of the next month: it cannot be counted as one with day 20 of the next month from the start; give the same unit")
}

// A convention that leaves open what stands for the 31st answers with both.
func TestReasonsOfAFixedDay(t *testing.T) {
	disputed := plain(func(d *convention.Dimensions) {
		d.AbsentDay, d.MonthAnchor = date.AbsentDisputed, convention.AnchorDisputed
	})
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-15")), deadline.FixedDay(31, 1, deadline.AfterMonth), week(nil), disputed)
	require.NoError(t, err)
	assert.Equal(t, `day 31 of the next month from Saturday 15 March 2025 under plain
Saturday 15 March 2025: day of the event; its month, quarter or year decides
day 31 of the next month: that month has no such day, and Wednesday 30 April 2025 stands for it (art. 1 Test Act)
due: Wednesday 30 April 2025, until 24:00 (art. 1 Test Act)
ambiguous: it is Thursday 1 May 2025 if the first day of the next month stands for the day it does not have
whoever must act is safe by Wednesday 30 April 2025; it is certainly too late only after Thursday 1 May 2025
calendar week, SHA-256 `+week(nil).Hash()+"\n", d.Reasons(deadline.Long).In("en"))
	assert.Len(t, d.Alternatives(), 2)
	d, err = deadline.Compute(deadline.On(dayOf("2025-03-15")), deadline.FixedDay(20, 1, deadline.AfterMonth), week(nil), disputed)
	require.NoError(t, err)
	assert.Equal(t, legal.Settled, d.Status())
	takesReasons(t, d.Reasons(deadline.Long))
	assert.Contains(t, d.Reasons(deadline.Short).In("vi"), "\nthứ Bảy 15/3/2025: ngày xảy ra sự kiện; tính theo tháng, quý hoặc năm của ngày đó\nngày 20 của tháng tiếp theo: Chủ nhật 20/4/2025\n")
}

// fixedByHand turns the leaves of a calendar, one day after the other, until the day.
func fixedByHand(event date.Date, day, month int, after deadline.Period) date.Date {
	ends := map[deadline.Period][]time.Month{
		deadline.AfterMonth:   {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
		deadline.AfterQuarter: {time.March, time.June, time.September, time.December},
		deadline.AfterYear:    {time.December},
	}[after]
	isLast := func(d date.Date) bool { return d.Next().Day() == 1 }
	d := event
	isEnd := func() bool {
		for _, m := range ends {
			if d.Month() == m && isLast(d) {
				return true
			}
		}
		return false
	}
	for !isEnd() {
		d = d.Next()
	}
	for range month { // the last days of the months behind
		for d = d.Next(); !isLast(d); d = d.Next() {
		}
	}
	if day == lastDay {
		return d
	}
	for d.Day() > day {
		d = d.Prev()
	}
	return d // a month without the day ends with its last one
}

func TestFixedDaysAgreeWithTheCalendarOnTheWall(t *testing.T) {
	kept := plain(func(d *convention.Dimensions) { d.Roll = convention.Keep })
	rapid.Check(t, func(t *rapid.T) {
		event := someDay(t, "event")
		day := rapid.SampledFrom([]int{lastDay, 1, 15, 20, 28, 29, 30, 31}).Draw(t, "day")
		month := rapid.IntRange(0, 14).Draw(t, "month")
		after := rapid.SampledFrom([]deadline.Period{deadline.AfterMonth, deadline.AfterQuarter, deadline.AfterYear}).Draw(t, "after")
		want := fixedByHand(event, day, month, after)
		d, err := deadline.Compute(deadline.On(event), deadline.FixedDay(day, month, after), nil, kept)
		if want.Before(event) != (err != nil) || err == nil && d.Last() != want {
			t.Fatalf("%s from %s: %v, %v, on the wall %s", deadline.FixedDay(day, month, after), event, d, err, want)
		}
	})
}

func TestLatestEventOfAFixedDay(t *testing.T) {
	d, err := deadline.LatestEvent(deadline.On(dayOf("2025-03-20")), deadline.FixedDay(20, 1, deadline.AfterMonth), week(nil), plain())
	require.NoError(t, err)
	assert.Equal(t, "Fri 2025-02-28", d.Event().String())
	d, err = deadline.EarliestEvent(deadline.On(dayOf("2025-03-20")), deadline.FixedDay(20, 1, deadline.AfterMonth), week(nil), plain())
	require.NoError(t, err)
	assert.Equal(t, "Sat 2025-02-01", d.Event().String())
}
