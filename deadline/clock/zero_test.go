package clock_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/date"
)

// A zero value is never taken for something real.
func TestZeroValuesAreNothing(t *testing.T) {
	var c clock.Clock
	const none = "limit: Term: it is no term; write an amount and a unit, as in 10 working days"
	_, err := c.Due()
	require.EqualError(t, err, none)
	_, err = c.On(day("2026-03-02"))
	require.EqualError(t, err, none)
	same, err := c.Apply(happened(clock.Started, "2026-03-02"))
	require.EqualError(t, err, none)
	assert.Equal(t, c, same)
	assert.Empty(t, slices.Collect(c.Events()))

	c = life(t)
	_, err = c.On(date.Date{})
	assert.EqualError(t, err, "there is no day on which the limit could stand; give one")
	var question *deadline.QuestionError
	assert.ErrorAs(t, err, &question)

	data, err := json.Marshal(clock.Standing{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
	before, err := c.On(day("2026-03-01"))
	require.NoError(t, err)
	data, err = json.Marshal(before)
	require.NoError(t, err)
	assert.JSONEq(t, `{"day":"2026-03-01","state":"not_started"}`, string(data), "no last day has a status")

	assert.Equal(t, "", clock.State(0).String())
	assert.Equal(t, "unknown", (clock.Ended + 1).In("en"))
	assert.Equal(t, "không rõ", clock.State(200).In("vi"))
	assert.Equal(t, "", clock.Kind(0).String())
	assert.Equal(t, "unknown", clock.Kind(200).In("en"))
	assert.Equal(t, "no day unknown: the last day is open", clock.Change{}.String())
	assert.EqualError(t, &clock.LimitError{}, "limit: nothing can be counted by it")
	assert.EqualError(t, &clock.RefusedError{}, "no day unknown is refused")
	assert.Equal(t, "sự kiện không được chấp nhận", clock.Refusal{}.Of(nil, "vi"))
}
