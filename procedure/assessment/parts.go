package assessment

import (
	"slices"

	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// Parts are the parts of the version that an answer tells: those that apply or
// may apply, and of channels and results also those that do not.
type Parts struct {
	Evidence []Evidence `json:"evidence,omitempty"`
	Choices  []Choice   `json:"one_of,omitempty"`
	// EvidenceSets is the number of sets of the dossier, 0 if not stated.
	EvidenceSets int                         `json:"evidence_sets,omitempty"`
	Fees         []Part[procedure.Fee]       `json:"fees,omitempty"`
	Limits       []Limit                     `json:"limits,omitempty"`
	Channels     []Part[procedure.Channel]   `json:"channels,omitempty"`
	Steps        []Step                      `json:"steps,omitempty"`
	Forms        []Part[procedure.Form]      `json:"forms,omitempty"`
	Authorities  []Part[procedure.Authority] `json:"authorities,omitempty"`
	Outputs      []Part[procedure.Output]    `json:"outputs,omitempty"`
	// Transition is what the law says about requests and people from before the
	// version, nil if it says nothing. It is Met if the request was received
	// before the version began, Unmet if not, and Unknown if the question does
	// not say when.
	Transition *Part[procedure.Transition] `json:"transition,omitempty"`
	Overlaps   []Part[procedure.Overlap]   `json:"overlaps,omitempty"`
	Provisions []Part[procedure.Provision] `json:"provisions,omitempty"`
}

// take puts a part of the version into its place in the answer.
func (x *assessing) take(p *asked, applies Applies) {
	a := x.a
	switch of := p.Part.(type) {
	case *procedure.Channel:
		a.Channels = append(a.Channels, part(of, p, applies))
	case *procedure.Output:
		a.Outputs = append(a.Outputs, part(of, p, applies))
	case *procedure.Transition:
		x.transition(part(of, p, applies))
	}
	if applies.State == rules.Unmet {
		return
	}
	switch of := p.Part.(type) {
	case *procedure.Authority:
		a.Authorities = append(a.Authorities, deciding(part(of, p, applies)))
	case *procedure.Evidence:
		a.Evidence = append(a.Evidence, Evidence{part(of, p, applies), x.holds(of), x.isInChoice(of.ID)})
	case *procedure.EvidenceChoice:
		a.Choices = append(a.Choices, Choice{part(of, p, applies), slices.ContainsFunc(of.Lists, x.holdsAll)})
	case *procedure.Fee:
		a.Fees = append(a.Fees, part(of, p, applies))
	case *procedure.TimeLimit:
		a.Limits = append(a.Limits, x.limit(part(of, p, applies)))
	case *procedure.Step:
		a.Steps = append(a.Steps, x.step(part(of, p, applies)))
	case *procedure.Form:
		a.Forms = append(a.Forms, part(of, p, applies))
	case *procedure.Overlap:
		a.Overlaps = append(a.Overlaps, part(of, p, applies))
	case *procedure.Provision:
		a.Provisions = append(a.Provisions, part(of, p, applies))
	}
}

// deciding gives an authority the role that it has where nothing is said.
func deciding(p Part[procedure.Authority]) Part[procedure.Authority] {
	if p.Of.Role == "" {
		p.Of.Role = procedure.Decides
	}
	return p
}

// holds reports whether a paper is there already.
func (x *assessing) holds(e *procedure.Evidence) bool {
	return slices.Contains(x.q.Held, e.ID) || e.Code != "" && slices.Contains(x.q.Held, e.Code)
}

// holdsAll reports whether all papers of a list are there already.
func (x *assessing) holdsAll(ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool {
		return !slices.ContainsFunc(x.version.Evidence, func(e procedure.Evidence) bool { return e.ID == id && x.holds(&e) })
	})
}

func (x *assessing) isInChoice(id string) bool {
	return slices.ContainsFunc(x.version.OneOf, func(c procedure.EvidenceChoice) bool {
		return slices.ContainsFunc(c.Lists, func(list []string) bool { return slices.Contains(list, id) })
	})
}
