package rules

import (
	"fmt"
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/rules/internal/words"
)

// texter writes a verdict in one language.
type texter struct {
	b       strings.Builder
	w       *words.Words
	lang    string
	verdict *Verdict
}

func (t *texter) line(depth int, format string, args ...any) {
	t.b.WriteString(strings.Repeat("  ", depth))
	fmt.Fprintf(&t.b, format, args...)
	t.b.WriteByte('\n')
}

// section begins a part of the text, unless nothing is in it.
func (t *texter) section(name string, parts int) {
	if parts > 0 {
		t.line(0, "%s:", name)
	}
}

func (t *texter) errorsOf(faults []Fault, depth int) {
	for _, f := range faults {
		s := f.Message
		if f.Hint != "" {
			s += "; " + f.Hint
		}
		t.line(depth, "%s", s)
	}
}

func (t *texter) taken(r *ReadingTaken, depth int) {
	if r == nil {
		return
	}
	s := fmt.Sprintf(t.w.Reading, titled(r.Title, r.ID, t.lang)) + cite(r.Basis, t.lang)
	if r.Asked {
		s += t.w.ReadingAsked
	}
	if len(r.Others) > 0 {
		s += fmt.Sprintf(t.w.ReadingKept, strings.Join(r.Others, ", "))
	}
	t.line(depth, "%s", s)
}

// titled is a title in a language, or the name where there is none.
func titled(title text.Text, name, lang string) string {
	if s := title.In(lang); s != "" {
		return s
	}
	return name
}

// cite puts legal bases behind a line: " (art. 5(1) Decree 20/2021/ND-CP)".
func cite(bases []legal.Basis, lang string) string {
	parts := make([]string, len(bases))
	for i, b := range bases {
		parts[i] = b.In(lang)
	}
	return bracketed(parts, "; ")
}

// bracketed puts parts in brackets behind a line, if there are any.
func bracketed(parts []string, separator string) string {
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, separator) + ")"
}

// equations are values by their labels: "income = 500,000 VND".
func equations(values []NamedValue, lang string) []string {
	list := make([]string, len(values))
	for i, n := range values {
		list[i] = titled(n.Label, n.Name, lang) + " = " + n.Value.In(lang)
	}
	return list
}
