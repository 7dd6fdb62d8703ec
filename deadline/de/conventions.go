package de

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
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
// (187(1)) unless the period starts with the day, at midnight (187(2)), weeks
// and months end on the day named or numbered like that of the event (188(2))
// or with the month (188(3)), half a month is 15 days and counted last (189),
// and a last day that is off moves to the next working day (193).
//
// An extension runs from the expiry of the first period (190); whether that is
// the nominal expiry or the one after § 193 is disputed and unverified, and
// answered with both.
func BGB() convention.Convention { return civil }

var civil = convention.New( //nolint:gochecknoglobals // a constant-like table
	bgb("186–193").Text(), bgb("186–193"),
	convention.Dimensions{
		FirstDay: convention.IncludedAtMidnight, Days: convention.AllDays,
		MonthAnchor: convention.AnchorByFirstDay, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		HalfMonth: convention.FifteenDaysLast, Roll: convention.Following, Extension: convention.ExtensionDisputed,
	},
	convention.By(bgb("187"), convention.DimFirstDay),
	convention.By(bgb("188", "1"), convention.DimDays),
	convention.By(bgb("188", "2"), convention.DimMonthAnchor),
	convention.By(bgb("188", "3"), convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(bgb("189"), convention.DimHalfMonth),
	convention.By(bgb("193"), convention.DimRoll),
	convention.By(legal.Unverified(bgb("190")), convention.DimExtension))

// BGBFromStartOfDay is BGB § 187(2): the start of the day is what the period
// runs from, as with age, so that the day counts.
func BGBFromStartOfDay() convention.Convention { return fromStartOfDay }

var fromStartOfDay = civil.Derive(bgb("187", "2").Text(), bgb("187", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.FirstDay = convention.FirstDayIncluded })

// BGBNotContinuous is BGB § 191: a period that need not run continuously has
// months of 30 days and years of 365.
func BGBNotContinuous() convention.Convention { return notContinuous }

var notContinuous = civil.Derive(bgb("191").Text(), bgb("191"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.MonthLength = convention.ThirtyDayMonths })

// VwVfG31 is § 31 of the Administrative Procedure Act, which applies the BGB:
// a last day that is off moves to the next working day (31(3)), and hours
// include days off (31(6)).
func VwVfG31() convention.Convention { return administrative }

var administrative = civil.Derive(vwvfg("31").Text(), vwvfg("31"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Hours, d.HourRoll = convention.HoursElapsed, convention.HourKeep },
	convention.By(vwvfg("31", "3", "1"), convention.DimRoll),
	convention.By(vwvfg("31", "6"), convention.DimHours, convention.DimHourRoll))

// VwVfG31NotifiedDay is § 31(3) sentence 2: a certain day was notified as the
// end, with reference to the rule, and does not move.
func VwVfG31NotifiedDay() convention.Convention { return notifiedDay }

var notifiedDay = administrative.Derive(vwvfg("31", "3", "2").Text(), vwvfg("31", "3", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Roll = convention.Keep })

// VwVfG31Benefit is § 31(4): an authority's period of performance, which
// starts with its first day, ends with its last one even if that is off.
func VwVfG31Benefit() convention.Convention { return benefit }

var benefit = administrative.Derive(vwvfg("31", "4").Text(), vwvfg("31", "4"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.FirstDay, d.Roll = convention.FirstDayIncluded, convention.Keep },
	convention.By(bgb("187", "2"), convention.DimFirstDay))

// VwVfG41 is VwVfG31 from a decision sent by post or electronically, which is
// deemed delivered on the fourth day after posting (§ 41(2), since 2025, read
// in a secondary source). In administrative law a deemed day that is off
// stays; in tax law it moves: see [AO122].
func VwVfG41() convention.Convention { return posted }

var posted = administrative.Derive(vwvfg("41", "2").Text(), vwvfg("41", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Deemed, d.DeemedRoll = 4, convention.Keep })

// VwVfG41Until2024 is VwVfG41 as it stood until the end of 2024: the third day
// after posting.
func VwVfG41Until2024() convention.Convention { return postedUntil2024 }

var postedUntil2024 = posted.Derive(text.Plain(vwvfg("41", "2").String()+" until 2024"), vwvfg("41", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Deemed = 3 })

// AO122 is the same fiction of delivery in tax law, where a fourth day that is
// off moves to the next working day (AEAO on § 108 no. 2, read in a secondary
// source).
func AO122() convention.Convention { return postedTax }

var postedTax = posted.Derive(section("AO", "122", "2").Text(), section("AO", "122", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.DeemedRoll = convention.Following },
	convention.By(section("AEAO zu § 108", "", "Nr. 2"), convention.DimDeemedRoll))

// ZPO222 is § 222 of the Code of Civil Procedure: as the BGB, and hours do not
// count those of days off (222(3)).
func ZPO222() convention.Convention { return procedure }

var procedure = civil.Derive(section("ZPO", "222").Text(), section("ZPO", "222"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) {
		d.Hours, d.HourRoll = convention.HoursOfWorkingDays, convention.HourKeep
	},
	convention.By(section("ZPO", "222", "3"), convention.DimHours))
