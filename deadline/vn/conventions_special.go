package vn

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
)

// CivilStatus is Law on Civil Status 60/2014/QH13 art. 5(3), for requests
// without another limit: the same day, or the next working day if received
// after 15:00 and not to be settled at once. The sentence is in force from 1 January
// 2016 to 28 February 2027, and not in the law of 2026 that takes its place; files
// received until then stay under it, and another day is a [convention.NotInForceError].
func CivilStatus() convention.Convention { return civilStatusConvention }

var civilStatusConvention = convention.Editions(civilCodeConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	civilStatus("5", "3").Text(), civilStatus("5", "3"), cutOff15)).Reviewed(audit.Reprint())

func civilStatus(place ...string) legal.Basis {
	b := inForce("2016-01-01", cite("Law on Civil Status 60/2014/QH13", "Luật Hộ tịch 60/2014/QH13", place...))
	return legal.Replaced(b, date.MustParse("2027-02-28"), cite("Law on Civil Status 03/2026/QH16", "Luật Hộ tịch 03/2026/QH16"))
}

// Authentication is Decree 23/2015/ND-CP art. 7, in force since 10 April 2015: the same
// day, or the next working day if received after 15:00. It excepts arts 21, 33 and 37,
// which allow more time for many or long copies, for a translator's signature and, two
// working days, for contracts: state that as the term. Decree 280/2025/ND-CP amends it;
// art. 7 was not read after that.
func Authentication() convention.Convention { return authenticationConvention }

var authenticationConvention = convention.Editions(civilCodeConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	authentication("7").Text(), authentication("7"), cutOff15)).Reviewed(audit.Reprint())

func authentication(place ...string) legal.Basis {
	return inForce("2015-04-10", cite("Decree 23/2015/ND-CP", "Nghị định 23/2015/NĐ-CP", place...))
}

// Complaints is the Law on Complaints 02/2011/QH13, in force since 1 July 2012, whose
// limits run as the Civil Code's. Since Law 136/2025/QH15, in force from 1 July 2026, time
// of a suspension is not counted (art. 11a(4)); it runs again "from the day" of the
// decision to continue (Decree 155/2026/ND-CP), read as that day counting. That the first
// day of the suspension does not count is a reading, too. Until then the law says nothing
// of a suspension.
func Complaints() convention.Convention { return complaintsConvention }

var complaintsConvention = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	civilCodeConvention.Derive(complaintsOf2011().Act, complaintsOf2011(), nil),
	civilCodeConvention.Derive(complaintsOf2011().Act, complaintsOf2026(),
		func(d *convention.Dimensions) { d.Pause = convention.PauseFromRequest },
		convention.By(complaintsOf2026("11a", "4"), convention.DimPause).ReadAs(
			both(`time runs again "from the day" of the decision, so that day counts; the first day of the suspension does not`,
				"thời hạn tính tiếp từ ngày ban hành quyết định nên ngày đó được tính; ngày đầu tiên tạm đình chỉ không tính")))).Reviewed(audit.Earlier())

func complaintsOf2011() legal.Basis {
	b := inForce("2012-07-01", cite("Law on Complaints 02/2011/QH13", "Luật Khiếu nại 02/2011/QH13"))
	return legal.Replaced(b, date.MustParse("2026-06-30"), complaintsOf2026())
}

func complaintsOf2026(place ...string) legal.Basis {
	return inForce("2026-07-01", cite("Law on Complaints 02/2011/QH13 as amended by Law 136/2025/QH15",
		"Luật Khiếu nại 02/2011/QH13 được sửa đổi bởi Luật 136/2025/QH15", place...))
}

// Tax is how limits of tax administration end: one that ends on a day off ends on
// the next working day, also where it is the office's own for settling a file. The
// law is that of the day of the event: Decree 126/2020/ND-CP art. 6a, which Decree
// 91/2022/ND-CP added, until 30 June 2026, and Decree 252/2026/ND-CP art. 3(7)
// since, which no longer names decisions on enforcement. A day before the first is
// a [convention.NotInForceError].
func Tax() convention.Convention { return taxConvention }

var taxConvention = convention.Editions(taxRoll(taxOf2020()).Reviewed(audit.Earlier()), taxRoll(taxOf2026()).Reviewed(audit.Reprint())) //nolint:gochecknoglobals // a constant-like table

func taxRoll(basis legal.Basis) convention.Convention {
	return civilCodeConvention.Derive(basis.Text(), basis, nil, convention.By(basis, convention.DimRoll))
}

func taxOf2020() legal.Basis {
	b := inForce("2022-10-30", cite("Decree 126/2020/ND-CP", "Nghị định 126/2020/NĐ-CP", "6a"))
	return legal.Replaced(b, date.MustParse("2026-06-30"), taxOf2026())
}

func taxOf2026() legal.Basis {
	return inForce("2026-07-01", cite("Decree 252/2026/ND-CP", "Nghị định 252/2026/NĐ-CP", "3", "7"))
}

