package eu

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
)

// CourtOfJusticeHolidays returns the law of the official holidays of the Court of
// Justice for 2012 to 2027, which are those of Luxembourg, its seat: the list of the
// decision of 10 June 2003, and 9 May since the decision of 30 April 2019. The Court
// publishes the list each year; those of 2015, 2016, 2018, 2019 and 2020 were read and
// repeat it. Judicial vacations do not stop a period and are not in it. It goes with
// [CourtOfJustice].
//
// Those of the other institutions are [InstitutionsInBrussels].
func CourtOfJusticeHolidays() holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     "eu-court",
		Coverage: date.Interval{First: date.MustParse("2012-01-01"), Last: date.MustParse("2027-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: legal.Unverified(court("49", "2"))}},
		Statutes: []holiday.Statute{courtDecision2003(), courtDecision2019()},
	}))
}

// courtDecision2003 is known and in force since the day of its Official Journal (L
// 172).
func courtDecision2003() holiday.Statute {
	return holiday.Statute{
		ID: "decision-2003-06-10", Known: on("2003-07-10"), During: since("2003-07-10"),
		Basis: decision("Decision of the Court of Justice of 10 June 2003 on official holidays",
			"Décision de la Cour de justice du 10 juin 2003 relative aux jours fériés légaux",
			"Beschluss des Gerichtshofs vom 10. Juni 2003 über die gesetzlichen Feiertage"),
		Rules: []holiday.Rule{
			official("new-year", "New Year's Day", "Jour de l'an", "Neujahrstag", holiday.Fixed(time.January, 1)),
			official("easter-monday", "Easter Monday", "Lundi de Pâques", "Ostermontag", holiday.Easter(1)),
			official("first-of-may", "1 May", "1er mai", "1. Mai", holiday.Fixed(time.May, 1)),
			official("ascension-day", "Ascension Day", "Ascension", "Christi Himmelfahrt", holiday.Easter(39)),
			official("whit-monday", "Whit Monday", "Lundi de Pentecôte", "Pfingstmontag", holiday.Easter(50)),
			official("23-june", "23 June", "23 juin", "23. Juni", holiday.Fixed(time.June, 23)),
			official("15-august", "15 August", "15 août", "15. August", holiday.Fixed(time.August, 15)),
			official("1-november", "1 November", "1er novembre", "1. November", holiday.Fixed(time.November, 1)),
			official("25-december", "25 December", "25 décembre", "25. Dezember", holiday.Fixed(time.December, 25)),
			official("26-december", "26 December", "26 décembre", "26. Dezember", holiday.Fixed(time.December, 26)),
		},
	}
}

// courtDecision2019 took effect with its Official Journal of Tuesday 7 May 2019 (C
// 156), two days before the first 9 May: Luxembourg had made it a holiday.
func courtDecision2019() holiday.Statute {
	return holiday.Statute{
		ID: "decision-2019-04-30", Known: on("2019-05-07"), During: since("2019-05-07"),
		Basis: decision("Decision of the Court of Justice of 30 April 2019 on official holidays and judicial vacations",
			"Décision de la Cour de justice du 30 avril 2019 relative aux jours fériés légaux et aux vacances judiciaires",
			"Beschluss des Gerichtshofs vom 30. April 2019 über die gesetzlichen Feiertage und die Gerichtsferien"),
		Rules: []holiday.Rule{official("9-may", "9 May", "9 mai", "9. Mai", holiday.Fixed(time.May, 9))},
	}
}

func official(id, en, fr, de string, day holiday.Pattern) holiday.Rule {
	return holiday.Rule{ID: id, Name: words(en, fr).With("de", de), On: []holiday.Pattern{day}}
}

func decision(en, fr, de string) legal.Basis {
	return legal.International.Cite(words(en, fr).With("de", de), "1")
}

func on(day string) holiday.Knowledge { return holiday.KnownOn(date.MustParse(day)) }

func since(day string) date.Interval { return date.Interval{First: date.MustParse(day)} }
