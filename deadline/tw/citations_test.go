package tw_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/tw"
)

// Taiwanese law is cited by 條 and 項 behind the act; another reader reads the
// international style.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited  text.Worded
		en, zh string
	}{
		{tw.APA48().Name(), "art. 48 Administrative Procedure Act (Taiwan)", "行政程序法第48條"},
		{tw.APA48().Provision(convention.DimFirstDay).Basis, "art. 48(2) Administrative Procedure Act (Taiwan)", "行政程序法第48條第2項"},
		{tw.APA48().Provision(convention.DimRoll).Basis, "art. 48(4) Administrative Procedure Act (Taiwan)", "行政程序法第48條第4項"},
		{tw.APA48Penalty().Name(), "art. 48(5) Administrative Procedure Act (Taiwan)", "行政程序法第48條第5項"},
	} {
		if en, zh := row.cited.In("en"), row.cited.In("zh"); en != row.en || zh != row.zh {
			t.Errorf("%q, %q; want %q, %q", en, zh, row.en, row.zh)
		}
	}
}
