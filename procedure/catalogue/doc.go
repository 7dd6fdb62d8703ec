// Package catalogue holds procedures that were checked together with the facts
// and parameters that they share, and reads and writes their files.
//
// [Load] makes a [Catalogue] of a folder. [Catalogue.Assess] answers for one
// procedure, [Catalogue.Entitled] for all of them at once.
//
// # Files
//
// One YAML file holds one procedure with its versions; facts and parameters
// that several procedures share have files of their own. The first key of each
// says what it is: "statutory: procedure/v1", "facts/v1", "parameters/v1". The
// key "profile" of a procedure names the profile, of those given to [Load], that
// it is written under. Texts are a string or one for each language, a citation
// is "art. 3(1) Decree 176/2025/ND-CP" or its parts, {style: german, act: VwVfG,
// article: 31} where a legal order cites otherwise, conditions are CEL. Package
// schema has the JSON Schemas with every key, which let an editor complete and
// check them; the quickstart's social-pension.yaml shows a whole procedure with
// the usual ones.
//
// # Concurrency
//
// A Catalogue is immutable and safe for concurrent use. Procedures and versions
// handed out are deep copies that belong to the caller.
package catalogue
