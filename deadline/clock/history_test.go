package clock_test

import (
	"encoding/json"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/text"
)

func life(t testing.TB) clock.Clock {
	t.Helper()
	cause := text.New("en", "supplement requested").With("vi", "yêu cầu bổ sung hồ sơ")
	c, err := clock.Fold(tenDays(t, convention.PauseAfterRequest),
		happened(clock.Started, "2026-03-02"),
		clock.Event{Kind: clock.Paused, On: day("2026-03-06"), Cause: text.Of(cause)},
		happened(clock.Resumed, "2026-03-12"),
		clock.Event{Kind: clock.Extended, On: day("2026-03-13"), By: deadline.WorkingDays(1)},
		happened(clock.Closed, "2026-03-18"))
	require.NoError(t, err)
	return c
}

func TestHistory(t *testing.T) {
	changes, err := life(t).History()
	require.NoError(t, err)
	var en, vi []string
	for _, c := range changes {
		en, vi = append(en, c.In("en")), append(vi, c.In("vi"))
	}
	assert.Equal(t, []string{
		"2 March 2026 started: the last day is Monday 16 March 2026",
		"6 March 2026 paused (supplement requested): the last day is open",
		"12 March 2026 resumed: the last day is Friday 20 March 2026, 4 days later",
		"13 March 2026 extended by 1 working day: the last day is Monday 23 March 2026, 3 days later",
		"18 March 2026 closed: the last day is Monday 23 March 2026",
	}, en)
	assert.Equal(t, []string{
		"2/3/2026 bắt đầu tính thời hạn: ngày cuối cùng của thời hạn là thứ Hai 16/3/2026",
		"6/3/2026 tạm dừng tính thời hạn (yêu cầu bổ sung hồ sơ): chưa xác định được ngày cuối cùng của thời hạn",
		"12/3/2026 tiếp tục tính thời hạn: ngày cuối cùng của thời hạn là thứ Sáu 20/3/2026, muộn hơn 4 ngày",
		"13/3/2026 gia hạn thêm 01 ngày làm việc: ngày cuối cùng của thời hạn là thứ Hai 23/3/2026, muộn hơn 3 ngày",
		"18/3/2026 kết thúc: ngày cuối cùng của thời hạn là thứ Hai 23/3/2026",
	}, vi)
}

// From Monday 16 March one day on, and two.
func TestMovedByOneDay(t *testing.T) {
	for _, row := range []struct{ until, want string }{
		{"2026-03-05", "5 March 2026 resumed: the last day is Tuesday 17 March 2026, 1 day later"},
		{"2026-03-06", "6 March 2026 resumed: the last day is Wednesday 18 March 2026, 2 days later"},
	} {
		c, err := clock.Fold(tenDays(t, convention.PauseAfterRequest),
			happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-04"), happened(clock.Resumed, row.until))
		require.NoError(t, err)
		changes, err := c.History()
		require.NoError(t, err)
		require.Len(t, changes, 3)
		assert.Equal(t, row.want, changes[2].String())
	}
}

func TestStandingAsJSON(t *testing.T) {
	got, err := life(t).On(day("2026-03-10"))
	require.NoError(t, err)
	data, err := json.Marshal(got)
	require.NoError(t, err)
	assert.JSONEq(t, `{"day":"2026-03-10","state":"halted","earliest":"2026-03-18",
		"used":"4 working days","remaining":"6 working days","status":"settled"}`, string(data))
}

// One clock read and continued by many goroutines at once.
func TestSharedClock(t *testing.T) {
	c, err := clock.Fold(tenDays(t, convention.PauseAfterRequest), happened(clock.Started, "2026-03-02"))
	require.NoError(t, err)
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			next, err := c.Apply(clock.Event{Kind: clock.Paused, On: day("2026-03-03").AddDays(i)})
			assert.NoError(t, err)
			_, err = next.On(day("2026-03-20"))
			assert.NoError(t, err)
			got, err := c.On(day("2026-03-10"))
			assert.NoError(t, err)
			assert.Equal(t, "2026-03-16", got.Due.String())
		})
	}
	wait.Wait()
}

// Two clocks that continue one life share no memory that either writes to,
// however long the life was.
func TestContinuationsShareNothing(t *testing.T) {
	limit := tenDays(t, convention.PauseAfterRequest)
	limit.Rules.Pauses = []clock.PauseRule{{ID: "a", Max: 20}, {ID: "b", Max: 20}}
	events := []clock.Event{happened(clock.Started, "2026-03-02")}
	for range 8 {
		on := events[len(events)-1].On
		events = append(events, clock.Event{Kind: clock.Extended, On: on, By: deadline.WorkingDays(1)},
			clock.Event{Kind: clock.Paused, On: on.AddDays(1), Rule: "a"}, clock.Event{Kind: clock.Resumed, On: on.AddDays(3)})
		base, err := clock.Fold(limit, events...)
		require.NoError(t, err)
		last := func(days int) []clock.Event {
			return []clock.Event{{Kind: clock.Extended, On: on.AddDays(3), By: deadline.WorkingDays(days)},
				{Kind: clock.Paused, On: on.AddDays(4), Rule: []string{"a", "b"}[days%2]}, {Kind: clock.Resumed, On: on.AddDays(4 + days)}}
		}
		var continued []clock.Clock
		for days := range 4 {
			c := base
			for _, e := range last(days + 1) {
				c, err = c.Apply(e)
				require.NoError(t, err)
			}
			continued = append(continued, c)
		}
		for days, c := range continued {
			want, err := clock.Fold(limit, append(slices.Clone(events), last(days+1)...)...)
			require.NoError(t, err)
			assert.Equal(t, want, c)
		}
	}
}
