package in_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/in"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{{ID: "IN-N01", Convention: in.GeneralClauses()}, {ID: "IN-N02", Convention: in.GeneralClauses()}})
}
