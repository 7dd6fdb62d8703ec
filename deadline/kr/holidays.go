package kr

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

// Law returns the calendar law of Korea's government offices for 2012 to 2027:
// the Regulations on Holidays of Government Offices with their provisions on
// substitutes of 2013, 2021 and 2023, Constitution Day and Labour Day as restored
// in 2026, election days, and the temporary holidays of each year.
//
// Lunisolar days are those of UTC+9: Seollal of 2027 is Sunday 7 February, a day
// after China's. Saturdays are off without being holidays, which matters to what
// is made good. Election days are those on which elections at the end of a term
// were held, or are to be by art. 34 of the Public Official Election Act; other
// elections were temporary holidays.
//
// The texts were read in reprints and in the press; a day of knowledge that was
// in none of them is marked. A temporary holiday can come three weeks ahead: add
// what is designated later with [holiday.Law.With].
func Law() holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     "kr",
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest: []calendar.RestDays{
			{Weekdays: []time.Weekday{time.Sunday}, Basis: regulations("2", "1")},
			{Weekdays: []time.Weekday{time.Saturday}, Basis: legal.Unverified(legal.Basis{
				Style: legal.Korean, Act: both("State Public Officials Service Regulations", "국가공무원 복무규정"), Article: "9"})},
		},
		Statutes: []holiday.Statute{regulations2006(), regulations2012(), regulations2013(), regulations2021(), regulations2023(), constitutionDay2026(), labourDay2026()},
		Notices:  temporaryHolidays(),
	}))
}

// regulations2006 is the state before 2013, with election days and without
// Hangul Day and substitutes.
func regulations2006() holiday.Statute {
	return holiday.Statute{ID: "regulations-2006", Basis: regulations("2", ""), Known: assumed("2006-09-06"), During: since("2006-09-06"),
		Rules: holidays()}
}

// regulations2012 makes Hangul Day a holiday again.
func regulations2012() holiday.Statute {
	return holiday.Statute{ID: "regulations-2012", Basis: regulations("2", ""), Known: assumed("2012-12-28"), During: since("2012-12-28"),
		Replaces: []string{"regulations-2006"}, Rules: withHangulDay()}
}

// regulations2013 makes good Seollal and Chuseok where a day of them meets another
// holiday, such as a Sunday, and Children's Day also on a Saturday.
func regulations2013() holiday.Statute {
	return holiday.Statute{ID: "regulations-2013", Basis: regulations("2", ""), Known: on("2013-11-05"), During: since("2013-11-05"),
		Replaces: []string{"regulations-2012"}, Rules: withHangulDay(),
		Substitutions: []holiday.Substitution{
			{For: []string{seollal, chuseok}, On: []time.Weekday{time.Sunday}, Shared: true, Prefix: prefix(), Basis: regulations("3", "1")},
			{For: []string{childrensDay}, On: weekend(), Shared: true, Prefix: prefix(), Basis: regulations("3", "2")},
		}}
}

// regulations2021 makes good national days, too.
func regulations2021() holiday.Statute {
	return holiday.Statute{ID: "regulations-2021", Basis: regulations("2", ""), Known: assumed("2021-08-04"), During: since("2021-08-04"),
		Replaces: []string{"regulations-2013"}, Rules: withHangulDay(),
		Substitutions: substitutes(independenceDay, liberationDay, foundationDay, hangulDay, childrensDay)}
}

// regulations2023 makes good Buddha's Birthday and Christmas Day, too. The Cabinet
// decided on it on 2 May 2023, for the gazette of the same week.
func regulations2023() holiday.Statute {
	return holiday.Statute{ID: "regulations-2023", Basis: regulations("2", ""), Known: assumed("2023-05-04"), During: since("2023-05-04"),
		Replaces: []string{"regulations-2021"}, Rules: withHangulDay(),
		Substitutions: substitutes(independenceDay, liberationDay, foundationDay, hangulDay, childrensDay, buddhasBirthday, christmasDay)}
}

