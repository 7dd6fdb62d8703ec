// Package cel compiles rule expressions: CEL in its syntax, with exact
// decimals, money, days and legal time for a library, and without binary
// floating point, clocks and regular expressions.
//
// An [Env] holds the facts and parameters that expressions may name.
// [Env.Compile] has cel-go parse the text, gives every part a type of package
// expr, reads bare numbers as what stands beside them, has cel-go's checker
// confirm the result and returns a program of package expr. Mistakes come
// back all at once, each with its place and what to write instead.
//
// # Goals
//
// This is the only package that imports cel-go. Meaning on complete facts is
// that of cel-go, which the tests hold it to.
//
// # Non-goals
//
// The package evaluates nothing.
//
// # Concurrency
//
// An Env is immutable and safe for concurrent use.
package cel
