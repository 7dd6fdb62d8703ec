// Package deadline counts statutory time: the last day of a legal period,
// under a named legal order, on a calendar that knows the law, the decisions
// taken under it and the day on which each was known.
//
// A [Term] is an exact amount of legal time. [Compute] counts it from an [Event]
// on a calendar under the convention of an act and answers with a [Deadline]:
// the last day, whether that is settled, what else it can turn out to be, and
// why. [LatestEvent] and [Measure] ask back from it.
//
// Days are in package date, calendars of working days in calendar, what an act
// lays down about counting in convention. The packages of the legal orders, from
// vn to tw, return conventions and calendars with their citations: who computes
// a deadline imports this package, date and one of those. Package holiday makes
// calendars from statutes and notices, as they were known on a day, and package
// clock runs limits that pause.
//
//	cal, err := vn.Law().AsKnown(received)
//	d, err := deadline.Compute(deadline.On(received), deadline.WorkingDays(10), cal, vn.OneStop())
//	fmt.Println(d.Last(), d.Status(), d.Reasons(deadline.Long).In("vi"))
//
// # Goals
//
// Nothing is silently assumed: a day outside a calendar's coverage is an
// error, an open decision makes an answer provisional, and a month without a
// 31st is a question that the law must answer. Every answer carries its
// reasons.
//
// # Non-goals
//
// The package is no replacement for [time]: it has no clock, reads no zone
// but one it is given, and does not format dates for display. It needs the
// standard library only.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package deadline
