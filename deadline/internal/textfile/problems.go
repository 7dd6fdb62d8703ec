package textfile

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/problem"
)

// mostProblems is how many problems of a file are told one by one.
const mostProblems = 1_000

// Problems gathers what is wrong with a file while it is read.
type Problems struct {
	File string // what errors call it
	list problem.List
	more int // beyond mostProblems
}

// Add adds a problem of a line, 0 for the file as a whole, and a field, empty for the
// whole line. The format is what is wrong and, behind its first semicolon, what to
// write instead.
func (p *Problems) Add(line int, field, format string, args ...any) {
	if len(p.list) == mostProblems {
		p.list = append(p.list, problem.Problem{File: p.File, At: problem.Position{Line: line}})
	}
	if len(p.list) > mostProblems {
		p.more++
		p.list[mostProblems].Message = fmt.Sprintf("%d more problems from here on", p.more)
		return
	}
	wrong, instead, _ := strings.Cut(format, "; ")
	n := min(strings.Count(wrong, "%"), len(args))
	p.list = append(p.list, problem.Problem{File: p.File, At: problem.Position{Line: line}, Path: field,
		Message: fmt.Sprintf(wrong, args[:n]...), Hint: fmt.Sprintf(instead, args[n:]...)})
}

// Take adds a problem as it is, of this file.
func (p *Problems) Take(one problem.Problem) {
	one.File = p.File
	p.list = append(p.list, one)
}

// IsFull reports whether further problems are only counted, so that nobody need look
// for their lines.
func (p *Problems) IsFull() bool { return len(p.list) > mostProblems }

// Len returns how many there are.
func (p *Problems) Len() int { return len(p.list) }

// Err returns them in order of line, nil if there are none.
func (p *Problems) Err() error { return p.list.Err() }
