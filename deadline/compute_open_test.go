package deadline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/text"
)

// openCalendar leaves two days undecided, each by a choice of its own, and one
// disputed.
func openCalendar() *calendar.Calendar {
	off := func(s string) []calendar.Mark {
		return []calendar.Mark{{Date: dayOf(s), Kind: calendar.DayHoliday, Name: text.Plain("holiday")}}
	}
	choice := func(id, first, second string, disputed bool) calendar.Choice {
		return calendar.Choice{ID: id, Name: text.Of(text.Plain(id)), Awaits: text.Of(text.Plain("decision on " + id)), Disputed: disputed,
			Options: []calendar.Option{
				{ID: "1", Name: text.Of(text.Plain(first)), Marks: off(first)},
				{ID: "2", Name: text.Of(text.Plain(second)), Marks: off(second)},
			}}
	}
	return calendar.MustNew(calendar.Definition{
		Name: "open", Coverage: interval("2025-01-01", "2025-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Choices: []calendar.Choice{
			choice("spring", "2025-03-05", "2025-03-07", false), // Wed or Fri
			choice("summer", "2025-06-04", "2025-06-06", false), // Wed or Fri
			choice("dispute", "2025-09-03", "2025-09-05", true), // Wed or Fri
		},
	})
}

func TestOpenChoices(t *testing.T) {
	for _, row := range []struct {
		event, term string
		want        string
		alternates  string
		awaits      string
		why         string
	}{
		{"2025-03-03", "3 working days", "Thu 2025-03-06 (provisional)", "Thu 2025-03-06 if spring: 2025-03-07; Fri 2025-03-07 if spring: 2025-03-05", "spring", "4, 5 or 6, 6 or 7 March"},
		{"2025-03-03", "4 working days", "Mon 2025-03-10", "Mon 2025-03-10", "", "one of the two days is off in either case"},
		{"2025-03-03", "2 days", "Wed 2025-03-05 (provisional)", "Wed 2025-03-05 if spring: 2025-03-07; Thu 2025-03-06 if spring: 2025-03-05", "spring", "Wednesday rolls to Thursday if it is off"},
		{"2025-02-05", "1 month", "Wed 2025-03-05 (provisional)", "Wed 2025-03-05 if spring: 2025-03-07; Thu 2025-03-06 if spring: 2025-03-05", "spring", "months roll, too"},
		{"2025-03-03", "66 working days", "Wed 2025-06-04 (provisional)", "Wed 2025-06-04 if spring: 2025-03-05; summer: 2025-06-06 or spring: 2025-03-07; summer: 2025-06-06; Thu 2025-06-05 if spring: 2025-03-05; summer: 2025-06-04 or spring: 2025-03-07; summer: 2025-06-04", "summer", "65 weekdays to Monday 2 June, less one in spring in any case"},
		{"2025-09-01", "3 working days", "Thu 2025-09-04 (ambiguous)", "Thu 2025-09-04 if dispute: 2025-09-05; Fri 2025-09-05 if dispute: 2025-09-03", "dispute", "readings of the calendar's law"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.MustParseTerm(row.term), openCalendar(), plain())
		if err != nil || d.String() != row.want {
			t.Errorf("%s from %s: %v, %v; want %s: %s", row.term, row.event, d, err, row.want, row.why)
		}
		var alternates, awaits []string
		for _, a := range d.Alternatives() {
			var cases []string
			for _, c := range a.Cases {
				cases = append(cases, c.String())
			}
			text := a.Deadline.String()
			if len(cases) > 0 {
				text += " if " + strings.Join(cases, " or ")
			}
			alternates = append(alternates, text)
		}
		for _, c := range d.Awaits() {
			awaits = append(awaits, c.ID)
		}
		if got := strings.Join(alternates, "; "); got != row.alternates {
			t.Errorf("%s from %s:\n got %s\nwant %s", row.term, row.event, got, row.alternates)
		}
		if got := strings.Join(awaits, ", "); got != row.awaits {
			t.Errorf("%s from %s awaits %s", row.term, row.event, got)
		}
	}
}

