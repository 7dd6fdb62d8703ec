package in

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func gca(place ...string) legal.Basis {
	return legal.BritishSection.Cite(text.Plain("General Clauses Act 1897 (India)"), place...)
}

// GeneralClauses is sections 9 and 10 of the General Clauses Act 1897: the word
// "from" leaves the first day out (9), and what is to be done in a court or office
// that is closed on the last day may be done on the next day on which it is open
// (10). A month is one of the calendar (3(35)); that it ends on the corresponding date,
// or with a month that has none, is case law: State of Himachal Pradesh v Himachal
// Techno Engineers (2010) and Rameshchandra Ambalal Joshi v State of Gujarat, read in
// reports of what they decide.
func GeneralClauses() convention.Convention { return generalClauses }

var generalClauses = convention.New( //nolint:gochecknoglobals // a constant-like table
	gca("9–10").Text(), gca("9–10"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth, Roll: convention.Following,
	},
	convention.By(gca("9"), convention.DimFirstDay, convention.DimDays),
	convention.By(gca("10"), convention.DimRoll),
	convention.By(gca("3", "35"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear).ReadAs(text.New("en",
		"case law: a month ends on the corresponding date of the next, or with it").With("vi",
		"án lệ: tháng kết thúc vào ngày tương ứng của tháng sau, hoặc vào ngày cuối của tháng đó"))).Reviewed(audit.Reprint())
