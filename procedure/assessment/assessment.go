package assessment

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
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

	Parts
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

//nolint:gochecknoglobals // a table of constants
var outcomes = enum.Of("assessment.outcome", "outcome of an assessment",
	enum.As(Eligible, "eligible", "eligible", "đủ điều kiện"),
	enum.As(NotEligible, "not_eligible", "not eligible", "không đủ điều kiện"),
	enum.As(NotRequired, "not_required", "not required", "không phải thực hiện"),
	enum.As(Undetermined, "undetermined", "undetermined", "chưa xác định được"),
	enum.As(NotInForce, "not_in_force", "not in force", "không có hiệu lực"),
)

// In returns the outcome in a language: "eligible", "đủ điều kiện".
func (o Outcome) In(lang string, words ...text.Catalogue) string {
	return outcomes.Name(o).In(lang, words...)
}

// MarshalText writes the word; one that is no outcome is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(word []byte) error { return outcomes.Unmarshal(word, o) }

// FactQuestion is a fact to ask for, with the words to ask in.
type FactQuestion struct {
	Fact     string    `json:"fact"` // its name, or the path to a part of it
	Label    text.Text `json:"label,omitzero"`
	Question text.Text `json:"question,omitzero"`
	Help     text.Text `json:"help,omitzero"`
	// Procedures are the keys of the procedures that wait for it.
	Procedures []string `json:"procedures,omitempty"`
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
		if l.Of.For != procedure.ForDecision || l.State != rules.Met || l.Of.Step != "" {
			continue
		}
		if !ok || l.Deadline.Last().After(found.Deadline.Last()) {
			found, ok = l, true
		}
	}
	return found, ok
}
