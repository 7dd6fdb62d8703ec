package ca_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/ca"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{
		{ID: "CA-N01", Convention: ca.Interpretation()}, {ID: "CA-N02", Convention: ca.Interpretation()},
		{ID: "CA-N03", Convention: ca.InterpretationClearDays()},
	})
}
