package clock_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/convention"
)

// BenchmarkFold folds lives of a limit, one event a day: what a fold takes must
// grow as the number of events does.
func BenchmarkFold(b *testing.B) {
	limit := tenDays(b, convention.PauseAfterRequest)
	for _, n := range []int{6, 12, 24, 48} {
		events := []clock.Event{happened(clock.Started, "2026-03-02")}
		for len(events) < n {
			kind := []clock.Kind{clock.Resumed, clock.Paused}[len(events)%2]
			events = append(events, clock.Event{Kind: kind, On: events[0].On.AddDays(len(events))})
		}
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := clock.Fold(limit, events...)
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkOn(b *testing.B) {
	c, on := life(b), day("2026-03-17")
	b.ReportAllocs()
	for b.Loop() {
		_, err := c.On(on)
		require.NoError(b, err)
	}
}
