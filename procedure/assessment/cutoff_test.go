package assessment_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/assessment"
	"github.com/statutory-go/statutory/procedure/catalogue"
)

// at returns an instant on the clock of Hanoi.
func at(t *testing.T, s string) deadline.Event {
	t.Helper()
	instant, err := time.ParseInLocation("2006-01-02 15:04", s, time.FixedZone("", 7*60*60))
	require.NoError(t, err)
	return deadline.At(instant)
}

// Law on Civil Status 60/2014/QH13 art. 5(3): what is received after 15:00 and
// cannot be settled at once is due on the next working day. Friday 21 August
// 2026 is followed by a worked Saturday, Wednesday 2 September by none.
func TestSameDayEndsOnTheNextWorkingDayAfterTheCutoff(t *testing.T) {
	c := thirteen(t)
	for _, row := range []struct{ received, last string }{
		{"2026-08-17 14:40", "2026-08-17"},
		{"2026-08-17 15:00", "2026-08-17"}, // after 15:00 is strictly later
		{"2026-08-17 16:00", "2026-08-18"},
		{"2026-08-21 15:20", "2026-08-22"},
		{"2026-08-28 15:01", "2026-09-03"}, // Saturday 29 August to 2 September are off
	} {
		q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Received: at(t, row.received),
			Calendar: vietnam(t, "2026-08-17"), Convention: vn.OneStop()}
		a, err := c.Assess(t.Context(), "birth_registration_same_day", q)
		require.NoError(t, err)
		require.NoError(t, a.Limits[0].Err)
		assert.Equal(t, row.last, a.Limits[0].Deadline.Last().String(), row.received)
		if row.last != row.received[:10] {
			assert.Contains(t, a.Limits[0].Deadline.Reasons(deadline.Long).String(), "art. 5(3) Law on Civil Status 60/2014/QH13", "the cut-off is the version's own")
		}
	}
}

// Steps of the same day are moved as limits are, other terms are not; a version
// without any provision stands for its cut-off itself.
func TestCutoffOfStepsAndOtherTerms(t *testing.T) {
	c, err := catalogue.Load(t.Context(), fstest.MapFS{"a.yaml": {Data: []byte(`statutory: procedure/v1
id: stamp
name: Stamp
versions:
  - valid: {from: 2021-07-01}
    handling: {cutoff: "15:00"}
    limits: [{term: 1 working day}]
    steps:
      stamp: {name: Stamp, term: same day}
      post: {name: Post, term: same day}
`)}})
	require.NoError(t, err)
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Received: at(t, "2026-08-17 16:00"),
		Calendar: vietnam(t, "2026-08-17"), Convention: vn.OneStop()}
	a, err := c.Assess(t.Context(), "stamp", q)
	require.NoError(t, err)
	assert.Equal(t, "2026-08-18", a.Limits[0].Deadline.Last().String())
	assert.Equal(t, "2026-08-18", a.Steps[0].Deadline.Last().String())
	assert.Equal(t, "2026-08-18", a.Steps[1].Deadline.Last().String(), "a step counts from the day on which the one before it ends")
	assert.Contains(t, a.Steps[0].Deadline.Reasons(deadline.Long).String(), "the version's own handling")

	q.Received = deadline.On(day("2026-08-17"))
	a, err = c.Assess(t.Context(), "stamp", q)
	require.NoError(t, err)
	assert.Equal(t, "2026-08-18", a.Limits[0].Deadline.Last().String(), "the time of day does not matter")
	assert.EqualError(t, a.Steps[0].Err,
		"question: Received: what is received after 15:00 counts from the next working day; set Received with the time of day, by deadline.At")
}

// What cannot be counted for want of a convention says so, with what is to be
// set; what has nothing to count from does not.
func TestLimitWithoutConvention(t *testing.T) {
	q := assessment.Question{AsOf: legal.AsOfDay(day("2026-08-17")), Received: deadline.On(day("2026-08-17")),
		Calendar: vietnam(t, "2026-08-17"), Channel: procedure.InPerson}
	a, err := licence(t).Assess(t.Context(), "licence", q)
	require.NoError(t, err)
	var wrong *assessment.QuestionError
	require.ErrorAs(t, a.Limits[0].Err, &wrong)
	assert.Equal(t, "Convention", wrong.Part)
	for _, l := range a.Limits[2:] { // counted back from a fact that is missing, and a text
		assert.NoError(t, l.Err)
	}
	assert.True(t, strings.Contains(a.In("en"), "nothing says how days are counted; set Convention"))
}
