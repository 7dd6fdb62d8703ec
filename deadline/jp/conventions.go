package jp

import "github.com/statutory-go/statutory/deadline"

func civilCode(article string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("Civil Code (Japan)"), Article: article}
}

// CivilCode is Civil Code arts 138 to 143: hours run at once (139), the first
// day is not counted unless it starts at midnight (140), the period ends with
// its last day (141), a last day on which business is customarily not done
// moves to the next (142), and weeks, months and years end the day before the
// one numbered like the first day counted, or with a month that has none
// (143(2)).
//
// Art. 142 moves the end only where it is customary not to do business on such
// a day: give a calendar with those days off and no others.
func CivilCode() deadline.Convention { return civil }

var civil = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.PlainText("Civil Code (Japan) 138-143"), civilCode("138-143"),
	deadline.Dimensions{
		FirstDay: deadline.IncludedAtMidnight, Days: deadline.AllDays, Hours: deadline.HoursElapsed,
		MonthAnchor: deadline.AnchorStart, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		Roll: deadline.Following, HourRoll: deadline.HourKeep,
	},
	deadline.Provision{Dimension: deadline.DimHours, Basis: civilCode("139")},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: civilCode("140")},
	deadline.Provision{Dimension: deadline.DimDayEnd, Basis: civilCode("141")},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: civilCode("142")},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: civilCode("143(2)")},
	deadline.Provision{Dimension: deadline.DimAbsentDay, Basis: civilCode("143(2)")},
	deadline.Provision{Dimension: deadline.DimAbsentYear, Basis: civilCode("143(2)")})

func holidays(article string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("Act on Holidays of Administrative Organs"), Article: article}
}

// Administration is arts 1 and 2 of the Act on Holidays of Administrative
// Organs: a period of a request to an organ of the state that ends on an
// administrative holiday ends on the next day that is none; periods in hours
// do not move.
func Administration() deadline.Convention { return administration }

var administration = civil.Derive(deadline.PlainText("Act on Holidays of Administrative Organs (Japan)"), holidays("2"), //nolint:gochecknoglobals // a constant-like table
	func(*deadline.Dimensions) {},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: holidays("2")},
	deadline.Provision{Dimension: deadline.DimHourRoll, Basis: holidays("2")})
