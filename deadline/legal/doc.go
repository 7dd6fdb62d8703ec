// Package legal holds what every answer carries beside its content: the
// provision it rests on ([Basis]), cited as its legal order does it ([Style]);
// the two days it is true for ([AsOf]); and how firm it is ([Status]).
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package legal
