package holiday

import (
	"slices"
	"strconv"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/text"
)

//nolint:gochecknoglobals // constants: Go has none of this type
var (
	sayYear         = text.NewPhrase("holiday.of_year", "{name} {year}", "{name} {year}")
	sayDecidedBy    = text.NewPhrase("holiday.decided_by", "{option}, decided by {basis}, {known}", "{option}, theo {basis}, {known}")
	sayKnownOn      = text.NewPhrase("holiday.known_on", "known on {day}", "biết ngày {day}")
	sayKnownInMonth = text.NewPhrase("holiday.known_in_month", "known in {month}, day unknown: counted from {day}", "biết trong {month}, không rõ ngày: tính từ {day}")
	sayKnownInYear  = text.NewPhrase("holiday.known_in_year", "known in {year}, day unknown: counted from {day}", "biết trong năm {year}, không rõ ngày: tính từ {day}")
	sayUnverified   = text.NewPhrase("holiday.known_unverified", "{known} [unverified]", "{known} [chưa kiểm chứng]")
	sayTurnedDown   = text.NewPhrase("holiday.turned_down", "turned down by {basis}, {known}", "không chấp thuận theo {basis}, {known}")
	sayRule         = text.NewPhrase("holiday.awaits_rule", "a rule that says whether the day is made good", "quy định về việc có nghỉ bù hay không")
	sayNotMadeGood  = text.NewPhrase("holiday.not_made_good", "not made good", "không nghỉ bù")
	sayMadeGood     = text.NewPhrase("holiday.made_good", "made good", "nghỉ bù")
)

// Phrases lists what this package says.
func Phrases() []text.Phrase {
	return slices.Concat([]text.Phrase{
		sayYear, sayDecidedBy, sayKnownOn, sayKnownInMonth, sayKnownInYear, sayUnverified, sayTurnedDown,
		sayRule, sayNotMadeGood, sayMadeGood,
	}, precisions.Phrases(), moves.Phrases())
}

// names returns what a day is off for, and what the law itself calls it where that
// is more than the name.
func (p *placed) names() (name, own text.Text) {
	switch {
	case p.bridge != nil:
		return p.bridge.Name, text.Text{}
	case p.kind != calendar.DaySubstitute:
		return p.rule.Name, text.Text{}
	}
	for _, lang := range p.sub.Prefix.Languages() {
		own = own.With(lang, p.sub.Prefix.In(lang)+p.rule.Name.In(lang))
	}
	return p.rule.Name, own
}

// ofYear names a holiday of one year.
func ofYear(rule *Rule, year int) text.Sentence {
	return sayYear.With("name", rule.Name, "year", strconv.Itoa(year))
}

// says returns who took the option, and since when that is known.
func (d *decision) says() text.Sentence {
	if d.note.IsZero() {
		note := sayDecidedBy.With("option", d.option, "basis", d.notice.Basis, "known", d.notice.Known.Says())
		d.note = text.Join("; ", note, text.Of(d.Note))
	}
	return d.note
}

// says returns since when the notice is known, and whom it binds.
func (n *Notice) says() text.Sentence {
	return text.Join("; ", n.Known.Says(), text.Of(n.Audience))
}

// Says returns the day, and marks one that stands for a month or a year: "known
// in June 2025, day unknown: counted from 30 June 2025".
func (k Knowledge) Says() text.Sentence {
	year := strconv.Itoa(k.Day.Year())
	known := sayKnownOn.With("day", k.Day)
	switch k.Within {
	case SomeMonth:
		known = sayKnownInMonth.With("month", k.Day.MonthOfYear(), "day", k.Day)
	case SomeYear:
		known = sayKnownInYear.With("year", year, "day", k.Day)
	case ExactDay:
	}
	if k.Unverified {
		return sayUnverified.With("known", known)
	}
	return known
}

func madeGoodID(o *occurrence) string {
	return o.rule.ID + "-" + strconv.Itoa(o.date.Year()) + "-" + MadeGood
}

func disputedChoice(o *occurrence, sub *Substitution, s *standing) choice {
	basis := sub.Basis
	if basis.IsZero() {
		basis = s.Basis
	}
	held := *o
	return choice{
		Choice: calendar.Choice{
			ID:       madeGoodID(o),
			Name:     ofYear(o.rule, o.date.Year()),
			Awaits:   sayRule.With(),
			Basis:    basis,
			Disputed: true,
			Options: []calendar.Option{
				{ID: NotMadeGood, Name: sayNotMadeGood.With()},
				{ID: MadeGood, Name: sayMadeGood.With()},
			},
		},
		occurrences: [][]occurrence{nil, nil},
		madeGood:    &held,
	}
}
