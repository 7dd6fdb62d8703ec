// Package calendar holds working days: which days are worked, why, on whose
// authority, and what is still to be decided.
//
// A [Calendar] is made from a [Definition]: weekly rest, marked days and open
// choices, over a closed coverage. A day outside the coverage is a
// [CoverageError], never a plain weekday. Package holiday makes definitions from
// statutes and notices, as they were known on a day; the packages of the legal
// orders have them ready.
//
// # Words
//
// A [Mark] says something of one day: a holiday, a closure, a swap. A [Choice]
// is what nobody has decided yet, or what can be read in more ways than one;
// each of its options has marks of its own. A [Decision] takes one option of a
// choice. A [Variant] is a calendar in which some choices are decided; the
// leading variant takes the first option of each. A day is open if variants
// differ on it, and the days between open ones that depend on the same choices
// are a span.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package calendar
