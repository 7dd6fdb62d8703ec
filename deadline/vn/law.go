package vn

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

// Law returns the calendar law of Vietnam's state bodies for 2012 to 2030:
// weekly rest, the holidays of the Labour Codes, and the decisions of each
// year on Tết, National Day and swapped working days.
//
// The years 2012 to 2027 are settled; a swap can still be added to 2027. For 2028
// to 2030 the days of Tết and the second day of National Day are still to be
// decided, and whether Culture Day of Saturday 2029-11-24 is made good is
// disputed: calendars cover these years with open choices. Years before 2012
// are not covered, as the days worked against swapped days off are not known.
//
// The calendars have no office hours, as no national text fixes them; give
// those of an office with [holiday.Law.WithHours].
//
// The swaps bind cadres, civil servants and public employees on a two-day
// weekend, not enterprises. Statutes and notices were read in reprints, none in
// the official gazette. Add what is decided later with [holiday.Law.With].
func Law() holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     "vn",
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2030-12-31")},
		Rest: []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday},
			Basis: cite("Decision 188/1999/QĐ-TTg", "Quyết định 188/1999/QĐ-TTg")}},
		Statutes: []holiday.Statute{labourCode1994(), hungKings2007(), labourCode2012(), labourCode2019(), resolution28()},
		Notices:  notices(),
	}))
}

// cite cites Vietnamese law: điều, khoản, điểm.
func cite(en, vi string, place ...string) legal.Basis {
	return legal.International.Cite(both(en, vi), place...)
}

func inForce(since string, b legal.Basis) legal.Basis {
	b.Since = date.MustParse(since)
	return b
}

func both(en, vi string) text.Text { return text.New("en", en).With("vi", vi) }

// labourCode1994 has four days of Tết, the last of the old year and three of
// the new one, and leaves nothing to choose.
func labourCode1994() holiday.Statute {
	basis := inForce("1995-01-01", cite("Labour Code 1994", "Bộ luật Lao động 1994", "73"))
	return holiday.Statute{
		ID: "labour-code-1994", Basis: basis, Known: adopted("1994-06-23"), During: since("1995-01-01"),
		Rules:         append(fixedDays(), holiday.Rule{ID: tet, Name: tetName(), On: []holiday.Pattern{newYear().Run(-1, 2)}}),
		Substitutions: []holiday.Substitution{{Move: holiday.ToNext}},
	}
}

// hungKings2007 is the amendment that made the 10th of the third lunar month
// a holiday. The sources give the year only.
func hungKings2007() holiday.Statute {
	basis := cite("Labour Code 1994 as amended in 2007", "Bộ luật Lao động 1994 sửa đổi năm 2007", "73")
	return holiday.Statute{
		ID: "labour-code-1994-2007", Basis: basis, Known: holiday.KnownInYear(2007), During: since("2007-01-01"),
		Rules:         []holiday.Rule{hungKings()},
		Substitutions: []holiday.Substitution{{Move: holiday.ToNext}},
	}
}

// labourCode2012 has five days of Tết and leaves open which.
func labourCode2012() holiday.Statute {
	basis := inForce("2013-05-01", cite("Labour Code 10/2012/QH13", "Bộ luật Lao động 10/2012/QH13", "115"))
	return holiday.Statute{
		ID: "labour-code-2012", Basis: basis, Known: adopted("2012-06-18"), During: since("2013-05-01"),
		Replaces:      []string{"labour-code-1994", "labour-code-1994-2007"},
		Rules:         append(fixedDays(), tetOfFive(), hungKings()),
		Substitutions: []holiday.Substitution{{Move: holiday.ToNext}},
	}
}

// labourCode2019 adds a second day to National Day, before or after it. Its
// art. 111(3) makes good the holidays of art. 112(1), and names no others.
func labourCode2019() holiday.Statute {
	return holiday.Statute{
		ID: "labour-code-2019", Basis: labourCode("112", "1"), Known: adopted("2019-11-20"), During: since("2021-01-01"),
		Replaces: []string{"labour-code-2012"},
		Rules: append(fixedDays(), tetOfFive(), hungKings(),
			holiday.Rule{ID: nationalDayAdjacent, Name: nationalDayName(), Awaits: primeMinister(), Options: []holiday.Option{
				{ID: Before, Name: both("1 September", "ngày 1/9"), On: []holiday.Pattern{holiday.Fixed(time.September, 1)}},
				{ID: After, Name: both("3 September", "ngày 3/9"), On: []holiday.Pattern{holiday.Fixed(time.September, 3)}},
			}}),
		Substitutions: []holiday.Substitution{{
			For:   []string{newYearsDay, tet, hungKingsDay, victoryDay, labourDay, nationalDay, nationalDayAdjacent},
			Move:  holiday.ToNext,
			Basis: labourCode("111", "3"),
		}},
	}
}

