package jp

import (
	"fmt"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/lunar"
	"github.com/statutory-go/statutory/deadline/text"
)

// Law returns the law of Japan's national holidays for 2012 to 2027: those of the
// Act on National Holidays, with what makes good a holiday on a Sunday and the
// days between two holidays, and the acts of 2018 and 2020 for the accession and
// the Olympic Games. Saturdays and Sundays are off, as for administrative organs.
//
// The Act has the equinoxes on the days of the equinoxes. The almanac of the
// National Astronomical Observatory, published on 1 February of the year before,
// says which these are; they are computed here and known as soon as the Act is.
// The published ones, up to 2027, are the same.
func Law() holiday.Law { return holiday.Must(holiday.New(definition())) }

// AdministrativeOrgans is [Law] with the days from 29 December to 3 January, on
// which administrative organs are closed besides: Act on Holidays of
// Administrative Organs (Act 91 of 1988) art. 1(1)(iii).
func AdministrativeOrgans() holiday.Law {
	def := definition()
	def.Name = "jp-gov"
	def.Notices = append(def.Notices, yearEnd(def.Coverage))
	return holiday.Must(holiday.New(def))
}

func definition() holiday.Definition {
	return holiday.Definition{
		Name:     "jp",
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: organs("i")}},
		Statutes: []holiday.Statute{act2005(), act2014(), act2017(), act2018(), accession()},
		Notices:  []holiday.Notice{games2020(), games2021()},
	}
}

// act2005 is the Act on National Holidays as amended by Act 43 of 2005: Showa Day
// on 29 April, Greenery Day on 4 May, and what makes a Sunday good on the next day
// that is no holiday, so that 6 May can be off.
func act2005() holiday.Statute {
	return act(version{id: "holidays-2005", by: "Act 43 of 2005", ja: "平成17年法律第43号", known: holiday.KnownOn(date.MustParse("2005-05-20")), since: "2007-01-01"},
		sportsDay("Health and Sports Day", "体育の日"), emperorsBirthday(time.December))
}

// act2014 adds Mountain Day.
func act2014() holiday.Statute {
	known := holiday.KnownOn(date.MustParse("2014-05-30"))
	known.Unverified = true
	return act(version{id: "holidays-2014", by: "Act 43 of 2014", ja: "平成26年法律第43号", known: known, since: "2016-01-01", replaces: "holidays-2005"},
		sportsDay("Health and Sports Day", "体育の日"), emperorsBirthday(time.December), mountainDay())
}

// act2017 is the act on the abdication, art. 10 of its supplementary provisions:
// the Emperor's Birthday is 23 February from the day after the abdication, so that
// 2019 has none. The day was fixed by Cabinet Order 302 of 2017-12-13.
func act2017() holiday.Statute {
	return act(version{id: "holidays-2017", by: "Act 63 of 2017", ja: "平成29年法律第63号", known: holiday.KnownOn(date.MustParse("2017-12-13")), since: "2019-05-01", replaces: "holidays-2014"},
		sportsDay("Health and Sports Day", "体育の日"), emperorsBirthday(time.February), mountainDay())
}

// act2018 gives Sports Day its name.
func act2018() holiday.Statute {
	return act(version{id: "holidays-2018", by: "Act 57 of 2018", ja: "平成30年法律第57号", known: holiday.KnownOn(date.MustParse("2018-06-20")), since: "2020-01-01", replaces: "holidays-2017"},
		sportsDay("Sports Day", "スポーツの日"), emperorsBirthday(time.February), mountainDay())
}

// accession makes the day of the accession and that of its ceremony holidays, to
// which art. 3(2) and (3) of the Act apply: 30 April and 2 May 2019 lie between.
func accession() holiday.Statute {
	name := both("Act 99 of 2018 on the days of the accession", "天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律")
	once := func(day string) []holiday.Pattern { return []holiday.Pattern{holiday.Once(date.MustParse(day))} }
	return holiday.Statute{
		ID: "accession-2018", Basis: legal.Basis{Style: legal.Japanese, Act: name, Since: date.MustParse("2018-12-14")},
		Known: holiday.KnownOn(date.MustParse("2018-12-14")), During: since("2018-12-14"),
		Rules: []holiday.Rule{
			{ID: "accession", Name: both("Day of the Accession", "天皇の即位の日"), On: once("2019-05-01")},
			{ID: "accession-ceremony", Name: both("Day of the Accession Ceremony", "即位礼正殿の儀の行われる日"), On: once("2019-10-22")},
		},
	}
}

// games2020 and games2021 are what art. 32 of the act on the Olympic Games (Act 33
// of 2015) made of three holidays in each of the two years.
func games2020() holiday.Notice {
	return games("2018-06-20", "Act 55 of 2018", "平成30年法律第55号", "1",
		move(marineDayID, "2020-07-20", "2020-07-23"), move(sportsDayID, "2020-10-12", "2020-07-24"), move(mountainDayID, "2020-08-11", "2020-08-10"))
}

func games2021() holiday.Notice {
	return games("2020-12-04", "Act 68 of 2020", "令和2年法律第68号", "2",
		move(marineDayID, "2021-07-19", "2021-07-22"), move(sportsDayID, "2021-10-11", "2021-07-23"), move(mountainDayID, "2021-08-11", "2021-08-08"))
}

func games(known, by, ja, clause string, moves ...holiday.Relocation) holiday.Notice {
	return holiday.Notice{ID: by, Known: holiday.KnownOn(date.MustParse(known)), Moves: moves,
		Basis: legal.Basis{Style: legal.Japanese, Act: both("Olympic Games Act ("+by+")", "東京オリンピック競技大会・東京パラリンピック競技大会特別措置法（"+ja+"）"), Article: "32", Clause: clause}}
}

