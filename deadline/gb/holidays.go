package gb

import (
	"slices"
	"strconv"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// EnglandAndWales returns the law of bank and public holidays in England and Wales
// from 2012 on: those of the Banking and Financial Dealings Act 1971, those that are
// proclaimed every year, and Good Friday and Christmas Day, which are holidays at
// common law. Saturdays and Sundays are off.
//
// New Year's Day, the first Monday in May and most days in lieu of weekends rest on a
// proclamation of each year. Calendars cover no year of which the days had not been
// published by GOV.UK: up to 2028 as known on 24 November 2025.
func EnglandAndWales() holiday.Law {
	return law("gb-eng", []holiday.Statute{commonLaw(), act1971(englishDays("1"), springDay(schedule("1")))},
		append(everywhere(), movedToVEDay(earlyMay, "2019-06-07")))
}

// Scotland returns the law of bank holidays in Scotland from 2012 on, as
// [EnglandAndWales]: with 2 January, the first Monday in August and, by the St
// Andrew's Day Bank Holiday (Scotland) Act 2007, 30 November; without Easter Monday.
// Local holidays, which most Scottish employers keep instead, are not in it.
func Scotland() holiday.Law {
	return law("gb-sct", []holiday.Statute{act1971(scottishDays(), scottishOnly()), saintAndrew()},
		append(everywhere(), movedToVEDay(earlyMayScotland, "2019-07-02"), worldCup()))
}

// NorthernIreland returns the law of bank and public holidays in Northern Ireland from
// 2012 on, as [EnglandAndWales]: with 17 March, and with 12 July, which is proclaimed
// every year.
func NorthernIreland() holiday.Law {
	return law("gb-nir", []holiday.Statute{commonLaw(), act1971(englishDays("3"), springDay(schedule("3")), irishOnly())},
		append(everywhere(), movedToVEDay(earlyMay, "2019-06-07")))
}

// AnyPart returns the law of what is off in any part of the United Kingdom, by which
// the Freedom of Information Act 2000 counts working days (s. 10(6)).
func AnyPart() holiday.Law {
	return law("gb-any", []holiday.Statute{commonLaw(), act1971(englishDays("1"), springDay(schedule("1")), irishOnly(), scottishOnly()), saintAndrew()},
		append(everywhere(), movedToVEDay(earlyMay, "2019-06-07"), movedToVEDay(earlyMayScotland, "2019-07-02"), worldCup()))
}

func law(name string, statutes []holiday.Statute, notices []holiday.Notice) holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2028-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: legal.BritishSection.Cite(text.Plain("FOIA 2000"), "10", "6")}},
		Statutes: statutes,
		Notices:  append(notices, published()...),
	}))
}

// commonLaw has the two holidays that no act makes in England, Wales and Northern
// Ireland.
func commonLaw() holiday.Statute {
	return holiday.Statute{
		ID: "common-law", Basis: legal.Unverified(legal.BritishSection.Cite(words("common law", "cyfraith gwlad"))), Known: holiday.Knowledge{Day: date.MustParse("1971-12-16"), Unverified: true}, During: since("1971-12-16"),
		Rules: []holiday.Rule{
			yearly("good-friday", "Good Friday", "Gwener y Groglith", holiday.Easter(-2), legal.Basis{}),
			yearly("christmas-day", "Christmas Day", "Dydd Nadolig", holiday.Fixed(time.December, 25), legal.Basis{}),
		},
		Substitutions: inLieu(),
	}
}

// act1971 is the Banking and Financial Dealings Act 1971.
func act1971(days ...[]holiday.Rule) holiday.Statute {
	return holiday.Statute{
		ID: "act-1971", Basis: section("1"), Known: known("1971-12-16"), During: since("1971-12-16"),
		Rules: slices.Concat(days...), Substitutions: inLieu(),
	}
}

// inLieu is what is done each year for a holiday on a Saturday or Sunday: the next
// weekday that is no holiday is one, by schedule 1 or by proclamation.
func inLieu() []holiday.Substitution {
	return []holiday.Substitution{{Move: holiday.ToNext, Basis: section("1")}}
}

// The holidays that were moved.
const (
	earlyMay         = "early-may"
	earlyMayScotland = "early-may-scotland"
	spring           = "spring"
)

