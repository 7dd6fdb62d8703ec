package rules

import (
	"strings"

	"github.com/statutory-go/statutory/deadline/legal"
	"github.com/statutory-go/statutory/deadline/text"
)

// texter writes a verdict in one language.
type texter struct {
	b       strings.Builder
	lang    string
	words   []text.Catalogue
	verdict *Verdict
}

func (t *texter) line(depth int, what text.Worded) {
	t.b.WriteString(strings.Repeat("  ", depth))
	t.b.WriteString(what.In(t.lang, t.words...))
	t.b.WriteByte('\n')
}

// section begins a part of the text, unless nothing is in it.
func (t *texter) section(title *text.Phrase, parts int) {
	if parts > 0 {
		t.line(0, saySection.With("title", title.With()))
	}
}

func (t *texter) errorsOf(faults []Fault, depth int) {
	for _, f := range faults {
		what := plain(f.Message)
		if f.Hint != "" {
			what = sayHint.With("what", what, "said", f.Hint)
		}
		t.line(depth, what)
	}
}

func (t *texter) taken(r *ReadingTaken, depth int) {
	if r == nil {
		return
	}
	what := cited(sayReading.With("reading", titled(r.Title, r.ID)), r.Basis)
	if r.Asked {
		what = sayAsked.With("what", what)
	}
	if len(r.Others) > 0 {
		what = sayNotTaken.With("what", what, "others", strings.Join(r.Others, ", "))
	}
	t.line(depth, what)
}

func plain(s string) text.Sentence { return text.Of(text.Plain(s)) }

// titled is a title, or the name where there is none.
func titled(title text.Text, name string) text.Sentence {
	if title.IsZero() {
		return plain(name)
	}
	return text.Of(title)
}

// cited puts legal bases behind a line: " (art. 5(1) Decree 20/2021/ND-CP)".
func cited(what text.Sentence, bases []legal.Basis) text.Sentence {
	if len(bases) == 0 {
		return what
	}
	return sayBehind.With("what", what, "said", legal.Provisions(bases...))
}

// listed puts parts in brackets behind a line, if there are any.
func listed(what text.Sentence, parts []text.Sentence) text.Sentence {
	if len(parts) == 0 {
		return what
	}
	return sayBehind.With("what", what, "said", text.Join(", ", parts...))
}

// equations are values by their labels: "income = 500,000 VND".
func equations(values []NamedValue) []text.Sentence {
	list := make([]text.Sentence, len(values))
	for i, n := range values {
		list[i] = sayEquals.With("what", titled(n.Label, n.Name), "value", n.Value)
	}
	return list
}
