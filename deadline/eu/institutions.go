package eu

import (
	"strconv"
	"strings"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// InstitutionsInBrussels returns the law of the public holidays of the Union's
// institutions in Brussels for 2019 to 2026. No rule gives them: a decision of the
// Commission under art. 61 of the Staff Regulations lists those of each year, a year or
// more ahead, and leaves out what falls on a weekend. Calendars cover no year of which
// no list was known.
//
// The list of 2023 was read whole in the Official Journal, and the beginnings of those of
// 2019, 2022 and 2024. All else is marked unverified: it is from the pages of agencies,
// which keep the same days but for those of their seat (2019, 2020, 2021, 2024, 2026), from
// an encyclopedia (2020, 2025) and, from Easter Monday of 2022 to its end, from memory
// alone. The list of 2027 was not read: add it with [holiday.Law.With].
func InstitutionsInBrussels() holiday.Law { return institutions("eu", "Luxembourg National Holiday") }

// InstitutionsInLuxembourg is [InstitutionsInBrussels] for Luxembourg, with 23 June in
// place of 21 July.
func InstitutionsInLuxembourg() holiday.Law {
	return institutions("eu-lux", "Belgian National Holiday")
}

// institutions makes the law of a seat, which has all days of the lists but the national
// holiday of the other one.
func institutions(name, but string) holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2019-01-01"), Last: date.MustParse("2026-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: legal.Unverified(regulation("2", "2"))}},
		Statutes: []holiday.Statute{staffRegulations()},
		Notices:  lists(but),
	}))
}

// staffRegulations is the provision under which the lists are made; it has no day
// itself.
func staffRegulations() holiday.Statute {
	return holiday.Statute{
		ID: "staff-regulations", Basis: legal.Cite("Staff Regulations of Officials, Regulation 259/68", "61"),
		Known: on("1968-03-04"), During: since("1968-03-05"),
	}
}

// lists are the decisions of the Commission, each known on the day of its Official
// Journal. Where that was not read, the list is known from when a source had it.
func lists(but string) []holiday.Notice {
	var notices []holiday.Notice
	for _, l := range []list{
		{
			year: 2019, act: words("Commission Decision of 22 August 2017 on public holidays in 2019 (2017/C 279/03)", "Décision de la Commission du 22 août 2017 sur les jours fériés de 2019 (2017/C 279/03)"),
			known: on("2017-08-23"),
			read:  "New Year’s Day 01-01, Day after New Year’s Day 01-02",
			rest: "Maundy Thursday 04-18, Good Friday 04-19, Easter Monday 04-22, Labour Day 05-01, " +
				"Anniversary of the Schuman Declaration 05-09, Ascension Day 05-30, Day after Ascension Day 05-31, " +
				"Whit Monday 06-10, Assumption 08-15, All Saints’ Day 11-01, End-of-year days 12-24..12-31",
		},
		{
			year: 2020, act: words("Commission Decision on public holidays in 2020", "Décision de la Commission sur les jours fériés de 2020"),
			known: unread(on("2019-01-31")),
			rest: "New Year’s Day 01-01, Day after New Year’s Day 01-02, Maundy Thursday 04-09, Good Friday 04-10, " +
				"Easter Monday 04-13, Labour Day 05-01, Ascension Day 05-21, Day after Ascension Day 05-22, " +
				"Whit Monday 06-01, Luxembourg National Holiday 06-23, Belgian National Holiday 07-21, " +
				"All Souls’ Day 11-02, End-of-year days 12-24..12-31",
		},
		{
			year: 2021, act: words("Commission Decision on public holidays in 2021", "Décision de la Commission sur les jours fériés de 2021"),
			known: unread(on("2020-06-25")),
			rest: "New Year’s Day 01-01, Maundy Thursday 04-01, Good Friday 04-02, Easter Monday 04-05, Ascension Day 05-13, " +
				"Day after Ascension Day 05-14, Whit Monday 05-24, Luxembourg National Holiday 06-23, " +
				"Belgian National Holiday 07-21, All Saints’ Day 11-01, All Souls’ Day 11-02, " +
				"End-of-year days 12-24..12-31",
		},
		{
			year: 2022, act: words("Commission Decision of 11 January 2021 on public holidays in 2022 (2021/C 24 I/01)", "Décision de la Commission du 11 janvier 2021 sur les jours fériés de 2022 (2021/C 24 I/01)"),
			known: on("2021-01-22"),
			read:  "Maundy Thursday 04-14, Good Friday 04-15",
			rest: "Easter Monday 04-18, Anniversary of the Schuman Declaration 05-09, Ascension Day 05-26, " +
				"Day after Ascension Day 05-27, Whit Monday 06-06, Luxembourg National Holiday 06-23, " +
				"Belgian National Holiday 07-21, Assumption 08-15, All Saints’ Day 11-01, All Souls’ Day 11-02, " +
				"End-of-year days 12-26..12-30",
		},
		{
			year: 2023, act: words("Commission Decision of 25 May 2021 on public holidays in 2023 (2021/C 201 I/02)", "Décision de la Commission du 25 mai 2021 sur les jours fériés de 2023 (2021/C 201 I/02)"),
			known: on("2021-05-28"),
			read: "Day after New Year’s Day 01-02, Maundy Thursday 04-06, Good Friday 04-07, Easter Monday 04-10, " +
				"Labour Day 05-01, Anniversary of the Schuman Declaration 05-09, Ascension Day 05-18, " +
				"Day after Ascension Day 05-19, Whit Monday 05-29, Luxembourg National Holiday 06-23, " +
				"Belgian National Holiday 07-21, Assumption 08-15, All Saints’ Day 11-01, All Souls’ Day 11-02, " +
				"End-of-year days 12-25..12-29",
		},
		{
			year: 2024, act: words("Commission Decision of 17 November 2022 on public holidays in 2024 (2022/C 440/05)", "Décision de la Commission du 17 novembre 2022 sur les jours fériés de 2024 (2022/C 440/05)"),
			known: on("2022-11-21"),
			read: "New Year’s Day 01-01, Day after New Year’s Day 01-02, Maundy Thursday 03-28, Good Friday 03-29, " +
				"Easter Monday 04-01, Labour Day 05-01, Ascension Day and Anniversary of the Schuman Declaration 05-09, " +
				"Day after Ascension Day 05-10, Whit Monday 05-20, Assumption 08-15",
			rest: "All Saints’ Day 11-01, End-of-year days 12-24..12-31",
		},
		{
			year: 2025, act: words("Commission Decision on public holidays in 2025", "Décision de la Commission sur les jours fériés de 2025"),
			known: unread(holiday.KnownInMonth(2024, time.June)),
			rest: "New Year’s Day 01-01, Day after New Year’s Day 01-02, Maundy Thursday 04-17, Good Friday 04-18, " +
				"Easter Monday 04-21, Labour Day 05-01, Anniversary of the Schuman Declaration 05-09, Ascension Day 05-29, " +
				"Day after Ascension Day 05-30, Whit Monday 06-09, Luxembourg National Holiday 06-23, " +
				"Belgian National Holiday 07-21, Assumption 08-15, End-of-year days 12-24..12-31",
		},
		{
			year: 2026, act: words("Commission Decision on public holidays in 2026", "Décision de la Commission sur les jours fériés de 2026"),
			known: unread(holiday.KnownInYear(2025)),
			rest: "New Year’s Day 01-01, Day after New Year’s Day 01-02, Maundy Thursday 04-02, Good Friday 04-03, " +
				"Easter Monday 04-06, Labour Day 05-01, Ascension Day 05-14, Day after Ascension Day 05-15, " +
				"Whit Monday 05-25, Luxembourg National Holiday 06-23, Belgian National Holiday 07-21, " +
				"All Souls’ Day 11-02, End-of-year days 12-24..12-31",
		},
	} {
		notices = append(notices, l.notices(but)...)
	}
	return notices
}

