package deadline_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Each row is one question and the reasons for its answer, one a line.
func TestReasons(t *testing.T) {
	office := hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("07:30-11:30,13:00-17:00")})
	cal := calendar.MustNew(calendar.Definition{
		Name: "week", Coverage: interval("2020-01-01", "2030-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday), Hours: office,
		Marks: []calendar.Mark{
			{Date: dayOf("2025-03-10"), Kind: calendar.DayHoliday, Name: text.Plain("Founding Day"), Basis: legal.Cite("Holiday Act", "1")},
		},
	})
	instant := deadline.At(time.Date(2025, 3, 6, 14, 0, 0, 0, time.UTC)) // Thu
	for _, row := range []struct {
		name   string
		event  deadline.Event
		term   deadline.Term
		detail deadline.Detail
		conv   convention.Convention
		with   []deadline.Circumstance
		want   string
	}{
		{"a roll over a weekend and a holiday, long", deadline.On(dayOf("2025-03-05")), deadline.Days(3), deadline.Long, plain(), nil, `
Wednesday 5 March 2025: day of the event, not counted
Thursday 6 March 2025: day 1
Friday 7 March 2025: day 2
Saturday 8 March 2025: day 3
Saturday 8 March 2025: off, Saturday
Sunday 9 March 2025: off, Sunday
Monday 10 March 2025: off, Founding Day (art. 1 Holiday Act)
Saturday 8 March 2025 is off (Saturday): the term ends on Tuesday 11 March 2025
due: Tuesday 11 March 2025, until 24:00`},
		{"the same, short", deadline.On(dayOf("2025-03-05")), deadline.Days(3), deadline.Short, plain(), nil, `
Wednesday 5 March 2025: day of the event, not counted
Thursday 6 March 2025 to Saturday 8 March 2025: days 1 to 3
Saturday 8 March 2025 is off (Saturday): the term ends on Tuesday 11 March 2025
due: Tuesday 11 March 2025, until 24:00`},
		{"a pause", deadline.On(dayOf("2025-03-03")), deadline.WorkingDays(4), deadline.Short, plain(),
			[]deadline.Circumstance{deadline.Excluding(interval("2025-03-05", "2025-03-06"))}, `
Monday 3 March 2025: day of the event, not counted
Tuesday 4 March 2025: working day 1
Wednesday 5 March 2025 to Thursday 6 March 2025: left out of the count
Friday 7 March 2025: working day 2
Saturday 8 March 2025 to Monday 10 March 2025: off, Saturday; Sunday; Founding Day (art. 1 Holiday Act)
Tuesday 11 March 2025 to Wednesday 12 March 2025: working days 3 to 4
due: Wednesday 12 March 2025, until 24:00`},
		{"months, and a day that the month does not have", deadline.On(dayOf("2025-01-31")), deadline.Months(1), deadline.Long, plain(), nil, `
Friday 31 January 2025: day of the event, not counted
1 month, to Friday 28 February 2025: that month has no such day, and this one stands for it
due: Friday 28 February 2025, until 24:00`},
		{"months and days, kept on a Sunday", deadline.On(dayOf("2025-01-30")), deadline.MonthsAndDays(1, 16), deadline.Short,
			plain(func(d *convention.Dimensions) { d.Roll = convention.Keep }), nil, `
Thursday 30 January 2025: day of the event, not counted
1 month, to Friday 28 February 2025: that month has no such day, and this one stands for it
and 16 days, to Sunday 16 March 2025
Sunday 16 March 2025 is off, and the term ends on it all the same
due: Sunday 16 March 2025, until 24:00`},
		{"the first day counts, and months end the day before", deadline.On(dayOf("2025-03-03")), deadline.Months(1), deadline.Short,
			plain(func(d *convention.Dimensions) {
				d.FirstDay, d.MonthAnchor = convention.FirstDayIncluded, convention.AnchorByFirstDay
			}), nil, `
Monday 3 March 2025: day of the event, counted
1 month, to Wednesday 2 April 2025, the day before the one numbered like the first day counted
due: Wednesday 2 April 2025, until 24:00`},
		{"backward", deadline.On(dayOf("2025-03-12")), deadline.Days(3), deadline.Long, plain(), []deadline.Circumstance{deadline.Backward()}, `
Wednesday 12 March 2025: day of the event, not counted
Tuesday 11 March 2025: day 1
Monday 10 March 2025: day 2
Sunday 9 March 2025: day 3
Sunday 9 March 2025: off, Sunday
Saturday 8 March 2025: off, Saturday
Sunday 9 March 2025 is off (Sunday): the term ends on Friday 7 March 2025
due: Friday 7 March 2025, until 24:00`},
		{"restart, added days, unreachable", deadline.On(dayOf("2025-01-02")), deadline.WorkingDays(1), deadline.Short, plain(),
			[]deadline.Circumstance{deadline.RestartedBy(deadline.On(dayOf("2025-03-03"))), deadline.AddingDays(2, legal.Cite("Post Act", "4")),
				deadline.Unreachable(dayOf("2025-03-06"))}, `
counted afresh from Monday 3 March 2025
Monday 3 March 2025: day of the event, not counted
Tuesday 4 March 2025: working day 1
added: 2 days, to Thursday 6 March 2025
nothing could be done on Thursday 6 March 2025: the term ends on Friday 7 March 2025
due: Friday 7 March 2025, until 24:00`},
		{"office hours, long", instant, deadline.WorkingHours(12), deadline.Long, plain(), nil, `
Thursday 6 March 2025: day of the event; the hours run from its instant
Thursday 6 March 2025: 3 h, 3 h of 12 h
Friday 7 March 2025: 8 h, 11 h of 12 h
Saturday 8 March 2025: off, Saturday
Sunday 9 March 2025: off, Sunday
Monday 10 March 2025: off, Founding Day (art. 1 Holiday Act)
Tuesday 11 March 2025: 1 h, 12 h of 12 h
due: Tuesday 11 March 2025 08:30 +00:00`},
		{"plain hours", instant, deadline.Hours(24), deadline.Long, plain(), nil, `
Thursday 6 March 2025: day of the event; the hours run from its instant
24 h run from Thursday 6 March 2025 14:00 +00:00 to Friday 7 March 2025 14:00 +00:00
due: Friday 7 March 2025 14:00 +00:00`},
		{"the same day after the cut-off", instant, deadline.SameDay(), deadline.Short,
			plain(func(d *convention.Dimensions) { d.CutOff = date.MustParseClockTime("13:59") }), nil, `
later than 13:59 on Thursday 6 March 2025: it counts as of Friday 7 March 2025
Friday 7 March 2025: day of the event, on which the term ends
due: Friday 7 March 2025, until 24:00`},
		{"two readings", deadline.On(dayOf("2025-03-05")), deadline.Days(3), deadline.Short,
			plain(func(d *convention.Dimensions) { d.Roll = convention.RollDisputed }), nil, `
Wednesday 5 March 2025: day of the event, not counted
Thursday 6 March 2025 to Saturday 8 March 2025: days 1 to 3
Saturday 8 March 2025 is off, and the term ends on it all the same
due: Saturday 8 March 2025, until 24:00
ambiguous: it is Tuesday 11 March 2025 if a last day that is off moves to the next working day`},
		{"extended from the nominal end", deadline.On(dayOf("2025-03-03")), deadline.Days(5), deadline.Short, plain(),
			[]deadline.Circumstance{deadline.ExtendedBy(deadline.Days(4))}, `
Monday 3 March 2025: day of the event, not counted
Tuesday 4 March 2025 to Saturday 8 March 2025: days 1 to 5
extended: 4 days from Saturday 8 March 2025
Sunday 9 March 2025 to Wednesday 12 March 2025: days 1 to 4
due: Wednesday 12 March 2025, until 24:00`},
	} {
		d, err := deadline.Compute(row.event, row.term, cal, row.conv, row.with...)
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		var lines []string
		for r := range d.Reasons(row.detail).All() {
			lines = append(lines, r.Text.In("en"))
			if r.Text.In("vi") == r.Text.In("en") {
				t.Errorf("%s: %s has no Vietnamese", row.name, r.Text)
			}
		}
		if got := strings.Join(lines, "\n"); got != strings.TrimSpace(row.want) {
			t.Errorf("%s:\n%s\nwant%s", row.name, got, row.want)
		}
	}
}

