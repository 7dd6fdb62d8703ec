package date_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/statutory-go/statutory/deadline/date"
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

func TestIntervalOfOneDay(t *testing.T) {
	day := interval("2026-05-01", "2026-05-01")
	assert.False(t, day.IsReversed())
	assert.Equal(t, 1, day.Days())
	assert.True(t, day.Contains(day.First) && day.Overlaps(day))
	assert.False(t, interval("", "2026-05-01").IsReversed() || interval("2026-05-01", "").IsReversed() || date.Interval{}.IsReversed())
	assert.Zero(t, interval("", "2026-05-01").Days())
	assert.True(t, interval("2026-05-01", "").Contains(date.MustParse("9999-12-31")) && interval("", "2026-05-01").Contains(date.MustParse("0001-01-01")))
	assert.False(t, interval("2026-05-02", "2026-05-01").Overlaps(date.Interval{}) || day.Overlaps(interval("2026-05-02", "2026-05-01")))
}

func TestYears(t *testing.T) {
	assert.Equal(t, interval("2026-01-01", "2027-12-31"), date.MustYears(2026, 2027))
	assert.Equal(t, interval("2026-01-01", "2026-12-31"), date.MustYears(2026, 2026))
	for _, c := range []struct {
		first, last int
		err         string
	}{
		{2027, 2026, "the years 2027 to 2026 are reversed"},
		{0, 2026, `"0000-01-01" is not a date: the year must be from 1 to 9999`},
		{2026, 10000, `"10000-12-31" is not a date: the year must be from 1 to 9999`},
	} {
		i, err := date.Years(c.first, c.last)
		assert.EqualError(t, err, c.err)
		assert.Equal(t, date.Interval{}, i)
		assert.Panics(t, func() { date.MustYears(c.first, c.last) })
	}
}
