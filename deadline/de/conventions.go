package de

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// section cites German law: section, Absatz, Satz.
func section(act string, place ...string) legal.Basis {
	return legal.German.Cite(text.Plain(act), place...)
}

func bgb(place ...string) legal.Basis   { return section("BGB", place...) }
func vwvfg(place ...string) legal.Basis { return section("VwVfG", place...) }

// BGB is §§ 186 to 193 of the Civil Code: the day of the event is not counted
// (187(1)), at whatever time of the day it happened; a period that starts with a
// day is [BGBFromStartOfDay]. Weeks and months end on the day named or numbered
// like that of the event (188(2)) or with the month (188(3)), half a month is 15
// days and counted last (189), and a last day that is off moves to the next
// working day (193).
//
// § 193 speaks of declarations and performance alone. It does not move a period of
// notice, whose last day is the last on which notice can be given in time (BGH NJW
// 2005, 1354): count that with [BGBNotice].
//
// An extension runs from the expiry of the first period (190); whether that is
// the nominal expiry or the one after § 193 is disputed outside the courts'
// periods, and answered with both.
func BGB() convention.Convention { return civil }

var civil = convention.New( //nolint:gochecknoglobals // a constant-like table
	bgb("186–193").Text(), bgb("186–193"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		MonthAnchor: convention.AnchorByFirstDay, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		HalfMonth: convention.FifteenDaysLast, Roll: convention.Following, Extension: convention.ExtensionDisputed,
	},
	convention.By(bgb("187", "1"), convention.DimFirstDay),
	convention.By(bgb("188", "1"), convention.DimDays),
	convention.By(bgb("188", "2"), convention.DimMonthAnchor),
	convention.By(bgb("188", "3"), convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(bgb("189"), convention.DimHalfMonth),
	convention.By(bgb("193"), convention.DimRoll),
	convention.By(bgb("190"), convention.DimExtension)).Reviewed(audit.Reprint())

// BGBFromStartOfDay is BGB § 187(2): the start of the day is what the period
// runs from, as with age, so that the day counts.
func BGBFromStartOfDay() convention.Convention { return fromStartOfDay }

var fromStartOfDay = civil.Derive(bgb("187", "2").Text(), bgb("187", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.FirstDay = convention.FirstDayIncluded }).Reviewed(audit.Reprint())

// BGBNotice is BGB for a period of notice, which § 193 does not move (BGH NJW 2005,
// 1354).
func BGBNotice() convention.Convention { return notice }

var notice = civil.Derive(text.Plain(bgb("186–193").String()+", notice"), bgb("193"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Roll, d.BackwardRoll = convention.Keep, convention.Keep },
	convention.By(legal.Cite("BGH NJW 2005, 1354"), convention.DimRoll, convention.DimBackwardRoll)).Reviewed(audit.Reprint())

// BGBNotContinuous is BGB § 191: a period that need not run continuously has
// months of 30 days and years of 365.
func BGBNotContinuous() convention.Convention { return notContinuous }

var notContinuous = civil.Derive(bgb("191").Text(), bgb("191"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.MonthLength = convention.ThirtyDayMonths }).Reviewed(audit.Reprint())

// VwVfG31 is § 31 of the Administrative Procedure Act, which applies the BGB:
// a last day that is off moves to the next working day (31(3)), and hours
// include days off (31(6)).
func VwVfG31() convention.Convention { return administrative }

var administrative = civil.Derive(vwvfg("31").Text(), vwvfg("31"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Hours, d.HourRoll = convention.HoursElapsed, convention.HourKeep },
	convention.By(vwvfg("31", "3", "1"), convention.DimRoll),
	convention.By(vwvfg("31", "6"), convention.DimHours, convention.DimHourRoll)).Reviewed(audit.Reprint())

// VwVfG31NotifiedDay is § 31(3) sentence 2: a certain day was notified as the
// end, with reference to the rule, and does not move.
func VwVfG31NotifiedDay() convention.Convention { return notifiedDay }

var notifiedDay = administrative.Derive(vwvfg("31", "3", "2").Text(), vwvfg("31", "3", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Roll = convention.Keep }).Reviewed(audit.Reprint())

// VwVfG31Set is § 31(2): a period that an authority sets begins with the day after
// its notice, unless the person was told otherwise: the notice is an event whatever
// the clock says.
func VwVfG31Set() convention.Convention { return setPeriod }

var setPeriod = administrative.Derive(vwvfg("31", "2").Text(), vwvfg("31", "2"), nil, //nolint:gochecknoglobals // a constant-like table
	convention.By(vwvfg("31", "2"), convention.DimFirstDay)).Reviewed(audit.Reprint())

// VwVfG31Benefit is § 31(4): an authority's period of performance ends with its
// last day even if that is off. That its first day counts is BGB § 187(2): it
// starts with a day.
func VwVfG31Benefit() convention.Convention { return benefit }

var benefit = administrative.Derive(vwvfg("31", "4").Text(), vwvfg("31", "4"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.FirstDay, d.Roll = convention.FirstDayIncluded, convention.Keep },
	convention.By(bgb("187", "2"), convention.DimFirstDay)).Reviewed(audit.Reprint())

// VwVfG41 is VwVfG31 from a decision sent by post or electronically, which is
// deemed delivered on the fourth day after posting, and on the third if it was
// posted until the end of 2024 (§ 41(2); the change was read in a secondary source).
// In administrative law a deemed day that is off stays; in tax law it moves: see
// [AO122].
func VwVfG41() convention.Convention { return posted }

var posted = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	postedUnder(until2024(vwvfg("41", "2")), 3), postedUnder(since2025(vwvfg("41", "2")), 4)).Reviewed(audit.Reprint())