// englishDays are those of paragraph 1 of schedule 1, and of paragraph 3 which has
// the same for Northern Ireland, with the two proclaimed every year.
func englishDays(paragraph string) []holiday.Rule {
	return []holiday.Rule{
		newYear(section("1", "3")),
		yearly("easter-monday", "Easter Monday", "Llun y Pasg", holiday.Easter(1), schedule(paragraph)),
		yearly(earlyMay, "Early May bank holiday", "Gŵyl banc dechrau Mai", holiday.Nth(1, time.Monday, time.May), section("1", "3")),
		yearly("summer", "Summer bank holiday", "Gŵyl banc yr haf", holiday.Nth(-1, time.Monday, time.August), schedule(paragraph)),
		boxingDay(schedule(paragraph)),
	}
}

// scottishDays are those of paragraph 2 of schedule 1 that the other parts have too,
// and the two that are proclaimed every year in Scotland.
func scottishDays() []holiday.Rule {
	return append(springDay(section("1", "3")),
		newYear(schedule("2")),
		yearly("good-friday", "Good Friday", "Gwener y Groglith", holiday.Easter(-2), schedule("2")),
		yearly("christmas-day", "Christmas Day", "Dydd Nadolig", holiday.Fixed(time.December, 25), schedule("2")),
		boxingDay(section("1", "3")))
}

// scottishOnly are those of paragraph 2 of schedule 1 that no other part has by an act.
func scottishOnly() []holiday.Rule {
	return []holiday.Rule{
		yearly("second-january", "2nd January", "2il o Ionawr", holiday.Fixed(time.January, 2), schedule("2")),
		yearly(earlyMayScotland, "Early May bank holiday", "Gŵyl banc dechrau Mai", holiday.Nth(1, time.Monday, time.May), schedule("2")),
		yearly("summer-scotland", "Summer bank holiday", "Gŵyl banc yr haf", holiday.Nth(1, time.Monday, time.August), schedule("2")),
	}
}

// irishOnly are 17 March, of paragraph 3 of schedule 1, and 12 July.
func irishOnly() []holiday.Rule {
	return []holiday.Rule{
		yearly("saint-patrick", "St Patrick’s Day", "Gŵyl Sant Padrig", holiday.Fixed(time.March, 17), schedule("3")),
		yearly("battle-of-the-boyne", "Battle of the Boyne (Orangemen’s Day)", "Brwydr y Boyne (Dydd yr Orenwyr)", holiday.Fixed(time.July, 12), section("1", "3")),
	}
}

func newYear(basis legal.Basis) holiday.Rule {
	return yearly("new-year", "New Year’s Day", "Dydd Calan", holiday.Fixed(time.January, 1), basis)
}

func springDay(basis legal.Basis) []holiday.Rule {
	return []holiday.Rule{yearly(spring, "Spring bank holiday", "Gŵyl banc y gwanwyn", holiday.Nth(-1, time.Monday, time.May), basis)}
}

func boxingDay(basis legal.Basis) holiday.Rule {
	return yearly("boxing-day", "Boxing Day", "Dydd San Steffan", holiday.Fixed(time.December, 26), basis)
}

// saintAndrew is the act of the Scottish Parliament that added 30 November to
// paragraph 2 of schedule 1.
func saintAndrew() holiday.Statute {
	return holiday.Statute{
		ID: "saint-andrew-2007", Basis: legal.BritishSection.Cite(text.Plain("St Andrew's Day Bank Holiday (Scotland) Act 2007"), "1"),
		Known: holiday.Knowledge{Day: date.MustParse("2007-01-15"), Unverified: true}, During: since("2007-01-15"),
		Rules: []holiday.Rule{yearly("saint-andrew", "St Andrew’s Day", "Gŵyl Andreas", holiday.Fixed(time.November, 30), legal.Basis{})},
	}
}

