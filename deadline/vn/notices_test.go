package vn_test

import (
	"testing"

	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/vn"
)

// When each decision was made known, and how much it decides. What only a month
// or a year is given for counts from its last day.
func TestNotices(t *testing.T) {
	want := []struct {
		id, known          string
		swaps, decisions   int
		proposal, audience bool
	}{
		{"PM approval 2011-12-27", "known on 27 December 2011", 1, 0, false, true},
		{"Government Office letter 2012-11-23", "known on 23 November 2012", 2, 0, false, true},
		{"notice of December 2012", "known in December 2012, day unknown: counted from 31 December 2012", 1, 0, false, true},
		{"10525/VPCP-KGVX", "known on 12 December 2013", 4, 1, false, true},
		{"89/TTr-LĐTBXH", "known in December 2014, day unknown: counted from 31 December 2014", 3, 1, false, true},
		{"Government session 2015-10-29", "known on 29 October 2015", 0, 1, false, false},
		{"PM approval 2016-11-15", "known on 15 November 2016", 0, 1, false, false},
		{"573/TB-VPCP", "known on 14 December 2017", 0, 1, false, false},
		{"6519/VPCP-KGVX", "known on 6 August 2018", 2, 1, false, true},
		{"notice of 2019", "known in 2019, day unknown: counted from 31 December 2019", 0, 1, false, false},
		{"4875/TB-LĐTBXH", "known in 2020, day unknown: counted from 31 December 2020", 0, 2, false, false},
		{"245/VPCP", "known on 11 January 2022", 0, 2, false, false},
		{"5034/TB-LĐTBXH", "known in 2022, day unknown: counted from 31 December 2022", 0, 2, false, false},
		{"5015/TB-LĐTBXH", "known in 2023, day unknown: counted from 31 December 2023", 0, 2, false, false},
		{"2450/VPCP-KGVX", "known on 12 April 2024", 1, 0, false, true},
		{"6150/TB-BLĐTBXH", "known on 3 December 2024", 1, 2, false, true},
		{"9441/TB-BNV", "known on 16 October 2025", 1, 2, false, true},
		{"12729/VPCP-KGVX", "known on 25 December 2025", 1, 0, false, true},
		{"proposal of 2026-11-23", "known in August 2026, day unknown: counted from 31 August 2026", 1, 0, true, true},
		{"10065/VPCP-KGVX", "known on 2 October 2026", 0, 2, false, false},
	}
	got := vn.Law().Notices()
	if len(got) != len(want) {
		t.Fatalf("%d notices, want %d", len(got), len(want))
	}
	for i, n := range got {
		w := want[i]
		if n.ID != w.id || n.Known.Says().In("en") != w.known || len(n.Swaps) != w.swaps || len(n.Decisions) != w.decisions || n.Proposal != w.proposal || n.Audience.IsZero() == w.audience {
			t.Errorf("%s, %s: %d swaps, %d decisions, proposal %t, for %q; want %+v", n.ID, n.Known.Says(), len(n.Swaps), len(n.Decisions), n.Proposal, n.Audience, w)
		}
		if n.Basis.IsZero() || !n.Basis.Act.Has("vi") || !n.Audience.IsZero() && !n.Audience.Has("vi") {
			t.Errorf("%s rests on %s", n.ID, n.Basis)
		}
	}
	for i, w := range []struct {
		id, known, during, basis string
		rules                    int
	}{
		{"labour-code-1994", "known on 23 June 1994 [unverified]", "from 1995-01-01", "art. 73 Labour Code 1994", 5},
		{"labour-code-1994-2007", "known in 2007, day unknown: counted from 31 December 2007", "from 2007-01-01", "art. 73 Labour Code 1994 as amended in 2007", 1},
		{"labour-code-2012", "known on 18 June 2012 [unverified]", "from 2013-05-01", "art. 115 Labour Code 10/2012/QH13", 6},
		{"labour-code-2019", "known on 20 November 2019 [unverified]", "from 2021-01-01", "art. 112(1) Labour Code 45/2019/QH14", 7},
		{"resolution-28-2026", "known on 24 April 2026", "from 2026-07-01", "art. 2 Resolution 28/2026/QH16", 1},
	} {
		s := vn.Law().Statutes()[i]
		if s.ID != w.id || s.Known.Says().In("en") != w.known || s.During.String() != w.during || s.Basis.String() != w.basis || len(s.Rules) != w.rules {
			t.Errorf("%s, %s, %s, %s, %d rules; want %+v", s.ID, s.Known.Says(), s.During, s.Basis, len(s.Rules), w)
		}
		// In force from its first day; of the amendment of 2007 no day is given.
		if since := s.Basis.Since; since != s.During.First && s.ID != "labour-code-1994-2007" || s.ID == "labour-code-1994-2007" && !since.IsZero() {
			t.Errorf("%s is in force from %s, its provision from %s", s.ID, s.During.First, since)
		}
		// Whether Culture Day is made good is disputed, and of no other.
		for _, sub := range s.Substitutions {
			if sub.Disputed != (s.ID == "resolution-28-2026") || sub.Move != holiday.ToNext {
				t.Errorf("%s: %+v", s.ID, sub)
			}
		}
	}
}

