package us

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func rule6(clause, point string) legal.Basis {
	return legal.Basis{Act: text.Plain("Federal Rules of Civil Procedure"), Article: "6", Clause: clause, Point: point}
}

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
	text.Plain("FRCP 6"), rule6("a", ""),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorEvent, Roll: convention.Following, BackwardRoll: convention.Preceding,
		HourRoll: convention.HourRollsAsDays, Additions: convention.AddAfterRoll,
	},
	convention.By(rule6("a", "1"), convention.DimFirstDay, convention.DimDays),
	convention.By(rule6("a", "2"), convention.DimHours, convention.DimHourRoll),
	convention.By(legal.Unverified(rule6("a", "1")), convention.DimMonthAnchor),
	convention.By(rule6("a", "5"), convention.DimRoll, convention.DimBackwardRoll),
	convention.By(rule6("a", "4"), convention.DimDayEnd),
	convention.By(rule6("d", ""), convention.DimAdditions))

// FRCP6AtClerk is FRCP6 for filing by other than electronic means: the last
// day ends when the clerk's office closes (6(a)(4)(B)), so that the instant
// needs a calendar with office hours.
func FRCP6AtClerk() convention.Convention { return frcp6AtClerk }

var frcp6AtClerk = frcp6.Derive(text.Plain("FRCP 6, clerk's office"), rule6("a", "4"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.DayEnd = convention.AtOfficeClose })

// FRCP6Before2009 is the rule until 30 November 2009: periods of less than 11
// days excluded weekends and holidays.
func FRCP6Before2009() convention.Convention { return frcp6Before2009 }

var frcp6Before2009 = frcp6.Derive(text.Plain("FRCP 6 before December 2009"), rule6("a", ""), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 10, convention.WorkingDaysOnly })

// FRAP26 is rule 26 of the Federal Rules of Appellate Procedure, parallel to
// FRCP6; the Committee Note of 2009 has the worked examples.
func FRAP26() convention.Convention { return frap26 }

var frap26 = frcp6.Derive(text.Plain("FRAP 26"), legal.Cite("Federal Rules of Appellate Procedure", "26"), nil) //nolint:gochecknoglobals // a constant-like table

// Illinois is 8 Illinois Administrative Code 217.90: a period of 5 days or
// less excludes weekends and holidays. The limit was read in a secondary
// source.
func Illinois() convention.Convention { return illinois }

var illinois = frcp6.Derive(text.Plain("8 Ill. Adm. Code 217.90"), legal.Cite("8 Illinois Administrative Code", "217.90"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.ShortDays, d.ShortCount = 5, convention.WorkingDaysOnly })

// NewMexico is N.M. Stat. 12-2A-7, after the uniform act: a month without the
// day of the event ends on its last day (C), and periods of less than 11 days
// exclude weekends and holidays (E).
func NewMexico() convention.Convention { return newMexico }

var newMexico = frcp6.Derive(text.Plain("N.M. Stat. 12-2A-7"), legal.Cite("N.M. Stat.", "12-2A-7"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) {
		d.AbsentDay, d.AbsentYear = date.LastOfMonth, date.LastOfMonth
		d.ShortDays, d.ShortCount = 10, convention.WorkingDaysOnly
	},
	convention.By(legal.Cite("N.M. Stat.", "12-2A-7", "C"), convention.DimMonthAnchor, convention.DimAbsentDay),
	convention.By(legal.Cite("N.M. Stat.", "12-2A-7", "E"), convention.DimShortDays))

// ServedByMail is the three days that FRCP 6(d) adds after service by mail.
func ServedByMail() deadline.Circumstance { return deadline.AddingDays(3, rule6("d", "")) }
