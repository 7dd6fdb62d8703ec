package catalogue

import (
	"github.com/statutory-go/statutory/internal/source"
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
			for item := range v.Items() {
				if overlap, ok := item.Part.(*procedure.Overlap); ok {
					remarks = append(remarks, c.unknownIn(e.procedure.Key(), item.Handle.Path(i), overlap.With)...)
				}
			}
		}
	}
	return remarks
}

// unknownIn remarks on the keys that the catalogue does not hold.
func (c *Catalogue) unknownIn(of, path string, keys []string) []procedure.Remark {
	var remarks []procedure.Remark
	for _, key := range keys {
		if _, held := c.byKey[source.NameKey(key)]; !held {
			remarks = append(remarks, procedure.Remark{Procedure: of, Kind: procedure.UnknownReference, Path: path,
				Text: sayUnknown.With("key", key)})
		}
	}
	return remarks
}
