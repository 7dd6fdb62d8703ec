package kr_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/kr"
	"github.com/statutory-go/statutory/deadline/text"
)

// Korean law is cited by 조 and 항 behind the act; another reader reads the
// international style.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited  text.Worded
		en, ko string
	}{
		{kr.CivilPetitions().Name(), "Civil Petitions Treatment Act (Korea)", "민원 처리에 관한 법률"},
		{kr.CivilAct().Name(), "Civil Act (Korea)", "민법"},
		{kr.CivilAct().Basis(), "arts 156–161 Civil Act (Korea)", "민법 제156–161조"},
		{kr.CivilAct().Provision(convention.DimFirstDay).Basis, "art. 157 Civil Act (Korea)", "민법 제157조"},
		{kr.Restriction().Name(), "art. 6(2) General Act on Public Administration (Korea)", "행정기본법 제6조제2항"},
		{kr.Restriction().Provision(convention.DimRoll).Basis, "art. 6(2) General Act on Public Administration (Korea)", "행정기본법 제6조제2항"},
	} {
		if en, ko := row.cited.In("en"), row.cited.In("ko"); en != row.en || ko != row.ko {
			t.Errorf("%q, %q; want %q, %q", en, ko, row.en, row.ko)
		}
	}
}