// resolution28 makes 24 November a day off. Whether it is made good when it
// falls on a weekend is disputed, since art. 111(3) of the Labour Code names
// art. 112(1) only; the first case is Saturday 2029-11-24.
func resolution28() holiday.Statute {
	basis := inForce("2026-07-01", cite("Resolution 28/2026/QH16", "Nghị quyết 28/2026/QH16", "2"))
	return holiday.Statute{
		ID: "resolution-28-2026", Basis: basis, Known: holiday.KnownOn(date.MustParse("2026-04-24")), During: since("2026-07-01"),
		Rules: []holiday.Rule{{ID: cultureDay, Name: both("Vietnamese Culture Day", "Ngày Văn hóa Việt Nam"),
			On: []holiday.Pattern{holiday.Fixed(time.November, 24)}}},
		Substitutions: []holiday.Substitution{{For: []string{cultureDay}, Move: holiday.ToNext, Disputed: true,
			Basis: labourCode("111", "3")}},
	}
}

// The names of the rules; a choice is named by a rule and a year.
const (
	newYearsDay         = "new-year"
	tet                 = "tet"
	hungKingsDay        = "hung-kings"
	victoryDay          = "victory-day"
	labourDay           = "labour-day"
	nationalDay         = "national-day-itself"
	nationalDayAdjacent = "national-day"
	cultureDay          = "culture-day"
)

// The options of the yearly choices, "tet-2028" and "national-day-2028": how
// many days of Tết lie in the old lunar year, and where the second day of
// National Day goes.
const (
	OneDayBefore    = "k=1"
	TwoDaysBefore   = "k=2"
	ThreeDaysBefore = "k=3"
	Before          = "1-september"
	After           = "3-september"
)

func fixedDays() []holiday.Rule {
	on := func(month time.Month, day int) []holiday.Pattern {
		return []holiday.Pattern{holiday.Fixed(month, day)}
	}
	return []holiday.Rule{
		{ID: newYearsDay, Name: both("New Year's Day", "Tết Dương lịch"), On: on(time.January, 1)},
		{ID: victoryDay, Name: both("Victory Day 30 April", "Ngày Chiến thắng 30/4"), On: on(time.April, 30)},
		{ID: labourDay, Name: both("International Labour Day", "Ngày Quốc tế Lao động"), On: on(time.May, 1)},
		{ID: nationalDay, Name: nationalDayName(), On: on(time.September, 2)},
	}
}

// tetOfFive is the last k days of the old lunar year and the first 5-k of the
// new one.
func tetOfFive() holiday.Rule {
	option := func(id, name string, k int) holiday.Option {
		return holiday.Option{ID: id, Name: text.Plain(name), On: []holiday.Pattern{newYear().Run(-k, 4-k)}}
	}
	return holiday.Rule{ID: tet, Name: tetName(), Awaits: primeMinister(), Options: []holiday.Option{
		option(OneDayBefore, "k = 1", 1), option(TwoDaysBefore, "k = 2", 2), option(ThreeDaysBefore, "k = 3", 3),
	}}
}

func hungKings() holiday.Rule {
	return holiday.Rule{ID: hungKingsDay, Name: both("Hùng Kings' Commemoration Day", "Giỗ Tổ Hùng Vương"),
		On: []holiday.Pattern{holiday.Lunisolar(lunar.Vietnam(), 3, 10)}}
}

func newYear() holiday.Pattern { return holiday.Lunisolar(lunar.Vietnam(), 1, 1) }

func tetName() text.Text         { return both("Tết (Lunar New Year)", "Tết Nguyên đán") }
func nationalDayName() text.Text { return both("National Day", "Quốc khánh") }

func primeMinister() text.Text {
	return both("the Prime Minister's decision of the year", "quyết định hằng năm của Thủ tướng Chính phủ")
}

func labourCode(place ...string) legal.Basis {
	return inForce("2021-01-01", cite("Labour Code 45/2019/QH14", "Bộ luật Lao động 45/2019/QH14", place...))
}

func since(day string) date.Interval {
	return date.Interval{First: date.MustParse(day)}
}

// adopted is the day on which the National Assembly passed a code. It is
// common knowledge, not read in the sources that the rest is from.
func adopted(day string) holiday.Knowledge {
	k := holiday.KnownOn(date.MustParse(day))
	k.Unverified = true
	return k
}
