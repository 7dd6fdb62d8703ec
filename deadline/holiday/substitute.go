package holiday

import (
	"cmp"
	"slices"

	"github.com/statutory-go/statutory/deadline"
)

// rests reports whether a day is one of weekly rest.
func (l *Law) rests(d deadline.Date) bool {
	return slices.ContainsFunc(l.rest, func(r deadline.RestDays) bool {
		return r.During.Contains(d) && slices.Contains(r.Weekdays, d.Weekday())
	})
}

// substitution returns the provision that makes a holiday good, or nil. shared
// tells whether another holiday already takes the day.
func (r *resolution) substitution(o *occurrence, shared bool) (*Substitution, *standing) {
	for i := range r.statutes {
		s := &r.statutes[i]
		if !s.during.Contains(o.date) {
			continue
		}
		for j := range s.Substitutions {
			sub := &s.Substitutions[j]
			if sub.During.Contains(o.date) && (len(sub.For) == 0 || slices.Contains(sub.For, o.rule.ID)) && r.applies(sub, o, shared) {
				return sub, s
			}
		}
	}
	return nil, nil
}

func (r *resolution) applies(sub *Substitution, o *occurrence, shared bool) bool {
	if sub.Shared && shared {
		return true
	}
	if len(sub.On) == 0 {
		return r.law.rests(o.date)
	}
	return slices.Contains(sub.On, o.date.Weekday())
}

// placed is a holiday or its substitute in one world.
type placed struct {
	occurrence
	kind    deadline.DayKind
	against deadline.Date
}

// place puts holidays on their days and their substitutes on days of their
// own, in order of the holidays. skip leaves out a disputed substitution.
func (r *resolution) place(list []occurrence, skip func(*occurrence) bool) []placed {
	slices.SortStableFunc(list, func(a, b occurrence) int {
		return cmp.Or(a.date.Compare(b.date), cmp.Compare(a.rule.ID, b.rule.ID))
	})
	taken := make(map[deadline.Date]bool, 2*len(list))
	for _, o := range list {
		taken[o.date] = true
	}
	out := make([]placed, 0, len(list)+4)
	for i := range list {
		o := &list[i]
		sub, s := r.substitution(o, i > 0 && list[i-1].date == o.date)
		if sub == nil || sub.Disputed && skip(o) {
			out = append(out, placed{occurrence: *o, kind: deadline.DayHoliday})
			continue
		}
		moved := *o
		moved.date = r.free(o.date, sub.Move, taken)
		if moved.date.IsZero() {
			continue
		}
		taken[moved.date] = true
		if sub.Instead {
			out = append(out, placed{occurrence: moved, kind: deadline.DayHoliday, against: o.date})
			continue
		}
		if moved.basis = sub.Basis; moved.basis.IsZero() {
			moved.basis = s.Basis
		}
		out = append(out, placed{occurrence: *o, kind: deadline.DayHoliday}, placed{occurrence: moved, kind: deadline.DaySubstitute, against: o.date})
	}
	return out
}

// free returns the nearest day in a direction that nothing takes.
func (r *resolution) free(d deadline.Date, move Move, taken map[deadline.Date]bool) deadline.Date {
	step := 1
	if move == ToPrevious {
		step = -1
	}
	for d = d.AddDays(step); taken[d] || r.law.rests(d); d = d.AddDays(step) {
		if d.IsZero() {
			return d
		}
	}
	return d
}

// findDisputes makes a choice of every holiday whose substitution is
// disputed, or settles it where a notice has.
func (r *resolution) findDisputes() {
	all := slices.Clone(r.fixed)
	for _, c := range r.choices {
		for _, list := range c.occurrences {
			all = append(all, list...)
		}
	}
	seen := map[string]bool{}
	for i := range all {
		o := &all[i]
		sub, s := r.substitution(o, slices.ContainsFunc(all[:i], func(p occurrence) bool { return p.date == o.date }))
		if sub == nil || !sub.Disputed {
			continue
		}
		c := disputedChoice(o, sub, s)
		if d := r.decided[c.ID]; d != nil {
			d.used = true
			if d.Option != MadeGood && d.Option != NotMadeGood {
				r.add("notice "+d.notice.ID, o.date, "takes the option %q; choice %s has %s and %s", d.Option, c.ID, MadeGood, NotMadeGood)
			}
		} else if !seen[c.ID] {
			r.choices = append(r.choices, c)
		}
		seen[c.ID] = true
	}
}
