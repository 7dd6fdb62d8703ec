package fr_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/fr"
)

// French law is cited by article and alinéa, the code last.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited fmt.Stringer
		want  string
	}{
		{fr.CPC641().Name(), "art. 641 et 642 CPC"},
		{fr.CPC641().Basis(), "art. 641 et 642 CPC"},
		{fr.CPC641().Provision(convention.DimFirstDay).Basis, "art. 641 al. 1 CPC"},
		{fr.CPC641().Provision(convention.DimAbsentDay).Basis, "art. 641 al. 2 CPC"},
		{fr.CPC641().Provision(convention.DimRoll).Basis, "art. 642 al. 2 CPC"},
		{fr.CPC641().Provision(convention.DimDayEnd).Basis, "art. 642 al. 1 CPC"},
		{fr.Silence().Name(), "art. L. 231-1 CRPA, silence"},
		{fr.Silence().Provision(convention.DimRoll).Basis, "art. L. 231-1 CRPA"},
	} {
		if got := row.cited.String(); got != row.want {
			t.Errorf("%q; want %q", got, row.want)
		}
	}
}
