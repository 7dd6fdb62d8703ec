package jp_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/jp"
	"github.com/statutory-go/statutory/deadline/text"
)

// Japanese law is cited by 条 and 項 behind the act; another reader reads the
// international style.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited  text.Worded
		en, ja string
	}{
		{jp.CivilCode().Name(), "arts 138–143 Civil Code (Japan)", "民法第138–143条"},
		{jp.CivilCode().Provision(convention.DimHours).Basis, "art. 139 Civil Code (Japan)", "民法第139条"},
		{jp.CivilCode().Provision(convention.DimFirstDay).Basis, "art. 140 Civil Code (Japan)", "民法第140条"},
		{jp.CivilCode().Provision(convention.DimAbsentDay).Basis, "art. 143(2) Civil Code (Japan)", "民法第143条第2項"},
		{jp.Administration().Name(), "Act on Holidays of Administrative Organs (Japan)", "行政機関の休日に関する法律"},
		{jp.Administration().Provision(convention.DimRoll).Basis, "art. 2 Act on Holidays of Administrative Organs (Japan)", "行政機関の休日に関する法律第2条"},
		{jp.NationalTax().Name(), "art. 10 Act on General Rules for National Taxes (Japan)", "国税通則法第10条"},
		{jp.NationalTax().Provision(convention.DimAbsentDay).Basis, "art. 10(1)(3) Act on General Rules for National Taxes (Japan)", "国税通則法第10条第1項第3号"},
		{jp.NationalTax().Provision(convention.DimBackwardRoll).Basis,
			"Basic Circular on art. 10 of the Act on General Rules for National Taxes, no. 5 (Japan)", "国税通則法基本通達第10条関係5"},
		{jp.NationalTaxBefore().Name(), "art. 10 Act on General Rules for National Taxes (Japan), days before an event", "国税通則法第10条、前に遡る期間"},
	} {
		if en, ja := row.cited.In("en"), row.cited.In("ja"); en != row.en || ja != row.ja {
			t.Errorf("%q, %q; want %q, %q", en, ja, row.en, row.ja)
		}
	}
}
