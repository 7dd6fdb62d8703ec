package holiday_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/text"
)

// A law in which every day is several holidays, each to be made good, is refused and
// does not make a program work for minutes.
func TestLawsOfNothingButHolidaysAreRefused(t *testing.T) {
	def := holiday.Definition{Name: "x", Coverage: date.Interval{First: date.MustParse("1900-01-01"), Last: date.MustParse("2199-12-31")},
		Rest: calendar.Weekend(time.Sunday),
		Statutes: []holiday.Statute{{ID: "act", Known: holiday.KnownInYear(1899), During: date.Interval{First: date.MustParse("1900-01-01")},
			Substitutions: []holiday.Substitution{{Move: holiday.ToNext, Shared: true}}}}}
	for i := range 1000 {
		def.Statutes[0].Rules = append(def.Statutes[0].Rules, holiday.Rule{ID: fmt.Sprint("r", i), Name: text.Plain("x"),
			On: []holiday.Pattern{holiday.Fixed(time.Month(i%12+1), i%28+1)}})
	}
	_, err := holiday.New(def) // a thousand in each year of the coverage and the one behind it
	want := "law x: statute act, 1900-01-01: begins 301000 holidays so near to each other that what makes them good cannot be worked out in time; is every one of them a holiday?"
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	// A month of holidays on end, every year, is none of that.
	def.Statutes[0].Rules = []holiday.Rule{{ID: "august", Name: text.Plain("summer"), On: []holiday.Pattern{holiday.Fixed(time.August, 1).Run(0, 30)}}}
	if _, err := holiday.New(def); err != nil {
		t.Error(err)
	}
}
