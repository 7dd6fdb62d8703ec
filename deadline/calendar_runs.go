package deadline

import "math/bits"

// surelyWorks reports whether a day is covered and worked in every world.
func (t *table) surelyWorks(d Date) bool {
	i := uint32(d.n - t.first)
	return i < t.days && t.words[i>>6].settled()>>(i&63)&1 == 1
}

// settled has the days that are worked in every world.
func (w *word) settled() uint64 { return w.worked &^ w.open }

// possible has the days that are worked in some world.
func (w *word) possible() uint64 { return w.worked | w.open }

// endOfRun returns the last day of those from one day on, through another that
// may be earlier, that are all worked in some world, or all in none; false if
// either lies outside the coverage.
func (c *Calendar) endOfRun(from, through Date) (Date, bool) {
	i, known := c.offset(from)
	j, covered := c.offset(through)
	switch {
	case !known || !covered:
		return Date{}, false
	case i <= j:
		return c.date(c.table.runForward(i, j)), true
	default:
		return c.date(c.table.runBackward(i, j)), true
	}
}

func (t *table) runForward(from, through uint32) uint32 {
	at := from >> 6
	same := -(t.words[at].possible() >> (from & 63) & 1) // all ones if from is worked
	differ := (t.words[at].possible() ^ same) & (^uint64(0) << (from & 63))
	for differ == 0 && at < through>>6 {
		at++
		differ = t.words[at].possible() ^ same
	}
	if differ == 0 {
		return through
	}
	return min(through, at<<6+uint32(bits.TrailingZeros64(differ))-1)
}

func (t *table) runBackward(from, through uint32) uint32 {
	at := from >> 6
	same := -(t.words[at].possible() >> (from & 63) & 1)
	differ := (t.words[at].possible() ^ same) & (2<<(from&63) - 1)
	for differ == 0 && at > through>>6 {
		at--
		differ = t.words[at].possible() ^ same
	}
	if differ == 0 {
		return through
	}
	return max(through, at<<6+uint32(bits.Len64(differ)))
}
