package calendar

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// pack takes the marks of a definition. Most share their names, citations and
// notes, so each of these is kept once and the marks hold numbers.
func (t *markTable) pack(def *Definition) {
	p := packer{of: t, names: make(map[text.Text]uint16, 64), notes: make(map[text.Sentence]uint16, 32), bases: map[legal.Basis]uint16{}, whens: map[string]uint16{}}
	t.packed = make([]packedMark, 0, countMarks(def)) // retained, so not a mark more
	p.when(nil)
	for i := range def.Marks {
		m := &def.Marks[i]
		t.packed = append(t.packed, p.mark(m, t.conditions(m.When)))
	}
	for _, c := range def.Choices {
		for _, o := range c.Options {
			for i := range o.Marks {
				m := &o.Marks[i]
				when := append(slices.Clone(m.When), Decision{c.ID, o.ID})
				t.packed = append(t.packed, p.mark(m, t.conditions(when)))
			}
		}
	}
	slices.SortStableFunc(t.packed, t.order)
	t.packed = slices.Compact(t.packed)
}

// countMarks counts the marks of a definition, those of its options too.
func countMarks(def *Definition) int {
	n := len(def.Marks)
	for _, c := range def.Choices {
		for _, o := range c.Options {
			n += len(o.Marks)
		}
	}
	return n
}

func (t *markTable) conditions(when []Decision) []condition {
	if len(when) == 0 {
		return nil
	}
	conds := make([]condition, 0, len(when)+1)
	for _, d := range when {
		ci := slices.IndexFunc(t.chosen, func(c Choice) bool { return c.ID == d.Choice })
		oi := slices.IndexFunc(t.chosen[ci].Options, func(o Option) bool { return o.ID == d.Option })
		conds = append(conds, condition{uint16(ci), uint8(oi)})
	}
	return conds
}

// packer numbers what marks share.
type packer struct {
	of    *markTable
	names map[text.Text]uint16
	notes map[text.Sentence]uint16
	bases map[legal.Basis]uint16
	whens map[string]uint16
}

// number returns the place of k in a list, which it joins if it is new. Marks that follow each other share most of
// what they say, so the last few are compared before the map is asked.
func number[K comparable](index map[K]uint16, list *[]K, k K) uint16 {
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

func (p *packer) mark(m *Mark, conds []condition) packedMark {
	return packedMark{day: m.Date, against: m.Against, kind: m.Kind, proposes: m.Proposes, refused: m.Refused, own: number(p.names, &p.of.names, m.Own),
		name: number(p.names, &p.of.names, m.Name), basis: number(p.bases, &p.of.bases, m.Basis),
		note: number(p.notes, &p.of.notes, m.Note), when: p.when(conds)}
}

func (p *packer) when(conds []condition) uint16 {
	if len(conds) == 0 && len(p.of.whens) > 0 {
		return 0 // the first is the empty one
	}
	slices.SortFunc(conds, condition.compare)
	conds = slices.Compact(conds)
	var key strings.Builder
	for _, c := range conds {
		key.Write([]byte{byte(c.choice), byte(c.choice >> 8), c.option})
	}
	i, ok := p.whens[key.String()]
	if !ok {
		i = uint16(len(p.of.whens))
		p.whens[key.String()] = i
		p.of.whens = append(p.of.whens, conds)
	}
	return i
}
