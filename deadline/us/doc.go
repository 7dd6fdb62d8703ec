// Package us has what federal law of the United States knows of days: [Law], from
// which calendars are made, and the conventions of rule 6 of the Federal Rules of
// Civil Procedure, of its parallel in the Appellate Rules, of the Freedom of Information
// Act, and of states: California, Illinois, New Mexico, New York.
//
// The calendars have no state's holidays. These count only for periods measured
// after an event (rule 6(a)(6)(C)): give a calendar with them for a forward count and
// one without for a backward count. A clerk's office that cannot be reached on the
// last day (6(a)(3)) is [deadline.Unreachable]. The values are immutable and safe
// for concurrent use.
package us
