package de

import "github.com/statutory-go/statutory/deadline"

func bgb(section, paragraph string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("BGB"), Article: "§ " + section, Clause: paragraph}
}

func vwvfg(section, paragraph, sentence string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("VwVfG"), Article: "§ " + section, Clause: paragraph, Point: sentence}
}

// BGB is §§ 186 to 193 of the Civil Code: the day of the event is not counted
// (187(1)) unless the period starts with the day, at midnight (187(2)), weeks
// and months end on the day named or numbered like that of the event (188(2))
// or with the month (188(3)), half a month is 15 days and counted last (189),
// and a last day that is off moves to the next working day (193).
//
// An extension runs from the expiry of the first period (190); whether that is
// the nominal expiry or the one after § 193 is disputed and unverified, and
// answered with both.
func BGB() deadline.Convention { return civil }

var civil = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.PlainText("BGB §§ 186-193"), bgb("186-193", ""),
	deadline.Dimensions{
		FirstDay: deadline.IncludedAtMidnight, Days: deadline.AllDays,
		MonthAnchor: deadline.AnchorByFirstDay, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		HalfMonth: deadline.FifteenDaysLast, Roll: deadline.Following, Extension: deadline.ExtensionDisputed,
	},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: bgb("187", "")},
	deadline.Provision{Dimension: deadline.DimDays, Basis: bgb("188", "1")},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: bgb("188", "2")},
	deadline.Provision{Dimension: deadline.DimAbsentDay, Basis: bgb("188", "3")},
	deadline.Provision{Dimension: deadline.DimAbsentYear, Basis: bgb("188", "3")},
	deadline.Provision{Dimension: deadline.DimHalfMonth, Basis: bgb("189", "")},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: bgb("193", "")},
	deadline.Provision{Dimension: deadline.DimExtension, Basis: unverified(bgb("190", ""))})

func unverified(b deadline.LegalBasis) deadline.LegalBasis {
	b.Unverified = true
	return b
}

// BGBFromStartOfDay is BGB § 187(2): the start of the day is what the period
// runs from, as with age, so that the day counts.
func BGBFromStartOfDay() deadline.Convention { return fromStartOfDay }

var fromStartOfDay = civil.Derive(deadline.PlainText("BGB § 187(2)"), bgb("187", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.FirstDay = deadline.FirstDayIncluded })

// BGBNotContinuous is BGB § 191: a period that need not run continuously has
// months of 30 days and years of 365.
func BGBNotContinuous() deadline.Convention { return notContinuous }

var notContinuous = civil.Derive(deadline.PlainText("BGB § 191"), bgb("191", ""), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.MonthLength = deadline.ThirtyDayMonths })

// VwVfG31 is § 31 of the Administrative Procedure Act, which applies the BGB:
// a last day that is off moves to the next working day (31(3)), and hours
// include days off (31(6)).
func VwVfG31() deadline.Convention { return administrative }

var administrative = civil.Derive(deadline.PlainText("VwVfG § 31"), vwvfg("31", "", ""), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.Hours, d.HourRoll = deadline.HoursElapsed, deadline.HourKeep },
	deadline.Provision{Dimension: deadline.DimRoll, Basis: vwvfg("31", "3", "1")},
	deadline.Provision{Dimension: deadline.DimHours, Basis: vwvfg("31", "6", "")},
	deadline.Provision{Dimension: deadline.DimHourRoll, Basis: vwvfg("31", "6", "")})

// VwVfG31NotifiedDay is § 31(3) sentence 2: a certain day was notified as the
// end, with reference to the rule, and does not move.
func VwVfG31NotifiedDay() deadline.Convention { return notifiedDay }

var notifiedDay = administrative.Derive(deadline.PlainText("VwVfG § 31(3) s. 2"), vwvfg("31", "3", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.Roll = deadline.Keep })

// VwVfG31Benefit is § 31(4): an authority's period of performance, which
// starts with its first day, ends with its last one even if that is off.
func VwVfG31Benefit() deadline.Convention { return benefit }

var benefit = administrative.Derive(deadline.PlainText("VwVfG § 31(4)"), vwvfg("31", "4", ""), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.FirstDay, d.Roll = deadline.FirstDayIncluded, deadline.Keep },
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: bgb("187", "2")})

// VwVfG41 is VwVfG31 from a decision sent by post or electronically, which is
// deemed delivered on the fourth day after posting (§ 41(2), since 2025, read
// in a secondary source). In administrative law a deemed day that is off
// stays; in tax law it moves: see [AO122].
func VwVfG41() deadline.Convention { return posted }

var posted = administrative.Derive(deadline.PlainText("VwVfG § 41(2)"), vwvfg("41", "2", ""), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.Deemed, d.DeemedRoll = 4, deadline.Keep })

// VwVfG41Until2024 is VwVfG41 as it stood until the end of 2024: the third day
// after posting.
func VwVfG41Until2024() deadline.Convention { return postedUntil2024 }

var postedUntil2024 = posted.Derive(deadline.PlainText("VwVfG § 41(2) until 2024"), vwvfg("41", "2", ""), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.Deemed = 3 })

// AO122 is the same fiction of delivery in tax law, where a fourth day that is
// off moves to the next working day (AEAO on § 108 no. 2, read in a secondary
// source).
func AO122() deadline.Convention { return postedTax }

var postedTax = posted.Derive(deadline.PlainText("AO § 122(2)"), deadline.Cite("AO", "§ 122", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.DeemedRoll = deadline.Following },
	deadline.Provision{Dimension: deadline.DimDeemedRoll, Basis: deadline.Cite("AEAO", "§ 108", "no. 2")})

// ZPO222 is § 222 of the Code of Civil Procedure: as the BGB, and hours do not
// count those of days off (222(3)).
func ZPO222() deadline.Convention { return procedure }

var procedure = civil.Derive(deadline.PlainText("ZPO § 222"), deadline.Cite("ZPO", "§ 222"), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.Hours, d.HourRoll = deadline.HoursOfWorkingDays, deadline.HourKeep },
	deadline.Provision{Dimension: deadline.DimHours, Basis: deadline.Cite("ZPO", "§ 222", "3")})
