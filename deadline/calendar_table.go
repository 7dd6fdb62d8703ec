package deadline

import "math/bits"

// table answers how many days are worked up to a day, and which day is the
// n-th worked one, each with one or two loads.
//
// It holds the leading world, in which every open choice takes its first
// option. An answer from it is settled where neither end lies within the span
// of an open choice and every choice in between takes the same number of
// working days under all its options; open.go answers the rest.
type table struct {
	first int32 // number of the coverage's first day
	days  uint32
	words []word
	nth   []uint32 // offsets of the days worked, in order
}

// word is 64 days.
type word struct {
	worked uint64 // worked in the leading world
	open   uint64 // worked in some world and not in another
	span   uint64 // within a cluster of open days, where the table alone cannot answer
	before uint32 // days worked before this word
	uneven uint32 // clusters that began up to here and whose worlds work different numbers of days
}

func newTable(coverage Interval, worked []uint64, open *openDays) table {
	t := table{first: coverage.First.n, days: uint32(coverage.Days()), words: make([]word, len(worked))}
	total := 0
	for _, w := range worked {
		total += bits.OnesCount64(w)
	}
	t.nth = make([]uint32, 0, total)
	for i, w := range worked {
		t.words[i] = word{worked: w, before: uint32(len(t.nth))}
		for ; w != 0; w &= w - 1 {
			t.nth = append(t.nth, uint32(i*64+bits.TrailingZeros64(w)))
		}
	}
	for i := range open.clusters {
		t.mark(&open.clusters[i])
	}
	return t
}

// mark notes a cluster. The words that an uneven one touches are left to
// open.go altogether, so that uneven counts agree exactly where no uneven
// cluster lies between.
func (t *table) mark(c *cluster) {
	for _, d := range c.open {
		t.words[d>>6].open |= 1 << (d & 63)
	}
	for d := c.first; d <= c.last; d++ {
		t.words[d>>6].span |= 1 << (d & 63)
	}
	if !c.uneven {
		return
	}
	for i := c.first >> 6; i <= c.last>>6; i++ {
		t.words[i].span = ^uint64(0)
	}
	for i := int(c.first >> 6); i < len(t.words); i++ {
		t.words[i].uneven++
	}
}

// through returns how many days are worked up to and including offset i.
func (t *table) through(i uint32) int {
	w := &t.words[i>>6]
	return int(w.before) + bits.OnesCount64(w.worked&(2<<(i&63)-1))
}

// until returns how many days are worked before offset i.
func (t *table) until(i uint32) int {
	w := &t.words[i>>6]
	return int(w.before) + bits.OnesCount64(w.worked&(1<<(i&63)-1))
}

// ones counts the bits set from first to last, both included.
func ones(set []uint64, first, last uint32) int {
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
