package calendar

import (
	"cmp"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/internal/bitmap"
	"github.com/statutory-go/statutory/deadline/legal"
)

// MaxVariants is the most combinations of options that are looked at together.
const MaxVariants = 1 << 12

// findSpans gathers the open days in spans: two choices belong together if they
// touch the same day, as where one mark depends on both, or if their spans
// overlap.
func (c *Calendar) findSpans(worked []uint64) ([]bitmap.Span, error) {
	groups := c.groupChoices()
	for len(groups) > 0 {
		spans := make([]bitmap.Span, 0, len(groups))
		for _, g := range groups {
			s, err := c.newSpan(g, worked)
			if err != nil {
				return nil, err
			}
			if len(s.Open) > 0 {
				spans = append(spans, s)
			}
		}
		slices.SortFunc(spans, func(a, b bitmap.Span) int { return cmp.Compare(a.First, b.First) })
		merged, disjoint := mergeOverlapping(spans)
		if disjoint {
			return spans, nil
		}
		groups = merged
	}
	return nil, nil
}

func mergeOverlapping(spans []bitmap.Span) (groups [][]int, disjoint bool) {
	disjoint = true
	var last uint32
	for i, s := range spans {
		if i > 0 && s.First <= last {
			disjoint = false
			groups[len(groups)-1] = append(groups[len(groups)-1], s.Choices...)
		} else {
			groups = append(groups, s.Choices)
		}
		last = max(last, s.Last)
	}
	return groups, disjoint
}

// groupChoices joins the open choices that depend on each other, directly or
// through others.
func (c *Calendar) groupChoices() [][]int {
	group := make([]int, len(c.taken)) // of a choice: the smallest choice it is joined with
	for i := range group {
		group[i] = i
	}
	join := func(a, b int) {
		a, b = group[a], group[b]
		for i, g := range group {
			if g == a || g == b {
				group[i] = min(a, b)
			}
		}
	}
	owner := map[date.Date]int{}
	for i := range c.taken {
		if c.taken[i] != undecided {
			continue
		}
		for _, day := range c.source.touched(i) {
			if other, ok := owner[day]; ok {
				join(i, other)
			}
			owner[day] = i
		}
	}
	return c.collectGroups(group)
}

func (c *Calendar) collectGroups(group []int) [][]int {
	members := make([][]int, len(group))
	for i, g := range group {
		if c.taken[i] == undecided {
			members[g] = append(members[g], i)
		}
	}
	return slices.DeleteFunc(members, func(m []int) bool { return len(m) == 0 })
}

func (c *Calendar) newSpan(choices []int, worked []uint64) (bitmap.Span, error) {
	s := bitmap.Span{Choices: choices, Status: legal.Provisional}
	joint := c.combinations(c.taken.leading(), choices)
	if joint == nil {
		return s, c.tooManyVariants(choices)
	}
	for _, i := range choices {
		if c.source.choices()[i].Disputed {
			s.Status = legal.Ambiguous
		}
	}
	for _, day := range c.touchedByAny(choices) {
		lead := c.source.worked(day, joint[0])
		differs := func(in decisions) bool { return c.source.worked(day, in) != lead }
		if slices.ContainsFunc(joint, differs) {
			s.Open = append(s.Open, uint32(day.Sub(c.coverage.First)))
		}
	}
	if len(s.Open) > 0 {
		s.First, s.Last = s.Open[0], s.Open[len(s.Open)-1]
		c.fillVariants(&s, joint, worked)
	}
	return s, nil
}

func (c *Calendar) fillVariants(s *bitmap.Span, joint []decisions, worked []uint64) {
	plain := make(bitmap.Variant, (s.Last-s.First)/64+1)
	for d := s.First; d <= s.Last; d++ {
		plain[(d-s.First)>>6] |= worked[d>>6] >> (d & 63) & 1 << ((d - s.First) & 63)
	}
	for _, in := range joint {
		v := slices.Clone(plain)
		for _, d := range s.Open {
			at, bit := (d-s.First)>>6, uint64(1)<<((d-s.First)&63)
			v[at] &^= bit
			if c.source.worked(c.coverage.First.AddDays(int(d)), in) {
				v[at] |= bit
			}
		}
		if !slices.ContainsFunc(s.Variants, func(o bitmap.Variant) bool { return slices.Equal(o, v) }) {
			s.Variants = append(s.Variants, v)
		}
	}
	least, most := s.Counts(s.First, s.Last)
	s.Uneven = least != most
}

// touchedByAny returns the covered days with a mark that depends on one of
// the choices, in order.
func (c *Calendar) touchedByAny(choices []int) []date.Date {
	var days []date.Date
	for _, i := range choices {
		days = append(days, c.source.touched(i)...)
	}
	slices.SortFunc(days, date.Date.Compare)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(d date.Date) bool { return !c.coverage.Contains(d) })
}

func (c *Calendar) tooManyVariants(choices []int) error {
	return wrong(c.name, "choice "+c.source.choices()[choices[0]].ID,
		"depends on %d other choices, in more than %d combinations; decide some of them, or let them touch different days", len(choices)-1, MaxVariants)
}
