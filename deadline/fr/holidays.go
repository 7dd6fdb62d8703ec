package fr

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Law returns the public holidays of metropolitan France for 2012 to 2027: the eleven
// of the Labour Code art. L. 3133-1, none of which is made good. Saturdays and Sundays
// are off as in art. 642 of the Code of Civil Procedure. Overseas departments and
// territories have further ones and are not covered.
func Law() holiday.Law { return holiday.Must(holiday.New(metropolitan("fr"))) }

// AlsaceMoselle is [Law] with the two holidays of Bas-Rhin, Haut-Rhin and Moselle
// (art. L. 3134-13): 26 December, and Good Friday in the municipalities that have a
// Protestant church or one that both confessions share. For the others see
// [AlsaceMoselleWithoutGoodFriday].
func AlsaceMoselle() holiday.Law {
	def := metropolitan("fr-alsace-moselle")
	def.Statutes = append(def.Statutes, local(secondChristmasDay(), goodFriday()))
	return holiday.Must(holiday.New(def))
}

// AlsaceMoselleWithoutGoodFriday is [AlsaceMoselle] for the municipalities in which
// Good Friday is no holiday.
func AlsaceMoselleWithoutGoodFriday() holiday.Law {
	def := metropolitan("fr-alsace-moselle-no-good-friday")
	def.Statutes = append(def.Statutes, local(secondChristmasDay()))
	return holiday.Must(holiday.New(def))
}

func metropolitan(name string) holiday.Definition {
	return holiday.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: cpc("642", "2")}},
		Statutes: []holiday.Statute{labourCode()},
	}
}

// labourCode is art. L. 3133-1 as the Labour Code has had it since 1 May 2008. That the
// solidarity day can be worked on one of them does not make it less of a holiday.
func labourCode() holiday.Statute {
	return holiday.Statute{
		ID: "code du travail", Basis: labour("L. 3133-1"), Known: assumed("2007-03-12"), During: since("2008-05-01"),
		Rules: []holiday.Rule{
			fixed("new-year", "New Year's Day", "Jour de l'An", time.January, 1),
			easter("easter-monday", "Easter Monday", "Lundi de Pâques", 1),
			fixed("labour-day", "Labour Day", "Fête du Travail", time.May, 1),
			fixed("victory-day", "Victory Day", "Victoire 1945", time.May, 8),
			easter("ascension-day", "Ascension Day", "Ascension", 39),
			easter("whit-monday", "Whit Monday", "Lundi de Pentecôte", 50),
			fixed("national-day", "National Day", "Fête nationale", time.July, 14),
			fixed("assumption-day", "Assumption Day", "Assomption", time.August, 15),
			fixed("all-saints-day", "All Saints' Day", "Toussaint", time.November, 1),
			fixed("armistice-day", "Armistice Day", "Armistice 1918", time.November, 11),
			fixed("christmas-day", "Christmas Day", "Noël", time.December, 25),
		},
	}
}

// local is what the ordinance of 16 August 1892 left to Alsace and Moselle.
func local(rules ...holiday.Rule) holiday.Statute {
	return holiday.Statute{ID: "droit local", Basis: labour("L. 3134-13"), Known: assumed("2007-03-12"), During: since("2008-05-01"), Rules: rules}
}

func secondChristmasDay() holiday.Rule {
	return fixed("second-christmas-day", "Saint Stephen's Day", "Second jour de Noël", time.December, 26)
}

func goodFriday() holiday.Rule {
	return easter("good-friday", "Good Friday", "Vendredi saint", -2)
}

func fixed(id, en, fr string, month time.Month, day int) holiday.Rule {
	return holiday.Rule{ID: id, Name: both(en, fr), On: []holiday.Pattern{holiday.Fixed(month, day)}}
}

func easter(id, en, fr string, offset int) holiday.Rule {
	return holiday.Rule{ID: id, Name: both(en, fr), On: []holiday.Pattern{holiday.Easter(offset)}}
}

func labour(place ...string) legal.Basis { return article("code du travail", place...) }

// assumed is a day that is common knowledge and was not read in a source.
func assumed(day string) holiday.Knowledge {
	return holiday.Knowledge{Day: date.MustParse(day), Unverified: true}
}

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }

func both(en, fr string) text.Text { return text.New("en", en).With("fr", fr) }
