// Package jp has conventions of Japanese law: Civil Code arts 138 to 143, and
// the Act on Holidays of Administrative Organs for requests to organs of the
// state.
//
// The administration rests on Saturdays, Sundays, national holidays and from
// 29 December to 3 January: give a calendar with those. The values are
// immutable and safe for concurrent use.
package jp
