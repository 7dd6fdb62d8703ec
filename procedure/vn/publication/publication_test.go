package publication_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/vn"
	"github.com/statutory-go/statutory/procedure/vn/publication"
)

func day(s string) date.Date {
	if s == "" {
		return date.Date{}
	}
	return date.MustParse(s)
}

// weekdays is a calendar of 2026 with Saturdays and Sundays off, and 1 July
// open: it may turn out to be off or worked.
func weekdays(t testing.TB, choices ...calendar.Choice) *calendar.Calendar {
	t.Helper()
	c, err := calendar.New(calendar.Definition{
		Name:     "weekdays of 2026",
		Coverage: date.Interval{First: day("2026-01-01"), Last: day("2026-12-31")},
		Rest:     calendar.Weekend(time.Saturday, time.Sunday),
		Choices:  choices,
	})
	require.NoError(t, err)
	return c
}

// Decision 766/QD-TTg, indicators 1.1 and 1.2. Working days are counted by
// hand on a calendar sheet of 2026; the day counted from is not counted.
func TestTimeliness(t *testing.T) {
	const ministry, province = vn.Ministry, vn.Province
	for _, c := range []struct {
		office                                   string
		inForce, decided, posted, on             string
		decisionBy, decision, postingBy, posting string
		why                                      string
	}{
		{ministry, "2026-07-01", "", "", "2026-06-03", "2026-06-03", "pending", "", "unknown",
			"20 working days back from Wednesday 1 July: Wednesday 3 June; nothing is decided on that day"},
		{ministry, "2026-07-01", "", "", "2026-06-04", "2026-06-03", "too late", "", "unknown", "one day past it"},
		{ministry, "2026-07-01", "2026-06-03", "2026-06-17", "2026-12-01", "2026-06-03", "in time", "2026-06-17", "in time",
			"decided on the last day; posted 10 working days later, on Wednesday 17 June"},
		{ministry, "2026-07-01", "2026-06-04", "2026-06-19", "2026-12-01", "2026-06-03", "too late", "2026-06-18", "too late",
			"each a day late"},
		{province, "2026-07-01", "2026-06-24", "2026-07-01", "2026-12-01", "2026-06-24", "in time", "2026-07-01", "in time",
			"5 working days back from 1 July is Wednesday 24 June; 5 after it Wednesday 1 July"},
		{province, "", "2026-06-24", "2026-07-02", "2026-12-01", "", "unknown", "2026-07-01", "too late",
			"the legal basis has no day: nothing is said about the decision"},
		{province, "2026-07-05", "2026-06-26", "", "2026-07-03", "2026-06-29", "in time", "2026-07-03", "pending",
			"back from Sunday 5 July: Friday 3 July is the first working day, Monday 29 June the fifth"},
	} {
		got, err := publication.Assess(publication.Case{Code: "9.1", Office: c.office, InForce: day(c.inForce),
			Decided: day(c.decided), Posted: day(c.posted)}, day(c.on), weekdays(t))
		require.NoError(t, err, c.why)
		assert.Equal(t, day(c.decisionBy), got.Decision.By(), c.why)
		assert.Equal(t, c.decision, got.Decision.State.In("en"), c.why)
		assert.Equal(t, day(c.postingBy), got.Posting.By(), c.why)
		assert.Equal(t, c.posting, got.Posting.State.In("en"), c.why)
	}
}

func TestLateByWorkingDays(t *testing.T) {
	// Due on Wednesday 1 July; Monday 6 July is the third working day after.
	got, err := publication.Assess(publication.Case{Office: vn.Province, Decided: day("2026-06-24"),
		Posted: day("2026-07-06")}, day("2026-12-01"), weekdays(t))
	require.NoError(t, err)
	assert.Equal(t, 3, got.Posting.Late)
	assert.Equal(t, 0, got.Decision.Late)
}

func english(texts []text.Sentence) (said []string) {
	for _, one := range texts {
		said = append(said, one.In("en"))
	}
	return said
}

