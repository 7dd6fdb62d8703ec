// Package relevance says which missing facts matter to an outcome, and which
// to ask for first.
//
// [Analyse] computes all that is known of an expression and keeps the rest as
// symbols: missing facts, tests of them against known values, and the
// operations between. What a fact can be is divided into the cells that its
// tests distinguish; a decision diagram follows the outcome through them, so
// that the outcome is decided where no cell changes it.
package relevance
