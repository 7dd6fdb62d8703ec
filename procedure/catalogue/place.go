package catalogue

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/yamldoc"
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

// stands names the file that the part stands in, empty where there is none.
func (l place) stands() string {
	if !l.file {
		return ""
	}
	return "it is declared in " + l.root.File() + " already"
}

// places are parts of files, by file.
type places map[string]*placesOf

// placesOf are parts of one file, and what they stand in.
type placesOf struct{ at, above map[string]bool }

// unreadPlaces gathers the places that could not be read.
func unreadPlaces(problems problem.List) places {
	all := places{}
	for _, p := range problems {
		if p.Path == "" {
			continue
		}
		of := all[p.File]
		if of == nil {
			of = &placesOf{map[string]bool{}, map[string]bool{}}
			all[p.File] = of
		}
		of.at[p.Path] = true
		for outer := range outerPaths(p.Path) {
			of.above[outer] = true
		}
	}
	return all
}

// withoutConsequences leaves out the problems at, in and around the places:
// they would only show an author what follows from a mistake that is reported
// already.
func (all places) withoutConsequences(problems problem.List) problem.List {
	return slices.DeleteFunc(problems, func(p problem.Problem) bool {
		of := all[p.File]
		if of == nil {
			return false
		}
		for outer := range outerPaths(p.Path) {
			if of.at[outer] {
				return true
			}
		}
		return of.at[p.Path] || of.above[p.Path]
	})
}

// outerPaths yields the paths of what a part stands in, the whole file last.
func outerPaths(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for path != "" {
			path = path[:max(0, strings.LastIndexAny(path, ".["))]
			if !yield(path) {
				return
			}
		}
	}
}
