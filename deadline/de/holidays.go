package de

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// BadenWuerttemberg returns the holidays of Baden-Württemberg.
func BadenWuerttemberg() holiday.Law {
	return land("de-bw", section("FTG Baden-Württemberg", "1"), "1995-05-08",
		epiphany(), corpusChristi(), allSaints()).
		once(reformation2017(section("FTG Baden-Württemberg", "1"), someYear(2015))).law()
}

// Bavaria returns the holidays that Bavaria has everywhere. Assumption Day is one in
// most municipalities: see [BavariaWithAssumption].
func Bavaria() holiday.Law { return bavaria("de-by").law() }

// BavariaWithAssumption is [Bavaria] with 15 August, for the municipalities with more
// Catholics than Protestants, 1,704 of 2,056 by the census of 2011. Bavaria's office of
// statistics lists them; Munich is one, Nuremberg is not.
func BavariaWithAssumption() holiday.Law {
	return bavaria("de-by-assumption", assumption()).law()
}

// Augsburg is [BavariaWithAssumption] with the Peace Festival of 8 August, which is a
// holiday in that city alone.
func Augsburg() holiday.Law {
	return bavaria("de-by-augsburg", assumption(),
		rule(bavarian("2"), fixed("peace-festival", "Augsburg Peace Festival", "Friedensfest", time.August, 8))).law()
}

func bavaria(name string, more ...holiday.Rule) *state {
	return land(name, bavarian("1"), "1980-05-21", append([]holiday.Rule{epiphany(), corpusChristi(), allSaints()}, more...)...).
		once(reformation2017(bavarian("2a"), on("2016-04-12")))
}

// bavarian cites Bavaria's act, which has articles.
func bavarian(clause string) legal.Basis { return section("FTG Bayern", "Art. 1", clause) }

// Berlin returns the holidays of Berlin: Women's Day since 2019, and once the 75th and
// the 80th anniversary of the liberation. The act on the latter was not read; it is
// known to be of 2024.
func Berlin() holiday.Law {
	act := section("FeiertG Berlin", "1")
	return land("de-be", act, "1954-10-28").
		added("womens-day-2019", on("2019-01-24"), "2019-03-08", womensDay()).
		once(reformation2017(act, on("2015-06-25"))).
		once(single("liberation 2020", act, on("2019-01-24"), "2020-05-08", "Liberation Day", "Tag der Befreiung")).
		once(single("liberation 2025", legal.Unverified(act), someYear(2024), "2025-05-08", "Liberation Day", "Tag der Befreiung")).law()
}

// Brandenburg returns the holidays of Brandenburg, where Easter Sunday and Whit Sunday
// are holidays, too.
func Brandenburg() holiday.Law {
	return land("de-bb", section("FTG Brandenburg", "2", "1"), "1991-03-21",
		easter("easter-sunday", "Easter Sunday", "Ostersonntag", 0), easter("whit-sunday", "Whit Sunday", "Pfingstsonntag", 49), reformation()).law()
}

// Bremen returns the holidays of Bremen: Reformation Day since 2018.
func Bremen() holiday.Law {
	act := section("Brem. Gesetz über die Sonn-, Gedenk- und Feiertage", "2", "1")
	return land("de-hb", act, "1954-11-12").
		added("reformation-2018", on("2018-06-20"), "2018-10-31", reformation()).
		once(reformation2017(act, on("2013-06-03"))).law()
}

// Hamburg returns the holidays of Hamburg: Reformation Day since 2018.
func Hamburg() holiday.Law {
	return land("de-hh", section("Hmb. Feiertagsgesetz", "1"), "1953-10-16").
		added("reformation-2018", on("2018-02-28"), "2018-10-31", reformation()).
		once(reformation2017(section("Fünfte VO zum Hmb. Feiertagsgesetz", "1"), on("2013-05-10"))).law()
}

// Hesse returns the holidays of Hesse.
func Hesse() holiday.Law {
	return land("de-he", section("HFeiertagsG", "1", "1"), "1971-12-29", corpusChristi()).
		once(reformation2017(legal.Unverified(section("HFeiertagsG", "1")), someYear(2016))).law()
}

// MecklenburgVorpommern returns the holidays of Mecklenburg-Vorpommern: Women's Day
// since 2023.
func MecklenburgVorpommern() holiday.Law {
	return land("de-mv", section("FTG M-V", "2", "1"), "2002-03-08", reformation()).
		added("womens-day-2023", on("2022-06-29"), "2023-03-08", womensDay()).law()
}

