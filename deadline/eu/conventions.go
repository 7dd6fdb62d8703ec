package eu

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// regulation cites Regulation (EEC, Euratom) 1182/71.
func regulation(place ...string) legal.Basis { return legal.International.Cite(name(), place...) }

func name() text.Text { return text.New("en", "Regulation 1182/71").With("vi", "Quy định 1182/71") }

// Regulation1182 is how periods laid down by acts of the Union run: the hour
// or day of the event is not counted (art. 3(1)), weeks, months and years end
// on the day numbered like that of the event (3(2)(c), Toeters & Verberk,
// C-171/03), half a month is 15 days (3(2)(d)), a last day that is off moves
// to the next working day but not in hours and not in a backward count (3(4)),
// and a period of two days or more has at least two working days (3(5)).
//
// The regulation knows no days of distance: those of the Courts are in
// [CourtOfJustice].
func Regulation1182() convention.Convention { return regulation1182 }

var regulation1182 = convention.New( //nolint:gochecknoglobals // a constant-like table
	name(), legal.Unverified(regulation("3")),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		Hours: convention.HoursElapsed, HourStart: convention.HourNextFull,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		HalfMonth: convention.FifteenDaysLast, Roll: convention.Following, BackwardRoll: convention.Keep,
		HourRoll: convention.HourKeep, MinWorking: 2,
	},
	convention.By(regulation("3", "1"), convention.DimFirstDay, convention.DimHourStart),
	convention.By(legal.Unverified(regulation("3", "3")), convention.DimDays),
	convention.By(legal.Unverified(regulation("3", "2", "a")), convention.DimHours),
	convention.By(regulation("3", "2", "c"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(legal.Unverified(regulation("3", "2", "d")), convention.DimHalfMonth),
	convention.By(regulation("3", "4"), convention.DimRoll, convention.DimBackwardRoll, convention.DimHourRoll),
	convention.By(regulation("3", "5"), convention.DimMinWorking)).Reviewed(audit.Reprint())

// CourtOfJustice is how periods run before the Court of Justice: like those of
// [Regulation1182], by the Rules of Procedure's own articles, with the days on account
// of distance added to the period, and the whole moved once where it ends on a day off
// (arts 49, 51; T-85/97 Horeca-Wallonie v Commission). Give them with [Distance]. A
// period of the Rules has no least number of working days; that, and the articles, were
// not read in the text of the Rules.
func CourtOfJustice() convention.Convention { return courtOfJustice }

var courtOfJustice = convention.New( //nolint:gochecknoglobals // a constant-like table
	court("49").Text(), legal.Unverified(court("49")), courtDimensions(),
	convention.By(legal.Unverified(court("49", "1")), convention.DimFirstDay, convention.DimHourStart, convention.DimDays, convention.DimHours,
		convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear, convention.DimHalfMonth),
	convention.By(legal.Unverified(court("49", "2")), convention.DimRoll, convention.DimBackwardRoll, convention.DimHourRoll),
	convention.By(legal.Cite("T-85/97 Horeca-Wallonie v Commission"), convention.DimAdditions)).Reviewed(audit.Reprint())

// courtDimensions are those of the regulation but for what the Court has of its own.
func courtDimensions() convention.Dimensions {
	d := regulation1182.Dimensions()
	d.MinWorking, d.Additions = 0, convention.AddBeforeRoll
	return d
}

func court(place ...string) legal.Basis {
	return legal.International.Cite(text.New("en", "Rules of Procedure of the Court of Justice").With("vi", "Quy tắc tố tụng của Toà án Công lý Liên minh Châu Âu"), place...)
}

// Distance is the single period of ten days that is added on account of distance
// (Rules of Procedure of the Court of Justice, art. 51 [unverified]).
func Distance() deadline.Circumstance { return deadline.AddingDays(10, legal.Unverified(court("51"))) }

// Regulation1182EntryIntoForce is art. 4(2): acts take effect, or are applied, at
// the beginning of the first hour of the day that falls on a fixed date. The day
// is the first on which they are law; art. 3(4) and (5) do not apply. Read from
// memory, and unverified.
func Regulation1182EntryIntoForce() convention.Convention { return entryIntoForce }

var entryIntoForce = regulation1182.Derive( //nolint:gochecknoglobals // a constant-like table
	text.New("en", "Regulation 1182/71, entry into force").With("vi", "Quy định 1182/71, ngày có hiệu lực"),
	legal.Unverified(regulation("4", "2")),
	func(d *convention.Dimensions) {
		d.Roll, d.MinWorking, d.Bound = convention.Keep, 0, convention.EarliestDay
	})

// Regulation1182FixedDate is arts 4(3) and 5: acts cease to have effect, and what
// is to be done at a fixed date may be done, until the end of the last hour of
// that day; art. 3(4) and (5) do not apply. Read from memory, and unverified.
func Regulation1182FixedDate() convention.Convention { return fixedDate }

var fixedDate = regulation1182.Derive( //nolint:gochecknoglobals // a constant-like table
	text.New("en", "Regulation 1182/71, fixed date").With("vi", "Quy định 1182/71, ngày cố định"),
	legal.Unverified(regulation("4", "3")),
	func(d *convention.Dimensions) { d.Roll, d.MinWorking = convention.Keep, 0 },
	convention.By(legal.Unverified(regulation("5")), convention.DimDayEnd))
