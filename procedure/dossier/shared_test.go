package dossier_test

import (
	"encoding/json"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// One dossier read and continued by many goroutines at once.
func TestSharedDossier(t *testing.T) {
	d := open(t, oneStop(t), at("2026-03-02", dossier.Received))
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			e := at("2026-03-03", dossier.SupplementRequested)
			e.On = e.On.AddDays(i)
			e.Recorded = e.Recorded.AddDate(0, 0, i)
			next, err := d.Append(e)
			assert.NoError(t, err)
			assert.Equal(t, 2, next.Version())
			assert.Equal(t, "2026-03-16", standing(t, d, "2026-03-12").Due().String())
		})
	}
	wait.Wait()
}

// Two dossiers that continue one life share no memory that either writes to,
// however long the life was.
func TestContinuationsShareNothing(t *testing.T) {
	regime := oneStop(t)
	regime.Handling.Suspensions = []procedure.Suspension{{ID: "a", Max: 20}, {ID: "b", Max: 20}}
	round := func(on, name string) []dossier.Event {
		suspended := at(on, dossier.Suspended)
		suspended.Cause = name
		return []dossier.Event{asked(on, name+on), suspended, at(on, dossier.Resumed)}
	}
	events := []dossier.Event{at("2026-03-02", dossier.Received)}
	for i := range 8 {
		events = append(events, round(day("2026-03-02").AddDays(i).String(), "a")...)
		base := open(t, regime, events...)
		var continued []dossier.Dossier
		for _, name := range []string{"a", "b"} {
			d, err := base.AppendAll(round("2026-03-12", name)...)
			require.NoError(t, err)
			continued = append(continued, d)
		}
		assert.Equal(t, open(t, regime, append(slices.Clone(events), round("2026-03-12", "a")...)...), continued[0])
		assert.Equal(t, open(t, regime, append(slices.Clone(events), round("2026-03-12", "b")...)...), continued[1])
	}
}

func TestStandingAsJSON(t *testing.T) {
	d := open(t, oneStop(t), at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16"))
	data, err := json.Marshal(standing(t, d, "2026-03-13"))
	require.NoError(t, err)
	assert.JSONEq(t, `{"day":"2026-03-13","state":"running","since":"2026-03-02","promised":"2026-03-16","promised_first":"2026-03-16",
		"limit":{"day":"2026-03-13","state":"due_soon","due":"2026-03-16","used":"9 working days","remaining":"1 working day","status":"settled"}}`, string(data))
}

// What is read as an event and written again is the same event.
func FuzzEventJSON(f *testing.F) {
	for _, seed := range []string{
		`{"kind":"received","on":"2026-03-02","recorded":"2026-03-02T08:00:00+07:00"}`,                             // the least
		`{"kind":"received","on":"2026-08-21","at":"2026-08-21T15:20:00+07:00","recorded":"2026-08-21T08:30:00Z"}`, // an instant
		`{"kind":"appointed","on":"2026-03-02","recorded":"2026-03-02T08:00:00Z","promised":"2026-03-16"}`,         // a promise
		`{"kind":"decided","on":"2026-03-02","recorded":"2026-03-02T08:00:00Z","outcome":"refused","reason":{"vi":"chậm"}}`,
		`{"kind":"stolen"}`,                           // no such kind
		`{"kind":"received","on":"2026-02-30"}`,       // no such day
		`{"kind":"received","reason":"in any words"}`, // a text that serves every language
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		var e, again dossier.Event
		if json.Unmarshal([]byte(data), &e) != nil || e.Kind == 0 {
			return
		}
		out, err := json.Marshal(e)
		if err != nil {
			return // an instant outside the years that JSON can say
		}
		require.NoError(t, json.Unmarshal(out, &again))
		assert.True(t, e.At.Equal(again.At) && e.Recorded.Equal(again.Recorded))
		again.At, again.Recorded = e.At, e.Recorded
		assert.Equal(t, e, again)
	})
}
