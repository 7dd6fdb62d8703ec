package rules

import "fmt"

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
var outcomeNames = [...]string{"undetermined", "eligible", "not_eligible", "not_required"}

// String returns the text of o.
func (o Outcome) String() string { return nameOf(outcomeNames[:], uint8(o), "Outcome") }

// MarshalText writes the text of o.
func (o Outcome) MarshalText() ([]byte, error) {
	return marshalName(outcomeNames[:], uint8(o), "outcome")
}

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(text []byte) error {
	return unmarshalName(outcomeNames[:], text, "an outcome", (*uint8)(o))
}

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
var stateNames = [...]string{"unknown", "met", "unmet", "not_in_force", "redacted"}

// String returns the text of s.
func (s State) String() string { return nameOf(stateNames[:], uint8(s), "State") }

// MarshalText writes the text of s.
func (s State) MarshalText() ([]byte, error) { return marshalName(stateNames[:], uint8(s), "state") }

// UnmarshalText reads what MarshalText writes.
func (s *State) UnmarshalText(text []byte) error {
	return unmarshalName(stateNames[:], text, "a state", (*uint8)(s))
}

//nolint:gochecknoglobals // tables of constants
var (
	groupNames       = [...]string{"", "all", "any", "none", "at_least"}
	combinationNames = [...]string{"highest", "sum", "only"}
	periodNames      = [...]string{"once", "month", "year"}
	relationNames    = [...]string{"", "at_least", "on_top", "replaces"}
)

// String returns the text of k.
func (k GroupKind) String() string { return nameOf(groupNames[:], uint8(k), "GroupKind") }

// MarshalText writes the text of k.
func (k GroupKind) MarshalText() ([]byte, error) {
	return marshalName(groupNames[:], uint8(k), "group")
}

// UnmarshalText reads what MarshalText writes.
func (k *GroupKind) UnmarshalText(text []byte) error {
	return unmarshalName(groupNames[:], text, "a group of rules", (*uint8)(k))
}

// String returns the text of c.
func (c Combination) String() string { return nameOf(combinationNames[:], uint8(c), "Combination") }

// MarshalText writes the text of c.
func (c Combination) MarshalText() ([]byte, error) {
	return marshalName(combinationNames[:], uint8(c), "combination")
}

// UnmarshalText reads what MarshalText writes.
func (c *Combination) UnmarshalText(text []byte) error {
	return unmarshalName(combinationNames[:], text, "a combination of cases", (*uint8)(c))
}

// String returns the text of p.
func (p Period) String() string { return nameOf(periodNames[:], uint8(p), "Period") }

// MarshalText writes the text of p.
func (p Period) MarshalText() ([]byte, error) { return marshalName(periodNames[:], uint8(p), "period") }

// UnmarshalText reads what MarshalText writes.
func (p *Period) UnmarshalText(text []byte) error {
	return unmarshalName(periodNames[:], text, "a period", (*uint8)(p))
}

// String returns the text of r.
func (r Relation) String() string { return nameOf(relationNames[:], uint8(r), "Relation") }

// MarshalText writes the text of r.
func (r Relation) MarshalText() ([]byte, error) {
	return marshalName(relationNames[:], uint8(r), "relation")
}

// UnmarshalText reads what MarshalText writes.
func (r *Relation) UnmarshalText(text []byte) error {
	return unmarshalName(relationNames[:], text, "a relation to the national value", (*uint8)(r))
}

func nameOf(names []string, n uint8, typeName string) string {
	if int(n) < len(names) {
		return names[n]
	}
	return fmt.Sprintf("%s(%d)", typeName, n)
}
