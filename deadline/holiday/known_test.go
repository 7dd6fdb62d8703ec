package holiday_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func deciding(id, known, choice, option string) holiday.Notice {
	n := decree(id, known)
	n.Decisions = []holiday.Decision{{Choice: choice, Option: option}}
	return n
}

// Two notices that decide differently until a third revokes one of them: the
// law holds in the end, and has no calendar for the days between.
func TestContradictionUntilRevoked(t *testing.T) {
	revoking := decree("C", "2026-04-01")
	revoking.Revokes = []string{"A"}
	for _, office := range []string{"", "hanoi"} {
		second := deciding("B", "2026-03-01", "second-2026", "tue")
		second.Office = office
		l, err := may(t).With(deciding("A", "2026-02-01", "second-2026", "mon"), second, revoking)
		if err != nil {
			t.Fatal(err)
		}
		if office != "" {
			// Elsewhere nothing contradicts, and nothing is decided once A is revoked.
			for _, known := range []string{"2026-02-28", "2026-03-01", "2026-04-01"} {
				if cal, err := l.AsKnown(dayOf(known)); err != nil || len(cal.Choices(cal.Coverage())) != map[bool]int{true: 1}[known == "2026-04-01"] {
					t.Errorf("as known on %s: %v, %v", known, cal, err)
				}
			}
			l = l.ForOffice(office)
		}
		for known, want := range map[string]string{
			"2026-02-28": "2026-06-02 2026-06-03", // Monday is off
			"2026-03-01": "law test: notice B: decides second-2026 for tue, but notice A decided it for mon; say which one it revokes",
			"2026-03-31": "law test: notice B: decides second-2026 for tue, but notice A decided it for mon; say which one it revokes",
			"2026-04-01": "2026-06-01 2026-06-03", // Tuesday is off
		} {
			cal, err := l.AsKnown(dayOf(known))
			if err != nil {
				var wrong *holiday.LawError
				if !errors.As(err, &wrong) || len(wrong.Problems) != 1 || err.Error() != want {
					t.Errorf("office %q as known on %s: %v, want %s", office, known, err, want)
				}
				continue
			}
			var worked []string
			for d := range cal.WorkingDays(date.Interval{First: dayOf("2026-06-01"), Last: dayOf("2026-06-03")}) {
				worked = append(worked, d.String())
			}
			if got := strings.Join(worked, " "); got != want {
				t.Errorf("office %q as known on %s: worked %s, want %s", office, known, got, want)
			}
		}
	}
}

// Two notices that swap one day are as contradictory as two that decide
// differently, until the first is revoked.
func TestSwapsContradictUntilRevoked(t *testing.T) {
	revoking := decree("C", "2026-02-20")
	revoking.Revokes = []string{"A"}
	l, err := may(t).With(
		swapping("A", "2026-02-01", "2026-03-02", "2026-03-07"),
		swapping("B", "2026-02-10", "2026-03-02", "2026-03-14"), revoking)
	if err != nil {
		t.Fatal(err)
	}
	want := "law test: notice B, 2026-03-02: is swapped by notice A already; say which one is revoked"
	for _, known := range []string{"2026-02-10", "2026-02-19"} {
		if _, err := l.AsKnown(dayOf(known)); err == nil || err.Error() != want {
			t.Errorf("as known on %s: %v, want %s", known, err, want)
		}
	}
	for known, worked := range map[string]string{"2026-02-09": "2026-03-07", "2026-02-20": "2026-03-14"} {
		cal, err := l.AsKnown(dayOf(known))
		if err != nil {
			t.Fatal(err)
		}
		for _, saturday := range []string{"2026-03-07", "2026-03-14"} {
			if got := cal.IsSurelyWorked(dayOf(saturday)); got != (saturday == worked) {
				t.Errorf("as known on %s: %s is worked: %v", known, saturday, got)
			}
		}
	}
}

