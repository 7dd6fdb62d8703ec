package vn_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		vn.Law()
	}
}

func BenchmarkAsKnown(b *testing.B) {
	law := vn.Law()
	day := date.MustParse("2026-11-23")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
