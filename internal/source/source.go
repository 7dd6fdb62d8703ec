// Package source finds places in texts that people wrote, and the name that
// one of them probably meant.
package source

import (
	"strings"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/problem"
)

// A File is a text with its name.
type File struct {
	Name  string
	lines []string
}

// NewFile keeps a text for finding places in it. Lines end with LF, CRLF or CR.
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

// Lines returns the number of lines of the file; a text that ends with a line
// break has an empty last line.
func (f *File) Lines() int {
	if f == nil {
		return 0
	}
	return len(f.lines)
}

// Problem returns a problem at a place of the file.
func (f *File) Problem(at problem.Position, width int, message, hint string) problem.Problem {
	p := problem.Problem{At: at, Width: width, Line: f.Line(at.Line), Message: message, Hint: hint}
	if f != nil {
		p.File = f.Name
	}
	return p
}

// InText returns a problem, still without words, about width characters at an
// offset of a text that stands for itself: an expression written in Go, say.
// Offset and width count characters, not bytes; an offset outside the text is
// its end nearest to it.
func InText(s string, offset, width int) problem.Problem {
	at := problem.Position{Line: 1, Column: 1}
	for _, r := range s {
		if offset <= 0 {
			break
		}
		offset--
		at.Column++
		if r == '\n' {
			at = problem.Position{Line: at.Line + 1, Column: 1}
		}
	}
	return NewFile("", s).Problem(at, width, "", "")
}

// After returns the place just after the beginning of a file.
func After(beginning []byte) problem.Position {
	s := strings.ReplaceAll(strings.ReplaceAll(string(beginning), "\r\n", "\n"), "\r", "\n")
	last := s[strings.LastIndexByte(s, '\n')+1:]
	return problem.Position{Line: strings.Count(s, "\n") + 1, Column: utf8.RuneCountInString(last) + 1}
}
