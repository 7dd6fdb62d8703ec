package tw

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// apa cites Taiwanese law: 條, 項.
func apa(place ...string) legal.Basis {
	act := text.New("en", "Administrative Procedure Act (Taiwan)").With("zh", "行政程序法")
	return legal.Taiwanese.Cite(act, place...)
}

// APA48 is article 48: hours run at once (1), the first day is not counted
// (2), weeks, months and years end the day before the one numbered like the
// first day counted, or with a month that has none (3), and a last day that is off
// moves to the next day (4): of a Saturday, too, the whole Monday counts, for the
// second half of (4), by which it was its morning, no longer applies since the
// five-day week (Ministry of Justice, letter 法律字第0920011784號 of 8 April 2003).
// The article does not say whether hours move.
func APA48() convention.Convention { return apa48 }

var apa48 = convention.New( //nolint:gochecknoglobals // a constant-like table
	apa("48").Text(), apa("48"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays, Hours: convention.HoursElapsed,
		MonthAnchor: convention.AnchorStart, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following,
	},
	convention.By(apa("48", "1"), convention.DimHours),
	convention.By(apa("48", "2"), convention.DimFirstDay),
	convention.By(apa("48", "3"), convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(apa("48", "4"), convention.DimRoll).ReadAs(text.New("en",
		"a Saturday falls under its first half since the five-day week: the Ministry of Justice's letter 0920011784 of 2003").With("zh",
		"週休二日後星期六適用前段規定：法務部92年4月8日法律字第0920011784號函"))).Reviewed(audit.Reprint())

// APA48Penalty is article 48(5): for penalties and what else is to the
// disadvantage of a person the first day counts and the end does not move,
// unless the general rule favours the person: then count under APA48.
func APA48Penalty() convention.Convention { return penalty }

var penalty = apa48.Derive(apa("48", "5").Text(), apa("48", "5"), //nolint:gochecknoglobals // a constant-like table
	func(d *convention.Dimensions) {
		d.FirstDay, d.Roll = convention.FirstDayIncluded, convention.Keep
	}).Reviewed(audit.Reprint())
