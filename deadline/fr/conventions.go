package fr

import "github.com/statutory-go/statutory/deadline"

func cpc(article, paragraph string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("Code de procédure civile"), Article: article, Clause: paragraph}
}

// CPC641 is articles 641 and 642 of the Code of Civil Procedure: the day of
// the event is not counted (641(1)), months and years end on the day numbered
// like that of the event or, in a month without it, on its last day (641(2)),
// months are counted before days (641(3)), the period expires at 24:00
// (642(1)) and moves from a Saturday, Sunday or holiday to the next working
// day (642(2)). That a backward period does not move was read in commentary.
func CPC641() deadline.Convention { return cpc641 }

var cpc641 = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.PlainText("CPC 641-642"), cpc("641-642", ""),
	deadline.Dimensions{
		FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays,
		MonthAnchor: deadline.AnchorEvent, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		Roll: deadline.Following, BackwardRoll: deadline.Keep,
	},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: cpc("641", "1")},
	deadline.Provision{Dimension: deadline.DimDays, Basis: cpc("641", "1")},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: cpc("641", "2")},
	deadline.Provision{Dimension: deadline.DimAbsentDay, Basis: cpc("641", "2")},
	deadline.Provision{Dimension: deadline.DimAbsentYear, Basis: cpc("641", "2")},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: cpc("642", "2")},
	deadline.Provision{Dimension: deadline.DimBackwardRoll, Basis: cpc("642", "2"), Reading: deadline.NewText("en",
		"commentary: a period counted backward does not move").With("vi", "theo bình luận: thời hạn tính ngược không chuyển ngày")},
	deadline.Provision{Dimension: deadline.DimDayEnd, Basis: cpc("642", "1")})

// Silence is the two months after which silence is acceptance (CRPA L231-1,
// with many exceptions): acceptance arises at the end of the corresponding
// day and does not move, as practice has it.
func Silence() deadline.Convention { return silence }

var silence = cpc641.Derive(deadline.PlainText("CRPA L231-1, silence"), deadline.Cite("CRPA", "L231-1"), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) { d.Roll = deadline.Keep },
	deadline.Provision{Dimension: deadline.DimRoll, Basis: deadline.Cite("CRPA", "L231-1"), Reading: deadline.NewText("en",
		"practice does not move the end of a silence").With("vi", "thực tiễn không chuyển ngày kết thúc của thời hạn im lặng")})
