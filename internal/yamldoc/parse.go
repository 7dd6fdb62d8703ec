package yamldoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/statutory-go/statutory/deadline/problem"
	"github.com/statutory-go/statutory/internal/source"
)

// MaxBytes is the size above which a file is refused: no procedure written by
// hand comes near it.
const MaxBytes = 8 << 20

// Parse reads the text of a file that holds one document and returns its top. A
// syntax error ends the report of a file, and so do aliases that never end; the
// Node is then nil. All other problems are returned together with the document,
// which can be decoded all the same.
func Parse(name string, data []byte) (*Node, problem.List) {
	if message := tooLarge(data); message != "" {
		return nil, problem.List{{File: name, At: problem.Position{Line: 1, Column: 1}, Message: message, Hint: splitFile}}
	}
	file := source.NewFile(name, strings.TrimPrefix(string(data), bom))
	if p := checkBytes(file, data); p != nil {
		return nil, problem.List{*p}
	}
	root, p2 := readTree(file, data)
	if p2 != nil {
		return nil, problem.List{*p2}
	}
	doc := &document{file, map[*yaml.Node]bool{}}
	problems, endless := checkTree(doc, root, maybeCutOff(data))
	if endless {
		return nil, problems
	}
	return &Node{yaml: root, file: doc}, problems
}

// maybeCutOff reports whether a text may have been cut off at a #: somewhere one
// has a blank before it and none behind it.
func maybeCutOff(data []byte) bool {
	for rest := data; ; {
		i := bytes.IndexByte(rest, '#')
		if i < 0 {
			return false
		}
		if 0 < i && i+1 < len(rest) && (rest[i-1] == ' ' || rest[i-1] == '\t') && rest[i+1] > ' ' {
			return true
		}
		rest = rest[i+1:]
	}
}

const splitFile = "write one file for each procedure"

// tooLarge says why a text is not even looked at: its size, or that it has so
// many of the signs which begin or end a value that reading it would cost
// hundreds of times its size.
func tooLarge(data []byte) string {
	if len(data) > MaxBytes {
		return fmt.Sprintf("the file has more than the %d bytes that are read", MaxBytes)
	}
	signs := 0
	for _, sign := range []string{",", "[", "{", "\n", "\r", ": ", "- "} {
		signs += bytes.Count(data, []byte(sign))
	}
	if signs > 2*maxNodes {
		return fmt.Sprintf("the document has more than %d values", maxNodes)
	}
	return ""
}

const bom = "\ufeff"

// checkBytes finds what makes a file no text in UTF-8 at all.
func checkBytes(file *source.File, data []byte) *problem.Problem {
	at := func(offset int, message, hint string) *problem.Problem {
		p := file.Problem(source.After(data[:offset]), 1, message, hint)
		return &p
	}
	switch {
	case bytes.HasPrefix(data, []byte(bom)):
		return at(0, "the file starts with a byte order mark", "save it as UTF-8 without a byte order mark (BOM)")
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		p := problem.Problem{File: file.Name, At: problem.Position{Line: 1, Column: 1},
			Message: "the file is UTF-16", Hint: "save it as UTF-8"}
		return &p
	}
	return checkCharacters(data, at)
}

func checkCharacters(data []byte, at func(int, string, string) *problem.Problem) *problem.Problem {
	for i := 0; i < len(data); {
		if ' ' <= data[i] && data[i] <= '~' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return at(i, fmt.Sprintf("byte 0x%02x is not UTF-8", data[i]), "save the file as UTF-8")
		case r < ' ' && r != '\n' && r != '\r' && r != '\t', r == 0x7f:
			return at(i, fmt.Sprintf("the control character U+%04X cannot stand in YAML", r), "take it out")
		}
		i += size
	}
	return nil
}

// readTree parses the one document of a file.
func readTree(file *source.File, data []byte) (*yaml.Node, *problem.Problem) {
	loader, err := yaml.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, syntaxProblem(file, err)
	}
	var first, second yaml.Node
	if err := loader.Load(&first); err != nil {
		return nil, syntaxProblem(file, atItsBeginning(err, data))
	}
	switch err := loader.Load(&second); {
	case err == nil:
		p := file.Problem(place(&second), 1, "a second document starts here", "write each document into a file of its own")
		return nil, &p
	case !errors.Is(err, io.EOF):
		return nil, syntaxProblem(file, err)
	}
	if len(first.Content) == 0 {
		return nil, syntaxProblem(file, io.EOF)
	}
	return first.Content[0], nil
}

// atItsBeginning returns the error of a text that ends where a list or mapping
// has just begun as that of the list or mapping: as if something followed.
func atItsBeginning(err error, data []byte) error {
	const parsing = "while parsing a flow node"
	load := (*yaml.LoadError)(nil)
	if !errors.As(err, &load) || load.ContextMsg != parsing {
		return err
	}
	if last := source.After(bytes.TrimSpace(data)); load.Mark.Line < last.Line || load.Mark.Line == last.Line && load.Mark.Column < last.Column {
		return err
	}
	loader, _ := yaml.NewLoader(bytes.NewReader(slices.Concat(data, []byte(" x"))))
	var n yaml.Node
	if again := loader.Load(&n); again != nil {
		return again
	}
	return err
}

func syntaxProblem(file *source.File, err error) *problem.Problem {
	if errors.Is(err, io.EOF) {
		p := file.Problem(problem.Position{Line: 1, Column: 1}, 1, "the file is empty", "")
		return &p
	}
	at, message, hint := problem.Position{Line: 1, Column: 1}, err.Error(), ""
	load := (*yaml.LoadError)(nil)
	if errors.As(err, &load) {
		message = load.Message
		if load.ContextMsg != "" {
			message = load.ContextMsg + ": " + message
		}
		if load.Mark.Line > 0 {
			at = position(load.Mark)
		}
	}
	if column := tabIn(file.Line(at.Line)); column > 0 {
		at.Column, message, hint = column, "a tab indents this line", "indent with spaces"
	} else if strings.Contains(message, "mapping values are not allowed") {
		hint = "put a text that contains \": \" in quotes"
	} else if open := unclosed(load); open != "" {
		at, message = position(load.ContextMark), open
	}
	p := file.Problem(at, 1, "not YAML: "+message, hint)
	return &p
}

// unclosed says what begins at the context of an error and is not closed, empty
// if the error is of another kind.
func unclosed(err *yaml.LoadError) string {
	if err == nil || err.ContextMark.Line == 0 {
		return ""
	}
	where := fmt.Sprintf("line %d, column %d", err.Mark.Line, max(1, err.Mark.Column))
	switch expected, _ := strings.CutPrefix(err.Message, "did not find expected "); {
	case err.ContextMsg == "while parsing a flow sequence":
		return fmt.Sprintf("the list that begins here is not closed: %s is expected at %s", expected, where)
	case err.ContextMsg == "while parsing a flow mapping":
		return fmt.Sprintf("the mapping that begins here is not closed: %s is expected at %s", expected, where)
	case err.ContextMsg == "while scanning a quoted scalar" && strings.Contains(err.Message, "end of stream"):
		return "the quote that begins here is not closed"
	}
	return ""
}

func position(m yaml.Mark) problem.Position {
	return problem.Position{Line: m.Line, Column: max(1, m.Column)}
}

// tabIn returns the column of a tab in the indentation of a line, 0 if none.
func tabIn(line string) int {
	indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	return strings.IndexByte(indent, '\t') + 1
}

func place(n *yaml.Node) problem.Position {
	return problem.Position{Line: max(1, n.Line), Column: max(1, n.Column)}
}
