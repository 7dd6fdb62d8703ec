package rules

import (
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/source"
	"github.com/statutory-go/statutory/rules/exact"
)

// LanguageVersion is the version of the language of rules that this package
// speaks: CEL as cel-go v0.31 parses it, without double, with exact decimals,
// money, dates and the functions of legal time. A ruleset keeps the version
// it was written for.
const LanguageVersion = 1

// Definition is a ruleset as its author wrote it, in plain Go values.
// [Compile] checks it and makes the [Ruleset] that decides.
type Definition struct {
	ID    string    // names the ruleset in answers
	Title text.Text // what it is about, for people
	Basis []legal.Basis
	// Language is the LanguageVersion that the expressions are written for; 0
	// is the present one.
	Language int
	// Currency is the currency that a bare number takes where money is
	// expected; without one, `income < 1500000` is a problem.
	Currency   exact.Currency
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
//
// The language is CEL without double: a literal with a point is an exact
// decimal, a whole one takes the type of the other operand, and money takes a
// bare number in the currency of the ruleset. There are dates with comparison
// and arithmetic of legal time (ageOn, addMonths, workingDays…), divide and
// round with places and rounding named, min, max and sum. A parameter is
// written level, of another day level.on(death_date), by key
// minimum_wage[region]. has(fact) asks whether an optional fact is known to be
// there. There is no now(): the day is a fact, see [Fact].Today.
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
