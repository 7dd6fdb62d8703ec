package holiday

import (
	"slices"

	"github.com/statutory-go/statutory/deadline"
)

// claim is a mark without its conditions, so that worlds can be compared.
type claim struct {
	date, against  deadline.Date
	kind           deadline.DayKind
	name, note     deadline.Text
	basis          deadline.LegalBasis
	choice, option int // that the holiday itself comes from, or -1
}

func (c *claim) mark() deadline.Mark {
	return deadline.Mark{Date: c.date, Kind: c.kind, Name: c.name, Basis: c.basis, Against: c.against, Note: c.note}
}

// mark turns a block into marks: each holds in the joint outcomes in which it
// was found.
func (r *resolution) mark(b block, worlds [][]int) {
	if len(b.choices) == 0 {
		for _, c := range r.claims(b, nil) {
			r.marks = append(r.marks, c.mark())
		}
		return
	}
	var order []claim
	found := map[claim][]int{}
	for w, world := range worlds {
		for _, c := range r.claims(b, world) {
			if len(found[c]) == 0 {
				order = append(order, c)
			}
			found[c] = append(found[c], w)
		}
	}
	for _, c := range order {
		r.condition(b.choices, worlds, c, found[c])
	}
}

func (r *resolution) claims(b block, world []int) []claim {
	picked := func(choice int) int { return world[slices.Index(b.choices, choice)] }
	list := b.all
	if len(b.choices) > 0 {
		list = slices.DeleteFunc(slices.Clone(b.all), func(o occurrence) bool { return o.choice >= 0 && picked(o.choice) != o.option })
	}
	skip := func(o *occurrence) bool {
		if d := r.decided[madeGoodID(o)]; d != nil {
			return d.Option == NotMadeGood
		}
		for i, c := range b.choices {
			if m := r.choices[c].madeGood; m != nil && m.sameHoliday(o) {
				return r.choices[c].Options[world[i]].ID == NotMadeGood
			}
		}
		return false
	}
	placed := r.place(list, skip)
	out := make([]claim, 0, len(placed))
	for i := range placed {
		p := &placed[i]
		c := claim{date: p.date, against: p.against, kind: p.kind, name: p.rule.Name, basis: p.basis(), choice: p.choice, option: p.option}
		if p.occurrence.by != nil {
			c.note = p.occurrence.by.note
		}
		if p.kind == deadline.DaySubstitute {
			c.name = r.substituteName(p.rule)
		}
		out = append(out, c)
	}
	return out
}

// condition adds a claim as a mark with as few conditions as say exactly in
// which worlds it holds.
func (r *resolution) condition(choices []int, worlds [][]int, c claim, in []int) {
	m := c.mark()
	if len(in) == len(worlds) {
		r.marks = append(r.marks, m)
		return
	}
	for i, choice := range choices {
		for option := range r.choices[choice].Options {
			if sameWorlds(worlds, in, func(w []int) bool { return w[i] == option }) {
				pick := r.pick(choice, option)
				r.openMarks[pick] = append(r.openMarks[pick], m)
				return
			}
		}
	}
	for _, w := range in {
		m.When = nil
		for i, choice := range choices {
			m.When = append(m.When, r.pick(choice, worlds[w][i]))
		}
		r.marks = append(r.marks, m)
	}
}

// sameWorlds reports whether in lists exactly the worlds that meet cond.
func sameWorlds(worlds [][]int, in []int, cond func([]int) bool) bool {
	next := 0
	for w, world := range worlds {
		listed := next < len(in) && in[next] == w
		if listed {
			next++
		}
		if listed != cond(world) {
			return false
		}
	}
	return true
}

func (r *resolution) pick(choice, option int) deadline.Pick {
	c := &r.choices[choice]
	return deadline.Pick{Choice: c.ID, Option: c.Options[option].ID}
}

// markNotices adds closures, swaps and what is only proposed.
func (r *resolution) markNotices() {
	for _, n := range r.notices {
		if len(n.Swaps)+len(n.Closures) == 0 {
			continue
		}
		note := noticeNote(n)
		for _, s := range n.Swaps {
			off := deadline.Mark{Date: s.Off, Kind: deadline.DaySwapOff, Name: swapName(s, s.Worked, true), Basis: n.Basis, Against: s.Worked, Note: note}
			work := deadline.Mark{Date: s.Worked, Kind: deadline.DaySwapWork, Name: swapName(s, s.Off, false), Basis: n.Basis, Against: s.Off, Note: note}
			r.marks = append(r.marks, proposed(n, off), proposed(n, work))
		}
		for _, c := range n.Closures {
			for d := c.Days.First; !d.IsZero() && !d.After(c.Days.Last); d = d.Next() {
				m := deadline.Mark{Date: d, Kind: deadline.DayClosure, Name: c.Name, Basis: n.Basis, Note: note}
				r.marks = append(r.marks, proposed(n, m))
			}
		}
	}
}

func proposed(n *Notice, m deadline.Mark) deadline.Mark {
	if n.Proposal {
		m.Kind = deadline.DayProposal
		m.Name = proposalName(m.Name)
	}
	return m
}
