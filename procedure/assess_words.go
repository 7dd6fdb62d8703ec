package procedure

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/rules"
)

// knownBasis leaves out the acts that took force after the day of the
// question: for the one who asks they are no law yet.
func (x *assessing) knownBasis(basis []legal.Basis) []legal.Basis {
	return slices.DeleteFunc(slices.Clone(basis), func(b legal.Basis) bool { return b.Since.After(x.q.AsOf.Known) })
}

// words tells what the law says in words only.
func (x *assessing) words() {
	v, a := x.version, x.a
	if !v.Transition.IsZero() {
		a.Transition = &TransitionTold{v.Transition.Dossiers, v.Transition.From, x.fromBefore(),
			Told{"transition", v.Transition.label(), mark(v.Transition.Provenance)}}
	}
	for _, o := range v.Overlaps {
		a.Overlaps = append(a.Overlaps, OverlapTold{slices.Clone(o.With), o.Text, mark(o.Provenance)})
	}
	each(v.Provisions, "provisions", func(path string, p Provision) {
		a.Provisions = append(a.Provisions, Told{path, p.Text, mark(p.Provenance)})
	})
	for _, n := range v.notModelled() {
		a.NotModelled = append(a.NotModelled, Told{n.Path, n.Text, mark(n.Provenance)})
	}
	x.unverified()
}

// unverified lists what was read in no source, acts first.
func (x *assessing) unverified() {
	for i, b := range x.version.LegalBasis {
		if b.Unverified && slices.Contains(x.a.LegalBasis, b) {
			text := bilingual(b.In("en"), b.In("vi"))
			x.a.Unverified = append(x.a.Unverified, Told{fmt.Sprintf("legal_basis[%d]", i), text, Mark{Unverified: true}})
		}
	}
	for _, item := range x.version.items() {
		if item.IsUnverified() {
			x.a.Unverified = append(x.a.Unverified, Told{item.path, item.name, mark(item.Provenance)})
		}
	}
}

// fromBefore tells whether the request is older than the version.
func (x *assessing) fromBefore() rules.State {
	switch {
	case x.q.Received.IsZero():
		return rules.Unknown
	case x.q.Received.Date().Before(x.version.Valid.First):
		return rules.Met
	}
	return rules.Unmet
}
