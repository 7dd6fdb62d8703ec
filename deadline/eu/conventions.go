package eu

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
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
// Days of distance are added after the roll; that is unverified.
func Regulation1182() convention.Convention { return regulation1182 }

var regulation1182 = convention.New( //nolint:gochecknoglobals // a constant-like table
	name(), legal.Unverified(regulation("3")),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		Hours: convention.HoursElapsed, HourStart: convention.HourNextFull,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		HalfMonth: convention.FifteenDaysLast, Roll: convention.Following, BackwardRoll: convention.Keep,
		HourRoll: convention.HourKeep, MinWorking: 2, Additions: convention.AddAfterRoll,
	},
	convention.By(legal.Unverified(regulation("3", "1")), convention.DimFirstDay, convention.DimHourStart),
	convention.By(legal.Unverified(regulation("3", "3")), convention.DimDays),
	convention.By(legal.Unverified(regulation("3", "2", "a")), convention.DimHours),
	convention.By(regulation("3", "2", "c"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(legal.Unverified(regulation("3", "2", "d")), convention.DimHalfMonth),
	convention.By(regulation("3", "4"), convention.DimRoll, convention.DimBackwardRoll, convention.DimHourRoll),
	convention.By(regulation("3", "5"), convention.DimMinWorking))

// Regulation1182FixedDate is arts 4 and 5: entry into force, expiry and acts
// at a fixed date, to which art. 3(4) and (5) do not apply.
func Regulation1182FixedDate() convention.Convention { return fixedDate }

var fixedDate = regulation1182.Derive( //nolint:gochecknoglobals // a constant-like table
	text.New("en", "Regulation 1182/71, fixed date").With("vi", "Quy định 1182/71, ngày cố định"),
	legal.Unverified(regulation("4–5")),
	func(d *convention.Dimensions) { d.Roll, d.MinWorking = convention.Keep, 0 })
