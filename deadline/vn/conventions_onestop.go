package vn

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// OneStop is how the limits of the one-stop shop are counted: its decree says when
// the clock starts, and the Civil Code, which is supplementary, how it runs. Working
// days exclude Saturdays, Sundays and public holidays, and include the Saturdays
// worked against another day. The law is that of the day of the event:
//
//   - Decree 61/2018/ND-CP from 21 June 2018 to 30 June 2025, which does not say when
//     the clock starts; arts 17 to 19 were read in the codification of the law
//     (Pháp điển), without Decree 107/2021/ND-CP, so that what this changed is
//     unverified;
//   - Decree 118/2025/ND-CP from 1 July 2025: it starts when the file was taken
//     "complete and valid" (17(3)); whether Decree 367/2025/ND-CP touched arts 17 to
//     19 is unverified;
//   - the same as amended by Decree 309/2026/ND-CP from 5 August 2026: "complete and
//     in the proper form". A file that an office takes whatever the boundaries (14(4))
//     runs from when the authority that is competent for it has received it: give that
//     day as the event, or as [deadline.RestartedBy].
//
// A day before 21 June 2018 is a [convention.NotInForceError].
//
// That the office's own limit rolls is a reading of Civil Code art. 148(5); only tax
// law says so in terms: see [Tax]. The decrees restart an incomplete file and know no
// pause; where a sector's rule pauses, the day of the request is read as counted and
// the day of the supply as not counted.
func OneStop() convention.Convention { return oneStopConvention }

var oneStopConvention = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	oneStopUnder("Decree 61/2018/ND-CP", "Nghị định 61/2018/NĐ-CP", oneStopOf2018("17"), convention.By(oneStopOf2018("17"), convention.DimTrigger).ReadAs(both(
		"the decree does not say when the clock starts; it is read as the receipt of the complete file",
		"Nghị định không quy định thời hạn tính từ khi nào; được hiểu là từ khi nhận đủ hồ sơ"))).Reviewed(audit.Reprint()),
	oneStopUnder("Decree 118/2025/ND-CP", "Nghị định 118/2025/NĐ-CP", oneStopOf2025("17", "3")).Reviewed(audit.Earlier()),
	oneStopUnder("Decree 118/2025/ND-CP", "Nghị định 118/2025/NĐ-CP", oneStopOf2026("17", "3")).Reviewed(audit.Reprint()))

// oneStopUnder is the Civil Code under the provision on when the clock starts.
func oneStopUnder(en, vi string, start legal.Basis, own ...convention.Provisions) convention.Convention {
	return civilCodeConvention.Derive(both("One-stop shop, "+en, "Một cửa, "+vi), start,
		func(d *convention.Dimensions) { d.Pause = convention.PauseAfterRequest },
		append([]convention.Provisions{
			convention.By(start, convention.DimTrigger),
			convention.By(civilCode("148", "5"), convention.DimRoll).ReadAs(both(
				"the decree is silent on whether the office's own limit rolls; the Civil Code, which is supplementary, rolls every limit",
				"Nghị định không quy định thời hạn của chính cơ quan có chuyển ngày hay không; Bộ luật Dân sự, được áp dụng bổ sung, chuyển mọi thời hạn")),
			convention.By(civilCode("147", "3"), convention.DimPause).ReadAs(both(
				"the day of an event is not counted, applied to the request and to the supply",
				"ngày xảy ra sự kiện không được tính, áp dụng cho cả ngày yêu cầu và ngày bổ sung")),
		}, own...)...)
}

// OneStopTransfer is when a file goes to the competent office, art. 18(2) of the
// decrees of [OneStop], each in its time: the same working day, or at the start of the
// next one if it was received after 15:00. At 15:00 exactly it was not. The cut-off
// concerns same-day terms alone: it shifts the start of no other limit.
//
// It concerns files handed in in person: an electronic one goes at once (18(1)). Decree
// 61/2018/ND-CP and Decree 309/2026/ND-CP say so in terms; of Decree 118/2025/ND-CP
// as it was first made the wording of 18(2) was read in a summary.
func OneStopTransfer() convention.Convention { return transferConvention }

var transferConvention = convention.Editions( //nolint:gochecknoglobals // a constant-like table
	transferUnder(0, oneStopOf2018("18", "2")).Reviewed(audit.Reprint()),
	transferUnder(1, oneStopOf2025("18", "2")).Reviewed(audit.Earlier()),
	transferUnder(2, oneStopOf2026("18", "2")).Reviewed(audit.Reprint()))

// transferUnder is one edition of the one-stop shop with the cut-off of its art. 18(2).
func transferUnder(edition int, basis legal.Basis) convention.Convention {
	return oneStopConvention.Dated()[edition].Derive(both("One-stop shop, transfer of the file", "Một cửa, chuyển hồ sơ"), basis, cutOff15)
}

func cutOff15(d *convention.Dimensions) { d.CutOff = 15 * 60 }

func oneStopOf2018(place ...string) legal.Basis {
	b := inForce("2018-06-21", cite("Decree 61/2018/ND-CP", "Nghị định 61/2018/NĐ-CP", place...))
	return legal.Replaced(b, date.MustParse("2025-06-30"), legal.International.Cite(decree118()))
}

func oneStopOf2025(place ...string) legal.Basis {
	b := inForce("2025-07-01", legal.International.Cite(decree118(), place...))
	return legal.Replaced(b, date.MustParse("2026-08-04"), legal.International.Cite(decree118Amended()))
}

func oneStopOf2026(place ...string) legal.Basis {
	return inForce("2026-08-05", legal.International.Cite(decree118Amended(), place...))
}

func decree118() text.Text { return both("Decree 118/2025/ND-CP", "Nghị định 118/2025/NĐ-CP") }

func decree118Amended() text.Text {
	return both("Decree 118/2025/ND-CP as amended by Decree 309/2026/ND-CP", "Nghị định 118/2025/NĐ-CP được sửa đổi bởi Nghị định 309/2026/NĐ-CP")
}
