package holiday

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
)

func (k *lawCheck) notice(n *Notice) {
	place := "notice " + n.ID
	if n.ID == "" || n != &k.law.notices[k.index(n.ID)] {
		k.add(place, date.Date{}, "give every notice an ID of its own")
	}
	if n.Known.Day.IsZero() {
		k.add(place, date.Date{}, "say on which day it was known")
	}
	for _, s := range n.Swaps {
		k.swap(place, s)
	}
	for _, c := range n.Closures {
		if c.Days.First.IsZero() || c.Days.Last.IsZero() || c.Days.IsReversed() {
			k.add(place, c.Days.First, "a closure runs from a first day to a last day, not %s", c.Days)
		}
	}
	for _, id := range n.Revokes {
		if i := k.index(id); i < 0 {
			k.add(place, date.Date{}, "revokes the notice %q, which the law does not have", id)
		} else if old := &k.law.notices[i]; id == n.ID || !n.Known.Day.IsZero() && !old.Known.Day.Before(n.Known.Day) {
			k.add(place, n.Known.Day, "revokes the notice %q, which was known on %s; only an earlier notice can be revoked", id, old.Known.Day)
		}
	}
	for _, id := range n.Refuses {
		if i := k.index(id); i < 0 || !k.law.notices[i].Proposal {
			k.add(place, date.Date{}, "refuses the proposal %q, which the law does not have", id)
		} else if old := &k.law.notices[i]; old.Known.Day.After(n.Known.Day) {
			k.add(place, n.Known.Day, "refuses the proposal %q, which was known on %s only", id, old.Known.Day)
		}
	}
	for _, h := range n.Holidays {
		if h.Days.First.IsZero() || h.Days.Last.IsZero() || h.Days.IsReversed() {
			k.add(place, h.Days.First, "a proclaimed holiday runs from a first day to a last day, not %s", h.Days)
		}
		if h.Name.IsZero() {
			k.add(place, h.Days.First, "give the holiday a name")
		}
	}
	for _, m := range slices.Concat(n.Moves, n.Substitutes) {
		if m.From.IsZero() || m.To.IsZero() || m.From == m.To {
			k.add(place, m.From, "is moved to %s; give two days", m.To)
		}
	}
	k.said(place, n)
}

// index returns the place of the notice of an ID, or -1.
func (k *lawCheck) index(id string) int {
	return slices.IndexFunc(k.law.notices, func(n Notice) bool { return n.ID == id })
}

func (k *lawCheck) swap(place string, s Swap) {
	switch {
	case s.Off.IsZero() || s.Worked.IsZero():
		k.add(place, date.Date{}, "a swap needs both its days: off %s, worked %s", s.Off, s.Worked)
	case s.Off == s.Worked:
		k.add(place, s.Off, "is swapped against itself; name the day that is worked instead")
	case !k.law.coverage.Contains(s.Off) && !k.law.coverage.Contains(s.Worked):
		k.add(place, s.Off, "is swapped outside the coverage %s", k.law.coverage)
	}
}

// said compares what an instrument announces with what a day is.
func (k *lawCheck) said(place string, n *Notice) {
	for _, s := range n.Weekdays {
		if s.Date.IsZero() || s.Date.Weekday() != s.Weekday {
			k.add(place, s.Date, "is announced as a %s but is a %s", s.Weekday, s.Date.Weekday())
		}
	}
	for _, s := range n.Lunar {
		got, err := s.Calendar.FromCivil(s.Date)
		if err != nil {
			k.add(place, s.Date, "%v", err)
		} else if got != s.Lunar {
			k.add(place, s.Date, "is announced as %s but is %s in the %s", s.Lunar, got, s.Calendar.String())
		}
	}
}

func (k *lawCheck) decisions(r *resolution) {
	for _, n := range r.notices {
		for _, d := range n.Decisions {
			if used := r.decided[d.Choice]; !n.Proposal && (used == nil || !used.used) {
				k.add("notice "+n.ID, date.Date{}, "decides %q, which the law does not leave to a decision; a choice is named RULE-YEAR", d.Choice)
			}
		}
	}
}

// swaps checks every swap that is decided: the day off must be worked without
// it, the day worked must be off without it.
func (k *lawCheck) swaps(r *resolution) {
	for _, n := range r.notices {
		if n.Proposal {
			continue
		}
		place := "notice " + n.ID
		for _, s := range n.Swaps {
			k.dayOff(place, s.Off, r)
			k.dayWorked(place, s.Worked, r)
		}
	}
}

// relocations checks that each finds its holiday, and that a holiday is made
// good on a day that is worked otherwise.
func (k *lawCheck) relocations(r *resolution) {
	for _, m := range r.moves {
		if !m.used {
			k.add("notice "+m.notice.ID, m.From, "is no holiday%s that could be moved to %s", m.which(), m.To)
		}
	}
	for _, m := range r.made {
		place := "notice " + m.notice.ID
		switch {
		case !m.used:
			k.add(place, m.From, "is no holiday%s that a statute makes good, as the notice does on %s", m.which(), m.To)
		case k.law.rests(m.To):
			k.add(place, m.To, "makes the holiday of %s good but is a %s, a day of weekly rest", m.From, m.To.Weekday())
		case len(r.on(m.To)) > 1:
			k.add(place, m.To, "makes the holiday of %s good but is off already: %s", m.From, r.says(r.on(m.To)[0]))
		}
	}
}

// on returns what lies on a day in every outcome.
func (r *resolution) on(d date.Date) []*placed {
	var list []*placed
	for i := range r.found {
		if f := &r.found[i]; f.date == d && len(f.when) == 0 {
			list = append(list, &f.placed)
		}
	}
	return list
}

func (k *lawCheck) dayOff(place string, d date.Date, r *resolution) {
	if p := r.surelyOn(d); p != nil {
		k.add(place, d, "is swapped to be off but is off already: %s", r.says(p))
	} else if k.law.rests(d) {
		k.add(place, d, "is swapped to be off but is a %s, a day of weekly rest", d.Weekday())
	}
}

func (k *lawCheck) dayWorked(place string, d date.Date, r *resolution) {
	if p := r.surelyOn(d); p != nil {
		k.add(place, d, "is swapped to be worked but is a holiday: %s", r.says(p))
	} else if !k.law.rests(d) {
		k.add(place, d, "is swapped to be worked but is a %s, a working day already", d.Weekday())
	}
}

// surelyOn returns the holiday or substitute on a day, in every outcome, or
// nil.
func (r *resolution) surelyOn(d date.Date) *placed {
	for i := range slices.Backward(r.found) {
		if f := &r.found[i]; f.date == d && len(f.when) == 0 {
			return &f.placed
		}
	}
	return nil
}
