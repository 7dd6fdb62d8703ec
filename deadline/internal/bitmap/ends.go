package bitmap

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
)

// Ends gathers the days that a count can end on.
type Ends struct {
	Earliest, Latest uint32
	Beyond           bool         // in some variant the count leaves the coverage
	Status           legal.Status // of the spans that the end depends on
	Collect          bool         // whether All is wanted
	All              []uint32
	found            bool
}

func (o *Ends) add(d uint32) {
	if !o.found {
		o.Earliest, o.Latest, o.found = d, d, true
	}
	o.Earliest, o.Latest = min(o.Earliest, d), max(o.Latest, d)
	if o.Collect {
		o.All = append(o.All, d)
	}
}

// Ends finds where n working days from a day end in every variant. Between spans
// all variants work the same days, so all that needs to be carried from one
// span to the next is by how many days a variant can be ahead of the leading
// one.
func (t *Table) Ends(from uint32, n int, out *Ends) {
	if days := int(t.Days); n > days || n < -days {
		out.Beyond = true
		return
	}
	var room [16]int
	ahead := append(room[:0], 0)
	if n > 0 {
		k := t.Through(from) + n - 1
		for i := range t.Spans {
			if s := &t.Spans[i]; s.Last > from && len(ahead) > 0 {
				ahead = t.cross(s, max(s.First, from+1), s.Last, k, 1, ahead, out)
			}
		}
		t.finish(k, -1, ahead, out)
		return
	}
	k := t.Until(from) + n
	for i := len(t.Spans) - 1; i >= 0; i-- {
		if s := &t.Spans[i]; s.First < from && len(ahead) > 0 {
			ahead = t.cross(s, min(s.Last, from-1), s.First, k, -1, ahead, out)
		}
	}
	t.finish(k, 1, ahead, out)
}

// finish ends the counts that no further span can change. k is the place
// of the answer in the leading variant.
func (t *Table) finish(k, sign int, ahead []int, out *Ends) {
	for _, a := range ahead {
		if at := k + sign*a; at >= 0 && at < len(t.Nth) {
			out.add(t.offset(t.Nth[at]))
		} else {
			out.Beyond = true
		}
	}
}

// cross takes the counts that are still running through one span, from its
// day start to its day end in the direction dir, and returns by how much those
// that leave it are ahead.
func (t *Table) cross(s *Span, start, end uint32, k, dir int, ahead []int, out *Ends) []int {
	var room [16]int
	left := room[:0]
	lead := t.Through(max(start, end)) - t.Until(min(start, end))
	for _, a := range ahead {
		at := k - dir*a
		if dir > 0 && at < t.Until(s.First) || dir < 0 && at >= t.Through(s.Last) {
			out.add(t.offset(t.Nth[at]))
			continue
		}
		need := at - t.Until(start) + 1
		if dir < 0 {
			need = t.Through(start) - at
		}
		for _, v := range s.Variants {
			d, worked := s.seek(v, start, end, dir, need)
			if worked == need {
				out.add(d)
				out.Status = max(out.Status, s.Status)
			} else if next := a + worked - lead; !slices.Contains(left, next) {
				left = append(left, next)
				if next != a {
					out.Status = max(out.Status, s.Status)
				}
			}
		}
	}
	return append(ahead[:0], left...)
}

// seek goes from start to end in a variant until it has met need days worked,
// and returns where it stopped and how many it met.
func (s *Span) seek(v Variant, start, end uint32, dir, need int) (at uint32, worked int) {
	for d := start; ; d = uint32(int(d) + dir) {
		if s.Works(v, d) {
			worked++
			if worked == need {
				return d, worked
			}
		}
		if d == end {
			return d, worked
		}
	}
}
