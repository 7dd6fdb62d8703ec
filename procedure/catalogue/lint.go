package catalogue

import (
	"fmt"

	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/procedure"
)

// Lint returns the remarks about all procedures and their rules, and the keys that procedures
// name and the catalogue does not hold.
func (c *Catalogue) Lint() []procedure.Remark {
	var remarks []procedure.Remark
	for _, e := range c.all() {
		remarks = append(remarks, e.procedure.Lint(e.profile)...)
		remarks = append(remarks, e.Assessor.Lint()...)
		for i, v := range e.procedure.Versions {
			for j, o := range v.Overlaps {
				for _, key := range o.With {
					if _, held := c.byKey[source.NameKey(key)]; !held {
						remarks = append(remarks, procedure.Remark{Procedure: e.procedure.Key(), Kind: procedure.UnknownReference,
							Path: fmt.Sprintf("versions[%d].overlaps[%d]", i, j),
							Text: words.Both(fmt.Sprintf("the catalogue has no procedure %q", key),
								fmt.Sprintf("danh mục không có thủ tục %q", key))})
					}
				}
			}
		}
	}
	return remarks
}
