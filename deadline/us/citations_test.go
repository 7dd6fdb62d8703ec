package us_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/us"
)

// Court rules and regulations are cited without a sign, statutes with "§", the
// act first in both.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited fmt.Stringer
		want  string
	}{
		{us.FRCP6().Name(), "Fed. R. Civ. P. 6"},
		{us.FRCP6().Basis(), "Fed. R. Civ. P. 6(a)"},
		{us.FRCP6().Provision(convention.DimFirstDay).Basis, "Fed. R. Civ. P. 6(a)(1)"},
		{us.FRCP6().Provision(convention.DimHours).Basis, "Fed. R. Civ. P. 6(a)(2)"},
		{us.FRCP6().Provision(convention.DimMonthAnchor).Basis, "Fed. R. Civ. P. 6(a)(1)"},
		{us.FRCP6().Provision(convention.DimRoll).Basis, "Fed. R. Civ. P. 6(a)(5)"},
		{us.FRCP6().Provision(convention.DimAdditions).Basis, "Fed. R. Civ. P. 6(d)"},
		{us.FRCP6AtClerk().Name(), "Fed. R. Civ. P. 6, clerk's office"},
		{us.FRCP6AtClerk().Provision(convention.DimDayEnd).Basis, "Fed. R. Civ. P. 6(a)(4)"},
		{us.FRCP6Before2009().Name(), "Fed. R. Civ. P. 6 before December 2009"},
		{us.FRAP26().Name(), "Fed. R. App. P. 26"},
		{us.FRAP26().Basis(), "Fed. R. App. P. 26(a)"},
		{us.FOIA().Name(), "FOIA, 5 U.S.C. § 552(a)(6)(A)"},
		{us.FOIA().Provision(convention.DimDays).Basis, "5 U.S.C. § 552(a)(6)(A)(i)"},
		{us.FOIA().Provision(convention.DimPause).Basis, "5 U.S.C. § 552(a)(6)(A)"},
		{us.California().Name(), "Cal. Code Civ. Proc. § 12"},
		{us.California().Provision(convention.DimRoll).Basis, "Cal. Code Civ. Proc. § 12a(a)"},
		{us.CaliforniaHearing().Name(), "Cal. Code Civ. Proc. § 12c"},
		{us.CaliforniaHearing().Provision(convention.DimAdditions).Basis, "Cal. Code Civ. Proc. § 12c(b)"},
		{us.NewYork().Name(), "N.Y. Gen. Constr. Law §§ 20, 25-a, 30"},
		{us.NewYork().Provision(convention.DimFirstDay).Basis, "N.Y. Gen. Constr. Law § 20"},
		{us.NewYork().Provision(convention.DimHourRoll).Basis, "N.Y. Gen. Constr. Law § 25-a(1)"},
		{us.NewYork().Provision(convention.DimAbsentDay).Basis, "N.Y. Gen. Constr. Law § 30 [unverified]"},
		{us.Illinois().Name(), "5 ILCS 70/1.11"},
		{us.NewMexico().Name(), "N.M. Stat. § 12-2A-7"},
		{us.NewMexico().Provision(convention.DimAbsentDay).Basis, "N.M. Stat. § 12-2A-7(C)"},
		{us.NewMexico().Provision(convention.DimShortDays).Basis, "N.M. Stat. § 12-2A-7(E)"},
	} {
		if got := row.cited.String(); got != row.want {
			t.Errorf("%q; want %q", got, row.want)
		}
	}
}
