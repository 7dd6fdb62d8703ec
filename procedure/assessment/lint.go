package assessment

import "github.com/statutory-go/statutory/procedure"

// Lint returns remarks about the rules of the procedure, in the order of its
// versions: what [procedure.Procedure.Lint] cannot see before they are compiled.
func (a *Assessor) Lint() []procedure.Remark {
	if a == nil {
		return nil
	}
	var remarks []procedure.Remark
	for i, c := range a.versions {
		for _, e := range c.ruleset.Truncations() {
			remarks = append(remarks, procedure.Remark{Procedure: a.procedure.Key(), Kind: procedure.TruncatingDivision,
				Path: procedure.Handle{}.Path(i),
				Text: sayCutsOff.With("expression", e)})
		}
	}
	return remarks
}
