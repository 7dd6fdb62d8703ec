package us_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/us"
)

// resting is a calendar from 1933 on with the given days off besides.
func resting(rest []calendar.RestDays, off ...string) *calendar.Calendar {
	var marks []calendar.Mark
	for _, day := range off {
		marks = append(marks, calendar.Mark{Date: date.MustParse(day), Kind: calendar.DayHoliday, Name: text.Plain("holiday")})
	}
	return calendar.MustNew(calendar.Definition{
		Name:     "a court",
		Coverage: date.Interval{First: date.MustParse("1933-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     rest, Marks: marks,
	})
}

// California and New York, each through its own act.
func TestStates(t *testing.T) {
	week, sundays := calendar.Weekend(time.Saturday, time.Sunday), calendar.Weekend(time.Sunday)
	mailed := us.ServedByMailInCalifornia()
	for _, row := range []struct {
		conv convention.Convention
		from string
		term deadline.Term
		rest []calendar.RestDays
		with []deadline.Circumstance
		want string
		why  string
	}{
		{us.CaliforniaHearing(), "2025-03-27", deadline.WorkingDays(16), week, nil, "Wed 2025-03-05", "16 court days before the hearing"},
		{us.CaliforniaHearing(), "2025-03-27", deadline.WorkingDays(16), week, []deadline.Circumstance{mailed}, "Fri 2025-02-28", "and five days before that by mail"},
		{us.CaliforniaHearing(), "2025-03-28", deadline.WorkingDays(16), week, []deadline.Circumstance{mailed}, "Mon 2025-03-03",
			"five days before Thursday the 6th is Saturday the 1st, and 12a takes the next day that is no holiday"},
		{us.California(), "2025-06-04", deadline.Days(30), week, nil, "Fri 2025-07-04", "without holidays"},
		{us.NewYork(), "1933-05-17", deadline.Days(10), sundays, nil, "Sat 1933-05-27",
			"He St. Corp. v. Checker Cab, 271 N.Y. 239: retaken on 17 May 1933, which is excluded, ten days expired at midnight on the 27th"},
		{us.NewYork(), "2025-03-10", deadline.Days(5), week, nil, "Mon 2025-03-17", "the 15th is a Saturday"},
		{us.NewYork(), "2025-03-10", deadline.Days(8), week, []deadline.Circumstance{deadline.Backward()}, "Mon 2025-03-03",
			"before which: 2 March is a Sunday, and the next succeeding business day will do"},
		{us.NewYork(), "2025-01-31", deadline.Months(1), week, nil, "Fri 2025-02-28", "the last month counted has not so many days"},
	} {
		d, err := deadline.Compute(deadline.On(date.MustParse(row.from)), row.term, resting(row.rest), row.conv, row.with...)
		if err != nil || d.String() != row.want {
			t.Errorf("%v, %v from %s: %v, %v; want %s: %s", row.conv, row.term, row.from, d, err, row.want, row.why)
		}
	}
}

// One request for information tolls the 20 days, and any number that clarify fees: the
// rules of a running limit say so.
func ExampleFOIA_tolling() {
	limit := clock.Limit{
		Term: deadline.WorkingDays(20), Convention: us.FOIA(),
		Calendar: resting(calendar.Weekend(time.Saturday, time.Sunday), "2025-06-19", "2025-07-04"),
		Rules:    clock.Rules{Pauses: []clock.PauseRule{{ID: "information", Max: 1, Basis: us.FOIA().Basis()}, {ID: "fees"}}},
	}
	on := date.MustParse
	c, err := clock.Fold(limit,
		clock.Event{Kind: clock.Started, On: on("2025-06-16")}, // due on 16 July
		clock.Event{Kind: clock.Paused, On: on("2025-06-20"), Rule: "information"},
		clock.Event{Kind: clock.Resumed, On: on("2025-06-25")}, // 23, 24 and 25 June are out
		clock.Event{Kind: clock.Paused, On: on("2025-06-30"), Rule: "fees"},
		clock.Event{Kind: clock.Resumed, On: on("2025-07-01")}) // and 1 July
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Due())
	_, err = c.Apply(clock.Event{Kind: clock.Paused, On: on("2025-07-07"), Rule: "information"})
	fmt.Println(err)
	// Output:
	// Tue 2025-07-22 <nil>
	// 7 July 2025 paused is refused: time may stand still for this once, and did (5 U.S.C. § 552(a)(6)(A))
}
