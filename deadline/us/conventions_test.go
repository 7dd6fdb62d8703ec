package us_test

import (
	"fmt"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/us"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	back := deadline.Backward()
	periods.Check(t, []periods.Case{
		{ID: "US-001", Convention: us.FRCP6()},
		{ID: "US-001", Convention: us.FRAP26()},
		{ID: "US-002", Convention: us.FRAP26(), With: []deadline.Circumstance{back}},
		{ID: "US-003", Convention: us.FRCP6(), With: []deadline.Circumstance{back, deadline.Unreachable(date.MustParse("2007-08-31"))}},
		{ID: "US-005", Convention: us.FRCP6(), With: []deadline.Circumstance{us.ServedByMail()}},
		{ID: "US-009", Convention: us.FRCP6Before2009()},
		{ID: "US-011", Convention: us.FRCP6()},
		{ID: "US-013", Convention: us.IllinoisAmmoniaGrants()},
		{ID: "US-014", Convention: us.NewMexico()},
		{ID: "US-N01", Convention: us.FOIA()}, {ID: "US-N01", Convention: us.FOIA(), Term: deadline.Days(20)},
		{ID: "US-N02", Convention: us.CaliforniaHearing()}, {ID: "US-N04", Convention: us.California()}, {ID: "US-N04", Convention: us.NewYork()},
		{ID: "US-N07", Convention: us.IllinoisAmmoniaGrants(), Event: deadline.On(date.MustParse("2025-03-14"))},
		{ID: "US-N08", Convention: us.NewMexico()},
	})
}

// The 72 hours of the Committee Note run over the end of summer time: Friday
// 2007-11-02 10:23 to Monday 9:23.
func TestHoursOverAChangeOfTheClock(t *testing.T) {
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	event := deadline.At(time.Date(2007, 11, 2, 10, 23, 0, 0, newYork))
	periods.Check(t, []periods.Case{{ID: "US-007", Convention: us.FRCP6(), Event: event}})
}

// A period that ends at the clerk's office ends when it closes.
func ExampleFRCP6AtClerk() {
	hours, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("08:30-16:30")})
	if err != nil {
		fmt.Println(err)
		return
	}
	cal := calendar.MustNew(calendar.Definition{
		Name:     "a district court",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Hours:    hours,
	})
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-03")), deadline.Days(14), cal, us.FRCP6AtClerk())
	if err != nil {
		fmt.Println(err)
		return
	}
	at, err := d.Expires(time.UTC)
	fmt.Println(at.Format("Mon 2006-01-02 15:04"), err)
	// Output: Mon 2025-03-17 16:30 <nil>
}

// Fourteen days on appeal from Monday 3 March 2025 end on the 17th; three more
// where the paper was mailed, on Thursday the 20th.
func TestServedByMailOnAppeal(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-03")), deadline.Days(14), cal, us.FRAP26(), us.ServedByMailOnAppeal())
	if err != nil || d.String() != "Thu 2025-03-20" {
		t.Errorf("%v, %v", d, err)
	}
}
