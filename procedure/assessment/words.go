package assessment

import (
	"fmt"
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// knownBasis leaves out the acts that took force after the day of the
// question: for the one who asks they are no law yet.
func (x *assessing) knownBasis(basis []legal.Basis) []legal.Basis {
	return slices.DeleteFunc(slices.Clone(basis), func(b legal.Basis) bool { return b.Since.After(x.q.AsOf.Known) })
}

// words adds what the law says in words only.
func (x *assessing) words() {
	v, a := x.version, x.a
	if !v.Transition.IsZero() {
		a.Transition = &Transition{v.Transition.Dossiers, v.Transition.From, x.fromBefore(),
			item("transition", transitionText(v.Transition), v.Transition.Provenance)}
	}
	for _, o := range v.Overlaps {
		a.Overlaps = append(a.Overlaps, Overlap{slices.Clone(o.With), o.Text, mark(o.Provenance)})
	}
	for i, p := range v.Provisions {
		a.Provisions = append(a.Provisions, item(fmt.Sprintf("provisions[%d]", i), p.Text, p.Provenance))
	}
	for _, n := range v.NotModelled() {
		a.NotModelled = append(a.NotModelled, item(n.Path, n.Text, n.Provenance))
	}
	x.unverified()
}

// unverified lists what was read in no source, acts first.
func (x *assessing) unverified() {
	for i, b := range x.version.LegalBasis {
		if b.Unverified && slices.Contains(x.a.LegalBasis, b) {
			name := words.Both(b.In("en"), b.In("vi"))
			x.a.Unverified = append(x.a.Unverified, item(fmt.Sprintf("legal_basis[%d]", i), name, procedure.Provenance{Unverified: true}))
		}
	}
	for part := range x.version.Items() {
		if part.IsUnverified() {
			x.a.Unverified = append(x.a.Unverified, item(part.Path, part.Text, part.Provenance))
		}
	}
}

// fromBefore says whether the request is older than the version.
func (x *assessing) fromBefore() rules.State {
	switch {
	case x.q.Received.IsZero():
		return rules.Unknown
	case x.q.Received.Date().Before(x.version.Valid.First):
		return rules.Met
	}
	return rules.Unmet
}

// transitionText says in words what becomes of running requests.
func transitionText(t procedure.Transition) text.Text {
	if !t.Text.IsZero() {
		return t.Text
	}
	switch t.Dossiers {
	case procedure.KeepOldLaw:
		return words.Both("Requests made before stay under the law they were made under.",
			"Hồ sơ đã nộp trước đó tiếp tục được giải quyết theo quy định cũ.")
	case procedure.NewLaw:
		return words.Both("From "+t.From.String()+" running requests follow the new law.",
			"Từ ngày "+t.From.Text("vi")+", hồ sơ đang giải quyết thực hiện theo quy định mới.")
	case procedure.Restart:
		return words.Both("Running requests begin again under the new law.",
			"Hồ sơ đang giải quyết được thực hiện lại từ đầu theo quy định mới.")
	}
	return text.Text{}
}
