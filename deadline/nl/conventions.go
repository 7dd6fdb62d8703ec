package nl

import (
	"github.com/statutory-go/statutory/deadline/convention"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/audit"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

func article(act, en string, place ...string) legal.Basis {
	return legal.International.Cite(text.New("en", en).With("nl", act), place...)
}

func atw(place ...string) legal.Basis {
	return article("Algemene termijnenwet", "General Act on Periods (Netherlands)", place...)
}

func awb(place ...string) legal.Basis {
	return article("Algemene wet bestuursrecht", "General Administrative Law Act (Netherlands)", place...)
}

// Termijnenwet is the General Act on Periods: a period that ends on a Saturday, a
// Sunday or a general holiday is extended to the next day that is none (art. 1(1)),
// but not one that is counted back from a moment or an event (1(2)); and one of three
// days or more is extended so that it has at least two such days (art. 2). A period of
// two days is extended so as well here, which the act does not want: count it with a
// convention derived without a least number. The act does not apply to periods in hours,
// in more than 90 days, 12 weeks, 3 months or a year and more (art. 4); that is not
// checked. That the day of the event is not counted, and where months end, is read as
// usual; art. 1 was read in a reprint, and the others in secondary sources.
func Termijnenwet() convention.Convention { return termijnenwet }

var termijnenwet = convention.New( //nolint:gochecknoglobals // a constant-like table
	atw().Act, atw("1"),
	convention.Dimensions{
		FirstDay: convention.FirstDayExcluded, Days: convention.AllDays,
		MonthAnchor: convention.AnchorEvent, AbsentDay: date.LastOfMonth, AbsentYear: date.LastOfMonth,
		Roll: convention.Following, BackwardRoll: convention.Keep, MinWorking: 2,
	},
	convention.By(legal.Unverified(atw()), convention.DimFirstDay, convention.DimDays, convention.DimMonthAnchor, convention.DimAbsentDay, convention.DimAbsentYear),
	convention.By(atw("1", "1"), convention.DimRoll),
	convention.By(atw("1", "2"), convention.DimBackwardRoll),
	convention.By(atw("2"), convention.DimMinWorking)).Reviewed(audit.Reprint())

// Awb413 is the reasonable period of art. 4:13(2) Awb, eight weeks from receipt of
// the request, under the General Act on Periods.
func Awb413() convention.Convention { return awb413 }

var awb413 = termijnenwet.Derive(awb("4:13", "2").Text(), awb("4:13", "2"), nil).Reviewed(audit.Reprint()) //nolint:gochecknoglobals // a constant-like table
