package holiday_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
)

func fixed(id string, month time.Month, day int) holiday.Rule {
	return rule(id, holiday.Fixed(month, day))
}

// Substitutes as several legal orders have them.
func TestSubstitutes(t *testing.T) {
	next := holiday.Substitution{Move: holiday.ToNext}
	saturdayBack := holiday.Substitution{On: []time.Weekday{time.Saturday}, Move: holiday.ToPrevious}
	sundayOn := holiday.Substitution{On: []time.Weekday{time.Sunday}, Move: holiday.ToNext}
	for _, c := range []struct {
		name  string
		rules []holiday.Rule
		subs  []holiday.Substitution
		from  string
		to    string
		want  []string
		why   string
	}{
		{"Vietnam 2022", []holiday.Rule{fixed("30/4", 4, 30), fixed("1/5", 5, 1)}, []holiday.Substitution{next}, "2022-04-01", "2022-05-31",
			[]string{"Sat 2022-04-30 holiday 30/4", "Sun 2022-05-01 holiday 1/5", "Mon 2022-05-02 substitute_off substitute for 30/4", "Tue 2022-05-03 substitute_off substitute for 1/5"},
			"two holidays on a weekend take the next two working days"},
		{"Vietnam 2023", []holiday.Rule{rule("kings", holiday.Once(dayOf("2023-04-29"))), fixed("30/4", 4, 30), fixed("1/5", 5, 1)}, []holiday.Substitution{next}, "2023-04-01", "2023-05-31",
			[]string{"Sat 2023-04-29 holiday kings", "Sun 2023-04-30 holiday 30/4", "Mon 2023-05-01 holiday 1/5",
				"Tue 2023-05-02 substitute_off substitute for kings", "Wed 2023-05-03 substitute_off substitute for 30/4"},
			"a substitute passes over the holiday of Monday"},
		{"England 2021", []holiday.Rule{fixed("Christmas", 12, 25), fixed("Boxing Day", 12, 26)}, []holiday.Substitution{next}, "2021-12-01", "2021-12-31",
			[]string{"Sat 2021-12-25 holiday Christmas", "Sun 2021-12-26 holiday Boxing Day",
				"Mon 2021-12-27 substitute_off substitute for Christmas", "Tue 2021-12-28 substitute_off substitute for Boxing Day"},
			"Monday and Tuesday, never both on Monday"},
		{"England 2022", []holiday.Rule{fixed("Christmas", 12, 25), fixed("Boxing Day", 12, 26)}, []holiday.Substitution{next}, "2022-12-01", "2022-12-31",
			[]string{"Sun 2022-12-25 holiday Christmas", "Mon 2022-12-26 holiday Boxing Day", "Tue 2022-12-27 substitute_off substitute for Christmas"},
			"Monday is Boxing Day's own"},
		{"United States 2026", []holiday.Rule{fixed("Independence", 7, 4)}, []holiday.Substitution{saturdayBack, sundayOn}, "2026-06-01", "2026-07-31",
			[]string{"Fri 2026-07-03 substitute_off substitute for Independence", "Sat 2026-07-04 holiday Independence"}, "a Saturday is observed on the Friday before"},
		{"United States 2021", []holiday.Rule{fixed("Independence", 7, 4)}, []holiday.Substitution{saturdayBack, sundayOn}, "2021-06-01", "2021-07-31",
			[]string{"Sun 2021-07-04 holiday Independence", "Mon 2021-07-05 substitute_off substitute for Independence"}, "a Sunday on the Monday after"},
		{"United States, over New Year", []holiday.Rule{fixed("New Year", 1, 1)}, []holiday.Substitution{saturdayBack, sundayOn}, "2021-12-01", "2021-12-31",
			[]string{"Fri 2021-12-31 substitute_off substitute for New Year"}, "the substitute lies in the year before, and in the coverage"},
		{"moved", []holiday.Rule{fixed("King's Day", 4, 27)}, []holiday.Substitution{{On: []time.Weekday{time.Sunday}, Move: holiday.ToPrevious, Instead: true}}, "2025-04-01", "2025-04-30",
			[]string{"Fri 2025-04-25 holiday King's Day"}, "a Sunday: the day itself moves, to the working day before"},
		{"shared", []holiday.Rule{fixed("A", 5, 5), fixed("B", 5, 5)}, []holiday.Substitution{{Shared: true, Move: holiday.ToNext}}, "2026-05-01", "2026-05-31",
			[]string{"Tue 2026-05-05 holiday A", "Tue 2026-05-05 holiday B", "Wed 2026-05-06 substitute_off substitute for B"}, "the second of two on one day is made good"},
		{"before the coverage", []holiday.Rule{fixed("Eve", 12, 31)}, []holiday.Substitution{next}, "2023-01-01", "2023-06-30",
			[]string{"Mon 2023-01-02 substitute_off substitute for Eve"}, "the holiday of Saturday 2022-12-31 lies outside, its substitute inside"},
		{"none", []holiday.Rule{fixed("A", 5, 2)}, nil, "2026-05-01", "2026-05-31", []string{"Sat 2026-05-02 holiday A"}, "no statute makes it good"},
	} {
		got := marks(t, law(t, c.from, c.to, c.rules, c.subs...), "2020-01-01")
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.why, strings.Join(got, "; "), strings.Join(c.want, "; "))
		}
	}
}

