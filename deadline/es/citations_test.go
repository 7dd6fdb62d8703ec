package es_test

import (
	"fmt"
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/es"
)

// Spanish law is cited by article, apartado and letra, the act last.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited fmt.Stringer
		want  string
	}{
		{es.Ley39().Name(), "art. 30 Ley 39/2015"},
		{es.Ley39().Provision(convention.DimHours).Basis, "art. 30.1 Ley 39/2015"},
		{es.Ley39().Provision(convention.DimDays).Basis, "art. 30.2 Ley 39/2015"},
		{es.Ley39().Provision(convention.DimMonthPause).Basis, "art. 22.1 Ley 39/2015"},
		{es.Ley39NaturalDays().Name(), "Ley 39/2015, calendar days"},
		{es.Ley39NaturalDays().Basis(), "art. 30.2 Ley 39/2015"},
		{es.Ley39Register().Name(), "art. 31.2 Ley 39/2015, register"},
		{es.Ley39Register().Provision(convention.DimTrigger).Basis, "art. 31.2.b) Ley 39/2015"},
		{es.Ley39ElectronicNotice().Name(), "art. 43.2 Ley 39/2015, electronic notice"},
		{es.Ley39ElectronicNotice().Basis(), "art. 43.2 Ley 39/2015"},
		{es.Ley39ElectronicNotice().Provision(convention.DimDays).Basis, "art. 43.2 Ley 39/2015"},
		{es.Ley39ElectronicNotice().Provision(convention.DimRoll).Basis, "art. 30.5 Ley 39/2015"},
		{es.Ley39ElectronicNotice().Provision(convention.DimFirstDay).Basis, "art. 30.3 Ley 39/2015"},
	} {
		if got := row.cited.String(); got != row.want {
			t.Errorf("%q; want %q", got, row.want)
		}
	}
}
