package de

import (
	"slices"
	"sync"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Words returns what the reasons of a deadline say in German, complete: days,
// terms, numbers, calendars, readings. Pass it to what is to be said:
//
//	d.Reasons(deadline.Long).In("de", de.Words())
//
// An office that says some of it otherwise puts a catalogue of its own in front,
// whose language falls back to "de".
func Words() text.Catalogue { return words() }

//nolint:gochecknoglobals // a constant that is made when first asked for
var words = sync.OnceValue(func() text.Catalogue {
	c, err := text.NewCatalogue(slices.Concat(text.Phrases(), date.Phrases(), legal.Phrases(), calendar.Phrases(), holiday.Phrases(), deadline.Phrases()),
		text.Language{Tag: "de", Words: german(), Plural: func(n int64) int {
			if n == 1 {
				return 0
			}
			return 1
		}})
	if err != nil {
		panic(err) // a phrase without German words, which the tests find
	}
	return c
})

// german has the words by the keys of the phrases. Days stand in the nominative
// behind the words that lead to them, as German offices list them.
func german() map[string]string {
	return map[string]string{
		"unknown": "unbekannt", "number.point": ",", "number.group": ".",

		"date.none": "kein Tag", "date.day": "{day}. {month} {year}", "date.month": "{month} {year}", "date.with_weekday": "{weekday}, {date}",
		"month.january": "Januar", "month.february": "Februar", "month.march": "März", "month.april": "April", "month.may": "Mai", "month.june": "Juni",
		"month.july": "Juli", "month.august": "August", "month.september": "September", "month.october": "Oktober", "month.november": "November",
		"month.december": "Dezember",
		"weekday.monday": "Montag", "weekday.tuesday": "Dienstag", "weekday.wednesday": "Mittwoch", "weekday.thursday": "Donnerstag",
		"weekday.friday": "Freitag", "weekday.saturday": "Samstag", "weekday.sunday": "Sonntag",
		"date.absent_day.refuse": "nicht zugelassen", "date.absent_day.last_of_month": "letzter Tag des Monats",
		"date.absent_day.first_of_next_month": "erster Tag des nächsten Monats", "date.absent_day.disputed": "umstritten",

		"legal.unverified": "{what} [ungeprüft]", "legal.cited": "{what} ({basis})", "legal.basis": "{basis}",
		"legal.law_of": "Rechtsstand {valid}", "legal.law_known": "Rechtsstand {valid}, soweit bekannt am {known}",
		"legal.style.international": "international", "legal.style.german": "deutsch", "legal.style.french": "französisch", "legal.style.spanish": "spanisch",
		"legal.style.british_section": "britisch, nach Abschnitten", "legal.style.british_rule": "britisch, nach Regeln",
		"legal.style.american_section": "amerikanisch, nach Abschnitten", "legal.style.american_rule": "amerikanisch, nach Regeln",
		"legal.style.japanese": "japanisch", "legal.style.korean": "koreanisch", "legal.style.chinese": "chinesisch", "legal.style.taiwanese": "taiwanisch",
		"holiday.move.to_next": "nächster Arbeitstag", "holiday.move.to_previous": "Arbeitstag davor",
		"deadline.detail.short": "gekürzt", "deadline.detail.long": "Tag für Tag",
		"legal.status.settled": "sicher", "legal.status.provisional": "vorläufig", "legal.status.ambiguous": "mehrdeutig",

		"calendar.rest": "{weekday}", "calendar.substitute": "Ersatz für {name}", "calendar.off_against": "frei im Tausch gegen {day}",
		"calendar.worked_against": "gearbeitet im Tausch gegen {day}", "calendar.named_against": "{name} im Tausch gegen {day}",
		"calendar.proposed": "nur vorgeschlagen: {what}", "calendar.refused": "vorgeschlagen und abgelehnt: {what}", "calendar.decided": "{choice}: {option}",
		"calendar.day.ordinary": "gewöhnlicher Tag", "calendar.day.weekly_rest": "wöchentliche Ruhe", "calendar.day.holiday": "Feiertag",
		"calendar.day.substitute_off": "Ersatzfeiertag", "calendar.day.swap_off": "frei durch Tausch", "calendar.day.swap_work": "Arbeitstag durch Tausch",
		"calendar.day.extra_work": "zusätzlicher Arbeitstag", "calendar.day.closure": "geschlossen", "calendar.day.proposal": "nur vorgeschlagen",

		"holiday.of_year": "{name} {year}", "holiday.decided_by": "{option}, bestimmt durch {basis}, {known}", "holiday.known_on": "bekannt seit {day}",
		"holiday.known_in_month":   "bekannt im {month}, Tag unbekannt: gerechnet ab {day}",
		"holiday.known_in_year":    "bekannt im Jahr {year}, Tag unbekannt: gerechnet ab {day}",
		"holiday.known_unverified": "{known} [ungeprüft]", "holiday.turned_down": "abgelehnt durch {basis}, {known}",
		"holiday.awaits_rule": "eine Regel, ob der Tag nachgeholt wird", "holiday.not_made_good": "nicht nachgeholt", "holiday.made_good": "nachgeholt",
		"holiday.precision.day": "genauer Tag", "holiday.precision.month": "ein Tag des Monats", "holiday.precision.year": "ein Tag des Jahres",

		"term.none": "keine Frist", "term.same_day": "am selben Tag", "term.half_month": "halber Monat", "term.months_and_half": "{n} halbe Monate",
		"term.and_days": "{term} und {days}", "term.minutes": "{n} {n|Minute|Minuten}", "term.hours": "{n} {n|Stunde|Stunden}",
		"term.working_hours": "{n} {n|Arbeitsstunde|Arbeitsstunden}", "term.days": "{n} {n|Tag|Tage}", "term.working_days": "{n} {n|Arbeitstag|Arbeitstage}",
		"term.weeks": "{n} {n|Woche|Wochen}", "term.half_months": "{n} halbe Monate", "term.months": "{n} {n|Monat|Monate}", "term.years": "{n} {n|Jahr|Jahre}",
		"unit.no_unit": "ohne Einheit", "unit.minutes": "Minuten", "unit.hours": "Stunden", "unit.working_hours": "Arbeitsstunden", "unit.same_day": "am selben Tag",
		"unit.days": "Tage", "unit.working_days": "Arbeitstage", "unit.weeks": "Wochen", "unit.half_months": "halbe Monate", "unit.months": "Monate", "unit.years": "Jahre",

		"deadline.none": "keine Frist", "deadline.asked": "{term} ab {event} nach {convention}",
		"deadline.asked_back": "{term} zurück von {event} nach {convention}", "deadline.calendar": "Kalender {name}, SHA-256 {hash}",
		"deadline.calendar_known": "Kalender {name}, soweit bekannt am {known}, SHA-256 {hash}", "deadline.reading": "{what}; Lesart: {reading}",
		"deadline.days": "{from} bis {to}", "deadline.instant": "{day}, {time} Uhr ({offset})", "deadline.end": "{day}, {time} Uhr",
		"deadline.unsettled":       "{deadline} ({status})",
		"deadline.timeliness.open": "offen", "deadline.timeliness.early": "vor der Zeit", "deadline.timeliness.on_time": "rechtzeitig",
		"deadline.timeliness.late": "verspätet", "deadline.timeliness.premature": "verfrüht",

		"reason.event.hours":       "{day}: Tag des Ereignisses; die Stunden laufen ab seinem Zeitpunkt",
		"reason.event.counted":     "{day}: Tag des Ereignisses, mitgerechnet",
		"reason.event.ends":        "{day}: Tag des Ereignisses, an dem die Frist endet",
		"reason.event.not_counted": "{day}: Tag des Ereignisses, nicht mitgerechnet",
		"reason.excluded":          "{days}: nicht gerechnet", "reason.skipped": "{days}: frei, {why}",
		"reason.counted.day": "{days}: {n}. Tag", "reason.counted.days": "{days}: {from}. bis {to}. Tag",
		"reason.counted.working_day": "{days}: {n}. Arbeitstag", "reason.counted.working_days": "{days}: {from}. bis {to}. Arbeitstag",
		"reason.worked": "gearbeitet", "reason.worked.on": "{day}: gearbeitet", "reason.worked.against": "{worked} im Tausch gegen {day}",
		"reason.worked.name": "{worked}, {name}", "reason.proposal": "{what}, ohne Wirkung",
		"reason.hours": "{time} laufen von {from} bis {to}", "reason.hours.on": "{day}: {time}, {so_far} von {term}",
		"reason.time.hours": "{hours} Std.", "reason.time.minutes": "{minutes} Min.", "reason.time": "{hours} Std. {minutes} Min.",
		"reason.months":         "{months}, bis {to}, den Tag mit der Zahl des Ereignistags",
		"reason.months.start":   "{months}, bis {to}, den Tag vor dem mit der Zahl des ersten gerechneten Tags",
		"reason.months.clipped": "{months}, bis {to}: der Monat hat keinen solchen Tag, dieser steht für ihn",
		"reason.restart":        "neu gerechnet ab {to}", "reason.trigger": "das Ereignis gilt als eingetreten: {to}",
		"reason.cut_off": "später als {cut_off} Uhr, {from}: es zählt ab {to}", "reason.deemed": "gilt als geschehen: {to}",
		"reason.days_after_months": "und {days}, bis {to}", "reason.paused": "hinzugerechnet, was nicht gerechnet wurde: {days}, bis {to}",
		"reason.extended": "verlängert: {term} ab {from}", "reason.fraction": "der Bruchteil eines Tages endet: {to}, {time} Uhr",
		"reason.clear":  "auch der Tag am anderen Ende bleibt frei: {to}",
		"reason.rolled": "{from} ist frei ({why}): die Frist endet {to}", "reason.kept": "{from} ist frei, und die Frist endet dennoch an diesem Tag",
		"reason.minimum": "die Frist hat mindestens {days}: bis {to}", "reason.added": "hinzugerechnet: {days}, bis {to}",
		"reason.unreachable": "{from} war nichts möglich: die Frist endet {to}",
		"reason.due":         "Fristende: {day}, {end} Uhr", "reason.due.at": "Fristende: {instant}", "reason.due.earliest": "zulässig ab {day}",
		"reason.due.close": "Dienstschluss", "reason.open.undecided": "noch zu bestimmen: {name}", "reason.open.disputed": "verschieden gelesen: {name}",
		"reason.open.awaits": "{what}, erwartet wird {awaits}", "reason.open": "{open}; hier gerechnet mit {given}",
		"reason.open.same_day": "{open}; hier gerechnet mit {given}, und jeder andere Ausgang endet am selben Tag",
		"reason.alternative":   "{status}: es ist {deadline}, wenn {cases}", "reason.alternative.or": "{first}, oder {second}",

		"reading.last_of_month":       "der letzte Tag des Monats steht für den Tag, den er nicht hat",
		"reading.first_of_next_month": "der erste Tag des nächsten Monats steht für den Tag, den er nicht hat",
		"reading.keep":                "ein freier letzter Tag bleibt", "reading.anchor_event": "ein Monat endet nach der Zahl des Ereignistags",
		"reading.anchor_start":        "ein Monat endet nach der Zahl des ersten gerechneten Tags",
		"reading.extend_from_nominal": "eine Verlängerung läuft vom rechnerischen Ende", "reading.extend_from_rolled": "eine Verlängerung läuft vom verschobenen Ende",
		"reading.fraction_half_day": "ein Bruchteil eines Tages endet mittags oder mit dem Tag", "reading.fraction_whole_day": "ein Bruchteil eines Tages ist ein ganzer Tag",
		"reading.following": "ein freier letzter Tag verschiebt sich auf den nächsten Arbeitstag", "reading.preceding": "ein freier letzter Tag verschiebt sich auf den Arbeitstag davor",
		"reading.hour_keep":  "Stunden enden zu ihrem Zeitpunkt, auch wenn der Tag frei ist",
		"reading.hour_rolls": "Stunden, die an einem freien Tag enden, enden zur selben Zeit eines Arbeitstags",

		"reason_kind.none": "keiner", "reason_kind.event": "Ereignis", "reason_kind.restart": "Neubeginn", "reason_kind.trigger": "Auslöser",
		"reason_kind.cut_off": "Annahmeschluss", "reason_kind.deemed": "fingierter Tag", "reason_kind.counted": "gerechnet", "reason_kind.skipped": "übergangen",
		"reason_kind.excluded": "ausgenommen", "reason_kind.months": "Monate", "reason_kind.days_after_months": "Tage nach Monaten",
		"reason_kind.paused": "Hemmung", "reason_kind.extended": "Verlängerung", "reason_kind.hours": "Stunden", "reason_kind.fraction": "Bruchteil eines Tages",
		"reason_kind.clear": "freier Tag am Ende", "reason_kind.rolled": "verschoben", "reason_kind.kept": "nicht verschoben", "reason_kind.minimum": "Mindestdauer",
		"reason_kind.added": "Zuschlag", "reason_kind.unreachable": "nichts möglich", "reason_kind.due": "Fristende", "reason_kind.open": "offen",
		"reason_kind.alternative": "andere Möglichkeit",
	}
}
