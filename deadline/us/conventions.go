package us

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// section cites statutes and rule court rules and regulations: in the United
// States the one has a sign and the other none.
func section(act string, place ...string) legal.Basis {
	return legal.AmericanSection.Cite(text.Plain(act), place...)
}

func rule(act string, place ...string) legal.Basis {
	return legal.AmericanRule.Cite(text.Plain(act), place...)
}

func frcp(place ...string) legal.Basis { return rule("Fed. R. Civ. P.", place...) }

// FRCP6 is rule 6 of the Federal Rules of Civil Procedure: the day of the
// event is excluded and every day counted, a last day that is off moves to
// the next day that is none in the direction of counting (6(a)(1), (5)),
// hours run at once and move to the same time of the next such day (6(a)(2)),
// and days that rule 6(d) adds are added after the period would otherwise
// expire: see [ServedByMail]. The last day ends at midnight, for electronic
// filing (6(a)(4)(A)).
//
// The rule does not say by which day a month ends: that it is the number of the
// event's day is a reading, and a month without that day is an error.
func FRCP6() convention.Convention { return frcp6 }

var frcp6 = convention.New( //nolint:gochecknoglobals // a constant-like table
	frcp("6").Text(), frcp("6", "a"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorEvent, Roll: convention.Following, BackwardRoll: convention.Preceding,
		HourRoll: convention.HourRollsAsDays, Additions: convention.AddAfterRoll,
	},
	convention.By(frcp("6", "a", "1"), convention.DimFirstDay, convention.DimDays),
	convention.By(frcp("6", "a", "2"), convention.DimHours, convention.DimHourRoll),
	monthsOfEvent(frcp("6", "a", "1")),
	convention.By(frcp("6", "a", "5"), convention.DimRoll, convention.DimBackwardRoll),
	convention.By(frcp("6", "a", "4"), convention.DimDayEnd),
	convention.By(frcp("6", "d"), convention.DimAdditions)).Reviewed(audit.Reprint())

// monthsOfEvent is the reading of a rule that computes periods in "a longer unit" than
// days and does not say where they end.
func monthsOfEvent(basis legal.Basis) convention.Provisions {
	return convention.By(basis, convention.DimMonthAnchor).ReadAs(text.New("en",
		"the rule does not say by which day a month ends; it is read as the number of the event's day").With("vi",
		"quy tắc không quy định tháng kết thúc vào ngày nào; được hiểu là ngày cùng số với ngày xảy ra sự kiện"))
}

// FRCP6AtClerk is FRCP6 for filing by other than electronic means: the last
// day ends when the clerk's office closes (6(a)(4)(B)), so that the instant
// needs a calendar with office hours.
func FRCP6AtClerk() convention.Convention { return frcp6AtClerk }

var frcp6AtClerk = frcp6.Derive(text.Plain(frcp("6").String()+", clerk's office"), frcp("6", "a", "4"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose }).Reviewed(audit.Reprint())

// FRCP6Before2009 is the rule until 30 November 2009: periods of less than 11
// days excluded weekends and holidays. It spoke neither of hours nor of counting
// backward, which came in 2009, and what it says of them here is nothing. An event
// after that day is a [convention.NotInForceError].
func FRCP6Before2009() convention.Convention { return frcp6Before2009 }

var frcp6Before2009 = convention.Editions(convention.New( //nolint:gochecknoglobals // a constant-like table
	text.Plain(frcp("6").String()+" before December 2009"), frcpBefore2009("6", "a"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, ShortDays: 10, ShortCount: convention.WorkingDaysOnly,
		MonthAnchor: convention.AnchorEvent, Roll: convention.Following, Additions: convention.AddAfterRoll,
	},
	monthsOfEvent(frcpBefore2009("6", "a")),
	convention.By(frcpBefore2009("6", "e"), convention.DimAdditions)).Reviewed(audit.Reprint()))

// frcpBefore2009 cites the rules as they were: what is 6(d) now was 6(e).
func frcpBefore2009(place ...string) legal.Basis {
	b := frcp(place...)
	b.Until, b.ReplacedBy = date.MustParse("2009-11-30"), text.Plain("the amendments of 2009")
	return b
}

func frap(place ...string) legal.Basis { return rule("Fed. R. App. P.", place...) }

