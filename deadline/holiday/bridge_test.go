package holiday_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

// Japan's Act on National Holidays art. 3: (2) a holiday on a Sunday is made
// good on the next day that is none; (3) a day between two holidays is off.
func TestDaysBetweenHolidays(t *testing.T) {
	respect := rule("respect", holiday.Nth(3, time.Monday, time.September))
	equinox := rule("equinox", holiday.SolarTerm(lunar.Japan(), lunar.AutumnEquinox))
	for _, row := range []struct {
		rules       []holiday.Rule
		first, last string
		want        []string
		why         string
	}{
		{[]holiday.Rule{respect, equinox}, "2026-09-01", "2026-09-30",
			[]string{"Mon 2026-09-21 holiday respect", "Tue 2026-09-22 holiday between", "Wed 2026-09-23 holiday equinox"}, "Monday and Wednesday"},
		{[]holiday.Rule{respect, equinox}, "2027-09-01", "2027-09-30",
			[]string{"Mon 2027-09-20 holiday respect", "Thu 2027-09-23 holiday equinox"}, "two days between"},
		{[]holiday.Rule{rule("a", holiday.Once(dayOf("2026-05-03"))), rule("b", holiday.Once(dayOf("2026-05-05")))}, "2026-05-01", "2026-05-31",
			[]string{"Sun 2026-05-03 holiday a", "Mon 2026-05-04 substitute_off substitute for a", "Tue 2026-05-05 holiday b"}, "what makes Sunday good is off already"},
		{[]holiday.Rule{rule("a", holiday.Once(dayOf("2026-05-01"))), rule("b", holiday.Once(dayOf("2026-05-03")))}, "2026-05-01", "2026-05-31",
			[]string{"Fri 2026-05-01 holiday a", "Sat 2026-05-02 holiday between", "Sun 2026-05-03 holiday b", "Mon 2026-05-04 substitute_off substitute for b"}, "a Saturday, too"},
		{[]holiday.Rule{rule("a", holiday.Once(dayOf("2026-05-05"))), rule("b", holiday.Once(dayOf("2026-05-05"))), rule("c", holiday.Once(dayOf("2026-05-07")))}, "2026-05-01", "2026-05-31",
			[]string{"Tue 2026-05-05 holiday a", "Tue 2026-05-05 holiday b", "Wed 2026-05-06 holiday between", "Thu 2026-05-07 holiday c"}, "once, where two holidays lie before"},
	} {
		def := definition(row.first, row.last, row.rules, holiday.Substitution{On: []time.Weekday{time.Sunday}, Move: holiday.ToNext})
		def.Statutes[0].Bridges = []holiday.Bridge{{ID: "between", Name: text.Plain("between"), Basis: legal.Cite("Act", "3", "3")}}
		if got := marks(t, holiday.Must(holiday.New(def)), "2026-01-01"); !slices.Equal(got, row.want) {
			t.Errorf("%s: got %s, want %s", row.why, strings.Join(got, "; "), strings.Join(row.want, "; "))
		}
	}
}

// The day between is off only where the provision holds, and rests on it.
func TestBridgeRestsOnItsProvision(t *testing.T) {
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("a", 5, 5), fixed("b", 5, 7), fixed("c", 9, 21), fixed("d", 9, 23)})
	def.Statutes[0].Bridges = []holiday.Bridge{{ID: "between", Name: text.Plain("between"), During: interval("2026-06-01", "2026-12-31")}}
	l := holiday.Must(holiday.New(def))
	if day, _ := mustKnow(t, l, "2026-01-01").Day(dayOf("2026-05-06")); !day.Worked {
		t.Error("6 May lies before the provision")
	}
	day, _ := mustKnow(t, l, "2026-01-01").Day(dayOf("2026-09-22"))
	if day.Worked || day.Reasons[0].Basis.String() != "art. 1 Act" {
		t.Errorf("%+v", day)
	}
	def.Statutes[0].Bridges[0].Name = text.Text{}
	if _, err := holiday.New(def); err == nil || err.Error() != "law test: statute act: give a day between two holidays an ID and a name" {
		t.Errorf("%v", err)
	}
}
