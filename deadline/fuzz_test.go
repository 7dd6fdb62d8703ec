package deadline_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
)

// What a database gives back as a term or a day is stored and read again as
// the same.
func FuzzTermsAndDaysOfDatabases(f *testing.F) {
	f.Add("10 working days")
	f.Add("3.1250 days") // three decimals, written with four
	f.Add("P1M15D")
	f.Add("the last day of the first month of the next quarter") // a fixed day
	f.Add("day 20 of the next month")
	f.Add("2026-08-17")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		var term, sameTerm deadline.Term
		if term.Scan(s) == nil {
			if stored, err := term.Value(); err != nil || sameTerm.Scan(stored) != nil || sameTerm != term {
				t.Errorf("%q is stored as %v, %v and read as %v", s, stored, err, sameTerm)
			}
		}
		var day, sameDay date.Date
		if day.Scan([]byte(s)) == nil {
			if stored, err := day.Value(); err != nil || sameDay.Scan(stored) != nil || sameDay != day {
				t.Errorf("%q is stored as %v, %v and read as %v", s, stored, err, sameDay)
			}
		}
	})
}
