package holiday_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/text"
)

// A drawn law has up to nine holidays, crowded into two months so that they
// meet each other and the weekend, and up to four provisions that make them
// good.
func drawLaw(t *rapid.T) holiday.Definition {
	var rules []holiday.Rule
	for i := range rapid.IntRange(1, 9).Draw(t, "rules") {
		day := holiday.Fixed(time.Month(rapid.IntRange(4, 5).Draw(t, "month")), rapid.IntRange(1, 14).Draw(t, "day"))
		rules = append(rules, rule(fmt.Sprint("rule-", i), day.Run(0, rapid.IntRange(0, 2).Draw(t, "run"))))
	}
	var subs []holiday.Substitution
	for range rapid.IntRange(0, 4).Draw(t, "substitutions") {
		sub := holiday.Substitution{Shared: rapid.Bool().Draw(t, "shared"), SharedOnly: rapid.IntRange(0, 3).Draw(t, "only") == 0,
			Move: holiday.Move(rapid.IntRange(0, 1).Draw(t, "move")), Instead: rapid.IntRange(0, 5).Draw(t, "instead") == 0}
		for _, r := range rules {
			if rapid.Bool().Draw(t, "for") {
				sub.For = append(sub.For, r.ID)
			}
		}
		for _, w := range []time.Weekday{time.Saturday, time.Sunday} {
			if rapid.Bool().Draw(t, "on") {
				sub.On = append(sub.On, w)
			}
		}
		subs = append(subs, sub)
	}
	year := rapid.IntRange(2012, 2030).Draw(t, "year")
	def := definition(fmt.Sprint(year, "-01-01"), fmt.Sprint(year, "-12-31"), rules, subs...)
	if rapid.Bool().Draw(t, "bridges") {
		def.Statutes[0].Bridges = []holiday.Bridge{{ID: "between", Name: text.Plain("between")}}
	}
	return def
}

// What makes a holiday good never lies on weekly rest, on a holiday or on what
// makes another one good.
func TestSubstitutesNeverCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := holiday.Must(holiday.New(drawLaw(t)))
		cal, err := l.AsKnown(dayOf("2012-01-01"))
		if err != nil {
			t.Fatal(err)
		}
		for day := range cal.Days(date.Interval{}) {
			isSubstitute := func(m calendar.Mark) bool { return m.Kind == calendar.DaySubstitute }
			if slices.ContainsFunc(day.Reasons, isSubstitute) && len(day.Reasons) > 1 {
				t.Fatalf("%s: %+v", day.Date, day.Reasons)
			}
		}
	})
}

// The days off are the same whatever the holidays are called.
func TestNoNamesOrderMatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		def := drawLaw(t)
		order := rapid.Permutation([]int{0, 1, 2, 3, 4, 5, 6, 7, 8}).Draw(t, "names")
		renamed := holiday.Must(holiday.New(def)).Definition()
		rename := map[string]string{}
		for i := range renamed.Statutes[0].Rules {
			r := &renamed.Statutes[0].Rules[i]
			rename[r.ID] = fmt.Sprint("named-", order[i])
			r.ID = rename[r.ID]
		}
		for i := range renamed.Statutes[0].Substitutions {
			for j, id := range renamed.Statutes[0].Substitutions[i].For {
				renamed.Statutes[0].Substitutions[i].For[j] = rename[id]
			}
		}
		first, second := daysOff(t, def), daysOff(t, renamed)
		if !slices.Equal(first, second) {
			t.Fatalf("%s\n%s", first, second)
		}
	})
}

func daysOff(t *rapid.T, def holiday.Definition) []date.Date {
	cal, err := holiday.Must(holiday.New(def)).AsKnown(dayOf("2012-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	var off []date.Date
	for day := range cal.Days(date.Interval{}) {
		if !day.Worked {
			off = append(off, day.Date)
		}
	}
	return off
}
