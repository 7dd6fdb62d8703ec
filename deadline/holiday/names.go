package holiday

import (
	"strconv"

	"github.com/statutory-go/statutory/deadline"
)

// The texts below are made in English and Vietnamese; other languages of a
// name are kept as they are.

// mapped applies a change to a name in each language it has.
func mapped(name deadline.Text, change func(lang, s string) string) deadline.Text {
	var out deadline.Text
	for _, lang := range name.Languages() {
		out = out.With(lang, change(lang, name.In(lang)))
	}
	return out
}

func suffixed(name deadline.Text, suffix string) deadline.Text {
	return mapped(name, func(_, s string) string { return s + suffix })
}

func (r *resolution) nameOf(p *placed) deadline.Text {
	if p.kind == deadline.DaySubstitute {
		return r.substituteName(p.rule)
	}
	return p.rule.Name
}

func (r *resolution) substituteName(rule *Rule) deadline.Text {
	name, ok := r.substitutes[rule]
	if !ok {
		name = prefixed(rule.Name, "Substitute for ", "Nghỉ bù ")
		r.substitutes[rule] = name
	}
	return name
}

func proposalName(name deadline.Text) deadline.Text {
	return prefixed(name, "Proposed only: ", "Mới đề xuất: ")
}

func prefixed(name deadline.Text, en, vi string) deadline.Text {
	return mapped(name, func(lang, s string) string {
		switch lang {
		case "vi":
			return vi + s
		case "en", deadline.Neutral:
			return en + s
		}
		return s
	})
}

func swapName(s Swap, against deadline.Date, off bool) deadline.Text {
	if !s.Name.IsZero() {
		return s.Name
	}
	en, vi := against.Weekday().String()+" "+against.String(), against.WeekdayText("vi")
	if off {
		return deadline.NewText("en", "Off against "+en).With("vi", "Nghỉ hoán đổi, làm bù "+vi)
	}
	return deadline.NewText("en", "Worked against "+en).With("vi", "Làm bù cho "+vi)
}

// text says who took the option, and since when that is known.
func (d *decision) text() deadline.Text {
	if d.note.IsZero() {
		en, vi := d.notice.Known.words()
		note := deadline.NewText("en", d.option.In("en")+", decided by "+d.notice.Basis.In("en")+", "+en).
			With("vi", d.option.In("vi")+", theo "+d.notice.Basis.In("vi")+", "+vi)
		d.note = joined(note, d.Note)
	}
	return d.note
}

func noticeNote(n *Notice) deadline.Text {
	en, vi := n.Known.words()
	if !n.Audience.IsZero() {
		en, vi = en+"; "+n.Audience.In("en"), vi+"; "+n.Audience.In("vi")
	}
	return deadline.NewText("en", en).With("vi", vi)
}

// joined puts two sentences together in the languages of the first.
func joined(a, b deadline.Text) deadline.Text {
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
		Choice: deadline.Choice{
			ID:       madeGoodID(o),
			Name:     suffixed(o.rule.Name, " "+strconv.Itoa(o.date.Year())),
			Awaits:   deadline.NewText("en", "a rule that says whether the day is made good").With("vi", "quy định về việc có nghỉ bù hay không"),
			Basis:    basis,
			Disputed: true,
			Options: []deadline.Option{
				{ID: NotMadeGood, Name: deadline.NewText("en", "not made good").With("vi", "không nghỉ bù")},
				{ID: MadeGood, Name: deadline.NewText("en", "made good").With("vi", "nghỉ bù")},
			},
		},
		occurrences: [][]occurrence{nil, nil},
		madeGood:    &held,
	}
}
