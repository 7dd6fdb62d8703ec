// Package deadline counts statutory time: the last day of a legal period,
// under a named legal order, on a calendar that knows the law, the decisions
// taken under it and the day on which each was known.
//
// A [Date] is a day without clock or zone. An [Interval] is a run of days, an
// [AsOf] the pair of times that every legal question has: the day whose law
// applies and the day on which it is asked. A [LegalBasis] names the
// provision behind an answer, and a [Text] says it in several languages.
//
// A [Calendar] is a set of working days with a closed coverage and open
// choices; [OfficeHours] say when an office is open on them. Package holiday
// makes calendars from statutes and notices, as they were known on a day.
//
// A [Term] is an exact amount of legal time, a [Convention] what one act lays
// down about counting it. [Compute] counts a term from an [Event] on a calendar
// under a convention and answers with a [Deadline]: the last day, whether that
// is settled, what else it can turn out to be, and why. [LatestEvent] and
// [Measure] ask back from it. The packages of the legal orders, from vn to tw,
// have conventions with their citations; package clock runs limits that pause.
//
//	cal, err := vn.Law().AsKnown(received)
//	d, err := deadline.Compute(deadline.On(received), deadline.WorkingDays(10), cal, vn.OneStop())
//	fmt.Println(d.Last(), d.Status(), d.Reasons(deadline.Long).Text("vi"))
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
