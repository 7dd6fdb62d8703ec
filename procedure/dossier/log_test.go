package dossier_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// Two clerks open one dossier; the second to write has to read again, and
// nothing of his is kept.
func TestTwoClerks(t *testing.T) {
	var log dossier.MemoryLog
	regime := oneStop(t)
	d, err := dossier.New("D-1", regime)
	require.NoError(t, err)
	_, err = dossier.Record(t.Context(), &log, d, at("2026-03-02", dossier.Received))
	require.NoError(t, err)

	first, err := dossier.Open(t.Context(), &log, "D-1", regime)
	require.NoError(t, err)
	second, err := dossier.Open(t.Context(), &log, "D-1", regime)
	require.NoError(t, err)

	first, err = dossier.Record(t.Context(), &log, first, at("2026-03-06", dossier.SupplementRequested))
	require.NoError(t, err)
	assert.Equal(t, 2, first.Version())

	same, err := dossier.Record(t.Context(), &log, second, decided("2026-03-06", procedure.Granted))
	require.EqualError(t, err, "dossier D-1: events on record 2, seen 1: read it again")
	assert.ErrorIs(t, err, dossier.ErrConflict)
	assert.Equal(t, second, same)

	again, err := dossier.Open(t.Context(), &log, "D-1", regime)
	require.NoError(t, err)
	assert.Equal(t, first, again)
}

// Of several events to be recorded, one that is refused keeps all from the log.
func TestRecordAllOrNone(t *testing.T) {
	var log dossier.MemoryLog
	d, err := dossier.New("D-1", oneStop(t))
	require.NoError(t, err)
	_, err = dossier.Record(t.Context(), &log, d, at("2026-03-02", dossier.Received), at("2026-03-03", dossier.Supplied))
	assert.ErrorIs(t, err, dossier.ErrRefused)
	events, err := log.Events(t.Context(), "D-1")
	require.NoError(t, err)
	assert.Empty(t, events)
}

// A log written under another law is refused, not misread.
func TestOpenUnderAnotherRegime(t *testing.T) {
	var log dossier.MemoryLog
	require.NoError(t, log.Append(t.Context(), "D-1", 0, at("2026-03-02", dossier.Received),
		at("2026-03-05", dossier.SupplementRequested), at("2026-03-09", dossier.Supplied), at("2026-03-12", dossier.SupplementRequested)))
	regime := oneStop(t)
	_, err := dossier.Open(t.Context(), &log, "D-1", regime)
	require.NoError(t, err)
	regime.Handling.Supplement.Max = 1
	_, err = dossier.Open(t.Context(), &log, "D-1", regime)
	var refused *dossier.RefusedError
	require.True(t, errors.As(err, &refused))
	assert.Equal(t, dossier.TooOften, refused.Ground)
}
