package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func dayOf(s string) date.Date { return date.MustParse(s) }

// week is Saturdays and Sundays off from 2020 to 2030, with days off and days
// worked beside.
func week(off []string, worked ...string) *calendar.Calendar {
	def := calendar.Definition{
		Name: "week", Coverage: interval("2020-01-01", "2030-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday),
	}
	for _, d := range off {
		def.Marks = append(def.Marks, calendar.Mark{Date: dayOf(d), Kind: calendar.DayHoliday, Name: text.Plain("holiday")})
	}
	for _, d := range worked {
		def.Marks = append(def.Marks, calendar.Mark{Date: dayOf(d), Kind: calendar.DayExtra, Name: text.Plain("worked")})
	}
	return calendar.MustNew(def)
}

func TestComputeWithCircumstances(t *testing.T) {
	cal := week([]string{"2025-04-30", "2025-05-01", "2025-05-02"}, "2025-04-26")
	for _, row := range []struct {
		event string
		term  deadline.Term
		with  []deadline.Circumstance
		want  string
		why   string
	}{
		{"2025-07-10", deadline.WorkingDays(10), nil, "Thu 2025-07-24", "two weeks from Thursday"},
		{"2025-04-24", deadline.WorkingDays(5), nil, "Mon 2025-05-05", "25, 26 (worked), 28, 29 April, then 5 May"},
		{"2025-07-10", deadline.WorkingDays(10), []deadline.Circumstance{deadline.RestartedBy(deadline.On(dayOf("2025-07-22")))},
			"Tue 2025-08-05", "ten days afresh from Tuesday 22 July"},
		{"2025-07-10", deadline.WorkingDays(10), []deadline.Circumstance{deadline.Excluding(interval("2025-07-14", "2025-07-21"))},
			"Fri 2025-08-01", "six working days left out"},
		{"2025-07-10", deadline.WorkingDays(10), []deadline.Circumstance{
			deadline.Excluding(interval("2025-07-14", "2025-07-18")), deadline.Excluding(interval("2025-07-16", "2025-07-21"))},
			"Fri 2025-08-01", "overlapping pauses leave a day out once"},
		{"2025-07-10", deadline.WorkingDays(10), []deadline.Circumstance{deadline.Excluding(interval("2025-08-04", "2025-08-08"))},
			"Thu 2025-07-24", "a pause after the end changes nothing"},
		{"2025-01-20", deadline.Months(3), []deadline.Circumstance{deadline.Excluding(interval("2025-02-10", "2025-02-23"))},
			"Mon 2025-05-05", "20 April and 14 days is Sunday 4 May; rolled once"},
		{"2025-01-20", deadline.Months(1), []deadline.Circumstance{deadline.Excluding(interval("2025-02-21", "2025-02-23"))},
			"Thu 2025-02-20", "the pause begins after the months end"},
		{"2025-03-06", deadline.Days(7), []deadline.Circumstance{deadline.AddingDays(3, legal.Cite("FRCP", "6", "d"))},
			"Mon 2025-03-17", "Thursday 13 March and three days is a Sunday"},
		{"2025-03-17", deadline.Days(10), []deadline.Circumstance{deadline.Backward()},
			"Fri 2025-03-07", "ten days before"},
		{"2025-03-18", deadline.Days(10), []deadline.Circumstance{deadline.Backward()},
			"Fri 2025-03-07", "8 March is a Saturday"},
		{"2025-03-18", deadline.Days(10), []deadline.Circumstance{deadline.Backward(), deadline.Unreachable(dayOf("2025-03-07"))},
			"Mon 2025-03-10", "always forward, also in a backward term"},
		{"2025-07-24", deadline.WorkingDays(10), []deadline.Circumstance{deadline.Backward(), deadline.Excluding(interval("2025-07-14", "2025-07-18"))},
			"Thu 2025-07-03", "five working days left out, going back"},
		{"2025-03-03", deadline.Days(10), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(5))},
			"Tue 2025-03-18", "13 March and five days"},
		{"2025-03-05", deadline.Days(10), []deadline.Circumstance{deadline.ExtendedBy(deadline.Days(6))},
			"Fri 2025-03-21", "from the nominal end, Saturday 15 March"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), row.term, cal, plain(), row.with...)
		if err != nil || d.String() != row.want {
			t.Errorf("%s from %s: got %v, %v; want %s: %s", row.term, row.event, d, err, row.want, row.why)
		}
	}
}

