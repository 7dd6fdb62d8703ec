package assessment

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
	"github.com/statutory-go/statutory/rules/exact"
)

// An Assessment is the answer to a [Question] about one procedure. It is a
// value; its slices are the caller's own.
type Assessment struct {
	Procedure string     `json:"procedure"` // its key
	Code      string     `json:"code,omitempty"`
	Name      text.Text  `json:"name"`
	AsOf      legal.AsOf `json:"-"`
	Outcome   Outcome    `json:"outcome"`
	// NotInForce says why there is no version, if the outcome is NotInForce;
	// all that follows is then empty.
	NotInForce *procedure.NotInForceError `json:"-"`

	// Valid is the validity of the version that answered.
	Valid      date.Interval `json:"-"`
	LegalBasis []legal.Basis `json:"legal_basis,omitempty"`
	// Verdict is the answer of the requirements with its reasons. If they are
	// not modelled it is empty, and the outcome is Undetermined.
	Verdict rules.Verdict `json:"verdict,omitzero"`
	// Modelled is whether the version has a rule for the verdict at all.
	Modelled bool            `json:"modelled"`
	Arrears  []rules.Arrears `json:"arrears,omitempty"`
	// Next is the fact to ask for first, nil if nothing is missing.
	Next *FactQuestion `json:"next,omitempty"`

	Evidence []Evidence `json:"evidence,omitempty"`
	Choices  []Choice   `json:"one_of,omitempty"`
	// EvidenceSets is the number of sets of the dossier, 0 if not stated.
	EvidenceSets int         `json:"evidence_sets,omitempty"`
	Fees         []Fee       `json:"fees,omitempty"`
	Limits       []Limit     `json:"limits,omitempty"`
	Channels     []Channel   `json:"channels,omitempty"`
	Steps        []Step      `json:"steps,omitempty"`
	Forms        []Form      `json:"forms,omitempty"`
	Authorities  []Authority `json:"authorities,omitempty"`
	Outputs      []Output    `json:"outputs,omitempty"`
	// Transition is what the law says about requests and people from before the
	// version, nil if it says nothing.
	Transition *Transition      `json:"transition,omitempty"`
	Overlaps   []Overlap        `json:"overlaps,omitempty"`
	Provisions []procedure.Item `json:"provisions,omitempty"`
	// NotModelled are conditions of the law that no rule covers: whoever
	// decides must look at them.
	NotModelled []procedure.Item `json:"not_modelled,omitempty"`
	// Unverified are the items that were read in no source.
	Unverified []procedure.Item `json:"unverified,omitempty"`
	// Calendar is the hash of the calendar that counted, empty if none did.
	Calendar string `json:"calendar,omitempty"`

	profile      procedure.Profile
	moneyAmounts []string // IDs of the amounts that are money
	// waitsFor are the facts that can still change the outcome, also where the
	// requirements are not modelled but whether the procedure is required is.
	waitsFor []string
}

// Outcome is what an assessment says.
type Outcome string

// The outcomes: those of a verdict, and that no version is in force.
const (
	Eligible     Outcome = "eligible"
	NotEligible  Outcome = "not_eligible"
	NotRequired  Outcome = "not_required"
	Undetermined Outcome = "undetermined"
	NotInForce   Outcome = "not_in_force"
)

// Transition is the transition to the version that answers.
type Transition struct {
	Dossiers procedure.TransitionKind `json:"dossiers,omitempty"`
	From     date.Date                `json:"from,omitzero"`
	// State is Met if the request was received before the version began, Unmet
	// if not, and Unknown if the question does not say when.
	State rules.State `json:"state"`
	procedure.Item
}

// FactQuestion is a fact to ask for, with the words to ask in.
type FactQuestion struct {
	Fact     string    `json:"fact"` // its name, or the path to a part of it
	Label    text.Text `json:"label,omitzero"`
	Question text.Text `json:"question,omitzero"`
	Help     text.Text `json:"help,omitzero"`
	// Procedures are the keys of the procedures that wait for it.
	Procedures []string `json:"procedures,omitempty"`
}

// Applies says whether a conditional part applies: Met, Unmet or, while a fact
// or the case is missing, Unknown.
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
	ID        string    `json:"id"`
	Code      string    `json:"code,omitempty"`
	Name      text.Text `json:"name"`
	Originals int       `json:"originals,omitempty"`
	Copies    int       `json:"copies,omitempty"`
	Shown     bool      `json:"shown,omitempty"`
	Form      string    `json:"form,omitempty"`
	Held      bool      `json:"held,omitempty"`
	// InChoice says that the paper belongs to a choice, and is needed only if
	// its list is the one that is brought.
	InChoice bool `json:"in_choice,omitempty"`
	Applies
	procedure.Provenance
}

