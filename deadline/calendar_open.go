package deadline

import (
	"cmp"
	"fmt"
	"slices"
)

// maxWorlds is the most combinations of options that are looked at together.
const maxWorlds = 1 << 12

// openDays are the days on which the options of open choices disagree.
type openDays struct {
	clusters []cluster // in order, none overlapping another
}

// cluster is a run of days whose open days depend on the same choices, and
// all that those choices can make of it. Clusters are independent: every
// world of one goes with every world of another.
type cluster struct {
	first, last uint32   // the first and last open day
	open        []uint32 // the open days, in order
	choices     []int
	worlds      []world
	uneven      bool // the worlds do not all work the same number of days
	status      Status
}

// world is one joint outcome of a cluster's choices.
type world struct {
	worked []uint64 // one bit for each day from the cluster's first
}

func (w world) works(c *cluster, d uint32) bool {
	d -= c.first
	return w.worked[d>>6]>>(d&63)&1 == 1
}

func (c *cluster) fewest() int {
	least, _ := c.counts(c.first, c.last)
	return least
}

// counts returns the fewest and the most days that a world works from lo to
// hi, which lie in the cluster.
func (c *cluster) counts(lo, hi uint32) (least, most int) {
	for i, w := range c.worlds {
		n := ones(w.worked, lo-c.first, hi-c.first)
		if i == 0 {
			least, most = n, n
		}
		least, most = min(least, n), max(most, n)
	}
	return least, most
}

// at returns the cluster that a day lies in, or nil.
func (o *openDays) at(d uint32) *cluster {
	for i := range o.clusters {
		if c := &o.clusters[i]; c.first <= d && d <= c.last {
			return c
		}
	}
	return nil
}

// findOpenDays groups the open choices into clusters: two choices belong
// together if a mark depends on both, if they touch the same day, or if their
// spans overlap.
func (c *Calendar) findOpenDays(worked []uint64) error {
	groups := c.groupChoices()
	for len(groups) > 0 {
		clusters := make([]cluster, 0, len(groups))
		for _, g := range groups {
			cl, err := c.newCluster(g, worked)
			if err != nil {
				return err
			}
			if len(cl.open) > 0 {
				clusters = append(clusters, cl)
			}
		}
		slices.SortFunc(clusters, func(a, b cluster) int { return cmp.Compare(a.first, b.first) })
		merged, disjoint := mergeOverlapping(clusters)
		if disjoint {
			c.open.clusters = clusters
			return nil
		}
		groups = merged
	}
	return nil
}

func mergeOverlapping(clusters []cluster) (groups [][]int, disjoint bool) {
	disjoint = true
	var last uint32
	for i, cl := range clusters {
		if i > 0 && cl.first <= last {
			disjoint = false
			groups[len(groups)-1] = append(groups[len(groups)-1], cl.choices...)
		} else {
			groups = append(groups, cl.choices)
		}
		last = max(last, cl.last)
	}
	return groups, disjoint
}

// groupChoices joins the open choices that depend on each other, directly or
// through others.
func (c *Calendar) groupChoices() [][]int {
	group := make([]int, len(c.picks)) // of a choice: the smallest choice it is joined with
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
	owner := map[int32]int{}
	for i := range c.picks {
		if c.picks[i] != undecided {
			continue
		}
		for _, day := range c.book.touched(i) {
			if other, ok := owner[day]; ok {
				join(i, other)
			}
			owner[day] = i
		}
	}
	for _, link := range c.book.linked() {
		open := slices.DeleteFunc(slices.Clone(link), func(i int) bool { return c.picks[i] != undecided })
		for i := 1; i < len(open); i++ {
			join(open[0], open[i])
		}
	}
	return c.collectGroups(group)
}

func (c *Calendar) collectGroups(group []int) [][]int {
	members := make([][]int, len(group))
	for i, g := range group {
		if c.picks[i] == undecided {
			members[g] = append(members[g], i)
		}
	}
	return slices.DeleteFunc(members, func(m []int) bool { return len(m) == 0 })
}

func (c *Calendar) newCluster(choices []int, worked []uint64) (cluster, error) {
	cl := cluster{choices: choices, status: Provisional}
	joint := c.jointWorlds(choices)
	if joint == nil {
		return cl, c.tooManyWorlds(choices)
	}
	for _, i := range choices {
		if c.book.choices()[i].Disputed {
			cl.status = Ambiguous
		}
	}
	for _, day := range c.touchedByAny(choices) {
		lead := c.book.worked(day, joint[0])
		differs := func(p picks) bool { return c.book.worked(day, p) != lead }
		if slices.ContainsFunc(joint, differs) {
			cl.open = append(cl.open, uint32(day-c.coverage.First.n))
		}
	}
	if len(cl.open) > 0 {
		cl.first, cl.last = cl.open[0], cl.open[len(cl.open)-1]
		c.fillWorlds(&cl, joint, worked)
	}
	return cl, nil
}

func (c *Calendar) fillWorlds(cl *cluster, joint []picks, worked []uint64) {
	plain := make([]uint64, (cl.last-cl.first)/64+1)
	for d := cl.first; d <= cl.last; d++ {
		plain[(d-cl.first)>>6] |= worked[d>>6] >> (d & 63) & 1 << ((d - cl.first) & 63)
	}
	for _, p := range joint {
		w := world{slices.Clone(plain)}
		for _, d := range cl.open {
			at, bit := (d-cl.first)>>6, uint64(1)<<((d-cl.first)&63)
			w.worked[at] &^= bit
			if c.book.worked(c.coverage.First.n+int32(d), p) {
				w.worked[at] |= bit
			}
		}
		if !slices.ContainsFunc(cl.worlds, func(o world) bool { return slices.Equal(o.worked, w.worked) }) {
			cl.worlds = append(cl.worlds, w)
		}
	}
	least, most := cl.counts(cl.first, cl.last)
	cl.uneven = least != most
}

// touchedByAny returns the covered days with a mark that depends on one of
// the choices, in order.
func (c *Calendar) touchedByAny(choices []int) []int32 {
	var days []int32
	for _, i := range choices {
		days = append(days, c.book.touched(i)...)
	}
	slices.Sort(days)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(d int32) bool { return !c.coverage.Contains(Date{d}) })
}

// jointWorlds lists all combinations of options of some open choices, the
// leading one first, or nil if there are too many.
func (c *Calendar) jointWorlds(choices []int) []picks {
	joint := []picks{c.picks.leading()}
	for _, i := range choices {
		options := len(c.book.choices()[i].Options)
		if len(joint)*options > maxWorlds {
			return nil
		}
		for _, p := range joint[:len(joint):len(joint)] {
			for o := 1; o < options; o++ {
				q := slices.Clone(p)
				q[i] = uint8(o)
				joint = append(joint, q)
			}
		}
	}
	return joint
}

func (c *Calendar) tooManyWorlds(choices []int) error {
	return &CalendarError{Calendar: c.name, Problems: []CalendarProblem{{
		Place: "choice " + c.book.choices()[choices[0]].ID,
		Reason: fmt.Sprintf("depends on %d other choices, in more than %d combinations; decide some of them, or let them touch different days",
			len(choices)-1, maxWorlds),
	}}}
}
