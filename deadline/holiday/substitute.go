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

// goods are provisions that make the holidays of one day good, nil for those
// that none does.
type goods []good

type good struct {
	sub    *Substitution
	by     *standing
	shared bool // because another holiday shares its day
}

// makeGood says for each holiday of one day which provision makes it good.
// Where all of them are made good only because they share the day, the first in
// the order of the statutes keeps it: so many are off, whatever they are called.
func (r *resolution) makeGood(day []*occurrence) goods {
	list := r.goods[:0]
	shared := 0
	for _, o := range day {
		g := r.substitution(o, len(day) > 1)
		list = append(list, g)
		if g.shared {
			shared++
		}
	}
	if shared > 0 && shared == len(day) {
		list[0] = r.substitution(day[0], false)
	}
	r.goods = list
	return list
}

// substitution returns the provision that makes a holiday good, or nil. shared
// says whether another holiday takes the same day.
func (r *resolution) substitution(o *occurrence, shared bool) good {
	for i := range r.statutes {
		s := &r.statutes[i]
		if !s.during.Contains(o.date) {
			continue
		}
		for j := range s.Substitutions {
			sub := &s.Substitutions[j]
			if !sub.mayBeFor(o) {
				continue
			}
			if !sub.SharedOnly && r.restsFor(sub, o.date) {
				return good{sub: sub, by: s}
			}
			if shared && (sub.Shared || sub.SharedOnly && (len(sub.On) == 0 || slices.Contains(sub.On, o.date.Weekday()))) {
				return good{sub, s, true}
			}
		}
	}
	return good{}
}

func (s *Substitution) mayBeFor(o *occurrence) bool {
	if o.isProclaimed() {
		return false
	}
	return (len(s.For) == 0 || slices.Contains(s.For, o.rule.ID)) && s.During.Contains(o.date)
}

// restsFor reports whether a day is one on which nothing is gained.
func (r *resolution) restsFor(sub *Substitution, d date.Date) bool {
	if len(sub.On) == 0 {
		return r.law.rests(d)
	}
	return slices.Contains(sub.On, d.Weekday())
}

// placed is a holiday or its substitute in one variant.
type placed struct {
	*occurrence
	date, against date.Date
	kind          calendar.DayKind
	sub           *Substitution // of a substitute
	by            *standing     // the statute that makes it good
	put           *Notice       // what put it on this day, if something did
	bridge        *Bridge       // of a day between two holidays; the occurrence is the one before
}

func (p *placed) basis() legal.Basis {
	switch {
	case p.put != nil:
		return p.put.Basis
	case p.bridge != nil && p.bridge.Basis.IsZero():
		return p.by.Basis
	case p.bridge != nil:
		return p.bridge.Basis
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
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].date == list[from].date {
			to++
		}
		for i, g := range r.makeGood(list[from:to]) {
			out, taken = r.placeOne(list[from+i], g, b, variant, out, taken)
		}
		from = to
	}
	out = r.placeBridges(list, out, taken)
	r.held, r.taken, r.placed = list, taken, out
	return out
}

// placeOne puts one holiday on its day and what makes it good on another.
func (r *resolution) placeOne(o *occurrence, g good, b *block, variant []int, out []placed, taken []date.Date) ([]placed, []date.Date) {
	here := placed{occurrence: o, date: o.date, kind: calendar.DayHoliday}
	if g.sub == nil || g.sub.Disputed && r.notMadeGood(b, variant, o) {
		return append(out, here), taken
	}
	moved := placed{occurrence: o, against: o.date, kind: calendar.DaySubstitute, sub: g.sub, by: g.by}
	if m := r.madeGoodOn(o); m != nil {
		moved.date, moved.put, m.used = m.To, m.notice, true
	} else {
		moved.date = r.free(o.date, g.sub.Move, taken)
	}
	taken = append(taken, moved.date)
	if g.sub.Instead {
		moved.kind = calendar.DayHoliday
	} else {
		out = append(out, here)
	}
	if !moved.date.IsZero() {
		out = append(out, moved)
	}
	return out, taken
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
	for d = d.AddDays(step); slices.Contains(taken, d) || r.law.rests(d) || r.isReserved(d); d = d.AddDays(step) {
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
	for from := 0; from < len(r.all); {
		to := from
		day := r.held[:0]
		for ; to < len(r.all) && r.all[to].date == r.all[from].date; to++ {
			day = append(day, &r.all[to])
		}
		if slices.ContainsFunc(disputed, func(sub *Substitution) bool { return slices.ContainsFunc(day, sub.mayBeFor) }) {
			for i, g := range r.makeGood(day) {
				if g.sub != nil && g.sub.Disputed {
					r.dispute(day[i], g, seen)
				}
			}
		}
		from = to
	}
}

// dispute leaves open whether one holiday is made good, once for all its days,
// or settles it where a notice has.
func (r *resolution) dispute(o *occurrence, g good, seen map[string]bool) {
	c := disputedChoice(o, g.sub, g.by)
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
