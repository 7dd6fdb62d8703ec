// Package de has what German law knows of days: the holidays of the sixteen states,
// each a function such as [Berlin], from which calendars are made, and the conventions
// of the Civil Code (BGB §§ 186-193), the Administrative Procedure Act (VwVfG § 31 and
// the fiction of delivery of § 41) and the Code of Civil Procedure for hours (ZPO §
// 222).
//
// Where a state has a holiday in some municipalities alone, there is a second function
// with it: [BavariaWithAssumption], [Augsburg], [SaxonyWithCorpusChristi],
// [ThuringiaWithCorpusChristi]. Which municipality is which is not in the library.
//
// The conventions were read as in force in 2022. The values are immutable and
// safe for concurrent use.
package de
