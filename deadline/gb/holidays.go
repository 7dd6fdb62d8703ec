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

// EnglandAndWales returns the law of bank holidays in England and Wales from 2012 on,
// with Christmas Day and Good Friday, which are holidays by common law: schedule 1
// paragraph 1 to the Banking and Financial Dealings Act 1971, and what is proclaimed
// under its section 1. Saturdays and Sundays are off.
//
// New Year's Day, the first Monday in May and most days in lieu of a weekend rest on a
// proclamation of each year. Calendars cover no year of which the days had not been
// published by GOV.UK: up to 2028 as known on 24 November 2025.
func EnglandAndWales() holiday.Law {
	return bankHolidays("gb-eng", slices.Concat(jubilee2012(), veDay2020(), everywhere()),
		commonLaw(),
		schedule1("1", easterMonday(), springMonday(), lateSummer(), boxingDay()),
		proclaimedYearly(newYear(), mayMonday(earlyMay)))
}

// Scotland returns the law of bank holidays in Scotland from 2012 on, as
// [EnglandAndWales]: those of schedule 1 paragraph 2, to which the Scottish Parliament
// added 30 November, and what is proclaimed. Easter Monday is none. Local holidays, on
// which courts and councils close, are not in it.
func Scotland() holiday.Law {
	return bankHolidays("gb-sct", slices.Concat(jubilee2012Scotland(), veDay2020Scotland(), everywhere(), worldCup2026()),
		schedule1("2", newYear(), secondJanuary(), goodFriday(), mayMonday(earlyMayScotland), earlySummer(), christmasDay()),
		stAndrewsDay(),
		proclaimedYearly(springMonday(), boxingDay()))
}

// NorthernIreland returns the law of bank holidays in Northern Ireland from 2012 on, as
// [EnglandAndWales]: those of schedule 1 paragraph 3, with 17 March, those of common
// law, and what is proclaimed, with 12 July.
func NorthernIreland() holiday.Law {
	return bankHolidays("gb-nir", slices.Concat(jubilee2012(), veDay2020(), everywhere()),
		commonLaw(),
		schedule1("3", stPatricksDay(), easterMonday(), springMonday(), lateSummer(), boxingDay()),
		proclaimedYearly(newYear(), mayMonday(earlyMay), battleOfTheBoyne()))
}

// AnyPart returns the law of what is off in any part of the United Kingdom, from 2012
// on: the days that the Freedom of Information Act 2000 s. 10(6) leaves out of its
// twenty working days everywhere.
func AnyPart() holiday.Law {
	return bankHolidays("gb-any", slices.Concat(jubilee2012(), veDay2020(), veDay2020Scotland(), everywhere(), worldCup2026()),
		commonLaw(),
		schedule1("1", easterMonday(), springMonday(), lateSummer(), boxingDay()),
		schedule1("2", newYear(), secondJanuary(), mayMonday(earlyMayScotland), earlySummer()),
		stAndrewsDay(),
		schedule1("3", stPatricksDay()),
		proclaimedYearly(mayMonday(earlyMay), battleOfTheBoyne()))
}

// bankHolidays makes the law of one part. A holiday on a Saturday or Sunday is made
// good on the next weekday that is none, by the schedule or by proclamation.
func bankHolidays(name string, notices []holiday.Notice, statutes ...holiday.Statute) holiday.Law {
	statutes[0].Substitutions = []holiday.Substitution{{Move: holiday.ToNext, Basis: act("1"), Prefix: text.New("cy", "diwrnod amgen: ")}}
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2028-12-31")}, // and no day that is not published
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: foia("10", "6")}},
		Statutes: statutes,
		Notices:  append(notices, published()...),
	}))
}

// schedule1 is one paragraph of schedule 1, in force with the Act: 1 for England and
// Wales, 2 for Scotland, 3 for Northern Ireland.
func schedule1(paragraph string, rules ...holiday.Rule) holiday.Statute {
	return holiday.Statute{ID: "schedule 1 paragraph " + paragraph, Basis: act("sch. 1 para. " + paragraph),
		Known: on("1971-12-16"), During: since("1971-12-16"), Rules: rules}
}

// commonLaw has the days on which England, Wales and Ireland did no business before
// there were bank holidays, and which the Act takes for granted.
func commonLaw() holiday.Statute {
	return holiday.Statute{ID: "common law", Basis: legal.Unverified(legal.BritishSection.Cite(words("common law", "cyfraith gwlad"))),
		Known: assumed("1971-12-16"), During: since("1971-12-16"), Rules: []holiday.Rule{goodFriday(), christmasDay()}}
}

