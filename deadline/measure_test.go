package deadline_test

import (
	"errors"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
)

func officeWeek(t *testing.T) *calendar.Calendar {
	t.Helper()
	return calendar.MustNew(calendar.Definition{
		Name: "office", Coverage: interval("2025-01-01", "2025-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Hours: hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("07:30-11:30,13:00-17:00")}),
	})
}

func TestMeasure(t *testing.T) {
	cal := officeWeek(t)
	friday := time.Date(2025, 3, 7, 16, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		name     string
		from, to deadline.Event
		want     deadline.Elapsed
	}{
		{"two days", deadline.On(dayOf("2025-03-07")), deadline.On(dayOf("2025-03-11")), deadline.Elapsed{Days: 4, WorkingDays: 2}},
		{"the other way", deadline.On(dayOf("2025-03-11")), deadline.On(dayOf("2025-03-07")), deadline.Elapsed{Days: -4, WorkingDays: -2}},
		{"from 16:00 on Friday to 09:00 on Monday", deadline.At(friday), deadline.At(friday.Add(65 * time.Hour)),
			deadline.Elapsed{Days: 3, WorkingDays: 1, Time: 65 * time.Hour, HasTime: true, OfficeTime: 150 * time.Minute, HasOfficeTime: true}},
		{"an instant and a day", deadline.At(friday), deadline.On(dayOf("2025-03-07")), deadline.Elapsed{}},
	} {
		got, err := deadline.Measure(row.from, row.to, cal)
		if err != nil || got != row.want {
			t.Errorf("%s: %+v, %v", row.name, got, err)
		}
	}
	if _, err := deadline.Measure(deadline.Event{}, deadline.At(friday), cal); err == nil {
		t.Error("no day")
	}
	if _, err := deadline.Measure(deadline.At(friday), deadline.On(dayOf("2026-01-02")), cal); !errors.Is(err, calendar.ErrNotCovered) {
		t.Error(err)
	}
}

func TestJudge(t *testing.T) {
	cal := officeWeek(t)
	tenDays, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.Days(10), cal, plain()) // due Thu 2025-03-13
	if err != nil {
		t.Fatal(err)
	}
	received := time.Date(2025, 3, 6, 14, 0, 0, 0, time.UTC)
	eightHours, err := deadline.Compute(deadline.At(received), deadline.WorkingHours(8), cal, plain()) // due Fri 2025-03-07 14:00
	if err != nil {
		t.Fatal(err)
	}
	earliest, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.Days(10), cal, plain(func(d *convention.Dimensions) { d.Bound = convention.EarliestDay }))
	if err != nil {
		t.Fatal(err)
	}
	disputed, err := deadline.Compute(deadline.On(dayOf("2025-03-05")), deadline.Days(3), cal, plain(func(d *convention.Dimensions) { d.Roll = convention.RollDisputed }))
	if err != nil {
		t.Fatal(err) // Sat 2025-03-08 or Mon 2025-03-10
	}
	for _, row := range []struct {
		deadline deadline.Deadline
		done     deadline.Event
		want     deadline.Timeliness
		days     int // before or after the last day
		working  int
		why      string
	}{
		{tenDays, deadline.On(dayOf("2025-03-11")), deadline.Early, 2, 2, "Tuesday"},
		{tenDays, deadline.On(dayOf("2025-03-13")), deadline.OnTime, 0, 0, "the last day"},
		{tenDays, deadline.At(time.Date(2025, 3, 13, 23, 59, 0, 0, time.UTC)), deadline.OnTime, 0, 0, "before its end"},
		{tenDays, deadline.At(time.Date(2025, 3, 14, 0, 0, 0, 0, time.UTC)), deadline.Late, 1, 1, "24:00 is too late"},
		{tenDays, deadline.On(dayOf("2025-03-17")), deadline.Late, 4, 2, "over a weekend"},
		{eightHours, deadline.At(received.Add(23 * time.Hour)), deadline.OnTime, 0, 0, "13:00"},
		{eightHours, deadline.At(received.Add(24 * time.Hour)), deadline.Late, 0, 0, "14:00 is the end"},
		{eightHours, deadline.On(dayOf("2025-03-06")), deadline.Early, 1, 1, "the day before"},
		{earliest, deadline.On(dayOf("2025-03-12")), deadline.Premature, 1, 1, "one day too soon"},
		{earliest, deadline.On(dayOf("2025-03-17")), deadline.OnTime, 4, 2, "any day from the first"},
		{disputed, deadline.On(dayOf("2025-03-07")), deadline.Early, 1, 0, "early under both readings"},
		{disputed, deadline.On(dayOf("2025-03-10")), deadline.TimelinessOpen, 0, 0, "late or on time"},
		{disputed, deadline.On(dayOf("2025-03-11")), deadline.Late, 3, 2, "late under both"},
	} {
		got, err := row.deadline.Judge(row.done)
		if err != nil || got.Timeliness != row.want || got.By.Days != row.days || got.By.WorkingDays != row.working {
			t.Errorf("%v against %v: %+v, %v; want %v: %s", row.done, row.deadline, got, err, row.want, row.why)
		}
	}
	var noClock *deadline.EventError
	if _, err := eightHours.Judge(deadline.On(dayOf("2025-03-07"))); !errors.As(err, &noClock) {
		t.Errorf("a day against a clock time: %v", err)
	}
}

