// Package jsontree reads JSON into a tree of which every value knows its line,
// for readers that say where something is wrong.
package jsontree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/statutory-go/statutory/deadline/internal/textfile"
)

// What a file has at most; none of days has half of it.
const (
	maxDepth  = 32      // of values in each other
	maxKey    = 200     // bytes of a key
	maxValues = 250_000 // of all
)

// Kind is what a value is in JSON.
type Kind uint8

// The kinds of values.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// String returns the kind in words: "a text".
func (k Kind) String() string {
	return [...]string{"null", "true or false", "a number", "a text", "a list", "an object"}[k]
}

// Value is a value in its file.
type Value struct {
	Kind    Kind
	Line    int
	Text    string // of a String
	Raw     []byte // as it stands in the file
	Items   []*Value
	Members []Member

	in    *Value // nil for the whole
	key   string // in an object
	index int    // in a list
}

// Member is a key of an object and its value.
type Member struct {
	Name  string
	Line  int // of the name
	Value *Value
}

// Path returns the keys that lead to the value, "england-and-wales.events[3].date";
// nothing for the whole.
func (v *Value) Path() string {
	switch {
	case v.in == nil:
		return ""
	case v.in.Kind == Array:
		return v.in.Path() + "[" + strconv.Itoa(v.index) + "]"
	}
	return v.in.Under(v.key)
}

// Under returns the path of a key in the value, whether it has that key or not.
func (v *Value) Under(key string) string {
	if path := v.Path(); path != "" {
		return path + "." + key
	}
	return key
}

// Get returns the value of a key, nil if the value has no such key.
func (v *Value) Get(name string) *Value {
	for i := range v.Members {
		if v.Members[i].Name == name {
			return v.Members[i].Value
		}
	}
	return nil
}

// Parse reads one JSON value, and adds what is wrong to problems: what is no JSON,
// a key twice, values nested too deep or too many, more after the value. It returns
// nil where there is no tree.
func Parse(data []byte, problems *textfile.Problems) *Value {
	p := &parser{data: data, decoder: json.NewDecoder(bytes.NewReader(data)), problems: problems, line: 1}
	p.decoder.UseNumber()
	root := new(Value)
	err := p.value(root, 0)
	if err == nil {
		_, err = p.token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err == nil {
			err = errMore
		}
	}
	p.fail(err)
	return nil
}

var (
	errMore  = errors.New("the file goes on after the end of the value")
	errNoKey = errors.New("a key is no text")
)

// A boundError says that a file has more than any has.
type boundError struct{ what string }

func (e *boundError) Error() string { return e.what }

type parser struct {
	data     []byte
	decoder  *json.Decoder
	problems *textfile.Problems
	values   int
	line, at int // the line of the offset at
	start    int // of the last token
}

// token returns the next one, and notes where it starts.
func (p *parser) token() (json.Token, error) {
	from := int(p.decoder.InputOffset())
	t, err := p.decoder.Token()
	if err != nil {
		return t, err
	}
	for from < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.data[from]) >= 0 {
		from++
	}
	p.start = from
	p.line += bytes.Count(p.data[p.at:from], []byte("\n"))
	p.at = from
	return t, nil
}

func (p *parser) fail(err error) {
	var syntax *json.SyntaxError
	var bound *boundError
	switch {
	case errors.As(err, &bound):
		p.problems.Add(p.line, "", "%s; look whether it is the right file", bound.what)
	case errors.As(err, &syntax):
		var whole json.RawMessage
		errors.As(json.Unmarshal(p.data, &whole), &syntax) // which counts up to the character itself
		p.problems.Add(textfile.LineAt(p.data, int(syntax.Offset)-1), "", "this is no JSON: %v", err)
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		p.problems.Add(textfile.LineAt(p.data, len(p.data)), "", "this is no JSON: it ends in the middle")
	default:
		p.problems.Add(p.line, "", "%v", err)
	}
}

func (p *parser) value(v *Value, depth int) error {
	t, err := p.token()
	if err != nil {
		return err
	}
	if p.values++; p.values > maxValues {
		return &boundError{fmt.Sprintf("there are more than %d values", maxValues)}
	}
	v.Line = p.line
	start := p.start
	switch t := t.(type) {
	case json.Delim:
		if depth == maxDepth {
			return &boundError{fmt.Sprintf("more than %d lists and objects are nested in each other", maxDepth)}
		}
		if t == '[' {
			v.Kind = Array
			err = p.items(v, depth)
		} else {
			v.Kind = Object
			err = p.members(v, depth)
		}
	case string:
		v.Kind, v.Text = String, t
	case json.Number:
		v.Kind = Number
	case bool:
		v.Kind = Bool
	}
	v.Raw = p.data[start:p.decoder.InputOffset()]
	return err
}

func (p *parser) items(v *Value, depth int) error {
	for p.decoder.More() {
		item := &Value{in: v, index: len(v.Items)}
		if err := p.value(item, depth+1); err != nil {
			return err
		}
		v.Items = append(v.Items, item)
	}
	_, err := p.token()
	return err
}

func (p *parser) members(v *Value, depth int) error {
	seen := map[string]bool{}
	for p.decoder.More() {
		t, err := p.token()
		if err != nil {
			return err
		}
		name, ok := t.(string)
		if !ok {
			return errNoKey
		}
		if len(name) > maxKey {
			return &boundError{fmt.Sprintf("a key is longer than %d bytes", maxKey)}
		}
		m := Member{Name: name, Line: p.line, Value: &Value{in: v, key: name}}
		if err = p.value(m.Value, depth+1); err != nil {
			return err
		}
		if seen[name] {
			p.problems.Add(m.Line, m.Value.Path(), "the key stands twice; keep one of them")
			continue
		}
		seen[name] = true
		v.Members = append(v.Members, m)
	}
	_, err := p.token()
	return err
}
