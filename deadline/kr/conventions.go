package kr

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// cite cites Korean law: 조, 항.
func cite(en, ko string, place ...string) legal.Basis {
	return legal.Korean.Cite(text.New("en", en+" (Korea)").With("ko", ko), place...)
}

func petitions(clause string) legal.Basis {
	return cite("Civil Petitions Treatment Act", "민원 처리에 관한 법률", "19", clause)
}

// CivilPetitions is how the handling of a request is counted: a period of 5
// days or less in office hours from the minute of receipt, 8 to a day, without
// Saturdays and holidays (1); one of 6 days or more in working days, the first
// day included (2); weeks, months and years with the first day included, to the
// day before the corresponding one or the end of the month, moved off a day off,
// by the Civil Act (3).
//
// A term of 5 days or less needs an instant ([deadline.At]) and a calendar
// with office hours.
func CivilPetitions() convention.Convention { return civilPetitions }

var civilPetitions = convention.New( //nolint:gochecknoglobals // a constant-like table
	petitions("").Act, petitions(""),
	convention.Dimensions{
		FirstDay: convention.FirstDayIncluded, Days: convention.WorkingDaysOnly, ShortDays: 5, ShortCount: convention.OfficeHoursOnly,
		MonthAnchor: convention.AnchorStart, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following,
	},
	convention.By(petitions("1"), convention.DimShortDays, convention.DimShortCount, convention.DimHours),
	convention.By(petitions("2"), convention.DimFirstDay, convention.DimDays),
	convention.By(petitions("3"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear, convention.DimRoll)).Reviewed(audit.Reprint())

func civilAct(articles string) legal.Basis { return cite("Civil Act", "민법", articles) }

// CivilAct is Civil Act arts 156 to 161, the rule of the administration where no
// other provides otherwise: hours run at once (156), the first day is not counted
// unless it starts at midnight (157), the period ends with its last day (159),
// months end the day before the one numbered like the first day counted, or with
// the month (160), and an end on a Saturday or holiday moves to the next day (161).
func CivilAct() convention.Convention { return civil }

var civil = convention.New( //nolint:gochecknoglobals // a constant-like table
	civilAct("").Act, civilAct("156–161"),
	convention.Dimensions{
		FirstDay: convention.IncludedAtMidnight, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorStart, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following,
	},
	convention.By(civilAct("156"), convention.DimHours),
	convention.By(civilAct("157"), convention.DimFirstDay),
	convention.By(civilAct("159"), convention.DimDays, convention.DimDayEnd),
	convention.By(civilAct("160"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(civilAct("161"), convention.DimRoll)).Reviewed(audit.Reprint())

// Restriction is General Act on Public Administration art. 6(2): where a right
// is restricted or a duty imposed the first day counts and the end does not
// move, unless that is to the disadvantage of the person. It was read in a
// secondary source.
func Restriction() convention.Convention { return restriction }

var restriction = civil.Derive(generalAct("6", "2").Text(), generalAct("6", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.FirstDay, d.Roll = convention.FirstDayIncluded, convention.Keep }).Reviewed(audit.Reprint())

func generalAct(place ...string) legal.Basis {
	return cite("General Act on Public Administration", "행정기본법", place...)
}
