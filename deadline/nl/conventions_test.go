package nl_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/nl"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{{ID: "NL-N01", Convention: nl.Termijnenwet()}, {ID: "NL-N03", Convention: nl.Awb413()}})
}
