package calendar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// either is a choice between two days off.
func either(id, first, second string) calendar.Choice {
	return calendar.Choice{ID: id, Name: text.Of(text.New("en", strings.ToUpper(id))), Options: []calendar.Option{
		{ID: "1", Name: text.Of(text.New("en", first)), Marks: []calendar.Mark{on(first, calendar.DayHoliday)}},
		{ID: "2", Name: text.Of(text.New("en", second)), Marks: []calendar.Mark{on(second, calendar.DayHoliday)}},
	}}
}

func days(first, last string) date.Interval {
	return date.Interval{First: date.MustParse(first), Last: date.MustParse(last)}
}

func possible(t *testing.T, cal *calendar.Calendar, from string, n int) string {
	t.Helper()
	list, err := cal.PossibleDates(date.MustParse(from), n)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Trim(fmt.Sprint(list), "[]")
}

// Choices are those of the interval alone, whatever is open before and after
// it, each with the marks of its own options.
func TestChoicesOfAnInterval(t *testing.T) {
	def := year2026("open", on("2026-05-05", calendar.DayProposal))
	def.Choices = []calendar.Choice{either("spring", "2026-03-02", "2026-03-03"), either("may", "2026-05-04", "2026-05-05"), either("july", "2026-07-06", "2026-07-08")}
	cal := calendar.MustNew(def)
	for _, row := range []struct {
		in   date.Interval
		want string
		why  string
	}{
		{date.Interval{}, "july may spring", "all, in order of their IDs"},
		{days("2026-05-01", "2026-05-31"), "may", "neither before nor behind"},
		{days("2026-05-05", "2026-12-31"), "july may", "from the second day of one on"},
		{days("2026-05-06", "2026-07-05"), "", "between two"},
		{days("2026-07-07", "2026-07-07"), "", "between the days of one, on which nothing is open"},
		{days("2026-07-08", "2026-07-08"), "july", "its last day"},
		{days("2026-03-02", "2026-03-02"), "spring", "its first day"},
	} {
		var ids []string
		for _, c := range cal.Choices(row.in) {
			ids = append(ids, c.ID)
			for k, o := range c.Options {
				if len(o.Marks) != 1 || o.Marks[0].Date.String() != o.Name.In("en") || len(o.Marks[0].When) != 0 {
					t.Errorf("%s: option %d has the marks %v", c.ID, k, o.Marks)
				}
			}
		}
		if got := strings.Join(ids, " "); got != row.want || cal.IsOpen(row.in) != (row.want != "") {
			t.Errorf("%s: choices %q, want %q: %s", row.in, got, row.want, row.why)
		}
	}
}

// Of a day that two choices touch each has its own mark, and of the days of a
// choice those outside the coverage of a combination are passed over.
func TestChoicesOfADay(t *testing.T) {
	def := year2026("open")
	def.Coverage.First = date.MustParse("2025-06-01")
	def.Choices = []calendar.Choice{either("b", "2026-05-04", "2026-05-05"), either("c", "2026-05-04", "2026-05-06"), either("late", "2025-12-30", "2026-03-02")}
	alone := calendar.MustNew(def)
	both, err := calendar.OffInAny("both", alone, calendar.MustNew(year2026("other")))
	if err != nil {
		t.Fatal(err)
	}
	for cal, want := range map[*calendar.Calendar]string{
		alone: "b 1 2026-05-04, b 2 2026-05-05, c 1 2026-05-04, c 2 2026-05-06, late 1 2025-12-30, late 2 2026-03-02",
		both:  "b 1 2026-05-04, b 2 2026-05-05, c 1 2026-05-04, c 2 2026-05-06, late 2 2026-03-02",
	} {
		var got []string
		for _, c := range cal.Choices(date.Interval{}) {
			for _, o := range c.Options {
				for _, m := range o.Marks {
					got = append(got, c.ID+" "+o.ID+" "+m.Date.String())
				}
			}
		}
		if list := strings.Join(got, ", "); list != want {
			t.Errorf("%s: got %s, want %s", cal, list, want)
		}
	}
}

