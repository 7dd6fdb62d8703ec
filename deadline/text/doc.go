// Package text holds short texts in several languages: the name of a holiday,
// a question to a citizen, the words of an act.
//
// A [Text] travels through the library as one value, so that no layer has to
// know the reader. It falls back in a stated order and never to nothing: see
// [Text.In].
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package text
