package deadline

import "slices"

// outcome gathers the days that a count can end on.
type outcome struct {
	earliest, latest uint32
	found            bool
	beyond           bool   // in some world the count leaves the coverage
	status           Status // of the clusters met on the way
	collect          bool
	all              []uint32 // every day, if collect
}

func (o *outcome) add(d uint32) {
	if !o.found {
		o.earliest, o.latest, o.found = d, d, true
	}
	o.earliest, o.latest = min(o.earliest, d), max(o.latest, d)
	if o.collect {
		o.all = append(o.all, d)
	}
}

// walk finds where n working days from an offset end in every world. Between
// clusters all worlds work the same days, so all that needs to be carried from
// one cluster to the next is by how many days a world can be ahead of the
// leading one.
func (c *Calendar) walk(from uint32, n int, out *outcome) {
	if days := int(c.table.days); n > days || n < -days {
		out.beyond = true
		return
	}
	var room [16]int
	ahead := append(room[:0], 0)
	if n > 0 {
		k := c.table.through(from) + n - 1
		for i := range c.open.clusters {
			if cl := &c.open.clusters[i]; cl.last > from && len(ahead) > 0 {
				ahead = c.cross(cl, max(cl.first, from+1), cl.last, k, 1, ahead, out)
			}
		}
		c.finish(k, -1, ahead, out)
		return
	}
	k := c.table.until(from) + n
	for i := len(c.open.clusters) - 1; i >= 0; i-- {
		if cl := &c.open.clusters[i]; cl.first < from && len(ahead) > 0 {
			ahead = c.cross(cl, min(cl.last, from-1), cl.first, k, -1, ahead, out)
		}
	}
	c.finish(k, 1, ahead, out)
}

// finish ends the counts that no further cluster can change. k is the place
// of the answer in the leading world.
func (c *Calendar) finish(k, sign int, ahead []int, out *outcome) {
	for _, a := range ahead {
		if at := k + sign*a; at >= 0 && at < len(c.table.nth) {
			out.add(c.table.nth[at])
		} else {
			out.beyond = true
		}
	}
}

// cross takes the counts that are still running through one cluster, from its
// day start to its day end in the direction dir, and returns by how much those
// that leave it are ahead.
func (c *Calendar) cross(cl *cluster, start, end uint32, k, dir int, ahead []int, out *outcome) []int {
	t := &c.table
	var room [16]int
	left := room[:0]
	lead := t.through(max(start, end)) - t.until(min(start, end))
	for _, a := range ahead {
		at := k - dir*a
		if dir > 0 && at < t.until(cl.first) || dir < 0 && at >= t.through(cl.last) {
			out.add(t.nth[at])
			continue
		}
		need := at - t.until(start) + 1
		if dir < 0 {
			need = t.through(start) - at
		}
		if cl.uneven {
			out.status = max(out.status, cl.status)
		}
		for i := range cl.worlds {
			d, worked := cl.seek(&cl.worlds[i], start, end, dir, need)
			if worked == need {
				out.add(d)
				out.status = max(out.status, cl.status)
			} else if next := a + worked - lead; !slices.Contains(left, next) {
				left = append(left, next)
				if next != a {
					out.status = max(out.status, cl.status)
				}
			}
		}
	}
	return append(ahead[:0], left...)
}

// seek goes from start to end in a world until it has met need days worked,
// and returns where it stopped and how many it met.
func (c *cluster) seek(w *world, start, end uint32, dir, need int) (at uint32, worked int) {
	for d := start; ; d = uint32(int(d) + dir) {
		if w.works(c, d) {
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