// What stands in JSON is enough to count again by hand: each day with its
// fate and its mark, the provisions, the readings and the calendar's hash.
func TestReasonsInJSON(t *testing.T) {
	cal := week([]string{"2025-03-10"})
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-06")), deadline.WorkingDays(2), cal, plain())
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(d.Reasons(deadline.Long))
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Question struct {
			Event, Term, Direction string
			Convention             struct{ Name string }
			Calendar               struct{ Name, SHA256 string }
		}
		Answer  struct{ Last, Weekday, Status string }
		Reasons []struct {
			Kind, First string
			Numbers     []int
			Marks       []struct{ Kind string }
		}
	}
	if err := json.Unmarshal(data, &read); err != nil {
		t.Fatal(err)
	}
	if q := read.Question; q.Event != "2025-03-06" || q.Term != "2 working days" || q.Direction != "forward" ||
		q.Convention.Name != "plain" || q.Calendar.SHA256 != cal.Hash() {
		t.Errorf("%+v", q)
	}
	if a := read.Answer; a.Last != "2025-03-11" || a.Weekday != "tuesday" || a.Status != "settled" {
		t.Errorf("%+v", a)
	}
	var days []string
	for _, r := range read.Reasons {
		days = append(days, r.Kind+" "+r.First)
	}
	want := "event 2025-03-06, counted 2025-03-07, skipped 2025-03-08, skipped 2025-03-09, skipped 2025-03-10, counted 2025-03-11, due 2025-03-11"
	if got := strings.Join(days, ", "); got != want {
		t.Errorf("got %s", got)
	}
	if r := read.Reasons[4]; len(r.Marks) != 1 || r.Marks[0].Kind != "holiday" {
		t.Errorf("%+v", r)
	}
}