// Choice is a choice between lists of papers.
type Choice struct {
	Name  text.Text  `json:"name,omitzero"`
	Lists [][]string `json:"lists"` // IDs
	// Held is whether all of one list is there already.
	Held bool `json:"held,omitempty"`
	procedure.Provenance
}

// Fee is a fee with whether it is due.
type Fee struct {
	Kind     procedure.FeeKind       `json:"kind"`
	Name     text.Text               `json:"name,omitzero"`
	Amount   *exact.Money            `json:"amount,omitempty"` // nil where SetBy or Text says
	SetBy    text.Text               `json:"set_by,omitzero"`
	Per      text.Text               `json:"per,omitzero"`
	Text     text.Text               `json:"text,omitzero"`
	Channels []procedure.ChannelKind `json:"channels,omitempty"`
	Applies
	procedure.Provenance
}

// Limit is a time limit with the day it ends, where that is known.
type Limit struct {
	For      procedure.LimitKind     `json:"for"`
	Term     deadline.Term           `json:"term,omitzero"`
	Text     text.Text               `json:"text,omitzero"`
	From     procedure.Trigger       `json:"from"`
	FromFact string                  `json:"from_fact,omitempty"`
	Step     string                  `json:"step,omitempty"`
	Channels []procedure.ChannelKind `json:"channels,omitempty"`
	Cases    []string                `json:"cases,omitempty"`
	// Deadline is the limit counted, with its reasons; zero if the question
	// gives nothing to count from, or Err says why it could not be.
	Deadline deadline.Deadline `json:"-"`
	Err      error             `json:"-"`
	Applies
	procedure.Provenance
}

// Channel is a way to make the request.
type Channel struct {
	Kind   procedure.ChannelKind `json:"kind"`
	Online procedure.OnlineLevel `json:"online,omitempty"`
	Place  text.Text             `json:"place,omitzero"`
	URL    string                `json:"url,omitempty"`
	Text   text.Text             `json:"text,omitzero"`
	Applies
	procedure.Provenance
}

// Authority is an authority as it takes part on the day.
type Authority struct {
	Name   text.Text               `json:"name"`
	Role   procedure.AuthorityRole `json:"role"`
	Office string                  `json:"office,omitempty"` // ID of one of the profile's
	procedure.Provenance
}

// Step is a step of the work with who does it.
type Step struct {
	ID     string        `json:"id"`
	Name   text.Text     `json:"name"`
	Office text.Text     `json:"office,omitzero"`
	Role   text.Text     `json:"role,omitzero"`
	Term   deadline.Term `json:"term,omitzero"`
	After  []string      `json:"after,omitempty"`
	// Deadline is the last day of the step if each step takes the whole of its
	// term, counted from the day on which those before it end; zero where that
	// is not known, for the reason in Err if there is one.
	Deadline deadline.Deadline `json:"-"`
	Err      error             `json:"-"`
	Applies
	procedure.Provenance
}

// Form is a prescribed form.
type Form struct {
	ID   string    `json:"id"`
	Name text.Text `json:"name"`
	URL  string    `json:"url,omitempty"`
	procedure.Provenance
}

// Output is a result.
type Output struct {
	Name text.Text `json:"name"`
	// Outcome is the decision that it comes with; empty: any.
	Outcome procedure.Outcome `json:"outcome,omitempty"`
	Applies
	procedure.Provenance
}

// Overlap names procedures of which only the highest benefit is paid.
type Overlap struct {
	With []string  `json:"with"`
	Text text.Text `json:"text,omitzero"`
	procedure.Provenance
}

// ToBring returns the evidence that is needed for certain and not there yet.
// Of a choice it returns nothing; see Choices.
func (a Assessment) ToBring() []Evidence {
	var missing []Evidence
	for _, e := range a.Evidence {
		if e.State == rules.Met && !e.Held && !e.InChoice {
			missing = append(missing, e)
		}
	}
	return missing
}

// Decision returns the time limit for the decision: of those that apply for
// certain the one with the latest day, and false if there is none.
func (a Assessment) Decision() (Limit, bool) {
	var found Limit
	ok := false
	for _, l := range a.Limits {
		if l.For != procedure.ForDecision || l.State != rules.Met || l.Step != "" {
			continue
		}
		if !ok || l.Deadline.Last().After(found.Deadline.Last()) {
			found, ok = l, true
		}
	}
	return found, ok
}