func postedUnder(basis legal.Basis, deemed uint8) convention.Convention {
	return administrative.Derive(basis.Text(), basis,
		func(d *convention.Dimensions) { d.Deemed, d.DeemedRoll = deemed, convention.Keep })
}

// AO122 is the same fiction of delivery in tax law (AO § 122(2) no. 1, § 108), where
// a deemed day that is off moves to the next working day (BFH IX R 68/98).
func AO122() convention.Convention { return postedTax }

var postedTax = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	taxUnder(until2024(ao("122", "2")), 3), taxUnder(since2025(ao("122", "2")), 4)).Reviewed(audit.Reprint())

func ao(place ...string) legal.Basis { return section("AO", place...) }

// taxUnder counts as § 108, which applies the BGB, with the fiction of § 122(2).
func taxUnder(basis legal.Basis, deemed uint8) convention.Convention {
	d := administrative.Dimensions()
	d.Deemed, d.DeemedRoll = deemed, convention.Following
	return convention.New(basis.Text(), basis, d,
		convention.By(ao("108", "1"), convention.DimFirstDay, convention.DimDays, convention.DimMonthAnchor, convention.DimAbsentDay,
			convention.DimAbsentYear, convention.DimHalfMonth, convention.DimExtension),
		convention.By(ao("108", "3"), convention.DimRoll),
		convention.By(ao("108", "6"), convention.DimHours, convention.DimHourRoll),
		convention.By(legal.Cite("BFH IX R 68/98"), convention.DimDeemedRoll))
}

// until2024 is what the act that modernised the post (PostModG of 15 July 2024, arts 2,
// 20 and 33) made four days of three.
func until2024(b legal.Basis) legal.Basis {
	return legal.Replaced(b, date.MustParse("2024-12-31"), legal.Cite("PostModG, BGBl. 2024 I Nr. 236"))
}

func since2025(b legal.Basis) legal.Basis {
	b.Since = date.MustParse("2025-01-01")
	return b
}

// ZPO222 is § 222 of the Code of Civil Procedure: periods as in the BGB (222(1)), a
// last day that is off moves to the next working day (222(2)), and hours do not
// count those of days off (222(3)). A period that the court extends runs on from
// its end after § 222(2) (224(3); BGH IX ZB 198/04 of 14 December 2005).
func ZPO222() convention.Convention { return procedure }

var procedure = civil.Derive(zpo("222").Text(), zpo("222"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) {
		d.Hours, d.HourRoll, d.Extension = convention.HoursOfWorkingDays, convention.HourKeep, convention.ExtendFromRolled
	},
	convention.By(zpo("222", "2"), convention.DimRoll),
	convention.By(zpo("222", "3"), convention.DimHours, convention.DimHourRoll),
	convention.By(zpo("224", "3"), convention.DimExtension).ReadAs(text.Plain("BGH IX ZB 198/04"))).Reviewed(audit.Reprint())

func zpo(place ...string) legal.Basis { return section("ZPO", place...) }