// What a notice for one office says is checked for that office, too.
func TestNoticesThatContradictForAnOffice(t *testing.T) {
	for _, row := range []struct {
		national, office holiday.Notice
		want             string
	}{
		{deciding("A", "2026-02-01", "second-2026", "mon"), deciding("B", "2026-03-01", "second-2026", "tue"),
			"law test: notice B: decides second-2026 for tue, but notice A decided it for mon; say which one it revokes"},
		{swapping("A", "2026-02-01", "2026-03-02", "2026-03-07"), swapping("B", "2026-02-02", "2026-03-03", "2026-03-07"),
			"law test: notice B, 2026-03-07: is swapped by notice A already; say which one is revoked"},
		{decree("A", "2026-02-01"), deciding("B", "2026-03-01", "third-2026", "tue"),
			`law test: notice B: decides "third-2026", which the law does not leave to a decision; a choice is named RULE-YEAR`},
	} {
		row.office.Office = "hanoi"
		if _, err := may(t).With(row.national, row.office); err == nil || err.Error() != row.want {
			t.Errorf("got  %v\nwant %s", err, row.want)
		}
		// Two offices may do differently.
		row.national.Office = "hue"
		if row.office.ID == "B" && len(row.national.Decisions)+len(row.national.Swaps) > 0 {
			if _, err := may(t).With(row.national, row.office); err != nil {
				t.Error(err)
			}
		}
	}
}

// Of several notices the one that is only proposed is passed over, and those
// after it are not.
func TestAProposalDecidesNothing(t *testing.T) {
	proposal := deciding("A", "2026-02-01", "second-2026", "tue")
	proposal.Proposal = true
	proposal.Swaps = []holiday.Swap{{Off: dayOf("2026-04-30"), Worked: dayOf("2026-05-09")}}
	proposal.Revokes = []string{"Z"}
	standing := decree("Z", "2026-01-15")
	standing.Swaps = []holiday.Swap{{Off: dayOf("2026-03-02"), Worked: dayOf("2026-03-07"), Name: text.New("en", "Fair")}}
	taken := deciding("B", "2026-02-02", "second-2026", "mon")
	taken.Swaps = []holiday.Swap{{Off: dayOf("2026-04-30"), Worked: dayOf("2026-05-16"), Name: text.New("en", "Bridge day")}}
	l, err := may(t).With(standing, proposal, taken)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Mon 2026-03-02 swap_off Fair against Saturday 7 March 2026",
		"Sat 2026-03-07 swap_work Fair against Monday 2 March 2026",
		"Thu 2026-04-30 swap_off Bridge day against Saturday 16 May 2026",
		"Thu 2026-04-30 proposal proposed only: off against Saturday 9 May 2026",
		"Fri 2026-05-01 holiday May Day",
		"Sat 2026-05-09 proposal proposed only: worked against Thursday 30 April 2026",
		"Sat 2026-05-16 swap_work Bridge day against Thursday 30 April 2026",
		"Mon 2026-06-01 holiday Second",
	}
	if got := marks(t, l, "2026-02-02"); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	wrong := swapping("C", "2026-02-03", "2026-05-01", "2026-05-09")
	if _, err := l.With(wrong); err == nil || err.Error() != "law test: notice C, 2026-05-01: is swapped to be off but is off already: May Day" {
		t.Errorf("a notice behind a proposal: %v", err)
	}
	// Of one notice each decision is looked at.
	third := definition("2026-01-01", "2026-12-31", nil)
	for _, id := range []string{"one", "two"} {
		third.Statutes[0].Rules = append(third.Statutes[0].Rules, holiday.Rule{ID: id, Name: text.Plain(id), Options: []holiday.Option{
			{ID: "a", Name: text.Plain("a"), On: []holiday.Pattern{holiday.Fixed(time.June, 1)}},
			{ID: "b", Name: text.Plain("b"), On: []holiday.Pattern{holiday.Fixed(time.June, 2)}}}})
	}
	first, second := deciding("A", "2026-02-01", "one-2026", "a"), deciding("B", "2026-02-02", "one-2026", "b")
	first.Decisions = append(first.Decisions, holiday.Decision{Choice: "two-2026", Option: "a"})
	second.Decisions = append(second.Decisions, holiday.Decision{Choice: "two-2026", Option: "b"})
	third.Notices = []holiday.Notice{first, second}
	_, err = holiday.New(third)
	if want := "law test: notice B: decides one-2026 for b, but notice A decided it for a; say which one it revokes; " +
		"notice B: decides two-2026 for b, but notice A decided it for a; say which one it revokes"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	// Where one notice contradicts, those after it are still looked at.
	_, err = l.With(deciding("C", "2026-02-03", "second-2026", "tue"), deciding("D", "2026-02-04", "second-2026", "wed"))
	if want := "law test: notice C: decides second-2026 for tue, but notice B decided it for mon; say which one it revokes; " +
		"notice D: decides second-2026 for wed, but notice B decided it for mon; say which one it revokes"; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

