// Package lawfile writes a law, with its statutes, its notices and the days on which
// each was known, to one JSON file and reads it back, so that an office keeps its
// calendar in a file that it edits.
//
//	law, err := lawfile.Read(file, "office.json", time.LoadLocation)
//	cal, err := law.AsKnown(today)
//
// # The file
//
// A file is one object. Its keys are those of [holiday.Definition], after a first key
// that says what it is. What fits on a line stands on one line, so that rules and
// notices are rows of a table:
//
//	{
//	  "statutory": "law/v1",
//	  "name": "town hall",
//	  "coverage": {"first": "2026-01-01", "last": "2027-12-31"},
//	  "rest": [{"weekdays": ["saturday", "sunday"]}],
//	  "statutes": [
//	    {
//	      "id": "standing orders",
//	      "basis": {"act": "Standing Orders", "article": "4"},
//	      "known": {"day": "2020-01-15"},
//	      "during": {"first": "2020-02-01"},
//	      "rules": [
//	        {"id": "new-year", "name": "New Year's Day", "on": [{"kind": "fixed", "month": 1, "day": 1}]},
//	        {"id": "good-friday", "name": "Good Friday", "on": [{"kind": "easter", "first": -2, "last": -2}]}
//	      ],
//	      "substitutions": [{"move": "to_next"}]
//	    }
//	  ],
//	  "notices": [
//	    {"id": "storm", "known": {"day": "2026-02-02"}, "closures": [{"days": {"first": "2026-02-03", "last": "2026-02-03"}, "name": "storm"}]}
//	  ]
//	}
//
// A day is written as in ISO 8601 and a text as a string or, in several languages, as
// {"en": …, "vi": …}. A day of the week is its English word. What has its usual value
// is left out; null is not written. The kinds of a rule's days, with their keys:
//
//	fixed           month, day            every year
//	nth             month, number, weekday   the second Monday, or with -1 the last
//	on_or_after     month, day, weekday   the first such weekday from a day on
//	easter          first, last           days after Easter Sunday; -2 is Good Friday
//	orthodox_easter first, last           likewise
//	lunisolar       calendar, month, day  vietnamese, chinese, korean or japanese
//	solar_term      calendar, term        the Sun's longitude in degrees
//	once            date                  a single day
//
// With first and last, any of them is the run of days so many after its own day.
//
// The JSON Schema is law/v1 of package schema. A key "$schema", by which editors
// find it, is passed over.
//
// # Why JSON and not CSV
//
// A law is not a list of days: a rule has a pattern and a basis, a notice has swaps
// and choices. A CSV of it would be several tables that name each other's rows. Who
// has only days off keeps them as a CSV, with package daylist.
//
// # Why the zone is the caller's
//
// Office hours name a time zone, and zones are loaded from outside of the library.
// [Read] takes the function that loads one, time.LoadLocation in most programs.
//
// # Non-goals
//
// A file does not say for which office a law is asked; that is the caller's
// [holiday.Law.ForOffice]. Comments have no place in JSON: what is to be remembered
// of a decision is its basis.
package lawfile
