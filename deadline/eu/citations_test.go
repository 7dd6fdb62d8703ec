package eu_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/eu"
	"github.com/statutory-go/statutory/deadline/text"
)

// Acts of the Union are cited by article, paragraph and letter, the act last, in
// the words of the reader.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited  text.Worded
		en, vi string
	}{
		{eu.Regulation1182().Name(), "Regulation 1182/71", "Quy định 1182/71"},
		{eu.Regulation1182().Provision(convention.DimFirstDay).Basis, "art. 3(1) Regulation 1182/71", "khoản 1 Điều 3 Quy định 1182/71"},
		{eu.Regulation1182().Provision(convention.DimAbsentDay).Basis, "art. 3(2)(c) Regulation 1182/71", "điểm c khoản 2 Điều 3 Quy định 1182/71"},
		{eu.Regulation1182().Provision(convention.DimRoll).Basis, "art. 3(4) Regulation 1182/71", "khoản 4 Điều 3 Quy định 1182/71"},
		{eu.Regulation1182().Provision(convention.DimMinWorking).Basis, "art. 3(5) Regulation 1182/71", "khoản 5 Điều 3 Quy định 1182/71"},
		{eu.Regulation1182FixedDate().Name(), "Regulation 1182/71, fixed date", "Quy định 1182/71, ngày cố định"},
		{eu.Regulation1182FixedDate().Basis(), "art. 4(3) Regulation 1182/71 [unverified]", "khoản 3 Điều 4 Quy định 1182/71 [chưa kiểm chứng]"},
		{eu.GDPR12().Name(), "art. 12(3) GDPR", "khoản 3 Điều 12 GDPR"},
		{eu.GDPR12().Provision(convention.DimExtension).Basis, "art. 12(3) GDPR", "khoản 3 Điều 12 GDPR"},
		{eu.GDPR12().Provision(convention.DimRoll).Basis, "art. 3(4) Regulation 1182/71", "khoản 4 Điều 3 Quy định 1182/71"},
	} {
		if en, vi := row.cited.In("en"), row.cited.In("vi"); en != row.en || vi != row.vi {
			t.Errorf("%q, %q; want %q, %q", en, vi, row.en, row.vi)
		}
	}
}