// FRAP26 is rule 26 of the Federal Rules of Appellate Procedure, parallel to
// FRCP6; the Committee Note of 2009 has the worked examples. The three days after
// service by mail are those of 26(c): [ServedByMailOnAppeal].
func FRAP26() convention.Convention { return frap26 }

var frap26 = convention.New( //nolint:gochecknoglobals // a constant-like table
	frap("26").Text(), frap("26", "a"), frcp6.Dimensions(),
	convention.By(frap("26", "a", "1"), convention.DimFirstDay, convention.DimDays),
	convention.By(frap("26", "a", "2"), convention.DimHours, convention.DimHourRoll),
	monthsOfEvent(frap("26", "a", "1")),
	convention.By(frap("26", "a", "5"), convention.DimRoll, convention.DimBackwardRoll),
	convention.By(frap("26", "a", "4"), convention.DimDayEnd),
	convention.By(frap("26", "c"), convention.DimAdditions)).Reviewed(audit.Earlier())

// ServedByMailOnAppeal is the three days that FRAP 26(c) adds.
func ServedByMailOnAppeal() deadline.Circumstance { return deadline.AddingDays(3, frap("26", "c")) }

// Illinois is the Statute on Statutes, 5 ILCS 70/1.11: the first day is excluded
// and the last included, unless the last is a Saturday, a Sunday or a holiday,
// which is excluded too, and so are the days off that follow it. It speaks of
// time in days alone; it was read in a quotation.
func Illinois() convention.Convention { return illinois }

var illinois = convention.New( //nolint:gochecknoglobals // a constant-like table
	ilcs("5 ILCS", "70/1.11").Text(), ilcs("5 ILCS", "70/1.11"),
	convention.Dimensions{FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Roll: convention.Following}).Reviewed(audit.Reprint())

// ilcs cites Illinois by number and no sign: 5 ILCS 70/1.11.
func ilcs(act string, place ...string) legal.Basis { return rule(act, place...) }

// IllinoisAmmoniaGrants is 8 Illinois Administrative Code 217.90, of the Anhydrous
// Ammonia Security Grant Program alone: a period begins with the first business
// day after the event, and one of 5 days or less excludes weekends and holidays.
// From Friday 14 March 2025 the 10th day is Wednesday the 26th.
func IllinoisAmmoniaGrants() convention.Convention { return illinoisAmmonia }

var illinoisAmmonia = convention.New( //nolint:gochecknoglobals // a constant-like table
	rule("8 Ill. Adm. Code", "217.90").Text(), rule("8 Ill. Adm. Code", "217.90"),
	convention.Dimensions{
		Deemed: 1, DeemedDays: convention.WorkingDaysOnly, FirstDay: convention.FirstDayIncluded,
		Days: convention.AllDays, ShortDays: 5, ShortCount: convention.WorkingDaysOnly, Roll: convention.Following,
	}).Reviewed(audit.Reprint())

// NewMexico is N.M. Stat. 12-2A-7, after the uniform act: the day of the event is
// excluded and the last included (A), a month without the day of the event ends
// on its last day (C), periods of less than 11 days exclude weekends and holidays
// (E), and a last day that is off moves to the next day (F). It
// speaks neither of hours nor of counting backward nor of service by mail. Whether
// E catches a week, which is less than eleven days, it does not say: give days.
func NewMexico() convention.Convention { return newMexico }

var newMexico = convention.New( //nolint:gochecknoglobals // a constant-like table
	newMexicoStatutes("12-2A-7").Text(), newMexicoStatutes("12-2A-7"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, ShortDays: 10, ShortCount: convention.WorkingDaysOnly,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth, Roll: convention.Following,
	},
	convention.By(newMexicoStatutes("12-2A-7", "A"), convention.DimFirstDay, convention.DimDays),
	convention.By(newMexicoStatutes("12-2A-7", "C"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(newMexicoStatutes("12-2A-7", "E"), convention.DimShortDays, convention.DimShortCount),
	convention.By(newMexicoStatutes("12-2A-7", "F"), convention.DimRoll)).Reviewed(audit.Reprint())

func newMexicoStatutes(place ...string) legal.Basis { return section("N.M. Stat.", place...) }

// ServedByMail is the three days that FRCP 6(d) adds after service by mail, and after
// leaving the paper with the clerk or serving it by other means consented to in writing
// (5(b)(2)(C), (D), (F)).
func ServedByMail() deadline.Circumstance { return deadline.AddingDays(3, frcp("6", "d")) }
