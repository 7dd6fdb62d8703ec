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
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/text"
)

// known is the calendar of a law as known at the end of 2014.
func known(law holiday.Law) *calendar.Calendar {
	cal, err := law.AsKnown(date.MustParse("2014-12-31"))
	if err != nil {
		panic(err)
	}
	return cal
}

// A request received on Sunday 16 March 2014, the day before St Patrick's Day, which is
// a bank holiday in Northern Ireland alone, is due on Monday 14 April, wherever the
// authority is; by England's own bank holidays it would be the Friday before.
func ExampleFOIA2000() {
	received := deadline.On(date.MustParse("2014-03-16"))
	for _, law := range []holiday.Law{gb.AnyPart(), gb.EnglandAndWales()} {
		d, err := deadline.Compute(received, deadline.WorkingDays(20), known(law), gb.FOIA2000())
		fmt.Println(d, err)
	}
	// Output:
	// Mon 2014-04-14 <nil>
	// Fri 2014-04-11 <nil>
}

// A request that reaches a school on Monday 14 July 2014, four school days before the
// summer holidays, is answered by Monday 22 September, the twentieth school day; the
// sixtieth working day would be Wednesday 8 October, with the summer bank holidays of
// Scotland on 4 August and of the other parts on the 25th. At a school that is closed
// until the new year the sixtieth working day comes first.
func ExampleFOIA2000School() {
	received, working := deadline.On(date.MustParse("2014-07-14")), known(gb.AnyPart())
	for _, reopens := range []string{"2014-09-01", "2015-01-05"} {
		school, err := calendar.OffInAny("school days", working, closed("2014-07-19", reopens))
		if err != nil {
			fmt.Println(err)
			return
		}
		d, err := deadline.Compute(received, deadline.WorkingDays(20), school, gb.FOIA2000School(),
			deadline.Shorter(deadline.WorkingDays(60), working))
		fmt.Println(d, err)
	}
	// Output:
	// Mon 2014-09-22 <nil>
	// Wed 2014-10-08 <nil>
}

// closed is the calendar of a school without sessions from a day on until it reopens.
func closed(from, reopens string) *calendar.Calendar {
	var days []calendar.Mark
	for day := date.MustParse(from); day.Before(date.MustParse(reopens)); day = day.Next() {
		days = append(days, calendar.Mark{Date: day, Kind: calendar.DayClosure, Name: text.Plain("holidays")})
	}
	return calendar.MustNew(calendar.Definition{
		Name:     "a school",
		Coverage: date.Interval{First: date.MustParse("2014-01-01"), Last: date.MustParse("2015-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Marks:    days,
	})
}

// The days of the fees notice and of the payment are both disregarded (10(2)). Twenty
// working days from Monday 2 June 2014 end on Monday the 30th; with a fees notice on
// Wednesday 4 June that is paid on Tuesday the 10th, five working days are out, and the
// end is Monday 7 July.
func TestFeesNotice(t *testing.T) {
	days, ok := gb.FOIA2000().Dimensions().Pause.Between(date.MustParse("2014-06-04"), date.MustParse("2014-06-10"))
	if !ok {
		t.Fatal("there are days between")
	}
	for want, with := range map[string][]deadline.Circumstance{"Mon 2014-06-30": nil, "Mon 2014-07-07": {deadline.Excluding(days)}} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2014-06-02")), deadline.WorkingDays(20), known(gb.AnyPart()), gb.FOIA2000(), with...)
		if err != nil || d.String() != want {
			t.Errorf("%v, %v; want %s", d, err, want)
		}
	}
}

// The section speaks of working days alone: 20 days are not guessed to be those.
func TestFOIAKnowsWorkingDaysAlone(t *testing.T) {
	_, err := deadline.Compute(deadline.On(date.MustParse("2014-06-02")), deadline.Days(20), known(gb.AnyPart()), gb.FOIA2000())
	var unstated *deadline.UnstatedError
	if !errors.As(err, &unstated) || unstated.Dimension != convention.DimDays {
		t.Errorf("%v", err)
	}
}
