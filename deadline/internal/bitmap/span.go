package bitmap

import "github.com/statutory-go/statutory/deadline/legal"

// Span is a run of days whose open days depend on the same choices, and all
// that those choices can make of it. Spans are independent of each other: any
// variant of one goes with any variant of another.
type Span struct {
	First, Last uint32   // the first and the last open day
	Open        []uint32 // the open days, in order
	Choices     []int    // numbers of the choices that they depend on
	Variants    []Variant
	Uneven      bool         // the variants do not all work the same number of days
	Status      legal.Status // of an answer that depends on the choices
}

// Variant is what one combination of options makes of a span: a bit for each
// day from its first, set if the day is worked.
type Variant []uint64

// Works reports whether a variant of the span works a day of it.
func (s *Span) Works(v Variant, d uint32) bool {
	d -= s.First
	return v[d>>6]>>(d&63)&1 == 1
}

// Counts returns the fewest and the most days that a variant works from lo to
// hi, which lie in the span.
func (s *Span) Counts(lo, hi uint32) (least, most int) {
	for i, v := range s.Variants {
		n := Ones(v, lo-s.First, hi-s.First)
		if i == 0 {
			least, most = n, n
		}
		least, most = min(least, n), max(most, n)
	}
	return least, most
}

// SpanAt returns the span that a day lies in, or nil.
func (t *Table) SpanAt(d uint32) *Span {
	for i := range t.Spans {
		if s := &t.Spans[i]; s.First <= d && d <= s.Last {
			return s
		}
	}
	return nil
}

// Fewest returns how many days are worked at least, whatever is decided.
func (t *Table) Fewest() int {
	n := len(t.Nth)
	for i := range t.Spans {
		s := &t.Spans[i]
		least, _ := s.Counts(s.First, s.Last)
		n += least - (t.Through(s.Last) - t.Until(s.First))
	}
	return n
}

// Count returns the greatest number of days that a variant works from first to
// last, both included, and the status of the spans on which it depends. Spans
// are independent, so the greatest number is the sum of theirs.
func (t *Table) Count(first, last uint32) (n int, status legal.Status) {
	n = t.Through(last) - t.Until(first)
	for i := range t.Spans {
		s := &t.Spans[i]
		lo, hi := max(first, s.First), min(last, s.Last)
		if lo > hi {
			continue
		}
		least, most := s.Counts(lo, hi)
		n += most - (t.Through(hi) - t.Until(lo))
		if least != most {
			status = max(status, s.Status)
		}
	}
	return n, status
}