// Choices that are decided leave those behind them open, and together.
func TestVariantsLeaveOtherChoicesOpen(t *testing.T) {
	def := year2026("open")
	// Of the two of May each takes Monday 4 May, or a day of its own.
	def.Choices = []calendar.Choice{either("a", "2026-03-02", "2026-03-03"), either("b", "2026-05-04", "2026-05-05"), either("c", "2026-05-04", "2026-05-06")}
	variants, err := calendar.MustNew(def).Variants(days("2026-03-01", "2026-03-31"))
	if err != nil || len(variants) != 2 {
		t.Fatalf("%v, %v", variants, err)
	}
	for i, v := range variants {
		if got := fmt.Sprint(v.Decisions, v.Label); got != []string{"[{a 1}] A: 2026-03-02", "[{a 2}] A: 2026-03-03"}[i] {
			t.Errorf("variant %d: %s", i, got)
		}
		// Two working days from Sunday 3 May: 5, 6 (both Monday); 6, 7 (b on Tuesday,
		// c on Monday); 5, 7 (c on Wednesday); 4, 7 (neither Monday).
		if got := possible(t, v.Calendar, "2026-05-03", 2); got != "2026-05-06 2026-05-07" {
			t.Errorf("variant %d: %s", i, got)
		}
		if got := possible(t, v.Calendar, "2026-05-03", 1); got != "2026-05-04 2026-05-05 2026-05-06" {
			t.Errorf("variant %d: %s", i, got)
		}
		if got := possible(t, v.Calendar, "2026-02-28", 1); got != []string{"2026-03-03", "2026-03-02"}[i] {
			t.Errorf("variant %d: the first working day of March is %s", i, got)
		}
		inMay, err := v.Calendar.Variants(days("2026-05-01", "2026-05-31"))
		if err != nil || len(inMay) != 4 {
			t.Errorf("variant %d has %d variants of its own, %v", i, len(inMay), err)
		}
		for _, in := range inMay {
			if len(in.Decisions) != 2 || in.Calendar.IsOpen(date.Interval{}) {
				t.Errorf("%s: %v", in.Label, in.Decisions)
			}
		}
	}
}

// A mark that depends on two choices is in force in one of their four
// outcomes.
func linkedChoices() calendar.Definition {
	def := year2026("linked", calendar.Mark{Date: date.MustParse("2026-03-02"), Kind: calendar.DayHoliday, Name: text.Plain("both"),
		When: []calendar.Decision{{Choice: "x", Option: "yes"}, {Choice: "y", Option: "yes"}}})
	for _, id := range []string{"x", "y"} {
		def.Choices = append(def.Choices, calendar.Choice{ID: id, Name: text.Of(text.Plain(id)), Options: []calendar.Option{
			{ID: "no", Name: text.Of(text.Plain("no"))}, {ID: "yes", Name: text.Of(text.Plain("yes"))}}})
	}
	return def
}

func TestCombinedCalendarsLinkChoices(t *testing.T) {
	linked := calendar.MustNew(linkedChoices())
	court := calendar.MustNew(year2026("court", on("2026-03-03", calendar.DayClosure)))
	off := calendar.MustNew(year2026("off on Monday", on("2026-03-02", calendar.DayClosure)))
	for _, row := range []struct {
		name    string
		combine func(string, ...*calendar.Calendar) (*calendar.Calendar, error)
		a, b    *calendar.Calendar
		want    string // the first working day after Sunday 1 March
		offIn   string // the variants in which Monday 2 March is off
	}{
		{"alone", nil, linked, nil, "2026-03-02 2026-03-03", "x: yes; y: yes"},
		{"either", calendar.OffInAny, linked, court, "2026-03-02 2026-03-04", "x: yes; y: yes"},
		{"either, the other way round", calendar.OffInAny, court, linked, "2026-03-02 2026-03-04", "x: yes; y: yes"},
		{"both", calendar.OffInAll, linked, off, "2026-03-02 2026-03-03", "x: yes; y: yes"},
		{"both, the other way round", calendar.OffInAll, off, linked, "2026-03-02 2026-03-03", "x: yes; y: yes"},
		{"always off", calendar.OffInAny, linked, off, "2026-03-03", ""},
		{"never off", calendar.OffInAll, linked, court, "2026-03-02", ""},
	} {
		cal := row.a
		if row.combine != nil {
			var err error
			if cal, err = row.combine(row.name, row.a, row.b); err != nil {
				t.Fatal(err)
			}
		}
		if got := possible(t, cal, "2026-03-01", 1); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
		variants, err := cal.Variants(cal.Coverage())
		if err != nil {
			t.Fatal(err)
		}
		var offIn []string
		for _, v := range variants {
			if worked, _, _ := v.Calendar.IsWorkingDay(date.MustParse("2026-03-02")); !worked && len(variants) > 1 {
				offIn = append(offIn, v.Label.In("en"))
			}
		}
		if got := strings.Join(offIn, ", "); got != row.offIn {
			t.Errorf("%s: off in %s, want %s", row.name, got, row.offIn)
		}
	}
	for _, c := range linked.Choices(date.Interval{}) {
		other := map[string]string{"x": "y", "y": "x"}[c.ID]
		if m := c.Options[1].Marks; len(m) != 1 || !slices.Equal(m[0].When, []calendar.Decision{{Choice: other, Option: "yes"}}) {
			t.Errorf("%s has the marks %v", c.ID, m)
		}
	}
}