// constitutionDay2026 makes all national days holidays, and so 17 July: the
// National Assembly passed it on 2026-01-29, it was promulgated on 2026-02-10 and is
// in force three months later.
func constitutionDay2026() holiday.Statute {
	return holiday.Statute{ID: "constitution-day-2026", Basis: act2026("2", "1"), Known: on("2026-02-10"), During: since("2026-05-11"),
		Rules:         []holiday.Rule{{ID: constitutionDay, Name: both("Constitution Day", "제헌절"), On: []holiday.Pattern{holiday.Fixed(time.July, 17)}}},
		Substitutions: nationalDays(regulations("3", "1"), constitutionDay)}
}

// labourDay2026 makes 1 May a holiday. The text was not read: that it is one, and is
// made good, is by the almanacs of 2026 and 2027, which had it by 2026-04-07.
func labourDay2026() holiday.Statute {
	return holiday.Statute{ID: "labour-day-2026", Basis: legal.Unverified(act2026("2", "")), Known: assumed("2026-04-07"), During: since("2026-05-01"),
		Rules:         []holiday.Rule{{ID: labourDay, Name: both("Labour Day", "노동절"), On: []holiday.Pattern{holiday.Fixed(time.May, 1)}}},
		Substitutions: nationalDays(legal.Unverified(regulations("3", "1")), labourDay)}
}

// The rules that provisions on substitutes name.
const (
	independenceDay = "independence-movement-day"
	constitutionDay = "constitution-day"
	liberationDay   = "liberation-day"
	foundationDay   = "national-foundation-day"
	hangulDay       = "hangul-day"
	seollal         = "seollal"
	buddhasBirthday = "buddhas-birthday"
	childrensDay    = "childrens-day"
	labourDay       = "labour-day"
	chuseok         = "chuseok"
	christmasDay    = "christmas-day"
)

// holidays are those of article 2. Children's Day stands before Buddha's Birthday:
// where they meet, as in 2025, the almanac has the latter made good.
func holidays() []holiday.Rule {
	rule := func(id, en, ko string, on ...holiday.Pattern) holiday.Rule {
		return holiday.Rule{ID: id, Name: both(en, ko), On: on}
	}
	return []holiday.Rule{
		rule(independenceDay, "Independence Movement Day", "3·1절", holiday.Fixed(time.March, 1)),
		rule(liberationDay, "Liberation Day", "광복절", holiday.Fixed(time.August, 15)),
		rule(foundationDay, "National Foundation Day", "개천절", holiday.Fixed(time.October, 3)),
		rule("new-year", "New Year's Day", "1월 1일", holiday.Fixed(time.January, 1)),
		rule(seollal, "Seollal (Lunar New Year)", "설날", holiday.Lunisolar(lunar.Korea(), 1, 1).Run(-1, 1)),
		rule(childrensDay, "Children's Day", "어린이날", holiday.Fixed(time.May, 5)),
		rule(buddhasBirthday, "Buddha's Birthday", "부처님 오신 날", holiday.Lunisolar(lunar.Korea(), 4, 8)),
		rule("memorial-day", "Memorial Day", "현충일", holiday.Fixed(time.June, 6)),
		rule(chuseok, "Chuseok", "추석", holiday.Lunisolar(lunar.Korea(), 8, 15).Run(-1, 1)),
		rule(christmasDay, "Christmas Day", "기독탄신일", holiday.Fixed(time.December, 25)),
		rule("presidential-election", "Presidential Election", "대통령선거", once("2012-12-19", "2022-03-09")...),
		rule("assembly-election", "National Assembly Election", "국회의원선거", once("2012-04-11", "2016-04-13", "2020-04-15", "2024-04-10")...),
		rule("local-election", "Local Elections", "전국동시지방선거", once("2014-06-04", "2018-06-13", "2022-06-01", "2026-06-03")...),
	}
}

func withHangulDay() []holiday.Rule {
	return append(holidays(), holiday.Rule{ID: hangulDay, Name: both("Hangul Day", "한글날"), On: []holiday.Pattern{holiday.Fixed(time.October, 9)}})
}

