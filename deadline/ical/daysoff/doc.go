// Package daysoff reads days off from iCalendar files (RFC 5545), as calendars on the web
// and in offices export them. It is a module of its own, so that its two libraries are
// needed only by who reads such files.
//
//	list, err := daysoff.Read(file, daylist.List{Name: "office", Coverage: date.MustYears(2026, 2027), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
//	cal, err := list.Calendar()
//
// A day off is an event whose DTSTART is a date. It may last several days (DTEND,
// DURATION), recur (RRULE, RDATE, EXDATE) and have single recurrences moved or
// cancelled (RECURRENCE-ID, STATUS:CANCELLED). Recurrences are worked out for the
// coverage, which the caller states; days outside of it are passed over.
//
// What an event of a day off cannot have is an error with its line and property,
// never an event that is left out: a time of day, be it midnight of a zone, a status that
// it is tentative, a recurrence that does not give its own first day. Alarms, time zones and what else
// is in a file beside events are passed over, and so is whether a person is free
// (TRANSP).
package daysoff
