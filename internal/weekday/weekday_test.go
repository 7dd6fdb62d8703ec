package weekday_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/internal/weekday"
)

func TestWeekdaysAreWords(t *testing.T) {
	week := []time.Weekday{time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday}
	data, err := json.Marshal(weekday.Of(week))
	require.NoError(t, err)
	assert.Equal(t, `["sunday","monday","tuesday","wednesday","thursday","friday","saturday"]`, string(data))
	var read []weekday.Day
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Equal(t, week, weekday.Days(read))
	assert.Nil(t, weekday.Of(nil))
	assert.Nil(t, weekday.Days(nil))
	_, err = weekday.Day(7).MarshalText()
	require.EqualError(t, err, "7 is no weekday")
	assert.EqualError(t, new(weekday.Day).UnmarshalText([]byte("Monday")), `"Monday" is no weekday; write one such as monday`)
}
