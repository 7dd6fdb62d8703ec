package dossier_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/procedure/dossier"
)

// BenchmarkFold appends the events of lives of a dossier, two a day: what a
// fold takes must grow as the number of events does.
func BenchmarkFold(b *testing.B) {
	regime := oneStop(b)
	regime.Handling.Supplement.Effect = procedure.Pauses
	start, err := dossier.New("D-1", regime)
	require.NoError(b, err)
	for _, n := range []int{6, 12, 24, 48} {
		events := []dossier.Event{at("2026-03-02", dossier.Received), promise("2026-03-02", dossier.Appointed, "2026-03-16")}
		for len(events) < n {
			kind := []dossier.Kind{dossier.SupplementRequested, dossier.Supplied, dossier.Forwarded}[len(events)%3]
			e := at(events[0].On.AddDays(len(events)/2).String(), kind)
			e.To = "division-2"
			events = append(events, e)
		}
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := start.AppendAll(events...)
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkOn(b *testing.B) {
	d := open(b, oneStop(b), at("2026-03-02", dossier.Received), at("2026-03-06", dossier.SupplementRequested), at("2026-03-12", dossier.Supplied))
	on := day("2026-03-17")
	b.ReportAllocs()
	for b.Loop() {
		_, err := d.On(on)
		require.NoError(b, err)
	}
}
