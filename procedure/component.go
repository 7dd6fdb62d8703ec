package procedure

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// A Component is a part that a [Profile] makes obligatory: [Procedure.Lint]
// remarks where a procedure or one of its versions lacks it.
type Component struct {
	Kind  ComponentKind
	Name  text.Text   // what the law calls it
	Basis legal.Basis // the provision that asks for it
}

// ComponentKind is a part of a procedure that can be obligatory.
type ComponentKind string

// The kinds of components, a closed set so that figures can be compared.
const (
	NameComponent        ComponentKind = "name"
	StepsComponent       ComponentKind = "steps"
	ChannelsComponent    ComponentKind = "channels"
	EvidenceComponent    ComponentKind = "evidence"
	SetsComponent        ComponentKind = "evidence_sets" // the number of sets of the papers
	FeesComponent        ComponentKind = "fees"          // also that there is none
	LimitComponent       ComponentKind = "limit"         // for the decision
	AddresseesComponent  ComponentKind = "addressees"
	AuthorityComponent   ComponentKind = "authority" // one that decides, executes or receives
	OutputsComponent     ComponentKind = "outputs"
	FormsComponent       ComponentKind = "forms"
	PublicationComponent ComponentKind = "publication"
)

func componentKinds() []ComponentKind {
	return []ComponentKind{NameComponent, StepsComponent, ChannelsComponent, EvidenceComponent, SetsComponent, FeesComponent,
		LimitComponent, AddresseesComponent, AuthorityComponent, OutputsComponent, FormsComponent, PublicationComponent}
}

// lacks reports whether a version lacks a component. The name is the
// procedure's, and no version lacks it.
func (v *Version) lacks(kind ComponentKind) bool {
	switch kind {
	case NameComponent:
		return false
	case StepsComponent:
		return len(v.Steps) == 0
	case ChannelsComponent:
		return len(v.Channels) == 0
	case EvidenceComponent:
		return len(v.Evidence) == 0
	case SetsComponent:
		return v.EvidenceSets == 0
	case FeesComponent:
		return len(v.Fees) == 0
	case LimitComponent:
		return !slices.ContainsFunc(v.Limits, func(l TimeLimit) bool { return l.For == ForDecision || l.For == "" })
	case AddresseesComponent:
		return len(v.Addressees) == 0
	case AuthorityComponent:
		return !slices.ContainsFunc(v.Authorities, func(a Authority) bool { return a.Role != Promulgates && a.Role != Coordinates })
	case OutputsComponent:
		return len(v.Outputs) == 0
	case FormsComponent:
		return len(v.Forms) == 0
	case PublicationComponent:
		return v.Publication.IsZero()
	}
	return false
}
