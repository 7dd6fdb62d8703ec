package rules

import (
	"log/slog"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Verdict is the answer of a ruleset about one person or case. [Ruleset.Decide]
// fills in what an application acts on; [Ruleset.Explain] adds the findings.
// A Verdict is a value; its slices are the caller's own.
type Verdict struct {
	Ruleset string     `json:"ruleset"` // the ID of its definition
	Hash    string     `json:"hash"`    // of the content of its definition
	AsOf    legal.AsOf `json:"as_of"`
	Outcome Outcome    `json:"outcome"`
	// Missing are the base facts whose value can still change the outcome, in
	// the order of their declaration: birth_date, household.members[2].income.
	Missing []string `json:"missing,omitempty"`
	// Inexact says that some of Missing may turn out not to matter: there were
	// more cases to follow than the limits allow, or facts are compared with
	// each other. The outcome is sound all the same.
	Inexact bool `json:"inexact,omitempty"`
	// Next is the fact to ask for first, empty if nothing is missing for the
	// outcome or an amount.
	Next string `json:"next,omitempty"`
	// Errors are computations that had no result and on which the outcome
	// rests: then it is Undetermined. Where any part of the answer was not
	// finished, FaultInterrupted or FaultTooMuchWork is among them, and all
	// that may matter to it is missing.
	Errors []Fault `json:"errors,omitempty"`
	// Amounts are in the order of the definition.
	Amounts []AmountVerdict `json:"amounts,omitempty"`
	// Conditions are those of the definition, in its order.
	Conditions []Finding `json:"conditions,omitempty"`

	// What follows is filled in by Explain only.

	Title    text.Text     `json:"title,omitzero"`
	Basis    []legal.Basis `json:"basis,omitempty"`
	Required *Finding      `json:"required,omitempty"`
	Eligible *Finding      `json:"eligible,omitempty"`
	// Parameters are the values that the answer rests on, in the order of the
	// definition.
	Parameters []ParameterUse `json:"parameters,omitempty"`
	// Questions ask for the facts that something still waits for.
	Questions []Asked `json:"questions,omitempty"`
}

// Asked is a base fact that is missing, as a person is asked for it.
type Asked struct {
	Path     string    `json:"path"` // household.members[2].birth_date
	Label    text.Text `json:"label,omitzero"`
	Question text.Text `json:"question,omitzero"`
	Help     text.Text `json:"help,omitzero"`
	Evidence []string  `json:"evidence,omitempty"`
}

// Amount returns the answer about an amount by its ID.
func (v Verdict) Amount(id string) (AmountVerdict, bool) {
	for _, a := range v.Amounts {
		if a.ID == id {
			return a, true
		}
	}
	return AmountVerdict{}, false
}

// Condition returns what has become of a condition beside the verdict, by its
// ID.
func (v Verdict) Condition(id string) (Finding, bool) {
	for _, f := range v.Conditions {
		if f.Rule == id {
			return f, true
		}
	}
	return Finding{}, false
}

// LogValue lets slog print the outcome with what it rests on; no value of a
// fact is in it.
func (v Verdict) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("ruleset", v.Ruleset), slog.String("hash", v.Hash),
		slog.String("as_of", v.AsOf.String()), slog.String("outcome", v.Outcome.String())}
	if len(v.Missing) > 0 {
		attrs = append(attrs, slog.Any("missing", v.Missing))
	}
	return slog.GroupValue(append(attrs, codesOf(v.Errors)...)...)
}

// codesOf returns the codes of faults for a log; their messages can quote values.
func codesOf(faults []Fault) []slog.Attr {
	if len(faults) == 0 {
		return nil
	}
	codes := make([]string, len(faults))
	for i, f := range faults {
		codes[i] = f.Code
	}
	return []slog.Attr{slog.Any("errors", codes)}
}

// Finding is what has become of a rule: whether it is met, and why.
type Finding struct {
	Rule  string    `json:"rule,omitempty"` // its ID
	Title text.Text `json:"title,omitzero"`
	State State     `json:"state"`
	// Missing are the base facts that this rule waits for; Inexact says that
	// some of them may turn out not to matter.
	Missing []string `json:"missing,omitempty"`
	Inexact bool     `json:"inexact,omitempty"`
	Errors  []Fault  `json:"errors,omitempty"`
	// Message is the author's, in each language given, with the values put in.
	Message text.Text     `json:"message,omitzero"`
	Basis   []legal.Basis `json:"basis,omitempty"`
	// Group and Rules are those of a group.
	Group   GroupKind `json:"group,omitzero"`
	AtLeast int       `json:"at_least,omitempty"`
	Rules   []Finding `json:"rules,omitempty"`
	// Reading is the reading taken of conflicting texts.
	Reading *ReadingTaken `json:"reading,omitempty"`
	// Expression is the CEL text of a condition, Conditions its parts.
	Expression string      `json:"expression,omitempty"`
	Conditions []Condition `json:"conditions,omitempty"`
}

