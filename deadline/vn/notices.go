package vn

import (
	"slices"
	"strconv"
	"time"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
)

// notices are the decisions of each year, in order. Where a source gives only
// the month or the year of a decision, its last day stands for it.
func notices() []holiday.Notice {
	all := slices.Concat(notices2012to2015(), notices2016to2020(), notices2021to2027())
	for i := range all {
		if len(all[i].Swaps) > 0 {
			all[i].Audience = both("binds cadres, civil servants and public employees on a two-day weekend, not enterprises",
				"áp dụng với cán bộ, công chức, viên chức nghỉ hai ngày cuối tuần, không bắt buộc với doanh nghiệp")
		}
	}
	return all
}

func notices2012to2015() []holiday.Notice {
	return []holiday.Notice{
		{ID: "PM approval 2011-12-27", Basis: cite("Prime Minister's approval for 2012", "Ý kiến của Thủ tướng Chính phủ về năm 2012"),
			Known: on("2011-12-27"), Swaps: []holiday.Swap{swap("2012-01-27", "2012-02-04")}},
		{ID: "Government Office letter 2012-11-23", Basis: cite("Government Office letter of 2012-11-23", "Công văn của Văn phòng Chính phủ ngày 2012-11-23"),
			Known: on("2012-11-23"), Swaps: []holiday.Swap{swap("2012-12-31", "2013-01-05"), swap("2013-02-15", "2013-02-23")}},
		{ID: "notice of December 2012", Basis: cite("Notice of December 2012", "Thông báo tháng 12/2012"),
			Known: holiday.KnownInMonth(2012, time.December), Swaps: []holiday.Swap{swap("2013-04-29", "2013-05-04")}},
		{ID: "10525/VPCP-KGVX", Basis: officialLetter("10525/VPCP-KGVX"), Known: on("2013-12-12"),
			Decisions: tetDecision(2014, OneDayBefore),
			Swaps: []holiday.Swap{swap("2014-01-28", "2014-01-25"), swap("2014-01-29", "2014-02-08"),
				swap("2014-05-02", "2014-04-26"), swap("2014-09-01", "2014-09-06")}},
		{ID: "89/TTr-LĐTBXH", Basis: cite("Prime Minister's decision on 89/TTr-LĐTBXH", "Ý kiến của Thủ tướng Chính phủ về Tờ trình 89/TTr-LĐTBXH"),
			Known: holiday.KnownInMonth(2014, time.December), Decisions: tetDecision(2015, TwoDaysBefore),
			Swaps: []holiday.Swap{swap("2015-01-02", "2014-12-27"), swap("2015-02-16", "2015-02-14"), swap("2015-04-29", "2015-04-25")}},
	}
}

func notices2016to2020() []holiday.Notice {
	split := tetDecision(2016, OneDayBefore)
	split[0].Note = both("the split is not stated; the days off are the same for k = 1 and k = 2",
		"không nêu cách chia; số ngày nghỉ như nhau với k = 1 và k = 2")
	return []holiday.Notice{
		{ID: "Government session 2015-10-29", Basis: cite("Government session of 2015-10-29", "Phiên họp Chính phủ ngày 2015-10-29"),
			Known: on("2015-10-29"), Decisions: split},
		{ID: "PM approval 2016-11-15", Basis: cite("Prime Minister's approval of 2016-11-15", "Ý kiến của Thủ tướng Chính phủ ngày 2016-11-15"),
			Known: on("2016-11-15"), Decisions: tetDecision(2017, TwoDaysBefore)},
		{ID: "573/TB-VPCP", Basis: announcement("573/TB-VPCP"), Known: on("2017-12-14"), Decisions: tetDecision(2018, TwoDaysBefore)},
		{ID: "6519/VPCP-KGVX", Basis: officialLetter("6519/VPCP-KGVX"), Known: on("2018-08-06"), Decisions: tetDecision(2019, OneDayBefore),
			Swaps: []holiday.Swap{swap("2018-12-31", "2019-01-05"), swap("2019-04-29", "2019-05-04")}},
		{ID: "notice of 2019", Basis: cite("Notice of 2019", "Thông báo năm 2019"), Known: holiday.KnownInYear(2019),
			Decisions: tetDecision(2020, TwoDaysBefore)},
	}
}

