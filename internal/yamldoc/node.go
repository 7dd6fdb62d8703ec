package yamldoc

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
)

// A Node is one value of a document and its place. Aliases are already
// followed.
type Node struct {
	yaml *yaml.Node
	key  *yaml.Node // the key that the value belongs to, nil in a list
	file *document
	// The place inside the document is asked of few nodes, so it is put together
	// when it is asked for.
	parent *Node // nil at the top
	index  int   // the place in a list
}

// A document is a file with what is known of it beside its values.
type document struct {
	*source.File
	merged map[*yaml.Node]bool // the mappings that asked for the keys of another
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
	for i := range len(n.yaml.Content) / 2 {
		entries = append(entries, n.entry(i))
	}
	return entries
}

// entry returns key i of a mapping and its value.
func (n *Node) entry(i int) Entry {
	key, child := n.yaml.Content[2*i], n.child(n.yaml.Content[2*i+1])
	child.key = key
	return Entry{key.Value, child}
}

// Items returns the members of a list.
func (n Node) Items() []Node {
	if n.Kind() != List {
		return nil
	}
	items := make([]Node, len(n.yaml.Content))
	for i := range items {
		items[i] = n.item(i)
	}
	return items
}

func (n *Node) item(i int) Node {
	item := n.child(n.yaml.Content[i])
	item.index = i
	return item
}

func (n *Node) child(child *yaml.Node) Node {
	for child.Kind == yaml.AliasNode && child.Alias != nil {
		child = child.Alias
	}
	return Node{yaml: child, file: n.file, parent: n}
}

// Get returns the value of a key of a mapping.
func (n Node) Get(key string) (Node, bool) {
	if n.Kind() != Mapping {
		return Node{}, false
	}
	for i := range len(n.yaml.Content) / 2 {
		if n.yaml.Content[2*i].Value == key {
			return n.entry(i).Value, true
		}
	}
	return Node{}, false
}

// Find returns the value at a path below n, or as near to it as the document
// goes: a problem of a part that was not written is shown at the whole.
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
	switch content := n.yaml.Content; {
	case i < 0:
	case n.Kind() == Mapping && i < len(content)/2: // a list that is written as a mapping, by key
		return n.entry(i).Value, true
	case n.Kind() == List && i < len(content):
		return n.item(i), true
	}
	return Node{}, false
}

func pathSteps(path string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(path, "[", ".["), func(r rune) bool { return r == '.' })
}

// Problem returns a problem at the value.
func (n Node) Problem(message, hint string) problem.Problem {
	return n.problemAt(n.yaml, message, hint)
}

// KeyProblem returns a problem at the value's key, or where there is none at
// the value.
func (n Node) KeyProblem(message, hint string) problem.Problem {
	if n.key == nil {
		return n.Problem(message, hint)
	}
	return n.problemAt(n.key, message, hint)
}

func (n Node) problemAt(at *yaml.Node, message, hint string) problem.Problem {
	if at.Kind == yaml.MappingNode && len(at.Content) > 0 && at.Style&yaml.FlowStyle == 0 {
		at = at.Content[0]
	}
	p := n.file.Problem(place(at), tokenWidth(n.file.File, at), message, hint)
	p.Path = n.Path()
	return p
}

// Place returns the place of a part below n, as a problem that has no words
// yet, and false where the document has no such part. The place of a member
// that is written under its name is the name; that of a scalar is width
// characters of it from an offset on.
func (n Node) Place(path string, offset, width int) (problem.Problem, bool) {
	named := false
	for _, step := range pathSteps(path) {
		next, ok := n.step(step)
		if !ok {
			return problem.Problem{}, false
		}
		n, named = next, step[0] == '[' && next.key != nil
	}
	switch {
	case named:
		return n.KeyProblem("", ""), true
	case n.Kind() == Scalar:
		return n.characters(offset, width), true
	}
	return n.Problem("", ""), true
}

// characters returns the place of width characters of a scalar.
func (n Node) characters(offset, width int) problem.Problem {
	places := scalarPlaces(n.file.File, n.yaml)
	if len(places) == 0 {
		return n.Problem("", "")
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
	p := n.file.Problem(at, end-at.Column+1, "", "")
	p.Path = n.Path()
	return p
}
