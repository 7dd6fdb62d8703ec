// Package procedure describes administrative procedures as the law lays them
// down, version by version, and says for one person on one day who is
// entitled, what to bring, what it costs and when it must be decided, and why.
//
// A [Procedure] has [Version]s, each valid for an interval of days. Both are
// plain data: written in YAML, imported from a register or built in Go. A
// [Catalogue] is what they become once they have been checked together with
// the facts and parameters that they share; [Load] reads one from files.
// [Catalogue.Assess] answers for one procedure, [Catalogue.Entitled] for all
// of them at once.
//
// Names follow CPSV-AP 3.2, CCCEV 2.1 and Decree 63/2010/ND-CP art. 8(2),
// whichever is more exact; the comment of each type says which.
//
// # Files
//
// One YAML file holds one procedure with its versions; facts and parameters
// that several procedures share have files of their own. The first key of each
// says what it is: "statutory: procedure/v1", "facts/v1", "parameters/v1". Texts
// are a string or one for each language, a citation is "Decree 176/2025/ND-CP
// art. 3(1)" or its parts, conditions are CEL. [Schema] returns the JSON Schema
// that lets an editor complete and check them. The quickstart's
// social-pension.yaml shows every part.
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
// listed as not modelled, with its text. A condition on a missing fact is
// undetermined; nothing is assumed.
//
// # Goals and non-goals
//
// The goal is that a lawyer recognises the law in the YAML and a clerk the
// answer in the assessment. It is no workflow engine: what happened to one
// request is the business of package dossier. It stores nothing and knows no
// clock.
//
// # Concurrency
//
// A Catalogue is immutable and safe for concurrent use. Procedures and versions
// handed out are deep copies that belong to the caller.
package procedure
