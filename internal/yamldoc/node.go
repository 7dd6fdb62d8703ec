package yamldoc

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/internal/source"
)

// A Node is one value of a document and its place. Aliases are already
// followed.
type Node struct {
	yaml *yaml.Node
	key  *yaml.Node // the key that the value belongs to, nil in a list
	file *source.File
	// The place inside the document is told by few nodes, so it is put together
	// when it is asked for.
	parent *Node // nil at the top
	index  int   // the place in a list
}

// Kind is the shape of a value.
type Kind uint8

// The shapes of values.
const (
	Scalar Kind = iota
	List
	Mapping
)

func (k Kind) String() string {
	return [...]string{"a single value", "a list", "a mapping"}[k]
}

// Kind returns the shape of the value.
func (n Node) Kind() Kind {
	switch n.yaml.Kind {
	case yaml.SequenceNode:
		return List
	case yaml.MappingNode:
		return Mapping
	default:
		return Scalar
	}
}

// Text returns the characters of a scalar as they were written, quotes and
// folds undone: the number 1.10 is "1.10".
func (n Node) Text() string { return n.yaml.Value }

// IsNull reports whether nothing was written.
func (n Node) IsNull() bool { return n.Kind() == Scalar && n.yaml.ShortTag() == "!!null" }

// IsBool reports whether true or false was written without quotes.
func (n Node) IsBool() bool { return n.Kind() == Scalar && n.yaml.ShortTag() == "!!bool" }

// IsNumber reports whether a number was written without quotes.
func (n Node) IsNumber() bool {
	tag := n.yaml.ShortTag()
	return n.Kind() == Scalar && (tag == "!!int" || tag == "!!float")
}

// File returns the name of the file that the value stands in.
func (n Node) File() string { return n.file.Name }

// Path returns the place inside the document: versions[1].fees.
func (n Node) Path() string {
	switch {
	case n.parent == nil:
		return ""
	case n.key == nil:
		return n.parent.Path() + "[" + strconv.Itoa(n.index) + "]"
	default:
		return n.parent.pathOf(n.key.Value)
	}
}

// pathOf returns the path of a key of a mapping.
func (n Node) pathOf(key string) string { return strings.TrimPrefix(n.Path()+"."+key, ".") }

// An Entry is a key of a mapping and its value.
type Entry struct {
	Key   string
	Value Node
}

// Entries returns the keys of a mapping in their order.
func (n Node) Entries() []Entry {
	if n.Kind() != Mapping {
		return nil
	}
	entries := make([]Entry, 0, len(n.yaml.Content)/2)
	for i := 0; i+1 < len(n.yaml.Content); i += 2 {
		key := n.yaml.Content[i]
		child := n.child(n.yaml.Content[i+1])
		child.key = key
		entries = append(entries, Entry{key.Value, child})
	}
	return entries
}

// Items returns the members of a list.
func (n Node) Items() []Node {
	if n.Kind() != List {
		return nil
	}
	items := make([]Node, len(n.yaml.Content))
	for i, item := range n.yaml.Content {
		items[i] = n.child(item)
		items[i].index = i
	}
	return items
}

func (n *Node) child(child *yaml.Node) Node {
	for child.Kind == yaml.AliasNode && child.Alias != nil {
		child = child.Alias
	}
	return Node{yaml: child, file: n.file, parent: n}
}

// Get returns the value of a key of a mapping.
func (n Node) Get(key string) (Node, bool) {
	for _, e := range n.Entries() {
		if e.Key == key {
			return e.Value, true
		}
	}
	return Node{}, false
}

// Find returns the value at a path below n, or as near to it as the document
// goes: a problem of a part that was not written is told at the whole.
func (n Node) Find(path string) Node {
	for _, step := range pathSteps(path) {
		next, ok := n.step(step)
		if !ok {
			return n
		}
		n = next
	}
	return n
}

func (n Node) step(step string) (Node, bool) {
	i, err := strconv.Atoi(strings.Trim(step, "[]"))
	if err != nil || !strings.HasPrefix(step, "[") {
		return n.Get(step)
	}
	if n.Kind() == Mapping { // a list that is written as a mapping, by key
		if entries := n.Entries(); i < len(entries) {
			return entries[i].Value, true
		}
	}
	if items := n.Items(); i < len(items) {
		return items[i], true
	}
	return Node{}, false
}

func pathSteps(path string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(path, "[", ".["), func(r rune) bool { return r == '.' })
}

// Problem returns a problem at the value.
func (n Node) Problem(message, hint string) source.Problem {
	return n.problemAt(n.yaml, message, hint)
}

// KeyProblem returns a problem at the value's key, or where there is none at
// the value.
func (n Node) KeyProblem(message, hint string) source.Problem {
	if n.key == nil {
		return n.Problem(message, hint)
	}
	return n.problemAt(n.key, message, hint)
}

func (n Node) problemAt(at *yaml.Node, message, hint string) source.Problem {
	if at.Kind == yaml.MappingNode && len(at.Content) > 0 && at.Style&yaml.FlowStyle == 0 {
		at = at.Content[0]
	}
	p := n.file.Problem(place(at), tokenWidth(n.file, at), message, hint)
	p.Path = n.Path()
	return p
}

// KeyOrigin returns the place of the value's key, for problems of the whole
// value.
func (n Node) KeyOrigin() source.Origin { return &keyOrigin{n} }

type keyOrigin struct{ node Node }

func (o *keyOrigin) Problem(_, _ int, message, hint string) source.Problem {
	return o.node.KeyProblem(message, hint)
}

// Origin returns where the characters of a scalar stand.
func (n Node) Origin() source.Origin { return &scalarOrigin{node: n} }

// scalarOrigin finds the places when the first problem asks for them.
type scalarOrigin struct{ node Node }

func (o *scalarOrigin) Problem(offset, width int, message, hint string) source.Problem {
	places := scalarPlaces(o.node.file, o.node.yaml)
	if len(places) == 0 {
		return o.node.Problem(message, hint)
	}
	offset = max(0, offset)
	at := places[min(offset, len(places)-1)]
	if offset >= len(places) {
		at.Column++
	}
	end := at.Column
	for i := offset; i < min(offset+width, len(places)) && places[i].Line == at.Line; i++ {
		end = places[i].Column
	}
	p := o.node.file.Problem(at, end-at.Column+1, message, hint)
	p.Path = o.node.Path()
	return p
}
