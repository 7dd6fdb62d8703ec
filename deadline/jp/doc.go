// Package jp has what Japanese law knows of days: [Law], of the Act on National
// Holidays, from which calendars are made; and the conventions of Civil Code arts
// 138 to 143, of the Act on Holidays of Administrative Organs for requests to
// organs of the state, and of the Act on General Rules for National Taxes.
//
// The administration rests on Saturdays, Sundays, national holidays and from
// 29 December to 3 January: [AdministrativeOrgans] has those. The values are
// immutable and safe for concurrent use.
package jp
