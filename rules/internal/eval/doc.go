// Package eval is the three-valued interpreter of rule expressions.
//
// [Decide] gives the outcome of a program over an [Input], [Explain] says how
// it came about. A missing fact runs through every operation in Kleene's
// logic, down to a single member of a list and a single field of a record. A
// failure that no operand absorbs is the outcome. The outcome with all facts
// known is that of CEL.
//
// Work is bounded by the budget of the input and by the context. Deciding
// allocates nothing for conditions over scalars.
//
// An [Input] serves one goroutine.
package eval
