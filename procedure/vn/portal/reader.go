package portal

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/internal/source"
)

// reader reads one file and remembers which of its values found a place.
type reader struct {
	name     string
	data     []byte
	zone     *time.Location
	lines    *source.File // made when the first problem needs it
	placed   map[*node]bool
	problems []problem.Problem
}

func (r *reader) add(f fault) { r.problems = append(r.problems, r.problem(f)) }

// mostPlaced is how many problems of a record say their line: finding one
// takes the reading of all before it. The others say their path.
const mostPlaced = 100

func (r *reader) problem(f fault) problem.Problem {
	p := problem.Problem{File: r.name, Path: f.path, Message: f.message, Hint: f.hint}
	if f.at > 0 && len(r.data) <= MaxBytes && len(r.problems) < mostPlaced {
		if r.lines == nil {
			r.lines = source.NewFile(r.name, string(r.data))
		}
		p.At = source.After(r.data[:min(f.at, len(r.data))])
		p.Width, p.Line = 1, r.lines.Line(p.At.Line)
		if !utf8.ValidString(p.Line) { // it shows as one U+FFFD for each byte
			p.Line = string([]rune(p.Line))
		}
	}
	return p
}

// wrong notes a value of another type than the portal gives it. It stays out
// of the model and so is kept aside.
func (r *reader) wrong(n *node, want string) {
	r.add(fault{at: n.at, path: n.path(), message: fmt.Sprintf("this is %s, not %s", n.kind, want), hint: "it was not read; it is kept as written"})
}

// unplace takes back that a value and what is in it found a place.
func (r *reader) unplace(n *node) {
	if n == nil {
		return
	}
	delete(r.placed, n)
	for _, item := range n.items {
		r.unplace(item)
	}
}

// given returns the value of a name if it has the kind that the portal gives
// it. Null and a missing name are nil; another kind is reported.
func (r *reader) given(n *node, name string, want kind) *node {
	value := n.member(name)
	switch {
	case value == nil:
	case value.kind == want:
		return value
	case value.kind == nullKind:
		r.placed[value] = true
	default:
		r.wrong(value, want.String())
	}
	return nil
}

// text reads a text; null and a missing name are the empty text. One of signs
// that show nothing is kept aside.
func (r *reader) text(n *node, name string) string {
	value := r.given(n, name, textKind)
	if value == nil {
		return ""
	}
	r.placed[value] = !value.halved && (!isBlank(value.text) || strings.TrimSpace(value.text) == "")
	return value.text
}

// flag reads true or false; it is false where it is not said.
func (r *reader) flag(n *node, name string) bool {
	value := r.given(n, name, boolKind)
	if value == nil {
		return false
	}
	r.placed[value] = true
	return value.isTrue()
}

// objects reads a list of objects. A member of another kind is reported and
// left out.
func (r *reader) objects(n *node, name string) []*node {
	value := r.given(n, name, listKind)
	if value == nil {
		return nil
	}
	if len(value.items) == 0 {
		r.placed[value] = true
	}
	var found []*node
	for _, item := range value.items {
		if item.kind != objectKind {
			r.wrong(item, "an object")
			continue
		}
		found = append(found, item)
	}
	return found
}

// vi returns a text of the record, which is in Vietnamese. One that shows
// nothing is no text.
func vi(s string) text.Text {
	if isBlank(s) {
		return text.Text{}
	}
	return text.New("vi", strings.TrimSpace(s))
}
