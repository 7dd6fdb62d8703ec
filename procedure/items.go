package procedure

import (
	"iter"
	"strconv"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/internal/words"
	"github.com/statutory-go/statutory/rules"
)

// An Item is a part of a version, whatever its kind: a paper, a fee, a
// condition in words.
type Item struct {
	// Path is its place in the version: "fees[0]"; empty for the version itself.
	Path string `json:"path,omitempty"`
	// Text names it for people, or is what the law says.
	Text text.Text `json:"text"`
	// When is the condition under which there is the part.
	When rules.Expression `json:"-"`
	Provenance
}

// Items yields the version and every part of it that has a provenance, in
// order.
func (v Version) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		more := true
		v.eachItem(func(path string, name text.Text, when rules.Expression, p Provenance) {
			more = more && yield(Item{path, name, when, p})
		})
	}
}

func (v *Version) eachItem(add func(path string, name text.Text, when rules.Expression, p Provenance)) {
	add("", words.Both("the version", "phiên bản"), "", v.Provenance)
	each(v.Authorities, "authorities", func(path string, a Authority) { add(path, a.Name, "", a.Provenance) })
	each(v.Addressees, "addressees", func(path string, a Addressee) { add(path, a.Name, "", a.Provenance) })
	each(v.Channels, "channels", func(path string, c Channel) { add(path, c.Kind.text(), c.When, c.Provenance) })
	each(v.Cases, "cases", func(path string, c Case) { add(path, c.Name, c.When, c.Provenance) })
	each(v.Evidence, "evidence", func(path string, e Evidence) { add(path, e.Name, e.When, e.Provenance) })
	each(v.OneOf, "one_of", func(path string, c EvidenceChoice) { add(path, c.Name, "", c.Provenance) })
	each(v.Fees, "fees", func(path string, f Fee) { add(path, f.label(), f.When, f.Provenance) })
	each(v.Limits, "limits", func(path string, l TimeLimit) { add(path, l.For.text(), l.When, l.Provenance) })
	each(v.Steps, "steps", func(path string, s Step) { add(path, s.Name, s.When, s.Provenance) })
	each(v.Outputs, "outputs", func(path string, o Output) { add(path, o.Name, o.When, o.Provenance) })
	each(v.Forms, "forms", func(path string, f Form) { add(path, f.Name, "", f.Provenance) })
	each(v.Conditions, "conditions", func(path string, c Condition) { add(path, c.Text, "", c.Provenance) })
	each(v.Overlaps, "overlaps", func(path string, o Overlap) { add(path, o.Text, "", o.Provenance) })
	each(v.Provisions, "provisions", func(path string, p Provision) { add(path, p.Text, "", p.Provenance) })
	h := v.Handling
	add("handling", words.Both("the handling of requests", "việc xử lý hồ sơ"), "", h.Provenance)
	add("handling.supplement", words.Both("the rule on supplements", "quy định về bổ sung hồ sơ"), "", h.Supplement.Provenance)
	add("handling.reappointment", words.Both("the rule on new appointments", "quy định về hẹn lại"), "", h.Reappointment.Provenance)
	add("handling.opinion", words.Both("the rule on opinions", "quy định về lấy ý kiến"), "", h.Opinion.Provenance)
	each(h.Suspensions, "handling.suspensions", func(path string, s Suspension) { add(path, s.Name, "", s.Provenance) })
	add("transition", words.Both("the transition", "quy định chuyển tiếp"), "", v.Transition.Provenance)
	add("publication", words.Both("the publication", "việc công bố"), "", v.Publication.Provenance)
}

// NotModelled lists the conditions that the version states in words and no
// rule covers: requirements, and conditions of single papers and steps. Whoever
// decides must look at them; the library does not.
func (v Version) NotModelled() []Item {
	var open []Item
	add := func(path string, said text.Text, modelled bool, p Provenance) {
		if !modelled && !said.IsZero() {
			open = append(open, Item{path, said, "", clone.Of(p)})
		}
	}
	each(v.Conditions, "conditions", func(path string, c Condition) { add(path, c.Text, len(c.Rules) > 0, c.Provenance) })
	each(v.Evidence, "evidence", func(path string, e Evidence) { add(path, e.Condition, e.When != "", e.Provenance) })
	each(v.Steps, "steps", func(path string, s Step) { add(path, s.Condition, s.When != "", s.Provenance) })
	return open
}

func each[T any](parts []T, path string, do func(string, T)) {
	for i := range parts {
		do(path+"["+strconv.Itoa(i)+"]", parts[i])
	}
}
