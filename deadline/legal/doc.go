// Package legal holds what every answer carries beside its content: the
// provision it rests on ([Basis]), the two days it is true for ([AsOf]) and how
// firm it is ([Status]).
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package legal