// ReadingTaken names the reading that an answer rests on.
type ReadingTaken struct {
	ID    string        `json:"id"`
	Title text.Text     `json:"title,omitzero"`
	Basis []legal.Basis `json:"basis,omitempty"`
	// Asked says that the question named it; otherwise it is the author's
	// default.
	Asked bool `json:"asked,omitempty"`
	// Others are the readings not taken.
	Others []string `json:"others,omitempty"`
}

// Condition is a part of an expression that is true or false by itself, such
// as a comparison. The state of one over a sensitive fact is Redacted, because
// it would disclose the value; the state of the rule is not, because the verdict
// rests on it.
type Condition struct {
	Text  string `json:"text"` // the part as written
	State State  `json:"state"`
	// Values are the facts and parameters in it, with the values they had.
	Values []NamedValue `json:"values,omitempty"`
	// Margin is by how much a comparison of numbers or days is missed or met:
	// 20,000 VND, 3 years, 1 day.
	Margin *Margin `json:"margin,omitempty"`
	// Members are those that decided a condition over a list.
	Members []Member `json:"members,omitempty"`
	// Missing are the base facts that this part waits for.
	Missing []string `json:"missing,omitempty"`
}

// Margin is by how much a comparison is missed or met. A margin in days is an
// int.
type Margin struct {
	By    Value `json:"by"`
	Limit Value `json:"limit"`          // the right side
	Above bool  `json:"above"`          // whether the left side is the greater, or the later day
	Days  bool  `json:"days,omitempty"` // whether days are compared
}

// Member is one member of a list in a condition over it.
type Member struct {
	Index      int         `json:"index"` // from 0
	Path       string      `json:"path,omitempty"`
	State      State       `json:"state"`
	Conditions []Condition `json:"conditions,omitempty"`
}

// NamedValue is a fact, parameter or derived fact with the value it had.
type NamedValue struct {
	Name  string    `json:"name"`
	Label text.Text `json:"label,omitzero"`
	Value Value     `json:"value"`
}

// AmountVerdict is the answer about one amount.
type AmountVerdict struct {
	ID    string    `json:"id"`
	Title text.Text `json:"title,omitzero"`
	// State is Met if the amount is decided, Unmet if there is none because
	// the outcome is not Eligible or no case applies, and Unknown if it waits.
	State  State  `json:"state"`
	Value  Value  `json:"value,omitzero"` // known if State is Met
	Period Period `json:"period"`
	// Lowest and Highest, of an amount that waits, are the bounds of what it
	// can be if there is one, where they are known.
	Lowest  Value `json:"lowest,omitzero"`
	Highest Value `json:"highest,omitzero"`
	// Missing are the base facts that can still change the amount, those that
	// the outcome waits for among them; Inexact says that some may turn out
	// not to matter.
	Missing []string `json:"missing,omitempty"`
	Inexact bool     `json:"inexact,omitempty"`
	Errors  []Fault  `json:"errors,omitempty"`

	// What follows is filled in by Explain only.

	Cases   []CaseFinding `json:"cases,omitempty"`
	Reading *ReadingTaken `json:"reading,omitempty"`
	Basis   []legal.Basis `json:"basis,omitempty"`
}

// LogValue lets slog print what has become of the amount, without the amount.
func (a AmountVerdict) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("amount", a.ID), slog.String("state", a.State.String())}
	if len(a.Missing) > 0 {
		attrs = append(attrs, slog.Any("missing", a.Missing))
	}
	return slog.GroupValue(append(attrs, codesOf(a.Errors)...)...)
}

// CaseFinding is what a case gives to an amount.
type CaseFinding struct {
	Rule  string    `json:"rule,omitempty"`
	Title text.Text `json:"title,omitzero"` // of the rule
	State State     `json:"state"`          // whether the rule is met
	// Paid says whether the case is part of the amount; a lower one is not.
	Paid       bool          `json:"paid"`
	Value      Value         `json:"value,omitzero"`
	Expression string        `json:"expression,omitempty"`
	Values     []NamedValue  `json:"values,omitempty"`
	Basis      []legal.Basis `json:"basis,omitempty"`
}
