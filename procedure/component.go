package procedure

import (
	"slices"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// A Component is a part that a [Profile] makes obligatory: [Procedure.Lint]
// remarks where a procedure or one of its versions lacks it.
type Component struct {
	Kind  ComponentKind `json:"kind"`
	Name  text.Text     `json:"name"`           // what the law calls it
	Basis legal.Basis   `json:"basis,omitzero"` // the provision that asks for it
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

//nolint:gochecknoglobals // a table of constants
var componentKinds = enum.Of("procedure.component", "component",
	enum.As(NameComponent, "name", "name", "tên"),
	enum.As(StepsComponent, "steps", "order of steps", "trình tự thực hiện"),
	enum.As(ChannelsComponent, "channels", "ways to make the request", "cách thức thực hiện"),
	enum.As(EvidenceComponent, "evidence", "papers", "thành phần hồ sơ"),
	enum.As(SetsComponent, "evidence_sets", "number of sets of the papers", "số lượng bộ hồ sơ"),
	enum.As(FeesComponent, "fees", "fees", "phí, lệ phí"),
	enum.As(LimitComponent, "limit", "time limit", "thời hạn giải quyết"),
	enum.As(AddresseesComponent, "addressees", "who may make the request", "đối tượng thực hiện"),
	enum.As(AuthorityComponent, "authority", "authority", "cơ quan thực hiện"),
	enum.As(OutputsComponent, "outputs", "result", "kết quả"),
	enum.As(FormsComponent, "forms", "forms", "mẫu đơn, mẫu tờ khai"),
	enum.As(PublicationComponent, "publication", "publication", "công bố"),
)

// ComponentKinds returns all of them.
func ComponentKinds() []ComponentKind { return componentKinds.Values() }

// In returns it in a language, "order of steps".
func (c ComponentKind) In(lang string, words ...text.Catalogue) string {
	return componentKinds.Name(c).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (c ComponentKind) MarshalText() ([]byte, error) { return componentKinds.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *ComponentKind) UnmarshalText(word []byte) error { return componentKinds.Unmarshal(word, c) }

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
