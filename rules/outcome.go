package rules

import (
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Outcome is what a verdict says. Its zero value is Undetermined.
type Outcome uint8

// The outcomes. The text of each is its name in answers.
const (
	// Undetermined waits for a fact or has met an error; the verdict says
	// which: "undetermined".
	Undetermined Outcome = iota
	// Eligible is a yes that no missing fact can change: "eligible".
	Eligible
	// NotEligible is a no that no missing fact can change: "not_eligible".
	NotEligible
	// NotRequired says that the duty or regime does not concern the case at
	// all: "not_required".
	NotRequired
)

//nolint:gochecknoglobals // a table of constants
var outcomes = enum.Of("rules.outcome", "outcome",
	enum.As(Undetermined, "undetermined", "undetermined", "chưa xác định"),
	enum.As(Eligible, "eligible", "eligible", "đủ điều kiện"),
	enum.As(NotEligible, "not_eligible", "not eligible", "không đủ điều kiện"),
	enum.As(NotRequired, "not_required", "not required", "không phải thực hiện"),
)

// String returns the text of o.
func (o Outcome) String() string { return outcomes.Word(o) }

// In returns it in a language.
func (o Outcome) In(lang string, words ...text.Catalogue) string {
	return outcomes.Name(o).In(lang, words...)
}

// MarshalText writes the text of o; one that is none is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(word []byte) error { return outcomes.Unmarshal(word, o) }

// State is what has become of a rule or a condition. Its zero value is
// Unknown.
type State uint8

// The states. The text of each is its name in answers.
const (
	Unknown    State = iota // "unknown": it waits for a fact or has met an error
	Met                     // "met"
	Unmet                   // "unmet"
	NotInForce              // "not_in_force": the rule is not law on the day
	Redacted                // "redacted": it would tell the value of a sensitive fact
)

//nolint:gochecknoglobals // a table of constants
var states = enum.Of("rules.state", "state",
	enum.As(Unknown, "unknown", "open", "chưa rõ"),
	enum.As(Met, "met", "met", "đáp ứng"),
	enum.As(Unmet, "unmet", "not met", "không đáp ứng"),
	enum.As(NotInForce, "not_in_force", "not in force", "không có hiệu lực"),
	enum.As(Redacted, "redacted", "redacted", "đã che"),
)

// String returns the text of s.
func (s State) String() string { return states.Word(s) }

// In returns it in a language.
func (s State) In(lang string, words ...text.Catalogue) string {
	return states.Name(s).In(lang, words...)
}

// MarshalText writes the text of s; one that is none is an error.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *State) UnmarshalText(word []byte) error { return states.Unmarshal(word, s) }
