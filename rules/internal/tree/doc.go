// Package tree is the tree of a checked rule expression: its values and types,
// its operations with all that is known of each, and the programs that they
// make.
//
// Package cel parses and checks an expression and makes a [Program] of it;
// programs combine with [All], [Any], [None], [AtLeast] and [If] into larger
// ones, up to a whole verdict. Package eval decides and explains over them,
// package relevance says which missing facts can still change the outcome.
// What each of these has to know of an operation stands in one table, an
// [Operation] for each [Op].
//
// A [Value] is known, missing, absent or failed. Missing is never a default. A
// failure, such as a division by zero, a number out of range or an absent fact
// used without has(), is neither a yes nor a no.
//
// # Goals
//
// Exact numbers, no clock, no panic on operands of the types that the checker
// has seen to. An operation is computed over known operands without any
// interpreter, so that other ways of evaluating read the same table.
//
// # Non-goals
//
// The package parses nothing and knows neither CEL nor JSON. It does not know
// what a rule or a verdict is.
//
// # Concurrency
//
// Everything here is immutable once made, and safe to share.
package tree
