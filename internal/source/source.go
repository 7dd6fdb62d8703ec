// Package source keeps text together with the places in it, so that every
// problem of a file can be told at once with line, column and caret.
package source

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Position is a place in a file. Line and Column count from 1; a column
// is a character, not a byte. The zero Position is nowhere in particular.
type Position struct {
	Line, Column int
}

// A Problem is one thing wrong with a file, told so that its author can mend
// it: where, what, and what to write instead.
type Problem struct {
	File    string // the file's name as the caller gave it, may be empty
	At      Position
	Width   int    // how many characters the caret underlines, at least 1
	Line    string // the text of the line, for the caret; may be empty
	Path    string // the place inside the document: versions[1].fee; may be empty
	Message string // what is wrong, without a full stop
	Hint    string // what to write instead; may be empty
}

// Error returns "file:line:column: message; hint", then the line with a caret
// under the place, where they are known.
func (p Problem) Error() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File + ":")
	}
	if p.At.Line > 0 {
		fmt.Fprintf(&b, "%d:%d:", p.At.Line, p.At.Column)
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
	if p.Line != "" {
		p.writeCaret(&b)
	}
	return b.String()
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

// Problems are all the problems of a file or of a set of files, in the order
// of file, line and column. As an error it prints each on lines of its own.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As find a single Problem.
func (p Problems) Unwrap() []error {
	errs := make([]error, len(p))
	for i, problem := range p {
		errs[i] = problem
	}
	return errs
}

// Err returns the problems in their order as an error, nil if there are none.
func (p Problems) Err() error {
	if len(p) == 0 {
		return nil
	}
	sorted := slices.Clone(p)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		if a.At.Line != b.At.Line {
			return a.At.Line - b.At.Line
		}
		return a.At.Column - b.At.Column
	})
	return sorted
}

// A File is a text with its name.
type File struct {
	Name  string
	lines []string
}

// NewFile keeps a text for telling places in it. Lines end with LF, CRLF or CR.
func NewFile(name, text string) *File {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return &File{Name: name, lines: strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n")}
}

// Line returns the text of line n, counted from 1; empty outside the file.
func (f *File) Line(n int) string {
	if f == nil || n < 1 || n > len(f.lines) {
		return ""
	}
	return f.lines[n-1]
}

// Problem returns a problem at a place of the file.
func (f *File) Problem(at Position, width int, message, hint string) Problem {
	p := Problem{At: at, Width: width, Line: f.Line(at.Line), Message: message, Hint: hint}
	if f != nil {
		p.File = f.Name
	}
	return p
}

// Lines returns the number of lines of the file; a text that ends with a line
// break has an empty last line.
func (f *File) Lines() int {
	if f == nil {
		return 0
	}
	return len(f.lines)
}
