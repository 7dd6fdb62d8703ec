package au_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/au"
	"github.com/statutory-go/statutory/internal/periods"
)

func TestWorkedCases(t *testing.T) {
	periods.Check(t, []periods.Case{{ID: "AU-N01", Convention: au.AIA36()}, {ID: "AU-N03", Convention: au.AIA36Before()}})
}
