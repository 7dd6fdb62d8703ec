package deadline_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
)

// An act that moves what comes outside the hours, and is silent on the very moment of
// closing, is answered with both readings.
func TestReasonsOfAnEventAtClosing(t *testing.T) {
	cal := officeWeek(t)
	opening := plain(func(d *convention.Dimensions) { d.Trigger = convention.NextOpening })
	friday := deadline.At(time.Date(2025, time.March, 7, 17, 0, 0, 0, time.UTC))
	d, err := deadline.Compute(friday, deadline.WorkingDays(1), cal, opening)
	require.NoError(t, err)
	assert.Equal(t, `1 working day from Friday 7 March 2025 17:00 +00:00 under plain
at the very moment of closing, which is within the hours: the event counts as of Friday 7 March 2025 (art. 1 Test Act)
Friday 7 March 2025: day of the event, not counted (art. 1 Test Act)
Saturday 8 March 2025 to Sunday 9 March 2025: off, Saturday; Sunday
Monday 10 March 2025: working day 1
due: Monday 10 March 2025, until 24:00 (art. 1 Test Act)
ambiguous: it is Tuesday 11 March 2025 if an event at the very moment of closing comes after the hours
whoever must act is safe by Monday 10 March 2025; it is certainly too late only after Tuesday 11 March 2025
calendar `+cal.Name()+", SHA-256 "+cal.Hash()+"\n", d.Reasons(deadline.Short).In("en"))
	assert.Empty(t, d.Awaits())

	// A restart is an event, too, and the first one no longer matters.
	monday := deadline.On(dayOf("2025-03-03"))
	d, err = deadline.Compute(monday, deadline.WorkingDays(1), cal, opening, deadline.RestartedBy(friday))
	require.NoError(t, err)
	assert.Len(t, d.Alternatives(), 2)
	d, err = deadline.Compute(friday, deadline.WorkingDays(1), cal, opening, deadline.RestartedBy(monday))
	require.NoError(t, err)
	assert.Equal(t, "Tue 2025-03-04", d.String())

	// So is each of two terms, of which the longer is read in both ways.
	d, err = deadline.Compute(friday, deadline.Days(1), cal, opening, deadline.Longer(deadline.WorkingDays(1), nil))
	require.NoError(t, err)
	assert.Equal(t, "Mon 2025-03-10 (ambiguous)", d.String())
}

// An office that closes for the night at the end of an evening that may be off.
func TestClosingOfADayThatIsNotDecided(t *testing.T) {
	def := calendar.Definition{Name: "nights", Coverage: interval("2025-01-01", "2025-12-31"), Rest: calendar.Weekend(time.Saturday, time.Sunday),
		Hours:   hours(t, calendar.HoursDefinition{Zone: time.UTC, Every: calendar.MustParseOpenings("16:00-24:00")}),
		Choices: openCalendar().Choices(interval("2025-03-01", "2025-03-31"))}
	opening := plain(func(d *convention.Dimensions) { d.Trigger = convention.NextOpening })
	thursday := deadline.At(dayOf("2025-03-06").Start(time.UTC)) // 24:00 of Wednesday, which may be off
	d, err := deadline.Compute(thursday, deadline.Hours(1), calendar.MustNew(def), opening)
	require.NoError(t, err)
	assert.Equal(t, "Thu 2025-03-06T01:00Z (ambiguous)", d.String(), "within Wednesday's hours, if it is worked")
	assert.Len(t, d.Alternatives(), 2)
	assert.Equal(t, "Thu 2025-03-06T17:00Z", d.Alternatives()[1].Deadline.String(), "or from Thursday 16:00")
	assert.Len(t, d.Alternatives()[1].Cases, 3, "where Wednesday is off, and where its hours are over")
}

// What is done at the very moment with which a day ends is in time or not, as the act
// says of it, and open where it says nothing.
func TestJudgeAtClosing(t *testing.T) {
	for rule, want := range map[convention.Closing]deadline.Timeliness{
		convention.ClosingDisputed: deadline.TimelinessOpen, convention.ClosingWithin: deadline.OnTime, convention.ClosingAfter: deadline.Late,
	} {
		conv := plain(func(d *convention.Dimensions) { d.DayEnd, d.Closing = convention.AtOfficeClose, rule })
		d, err := deadline.Compute(deadline.On(dayOf("2025-03-06")), deadline.Days(1), officeWeek(t), conv)
		require.NoError(t, err)
		require.Equal(t, legal.Settled, d.Status())
		for minute, expected := range map[int]deadline.Timeliness{16*60 + 59: deadline.OnTime, 17 * 60: want, 17*60 + 1: deadline.Late} {
			j, err := d.Judge(deadline.At(dayOf("2025-03-07").Start(time.UTC).Add(time.Duration(minute) * time.Minute)))
			require.NoError(t, err)
			assert.Equal(t, expected, j.Timeliness, "%s at minute %d", rule, minute)
		}
	}
}
