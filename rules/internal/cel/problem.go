package cel

import (
	"slices"
	"strings"

	"github.com/statutory-go/statutory/rules/internal/tree"
)

// A Problem is one thing wrong with an expression: where in its text, what,
// and what to write instead.
type Problem struct {
	At      tree.Span
	Message string // without a full stop
	Hint    string // may be empty
}

// Error returns message and hint.
func (p Problem) Error() string {
	if p.Hint == "" {
		return p.Message
	}
	return p.Message + "; " + p.Hint
}

// Problems are all that is wrong with an expression, in the order of its
// text.
type Problems []Problem

// Error returns the problems one to a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

func (p Problems) err() error {
	if len(p) == 0 {
		return nil
	}
	slices.SortStableFunc(p, func(a, b Problem) int { return a.At.Offset - b.At.Offset })
	return p
}