// Korea 2017: Chuseok runs from Tuesday 3 to Thursday 5 October, and 3 October is
// National Foundation Day. Chuseok is made good where it meets another holiday,
// the other is not: Friday the 6th is off, whatever the two are called.
func TestOverlapWhateverTheNames(t *testing.T) {
	for _, names := range [][2]string{{"chuseok", "foundation"}, {"foundation", "chuseok"}, {"a", "b"}, {"b", "a"}} {
		for _, reversed := range []bool{false, true} {
			rules := []holiday.Rule{rule(names[0], holiday.Lunisolar(lunar.Korea(), 8, 15).Run(-1, 1)), fixed(names[1], 10, 3)}
			if reversed {
				slices.Reverse(rules)
			}
			got := marks(t, law(t, "2017-10-01", "2017-10-31", rules,
				holiday.Substitution{For: []string{names[0]}, On: []time.Weekday{time.Sunday}, Shared: true, Move: holiday.ToNext}), "2017-01-01")
			if len(got) != 5 || got[4] != "Fri 2017-10-06 substitute_off substitute for "+names[0] {
				t.Errorf("%s", strings.Join(got, "; "))
			}
		}
	}
}

// Taiwan: Children's Day and Tomb Sweeping Day on one day give the day before,
// or, where it is a Thursday, the day after; a Saturday is made good on the
// Friday before, a Sunday on the Monday after. So a Monday gives the Tuesday: the
// day before is a Sunday, made good on the next day that is free.
func TestSharedOnly(t *testing.T) {
	rules := []holiday.Rule{fixed("tombs", 4, 4), fixed("children", 4, 4)}
	subs := []holiday.Substitution{
		{For: []string{"children"}, SharedOnly: true, On: []time.Weekday{time.Monday, time.Thursday}, Move: holiday.ToNext},
		{For: []string{"children"}, SharedOnly: true, Move: holiday.ToPrevious},
		{On: []time.Weekday{time.Saturday}, Move: holiday.ToPrevious}, {On: []time.Weekday{time.Sunday}, Move: holiday.ToNext},
	}
	for _, row := range []struct{ year, want, why string }{
		{"2012", "04-03", "a Wednesday: the Tuesday before"},
		{"2013", "04-05", "a Thursday: the Friday after"},
		{"2016", "04-05", "a Monday: the Sunday before is made good on Tuesday"},
		{"2020", "04-02 04-03", "a Saturday: Friday and, for the Saturday itself, Thursday"},
		{"2021", "04-02 04-05", "a Sunday: the Friday before the weekend, and Monday"},
	} {
		got := ""
		for _, m := range marks(t, law(t, row.year+"-04-01", row.year+"-04-30", rules, subs...), "2012-01-01") {
			if strings.Contains(m, "substitute_off") {
				got = strings.TrimSpace(got + " " + m[9:14])
			}
		}
		if got != row.want {
			t.Errorf("%s: got %s, want %s: %s", row.year, got, row.want, row.why)
		}
	}
	alone := marks(t, law(t, "2022-04-01", "2022-04-30", []holiday.Rule{fixed("children", 4, 2)}, holiday.Substitution{SharedOnly: true, Move: holiday.ToNext}), "2012-01-01")
	if len(alone) != 1 {
		t.Errorf("a Saturday that no other holiday shares: %s", alone)
	}
}

