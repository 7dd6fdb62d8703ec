// Package daylist holds lists of days off, as feeds, tables and other libraries
// give them, and makes calendars of them. The native form of a list is a CSV of
// date and name:
//
//	date,name
//	2026-12-25,Christmas Day
//	2026-12-28,Boxing Day
//
// Three lines give a calendar:
//
//	list, err := daylist.ReadCSV(file, daylist.List{Name: "office", Coverage: date.MustYears(2026, 2027), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
//	cal, err := list.Calendar()
//	due, status, err := cal.AddWorkingDays(received, 10)
//
// The adapters beside it, package bankholidays and the modules ical/daysoff and rickar, read into
// the same List.
//
// # Goals
//
// A list speaks about a closed coverage, which the caller states: days of April do not
// tell whether those of December are still to come. Each year of it has a day or is said
// to have none, so that a list that ends early is an error and never a calendar without
// holidays.
//
// # Non-goals
//
// A list has no statutes and does not know what was known when: it says what its
// source said on one day. Who wants to ask what was known on another day, or keep
// substitutes computed, writes a law with package holiday.
//
// # Concurrency
//
// A [List] is plain data; the calendars made of it are immutable.
package daylist
