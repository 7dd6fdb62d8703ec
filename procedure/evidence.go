package procedure

import (
	"fmt"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules"
)

// Evidence is a paper of the dossier (thành phần hồ sơ, Decree 63/2010/ND-CP
// art. 8(2)(d)); CCCEV's Evidence Type.
type Evidence struct {
	// ID is the word by which the version knows the paper.
	ID   string    `json:"id" doc:"key"`
	Code string    `json:"code"` // the national database's code, where it has one
	Name text.Text `json:"name" doc:"required"`
	// Originals and Copies are how many of each; both 0 means that the number
	// is not stated.
	Originals int `json:"originals"`
	Copies    int `json:"copies"`
	// Shown says that the paper is shown for checking and not handed in.
	Shown bool `json:"shown"`
	// Form is the ID of the prescribed form: one of the version's or of the
	// profile's.
	Form string `json:"form"`
	// Proves are the facts that the paper proves; CCCEV's Information Concept.
	Proves []string `json:"proves"`
	// When is the condition under which it is required.
	When rules.Expression `json:"when"`
	// Condition is that condition in the law's own words. Alone, without When,
	// it is not modelled: whether the paper is required stays open.
	Condition text.Text `json:"condition"`
	Cases     []string  `json:"cases"` // the cases that need it; none: all
	Provenance
}

func (e Evidence) item() Item {
	return Item{Text: text.Of(e.Name), When: e.When, Condition: e.Condition, Cases: e.Cases, Provenance: e.Provenance}
}

func (e Evidence) id() (what, id string) { return "evidence", e.ID }

func (e Evidence) check(v *validator, at string) {
	v.known(at+".cases", "case", e.Cases...)
	v.notNegative(at+".originals", e.Originals)
	v.notNegative(at+".copies", e.Copies)
	if e.Shown && e.Originals+e.Copies > 0 {
		v.report(at+".shown", "a paper that is only shown is not handed in, so it has no originals or copies", "")
	}
}

func (e Evidence) checkUnder(c *profileCheck, at string) { c.form(at+".form", e.Form) }

// An EvidenceChoice is a place in the dossier where one of several lists is
// enough; CCCEV's Evidence Type List: all of one list, one of several lists.
type EvidenceChoice struct {
	Name text.Text `json:"name"`
	// Lists are lists of IDs of evidence.
	Lists [][]string `json:"lists" doc:"required" example:"[[identity_card], [birth_certificate, residence]]"`
	Provenance
}

func (c EvidenceChoice) item() Item { return Item{Text: text.Of(c.Name), Provenance: c.Provenance} }

func (c EvidenceChoice) check(v *validator, at string) {
	at += ".lists"
	if len(c.Lists) < 2 {
		v.report(at, "a choice needs at least two lists", "one list is no choice: leave it out")
	}
	for i, list := range c.Lists {
		v.known(fmt.Sprintf("%s[%d]", at, i), "evidence", list...)
	}
}

// A Form is a form that the law prescribes (mẫu đơn, mẫu tờ khai, art.
// 8(2)).
type Form struct {
	ID   string    `json:"id" doc:"key"`
	Name text.Text `json:"name" doc:"required"`
	URL  string    `json:"url"`
	Provenance
}

func (f Form) item() Item { return Item{Text: text.Of(f.Name), Provenance: f.Provenance} }

func (f Form) id() (what, id string) { return "form", f.ID }

// An Output is a result of the procedure (kết quả thực hiện); CPSV-AP's
// Output.
type Output struct {
	Name text.Text `json:"name" doc:"required"`
	Code string    `json:"code"`
	// Outcome is the decision that it comes with; any, where nothing is said.
	Outcome Outcome `json:"outcome"`
	// When is the condition under which there is this result.
	When rules.Expression `json:"when"`
	Provenance
}

func (o Output) item() Item {
	return Item{Text: text.Of(o.Name), When: o.When, Provenance: o.Provenance}
}

func (o Output) checkUnder(c *profileCheck, at string) { c.outcome(at+".outcome", o.Outcome) }
