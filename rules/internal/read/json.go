package read

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/problem"
)

// JSON reads a document that is one object of facts.
func (r *Reader) JSON(data []byte) (map[string]any, error) {
	switch {
	case len(data) > MaxJSON:
		return nil, problem.List{{Message: fmt.Sprintf("the document has %d bytes, more than %d", len(data), MaxJSON)}}
	case !utf8.Valid(data):
		return nil, problem.List{{Message: "the document is not valid UTF-8"}}
	}
	j := jsonReader{r: r, decoder: json.NewDecoder(bytes.NewReader(data)), data: data}
	j.decoder.UseNumber()
	raw, err := j.value("", 0)
	if err == nil {
		err = j.end()
	}
	if err != nil {
		return nil, problem.List{j.syntax(err)}
	}
	if at, ok := HalfCharacter(data); ok {
		return nil, problem.List{{At: j.position(at), Message: "the escape is half of a character", Hint: "write both halves, as in \\ud83d\\ude00, or the character itself"}}
	}
	given, ok := raw.(map[string]any)
	if !ok {
		return nil, problem.List{{Message: "the document is not an object of facts", Hint: `write {"birth_date": "1950-10-01"}`}}
	}
	return given, nil
}

type jsonReader struct {
	r       *Reader
	decoder *json.Decoder
	data    []byte
	after   int64 // where what stands behind the object begins
}

var errTrailing = errors.New("there is more after the end of the object")

func (j *jsonReader) end() error {
	rest := j.data[j.decoder.InputOffset():]
	j.after = int64(len(j.data) - len(bytes.TrimLeft(rest, " \t\r\n")))
	if _, err := j.decoder.Token(); !errors.Is(err, io.EOF) {
		return errTrailing
	}
	return nil
}

func (j *jsonReader) value(path string, depth int) (any, error) {
	token, err := j.decoder.Token()
	if err != nil {
		return nil, err
	}
	delim, ok := token.(json.Delim)
	switch {
	case !ok:
		return token, nil
	case depth > MaxDepth:
		return nil, fmt.Errorf("lists and objects are nested more than %d deep", MaxDepth)
	case delim == '[':
		return j.array(path, depth)
	}
	return j.members(path, depth)
}

func (j *jsonReader) array(path string, depth int) (any, error) {
	list := []any{}
	for j.decoder.More() {
		v, err := j.value(path+"["+strconv.Itoa(len(list))+"]", depth+1)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	_, err := j.decoder.Token()
	return list, err
}

func (j *jsonReader) members(path string, depth int) (any, error) {
	object := map[string]any{}
	for j.decoder.More() {
		key, err := j.decoder.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string)
		at := name
		if path != "" {
			at = path + "." + name
		}
		v, err := j.value(at, depth+1)
		if err != nil {
			return nil, err
		}
		if _, twice := object[name]; twice {
			if path != "" && j.r.IsSensitive(path) {
				at = path
			}
			j.r.Report(at, "the name stands twice in one object", "keep one of them")
		}
		object[name] = v
	}
	_, err := j.decoder.Token()
	return object, err
}

// syntax says where a document stops being JSON.
func (j *jsonReader) syntax(err error) problem.Problem {
	message, offset := err.Error(), j.decoder.InputOffset()
	var syntax *json.SyntaxError
	var whole any
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		message = "the document ends too early"
	case errors.Is(err, errTrailing):
		offset = j.after
	case errors.As(json.Unmarshal(j.data, &whole), &syntax):
		// The decoder counts from its last token; this counts from the start.
		offset = syntax.Offset - 1
	}
	return problem.Problem{At: j.position(int(offset)), Message: "this is not JSON: " + message}
}

func (j *jsonReader) position(offset int) problem.Position {
	at := problem.Position{Line: 1, Column: 1}
	for _, c := range string(j.data[:max(0, min(offset, len(j.data)))]) {
		at.Column++
		if c == '\n' {
			at = problem.Position{Line: at.Line + 1, Column: 1}
		}
	}
	return at
}

// HalfCharacter returns where a JSON document writes one half of a surrogate
// pair without the other. The decoder puts U+FFFD for it and says nothing.
func HalfCharacter(data []byte) (offset int, ok bool) {
	for i := 0; i < len(data); i++ {
		if data[i] != '\\' {
			continue
		}
		first := escaped(data[i:])
		switch {
		case !utf16.IsSurrogate(first):
			i++ // the sign behind the stroke
		case utf16.DecodeRune(first, escaped(data[i+6:])) == unicode.ReplacementChar:
			return i, true
		default:
			i += 11
		}
	}
	return 0, false
}

// escaped returns the code that \u and four digits write at the beginning.
func escaped(data []byte) rune {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0
	}
	n, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	if err != nil {
		return 0
	}
	return rune(n)
}