// The day before the first statute was known has no calendar; that day has.
func TestKnownFromTheFirstStatuteOn(t *testing.T) {
	l := may(t)
	for day, known := range map[string]bool{"1899-12-31": false, "1900-01-01": true} {
		if _, err := l.AsKnown(dayOf(day)); (err == nil) != known || !known && !errors.Is(err, holiday.ErrNothingKnown) {
			t.Errorf("as known on %s: %v", day, err)
		}
	}
	_, err := l.ForOffice("hanoi").AsKnown(dayOf("1899-12-31"))
	if want := "law test/hanoi as known on 1899-12-31: no statute was known"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if got := l.KnownDays(); !slices.Equal(got, []date.Date{dayOf("1900-01-01")}) {
		t.Error(got)
	}
	l, err = l.With(decree("B", "2026-03-01"), decree("A", "2026-03-01"), decree("C", "2026-02-01"))
	if err != nil {
		t.Fatal(err)
	}
	if got := l.KnownDays(); !slices.Equal(got, []date.Date{dayOf("1900-01-01"), dayOf("2026-02-01"), dayOf("2026-03-01")}) {
		t.Error(got)
	}
	var ids []string
	for _, n := range l.Notices() {
		ids = append(ids, n.ID)
	}
	if got := strings.Join(ids, " "); got != "C A B" {
		t.Errorf("notices in the order %s", got)
	}
}

// A law keeps its own copies of what it is given, and gives out copies.
func TestALawIsItsOwn(t *testing.T) {
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{fixed("May Day", 5, 1),
		{ID: "second", Name: text.New("en", "Second"), Options: []holiday.Option{
			{ID: "mon", Name: text.Plain("Monday"), On: []holiday.Pattern{holiday.Fixed(time.June, 1)}},
			{ID: "tue", Name: text.Plain("Tuesday"), On: []holiday.Pattern{holiday.Fixed(time.June, 2)}},
		}}}, holiday.Substitution{For: []string{"May Day"}, On: []time.Weekday{time.Saturday}, Move: holiday.ToNext})
	older := holiday.Statute{ID: "older", Basis: legal.Cite("Older Act"), Known: holiday.KnownOn(dayOf("1890-01-01")), During: date.Interval{First: dayOf("1890-01-01")}}
	def.Statutes[0].Replaces = []string{"older"}
	def.Statutes = append(def.Statutes, older)
	n := deciding("N", "2026-02-01", "second-2026", "mon")
	n.Swaps = []holiday.Swap{{Off: dayOf("2026-03-02"), Worked: dayOf("2026-03-07")}}
	n.Closures = []holiday.Closure{{Days: date.Interval{First: dayOf("2026-03-09"), Last: dayOf("2026-03-09")}}}
	n.Weekdays = []holiday.SaidWeekday{{Date: dayOf("2026-03-02"), Weekday: time.Monday}}
	n.Revokes = []string{"N2"}
	other := decree("N2", "2026-01-02")
	l, err := holiday.Must(holiday.New(def)).With(n, other)
	if err != nil {
		t.Fatal(err)
	}
	hash := func() string {
		cal, err := l.With(decree("M", "2026-05-01")) // checks what is kept anew
		if err != nil {
			t.Fatal(err)
		}
		return mustKnow(t, cal, "2026-06-01").Hash()
	}
	before := hash()
	spoil := func(s holiday.Statute, n holiday.Notice) {
		s.Replaces[0], s.Rules[0].On[0] = "spoilt", holiday.Fixed(time.July, 1)
		s.Rules[1].Options[0].On[0], s.Rules[1].Options[1].ID = holiday.Fixed(time.July, 2), "spoilt"
		s.Substitutions[0].For[0], s.Substitutions[0].On[0], s.Substitutions[0].Move = "spoilt", time.Friday, holiday.ToPrevious
		n.Swaps[0].Off, n.Closures[0].Days, n.Decisions[0].Option = dayOf("2026-03-03"), date.Interval{}, "spoilt"
		n.Revokes[0], n.Weekdays[0].Weekday = "spoilt", time.Friday
	}
	spoil(def.Statutes[0], n)
	def.Rest[0].Weekdays[0] = time.Monday
	if hash() != before {
		t.Error("what the law was made from changed it")
	}
	spoil(l.Statutes()[1], l.Notices()[1])
	if hash() != before {
		t.Error("what the law gave out changed it")
	}
}

