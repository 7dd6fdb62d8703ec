package rules

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Rule is a condition of the law with its legal basis, what CPSV-AP calls a
// Requirement: an expression, or a group of rules, or one of several readings
// of conflicting texts.
type Rule struct {
	ID    string    // unique in its ruleset
	Title text.Text // the condition in the law's words
	// When is the condition, a bool. It is left out if Group or Readings are
	// given.
	When     Expression
	Group    Group
	Readings []Reading
	// Reading is the ID of the reading that applies unless the question names
	// another. If it is empty and the question names none, the readings must
	// agree, or the rule is undetermined.
	Reading string
	Basis   []legal.Basis
	// Validity is when the rule is law; a day outside it knows no such rule.
	Validity date.Interval
	// Met, Unmet and Unknown are the author's messages. In them {name} stands
	// for the value of a fact or parameter.
	Met, Unmet, Unknown text.Text
	At                  Place
}

// Group is several rules taken together. A group, or a member, of which no
// rule is law on a day is not law on that day either. One that asks for more
// rules than are law on the day has the fault FaultNotInForce.
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
	Title text.Text
	Value Expression // a bool for a rule, the value for an amount
	Basis []legal.Basis
}
