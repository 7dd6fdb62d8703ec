package deadline_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// england is the working days of England in 2025, without what else is off in the
// Kingdom.
func england() *calendar.Calendar {
	return closedOn("England", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26")
}

// school has its days out of session beside: Easter, and a summer that a repair made
// last until the end of October.
func school(t *testing.T) *calendar.Calendar {
	t.Helper()
	var away []string
	for d := dayOf("2025-04-07"); d.Before(dayOf("2025-04-22")); d = d.Next() {
		away = append(away, d.String())
	}
	for d := dayOf("2025-07-23"); d.Before(dayOf("2025-11-01")); d = d.Next() {
		away = append(away, d.String())
	}
	cal, err := calendar.OffInAny("school days", england(), closedOn("sessions", away...))
	require.NoError(t, err)
	return cal
}

func closedOn(name string, days ...string) *calendar.Calendar {
	def := calendar.Definition{Name: name, Coverage: interval("2025-01-01", "2025-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday)}
	for _, d := range days {
		def.Marks = append(def.Marks, calendar.Mark{Date: dayOf(d), Kind: calendar.DayHoliday, Name: text.Plain("closed")})
	}
	return calendar.MustNew(def)
}

func TestShorterAndLonger(t *testing.T) {
	cal := week(nil)
	shorter := func(term string) deadline.Circumstance {
		return deadline.Shorter(deadline.MustParseTerm(term), nil)
	}
	longer := func(term string) deadline.Circumstance {
		return deadline.Longer(deadline.MustParseTerm(term), nil)
	}
	back := deadline.Backward()
	for _, row := range []struct {
		event string
		term  string
		with  []deadline.Circumstance
		want  string
		holds string
		why   string
	}{
		{"2025-03-03", "20 days", []deadline.Circumstance{shorter("10 working days")}, "Mon 2025-03-17", "10 working days", "23 March is a Sunday, so Monday 24"},
		{"2025-03-03", "20 days", []deadline.Circumstance{longer("10 working days")}, "Mon 2025-03-24", "20 days", "the later of 17 and 24 March"},
		{"2025-03-03", "10 working days", []deadline.Circumstance{longer("20 days")}, "Mon 2025-03-24", "20 days", "either may be the one that is asked for"},
		{"2025-03-03", "14 days", []deadline.Circumstance{shorter("10 working days")}, "Mon 2025-03-17", "14 days", "both end together"},
		{"2025-03-28", "20 days", []deadline.Circumstance{back, shorter("10 working days")}, "Fri 2025-03-14", "10 working days", "8 March is a Saturday, so Friday 7: the nearer end is that of the shorter term"},
		{"2025-03-28", "20 days", []deadline.Circumstance{back, longer("10 working days")}, "Fri 2025-03-07", "20 days", "back from the event the longer term ends first"},
		{"2025-01-31", "1 month", []deadline.Circumstance{shorter("20 working days")}, "Fri 2025-02-28", "1 month", "both on 28 February"},
		{"2025-03-03", "20 days", []deadline.Circumstance{shorter("10 working days"), longer("3 weeks")}, "Mon 2025-03-24", "3 weeks", "the later of 17 and 24 March"},
		{"2025-03-03", "20 days", []deadline.Circumstance{longer("3 weeks"), shorter("10 working days")}, "Mon 2025-03-17", "10 working days", "in the order in which they are given"},
		{"2025-03-03", "20 days", []deadline.Circumstance{shorter("10 working days"), deadline.RestartedBy(deadline.On(dayOf("2025-03-10")))}, "Mon 2025-03-24", "10 working days", "a restart is one of both"},
		{"2025-03-03", "20 days", []deadline.Circumstance{shorter("10 working days"), deadline.Excluding(interval("2025-03-05", "2025-03-07"))}, "Thu 2025-03-20", "10 working days", "so is a pause: three working days"},
		{"2025-03-03", "5 days", []deadline.Circumstance{shorter("10 working days"), deadline.ExtendedBy(deadline.Days(30))}, "Mon 2025-03-17", "10 working days", "an extension is of the term asked for alone, 7 April"},
		{"2025-03-03", "10 days", []deadline.Circumstance{shorter("10 working days"), deadline.AddingDays(5, legal.Basis{})}, "Mon 2025-03-17", "10 working days", "so are days added: 18 March"},
		{"2025-03-03", "20 days", []deadline.Circumstance{shorter("10 working days"), deadline.Unreachable(dayOf("2025-03-17"))}, "Tue 2025-03-18", "10 working days", "what cannot be reached is no end of either"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf(row.event)), deadline.MustParseTerm(row.term), cal, plain(), row.with...)
		if err != nil || d.String() != row.want || d.Governing().String() != row.holds {
			t.Errorf("%s from %s: got %v by %s, %v; want %s by %s: %s", row.term, row.event, d, d.Governing(), err, row.want, row.holds, row.why)
		}
	}
}

// An English school answers within 20 working days that are school days or within 60
// working days, whichever comes first: the Regulations of 2004, reg. 3(2).
func TestASchoolAnswers(t *testing.T) {
	for _, row := range []struct {
		received string
		want     string
		holds    string
		why      string
	}{
		{"2025-03-03", "Mon 2025-03-31", "20 working days", "all of March is in session"},
		{"2025-03-31", "Wed 2025-05-14", "20 working days", "1 to 4 April are four, 22 April to 2 May nine, 6 to 9 May four, since 5 May is off, and 12 to 14 May three"},
		{"2025-07-21", "Tue 2025-10-14", "60 working days", "one school day in July, then none before November; 48 working days by 26 September, 12 more"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf(row.received)), deadline.WorkingDays(20), school(t), plain(), deadline.Shorter(deadline.WorkingDays(60), england()))
		if err != nil || d.String() != row.want || d.Governing().String() != row.holds {
			t.Errorf("received %s: got %v by %s, %v; want %s by %s: %s", row.received, d, d.Governing(), err, row.want, row.holds, row.why)
		}
	}
}

// Where one of the terms is on the clock their instants are compared.
func TestShorterOnTheClock(t *testing.T) {
	thursday := deadline.At(time.Date(2025, time.March, 6, 14, 0, 0, 0, time.UTC))
	closing := calendar.MustNew(calendar.Definition{Name: "office", Coverage: interval("2025-01-01", "2025-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Hours: hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("08:00-16:00")})})
	atClose := plain(func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose })
	earliest := plain(func(d *convention.Dimensions) { d.Bound = convention.EarliestDay })
	for _, row := range []struct {
		term, other string
		longer      bool
		cal         *calendar.Calendar
		conv        convention.Convention
		want        string
		holds       string
		why         string
	}{
		{"1 day", "24 hours", false, week(nil), plain(), "Fri 2025-03-07T14:00Z", "24 hours", "Friday 14:00 is before its end"},
		{"1 day", "24 hours", true, week(nil), plain(), "Fri 2025-03-07", "1 day", "the day ends ten hours later"},
		{"1 day", "34 hours", true, week(nil), plain(), "Fri 2025-03-07", "1 day", "34 hours end as Saturday begins, and Friday with it"},
		{"24 hours", "1 day", false, week(nil), plain(), "Fri 2025-03-07T14:00Z", "24 hours", "asked the other way round"},
		{"1 day", "27 hours", false, closing, atClose, "Fri 2025-03-07", "1 day", "the day ends when the office closes, at 16:00, and the hours at 17:00"},
		{"1 day", "25 hours", false, closing, atClose, "Fri 2025-03-07T15:00Z", "25 hours", "an hour before the office closes"},
		{"3 days", "30 minutes", true, week(nil), plain(), "Mon 2025-03-10", "3 days", "Sunday 9 March rolls"},
		{"1 day", "24 hours", false, week(nil), earliest, "Fri 2025-03-07", "1 day", "an earliest day is open from its start, before 14:00"},
	} {
		other := deadline.Shorter(deadline.MustParseTerm(row.other), nil)
		if row.longer {
			other = deadline.Longer(deadline.MustParseTerm(row.other), nil)
		}
		d, err := deadline.Compute(thursday, deadline.MustParseTerm(row.term), row.cal, row.conv, other)
		if err != nil || d.String() != row.want || d.Governing().String() != row.holds {
			t.Errorf("%s or %s: got %v by %s, %v; want %s by %s: %s", row.term, row.other, d, d.Governing(), err, row.want, row.holds, row.why)
		}
	}
}

func TestShorterRefuses(t *testing.T) {
	monday := deadline.On(dayOf("2025-03-03"))
	noon := deadline.At(time.Date(2025, time.March, 6, 12, 0, 0, 0, time.UTC))
	atClose := plain(func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose })
	many := make([]deadline.Circumstance, 256)
	for i := range many {
		many[i] = deadline.Shorter(deadline.Days(1), nil)
	}
	for _, row := range []struct {
		event deadline.Event
		conv  convention.Convention
		with  []deadline.Circumstance
		want  string
	}{
		{monday, plain(), []deadline.Circumstance{deadline.Shorter(deadline.Term{}, nil)}, "it is no term; write an amount and a unit, as in 10 working days"},
		{monday, plain(), []deadline.Circumstance{deadline.Longer(deadline.Days(-1), nil)}, "term -1 days: an amount must not be negative; to count back from an event use deadline.Backward"},
		{monday, plain(), []deadline.Circumstance{deadline.Shorter(deadline.Hours(8), nil)}, "event Mon 2025-03-03: 8 hours run from an instant, and only the day is given; use deadline.At with the time in the zone of the office"},
		{monday, plain(), []deadline.Circumstance{deadline.Shorter(deadline.WorkingDays(300), england())}, "calendar England covers 2025-01-01 to 2025-12-31 and says nothing about 2026-01-01"},
		{noon, atClose, []deadline.Circumstance{deadline.Shorter(deadline.Hours(24), nil)}, "plain ends Fri 2025-03-07 when the office closes, and no office hours are known for it; give the calendar Hours"},
		{monday, plain(), many, "more than 255 terms stand beside the one asked for"},
	} {
		_, err := deadline.Compute(row.event, deadline.Days(1), week(nil), row.conv, row.with...)
		if err == nil || err.Error() != row.want {
			t.Errorf("got %v\nwant %s", err, row.want)
		}
	}
}

func TestReasonsOfTwoTerms(t *testing.T) {
	d, err := deadline.Compute(deadline.On(dayOf("2025-07-21")), deadline.WorkingDays(3), school(t), plain(), deadline.Shorter(deadline.Days(12), england()))
	require.NoError(t, err)
	assert.Equal(t, `3 working days or 12 days on calendar England (whichever is shorter) from Monday 21 July 2025 under plain
Monday 21 July 2025: day of the event, not counted (art. 1 Test Act)
Tuesday 22 July 2025: working day 1
Wednesday 23 July 2025 to Sunday 2 November 2025: off, closed; Saturday; Sunday
Monday 3 November 2025 to Tuesday 4 November 2025: working days 2 to 3
or 12 days on calendar England:
Monday 21 July 2025: day of the event, not counted (art. 1 Test Act)
Tuesday 22 July 2025 to Saturday 2 August 2025: days 1 to 12 (art. 1 Test Act)
Saturday 2 August 2025 is off (Saturday): the term ends on Monday 4 August 2025 (art. 2 Test Act)
3 working days: Tuesday 4 November 2025; 12 days: Monday 4 August 2025; the shorter holds, 12 days
due: Monday 4 August 2025, until 24:00 (art. 1 Test Act)
calendar school days, SHA-256 `+d.Calendar().Hash()+`
calendar England, SHA-256 `+england().Hash()+"\n", d.Reasons(deadline.Short).In("en"))
	assert.Contains(t, d.Reasons(deadline.Long).In("vi"), "\n03 ngày làm việc: thứ Ba 4/11/2025; 12 ngày: thứ Hai 4/8/2025; áp dụng thời hạn ngắn hơn, 12 ngày\n")
	for r := range d.Reasons(deadline.Short).All() {
		if r.Kind == deadline.ReasonCompared {
			assert.Equal(t, interval("2025-08-04", "2025-11-04"), r.Days)
		}
	}
	takesReasons(t, d.Reasons(deadline.Long))
	data, err := json.Marshal(d)
	require.NoError(t, err)
	var written struct {
		Question struct {
			Others []struct {
				Holds, Term string
				Calendar    struct{ Name string }
			}
		}
		Answer struct {
			Governing string `json:"governing_term"`
		}
	}
	require.NoError(t, json.Unmarshal(data, &written))
	assert.Equal(t, "12 days", written.Answer.Governing)
	assert.Equal(t, "shorter", written.Question.Others[0].Holds)
	assert.Equal(t, "England", written.Question.Others[0].Calendar.Name)

	// One calendar is named once, and what moved the event is said once.
	restarted, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.WorkingDays(1), week(nil), plain(),
		deadline.Longer(deadline.Days(1), nil), deadline.RestartedBy(deadline.On(dayOf("2025-03-04"))))
	require.NoError(t, err)
	assert.Equal(t, `1 working day or 1 day (whichever is longer) from Monday 3 March 2025 under plain
counted afresh from Tuesday 4 March 2025
Tuesday 4 March 2025: day of the event, not counted (art. 1 Test Act)
Wednesday 5 March 2025: working day 1
or 1 day:
Tuesday 4 March 2025: day of the event, not counted (art. 1 Test Act)
Wednesday 5 March 2025: day 1 (art. 1 Test Act)
1 working day: Wednesday 5 March 2025; 1 day: Wednesday 5 March 2025; both end together
due: Wednesday 5 March 2025, until 24:00 (art. 1 Test Act)
calendar week, SHA-256 `+week(nil).Hash()+"\n", restarted.Reasons(deadline.Short).In("en"))
}

// The latest event is found of two terms, too, and on the clock if either is.
func TestLatestEventOfTwoTerms(t *testing.T) {
	d, err := deadline.LatestEvent(deadline.On(dayOf("2025-03-17")), deadline.Days(20), week(nil), plain(), deadline.Shorter(deadline.WorkingDays(10), nil))
	require.NoError(t, err)
	assert.Equal(t, "Mon 2025-03-03", d.Event().String())
	due := deadline.At(time.Date(2025, time.March, 7, 14, 0, 0, 0, time.UTC))
	d, err = deadline.LatestEvent(due, deadline.Days(20), week(nil), plain(), deadline.Shorter(deadline.Hours(24), nil))
	require.NoError(t, err)
	assert.Equal(t, "Thu 2025-03-06T14:00Z", d.Event().String())
}
