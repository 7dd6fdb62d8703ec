package eu

import "github.com/statutory-go/statutory/deadline"

func regulation(clause, point string, verified bool) deadline.LegalBasis {
	return deadline.LegalBasis{
		Act:     deadline.NewText("en", "Regulation (EEC, Euratom) 1182/71").With("vi", "Quy định (EEC, Euratom) 1182/71"),
		Article: "3", Clause: clause, Point: point, Unverified: !verified,
	}
}

// Regulation1182 is how periods laid down by acts of the Union run: the hour
// or day of the event is not counted (art. 3(1)), weeks, months and years end
// on the day numbered like that of the event (3(2)(c), Toeters & Verberk,
// C-171/03), half a month is 15 days (3(2)(d)), a last day that is off moves
// to the next working day but not in hours and not in a backward count (3(4)),
// and a period of two days or more has at least two working days (3(5)).
//
// Days of distance are added after the roll; that is unverified.
func Regulation1182() deadline.Convention { return regulation1182 }

var regulation1182 = deadline.NewConvention( //nolint:gochecknoglobals // a constant-like table
	deadline.NewText("en", "Regulation 1182/71").With("vi", "Quy định 1182/71"), regulation("", "", false),
	deadline.Dimensions{
		FirstDay: deadline.FirstDayExcluded, Days: deadline.AllDays,
		Hours: deadline.HoursElapsed, HourStart: deadline.HourNextFull,
		MonthAnchor: deadline.AnchorEvent, AbsentDay: deadline.LastOfMonth, AbsentYear: deadline.LastOfMonth,
		HalfMonth: deadline.FifteenDaysLast, Roll: deadline.Following, BackwardRoll: deadline.Keep,
		HourRoll: deadline.HourKeep, MinWorking: 2, Additions: deadline.AddAfterRoll,
	},
	deadline.Provision{Dimension: deadline.DimFirstDay, Basis: regulation("1", "", false)},
	deadline.Provision{Dimension: deadline.DimDays, Basis: regulation("3", "", false)},
	deadline.Provision{Dimension: deadline.DimHours, Basis: regulation("2", "a", false)},
	deadline.Provision{Dimension: deadline.DimHourStart, Basis: regulation("1", "", false)},
	deadline.Provision{Dimension: deadline.DimMonthAnchor, Basis: regulation("2", "c", true)},
	deadline.Provision{Dimension: deadline.DimAbsentDay, Basis: regulation("2", "c", true)},
	deadline.Provision{Dimension: deadline.DimAbsentYear, Basis: regulation("2", "c", true)},
	deadline.Provision{Dimension: deadline.DimHalfMonth, Basis: regulation("2", "d", false)},
	deadline.Provision{Dimension: deadline.DimRoll, Basis: regulation("4", "", true)},
	deadline.Provision{Dimension: deadline.DimBackwardRoll, Basis: regulation("4", "", true)},
	deadline.Provision{Dimension: deadline.DimHourRoll, Basis: regulation("4", "", true)},
	deadline.Provision{Dimension: deadline.DimMinWorking, Basis: regulation("5", "", true)})

// Regulation1182FixedDate is arts 4 and 5: entry into force, expiry and acts
// at a fixed date, to which art. 3(4) and (5) do not apply.
func Regulation1182FixedDate() deadline.Convention { return fixedDate }

var fixedDate = regulation1182.Derive( //nolint:gochecknoglobals // a constant-like table
	deadline.NewText("en", "Regulation 1182/71, fixed date").With("vi", "Quy định 1182/71, ngày cố định"),
	deadline.LegalBasis{Act: regulation("", "", false).Act, Article: "4-5", Unverified: true},
	func(d *deadline.Dimensions) { d.Roll, d.MinWorking = deadline.Keep, 0 })
