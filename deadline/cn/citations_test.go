package cn_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/cn"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/text"
)

// Chinese law is cited by 条 behind the act in its title marks; another reader
// reads the international style.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited  text.Worded
		en, zh string
	}{
		{cn.CivilCode().Name(), "arts 200–204 Civil Code (China)", "《民法典》第200–204条"},
		{cn.CivilCode().Provision(convention.DimFirstDay).Basis, "art. 201 Civil Code (China)", "《民法典》第201条"},
		{cn.CivilCode().Provision(convention.DimRoll).Basis, "art. 203 Civil Code (China)", "《民法典》第203条"},
		{cn.CivilCodeBusinessHours().Provision(convention.DimDayEnd).Basis, "art. 203 Civil Code (China)", "《民法典》第203条"},
		{cn.Licensing().Name(), "Administrative Licensing Law (China)", "行政许可法"},
		{cn.Licensing().Provision(convention.DimDays).Basis, "art. 82 Administrative Licensing Law (China)", "《行政许可法》第82条"},
	} {
		if en, zh := row.cited.In("en"), row.cited.In("zh"); en != row.en || zh != row.zh {
			t.Errorf("%q, %q; want %q, %q", en, zh, row.en, row.zh)
		}
	}
}
