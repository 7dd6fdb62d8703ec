package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/vn"
)

// Tết 2027 begins on Saturday 6 February, and nobody has decided yet how many
// of its five days come before: a limit that ends there is provisional, whether
// it was paused or not.
func TestProvisional(t *testing.T) {
	cal, err := vn.Law().AsKnown(day("2026-10-01")) // the day before Tết 2027 was decided
	require.NoError(t, err)
	limit := clock.Limit{Term: deadline.WorkingDays(10), Calendar: cal, Convention: vn.OneStop()}
	for _, row := range []struct {
		events []clock.Event
		status legal.Status
		why    string
	}{
		{[]clock.Event{happened(clock.Started, "2027-01-11")}, legal.Settled, "to Monday 25 January"},
		{[]clock.Event{happened(clock.Started, "2027-01-20")}, legal.Provisional, "the tenth day is Wednesday 3 February, unless Tết begins with it; then Wednesday 10"},
		{[]clock.Event{happened(clock.Started, "2027-01-28")}, legal.Settled, "Tết takes five working days out, whichever they are"},
		{[]clock.Event{happened(clock.Started, "2027-01-11"), happened(clock.Paused, "2027-01-13"), happened(clock.Resumed, "2027-01-22")},
			legal.Provisional, "2 days used, and the eighth from Monday 25 January is 3 or 10 February"},
	} {
		c, err := clock.Fold(limit, row.events...)
		require.NoError(t, err)
		got, err := c.On(day("2027-01-29"))
		require.NoError(t, err)
		assert.Equal(t, row.status, got.Status, row.why)
		assert.Equal(t, row.status, got.Deadline.Status(), row.why)
	}
}

// A limit in hours runs from an instant and ends at one; a pause takes days
// out of it.
func TestHours(t *testing.T) {
	zone := time.FixedZone("UTC+7", 7*60*60)
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Term, limit.Soon = deadline.Hours(48), deadline.Term{}
	limit.Convention = counting(convention.PauseAfterRequest, func(d *convention.Dimensions) {
		d.Hours, d.HourRoll = convention.HoursElapsed, convention.HourKeep
	})
	at := time.Date(2026, 3, 2, 14, 0, 0, 0, zone)
	c, err := clock.Fold(limit, clock.Event{Kind: clock.Started, On: day("2026-03-02"), At: at})
	require.NoError(t, err)
	due, err := c.Due()
	require.NoError(t, err)
	expires, err := due.Expires(zone)
	require.NoError(t, err)
	assert.Equal(t, "2026-03-04T14:00:00+07:00", expires.Format(time.RFC3339))
	got, err := c.On(day("2026-03-03"))
	require.NoError(t, err)
	assert.Equal(t, clock.OnTrack, got.State)
	assert.True(t, got.Used.IsZero() && got.Remaining.IsZero(), "hours are not written in days")

	_, err = clock.Fold(limit, clock.Event{Kind: clock.Started, On: day("2026-03-01"), At: at})
	assert.EqualError(t, err, "1 March 2026 started is refused: its instant, 2026-03-02T14:00:00+07:00, is on another day")
}
