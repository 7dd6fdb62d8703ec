package holiday

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/text"
)

// finding is a holiday or a substitute, with the decisions it depends on. It
// becomes a mark, with all that a mark says, in a calendar only: a check of the
// law needs the days.
type finding struct {
	placed
	when []calendar.Decision
}

// find adds what lies on the days of a block: each holds in the joint outcomes
// in which it was placed.
func (r *resolution) find(b block, variants [][]int) {
	if len(b.choices) == 0 {
		for _, p := range r.place(&b, nil) {
			r.found = append(r.found, finding{placed: p})
		}
		return
	}
	var order []placed
	var in [][]int // of each: the variants
	for w, variant := range variants {
		for _, p := range r.place(&b, variant) {
			at := slices.Index(order, p)
			if at < 0 {
				at = len(order)
				order, in = append(order, p), append(in, nil)
			}
			in[at] = append(in[at], w)
		}
	}
	for i, p := range order {
		r.condition(b.choices, variants, p, in[i])
	}
}

// condition adds a finding with as few conditions as say exactly in which
// variants it holds.
func (r *resolution) condition(choices []int, variants [][]int, p placed, in []int) {
	if len(in) == len(variants) {
		r.found = append(r.found, finding{placed: p})
		return
	}
	for i, choice := range choices {
		for option := range r.choices[choice].Options {
			if sameVariants(variants, in, func(w []int) bool { return w[i] == option }) {
				taken := r.option(choice, option)
				r.open[taken] = append(r.open[taken], p)
				return
			}
		}
	}
	for _, w := range in {
		when := make([]calendar.Decision, len(choices))
		for i, choice := range choices {
			when[i] = r.option(choice, variants[w][i])
		}
		r.found = append(r.found, finding{p, when})
	}
}

// sameVariants reports whether in lists exactly the variants that meet cond.
func sameVariants(variants [][]int, in []int, cond func([]int) bool) bool {
	next := 0
	for w, variant := range variants {
		listed := next < len(in) && in[next] == w
		if listed {
			next++
		}
		if listed != cond(variant) {
			return false
		}
	}
	return true
}

func (r *resolution) option(choice, option int) calendar.Decision {
	c := &r.choices[choice]
	return calendar.Decision{Choice: c.ID, Option: c.Options[option].ID}
}

// marks are those that no single option has to itself.
func (r *resolution) marks() []calendar.Mark {
	list := make([]calendar.Mark, 0, len(r.found)+64)
	for i := range r.found {
		if f := &r.found[i]; r.law.coverage.Contains(f.date) {
			m := r.mark(&f.placed)
			m.When = f.when
			list = append(list, m)
		}
	}
	for _, n := range r.notices {
		list = r.appendNotice(list, n)
	}
	return list
}

// optionMarks are those of one option.
func (r *resolution) optionMarks(taken calendar.Decision) []calendar.Mark {
	var list []calendar.Mark
	for _, p := range r.open[taken] {
		if r.law.coverage.Contains(p.date) {
			list = append(list, r.mark(&p))
		}
	}
	return list
}

func (r *resolution) mark(p *placed) calendar.Mark {
	m := calendar.Mark{Date: p.date, Kind: p.kind, Basis: p.basis(), Against: p.against}
	m.Name, m.Own = p.names()
	switch d := p.occurrence.by; {
	case p.bridge != nil:
	case p.put != nil:
		m.Note = r.note(p.put)
	case p.notice != nil && p.kind == calendar.DayHoliday:
		m.Note = r.note(p.notice)
	case d != nil:
		m.Note = d.says()
	}
	return m
}

// note says once what all marks of a notice say of it, so that they share it.
func (r *resolution) note(n *Notice) text.Sentence {
	said, ok := r.notes[n]
	if !ok {
		said = n.says()
		r.notes[n] = said
	}
	return said
}

// says names what a day is off for.
func (r *resolution) says(p *placed) text.Sentence { m := r.mark(p); return m.Says() }

// appendNotice adds closures, swaps and what is only proposed.
func (r *resolution) appendNotice(list []calendar.Mark, n *Notice) []calendar.Mark {
	if len(n.Swaps)+len(n.Closures)+len(n.Holidays) == 0 {
		return list
	}
	note, refused := r.note(n), r.refused[n.ID]
	if refused != nil {
		note = sayTurnedDown.With("basis", refused.Basis, "known", refused.Known.Says())
	}
	add := func(m calendar.Mark) {
		if n.Proposal {
			m.Kind, m.Proposes, m.Refused = calendar.DayProposal, m.Kind, refused != nil
		}
		if r.law.coverage.Contains(m.Date) {
			list = append(list, m)
		}
	}
	for _, s := range n.Swaps {
		add(calendar.Mark{Date: s.Off, Kind: calendar.DaySwapOff, Name: s.Name, Own: s.Own, Basis: n.Basis, Against: s.Worked, Note: note})
		add(calendar.Mark{Date: s.Worked, Kind: calendar.DaySwapWork, Name: s.Name, Own: s.Own, Basis: n.Basis, Against: s.Off, Note: note})
	}
	for _, h := range n.Holidays {
		for d := h.Days.First; n.Proposal && !d.IsZero() && !d.After(h.Days.Last); d = d.Next() {
			add(calendar.Mark{Date: d, Name: h.Name, Basis: n.Basis, Note: note})
		}
	}
	for _, c := range n.Closures {
		for d := c.Days.First; !d.IsZero() && !d.After(c.Days.Last); d = d.Next() {
			add(calendar.Mark{Date: d, Kind: calendar.DayClosure, Name: c.Name, Basis: n.Basis, Note: note})
		}
	}
	return list
}
