package lawfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/holiday"
	"github.com/statutory-go/statutory/deadline/internal/jsontree"
	"github.com/statutory-go/statutory/deadline/internal/textfile"
)

// Kind is what the first key of a file says.
const Kind = "law/v1"

// document is a file.
type document struct {
	Statutory string `json:"statutory"` // what the file is: law/v1
	holiday.Definition
}

// width is how many characters a line has that holds a whole value, at most.
const width = 160

// Write writes a law as it binds everyone, with the notices for single offices, for
// [Read] to read. The same law is always written as the same bytes. The zero Law is an
// error.
func Write(w io.Writer, law holiday.Law) error {
	if law.Name() == "" {
		return errors.New("a law without a name is none; take one from holiday.New")
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(document{Kind, law.Definition()}); err != nil {
		return err
	}
	problems := textfile.Problems{File: law.Name()}
	root := jsontree.Parse(b.Bytes(), &problems)
	if err := problems.Err(); err != nil {
		return err
	}
	leaveOutNulls(root)
	var out strings.Builder
	layOut(&out, root, 0, 0)
	out.WriteByte('\n')
	_, err := io.WriteString(w, out.String())
	return err
}

// leaveOutNulls drops the keys of what is not there, such as rest on no weekday.
func leaveOutNulls(v *jsontree.Value) {
	v.Members = slices.DeleteFunc(v.Members, func(m jsontree.Member) bool { return m.Value.Kind == jsontree.Null })
	for _, m := range v.Members {
		leaveOutNulls(m.Value)
	}
	for _, item := range v.Items {
		leaveOutNulls(item)
	}
}

// layOut writes a value, on one line if it fits after what stands before it there.
func layOut(b *strings.Builder, v *jsontree.Value, indent, before int) {
	if line := onOneLine(v); (indent > 0 || !hasParts(v)) && before+utf8.RuneCountInString(line) <= width || !hasParts(v) {
		b.WriteString(line)
		return
	}
	brackets := "{}"
	if v.Kind == jsontree.Array {
		brackets = "[]"
	}
	b.WriteByte(brackets[0])
	in := indent + 2
	begin := func(i int) {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + strings.Repeat(" ", in))
	}
	for i, m := range v.Members {
		begin(i)
		name := quoted(m.Name) + ": "
		b.WriteString(name)
		layOut(b, m.Value, in, in+len(name))
	}
	for i, item := range v.Items {
		begin(i)
		layOut(b, item, in, in)
	}
	b.WriteString("\n" + strings.Repeat(" ", indent))
	b.WriteByte(brackets[1])
}

func hasParts(v *jsontree.Value) bool { return len(v.Members)+len(v.Items) > 0 }

func onOneLine(v *jsontree.Value) string {
	var parts []string
	switch v.Kind {
	case jsontree.Array:
		for _, item := range v.Items {
			parts = append(parts, onOneLine(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case jsontree.Object:
		for _, m := range v.Members {
			parts = append(parts, quoted(m.Name)+": "+onOneLine(m.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	default:
		return string(v.Raw)
	}
}

func quoted(name string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(name); err != nil {
		return `""`
	}
	return strings.TrimSpace(b.String())
}
