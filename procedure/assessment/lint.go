package assessment

import (
	"fmt"

	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/procedure"
)

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
				Text: words.Both(
					fmt.Sprintf("%s divides whole numbers and cuts off the rest; to say how it is rounded, write divide(a, b, 0, 'down') or another rounding", e),
					fmt.Sprintf("%s chia số nguyên và bỏ phần dư; để nêu rõ cách làm tròn, hãy viết divide(a, b, 0, 'down') hoặc cách làm tròn khác", e))})
		}
	}
	return remarks
}