// What the other special texts change against the Civil Code, and what they
// rest on.
func TestSpecialTextsRestOnTheirOwn(t *testing.T) {
	for _, row := range []struct {
		conv         convention.Convention
		dim          convention.Dimension
		value, basis string
		reading      bool
	}{
		{vn.CivilCode(), convention.DimFirstDay, "excluded", "art. 147(3) Civil Code 91/2015/QH13", false},
		{vn.CivilCode(), convention.DimMonthAnchor, "event", "art. 148(3) Civil Code 91/2015/QH13", true},
		{vn.CivilCode(), convention.DimAbsentYear, "disputed", "art. 148(4) Civil Code 91/2015/QH13", true},
		{vn.CivilCode(), convention.DimHourRoll, "disputed", "art. 148(5) Civil Code 91/2015/QH13", true},
		{vn.CivilCode(), convention.DimMonthPause, "added at the end, those within the term", "art. 148(3) Civil Code 91/2015/QH13", true},
		{vn.CivilCodeNotContinuous(), convention.DimMonthLength, "thirty days", "art. 146(1) Civil Code 91/2015/QH13", false},
		{vn.OneStop(), convention.DimTrigger, "as it happened", "art. 17(3) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP", false},
		{vn.OneStop(), convention.DimRoll, "following", "art. 148(5) Civil Code 91/2015/QH13", true},
		{vn.OneStop(), convention.DimPause, "the first day counts, the last does not", "art. 147(3) Civil Code 91/2015/QH13", true},
		{vn.OneStopTransfer(), convention.DimCutOff, "15:00", "art. 18(2) Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP", false},
		{vn.CivilStatus(), convention.DimCutOff, "15:00", "art. 5(3) Law on Civil Status 60/2014/QH13", false},
		{vn.Authentication(), convention.DimCutOff, "15:00", "art. 7 Decree 23/2015/ND-CP", false},
		{vn.Complaints(), convention.DimPause, "the last day counts, the first does not", "art. 11a(4) Law on Complaints 02/2011/QH13 as amended by Law 136/2025/QH15", true},
		{vn.Tax(), convention.DimRoll, "following", "art. 3(7) Decree 252/2026/ND-CP", false},
		{vn.Detention(), convention.DimRoll, "keep", "art. 17 Joint Circular 04/2018/TTLT-VKSNDTC-BCA-BQP", false},
		{vn.Detention(), convention.DimMonthLength, "thirty days", "art. 134(1) Criminal Procedure Code", false},
		{vn.UnemploymentMonths(), convention.DimMonthAnchor, "by the first day", "art. 15 Circular 28/2015/TT-BLDTBXH", false},
		{vn.RoadFeeMonths(), convention.DimExtension, "from the start", "arts 6, 9 Circular 293/2016/TT-BTC", false},
		{vn.SickLeave(), convention.DimRoll, "keep", "Circular 25/2025/TT-BYT", false},
	} {
		p := row.conv.Provision(row.dim)
		if got := row.conv.Dimensions().Value(row.dim); got != row.value || p.Basis.String() != row.basis || p.Reading.IsZero() == row.reading {
			t.Errorf("%s, %s: %s by %s, reading %q; want %s by %s", row.conv, row.dim, got, p.Basis, p.Reading, row.value, row.basis)
		}
	}
}
