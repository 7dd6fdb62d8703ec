// Package date holds the days of the law: a [Date] without clock or zone, an
// [Interval] of days and a [ClockTime] on one of them.
//
// Nothing is carried over in silence: 30 February is an error, the zero Date
// is no day and stays none, and 31 January plus one month asks by an
// [AbsentDay] what the law puts in the place of 31 February.
//
// # Non-goals
//
// The package is no replacement for [time]: it has no clock, and reads no zone
// but one it is given.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package date
