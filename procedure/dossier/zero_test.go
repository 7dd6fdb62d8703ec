package dossier_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// A zero value is never taken for something real.
func TestZeroValuesAreNothing(t *testing.T) {
	var d dossier.Dossier
	const none = "law: Limit: limit: Term: it is no term; write an amount and a unit, as in 10 working days"
	_, err := d.On(day("2026-03-02"))
	require.EqualError(t, err, none)
	same, err := d.Append(at("2026-03-02", dossier.Filed))
	require.EqualError(t, err, none)
	var wrong *dossier.RegimeError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, d, same)
	_, err = d.Due()
	require.EqualError(t, err, "limit: Term: it is no term; write an amount and a unit, as in 10 working days")
	assert.Empty(t, slices.Collect(d.Events()))
	assert.Equal(t, dossier.Regime{}, d.Regime())
	assert.Zero(t, d.AsKnown(day("2026-03-02").Start(time.UTC)).Version())

	d = open(t, oneStop(t), at("2026-03-02", dossier.Received))
	_, err = d.On(date.Date{})
	assert.EqualError(t, err, "there is no day on which the dossier could stand; give one")
	var question *deadline.QuestionError
	assert.ErrorAs(t, err, &question)

	assert.False(t, dossier.Event{}.IsBackdated())
	assert.False(t, dossier.Event{Recorded: time.Unix(0, 0)}.IsBackdated())
	assert.False(t, dossier.Event{On: day("2026-03-02")}.IsBackdated())
	assert.Equal(t, "no day unknown", dossier.Event{}.String())
	assert.Equal(t, "unknown", dossier.Kind(200).In("en"))
	assert.False(t, dossier.State("").IsOpen())
	assert.EqualError(t, &dossier.RegimeError{}, "law: no dossier can be handled under it")
	assert.EqualError(t, &dossier.RefusedError{}, "no day unknown is refused")
	assert.Equal(t, "no day", dossier.Standing{}.Due().String())
}
