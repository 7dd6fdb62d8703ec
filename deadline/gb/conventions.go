package gb

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// rule cites rules, schedules and regulations.
func rule(act string, place ...string) legal.Basis {
	return legal.BritishRule.Cite(text.Plain(act), place...)
}

// cpr cites the Civil Procedure Rules 1998.
func cpr(place ...string) legal.Basis { return rule("CPR", place...) }

// CPR2_8 is rule 2.8: the day on which the period begins is not counted
// (2.8(3)), a period of 5 days or less does not count Saturdays, Sundays, bank
// holidays, Christmas Day and Good Friday (2.8(4)), and an end that is off
// stays, for only acts at the court office move: see [CPR2_8CourtOffice].
//
// A month ends on the corresponding date (2.10, unverified; Dodds v Walker
// [1981] 1 WLR 1027), or at the end of a month that has none.
func CPR2_8() convention.Convention { return cpr28 } //revive:disable-line:var-naming // the rule's own number

var cpr28 = convention.New( //nolint:gochecknoglobals // a constant-like table
	cpr("2.8").Text(), cpr("2.8"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, ShortDays: 5, ShortCount: convention.WorkingDaysOnly,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Keep, BackwardRoll: convention.Keep,
	},
	convention.By(cpr("2.8", "3"), convention.DimFirstDay),
	convention.By(cpr("2.8", "2"), convention.DimDays),
	convention.By(cpr("2.8", "4"), convention.DimShortDays),
	convention.By(legal.Unverified(cpr("2.10")), convention.DimMonthAnchor),
	convention.By(legal.Cite("Dodds v Walker [1981] 1 WLR 1027"), convention.DimAbsentDay)).Reviewed(audit.Reprint())

// CPR2_8ClearEnd is CPR2_8 where the end of the period is defined by an event
// too, such as a hearing: its day is not counted either (2.8(3)).
func CPR2_8ClearEnd() convention.Convention { return cpr28ClearEnd } //revive:disable-line:var-naming // the rule's own number

var cpr28ClearEnd = cpr28.Derive(text.Plain(cpr("2.8").String()+", end defined by an event"), cpr("2.8", "3"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.ClearEnd = true }).Reviewed(audit.Reprint())

// CPR2_8Earliest is CPR2_8ClearEnd where the question is the first day on
// which something is permitted: the earliest date of a hearing that must not
// be less than 28 days after service.
func CPR2_8Earliest() convention.Convention { return cpr28Earliest } //revive:disable-line:var-naming // the rule's own number

var cpr28Earliest = cpr28ClearEnd.Derive(text.Plain(cpr("2.8").String()+", earliest permitted day"), cpr("2.8", "3"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Bound = convention.EarliestDay }).Reviewed(audit.Reprint())

// CPR2_8CourtOffice is CPR2_8 for an act at the court office: a period that
// ends on a day on which the office is closed allows it on the next day on
// which it is open (2.8(5)).
func CPR2_8CourtOffice() convention.Convention { return cpr28CourtOffice } //revive:disable-line:var-naming // the rule's own number

var cpr28CourtOffice = cpr28.Derive(text.Plain(cpr("2.8").String()+", act at the court office"), cpr("2.8", "5"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Roll = convention.Following }).Reviewed(audit.Reprint())

// Insolvency is schedule 5 to the Insolvency (England and Wales) Rules 2016:
// days as in CPR 2.8 but for its paragraph (4), so that a short period counts all
// days (para. 1), and months run forward and backward to the corresponding date, or
// to the last day of a month without one (para. 2). It was read in summaries, and not
// its text.
func Insolvency() convention.Convention { return insolvency }

var insolvency = convention.New(insolvencyRules("sch. 5").Text(), legal.Unverified(insolvencyRules("sch. 5")), //nolint:gochecknoglobals // a constant-like table
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Keep, BackwardRoll: convention.Keep,
	},
	convention.By(legal.Unverified(insolvencyRules("sch. 5 para. 1")), convention.DimFirstDay, convention.DimDays, convention.DimRoll, convention.DimBackwardRoll),
	convention.By(legal.Unverified(insolvencyRules("sch. 5 para. 2")), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear))

// InsolvencyClearDays is Insolvency where the end of the period is defined by an
// event too: 14 clear days before a hearing on 18 March 2017 begin after 3 March.
func InsolvencyClearDays() convention.Convention { return insolvencyClear }

var insolvencyClear = insolvency.Derive(text.Plain(insolvencyRules("sch. 5").String()+", clear days"), legal.Unverified(insolvencyRules("sch. 5")), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.ClearEnd = true })

// CPR6_14 is rule 6.14: a claim form served within the jurisdiction is deemed to be
// served on the second business day after the step that sends it, and a period
// then runs as under [CPR2_8].
func CPR6_14() convention.Convention { return cpr614 } //revive:disable-line:var-naming // the rule's own number

var cpr614 = cpr28.Derive(cpr("6.14").Text(), cpr("6.14"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Deemed, d.DeemedDays = 2, convention.WorkingDaysOnly }).Reviewed(audit.Reprint())

func insolvencyRules(place ...string) legal.Basis {
	return rule("Insolvency (England and Wales) Rules 2016", place...)
}
