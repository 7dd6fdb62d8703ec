// Package de has conventions of German law: the Civil Code (BGB §§ 186-193),
// the Administrative Procedure Act (VwVfG § 31 and the fiction of delivery of
// § 41) and the Code of Civil Procedure for hours (ZPO § 222).
//
// The provisions were read as in force in 2022. The values are immutable and
// safe for concurrent use.
package de