func TestComputeRefuses(t *testing.T) {
	cal := week(nil)
	monday := deadline.On(dayOf("2025-03-03"))
	silent := plain(func(d *convention.Dimensions) { *d = convention.Dimensions{FirstDay: d.FirstDay, Days: d.Days} })
	for _, row := range []struct {
		event deadline.Event
		term  deadline.Term
		cal   *calendar.Calendar
		conv  convention.Convention
		with  []deadline.Circumstance
		want  string
	}{
		{deadline.Event{}, deadline.Days(1), cal, plain(), nil, "there is no day to count from; give deadline.On(day) or deadline.At(instant)"},
		{deadline.Event{}, deadline.Days(1), cal, convention.Editions(plain()), nil, "there is no day to count from; give deadline.On(day) or deadline.At(instant)"}, // before it is asked which act is law
		{monday, deadline.Days(-1), cal, plain(), nil, "term -1 days: an amount must not be negative; to count back from an event use deadline.Backward"},
		{monday, deadline.Days(1), cal, convention.Convention{}, nil, "there is no convention to count under; give one from the package of the legal order, below deadline, or one made by convention.New"},
		{monday, deadline.WorkingDays(1), nil, plain(), nil, "1 working day under plain needs a calendar, and there is none; give one made by calendar.New, or that of a law as known on a day"},
		{monday, deadline.Hours(8), cal, plain(), nil, "event Mon 2025-03-03: 8 hours run from an instant, and only the day is given; use deadline.At with the time in the zone of the office"},
		{monday, deadline.Days(5), cal, silent, nil, "plain does not say where a term ends whose last day, Sat 2025-03-08, is off; derive a convention whose dimension roll does"},
		{monday, deadline.Months(1), cal, silent, nil, "plain does not say by which day's number a month ends; derive a convention whose dimension month_anchor does"},
		{monday, deadline.HalfMonths(1), cal, silent, nil, "term half month: plain does not say how long half a month is; write days, or derive a convention that does"},
		{monday, deadline.Days(10), cal, plain(), []deadline.Circumstance{deadline.Excluding(interval("2025-03-09", "2025-03-05"))},
			"the days 2025-03-09 to 2025-03-05, which are reversed, cannot be left out of the count; give an interval with a first day and a last one not before it"},
		{monday, deadline.Days(10), cal, plain(), []deadline.Circumstance{deadline.Excluding(date.Interval{First: dayOf("2025-03-09")})},
			"the days from 2025-03-09 on are left out of the count without end, and the term reaches them; give the interval a last day"},
		{monday, deadline.Days(10), cal, plain(), []deadline.Circumstance{deadline.AddingDays(-1, legal.Basis{})}, "-1 days cannot be added; give a number from 0 to 9999999"},
		{monday, deadline.WorkingDays(5000), cal, plain(), nil, "calendar week covers 2020-01-01 to 2030-12-31 and says nothing about 2031-01-01"},
		{monday, deadline.Days(deadline.MaxAmount), cal, plain(), nil, `"2025-03-03" is not a date: 9999999 days lead outside the years 1 to 9999`},
		{monday, deadline.MustParseTerm("3.5 days"), cal, plain(), []deadline.Circumstance{deadline.Backward()},
			"term 3.5 days: no convention says how a fraction of a day is counted backward; give whole days"},
	} {
		_, err := deadline.Compute(row.event, row.term, row.cal, row.conv, row.with...)
		if err == nil || err.Error() != row.want {
			t.Errorf("%v from %v:\n got %v\nwant %s", row.term, row.event, err, row.want)
		}
	}
}

