package main

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/vn"
)

// What is compared gives the same answers.
func TestBothLibrariesAgree(t *testing.T) {
	ours, err := vn.Law().AsKnown(date.MustParse("2026-11-23"))
	if err != nil {
		t.Fatal(err)
	}
	if err := agree(ours, rickar(ours), 30); err != nil {
		t.Error(err)
	}
}
