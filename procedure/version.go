package procedure

import (
	"iter"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
	"github.com/statutory-go/statutory/rules"
)

// A Version is a procedure as the law has it during an interval of days. Its
// parts are those of Decree 63/2010/ND-CP art. 8(2).
type Version struct {
	// Valid is the interval of days whose law this version is.
	Valid date.Interval `json:"valid" doc:"required" example:"{from: 2025-07-01}"`
	// Known is the day the act behind the version was made known. Where it is
	// left out, the version is known from its first day on.
	Known date.Date `json:"known"`
	// EndsByItself says that the last day stands in the version's own act, as
	// with a temporary decree, and is known with it. Otherwise the end is the
	// work of the version that follows, and known with that one.
	EndsByItself bool `json:"ends_by_itself"`
	// LegalBasis are the acts behind the version; CPSV-AP's Legal Resource.
	LegalBasis []legal.Basis `json:"legal_basis"`
	// Authorities are who decides and who takes part, art. 8(2)(g).
	Authorities []Authority `json:"authorities"`
	// Addressees are who may make the request, art. 8(2)(e).
	Addressees []Addressee `json:"addressees"`
	// Channels are the ways to make it, art. 8(2)(c).
	Channels []Channel `json:"channels"`
	// Cases are the variants whose evidence, fee or time limit differs.
	Cases []Case `json:"cases"`
	// Evidence is the dossier, art. 8(2)(d): what to bring. What no OneOf names
	// is needed always, or under its own condition.
	Evidence []Evidence `json:"evidence"`
	// OneOf are the places where one of several lists of evidence is enough.
	OneOf []EvidenceChoice `json:"one_of"`
	// EvidenceSets is the number of sets of the dossier, 0 where not stated.
	EvidenceSets int `json:"evidence_sets"`
	// Fees are what it costs. No fee at all is a Fee of amount 0; an empty list
	// says that nothing is known.
	Fees []Fee `json:"fees"`
	// Limits are the time limits, art. 8(2)(dd).
	Limits []TimeLimit `json:"limits"`
	// Steps are the order of work, art. 8(2)(b).
	Steps []Step `json:"steps"`
	// Outputs are the results.
	Outputs []Output `json:"outputs"`
	// Forms are the forms that the law prescribes.
	Forms []Form `json:"forms"`
	// Requirements are the conditions as rules; CPSV-AP's Requirement. Facts and
	// parameters that it does not declare come from the procedure and the
	// catalogue.
	Requirements rules.Definition `json:"requirements"`
	// Conditions are the requirements in the law's own words. One that no rule
	// covers is not modelled, and every assessment lists it.
	Conditions []Condition `json:"conditions"`
	// Overlaps are the procedures whose benefit cannot be had at the same time.
	Overlaps []Overlap `json:"overlaps"`
	// Handling is what the law lets happen to a running request.
	Handling Handling `json:"handling"`
	// Transition is what becomes of people and requests under the version
	// before this one.
	Transition Transition `json:"transition"`
	// Publication is the record of how the procedure was made public.
	Publication Publication `json:"publication"`
	// Provisions are what else the law says, shown as text.
	Provisions []Provision `json:"provisions"`
	Provenance
}

// parts yields the version and every part of it at its place, in order, until
// yield returns false. It is the one list of them: what is not here has no
// place.
func (v *Version) parts(yield func(Handle, Part) bool) {
	_ = one(yield, "", v) &&
		each(yield, "authorities", v.Authorities) &&
		each(yield, "addressees", v.Addressees) &&
		each(yield, "channels", v.Channels) &&
		each(yield, "cases", v.Cases) &&
		each(yield, "evidence", v.Evidence) &&
		each(yield, "one_of", v.OneOf) &&
		each(yield, "fees", v.Fees) &&
		each(yield, "limits", v.Limits) &&
		each(yield, "steps", v.Steps) &&
		each(yield, "outputs", v.Outputs) &&
		each(yield, "forms", v.Forms) &&
		each(yield, "conditions", v.Conditions) &&
		each(yield, "overlaps", v.Overlaps) &&
		each(yield, "provisions", v.Provisions) &&
		v.Handling.parts(yield) &&
		one(yield, "transition", &v.Transition) &&
		one(yield, "publication", &v.Publication)
}

// Acts yields the acts behind the version at their places.
func (v Version) Acts() iter.Seq2[Handle, legal.Basis] {
	return func(yield func(Handle, legal.Basis) bool) {
		for i, act := range v.LegalBasis {
			if !yield(Handle{"legal_basis", i + 1}, act) {
				return
			}
		}
	}
}

func (v Version) item() Item {
	return Item{Text: sayVersion.With(), Provenance: v.Provenance}
}

func (v Version) check(to *validator, at string) {
	to.interval(at+".valid", v.Valid)
	to.notNegative(at+".evidence_sets", v.EvidenceSets)
	for _, id := range to.ids["rule"] {
		to.name(at+".requirements", id)
	}
}

// KnownFrom returns the day from which the version is known.
func (v Version) KnownFrom() date.Date {
	if v.Known.IsZero() {
		return v.Valid.First
	}
	return v.Known
}

// A Case is a variant of a procedure: the first grant, an adjustment, a
// dossier that needs a site inspection. The national record calls it
// executionCase.
type Case struct {
	ID   string    `json:"id" doc:"key"`
	Code string    `json:"code"`
	Name text.Text `json:"name" doc:"required"`
	// When is the condition under which a request is of this case. Without
	// one the case must be named when asking.
	When rules.Expression `json:"when"`
	Provenance
}

