// Package problem says what is wrong with something that a person wrote, a
// definition, a file or the facts of a case, so that its author can mend it:
// where it is, what it is, and what to write instead.
//
// Whoever checks such a thing reports everything that is wrong with it at
// once. The error is then a [List]; [errors.As] finds the list in it, or a
// single [Problem].
package problem

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Position is a place in a file. Line and Column count from 1; a column
// is a character, not a byte, and column 0 is the line as a whole. The zero Position
// is nowhere in particular.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

// A Problem is one thing that is wrong. What is not known of its place is
// zero: a definition that was written in Go has a Path alone.
type Problem struct {
	File    string   `json:"file,omitempty"` // the file's name as the caller gave it
	At      Position `json:"at,omitzero"`
	Width   int      `json:"width,omitempty"` // how many characters the caret underlines, at least 1
	Line    string   `json:"line,omitempty"`  // the text of the line, for the caret
	Path    string   `json:"path,omitempty"`  // the place inside the document: versions[1].fees[0], a column
	Message string   `json:"message"`         // what is wrong, without a full stop
	Hint    string   `json:"hint,omitempty"`  // what to write instead; may be empty
}

// Error returns "file:line:column: path: message; hint", then the line with a
// caret under the place; of all that what is known.
func (p Problem) Error() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File + ":")
	}
	if p.At.Line > 0 {
		fmt.Fprintf(&b, "%d:", p.At.Line)
	}
	if p.At.Line > 0 && p.At.Column > 0 {
		fmt.Fprintf(&b, "%d:", p.At.Column)
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	if p.Path != "" {
		b.WriteString(p.Path + ": ")
	}
	b.WriteString(p.Message)
	if p.Hint != "" {
		b.WriteString("; " + p.Hint)
	}
	var caret strings.Builder
	if p.Line != "" {
		p.writeCaret(&caret)
	}
	return cut(b.String(), longestError-caret.Len()) + caret.String()
}

// The longest line that is printed whole; of a longer one only the
// neighbourhood of the problem is shown.
const widestLine = 120

func (p Problem) writeCaret(b *strings.Builder) {
	line, column := strings.ReplaceAll(p.Line, "\t", " "), p.At.Column
	if runes := []rune(line); len(runes) > widestLine {
		from := max(0, min(column-1-widestLine/2, len(runes)-widestLine))
		line = string(runes[from : from+widestLine])
		column -= from
	}
	width := max(1, min(p.Width, utf8.RuneCountInString(line)-column+1))
	fmt.Fprintf(b, "\n%5d | %s\n      | %s%s", p.At.Line, line,
		strings.Repeat(" ", max(0, column-1)), strings.Repeat("^", width))
}

// A List is everything that is wrong, in the order of file, line and column.
// As an error it prints each problem on lines of its own, and no more than
// 4 KB: how many are left out in the middle is said.
type List []Problem

func (l List) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.Error()
	}
	return joined(lines)
}

// Unwrap lets [errors.As] find a single Problem.
func (l List) Unwrap() []error {
	errs := make([]error, len(l))
	for i, p := range l {
		errs[i] = p
	}
	return errs
}

// Err returns the problems in their order as an error, nil if there are none.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), a.At.Line-b.At.Line, a.At.Column-b.At.Column)
	})
	return sorted
}
