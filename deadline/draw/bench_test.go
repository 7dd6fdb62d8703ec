package draw_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/clock"
	"github.com/statutory-go/statutory/deadline/draw"
	"github.com/statutory-go/statutory/deadline/vn"
)

// The history of a limit with four events.
func BenchmarkHistory(b *testing.B) {
	c := must(clock.Fold(ten(), happened(clock.Started, "2026-03-02"), happened(clock.Paused, "2026-03-06"), happened(clock.Resumed, "2026-03-12"), happened(clock.Closed, "2026-03-19")))
	var svg []byte
	b.ReportAllocs()
	for b.Loop() {
		picture, err := draw.History(c, dayOf("2026-03-30"))
		if err != nil {
			b.Fatal(err)
		}
		svg = picture.Fit(1200).AppendIn(svg[:0], "en")
	}
}

// Three months with two public holidays, drawn and put into words: at most 50
// microseconds.
func BenchmarkMonths(b *testing.B) {
	d, err := deadline.Compute(deadline.On(dayOf("2026-08-17")), deadline.WorkingDays(45), vietnam("2026-08-17"), vn.OneStop())
	if err != nil {
		b.Fatal(err)
	}
	var svg []byte
	for _, lang := range []string{"en", "vi"} {
		b.Run(lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				picture, err := draw.Months(d)
				if err != nil {
					b.Fatal(err)
				}
				svg = picture.Fit(1200).AppendIn(svg[:0], lang)
			}
			b.SetBytes(int64(len(svg)))
		})
	}
}
