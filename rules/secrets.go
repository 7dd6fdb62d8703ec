package rules

import (
	"cmp"
	"slices"
)

// declaredOrder puts the parameters that were used in the order of their
// declaration: which came first could disclose a sensitive value.
func (x *run) declaredOrder(uses []ParameterUse) {
	place := func(u ParameterUse) int {
		return slices.IndexFunc(x.rs.params, func(p parameter) bool { return p.def.Name == u.Name })
	}
	slices.SortStableFunc(uses, func(a, b ParameterUse) int {
		return cmp.Or(place(a)-place(b), cmp.Compare(a.Key, b.Key), a.On.Compare(b.On))
	})
}