// A choice that one of two calendars has decided is none of their combination,
// and the ones behind it are.
func TestCombinedCalendarsWithDecidedChoices(t *testing.T) {
	def := year2026("a")
	def.Choices = []calendar.Choice{either("a", "2026-03-02", "2026-03-03"), either("b", "2026-05-04", "2026-05-05")}
	variants, err := calendar.MustNew(def).Variants(days("2026-03-01", "2026-03-31"))
	if err != nil {
		t.Fatal(err)
	}
	other := year2026("other", on("2026-03-04", calendar.DayHoliday))
	other.Choices = []calendar.Choice{either("c", "2026-07-06", "2026-07-07")}
	both, err := calendar.OffInAny("both", variants[1].Calendar, calendar.MustNew(other))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range both.Choices(date.Interval{}) {
		ids = append(ids, c.ID)
	}
	if !slices.Equal(ids, []string{"b", "c"}) {
		t.Errorf("open: %s", ids)
	}
	// Monday is worked and Tuesday off as decided, Wednesday off in the other.
	if got := possible(t, both, "2026-03-01", 2); got != "2026-03-05" {
		t.Errorf("%s", got)
	}
	for from, want := range map[string]string{"2026-05-03": "2026-05-04 2026-05-05", "2026-07-05": "2026-07-06 2026-07-07"} {
		if got := possible(t, both, from, 1); got != want {
			t.Errorf("one from %s: %s, want %s", from, got, want)
		}
	}
	// Each side keeps its own of two choices by one name if it has decided it.
	again := year2026("again")
	again.Choices = []calendar.Choice{either("a", "2026-08-03", "2026-08-04")}
	both, err = calendar.OffInAny("both", variants[1].Calendar, calendar.MustNew(again))
	if err != nil {
		t.Fatal(err)
	}
	if got := possible(t, both, "2026-03-01", 1) + ", " + possible(t, both, "2026-08-02", 1); got != "2026-03-02, 2026-08-03 2026-08-04" {
		t.Errorf("%s", got)
	}
}

func TestCombineRefuses(t *testing.T) {
	cal := calendar.MustNew(year2026("a"))
	def := year2026("b")
	def.Coverage = days("2027-01-01", "2027-12-31")
	later := calendar.MustNew(def)
	open, other := year2026("open"), year2026("other")
	open.Choices = []calendar.Choice{either("a", "2026-03-02", "2026-03-03"), either("which", "2026-03-02", "2026-03-03")}
	other.Choices = []calendar.Choice{either("which", "2026-03-02", "2026-03-03")}
	other.Choices[0].Options[1].ID = "two"
	for _, row := range []struct {
		name string
		a, b *calendar.Calendar
		want string
	}{
		{"", cal, cal, "calendar : name: give the calendar a name; answers and errors call it by it"},
		{"c", cal, nil, "calendar c: calendars[1]: is no calendar; build it with calendar.New"},
		{"c", &calendar.Calendar{}, cal, "calendar c: calendars[0]: is no calendar; build it with calendar.New"},
		{"c", cal, later, "calendar c: coverage: a covers 2026-01-01 to 2026-12-31 and b covers 2027-01-01 to 2027-12-31: no day in common"},
		{"c", calendar.MustNew(open), calendar.MustNew(other), "calendar c: choice which: has other options in open than in other"},
	} {
		for _, combine := range []func(string, ...*calendar.Calendar) (*calendar.Calendar, error){calendar.OffInAny, calendar.OffInAll} {
			if got, err := combine(row.name, row.a, row.b); got != nil || err == nil || err.Error() != row.want {
				t.Errorf("got  %v\nwant %s", err, row.want)
			}
		}
	}
}

