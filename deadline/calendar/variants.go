package calendar

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/text"
)

// Variant is a calendar in which some open choices are decided.
type Variant struct {
	Calendar  *Calendar     `json:"calendar"`
	Decisions []Decision    `json:"decisions,omitempty"` // the options taken; none if nothing was open
	Label     text.Sentence `json:"label,omitzero"`      // "Tết 2027: k = 1; National Day 2027: 3 September"; empty if nothing was open
}

// Choices returns the open choices whose options disagree on a day of the
// interval that the calendar covers, in order of their IDs, each with what it
// waits for and the marks of its options.
func (c *Calendar) Choices(in date.Interval) []Choice {
	var list []Choice
	for _, i := range c.openIn(in) {
		list = append(list, c.choice(i))
	}
	return list
}

// Variants returns one resolved calendar for each combination of the options
// of the choices that Choices(in) lists: the calendar itself if there are
// none. Choices outside the interval stay open in all of them. More than
// 4,096 combinations are a *VariantsError.
func (c *Calendar) Variants(in date.Interval) ([]Variant, error) {
	open := c.openIn(in)
	if len(open) == 0 {
		return []Variant{{Calendar: c}}, nil
	}
	combinations := c.combinations(c.taken, open)
	if combinations == nil {
		return nil, &VariantsError{Calendar: c.name, In: in, Choices: len(open)}
	}
	variants := make([]Variant, 0, len(combinations))
	for _, p := range combinations {
		v, err := c.variant(open, p)
		if err != nil {
			return nil, err
		}
		variants = append(variants, v)
	}
	return variants, nil
}

// Decided returns the calendar in which open choices are decided as some decisions
// say, such as those of a [Variant] of another calendar: a choice with the same ID
// and options is the same one. Decisions on what this calendar does not leave open
// change nothing. An option that a choice does not have is an *Error.
func (c *Calendar) Decided(given ...Decision) (*Calendar, error) {
	if c.isNone() {
		return c, nil
	}
	taken := slices.Clone(c.taken)
	for i, choice := range c.source.choices() {
		at := slices.IndexFunc(given, func(p Decision) bool { return p.Choice == choice.ID })
		if taken[i] != undecided || at < 0 {
			continue
		}
		o := slices.IndexFunc(choice.Options, func(o Option) bool { return o.ID == given[at].Option })
		if o < 0 {
			return nil, wrong(c.name, "choice "+choice.ID, "has no option %s", given[at].Option)
		}
		taken[i] = uint8(o)
	}
	if slices.Equal(taken, c.taken) {
		return c, nil
	}
	return c.resolved(taken)
}

// IsOpen reports whether Choices lists any for the interval.
func (c *Calendar) IsOpen(in date.Interval) bool { return len(c.openIn(in)) > 0 }

// openIn returns the open choices with a mark on an open day of the interval.
func (c *Calendar) openIn(in date.Interval) []int {
	first, last, ok := c.clip(in)
	if !ok {
		return nil
	}
	var list []int
	for k := range c.table.Spans {
		s := &c.table.Spans[k]
		if s.Last < first || s.First > last {
			continue
		}
		for _, i := range s.Choices {
			touches := func(day date.Date) bool {
				d, _ := c.offset(day)
				_, open := slices.BinarySearch(s.Open, d)
				return open && first <= d && d <= last
			}
			if slices.ContainsFunc(c.source.touched(i), touches) {
				list = append(list, i)
			}
		}
	}
	slices.Sort(list)
	return list
}

// choice returns an open choice with the marks of its options.
func (c *Calendar) choice(i int) Choice {
	choice := c.source.choices()[i]
	choice.Options = slices.Clone(choice.Options)
	for _, day := range c.source.touched(i) {
		if !c.coverage.Contains(day) {
			continue
		}
		for _, m := range c.source.marks(day, c.taken) {
			at := slices.IndexFunc(m.When, func(p Decision) bool { return p.Choice == choice.ID })
			if at < 0 {
				continue
			}
			o := slices.IndexFunc(choice.Options, func(o Option) bool { return o.ID == m.When[at].Option })
			m.When = slices.Delete(m.When, at, at+1)
			choice.Options[o].Marks = append(choice.Options[o].Marks, m)
		}
	}
	return choice
}

// combinations lists the decisions for every combination of options of some
// choices, the last choice changing fastest; nil if there are too many.
func (c *Calendar) combinations(from decisions, choices []int) []decisions {
	list := []decisions{from}
	for _, i := range choices {
		options := len(c.source.choices()[i].Options)
		if len(list)*options > MaxVariants {
			return nil
		}
		next := make([]decisions, 0, len(list)*options)
		for _, d := range list {
			for o := range options {
				next = append(next, d.with(i, o))
			}
		}
		list = next
	}
	return list
}

func (c *Calendar) variant(open []int, taken decisions) (Variant, error) {
	resolved, err := c.resolved(taken)
	if err != nil {
		return Variant{}, err
	}
	v := Variant{Calendar: resolved}
	var taking []text.Sentence
	for _, i := range open {
		choice := &c.source.choices()[i]
		option := &choice.Options[taken[i]]
		v.Decisions = append(v.Decisions, Decision{choice.ID, option.ID})
		taking = append(taking, choice.Taking(*option))
	}
	v.Label = text.Join("; ", taking...)
	return v, nil
}

func (c *Calendar) resolved(taken decisions) (*Calendar, error) {
	resolved := &Calendar{name: c.name, coverage: c.coverage, known: c.known, hours: c.hours, source: c.source, taken: taken}
	return resolved.build(c.workedWith(taken))
}

// workedWith returns the days worked in the leading variant of some decisions,
// which can differ from c's own on open days only.
func (c *Calendar) workedWith(taken decisions) []uint64 {
	worked := make([]uint64, len(c.table.Words))
	for i := range worked {
		worked[i] = c.table.Words[i].Worked
	}
	lead := taken.leading()
	for i := range c.table.Spans {
		for _, d := range c.table.Spans[i].Open {
			worked[d>>6] &^= 1 << (d & 63)
			if c.source.worked(c.date(d), lead) {
				worked[d>>6] |= 1 << (d & 63)
			}
		}
	}
	return worked
}
