package date_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

func interval(first, last string) date.Interval {
	var i date.Interval
	if first != "" {
		i.First = date.MustParse(first)
	}
	if last != "" {
		i.Last = date.MustParse(last)
	}
	return i
}

func TestInterval(t *testing.T) {
	may := interval("2026-05-01", "2026-05-31")
	assert.True(t, may.Contains(may.First))
	assert.True(t, may.Contains(may.Last))
	assert.False(t, may.Contains(may.Last.Next()))
	assert.False(t, may.Contains(may.First.Prev()))
	assert.False(t, interval("", "").Contains(date.Date{}), "no day lies in no interval")
	assert.Equal(t, 31, may.Days())
	assert.Zero(t, interval("2026-05-01", "").Days())

	reversed := interval("2026-05-31", "2026-05-01")
	assert.True(t, reversed.IsReversed())
	assert.Zero(t, reversed.Days())
	assert.False(t, reversed.Overlaps(may))
}

func TestIntervalOverlaps(t *testing.T) {
	may := interval("2026-05-01", "2026-05-31")
	for _, c := range []struct {
		other date.Interval
		want  bool
	}{
		{interval("2026-05-31", "2026-06-30"), true},
		{interval("2026-06-01", "2026-06-30"), false},
		{interval("", "2026-05-01"), true},
		{interval("", "2026-04-30"), false},
		{interval("2026-06-01", ""), false},
		{interval("", ""), true},
	} {
		assert.Equal(t, c.want, may.Overlaps(c.other), c.other.String())
		assert.Equal(t, c.want, c.other.Overlaps(may), "the other way round: %s", c.other)
	}
}

func TestIntervalString(t *testing.T) {
	assert.Equal(t, "2025-07-01 to 2027-03-01", interval("2025-07-01", "2027-03-01").String())
	assert.Equal(t, "from 2025-07-01", interval("2025-07-01", "").String())
	assert.Equal(t, "until 2025-06-30", interval("", "2025-06-30").String())
	assert.Equal(t, "always", date.Interval{}.String())
}

func TestAsOf(t *testing.T) {
	july, october := date.MustParse("2026-07-15"), date.MustParse("2026-10-06")
	assert.Equal(t, "2026-07-15 as known on 2026-10-06", legal.AsOf{Valid: july, Known: october}.String())
	assert.Equal(t, "2026-07-15", legal.AsOfDay(july).String())
	assert.Equal(t, legal.AsOfDay(july), legal.AsOf{Valid: july}.Resolve())
}