// LowerSaxony returns the holidays of Lower Saxony: Reformation Day since 2018.
func LowerSaxony() holiday.Law {
	act := section("NFeiertagsG", "2", "1")
	return land("de-ni", act, "1995-03-07").
		added("reformation-2018", on("2018-06-19"), "2018-10-31", reformation()).
		once(reformation2017(act, on("2013-06-05"))).law()
}

// NorthRhineWestphalia returns the holidays of North Rhine-Westphalia.
func NorthRhineWestphalia() holiday.Law {
	return land("de-nw", section("Feiertagsgesetz NW", "2", "1"), "1989-04-23", corpusChristi(), allSaints()).
		once(reformation2017(legal.Unverified(section("Feiertagsgesetz NW", "2")), on("2015-06-24"))).law()
}

// RhinelandPalatinate returns the holidays of Rhineland-Palatinate.
func RhinelandPalatinate() holiday.Law {
	return land("de-rp", section("LFtG Rheinland-Pfalz", "2", "1"), "1970-07-15", corpusChristi(), allSaints()).
		once(reformation2017(section("LFtG Rheinland-Pfalz", "2", "2"), on("2015-11-18"))).law()
}

// Saarland returns the holidays of the Saarland, which has Assumption Day everywhere.
func Saarland() holiday.Law {
	act := section("SFG Saarland", "2", "1")
	return land("de-sl", act, "1976-02-18", corpusChristi(), assumption(), allSaints()).
		once(reformation2017(section("SFG Saarland", "2", "2"), on("2014-06-18"))).law()
}

// Saxony returns the holidays that Saxony has everywhere. Corpus Christi is one in
// some Catholic municipalities: see [SaxonyWithCorpusChristi].
func Saxony() holiday.Law { return saxony("de-sn").law() }

// SaxonyWithCorpusChristi is [Saxony] with Corpus Christi, for the places that the
// Ministry of the Interior has named by regulation, around Bautzen.
func SaxonyWithCorpusChristi() holiday.Law {
	return saxony("de-sn-corpus-christi", corpusChristi()).law()
}

func saxony(name string, more ...holiday.Rule) *state {
	return land(name, section("SächsSFG", "1", "1"), "1992-11-10", append([]holiday.Rule{reformation(), repentance()}, more...)...)
}

// SaxonyAnhalt returns the holidays of Saxony-Anhalt.
func SaxonyAnhalt() holiday.Law {
	return land("de-st", section("FeiertG LSA", "2"), "2004-08-25", epiphany(), reformation()).law()
}

// SchleswigHolstein returns the holidays of Schleswig-Holstein: Reformation Day since
// 2018.
func SchleswigHolstein() holiday.Law {
	return land("de-sh", section("SFTG Schleswig-Holstein", "2", "1"), "2004-06-28").
		added("reformation-2018", on("2018-02-22"), "2018-10-31", reformation()).
		once(reformation2017(section("Landesverordnung über den Reformationstag 2017", "1"), on("2014-12-18"))).law()
}

// Thuringia returns the holidays that Thuringia has everywhere: World Children's Day
// since 2019. Corpus Christi is one where it was in 1994: see
// [ThuringiaWithCorpusChristi].
func Thuringia() holiday.Law { return thuringia("de-th").law() }

// ThuringiaWithCorpusChristi is [Thuringia] with Corpus Christi, for the district of
// Eichsfeld and for parts of Unstrut-Hainich and the Wartburg district.
func ThuringiaWithCorpusChristi() holiday.Law {
	return thuringia("de-th-corpus-christi", corpusChristi()).law()
}

func thuringia(name string, more ...holiday.Rule) *state {
	return land(name, section("ThürFGtG", "2", "1"), "1994-12-21", append([]holiday.Rule{reformation()}, more...)...).
		added("childrens-day-2019", on("2019-02-28"), "2019-09-20",
			fixed("childrens-day", "World Children's Day", "Weltkindertag", time.September, 20))
}

// state is the law of one state as it is put together: for 2012 to 2027, by its act on
// holidays and for 3 October by the Unification Treaty. Saturdays and Sundays are off
// by BGB § 193, and nothing is made good.
//
// An act is known from the day on which parliament passed it, a regulation from that
// on which it was made or promulgated, whichever was read. The acts were read in
// reprints, most of them as of 2019 to 2025.
type state struct {
	name    string
	act     holiday.Statute
	later   []holiday.Statute
	notices []holiday.Notice
}

// land begins the law of a state with the holidays that all of them have, and those
// of its act besides.
func land(name string, act legal.Basis, of string, rules ...holiday.Rule) *state {
	return &state{name: name, act: holiday.Statute{ID: "act", Basis: act, Known: assumed(of), During: since(of),
		Rules: append(everywhere(), rules...)}}
}

