package rules

import (
	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// Fact is something about a person or a case that rules ask for: what CCCEV
// calls an Information Concept.
type Fact struct {
	Name     string // a CEL identifier, such as birth_date
	Type     Type
	Label    text.Text // "Date of birth"
	Question text.Text // "When were you born?"
	Help     text.Text
	Evidence []string // codes of the documents that prove it
	// Sensitive values are redacted in texts, JSON and logs unless asked for.
	Sensitive bool
	// Optional facts can be known to be absent, which has() asks. One that is
	// not optional is either known or missing.
	Optional bool
	Basis    []legal.Basis
	// Derived, if given, is how the fact follows from others. What is missing
	// is always told in the base facts it rests on.
	Derived Expression
	// OrGiven lets a derived fact be given instead of what it derives from:
	// an age where no date of birth is known. What is given must agree with
	// what follows, if both are known.
	OrGiven bool
	// Today marks the fact, a date, that stands for the day of the question:
	// where it is not given, it is the day whose law applies.
	Today bool
	At    Place
}
