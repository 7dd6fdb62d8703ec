package procedure

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
)

// item is a part of a version with its place, its name for people and its
// provenance.
type item struct {
	path string
	name text.Text
	Provenance
}

// items lists every part of a version that has a provenance, in order.
func (v Version) items() []item {
	items := []item{{"", bilingual("the version", "phiên bản"), v.Provenance}}
	add := func(path string, name text.Text, p Provenance) { items = append(items, item{path, name, p}) }
	each(v.Authorities, "authorities", func(path string, a Authority) { add(path, a.Name, a.Provenance) })
	each(v.Addressees, "addressees", func(path string, a Addressee) { add(path, a.Name, a.Provenance) })
	each(v.Channels, "channels", func(path string, c Channel) { add(path, c.Kind.name(), c.Provenance) })
	each(v.Cases, "cases", func(path string, c Case) { add(path, c.Name, c.Provenance) })
	each(v.Evidence, "evidence", func(path string, e Evidence) { add(path, e.Name, e.Provenance) })
	each(v.OneOf, "one_of", func(path string, c EvidenceChoice) { add(path, c.Name, c.Provenance) })
	each(v.Fees, "fees", func(path string, f Fee) { add(path, f.label(), f.Provenance) })
	each(v.Limits, "limits", func(path string, l TimeLimit) { add(path, l.label(), l.Provenance) })
	each(v.Steps, "steps", func(path string, s Step) { add(path, s.Name, s.Provenance) })
	each(v.Outputs, "outputs", func(path string, o Output) { add(path, o.Name, o.Provenance) })
	each(v.Forms, "forms", func(path string, f Form) { add(path, f.Name, f.Provenance) })
	each(v.Conditions, "conditions", func(path string, c Condition) { add(path, c.Text, c.Provenance) })
	each(v.Overlaps, "overlaps", func(path string, o Overlap) { add(path, o.Text, o.Provenance) })
	each(v.Provisions, "provisions", func(path string, p Provision) { add(path, p.Text, p.Provenance) })
	add("handling", bilingual("the handling of requests", "việc xử lý hồ sơ"), v.Handling.Provenance)
	add("handling.supplement", bilingual("the rule on supplements", "quy định về bổ sung hồ sơ"), v.Handling.Supplement.Provenance)
	add("handling.reappointment", bilingual("the rule on new appointments", "quy định về hẹn lại"), v.Handling.Reappointment.Provenance)
	add("handling.opinion", bilingual("the rule on opinions", "quy định về lấy ý kiến"), v.Handling.Opinion.Provenance)
	each(v.Handling.Suspensions, "handling.suspensions", func(path string, s Suspension) { add(path, s.Name, s.Provenance) })
	add("transition", bilingual("the transition", "quy định chuyển tiếp"), v.Transition.Provenance)
	add("publication", bilingual("the publication", "việc công bố"), v.Publication.Provenance)
	return items
}

func each[T any](parts []T, path string, do func(string, T)) {
	for i, part := range parts {
		do(fmt.Sprintf("%s[%d]", path, i), part)
	}
}

// conditionalPart is a part of a version that is there only under a condition.
type conditionalPart struct {
	id    string // of the condition in the ruleset
	name  text.Text
	when  rules.Expression
	basis []legal.Basis
}

// conditional lists the parts of a version that can have a condition.
func (v Version) conditional() []conditionalPart {
	var parts []conditionalPart
	add := func(id string, name text.Text, when rules.Expression, p Provenance) {
		parts = append(parts, conditionalPart{id, name, when, p.Basis})
	}
	each(v.Cases, "cases", func(path string, c Case) { add(path, c.Name, c.When, c.Provenance) })
	each(v.Channels, "channels", func(path string, c Channel) { add(path, c.Kind.name(), c.When, c.Provenance) })
	each(v.Evidence, "evidence", func(path string, e Evidence) { add(path, e.Name, e.When, e.Provenance) })
	each(v.Fees, "fees", func(path string, f Fee) { add(path, f.label(), f.When, f.Provenance) })
	each(v.Limits, "limits", func(path string, l TimeLimit) { add(path, l.label(), l.When, l.Provenance) })
	each(v.Steps, "steps", func(path string, s Step) { add(path, s.Name, s.When, s.Provenance) })
	each(v.Outputs, "outputs", func(path string, o Output) { add(path, o.Name, o.When, o.Provenance) })
	return parts
}

// A NotModelledCondition is a condition that the law states in words and no
// rule covers. Whoever decides must look at it; the library does not.
type NotModelledCondition struct {
	Path string    `json:"path"` // its place in the version
	Text text.Text `json:"text"`
	Provenance
}

// NotModelled returns the conditions that the version states in words and no
// rule covers: requirements, and conditions of single papers, steps and fees.
func (v Version) NotModelled() []NotModelledCondition { return clone(v.notModelled()) }

func (v Version) notModelled() []NotModelledCondition {
	var open []NotModelledCondition
	add := func(path string, words text.Text, p Provenance, missing bool) {
		if missing && !words.IsZero() {
			open = append(open, NotModelledCondition{path, words, p})
		}
	}
	each(v.Conditions, "conditions", func(path string, c Condition) { add(path, c.Text, c.Provenance, len(c.Rules) == 0) })
	each(v.Evidence, "evidence", func(path string, e Evidence) { add(path, e.Condition, e.Provenance, e.When.IsZero()) })
	each(v.Steps, "steps", func(path string, s Step) { add(path, s.Condition, s.Provenance, s.When.IsZero()) })
	return open
}
