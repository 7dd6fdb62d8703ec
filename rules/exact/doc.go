// Package exact holds the numbers of the law: decimals and amounts of money
// that are what was written, digit for digit.
//
// A [Decimal] is an immutable decimal of at most 38 digits, comparable with
// ==. Small ones, which is nearly all of them, live in a machine word: they
// are compared, added and multiplied without allocating. The rest goes
// through github.com/cockroachdb/apd, which no exported name shows. A [Money]
// is a Decimal with its [Currency].
//
// Nothing is rounded unless places and a [Rounding] are named. A result that
// does not fit is an error, never a nearby number.
//
// # Non-goals
//
// No infinities, no NaN, no signed zero, no exchange rates, no binary
// floating point.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package exact
