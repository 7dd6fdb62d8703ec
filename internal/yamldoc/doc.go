// Package yamldoc reads YAML that people write by hand into Go values, and
// reports everything that is wrong with it at once, each with line, column and
// caret.
//
// [Parse] turns text into a [Node] and reports what makes it no YAML, or
// YAML of a kind that nobody should maintain: duplicate keys, merge keys,
// tags of one's own, aliases that explode, tabs, a byte order mark. [Decode]
// walks the document along a Go type by reflection: the `json` tag names a
// key, the `doc` tag says "required", the `example` tag what to write; unknown
// keys are refused. Types that have a shorter spelling than their fields bring
// a [Codec]. The same walk backwards is [YAML], and along the type alone it
// is [Schema], so that reader, writer and JSON Schema cannot drift apart.
//
// Goals: no value is ever guessed (a number stays the characters it was written
// with), no problem hides another, a place is exact to the character, inside
// folded and quoted scalars too. Not a goal: YAML in general.
//
// A Format and a Node may be shared among goroutines once made.
package yamldoc
