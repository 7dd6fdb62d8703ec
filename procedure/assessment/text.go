package assessment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/statutory-go/statutory/deadline/text"
	"github.com/statutory-go/statutory/procedure"
	"github.com/statutory-go/statutory/rules"
)

// String returns the assessment in English.
func (a Assessment) String() string { return a.In("en") }

// In returns the assessment as a text of several lines in a language: the
// verdict with its reasons, then papers, fees, time limits and what else the
// law says. What is unverified is marked, and what is not modelled is listed.
func (a Assessment) In(lang string, words ...text.Catalogue) string {
	t := &writer{lang: lang, words: words, profile: a.profile}
	t.head(a)
	if a.NotInForce != nil {
		return t.text()
	}
	t.verdict(a)
	t.next(a.Next)
	t.arrears(a.Arrears)
	t.parts(a)
	each(t, sayNotModelled.With(), a.NotModelled, func(x procedure.Item) { t.line(marked(x.Text, x.Provenance)) })
	each(t, sayUnverified.With(), a.Unverified, func(x procedure.Item) { t.line(x.Text) })
	return t.text()
}

// writer writes an assessment in one language.
type writer struct {
	b       strings.Builder
	lang    string
	words   []text.Catalogue
	profile procedure.Profile
}

func (t *writer) text() string { return strings.TrimRight(t.b.String(), "\n") }

// in puts something into the words of the language.
func (t *writer) in(what text.Worded) string { return what.In(t.lang, t.words...) }

// each writes a section with a line for each member of a list, or nothing if
// the list is empty.
func each[T any](t *writer, title text.Sentence, list []T, line func(T)) {
	if len(list) > 0 {
		t.section(title)
	}
	for _, x := range list {
		line(x)
	}
}

func (t *writer) section(title text.Sentence) {
	t.b.WriteString(t.in(saySection.With("title", title)) + "\n")
}

func (t *writer) line(what text.Worded) { t.b.WriteString(t.in(sayLine.With("what", what)) + "\n") }

func (t *writer) head(a Assessment) {
	name := text.Of(a.Name)
	if a.Code != "" {
		name = sayBracket.With("what", name, "said", a.Code)
	}
	t.b.WriteString(t.in(name) + "\n")
	if a.NotInForce != nil {
		t.b.WriteString(capital(t.in(a.NotInForce)) + ".\n")
		return
	}
	outcome := sayLawOf.With("outcome", outcomes.Name(a.Outcome), "valid", a.AsOf.Valid.WithWeekday())
	if a.AsOf.Known != a.AsOf.Valid {
		outcome = sayKnownOn.With("what", outcome, "known", a.AsOf.Known.WithWeekday())
	}
	t.b.WriteString(capital(t.in(outcome)) + "\n")
}

// capital writes a sentence with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// verdict writes the requirements, indented under a heading.
func (t *writer) verdict(a Assessment) {
	if !a.Modelled && a.Outcome == Undetermined {
		t.section(sayUncovered.With())
		return
	}
	t.section(sayRequirements.With())
	for line := range strings.Lines(t.in(a.Verdict)) {
		t.b.WriteString("  " + strings.TrimRight(line, "\n") + "\n")
	}
}

func (t *writer) next(q *FactQuestion) {
	if q != nil {
		t.section(sayNext.With())
		t.line(q)
	}
}

// In returns the question in a language; where there is none, the label or the
// name of the fact.
func (q FactQuestion) In(lang string, words ...text.Catalogue) string {
	for _, asked := range []text.Text{q.Question, q.Label} {
		if !asked.IsZero() {
			return asked.In(lang, words...)
		}
	}
	return q.Fact
}

// String returns the question in English.
func (q FactQuestion) String() string { return q.In("en") }

func (t *writer) arrears(owed []rules.Arrears) {
	each(t, sayArrears.With(), owed, func(o rules.Arrears) {
		var what text.Worded = sayOpenAmount.With()
		if o.State == rules.Met {
			what = o.Total
		}
		t.line(sayOwed.With("what", what, "since", o.Since.WithWeekday(), "until", o.Until.WithWeekday()))
	})
}