func interval(first, last string) date.Interval {
	return date.Interval{First: dayOf(first), Last: dayOf(last)}
}

func mustKnow(t testing.TB, l holiday.Law, day string) *calendar.Calendar {
	t.Helper()
	cal, err := l.AsKnown(dayOf(day))
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

// Marks carry what a reader of the reasons asks for: the provision, the day
// they stand against, and who knew what.
func TestReasonsOfMarks(t *testing.T) {
	def := definition("2026-01-01", "2026-12-31", []holiday.Rule{
		{ID: "own", Name: text.New("en", "Own"), Basis: legal.Cite("Act", "2"), On: []holiday.Pattern{holiday.Fixed(time.May, 2)}}, // Sat
		rule("none", holiday.Fixed(time.August, 9)), // Sun
		{ID: "second", Name: text.New("en", "Second"), Options: []holiday.Option{
			{ID: "mon", Name: text.New("en", "Monday").With("vi", "thứ Hai"), On: []holiday.Pattern{holiday.Fixed(time.June, 1)}},
			{ID: "tue", Name: text.New("en", "Tuesday"), On: []holiday.Pattern{holiday.Fixed(time.June, 2)}},
		}}},
		holiday.Substitution{For: []string{"own"}, Move: holiday.ToNext, Basis: legal.Cite("Act", "3")},
		holiday.Substitution{Move: holiday.ToPrevious})
	n := deciding("N", "2026-02-01", "second-2026", "mon")
	n.Basis = legal.Cite("Decree 7")
	n.Decisions[0].Note = text.New("en", "as every year")
	n.Audience = text.New("en", "public servants")
	n.Swaps = []holiday.Swap{{Off: dayOf("2026-03-02"), Worked: dayOf("2026-03-07")}}
	l, err := holiday.Must(holiday.New(def)).With(n)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for day := range mustKnow(t, l, "2026-06-01").Days(date.Interval{}) {
		for _, m := range day.Reasons {
			if m.Kind != calendar.DayRest {
				got = append(got, strings.Join([]string{m.Date.String(), m.Kind.String(), m.Basis.String(), m.Against.String(), m.Note.In("en")}, "; "))
			}
		}
	}
	want := []string{
		"2026-03-02; swap_off; Decree 7; 2026-03-07; known on 1 February 2026; public servants",
		"2026-03-07; swap_work; Decree 7; 2026-03-02; known on 1 February 2026; public servants",
		"2026-05-02; holiday; art. 2 Act; no day; ",
		"2026-05-04; substitute_off; art. 3 Act; 2026-05-02; ",
		"2026-06-01; holiday; art. 1 Act; no day; Monday, decided by Decree 7, known on 1 February 2026; as every year",
		"2026-08-07; substitute_off; art. 1 Act; 2026-08-09; ",
		"2026-08-09; holiday; art. 1 Act; no day; ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
