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
		{de.BGB().Provision(convention.DimExtension).Basis, "§ 190 BGB"},
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
		{de.SGBX26().Name(), "§ 26 SGB X"},
		{de.SGBX26().Provision(convention.DimFirstDay).Basis, "§ 26 Abs. 1 SGB X"},
		{de.SGBX26().Provision(convention.DimRoll).Basis, "§ 26 Abs. 3 Satz 1 SGB X"},
		{de.SGBX26().Provision(convention.DimHours).Basis, "§ 26 Abs. 6 SGB X"},
		{de.SGBX26().Provision(convention.DimExtension).Basis, "§ 190 BGB"},
		{de.SGBX26Set().Name(), "§ 26 Abs. 2 SGB X"},
		{de.SGBX26NotifiedDay().Provision(convention.DimRoll).Basis, "§ 26 Abs. 3 Satz 2 SGB X"},
		{de.SGBX26Benefit().Provision(convention.DimRoll).Basis, "§ 26 Abs. 4 SGB X"},
		{de.SGBX37().Name(), "§ 37 Abs. 2 SGB X"},
		{de.SGBX37().Provision(convention.DimDeemed).Basis, "§ 37 Abs. 2 SGB X"},
		{de.SGBX37().Provision(convention.DimDeemedRoll).Basis, "BSG B 14 AS 12/09 R"},
		{de.VwGO57().Name(), "§ 57 VwGO"},
		{de.VwGO57().Basis(), "§ 57 Abs. 2 VwGO"},
		{de.VwGO57().Provision(convention.DimTrigger).Basis, "§ 57 Abs. 1 VwGO"},
		{de.VwGO57().Provision(convention.DimRoll).Basis, "§ 222 Abs. 2 ZPO"},
		{de.VwGO57().Provision(convention.DimExtension).Basis, "§ 224 Abs. 3 ZPO"},
		{de.VwGO74().Basis(), "§ 74 Abs. 1 VwGO"},
		{de.VwGO74().Provision(convention.DimRoll).Basis, "§ 222 Abs. 2 ZPO"},
		{de.ZPO222().Name(), "§ 222 ZPO"},
		{de.ZPO222().Provision(convention.DimHours).Basis, "§ 222 Abs. 3 ZPO"},
	} {
		if got := row.cited.String(); got != row.want {
			t.Errorf("%q; want %q", got, row.want)
		}
	}
}