// Of three, the two that do not fit are named, whatever stands between.
func TestCombineRefusesSome(t *testing.T) {
	a, b := year2026("a"), year2026("b")
	a.Choices = []calendar.Choice{either("which", "2026-03-02", "2026-03-03")}
	b.Choices = []calendar.Choice{either("which", "2026-03-02", "2026-03-03")}
	b.Choices[0].Options[1].ID = "two"
	later := year2026("later")
	later.Coverage = days("2027-01-01", "2027-12-31")
	plain := calendar.MustNew(year2026("plain"))
	for want, list := range map[string][]*calendar.Calendar{
		"calendar c: calendars: there are none to combine; give at least one":                                                     nil,
		"calendar c: calendars[2]: is no calendar; build it with calendar.New":                                                    {plain, plain, nil},
		"calendar c: choice which: has other options in a than in b":                                                              {plain, calendar.MustNew(a), plain, calendar.MustNew(b)},
		"calendar c: coverage: plain covers 2026-01-01 to 2026-12-31 and later covers 2027-01-01 to 2027-12-31: no day in common": {plain, calendar.MustNew(later), plain},
	} {
		if got, err := calendar.OffInAny("c", list...); got != nil || err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

// The combination knows what both knew, covers what both cover and has the
// hours of the first that has any.
func TestCombinedCalendarsMeet(t *testing.T) {
	a, b := year2026("a"), year2026("b")
	a.Coverage, b.Coverage = days("2025-06-01", "2026-11-30"), days("2026-02-01", "2027-01-31")
	a.KnownOn, b.KnownOn = date.MustParse("2025-05-02"), date.MustParse("2025-05-01")
	b.Hours = office(t, "08:00-12:00")
	for name, pair := range map[string][2]calendar.Definition{"ab": {a, b}, "ba": {b, a}} {
		cal, err := calendar.OffInAny(name, calendar.MustNew(pair[0]), calendar.MustNew(pair[1]))
		if err != nil || cal.Coverage() != days("2026-02-01", "2026-11-30") || cal.KnownOn() != b.KnownOn || cal.Hours().IsZero() {
			t.Errorf("%s: %s as known on %s, hours %t, %v", name, cal.Coverage(), cal.KnownOn(), !cal.Hours().IsZero(), err)
		}
	}
	a.Hours = office(t, "09:00-12:00")
	cal, err := calendar.OffInAll("ab", calendar.MustNew(a), calendar.MustNew(b))
	if list := cal.Hours().On(date.MustParse("2026-03-02")); err != nil || len(list) != 1 || list[0].Open.String() != "09:00" {
		t.Errorf("%v, %v", list, err)
	}
}

func office(t *testing.T, openings string) calendar.OfficeHours {
	t.Helper()
	h, err := calendar.NewOfficeHours(calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings(openings)})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// A day that changes its kind or how firm it is differs, whether it is worked
// or not.
func TestDiff(t *testing.T) {
	before := year2026("before", on("2026-03-02", calendar.DayHoliday), on("2026-03-04", calendar.DayHoliday), on("2026-03-06", calendar.DayHoliday))
	after := year2026("after", on("2026-03-02", calendar.DayClosure), on("2026-03-06", calendar.DayHoliday))
	after.Choices = []calendar.Choice{{ID: "which", Options: []calendar.Option{
		{ID: "none"}, {ID: "off", Marks: []calendar.Mark{on("2026-03-05", calendar.DayHoliday)}}}}}
	after.Coverage.First = date.MustParse("2026-03-01")
	var got []string
	for _, c := range calendar.Diff(calendar.MustNew(before), calendar.MustNew(after)) {
		got = append(got, fmt.Sprintf("%s: %s %t, then %s %t %s", c.Before.Date, c.Before.Kind, c.Before.Worked, c.After.Kind, c.After.Worked, c.After.Status))
	}
	want := []string{
		"2026-03-02: holiday false, then closure false settled",
		"2026-03-04: holiday false, then ordinary true settled",
		"2026-03-05: ordinary true, then ordinary true provisional",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %s", strings.Join(got, "\n"))
	}
	if day, err := calendar.MustNew(after).Day(date.MustParse("2026-03-05")); err != nil || day.Status != legal.Provisional {
		t.Errorf("%v, %v", day, err)
	}
}

// An answer is as firm as the choices that it depends on: here a dispute that
// is over with the first day, and a decision that is awaited.
func TestStatusOfWhatMatters(t *testing.T) {
	off := func(list ...string) (marks []calendar.Mark) {
		for _, d := range list {
			marks = append(marks, on(d, calendar.DayHoliday))
		}
		return marks
	}
	def := year2026("firm")
	def.Choices = []calendar.Choice{
		{ID: "dispute", Disputed: true, Options: []calendar.Option{{ID: "1", Marks: off("2026-03-02", "2026-03-03")}, {ID: "2", Marks: off("2026-03-04")}}},
		{ID: "decision", Options: []calendar.Option{{ID: "1", Marks: off("2026-05-04")}, {ID: "2"}}},
		either("even", "2026-07-06", "2026-07-07"),
	}
	cal := calendar.MustNew(def)
	for _, row := range []struct {
		from   string
		n      int
		want   string
		status legal.Status
		why    string
	}{
		{"2026-03-01", 1, "2026-03-02", legal.Ambiguous, "Monday or Wednesday"},
		{"2026-03-02", 1, "2026-03-03", legal.Ambiguous, "Tuesday or Wednesday"},
		{"2026-03-02", 2, "2026-03-05", legal.Settled, "of Tuesday and Wednesday one is off"},
		{"2026-03-02", 43, "2026-05-01", legal.Settled, "45 weekdays to Friday 1 May are 2 to 45 without one"},
		{"2026-03-02", 44, "2026-05-04", legal.Provisional, "the next one, Monday 4 or Tuesday 5 May, and the dispute is over"},
		{"2026-03-01", 50, "2026-05-11", legal.Ambiguous, "one day less by the dispute"},
		{"2026-07-05", 1, "2026-07-06", legal.Provisional, "Monday or Tuesday"},
		{"2026-07-05", 2, "2026-07-08", legal.Settled, "one of both"},
		{"2026-07-08", -1, "2026-07-06", legal.Provisional, "back to Tuesday or Monday"},
		{"2026-07-08", -2, "2026-07-03", legal.Settled, "back over both"},
		{"2026-05-06", -3, "2026-04-30", legal.Provisional, "back over Monday, which may be off"},
		{"2026-03-05", -3, "2026-02-26", legal.Ambiguous, "back over the dispute"},
	} {
		got, status, err := cal.AddWorkingDays(date.MustParse(row.from), row.n)
		if err != nil || got.String() != row.want || status != row.status {
			t.Errorf("%s %+d: %s %s, %v; want %s %s: %s", row.from, row.n, got, status, err, row.want, row.status, row.why)
		}
	}
	for _, row := range []struct {
		after, through string
		want           int
		status         legal.Status
		why            string
	}{
		{"2026-03-01", "2026-03-06", 4, legal.Ambiguous, "three or four"},
		{"2026-03-02", "2026-03-06", 3, legal.Settled, "of Tuesday and Wednesday one is off"},
		{"2026-03-02", "2026-05-08", 48, legal.Provisional, "49 weekdays, one off and one perhaps"},
		{"2026-03-01", "2026-05-08", 49, legal.Ambiguous, "both"},
		{"2026-05-08", "2026-07-10", 44, legal.Settled, "45 weekdays less one"},
		{"2026-07-10", "2026-05-08", -44, legal.Settled, "and back"},
	} {
		got, status, err := cal.CountWorkingDays(date.MustParse(row.after), date.MustParse(row.through))
		if err != nil || got != row.want || status != row.status {
			t.Errorf("%s through %s: %d %s, %v; want %d %s: %s", row.after, row.through, got, status, err, row.want, row.status, row.why)
		}
	}
}

// A label is in every language, with the names in it as they are written.
func TestLabelsOfVariants(t *testing.T) {
	def := year2026("labels")
	def.Choices = []calendar.Choice{either("a", "2026-03-02", "2026-03-03"), either("b", "2026-05-04", "2026-05-05")}
	def.Choices[0].Name = text.Of(text.New("en", "A").With("vi", "Ả"))
	def.Choices[0].Options[0].Name = text.Of(text.Plain("k = 1"))
	def.Choices[1].Options[0].Name = text.Of(text.New("en", "Monday").With("fr", "lundi"))
	variants, err := calendar.MustNew(def).Variants(def.Coverage)
	if err != nil || len(variants) != 4 {
		t.Fatalf("%v, %v", variants, err)
	}
	label := variants[0].Label
	for lang, want := range map[string]string{"en": "A: k = 1; B: Monday", "vi": "Ả: k = 1; B: Monday", "fr": "A: k = 1; B: lundi"} {
		if got := label.In(lang); got != want {
			t.Errorf("%s: %s, want %s", lang, got, want)
		}
	}
	if got := variants[3].Label.In("en"); got != "A: 2026-03-03; B: 2026-05-05" {
		t.Error(got)
	}
	settled, err := variants[0].Calendar.Variants(def.Coverage)
	if err != nil || len(settled) != 1 || settled[0].Calendar != variants[0].Calendar || !settled[0].Label.IsZero() || settled[0].Decisions != nil {
		t.Errorf("%+v, %v", settled, err)
	}
}

// The heaviest mark of either calendar comes first, and each of the two has a
// part in the hash.
func TestCombinedReasonsAndHash(t *testing.T) {
	plain, feast := calendar.MustNew(year2026("plain")), calendar.MustNew(year2026("feast", on("2026-05-02", calendar.DayHoliday))) // a Saturday
	combine := func(a, b *calendar.Calendar) *calendar.Calendar {
		cal, err := calendar.OffInAny("both", a, b)
		if err != nil {
			t.Fatal(err)
		}
		return cal
	}
	seen := map[string]bool{}
	for _, cal := range []*calendar.Calendar{combine(plain, feast), combine(feast, plain)} {
		day, err := cal.Day(date.MustParse("2026-05-02"))
		if err != nil || day.Kind != calendar.DayHoliday || len(day.Reasons) != 3 || day.Reasons[0].Calendar != "feast" || day.Reasons[1].Kind != calendar.DayRest {
			t.Errorf("%+v, %v", day, err)
		}
		seen[cal.Hash()] = true
	}
	both, err := calendar.OffInAll("both", plain, feast)
	if err != nil {
		t.Fatal(err)
	}
	for _, cal := range []*calendar.Calendar{combine(plain, plain), combine(feast, feast), both} {
		seen[cal.Hash()] = true
	}
	if len(seen) != 5 {
		t.Errorf("%d hashes of five calendars", len(seen))
	}
}

// What is decided of one calendar is decided of another of the same law, whose other
// choices stay open.
func TestDecided(t *testing.T) {
	def := year2026("open")
	def.Choices = []calendar.Choice{either("may", "2026-05-04", "2026-05-05"), either("july", "2026-07-06", "2026-07-08")}
	cal := calendar.MustNew(def)
	second := calendar.Decision{Choice: "may", Option: "2"}
	decided, err := cal.Decided(second, calendar.Decision{Choice: "june", Option: "9"})
	if err != nil {
		t.Fatal(err)
	}
	if got := possible(t, decided, "2026-05-01", 1); got != "2026-05-04" || !decided.IsOpen(days("2026-07-01", "2026-07-31")) || decided.Choices(date.Interval{})[0].ID != "july" {
		t.Errorf("%s, %v", got, decided.Choices(date.Interval{}))
	}
	if again, err := decided.Decided(calendar.Decision{Choice: "may", Option: "1"}); err != nil || again != decided {
		t.Errorf("what is decided is decided anew: %v, %v", again, err)
	}
	if none, err := (*calendar.Calendar)(nil).Decided(second); none != nil || err != nil {
		t.Errorf("no calendar: %v, %v", none, err)
	}
	if _, err := cal.Decided(calendar.Decision{Choice: "july", Option: "3"}); err == nil || err.Error() != "calendar open: choice july: has no option 3" {
		t.Error(err)
	}
	if c := cal.Choices(date.Interval{})[1]; c.Taking(c.Options[0]).String() != "MAY: 2026-05-04" {
		t.Error(c.Taking(c.Options[0]))
	}
}
