package de

import (
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Words returns what the reasons of a deadline say in German, complete: days,
// terms, numbers, calendars, readings. It is made anew each time; keep it, and
// pass it to what is to be said:
//
//	words := de.Words()
//	d.Reasons(deadline.Long).In("de", words)
//
// An office that says some of it otherwise puts a catalogue of its own in front,
// whose language falls back to "de".
func Words() text.Catalogue {
	c, err := text.NewCatalogue(phrases(), text.Language{Tag: "de", Words: german(), Plural: plural})
	if err != nil {
		panic(err) // a phrase without German words, which the tests find
	}
	return c
}

// phrases are what the reasons of a deadline can say.
func phrases() []text.Phrase {
	return slices.Concat(text.Phrases(), date.Phrases(), legal.Phrases(), calendar.Phrases(), holiday.Phrases(), deadline.Phrases())
}

// plural takes the singular for one alone: 1 Tag, 0 Tage, 1,5 Tage.
func plural(n int64) int {
	if n == 1 {
		return 0
	}
	return 1
}

// german has the words by the keys of the phrases, which follow the wording of
// BGB §§ 186 to 193 and 209 where these have one. Readings and options can stand
// behind a colon only: a clause behind "wenn" would end with its verb.
func german() map[string]string {
	return map[string]string{
		"unknown":      "unbekannt",
		"number.point": ",",
		"number.group": ".",

		"date.none":                           "kein Tag",
		"date.day":                            "{day}. {month} {year}",
		"date.month":                          "{month} {year}",
		"date.with_weekday":                   "{weekday}, {date}",
		"month.january":                       "Januar",
		"month.february":                      "Februar",
		"month.march":                         "März",
		"month.april":                         "April",
		"month.may":                           "Mai",
		"month.june":                          "Juni",
		"month.july":                          "Juli",
		"month.august":                        "August",
		"month.september":                     "September",
		"month.october":                       "Oktober",
		"month.november":                      "November",
		"month.december":                      "Dezember",
		"weekday.monday":                      "Montag",
		"weekday.tuesday":                     "Dienstag",
		"weekday.wednesday":                   "Mittwoch",
		"weekday.thursday":                    "Donnerstag",
		"weekday.friday":                      "Freitag",
		"weekday.saturday":                    "Samstag",
		"weekday.sunday":                      "Sonntag",
		"date.absent_day.refuse":              "nicht zugelassen",
		"date.absent_day.last_of_month":       "letzter Tag des Monats",
		"date.absent_day.first_of_next_month": "erster Tag des Folgemonats",
		"date.absent_day.disputed":            "umstritten",

		"legal.unverified":             "{what} [ungeprüft]",
		"legal.cited":                  "{what} ({basis})",
		"legal.basis":                  "{basis}",
		"legal.in_force":               "{what}, in Kraft vom {since} bis {until}",
		"legal.in_force_from":          "{what}, in Kraft ab {since}",
		"legal.in_force_until":         "{what}, in Kraft bis {until}",
		"legal.replaced":               "{what}, ersetzt durch {by}",
		"legal.law_of":                 "Rechtsstand {valid}",
		"legal.law_known":              "Rechtsstand {valid}, Kenntnisstand {known}",
		"legal.status.settled":         "feststehend",
		"legal.status.provisional":     "vorläufig",
		"legal.status.ambiguous":       "mehrdeutig",
		"legal.style.international":    "international",
		"legal.style.german":           "deutsch",
		"legal.style.french":           "französisch",
		"legal.style.spanish":          "spanisch",
		"legal.style.british_section":  "britisch, nach Abschnitten",
		"legal.style.british_rule":     "britisch, nach Regeln",
		"legal.style.american_section": "amerikanisch, nach Abschnitten",
		"legal.style.american_rule":    "amerikanisch, nach Regeln",
		"legal.style.japanese":         "japanisch",
		"legal.style.korean":           "koreanisch",
		"legal.style.chinese":          "chinesisch",
		"legal.style.taiwanese":        "taiwanisch",

		"calendar.rest":               "{weekday}",
		"calendar.substitute":         "Ersatzfeiertag für {name}",
		"calendar.off_against":        "arbeitsfrei im Tausch gegen {day}",
		"calendar.worked_against":     "Arbeitstag im Tausch gegen {day}",
		"calendar.named_against":      "{name} im Tausch gegen {day}",
		"calendar.proposed":           "nur vorgeschlagen: {what}",
		"calendar.refused":            "vorgeschlagen und abgelehnt: {what}",
		"calendar.decided":            "{choice}: {option}",
		"calendar.day.ordinary":       "gewöhnlicher Tag",
		"calendar.day.weekly_rest":    "wöchentlicher Ruhetag",
		"calendar.day.holiday":        "Feiertag",
		"calendar.day.substitute_off": "Ersatzfeiertag",
		"calendar.day.swap_off":       "arbeitsfrei durch Tausch",
		"calendar.day.swap_work":      "Arbeitstag durch Tausch",
		"calendar.day.extra_work":     "zusätzlicher Arbeitstag",
		"calendar.day.closure":        "geschlossen",
		"calendar.day.proposal":       "nur vorgeschlagen",

		"holiday.of_year":          "{name} {year}",
		"holiday.decided_by":       "{option}, bestimmt durch {basis}, {known}",
		"holiday.turned_down":      "abgelehnt durch {basis}, {known}",
		"holiday.known_on":         "bekannt geworden am {day}",
		"holiday.known_in_month":   "bekannt geworden im {month}, Tag unbekannt: gerechnet ab dem {day}",
		"holiday.known_in_year":    "bekannt geworden im Jahr {year}, Tag unbekannt: gerechnet ab dem {day}",
		"holiday.known_unverified": "{known} [ungeprüft]",
		"holiday.awaits_rule":      "eine Regelung, ob der Tag nachgeholt wird",
		"holiday.not_made_good":    "nicht nachgeholt",
		"holiday.made_good":        "nachgeholt",
		"holiday.precision.day":    "genauer Tag",
		"holiday.precision.month":  "ein Tag des Monats",
		"holiday.precision.year":   "ein Tag des Jahres",
		"holiday.move.to_next":     "der nächste Arbeitstag",
		"holiday.move.to_previous": "der vorhergehende Arbeitstag",

		"term.none":            "keine Frist",
		"term.same_day":        "am selben Tag",
		"term.minutes":         "{n} {n|Minute|Minuten}",
		"term.hours":           "{n} {n|Stunde|Stunden}",
		"term.working_hours":   "{n} {n|Arbeitsstunde|Arbeitsstunden}",
		"term.days":            "{n} {n|Tag|Tage}",
		"term.working_days":    "{n} {n|Arbeitstag|Arbeitstage}",
		"term.weeks":           "{n} {n|Woche|Wochen}",
		"term.half_month":      "½ Monat",
		"term.half_months":     "{n} halbe Monate",
		"term.months_and_half": "{months}½ Monate",
		"term.months":          "{n} {n|Monat|Monate}",
		"term.years":           "{n} {n|Jahr|Jahre}",
		"term.and_days":        "{term} und {days}",
		"unit.no_unit":         "ohne Einheit",
		"unit.minutes":         "Minuten",
		"unit.hours":           "Stunden",
		"unit.working_hours":   "Arbeitsstunden",
		"unit.same_day":        "am selben Tag",
		"unit.days":            "Tage",
		"unit.working_days":    "Arbeitstage",
		"unit.weeks":           "Wochen",
		"unit.half_months":     "halbe Monate",
		"unit.months":          "Monate",
		"unit.years":           "Jahre",

		"deadline.none":                 "keine Frist",
		"deadline.asked":                "{term} ab {event} nach {convention}",
		"deadline.asked_back":           "{term} rückwärts ab {event} nach {convention}",
		"deadline.calendar":             "Kalender {name}, SHA-256 {hash}",
		"deadline.calendar_known":       "Kalender {name}, Kenntnisstand {known}, SHA-256 {hash}",
		"deadline.reading":              "{what}; Auslegung: {reading}",
		"deadline.days":                 "{from} bis {to}",
		"deadline.instant":              "{day}, {time} Uhr ({offset})",
		"deadline.end":                  "{day}, {time} Uhr",
		"deadline.unsettled":            "{deadline} ({status})",
		"deadline.shorter_of":           "{term} oder {other} (maßgeblich ist die kürzere Frist)",
		"deadline.longer_of":            "{term} oder {other} (maßgeblich ist die längere Frist)",
		"deadline.on_calendar":          "{term} nach Kalender {name}",
		"deadline.detail.short":         "zusammengefasst",
		"deadline.detail.long":          "Tag für Tag",
		"deadline.timeliness.open":      "offen",
		"deadline.timeliness.early":     "vor Fristende",
		"deadline.timeliness.on_time":   "fristgerecht",
		"deadline.timeliness.late":      "verspätet",
		"deadline.timeliness.premature": "verfrüht",

		"reason.event.not_counted":    "{day}: Tag des Ereignisses, nicht mitgerechnet",
		"reason.event.counted":        "{day}: Tag des Ereignisses, mitgerechnet",
		"reason.event.ends":           "{day}: Tag des Ereignisses, an dem die Frist auch endet",
		"reason.event.hours":          "{day}: Tag des Ereignisses; die Stunden laufen ab dessen Zeitpunkt",
		"reason.restart":              "neu gerechnet ab {to}",
		"reason.trigger":              "das Ereignis gilt als eingetreten am {to}",
		"reason.cut_off":              "später als {cut_off} Uhr am {from}: gerechnet ab {to}",
		"reason.deemed":               "gilt als eingetreten am {to}",
		"reason.excluded":             "{days}: nicht eingerechnet",
		"reason.skipped":              "{days}: arbeitsfrei, {why}",
		"reason.counted.day":          "{days}: {n}. Tag",
		"reason.counted.days":         "{days}: {from}. bis {to}. Tag",
		"reason.counted.working_day":  "{days}: {n}. Arbeitstag",
		"reason.counted.working_days": "{days}: {from}. bis {to}. Arbeitstag",
		"reason.worked":               "Arbeitstag",
		"reason.worked.on":            "{day} ist Arbeitstag",
		"reason.worked.against":       "{worked} im Tausch gegen {day}",
		"reason.worked.name":          "{worked}, {name}",
		"reason.proposal":             "{what}, ohne Wirkung",
		"reason.hours":                "{time} von {from} bis {to}",
		"reason.hours.on":             "{day}: {time}, {so_far} von {term}",
		"reason.time.hours":           "{hours} Std.",
		"reason.time.minutes":         "{minutes} Min.",
		"reason.time":                 "{hours} Std. {minutes} Min.",
		"reason.months":               "{months}, bis {to}, den Tag, der durch seine Zahl dem Tag des Ereignisses entspricht",
		"reason.months.start":         "{months}, bis {to}, den Tag vor dem, der durch seine Zahl dem ersten gerechneten Tag entspricht",
		"reason.months.clipped":       "{months}, bis {to}: der entsprechende Tag fehlt in diesem Monat, an seine Stelle tritt dieser",
		"reason.days_after_months":    "und {days}, bis {to}",
		"reason.paused":               "für die nicht eingerechnete Zeit hinzugerechnet: {days}, bis {to}",
		"reason.extended":             "verlängert: {term} ab {from}",
		"reason.fraction":             "der Bruchteil eines Tages endet am {to} um {time} Uhr",
		"reason.clear":                "auch der Tag am anderen Ende wird nicht mitgerechnet: {to}",
		"reason.rolled":               "{from} ist arbeitsfrei ({why}): die Frist endet am {to}",
		"reason.kept":                 "{from} ist arbeitsfrei, die Frist endet gleichwohl an diesem Tag",
		"reason.minimum":              "die Frist umfasst mindestens {days}: bis {to}",
		"reason.added":                "hinzugerechnet: {days}, bis {to}",
		"reason.unreachable":          "am {from} war keine Handlung möglich: die Frist endet am {to}",
		"reason.other_term":           "oder {other}:",
		"reason.compared.shorter":     "{term}: {end}; {other}: {other_end}; maßgeblich ist die kürzere Frist, {holds}",
		"reason.compared.longer":      "{term}: {end}; {other}: {other_end}; maßgeblich ist die längere Frist, {holds}",
		"reason.compared.together":    "{term}: {end}; {other}: {other_end}; beide enden zugleich",
		"reason.due":                  "Fristende: {day}, {end} Uhr",
		"reason.due.at":               "Fristende: {instant}",
		"reason.due.close":            "Fristende: {day}, Dienstschluss",
		"reason.due.earliest":         "zulässig ab {day}",
		"reason.open":                 "{open}; hier gerechnet mit: {given}",
		"reason.open.same_day":        "{open}; hier gerechnet mit: {given}; jeder andere Ausgang endet am selben Tag",
		"reason.open.undecided":       "noch nicht entschieden: {name}",
		"reason.open.disputed":        "unterschiedlich ausgelegt: {name}",
		"reason.open.awaits":          "{what}, ausstehend: {awaits}",
		"reason.alternative":          "{status}: {deadline}, falls gilt: {cases}",
		"reason.alternative.or":       "{first}, oder {second}",

		"reading.last_of_month":       "an die Stelle des fehlenden Tages tritt der letzte Tag des Monats",
		"reading.first_of_next_month": "an die Stelle des fehlenden Tages tritt der erste Tag des Folgemonats",
		"reading.keep":                "ein arbeitsfreier letzter Tag bleibt Fristende",
		"reading.following":           "an die Stelle eines arbeitsfreien letzten Tages tritt der nächste Arbeitstag",
		"reading.preceding":           "an die Stelle eines arbeitsfreien letzten Tages tritt der vorhergehende Arbeitstag",
		"reading.anchor_event":        "ein Monat endet nach der Zahl des Tages des Ereignisses",
		"reading.anchor_start":        "ein Monat endet nach der Zahl des ersten gerechneten Tages",
		"reading.extend_from_nominal": "eine Verlängerung wird vom rechnerischen Fristende an berechnet",
		"reading.extend_from_rolled":  "eine Verlängerung wird vom verschobenen Fristende an berechnet",
		"reading.fraction_half_day":   "ein Bruchteil eines Tages endet mittags oder mit Ablauf des Tages",
		"reading.fraction_whole_day":  "ein Bruchteil eines Tages zählt als ganzer Tag",
		"reading.hour_keep":           "Stunden enden zu ihrem Zeitpunkt, auch an einem arbeitsfreien Tag",
		"reading.hour_rolls":          "Stunden, die an einem arbeitsfreien Tag enden, enden zur selben Zeit eines Arbeitstages",

		"reason_kind.none":              "keiner",
		"reason_kind.event":             "Ereignis",
		"reason_kind.restart":           "Neubeginn",
		"reason_kind.trigger":           "Auslöser",
		"reason_kind.cut_off":           "Annahmeschluss",
		"reason_kind.deemed":            "fingierter Tag",
		"reason_kind.counted":           "gerechnet",
		"reason_kind.skipped":           "übergangen",
		"reason_kind.excluded":          "nicht eingerechnet",
		"reason_kind.months":            "Monate",
		"reason_kind.days_after_months": "Tage nach Monaten",
		"reason_kind.paused":            "Hemmung",
		"reason_kind.extended":          "Verlängerung",
		"reason_kind.hours":             "Stunden",
		"reason_kind.fraction":          "Bruchteil eines Tages",
		"reason_kind.clear":             "freier Tag am Ende",
		"reason_kind.rolled":            "verschoben",
		"reason_kind.kept":              "nicht verschoben",
		"reason_kind.minimum":           "Mindestdauer",
		"reason_kind.added":             "Zuschlag",
		"reason_kind.unreachable":       "keine Handlung möglich",
		"reason_kind.other_term":        "weitere Frist",
		"reason_kind.compared":          "verglichen",
		"reason_kind.due":               "Fristende",
		"reason_kind.open":              "offen",
		"reason_kind.alternative":       "andere Möglichkeit",
	}
}