func move(rule, from, to string) holiday.Relocation {
	return holiday.Relocation{Rule: rule, From: date.MustParse(from), To: date.MustParse(to)}
}

// yearEnd closes administrative organs at the end of each year. A holiday that
// falls in it is made good regardless.
func yearEnd(in date.Interval) holiday.Notice {
	n := holiday.Notice{ID: "year end", Basis: organs("iii"), Known: holiday.Knowledge{Day: date.MustParse("1988-12-13"), Unverified: true}}
	for year := in.First.Year() - 1; year <= in.Last.Year(); year++ {
		n.Closures = append(n.Closures, holiday.Closure{Name: both("Year-end closing of administrative organs", "行政機関の年末年始の休日"),
			Days: date.Interval{First: date.MustParse(fmt.Sprintf("%d-12-29", year)), Last: date.MustParse(fmt.Sprintf("%d-01-03", year+1))}})
	}
	return n
}

// version is one version of the Act on National Holidays.
type version struct {
	id, by, ja, since, replaces string
	known                       holiday.Knowledge
}

// act is the Act on National Holidays in one version: articles 2 and 3, with the
// holidays that differ between versions.
func act(v version, more ...holiday.Rule) holiday.Statute {
	basis := func(article, clause string) legal.Basis {
		return legal.Basis{Style: legal.Japanese, Act: both("Act on National Holidays ("+v.by+")", "国民の祝日に関する法律（"+v.ja+"）"),
			Article: article, Clause: clause, Since: date.MustParse(v.since)}
	}
	s := holiday.Statute{
		ID: v.id, Basis: basis("2", ""), Known: v.known, During: since(v.since),
		Rules: append(nationalHolidays(), more...),
		Substitutions: []holiday.Substitution{{On: []time.Weekday{time.Sunday}, Move: holiday.ToNext, Basis: basis("3", "2"),
			Prefix: text.New("ja", "振替休日 ")}},
		Bridges: []holiday.Bridge{{ID: "between-holidays", Name: both("Day between two holidays", "休日（国民の休日）"), Basis: basis("3", "3")}},
	}
	if v.replaces != "" {
		s.Replaces = []string{v.replaces}
	}
	return s
}

// The holidays that the Olympic Games moved.
const (
	marineDayID   = "marine-day"
	mountainDayID = "mountain-day"
	sportsDayID   = "sports-day"
)

// nationalHolidays are those of article 2 that have not changed since 2007.
func nationalHolidays() []holiday.Rule {
	rule := func(id, en, ja string, on holiday.Pattern) holiday.Rule {
		return holiday.Rule{ID: id, Name: both(en, ja), On: []holiday.Pattern{on}}
	}
	return []holiday.Rule{
		rule("new-year", "New Year's Day", "元日", holiday.Fixed(time.January, 1)),
		rule("coming-of-age-day", "Coming of Age Day", "成人の日", holiday.Nth(2, time.Monday, time.January)),
		rule("foundation-day", "National Foundation Day", "建国記念の日", holiday.Fixed(time.February, 11)),
		rule("vernal-equinox", "Vernal Equinox Day", "春分の日", holiday.SolarTerm(lunar.Japan(), lunar.SpringEquinox)),
		rule("showa-day", "Showa Day", "昭和の日", holiday.Fixed(time.April, 29)),
		rule("constitution-day", "Constitution Memorial Day", "憲法記念日", holiday.Fixed(time.May, 3)),
		rule("greenery-day", "Greenery Day", "みどりの日", holiday.Fixed(time.May, 4)),
		rule("childrens-day", "Children's Day", "こどもの日", holiday.Fixed(time.May, 5)),
		rule(marineDayID, "Marine Day", "海の日", holiday.Nth(3, time.Monday, time.July)),
		rule("respect-for-the-aged-day", "Respect for the Aged Day", "敬老の日", holiday.Nth(3, time.Monday, time.September)),
		rule("autumnal-equinox", "Autumnal Equinox Day", "秋分の日", holiday.SolarTerm(lunar.Japan(), lunar.AutumnEquinox)),
		rule("culture-day", "Culture Day", "文化の日", holiday.Fixed(time.November, 3)),
		rule("labour-thanksgiving-day", "Labour Thanksgiving Day", "勤労感謝の日", holiday.Fixed(time.November, 23)),
	}
}

func emperorsBirthday(month time.Month) holiday.Rule {
	return holiday.Rule{ID: "emperors-birthday", Name: both("The Emperor's Birthday", "天皇誕生日"), On: []holiday.Pattern{holiday.Fixed(month, 23)}}
}

func mountainDay() holiday.Rule {
	return holiday.Rule{ID: mountainDayID, Name: both("Mountain Day", "山の日"), On: []holiday.Pattern{holiday.Fixed(time.August, 11)}}
}

func sportsDay(en, ja string) holiday.Rule {
	return holiday.Rule{ID: sportsDayID, Name: both(en, ja), On: []holiday.Pattern{holiday.Nth(2, time.Monday, time.October)}}
}

// organs is a provision of the Act on Holidays of Administrative Organs.
func organs(point string) legal.Basis {
	return legal.Basis{Style: legal.Japanese, Act: both("Act on Holidays of Administrative Organs", "行政機関の休日に関する法律"), Article: "1", Clause: "1", Point: point}
}

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

func both(en, ja string) text.Text { return text.New("en", en).With("ja", ja) }
