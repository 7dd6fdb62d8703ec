// Package cn has conventions of Chinese law: the Administrative Licensing Law,
// whose limits are working days, and the Civil Code, which counts all days.
//
// Working days follow the yearly schedule of the State Council, with its
// worked weekends: give a calendar that has it. Time for hearings,
// inspections and expert review is not counted (Licensing Law art. 45):
// [deadline.Excluding]. The values are immutable and safe for concurrent use.
package cn