// list is the decision on one year: the days of it that were read in the Official
// Journal, and the rest. A day follows its name; the end of the year has its first and
// its last day.
type list struct {
	year       int
	act        text.Text
	known      holiday.Knowledge
	read, rest string
}

// notices are those of the list, with what was not read in one of its own.
func (l list) notices(but string) []holiday.Notice {
	year := strconv.Itoa(l.year)
	read := holiday.Notice{ID: "list of " + year, Basis: legal.Basis{Act: l.act}, Known: l.known, Holidays: l.days(l.read, but)}
	rest := holiday.Notice{ID: "list of " + year + ", not read", Basis: legal.Unverified(read.Basis), Known: l.known, Holidays: l.days(l.rest, but)}
	rest.Announces = date.MustParse(year + "-12-31")
	if l.rest == "" {
		read.Announces = rest.Announces
		return []holiday.Notice{read}
	}
	if l.read == "" {
		return []holiday.Notice{rest}
	}
	return []holiday.Notice{read, rest}
}

func (l list) days(rows, but string) []holiday.Holiday {
	var days []holiday.Holiday
	for row := range strings.SplitSeq(rows, ", ") {
		space := strings.LastIndexByte(row, ' ')
		if space < 0 || row[:space] == but {
			continue
		}
		first, last, run := strings.Cut(row[space+1:], "..")
		if !run {
			last = first
		}
		name := row[:space]
		days = append(days, holiday.Holiday{Name: words(name, inFrench()[name]),
			Days: date.Interval{First: l.day(first), Last: l.day(last)}})
	}
	return days
}

func (l list) day(s string) date.Date { return date.MustParse(strconv.Itoa(l.year) + "-" + s) }

// inFrench has the names of the lists in the other language of the Commission's pages.
func inFrench() map[string]string {
	return map[string]string{
		"New Year’s Day":                         "Jour de l’an",
		"Day after New Year’s Day":               "Lendemain du jour de l’an",
		"Maundy Thursday":                        "Jeudi saint",
		"Good Friday":                            "Vendredi saint",
		"Easter Monday":                          "Lundi de Pâques",
		"Labour Day":                             "Fête du travail",
		"Anniversary of the Schuman Declaration": "Anniversaire de la déclaration Schuman",
		"Ascension Day":                          "Ascension",
		"Ascension Day and Anniversary of the Schuman Declaration": "Ascension et anniversaire de la déclaration Schuman",
		"Day after Ascension Day":                                  "Lendemain de l’Ascension",
		"Whit Monday":                                              "Lundi de Pentecôte",
		"Luxembourg National Holiday":                              "Fête nationale luxembourgeoise",
		"Belgian National Holiday":                                 "Fête nationale belge",
		"Assumption":                                               "Assomption",
		"All Saints’ Day":                                          "Toussaint",
		"All Souls’ Day":                                           "Jour des morts",
		"End-of-year days":                                         "Jours de fin d’année",
	}
}

// unread marks a day of which no decision was read.
func unread(k holiday.Knowledge) holiday.Knowledge {
	k.Unverified = true
	return k
}

func words(en, fr string) text.Text { return text.New("en", en).With("fr", fr) }