func TestReasonsNameTheQuestionAndTheCalendar(t *testing.T) {
	cal := week(nil)
	d, err := deadline.Compute(deadline.On(dayOf("2025-03-06")), deadline.WorkingDays(1), cal, plain())
	if err != nil {
		t.Fatal(err)
	}
	want := `1 working day from Thursday 6 March 2025 under plain
Thursday 6 March 2025: day of the event, not counted (art. 1 Test Act)
Friday 7 March 2025: working day 1
due: Friday 7 March 2025, until 24:00 (art. 1 Test Act)
calendar week, SHA-256 ` + cal.Hash() + "\n"
	if got := d.Reasons(deadline.Short).String(); got != want {
		t.Errorf("got\n%s", got)
	}
	if n := (deadline.Deadline{}).Reasons(deadline.Long).Len(); n != 0 {
		t.Errorf("no deadline has %d reasons", n)
	}
}

// Moves that the plain convention does not make.
func TestReasonsOfOtherMoves(t *testing.T) {
	for _, row := range []struct {
		name   string
		event  string
		term   deadline.Term
		change func(*convention.Dimensions)
		with   []deadline.Circumstance
		want   string
	}{
		{"deemed, least working days", "2025-03-02", deadline.Days(2), func(d *convention.Dimensions) { d.Deemed, d.MinWorking = 4, 2 }, nil, `
deemed to have happened on Thursday 6 March 2025
Thursday 6 March 2025: day of the event, not counted
Friday 7 March 2025 to Saturday 8 March 2025: days 1 to 2
Saturday 8 March 2025 is off (Saturday): the term ends on Monday 10 March 2025
due: Monday 10 March 2025, until 24:00`},
		{"least working days move the end", "2025-03-07", deadline.Weeks(1), func(d *convention.Dimensions) { d.MinWorking = 7 }, nil, `
Friday 7 March 2025: day of the event, not counted
Saturday 8 March 2025 to Friday 14 March 2025: days 1 to 7
the term holds at least 7 working days: to Tuesday 18 March 2025
due: Tuesday 18 March 2025, until 24:00`},
		{"clear end, earliest day", "2025-03-03", deadline.Days(3), func(d *convention.Dimensions) { d.ClearEnd, d.Bound = true, convention.EarliestDay }, nil, `
Monday 3 March 2025: day of the event, not counted
Tuesday 4 March 2025 to Thursday 6 March 2025: days 1 to 3
the day at the far end is clear, too: Friday 7 March 2025
permitted from Friday 7 March 2025`},
		{"extended from the start", "2016-01-01", deadline.Months(18), func(d *convention.Dimensions) {
			d.FirstDay, d.MonthAnchor, d.Roll, d.Extension = convention.FirstDayIncluded, convention.AnchorByFirstDay, convention.Keep, convention.ExtendFromStart
		}, []deadline.Circumstance{deadline.ExtendedBy(deadline.Months(11))}, `
Friday 1 January 2016: day of the event, counted
extended: 29 months from Friday 1 January 2016
29 months, to Thursday 31 May 2018, the day before the one numbered like the first day counted
due: Thursday 31 May 2018, until 24:00`},
		{"a pause in months", "2025-01-20", deadline.Months(1), func(d *convention.Dimensions) { d.Roll = convention.Keep },
			[]deadline.Circumstance{deadline.Excluding(interval("2025-02-03", "2025-02-04"))}, `
Monday 20 January 2025: day of the event, not counted
1 month, to Thursday 20 February 2025, the day numbered like that of the event
added for what was left out of the count: 2 days, to Saturday 22 February 2025
Saturday 22 February 2025 is off, and the term ends on it all the same
due: Saturday 22 February 2025, until 24:00`},
		{"half a day", "2025-03-03", deadline.MustParseTerm("1.5 working days"), func(d *convention.Dimensions) { d.Fraction = convention.FractionHalfDay }, nil, `
Monday 3 March 2025: day of the event, not counted
Tuesday 4 March 2025 to Wednesday 5 March 2025: working days 1 to 2
the fraction of a day ends on Wednesday 5 March 2025 at 12:00
due: Wednesday 5 March 2025, until 12:00`},
	} {
		cal := calendar.MustNew(calendar.Definition{Name: "long", Coverage: interval("2015-01-01", "2030-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), row.term, cal, plain(row.change), row.with...)
		if err != nil {
			t.Errorf("%s: %v", row.name, err)
			continue
		}
		var lines []string
		for r := range d.Reasons(deadline.Short).All() {
			lines = append(lines, r.Text.In("en"))
		}
		if got := strings.Join(lines, "\n"); got != strings.TrimSpace(row.want) {
			t.Errorf("%s:\n%s\nwant%s", row.name, got, row.want)
		}
	}
}
