package holiday

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
)

// relocation is one that a notice makes, on its way to a calendar.
type relocation struct {
	Relocation
	notice *Notice
	used   bool
}

// findRelocations lists what the notices move, and refuses two that move one
// holiday.
func (r *resolution) findRelocations() {
	for _, n := range r.notices {
		if !n.Proposal {
			r.moves = r.appendRelocations(r.moves, n, n.Moves)
			r.made = r.appendRelocations(r.made, n, n.Substitutes)
		}
	}
}

func (r *resolution) appendRelocations(list []relocation, n *Notice, more []Relocation) []relocation {
	for _, m := range more {
		other := slices.IndexFunc(list, func(o relocation) bool { return o.From == m.From && (o.Rule == m.Rule || o.Rule == "" || m.Rule == "") })
		if other >= 0 {
			r.add("notice "+n.ID, m.From, "is moved by notice %s already; say which one is revoked", list[other].notice.ID)
			continue
		}
		list = append(list, relocation{Relocation: m, notice: n})
	}
	return list
}

// addProclaimed adds the holidays that notices proclaim.
func (r *resolution) addProclaimed() {
	for i, n := range r.notices {
		if n.Proposal || len(n.Holidays) == 0 {
			continue
		}
		by := &Statute{ID: n.ID, Basis: n.Basis}
		for j, h := range n.Holidays {
			rule := &Rule{Name: h.Name}
			for d := h.Days.First; !d.IsZero() && !d.After(h.Days.Last); d = d.Next() {
				r.all = append(r.all, occurrence{date: d, rule: rule, statute: by, notice: n, choice: -1, order: proclaimedOrder + i<<ruleBits | j})
			}
		}
	}
}

// moveHolidays takes holidays to the days to which notices moved them. What is
// still open cannot be moved.
func (r *resolution) moveHolidays() {
	if len(r.moves) == 0 {
		return
	}
	for i := range r.all {
		o := &r.all[i]
		for k := range r.moves {
			if m := &r.moves[k]; m.isFor(o, o.date) && o.choice < 0 && o.notice == nil {
				o.date, o.notice, m.used = m.To, m.notice, true
				break
			}
		}
	}
	sortOccurrences(r.all)
}

func (m *relocation) isFor(o *occurrence, from date.Date) bool {
	return m.From == from && (m.Rule == "" || m.Rule == o.rule.ID)
}

// which names the holiday for an error, if the notice does.
func (m *relocation) which() string {
	if m.Rule == "" {
		return ""
	}
	return " " + m.Rule
}

// madeGoodOn returns the day on which a notice makes a holiday good, or nil.
func (r *resolution) madeGoodOn(o *occurrence) *relocation {
	for i := range r.made {
		if r.made[i].isFor(o, o.date) {
			return &r.made[i]
		}
	}
	return nil
}

// isReserved reports whether a notice makes some holiday good on a day.
func (r *resolution) isReserved(d date.Date) bool {
	return slices.ContainsFunc(r.made, func(m relocation) bool { return m.To == d })
}
