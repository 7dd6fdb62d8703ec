package vn

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

func civilCode(place ...string) legal.Basis {
	return inForce("2017-01-01", cite("Civil Code 91/2015/QH13", "Bộ luật Dân sự 91/2015/QH13", place...))
}

// CivilCode is how Civil Code 91/2015/QH13 arts 144 to 148 count, which apply
// wherever no other law provides otherwise: the day of the event does not
// count (147(3)), months end on the corresponding day or, where there is none,
// at the end of the month (148(3)), a last day that is off rolls to the next
// working day (148(5)), and the last day ends at 24:00 (148(6)).
//
// Where the Code is silent the convention says so: an hour limit that ends on
// a day off, a limit counted backward that does, and a year from 29 February
// are answered with both readings, as Ambiguous. By which day's number a
// month ends is read as that of the event; half a month is not known outside
// art. 146, which [CivilCodeNotContinuous] has.
func CivilCode() convention.Convention { return civilCodeConvention }

var civilCodeConvention = convention.New( //nolint:gochecknoglobals // a constant-like table
	civilCode().Act, civilCode("144–148"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.AbsentDisputed,
		Roll: convention.Following, BackwardRoll: convention.RollDisputed, HourRoll: convention.HourRollDisputed,
		MonthPause: convention.AddPausedWithin,
	},
	convention.By(civilCode("147", "1"), convention.DimHours),
	convention.By(civilCode("147", "3"), convention.DimFirstDay),
	convention.By(civilCode("148", "1"), convention.DimDays),
	convention.By(civilCode("148", "3"), convention.DimMonthAnchor).ReadAs(both(
		`"the corresponding day" is read as the day numbered like that of the event; by the first day counted, 28 February and one month would end on 31 March`,
		`"ngày tương ứng" được hiểu là ngày cùng số với ngày xảy ra sự kiện; nếu theo ngày đầu tiên được tính, 28 tháng 2 cộng một tháng sẽ kết thúc ngày 31 tháng 3`)),
	convention.By(civilCode("148", "3"), convention.DimAbsentDay),
	convention.By(civilCode("148", "3"), convention.DimMonthPause).ReadAs(both(
		"no text says what a pause does to a limit in months; its days are added to the end",
		"không văn bản nào quy định việc tạm dừng đối với thời hạn tính bằng tháng; số ngày tạm dừng được cộng vào cuối thời hạn")),
	convention.By(civilCode("148", "4"), convention.DimAbsentYear).ReadAs(both(
		"the clause does not say where a year from 29 February ends",
		"khoản này không quy định thời hạn một năm tính từ ngày 29 tháng 2 kết thúc vào ngày nào")),
	convention.By(civilCode("148", "5"), convention.DimRoll),
	convention.By(civilCode("148", "5"), convention.DimBackwardRoll).ReadAs(both(
		"the Code does not speak of limits counted backward", "Bộ luật không quy định cách tính ngược thời hạn")),
	convention.By(civilCode("148", "5"), convention.DimHourRoll).ReadAs(both(
		"the Code does not say whether a limit in hours rolls", "Bộ luật không quy định thời hạn tính bằng giờ có chuyển ngày hay không")),
	convention.By(civilCode("148", "6"), convention.DimDayEnd))

// CivilCodeNotContinuous is Civil Code art. 146(1): a period that parties
// agreed on and whose running is not continuous has months of 30 days, half
// months of 15 and years of 365. It is not the ordinary rule for months.
func CivilCodeNotContinuous() convention.Convention { return notContinuousConvention }

var notContinuousConvention = civilCodeConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	both("Civil Code 91/2015/QH13, period not continuous", "Bộ luật Dân sự 91/2015/QH13, thời hạn không liền nhau"),
	civilCode("146", "1"),
	func(d *convention.Dimensions) {
		d.MonthLength, d.HalfMonth = convention.ThirtyDayMonths, convention.FifteenDaysLast
	})
