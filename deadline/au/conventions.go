package au

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func aia(place ...string) legal.Basis {
	return legal.BritishSection.Cite(text.Plain("Acts Interpretation Act 1901 (Cth)"), place...)
}

// AIA36 is section 36 of the Acts Interpretation Act 1901: of a period that runs
// from a day, that day is not counted (36(1)), and what is to be done by a last day
// that is a Saturday, a Sunday or a holiday may be done on the next day that is
// none (36(2)). Months are counted from the first day of the period, the day after the
// event, and end immediately before the corresponding day, or with a month that has
// none: three months from an event on 30 September end on 31 December (s. 2G
// [unverified]; the example is that of the note to section 6A of the Trade Marks Act
// 1995, which displaces the rule). Section 36 was read with its examples.
func AIA36() convention.Convention { return aia36 }

var aia36 = convention.New( //nolint:gochecknoglobals // a constant-like table
	aia("36").Text(), aia("36"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		MonthAnchor: convention.AnchorStart, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following, BackwardRoll: convention.Keep,
	},
	convention.By(aia("36", "1"), convention.DimFirstDay, convention.DimDays),
	convention.By(aia("36", "2"), convention.DimRoll, convention.DimBackwardRoll),
	convention.By(legal.Unverified(aia("2G")), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear)).Reviewed(audit.Reprint())

// AIA36Before is AIA36 where the question is the first of the days before an event:
// the 7 days before a proceeding that starts on 8 May begin on 1 May (Example 7).
func AIA36Before() convention.Convention { return aia36Before }

var aia36Before = aia36.Derive(text.Plain(aia("36").String()+", days before an event"), aia("36", "1"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Direction, d.Bound = convention.Backwards, convention.EarliestDay }).Reviewed(audit.Reprint())
