// Package ca has conventions of federal law of Canada: sections 26 to 28 of the
// Interpretation Act. Its holidays hold Sundays and no Saturdays (s. 35 [unverified]):
// give a calendar of that kind. The values are immutable and safe for concurrent
// use.
package ca
