// Package tw has what Taiwan's law knows of days: [Law], from which calendars are
// made, and the convention of the Administrative Procedure Act art. 48.
//
// Which days are off is judged by the administration's own calendar: a
// Saturday that is worked to make up for another day is a working day (letter
// of the Ministry of Justice 0990004718), and a holiday of employees on which
// the office works is none. The values are immutable and safe for concurrent
// use.
package tw