// everywhere are the proclamations for all parts, each known on the day on which the
// government announced it, and that of the funeral on the day it was made.
func everywhere() []holiday.Notice {
	diamond := proclamation("diamond jubilee 2012", holiday.Knowledge{Day: date.MustParse("2010-01-05"), Unverified: true})
	diamond.Moves = move(spring, "2012-05-28", "2012-06-04")
	diamond.Holidays = extra("2012-06-05", "Queen’s Diamond Jubilee", "Jiwbilî Ddiemwnt y Frenhines")

	platinum := proclamation("platinum jubilee 2022", known("2020-11-12"))
	platinum.Moves = move(spring, "2022-05-30", "2022-06-02")
	platinum.Holidays = extra("2022-06-03", "Platinum Jubilee bank holiday", "Gŵyl banc Jiwbilî Blatinwm")

	funeral := proclamation("state funeral 2022", known("2022-09-10"))
	funeral.Holidays = extra("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II", "Gŵyl y Banc ar gyfer Angladd Gwladol y Frenhines Elizabeth II")

	coronation := proclamation("coronation 2023", known("2022-11-06"))
	coronation.Holidays = extra("2023-05-08", "Bank holiday for the coronation of King Charles III", "Gŵyl y banc ar gyfer coroni Brenin Siarl III")

	return []holiday.Notice{diamond, platinum, funeral, coronation}
}

// movedToVEDay is the first Monday in May of 2020, moved to the 75th anniversary of
// the end of the war.
func movedToVEDay(rule, announced string) holiday.Notice {
	n := proclamation("VE Day 2020, "+rule, known(announced))
	n.Moves = move(rule, "2020-05-04", "2020-05-08")
	return n
}

// worldCup is Scotland's own: proclaimed on 4 February 2026.
func worldCup() holiday.Notice {
	n := proclamation("World Cup 2026", known("2026-02-04"))
	n.Holidays = extra("2026-06-15", "World Cup bank holiday", "Gŵyl banc Cwpan y Byd")
	return n
}

func proclamation(id string, announced holiday.Knowledge) holiday.Notice {
	return holiday.Notice{ID: id, Known: announced,
		Basis: legal.BritishSection.Cite(words("Royal Proclamation under the Banking and Financial Dealings Act 1971", "Cyhoeddiad Brenhinol o dan Ddeddf Bancio a Thrafodion Ariannol 1971"))}
}

// published are the years of which GOV.UK had published the days, by the record of
// what it publishes. That of 2012 begins with that year: when those days were
// published was not read.
func published() []holiday.Notice {
	list := []holiday.Notice{announces(2012, holiday.Knowledge{Day: date.MustParse("2011-12-31"), Within: holiday.SomeYear, Unverified: true})}
	for i, day := range []string{
		"2012-01-24", "2012-12-12", "2012-12-12", "2014-04-27", "2015-10-26", "2016-12-19", "2017-10-26", "2018-12-06", // 2013 to 2020
		"2019-12-09", "2020-11-12", "2021-12-03", "2022-11-10", "2022-11-10", "2023-12-15", "2024-11-27", "2025-11-24", // 2021 to 2028
	} {
		list = append(list, announces(2013+i, known(day)))
	}
	return list
}

func announces(year int, on holiday.Knowledge) holiday.Notice {
	y := strconv.Itoa(year)
	return holiday.Notice{ID: "bank holidays of " + y, Basis: legal.BritishSection.Cite(words("GOV.UK, bank holidays of "+y, "GOV.UK, gwyliau banc "+y)), Known: on,
		Announces: date.MustParse(y + "-12-31")}
}

func extra(day, en, cy string) []holiday.Holiday {
	d := date.MustParse(day)
	return []holiday.Holiday{{Days: date.Interval{First: d, Last: d}, Name: words(en, cy)}}
}

func move(rule, from, to string) []holiday.Relocation {
	return []holiday.Relocation{{Rule: rule, From: date.MustParse(from), To: date.MustParse(to)}}
}

func yearly(id, en, cy string, on holiday.Pattern, basis legal.Basis) holiday.Rule {
	return holiday.Rule{ID: id, Name: words(en, cy), Basis: basis, On: []holiday.Pattern{on}}
}

// section cites the Banking and Financial Dealings Act 1971.
func section(place ...string) legal.Basis {
	return legal.BritishSection.Cite(text.Plain("Banking and Financial Dealings Act 1971"), place...)
}

// schedule is a paragraph of schedule 1: 1 for England and Wales, 2 for Scotland, 3
// for Northern Ireland.
func schedule(paragraph string) legal.Basis { return section("sch. 1 para. " + paragraph) }

func known(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

// words has the Welsh of GOV.UK where it has one.
func words(en, cy string) text.Text { return text.New("en", en).With("cy", cy) }
