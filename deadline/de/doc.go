// Package de has what German law knows of days: the holidays of the sixteen states,
// each a function such as [Berlin], from which calendars are made, and the conventions
// of the Civil Code (BGB §§ 186-193), the Administrative Procedure Act (VwVfG § 31 and
// the fiction of delivery of § 41) and its like in tax law (AO §§ 108, 122) and in social
// security (SGB X §§ 26, 37), and the Codes of Civil (ZPO § 222) and of Administrative
// Court Procedure (VwGO §§ 57, 74).
//
// Where a state has a holiday in some municipalities alone, there is a second function
// with it: [BavariaWithAssumption], [Augsburg], [SaxonyWithCorpusChristi],
// [ThuringiaWithCorpusChristi]. Which municipality is which is not in the library.
//
// The conventions were read as in force in 2022, § 26 SGB X and § 57 VwGO later. The
// values are immutable and safe for concurrent use.
package de
