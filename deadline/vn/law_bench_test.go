package vn_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline"
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
	day := deadline.MustParseDate("2026-11-23")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := law.AsKnown(day); err != nil {
			b.Fatal(err)
		}
	}
}
