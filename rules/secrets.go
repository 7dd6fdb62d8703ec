package rules

import (
	"cmp"
	"slices"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// holdsSecrets reports whether a sensitive fact is known here.
func (x *run) holdsSecrets() bool { return slices.ContainsFunc(x.facts.values, isSecret) }

func isSecret(v tree.Value) bool {
	return !v.IsMissing() && (v.IsSensitive() || slices.ContainsFunc(v.Parts(), isSecret))
}

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
