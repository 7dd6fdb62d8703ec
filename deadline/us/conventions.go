package us

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
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
// That a month ends by the number of the event's day is unverified; the rule
// does not say what ends a month without that day.
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
	convention.By(legal.Unverified(frcp("6", "a", "1")), convention.DimMonthAnchor),
	convention.By(frcp("6", "a", "5"), convention.DimRoll, convention.DimBackwardRoll),
	convention.By(frcp("6", "a", "4"), convention.DimDayEnd),
	convention.By(frcp("6", "d"), convention.DimAdditions))

// FRCP6AtClerk is FRCP6 for filing by other than electronic means: the last
// day ends when the clerk's office closes (6(a)(4)(B)), so that the instant
// needs a calendar with office hours.
func FRCP6AtClerk() convention.Convention { return frcp6AtClerk }

var frcp6AtClerk = frcp6.Derive(text.Plain(frcp("6").String()+", clerk's office"), frcp("6", "a", "4"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose })

// FRCP6Before2009 is the rule until 30 November 2009: periods of less than 11
// days excluded weekends and holidays.
func FRCP6Before2009() convention.Convention { return frcp6Before2009 }

var frcp6Before2009 = frcp6.Derive(text.Plain(frcp("6").String()+" before December 2009"), frcp("6", "a"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 10, convention.WorkingDaysOnly })

func frap(place ...string) legal.Basis { return rule("Fed. R. App. P.", place...) }

// FRAP26 is rule 26 of the Federal Rules of Appellate Procedure, parallel to
// FRCP6; the Committee Note of 2009 has the worked examples.
func FRAP26() convention.Convention { return frap26 }

var frap26 = frcp6.Derive(frap("26").Text(), frap("26"), nil) //nolint:gochecknoglobals // a constant-like table

// Illinois is 8 Illinois Administrative Code 217.90: a period of 5 days or
// less excludes weekends and holidays. The limit was read in a secondary
// source.
func Illinois() convention.Convention { return illinois }

var illinois = frcp6.Derive(rule("8 Ill. Adm. Code", "217.90").Text(), rule("8 Ill. Adm. Code", "217.90"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.WorkingDaysOnly })

// NewMexico is N.M. Stat. 12-2A-7, after the uniform act: a month without the
// day of the event ends on its last day (C), and periods of less than 11 days
// exclude weekends and holidays (E).
func NewMexico() convention.Convention { return newMexico }

var newMexico = frcp6.Derive(newMexicoStatutes("12-2A-7").Text(), newMexicoStatutes("12-2A-7"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) {
		d.AbsentDay, d.AbsentYear = date.LastOfMonth, date.LastOfMonth
		d.ShortDays, d.ShortCount = 10, convention.WorkingDaysOnly
	},
	convention.By(newMexicoStatutes("12-2A-7", "C"), convention.DimMonthAnchor, convention.DimAbsentDay),
	convention.By(newMexicoStatutes("12-2A-7", "E"), convention.DimShortDays))

func newMexicoStatutes(place ...string) legal.Basis { return section("N.M. Stat.", place...) }

// ServedByMail is the three days that FRCP 6(d) adds after service by mail.
func ServedByMail() deadline.Circumstance { return deadline.AddingDays(3, frcp("6", "d")) }