func (c Case) item() Item { return Item{Text: text.Of(c.Name), When: c.When, Provenance: c.Provenance} }

func (c Case) id() (what, id string) { return "case", c.ID }

// A Condition is a requirement in the law's own words; CCCEV's Criterion.
type Condition struct {
	Text text.Text `json:"text" doc:"required"`
	// Rules are the ids of the rules that check it. Without any the condition
	// is not modelled.
	Rules []string `json:"rules"`
	Provenance
}

func (c Condition) item() Item {
	return Item{Text: text.Of(c.Text), Condition: c.Text, Rules: c.Rules, Provenance: c.Provenance}
}

func (c Condition) check(v *validator, at string) { v.known(at+".rules", "rule", c.Rules...) }

// An Overlap names procedures of which only the highest benefit is paid.
type Overlap struct {
	With []string  `json:"with" doc:"required"` // keys or codes of procedures
	Text text.Text `json:"text"`
	Provenance
}

func (o Overlap) item() Item { return Item{Text: text.Of(o.Text), Provenance: o.Provenance} }

// A Provision is something else that the law says about the procedure and a
// clerk should see: from which month a benefit is paid, how a refusal is made.
type Provision struct {
	Topic string    `json:"topic" doc:"required"` // benefit_from, refusal, move …
	Text  text.Text `json:"text" doc:"required"`
	Provenance
}

func (p Provision) item() Item { return Item{Text: text.Of(p.Text), Provenance: p.Provenance} }

// A Transition says what becomes of running requests, and of people who have a
// benefit already, when a version takes the place of another.
type Transition struct {
	// Dossiers is which law governs requests made under the version before.
	Dossiers TransitionKind `json:"dossiers"`
	// From is the day from which the new law governs them, for NewLaw.
	From date.Date `json:"from"`
	// Text says it in words.
	Text text.Text `json:"text"`
	Provenance
}

// Sentence says what becomes of running requests: the author's words, or the
// library's for the kind.
func (t Transition) Sentence() text.Sentence {
	if !t.Text.IsZero() {
		return text.Of(t.Text)
	}
	switch t.Dossiers {
	case KeepOldLaw:
		return sayKeepOldLaw.With()
	case NewLaw:
		return sayNewLaw.With("day", t.From)
	case Restart:
		return sayRestart.With()
	}
	return text.Sentence{}
}

// IsZero reports whether no transition is stated.
func (t Transition) IsZero() bool { return t.Dossiers == "" && t.Text.IsZero() }

func (t Transition) item() Item {
	return Item{Text: sayTransition.With(), Provenance: t.Provenance}
}

func (t Transition) check(v *validator, at string) {
	if t.Dossiers == NewLaw && t.From.IsZero() {
		v.report(at, "the new law governs running requests, but the day is missing", "write from: "+v.first)
	}
}

// TransitionKind is which law governs a request that is running when the law
// changes.
type TransitionKind string

// The kinds of transition.
const (
	KeepOldLaw TransitionKind = "keep_old_law" // to the end as begun
	NewLaw     TransitionKind = "new_law"      // the new law from a day on
	Restart    TransitionKind = "restart"      // begin again under the new law
)

//nolint:gochecknoglobals // a table of constants
var transitionKinds = enum.Of("procedure.transition", "kind of transition",
	enum.As(KeepOldLaw, "keep_old_law", "requests made before stay under the law they were made under", "hồ sơ đã nộp trước đó tiếp tục theo quy định cũ"),
	enum.As(NewLaw, "new_law", "running requests follow the new law from a day on", "hồ sơ đang giải quyết theo quy định mới kể từ một ngày"),
	enum.As(Restart, "restart", "running requests begin again under the new law", "hồ sơ đang giải quyết thực hiện lại từ đầu theo quy định mới"),
)

// TransitionKinds returns all of them.
func TransitionKinds() []TransitionKind { return transitionKinds.Values() }

// In returns it in a language, "running requests begin again under the new law".
func (t TransitionKind) In(lang string, words ...text.Catalogue) string {
	return transitionKinds.Name(t).In(lang, words...)
}

// MarshalText writes the word; one that is none of them is an error.
func (t TransitionKind) MarshalText() ([]byte, error) { return transitionKinds.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *TransitionKind) UnmarshalText(word []byte) error { return transitionKinds.Unmarshal(word, t) }

// A Publication is the record of how a version was made public: the decision
// of publication and the day it was posted on the portal (Decision
// 766/QD-TTg of 2022, indicators 1.1 and 1.2).
type Publication struct {
	Decision string    `json:"decision"` // number of the decision: 628/QD-BNV
	Decided  date.Date `json:"decided"`
	Posted   date.Date `json:"posted"`
	Agency   text.Text `json:"agency"`
	Office   string    `json:"office"` // ID of the profile's office whose terms apply
	Provenance
}

// IsZero reports whether nothing is recorded.
func (p Publication) IsZero() bool {
	return p.Decision == "" && p.Decided.IsZero() && p.Posted.IsZero()
}

func (p Publication) item() Item {
	return Item{Text: sayPublication.With(), Provenance: p.Provenance}
}

func (p Publication) checkUnder(c *profileCheck, at string) { c.office(at+".office", p.Office) }
