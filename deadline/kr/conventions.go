package kr

import "github.com/statutory-go/statutory/deadline"

func petitions(clause string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("Civil Petitions Treatment Act"), Article: "computing article", Clause: clause}
}

// CivilPetitions is how the handling of a request is counted: a period of 5
// days or less in office hours from the minute of receipt, 8 to a day, without
// Saturdays and holidays (1); one of 6 days or more in working days, the first
// day included (2); weeks, months and years with the first day included, to
// the day before the corresponding one or the end of the month, moved off a
// day off (4). "Immediately" is 3 office hours.
//
// A term of 5 days or less needs an instant ([deadline.At]) and a calendar
// with office hours.
func CivilPetitions() deadline.Convention { return civilPetitions }

var civilPetitions = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.PlainText("Civil Petitions Treatment Act"), petitions(""),
	deadline.Dimensions{
		FirstDay: deadline.FirstDayIncluded, Days: deadline.WorkingDaysOnly, ShortDays: 5, ShortCount: deadline.OfficeHoursOnly,
		MonthAnchor: deadline.AnchorStart, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		Roll: deadline.Following,
	},
	deadline.Provision{Dimension: deadline.DimShortDays, Basis: petitions("1")},
	deadline.Provision{Dimension: deadline.DimShortCount, Basis: petitions("1")},
	deadline.Provision{Dimension: deadline.DimHours, Basis: petitions("1")},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: petitions("2")},
	deadline.Provision{Dimension: deadline.DimDays, Basis: petitions("2")},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: petitions("4")},
	deadline.Provision{Dimension: deadline.DimAbsentDay, Basis: petitions("4")},
	deadline.Provision{Dimension: deadline.DimAbsentYear, Basis: petitions("4")},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: petitions("4")})

func civilAct(articles string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("Civil Act"), Article: articles, Unverified: true}
}

// CivilAct is Civil Act arts 157 and 160 [unverified], the rule of the
// administration where no other provides otherwise: the first day is not
// counted unless it starts at midnight, months end the day before the one
// numbered like the first day counted, or with the month, and move off a day
// off.
func CivilAct() deadline.Convention { return civil }

var civil = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.PlainText("Civil Act (Korea)"), civilAct("157, 160"),
	deadline.Dimensions{
		FirstDay: deadline.IncludedAtMidnight, Days: deadline.AllDays, Hours: deadline.HoursElapsed,
		MonthAnchor: deadline.AnchorStart, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		Roll: deadline.Following,
	},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: civilAct("157")},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: civilAct("160")})

// Restriction is General Act on Public Administration art. 6(2): where a right
// is restricted or a duty imposed the first day counts and the end does not
// move, unless that is to the disadvantage of the person. It was read in a
// secondary source.
func Restriction() deadline.Convention { return restriction }

var restriction = civil.Derive(deadline.PlainText("General Act on Public Administration art. 6(2)"), //nolint:gochecknoglobals // a constant-like table
	deadline.Cite("General Act on Public Administration", "6", "2"),
	func(d *deadline.Dimensions) { d.FirstDay, d.Roll = deadline.FirstDayIncluded, deadline.Keep })
