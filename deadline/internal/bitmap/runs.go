package bitmap

import "math/bits"

// RunForward returns the last day of those from one day on, through a later
// one, that are all worked in some variant, or all in none.
func (t *Table) RunForward(from, through uint32) uint32 {
	at := from >> 6
	same := -(t.Words[at].possible() >> (from & 63) & 1) // all ones if from is worked
	differ := (t.Words[at].possible() ^ same) & (^uint64(0) << (from & 63))
	for differ == 0 && at < through>>6 {
		at++
		differ = t.Words[at].possible() ^ same
	}
	if differ == 0 {
		return through
	}
	return min(through, at<<6+uint32(bits.TrailingZeros64(differ))-1)
}

// RunBackward is RunForward towards an earlier day.
func (t *Table) RunBackward(from, through uint32) uint32 {
	at := from >> 6
	same := -(t.Words[at].possible() >> (from & 63) & 1)
	differ := (t.Words[at].possible() ^ same) & (2<<(from&63) - 1)
	for differ == 0 && at > through>>6 {
		at--
		differ = t.Words[at].possible() ^ same
	}
	if differ == 0 {
		return through
	}
	return max(through, at<<6+uint32(bits.Len64(differ)))
}

// Settled has the days that are worked in every variant.
func (w *Word) Settled() uint64 { return w.Worked &^ w.Open }

// possible has the days that are worked in some variant.
func (w *Word) possible() uint64 { return w.Worked | w.Open }
