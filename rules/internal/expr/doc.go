// Package expr is the tree of a checked rule expression and the one
// three-valued interpreter that decides and explains over it.
//
// Package cel parses and checks an expression and makes a [Program] of it;
// programs combine with [All], [Any], [None], [AtLeast] and [If] into larger
// ones, up to a whole verdict. [Program.Eval] decides over an [Input],
// [Analyse] says which missing facts can still change the outcome and which
// to ask first, [Program.Trace] tells how the outcome came about.
//
// A [Value] is known, missing, absent or failed. Missing is never a default:
// it runs through every operation in Kleene's logic, down to a single member
// of a list and a single field of a record. A failure (division by zero, a
// number out of range, an absent fact used without has()) that no operand
// absorbs is the outcome; it is neither a yes nor a no.
//
// # Goals
//
// Exact numbers, no clock, bounded work, no panic on any facts; the outcome
// with all facts known is that of CEL. Deciding allocates nothing for
// conditions over scalars.
//
// # Non-goals
//
// The package parses nothing and knows neither CEL nor JSON. It does not know
// what a rule or a verdict is.
//
// # Concurrency
//
// Programs, types, values and paths are immutable and safe to share. An
// [Input] serves one goroutine.
package expr