func notices2021to2027() []holiday.Notice {
	return []holiday.Notice{
		{ID: "4875/TB-LĐTBXH", Basis: announcement("4875/TB-LĐTBXH"), Known: holiday.KnownInYear(2020), Decisions: decisions(2021, TwoDaysBefore, After)},
		{ID: "245/VPCP", Basis: officialLetter("245/VPCP"), Known: on("2022-01-11"), Decisions: decisions(2022, OneDayBefore, Before)},
		{ID: "5034/TB-LĐTBXH", Basis: announcement("5034/TB-LĐTBXH"), Known: holiday.KnownInYear(2022), Decisions: decisions(2023, TwoDaysBefore, Before)},
		{ID: "5015/TB-LĐTBXH", Basis: announcement("5015/TB-LĐTBXH"), Known: holiday.KnownInYear(2023), Decisions: decisions(2024, TwoDaysBefore, After)},
		{ID: "2450/VPCP-KGVX", Basis: officialLetter("2450/VPCP-KGVX"), Known: on("2024-04-12"), Swaps: []holiday.Swap{swap("2024-04-29", "2024-05-04")}},
		{ID: "6150/TB-BLĐTBXH", Basis: announcement("6150/TB-BLĐTBXH"), Known: on("2024-12-03"), Decisions: decisions(2025, TwoDaysBefore, Before),
			Swaps: []holiday.Swap{swap("2025-05-02", "2025-04-26")}},
		{ID: "9441/TB-BNV", Basis: announcement("9441/TB-BNV"), Known: on("2025-10-16"), Decisions: decisions(2026, OneDayBefore, Before),
			Swaps: []holiday.Swap{swap("2026-08-31", "2026-08-22")}},
		{ID: "12729/VPCP-KGVX", Basis: officialLetter("12729/VPCP-KGVX"), Known: on("2025-12-25"), Swaps: []holiday.Swap{swap("2026-01-02", "2026-01-10")}},
		proposal2026(),
		letter10065(),
	}
}

// proposal2026 would have joined 24 November 2026, a Tuesday, to the weekend
// before.
func proposal2026() holiday.Notice {
	return holiday.Notice{ID: "proposal of 2026-11-23", Proposal: true,
		Basis: cite("Proposal to swap 2026-11-23", "Đề xuất hoán đổi ngày 2026-11-23"),
		Known: holiday.KnownInMonth(2026, time.August),
		Swaps: []holiday.Swap{swap("2026-11-23", "2026-11-28")}}
}

// letter10065 decides 2027: off from Thursday 4 to Wednesday 10 February, for
// Tết, and on 2 and 3 September. It has 24 November 2026 as a single day off, by
// which the swap around it was not adopted, and swaps no day of 2027.
func letter10065() holiday.Notice {
	return holiday.Notice{ID: "10065/VPCP-KGVX", Basis: officialLetter("10065/VPCP-KGVX"), Known: on("2026-10-02"),
		Decisions: decisions(2027, TwoDaysBefore, After), Refuses: []string{"proposal of 2026-11-23"},
		Weekdays: []holiday.SaidWeekday{
			{Date: date.MustParse("2027-02-04"), Weekday: time.Thursday},
			{Date: date.MustParse("2027-02-10"), Weekday: time.Wednesday},
		}}
}

func tetDecision(year int, k string) []holiday.Decision {
	return []holiday.Decision{{Choice: tet + "-" + strconv.Itoa(year), Option: k}}
}

// decisions are Tết and the second day of National Day.
func decisions(year int, k, second string) []holiday.Decision {
	return append(tetDecision(year, k), holiday.Decision{Choice: nationalDayAdjacent + "-" + strconv.Itoa(year), Option: second})
}

func swap(off, worked string) holiday.Swap {
	return holiday.Swap{Off: date.MustParse(off), Worked: date.MustParse(worked)}
}

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

func officialLetter(number string) legal.Basis {
	return cite("Official Letter "+number, "Công văn "+number)
}

func announcement(number string) legal.Basis {
	return cite("Notice "+number, "Thông báo "+number)
}
