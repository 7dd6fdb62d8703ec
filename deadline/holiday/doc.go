// Package holiday makes calendars from law: statutes that lay down holidays,
// and notices that close offices, swap days and make the choices that the
// statutes leave open.
//
// A [Law] is the source and a [calendar.Calendar] a view of it. A [Statute] has
// [Rule]s, each with a [Pattern] that gives its days in a year, and a
// [Substitution] that makes good what falls on a day of rest. A [Notice] is one
// dated decision: it also proclaims a holiday of its own, or moves one once.
// Everything carries the day on which it was known, so that
// [Law.AsKnown] can say what a calendar looked like on the day a promise was
// made:
//
//	law := vn.Law()
//	before, err := law.AsKnown(date.MustParse("2025-12-20"))
//	after, err := law.AsKnown(date.MustParse("2025-12-25"))
//	changes := deadline.Diff(before, after)
//
// What the statutes leave to a decision that was not known yet is an open
// choice of the calendar. Where substitutes of several choices can get in each
// other's way, every joint outcome is worked out.
//
// # Goals
//
// Substitutes are computed, never listed. A notice that contradicts the law or
// another notice is refused, with the reason. A proposal changes nothing and is
// named in the reasons.
//
// # Non-goals
//
// The package has no country's data; packages such as vn have it. It knows a time of
// day only in a [HalfDay], which shortens office hours: a closure is of whole
// days.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package holiday
