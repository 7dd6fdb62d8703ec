// Package text holds what is said to people, in as many languages as there
// are words for.
//
// A [Text] has the words of whoever wrote a file or a program: the name of a
// holiday, a question to a citizen. A [Sentence] is what the library itself
// says: the key of a [Phrase] and values, put into words only when somebody
// reads it. English and Vietnamese are built in; a [Catalogue] that the caller
// passes along adds a [Language], or an office's own wording:
//
//	reasons.In("vi")
//	reasons.In("de", catalogue)
//
// Whatever is said has this method In, numbers and days too, so that values
// inside a sentence are written as its language writes them.
//
// # Concurrency
//
// All values are immutable and safe for concurrent use.
package text
