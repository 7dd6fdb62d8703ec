package portal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// maxDepth is how deep values may be nested. The portal nests seven deep; a
// file that goes further than this is an attack or a mistake.
const maxDepth = 64

// fault is what stops a document from being read, and where.
type fault struct {
	at            int // offset in the file
	path          string
	message, hint string
	truncated     bool // the file ends too early
}

// parser builds the tree of a document from the tokens of encoding/json,
// which it follows by their offsets so that each literal is kept as written.
type parser struct {
	data  []byte
	dec   *json.Decoder
	way   []turn  // from the root to where the parser stands
	flaws []fault // what can be read although it is wrong
}

// turn is one step on the way to a value: a name, or the number of a member.
type turn struct {
	name  string
	index int // -1 for a name
}

func (p *parser) path() string {
	path := ""
	for _, t := range p.way {
		if t.index >= 0 {
			path += "[" + strconv.Itoa(t.index) + "]"
		} else {
			path = joinPath(path, t.name)
		}
	}
	return path
}

// parse reads one JSON document. The flaws are things that lose nothing but
// may not mean what they say: names given twice, halves of characters.
func parse(data []byte) (root *node, flaws []fault, stop *fault) {
	p := &parser{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	p.dec.UseNumber()
	root, stop = p.value(nil, 0)
	if stop != nil {
		return nil, nil, stop
	}
	end := int(p.dec.InputOffset())
	if _, err := p.dec.Token(); !errors.Is(err, io.EOF) {
		at := p.skipBlank(end)
		return nil, nil, &fault{at: at, message: "something follows the end of the record", hint: "put each record in a file of its own"}
	}
	return root, p.flaws, nil
}

func (p *parser) value(parent *node, depth int) (*node, *fault) {
	token, at, stop := p.next()
	if stop != nil {
		return nil, stop
	}
	n := &node{parent: parent, at: at}
	switch v := token.(type) {
	case json.Delim:
		if depth >= maxDepth {
			return nil, &fault{at: at, path: p.path(), message: fmt.Sprintf("values are nested more than %d deep", maxDepth),
				hint: "a record of the portal nests seven deep"}
		}
		if v == '[' {
			return p.list(n, depth)
		}
		return p.object(n, depth)
	case string:
		n.kind, n.text = textKind, v
		p.checkHalves(n)
	case json.Number:
		n.kind = numberKind
	case bool:
		n.kind = boolKind
	}
	n.raw = p.data[at:p.dec.InputOffset()]
	return n, nil
}

func (p *parser) list(n *node, depth int) (*node, *fault) {
	n.kind = listKind
	for p.dec.More() {
		p.way = append(p.way, turn{index: len(n.items)})
		item, stop := p.value(n, depth+1)
		if stop != nil {
			return nil, stop
		}
		p.way = p.way[:len(p.way)-1]
		item.index = len(n.items)
		n.items = append(n.items, item)
	}
	_, _, stop := p.next()
	return n, stop
}

func (p *parser) object(n *node, depth int) (*node, *fault) {
	n.kind = objectKind
	seen := map[string]bool{}
	for p.dec.More() {
		token, at, stop := p.next()
		if stop != nil {
			return nil, stop
		}
		name, _ := token.(string)
		quoted := p.data[at:p.dec.InputOffset()]
		p.way = append(p.way, turn{name, -1})
		if seen[name] {
			p.flaws = append(p.flaws, fault{at: at, path: p.path(), message: fmt.Sprintf("the name %q is given twice", name),
				hint: "the last one counts, as in other readers of JSON; the others are kept as written"})
		}
		seen[name] = true
		item, stop := p.value(n, depth+1)
		if stop != nil {
			return nil, stop
		}
		p.way = p.way[:len(p.way)-1]
		item.index, item.name, item.quoted = len(n.items), name, quoted
		n.items = append(n.items, item)
	}
	_, _, stop := p.next()
	return n, stop
}

// next returns the next token and the offset at which it begins.
func (p *parser) next() (json.Token, int, *fault) {
	before := int(p.dec.InputOffset())
	token, err := p.dec.Token()
	if err == nil {
		return token, p.skipBlank(before), nil
	}
	stop := &fault{at: p.skipBlank(before), path: p.path()}
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		stop.at, stop.truncated = len(p.data), true
		stop.message, stop.hint = "the file ends in the middle of the record", "fetch the record again; it was cut off"
	case errors.As(err, &syntax):
		stop.at = max(stop.at, min(int(syntax.Offset)-1, len(p.data)))
		stop.message = "this is not JSON: " + syntax.Error()
	default:
		stop.message = "this is not JSON: " + err.Error()
	}
	return nil, 0, stop
}

// skipBlank moves from the end of one token to the beginning of the next:
// past blanks, a comma and a colon.
func (p *parser) skipBlank(at int) int {
	for at < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.data[at]) >= 0 {
		at++
	}
	return at
}

// checkHalves notes a \ud83d without its other half: the text as read has
// U+FFFD in its place, the text as written is kept.
func (p *parser) checkHalves(n *node) {
	raw := p.data[n.at:p.dec.InputOffset()]
	if !bytes.Contains(raw, []byte(`\u`)) || !bytes.ContainsRune([]byte(n.text), utf8.RuneError) {
		return
	}
	if bytes.ContainsRune(raw, utf8.RuneError) || bytes.Contains(bytes.ToLower(raw), []byte(`\ufffd`)) {
		return
	}
	n.halved = true
	p.flaws = append(p.flaws, fault{at: n.at, path: p.path(), message: "the text has half of a character written with \\u",
		hint: "kept as written; write both halves, or the character itself"})
}
