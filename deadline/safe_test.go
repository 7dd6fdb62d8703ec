package deadline_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
)

// A year from 29 February 2024 ends on Friday 28 February or, since 1 March is a
// Saturday, on Monday 3 March 2025: who must act is safe by the first, and who turns a
// late act down after the second. Of a first permitted day it is the other way round.
func TestSafeFor(t *testing.T) {
	disputed := func(bound convention.Bound) convention.Convention {
		return plain(func(d *convention.Dimensions) { d.AbsentYear, d.Bound = date.AbsentDisputed, bound })
	}
	for _, row := range []struct {
		bound             convention.Bound
		acting, objecting string
		en, vi            string
	}{
		{convention.LatestDay, "Fri 2025-02-28", "Mon 2025-03-03",
			"whoever must act is safe by Friday 28 February 2025; it is certainly too late only after Monday 3 March 2025",
			"người phải thực hiện chắc chắn đúng hạn nếu làm chậm nhất thứ Sáu 28/2/2025; chỉ chắc chắn quá hạn sau thứ Hai 3/3/2025"},
		{convention.EarliestDay, "Mon 2025-03-03", "Fri 2025-02-28",
			"whoever acts is safe from Monday 3 March 2025 on; it is certainly too early only before Friday 28 February 2025",
			"thực hiện từ thứ Hai 3/3/2025 thì chắc chắn không quá sớm; chỉ chắc chắn quá sớm nếu trước thứ Sáu 28/2/2025"},
	} {
		d, err := deadline.Compute(deadline.On(dayOf("2024-02-29")), deadline.Years(1), week(nil), disputed(row.bound))
		require.NoError(t, err)
		assert.Equal(t, row.acting, d.SafeFor(deadline.Acting).String())
		assert.Equal(t, row.objecting, d.SafeFor(deadline.Objecting).String())
		assert.Contains(t, d.Reasons(deadline.Short).In("en"), "\n"+row.en+"\n")
		assert.Contains(t, d.Reasons(deadline.Short).In("vi"), "\n"+row.vi+"\n")
		takesReasons(t, d.Reasons(deadline.Short))
		data, err := json.Marshal(d)
		require.NoError(t, err)
		var written struct {
			Answer struct {
				Safe struct{ Acting, Objecting struct{ Last date.Date } }
			}
		}
		require.NoError(t, json.Unmarshal(data, &written))
		assert.Equal(t, d.SafeFor(deadline.Acting).Last(), written.Answer.Safe.Acting.Last)
		assert.Equal(t, d.SafeFor(deadline.Objecting).Last(), written.Answer.Safe.Objecting.Last)
	}

	settled, err := deadline.Compute(deadline.On(dayOf("2025-03-03")), deadline.Days(10), week(nil), plain())
	require.NoError(t, err)
	assert.Equal(t, settled, settled.SafeFor(deadline.Acting))
	assert.Equal(t, settled, settled.SafeFor(deadline.Objecting))
	assert.NotContains(t, settled.Reasons(deadline.Short).In("en"), "safe")
	assert.True(t, deadline.Deadline{}.SafeFor(deadline.Objecting).IsZero())
}

// A day of 24 hours from Friday 10:00 is over on Saturday 10:00 or, where hours that end
// on a day off move, at the same time of Monday.
func TestSafeForToTheHour(t *testing.T) {
	disputed := plain(func(d *convention.Dimensions) { d.HourRoll = convention.HourRollDisputed })
	friday := time.Date(2025, time.March, 7, 10, 0, 0, 0, time.UTC)
	d, err := deadline.Compute(deadline.At(friday), deadline.Hours(24), week(nil), disputed)
	require.NoError(t, err)
	for side, days := range map[deadline.Side]int{deadline.Acting: 1, deadline.Objecting: 3} {
		end, err := d.SafeFor(side).Expires(time.UTC)
		require.NoError(t, err)
		assert.Equal(t, friday.AddDate(0, 0, days), end, side)
	}
	assert.Contains(t, d.Reasons(deadline.Short).In("en"),
		"\nwhoever must act is safe by Saturday 8 March 2025 10:00 +00:00; it is certainly too late only after Monday 10 March 2025 10:00 +00:00\n")
}

// Whatever turns out, who acts by the safe day is not late, and who acts after the day
// that is safe for the other side is. Of a first permitted day it is the other way round.
func TestSafeForEverySide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		event := someDay(t, "event")
		cal := anyUndecided(t, "open", event).calendar()
		bound := rapid.SampledFrom([]convention.Bound{convention.LatestDay, convention.EarliestDay}).Draw(t, "bound")
		conv := plain(func(d *convention.Dimensions) { d.Bound = bound })
		d := mustCompute(t, event, deadline.WorkingDays(rapid.IntRange(1, 15).Draw(t, "days")), cal, conv, nil)
		first, last := d.SafeFor(deadline.Acting).Last(), d.SafeFor(deadline.Objecting).Last()
		if bound == convention.EarliestDay {
			first, last = last, first
		}
		for _, a := range d.Alternatives() {
			if a.Deadline.Last().Before(first) || a.Deadline.Last().After(last) {
				t.Fatalf("%v can end on %s", d, a.Deadline)
			}
		}
	})
}