func TestMissingDaysAreNamed(t *testing.T) {
	got, err := publication.Assess(publication.Case{Office: vn.Ministry}, day("2026-06-01"), weekdays(t))
	require.NoError(t, err)
	assert.Equal(t, []string{
		"the day the newest legal basis takes force", "the day of the decision of publication",
		"the day of the decision of publication", "the day of posting",
	}, english(append(got.Decision.Missing, got.Posting.Missing...)))
	assert.Equal(t, "ngày ký quyết định công bố", got.Decision.Missing[1].In("vi"))
}

// Whether 1 July is off is not decided yet, so a posting that is due around it
// is neither in time nor late when it falls between the possible days.
func TestOpenCalendar(t *testing.T) {
	closed := calendar.Mark{Date: day("2026-07-01"), Kind: calendar.DayClosure, Name: text.Plain("closure")}
	cal := weekdays(t, calendar.Choice{ID: "july", Name: text.Of(text.Plain("1 July")), Options: []calendar.Option{
		{ID: "worked", Name: text.Of(text.Plain("worked"))},
		{ID: "off", Name: text.Of(text.Plain("off")), Marks: []calendar.Mark{closed}},
	}})
	const decision, posting = "a decision about the calendar", "the day of posting"
	for _, c := range []struct {
		posted, on, want string
		late             int
		missing          []string
	}{
		{"2026-07-01", "2026-12-01", "in time", 0, nil},                // Wednesday: by the earlier day
		{"2026-07-02", "2026-12-01", "unknown", 0, []string{decision}}, // Thursday: in time only if 1 July is off
		{"2026-07-03", "2026-12-01", "too late", 1, nil},               // Friday: a day after the later day
		{"", "2026-07-01", "pending", 0, nil},                          // it can be done today
		{"", "2026-07-02", "unknown", 0, []string{posting, decision}},  // only if 1 July is off it can
		{"", "2026-07-03", "too late", 0, nil},
	} {
		got, err := publication.Assess(publication.Case{Office: vn.Province, Decided: day("2026-06-24"),
			Posted: day(c.posted)}, day(c.on), cal)
		require.NoError(t, err)
		var possible []date.Date
		for _, a := range got.Posting.Deadline.Alternatives() {
			possible = append(possible, a.Deadline.Last())
		}
		assert.Equal(t, []date.Date{day("2026-07-01"), day("2026-07-02")}, possible)
		assert.Equal(t, c.want, got.Posting.State.In("en"), c)
		assert.Equal(t, c.late, got.Posting.Late, c)
		assert.Equal(t, c.missing, english(got.Posting.Missing), c)
	}
}

func TestStatesInWords(t *testing.T) {
	var said []string
	for s := publication.Unknown; s <= publication.TooLate; s++ {
		written, err := s.MarshalText()
		require.NoError(t, err)
		said = append(said, string(written))
	}
	assert.Equal(t, []string{"unknown", "pending", "in_time", "too_late"}, said)
	_, err := (publication.TooLate + 1).MarshalText()
	assert.EqualError(t, err, `"4" is no state of publication; there are unknown, pending, in_time, too_late`)
}

// An answer is written with its last days and the errors of what was refused, and
// is not read back.
func TestSummaryAsJSON(t *testing.T) {
	s := publication.Survey(slices.Values([]publication.Case{
		{Code: "9.1", Office: vn.Province, InForce: day("2026-07-01"), Decided: day("2026-06-24")},
		{Code: "9.2", Office: vn.Commune},
	}), day("2026-07-01"), weekdays(t))
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var said struct {
		Findings []struct {
			Decision, Posting map[string]any
		}
		Failed    []string
		Decisions publication.Tally
	}
	require.NoError(t, json.Unmarshal(data, &said))
	assert.Equal(t, "in_time", said.Findings[0].Decision["state"])
	assert.Equal(t, "2026-07-01", said.Findings[0].Posting["by"])
	assert.Equal(t, "settled", said.Findings[0].Posting["status"])
	assert.Equal(t, []string{"publication of 9.2: a commune publishes no procedures; write ministry or province"}, said.Failed)
	assert.Equal(t, publication.Tally{InTime: 1}, said.Decisions)
	require.EqualError(t, json.Unmarshal(data, &s), "a publication.Summary cannot be read back from JSON: assess the case again, as of the same day and by the same calendar")
}

