package de_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/de"
)

// German law is cited by section, Absatz and Satz, the act last.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited fmt.Stringer
		want  string
	}{
		{de.BGB().Name(), "§§ 186–193 BGB"},
		{de.BGB().Basis(), "§§ 186–193 BGB"},
		{de.BGB().Provision(convention.DimFirstDay).Basis, "§ 187 Abs. 1 BGB"},
		{de.BGB().Provision(convention.DimMonthAnchor).Basis, "§ 188 Abs. 2 BGB"},
		{de.BGB().Provision(convention.DimAbsentDay).Basis, "§ 188 Abs. 3 BGB"},
		{de.BGB().Provision(convention.DimRoll).Basis, "§ 193 BGB"},
		{de.BGB().Provision(convention.DimExtension).Basis, "§ 190 BGB [unverified]"},
		{de.BGBFromStartOfDay().Name(), "§ 187 Abs. 2 BGB"},
		{de.BGBNotContinuous().Name(), "§ 191 BGB"},
		{de.VwVfG31().Name(), "§ 31 VwVfG"},
		{de.VwVfG31().Provision(convention.DimRoll).Basis, "§ 31 Abs. 3 Satz 1 VwVfG"},
		{de.VwVfG31().Provision(convention.DimHours).Basis, "§ 31 Abs. 6 VwVfG"},
		{de.VwVfG31NotifiedDay().Name(), "§ 31 Abs. 3 Satz 2 VwVfG"},
		{de.VwVfG31Benefit().Name(), "§ 31 Abs. 4 VwVfG"},
		{de.VwVfG41().Name(), "§ 41 Abs. 2 VwVfG"},
		{de.AO122().Name(), "§ 122 Abs. 2 AO"},
		{de.AO122().Provision(convention.DimDeemedRoll).Basis, "BFH IX R 68/98"},
		{de.ZPO222().Name(), "§ 222 ZPO"},
		{de.ZPO222().Provision(convention.DimHours).Basis, "§ 222 Abs. 3 ZPO"},
	} {
		if got := row.cited.String(); got != row.want {
			t.Errorf("%q; want %q", got, row.want)
		}
	}
}
