package catalogue

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/internal/yamldoc"
	"github.com/statutory-go/statutory/rules/problem"
)

// located is a part of a catalogue with its place.
type located[T any] struct {
	part T
	place
}

// A place is where a part of a catalogue stands in a file. Without a file,
// problems have their path alone.
type place struct {
	root yamldoc.Node
	file bool
	path string // of the part in the file
}

// problem returns a problem at a path below the part, or as near to it as the
// file goes.
func (l place) problem(path, message, hint string) problem.Problem {
	if !l.file {
		return problem.Problem{Path: path, Message: message, Hint: hint}
	}
	at := l.root.Find(l.path + path)
	if at.Kind() != yamldoc.Scalar {
		return at.KeyProblem(message, hint)
	}
	return at.Problem(message, hint)
}

// put gives the problems that have no place yet theirs.
func (l place) put(problems problem.List) problem.List {
	for i, p := range problems {
		if p.File == "" && p.At.Line == 0 {
			problems[i] = l.problem(p.Path, p.Message, p.Hint)
		}
	}
	return problems
}

// find is a [rules.Places] of the part.
func (l place) find(path string, offset, width int) (problem.Problem, bool) {
	if !l.file {
		return problem.Problem{}, false
	}
	return l.root.Place(l.entry(l.path+path), offset, width)
}

// entry makes the path of a value of a parameter that of the entry in the
// file, which can give several values by key.
func (l place) entry(path string) string {
	head, tail, found := strings.Cut(path, ".values[")
	index, rest, _ := strings.Cut(tail, "]")
	left, err := strconv.Atoi(index)
	if !found || err != nil {
		return path
	}
	for i, entry := range l.root.Find(head + ".values").Items() {
		for range valueNodes(entry) {
			if left == 0 {
				return fmt.Sprintf("%s.values[%d]%s", head, i, rest)
			}
			left--
		}
	}
	return path
}

// withoutConsequences leaves out the problems at places that could not be read
// in the first place: they would only show an author what follows from a
// mistake that is reported already.
func withoutConsequences(problems, unread problem.List) problem.List {
	return slices.DeleteFunc(problems, func(p problem.Problem) bool {
		return slices.ContainsFunc(unread, func(u problem.Problem) bool {
			return u.Path != "" && u.File == p.File && (within(u.Path, p.Path) || within(p.Path, u.Path))
		})
	})
}

// within reports whether the place at path lies at or below another.
func within(path, other string) bool {
	rest, ok := strings.CutPrefix(path, other)
	return ok && (rest == "" || other == "" || rest[0] == '.' || rest[0] == '[')
}
