package fr

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// article cites French law: article, alinéa.
func article(act string, place ...string) legal.Basis {
	return legal.French.Cite(text.Plain(act), place...)
}

func cpc(place ...string) legal.Basis  { return article("CPC", place...) }
func crpa(place ...string) legal.Basis { return article("CRPA", place...) }

// CPC641 is articles 641 and 642 of the Code of Civil Procedure: the day of
// the event is not counted (641(1)), months and years end on the day numbered
// like that of the event or, in a month without it, on its last day (641(2)),
// months are counted before days (641(3)), the period expires at 24:00
// (642(1)) and moves from a Saturday, Sunday or holiday to the next working
// day (642(2)). That a backward period does not move was read in commentary.
func CPC641() convention.Convention { return cpc641 }

var cpc641 = convention.New( //nolint:gochecknoglobals // a constant-like table
	cpc("641 et 642").Text(), cpc("641 et 642"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following, BackwardRoll: convention.Keep,
	},
	convention.By(cpc("641", "1"), convention.DimFirstDay, convention.DimDays),
	convention.By(cpc("641", "2"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(cpc("642", "2"), convention.DimRoll),
	convention.By(cpc("642", "2"), convention.DimBackwardRoll).ReadAs(text.New("en",
		"commentary: a period counted backward does not move").With("vi", "theo bình luận: thời hạn tính ngược không chuyển ngày")),
	convention.By(cpc("642", "1"), convention.DimDayEnd)).Reviewed(audit.Reprint())

// CJA421 is the delay before the administrative courts (CJA art. R. 421-1), which
// is free, délai franc: neither the day of the event nor the last day counts, so
// that what was received on 20 March can be contested until 21 May. A last day
// that is off moves to the next working day. That it is free is case law; it was
// read in the tax administration's guidance.
func CJA421() convention.Convention { return cja421 }

var cja421 = convention.New( //nolint:gochecknoglobals // a constant-like table
	cja("R. 421-1").Text(), cja("R. 421-1"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, ClearEnd: true,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth, Roll: convention.Following,
	},
	convention.By(cja("R. 421-1"), convention.DimClearEnd, convention.DimRoll).ReadAs(text.New("en",
		"the delay is free: the last day is clear, too").With("vi", "thời hạn trọn ngày: ngày cuối cùng cũng không tính"))).Reviewed(audit.Reprint())

func cja(place ...string) legal.Basis { return article("CJA", place...) }

// Silence is the two months after which silence is acceptance (CRPA L231-1,
// with many exceptions): acceptance arises with the corresponding day and does not
// move, as practice has it; whether at its beginning or its end is not settled.
func Silence() convention.Convention { return silence }

var silence = cpc641.Derive(text.Plain(crpa("L. 231-1").String()+", silence"), crpa("L. 231-1"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Roll = convention.Keep },
	convention.By(crpa("L. 231-1"), convention.DimRoll).ReadAs(text.New("en",
		"practice does not move the end of a silence").With("vi", "thực tiễn không chuyển ngày kết thúc của thời hạn im lặng"))).Reviewed(audit.Reprint())
