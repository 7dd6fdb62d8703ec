package de

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
)

func sgbx(place ...string) legal.Basis { return section("SGB X", place...) }

// SGBX26 is § 26 of the tenth Social Code, for the procedure of social security: the
// BGB applies (26(1)), a last day that is off moves to the next working day (26(3)), and
// hours include days off (26(6)).
func SGBX26() convention.Convention { return social }

var social = convention.New( //nolint:gochecknoglobals // a constant-like table
	sgbx("26").Text(), sgbx("26"), administrative.Dimensions(),
	convention.By(sgbx("26", "1"), convention.DimFirstDay, convention.DimDays, convention.DimMonthAnchor, convention.DimAbsentDay,
		convention.DimAbsentYear, convention.DimHalfMonth),
	convention.By(sgbx("26", "3", "1"), convention.DimRoll),
	convention.By(sgbx("26", "6"), convention.DimHours, convention.DimHourRoll),
	convention.By(bgb("190"), convention.DimExtension)).Reviewed(audit.Reprint())

// SGBX26Set is § 26(2): a period that an authority sets begins with the day after its
// notice, unless the person was told otherwise.
func SGBX26Set() convention.Convention { return socialSet }

var socialSet = social.Derive(sgbx("26", "2").Text(), sgbx("26", "2"), nil, //nolint:gochecknoglobals // a constant-like table
	convention.By(sgbx("26", "2"), convention.DimFirstDay)).Reviewed(audit.Reprint())

// SGBX26NotifiedDay is § 26(3) sentence 2: a certain day was notified as the end, with
// reference to the rule, and does not move.
func SGBX26NotifiedDay() convention.Convention { return socialNotifiedDay }

var socialNotifiedDay = social.Derive(sgbx("26", "3", "2").Text(), sgbx("26", "3", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Roll = convention.Keep }).Reviewed(audit.Reprint())

// SGBX26Benefit is § 26(4): the time for which an authority owes benefits ends with its
// last day even if that is off. That its first day counts is BGB § 187(2).
func SGBX26Benefit() convention.Convention { return socialBenefit }

var socialBenefit = social.Derive(sgbx("26", "4").Text(), sgbx("26", "4"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.FirstDay, d.Roll = convention.FirstDayIncluded, convention.Keep },
	convention.By(bgb("187", "2"), convention.DimFirstDay)).Reviewed(audit.Reprint())

// SGBX37 is SGBX26 from a decision sent by post or electronically, which is deemed
// notified on the fourth day after posting, and on the third if it was posted until the
// end of 2024 (§ 37(2); the change was read in a secondary source). A deemed day that is
// off stays: § 26(3) moves the end of a period, and the fiction is none (BSG B 14 AS
// 12/09 R of 6 May 2010).
func SGBX37() convention.Convention { return socialPosted }

var socialPosted = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	socialPostedUnder(until2024(sgbx("37", "2")), 3), socialPostedUnder(since2025(sgbx("37", "2")), 4)).Reviewed(audit.Reprint())

func socialPostedUnder(basis legal.Basis, deemed uint8) convention.Convention {
	return social.Derive(basis.Text(), basis,
		func(d *convention.Dimensions) { d.Deemed, d.DeemedRoll = deemed, convention.Keep },
		convention.By(legal.Cite("BSG B 14 AS 12/09 R"), convention.DimDeemedRoll))
}
