// Package ical writes deadlines, and the days off of a calendar, as iCalendar files
// (RFC 5545), which calendars on telephones and desks read and subscribe to.
//
//	file, err := ical.Deadlines(ical.Feed{ID: "office.example", Name: text.Plain("Deadlines")},
//		ical.Entry{UID: "dossier-17@office.example", Deadline: due, Stamp: decided,
//			Summary: text.Plain("Answer Mr Bình"), Reminders: []ical.Reminder{{Before: deadline.WorkingDays(3), At: 9 * 60}}})
//	os.WriteFile("deadlines.ics", []byte(file.In("vi")), 0o644)
//
// A deadline is an event of its last day, which occupies nobody, or of the instant
// at which a term in hours ends. One that is not settled is an event of the earliest
// day, TENTATIVE, that names the others.
//
// Programs know an event again by its UID and take the later SEQUENCE of two. Both
// come from the caller: the UID of an [Entry], and what was last [Published] of it,
// which is plain data to be kept. The sequence grows when the day, the instant or the
// status changed since, and not else. An entry that is gone is written CANCELLED, for
// otherwise it stays where a file was imported.
//
// # Goals and non-goals
//
// The package has no clock: the stamp of an entry is the caller's, so that the same
// entries make the same bytes. Lines end in CRLF and are folded at 75 octets, never
// within a sign. It neither reads files nor sends them; it writes no time zones, as
// days have none and instants are written in UTC.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package ical
