// Package kr has what Korean law knows of days: [Law], from which calendars are
// made, and the conventions of the Civil Petitions Treatment Act, for requests to
// the administration, and of the Civil Act, which counts all else by way of the
// General Act on Public Administration art. 6.
//
// The numbering of the petitions act's computing article (18 or 19) varies
// between versions. The values are immutable and safe for concurrent use.
package kr
