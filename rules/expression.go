package rules

import "github.com/statutory-go/statutory/deadline/problem"

// Expression is a CEL expression; empty is none.
//
// The language is CEL without double: a literal with a point is an exact
// decimal, a whole one takes the type of the other operand, and money takes a
// bare number in the currency of the ruleset. There are dates with comparison
// and arithmetic of legal time (ageOn, addMonths, workingDays…), divide and
// round with places and rounding named, min, max and sum. A parameter is
// written level, of another day level.on(death_date), by key
// minimum_wage[region]. has(fact) asks whether an optional fact is known to be
// there. There is no now(): the day is a fact, see [Fact].Today.
type Expression string

// Places finds a part of a definition in the document that it was read from,
// so that a problem is shown there. The part is given by its path, with the keys
// that the tags of the types name: "facts[2]", "eligible.all[1].when", or ""
// for the whole. Offset and width count characters of an expression. Places
// returns a problem without words, and false for a part that the document does
// not have.
type Places func(path string, offset, width int) (problem.Problem, bool)
