// Package eu has what the law of the European Union knows of days: the conventions of
// Regulation (EEC, Euratom) 1182/71, of the Court of Justice with its days on account of
// distance, and of the General Data Protection Regulation, the Court's official
// holidays, [CourtOfJusticeHolidays], and those of the institutions,
// [InstitutionsInBrussels] and [InstitutionsInLuxembourg], from which calendars are made.
//
// The regulation's public holidays are those of the Member State or institution in which
// the action is to be taken (art. 2): give a calendar of that place. What was read of the
// regulation are quotations of art. 3(1), and secondary sources for art. 3(2)(c), 3(4) and
// 3(5); all else is marked unverified. The values are immutable and safe for concurrent
// use.
package eu