// A law that changes in the middle of a year: each day follows the statute in
// force on it, and a statute not yet adopted is not known.
func TestLawChangesWithinAYear(t *testing.T) {
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("spring", 4, 4), fixed("autumn", 10, 4)})
	def.Statutes = append(def.Statutes, holiday.Statute{ID: "new act", Basis: legal.Cite("New Act"), Known: holiday.KnownOn(dayOf("2026-05-01")),
		During: date.Interval{First: dayOf("2026-07-01")}, Replaces: []string{"act"}, Rules: []holiday.Rule{fixed("autumn", 10, 4)},
		Substitutions: []holiday.Substitution{{Move: holiday.ToNext}}})
	l := holiday.Must(holiday.New(def))
	for known, want := range map[string]string{
		"2026-04-30": "Sat 2026-04-04 holiday spring; Sun 2026-10-04 holiday autumn",
		"2026-05-01": "Sat 2026-04-04 holiday spring; Sun 2026-10-04 holiday autumn; Mon 2026-10-05 substitute_off substitute for autumn",
	} {
		if got := strings.Join(marks(t, l, known), "; "); got != want {
			t.Errorf("as known on %s: got %s, want %s", known, got, want)
		}
	}
}

// Whether a holiday is made good can be read two ways: the answer is
// ambiguous, until someone decides.
func TestDisputedSubstitute(t *testing.T) {
	l := law(t, "2029-01-01", "2029-12-31", []holiday.Rule{fixed("culture-day", 11, 24)}, holiday.Substitution{Move: holiday.ToNext, Disputed: true})
	cal, err := l.AsKnown(dayOf("2029-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	got, status, err := cal.AddWorkingDays(dayOf("2029-11-23"), 1) // from a Friday
	if err != nil || status != legal.Ambiguous || got != dayOf("2029-11-26") {
		t.Errorf("one working day after 2029-11-23: %s %s, %v", got, status, err)
	}
	dates, _ := cal.PossibleDates(dayOf("2029-11-23"), 1)
	if !slices.Equal(dates, []date.Date{dayOf("2029-11-26"), dayOf("2029-11-27")}) {
		t.Errorf("possible: %s", dates)
	}
	for option, want := range map[string]date.Date{holiday.MadeGood: dayOf("2029-11-27"), holiday.NotMadeGood: dayOf("2029-11-26")} {
		decided, err := l.With(holiday.Notice{ID: "decree", Known: holiday.KnownOn(dayOf("2029-05-01")),
			Decisions: []holiday.Decision{{Choice: "culture-day-2029-made-good", Option: option}}})
		if err != nil {
			t.Fatal(err)
		}
		cal, err := decided.AsKnown(dayOf("2029-05-01"))
		if err != nil {
			t.Fatal(err)
		}
		if got, status, err := cal.AddWorkingDays(dayOf("2029-11-23"), 1); err != nil || status != legal.Settled || got != want {
			t.Errorf("%s: %s %s, %v; want %s", option, got, status, err, want)
		}
	}
}

// What is disputed of one holiday is not of those before it, and a decision is
// one of the two.
func TestDisputedSubstituteOfOneHoliday(t *testing.T) {
	l := law(t, "2029-01-01", "2029-12-31", []holiday.Rule{fixed("new-year", 1, 1), fixed("spring", 3, 3), fixed("culture-day", 11, 24), fixed("winter", 12, 15)},
		holiday.Substitution{For: []string{"culture-day", "winter"}, Move: holiday.ToNext, Disputed: true, Basis: legal.Cite("Act", "9")},
		holiday.Substitution{Move: holiday.ToNext}) // 3 March is a Saturday, as 24 November and 15 December
	cal, err := l.AsKnown(dayOf("2029-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cal.Choices(date.Interval{}) {
		got = append(got, c.ID+", "+c.Name.In("en")+", "+c.Awaits.In("en")+", "+c.Basis.String())
		if !c.Disputed || len(c.Options) != 2 || len(c.Options[0].Marks) != 0 || len(c.Options[1].Marks) != 1 || c.Options[1].Marks[0].Kind.String() != "substitute_off" {
			t.Errorf("%+v", c)
		}
	}
	want := []string{"culture-day-2029-made-good, culture-day 2029, a rule that says whether the day is made good, art. 9 Act",
		"winter-2029-made-good, winter 2029, a rule that says whether the day is made good, art. 9 Act"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if got, status, err := cal.AddWorkingDays(dayOf("2029-03-02"), 1); err != nil || status != legal.Settled || got != dayOf("2029-03-06") {
		t.Errorf("5 March makes 3 March good: %s %s, %v", got, status, err)
	}
	_, err = l.With(deciding("N", "2029-02-01", "culture-day-2029-made-good", "perhaps"))
	if want := `law test: notice N, 2029-11-24: takes the option "perhaps"; choice culture-day-2029-made-good has made-good and not-made-good`; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	if _, err = l.With(deciding("N", "2029-02-01", "spring-2029-made-good", holiday.MadeGood)); err == nil {
		t.Error("3 March is not disputed, and was decided")
	}
}

// A statute in force later makes good what falls under it alone, and a
// substitution may begin within its statute.
func TestSubstitutionsBegin(t *testing.T) {
	def := definition("2027-01-01", "2027-12-31", []holiday.Rule{fixed("spring", 5, 1), fixed("autumn", 10, 2)}, // both Saturdays
		holiday.Substitution{Move: holiday.ToPrevious, During: date.Interval{First: dayOf("2027-06-01")}})
	def.Statutes = append(def.Statutes, holiday.Statute{ID: "later", Basis: legal.Cite("Later Act"), Known: holiday.KnownOn(dayOf("2026-01-01")),
		During: date.Interval{First: dayOf("2027-12-01")}, Rules: []holiday.Rule{fixed("winter", 12, 4)},
		Substitutions: []holiday.Substitution{{Move: holiday.ToNext}}})
	got := marks(t, holiday.Must(holiday.New(def)), "2026-12-31")
	want := []string{"Sat 2027-05-01 holiday spring", "Fri 2027-10-01 substitute_off substitute for autumn", "Sat 2027-10-02 holiday autumn",
		"Fri 2027-12-03 substitute_off substitute for winter", "Sat 2027-12-04 holiday winter"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

// A holiday of two days, both on a weekend, is one dispute: either both are
// made good or neither.
func TestDisputedSubstituteOfTwoDays(t *testing.T) {
	l := law(t, "2029-01-01", "2029-12-31", []holiday.Rule{rule("feast", holiday.Fixed(time.November, 24).Run(0, 1))},
		holiday.Substitution{Move: holiday.ToNext, Disputed: true})
	cal := mustKnow(t, l, "2029-01-01")
	var got []string
	for _, c := range cal.Choices(date.Interval{}) {
		for _, o := range c.Options {
			for _, m := range o.Marks {
				got = append(got, c.ID+" "+o.ID+" "+m.Date.String()+" against "+m.Against.String())
			}
		}
	}
	want := []string{"feast-2029-made-good made-good 2029-11-26 against 2029-11-24", "feast-2029-made-good made-good 2029-11-27 against 2029-11-25"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	dates, err := cal.PossibleDates(dayOf("2029-11-23"), 1)
	if err != nil || !slices.Equal(dates, []date.Date{dayOf("2029-11-26"), dayOf("2029-11-28")}) {
		t.Errorf("%s, %v", dates, err)
	}
}
