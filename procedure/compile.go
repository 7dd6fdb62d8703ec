package procedure

import (
	"github.com/statutory-go/statutory/rules"
)

// compiled is a version with its rules.
type compiled struct {
	definition rules.Definition
}

// compile makes the rulesets of the versions of a procedure.
func (b *builder) compile(p *locatedProcedure) []compiled {
	return make([]compiled, len(p.Versions))
}
