package deadline

import (
	"slices"
	"strings"
)

// Most marks of a calendar share their names, citations and notes, so each is
// kept once and the marks hold numbers.

func (l *ledger) note(def *CalendarDefinition) {
	in := interner{l: l, names: make(map[Text]uint16, 64), notes: make(map[Text]uint16, 32), bases: map[LegalBasis]uint16{}, whens: map[string]uint16{}}
	l.noted = make([]noted, 0, len(def.Marks)+32)
	in.when(nil)
	for i := range def.Marks {
		m := &def.Marks[i]
		l.noted = append(l.noted, in.mark(m, l.conditions(m.When)))
	}
	for _, c := range def.Choices {
		for _, o := range c.Options {
			for i := range o.Marks {
				m := &o.Marks[i]
				when := append(slices.Clone(m.When), Pick{c.ID, o.ID})
				l.noted = append(l.noted, in.mark(m, l.conditions(when)))
			}
		}
	}
	slices.SortStableFunc(l.noted, l.order)
	l.noted = slices.Compact(l.noted)
}

func (l *ledger) conditions(when []Pick) []condition {
	if len(when) == 0 {
		return nil
	}
	conds := make([]condition, 0, len(when)+1)
	for _, p := range when {
		ci := slices.IndexFunc(l.chosen, func(c Choice) bool { return c.ID == p.Choice })
		oi := slices.IndexFunc(l.chosen[ci].Options, func(o Option) bool { return o.ID == p.Option })
		conds = append(conds, condition{uint16(ci), uint8(oi)})
	}
	return conds
}

type interner struct {
	l            *ledger
	names, notes map[Text]uint16
	bases        map[LegalBasis]uint16
	whens        map[string]uint16
}

// intern returns the number of k. Marks that follow each other share most of
// what they say, so the last few are compared before the map is asked.
func intern[K comparable](index map[K]uint16, list *[]K, k K) uint16 {
	const few = 12
	for i := len(*list) - 1; i >= 0 && i >= len(*list)-few; i-- {
		if (*list)[i] == k {
			return uint16(i)
		}
	}
	i, ok := index[k]
	if !ok {
		i = uint16(len(*list))
		index[k] = i
		*list = append(*list, k)
	}
	return i
}

func (in *interner) mark(m *Mark, conds []condition) noted {
	return noted{day: m.Date.n, against: m.Against.n, kind: m.Kind,
		name: intern(in.names, &in.l.names, m.Name), basis: intern(in.bases, &in.l.bases, m.Basis),
		note: intern(in.notes, &in.l.notes, m.Note), when: in.when(conds)}
}

func (in *interner) when(conds []condition) uint16 {
	if len(conds) == 0 && len(in.l.whens) > 0 {
		return 0 // the first is the empty one
	}
	slices.SortFunc(conds, condition.compare)
	conds = slices.Compact(conds)
	var key strings.Builder
	for _, c := range conds {
		key.Write([]byte{byte(c.choice), byte(c.choice >> 8), c.option})
	}
	i, ok := in.whens[key.String()]
	if !ok {
		i = uint16(len(in.l.whens))
		in.whens[key.String()] = i
		in.l.whens = append(in.l.whens, conds)
	}
	return i
}
