// Package convention holds what one act lays down about counting time: whether
// the day of the event counts, what a month is, where a limit ends that would
// end on a day off.
//
// A [Convention] is a name, a legal basis and [Dimensions]: one small enum for
// each question of counting, each with its [Provision]. A question that the act
// leaves open stays open here; package deadline answers with every reading or
// refuses. The packages of the legal orders, such as vn and eu, return
// conventions with their citations.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package convention
