package rules

import (
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/exact"
)

// LanguageVersion is the version of the language of rules that this package
// speaks: CEL as cel-go v0.31 parses it, without double, with exact decimals,
// money, dates and the functions of legal time. A ruleset keeps the version
// it was written for.
const LanguageVersion = 1

// Definition is a ruleset as its author wrote it, as plain data. [Compile]
// checks it and makes the [Ruleset] that decides.
type Definition struct {
	// ID names the ruleset in answers.
	ID string `json:"id"`
	// Title is what it is about, for people.
	Title text.Text     `json:"title"`
	Basis []legal.Basis `json:"basis"`
	// Language is the LanguageVersion that the expressions are written for; 0
	// is the present one.
	Language int `json:"language"`
	// Currency is the currency that a bare number takes where money is
	// expected; without one, `income < 1500000` is a problem.
	Currency   exact.Currency `json:"currency" example:"VND"`
	Facts      []Fact         `json:"facts"`
	Parameters []Parameter    `json:"parameters"`
	// Required, if it has content, says whom the duty or regime concerns at
	// all: where it is not met the outcome is NotRequired.
	Required Rule `json:"required"`
	// Eligible is what the verdict rests on.
	Eligible Rule `json:"eligible"`
	// Amounts are decided each on its own.
	Amounts []Amount `json:"amounts"`
	// Conditions are decided and explained beside the verdict, which does not
	// rest on them: whether a certain evidence is to be handed in, say.
	Conditions []Rule `json:"conditions"`
}
