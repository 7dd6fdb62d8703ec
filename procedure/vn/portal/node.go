package portal

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// kind is what a JSON value is.
type kind uint8

const (
	nullKind kind = iota
	boolKind
	numberKind
	textKind
	listKind
	objectKind
)

func (k kind) String() string {
	return [...]string{"null", "true or false", "a number", "a text", "a list", "an object"}[k]
}

// node is one value of a JSON document with everything the file said about
// it: names in their order, each literal as it was written, and where it
// stands. A node is not changed once it is parsed.
type node struct {
	kind   kind
	parent *node
	index  int    // place in the parent
	name   string // name in the parent, if that is an object
	quoted []byte // that name as written
	raw    []byte // the literal as written, for all but lists and objects
	text   string // what a text says
	halved bool   // the text has half of a character, which no text can say
	at     int    // offset of the first byte in the file
	items  []*node
}

// member returns the value of that name, nil if there is none. Of several the
// last one counts.
func (n *node) member(name string) *node {
	if n == nil || n.kind != objectKind {
		return nil
	}
	for _, item := range slices.Backward(n.items) {
		if item.name == name {
			return item
		}
	}
	return nil
}

// path returns the place of the value inside the document:
// data.executionMethods[1].processingTime.
func (n *node) path() string {
	if n == nil || n.parent == nil {
		return ""
	}
	above := n.parent.path()
	if n.parent.kind == listKind {
		return above + "[" + strconv.Itoa(n.index) + "]"
	}
	return joinPath(above, n.name)
}

// isPlain reports whether a name can stand in a path without quotes.
func isPlain(name string) bool {
	for i, r := range name {
		letter := r == '_' || r == '$' || unicode.IsLetter(r)
		if !letter && (i == 0 || r != '-' && !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

func joinPath(above, name string) string {
	if !isPlain(name) {
		return above + "[" + strconv.Quote(name) + "]"
	}
	if above == "" {
		return name
	}
	return above + "." + name
}

// appendJSON appends the value with every literal as it was written and
// without the blanks between them. No value is null.
func (n *node) appendJSON(b []byte) []byte {
	if n == nil {
		return append(b, "null"...)
	}
	switch n.kind {
	case listKind:
		return append(n.appendItems(append(b, '[')), ']')
	case objectKind:
		return append(n.appendItems(append(b, '{')), '}')
	default:
		return append(b, n.raw...)
	}
}

func (n *node) appendItems(b []byte) []byte {
	for i, item := range n.items {
		if i > 0 {
			b = append(b, ',')
		}
		if n.kind == objectKind {
			b = append(append(b, item.quoted...), ':')
		}
		b = item.appendJSON(b)
	}
	return b
}

// isEmpty reports whether the value says nothing: null, an empty or blank
// text, an empty list or object.
func (n *node) isEmpty() bool {
	switch n.kind {
	case nullKind:
		return true
	case textKind:
		return strings.TrimSpace(n.text) == ""
	case listKind, objectKind:
		return len(n.items) == 0
	default:
		return false
	}
}

func (n *node) isTrue() bool { return n.kind == boolKind && bytes.Equal(n.raw, []byte("true")) }
