// Package clock runs a legal limit through what happens to it: it starts, it
// is paused and resumed, or stopped and started afresh, it is extended, it is
// closed.
//
//	limit := clock.Limit{Term: deadline.WorkingDays(10), Calendar: cal, Convention: conv}
//	c, err := clock.Fold(limit,
//		clock.Event{Kind: clock.Started, On: monday},
//		clock.Event{Kind: clock.Paused, On: friday},    // a supplement is asked for
//		clock.Event{Kind: clock.Resumed, On: thursday}) // and handed in
//	due, err := c.Due()           // a deadline.Deadline, with its reasons
//	today, err := c.On(someday)   // due date, used, remaining, state
//
// A Clock is a fold over events: each changes what the events before it come
// to, and nothing else is kept. It counts no day itself: from the events it
// derives the event that the count is anchored on, the days that are left out
// and the extensions, and hands them to [deadline.Compute], which rolls the end
// last of all. So a pause never brings a deadline forward, and the reasons are
// those of the Deadline. Where the limit stands on a day is a [Standing].
//
// # Readings
//
// Which edge days of a pause count, and from where an extension counts, the
// convention says; one that is silent makes the clock refuse the event. A stop
// has no edge days: what was counted is void. A pause that begins after the last
// day moves nothing. One that begins after the term has run out, while its end
// is rolling over days off, moves nothing either. A restart gives the whole
// limit again, with the extensions granted before; no text says so, and the
// reading is unverified.
//
// # Goals and non-goals
//
// Whether an event may happen at all in a procedure is for the procedure to
// say; the clock bounds only how often and how long, by [Rules]. It has no
// clock of its own: days and instants come from the caller. Pauses are counted
// by the day, also of a limit in hours, which refuses the instant of one.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package clock
