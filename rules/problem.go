package rules

import "github.com/statutory-go/statutory/internal/source"

// Problem is one thing wrong with a definition or with facts, told so that
// its author can mend it: where, what, and what to write instead.
type Problem = source.Problem

// Problems are all the problems of a definition or of facts. errors.As finds
// a single [Problem].
type Problems = source.Problems
