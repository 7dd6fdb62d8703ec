package rules

import (
	"iter"
	"slices"

	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Rule is a condition of the law with its legal basis, what CPSV-AP calls a
// Requirement. It is exactly one of an expression, a group of rules, and
// several readings of conflicting texts: one of When, All, Any, None, AtLeast
// and Readings.
//
// A group, or a member, of which no rule is law on a day is not law on that
// day either. One that asks for more rules than are law on the day has the fault
// FaultNotInForce.
type Rule struct {
	ID string `json:"id"` // unique in its ruleset
	// Title is the condition in the law's words.
	Title text.Text `json:"title"`
	// When is the condition, a bool.
	When Expression `json:"when"`
	// All is met if each rule is.
	All []Rule `json:"all"`
	// Any is met if one or more rules are.
	Any []Rule `json:"any"`
	// None is met if no rule is.
	None []Rule `json:"none"`
	// AtLeast is met if n or more rules are.
	AtLeast AtLeast `json:"at_least"`
	// Readings are how conflicting texts can be read.
	Readings []Reading `json:"readings"`
	// Reading is the ID of the reading that applies unless the question names
	// another. If it is empty and the question names none, the readings must
	// agree, or the rule is undetermined.
	Reading string        `json:"reading"`
	Basis   []legal.Basis `json:"basis"`
	// Validity is when the rule is law; a day outside it knows no such rule.
	Validity date.Interval `json:"valid"`
	// Met, Unmet and Unknown are the author's messages. In them {name} stands
	// for the value of a fact or parameter.
	Met     text.Text `json:"met"`
	Unmet   text.Text `json:"unmet"`
	Unknown text.Text `json:"unknown"`
}

// AtLeast is a group of rules that is met if N or more are.
type AtLeast struct {
	N     int    `json:"n" doc:"required"` // 1 or more
	Rules []Rule `json:"rules" doc:"required"`
}

// Reading is one way to read a rule or amount on which texts conflict.
type Reading struct {
	ID    string    `json:"id" doc:"required"` // unique in its rule or amount
	Title text.Text `json:"title"`
	// Value is a bool for a rule, the value for an amount.
	Value Expression    `json:"value" doc:"required"`
	Basis []legal.Basis `json:"basis"`
}

// IsZero reports whether the rule has no condition: neither an expression nor
// a group nor readings.
func (r Rule) IsZero() bool { return r.forms() == 0 }

// forms counts the ways in which the condition is given.
func (r Rule) forms() int {
	n := 0
	for _, given := range []bool{r.When != "", r.All != nil, r.Any != nil, r.None != nil,
		r.AtLeast.N != 0 || r.AtLeast.Rules != nil, len(r.Readings) > 0} {
		if given {
			n++
		}
	}
	return n
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

//nolint:gochecknoglobals // a table of constants
var groups = enum.Of("rules.group", "group of rules",
	enum.As(AllOf, "all", "all of", "tất cả các điều kiện"),
	enum.As(AnyOf, "any", "any of", "một trong các điều kiện"),
	enum.As(NoneOf, "none", "none of", "không điều kiện nào"),
	enum.As(AtLeastN, "at_least", "at least so many of", "ít nhất một số điều kiện"),
)

// String returns the text of k.
func (k GroupKind) String() string { return groups.Word(k) }

// In returns it in a language.
func (k GroupKind) In(lang string, words ...text.Catalogue) string {
	return groups.Name(k).In(lang, words...)
}

// MarshalText writes the text of k; one that is none is an error.
func (k GroupKind) MarshalText() ([]byte, error) { return groups.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *GroupKind) UnmarshalText(word []byte) error { return groups.Unmarshal(word, k) }

// Group returns the rules of a group and how they count; NoGroup if the rule
// is none.
func (r Rule) Group() (GroupKind, []Rule) {
	switch {
	case r.All != nil:
		return AllOf, r.All
	case r.Any != nil:
		return AnyOf, r.Any
	case r.None != nil:
		return NoneOf, r.None
	case r.AtLeast.N != 0 || r.AtLeast.Rules != nil:
		return AtLeastN, r.AtLeast.Rules
	}
	return NoGroup, nil
}

// Walk yields the rule and every rule under it.
func (r Rule) Walk() iter.Seq[Rule] {
	return func(yield func(Rule) bool) { r.walk(yield) }
}

func (r Rule) walk(yield func(Rule) bool) bool {
	_, members := r.Group()
	return yield(r) && !slices.ContainsFunc(members, func(m Rule) bool { return !m.walk(yield) })
}
