package portal

import (
	"bytes"
	"fmt"
	"time"

	"github.com/statutory-go/statutory/internal/source"
)

// MaxBytes is the size of the longest file that is read: 8 MiB, two hundred
// times a long record of the portal. A longer one is refused with the place
// in the record where the limit lies, so that it can be told what swells.
const MaxBytes = 8 << 20

// A Problem is one thing wrong with a file: its name, line and column, the
// path inside the JSON, what is wrong and what to write instead.
type Problem = source.Problem

// Read reads one record as the National Public Service Portal answers it:
// {"code": …, "data": {…}}. The name is that of the file, for problems.
//
// The portal writes days as instants, milliseconds since 1970; zone says in
// which zone they are days: UTC+7 for Viet Nam. A nil zone is UTC.
//
// A file that is no record (cut off, not JSON, not UTF-8, longer than
// [MaxBytes], of another shape) is an error, which is a [Problem]. A record
// with a field of the wrong type is read; the field is among its Kept values
// and told in its Problems.
func Read(name string, data []byte, zone *time.Location) (*Record, error) {
	if zone == nil {
		zone = time.UTC
	}
	r := &reader{name: name, data: data, zone: zone, placed: map[*node]bool{}}
	root, stop := r.open()
	if stop != nil {
		return nil, r.problem(*stop)
	}
	record := &Record{file: name, root: root}
	if stop := r.record(root, record); stop != nil {
		return nil, r.problem(*stop)
	}
	record.kept = r.kept(root)
	record.problems = r.problems
	return record, nil
}

// open checks size, encoding and syntax, in this order.
func (r *reader) open() (*node, *fault) {
	if len(r.data) > MaxBytes {
		return nil, tooLong(r.data)
	}
	if without, marked := bytes.CutPrefix(r.data, []byte(utf8Mark)); marked {
		r.data = without
		r.add(fault{message: "the file begins with a byte order mark", hint: "it was skipped; save the file as UTF-8 without one (RFC 8259, section 8.1)"})
	}
	if len(r.data) == 0 {
		return nil, &fault{message: "the file is empty"}
	}
	if stop := checkEncoding(r.data); stop != nil {
		return nil, stop
	}
	root, flaws, stop := parse(r.data)
	for _, flaw := range flaws {
		r.add(flaw)
	}
	return root, stop
}

func tooLong(data []byte) *fault {
	stop := &fault{
		message: fmt.Sprintf("the file is longer than %d bytes", MaxBytes),
		hint:    "no record of the portal is; the limit lies in the value named here",
	}
	if _, _, cut := parse(data[:MaxBytes]); cut != nil && cut.truncated {
		stop.path = cut.path
	}
	return stop
}

// reader reads one file and remembers which of its values found a place.
type reader struct {
	name     string
	data     []byte
	zone     *time.Location
	lines    *source.File // made when the first problem needs it
	placed   map[*node]bool
	problems []Problem
}

func (r *reader) add(f fault) { r.problems = append(r.problems, r.problem(f)) }

func (r *reader) problem(f fault) Problem {
	p := Problem{File: r.name, Path: f.path, Message: f.message, Hint: f.hint}
	if f.at > 0 && len(r.data) <= MaxBytes {
		if r.lines == nil {
			r.lines = source.NewFile(r.name, string(r.data))
		}
		p.At = position(r.data, f.at)
		// What is not UTF-8 shows as one U+FFFD for each byte.
		p.Width, p.Line = 1, string([]rune(r.lines.Line(p.At.Line)))
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

// text reads a text; null and a missing name are the empty text.
func (r *reader) text(n *node, name string) string {
	value := n.member(name)
	switch {
	case value == nil:
		return ""
	case value.kind == textKind:
		r.placed[value] = !value.halved
		return value.text
	case value.kind == nullKind:
		r.placed[value] = true
		return ""
	}
	r.wrong(value, "a text")
	return ""
}

// flag reads true or false; ok is false where it is not said.
func (r *reader) flag(n *node, name string) (set, ok bool) {
	value := n.member(name)
	switch {
	case value == nil:
		return false, false
	case value.kind == boolKind:
		r.placed[value] = true
		return value.isTrue(), true
	case value.kind == nullKind:
		r.placed[value] = true
		return false, false
	}
	r.wrong(value, "true or false")
	return false, false
}

// objects reads a list of objects. A member of another kind is told and left
// out.
func (r *reader) objects(n *node, name string) []*node {
	value := n.member(name)
	switch {
	case value == nil:
		return nil
	case value.kind == nullKind:
		r.placed[value] = true
		return nil
	case value.kind != listKind:
		r.wrong(value, "a list")
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

// object reads an object, nil where there is none.
func (r *reader) object(n *node, name string) *node {
	value := n.member(name)
	switch {
	case value == nil:
		return nil
	case value.kind == objectKind:
		return value
	case value.kind == nullKind:
		r.placed[value] = true
		return nil
	}
	r.wrong(value, "an object")
	return nil
}

func position(data []byte, at int) source.Position {
	line, column := 1, 1
	for i, c := range string(data[:min(at, len(data))]) {
		switch {
		case c == '\r' && i+1 < len(data) && data[i+1] == '\n':
		case c == '\n' || c == '\r':
			line, column = line+1, 1
		default:
			column++
		}
	}
	return source.Position{Line: line, Column: column}
}
