package gb_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/gb"
	"github.com/statutory-go/statutory/deadline/text"
)

// without is a calendar of 2014 with weekends and the given days off.
func without(name string, off ...string) *calendar.Calendar {
	var days []calendar.Mark
	for _, day := range off {
		days = append(days, calendar.Mark{Date: date.MustParse(day), Kind: calendar.DayHoliday, Name: text.Plain("off")})
	}
	return calendar.MustNew(calendar.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2014-01-01"), Last: date.MustParse("2014-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Marks:    days,
	})
}

// A request received on Sunday 16 March 2014, the day before St Patrick's Day, which is
// a bank holiday in Northern Ireland alone, is due on Monday 14 April, wherever the
// authority is; by England's own bank holidays it would be the Friday before.
func ExampleFOIA2000() {
	england := without("England and Wales")
	northernIreland := without("Northern Ireland", "2014-03-17")
	anywhere, err := calendar.OffInEither("United Kingdom", england, northernIreland)
	if err != nil {
		fmt.Println(err)
		return
	}
	received := deadline.On(date.MustParse("2014-03-16"))
	for _, cal := range []*calendar.Calendar{anywhere, england} {
		d, err := deadline.Compute(received, deadline.WorkingDays(20), cal, gb.FOIA2000())
		fmt.Println(d, err)
	}
	// Output:
	// Mon 2014-04-14 <nil>
	// Fri 2014-04-11 <nil>
}

// The days of the fees notice and of the payment are both disregarded (10(2)). Twenty
// working days from Monday 12 May 2014 end on Monday 9 June; with a fees notice on
// Wednesday 14 May that is paid on Tuesday the 20th, five working days are out, and
// the end is Monday 16 June.
func TestFeesNotice(t *testing.T) {
	cal := without("plain week")
	days, ok := gb.FOIA2000().Dimensions().Pause.Between(date.MustParse("2014-05-14"), date.MustParse("2014-05-20"))
	if !ok {
		t.Fatal("there are days between")
	}
	for want, with := range map[string][]deadline.Circumstance{"Mon 2014-06-09": nil, "Mon 2014-06-16": {deadline.Excluding(days)}} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2014-05-12")), deadline.WorkingDays(20), cal, gb.FOIA2000(), with...)
		if err != nil || d.String() != want {
			t.Errorf("%v, %v; want %s", d, err, want)
		}
	}
}

// The section speaks of working days alone: 20 days are not guessed to be those.
func TestFOIAKnowsWorkingDaysAlone(t *testing.T) {
	_, err := deadline.Compute(deadline.On(date.MustParse("2014-05-12")), deadline.Days(20), without("plain week"), gb.FOIA2000())
	var unstated *deadline.UnstatedError
	if !errors.As(err, &unstated) || unstated.Dimension != convention.DimDays {
		t.Errorf("%v", err)
	}
}
