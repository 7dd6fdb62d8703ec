package es_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/es"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	suspended := deadline.Excluding(date.Interval{First: date.MustParse("2025-02-10"), Last: date.MustParse("2025-02-23")})
	periods.Check(t, []periods.Case{
		{ID: "ES-001", Convention: es.Ley39()}, {ID: "ES-003", Convention: es.Ley39()},
		{ID: "ES-003", Convention: es.Ley39(), Term: deadline.Days(10)},
		{ID: "ES-005", Convention: es.Ley39()}, {ID: "ES-007", Convention: es.Ley39()},
		{ID: "ES-009", Convention: es.Ley39(), Term: deadline.Days(15)},
		{ID: "ES-010", Convention: es.Ley39Register()},
		{ID: "ES-011", Convention: es.Ley39(), With: []deadline.Circumstance{suspended}},
		{ID: "ES-N01", Convention: es.Ley39ElectronicNotice()}, {ID: "ES-N01", Convention: es.Ley39NaturalDays()},
	})
}

// Days are working days unless a law says otherwise.
func ExampleLey39() {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "Madrid",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	friday := deadline.On(date.MustParse("2025-03-07"))
	working, err := deadline.Compute(friday, deadline.Days(10), cal, es.Ley39())
	fmt.Println(working, err)
	natural, err := deadline.Compute(friday, deadline.Days(10), cal, es.Ley39NaturalDays())
	fmt.Println(natural, err)
	// Output:
	// Fri 2025-03-21 <nil>
	// Mon 2025-03-17 <nil>
}

// What the register takes on Saturday 8 March 2025 counts from the next working
// day where working days are counted: ten of them, from Tuesday the 11th, end on
// Monday the 24th. A month runs from the Saturday itself, and ends on 8 April.
func TestRegisterOnADayOff(t *testing.T) {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "plain week",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	for want, term := range map[string]deadline.Term{"Mon 2025-03-24": deadline.Days(10), "Tue 2025-04-08": deadline.Months(1)} {
		d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-08")), term, cal, es.Ley39Register())
		if err != nil || d.String() != want {
			t.Errorf("%v: %v, %v; want %s", term, d, err, want)
		}
	}
}

// Made available on Wednesday 5 March 2025, a notice that nobody opens is rejected with
// the ten days, on Saturday the 15th, or if these move on Monday the 17th.
func ExampleLey39ElectronicNotice() {
	cal := calendar.MustNew(calendar.Definition{
		Name:     "Madrid",
		Coverage: date.Interval{First: date.MustParse("2025-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
	})
	d, err := deadline.Compute(deadline.On(date.MustParse("2025-03-05")), deadline.Days(10), cal, es.Ley39ElectronicNotice())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Status())
	for _, a := range d.Alternatives() {
		fmt.Println(a.Deadline)
	}
	// Output:
	// ambiguous
	// Sat 2025-03-15
	// Mon 2025-03-17
}