// stAndrewsDay is the day that the Scottish Parliament put into schedule 1.
func stAndrewsDay() holiday.Statute {
	return holiday.Statute{ID: "st andrew's day 2007", Basis: legal.BritishSection.Cite(text.Plain("St Andrew's Day Bank Holiday (Scotland) Act 2007"), "1"),
		Known: assumed("2007-01-15"), During: since("2007-01-15"), Rules: []holiday.Rule{
			bankHoliday("st-andrews-day", "St Andrew’s Day", "Gŵyl Andreas", holiday.Fixed(time.November, 30))}}
}

// proclaimedYearly has what the proclamation of every year appoints, always alike since
// 1978 but for the years in which it was moved.
func proclaimedYearly(rules ...holiday.Rule) holiday.Statute {
	return holiday.Statute{ID: "proclamations", Basis: act("1", "3"), Known: assumed("1978-12-31"), During: since("1979-01-01"), Rules: rules}
}

// The holidays that a proclamation has moved.
const (
	earlyMay         = "early-may"
	earlyMayScotland = "early-may-scotland"
	spring           = "spring"
)

func newYear() holiday.Rule {
	return bankHoliday("new-year", "New Year’s Day", "Dydd Calan", holiday.Fixed(time.January, 1))
}

func secondJanuary() holiday.Rule {
	return bankHoliday("second-january", "2nd January", "2il o Ionawr", holiday.Fixed(time.January, 2))
}

func stPatricksDay() holiday.Rule {
	return bankHoliday("st-patricks-day", "St Patrick’s Day", "Gŵyl Sant Padrig", holiday.Fixed(time.March, 17))
}

func goodFriday() holiday.Rule {
	return bankHoliday("good-friday", "Good Friday", "Gwener y Groglith", holiday.Easter(-2))
}

func easterMonday() holiday.Rule {
	return bankHoliday("easter-monday", "Easter Monday", "Llun y Pasg", holiday.Easter(1))
}

func mayMonday(id string) holiday.Rule {
	return bankHoliday(id, "Early May bank holiday", "Gŵyl banc dechrau Mai", holiday.Nth(1, time.Monday, time.May))
}

func springMonday() holiday.Rule {
	return bankHoliday(spring, "Spring bank holiday", "Gŵyl banc y gwanwyn", holiday.Nth(-1, time.Monday, time.May))
}

func battleOfTheBoyne() holiday.Rule {
	return bankHoliday("battle-of-the-boyne", "Battle of the Boyne (Orangemen’s Day)", "Brwydr y Boyne (Dydd yr Orenwyr)", holiday.Fixed(time.July, 12))
}

func earlySummer() holiday.Rule {
	return bankHoliday("summer-scotland", "Summer bank holiday", "Gŵyl banc yr haf", holiday.Nth(1, time.Monday, time.August))
}

func lateSummer() holiday.Rule {
	return bankHoliday("summer", "Summer bank holiday", "Gŵyl banc yr haf", holiday.Nth(-1, time.Monday, time.August))
}

func christmasDay() holiday.Rule {
	return bankHoliday("christmas-day", "Christmas Day", "Dydd Nadolig", holiday.Fixed(time.December, 25))
}

func boxingDay() holiday.Rule {
	return bankHoliday("boxing-day", "Boxing Day", "Dydd San Steffan", holiday.Fixed(time.December, 26))
}

func bankHoliday(id, en, cy string, day holiday.Pattern) holiday.Rule {
	return holiday.Rule{ID: id, Name: words(en, cy), On: []holiday.Pattern{day}}
}

// jubilee2012 was announced in the House of Lords on 5 January 2010, for England and
// Wales and Northern Ireland.
func jubilee2012() []holiday.Notice { return []holiday.Notice{diamondJubilee(on("2010-01-05"))} }

// jubilee2012Scotland was confirmed by the First Minister, on a day of 2010 that was
// not read in a source.
func jubilee2012Scotland() []holiday.Notice {
	known := holiday.KnownInYear(2010)
	known.Unverified = true
	return []holiday.Notice{diamondJubilee(known)}
}

func diamondJubilee(known holiday.Knowledge) holiday.Notice {
	n := proclamation("diamond jubilee 2012", known)
	n.Moves = move(spring, "2012-05-28", "2012-06-04")
	n.Holidays = once("2012-06-05", "Queen’s Diamond Jubilee", "Jiwbilî Ddiemwnt y Frenhines")
	return n
}

