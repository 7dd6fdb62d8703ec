// Package rickar makes lists of days off from the holidays of github.com/rickar/cal/v2,
// for every country that it has and the library has no law of. It is a module of its
// own.
//
//	list, err := rickar.List(nz.Holidays, daylist.List{Name: "nz", Coverage: date.MustYears(2026, 2027), Rest: calendar.Weekend(time.Saturday, time.Sunday)})
//	cal, err := list.Calendar()
//
// # What is guarded
//
// The holidays of rickar/cal are rules that go on for ever, and a year of which a
// rule knows nothing looks there like a year without that holiday. Here the coverage is
// the caller's to state, and a rule that has no day in one of its years is an error
// unless the caller says that the holiday is not kept every year. So is one that such a
// rule with an offset has in the year 1.
//
// Its substitutes are moved by fixed steps, so that two can land on one day, or one on
// another holiday or on weekly rest. Here that is an error that names both, and the
// caller gives the day on which the law puts one of them.
//
// It compares time zones by pointer and loses all holidays for a zone that was loaded
// twice. Here no zone is asked: a holiday is a day. It also caches on reading, which
// races; here rules are only computed, and the calendar made is immutable.
//
// # Non-goals
//
// Whether the rules are right is the library's: see examples/comparison, which holds
// the calendars of this library against them day by day. Nothing says since when a day
// was known.
package rickar
