package us

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// ccp cites California's Code of Civil Procedure.
func ccp(place ...string) legal.Basis { return section("Cal. Code Civ. Proc.", place...) }

// California is sections 12 and 12a of the Code of Civil Procedure: the first day is
// excluded and the last included, unless it is a holiday, and then the period is extended
// to the next day that is none. Saturdays and Sundays are holidays, and so is a day on
// which the office is closed (12a(a), 12b, 135). The sections speak of days alone. Before
// a hearing days are counted back: see [CaliforniaHearing].
func California() convention.Convention { return california }

var california = convention.New( //nolint:gochecknoglobals // a constant-like table
	ccp("12").Text(), ccp("12"),
	convention.Dimensions{FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Roll: convention.Following},
	convention.By(ccp("12"), convention.DimFirstDay, convention.DimDays),
	convention.By(ccp("12a", "a"), convention.DimRoll)).Reviewed(audit.Reprint())

// CaliforniaHearing is section 12c, for what is due no later than some days before a
// hearing, such as 16 court days for the papers of a motion (1005(b)): the days are counted
// back from the hearing, whose own day is excluded (12c(a)), and days that a method of
// service adds are counted back from the day so found (12c(b)): see
// [ServedByMailInCalifornia]. Court days are working days.
//
// Where calendar days counted back end on a holiday, section 12a is read as it stands: the
// next day that is none will do. That was read in commentary; who serves before the
// holiday is safe.
func CaliforniaHearing() convention.Convention { return californiaHearing }

var californiaHearing = california.Derive(ccp("12c").Text(), ccp("12c"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) {
		d.Direction, d.BackwardRoll, d.Additions = convention.Backwards, convention.Following, convention.AddAfterRoll
	},
	convention.By(ccp("12c", "a"), convention.DimDirection, convention.DimFirstDay),
	convention.By(ccp("12c", "b"), convention.DimAdditions),
	convention.By(ccp("12a", "a"), convention.DimBackwardRoll).ReadAs(text.New("en",
		"the period is extended to the next day that is no holiday, also where days are counted back").With("vi",
		"thời hạn kéo dài đến ngày tiếp theo không phải ngày nghỉ, cả khi tính ngược"))).Reviewed(audit.Reprint())

// ServedByMailInCalifornia is the five calendar days that section 1005(b) adds before a
// hearing where the papers are mailed, and addressed to a place, within California.
func ServedByMailInCalifornia() deadline.Circumstance {
	return deadline.AddingDays(5, ccp("1005", "b"))
}

// gcl cites New York's General Construction Law.
func gcl(place ...string) legal.Basis { return section("N.Y. Gen. Constr. Law", place...) }

// NewYork is the General Construction Law: the calendar day from which days, weeks or
// months are reckoned is excluded (20), a month ends on the day with the number of that
// one, or with a month that has none (30), and what is due on a Saturday, a Sunday or a
// public holiday may be done on the next succeeding business day, also where the period is
// one "after which or before which" it is to be done, and at the same hour (25-a(1)).
// Sections 20 and 30 were read in a decision and in the report of their drafters.
func NewYork() convention.Convention { return newYork }

var newYork = convention.New( //nolint:gochecknoglobals // a constant-like table
	gcl("20, 25-a, 30").Text(), gcl("20, 25-a, 30"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, MonthAnchor: convention.AnchorEvent,
		AbsentDay: date.LastOfMonth, Roll: convention.Following, BackwardRoll: convention.Following, HourRoll: convention.HourRollsAsDays,
	},
	convention.By(gcl("20"), convention.DimFirstDay, convention.DimDays),
	convention.By(gcl("25-a", "1"), convention.DimRoll, convention.DimBackwardRoll, convention.DimHourRoll),
	convention.By(legal.Unverified(gcl("30")), convention.DimMonthAnchor, convention.DimAbsentDay)).Reviewed(audit.Reprint())