// Detention is how time of detention (tạm giam) is counted: Criminal Procedure
// Code art. 134 and Joint Circular 04/2018/TTLT-VKSNDTC-BCA-BQP art. 17. A month is
// 30 days, the first day counts, days off count, and the end stays on a day off.
// Custody before it runs by the hour: see [Custody].
func Detention() convention.Convention { return detentionConvention }

var detentionConvention = civilCodeConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	both("Detention, "+criminalProcedure("134").In("en"), "Tạm giam, "+criminalProcedure("134").In("vi")),
	criminalProcedure("134", "1"),
	func(d *convention.Dimensions) {
		d.FirstDay, d.MonthLength, d.Roll = convention.FirstDayIncluded, convention.ThirtyDayMonths, convention.Keep
	},
	convention.By(jointCircular("17"), convention.DimFirstDay, convention.DimRoll)).Reviewed(audit.Reprint())

// Custody is how time of custody (tạm giữ) is counted: three days from 10:00 on 1
// March are over at 10:00 on 4 March (Joint Circular 04/2018, art. 17, Example 1).
// The event needs its time of day, and the end stays on a day off.
func Custody() convention.Convention { return custodyConvention }

var custodyConvention = detentionConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	both("Custody, "+jointCircular("17").In("en"), "Tạm giữ, "+jointCircular("17").In("vi")), jointCircular("17"),
	func(d *convention.Dimensions) { d.Days, d.HourRoll = convention.ByTheHour, convention.HourKeep }).Reviewed(audit.Reprint())

func criminalProcedure(place ...string) legal.Basis {
	return cite("Criminal Procedure Code", "Bộ luật Tố tụng hình sự", place...)
}

func jointCircular(place ...string) legal.Basis {
	return cite("Joint Circular 04/2018/TTLT-VKSNDTC-BCA-BQP", "Thông tư liên tịch 04/2018/TTLT-VKSNDTC-BCA-BQP", place...)
}

// UnemploymentMonths is Circular 28/2015/TT-BLDTBXH art. 15: months count
// their first day, so that a month from 5 March is over with 4 April, and keep
// an end on a day off (Example 18). The example is of an employer's training course,
// and the regime was replaced on 1 January 2026 (Decree 374/2025/ND-CP): a later day
// is a [convention.NotInForceError].
func UnemploymentMonths() convention.Convention { return unemploymentConvention }

var unemploymentConvention = convention.Editions(civilCodeConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	unemployment("15").Text(), legal.Replaced(unemployment("15"), date.MustParse("2025-12-31"), cite("Decree 374/2025/ND-CP", "Nghị định 374/2025/NĐ-CP")),
	firstDayCounts)).Reviewed(audit.Reprint())

func unemployment(place ...string) legal.Basis {
	return cite("Circular 28/2015/TT-BLDTBXH", "Thông tư 28/2015/TT-BLĐTBXH", place...)
}

func firstDayCounts(d *convention.Dimensions) {
	d.FirstDay, d.MonthAnchor, d.Roll = convention.FirstDayIncluded, convention.AnchorByFirstDay, convention.Keep
}

// RoadFeeMonths is Circular 293/2016/TT-BTC arts 6 and 9: months count their
// first day, keep an end on a day off, and an extension is counted as one with
// the first term from its start (Example 9). Circular 70/2021/TT-BTC took its place,
// on a day that was not read: the last day of 2020 stands for its eve, unverified, and
// a later one is a [convention.NotInForceError]. Decree 90/2023/ND-CP, in force since 1
// February 2024, has no such months.
func RoadFeeMonths() convention.Convention { return roadFeeConvention }

var roadFeeConvention = convention.Editions(civilCodeConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	roadFee("6, 9").Text(), legal.Replaced(roadFee("6, 9"), date.MustParse("2020-12-31"), legal.Unverified(cite("Circular 70/2021/TT-BTC", "Thông tư 70/2021/TT-BTC"))),
	func(d *convention.Dimensions) {
		firstDayCounts(d)
		d.Extension = convention.ExtendFromStart
	})).Reviewed(audit.Reprint())

func roadFee(place ...string) legal.Basis {
	return cite("Circular 293/2016/TT-BTC", "Thông tư 293/2016/TT-BTC", place...)
}

// SickLeave is the form of Circular 25/2025/TT-BYT: 30 days from 13 June to 13
// July, so that the first day printed is not counted, and the end stays on a
// Sunday.
func SickLeave() convention.Convention { return sickLeaveConvention }

var sickLeaveConvention = civilCodeConvention.Derive( //nolint:gochecknoglobals // a constant-like table
	sickLeave().Act, sickLeave(),
	func(d *convention.Dimensions) { d.Roll = convention.Keep }).Reviewed(audit.Earlier())

func sickLeave() legal.Basis { return cite("Circular 25/2025/TT-BYT", "Thông tư 25/2025/TT-BYT") }
