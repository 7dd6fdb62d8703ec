package holiday

import (
	"fmt"
	"slices"
	"time"

	"github.com/statutory-go/statutory/deadline/calendar"
	"github.com/statutory-go/statutory/deadline/date"
)

// check looks at the law as a whole, as known in the end.
func (l *Law) check() []calendar.Problem {
	k := &lawCheck{law: l, seen: map[calendar.Problem]bool{}}
	if k.coverage(); len(k.problems) > 0 {
		return k.problems
	}
	k.statutes()
	for i := range l.notices {
		k.notice(&l.notices[i])
	}
	if len(k.problems) > 0 {
		return k.problems
	}
	k.offices()
	return k.problems
}

type lawCheck struct {
	law      *Law
	problems []calendar.Problem
	seen     map[calendar.Problem]bool // what every office would tell again
}

func (k *lawCheck) add(place string, day date.Date, format string, args ...any) {
	p := calendar.Problem{Place: place, Day: day, Reason: fmt.Sprintf(format, args...)}
	if !k.seen[p] {
		k.seen[p], k.problems = true, append(k.problems, p)
	}
}

func (k *lawCheck) coverage() {
	c := k.law.coverage
	switch {
	case k.law.name == "":
		k.add("name", date.Date{}, "give the law a name; its calendars are called by it")
	case c.First.IsZero() || c.Last.IsZero():
		k.add("coverage", date.Date{}, "give its first and its last day")
	case c.IsReversed():
		k.add("coverage", date.Date{}, "the last day %s lies before the first day %s", c.Last, c.First)
	}
	var rests [7]bool
	for _, r := range k.law.rest {
		for _, w := range r.Weekdays {
			switch {
			case w < time.Sunday || w > time.Saturday:
				k.add("rest", date.Date{}, "%d is no weekday; write time.Sunday to time.Saturday", int(w))
			case r.During == date.Interval{}:
				rests[w] = true
			}
		}
	}
	if !slices.Contains(rests[:], false) {
		k.add("rest", date.Date{}, "takes every day of the week; leave at least one working day")
	}
}

func (k *lawCheck) statutes() {
	seen := map[string]bool{}
	for i := range k.law.statutes {
		s := &k.law.statutes[i]
		place := "statute " + s.ID
		if s.ID == "" || seen[s.ID] {
			k.add(place, date.Date{}, "give every statute an ID of its own")
		}
		seen[s.ID] = true
		if s.Known.Day.IsZero() {
			k.add(place, date.Date{}, "say on which day it was known")
		}
		if s.During.First.IsZero() || s.During.IsReversed() {
			k.add(place, date.Date{}, "say from which day it is in force; its interval is %s", s.During)
		}
		rules := map[string]bool{}
		for j := range s.Rules {
			k.rule(place, &s.Rules[j], rules)
		}
		for _, sub := range s.Substitutions {
			if sub.Move > ToPrevious {
				k.add(place, date.Date{}, "a substitution has no such move %d", sub.Move)
			}
		}
		for _, b := range s.Bridges {
			if b.ID == "" || b.Name.IsZero() {
				k.add(place, date.Date{}, "give a day between two holidays an ID and a name")
			}
		}
		for j := range s.HalfDays {
			k.halfDay(place, &s.HalfDays[j])
		}
	}
	for i := range k.law.statutes {
		k.replaced(&k.law.statutes[i])
	}
}

// replaced checks what a statute ends: another one, adopted before it. Two that
// end each other would leave years without a holiday.
func (k *lawCheck) replaced(s *Statute) {
	for _, id := range s.Replaces {
		i := slices.IndexFunc(k.law.statutes, func(other Statute) bool { return other.ID == id })
		if i < 0 {
			k.add("statute "+s.ID, date.Date{}, "replaces the statute %q, which the law does not have", id)
		} else if old := &k.law.statutes[i]; id == s.ID || !s.Known.Day.IsZero() && !old.Known.Day.Before(s.Known.Day) {
			k.add("statute "+s.ID, s.Known.Day, "replaces the statute %q, which was known on %s; only an earlier statute can be replaced", id, old.Known.Day)
		}
	}
}

func (k *lawCheck) rule(place string, r *Rule, seen map[string]bool) {
	place += ", rule " + r.ID
	if r.ID == "" || seen[r.ID] {
		k.add(place, date.Date{}, "give every rule of a statute an ID of its own")
	}
	seen[r.ID] = true
	if r.Name.IsZero() {
		k.add(place, date.Date{}, "give the holiday a name")
	}
	if (len(r.On) == 0) == (len(r.Options) == 0) {
		k.add(place, date.Date{}, "give either its days or options to choose between")
	}
	if len(r.Options) == 1 {
		k.add(place, date.Date{}, "has one option; with nothing to choose, give its days")
	}
	patterns := slices.Clone(r.On)
	for _, o := range r.Options {
		if o.ID == "" {
			k.add(place, date.Date{}, "give every option an ID")
		}
		patterns = append(patterns, o.On...)
	}
	for _, p := range patterns {
		if reason := p.check(); reason != "" {
			k.add(place, date.Date{}, "%s", reason)
		}
	}
}

func (k *lawCheck) halfDay(place string, h *HalfDay) {
	place += ", half day " + h.ID
	if h.ID == "" || h.Name.IsZero() {
		k.add(place, date.Date{}, "give a half day an ID and a name")
	}
	if len(h.On) == 0 {
		k.add(place, date.Date{}, "give its days")
	}
	if h.Until != 0 && h.Until <= h.From || h.Until > date.Midnight24 || h.From == 0 && h.Until == 0 {
		k.add(place, date.Date{}, "the office is open from %s until %s then; give at least one of them, the earlier first", h.From, h.Until)
	}
	for _, p := range h.On {
		if reason := p.check(); reason != "" {
			k.add(place, date.Date{}, "%s", reason)
		}
	}
}

// offices checks the notices against the law as it binds each office, and
// nationally.
func (k *lawCheck) offices() {
	offices := []string{""}
	for i := range k.law.notices {
		if o := k.law.notices[i].Office; !slices.Contains(offices, o) {
			offices = append(offices, o)
		}
	}
	last := k.law.coverage.Last
	for _, d := range k.law.KnownDays() {
		if d.After(last) {
			last = d
		}
	}
	for _, office := range offices {
		l := k.law.ForOffice(office)
		r := l.resolve(last)
		for _, p := range r.problems {
			k.add(p.Place, p.Day, "%s", p.Reason)
		}
		k.decisions(r)
		k.swaps(r)
		k.relocations(r)
	}
}
