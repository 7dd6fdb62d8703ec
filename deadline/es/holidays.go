package es

import (
	"strconv"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Law returns the days that are off throughout Spain for the periods of the
// administration, for 2012 to 2027: Sundays, Saturdays since Ley 39/2015 came into
// force on 2 October 2016, and the national holidays of Real Decreto 2001/1983 art. 45
// that no autonomous community can replace, or that none has replaced.
//
// Which of the others are kept everywhere is known with the list of a year, which the
// directorate of labour publishes in the BOE in the autumn before. Up to 2026 it was
// Epiphany each time, and never Maundy Thursday, Saint Joseph's Day or the Monday after
// a holiday on a Sunday. The list for 2027 was not read: these choices are open, and a
// notice decides them with [KeptEverywhere] or [ReplacedSomewhere], as
// "epiphany-2027", "maundy-thursday-2027", "saint-joseph-2027" and
// "assumption-monday-2027".
//
// Holidays of a community or a municipality are not in it: give their calendar beside
// it with [calendar.OffInAny] (Ley 39/2015 art. 30.6). A period that began before 2
// October 2016 went on under Ley 30/1992, for which Saturdays were working days. Weekly
// rest is the same whatever the day known: calendars as known before Ley 39/2015 have
// its Saturdays, too.
func Law() holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     "es",
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest: []calendar.RestDays{
			{Weekdays: []time.Weekday{time.Sunday}, Basis: legal.Spanish.Cite(text.Plain("Ley 30/1992"), "48", "1"),
				During: date.Interval{Last: date.MustParse("2016-10-01")}},
			{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: ley39("30", "2"), During: since("2016-10-02")},
		},
		Statutes: []holiday.Statute{decree2001()},
		Notices:  lists(),
	}))
}

// The options of the yearly choices: whether all communities keep a holiday that each
// can replace.
const (
	KeptEverywhere    = "kept"
	ReplacedSomewhere = "replaced"
)

// decree2001 is art. 45 of Real Decreto 2001/1983 as Real Decreto 1346/1989 has made
// it. No community can replace the feasts of 45.1 letters a to c; each can replace those
// of letter d, and the Monday on which a feast of a Sunday is enjoyed (45.2, 45.3).
func decree2001() holiday.Statute {
	s := holiday.Statute{ID: "rd-2001-1983", Basis: decree("45", "1"), Known: assumed("1989-11-07"), During: since("1990-01-01")}
	for _, f := range feasts() {
		s.Rules = append(s.Rules, f.rule(), f.monday())
	}
	s.Rules = append(s.Rules,
		holiday.Rule{ID: "good-friday", Name: both("Good Friday", "Viernes Santo"), Basis: decree("45", "1", "c"), On: []holiday.Pattern{holiday.Easter(-2)}},
		replaceable("maundy-thursday", both("Maundy Thursday", "Jueves Santo"), decree("45", "1", "d"), holiday.Easter(-3)),
		replaceable("epiphany", both("Epiphany", "Epifanía del Señor"), decree("45", "1", "d"), holiday.Fixed(time.January, 6)),
		replaceable("saint-joseph", both("Saint Joseph's Day", "San José"), decree("45", "1", "d"), holiday.Fixed(time.March, 19)))
	return s
}

// feast is a national holiday on the same day every year, by a letter of art. 45.1.
type feast struct {
	id, en, es, letter string
	month              time.Month
	day                int
}

func feasts() []feast {
	return []feast{
		{"national-day", "National Day", "Fiesta Nacional de España", "a", time.October, 12},
		{"constitution-day", "Constitution Day", "Día de la Constitución Española", "a", time.December, 6},
		{"new-year", "New Year's Day", "Año Nuevo", "b", time.January, 1},
		{"labour-day", "Labour Day", "Fiesta del Trabajo", "b", time.May, 1},
		{"christmas-day", "Christmas Day", "Natividad del Señor", "b", time.December, 25},
		{"assumption", "Assumption Day", "Asunción de la Virgen", "c", time.August, 15},
		{"all-saints-day", "All Saints' Day", "Todos los Santos", "c", time.November, 1},
		{"immaculate-conception", "Immaculate Conception", "Inmaculada Concepción", "c", time.December, 8},
	}
}

func (f feast) rule() holiday.Rule {
	return holiday.Rule{ID: f.id, Name: both(f.en, f.es), Basis: decree("45", "1", f.letter), On: []holiday.Pattern{holiday.Fixed(f.month, f.day)}}
}

