package rules

import (
	"github.com/statutory-go/statutory/deadline"
	"github.com/statutory-go/statutory/internal/source"
)

// LanguageVersion is the version of the language of rules that this package
// speaks: CEL as cel-go v0.31 parses it, without double, with exact decimals,
// money, dates and the functions of legal time. A ruleset keeps the version
// it was written for.
const LanguageVersion = 1

// Definition is a ruleset as its author wrote it, in plain Go values.
// [Compile] checks it and makes the [Ruleset] that decides.
type Definition struct {
	ID    string        // names the ruleset in answers
	Title deadline.Text // what it is about, for people
	Basis []deadline.LegalBasis
	// Language is the LanguageVersion that the expressions are written for; 0
	// is the present one.
	Language int
	// Currency is the currency that a bare number takes where money is
	// expected; without one, `income < 1500000` is a problem.
	Currency   Currency
	Facts      []Fact
	Parameters []Parameter
	// Required, if it has content, says whom the duty or regime concerns at
	// all: where it is not met the outcome is NotRequired.
	Required Rule
	// Eligible is what the verdict rests on.
	Eligible Rule
	// Amounts are decided each on its own.
	Amounts []Amount
	// Conditions are decided and explained beside the verdict, which does not
	// rest on them: whether a certain evidence is to be handed in, say.
	Conditions []Rule
	// At tells where in a document the definition stands, for problems that
	// concern no part of it alone; the zero value is nowhere.
	At Place
}

// Expression is a CEL expression. Loaders of documents use ExpressionAt, so
// that a problem is shown in its file.
type Expression struct {
	Text   string
	origin source.Origin
}

// CEL returns an expression that stands for itself: a rule written in Go.
func CEL(text string) Expression { return Expression{Text: text} }

// ExpressionAt returns an expression that knows where its characters stand.
func ExpressionAt(text string, origin source.Origin) Expression {
	return Expression{Text: text, origin: origin}
}

// IsZero reports whether there is no expression.
func (e Expression) IsZero() bool { return e.Text == "" }

// Place is where a part of a definition stands in a document, for problems.
// Its zero value is nowhere.
type Place struct{ origin source.Origin }

// PlaceAt returns the place of a part that a document writes at origin.
func PlaceAt(origin source.Origin) Place { return Place{origin} }

// Fact is something about a person or a case that rules ask for: what CCCEV
// calls an Information Concept.
type Fact struct {
	Name     string // a CEL identifier, such as birth_date
	Type     Type
	Label    deadline.Text // "Date of birth"
	Question deadline.Text // "When were you born?"
	Help     deadline.Text
	Evidence []string // codes of the documents that prove it
	// Sensitive values are redacted in texts, JSON and logs unless asked for.
	Sensitive bool
	// Optional facts can be known to be absent, which has() asks. One that is
	// not optional is either known or missing.
	Optional bool
	Basis    []deadline.LegalBasis
	// Derived, if given, is how the fact follows from others. What is missing
	// is always told in the base facts it rests on.
	Derived Expression
	// OrGiven lets a derived fact be given instead of what it derives from:
	// an age where no date of birth is known. What is given must agree with
	// what follows, if both are known.
	OrGiven bool
	// Today marks the fact, a date, that stands for the day of the question:
	// where it is not given, it is the day whose law applies.
	Today bool
	At    Place
}

// Rule is a condition of the law with its legal basis, what CPSV-AP calls a
// Requirement: an expression, or a group of rules, or one of several readings
// of conflicting texts.
type Rule struct {
	ID    string        // unique in its ruleset
	Title deadline.Text // the condition in the law's words
	// When is the condition, a bool. It is left out if Group or Readings are
	// given.
	When     Expression
	Group    Group
	Readings []Reading
	// Reading is the ID of the reading that applies unless the question names
	// another. If it is empty and the question names none, the readings must
	// agree, or the rule is undetermined.
	Reading string
	Basis   []deadline.LegalBasis
	// Validity is when the rule is law; a day outside it knows no such rule.
	Validity deadline.Interval
	// Met, Unmet and Unknown are the author's messages. In them {name} stands
	// for the value of a fact or parameter.
	Met, Unmet, Unknown deadline.Text
	At                  Place
}

// Group is several rules taken together. A group, or a member, of which no
// rule is law on a day is not law on that day either.
type Group struct {
	Kind    GroupKind
	AtLeast int // the n of AtLeastN, 1 or more
	Rules   []Rule
}

// GroupKind says how the rules of a group count.
type GroupKind uint8

// The kinds of groups. The text of each is its name in definitions.
const (
	NoGroup  GroupKind = iota
	AllOf              // "all": each is met
	AnyOf              // "any": one or more are met
	NoneOf             // "none": none is met
	AtLeastN           // "at_least": n or more are met
)

