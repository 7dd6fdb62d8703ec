package differential_test

import "slices"

// knownKind is a fault that answers have today. A disagreement of that kind is
// counted and logged; once it is mended its entry is deleted here.
type knownKind struct {
	name     string
	sentence string
	// whole says that a disagreement need not be shrunk to be recognised.
	whole bool
	// recognises looks at a disagreement, shrunk unless the whole will do.
	recognises func(x *failure) bool
}

// knownKinds is the list that ends empty.
//
//nolint:gochecknoglobals // a table of constants
var knownKinds []knownKind

// of reports whether the disagreement is of one of some kinds.
func (x *failure) of(kinds ...string) bool { return slices.Contains(kinds, x.d.kind) }

// without takes out what is not declared any more.
func (s *scenario) without(facts map[string]any) map[string]any {
	holes := s.holes(s.domains())
	f := make(filling, len(holes))
	for i, h := range holes {
		f[i] = fit(valueAt(facts, h.at), h.of)
	}
	return s.fill(holes, f)
}
