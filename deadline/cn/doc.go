// Package cn has what Chinese law knows of days: [Law], from which calendars are
// made, and the conventions of the Administrative Licensing Law, whose limits are
// working days, and of the Civil Code, which counts all days.
//
// Working days follow the yearly schedule of the State Council, with its worked
// weekends. Time for hearings, inspections and expert review is not counted
// (Licensing Law art. 45): [deadline.Excluding]. The values are immutable and safe for concurrent use.
package cn
