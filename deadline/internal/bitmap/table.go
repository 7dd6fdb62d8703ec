package bitmap

import (
	"math/bits"

	"github.com/statutory-go/statutory/deadline/date"
)

// Table answers how many days are worked up to a day, and which day is the
// n-th worked one, each with one or two loads. It is not changed once made.
//
// An answer from Words and Nth alone is settled where neither end lies within a
// span and every span in between works the same number of days in all its
// variants.
type Table struct {
	First int    // ordinal of the coverage's first day
	Days  uint32 // of the coverage
	Words []Word
	Nth   []date.Date // the days worked, in order
	Spans []Span      // in order, none overlapping another
}

// Word is 64 days.
type Word struct {
	Worked uint64 // worked in the leading variant
	Open   uint64 // worked in some variant and not in another
	Within uint64 // within a span, where the table alone cannot answer
	Before uint32 // days worked before this word
	Uneven uint32 // spans begun up to here whose variants work different numbers of days
}

// New returns the table of the days worked in the leading variant, and of the
// spans in which other variants differ.
func New(first int, days uint32, worked []uint64, spans []Span) Table {
	t := Table{First: first, Days: days, Words: make([]Word, len(worked)), Spans: spans}
	total := 0
	for _, w := range worked {
		total += bits.OnesCount64(w)
	}
	t.Nth = make([]date.Date, 0, total)
	for i, w := range worked {
		t.Words[i] = Word{Worked: w, Before: uint32(len(t.Nth))}
		for ; w != 0; w &= w - 1 {
			t.Nth = append(t.Nth, date.OfOrdinal(first+i*64+bits.TrailingZeros64(w)))
		}
	}
	for i := range spans {
		t.enter(&spans[i])
	}
	return t
}

// enter sets the bits of a span. The words that an uneven one touches lie within
// it altogether, so that the numbers of uneven spans agree exactly where none
// lies between.
func (t *Table) enter(s *Span) {
	for _, d := range s.Open {
		t.Words[d>>6].Open |= 1 << (d & 63)
	}
	for d := s.First; d <= s.Last; d++ {
		t.Words[d>>6].Within |= 1 << (d & 63)
	}
	if !s.Uneven {
		return
	}
	for i := s.First >> 6; i <= s.Last>>6; i++ {
		t.Words[i].Within = ^uint64(0)
	}
	for i := int(s.First >> 6); i < len(t.Words); i++ {
		t.Words[i].Uneven++
	}
}

// offset returns the place of a day in the coverage.
func (t *Table) offset(d date.Date) uint32 { return uint32(d.Ordinal() - t.First) }

// Through returns how many days are worked up to and including i.
func (t *Table) Through(i uint32) int {
	w := &t.Words[i>>6]
	return int(w.Before) + bits.OnesCount64(w.Worked&(2<<(i&63)-1))
}

// Until returns how many days are worked before i.
func (t *Table) Until(i uint32) int {
	w := &t.Words[i>>6]
	return int(w.Before) + bits.OnesCount64(w.Worked&(1<<(i&63)-1))
}

// Ones counts the bits set from first to last, both included.
func Ones(set []uint64, first, last uint32) int {
	n := 0
	for i := first >> 6; i <= last>>6; i++ {
		w := set[i]
		if i == first>>6 {
			w &= ^uint64(0) << (first & 63)
		}
		if i == last>>6 {
			w &= 2<<(last&63) - 1
		}
		n += bits.OnesCount64(w)
	}
	return n
}
