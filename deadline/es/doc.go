// Package es has what Spanish administrative law knows of days: [Law], the days that
// are off throughout Spain, from which calendars are made, and the conventions of
// articles 30, 31 and 43 of Ley 39/2015.
//
// A day off at the citizen's place or at the authority's seat is off (30.6):
// give a calendar in which the two are combined, except for electronic
// registers, which have only their own (31.3). The values are immutable and
// safe for concurrent use.
package es
