package assessment

import (
	"slices"

	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/clone"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// A Part is a part of the version with whether it applies: a fee, a channel, a
// result.
type Part[T any] struct {
	// Of is the part as the version has it.
	Of T
	// Handle is its place in the version: fees[0]. It is zero for a form that
	// stands in the profile.
	Handle procedure.Handle
	Applies
	// Provenance is that of the part, marked as unverified also if a provision
	// that it rests on is.
	procedure.Provenance
}

// Applies says whether a part applies: Met, Unmet or, while a fact or the case
// is missing, Unknown.
type Applies struct {
	State rules.State `json:"state"`
	// Missing are the facts that it waits for.
	Missing []string `json:"missing,omitempty"`
	// WaitsForCase says that the question must name the case.
	WaitsForCase bool `json:"waits_for_case,omitempty"`
	// Condition is the condition in words, where it has some; one that no
	// rule covers leaves the state Unknown.
	Condition text.Text `json:"condition,omitzero"`
}

// Evidence is a paper with whether it is needed and whether it is there.
type Evidence struct {
	Part[procedure.Evidence]
	Held bool
	// InChoice says that the paper belongs to a choice, and is needed only if
	// its list is the one that is brought.
	InChoice bool
}

// Choice is a choice between lists of papers.
type Choice struct {
	Part[procedure.EvidenceChoice]
	// Held is whether all of one list is there already.
	Held bool
}

// Limit is a time limit with the day it ends, where that is known. It is for
// the decision and counts from the complete dossier if the version says
// nothing else.
type Limit struct {
	Part[procedure.TimeLimit]
	// Deadline is the limit counted, with its reasons; zero if the question
	// gives nothing to count from, or Err says why it could not be.
	Deadline deadline.Deadline
	Err      error
}

// Step is a step of the work with who does it.
type Step struct {
	Part[procedure.Step]
	// Deadline is the last day of the step if each step takes the whole of its
	// term, counted from the day on which those before it end; zero where that
	// is not known, for the reason in Err if there is one.
	Deadline deadline.Deadline
	Err      error
}

// asked is a part of a compiled version, about which many questions are asked.
type asked struct {
	procedure.Item
	finding int  // where its condition stands among those of parts, -1 if it has none
	plain   bool // assigning the part copies it
}

func askedOf(v *procedure.Version) []asked {
	var parts []asked
	findings := 0
	for item := range v.Items() {
		part := asked{Item: item, finding: -1, plain: clone.IsPlain(item.Part)}
		if item.When != "" {
			part.finding = findings
			findings++
		}
		parts = append(parts, part)
	}
	return parts
}

// part returns a part of the answer's own.
func part[T any](of *T, p *asked, applies Applies) Part[T] {
	own := *of
	if !p.plain {
		own = clone.Of(own)
	}
	return Part[T]{own, p.Handle, applies, mark(p.Provenance)}
}

// mark returns a provenance of the answer's own, marked if a provision that it
// rests on is.
func mark(p procedure.Provenance) procedure.Provenance {
	return procedure.Provenance{Basis: slices.Clone(p.Basis), Unverified: p.IsUnverified(), Note: p.Note}
}

func item(at procedure.Handle, said text.Sentence, p procedure.Provenance) procedure.Item {
	return procedure.Item{Handle: at, Text: said, Provenance: mark(p)}
}
