package vn_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/deadline/vn"
)

// Vietnamese law is cited by điểm, khoản and Điều, the narrowest first; another
// reader reads the international style.
func TestCitations(t *testing.T) {
	for _, row := range []struct {
		cited  text.Worded
		en, vi string
	}{
		{vn.CivilCode().Name(), "Civil Code 91/2015/QH13", "Bộ luật Dân sự 91/2015/QH13"},
		{vn.CivilCode().Basis(), "arts 144–148 Civil Code 91/2015/QH13", "Điều 144–148 Bộ luật Dân sự 91/2015/QH13"},
		{vn.CivilCode().Provision(convention.DimFirstDay).Basis, "art. 147(3) Civil Code 91/2015/QH13", "khoản 3 Điều 147 Bộ luật Dân sự 91/2015/QH13"},
		{vn.CivilCodeNotContinuous().Provision(convention.DimMonthLength).Basis, "art. 146(1) Civil Code 91/2015/QH13", "khoản 1 Điều 146 Bộ luật Dân sự 91/2015/QH13"},
		{vn.OneStop().Name(), "One-stop shop, Decree 118/2025/ND-CP", "Một cửa, Nghị định 118/2025/NĐ-CP"},
		{vn.OneStop().Provision(convention.DimTrigger).Basis, "art. 17(3) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP",
			"khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP được sửa đổi bởi Nghị định 309/2026/NĐ-CP"},
		{vn.OneStopTransfer().Provision(convention.DimCutOff).Basis, "art. 18(2) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP",
			"khoản 2 Điều 18 Nghị định 118/2025/NĐ-CP được sửa đổi bởi Nghị định 309/2026/NĐ-CP"},
		{vn.CivilStatus().Name(), "art. 5(3) Law on Civil Status 60/2014/QH13", "khoản 3 Điều 5 Luật Hộ tịch 60/2014/QH13"},
		{vn.Authentication().Name(), "art. 7 Decree 23/2015/ND-CP", "Điều 7 Nghị định 23/2015/NĐ-CP"},
		{vn.Complaints().Name(), "Law on Complaints 02/2011/QH13", "Luật Khiếu nại 02/2011/QH13"},
		{vn.Complaints().Provision(convention.DimPause).Basis, "art. 11a(4) Law on Complaints 02/2011/QH13 as amended by Law 136/2025/QH15",
			"khoản 4 Điều 11a Luật Khiếu nại 02/2011/QH13 được sửa đổi bởi Luật 136/2025/QH15"},
		{vn.Tax().Name(), "art. 3(7) Decree 252/2026/ND-CP", "khoản 7 Điều 3 Nghị định 252/2026/NĐ-CP"},
		{vn.Detention().Name(), "Detention, art. 134 Criminal Procedure Code", "Tạm giam, Điều 134 Bộ luật Tố tụng hình sự"},
		{vn.Detention().Provision(convention.DimMonthLength).Basis, "art. 134(1) Criminal Procedure Code", "khoản 1 Điều 134 Bộ luật Tố tụng hình sự"},
		{vn.UnemploymentMonths().Name(), "art. 15 Circular 28/2015/TT-BLDTBXH", "Điều 15 Thông tư 28/2015/TT-BLĐTBXH"},
		{vn.RoadFeeMonths().Name(), "arts 6, 9 Circular 293/2016/TT-BTC", "Điều 6, 9 Thông tư 293/2016/TT-BTC"},
		{vn.SickLeave().Name(), "Circular 25/2025/TT-BYT", "Thông tư 25/2025/TT-BYT"},
	} {
		if en, vi := row.cited.In("en"), row.cited.In("vi"); en != row.en || vi != row.vi {
			t.Errorf("%q, %q; want %q, %q", en, vi, row.en, row.vi)
		}
	}
}
