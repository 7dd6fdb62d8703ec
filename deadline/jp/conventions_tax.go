package jp

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func generalRules(place ...string) legal.Basis {
	return cite("Act on General Rules for National Taxes", "国税通則法", place...)
}

// circular cites a number of the Tax Agency's Basic Circular on article 10.
func circular(number string) legal.Basis {
	return legal.Japanese.Cite(text.New("en", "Basic Circular on art. 10 of the Act on General Rules for National Taxes, no. "+number+" (Japan)").
		With("ja", "国税通則法基本通達第10条関係"+number))
}

// NationalTax is article 10 of the Act on General Rules for National Taxes: the first day
// is not counted unless the period starts at midnight (10(1) no. 1), months and years end
// the day before the one numbered like the first day counted, or with a month that has
// none (no. 3), and a time limit for a filing, a notice or a payment that falls on a day
// off is the day after it (10(2)); one in hours does not move. Days off are Sundays,
// national holidays, other general holidays, Saturdays and 29 to 31 December. What is
// counted back and is itself a time limit moves to the day after it as well (Basic
// Circular, no. 5).
func NationalTax() convention.Convention { return nationalTax }

var nationalTax = convention.New( //nolint:gochecknoglobals // a constant-like table
	generalRules("10").Text(), generalRules("10"),
	convention.Dimensions{
		FirstDay: convention.IncludedAtMidnight, Days: convention.AllDays,
		MonthAnchor: convention.AnchorStart, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following, BackwardRoll: convention.Following, HourRoll: convention.HourKeep,
	},
	convention.By(generalRules("10", "1", "1"), convention.DimFirstDay),
	convention.By(generalRules("10", "1"), convention.DimDays),
	convention.By(generalRules("10", "1", "3"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(generalRules("10", "2"), convention.DimRoll, convention.DimHourRoll),
	convention.By(circular("5"), convention.DimBackwardRoll)).Reviewed(audit.Reprint())

// NationalTaxBefore is NationalTax for what must be done "at least" so many days before
// an event: the day before the event is the first, the days are over with the last of
// them, and it must be done by the day before that (Basic Circular, no. 2): for a sale on
// 21 April at least ten days before, by the 10th. Where that day is off nothing is said.
func NationalTaxBefore() convention.Convention { return nationalTaxBefore }

var nationalTaxBefore = nationalTax.Derive( //nolint:gochecknoglobals // a constant-like table
	text.New("en", generalRules("10").In("en")+", days before an event").With("ja", generalRules("10").In("ja")+"、前に遡る期間"),
	circular("2"),
	func(d *convention.Dimensions) {
		d.Direction, d.ClearEnd, d.BackwardRoll = convention.Backwards, true, convention.RollUnstated
	}).Reviewed(audit.Reprint())
