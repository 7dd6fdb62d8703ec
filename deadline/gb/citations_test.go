package gb_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/gb"
)

// Rules are cited with "r.", schedules with "sch.", the instrument last; a case
// by its report.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited fmt.Stringer
		want  string
	}{
		{gb.CPR2_8().Name(), "r. 2.8 CPR"},
		{gb.CPR2_8().Basis(), "r. 2.8 CPR"},
		{gb.CPR2_8().Provision(convention.DimFirstDay).Basis, "r. 2.8(3) CPR"},
		{gb.CPR2_8().Provision(convention.DimShortDays).Basis, "r. 2.8(4) CPR"},
		{gb.CPR2_8().Provision(convention.DimMonthAnchor).Basis, "r. 2.10 CPR [unverified]"},
		{gb.CPR2_8().Provision(convention.DimAbsentDay).Basis, "Dodds v Walker [1981] 1 WLR 1027"},
		{gb.CPR2_8ClearEnd().Name(), "r. 2.8 CPR, end defined by an event"},
		{gb.CPR2_8ClearEnd().Basis(), "r. 2.8(3) CPR"},
		{gb.CPR2_8Earliest().Name(), "r. 2.8 CPR, earliest permitted day"},
		{gb.CPR2_8CourtOffice().Name(), "r. 2.8 CPR, act at the court office"},
		{gb.CPR2_8CourtOffice().Basis(), "r. 2.8(5) CPR"},
		{gb.Insolvency().Name(), "sch. 5 Insolvency (England and Wales) Rules 2016"},
		{gb.Insolvency().Provision(convention.DimMonthAnchor).Basis, "sch. 5 para. 2 Insolvency (England and Wales) Rules 2016 [unverified]"},
		{gb.FOIA2000().Name(), "s. 10 FOIA 2000"},
		{gb.FOIA2000().Provision(convention.DimFirstDay).Basis, "s. 10(1) FOIA 2000"},
		{gb.FOIA2000().Provision(convention.DimPause).Basis, "s. 10(2) FOIA 2000"},
		{gb.FOIA2000().Provision(convention.DimDays).Basis, "s. 10(6) FOIA 2000"},
		{gb.FOIA2000School().Name(), "s. 10 FOIA 2000, schools"},
		{gb.FOIA2000School().Basis(), "reg. 3(2) FOI (Time for Compliance with Request) Regulations 2004"},
		{gb.FOIA2000School().Provision(convention.DimFirstDay).Basis, "s. 10(1) FOIA 2000"},
		{gb.FOIA2000Academy().Basis(), "FOI (Time for Compliance with Request) Regulations 2010 [unverified]"},
	} {
		if got := row.cited.String(); got != row.want {
			t.Errorf("%q; want %q", got, row.want)
		}
	}
}
