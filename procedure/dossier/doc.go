// Package dossier keeps one request under one version of a procedure as
// nothing but its events, and computes from them where it stands.
//
//	d, err := dossier.New("000.00.01.H29-260302-0001", regime)
//	d, err = d.Append(dossier.Event{Kind: dossier.Received, On: monday, Recorded: now, By: "clerk-7"})
//	d, err = d.Append(dossier.Event{Kind: dossier.SupplementRequested, On: friday, Recorded: later})
//	standing, err := d.On(someday) // state, last day, promised day, who has it
//
// A [Regime] is what it is handled under: the version's handling rules, its
// limit, its convention and calendar. Which [Event] may happen, and how often,
// comes from there; a refused one changes nothing and says why, by which
// provision. Two days stay apart: the last day of the legal limit, which the
// events and the calendar move, and the day promised to the applicant, which
// only another promise does.
//
// # Two times
//
// An event says when it happened and when it was recorded. The log is in the
// order of recording; the limit runs in the order of happening. An event that is
// recorded late takes its place by its day, visibly: what happened after it
// happens again, or the event is refused. [Dossier.AsKnown] shows what the office
// could know at an instant.
//
// # Readings
//
// A promise is made once for each run of the limit: at receipt, and again when
// it runs on or afresh after the applicant completed the dossier. Any other
// promise is a reappointment, with an apology. That an apology must come a day
// before the expiry is read of the legal limit, in days of the calendar: the
// day may be a Sunday. A dossier that the applicant does not complete in time
// is closed from the day after the last one he had, recorded or not.
//
// # Goals and non-goals
//
// Storage belongs to the application: it gives a [Log]; [MemoryLog] is one for
// tests. The package sends nothing, schedules nothing and knows no clock; whose
// keys stand in By and To is the caller's secret.
//
// # Concurrency
//
// Dossiers are immutable and safe for concurrent use. Of two clerks who append
// to one dossier at once the log takes one: an append names the number of events
// it saw.
package dossier
