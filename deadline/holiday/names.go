package holiday

import (
	"strconv"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// The texts below are made in English and Vietnamese; other languages of a
// name are kept as they are.

// mapped applies a change to a name in each language it has.
func mapped(name text.Text, change func(lang, s string) string) text.Text {
	var out text.Text
	for _, lang := range name.Languages() {
		out = out.With(lang, change(lang, name.In(lang)))
	}
	return out
}

func suffixed(name text.Text, suffix string) text.Text {
	return mapped(name, func(_, s string) string { return s + suffix })
}

func (r *resolution) nameOf(p *placed) text.Text {
	if p.kind != calendar.DaySubstitute {
		return p.rule.Name
	}
	name, ok := r.substitutes[p.rule]
	if !ok {
		name = prefixed(p.rule.Name, "Substitute for ", "Nghỉ bù ")
		r.substitutes[p.rule] = name
	}
	return name
}

func prefixed(name text.Text, en, vi string) text.Text {
	return mapped(name, func(lang, s string) string {
		switch lang {
		case "vi":
			return vi + s
		case "en", text.Neutral:
			return en + s
		}
		return s
	})
}

func swapName(s Swap, against date.Date, off bool) text.Text {
	if !s.Name.IsZero() {
		return s.Name
	}
	en, vi := against.Weekday().String()+" "+against.String(), against.WeekdayText("vi")
	if off {
		return text.New("en", "Off against "+en).With("vi", "Nghỉ hoán đổi, làm bù "+vi)
	}
	return text.New("en", "Worked against "+en).With("vi", "Làm bù cho "+vi)
}

// text says who took the option, and since when that is known.
func (d *decision) text() text.Text {
	if d.note.IsZero() {
		en, vi := d.notice.Known.words()
		note := text.New("en", d.option.In("en")+", decided by "+d.notice.Basis.In("en")+", "+en).
			With("vi", d.option.In("vi")+", theo "+d.notice.Basis.In("vi")+", "+vi)
		d.note = joined(note, d.Note)
	}
	return d.note
}

func noticeNote(n *Notice) text.Text {
	en, vi := n.Known.words()
	if !n.Audience.IsZero() {
		en, vi = en+"; "+n.Audience.In("en"), vi+"; "+n.Audience.In("vi")
	}
	return text.New("en", en).With("vi", vi)
}

// joined puts two sentences together in the languages of the first.
func joined(a, b text.Text) text.Text {
	if b.IsZero() {
		return a
	}
	return mapped(a, func(lang, s string) string { return s + "; " + b.In(lang) })
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
			Name:     suffixed(o.rule.Name, " "+strconv.Itoa(o.date.Year())),
			Awaits:   text.New("en", "a rule that says whether the day is made good").With("vi", "quy định về việc có nghỉ bù hay không"),
			Basis:    basis,
			Disputed: true,
			Options: []calendar.Option{
				{ID: NotMadeGood, Name: text.New("en", "not made good").With("vi", "không nghỉ bù")},
				{ID: MadeGood, Name: text.New("en", "made good").With("vi", "nghỉ bù")},
			},
		},
		occurrences: [][]occurrence{nil, nil},
		madeGood:    &held,
	}
}
