package ca

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func ia(place ...string) legal.Basis {
	return legal.BritishSection.Cite(text.Plain("Interpretation Act (Canada)"), place...)
}

// Interpretation is sections 26 to 28 of the Interpretation Act: the day of the
// event is not counted (27(2)), months end on the day numbered like that of the
// event or with a month that has none (28), and what is due on a holiday may be
// done on the next day that is none (26). Read in commentary.
func Interpretation() convention.Convention { return interpretation }

var interpretation = convention.New( //nolint:gochecknoglobals // a constant-like table
	ia("26–28").Text(), ia("26–28"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth, Roll: convention.Following,
	},
	convention.By(ia("26"), convention.DimRoll),
	convention.By(ia("27", "2"), convention.DimFirstDay, convention.DimDays),
	convention.By(ia("28"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear)).Reviewed(audit.Reprint())

// InterpretationClearDays is section 27(1): of "at least" so many days, or clear
// days, between two events neither is counted, and the answer is the first day on
// which the second may be.
func InterpretationClearDays() convention.Convention { return clearDays }

var clearDays = interpretation.Derive(text.Plain(ia("27", "1").String()+", clear days"), ia("27", "1"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) {
		d.ClearEnd, d.Bound, d.Roll = true, convention.EarliestDay, convention.Keep
	}).Reviewed(audit.Reprint())
