package tw

import "github.com/statutory-go/statutory/deadline"

func apa(clause string) deadline.LegalBasis {
	return deadline.LegalBasis{Act: deadline.PlainText("Administrative Procedure Act (Taiwan)"), Article: "48", Clause: clause}
}

// APA48 is article 48: hours run at once (1), the first day is not counted
// (2), weeks, months and years end the day before the one numbered like the
// first day counted, or with a month that has none (3), and a last day that is
// a Sunday or holiday moves to the next day, a Saturday to noon of the Monday
// (4). The article does not say whether hours move.
func APA48() deadline.Convention { return apa48 }

var apa48 = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.PlainText("APA 48 (Taiwan)"), apa(""),
	deadline.Dimensions{
		FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays, Hours: deadline.HoursElapsed,
		MonthAnchor: deadline.AnchorStart, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		Roll: deadline.Following, DayEnd: deadline.NoonAfterSaturday,
	},
	deadline.Provision{Dimension: deadline.DimHours, Basis: apa("1")},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: apa("2")},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: apa("3")},
	deadline.Provision{Dimension: deadline.DimAbsentDay, Basis: apa("3")},
	deadline.Provision{Dimension: deadline.DimAbsentYear, Basis: apa("3")},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: apa("4")},
	deadline.Provision{Dimension: deadline.DimDayEnd, Basis: apa("4")})

// APA48Penalty is article 48(5): for penalties and what else is to the
// disadvantage of a person the first day counts and the end does not move,
// unless the general rule favours the person: then count under APA48.
func APA48Penalty() deadline.Convention { return penalty }

var penalty = apa48.Derive(deadline.PlainText("APA 48(5) (Taiwan)"), apa("5"), //nolint:gochecknoglobals // a constant-like table
	func(d *deadline.Dimensions) {
		d.FirstDay, d.Roll, d.DayEnd = deadline.FirstDayIncluded, deadline.Keep, deadline.AtMidnight
	})
