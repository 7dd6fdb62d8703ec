package rules

import (
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/enum"
)

// Amount is something a person is granted or owes: money, a number of months,
// a first day. It is decided on its own, so a yes can be certain while the
// amount waits for a fact.
type Amount struct {
	ID    string    `json:"id" doc:"required"` // unique among the amounts
	Title text.Text `json:"title"`
	// Type is int, decimal, money or date.
	Type Type `json:"type" doc:"required" example:"money VND"`
	// Period says what it is for.
	Period Period `json:"period"`
	// Value is the formula where there is one for all; otherwise Cases or
	// Readings.
	Value Expression `json:"value"`
	// Cases are the formulas by the rule that gives rise to each.
	Cases   []Case      `json:"cases"`
	Combine Combination `json:"combine"`
	// Readings and Reading are those of a Rule.
	Readings []Reading     `json:"readings"`
	Reading  string        `json:"reading"`
	Basis    []legal.Basis `json:"basis"`
}

// Case is the amount that follows from one rule.
type Case struct {
	Rule  string     `json:"rule"` // the ID of a rule of Eligible; empty applies always
	Value Expression `json:"value" doc:"required"`
	// AddsTo are the rules whose cases this one is paid on top of, although
	// only the highest is paid otherwise.
	AddsTo []string      `json:"adds_to"`
	Basis  []legal.Basis `json:"basis"`
}

// Combination says what becomes of several cases that apply at once.
type Combination uint8

// The combinations. The text of each is its name in definitions.
const (
	// Highest pays the highest case, with those that add to it, and of days
	// the latest: "highest". A case that does not apply is no case, not zero.
	Highest Combination = iota
	// SumOf pays all cases: "sum".
	SumOf
	// Only refuses: two cases at once are an error in the law or in the
	// definition, and the amount is undetermined: "only".
	Only
)

//nolint:gochecknoglobals // a table of constants
var combinations = enum.Of("rules.combination", "combination of cases",
	enum.As(Highest, "highest", "the highest", "mức cao nhất"),
	enum.As(SumOf, "sum", "the sum", "tổng các mức"),
	enum.As(Only, "only", "the only one", "mức duy nhất"),
)

// String returns the text of c.
func (c Combination) String() string { return combinations.Word(c) }

// In returns it in a language.
func (c Combination) In(lang string, words ...text.Catalogue) string {
	return combinations.Name(c).In(lang, words...)
}

// MarshalText writes the text of c; one that is none is an error.
func (c Combination) MarshalText() ([]byte, error) { return combinations.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Combination) UnmarshalText(word []byte) error { return combinations.Unmarshal(word, c) }

// Period says what an amount is for.
type Period uint8

// The periods. The text of each is its name in definitions and answers.
const (
	Once     Period = iota // "once": one payment, or a value that is no payment
	PerMonth               // "month"
	PerYear                // "year"
)

//nolint:gochecknoglobals // a table of constants
var periods = enum.Of("rules.period", "period",
	enum.As(Once, "once", "once", "một lần"),
	enum.As(PerMonth, "month", "a month", "một tháng"),
	enum.As(PerYear, "year", "a year", "một năm"),
)

// String returns the text of p.
func (p Period) String() string { return periods.Word(p) }

// In returns it in a language.
func (p Period) In(lang string, words ...text.Catalogue) string {
	return periods.Name(p).In(lang, words...)
}

// MarshalText writes the text of p; one that is none is an error.
func (p Period) MarshalText() ([]byte, error) { return periods.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Period) UnmarshalText(word []byte) error { return periods.Unmarshal(word, p) }
