package holiday

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
)

// rests reports whether a day is one of weekly rest.
func (l *Law) rests(d date.Date) bool {
	for i := range l.rest {
		if r := &l.rest[i]; slices.Contains(r.Weekdays, d.Weekday()) && r.During.Contains(d) {
			return true
		}
	}
	return false
}

// substitution returns the provision that makes a holiday good, or nil. shared
// says whether another holiday already takes the day.
func (r *resolution) substitution(o *occurrence, shared bool) (*Substitution, *standing) {
	for i := range r.statutes {
		s := &r.statutes[i]
		if !s.during.Contains(o.date) {
			continue
		}
		for j := range s.Substitutions {
			sub := &s.Substitutions[j]
			if sub.mayBeFor(o) && r.applies(sub, o, shared) {
				return sub, s
			}
		}
	}
	return nil, nil
}

func (s *Substitution) mayBeFor(o *occurrence) bool {
	return (len(s.For) == 0 || slices.Contains(s.For, o.rule.ID)) && s.During.Contains(o.date)
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

// placed is a holiday or its substitute in one variant.
type placed struct {
	*occurrence
	date, against date.Date
	kind          calendar.DayKind
	sub           *Substitution // of a substitute
	by            *standing     // the statute that makes it good
}

func (p *placed) basis() legal.Basis {
	switch {
	case p.kind != calendar.DaySubstitute:
		return p.occurrence.basis()
	case p.sub.Basis.IsZero():
		return p.by.Basis
	}
	return p.sub.Basis
}

// place puts the holidays of a block, in order of their days, on those days
// and their substitutes on days of their own, in one joint outcome of its
// choices. The list is good until the next call.
func (r *resolution) place(b *block, variant []int) []placed {
	list, taken, out := r.held[:0], r.taken[:0], r.placed[:0]
	for i := range b.all {
		if o := &b.all[i]; o.choice < 0 || variant[slices.Index(b.choices, o.choice)] == o.option {
			list, taken = append(list, o), append(taken, o.date)
		}
	}
	for i, o := range list {
		here := placed{occurrence: o, date: o.date, kind: calendar.DayHoliday}
		sub, s := r.substitution(o, i > 0 && list[i-1].date == o.date)
		if sub == nil || sub.Disputed && r.notMadeGood(b, variant, o) {
			out = append(out, here)
			continue
		}
		moved := placed{occurrence: o, date: r.free(o.date, sub.Move, taken), against: o.date, kind: calendar.DaySubstitute, sub: sub, by: s}
		taken = append(taken, moved.date)
		if sub.Instead {
			moved.kind = calendar.DayHoliday
		} else {
			out = append(out, here)
		}
		if !moved.date.IsZero() {
			out = append(out, moved)
		}
	}
	r.held, r.taken, r.placed = list, taken, out
	return out
}

// notMadeGood reports whether a disputed substitution is left out.
func (r *resolution) notMadeGood(b *block, variant []int, o *occurrence) bool {
	if d := r.decided[madeGoodID(o)]; d != nil {
		return d.Option == NotMadeGood
	}
	for i, c := range b.choices {
		if m := r.choices[c].madeGood; m != nil && m.sameHoliday(o) {
			return r.choices[c].Options[variant[i]].ID == NotMadeGood
		}
	}
	return false
}

// free returns the nearest day in a direction that nothing takes.
func (r *resolution) free(d date.Date, move Move, taken []date.Date) date.Date {
	step := 1
	if move == ToPrevious {
		step = -1
	}
	for d = d.AddDays(step); slices.Contains(taken, d) || r.law.rests(d); d = d.AddDays(step) {
		if d.IsZero() {
			return d
		}
	}
	return d
}

// findDisputes makes a choice of every holiday whose substitution is
// disputed, or settles it where a notice has.
func (r *resolution) findDisputes() {
	disputed := r.disputed()
	if len(disputed) == 0 {
		return
	}
	seen := map[string]bool{}
	for i := range r.all {
		o := &r.all[i]
		if !slices.ContainsFunc(disputed, func(sub *Substitution) bool { return sub.mayBeFor(o) }) {
			continue
		}
		sub, s := r.substitution(o, i > 0 && r.all[i-1].date == o.date)
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

// disputed returns the substitutions that are, by the statutes known.
func (r *resolution) disputed() []*Substitution {
	var list []*Substitution
	for _, s := range r.statutes {
		for i := range s.Substitutions {
			if s.Substitutions[i].Disputed {
				list = append(list, &s.Substitutions[i])
			}
		}
	}
	return list
}