// substitutes are article 3(1) since 2021: Seollal and Chuseok are made good for a
// Sunday, the holidays named for a Saturday and a Sunday, and all of them where
// they meet another holiday on a weekday. What two of them would share goes on to
// the next day (2), and none is on a Saturday (3).
func substitutes(ids ...string) []holiday.Substitution {
	return append(nationalDays(regulations("3", "1"), ids...),
		holiday.Substitution{For: []string{seollal, chuseok}, On: []time.Weekday{time.Sunday}, Prefix: prefix(), Basis: regulations("3", "1")},
		holiday.Substitution{For: []string{seollal, chuseok}, SharedOnly: true, On: weekdays(), Prefix: prefix(), Basis: regulations("3", "1")})
}

func nationalDays(basis legal.Basis, ids ...string) []holiday.Substitution {
	return []holiday.Substitution{
		{For: ids, On: weekend(), Prefix: prefix(), Basis: basis},
		{For: ids, SharedOnly: true, On: weekdays(), Prefix: prefix(), Basis: basis},
	}
}

func weekend() []time.Weekday { return []time.Weekday{time.Saturday, time.Sunday} }

func weekdays() []time.Weekday {
	return []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
}

// temporaryHolidays are what the Cabinet designated under article 2(11), each known
// on the day on which it decided. The days of those before 2024 are not read in a
// source.
func temporaryHolidays() []holiday.Notice {
	return []holiday.Notice{
		temporary("2015-08-14", assumed("2015-08-04"), "70th anniversary of liberation", "광복 70주년"),
		temporary("2016-05-06", assumed("2016-04-28"), "", ""),
		temporary("2017-05-09", assumed("2017-03-15"), "Presidential Election", "대통령선거"),
		temporary("2017-10-02", assumed("2017-09-05"), "", ""),
		temporary("2020-08-17", assumed("2020-07-21"), "", ""),
		temporary("2023-10-02", assumed("2023-09-05"), "", ""),
		temporary("2024-10-01", on("2024-09-03"), "Armed Forces Day", "국군의 날"),
		temporary("2025-01-27", assumed("2025-01-14"), "", ""),
		temporary("2025-06-03", on("2025-04-08"), "Presidential Election", "대통령선거"),
	}
}

func temporary(day string, known holiday.Knowledge, en, ko string) holiday.Notice {
	name := both("Temporary holiday", "임시공휴일")
	if en != "" {
		name = both("Temporary holiday: "+en, "임시공휴일: "+ko)
	}
	d := date.MustParse(day)
	basis := regulations("2", "11")
	basis.Act = both("Cabinet decision under the Regulations on Holidays of Government Offices", "국무회의 의결 (관공서의 공휴일에 관한 규정)")
	return holiday.Notice{ID: "temporary holiday of " + day, Basis: basis, Known: known,
		Holidays: []holiday.Holiday{{Days: date.Interval{First: d, Last: d}, Name: name}}}
}

func regulations(article, clause string) legal.Basis {
	return legal.Basis{Style: legal.Korean, Act: both("Regulations on Holidays of Government Offices", "관공서의 공휴일에 관한 규정"), Article: article, Clause: clause}
}

func act2026(article, clause string) legal.Basis {
	return legal.Basis{Style: legal.Korean, Act: both("Public Holidays Act as amended in 2026", "공휴일에 관한 법률 (2026년 개정)"), Article: article, Clause: clause}
}

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

// assumed is a day that is common knowledge and was not read in a source.
func assumed(day string) holiday.Knowledge {
	k := on(day)
	k.Unverified = true
	return k
}

func once(days ...string) []holiday.Pattern {
	var list []holiday.Pattern
	for _, d := range days {
		list = append(list, holiday.Once(date.MustParse(d)))
	}
	return list
}

func prefix() text.Text { return text.New("ko", "대체공휴일 ") }

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

func both(en, ko string) text.Text { return text.New("en", en).With("ko", ko) }
