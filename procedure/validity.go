package procedure

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
)

// validity checks that every day between the first and the last version has
// exactly one.
func (v *validator) validity(versions []Version) {
	order := make([]int, len(versions))
	for i, version := range versions {
		order[i] = i
		if version.Valid.First.IsZero() {
			v.report(fmt.Sprintf("versions[%d].valid", i), "the version has no first day", "write valid: {from: 2025-07-01}")
			return
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return versions[a].Valid.First.Compare(versions[b].Valid.First) })
	for k := 1; k < len(order); k++ {
		v.neighbours(versions, order[k-1], order[k])
	}
}

// interval reports one whose last day lies before its first.
func (v *validator) interval(path string, i date.Interval) {
	if i.IsReversed() {
		v.report(path+".until", fmt.Sprintf("the last day, %s, lies before the first, %s", i.Last, i.First), "")
	}
}

func (v *validator) neighbours(versions []Version, before, after int) {
	if versions[before].Valid.IsReversed() {
		return
	}
	last, first := versions[before].Valid.Last, versions[after].Valid.First
	path := fmt.Sprintf("versions[%d].valid.from", after)
	switch {
	case versions[before].Valid.First == first:
		v.report(path, fmt.Sprintf("another version starts on %s, too", first), "keep one of them")
	case last.IsZero():
		v.report(fmt.Sprintf("versions[%d].valid", before),
			fmt.Sprintf("the version has no last day, but another one starts on %s", first),
			"end it with until: "+first.Prev().String())
	case !last.Before(first):
		v.report(path, fmt.Sprintf("the version starts on %s, while the one before it lasts until %s", first, last),
			"two versions may not be valid on one day")
	case last.Next() != first:
		v.report(path, fmt.Sprintf("no version is valid from %s to %s", last.Next(), first.Prev()),
			"start this one on "+last.Next().String()+" or write a version for the days between")
	}
}
