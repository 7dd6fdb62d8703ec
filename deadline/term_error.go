package deadline

import (
	"errors"
	"fmt"
)

// ErrTerm is what every *TermError is, for [errors.Is].
var ErrTerm = errors.New("not a usable term")

// A TermError is a text that is no term, or a term that cannot be counted:
// its amount is out of range, the convention does not know its unit, or it
// needs what the question does not give.
type TermError struct {
	Text   string // what was given
	Term   Term   // the term, where there is one
	Reason string // what is wrong with it, and what to write instead
}

func (e *TermError) Error() string {
	if e.Text == "" {
		return e.Reason
	}
	if e.Term.IsZero() {
		return fmt.Sprintf("%q is not a term: %s", e.Text, e.Reason)
	}
	return fmt.Sprintf("term %s: %s", e.Text, e.Reason)
}

// Unwrap returns ErrTerm.
func (e *TermError) Unwrap() error { return ErrTerm }