// monday is the Monday after each Sunday on which the feast falls.
func (f feast) monday() holiday.Rule {
	var days []holiday.Pattern
	for year := 2012; year <= 2027; year++ {
		if f.isSunday(year) {
			days = append(days, holiday.Once(f.in(year).Next()))
		}
	}
	return replaceable(f.mondayID(), both("Monday after "+f.en, "Lunes siguiente a "+f.es), decree("45", "2"), days...)
}

func (f feast) mondayID() string { return f.id + "-monday" }

func (f feast) isSunday(year int) bool { return f.in(year).Weekday() == time.Sunday }

func (f feast) in(year int) date.Date {
	d, _ := date.New(year, f.month, f.day)
	return d
}

// replaceable is a holiday that is one throughout Spain in the years in which no
// community puts one of its own in its place.
func replaceable(id string, name text.Text, basis legal.Basis, days ...holiday.Pattern) holiday.Rule {
	return holiday.Rule{ID: id, Name: name, Basis: basis, Awaits: both("the list of labour holidays in the BOE", "la relación de fiestas laborales en el BOE"),
		Options: []holiday.Option{
			{ID: KeptEverywhere, Name: both("kept by all communities", "no sustituida por ninguna comunidad"), On: days},
			{ID: ReplacedSomewhere, Name: both("replaced by some community", "sustituida por alguna comunidad")},
		}}
}

// lists are the resolutions that publish the holidays of a year, each known on the day
// of its BOE or, where that was not read, at the end of the month.
func lists() []holiday.Notice {
	return []holiday.Notice{
		list(2012, "BOE-A-2011-16116", inMonth(2011, time.October)),
		list(2013, "BOE-A-2012-13644", on("2012-11-03")),
		list(2014, "BOE-A-2013-12147", inMonth(2013, time.November)),
		list(2015, "BOE-A-2014-10823", on("2014-10-24")),
		list(2016, "BOE-A-2015-11348", inMonth(2015, time.October)),
		list(2017, "BOE-A-2016-9244", on("2016-10-08")),
		list(2018, "BOE-A-2017-11639", on("2017-10-11")),
		list(2019, "BOE-A-2018-14369", on("2018-10-20")),
		list(2020, "BOE-A-2019-14552", inMonth(2019, time.October)),
		list(2021, "BOE-A-2020-13343", inMonth(2020, time.November)),
		list(2022, "BOE-A-2021-17113", inMonth(2021, time.October)),
		list(2023, "BOE-A-2022-16755", on("2022-10-14")),
		list(2024, "BOE-A-2023-22014", on("2023-10-27")),
		list(2025, "BOE-A-2024-21316", on("2024-10-18")),
		list(2026, "BOE-A-2025-21667", on("2025-10-28")),
	}
}

// list is that of one year: of what communities can replace all have kept Epiphany
// alone, or not its Monday where it was a Sunday.
func list(year int, number string, known holiday.Knowledge) holiday.Notice {
	n := holiday.Notice{ID: number, Known: known, Basis: legal.Basis{Style: legal.Spanish,
		Act: both("List of labour holidays of "+strconv.Itoa(year)+" ("+number+")", "Relación de fiestas laborales para el año "+strconv.Itoa(year)+" ("+number+")")}}
	decide := func(rule, option string) {
		n.Decisions = append(n.Decisions, holiday.Decision{Choice: rule + "-" + strconv.Itoa(year), Option: option})
	}
	epiphany := feast{month: time.January, day: 6}
	if epiphany.isSunday(year) {
		decide("epiphany", ReplacedSomewhere)
	} else {
		decide("epiphany", KeptEverywhere)
	}
	decide("maundy-thursday", ReplacedSomewhere)
	decide("saint-joseph", ReplacedSomewhere)
	for _, f := range feasts() {
		if f.isSunday(year) {
			decide(f.mondayID(), ReplacedSomewhere)
		}
	}
	return n
}

func decree(place ...string) legal.Basis {
	return legal.Spanish.Cite(text.Plain("RD 2001/1983"), place...)
}

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

// assumed is a day that is common knowledge and was not read in a source.
func assumed(day string) holiday.Knowledge {
	k := on(day)
	k.Unverified = true
	return k
}

// inMonth is a month that is common knowledge and was not read in a source.
func inMonth(year int, month time.Month) holiday.Knowledge {
	k := holiday.KnownInMonth(year, month)
	k.Unverified = true
	return k
}

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

func both(en, es string) text.Text { return text.New("en", en).With("es", es) }