// added has a holiday that an act made, on days from its first one.
func (s *state) added(id string, passed holiday.Knowledge, first string, r holiday.Rule) *state {
	s.later = append(s.later, holiday.Statute{ID: id, Basis: s.act.Basis, Known: passed, During: since(first), Rules: []holiday.Rule{r}})
	return s
}

// once has a holiday of a single year.
func (s *state) once(n holiday.Notice) *state {
	s.notices = append(s.notices, n)
	return s
}

func (s *state) law() holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     s.name,
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: bgb("193")}},
		Statutes: append([]holiday.Statute{s.act, unification()}, s.later...),
		Notices:  s.notices,
	}))
}

// unification makes 3 October a holiday throughout Germany.
func unification() holiday.Statute {
	return holiday.Statute{ID: "unification", Basis: section("EinigungsV", "Art. 2", "2"), Known: assumed("1990-09-23"), During: since("1990-09-29"),
		Rules: []holiday.Rule{fixed("german-unity-day", "German Unity Day", "Tag der Deutschen Einheit", time.October, 3)}}
}

// everywhere are the holidays that the acts of all sixteen states have.
func everywhere() []holiday.Rule {
	return []holiday.Rule{
		fixed("new-year", "New Year's Day", "Neujahr", time.January, 1),
		easter("good-friday", "Good Friday", "Karfreitag", -2),
		easter("easter-monday", "Easter Monday", "Ostermontag", 1),
		fixed("first-of-may", "Labour Day", "Erster Mai", time.May, 1),
		easter("ascension-day", "Ascension Day", "Christi Himmelfahrt", 39),
		easter("whit-monday", "Whit Monday", "Pfingstmontag", 50),
		fixed("christmas-day", "Christmas Day", "Erster Weihnachtstag", time.December, 25),
		fixed("second-christmas-day", "Second Day of Christmas", "Zweiter Weihnachtstag", time.December, 26),
	}
}

func epiphany() holiday.Rule {
	return fixed("epiphany", "Epiphany", "Heilige Drei Könige", time.January, 6)
}

func womensDay() holiday.Rule {
	return fixed("womens-day", "International Women's Day", "Frauentag", time.March, 8)
}

func corpusChristi() holiday.Rule {
	return easter("corpus-christi", "Corpus Christi", "Fronleichnam", 60)
}

func assumption() holiday.Rule {
	return fixed("assumption-day", "Assumption Day", "Mariä Himmelfahrt", time.August, 15)
}

func reformation() holiday.Rule {
	return fixed("reformation-day", "Reformation Day", "Reformationstag", time.October, 31)
}

func allSaints() holiday.Rule {
	return fixed("all-saints-day", "All Saints' Day", "Allerheiligen", time.November, 1)
}

// repentance is the Wednesday before 23 November, eleven days before the first Sunday
// of Advent.
func repentance() holiday.Rule {
	return holiday.Rule{ID: "day-of-repentance", Name: both("Day of Repentance and Prayer", "Buß- und Bettag"),
		On: []holiday.Pattern{holiday.OnOrAfter(time.Wednesday, time.November, 16)}}
}

// reformation2017 is 31 October 2017, 500 years after Luther's theses, in the states
// in which Reformation Day was none.
func reformation2017(by legal.Basis, known holiday.Knowledge) holiday.Notice {
	return single("reformation 2017", by, known, "2017-10-31", "Reformation Day (500th anniversary)", "Reformationstag (500. Jahrestag)")
}

func single(id string, by legal.Basis, known holiday.Knowledge, day, en, de string) holiday.Notice {
	d := date.MustParse(day)
	return holiday.Notice{ID: id, Basis: by, Known: known,
		Holidays: []holiday.Holiday{{Days: date.Interval{First: d, Last: d}, Name: both(en, de)}}}
}

func fixed(id, en, de string, month time.Month, day int) holiday.Rule {
	return holiday.Rule{ID: id, Name: both(en, de), On: []holiday.Pattern{holiday.Fixed(month, day)}}
}

func easter(id, en, de string, offset int) holiday.Rule {
	return holiday.Rule{ID: id, Name: both(en, de), On: []holiday.Pattern{holiday.Easter(offset)}}
}

// rule gives a holiday a provision of its own.
func rule(basis legal.Basis, r holiday.Rule) holiday.Rule {
	r.Basis = basis
	return r
}

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

// assumed is a day that is common knowledge and was not read in a source.
func assumed(day string) holiday.Knowledge {
	k := on(day)
	k.Unverified = true
	return k
}

// someYear is the year by which something is known to have been decided.
func someYear(year int) holiday.Knowledge {
	k := holiday.KnownInYear(year)
	k.Unverified = true
	return k
}

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

func both(en, de string) text.Text { return text.New("en", en).With("de", de) }
