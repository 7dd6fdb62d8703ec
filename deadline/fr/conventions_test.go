package fr_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/fr"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	completed := deadline.RestartedBy(deadline.On(date.MustParse("2025-02-14")))
	periods.Check(t, []periods.Case{
		{ID: "FR-001", Convention: fr.CPC641()}, {ID: "FR-002", Convention: fr.CPC641()},
		{ID: "FR-003", Convention: fr.CPC641()}, {ID: "FR-004", Convention: fr.CPC641()},
		{ID: "FR-005", Convention: fr.CPC641()}, {ID: "FR-007", Convention: fr.Silence()},
		{ID: "FR-009", Convention: fr.Silence(), With: []deadline.Circumstance{completed}},
		{ID: "FR-N01", Convention: fr.CJA421()}, {ID: "FR-N02", Convention: fr.CPC641()},
	})
}

// Silence since Saturday 2024-07-13 is acceptance at the end of Friday 13
// September; no calendar is asked.
func ExampleSilence() {
	received := deadline.On(date.MustParse("2024-07-13"))
	d, err := deadline.Compute(received, deadline.Months(2), nil, fr.Silence())
	fmt.Println(d, err)
	// Output: Fri 2024-09-13 <nil>
}
