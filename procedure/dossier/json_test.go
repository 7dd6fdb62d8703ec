package dossier_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure/dossier"
)

// A dossier is written as its history, by which it is made again under its regime.
func TestDossierAsJSON(t *testing.T) {
	d := open(t, oneStop(t), at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16"))
	data, err := json.Marshal(d)
	require.NoError(t, err)
	assert.JSONEq(t, `{"id": "D-1", "procedure": "test", "version": "2025-07-01", "events": [
		{"kind": "received", "on": "2026-03-02", "recorded": "2026-03-02T12:00:00Z"},
		{"kind": "appointed", "on": "2026-03-02", "recorded": "2026-03-02T12:00:00Z", "promised": "2026-03-16"}]}`, string(data))
	require.EqualError(t, json.Unmarshal(data, &d), "a dossier.Dossier cannot be read back from JSON: make it again with dossier.New under its regime, and append the events")
	var said struct {
		ID     string
		Events []dossier.Event
	}
	require.NoError(t, json.Unmarshal(data, &said))
	again, err := dossier.New(said.ID, oneStop(t))
	require.NoError(t, err)
	again, err = again.AppendAll(said.Events...)
	require.NoError(t, err)
	assert.Equal(t, standing(t, d, "2026-03-10"), standing(t, again, "2026-03-10"))

	data, err = json.Marshal(dossier.Dossier{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
}

// A standing is computed, and a regime put together again.
func TestStandingAndRegimeAreNotReadBack(t *testing.T) {
	s := standing(t, open(t, oneStop(t), at("2026-03-02", dossier.Received)), "2026-03-10")
	data, err := json.Marshal(s)
	require.NoError(t, err)
	require.EqualError(t, json.Unmarshal(data, &s), "a dossier.Standing cannot be read back from JSON: ask the dossier again with On that day")
	regime := oneStop(t)
	data, err = json.Marshal(regime)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"limit":"10 working days"`)
	require.EqualError(t, json.Unmarshal(data, &regime), "a dossier.Regime cannot be read back from JSON: make it again with dossier.Under from the procedure, its version and limit, the profile and the calendar")
}

// A log in memory is written whole and read back.
func TestMemoryLogAsJSON(t *testing.T) {
	var log, again dossier.MemoryLog
	require.NoError(t, log.Append(t.Context(), "D-1", 0, at("2026-03-02", dossier.Filed)))
	data, err := json.Marshal(&log)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &again))
	events, err := again.Events(t.Context(), "D-1")
	require.NoError(t, err)
	assert.Equal(t, []dossier.Event{at("2026-03-02", dossier.Filed)}, events)
	assert.Error(t, json.Unmarshal([]byte(`{"D-1": [{"kind": "lost"}]}`), &again))
}
