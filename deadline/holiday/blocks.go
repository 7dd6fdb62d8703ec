package holiday

import "slices"

// maxJoint is the most joint outcomes of choices near each other.
const maxJoint = 1 << 12

// maxWork bounds what the blocks of a law may need together, as outcomes by the cube
// of holidays: each may have to pass all others, and they are searched for each day
// that it passes. Sixty holidays next to each other in a thousand outcomes need a
// tenth of it, and no law has either.
const maxWork = 2_000_000_000

// block is a run of holidays whose substitutes could get in each other's way,
// with the choices that have a part in it.
type block struct {
	all     []occurrence // under any option
	choices []int
}

// work is what a block may need in so many outcomes.
func (b *block) work(outcomes int) int64 {
	n := min(int64(len(b.all)), 1<<14) // far beyond what is left, and no overflow
	return int64(outcomes) * n * n * n
}

// placeHolidays works out holidays and substitutes block by block, in every
// joint outcome of the block's choices.
func (r *resolution) placeHolidays() {
	left := int64(maxWork)
	for _, b := range r.blocks() {
		variants := r.outcomes(b.choices)
		if left -= b.work(len(variants)); left < 0 {
			first, kind := &b.all[0], "statute "
			if first.notice != nil {
				kind = "notice "
			}
			r.add(kind+first.statute.ID, first.date, "begins %d holidays so near to each other that what makes them good cannot be worked out in time; is every one of them a holiday?", len(b.all))
			return
		}
		if variants == nil {
			r.add("choice "+r.choices[b.choices[0]].ID, b.all[0].date, "depends on %d other choices, in more than %d combinations; decide some of them",
				len(b.choices)-1, maxJoint)
			continue
		}
		r.find(b, variants)
	}
}

// blocks cuts the holidays of all options where so many ordinary days lie
// between two that no substitute can cross them: a substitute passes at most
// the days that its neighbours and their substitutes take, and weekly rest.
func (r *resolution) blocks() []block {
	all := r.all
	blocks := make([]block, len(all))
	for i := range all {
		blocks[i].all = all[i : i+1]
		if c := all[i].choice; c >= 0 {
			blocks[i].choices = []int{c}
		}
	}
	for i := range r.choices {
		if o := r.choices[i].madeGood; o != nil {
			for k := range blocks {
				if o.sameHoliday(&blocks[k].all[0]) {
					blocks[k].choices = append(blocks[k].choices, i)
				}
			}
		}
	}
	for merged := true; merged; {
		blocks, merged = r.mergeBlocks(blocks)
	}
	return r.joinByChoice(blocks)
}

// addOpenOccurrences adds the days of every open option to those that are
// fixed.
func (r *resolution) addOpenOccurrences() {
	for i := range r.choices {
		for j, list := range r.choices[i].occurrences {
			for k := range list {
				list[k].choice, list[k].option = i, j
			}
			r.all = append(r.all, list...)
		}
	}
	sortOccurrences(r.all)
}

func sortOccurrences(list []occurrence) {
	slices.SortFunc(list, func(a, b occurrence) int { return a.compare(&b) })
}

// mergeBlocks merges neighbours that can meet. Each block is a part of r.all
// that begins where the one before ends.
func (r *resolution) mergeBlocks(blocks []block) (out []block, merged bool) {
	out = blocks[:0]
	for _, b := range blocks {
		if len(out) > 0 && r.canMeet(&out[len(out)-1], &b) {
			last := &out[len(out)-1]
			last.all = last.all[:len(last.all)+len(b.all)]
			last.choices = append(last.choices, b.choices...)
			merged = true
			continue
		}
		out = append(out, b)
	}
	return out, merged
}

// canMeet reports whether at most as many ordinary days lie between two
// blocks as there are holidays in both.
func (r *resolution) canMeet(a, b *block) bool {
	reach := len(a.all) + len(b.all)
	for d := a.all[len(a.all)-1].date.Next(); d.Before(b.all[0].date); d = d.Next() {
		if !r.law.rests(d) {
			if reach--; reach < 0 {
				return false
			}
		}
	}
	return true
}

// joinByChoice joins blocks that one choice has a part in.
func (r *resolution) joinByChoice(blocks []block) []block {
	owner := map[int]int{}
	out := blocks[:0]
	for _, b := range blocks {
		at := len(out)
		for _, c := range b.choices {
			if o, ok := owner[c]; ok {
				at = min(at, o)
			}
		}
		if at == len(out) {
			out = append(out, b)
		} else {
			for _, later := range append(out[at+1:], b) {
				out[at].all = slices.Concat(out[at].all, later.all)
				out[at].choices = append(out[at].choices, later.choices...)
			}
			out = out[:at+1]
			sortOccurrences(out[at].all)
		}
		for _, c := range out[at].choices {
			owner[c] = at
		}
	}
	for i := range out {
		slices.Sort(out[i].choices)
		out[i].choices = slices.Compact(out[i].choices)
	}
	return out
}

// outcomes lists the joint outcomes of some choices: for each, the option of
// every choice, in the order of choices. nil if there are too many.
func (r *resolution) outcomes(choices []int) [][]int {
	variants := [][]int{{}}
	for _, c := range choices {
		options := len(r.choices[c].Options)
		if len(variants)*options > maxJoint {
			return nil
		}
		var next [][]int
		for _, w := range variants {
			for o := range options {
				next = append(next, append(slices.Clone(w), o))
			}
		}
		variants = next
	}
	return variants
}