func TestErrors(t *testing.T) {
	_, err := publication.Assess(publication.Case{Code: "9.1", Office: vn.Commune}, day("2026-06-01"), weekdays(t))
	require.EqualError(t, err, "publication of 9.1: a commune publishes no procedures; write ministry or province")
	var office *publication.OfficeError
	require.ErrorAs(t, err, &office)
	_, err = publication.Assess(publication.Case{}, day("2026-06-01"), weekdays(t))
	require.EqualError(t, err, "publication: the office that publishes the procedure is not stated; write ministry or province")
	_, err = publication.Assess(publication.Case{Office: vn.Ministry, Decided: day("2019-08-01")}, day("2026-06-01"), weekdays(t))
	require.ErrorIs(t, err, calendar.ErrNotCovered)
}

func TestCaseOf(t *testing.T) {
	act := func(since string) legal.Basis {
		return legal.Basis{Act: text.Plain("act"), Since: day(since)}
	}
	version := procedure.Version{LegalBasis: []legal.Basis{act("2025-07-01"), act("2026-07-01"), act("2021-01-01")}}
	version.Publication.Decided, version.Publication.Posted = day("2026-06-02"), day("2026-06-03")
	c := publication.CaseOf(procedure.Procedure{Code: "9.1", Level: procedure.Regional}, version)
	assert.Equal(t, publication.Case{Code: "9.1", Office: vn.Province, InForce: day("2026-07-01"),
		Decided: day("2026-06-02"), Posted: day("2026-06-03")}, c)

	for _, p := range []procedure.Procedure{{Level: procedure.National}, {Level: procedure.Local}, {Internal: true}, {}} {
		c = publication.CaseOf(p, version)
		assert.Equal(t, vn.Ministry, c.Office, "a ministry publishes what is not regional")
	}

	version.LegalBasis = append(version.LegalBasis, act(""), act("2026-01-01"))
	version.Publication.Office = vn.Ministry
	c = publication.CaseOf(procedure.Procedure{Code: "9.1"}, version)
	assert.True(t, c.InForce.IsZero(), "an act without a day may be the newest")
	assert.Equal(t, vn.Ministry, c.Office)
}

func TestSurvey(t *testing.T) {
	cases := []publication.Case{
		{Code: "in time", Office: vn.Province, InForce: day("2026-07-01"), Decided: day("2026-06-24"), Posted: day("2026-06-25")},
		{Code: "late", Office: vn.Province, InForce: day("2026-07-01"), Decided: day("2026-06-25"), Posted: day("2026-07-10")},
		{Code: "no days", Office: vn.Ministry},
		{Code: "outside", Office: vn.Ministry, Decided: day("2019-08-01")},
		{Code: "open", Office: vn.Ministry, InForce: day("2026-12-01"), Decided: day("2026-06-30")},
	}
	got := publication.Survey(slices.Values(cases), day("2026-07-01"), weekdays(t))
	assert.Len(t, got.Findings, 4)
	assert.Equal(t, publication.Tally{InTime: 2, TooLate: 1, Unknown: 1}, got.Decisions)
	assert.Equal(t, publication.Tally{InTime: 1, TooLate: 1, Pending: 1, Unknown: 1}, got.Postings)
	require.Len(t, got.Failed, 1)
	assert.True(t, errors.Is(got.Failed[0], calendar.ErrNotCovered))
	assert.Contains(t, got.Failed[0].Error(), "publication of outside: ")
}

// Every last day says how it was counted, back from the day in force here.
func TestReasons(t *testing.T) {
	got, err := publication.Assess(publication.Case{Office: vn.Province, InForce: day("2026-07-01")}, date.Date{}, weekdays(t))
	require.NoError(t, err)
	assert.Equal(t, publication.Unknown, got.Decision.State, "no day is given to ask on")
	assert.Equal(t, []string{"the day of the decision of publication"}, english(got.Decision.Missing), "the calendar is settled")
	reasons := got.Decision.Deadline.Reasons(deadline.Short).In("en")
	assert.Contains(t, reasons, "Wednesday 1 July 2026")
	assert.Contains(t, reasons, "Saturday 27 June 2026")
	assert.Contains(t, reasons, "Wednesday 24 June 2026")
}
