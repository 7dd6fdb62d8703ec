package cn

import "github.com/statutory-go/statutory/deadline"

func civilCode(article string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("Civil Code (China)"), Article: article}
}

// CivilCode is Civil Code arts 200 to 204: the day of the event is not counted
// (201), months and years end on the corresponding day or with a month that
// has none (202), a last day that is off moves to the day after the holidays
// (203), and ends at 24:00.
func CivilCode() deadline.Convention { return civil }

var civil = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.PlainText("Civil Code (China) 200-204"), civilCode("200-204"),
	deadline.Dimensions{
		FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays, Hours: deadline.HoursElapsed,
		MonthAnchor: deadline.AnchorEvent, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		Roll: deadline.Following,
	},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: civilCode("201")},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: civilCode("202")},
	deadline.Provision{Dimension: deadline.DimAbsentDay, Basis: civilCode("202")},
	deadline.Provision{Dimension: deadline.DimAbsentYear, Basis: civilCode("202")},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: civilCode("203")},
	deadline.Provision{Dimension: deadline.DimDayEnd, Basis: civilCode("203")})

// CivilCodeBusinessHours is CivilCode where there are business hours: the last
// day ends when they do (203). The instant needs a calendar with office hours.
func CivilCodeBusinessHours() deadline.Convention { return businessHours }

var businessHours = civil.Derive(deadline.PlainText("Civil Code (China), business hours"), civilCode("203"), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.DayEnd = deadline.AtOfficeClose })

// Licensing is Administrative Licensing Law art. 82: limits are counted in
// working days, without statutory holidays. The rest is the Civil Code's.
func Licensing() deadline.Convention { return licensing }

var licensing = civil.Derive(deadline.PlainText("Administrative Licensing Law (China)"), //nolint:gochecknoglobals // a constant-like table
	deadline.Cite("Administrative Licensing Law", "82"),
	func(d *deadline.Dimensions) { d.Days = deadline.WorkingDaysOnly })

// ShortAsWorkingDays is CivilCode under an act that says that terms of up to k
// days count working days and longer ones all days; such acts exist for 5, 7
// and 10 days. Give its provision. It was read in secondary sources.
func ShortAsWorkingDays(k uint8, basis deadline.LegalBasis) deadline.Convention {
	return civil.Derive(basis.Act, basis, func(d *deadline.Dimensions) {
		d.ShortDays, d.ShortCount = k, deadline.WorkingDaysOnly
	})
}