// veDay2020 was announced on 7 June 2019, 75 years after the war: the proclamation for
// 2020 then appointed Friday 8 May (Gazette notice 3326938).
func veDay2020() []holiday.Notice {
	n := proclamation("VE day 2020", on("2019-06-07"))
	n.Moves = move(earlyMay, "2020-05-04", "2020-05-08")
	return []holiday.Notice{n}
}

// veDay2020Scotland is known from the day on which GOV.UK had it.
func veDay2020Scotland() []holiday.Notice {
	n := proclamation("VE day 2020 in Scotland", on("2019-07-02"))
	n.Moves = move(earlyMayScotland, "2020-05-04", "2020-05-08")
	return []holiday.Notice{n}
}

// everywhere are the Platinum Jubilee and the coronation, each known on the day on
// which it was announced, and the state funeral, of which the King approved the
// proclamations on 10 September 2022 (Gazette notice 4158896).
func everywhere() []holiday.Notice {
	jubilee := proclamation("platinum jubilee 2022", on("2020-11-12"))
	jubilee.Moves = move(spring, "2022-05-30", "2022-06-02")
	jubilee.Holidays = once("2022-06-03", "Platinum Jubilee bank holiday", "Gŵyl banc Jiwbilî Blatinwm")

	funeral := proclamation("state funeral 2022", on("2022-09-10"))
	funeral.Holidays = once("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II", "Gŵyl y Banc ar gyfer Angladd Gwladol y Frenhines Elizabeth II")

	coronation := proclamation("coronation 2023", on("2022-11-06"))
	coronation.Holidays = once("2023-05-08", "Bank holiday for the coronation of King Charles III", "Gŵyl y banc ar gyfer coroni Brenin Siarl III")

	return []holiday.Notice{jubilee, funeral, coronation}
}

// worldCup2026 is the proclamation of 4 February 2026, for Scotland alone.
func worldCup2026() []holiday.Notice {
	n := proclamation("world cup 2026", on("2026-02-04"))
	n.Holidays = once("2026-06-15", "World Cup bank holiday", "Gŵyl banc Cwpan y Byd")
	return []holiday.Notice{n}
}

func proclamation(id string, known holiday.Knowledge) holiday.Notice {
	return holiday.Notice{ID: id, Known: known,
		Basis: legal.BritishSection.Cite(words("Royal Proclamation under the Banking and Financial Dealings Act 1971", "Cyhoeddiad Brenhinol o dan Ddeddf Bancio a Thrafodion Ariannol 1971"))}
}

func once(day, en, cy string) []holiday.Holiday {
	d := date.MustParse(day)
	return []holiday.Holiday{{Days: date.Interval{First: d, Last: d}, Name: words(en, cy)}}
}

func move(rule, from, to string) []holiday.Relocation {
	return []holiday.Relocation{{Rule: rule, From: date.MustParse(from), To: date.MustParse(to)}}
}

// published are the years of which GOV.UK had published the days, by the record of
// what it publishes. That of 2012 begins with that year: when those days were
// published was not read.
func published() []holiday.Notice {
	known := holiday.KnownInYear(2011)
	known.Unverified = true
	list := []holiday.Notice{announces(2012, known)}
	for i, day := range []string{
		"2012-01-24", "2012-12-12", "2012-12-12", "2014-04-27", "2015-10-26", "2016-12-19", "2017-10-26", "2018-12-06", // 2013 to 2020
		"2019-12-09", "2020-11-12", "2021-12-03", "2022-11-10", "2022-11-10", "2023-12-15", "2024-11-27", "2025-11-24", // 2021 to 2028
	} {
		list = append(list, announces(2013+i, on(day)))
	}
	return list
}

func announces(year int, known holiday.Knowledge) holiday.Notice {
	y := strconv.Itoa(year)
	return holiday.Notice{ID: "bank holidays of " + y, Known: known, Announces: date.MustParse(y + "-12-31"),
		Basis: legal.BritishSection.Cite(words("GOV.UK, bank holidays of "+y, "GOV.UK, gwyliau banc "+y))}
}

// act cites the Banking and Financial Dealings Act 1971.
func act(place ...string) legal.Basis {
	return legal.BritishSection.Cite(text.Plain("Banking and Financial Dealings Act 1971"), place...)
}

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

// assumed is a day that is common knowledge and was not read in a source.
func assumed(day string) holiday.Knowledge {
	k := on(day)
	k.Unverified = true
	return k
}

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

// words has the Welsh of GOV.UK where it has one.
func words(en, cy string) text.Text { return text.New("en", en).With("cy", cy) }
