// Package procedure describes administrative procedures as the law lays them
// down, version by version.
//
// A [Procedure] has [Version]s, each valid for an interval of days. Both are
// plain data: written in YAML, imported from a register or built in Go. Package
// catalogue reads and holds many of them, with the facts and parameters that
// they share; package assessment says what a version answers for one person.
//
// Names follow CPSV-AP 3.2, CCCEV 2.1 and Decree 63/2010/ND-CP art. 8(2),
// whichever is more exact; the comment of each type says which. The tags name
// the keys by which files write the fields.
//
// # Profiles
//
// What a country or an office lays down for all its procedures is a [Profile]:
// which offices, channels and outcomes there are, which parts are obligatory, in
// which words terms are written. A procedure names it by its ID; the zero Profile
// is the neutral one.
//
// # Two times
//
// Every question is asked as of the law of a day, as known on a day. A version
// that was not yet known then plays no part, nor does the end that it put to
// the version before it.
//
// # What is not known
//
// A fact of law that was read in no source is marked unverified, and every
// output shows the mark. A condition that the law states and no rule checks is
// listed as not modelled, with its text.
//
// # Goals and non-goals
//
// The goal is that a lawyer recognises the law in the data. It is no workflow
// engine: what happened to one request is the business of package dossier.
package procedure