// All returns the group that is met if each rule is.
func All(rules ...Rule) Group { return Group{Kind: AllOf, Rules: rules} }

// Any returns the group that is met if one or more rules are.
func Any(rules ...Rule) Group { return Group{Kind: AnyOf, Rules: rules} }

// None returns the group that is met if no rule is.
func None(rules ...Rule) Group { return Group{Kind: NoneOf, Rules: rules} }

// AtLeast returns the group that is met if n or more rules are.
func AtLeast(n int, rules ...Rule) Group { return Group{Kind: AtLeastN, AtLeast: n, Rules: rules} }

// Reading is one way to read a rule or amount on which texts conflict.
type Reading struct {
	ID    string // unique in its rule or amount
	Title deadline.Text
	Value Expression // a bool for a rule, the value for an amount
	Basis []deadline.LegalBasis
}

// Amount is something a person is granted or owes: money, a number of months,
// a first day. It is decided on its own, so a yes can be certain while the
// amount waits for a fact.
type Amount struct {
	ID    string // unique among the amounts
	Title deadline.Text
	// Type is int, decimal, money or date.
	Type Type
	// Period says what it is for.
	Period Period
	// Value is the formula where there is one for all; otherwise Cases or
	// Readings.
	Value Expression
	// Cases are the formulas by the rule that gives rise to each.
	Cases   []Case
	Combine Combination
	// Readings and Reading are those of a Rule.
	Readings []Reading
	Reading  string
	Basis    []deadline.LegalBasis
	At       Place
}

// Case is the amount that follows from one rule.
type Case struct {
	Rule  string // the ID of a rule of Eligible; empty applies always
	Value Expression
	// AddsTo are the rules whose cases this one is paid on top of, although
	// only the highest is paid otherwise.
	AddsTo []string
	Basis  []deadline.LegalBasis
	At     Place
}

// Combination says what becomes of several cases that apply at once.
type Combination uint8

// The combinations. The text of each is its name in definitions.
const (
	// Highest pays the highest case, with those that add to it: "highest".
	Highest Combination = iota
	// SumOf pays all cases: "sum".
	SumOf
	// Only refuses: two cases at once are an error in the law or in the
	// definition, and the amount is undetermined: "only".
	Only
)

// Period says what an amount is for.
type Period uint8

// The periods. The text of each is its name in definitions and answers.
const (
	Once     Period = iota // "once": one payment, or a value that is no payment
	PerMonth               // "month"
	PerYear                // "year"
)

// Parameter is a value that the law sets and changes: a standard level, a
// minimum wage. In expressions its name stands for the value that applies on
// the day whose law is asked for; standard_level.on(death_date) is the value
// of another day, minimum_wage[region] the value for a key.
type Parameter struct {
	Name  string // a CEL identifier, such as standard_level
	Title deadline.Text
	Type  Type // bool, int, decimal, money, text or date
	// Key is the type of the key, text or enum, of a parameter by key;
	// otherwise the zero Type.
	Key Type
	// Relation, if stated, makes the key a place: the values without a key are
	// national, the others local, and the relation says how the two make one.
	// A place without a local value has the national one.
	Relation Relation
	Values   []ParameterValue
	At       Place
}

// ParameterValue is one value of a parameter with the days that matter. It
// applies to day V as known on K if Known <= K and (InForce <= V, or InForce
// <= K and RetroactiveTo <= V). Of several that apply, the one whose own law
// starts latest is taken: the later RetroactiveTo, or InForce where there is
// none; of these the later InForce.
type ParameterValue struct {
	Value Value  `json:"value"`
	Key   string `json:"key,omitempty"` // of a parameter by key
	// Known is the day it was published; zero is InForce.
	Known deadline.Date `json:"known,omitzero"`
	// InForce is the first day whose law has the value without more.
	InForce deadline.Date `json:"in_force"`
	// RetroactiveTo, if given, lies before InForce: from InForce on, the value
	// is the law of the days from then too.
	RetroactiveTo deadline.Date `json:"retroactive_to,omitzero"`
	// BackPay says that what was paid too little since RetroactiveTo is paid.
	BackPay bool `json:"back_pay,omitempty"`
	// Until, if given, is the last day the value applies to. Without one it
	// applies until another does.
	Until deadline.Date         `json:"until,omitzero"`
	Basis []deadline.LegalBasis `json:"basis,omitempty"`
	Note  deadline.Text         `json:"note,omitzero"`
	At    Place                 `json:"-"`
}

// Relation says how a local value of a parameter stands to the national one.
type Relation uint8

// The relations. The text of each is its name in definitions.
const (
	RelationUnstated Relation = iota
	AtLeastNational           // "at_least": the higher of the two applies
	OnTopOfNational           // "on_top": the sum of the two applies
	ReplacesNational          // "replaces": the local one applies
)
