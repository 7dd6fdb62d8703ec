package rules

import (
	"slices"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// Truncations returns the expressions that divide whole numbers with / and so
// cut off the rest, as CEL says: 7 / 2 is 3. The law seldom means it in silence,
// so that whoever publishes a definition should look at each, and write how the
// quotient is rounded: divide(7, 2, 0, 'down'). They stand in the order of the
// definition, each once; rules come before amounts and derived facts.
func (r *Ruleset) Truncations() []Expression {
	if r.isNone() {
		return nil
	}
	var list []Expression
	for _, p := range r.programs(r.roots(), r.amounts) {
		if text := Expression(p.Text()); truncates(p.Root()) && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

// truncates reports whether an expression has a whole quotient anywhere. Derived
// facts are looked at by themselves.
func truncates(n *tree.Node) bool {
	switch {
	case n == nil:
		return false
	case n.Op == tree.OpDiv, n.Op == tree.OpProgram && truncates(n.Sub.Root()):
		return true
	}
	return slices.ContainsFunc(n.Kids, truncates)
}
