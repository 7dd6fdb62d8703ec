package rules

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// caseBound is a bound of a case that applies, or may.
type caseBound struct {
	of   *Case
	sure bool       // it applies
	is   tree.Value // missing if there is no bound
}

// boundOfCases combines the lower bounds of cases, or for side 1 the upper
// ones.
func boundOfCases(c Combination, cases []caseBound, side int) tree.Value {
	sure := slices.DeleteFunc(slices.Clone(cases), func(k caseBound) bool { return !k.sure })
	switch {
	case c == SumOf && (len(sure) > 0 || slices.ContainsFunc(cases, func(k caseBound) bool { return k.goes(side) })):
		return sumOfBounds(cases, side)
	case c == Only && len(sure) > 0:
		return outermost(sure, side)
	case c != Highest:
		return outermost(cases, side)
	}
	sums, certain := slices.Clone(cases), []caseBound(nil)
	for i := range cases {
		added := []caseBound{{cases[i].of, true, cases[i].is}}
		for _, k := range cases {
			if slices.Contains(k.of.AddsTo, cases[i].of.Rule) {
				added = append(added, k)
			}
		}
		if sums[i].is = sumOfBounds(added, side); cases[i].sure && sums[i].is.IsKnown() {
			certain = append(certain, sums[i])
		}
	}
	if side < 0 && len(certain) > 0 {
		return outermost(certain, 1)
	}
	return outermost(sums, side)
}

// goes reports whether a case moves a sum beyond what it is without it, so
// far as is known.
func (k caseBound) goes(side int) bool { return !k.is.IsKnown() || k.is.Decimal().Sign() == side }

// sumOfBounds adds the cases that are sure, and those that move the sum.
func sumOfBounds(cases []caseBound, side int) tree.Value {
	var sum tree.Value
	for _, k := range cases {
		switch {
		case !k.sure && !k.goes(side):
			continue
		case !k.is.IsKnown():
			return tree.Value{}
		case sum.IsKnown():
			sum = addValues(sum, k.is)
		default:
			sum = k.is
		}
		if sum.IsFailed() {
			return tree.Value{}
		}
	}
	return sum
}

// outermost is the least bound, or for side 1 the greatest; missing if one is.
func outermost(cases []caseBound, side int) tree.Value {
	var most tree.Value
	for i, k := range cases {
		if !k.is.IsKnown() {
			return tree.Value{}
		}
		if i == 0 || compareValues(k.is, most) == side {
			most = k.is
		}
	}
	return most
}
