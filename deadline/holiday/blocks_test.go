package holiday_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// randomLaw has up to seven holidays and three choices in one spring, so near
// each other that their substitutes get in each other's way.
func randomLaw(r *rand.Rand) holiday.Definition {
	day := func() holiday.Pattern { return holiday.Fixed(time.April, 1+r.IntN(30)) }
	var rules []holiday.Rule
	for i := range r.IntN(8) {
		rules = append(rules, rule(fmt.Sprint("fixed-", i), day()))
	}
	for i := range 1 + r.IntN(3) {
		choice := holiday.Rule{ID: fmt.Sprint("choice-", i), Name: text.New("en", "choice")}
		for j := range 2 + r.IntN(2) {
			choice.Options = append(choice.Options, holiday.Option{ID: fmt.Sprint("option-", j), Name: text.Plain(fmt.Sprint(j)),
				On: []holiday.Pattern{day().Run(0, r.IntN(4))}})
		}
		rules = append(rules, choice)
	}
	sub := holiday.Substitution{Move: holiday.Move(r.IntN(2)), Shared: r.IntN(3) == 0}
	subs := []holiday.Substitution{sub}
	if r.IntN(3) == 0 {
		subs = []holiday.Substitution{{On: []time.Weekday{time.Saturday}, Move: holiday.ToPrevious}, {Move: holiday.ToNext}}
	}
	if r.IntN(3) == 0 {
		subs = slices.Insert(subs, 0, holiday.Substitution{For: []string{"fixed-0"}, Move: holiday.ToNext, Disputed: true})
	}
	year := 2020 + r.IntN(10)
	return definition(fmt.Sprintf("%d-01-01", year), fmt.Sprintf("%d-12-31", year), rules, subs...)
}

// Every joint outcome of open choices is the calendar of the law in which
// exactly that has been decided, where nothing is open and each substitute is
// placed in the one variant there is.
func TestOpenChoicesAgreeWithDecidedOnes(t *testing.T) {
	joint := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 1))
		def := randomLaw(r)
		l, err := holiday.New(def)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		known := def.Coverage.First
		open, err := l.AsKnown(known)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		variants, err := open.Variants(def.Coverage)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for _, v := range variants {
			if len(v.Decisions) > 1 {
				joint++
			}
			var decisions []holiday.Decision
			for _, p := range v.Decisions {
				decisions = append(decisions, holiday.Decision{Choice: p.Choice, Option: p.Option})
			}
			decided, err := l.With(holiday.Notice{ID: "decree", Known: holiday.KnownOn(known), Decisions: decisions})
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			want, err := decided.AsKnown(known)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			for d := known; !d.After(def.Coverage.Last); d = d.Next() {
				got, gotStatus, _ := v.Calendar.IsWorkingDay(d)
				worked, status, _ := want.IsWorkingDay(d)
				if got != worked || gotStatus != status {
					t.Fatalf("seed %d, %s, %s: worked %t %s; decided so: %t %s", seed, v.Label, d, got, gotStatus, worked, status)
				}
			}
		}
	}
	if joint < 300 {
		t.Errorf("only %d outcomes were of more than one choice", joint)
	}
}

