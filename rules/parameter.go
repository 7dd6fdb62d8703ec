package rules

import (
	"github.com/statutory-go/statutory/deadline/date"
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Parameter is a value that the law sets and changes: a standard level, a
// minimum wage. In expressions its name stands for the value that applies on
// the day whose law is asked for; standard_level.on(death_date) is the value
// of another day, minimum_wage[region] the value for a key.
type Parameter struct {
	// Name is a CEL identifier, such as standard_level.
	Name  string    `json:"name" doc:"key"`
	Title text.Text `json:"title"`
	// Type is bool, int, decimal, money, text or date.
	Type Type `json:"type" doc:"required" example:"money VND"`
	// Key is the type of the key of a parameter by key, an enum of every key
	// there is; otherwise the zero Type. Texts that Unicode holds for equal are
	// one key, and what is none of the keys has no value.
	Key Type `json:"key"`
	// Relation, if stated, makes the key a place: the values without a key are
	// national, the others local, and the relation says how the two make one.
	// A place of the enum without a local value has the national one.
	Relation Relation         `json:"relation"`
	Values   []ParameterValue `json:"values" doc:"required"`
}

// ParameterValue is one value of a parameter with the days that matter. It
// applies to day V as known on K if Known <= K and (InForce <= V, or InForce
// <= K and RetroactiveTo <= V). Of several that apply, the one whose own law
// starts latest is taken: the later RetroactiveTo, or InForce where there is
// none; of these the later InForce.
type ParameterValue struct {
	Value Value  `json:"value"`
	Key   string `json:"key,omitempty"` // of a parameter by key
	// AsBefore, in place of a value, says that the edition leaves that of the
	// key as it was, and Ended that the key has none from InForce on.
	AsBefore bool `json:"as_before,omitempty"`
	Ended    bool `json:"ended,omitempty"`
	// InForce is the first day whose law has the value without more.
	InForce date.Date `json:"in_force"`
	// Known is the day it was published; zero is InForce.
	Known date.Date `json:"known,omitzero"`
	// RetroactiveTo, if given, lies before InForce: from InForce on, the value
	// is the law of the days from then too.
	RetroactiveTo date.Date `json:"retroactive_to,omitzero"`
	// BackPay says that what was paid too little since RetroactiveTo is paid.
	BackPay bool `json:"back_pay,omitempty"`
	// Until, if given, is the last day the value applies to. Without one it
	// applies until another does.
	Until date.Date     `json:"until,omitzero"`
	Basis []legal.Basis `json:"basis,omitempty"`
	Note  text.Text     `json:"note,omitzero"`
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

//nolint:gochecknoglobals // a table of constants
var relations = enum.Of("rules.relation", "relation to the national value",
	enum.As(AtLeastNational, "at_least", "at least the national value", "không thấp hơn mức cả nước"),
	enum.As(OnTopOfNational, "on_top", "on top of the national value", "cộng thêm vào mức cả nước"),
	enum.As(ReplacesNational, "replaces", "in place of the national value", "thay cho mức cả nước"),
)

// String returns the text of r.
func (r Relation) String() string { return relations.Word(r) }

// In returns it in a language.
func (r Relation) In(lang string, words ...text.Catalogue) string {
	return relations.Name(r).In(lang, words...)
}

// MarshalText writes the text of r; one that is none is an error.
func (r Relation) MarshalText() ([]byte, error) { return relations.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Relation) UnmarshalText(word []byte) error { return relations.Unmarshal(word, r) }
