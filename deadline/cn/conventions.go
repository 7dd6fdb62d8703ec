package cn

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// cite cites Chinese law: 条.
func cite(en, zh string, place ...string) legal.Basis {
	return legal.Chinese.Cite(text.New("en", en+" (China)").With("zh", zh), place...)
}

func civilCode(article string) legal.Basis { return cite("Civil Code", "民法典", article) }

// CivilCode is Civil Code arts 200 to 204: the day of the event is not counted
// (201), months and years end on the corresponding day or with a month that
// has none (202), a last day that is off moves to the day after the holidays
// (203), and ends at 24:00.
func CivilCode() convention.Convention { return civil }

var civil = convention.New( //nolint:gochecknoglobals // a constant-like table
	civilCode("200–204").Text(), civilCode("200–204"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following,
	},
	convention.By(civilCode("201"), convention.DimFirstDay),
	convention.By(civilCode("202"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(civilCode("203"), convention.DimRoll, convention.DimDayEnd)).Reviewed(audit.Reprint())

// CivilCodeBusinessHours is CivilCode where there are business hours: the last
// day ends when they do (203). The instant needs a calendar with office hours.
func CivilCodeBusinessHours() convention.Convention { return businessHours }

var businessHours = civil.Derive(text.Plain("Civil Code (China), business hours"), civilCode("203"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose }).Reviewed(audit.Reprint())

// Licensing is Administrative Licensing Law art. 82: limits are counted in
// working days, without statutory holidays. The rest is the Civil Code's.
func Licensing() convention.Convention { return licensing }

var licensing = civil.Derive(licensingLaw().Act, //nolint:gochecknoglobals // a constant-like table
	licensingLaw("82"),
	func(d *convention.Dimensions) { d.Days = convention.WorkingDaysOnly }).Reviewed(audit.Reprint())

func licensingLaw(place ...string) legal.Basis {
	return cite("Administrative Licensing Law", "行政许可法", place...)
}

// ShortAsWorkingDays is CivilCode under an act that says that terms of up to k
// days count working days and longer ones all days; such acts exist for 5, 7
// and 10 days. Give its provision. It was read in secondary sources.
func ShortAsWorkingDays(k uint8, basis legal.Basis) convention.Convention {
	return civil.Derive(basis.Act, basis, func(d *convention.Dimensions) {
		d.ShortDays, d.ShortCount = k, convention.WorkingDaysOnly
	})
}