func TestRemaining(t *testing.T) {
	cal := officeWeek(t)
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.WorkingDays(10), cal, plain()) // due Mon 2025-03-17
	if err != nil {
		t.Fatal(err)
	}
	left, err := d.Remaining(deadline.On(dayOf("2025-03-13")))
	if err != nil || left.Days != 4 || left.WorkingDays != 2 || left.HasTime {
		t.Errorf("%+v, %v", left, err)
	}
	left, err = d.Remaining(deadline.At(time.Date(2025, 3, 17, 16, 0, 0, 0, time.UTC)))
	if err != nil || left.Time != 8*time.Hour || left.OfficeTime != time.Hour || left.WorkingDays != 0 {
		t.Errorf("on the last afternoon: %+v, %v", left, err)
	}
	left, err = d.Remaining(deadline.On(dayOf("2025-03-20")))
	if err != nil || left.Days != -3 || left.WorkingDays != -3 {
		t.Errorf("after it: %+v, %v", left, err)
	}
}

func TestLatestEvent(t *testing.T) {
	cal := week([]string{"2025-03-10"})
	office := officeWeek(t)
	at := func(day string, hour, minute int) deadline.Event {
		return deadline.At(dayOf(day).Start(time.UTC).Add(time.Duration(60*hour+minute) * time.Minute))
	}
	for _, row := range []struct {
		due  deadline.Event
		term deadline.Term
		cal  *calendar.Calendar
		with []deadline.Circumstance
		want string
		why  string
	}{
		{deadline.On(dayOf("2025-03-13")), deadline.WorkingDays(3), cal, nil, "Mon 2025-03-10", "11, 12, 13 March; the day of receipt itself may be off"},
		{deadline.On(dayOf("2025-03-12")), deadline.Days(10), cal, nil, "Sun 2025-03-02", "ten days before, a Sunday"},
		{deadline.On(dayOf("2025-03-10")), deadline.Days(2), cal, nil, "Wed 2025-03-05", "receipt on Thursday would roll to Tuesday 11"},
		{deadline.On(dayOf("2025-02-28")), deadline.Months(1), cal, nil, "Fri 2025-01-31", "28 to 31 January all end on 28 February"},
		{at("2025-03-07", 14, 0), deadline.WorkingHours(8), office, nil, "Thu 2025-03-06T14:00Z", "one office day before"},
		{at("2025-03-07", 14, 30), deadline.Minutes(45), office, nil, "Fri 2025-03-07T13:45Z", "on the clock"},
		{deadline.On(dayOf("2025-03-07")), deadline.Days(3), cal, []deadline.Circumstance{deadline.Backward()}, "Thu 2025-03-13", "back three days is Monday 10 March, which is off and goes back to Friday 7; from 14 March it is Tuesday 11"},
	} {
		d, err := deadline.LatestEvent(row.due, row.term, row.cal, plain(), row.with...)
		if err != nil || d.Event().String() != row.want {
			t.Errorf("%s to meet %v: %v, %v; want %s: %s", row.term, row.due, d.Event(), err, row.want, row.why)
		}
	}
	hearing, err := deadline.EarliestEvent(deadline.On(dayOf("2025-03-10")), deadline.Days(3), week(nil), plain(), deadline.Backward())
	if err != nil || hearing.Event().String() != "Thu 2025-03-13" {
		t.Errorf("the earliest hearing for service on 10 March: %v, %v", hearing.Event(), err)
	}
	if _, err := deadline.LatestEvent(deadline.On(dayOf("2020-01-03")), deadline.WorkingDays(300), cal, plain()); !errors.Is(err, calendar.ErrNotCovered) {
		t.Errorf("before the calendar: %v", err)
	}
	if _, err := deadline.LatestEvent(deadline.Event{}, deadline.Days(1), cal, plain()); err == nil {
		t.Error("no day to meet")
	}
}

// Where the answer is not certain, the latest event is the one that meets the
// day whatever the reading.
func TestLatestEventIsCertain(t *testing.T) {
	conv := plain(func(d *convention.Dimensions) { d.Roll = convention.RollDisputed })
	d, err := deadline.LatestEvent(deadline.On(dayOf("2025-03-08")), deadline.Days(3), week(nil), conv) // Sat
	if err != nil || d.Event().String() != "Tue 2025-03-04" {
		t.Errorf("from Wednesday 5 March the term may end on Monday: %v, %v", d.Event(), err)
	}
}