// Two open choices whose substitutes meet: neither has options of its own any
// more, and each joint outcome is worked out.
func TestChoicesThatMeet(t *testing.T) {
	option := func(id string, day int) holiday.Option {
		return holiday.Option{ID: id, Name: text.Plain(id), On: []holiday.Pattern{holiday.Fixed(time.May, day)}}
	}
	l := law(t, "2026-01-01", "2026-12-31", []holiday.Rule{
		{ID: "A", Name: text.New("en", "A"), Options: []holiday.Option{option("sat", 2), option("thu", 7)}},
		{ID: "B", Name: text.New("en", "B"), Options: []holiday.Option{option("sun", 3), option("fri", 8)}},
	}, holiday.Substitution{Move: holiday.ToNext})
	cal, err := l.AsKnown(dayOf("2026-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	variants, err := cal.Variants(cal.Coverage())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range variants {
		line := v.Label.In("en") + ":"
		for day := range v.Calendar.Days(date.Interval{First: dayOf("2026-05-04"), Last: dayOf("2026-05-08")}) {
			if !day.Worked {
				line += " " + day.Date.Weekday().String()[:3]
			}
		}
		got = append(got, line)
	}
	want := []string{
		"A 2026: sat; B 2026: sun: Mon Tue", // both made good, on Monday and Tuesday
		"A 2026: sat; B 2026: fri: Mon Fri", // A made good on Monday
		"A 2026: thu; B 2026: sun: Mon Thu", // B made good on Monday, which A does not take
		"A 2026: thu; B 2026: fri: Thu Fri",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	// Monday is off in three variants, worked in one.
	if worked, status, _ := cal.IsWorkingDay(dayOf("2026-05-04")); !worked || status != legal.Provisional {
		t.Errorf("Monday: %t %s", worked, status)
	}
}

// Choices that depend on too many others are refused, each tangle by itself.
func TestTooManyChoicesThatMeet(t *testing.T) {
	tangle := func(n int, month time.Month) []holiday.Rule {
		var rules []holiday.Rule
		for i := range n {
			c := holiday.Rule{ID: fmt.Sprintf("%s-%02d", month, i), Name: text.Plain("choice")}
			for j := range 2 {
				c.Options = append(c.Options, holiday.Option{ID: fmt.Sprint(j), Name: text.Plain(fmt.Sprint(j)), On: []holiday.Pattern{holiday.Fixed(month, 1+i+j)}})
			}
			rules = append(rules, c)
		}
		return rules
	}
	def := definition("2026-01-01", "2026-12-31", slices.Concat(tangle(13, time.March), tangle(2, time.June), tangle(14, time.September)))
	_, err := holiday.New(def)
	want := "law test: choice March-00-2025, 2025-03-01: depends on 12 other choices, in more than 4096 combinations; decide some of them"
	for _, problem := range []string{want,
		"choice September-00-2026, 2026-09-01: depends on 13 other choices, in more than 4096 combinations; decide some of them"} {
		if err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("got  %v\nwant %s", err, problem)
		}
	}
	if err != nil && strings.Contains(err.Error(), "June") {
		t.Errorf("two choices are not too many: %v", err)
	}
	// Twelve choices of two options have 4,096 outcomes.
	few := definition("2026-01-01", "2026-12-31", tangle(12, time.March))
	few.Rest = nil
	if _, err := holiday.New(few); err != nil {
		t.Error(err)
	}
}

// A rule that begins late leaves the years before it alone, and so does one
// without days in some of them.
func TestChoicesOfLaterYears(t *testing.T) {
	l := law(t, "2025-01-01", "2027-12-31", []holiday.Rule{fixed("May Day", 5, 1),
		{ID: "late", Name: text.New("en", "Late"), During: date.Interval{First: dayOf("2027-01-01")}, Options: []holiday.Option{
			{ID: "mon", Name: text.Plain("Monday"), On: []holiday.Pattern{holiday.Fixed(time.June, 7)}},
			{ID: "tue", Name: text.Plain("Tuesday"), On: []holiday.Pattern{holiday.Fixed(time.June, 8)}},
		}},
		{ID: "once", Name: text.New("en", "Once"), Options: []holiday.Option{
			{ID: "none", Name: text.Plain("none")},
			{ID: "wed", Name: text.Plain("Wednesday"), On: []holiday.Pattern{holiday.Once(dayOf("2026-06-10")), holiday.Once(dayOf("2026-06-11"))}},
		}}})
	cal, err := l.AsKnown(dayOf("2025-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cal.Choices(date.Interval{}) {
		for _, o := range c.Options {
			line := c.ID + " " + c.Name.In("en") + " " + o.ID + ":"
			for _, m := range o.Marks {
				line += " " + m.Date.String()
			}
			got = append(got, line)
		}
	}
	want := []string{"late-2027 Late 2027 mon: 2027-06-07", "late-2027 Late 2027 tue: 2027-06-08",
		"once-2026 Once 2026 none:", "once-2026 Once 2026 wed: 2026-06-10 2026-06-11"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