// 31 January and one month is a question of law: refused, answered with both
// readings, or decided, but never clamped by itself.
func TestMonthWithoutThatDay(t *testing.T) {
	event := deadline.On(dayOf("2025-01-31")) // Fri
	absent := func(a date.AbsentDay) convention.Convention {
		return plain(func(d *convention.Dimensions) { d.AbsentDay = a })
	}
	_, err := deadline.Compute(event, deadline.Months(1), week(nil), absent(date.RefuseAbsent))
	var unstated *deadline.UnstatedError
	if !errors.As(err, &unstated) || unstated.Dimension != convention.DimAbsentDay {
		t.Errorf("refused with %v", err)
	}
	d, err := deadline.Compute(event, deadline.Months(1), week(nil), absent(date.AbsentDisputed))
	if err != nil || d.String() != "Fri 2025-02-28 (ambiguous)" || len(d.Alternatives()) != 2 {
		t.Errorf("%v, %v", d, err)
	}
	if a := d.Alternatives(); a[1].Deadline.String() != "Mon 2025-03-03" ||
		a[1].Cases[0].String() != "the first day of the next month stands for the day it does not have" {
		t.Errorf("1 March is a Saturday: %v", a)
	}
	// Two months are never one month twice: 31 March, not 28 March.
	d, err = deadline.Compute(event, deadline.Months(2), week(nil), absent(date.LastOfMonth))
	if err != nil || d.String() != "Mon 2025-03-31" {
		t.Errorf("%v, %v", d, err)
	}
}

// From Monday 2025-03-03 the third working day is Thursday, and the fraction is
// of Friday.
func TestFractionOfADay(t *testing.T) {
	office, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("07:30-11:30,13:00-17:00")})
	if err != nil {
		t.Fatal(err)
	}
	cal := calendar.MustNew(calendar.Definition{Name: "office", Coverage: interval("2025-01-01", "2025-12-31"),
		Rest: calendar.Weekend(time.Saturday, time.Sunday), Hours: office})
	for _, row := range []struct {
		term string
		how  convention.FractionEnd
		want string
	}{
		{"3.5 working days", convention.FractionHalfDay, "Fri 2025-03-07 11:30"},
		{"3.75 working days", convention.FractionHalfDay, "Fri 2025-03-07"},
		{"3.5 working days", convention.FractionWholeDay, "Fri 2025-03-07"},
		{"3.25 working days", convention.FractionOfHours, "Fri 2025-03-07 09:30"},
		{"3.75 working days", convention.FractionOfHours, "Fri 2025-03-07 15:00"},
		{"3.5 working days", convention.FractionDisputed, "Fri 2025-03-07 11:30 (ambiguous)"},
		{"3 working days", convention.FractionDisputed, "Thu 2025-03-06"},
	} {
		conv := plain(func(d *convention.Dimensions) { d.Fraction = row.how })
		event := deadline.On(dayOf("2025-03-03"))
		d, err := deadline.Compute(event, deadline.MustParseTerm(row.term), cal, conv)
		if err != nil || d.String() != row.want {
			t.Errorf("%s, %v: got %v, %v; want %s", row.term, row.how, d, err, row.want)
		}
	}
}

func TestExpiry(t *testing.T) {
	hanoi := zone(t, "Asia/Ho_Chi_Minh")
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.Days(10), week(nil), plain())
	if err != nil {
		t.Fatal(err)
	}
	at, err := d.Expires(hanoi)
	if err != nil || at.Format(time.RFC3339) != "2025-03-14T00:00:00+07:00" {
		t.Errorf("%v, %v", at, err)
	}
	var noZone *deadline.ZoneError
	if _, err := d.Expires(nil); !errors.As(err, &noZone) || noZone.Day != dayOf("2025-03-13") {
		t.Errorf("without a zone: %v", err)
	}
	d, _ = deadline.Compute(deadline.At(time.Date(2025, 3, 3, 9, 0, 0, 0, hanoi)), deadline.Days(10), week(nil), plain())
	if at, err := d.Expires(nil); err != nil || at.Format(time.RFC3339) != "2025-03-14T00:00:00+07:00" {
		t.Errorf("in the zone of the event: %v, %v", at, err)
	}
	if _, err := d.Opens(hanoi); err == nil || err.Error() != "Thu 2025-03-13 is the latest day to act and opens nothing; ask Expires" {
		t.Error(err)
	}
}
