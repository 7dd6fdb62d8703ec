package es

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// ley39 cites Spanish law: artículo, apartado, letra.
func ley39(place ...string) legal.Basis {
	return legal.Spanish.Cite(text.Plain("Ley 39/2015"), place...)
}

// Ley39 is article 30: hours are those of working days, minute by minute
// (30.1), days are working days unless a law says otherwise (30.2), counting
// starts the day after the notification (30.3), months and years end on the
// day numbered like that of the notification or, in a month without it, on the
// last (30.4), and a last day that is off moves to the next working day (30.5).
// A period in hours may not be longer than 24 hours; that is not checked.
//
// Days of a suspension (art. 22) are added to the end of a period in months;
// no text says so. Count calendar days with [Ley39NaturalDays].
func Ley39() convention.Convention { return ley39Convention }

var ley39Convention = convention.New( //nolint:gochecknoglobals // a constant-like table
	ley39("30").Text(), ley39("30"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.WorkingDaysOnly, Hours: convention.HoursOfWorkingDays,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following, HourRoll: convention.HourKeep, MonthPause: convention.AddPausedWithin,
	},
	convention.By(ley39("30", "1"), convention.DimHours),
	convention.By(ley39("30", "2"), convention.DimDays),
	convention.By(ley39("30", "3"), convention.DimFirstDay),
	convention.By(ley39("30", "4"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(ley39("30", "5"), convention.DimRoll),
	convention.By(ley39("22", "1"), convention.DimMonthPause).ReadAs(text.New("en",
		"the law does not say how suspended days lengthen months; they are added to the end").With("vi",
		"luật không quy định ngày tạm dừng kéo dài thời hạn tháng thế nào; số ngày đó được cộng vào cuối"))).Reviewed(audit.Reprint())

// Ley39NaturalDays counts calendar days, where a law or the law of the Union says
// so instead of article 30.2's working days.
func Ley39NaturalDays() convention.Convention { return naturalDays }

var naturalDays = ley39Convention.Derive(text.Plain("Ley 39/2015, calendar days"), //nolint:gochecknoglobals // a constant-like table
	ley39("30", "2"),
	func(d *convention.Dimensions) { d.Days = convention.AllDays }).Reviewed(audit.Reprint())

// Ley39Register is article 31.2(b): what is filed in an electronic register
// on a day off is taken as filed in the first hour of the next working day, for
// the citizen's periods in working days and for no others: a month from Saturday 8
// March 2025 ends on 8 April. The authority's own period starts when the filing is
// really made.
func Ley39Register() convention.Convention { return register }

var register = ley39Convention.Derive(text.Plain(ley39("31", "2").String()+", register"), ley39("31", "2", "b"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Trigger = convention.NextForWorkingDays }).Reviewed(audit.Reprint())

// Ley39ElectronicNotice is article 43.2: a notification by electronic means that is
// compulsory or was chosen is taken as rejected when ten calendar days have passed since
// it was made available without access to its content; the day on which it was made
// available is not counted. Its day is the last on which it can be opened, and the
// rejection comes with it or the day after: interpretations differ on which, and so from
// where the time to appeal runs. No text was read on whether the ten days move off a day
// off; both are answered.
func Ley39ElectronicNotice() convention.Convention { return electronicNotice }

var electronicNotice = naturalDays.Derive(text.Plain(ley39("43", "2").String()+", electronic notice"), ley39("43", "2"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) { d.Roll = convention.RollDisputed },
	convention.By(ley39("43", "2"), convention.DimTrigger, convention.DimDays),
	convention.By(ley39("30", "5"), convention.DimRoll).ReadAs(text.New("en",
		"the article does not say whether the ten days move off a day off").With("vi",
		"điều này không quy định mười ngày đó có chuyển sang ngày làm việc tiếp theo hay không"))).Reviewed(audit.Reprint())
