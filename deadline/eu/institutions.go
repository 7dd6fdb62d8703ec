package eu

import (
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// InstitutionsInBrussels returns the law of the public holidays of the Union's
// institutions in Brussels for 2023 to 2025. No rule gives them: a decision of the
// Commission lists those of each year, under art. 61 of the Staff Regulations, and
// leaves out what falls on a weekend.
//
// The decision for 2023 was read in the Official Journal, and that for 2024 up to
// August; the rest of 2024 and all of 2025, from a secondary source, are marked
// unverified. Later years are not covered.
func InstitutionsInBrussels() holiday.Law { return institutions("eu", belgianNationalDay) }

// InstitutionsInLuxembourg is [InstitutionsInBrussels] for Luxembourg, with 23 June in
// place of 21 July.
func InstitutionsInLuxembourg() holiday.Law { return institutions("eu-lux", luxembourgNationalDay) }

// nationalDay adds to the list of a year what one seat has alone.
type nationalDay func(year string) holiday.Holiday

func belgianNationalDay(year string) holiday.Holiday {
	return off(year+"-07-21", "Belgian National Holiday", "Fête nationale belge")
}

func luxembourgNationalDay(year string) holiday.Holiday {
	return off(year+"-06-23", "Luxembourg National Holiday", "Fête nationale luxembourgeoise")
}

func institutions(name string, own nationalDay) holiday.Law {
	return holiday.Must(holiday.New(holiday.Definition{
		Name:     name,
		Coverage: date.Interval{First: date.MustParse("2023-01-01"), Last: date.MustParse("2025-12-31")},
		Rest:     []calendar.RestDays{{Weekdays: []time.Weekday{time.Saturday, time.Sunday}, Basis: legal.Unverified(regulation("2", "2"))}},
		Statutes: []holiday.Statute{staffRegulations()},
		Notices:  append(append(listOf2023(own), listOf2024()...), listOf2025(own)...),
	}))
}

// staffRegulations is the provision under which the lists are made; it has no day
// itself.
func staffRegulations() holiday.Statute {
	return holiday.Statute{
		ID: "staff-regulations", Basis: legal.Cite("Staff Regulations of Officials, Regulation 259/68", "61"),
		Known: holiday.KnownOn(date.MustParse("1968-03-04")), During: date.Interval{First: date.MustParse("1968-03-05")},
	}
}

func listOf2023(own nationalDay) []holiday.Notice {
	return []holiday.Notice{{
		ID: "2021/C 201 I/02", Known: holiday.KnownOn(date.MustParse("2021-05-28")), Announces: date.MustParse("2023-12-31"),
		Basis: commissionDecision("of 25 May 2021 on public holidays in 2023 (2021/C 201 I/02)", "du 25 mai 2021 sur les jours fériés de 2023 (2021/C 201 I/02)"),
		Holidays: []holiday.Holiday{
			off("2023-01-02", "Day after New Year’s Day", "Lendemain du jour de l’an"),
			off("2023-04-06", "Maundy Thursday", "Jeudi saint"),
			off("2023-04-07", "Good Friday", "Vendredi saint"),
			off("2023-04-10", "Easter Monday", "Lundi de Pâques"),
			off("2023-05-01", "Labour Day", "Fête du travail"),
			off("2023-05-09", "Anniversary of the Schuman Declaration", "Anniversaire de la déclaration Schuman"),
			off("2023-05-18", "Ascension Day", "Ascension"),
			off("2023-05-19", "Day after Ascension Day", "Lendemain de l’Ascension"),
			off("2023-05-29", "Whit Monday", "Lundi de Pentecôte"),
			own("2023"),
			off("2023-08-15", "Assumption", "Assomption"),
			off("2023-11-01", "All Saints’ Day", "Toussaint"),
			off("2023-11-02", "All Souls’ Day", "Jour des morts"),
			endOfYear("2023-12-25", "2023-12-29"),
		},
	}}
}

// listOf2024 has no national day: 23 June and 21 July were Sundays. What was not read
// of it stands in a notice of its own.
func listOf2024() []holiday.Notice {
	basis := commissionDecision("of 17 November 2022 on public holidays in 2024 (2022/C 440/05)", "du 17 novembre 2022 sur les jours fériés de 2024 (2022/C 440/05)")
	known := holiday.KnownOn(date.MustParse("2022-11-21"))
	return []holiday.Notice{
		{
			ID: "2022/C 440/05", Known: known, Announces: date.MustParse("2024-12-31"), Basis: basis,
			Holidays: []holiday.Holiday{
				off("2024-01-01", "New Year’s Day", "Jour de l’an"),
				off("2024-01-02", "Day after New Year’s Day", "Lendemain du jour de l’an"),
				off("2024-03-28", "Maundy Thursday", "Jeudi saint"),
				off("2024-03-29", "Good Friday", "Vendredi saint"),
				off("2024-04-01", "Easter Monday", "Lundi de Pâques"),
				off("2024-05-01", "Labour Day", "Fête du travail"),
				off("2024-05-09", "Ascension Day and anniversary of the Schuman Declaration", "Ascension et anniversaire de la déclaration Schuman"),
				off("2024-05-10", "Day after Ascension Day", "Lendemain de l’Ascension"),
				off("2024-05-20", "Whit Monday", "Lundi de Pentecôte"),
				off("2024-08-15", "Assumption", "Assomption"),
			},
		},
		{
			ID: "2022/C 440/05, after August", Known: known, Basis: legal.Unverified(basis),
			Holidays: []holiday.Holiday{
				off("2024-11-01", "All Saints’ Day", "Toussaint"),
				endOfYear("2024-12-24", "2024-12-31"),
			},
		},
	}
}

// listOf2025 is by a secondary source, without the number and the day of the decision.
func listOf2025(own nationalDay) []holiday.Notice {
	known := holiday.KnownInYear(2024)
	known.Unverified = true
	return []holiday.Notice{{
		ID: "2025", Known: known, Announces: date.MustParse("2025-12-31"),
		Basis: legal.Unverified(commissionDecision("on public holidays in 2025", "sur les jours fériés de 2025")),
		Holidays: []holiday.Holiday{
			off("2025-01-01", "New Year’s Day", "Jour de l’an"),
			off("2025-01-02", "Day after New Year’s Day", "Lendemain du jour de l’an"),
			off("2025-04-17", "Maundy Thursday", "Jeudi saint"),
			off("2025-04-18", "Good Friday", "Vendredi saint"),
			off("2025-04-21", "Easter Monday", "Lundi de Pâques"),
			off("2025-05-01", "Labour Day", "Fête du travail"),
			off("2025-05-09", "Anniversary of the Schuman Declaration", "Anniversaire de la déclaration Schuman"),
			off("2025-05-29", "Ascension Day", "Ascension"),
			off("2025-05-30", "Day after Ascension Day", "Lendemain de l’Ascension"),
			off("2025-06-09", "Whit Monday", "Lundi de Pentecôte"),
			own("2025"),
			off("2025-08-15", "Assumption", "Assomption"),
			endOfYear("2025-12-24", "2025-12-31"),
		},
	}}
}

func off(day, en, fr string) holiday.Holiday {
	d := date.MustParse(day)
	return holiday.Holiday{Days: date.Interval{First: d, Last: d}, Name: both(en, fr)}
}

func endOfYear(first, last string) holiday.Holiday {
	return holiday.Holiday{Days: date.Interval{First: date.MustParse(first), Last: date.MustParse(last)}, Name: both("End-of-year days", "Jours de fin d’année")}
}

// commissionDecision cites one of the Commission, known once the Official Journal has it.
func commissionDecision(en, fr string) legal.Basis {
	return legal.Basis{Act: both("Commission Decision "+en, "Décision de la Commission "+fr)}
}

func both(en, fr string) text.Text { return text.New("en", en).With("fr", fr) }
