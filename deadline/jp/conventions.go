package jp

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// cite cites Japanese law: 条, 項.
func cite(en, ja string, place ...string) legal.Basis {
	return legal.Japanese.Cite(text.New("en", en+" (Japan)").With("ja", ja), place...)
}

func civilCode(place ...string) legal.Basis { return cite("Civil Code", "民法", place...) }

// CivilCode is Civil Code arts 138 to 143: hours run at once (139), the first
// day is not counted unless it starts at midnight (140), the period ends with
// its last day (141), a last day on which business is customarily not done
// moves to the next (142), and weeks, months and years end the day before the
// one numbered like the first day counted, or with a month that has none
// (143(2)).
//
// Art. 142 moves the end only where it is customary not to do business on such
// a day: give a calendar with those days off and no others.
func CivilCode() convention.Convention { return civil }

var civil = convention.New( //nolint:gochecknoglobals // a constant-like table
	civilCode("138–143").Text(), civilCode("138–143"),
	convention.Dimensions{
		FirstDay: convention.IncludedAtMidnight, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorStart, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following, HourRoll: convention.HourKeep,
	},
	convention.By(civilCode("139"), convention.DimHours),
	convention.By(civilCode("140"), convention.DimFirstDay),
	convention.By(civilCode("141"), convention.DimDayEnd),
	convention.By(civilCode("142"), convention.DimRoll),
	convention.By(civilCode("143", "2"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear)).Reviewed(audit.Reprint())

func holidays(place ...string) legal.Basis {
	return cite("Act on Holidays of Administrative Organs", "行政機関の休日に関する法律", place...)
}

// Administration is arts 1 and 2 of the Act on Holidays of Administrative
// Organs: a period of a request to an organ of the state that ends on an
// administrative holiday ends on the next day that is none; periods in hours
// do not move.
func Administration() convention.Convention { return administration }

var administration = civil.Derive(holidays().Act, holidays("2"), //nolint:gochecknoglobals // a constant-like table
	nil,
	convention.By(holidays("2"), convention.DimRoll, convention.DimHourRoll)).Reviewed(audit.Official())
