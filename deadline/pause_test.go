package deadline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline"
)

// A request on Friday 2026-03-06 that is answered on Thursday 2026-03-12.
func TestPauseEdges(t *testing.T) {
	for _, row := range []struct {
		edges           deadline.PauseEdges
		paused, resumed string
		want            string
		why             string
	}{
		{deadline.PauseAfterFirst, "2026-03-06", "2026-03-12", "2026-03-07 to 2026-03-12", "the day of the request is still counted, the day of supply is not"},
		{deadline.PauseBeforeLast, "2026-03-06", "2026-03-12", "2026-03-06 to 2026-03-11", "the other reading: from ≤ d < to"},
		{deadline.PauseWhole, "2026-03-06", "2026-03-12", "2026-03-06 to 2026-03-12", "both days are lost to the office's count"},
		{deadline.PauseBetween, "2026-03-06", "2026-03-12", "2026-03-07 to 2026-03-11", "both days count"},
		{deadline.PauseAfterFirst, "2026-03-06", "2026-03-06", "none", "asked and answered on one day"},
		{deadline.PauseBeforeLast, "2026-03-06", "2026-03-06", "none", "the same"},
		{deadline.PauseWhole, "2026-03-06", "2026-03-06", "2026-03-06 to 2026-03-06", "that one day"},
		{deadline.PauseBetween, "2026-03-06", "2026-03-07", "none", "no day between"},
		{deadline.PauseAfterFirst, "2026-03-06", "", "from 2026-03-07", "not answered yet"},
		{deadline.PauseBeforeLast, "2026-03-06", "", "from 2026-03-06", "not answered yet"},
		{deadline.PauseUnsaid, "2026-03-06", "2026-03-12", "none", "nothing is chosen silently"},
	} {
		var resumed deadline.Date
		if row.resumed != "" {
			resumed = deadline.MustParseDate(row.resumed)
		}
		days, ok := row.edges.Days(deadline.MustParseDate(row.paused), resumed)
		got := "none"
		if ok {
			got = days.String()
		}
		assert.Equal(t, row.want, got, "%s: %s", row.edges, row.why)
	}
}
