package deadline

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/text"
)

// How terms are said. Official texts of Vietnam write whole numbers below ten
// with a zero before them.
//
//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayNoTerm    = text.NewPhrase("term.none", "no term", "không có thời hạn")
	saySameTerm  = text.NewPhrase("term.same_day", "same day", "trong ngày")
	sayHalfMonth = text.NewPhrase("term.half_month", "half month", "nửa tháng")
	sayOddHalves = text.NewPhrase("term.months_and_half", "{n} half months", "{months:2} tháng rưỡi")
	sayAndDays   = text.NewPhrase("term.and_days", "{term} {days}", "{term} {days}")
	sayTerms     = [...]text.Phrase{
		UnitMinutes:      text.NewPhrase("term.minutes", "{n} {n|minute|minutes}", "{n:2} phút"),
		UnitHours:        text.NewPhrase("term.hours", "{n} {n|hour|hours}", "{n:2} giờ"),
		UnitWorkingHours: text.NewPhrase("term.working_hours", "{n} {n|working hour|working hours}", "{n:2} giờ làm việc"),
		UnitDays:         text.NewPhrase("term.days", "{n} {n|day|days}", "{n:2} ngày"),
		UnitWorkingDays:  text.NewPhrase("term.working_days", "{n} {n|working day|working days}", "{n:2} ngày làm việc"),
		UnitWeeks:        text.NewPhrase("term.weeks", "{n} {n|week|weeks}", "{n:2} tuần"),
		UnitHalfMonths:   text.NewPhrase("term.half_months", "{n} half months", "{n:2} nửa tháng"),
		UnitMonths:       text.NewPhrase("term.months", "{n} {n|month|months}", "{n:2} tháng"),
		UnitYears:        text.NewPhrase("term.years", "{n} {n|year|years}", "{n:2} năm"),
	}
)

// amountUnits are those that a term has an amount of.
func amountUnits() []Unit {
	return []Unit{UnitMinutes, UnitHours, UnitWorkingHours, UnitDays, UnitWorkingDays, UnitWeeks, UnitHalfMonths, UnitMonths, UnitYears}
}

func termPhrases() []text.Phrase {
	phrases := []text.Phrase{sayNoTerm, saySameTerm, sayHalfMonth, sayOddHalves, sayAndDays}
	for _, u := range amountUnits() {
		phrases = append(phrases, sayTerms[u])
	}
	return append(phrases, fixedPhrases()...)
}

// In returns the term as a language writes it: "8 working hours", "3.5 working
// days", and in Vietnamese "08 giờ làm việc", "3,5 ngày làm việc", "trong ngày".
// [ReadTerm] reads it back.
func (t Term) In(lang string, words ...text.Catalogue) string {
	return t.says().In(lang, words...)
}

func (t Term) says() text.Sentence {
	switch {
	case t.unit == UnitFixedDay:
		return t.saysFixed()
	case t.unit == NoUnit || t.unit > UnitYears:
		return sayNoTerm.With()
	case t.unit == UnitSameDay:
		return saySameTerm.With()
	case t.unit == UnitHalfMonths && t.whole == 1:
		return sayHalfMonth.With()
	case t.unit == UnitHalfMonths && t.whole > 1 && t.whole%2 == 1:
		return sayOddHalves.With("n", t.whole, "months", t.whole/2)
	}
	says := sayTerms[t.unit].With("n", t.whole)
	if t.frac != 0 {
		says = sayTerms[t.unit].With("n", text.Number(t.Amount()))
	}
	if t.days != 0 {
		return sayAndDays.With("term", says, "days", sayTerms[UnitDays].With("n", t.days))
	}
	return says
}

// ReadTerm reads a term as In writes it in a language. The error is a *TermError
// that shows how the language writes one. Terms as statutes word them are read by
// the package of their legal order, such as vn.ParseTerm.
func ReadTerm(s, lang string, words ...text.Catalogue) (Term, error) {
	s = strings.Join(strings.FieldsFunc(s, isBlank), " ")
	if t, ok := readTerm(s, lang, words); ok {
		return t, nil
	}
	for _, u := range []Unit{UnitMonths, UnitYears} {
		v, ok := sayAndDays.ReadWith(map[string]*text.Phrase{"term": &sayTerms[u], "days": &sayTerms[UnitDays]}, s, lang, words...)
		if !ok {
			continue
		}
		t, isTerm := readAmount(v["term.n"], u, lang, words)
		days, areDays := readAmount(v["days.n"], UnitDays, lang, words)
		if isTerm && areDays && t.unit == u && days.frac == 0 {
			t.days = int32(days.whole)
			return t, nil
		}
	}
	if t, ok := readFixed(s, lang, words); ok {
		return t, nil
	}
	return Term{}, &TermError{Text: s, Reason: "write a term as in " + WorkingDays(10).In(lang, words...)}
}

// isBlank reports whether a letter is one that may stand more than once. A no-break
// space is none: numbers have it.
func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

// readTerm reads a term of one unit.
func readTerm(s, lang string, words []text.Catalogue) (Term, bool) {
	for _, whole := range []Term{SameDay(), HalfMonths(1)} {
		if s == whole.In(lang, words...) {
			return whole, true
		}
	}
	if v, ok := sayOddHalves.Read(s, lang, words...); ok && v["months"] != "" {
		t, ok := readAmount(v["months"], UnitMonths, lang, words)
		return HalfMonths(2*t.Whole() + 1), ok && t.unit == UnitMonths
	}
	for _, u := range amountUnits() {
		v, ok := sayTerms[u].Read(s, lang, words...)
		if !ok {
			continue
		}
		if t, ok := readAmount(v["n"], u, lang, words); ok {
			return t, true
		}
	}
	return Term{}, false
}

// readAmount reads the amount of a unit.
func readAmount(written string, unit Unit, lang string, words []text.Catalogue) (Term, bool) {
	n, ok := text.ReadNumber(written, lang, words...)
	if !ok {
		return Term{}, false
	}
	t, err := termOf(string(n), unit)
	return t, err == nil
}