func TestTriggers(t *testing.T) {
	cal := officeWeek(t)
	at := func(day string, hour, minute int) deadline.Event {
		return deadline.At(dayOf(day).Start(time.UTC).Add(time.Duration(60*hour+minute) * time.Minute))
	}
	with := func(change func(*convention.Dimensions)) convention.Convention { return plain(change) }
	opening := with(func(d *convention.Dimensions) { d.Trigger = convention.NextOpening })
	within := with(func(d *convention.Dimensions) {
		d.Trigger, d.Closing = convention.NextOpening, convention.ClosingWithin
	})
	after := with(func(d *convention.Dimensions) {
		d.Trigger, d.Closing = convention.NextOpening, convention.ClosingAfter
	})
	working := with(func(d *convention.Dimensions) { d.Trigger = convention.NextWorkingDay })
	deemed := with(func(d *convention.Dimensions) { d.Deemed, d.DeemedRoll = 4, convention.Following })
	for _, row := range []struct {
		event deadline.Event
		term  deadline.Term
		conv  convention.Convention
		want  string
		why   string
	}{
		{at("2025-03-07", 17, 0), deadline.WorkingDays(1), after, "Tue 2025-03-11", "closed at 17:00 on Friday: as of Monday 07:30"},
		{at("2025-03-07", 17, 0), deadline.WorkingDays(1), within, "Mon 2025-03-10", "17:00 exactly is within the hours of Friday"},
		{at("2025-03-07", 17, 0), deadline.WorkingDays(1), opening, "Mon 2025-03-10 (ambiguous)", "of which the act does not speak"},
		{at("2025-03-07", 17, 1), deadline.WorkingDays(1), within, "Tue 2025-03-11", "a minute later it is after them"},
		{at("2025-03-07", 11, 30), deadline.WorkingDays(1), opening, "Mon 2025-03-10", "the office closes for lunch, and opens on the same day"},
		{at("2025-03-07", 11, 30), deadline.Hours(1), opening, "Fri 2025-03-07T12:30Z (ambiguous)", "an hour from 11:30, or from 13:00"},
		{at("2025-03-08", 17, 0), deadline.WorkingDays(1), opening, "Tue 2025-03-11", "on a Saturday nothing closes"},
		{deadline.On(dayOf("2025-03-07")), deadline.WorkingDays(1), opening, "Mon 2025-03-10", "a day is at no moment of it"},
		{at("2025-03-07", 16, 59), deadline.WorkingDays(1), opening, "Mon 2025-03-10", "still open on Friday"},
		{at("2025-03-07", 12, 0), deadline.WorkingHours(1), opening, "Fri 2025-03-07T14:00Z", "from 13:00, after lunch"},
		{at("2025-03-08", 9, 0), deadline.Hours(24), working, "Tue 2025-03-11T00:00Z", "from Monday 00:00"},
		{deadline.On(dayOf("2025-03-08")), deadline.Days(1), working, "Tue 2025-03-11", "a Saturday counts as Monday"},
		{deadline.On(dayOf("2025-03-05")), deadline.Days(3), deemed, "Thu 2025-03-13", "Sunday 9 March, so Monday 10"},
	} {
		d, err := deadline.Compute(row.event, row.term, cal, row.conv)
		if err != nil || d.String() != row.want {
			t.Errorf("%s from %v: %v, %v; want %s: %s", row.term, row.event, d, err, row.want, row.why)
		}
	}
	long := deadline.Hours(9_999_999)
	if _, err := deadline.Compute(at("2025-03-07", 9, 0), long, cal, plain()); err == nil ||
		err.Error() != "term 9999999 hours: it is too long to be counted on the clock; give days" {
		t.Error(err)
	}
}
