package vn

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
)

func civilCode(place ...string) legal.Basis {
	return inForce("2017-01-01", cite("Civil Code 91/2015/QH13", "Bộ luật Dân sự 91/2015/QH13", place...))
}

// civilCode2005 cites the code before it, in force under Resolution 45/2005/NQ-QH11.
// Its art. 152, on the first day, was not read.
func civilCode2005(place ...string) legal.Basis {
	b := inForce("2006-01-01", cite("Civil Code 33/2005/QH11", "Bộ luật Dân sự 33/2005/QH11", place...))
	b.Unverified = len(place) > 0 && place[0] == "152"
	return legal.Replaced(b, date.MustParse("2016-12-31"), civilCode())
}

// CivilCode is how Civil Code 91/2015/QH13 arts 144 to 148 count, which apply
// wherever no other law provides otherwise: the day of the event does not
// count (147(3)), months end on the corresponding day or, where there is none,
// at the end of the month (148(3)), a last day that is off rolls to the next
// working day (148(5)), and the last day ends at 24:00 (148(6)). Until the end of
// 2016 it is Civil Code 33/2005/QH11 arts 149 to 153, in the same words; a day before
// 2006 is a [convention.NotInForceError].
//
// Where the Code is silent the convention says so: an hour limit that ends on
// a day off, a limit counted backward that does, and a year from 29 February
// are answered with both readings, as Ambiguous. By which day's number a
// month ends is read as that of the event; half a month is not known outside
// art. 146, which [CivilCodeNotContinuous] has.
func CivilCode() convention.Convention { return civilCodeDated }

var civilCodeDated = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	civilCodeUnder(civilCode2005, "149–153", "152", "153").Reviewed(audit.Reprint()), civilCodeConvention)

// civilCodeConvention is the Code of today, which the acts of today build on.
var civilCodeConvention = civilCodeUnder(civilCode, "144–148", "147", "148").Reviewed(audit.Reprint()) //nolint:gochecknoglobals // a constant-like table

// civilCodeUnder is a Civil Code with its articles on periods, on where they start and
// where they end.
func civilCodeUnder(code func(place ...string) legal.Basis, all, start, end string) convention.Convention {
	return convention.New(
		code().Act, code(all),
		convention.Dimensions{
			FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
			MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.AbsentDisputed,
			Roll: convention.Following, BackwardRoll: convention.RollDisputed, HourRoll: convention.HourRollDisputed,
			MonthPause: convention.AddPausedWithin,
		},
		convention.By(code(start, "1"), convention.DimHours),
		convention.By(code(start, "3"), convention.DimFirstDay),
		convention.By(code(end, "1"), convention.DimDays),
		convention.By(code(end, "3"), convention.DimMonthAnchor).ReadAs(both(
			`"the corresponding day" is read as the day numbered like that of the event; by the first day counted, 28 February and one month would end on 31 March`,
			`"ngày tương ứng" được hiểu là ngày cùng số với ngày xảy ra sự kiện; nếu theo ngày đầu tiên được tính, 28 tháng 2 cộng một tháng sẽ kết thúc ngày 31 tháng 3`)),
		convention.By(code(end, "3"), convention.DimAbsentDay),
		convention.By(code(end, "3"), convention.DimMonthPause).ReadAs(both(
			"no text says what a pause does to a limit in months; its days are added to the end",
			"không văn bản nào quy định việc tạm dừng đối với thời hạn tính bằng tháng; số ngày tạm dừng được cộng vào cuối thời hạn")),
		convention.By(code(end, "4"), convention.DimAbsentYear).ReadAs(both(
			"the clause does not say where a year from 29 February ends",
			"khoản này không quy định thời hạn một năm tính từ ngày 29 tháng 2 kết thúc vào ngày nào")),
		convention.By(code(end, "5"), convention.DimRoll),
		convention.By(code(end, "5"), convention.DimBackwardRoll).ReadAs(both(
			"the Code does not speak of limits counted backward", "Bộ luật không quy định cách tính ngược thời hạn")),
		convention.By(code(end, "5"), convention.DimHourRoll).ReadAs(both(
			"the Code does not say whether a limit in hours rolls", "Bộ luật không quy định thời hạn tính bằng giờ có chuyển ngày hay không")),
		convention.By(code(end, "6"), convention.DimDayEnd))
}

// CivilCodeNotContinuous is Civil Code art. 146(1), and until the end of 2016 art. 151(1)
// of the code before it: a period that parties agreed on and whose running is not
// continuous has months of 30 days, half months of 15 and years of 365. It is not the
// ordinary rule for months.
func CivilCodeNotContinuous() convention.Convention { return notContinuousConvention }

var notContinuousConvention = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	notContinuousUnder(civilCodeDated.Dated()[0], civilCode2005("151", "1")).Reviewed(audit.Reprint()),
	notContinuousUnder(civilCodeConvention, civilCode("146", "1")).Reviewed(audit.Reprint()))

func notContinuousUnder(code convention.Convention, basis legal.Basis) convention.Convention {
	return code.Derive(both(code.Name().In("en")+", period not continuous", code.Name().In("vi")+", thời hạn không liền nhau"), basis,
		func(d *convention.Dimensions) {
			d.MonthLength, d.HalfMonth = convention.ThirtyDayMonths, convention.FifteenDaysLast
		})
}
